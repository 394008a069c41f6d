// What a made-up table is, and the time that all tables span. It makes no figures.
import { inOrder } from '../src/core/values/order.ts';
import { addPeriods, dayToIso, periodStart, weekOf, type Period } from '../src/core/values/period.ts';

export type Cell = string | number | null;
export type DemoTable = { name: string; columns: readonly string[]; rows: Cell[][] };

/** Signs of official statistics, our word for a withdrawn value, and the mark of a provisional one. */
export const SECRET = '.';
export const NOT_COLLECTED = 'x';
export const UNKNOWN = '/';
export const ZERO = '-';
export const WITHDRAWN = 'zurückgezogen';
/** A number that may still change; the writer of a table puts its decimal sign in. */
export const provisional = (value: number): string => `${value} p`;

/** Ascending; the last ones are today and the last whole week, month, quarter and year. */
export type Frame = {
  /** Day number. */
  today: number;
  year: number;
  days: readonly number[];
  weeks: readonly Period[];
  months: readonly Period[];
  quarters: readonly Period[];
  years: readonly Period[];
};

const run = (last: Period, n: number): Period[] =>
  Array.from({ length: n }, (_, i) => addPeriods(last, i - n + 1));

/** Two years of days and weeks, three of months and quarters, ten of years. */
export const frameOf = (today: number): Frame => {
  const iso = dayToIso(today);
  const year = Number(iso.slice(0, 4));
  const quarter = `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}` as Period;
  return {
    today,
    year,
    days: Array.from({ length: 731 }, (_, i) => today - 730 + i),
    weeks: run(weekOf(today - 7), 104),
    months: run(addPeriods(iso.slice(0, 7) as Period, -1), 36),
    quarters: run(addPeriods(quarter, -1), 12),
    years: run(String(year - 1) as Period, 10),
  };
};

export const startsOf = (periods: readonly Period[]): number[] => periods.map(periodStart);

/** Months (or quarters, years) since the year 0: the same number for the same period in each build. */
export const ordinal = (period: Period): number => {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === '') return year;
  return rest.startsWith('Q') ? year * 4 + Number(rest.slice(1)) - 1 : year * 12 + Number(rest) - 1;
};

/** Rows of several organisations, those of one period together. */
export const byTime = (rows: Cell[][]): Cell[][] => rows.sort((a, b) => inOrder(String(a[0]), String(b[0])));
