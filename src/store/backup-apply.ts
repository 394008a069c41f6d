// A stream of rows put in the place of all tables, or united with them. What is large goes in first, in small transactions and under
// versions that no manifest names, so that nobody sees it; one transaction then changes everything that is seen.
import { clashes } from '../core/records/merge.ts';
import type { Entry, OtherEntry } from '../core/records/entry.ts';
import { isSealed } from '../core/records/sealed.ts';
import {
  BACKUP_KEY,
  HANDOVER_KEY,
  inOne,
  keyOf,
  NEWEST,
  RESTORED_KEY,
  tablesAt,
  type Row,
} from './backup.ts';
import type { CockpitDatabase, ColumnRecord, DatasetRecord, SettingRecord } from './tables.ts';
import { JOURNAL_KEY } from './journal.ts';
import { own } from '../core/values/own.ts';

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

/** Columns that wait for a manifest. Shape: dataset -> version in the backup -> version here. */
export type Staged = ReadonlyMap<string, ReadonlyMap<number, number>>;
/** Unit: bytes in one of the small transactions. */
const BATCH = 24e6;

/**
 * Lays columns into the database where nobody sees them; a device that dies now still has all of the old (see sweepColumns).
 * Cost: a batch in memory. The browser holds what a transaction wrote in memory until it is over, so one for all would need all of it.
 */
export const stageColumns = async (
  db: CockpitDatabase,
  next: () => Row | null,
  now: number,
  isWanted: (dataset: string, version: number) => boolean = () => true,
): Promise<Staged> => {
  const staged = new Map<string, Map<number, number>>();
  // Far above what counting up reaches, whatever the clock says.
  let base = now * 1000;
  await db.datasets.each((one) => void (base = Math.max(base, one.version + 1)));
  let batch: ColumnRecord[] = [],
    bytes = 0;
  const flush = async (): Promise<void> => {
    await db.columns.bulkAdd(batch);
    batch = [];
    bytes = 0;
  };
  for (let given = next(); given; given = next()) {
    if (given.table !== 'columns') continue;
    const row = given.row as unknown as ColumnRecord;
    if (!isWanted(row.dataset, row.version)) continue;
    const versions = staged.get(row.dataset) ?? new Map<number, number>();
    staged.set(row.dataset, versions);
    // Older stays older: what an import replaced lies below it.
    const version = versions.get(row.version) ?? base + versions.size;
    versions.set(row.version, version);
    batch.push({ ...row, version });
    bytes += given.bytes;
    if (bytes > BATCH) await flush();
  }
  await flush();
  return staged;
};

const versionIn = (staged: Staged, { id, version }: DatasetRecord): number =>
  staged.get(id)?.get(version) ?? version;

/** A row as it is here: manifests, and the way back from an import, name the versions that the columns got. */
const renamed = (staged: Staged, { table, row }: Row): Record<string, unknown> => {
  if (table === 'datasets') return { ...row, version: versionIn(staged, row as unknown as DatasetRecord) };
  const before = (row.value as { before?: DatasetRecord | null } | null | undefined)?.before;
  if (table === 'settings' && String(row.key).startsWith('undo:') && before)
    return {
      ...row,
      value: { ...(row.value as object), before: { ...before, version: versionIn(staged, before) } },
    };
  return row;
};

/** What comes beside the rows: settings of this device, and what this version only keeps, where it is not there already. */
const putBeside = (
  transaction: IDBTransaction,
  settings: readonly SettingRecord[],
  kept: readonly OtherEntry[],
): void => {
  for (const one of settings) transaction.objectStore('settings').put(one);
  const records = transaction.objectStore('records');
  for (const one of kept) {
    const asking = records.getKey(one.id);
    asking.onsuccess = () => {
      if (asking.result === undefined) records.add(one);
    };
  }
  // Whoever holds entries reads all of them anew.
  transaction.objectStore('settings').delete(JOURNAL_KEY);
};

/** Empties all tables and puts the rows in their place, with `settings` of this device. Errors: rejects, and everything is as it was. */
export const replaceAll = (
  db: CockpitDatabase,
  next: () => Row | null,
  staged: Staged,
  settings: readonly SettingRecord[],
  kept: readonly OtherEntry[] = [],
): Promise<void> =>
  inOne(db, 'readwrite', (transaction, fail) => {
    const fresh = new Set(
      [...staged].flatMap(([id, versions]) => [...versions.values()].map((one) => `${one} ${id}`)),
    );
    for (const name of transaction.objectStoreNames)
      if (name !== 'columns') transaction.objectStore(name).clear();
    const columns = transaction.objectStore('columns');
    const old = columns.openKeyCursor();
    old.onsuccess = () => {
      const cursor = old.result;
      if (!cursor) return;
      const [id, version] = cursor.primaryKey as [string, number];
      if (!fresh.has(`${version} ${id}`)) columns.delete(cursor.primaryKey);
      cursor.continue();
    };
    pump(
      next,
      (given, done) => {
        if (given.table === 'columns') return done();
        transaction.objectStore(given.table).add(renamed(staged, given)).onsuccess = done;
      },
      fail,
      () => putBeside(transaction, settings, kept),
    );
  });

/** Datasets of a backup that are missing here or newer there. Shape: id -> version in the backup, and here (0 where there is none). */
export type Wanted = ReadonlyMap<string, { there: number; here: number }>;

/** `isTaken` says whether a dataset of that catalog has a place here. */
export const wantedDatasets = async (
  db: CockpitDatabase,
  next: () => Row | null,
  isTaken: (catalog: string) => boolean,
): Promise<Wanted> => {
  const wanted = new Map<string, { there: number; here: number }>();
  for (let given = next(); given; given = next()) {
    if (given.table !== 'datasets') continue;
    const { id, catalog, version, stored } = given.row as unknown as DatasetRecord;
    const held = await db.datasets.get(id);
    if (isTaken(catalog) && (!held || stored > held.stored))
      wanted.set(id, { there: version, here: held?.version ?? 0 });
  }
  return wanted;
};

/** Tables whose newer row takes the place of an older one, by their date. In all others what is here stays. */
const NEWER: Readonly<Record<string, string>> = { folders: 'changed' };
/** What belongs to the state of the other device and not to what it holds. */
const NOT_MERGED: ReadonlySet<string> = new Set(['sync', 'partial', 'checks', 'columns', 'outbox']);
/** How this device was last saved, and what can be taken back on it, is its own. */
const isOwnSetting = (key: string): boolean =>
  key === JOURNAL_KEY ||
  key === BACKUP_KEY ||
  key === HANDOVER_KEY ||
  key === RESTORED_KEY ||
  key.startsWith('undo:');

export class Clash extends Error {}
export type Merged = { entries: number; others: number };

/**
 * Unites the rows with what is here: nothing here is overwritten but datasets and folders by newer ones.
 * Errors: Clash where an entry has another content here; nothing is changed then.
 */
export const mergeAll = (
  db: CockpitDatabase,
  next: () => Row | null,
  staged: Staged,
  wanted: Wanted,
  isTaken: (catalog: string) => boolean,
  settings: readonly SettingRecord[],
  kept: readonly OtherEntry[] = [],
): Promise<Merged> =>
  inOne(db, 'readwrite', (transaction, fail) => {
    const tables = tablesAt(NEWEST);
    const merged: Merged = { entries: 0, others: 0 };
    const taken = new Set<string>();
    const put = (table: string, row: unknown, done: () => void): void => {
      if (table === 'records') merged.entries++;
      else merged.others++;
      transaction.objectStore(table).put(row).onsuccess = done;
    };
    const takeDataset = (given: Row, held: DatasetRecord | undefined, done: () => void): void => {
      const row = renamed(staged, given) as unknown as DatasetRecord;
      // It was changed here since it was looked at: what is here stays.
      if (wanted.get(row.id)?.here !== (held?.version ?? 0)) return done();
      const old = IDBKeyRange.bound([row.id], [row.id, row.version], false, true);
      transaction.objectStore('columns').delete(old);
      transaction.objectStore('settings').delete(`undo:${row.id}`);
      // Outlines go with their dataset, and come after it in a backup.
      transaction.objectStore('shapes').delete(row.id);
      taken.add(row.id);
      put('datasets', row, done);
    };
    const decide = (given: Row, held: Record<string, unknown> | undefined, done: () => void): void => {
      const { table, row } = given;
      if (table === 'datasets') return takeDataset(given, held as DatasetRecord | undefined, done);
      if (table === 'shapes') return taken.has(row.dataset as string) ? put(table, row, done) : done();
      if (table === 'records' && held) {
        // What is sealed cannot be compared; what is here stays.
        if (!isSealed(held) && !isSealed(row) && clashes([held as Entry], [row as Entry]).length > 0)
          throw new Clash();
        return done();
      }
      if (table === 'settings' && row.key === 'sources' && held) {
        // Sources that were added on either device.
        const here = held.value as { name: string }[];
        const names = new Set(here.map((one) => one.name));
        const there = (row.value as { name: string }[]).filter((one) => !names.has(one.name));
        return there.length === 0 ? done() : put(table, { ...held, value: [...here, ...there] }, done);
      }
      const date = own(NEWER, table);
      const isNewer = held && date !== undefined && Number(own(row, date)) > Number(own(held, date));
      return held && !isNewer ? done() : put(table, row, done);
    };
    pump(
      next,
      (given, done) => {
        const { table, row } = given;
        const isLeft =
          NOT_MERGED.has(table) ||
          (table === 'settings' && isOwnSetting(String(row.key))) ||
          (table === 'datasets' && !wanted.has(row.id as string)) ||
          (table === 'catalogs' && !isTaken(row.url as string));
        if (isLeft) return done();
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
      () => putBeside(transaction, settings, kept),
    );
    return merged;
  });

/** Removes columns that no manifest names: what a restore left that died half way. Call it only while no other can run. */
export const sweepColumns = (db: CockpitDatabase): Promise<number> =>
  db.transaction('rw', [db.datasets, db.columns, db.settings], async () => {
    const named = new Set<string>();
    const name = ({ id, version }: DatasetRecord): void => void named.add(`${version} ${id}`);
    await db.datasets.each(name);
    await db.settings
      .where('key')
      .startsWith('undo:')
      .each(({ value }) => {
        const { before } = value as { before: DatasetRecord | null };
        if (before) name(before);
      });
    const keys = await db.columns.toCollection().primaryKeys();
    const stray = keys.filter(([id, version]) => !named.has(`${version} ${id}`));
    await db.columns.bulkDelete(stray);
    return stray.length;
  });
