// The two axes, good or bad and fresh or old, as what a person sees at a moment. THE rule: an old value can never look fine.
import type { Emptiness } from '../values/marks.ts';
import { periodStart } from '../values/period.ts';
import type { Age, IndicatorResult, Observation, Status } from './result.ts';

/** A clock may be this far behind before a value counts as dated in the future. Unit: ms. */
const CLOCK_SLACK = 2 * 3_600_000;

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

export type Effective = {
  status: Status;
  age: Age;
  /** What is shown large; null shows a dash. */
  shown: Observation | null;
  /** Why there is a dash, where the data say so. */
  emptiness: Emptiness | null;
};

/** What a tile shows at a moment. */
export const effectiveAt = (result: IndicatorResult, now: number): Effective => {
  const age = ageAt(result, now);
  const { lastValue } = result;
  const emptiness = emptySince(result, now);
  if (!lastValue || age === 'overdue' || age === 'future' || age === 'never')
    return { status: 'noCurrentData', age, shown: null, emptiness };
  if (emptiness !== null && HIDES.includes(emptiness))
    return { status: 'noCurrentData', age, shown: null, emptiness };
  const { rating } = result;
  const status: Status = rating === 'none' ? 'unrated' : rating;
  return { status, age, shown: lastValue, emptiness };
};

/** Why the newest period up to now holds no value. Missing: null where it holds one. Rows filled in ahead do not count yet. */
const emptySince = (result: IndicatorResult, now: number): Emptiness | null => {
  const { latest, lastValue, after } = result;
  if (after) return after.findLast((one) => one.startsAt <= now + CLOCK_SLACK)?.emptiness ?? null;
  return latest === null || latest.period === lastValue?.period ? null : latest.emptiness;
};

export const statusAt = (result: IndicatorResult, now: number): Status => effectiveAt(result, now).status;

const ORDER: Readonly<Record<Status, number>> = {
  critical: 0,
  watch: 1,
  noCurrentData: 2,
  good: 3,
  unrated: 4,
};

const since = (result: IndicatorResult): number =>
  result.ratedSince === null ? 0 : periodStart(result.ratedSince);

/** What needs attention comes first: status, then late before fresh, then what changed last, then priority and title. */
export const byNeed =
  (now: number) =>
  (a: IndicatorResult, b: IndicatorResult): number => {
    const x = effectiveAt(a, now),
      y = effectiveAt(b, now);
    return (
      ORDER[x.status] - ORDER[y.status] ||
      Number(y.age === 'due') - Number(x.age === 'due') ||
      since(b) - since(a) ||
      a.definition.priority - b.definition.priority ||
      a.definition.title.localeCompare(b.definition.title, 'de')
    );
  };

export type Counts = Readonly<Record<Status, number>> & { all: number };

export const countsAt = (results: readonly IndicatorResult[], now: number): Counts => {
  const counts = { critical: 0, watch: 0, noCurrentData: 0, good: 0, unrated: 0, all: results.length };
  for (const result of results) counts[statusAt(result, now)]++;
  return counts;
};
