// A stream of rows united with what a device holds.
import type { Entry } from '../core/records/entry.ts';
import type { OtherEntry } from '../core/records/other.ts';
import { clashes } from '../core/records/merge.ts';
import { isSealed } from '../core/records/sealed.ts';
import { own } from '../core/values/own.ts';
import { pump, putBeside, renamed, type Staged, type Wanted } from './backup-apply.ts';
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
import { JOURNAL_KEY } from './journal.ts';
import type { CockpitDatabase, DatasetRecord, SettingRecord } from './tables.ts';

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
type Merged = { entries: number; others: number };

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
