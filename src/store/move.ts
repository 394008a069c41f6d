// A database written anew, row by row, into one beside it; read back; and only then put in the place of the old one, which goes. Browsers
// leave what was overwritten in their files; a database that is removed takes its files with it.
// There is no moment without a whole one: until the new one was read back the old one holds, from then on the new one does, and whoever
// opens the database next brings it to its place. Everybody waits at the door meanwhile (Web Lock), so that nothing is written into the old.
import { isSameValue } from '../core/values/same.ts';
import type { CockpitDatabase } from './tables.ts';
import { isQuota } from './quota.ts';

/** Held alone by whoever moves; whoever opens the database waits until it is free. */
export const MOVE_LOCK = 'gemeinde-cockpit-move';
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Waits while somebody moves. */
export const untilMoved = async (): Promise<void> => {
  await locks()?.request(MOVE_LOCK, { mode: 'shared' }, () => undefined);
};
const alone = async <T>(job: () => Promise<T>): Promise<T> => {
  const held = locks();
  return held ? ((await held.request(MOVE_LOCK, job)) as T) : job();
};

const nameBeside = (name: string): string => `${name}-neu`;
/** In the settings of the one beside: it is whole. In those of the real one: it is being filled. */
const WHOLE = 'move:whole',
  FILLING = 'move:filling';

/** Opens a database of the newest shape without waiting and without looking at what it holds. */
export type Shaped = (name: string) => CockpitDatabase;
/** What becomes of a row, and whether what was read back stands for it. */
export type Turn = {
  turn: (table: string, row: unknown) => Promise<unknown>;
  isSame: (table: string, before: unknown, after: unknown) => Promise<boolean>;
};
const AS_IT_IS: Turn = {
  turn: (_table, row) => Promise.resolve(row),
  isSame: (_table, before, after) => Promise.resolve(isSameValue(before, after)),
};

/** Another window does not let go of the database. Nothing was changed. */
export class Busy extends Error {
  override name = 'Busy';
}
/** What was written does not read as what it was. Nothing was changed. */
class NotRead extends Error {
  override name = 'NotRead';
}
/** How long others may take to let go, and how long room is waited for. Unit: ms. */
const PATIENCE = 20_000,
  PAUSE = 1_000,
  TRIES = 60;

const drop = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.deleteDatabase(name);
    asking.onsuccess = () => resolve();
    asking.onerror = () => reject(asking.error ?? new Error('not removed'));
  });
const isThere = async (name: string): Promise<boolean> =>
  // Where a browser cannot say (before 2024), it is looked at.
  indexedDB.databases ? (await indexedDB.databases()).some((one) => one.name === name) : true;

const opened = (name: string, version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.open(name, version);
    let timer: ReturnType<typeof setTimeout> | undefined,
      isLate = false;
    asking.onsuccess = () => {
      clearTimeout(timer);
      if (isLate) asking.result.close();
      else resolve(asking.result);
    };
    asking.onerror = () => reject(asking.error ?? new Error('not opened'));
    asking.onblocked = () => {
      timer = setTimeout(() => {
        isLate = true;
        reject(new Busy('another window holds the database'));
      }, PATIENCE);
    };
  });
/**
 * Makes every other connection close; at the door they wait. It is done by a version of the browser's own counting between two of the
 * app's (Dexie counts in tens). Missing: false where no such number is left.
 */
const closeOthers = async (name: string): Promise<boolean> => {
  const first = await opened(name);
  const { version } = first;
  first.close();
  if (!isSameShape(version, version + 1)) return false;
  (await opened(name, version + 1)).close();
  return true;
};
/** Whether two versions as the browser counts them are one of the app: somebody moves, and brings no newer shape. */
export const isSameShape = (one: number, other: number | null): boolean =>
  other !== null && Math.floor(one / 10) === Math.floor(other / 10);

/** Rows at a time: columns are large. */
const stepOf = (table: string): number => (['columns', 'shapes', 'pictures'].includes(table) ? 4 : 200);

/** Every row of every table, each step read back. Cost: a step in memory, twice. */
const copyAll = async (
  from: CockpitDatabase,
  to: CockpitDatabase,
  { turn, isSame }: Turn,
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
  at?: Move['at'],
): Promise<void> => {
  const beside = shaped(nameBeside(name)),
    real = shaped(name);
  try {
    for (let tries = 1; ; tries++) {
      try {
        await real.settings.put({ key: FILLING, value: true });
        for (const table of real.tables) if (table.name !== 'settings') await table.clear();
        await copyAll(beside, real, AS_IT_IS, onShare);
        break;
      } catch (cause) {
        // What the old one took may count for a while after it went.
        if (!isQuota(cause) || tries === TRIES) throw cause;
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

/** Chromium writes its log out when a database is removed, and the second time clears what is in it. */
const wash = async (): Promise<void> => {
  for (const name of ['gemeinde-cockpit-leer-1', 'gemeinde-cockpit-leer-2']) {
    const empty = await new Promise<IDBDatabase>((resolve, reject) => {
      const asking = indexedDB.open(name, 1);
      asking.onupgradeneeded = () => void asking.result.createObjectStore('x').put('x', 'x');
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error ?? new Error('not opened'));
    });
    empty.close();
    await drop(name);
  }
};

/** Moments at which a device may die: before the old one goes, after it went, before the mark of filling goes. */
export type Moment = 'copied' | 'whole' | 'gone' | 'back';
export type Move = Turn & {
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
 * database's trouble (a full disk: twice the room is needed); nothing was changed then either, but for trouble after the old one went:
 * then whoever opens the database next goes on.
 */
export const rewrite = async (move: Move): Promise<boolean> => {
  const { name, shaped, settings, onShare, beforeSwitch, at } = move;
  // Without locks nobody would wait at the door.
  if (!locks()) return false;
  return alone(async () => {
    const beside = nameBeside(name);
    await drop(beside);
    if (!(await closeOthers(name))) return false;
    const [old, fresh] = [shaped(name), shaped(beside)];
    try {
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
    await fill(name, shaped, (share) => onShare(0.5 + share / 2), at);
    return true;
  });
};

const isHalf = async (db: CockpitDatabase): Promise<boolean> => {
  const [mark, count] = await Promise.all([db.settings.get(FILLING), db.settings.count()]);
  return mark !== undefined || count === 0;
};
/** What a device that died left beside a database: brought to its end, or removed. Only a connection that does not wait may be used here. */
const finish = (name: string, shaped: Shaped): Promise<void> =>
  alone(async () => {
    const [real, beside] = [shaped(name), shaped(nameBeside(name))];
    // Somebody else may have been first.
    const isWhole = (await isHalf(real)) && (await beside.settings.get(WHOLE)) !== undefined;
    real.close();
    beside.close();
    if (isWhole) await fill(name, shaped, () => undefined);
    else await drop(nameBeside(name));
  });

/** Called at every opening, before anything is read. */
export const settle = async (db: CockpitDatabase, shaped: Shaped): Promise<void> => {
  if ((await isHalf(db)) && (await isThere(nameBeside(db.name)))) await finish(db.name, shaped);
};
/** Removes what lies beside a database that is whole. */
export const sweepBeside = async (db: CockpitDatabase, shaped: Shaped): Promise<void> => {
  if (await isThere(nameBeside(db.name))) await finish(db.name, shaped);
};
