// When a period begins, as a moment, and moments among periods. Days begin at midnight in Germany; one hour a year comes twice.
import { berlin, offsetIfTwice, wallAt } from './berlin.ts';
import { parsePeriod, periodKind, periodStart, zoneOf, type Period } from './period.ts';

const MINUTE = 60_000,
  HOUR = 60 * MINUTE,
  DAY = 24 * HOUR;

/** A period of kind `time` by the clock on the wall, as if that were UTC. Unit: ms. */
const timeOf = (period: Period): number => Date.parse(`${period.slice(0, 16)}:00Z`);

/** Unit: ms since 1970. */
export const startsAt = (period: Period): number => {
  if (periodKind(period) !== 'time') return berlin(periodStart(period) * DAY);
  const zone = zoneOf(period);
  return zone === null ? berlin(timeOf(period)) : timeOf(period) - (zone === '+02:00' ? 2 : 1) * HOUR;
};

const ZONE = /(Z|[+-]\d\d:?\d\d)$/;
/** The moment that a text names, on the wall in Germany where it names no zone. Unit: ms since 1970. Missing: NaN, also for days and periods. */
export const momentOf = (text: string): number => {
  if (text.includes('T') && ZONE.test(text)) return Date.parse(text);
  const period = parsePeriod(text);
  return period !== null && periodKind(period) === 'time' ? startsAt(period) : NaN;
};

/** A time so many hours later as they pass, as clocks in Germany show it. */
export const addHours = (period: Period, n: number): Period => {
  const at = startsAt(period) + n * HOUR;
  return `${new Date(wallAt(at)).toISOString().slice(0, 16)}${offsetIfTwice(at) ?? ''}` as Period;
};

/** Where a moment lies among periods: both hours of the same name share the room of one. Unit: as periodOrder, minutes on the wall. */
export const orderAt = (ms: number): number => {
  const minute = wallAt(ms) / MINUTE;
  const twice = offsetIfTwice(ms);
  if (twice === null) return minute;
  const hour = Math.floor(minute / 60) * 60;
  return hour + (minute - hour) / 2 + (twice === '+01:00' ? 30 : 0);
};
