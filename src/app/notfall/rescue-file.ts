// What lies on the device as a backup that the app takes back, made without the app: the database is read as the browser keeps it, and what
// cannot be read is left out and counted. Nothing is opened: what a passphrase protects goes into the file as it lies there.
import { createFrames } from '../../files/backup.ts';
import { CHUNK, closeAll, type Around } from '../../files/backup-file.ts';
import { tablesAt } from '../../store/backup.ts';

const NAME = 'gemeinde-cockpit';
/** What people write of their own and a passphrase protects. */
const PROTECTED: ReadonlySet<string> = new Set(['records', 'drafts', 'outbox']);
/** What comes from the sources again, and could only make the file large or refused. */
const FETCHED: ReadonlySet<string> = new Set([
  'catalogs',
  'datasets',
  'columns',
  'sync',
  'partial',
  'shapes',
]);

type Kept = { entries: number; drafts: number; folders: number; isProtected: boolean };
/** `left`: rows that could not be read, or lie in the open although a passphrase protects the device. */
type Rescued = { file: Blob; rows: number; left: number };

const opened = (name: string): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.open(name);
    let isNew = false;
    asking.onupgradeneeded = () => {
      isNew = true;
      asking.transaction!.abort();
    };
    asking.onsuccess = () => {
      asking.result.onversionchange = () => asking.result.close();
      resolve(asking.result);
    };
    asking.onerror = () =>
      isNew ? resolve(null) : reject(asking.error ?? new Error('the database does not open'));
  });

const ask = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not read'));
  });

const setting = async (db: IDBDatabase, key: string): Promise<unknown> =>
  db.objectStoreNames.contains('settings')
    ? ask<unknown>(db.transaction('settings').objectStore('settings').get(key))
    : undefined;
const isBare = async (db: IDBDatabase): Promise<boolean> =>
  !db.objectStoreNames.contains('settings') ||
  (await ask(db.transaction('settings').objectStore('settings').count())) === 0;

/**
 * The database that holds everything: where it was being written anew, that is the one beside it (store/move).
 * Missing: null where there is no database; none is made. Errors: rejects where the browser does not open it.
 */
export const openKept = async (): Promise<IDBDatabase | null> => {
  const real = await opened(NAME);
  if (real && !(await isBare(real)) && (await setting(real, 'move:filling')) === undefined) return real;
  const beside = await opened(`${NAME}-neu`);
  if (!beside || (await isBare(beside))) {
    beside?.close();
    return real;
  }
  real?.close();
  return beside;
};

const hasVault = async (db: IDBDatabase): Promise<boolean> => (await setting(db, 'vault')) !== undefined;

/** `aside`: drafts that lie beside the database. */
export const countKept = async (db: IDBDatabase | null, aside: number): Promise<Kept> => {
  const count = async (table: string): Promise<number> =>
    db?.objectStoreNames.contains(table) ? ask(db.transaction(table).objectStore(table).count()) : 0;
  return {
    entries: await count('records'),
    drafts: (await count('drafts')) + aside,
    folders: await count('folders'),
    isProtected: db !== null && (await hasVault(db)),
  };
};

const isRow = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null;

/** Every row of a table in the order of its keys. Shape: how many could not be taken. */
const readTable = (db: IDBDatabase, table: string, onRow: (row: unknown) => void): Promise<number> =>
  new Promise((resolve, reject) => {
    let left = 0;
    const asking = db.transaction(table).objectStore(table).openCursor();
    asking.onerror = () => reject(asking.error ?? new Error('not read'));
    asking.onsuccess = () => {
      const cursor = asking.result;
      if (!cursor) return resolve(left);
      try {
        onRow(cursor.value);
      } catch (cause) {
        console.warn('left out', table, cause);
        left++;
      }
      cursor.continue();
    };
  });

/**
 * `settings`: those beside the database.
 * Cost: a megabyte of content in memory at a time. Errors: rejects where not even one table can be read.
 */
export const rescueFile = async (
  db: IDBDatabase,
  about: {
    settings: Readonly<Record<string, string>>;
    version: string;
    now: number;
  },
): Promise<Rescued> => {
  const pieces: Blob[] = [];
  const write = (index: number, piece: Uint8Array): void => {
    pieces[index] = new Blob([piece as Uint8Array<ArrayBuffer>]);
  };
  const frames = createFrames({ write }, CHUNK, () => {
    throw new TypeError('not rescued: a blob');
  });
  const isProtected = await hasVault(db);
  let rows = 0,
    left = 0;
  const settings = Object.fromEntries(
    Object.entries(about.settings).filter(([name, value]) => {
      const isOpen = isProtected && name.startsWith('draft.') && !value.includes('"base64"');
      if (isOpen) left++;
      return !isOpen;
    }),
  );
  // Dexie counts versions in tens.
  const schema = Math.floor(db.version / 10);
  const held = [...db.objectStoreNames];
  frames.head({ app: NAME, created: about.now, schema, version: about.version, settings });
  for (const table of tablesAt(schema).keys()) {
    frames.table(table);
    if (!held.includes(table) || FETCHED.has(table)) continue;
    left += await readTable(db, table, (row) => {
      if (isProtected && PROTECTED.has(table) && !(isRow(row) && row.sealed))
        throw new TypeError('in the open');
      frames.row(row);
      rows++;
    });
  }
  const waiting = {
    read: async (index: number) => new Uint8Array(await pieces[index]!.arrayBuffer()),
    write,
    file: ({ start, before, end }: Around) =>
      new Blob([start, ...pieces.flatMap((piece, i) => [before[i]!, piece]), end] as BlobPart[]),
  };
  const file = await closeAll(waiting, frames.end(), { created: about.now, seal: null });
  return { file, rows, left };
};
