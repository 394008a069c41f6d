// Taking note of a figure that was critical or to be watched and fell silent: an entry like any other, so that it is protected, handed
// over and backed up with them. It holds for one last value and its rating alone; taking it back is an entry that replaces it.
// The ending of its name is that of a comparison value, so that tablets that know nothing of this leave it out of their tables.
import type { Acknowledged, IndicatorResult } from '../indicators/result.ts';
import { dayAt } from '../values/berlin.ts';
import { dayToIso, periodEnd } from '../values/period.ts';
import type { Entry } from './entry.ts';
import { comparedOf } from './targets.ts';

/** In the place of an organisation: figures need not belong to one. */
export const SITUATION = '@lage';

const nameOf = (indicator: string): string => `@${indicator}#maximum`;
/** The figure that an entry takes note of. Missing: null for an entry of something else. */
export const acknowledgedIn = ({
  organisation,
  field,
}: Pick<Entry, 'organisation' | 'field'>): string | null =>
  organisation === SITUATION && field.startsWith('@') ? (comparedOf(field)?.field.slice(1) ?? null) : null;

/** What is taken note of: this rating in this period, and no other. Missing: null where there is nothing to take note of. */
const wordOf = ({ rating, lastValue }: Pick<IndicatorResult, 'rating' | 'lastValue'>): string | null =>
  lastValue && (rating === 'critical' || rating === 'watch') ? `${rating} ${lastValue.period}` : null;

type Made = Pick<Entry, 'catalog' | 'by' | 'reason' | 'at'>;
type Noted = Pick<IndicatorResult, 'id' | 'rating' | 'lastValue'>;
const entry = (
  made: Made,
  id: string,
  { id: indicator, lastValue }: Noted,
): Omit<Entry, 'value' | 'emptiness'> => ({
  id,
  catalog: made.catalog,
  organisation: SITUATION,
  field: nameOf(indicator),
  // The day of the value, so that the Stand of what was recorded does not move.
  day: dayToIso(Math.min(lastValue ? periodEnd(lastValue.period) : Infinity, dayAt(made.at))),
  unit: '',
  by: made.by,
  at: made.at,
  telephone: null,
  replaces: [],
  reason: made.reason,
});

/** Missing: null where there is nothing to take note of. */
export const acknowledging = (result: Noted, made: Made, id: string): Entry | null => {
  const value = wordOf(result);
  return value === null ? null : { ...entry(made, id, result), value, emptiness: null };
};

/** Takes it back, whoever said it. */
export const takingBack = (result: Noted, acknowledged: Acknowledged, made: Made, id: string): Entry => ({
  ...entry(made, id, result),
  value: null,
  emptiness: 'withdrawn',
  replaces: acknowledged.ids.slice(0, 100),
});

/** The results with what was taken note of. Cost: one pass over all entries. */
export const withAcknowledged = (
  results: readonly IndicatorResult[],
  entries: readonly Entry[],
): IndicatorResult[] => {
  const about = new Map<string, Entry[]>();
  for (const one of entries) {
    const indicator = acknowledgedIn(one);
    if (indicator === null) continue;
    const list = about.get(indicator);
    if (list) list.push(one);
    else about.set(indicator, [one]);
  }
  if (about.size === 0) return [...results];
  return results.map((result) => {
    const all = about.get(result.id);
    const word = wordOf(result);
    if (!all || word === null) return result;
    const replaced = new Set(all.flatMap((one) => one.replaces));
    const standing = all
      .filter((one) => one.value === word && !replaced.has(one.id))
      .sort((one, other) => one.at - other.at);
    const first = standing[0];
    if (!first) return result;
    const { by, reason, at } = first;
    return { ...result, acknowledged: { ids: standing.map((one) => one.id), by, reason, at } };
  });
};
