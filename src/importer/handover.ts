// A hand-over file away from the page: opened and compared with what is held, merged when a person said so, written from what is held.
import { clashes, mergeEntries, standingOf } from '../core/records/merge.ts';
import type { Entry } from '../core/records/entry.ts';
import { inScope, MAX_RECORDS, type Scope } from '../core/records/scope.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readHandover, writeHandover } from '../files/handover.ts';
import type { CockpitDatabase } from '../store/database.ts';
import { addRecords, listRecords } from '../store/records.ts';
import { isLocked } from '../store/vault.ts';

/**
 * What merging would do. `conflicts`: places with different values afterwards. `days`, `by`: of the new entries, first and last day and
 * the functions of who recorded them. Missing: null where nothing is new; a function that nobody gave is left out.
 */
export type HandoverView = {
  fresh: number;
  known: number;
  conflicts: number;
  days: readonly [string, string] | null;
  by: readonly string[];
};

export type HandoverSession = {
  /** Errors: as readHandover; nothing is changed by opening. */
  open: (bytes: Uint8Array, name: string, catalog: string) => Promise<Result<HandoverView>>;
  /** Takes over what was opened. Shape: how many entries were new. */
  merge: () => Promise<number>;
  /** Errors: as readHandover. What is given away was read back: nobody gets a file that the app would refuse. */
  write: (catalog: string, scope: Scope) => Promise<Result<Uint8Array>>;
};

/** `db` opened `strict`: what is merged was called saved. `most`: entries that a file may hold. */
export const createHandover = (
  db: CockpitDatabase,
  now: () => number,
  most = MAX_RECORDS,
): HandoverSession => {
  let opened: readonly Entry[] = [];
  return {
    open: async (bytes, name, catalog) => {
      opened = [];
      const read = await readHandover(bytes, name, catalog, now());
      if (!read.ok) return read;
      let held: readonly Entry[];
      try {
        held = await listRecords(db, catalog);
      } catch (cause) {
        if (isLocked(cause)) return failed(error('RECORDS_LOCKED'));
        throw cause;
      }
      // One identity with two contents: one of them was made up.
      if (clashes(held, read.value).length > 0) return failed(error('HANDOVER_DAMAGED', { file: name }));
      const ids = new Set(held.map((one) => one.id));
      const fresh = read.value.filter((one) => !ids.has(one.id));
      const days = fresh.map(({ day }) => day).sort();
      const after = standingOf(mergeEntries(held, read.value));
      opened = read.value;
      return ok({
        fresh: fresh.length,
        known: read.value.length - fresh.length,
        conflicts: [...after.values()].filter((one) => one.kind === 'conflict').length,
        days: days.length === 0 ? null : [days[0]!, days.at(-1)!],
        by: [...new Set(fresh.flatMap(({ by }) => (by === '' ? [] : [by])))].sort(),
      });
    },
    merge: () => addRecords(db, opened, null),
    write: async (catalog, scope) => {
      const entries = inScope(mergeEntries([], await listRecords(db, catalog)), scope, now());
      if (entries.length > most) return failed(error('HANDOVER_TOO_MANY', {}, { max: most }));
      const bytes = await writeHandover(catalog, entries);
      const read = await readHandover(bytes, '', catalog, now());
      return read.ok ? ok(bytes) : read;
    },
  };
};
