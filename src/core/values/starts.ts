// When a period begins, as a moment. Days begin at midnight in Germany.
import { berlin } from './berlin.ts';
import { periodKind, periodStart, type Period } from './period.ts';

const DAY = 86_400_000;

/** A period of kind `time` by the clock on the wall, as if that were UTC. Unit: ms. */
export const timeOf = (period: Period): number => Date.parse(`${period.slice(0, 16)}:00Z`);

/** Unit: ms since 1970. */
export const startsAt = (period: Period): number =>
  berlin(periodKind(period) === 'time' ? timeOf(period) : periodStart(period) * DAY);
