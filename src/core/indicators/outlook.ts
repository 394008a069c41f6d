// What is planned or foretold: values after the present, in a voice of their own. They are never judged as now.
import type { Period } from '../values/period.ts';
import { startsAt } from '../values/starts.ts';
import type { Outlook, Rating } from './result.ts';

/** `becomes critical on … by the forecast`. Missing: null where it is not foretold to become worse than it is. */
export type Foretold = { rating: 'critical' | 'watch'; period: Period };

const WORSE: Readonly<Record<Rating, number>> = { none: 0, good: 0, watch: 1, critical: 2 };

/** The first period still to come that is worse than now; critical ones before those to be watched. `now` in ms. */
export const foretold = (outlook: Outlook | undefined, rating: Rating, now: number): Foretold | null => {
  if (!outlook) return null;
  const { periods, ratings } = outlook.series;
  for (const wanted of ['critical', 'watch'] as const) {
    if (WORSE[wanted] <= WORSE[rating]) continue;
    const at = periods.findIndex((period, i) => ratings[i] === wanted && startsAt(period) > now);
    if (at >= 0) return { rating: wanted, period: periods[at]! };
  }
  return null;
};
