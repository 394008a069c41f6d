// A database written anew, row by row, into one beside it; read back; and only then put in the place of the old one, which goes. Browsers
// leave what was overwritten in their files; a database that is removed takes its files with it.
// There is no moment without a whole one: until the new one was read back the old one holds, from then on the new one does, and whoever
// opens the database next brings it to its place. Everybody waits at the door meanwhile (Web Lock), so that nothing is written into the old.
import { isSameValue } from '../core/values/same.ts';
import { closeOthers, drop, isThere, wash, type Opening } from './browser-databases.ts';
import type { CockpitDatabase } from './tables.ts';
import { isQuota } from './quota.ts';

/** Held alone by whoever moves; whoever opens the database waits until it is free, and holds it with others until it is open. */
export const MOVE_LOCK = 'gemeinde-cockpit-move';
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

const alone = async <T>(job: () => Promise<T>): Promise<T> => {
  const held = locks();
  return held ? ((await held.request(MOVE_LOCK, job)) as T) : job();
};

const BESIDE = '-neu';
const nameBeside = (name: string): string => `${name}${BESIDE}`;
/** In the settings of the one beside: it is whole. In those of the real one: it is being filled. */
const WHOLE = 'move:whole',
  FILLING = 'move:filling';

/** Opens a database of the newest shape without waiting and without looking at what it holds. */
type Shaped = (name: string) => CockpitDatabase;
/** What becomes of a row, and whether what was read back stands for it. */
type Rewriting = {
  turn: (table: string, row: unknown) => Promise<unknown>;
  isSame: (table: string, before: unknown, after: unknown) => Promise<boolean>;
};
const AS_IT_IS: Rewriting = {
  turn: (_table, row) => Promise.resolve(row),
  isSame: (_table, before, after) => Promise.resolve(isSameValue(before, after)),
};

/** What was written does not read as what it was. Nothing was changed. */
class NotRead extends Error {
  override name = 'NotRead';
}
/** How long room is waited for. Unit: ms. */
const PAUSE = 1_000,
  TRIES = 60;

/** Rows at a time: columns are large. */
const stepOf = (table: string): number => (['columns', 'shapes', 'pictures'].includes(table) ? 4 : 200);

/** Every row of every table, each step read back. Cost: a step in memory, twice. */
const copyAll = async (
  from: CockpitDatabase,
  to: CockpitDatabase,
  { turn, isSame }: Rewriting,
  onShare: (share: number) => void,
): Promise<void> => {
  const tables = await Promise.all(
    from.tables.map(async ({ name }) => [name, await from.table(name).toCollection().primaryKeys()] as const),
  );
  const all = tables.reduce((sum, [, keys]) => sum + keys.length, 0);
  let done = 0;
  for (const [name, keys] of tables) {
    for (let at = 0; at < keys.length; at += stepOf(name)) {
      const step = keys.slice(at, at + stepOf(name));
      const rows: unknown[] = await from.table(name).bulkGet(step);
      const turned = await Promise.all(rows.map((row) => turn(name, row)));
      await to.table(name).bulkPut(turned);
      const back: unknown[] = await to.table(name).bulkGet(step);
      const same = await Promise.all(rows.map((row, i) => isSame(name, row, back[i])));
      if (!same.every(Boolean)) throw new NotRead(`${name}: not what was written`);
      onShare((done += step.length) / Math.max(all, 1));
    }
    if ((await to.table(name).count()) < keys.length) throw new NotRead(`${name}: rows are missing`);
  }
};

/** From the one beside into the real one, which is empty or half full; then the one beside goes. */
const fill = async (
  name: string,
  shaped: Shaped,
  onShare: (share: number) => void,
  tries: number,
  at?: Move['at'],
): Promise<void> => {
  const beside = shaped(nameBeside(name)),
    real = shaped(name);
  try {
    for (let left = tries; ; left--) {
      try {
        await real.settings.put({ key: FILLING, value: true });
        for (const table of real.tables) if (table.name !== 'settings') await table.clear();
        await copyAll(beside, real, AS_IT_IS, onShare);
        break;
      } catch (cause) {
        // What the old one took may count for a while after it went.
        if (!isQuota(cause) || left <= 1) throw cause;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
    await at?.('back');
    await real.settings.bulkDelete([FILLING, WHOLE]);
  } finally {
    beside.close();
    real.close();
  }
  await drop(nameBeside(name));
};

/** Missing: false where that cannot be (no room, a window that does not let go): the one beside stays, whole, and holds everything. */
const fillOrLeave = async (
  name: string,
  shaped: Shaped,
  onShare: (share: number) => void,
  tries: number,
  at?: Move['at'],
): Promise<boolean> => {
  try {
    // Windows that use it, since there was no room before, let go of it and wait.
    if (tries > 0 && (await closeOthers(nameBeside(name)))) {
      await fill(name, shaped, onShare, tries, at);
      return true;
    }
  } catch (cause) {
    console.warn('not brought to its place', cause);
  }
  // A half one takes the room that a person needs to go on, and must never be taken for one that holds something.
  await drop(name);
  return false;
};

/** Moments at which a device may die: before the old one goes, after it went, before the mark of filling goes. */
export type Moment = 'copied' | 'whole' | 'gone' | 'back';
export type Move = Rewriting & {
  name: string;
  shaped: Shaped;
  /** Settings of the new one. */
  settings: readonly { key: string; value: unknown }[];
  onShare: (share: number) => void;
  /** Called when the new one is whole and the old one still there. Errors: what it throws ends it, and nothing was changed. */
  beforeSwitch: () => Promise<void>;
  /** Waits there: for tests. */
  at?: (moment: Moment) => Promise<void>;
};

/**
 * Writes the whole database anew. Missing: false where it cannot be done here; nothing was changed then. Errors: Busy, NotRead, the
 * database's trouble (a full disk: twice the room is needed); nothing was changed then either. Trouble after the old one went is none:
 * the new one holds everything, and serves from where it lies until somebody who opens it finds room to bring it to its place.
 */
export const rewrite = async (move: Move): Promise<boolean> => {
  const { name, shaped, settings, onShare, beforeSwitch, at } = move;
  // Without locks nobody would wait at the door.
  if (!locks()) return false;
  return alone(async () => {
    const beside = nameBeside(name);
    // One that serves from beside has no room for another.
    if ((await isThere(beside)) && (await isWholeBeside(name, shaped))) return false;
    await drop(beside);
    if (!(await closeOthers(name))) return false;
    const [old, fresh] = [shaped(name), shaped(beside)];
    try {
      // A mark that came with a backup.
      await old.settings.delete(WHOLE);
      await copyAll(old, fresh, move, (share) => onShare(share / 2));
      await fresh.settings.bulkPut(settings);
      await at?.('copied');
      await fresh.settings.put({ key: WHOLE, value: true });
      await at?.('whole');
      await beforeSwitch();
    } catch (cause) {
      fresh.close();
      await drop(beside).catch((trouble: unknown) => console.warn('left beside', trouble));
      throw cause;
    } finally {
      old.close();
      fresh.close();
    }
    await wash();
    await drop(name);
    await at?.('gone');
    await fillOrLeave(name, shaped, (share) => onShare(0.5 + share / 2), TRIES, at);
    // A file that was still being read when its rows went stays until the browser next looks for what nobody needs.
    await wash().catch((cause: unknown) => console.warn('not cleared once more', cause));
    return true;
  });
};

const isHalf = async (db: CockpitDatabase): Promise<boolean> => {
  const [mark, count] = await Promise.all([db.settings.get(FILLING), db.settings.count()]);
  return mark !== undefined || count === 0;
};
const isEmpty = async (db: CockpitDatabase): Promise<boolean> =>
  (await Promise.all(db.tables.map((table) => table.count()))).every((count) => count === 0);
const isWholeBeside = async (name: string, shaped: Shaped): Promise<boolean> => {
  const [real, beside] = [shaped(name), shaped(nameBeside(name))];
  try {
    if (!(await isHalf(real))) return false;
    // A backup that was restored while the app used it there took the mark away; then there is nothing else.
    return (
      (await beside.settings.get(WHOLE)) !== undefined || ((await isEmpty(real)) && !(await isEmpty(beside)))
    );
  } finally {
    real.close();
    beside.close();
  }
};
/** Whether as much as is stored fits once more. Missing: true where the browser does not say. */
const hasRoom = async (): Promise<boolean> => {
  const { usage = 0, quota = Infinity } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  return quota - usage > usage;
};

/**
 * What a device that died left beside a database: brought to its end, or removed. Only a connection that does not wait may be used here.
 * Missing: false where it could not be brought to its end; it stays whole where it lies.
 */
const finish = (name: string, shaped: Shaped): Promise<boolean> =>
  alone(async () => {
    // Somebody else may have been first.
    if (await isWholeBeside(name, shaped))
      return fillOrLeave(name, shaped, () => undefined, (await hasRoom()) ? 1 : 0);
    await drop(nameBeside(name));
    return true;
  });
/** Brings to its end what a device left half that died. Shape: the name of the database that holds everything. */
export const settle = async (name: string, shaped: Shaped): Promise<string> => {
  if (!(await isThere(nameBeside(name)))) return name;
  const real = shaped(name);
  const half = await isHalf(real);
  real.close();
  return half && !(await finish(name, shaped)) ? nameBeside(name) : name;
};
/** Where everything lies. Shape: the name of a database. */
const placeOf = async (name: string, shaped: Shaped): Promise<string> =>
  (await isThere(nameBeside(name))) && (await isWholeBeside(name, shaped)) ? nameBeside(name) : name;
/** As `isHalf`, of a connection that nobody has yet. */
const looksHalf = (connection: IDBDatabase): Promise<boolean> =>
  new Promise((resolve, reject) => {
    if (!connection.objectStoreNames.contains('settings')) return resolve(false);
    const asking = connection.transaction('settings');
    const settings = asking.objectStore('settings');
    const [mark, count] = [settings.get(FILLING), settings.count()];
    asking.oncomplete = () => resolve(mark.result !== undefined || count.result === 0);
    asking.onabort = () => reject(asking.error ?? new Error('not read'));
  });
/**
 * Opens the database that holds everything, while nobody moves it. What else there is is asked only where this one is half: a browser
 * that is just removing all of them may never answer that. Errors: those of `open`.
 */
export const openHeld = async (name: string, shaped: Shaped, open: Opening): Promise<void> => {
  const held = locks();
  const isTaken = async (at: string): Promise<boolean> => {
    const { connection, take, hasEnded } = await open(at);
    try {
      const isPlace = (at === name && !(await looksHalf(connection))) || (await placeOf(name, shaped)) === at;
      if (!isPlace) connection.close();
      else if (!hasEnded()) {
        take();
        return true;
      }
    } catch (cause) {
      connection.close();
      // Ended while it was looked at: the next opening tells the truth.
      if (!hasEnded()) throw cause;
    }
    return false;
  };
  const trying = (at: string): Promise<boolean> =>
    held ? (held.request(MOVE_LOCK, { mode: 'shared' }, () => isTaken(at)) as Promise<boolean>) : isTaken(at);
  for (let at = name; !(await trying(at));) at = await settle(name, shaped);
};
/** Removes what lies beside a database that is whole. */
export const sweepBeside = async (db: CockpitDatabase, shaped: Shaped): Promise<void> => {
  if (await isThere(nameBeside(db.name))) await finish(db.name, shaped);
};
/** Removes a database with all that lies beside it: what holds nothing first. */
export const removeDatabase = async (db: CockpitDatabase, shaped: Shaped): Promise<void> => {
  const { name } = db;
  const place = await placeOf(name, shaped);
  db.close();
  for (const one of place === name ? [nameBeside(name), name] : [name, nameBeside(name)]) await drop(one);
};
