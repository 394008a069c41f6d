// A hand-over file away from the page: opened and compared with what is held, merged when a person said so, written from what is held.
import { sideBySide } from '../core/records/clash.ts';
import { mergeEntries, standingOf } from '../core/records/merge.ts';
import type { Entry } from '../core/records/entry.ts';
import { isKeptPart, keptPart, partsFor } from '../core/records/part.ts';
import { inScope, MAX_RECORDS, type Scope } from '../core/records/scope.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readHandover, writeHandover, type Handover } from '../files/handover.ts';
import { sha256Hex } from '../formats/bytes.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { HANDED, putContests } from '../store/contests.ts';
import { addOthers, addRecords, listOthers, listRecords } from '../store/records.ts';
import { isLocked } from '../store/vault.ts';

/**
 * What merging would do. `conflicts`: places with different values afterwards. `days`, `by`: of the new entries, first and last day and
 * the functions of who recorded them. `ahead`: entries from the future that are not here, and the last of their days; they are taken
 * over only where a person says so. `clashes`: entries whose identity has another content here. Missing: null where nothing is new; a
 * function that nobody gave is left out.
 */
export type HandoverView = {
  fresh: number;
  known: number;
  conflicts: number;
  days: readonly [string, string] | null;
  by: readonly string[];
  ahead: { count: number; last: string } | null;
  clashes: number;
};

export type HandoverSession = {
  /** Errors: as readHandover; nothing is changed by opening. */
  open: (bytes: Uint8Array, name: string, catalog: string) => Promise<Result<HandoverView>>;
  /** Takes over what was opened, what lies in the future only where it is wanted. Shape: how many entries were new. */
  merge: (withAhead?: boolean) => Promise<number>;
  /**
   * `isBare`: without parts that are only given on, where there is no room for them. Errors: HANDOVER_TOO_MANY. What is given away was
   * read back: nobody gets a file that the app would refuse.
   */
  write: (catalog: string, scope: Scope, isBare?: boolean) => Promise<Result<Uint8Array>>;
};

const hash = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));
/** Of what files the parts are. */
const KIND = 'handover';
const lastDay = (entries: readonly Entry[]): string =>
  entries.reduce((last, { day }) => (day > last ? day : last), '');

type Opened = Pick<Handover, 'entries' | 'ahead' | 'others' | 'contests'> & { catalog: string };
const NOTHING: Opened = { catalog: '', entries: [], ahead: [], others: [], contests: [] };

/** `db` opened `strict`: what is merged was called saved. `most`: entries that a file may hold. */
export const createHandover = (
  db: CockpitDatabase,
  now: () => number,
  most = MAX_RECORDS,
): HandoverSession => {
  let opened = NOTHING;
  return {
    open: async (bytes, name, catalog) => {
      opened = NOTHING;
      const read = await readHandover(bytes, name, catalog, now());
      if (!read.ok) return read;
      let held: readonly Entry[];
      try {
        held = await listRecords(db, catalog);
      } catch (cause) {
        if (isLocked(cause)) return failed(error('RECORDS_LOCKED'));
        throw cause;
      }
      const ids = new Set(held.map((one) => one.id));
      // What is here already is one's own, whatever its day.
      const due = [...read.value.entries, ...read.value.ahead.filter((one) => ids.has(one.id))];
      const { entries, clashes } = await sideBySide(held, due, hash);
      const ahead = read.value.ahead.filter((one) => !ids.has(one.id));
      const fresh = entries.filter((one) => !ids.has(one.id));
      const days = fresh.map(({ day }) => day).sort();
      const after = standingOf(mergeEntries(held, entries));
      const { contests } = read.value;
      const parts = await Promise.all(read.value.parts.map((one) => keptPart(one, KIND, catalog, hash)));
      const others = [...read.value.others, ...parts];
      opened = { catalog, entries, ahead, others, contests };
      return ok({
        fresh: fresh.length,
        known: entries.length - fresh.length,
        conflicts: [...after.values()].filter((one) => one.kind === 'conflict').length,
        days: days.length === 0 ? null : [days[0]!, days.at(-1)!],
        by: [...new Set(fresh.flatMap(({ by }) => (by === '' ? [] : [by])))].sort(),
        ahead: ahead.length === 0 ? null : { count: ahead.length, last: lastDay(ahead) },
        clashes: clashes.length,
      });
    },
    merge: async (withAhead = false) => {
      const { catalog, entries, ahead, others, contests } = opened;
      const wanted = withAhead ? (await sideBySide(entries, ahead, hash)).entries : [];
      if (contests.length > 0) await putContests(db, catalog, HANDED, contests);
      if (others.length > 0) await addOthers(db, others);
      return addRecords(db, [...entries, ...wanted], null);
    },
    write: async (catalog, scope, isBare = false) => {
      const entries = inScope(mergeEntries([], await listRecords(db, catalog)), scope, now());
      const kept = await listOthers(db, catalog);
      const parts = isBare ? [] : partsFor(KIND, kept);
      const others = inScope(
        kept.filter((one) => !isKeptPart(one)),
        scope,
        now(),
      );
      if (entries.length + others.length > most) return failed(error('HANDOVER_TOO_MANY', {}, { max: most }));
      const contests = entries.flatMap(
        ({ id, contests: list }) => list?.map((one) => [id, one] as const) ?? [],
      );
      const bytes = await writeHandover(catalog, entries, { now: now(), others, contests, parts });
      const read = await readHandover(bytes, '', catalog, now());
      if (!read.ok) return read;
      const back = read.value.entries.length + read.value.ahead.length + read.value.others.length;
      const isWhole = back === entries.length + others.length && read.value.parts.length === parts.length;
      return isWhole ? ok(bytes) : failed(error('HANDOVER_DAMAGED'));
    },
  };
};
