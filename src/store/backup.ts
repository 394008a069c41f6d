// All tables of the database as one stream of rows, at one moment. What takes such a stream back is in backup-apply.ts.
// Which tables there are is read from SCHEMA, so that none can be forgotten. It knows no file.
import { SCHEMA, type SchemaVersion } from './database.ts';
import type { CockpitDatabase } from './tables.ts';
import { own } from '../core/values/own.ts';

export type Row = { table: string; row: Record<string, unknown>; bytes: number };

/** Tables of one version of the schema with their primary key, in the order of a backup: manifests stand before their columns. */
export const tablesAt = (
  version: number,
  schema: readonly SchemaVersion[] = SCHEMA,
): ReadonlyMap<string, string | string[]> => {
  const tables = new Map<string, string | string[]>();
  for (const one of schema) {
    if (one.version > version) break;
    for (const [name, spec] of Object.entries(one.stores)) {
      if (spec === null) tables.delete(name);
      else {
        const key = spec
          .split(',')[0]!
          .trim()
          .replace(/^(\+\+|&)/, '');
        tables.set(name, key.startsWith('[') ? key.slice(1, -1).split('+') : key);
      }
    }
  }
  return tables;
};
export const NEWEST = SCHEMA.at(-1)!.version;

/** Missing: undefined where a part of the key is no text and no number. */
export const keyOf = (path: string | string[], row: Record<string, unknown>): IDBValidKey | undefined => {
  const parts = (Array.isArray(path) ? path : [path]).map((name) => own(row, name));
  const isKey = parts.every(
    (one) => typeof one === 'string' || (typeof one === 'number' && !Number.isNaN(one)),
  );
  if (!isKey) return undefined;
  return (Array.isArray(path) ? parts : parts[0]) as IDBValidKey;
};

/** Runs `job` in one transaction over all tables. Errors: what `job` throws, or the database's trouble; nothing is changed then. */
export const inOne = async <T>(
  db: CockpitDatabase,
  mode: 'readonly' | 'readwrite',
  job: (transaction: IDBTransaction, fail: (cause: unknown) => void) => T,
): Promise<T> => {
  await db.open();
  const names = [...tablesAt(NEWEST).keys()].filter((name) => db.backendDB().objectStoreNames.contains(name));
  const transaction = db.backendDB().transaction(names, mode, { durability: 'strict' });
  let thrown: unknown;
  const fail = (cause: unknown): void => {
    thrown ??= cause;
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
  };
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject((thrown ?? transaction.error ?? new Error('aborted')) as Error);
  });
  let result: T;
  try {
    result = job(transaction, fail);
  } catch (cause) {
    fail(cause);
    await done;
    throw cause;
  }
  await done;
  return result;
};

/** How many rows there are, to say how far a backup is. */
export const countRows = async (db: CockpitDatabase): Promise<number> => {
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Every row as it is at one moment: one transaction, in which `onTable` and `onRow` must do their work at once.
 * Cost: one row in memory. What people type meanwhile waits for the end.
 */
export const readAll = (
  db: CockpitDatabase,
  onTable: (name: string) => void,
  onRow: (row: unknown) => void,
): Promise<void> =>
  inOne(db, 'readonly', (transaction, fail) => {
    const names = [...tablesAt(NEWEST).keys()];
    const next = (): void => {
      const name = names.shift();
      if (name === undefined) return;
      onTable(name);
      const asking = transaction.objectStore(name).openCursor();
      asking.onsuccess = () => {
        const cursor = asking.result;
        try {
          if (!cursor) return next();
          onRow(cursor.value);
          cursor.continue();
        } catch (cause) {
          fail(cause);
        }
      };
    };
    next();
  });

/** Where the database remembers its last backup. */
export const BACKUP_KEY = 'backup';
/** Where it remembers the last hand-over. */
export const HANDOVER_KEY = 'handover';
/** When a backup was put in place: what was made of the data before is old. */
export const RESTORED_KEY = 'restored';
/** `at`: when it was made. `entries`: how many recorded ones were in it. */
export type BackupMark = { at: number; entries: number };
