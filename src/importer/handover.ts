// A hand-over file away from the page: opened and compared with what is held, merged when a person said so, written from what is held.
import { clashes, mergeEntries, standingOf } from '../core/records/merge.ts';
import type { Entry } from '../core/records/entry.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readHandover, writeHandover } from '../formats/handover.ts';
import type { CockpitDatabase } from '../store/database.ts';
import { addRecords, listRecords } from '../store/records.ts';
import { isLocked } from '../store/vault.ts';

/** What merging would do. `conflicts`: places with different values afterwards. */
export type HandoverView = { fresh: number; known: number; conflicts: number };

export type HandoverSession = {
  /** Errors: as readHandover; nothing is changed by opening. */
  open: (bytes: Uint8Array, name: string, catalog: string) => Promise<Result<HandoverView>>;
  /** Takes over what was opened. Shape: how many entries were new. */
  merge: () => Promise<number>;
  write: (catalog: string) => Promise<Uint8Array>;
};

/** `db` opened `strict`: what is merged was called saved. */
export const createHandover = (db: CockpitDatabase, now: () => number): HandoverSession => {
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
      const known = read.value.filter((one) => ids.has(one.id)).length;
      const after = standingOf(mergeEntries(held, read.value));
      opened = read.value;
      return ok({
        fresh: read.value.length - known,
        known,
        conflicts: [...after.values()].filter((one) => one.kind === 'conflict').length,
      });
    },
    merge: () => addRecords(db, opened, null),
    write: async (catalog) => writeHandover(catalog, mergeEntries([], await listRecords(db, catalog))),
  };
};
