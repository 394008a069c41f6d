// What is planned or foretold: values after the present, in a voice of their own. They are never judged as now.
import type { Period } from '../values/period.ts';
import { startsAt } from '../values/starts.ts';
import type { Outlook, Rating } from './result.ts';

/**
 * `becomes critical on … by the forecast`. `isPast`: that period has begun, and no value of it came. Missing: null where it is not foretold
 * to become worse than it is.
 */
export type Foretold = { rating: 'critical' | 'watch'; period: Period; isPast: boolean };

const WORSE: Readonly<Record<Rating, number>> = { none: 0, good: 0, watch: 1, critical: 2 };

/**
 * The first period after the last value that is worse than it; critical ones before those to be watched. That its day has come takes nothing
 * back: only a value does. `now` in ms.
 */
export const foretold = (outlook: Outlook | undefined, rating: Rating, now: number): Foretold | null => {
  if (!outlook) return null;
  const { periods, ratings } = outlook.series;
  for (const wanted of ['critical', 'watch'] as const) {
    if (WORSE[wanted] <= WORSE[rating]) continue;
    const period = periods[ratings.indexOf(wanted)];
    if (period !== undefined) return { rating: wanted, period, isPast: startsAt(period) <= now };
  }
  return null;
};
