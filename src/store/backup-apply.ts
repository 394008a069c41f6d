// A stream of rows put in the place of all tables, or (backup-merge.ts) united with them. What is large goes in first, in small transactions and under
// versions that no manifest names, so that nobody sees it; one transaction then changes everything that is seen.
import type { OtherEntry } from '../core/records/other.ts';
import { inOne, type Row } from './backup.ts';
import type { CockpitDatabase, ColumnRecord, DatasetRecord, SettingRecord } from './tables.ts';
import { newJournal } from './journal.ts';

/** What waits to be written at once. Unit: bytes and rows. */
const AHEAD = 16e6,
  ROWS_AHEAD = 200;

/** Takes rows from `next` and hands them to `each`, never many at once, and those of a table only when the table before is done. */
export const pump = (
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
export const renamed = (staged: Staged, { table, row }: Row): Record<string, unknown> => {
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
export const putBeside = (
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
  transaction.objectStore('settings').put(newJournal());
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
