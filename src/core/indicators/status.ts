// The two axes, good or bad and fresh or old, as what a person sees at a moment. THE rule: an old value can never look fine.
import type { Emptiness } from '../values/marks.ts';
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
  const { latest, lastValue } = result;
  if (!lastValue) return { status: 'noCurrentData', age, shown: null, emptiness: latest?.emptiness ?? null };
  const isNewest = latest === null || latest.period === lastValue.period;
  if (!isNewest && latest.emptiness !== null && HIDES.includes(latest.emptiness))
    return { status: 'noCurrentData', age, shown: null, emptiness: latest.emptiness };
  if (age === 'overdue' || age === 'future' || age === 'never')
    return { status: 'noCurrentData', age, shown: null, emptiness: isNewest ? null : latest.emptiness };
  const { rating } = result;
  const status: Status = rating === 'none' ? 'unrated' : rating;
  return { status, age, shown: lastValue, emptiness: isNewest ? null : latest.emptiness };
};

export const statusAt = (result: IndicatorResult, now: number): Status => effectiveAt(result, now).status;

const ORDER: Readonly<Record<Status, number>> = {
  critical: 0,
  watch: 1,
  noCurrentData: 2,
  good: 3,
  unrated: 4,
};

/** What needs attention comes first: status, then late before fresh, then the newest change, then priority and title. */
export const byNeed =
  (now: number) =>
  (a: IndicatorResult, b: IndicatorResult): number => {
    const x = effectiveAt(a, now),
      y = effectiveAt(b, now);
    return (
      ORDER[x.status] - ORDER[y.status] ||
      Number(y.age === 'due') - Number(x.age === 'due') ||
      a.definition.priority - b.definition.priority ||
      (a.ratedSince === b.ratedSince ? 0 : (a.ratedSince ?? '') > (b.ratedSince ?? '') ? -1 : 1) ||
      a.definition.title.localeCompare(b.definition.title, 'de')
    );
  };

export type Counts = Readonly<Record<Status, number>> & { all: number };

export const countsAt = (results: readonly IndicatorResult[], now: number): Counts => {
  const counts = { critical: 0, watch: 0, noCurrentData: 0, good: 0, unrated: 0, all: results.length };
  for (const result of results) counts[statusAt(result, now)]++;
  return counts;
};
