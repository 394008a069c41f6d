// The two axes, good or bad and fresh or old, as what a person sees at a moment. Two rules: an old value can never look fine, and
// time never calms: what was critical or to be watched and fell silent stays so in every count until a value or a person says otherwise.
import type { Emptiness } from '../values/marks.ts';
import { periodStart } from '../values/period.ts';
import type { Age, IndicatorResult, Observation, Status } from './result.ts';

/** A clock may be this far behind before a value counts as dated in the future. Unit: ms. */
export const CLOCK_SLACK = 2 * 3_600_000;

export const ageAt = (
  result: Pick<IndicatorResult, 'dueAt' | 'overdueAt' | 'startsAt'>,
  now: number,
): Age => {
  const { dueAt, overdueAt, startsAt } = result;
  if (dueAt === null || overdueAt === null || startsAt === null) return 'never';
  if (startsAt > now + CLOCK_SLACK) return 'future';
  if (now >= overdueAt) return 'overdue';
  return now >= dueAt ? 'due' : 'current';
};

/** A newer period that says there is a value but not which, or that there can be none, stands in the way of an older one. */
const HIDES: readonly Emptiness[] = ['secret', 'notCollected', 'unknown'];

export type Last = 'critical' | 'watch';
type Effective = {
  status: Status;
  age: Age;
  /** Without current data: what it last was, where that needs attention. Null: nothing did, or somebody took note of it. */
  last: Last | null;
  /** What is shown large; null shows a dash. */
  shown: Observation | null;
  /** In its place: the last value where it is merely too old, to be shown as such. Null where a newer period hides it. */
  old: Observation | null;
  /** Why there is a dash, where the data say so. */
  emptiness: Emptiness | null;
};

/** What the last value said, where that needs attention still. A value dated in the future said nothing yet. */
const lastOf = (result: Pick<IndicatorResult, 'rating' | 'acknowledged'>, age: Age): Last | null => {
  const { rating } = result;
  if (result.acknowledged || age === 'future' || age === 'never') return null;
  return rating === 'critical' || rating === 'watch' ? rating : null;
};

/** What a tile shows at a moment. */
export const effectiveAt = (result: IndicatorResult, now: number): Effective => {
  const age = ageAt(result, now);
  const { lastValue, rating } = result;
  const emptiness = emptySince(result, now);
  const isSilent = !lastValue || age === 'overdue' || age === 'future' || age === 'never';
  const isHidden = emptiness !== null && HIDES.includes(emptiness);
  if (isSilent || isHidden) {
    const old = age === 'overdue' && !isHidden ? lastValue : null;
    return { status: 'noCurrentData', age, last: lastOf(result, age), shown: null, old, emptiness };
  }
  const status = rating === 'none' ? 'unrated' : rating;
  return { status, age, last: null, shown: lastValue, old: null, emptiness };
};

/** What the data do not have, by name, where that is why there is no value at all. Shape: empty where there is one, or nothing is absent. */
export const absent = (
  { lastValue, issues }: Pick<IndicatorResult, 'lastValue' | 'issues'>,
  code: 'FIELD_MISSING' | 'NO_ROW_FITS',
): string[] => [
  ...new Set(
    issues.flatMap((one) =>
      lastValue === null && one.code === code ? [String(one.params?.name ?? '')] : [],
    ),
  ),
];

/** Why the newest period up to now holds no value. Missing: null where it holds one. Rows filled in ahead do not count yet. */
const emptySince = (result: IndicatorResult, now: number): Emptiness | null => {
  const { latest, lastValue, after } = result;
  if (after) return after.findLast((one) => one.startsAt <= now + CLOCK_SLACK)?.emptiness ?? null;
  return latest === null || latest.period === lastValue?.period ? null : latest.emptiness;
};

export const statusAt = (result: IndicatorResult, now: number): Status => effectiveAt(result, now).status;

/** How much a figure asks for attention: the first is the worst. What was last critical stands directly below what is. */
const NEED = ['critical', 'lastCritical', 'watch', 'lastWatch', 'noCurrentData', 'good', 'unrated'] as const;
export type Need = (typeof NEED)[number];
export const needOf = ({ status, last }: Pick<Effective, 'status' | 'last'>): Need => {
  if (last === null) return status;
  return last === 'critical' ? 'lastCritical' : 'lastWatch';
};
export const needAt = (result: IndicatorResult, now: number): Need => needOf(effectiveAt(result, now));

/** Critical, or last critical and not known to be better: what the number on the icon counts and an alarm tells. */
export const isCriticalAt = (result: IndicatorResult, now: number): boolean =>
  ['critical', 'lastCritical'].includes(needAt(result, now));

const since = (result: IndicatorResult): number =>
  result.ratedSince === null ? 0 : periodStart(result.ratedSince);

/** What needs attention comes first: need, then late before fresh, then what changed last, then priority and title. */
export const byNeed =
  (now: number) =>
  (a: IndicatorResult, b: IndicatorResult): number => {
    const x = effectiveAt(a, now),
      y = effectiveAt(b, now);
    return (
      NEED.indexOf(needOf(x)) - NEED.indexOf(needOf(y)) ||
      Number(y.age === 'due') - Number(x.age === 'due') ||
      since(b) - since(a) ||
      a.definition.priority - b.definition.priority ||
      a.definition.title.localeCompare(b.definition.title, 'de')
    );
  };

/** `noCurrentData` counts all that lack current data; `lastCritical` and `lastWatch` are among them. */
export type Counts = Readonly<Record<Status | 'lastCritical' | 'lastWatch', number>> & { all: number };

export const countsAt = (results: readonly IndicatorResult[], now: number): Counts => {
  const counts = {
    critical: 0,
    watch: 0,
    noCurrentData: 0,
    good: 0,
    unrated: 0,
    lastCritical: 0,
    lastWatch: 0,
    all: results.length,
  };
  for (const result of results) {
    const found = effectiveAt(result, now);
    counts[found.status]++;
    if (found.last) counts[needOf(found)]++;
  }
  return counts;
};
