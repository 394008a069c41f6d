// What was seen of a column when all its texts were looked at: the counts that decide what it is.
import { readCompact, type DateFamily } from '../values/dates.ts';
import type { Period } from '../values/period.ts';
import type { NumberShape } from '../values/number.ts';
import type { NumberColumn } from './number-column.ts';

/** Visits each different text of a column with how often it stands there and where first. */
export type Texts = ((see: (text: string, count: number, firstRow: number) => boolean | void) => void) & {
  /** The rows that it visits, where nearly all are numbers. Shape: `to` is exclusive. */
  numbers?: { column: NumberColumn; from: number; to: number };
  /** Whether a column before it calls each of these rows by a word of its own. Cost: a look at each cell of those columns. */
  areNamed?: () => boolean;
};

/** Whether a text of a column is one of a kind. Cost: ends with the first. */
export const isAny = (texts: Texts, is: (raw: string) => boolean): boolean => {
  let isFound = false;
  texts((raw) => !(isFound = is(raw)));
  return isFound;
};

export type Seen = {
  values: number;
  empty: number;
  signs: number;
  /** Signs that only statistics write: `/`, `x`, `...`; a dash stands everywhere. */
  official: number;
  placeholders: { count: number; text: string; row: number };
  shapes: Record<NumberShape, { count: number; text: string; row: number }>;
  /** Numbers such as `0,744` and `1234,567`, by their sign: decimals of three digits, and no groups of thousands. */
  thirds: { ',': number; '.': number };
  plainBig: boolean;
  units: Map<string, { count: number; text: string; row: number }>;
  /** Numbers without a unit, as far as any has one. */
  bare: { count: number; text: string; row: number };
  /** Whether one with a unit is below 1, and the first one without that is. Missing: null where none is. */
  isSmall: boolean;
  bareSmall: { text: string; row: number } | null;
  flagged: number;
  /** Numbers in brackets, and those of debit or credit. */
  brackets: { count: number; text: string; row: number };
  sided: { count: number; text: string; row: number; letters: Set<string> };
  negatives: number;
  /** Numbers that stand for no value by custom. Those above zero are not all here where others are as wide. */
  fillers: Map<string, { count: number; row: number }>;
  /** Texts that stand for a number that is not exact, or hold a slip: `< 5`, `ca. 500`, `#DIV/0!`, `1.2o4`. */
  notes: number;
  compact: Map<'day' | 'month', number>;
  /** Whether a month written as a number is later than April, so that none of them is a quarter. */
  laterMonths: boolean;
  notNumber: { text: string; row: number }[];
  notNumberCount: number;
  dates: Map<DateFamily | 'none' | 'invalid', number>;
  badDate: { text: string; row: number } | null;
  /** Days, as far as all are the first of a month. */
  firsts: Set<number> | null;
  years: number;
  booleans: number;
  leadingZero: boolean;
  digits: Map<number, number>;
  /** Digits with an apostrophe in front or `.0` behind, by how many they are. */
  wrapped: Map<number, number>;
  /** Short decimals of a point as written: `2.1` beside `2.10` are numbers of chapters. Missing: null where there are other decimals. */
  points: Set<string> | null;
  /** Digits before the decimal sign, at most, of all that are no fillers. */
  widest: number;
  /** `01/02/2024`, as long as no day is too large for a month: it may be January. */
  slashed: { text: string; row: number } | null;
  /** Whether one of them has a day that is no month. */
  isDayFirst: boolean;
  longDigits: boolean;
  distinct: number;
};

const emptyShapes = (): Seen['shapes'] => {
  const one = () => ({ count: 0, text: '', row: 0 });
  return { plain: one(), de: one(), en: one(), dot3: one(), comma3: one(), none: one() };
};

/** Nothing yet. */
export const emptySeen = (): Seen => ({
  values: 0,
  empty: 0,
  signs: 0,
  official: 0,
  placeholders: { count: 0, text: '', row: 0 },
  shapes: emptyShapes(),
  thirds: { ',': 0, '.': 0 },
  plainBig: false,
  units: new Map(),
  bare: { count: 0, text: '', row: 0 },
  isSmall: false,
  bareSmall: null,
  flagged: 0,
  brackets: { count: 0, text: '', row: 0 },
  sided: { count: 0, text: '', row: 0, letters: new Set() },
  negatives: 0,
  fillers: new Map(),
  notes: 0,
  compact: new Map(),
  laterMonths: false,
  notNumber: [],
  notNumberCount: 0,
  dates: new Map(),
  badDate: null,
  firsts: new Set(),
  years: 0,
  booleans: 0,
  leadingZero: false,
  digits: new Map(),
  wrapped: new Map(),
  points: new Set(),
  widest: 0,
  slashed: null,
  isDayFirst: false,
  longDigits: false,
  distinct: 0,
});

/** Counts a text, and keeps it where none of its kind stands above it. */
export const addFirst = (
  held: { count: number; text: string; row: number },
  text: string,
  row: number,
  count: number,
): void => {
  if (held.count === 0 || row < held.row) {
    held.text = text;
    held.row = row;
  }
  held.count += count;
};

const THIRD = /^[+-]?(?:0|\d{4,20})([.,])\d{3}$/;
/** Notes a number that can only be a decimal though it has three digits behind its sign. */
export const addThird = (seen: Seen, number: string, count: number): void => {
  const sign = THIRD.exec(number)?.[1];
  if (sign !== undefined) seen.thirds[sign as ',' | '.'] += count;
};

/** Numbers that measuring stations and registers write where they have no value; -1 and -9 only where things are counted. */
export const FILLER = /^(?:-[19]$|-9{2,5}|-(?:7{3,5}|8{3,5})|9{3,6})(?:[.,](?:0+|9))?$/;
/** As wide as numbers with parted thousands are taken for: no filler stands out beside them. */
export const GROUPED_DIGITS = 9;
export const SHORT_FILLER = /^-\d$/;
export const addFiller = (seen: Seen, text: string, count: number, row: number): void => {
  const held = seen.fillers.get(text);
  if (held) held.count += count;
  else seen.fillers.set(text, { count, row });
};

/** More short decimals than this are measured, and number no chapters. */
export const MOST_POINTS = 500;
/** Notes a decimal number: a key that another program made a number, and what may be a chapter. */
export const addPoint = (seen: Seen, text: string, count: number): void => {
  const key = /^(\d{3,})\.0$/.exec(text)?.[1];
  if (key !== undefined) seen.wrapped.set(key.length, (seen.wrapped.get(key.length) ?? 0) + count);
  if (seen.points === null || !/^\d{1,2}\.\d{1,2}$/.test(text)) seen.points = null;
  else if (seen.points.size <= MOST_POINTS) seen.points.add(text);
};

/** Notes the month of a period that is written in digits. */
export const addMonth = (seen: Seen, period: Period): void => {
  if (Number(period.slice(5)) > 4) seen.laterMonths = true;
};
/** Notes a day or a month without what usually parts them. */
export const addCompact = (seen: Seen, text: string, count: number): void => {
  const date = readCompact(text);
  if (date?.kind !== 'day' && date?.kind !== 'period') return;
  const as = date.kind === 'day' ? 'day' : 'month';
  seen.compact.set(as, (seen.compact.get(as) ?? 0) + count);
  if (date.kind === 'period') addMonth(seen, date.period);
};
