// Dates and periods as strings, and arithmetic on them in UTC. The only file that turns them into day numbers.
// It does not know what time it is: see Clock in core/ports.ts.

/**
 * `2025`, `2025-H1`, `2025-T2` (four months), `2025-Q3`, `2025-06`, `2025-W14`, `2025-06-30` or `2025-06-30T14:00` (an hour, minutes
 * kept); `2025/26` is a year of schools or day nurseries from August on, `2025/26-09` one from September on.
 */
export type Period = string & { readonly __brand: 'Period' };
/** `2025-06-30` */
export type IsoDate = string & { readonly __brand: 'IsoDate' };
export type PeriodKind =
  'year' | 'schoolYear' | 'half' | 'third' | 'quarter' | 'month' | 'week' | 'day' | 'time';

const SHAPE =
  /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|T([1-3])|(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?)?))?$/;
const SCHOOL_YEAR = /^(\d{4})\/(\d{2})(?:-(\d{2}))?$/;
/** Source: Hamburger Abkommen of the Länder (1964), paragraph 1: the year of schools begins on 1 August. */
const FIRST_MONTH = 8;

/** Stands only where a clock in Germany shows the hour twice: `2026-10-25T02:15+02:00`, and an hour later `+01:00`. */
const ZONE = /(T02:\d{2}(?::\d{2})?)(\+0[12]:00)$/;

/** Days of a year before each month, of one that is no leap year; the last entry is the year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
/** From 0001-01-01 to 1970-01-01. Unit: days. */
const EPOCH = 719_162;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysBefore = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - EPOCH;
};

/**
 * Days since 1970-01-01. Missing: NaN for a day that no calendar has (31 February). Cost: asked for every cell of a table, so years of
 * four digits are reckoned without a Date.
 */
export const dayNumber = (year: number, month: number, day: number): number => {
  if (Number.isInteger(year) && year >= 1 && year <= 9999 && BEFORE_MONTH[month] !== undefined && month > 0) {
    const leap = isLeap(year);
    const length = BEFORE_MONTH[month]! - BEFORE_MONTH[month - 1]! + (leap && month === 2 ? 1 : 0);
    if (!Number.isInteger(day) || day < 1 || day > length) return NaN;
    return daysBefore(year) + BEFORE_MONTH[month - 1]! + (leap && month > 2 ? 1 : 0) + day - 1;
  }
  const ms = Date.UTC(year, month - 1, day);
  const d = new Date(ms);
  if (year < 100) d.setUTCFullYear(year);
  return d.getUTCMonth() === month - 1 && d.getUTCDate() === day ? Math.round(d.getTime() / 86_400_000) : NaN;
};

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Errors: throws for what is no day (NaN). */
export const dayToIso = (day: number): IsoDate => {
  // The year, or the one after it.
  let year = Math.floor((day + EPOCH) / 365.2425) + 1;
  if (!Number.isInteger(day) || year < 1001 || year > 9998)
    return new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDate;
  if (daysBefore(year) > day) year--;
  else if (daysBefore(year + 1) <= day) year++;
  let left = day - daysBefore(year);
  const leap = isLeap(year);
  if (leap && left === 59) return `${year}-02-29` as IsoDate;
  if (leap && left > 59) left--;
  let month = Math.floor(left / 31);
  if (BEFORE_MONTH[month + 1]! <= left) month++;
  return `${year}-${two(month + 1)}-${two(left - BEFORE_MONTH[month]! + 1)}` as IsoDate;
};

/** The remainder that is never negative: days before 1970 have negative numbers, and `%` keeps the sign. */
export const modulo = (n: number, by: number): number => ((n % by) + by) % by;

/** Monday of ISO week 1 of a year, as a day number. Source: ISO 8601, week 1 holds 4 January. */
const firstMonday = (year: number): number => {
  const jan4 = dayNumber(year, 1, 4);
  return jan4 - modulo(jan4 + 3, 7);
};

type Parts = {
  kind: PeriodKind;
  year: number;
  n: number;
  day: number;
  minute: number;
  /** See periodOrder; once it was asked for. */
  order?: number;
};

/** `n` is the first month. A year that begins in January is no year of two, and August is not written. */
const schoolParts = (text: string): Parts | null => {
  const m = SCHOOL_YEAR.exec(text);
  if (!m) return null;
  const year = Number(m[1]),
    first = m[3] === undefined ? FIRST_MONTH : Number(m[3]);
  const isNext = (year + 1) % 100 === Number(m[2]);
  const isMonth = first >= 2 && first <= 12 && (m[3] === undefined || first !== FIRST_MONTH);
  return isNext && isMonth ? { kind: 'schoolYear', year, n: first, day: 1, minute: 0 } : null;
};

const partsOf = (text: string): Parts | null => {
  const m = SHAPE.exec(text.replace(ZONE, '$1'));
  if (!m) return schoolParts(text);
  const year = Number(m[1]);
  const at = (kind: PeriodKind, n: number, day = 1, minute = 0): Parts => ({ kind, year, n, day, minute });
  if (m[2]) return at('half', Number(m[2]));
  if (m[3]) return at('quarter', Number(m[3]));
  if (m[4]) {
    const week = Number(m[4]);
    return week >= 1 && firstMonday(year) + week * 7 <= firstMonday(year + 1) ? at('week', week) : null;
  }
  if (m[5]) return at('third', Number(m[5]));
  if (!m[6]) return at('year', 1);
  const month = Number(m[6]);
  if (month < 1 || month > 12) return null;
  if (!m[7]) return at('month', month);
  const day = Number(m[7]);
  if (Number.isNaN(dayNumber(year, month, day))) return null;
  if (!m[8]) return at('day', month, day);
  const hour = Number(m[8]),
    minute = Number(m[9]);
  return hour < 24 && minute < 60 ? at('time', month, day, hour * 60 + minute) : null;
};

/** The longest period that there is: a moment with seconds and zone. */
const LONGEST = 25;
/** The periods of a table come again and again, for every figure that reads it. Bounded: emptied when it is full. */
const seen = new Map<string, Parts | null>();
const MOST_SEEN = 20_000;

const parts = (text: string): Parts | null => {
  if (text.length > LONGEST) return null;
  let found = seen.get(text);
  if (found === undefined) {
    if (seen.size >= MOST_SEEN) seen.clear();
    // A copy: a part of a text would keep the whole file in memory.
    seen.set(` ${text}`.slice(1), (found = partsOf(text)));
  }
  return found;
};

/** Years outside are fillers ("9999-12-31": for ever) and leave no room for arithmetic. */
const isUsable = (p: Parts | null): p is Parts => p !== null && p.year >= 1000 && p.year <= 9900;

/** The text as a period if it is one that exists, else null. Weeks and days are checked against the calendar; years are 1000 to 9900. */
export const parsePeriod = (text: string): Period | null => (isUsable(parts(text)) ? (text as Period) : null);

/** The period that a text begins with, as cells of times are written: fractions of a second and what follows them are left out. */
export const periodIn = (text: string): Period | null => parsePeriod(text) ?? parsePeriod(text.slice(0, 16));

/** The text as a day if it is one that exists (`2025-02-30` is not), else null. */
export const parseDate = (text: string): IsoDate | null => {
  const p = parts(text);
  return isUsable(p) && p.kind === 'day' ? (text as IsoDate) : null;
};

const known = (period: Period): Parts => {
  const p = parts(period);
  if (!p) throw new Error(`not a period: ${period}`);
  return p;
};

export const periodKind = (period: Period): PeriodKind => known(period).kind;

/** A part of a year that is counted, not named. */
export const isPartOfYear = (kind: PeriodKind): boolean =>
  kind === 'quarter' || kind === 'third' || kind === 'half';

const monthsPer = { year: 12, half: 6, third: 4, quarter: 3, month: 1 } as const;
const LETTER = { half: 'H', third: 'T', quarter: 'Q' } as const;

/** The year of schools or day nurseries that begins in a year with a month. Missing: null for a month that is none, and January. */
export const schoolYear = (year: number, firstMonth = FIRST_MONTH): Period | null => {
  const months = firstMonth === FIRST_MONTH ? '' : `-${pad(firstMonth)}`;
  return parsePeriod(`${pad(year, 4)}/${pad((year + 1) % 100)}${months}`);
};

/** First day, as a day number. */
export const periodStart = (period: Period): number => {
  const p = known(period);
  if (p.kind === 'week') return firstMonday(p.year) + (p.n - 1) * 7;
  if (p.kind === 'schoolYear') return dayNumber(p.year, p.n, 1);
  if (p.kind === 'day' || p.kind === 'time') return dayNumber(p.year, p.n, p.day);
  return dayNumber(p.year, (p.n - 1) * monthsPer[p.kind] + 1, 1);
};

/** Last day, as a day number. */
export const periodEnd = (period: Period): number =>
  ['day', 'time'].includes(known(period).kind) ? periodStart(period) : periodStart(addPeriods(period, 1)) - 1;

/** Which of the two hours of the same name a time lies in. Missing: null for all others. */
export const zoneOf = (text: string): '+02:00' | '+01:00' | null =>
  (ZONE.exec(text)?.[2] as '+02:00' | '+01:00' | undefined) ?? null;

/** Sorts periods of one kind and of mixed kinds by their end, then by length. Unit: minutes since 1970, comparable only. */
export const periodOrder = (period: Period): number => {
  const p = known(period);
  return (p.order ??= orderOf(p, period));
};
const orderOf = (p: Parts, period: Period): number => {
  if (p.kind !== 'time') return periodEnd(period) * 1440 + 1439;
  const zone = zoneOf(period);
  // Both hours of the same name share the room of one, in their order.
  const minute = zone === null ? p.minute : 120 + (p.minute - 120) / 2 + (zone === '+01:00' ? 30 : 0);
  return periodStart(period) * 1440 + minute;
};

/** Where a period lies on an axis of time: its middle, a time at its minute. Unit: minutes since 1970 on the wall. */
export const periodMiddle = (period: Period): number =>
  periodKind(period) === 'time'
    ? periodOrder(period)
    : ((periodStart(period) + periodEnd(period) + 1) / 2) * 1440;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The period `n` steps later (or earlier) of the same kind; a `time` moves by hours. */
export const addPeriods = (period: Period, n: number): Period => {
  const p = known(period);
  switch (p.kind) {
    case 'time': {
      const minutes = dayNumber(p.year, p.n, p.day) * 1440 + p.minute + n * 60;
      return new Date(minutes * 60_000).toISOString().slice(0, 16) as Period;
    }
    case 'day':
      return dayToIso(dayNumber(p.year, p.n, p.day) + n) as string as Period;
    case 'week':
      return weekOf(firstMonday(p.year) + (p.n - 1 + n) * 7);
    case 'year':
      return pad(p.year + n, 4) as Period;
    case 'schoolYear':
      return schoolYear(p.year + n, p.n)!;
    case 'half':
    case 'third':
    case 'quarter':
    case 'month': {
      const per = 12 / monthsPer[p.kind];
      const at = p.year * per + p.n - 1 + n;
      const year = pad(Math.floor(at / per), 4),
        i = modulo(at, per) + 1;
      return (p.kind === 'month' ? `${year}-${pad(i)}` : `${year}-${LETTER[p.kind]}${i}`) as Period;
    }
  }
};

/** The ISO week that a day lies in. Unit: day number. */
export const weekOf = (day: number): Period => {
  const thursday = day - modulo(day + 3, 7) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - firstMonday(year)) / 7) + 1)}` as Period;
};

/** The same period one year before: same day (29 February becomes 28), same ISO week (53 becomes 52), same month. */
export const yearBefore = (period: Period): Period => {
  const p = known(period);
  if (p.kind === 'schoolYear') return addPeriods(period, -1);
  const year = pad(p.year - 1, 4);
  if (p.kind === 'week') return parsePeriod(`${year}-W${pad(p.n)}`) ?? (`${year}-W52` as Period);
  if (p.kind === 'day' || p.kind === 'time') {
    const rest = period.slice(4).replace(ZONE, '$1');
    return parsePeriod(year + rest) ?? (`${year}-02-28${rest.slice(6)}` as Period);
  }
  return (year + period.slice(4)) as Period;
};
