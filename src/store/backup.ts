// All tables of the database as one stream of rows, and a stream put in their place or united with them, in one transaction each.
// Which tables there are is read from SCHEMA, so that none can be forgotten. It knows no file.
import { clashes } from '../core/records/merge.ts';
import type { Entry } from '../core/records/entry.ts';
import { SCHEMA, type CockpitDatabase, type SchemaVersion } from './database.ts';

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
        const key = spec.split(',')[0]!.trim().replace(/^(\+\+|&)/, '');
        tables.set(name, key.startsWith('[') ? key.slice(1, -1).split('+') : key);
      }
    }
  }
  return tables;
};
export const NEWEST = SCHEMA.at(-1)!.version;

/** Missing: undefined where a part of the key is no text and no number. */
export const keyOf = (path: string | string[], row: Record<string, unknown>): IDBValidKey | undefined => {
  const parts = (Array.isArray(path) ? path : [path]).map((name) =>
    Object.hasOwn(row, name) ? row[name] : undefined,
  );
  const isKey = parts.every(
    (one) => typeof one === 'string' || (typeof one === 'number' && !Number.isNaN(one)),
  );
  if (!isKey) return undefined;
  return (Array.isArray(path) ? parts : parts[0]) as IDBValidKey;
};

/** Runs `job` in one transaction over all tables. Errors: what `job` throws, or the database's trouble; nothing is changed then. */
const inOne = async <T>(
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

/** What waits to be written at once. Unit: bytes and rows. */
const AHEAD = 16e6,
  ROWS_AHEAD = 200;

/** Takes rows from `next` and hands them to `each`, never many at once, and those of a table only when the table before is done. */
const pump = (
  next: () => Row | null,
  each: (row: Row, done: () => void) => void,
  fail: (cause: unknown) => void,
  finish: () => void,
): void => {
  let bytes = 0,
    rows = 0,
    isOver = false,
    isPumping = false,
    table = '',
    waiting: Row | null = null;
  const go = (): void => {
    if (isPumping || isOver) return;
    isPumping = true;
    try {
      while (!isOver && rows < ROWS_AHEAD && bytes < AHEAD) {
        const row: Row | null = waiting ?? next();
        if (!row) {
          isOver = true;
          finish();
          break;
        }
        waiting = row.table !== table && rows > 0 ? row : null;
        if (waiting) break;
        ({ table } = row);
        rows++;
        bytes += row.bytes;
        each(row, () => {
          rows--;
          bytes -= row.bytes;
          go();
        });
      }
    } catch (cause) {
      isOver = true;
      fail(cause);
    } finally {
      isPumping = false;
    }
  };
  go();
};

/** Where the database remembers its last backup. */
export const BACKUP_KEY = 'backup';
/** Where it remembers the last hand-over. */
export const HANDOVER_KEY = 'handover';
/** `at`: when it was made. `entries`: how many recorded ones were in it. */
export type BackupMark = { at: number; entries: number };

/** Empties all tables and puts the rows in their place. Errors: rejects, and everything is as it was. */
export const replaceAll = (
  db: CockpitDatabase,
  next: () => Row | null,
  mark: BackupMark | null,
): Promise<void> =>
  inOne(db, 'readwrite', (transaction, fail) => {
    for (const name of transaction.objectStoreNames) transaction.objectStore(name).clear();
    pump(
      next,
      ({ table, row }, done) => {
        transaction.objectStore(table).add(row).onsuccess = done;
      },
      fail,
      () => {
        if (mark) transaction.objectStore('settings').put({ key: BACKUP_KEY, value: mark });
      },
    );
  });

/** What happens to a row whose key is taken here: it is left out, or goes in where its date is newer. */
const NEWER: Readonly<Record<string, string>> = { folders: 'changed', datasets: 'stored' };
/** What belongs to the state of the other device and not to what it holds. */
const NOT_MERGED: ReadonlySet<string> = new Set(['sync', 'partial', 'checks']);
/** How this device was last saved is its own. */
const OWN_SETTINGS: ReadonlySet<string> = new Set([BACKUP_KEY, HANDOVER_KEY]);

export class Clash extends Error {}

export type Merged = { entries: number; others: number };

/**
 * Unites the rows with what is here: nothing here is overwritten but datasets and folders by newer ones.
 * `isTaken` says whether a dataset of that catalog has a place here. Errors: Clash where an entry has another content here; nothing is changed then.
 */
export const mergeAll = (
  db: CockpitDatabase,
  next: () => Row | null,
  isTaken: (catalog: string) => boolean,
): Promise<Merged> =>
  inOne(db, 'readwrite', (transaction, fail) => {
    const tables = tablesAt(NEWEST);
    const merged: Merged = { entries: 0, others: 0 };
    /** Datasets that come in: their old version and the one they get here. */
    const datasets = new Map<string, { from: number; to: number }>();
    const put = (table: string, row: unknown, done: () => void): void => {
      if (table === 'records') merged.entries++;
      else if (table !== 'columns') merged.others++;
      transaction.objectStore(table).put(row).onsuccess = done;
    };
    const takeDataset = (row: Record<string, unknown>, held: unknown, done: () => void): void => {
      const id = row.id as string;
      const before = (held as { version: number } | undefined)?.version ?? 0;
      // A version is never used twice: what reads columns remembers them by it.
      const to = Math.max(row.version as number, before + 1);
      datasets.set(id, { from: row.version as number, to });
      transaction.objectStore('columns').delete(IDBKeyRange.bound([id], [id, []]));
      transaction.objectStore('settings').delete(`undo:${id}`);
      put('datasets', { ...row, version: to }, done);
    };
    const decide = ({ table, row }: Row, held: Record<string, unknown> | undefined, done: () => void): void => {
      const date = NEWER[table];
      if (table === 'records' && held) {
        if (clashes([held as Entry], [row as Entry]).length > 0) throw new Clash();
        return done();
      }
      const isNewer = held && date !== undefined && Number(row[date]) > Number(held[date]);
      if (table === 'settings' && row.key === 'sources' && held) {
        // Sources that were added on either device.
        const here = held.value as { name: string }[];
        const names = new Set(here.map((one) => one.name));
        const there = (row.value as { name: string }[]).filter((one) => !names.has(one.name));
        return there.length === 0 ? done() : put(table, { ...held, value: [...here, ...there] }, done);
      }
      if (held && !isNewer) return done();
      return table === 'datasets' ? takeDataset(row, held, done) : put(table, row, done);
    };
    pump(
      next,
      (given, done) => {
        const { table, row } = given;
        if (table === 'columns') {
          const taken = datasets.get(row.dataset as string);
          if (!taken || taken.from !== row.version) return done();
          return put(table, { ...row, version: taken.to }, done);
        }
        const isOwn =
          table === 'settings' && (OWN_SETTINGS.has(row.key as string) || String(row.key).startsWith('undo:'));
        const isStrange =
          (table === 'datasets' && !isTaken(row.catalog as string)) ||
          (table === 'catalogs' && !isTaken(row.url as string));
        if (NOT_MERGED.has(table) || isOwn || isStrange) return done();
        const asking = transaction.objectStore(table).get(keyOf(tables.get(table)!, row)!);
        asking.onsuccess = () => {
          try {
            decide(given, asking.result as Record<string, unknown> | undefined, done);
          } catch (cause) {
            fail(cause);
          }
        };
      },
      fail,
      () => undefined,
    );
    return merged;
  });
