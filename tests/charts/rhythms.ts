// Periods as somebody reports them, by kind: the `i`th one, and moments in them.
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const utc = (...at: [number, number, number?, number?, number?]): string =>
  new Date(Date.UTC(...at)).toISOString();
const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** What clocks in Germany show at a moment; of the hour that comes twice with its offset. */
const wallAt = (ms: number): string => {
  const shown = (at: number): string => clocks.format(at).replace(' ', 'T');
  const text = shown(ms);
  if (shown(ms + 3_600_000) === text) return `${text}+02:00`;
  return shown(ms - 3_600_000) === text ? `${text}+01:00` : text;
};
const mondayWeek = (i: number): string => {
  const monday = Date.UTC(2024, 8, 2) + i * 7 * 864e5;
  const thursday = new Date(monday + 3 * 864e5);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${two(Math.floor((thursday.getTime() - first) / 864e5 / 7) + 1)}`;
};
type Cadence = IndicatorDefinition['cadence'];
/** The `i`th period of a rhythm, and how many of them somebody has. */
export const RHYTHMS: Readonly<
  Record<string, { cadence: Cadence; at: (i: number) => string; most: readonly number[] }>
> = {
  quarters: { cadence: 'hourly', at: (i) => wallAt(Date.UTC(2026, 5, 2, 6, i * 15)), most: [4, 40, 200] },
  hours: { cadence: 'hourly', at: (i) => wallAt(Date.UTC(2026, 10, 26, 13 + i)), most: [6, 48, 400] },
  autumn: { cadence: 'hourly', at: (i) => wallAt(Date.UTC(2026, 9, 24, 20 + i)), most: [6, 12, 30] },
  spring: { cadence: 'hourly', at: (i) => wallAt(Date.UTC(2026, 2, 28, 21 + i)), most: [6, 12, 30] },
  newYear: { cadence: 'hourly', at: (i) => wallAt(Date.UTC(2026, 11, 31, 12 + i)), most: [6, 24, 90] },
  days: { cadence: 'daily', at: (i) => utc(2025, 9, 7 + i).slice(0, 10), most: [7, 31, 120, 400] },
  oldDays: { cadence: 'daily', at: (i) => utc(2021, 0, 28 + i).slice(0, 10), most: [10, 90, 1800] },
  weeks: { cadence: 'weekly', at: mondayWeek, most: [4, 26, 60, 160] },
  months: {
    cadence: 'monthly',
    at: (i) => `${1996 + Math.floor((i + 8) / 12)}-${two(((i + 8) % 12) + 1)}`,
    most: [6, 14, 60, 360],
  },
  thirds: {
    cadence: 'fourmonthly',
    at: (i) => `${2012 + Math.floor(i / 3)}-T${(i % 3) + 1}`,
    most: [4, 12, 40],
  },
  quartersOfYears: {
    cadence: 'quarterly',
    at: (i) => `${2001 + Math.floor((i + 2) / 4)}-Q${((i + 2) % 4) + 1}`,
    most: [5, 16, 80],
  },
  halves: {
    cadence: 'halfyearly',
    at: (i) => `${2004 + Math.floor((i + 1) / 2)}-H${((i + 1) % 2) + 1}`,
    most: [4, 14, 40],
  },
  years: { cadence: 'yearly', at: (i) => String(1987 + i), most: [3, 12, 39] },
  schools: {
    cadence: 'yearly',
    at: (i) => `${1995 + i}/${two((1996 + i) % 100)}`,
    most: [3, 10, 30],
  },
  kita: {
    cadence: 'yearly',
    at: (i) => `${2010 + i}/${two((2011 + i) % 100)}-09`,
    most: [3, 16],
  },
};

/** The first day of a period, or of its year. */
export const dayOf = (period: string): string => {
  const year = period.slice(0, 4);
  const month = /^\d{4}-(\d\d)/.exec(period)?.[1];
  if (month === undefined) return `${year}-01-01`;
  return /^\d{4}-\d\d-\d\d/.test(period) ? period.slice(0, 10) : `${year}-${month}-01`;
};

/** A moment shortly after a period has begun; the hours of a time. Unit: ms. */
export const lastDay = (period: string): number => {
  const day = dayOf(period);
  const clock = /T(\d\d):(\d\d)/.exec(period);
  if (clock) return Date.parse(`${day}T${clock[1]}:${clock[2]}:00Z`) - 36e5;
  const week = /^(\d{4})-W(\d\d)$/.exec(period);
  if (week) return Date.UTC(Number(week[1]), 0, 4) + (Number(week[2]) - 1) * 6048e5;
  const part = /^(\d{4})-([HTQ])(\d)$/.exec(period);
  if (part) return Date.UTC(Number(part[1]), (Number(part[3]) - 1) * { H: 6, T: 4, Q: 3 }[part[2]!]!, 2);
  return Date.parse(`${day}T12:00:00Z`);
};
