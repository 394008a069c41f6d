// What a column of days stands for, and how a text of it becomes a period: a month is often written as its first day.
import { offsetIfTwice } from '../values/berlin.ts';
import { readCompact, readDate, type ReadDate } from '../values/dates.ts';
import { prepare } from '../values/number.ts';
import { dayNumber, dayToIso, parsePeriod, schoolYear, type Period } from '../values/period.ts';
import type { Texts } from './seen.ts';
import { readSpelled, type Spelling } from './spellings.ts';
import { secondsToIso } from './dataset.ts';

export type LongPeriod = 'month' | 'quarter' | 'year';

const NAMED: readonly (readonly [RegExp, LongPeriod])[] = [
  [/monat($|[^a-zäöü])|(^|[^a-zäöü])(month|periode|berichtszeitraum|zeitraum)($|[^a-zäöü])/i, 'month'],
  [/quartal|vierteljahr|quarter/i, 'quarter'],
  [/jahr$|(^|[^a-zäöü])year($|[^a-zäöü])/i, 'year'],
];
/** What names the very day that something was counted on. */
const NAMES_A_DAY =
  /stichtag|stand|(^|[^a-zäöü])(am|vom|bis|ab|seit|von|tag|day)($|[^a-zäöü])|beginn|ende|datum der/i;
/** So many months in a row are written so by a workbook, whatever their column is called. */
const ENOUGH = 3;

/** A day as the period that begins on it. Missing: null where none does. */
export const periodFrom = (day: number, as: LongPeriod): Period | null => {
  const [year, month, date] = dayToIso(day).split('-').map(Number) as [number, number, number];
  if (date !== 1) return null;
  if (as === 'month') return parsePeriod(dayToIso(day).slice(0, 7));
  if (as === 'quarter')
    return month % 3 === 1 ? parsePeriod(`${dayToIso(day).slice(0, 4)}-Q${(month + 2) / 3}`) : null;
  return month === 1 ? parsePeriod(String(year)) : null;
};

/**
 * What days stand for that are all the first of a month. The name of the column says it, or that they follow each other by months.
 * Missing: null where they are days, such as a count on 1 January of each year.
 */
export const firstDays = (name: string, days: readonly number[]): LongPeriod | null => {
  if (days.length === 0 || NAMES_A_DAY.test(name) || days.some((day) => periodFrom(day, 'month') === null))
    return null;
  const named = NAMED.find(([pattern]) => pattern.test(name.trim()))?.[1];
  if (named) return days.every((day) => periodFrom(day, named) !== null) ? named : null;
  const sorted = [...days].sort((a, b) => a - b);
  const steps = sorted.slice(1).filter((day, i) => day - sorted[i]! <= 31).length;
  return days.length >= ENOUGH && steps * 2 > sorted.length - 1 ? 'month' : null;
};

export const PARTS = ['week', 'month', 'quarter', 'third', 'half'] as const;
export type PartOfYear = (typeof PARTS)[number];

const MONTHS = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
] as const;
const SHORT: Readonly<Record<string, string>> = { märz: 'mrz', september: 'sept' };

/** The first month that a header names for its years: `Kitajahr (ab September)`, `Kitajahr ab 1.9.`. Missing: null. */
export const firstMonthOf = (name: string): number | null => {
  // Of the United Kingdom, from 1 April; one from 6 April differs by days.
  if (/(^|[^a-z])((financial|fiscal|tax)[ _-]year|fy)($|[^a-z])/i.test(name)) return 4;
  const m = /\bab\s+(?:0?1\.\s?)?(?:(\d{1,2})\.|([a-zä]{3,9}))/i.exec(name);
  if (!m) return null;
  const month =
    m[1] === undefined ? MONTHS.findIndex((one) => one.startsWith(m[2]!.toLowerCase())) + 1 : Number(m[1]);
  return month >= 2 && month <= 12 ? month : null;
};

/** Two-digit years of what is over: `01.02.34` of a birth is of the last century where it lies behind the year `last`. */
export const pastDay = (day: number, last: number): number => {
  const [year, month, date] = dayToIso(day).split('-').map(Number) as [number, number, number];
  return year > last ? dayNumber(year - 100, month, date) : day;
};

/** Where nobody old stands in a column, the years of the next children may; beside old people the same are a hundred years. */
const YEARS_AHEAD = 2030;
/** Behind which year two-digit years of a column of births are of the last century. */
export const lastOfPast = (texts: Texts): number => {
  let isOld = false;
  texts((raw) => {
    const date = readDate(prepare(raw));
    const isShort = date?.kind === 'day' && (date.family === 'de2' || date.family === 'slash2');
    isOld = isShort && pastDay(date.day, YEARS_AHEAD) < 10_957;
    return !isOld;
  });
  // Nobody is born after today.
  return isOld ? new Date().getUTCFullYear() : YEARS_AHEAD;
};

/** `05/2024`, `05.2024`, `202405`, `2024-05` in a column of weeks. Missing: null. */
const weekOf = (text: string): Period | null => {
  const m = /^(?:(\d{1,2})[./](\d{4})|(\d{4})[-/]?(\d{2}))$/.exec(text);
  return m ? parsePeriod(`${m[2] ?? m[3]}-W${(m[1] ?? m[4]!).padStart(2, '0')}`) : null;
};

/** `1/2024`, `1.2024`, `202401` in a column of quarters. Missing: null. */
const quarterOf = (text: string): Period | null => {
  const m = /^(?:0?([1-4])[./](\d{4})|(\d{4})[-/]?0([1-4]))$/.exec(text);
  return m ? parsePeriod(`${m[2] ?? m[3]}-Q${m[1] ?? m[4]}`) : null;
};

export type PeriodReading = {
  days?: LongPeriod;
  firstMonth?: number;
  weeks?: true;
  quarters?: true;
  spelled?: Spelling;
};

const dayIn = (date: ReadDate | null): number | null => {
  if (date?.kind === 'day') return date.day;
  return date?.kind === 'time' && date.seconds % 86_400 === 0 ? date.seconds / 86_400 : null;
};

/**
 * A prepared text as a period. A day is the period that begins on it where the column says so, else a day. A time is one, midnights too:
 * whether these are days is for the whole column to say. Missing: null.
 */
export const readPeriod = (
  text: string,
  { days, firstMonth, weeks, quarters, spelled }: PeriodReading = {},
): Period | null => {
  if (weeks) return weekOf(text);
  if (quarters) return quarterOf(text);
  const date = spelled ? readSpelled(text, spelled) : (readDate(text) ?? readCompact(text));
  const direct = parsePeriod(text) ?? (date?.kind === 'period' ? date.period : null);
  const year =
    firstMonth !== undefined && direct !== null && /^\d{4}\/\d{2}$/.test(direct) ? direct.slice(0, 4) : null;
  if (year !== null) return schoolYear(Number(year), firstMonth);
  const day = dayIn(date);
  if (date?.kind === 'time' && days === undefined) {
    const twice = date.utc === undefined ? null : offsetIfTwice(date.utc * 1000);
    return direct ?? parsePeriod(`${secondsToIso(date.seconds)}${twice ?? ''}`);
  }
  if (day === null) return direct;
  return days === undefined ? parsePeriod(dayToIso(day)) : periodFrom(day, days);
};

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const LETTER: Readonly<Record<PartOfYear, string>> = {
  week: 'W',
  month: '',
  quarter: 'Q',
  third: 'T',
  half: 'H',
};

/**
 * A year and a part of it, from two cells (`2026` and `47`, `KW 47`, `März`, `III`), as one period. Weeks are those of ISO 8601, and so
 * is their year. Missing: null where either is none.
 */
export const periodOfParts = (year: string, part: string, kind: PartOfYear): Period | null => {
  const [y, p] = [prepare(year), prepare(part).toLowerCase()];
  if (!/^(1[89]|20|21)\d\d$/.test(y)) return null;
  const digits =
    /^(?:kw|w|q|h|t|m)?\.? ?(\d{1,2})\.?(?: ?(?:kw|woche|quartal|vierteljahr|halbjahr|tertial))?$/.exec(
      p,
    )?.[1];
  const named = (): number =>
    kind === 'month'
      ? MONTHS.findIndex(
          (one) => p.length >= 3 && (one.startsWith(p.replace('.', '')) || p.replace('.', '') === SHORT[one]),
        ) + 1
      : ROMAN.indexOf(p.replace('.', '')) + 1;
  const n = digits === undefined ? named() : Number(digits);
  if (n < 1) return null;
  const two = String(n).padStart(2, '0');
  return parsePeriod(`${y}-${LETTER[kind]}${kind === 'week' || kind === 'month' ? two : n}`);
};
