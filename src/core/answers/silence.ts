// How long ago something was, as a number and a unit that a person would choose. Data; words come last (i18n).
import { startsAt } from '../values/starts.ts';
import { dayAt, nextDay } from '../values/berlin.ts';
import { periodEnd, periodKind, type Period } from '../values/period.ts';

export type Span = { n: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' };

const MINUTE = 60_000,
  HOUR = 60,
  DAY = 24 * HOUR;
/** Up to here the smaller unit is told. Unit: of each. */
const MOST = { minutes: 2 * HOUR, hours: 2 * DAY, wholeMonths: 2, months: 24 } as const;

const partsOf = (day: number): { month: number; date: number } => {
  const at = new Date(day * 864e5);
  return { month: at.getUTCFullYear() * 12 + at.getUTCMonth(), date: at.getUTCDate() };
};
/** Whole calendar months from one day to another: the 31st to the 30th is none yet. */
const monthsBetween = (from: number, to: number): number => {
  const a = partsOf(from),
    b = partsOf(to);
  return b.month - a.month - (b.date < a.date ? 1 : 0);
};

/** A distance between two days: days below two whole months, then months, from two years on years. Never more than it is. */
const spanOfDays = (from: number, to: number): Span => {
  const months = monthsBetween(from, to);
  if (months < MOST.wholeMonths) return { n: Math.max(0, to - from), unit: 'day' };
  return months < MOST.months ? { n: months, unit: 'month' } : { n: Math.floor(months / 12), unit: 'year' };
};

/** How long a value has been the last one: from its moment, or from the end of its day or period. `now` in ms. */
export const spanSince = (period: Period, now: number): Span => {
  if (periodKind(period) === 'time') {
    const minutes = Math.max(0, Math.floor((now - startsAt(period)) / MINUTE));
    if (minutes < MOST.minutes) return { n: minutes, unit: 'minute' };
    if (minutes < MOST.hours) return { n: Math.floor(minutes / HOUR), unit: 'hour' };
  }
  return spanOfDays(periodEnd(period), dayAt(now));
};

/** When that changes next. Unit: ms since 1970. */
export const nextSpan = (period: Period, now: number): number => {
  const { unit } = spanSince(period, now);
  const from = startsAt(period);
  if ((unit !== 'minute' && unit !== 'hour') || now < from) return nextDay(now);
  const step = unit === 'minute' ? MINUTE : HOUR * MINUTE;
  return from + (Math.floor((now - from) / step) + 1) * step;
};
