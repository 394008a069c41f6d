// Whether a row is what others give: their sum, their mean, the difference of two. Only arithmetic; what that says is decided in totals.ts.
import { numberShape, parseNumber, prepare, type Convention } from '../values/number.ts';
import { CellColumn } from './cells.ts';
import type { RawTable } from './raw.ts';
import { splitUnit } from '../values/units.ts';

const COLUMNS = 60;

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const numberAt = (table: RawTable, row: number, i: number, convention: Convention): number => {
  const column = table.columns[i]!;
  if (column instanceof CellColumn && column.typed(row)) return column.values[row]!;
  const text = prepare(column.get(row));
  if (text === '') return NaN;
  const split = splitUnit(text);
  return split && numberShape(split.number) !== 'none' ? parseNumber(split.number, convention) : NaN;
};

const isWhole = (value: number): boolean =>
  Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, Math.abs(value));

/** The last digit that a figure has: 1 of a whole number, 0.01 of cents. */
const stepOf = (value: number): number => {
  let digits = 0;
  while (digits < 6 && Number.isFinite(value) && !isWhole(value * 10 ** digits)) digits++;
  return 10 ** -digits;
};

/** Which way the numbers of a column add up is asked of both conventions: here only the sum counts. */
export class Figures {
  private readonly known = new Map<number, Float64Array>();
  private readonly reads = new Map<number, { values: Float64Array; convention: Convention }>();
  private readonly steps = new Map<number, number>();
  private readonly grains = new Map<number, number>();
  private readonly table: RawTable;
  private readonly rows: readonly number[];
  readonly width: number;
  /** Columns of shares, rates and levels: they say nothing against a sum, and what is a mean lies between its parts there. */
  readonly rates: ReadonlySet<number>;
  /** Columns before it number the rows, or are the same in each. */
  readonly first: number;
  constructor(
    table: RawTable,
    rows: readonly number[],
    rates: ReadonlySet<number> = new Set<number>(),
    first = 0,
  ) {
    this.rates = rates;
    this.first = first;
    this.table = table;
    this.rows = rows;
    this.width = Math.min(table.columns.length, COLUMNS);
  }
  column(i: number, convention: Convention): Float64Array {
    const key = i * 2 + (convention === 'en' ? 1 : 0);
    let found = this.known.get(key);
    if (!found) {
      found = Float64Array.from(this.rows, (row) => numberAt(this.table, row, i, convention));
      this.known.set(key, found);
    }
    return found;
  }
  /** The figures of a column by the convention in which more of them are read. */
  read(i: number): { values: Float64Array; convention: Convention } {
    let found = this.reads.get(i);
    if (!found) {
      const [de, en] = [this.column(i, 'de'), this.column(i, 'en')];
      found = countOf(en) > countOf(de) ? { values: en, convention: 'en' } : { values: de, convention: 'de' };
      this.reads.set(i, found);
    }
    return found;
  }
  /** The finest digit of a column. */
  step(i: number, convention: Convention): number {
    const key = i * 2 + (convention === 'en' ? 1 : 0);
    let found = this.steps.get(key);
    if (found === undefined) {
      found = 1;
      for (const value of this.column(i, convention)) found = Math.min(found, stepOf(value));
      this.steps.set(key, found);
    }
    return found;
  }
  /** What all figures of a column are multiples of: 1000 of what was rounded to thousands. Missing: 0, where there are none. */
  grain(i: number, convention: Convention): number {
    const key = i * 2 + (convention === 'en' ? 1 : 0);
    let found = this.grains.get(key);
    if (found === undefined) {
      const step = this.step(i, convention);
      const steps = Array.from(this.column(i, convention), (value) => Math.round(Math.abs(value) / step));
      found = step * steps.filter(Number.isFinite).reduce(commonOf, 0);
      this.grains.set(key, found);
    }
    return found;
  }
}
const countOf = (values: Float64Array): number =>
  values.reduce((count, one) => count + Number(!Number.isNaN(one)), 0);
/** The largest number that divides both. Missing: 0 of 0 and 0. */
const commonOf = (one: number, other: number): number => (other === 0 ? one : commonOf(other, one % other));

/** How a row may come from others: `difference` is the first less the second, `middle` their median. */
export type Way = 'sum' | 'mean' | 'difference' | 'least' | 'most' | 'middle';
type Amounts = { sum: number; count: number; least: number; most: number; middle: () => number };
const foundBy = (way: Way, { sum, count, least, most, middle }: Amounts): number => {
  switch (way) {
    case 'sum':
    case 'difference':
      return sum;
    case 'mean':
      return sum / count;
    case 'least':
      return least;
    case 'most':
      return most;
    case 'middle':
      return middle();
  }
};

const middleOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
};

/**
 * In how many columns row `at` is what `parts` give, and in how many it is not; `within`: of these, those where it lies between its parts, as a
 * density or a share of the whole does. Places among the rows. `only`: one column alone.
 */
export const agreement = (
  figures: Figures,
  at: number,
  parts: readonly number[],
  way: Way,
  only?: number,
): { same: number; other: number; within: number } => {
  let same = 0,
    other = 0,
    within = 0;
  for (let i = only ?? 0; i < (only === undefined ? figures.width : only + 1); i++) {
    let fits = false,
      asked = false,
      isWithin = false;
    for (const convention of ['de', 'en'] as const) {
      const values = figures.column(i, convention);
      const total = values[at]!;
      if (!Number.isFinite(total) || total === 0) continue;
      let sum = 0,
        count = 0,
        [least, most] = [Infinity, -Infinity];
      for (const part of parts) {
        const value = values[part]!;
        if (Number.isNaN(value)) continue;
        sum += way === 'difference' && count > 0 ? -value : value;
        count++;
        [least, most] = [Math.min(least, value), Math.max(most, value)];
      }
      if (count === 0) continue;
      if (count > 1 && least < total && total < most) isWithin = true;
      asked = true;
      const middle = (): number =>
        middleOf(parts.map((part) => values[part]!).filter((value) => !Number.isNaN(value)));
      const found = foundBy(way, { sum, count, least, most, middle });
      // Each part was rounded by itself, and the total once more: to whole ones only where that changes little.
      const parted = figures.step(i, convention) * (way === 'sum' || way === 'difference' ? count ** 0.5 : 1);
      const whole = Math.min(stepOf(total), Math.abs(total) * 0.01);
      const rounding = 0.5 * Math.max(parted, whole) + 1e-9;
      if (
        Math.abs(found - total) <= Math.max(rounding, Math.abs(total) * 1e-4) &&
        (count > 1 || found === total)
      )
        fits = true;
    }
    if (fits) same++;
    else if (asked && !(figures.rates.has(i) && (isWithin || way === 'sum'))) {
      other++;
      if (isWithin) within++;
    }
  }
  return { same, other, within };
};

/** Whether row `at` is what `parts` give in each column that says anything of it. */
export const isExact = (
  figures: Figures,
  at: number,
  parts: readonly number[],
  way: Way = 'sum',
): boolean => {
  const { same, other } = agreement(figures, at, parts, way);
  return same > 0 && other === 0;
};

/**
 * Rows from `from` on that add up those right below them, until all up to `to` (exclusive) belong to one. Missing: null where they do not.
 * Cost: each row against those below it, once.
 */
export const blocksIn = (figures: Figures, from: number, to: number): number[] | null => {
  const heads: number[] = [];
  let isNested = false;
  for (let at = from; at < to;) {
    let end = at + 2;
    while (end <= to && end - at <= MOST_PARTS && !isExact(figures, at, range(at + 1, end))) end++;
    if (end > to || end - at > MOST_PARTS) return null;
    isNested ||= end - at > 2;
    heads.push(at);
    at = end;
  }
  return isNested && heads.length > 1 ? heads : null;
};
const MOST_PARTS = 200;

/**
 * Rows that add up those right above them, until the last row adds up all of these, or is what two of them leave. Missing: null where they
 * do not. Cost: each row against those below it, once.
 */
const endsInAll = (figures: Figures, count: number): number[] | null => {
  const ends: number[] = [];
  for (let from = 0; from < count - 1;) {
    let end = from + 2;
    while (end < count - 1 && end - from <= MOST_PARTS && !isExact(figures, end, range(from, end))) end++;
    if (end >= count - 1 || end - from > MOST_PARTS) return null;
    ends.push(end);
    from = end + 1;
  }
  const last = count - 1;
  const isEnd =
    isExact(figures, last, ends) || (ends.length === 2 && isExact(figures, last, ends, 'difference'));
  return ends.length > 1 && isEnd ? [...ends, last] : null;
};

/** Whether no figure of a row is so small that others give it by chance. */
export const isLarge = (figures: Figures, at: number): boolean => {
  const values = range(0, figures.width).flatMap((i) => {
    const [german, english] = [figures.column(i, 'de')[at]!, figures.column(i, 'en')[at]!];
    // What only one convention reads is a number too; what both read counts by the smaller.
    const read = [german, english].filter((value) => !Number.isNaN(value)).map(Math.abs);
    return read.length === 0 ? [] : [Math.min(...read)];
  });
  return values.every((value) => value >= BY_CHANCE);
};

/** Whether a column whose sum is too large for chance says that a row is the sum of parts. */
export const hasLargeSum = (figures: Figures, at: number, parts: readonly number[]): boolean =>
  range(0, figures.width).some(
    (i) =>
      agreement(figures, at, parts, 'sum', i).same === 1 &&
      (['de', 'en'] as const).every(
        (convention) => !(Math.abs(figures.column(i, convention)[at]!) < BY_CHANCE),
      ),
  );
const BY_CHANCE = 1_000;
/** The same of what agrees in several columns. */
const SEVERAL_BY_CHANCE = 50;
/** Longer tables are lists, and no sheets laid out for the eye. */
const LAID_OUT = 2_000;

/**
 * Rows that add up those right above them, one block after the other to the last row: in several columns, or with large figures. Missing: null
 * where they do not. Cost: each row against those below it, once.
 */
const blocksEnd = (figures: Figures, count: number): number[] | null => {
  if (count > LAID_OUT) return null;
  const ends: number[] = [];
  /** Single digits add up by chance, in several columns too. */
  const isNoChance = (at: number): boolean =>
    range(0, figures.width).some((i) => Math.abs(figures.column(i, 'de')[at]!) >= SEVERAL_BY_CHANCE);
  const isSum = (at: number, parts: readonly number[]): boolean => {
    const { same, other } = agreement(figures, at, parts, 'sum');
    return other === 0 && ((same > 1 && isNoChance(at)) || (same > 0 && isLarge(figures, at)));
  };
  for (let from = 0; from < count;) {
    let end = from + 2;
    while (end < count && end - from <= MOST_PARTS && !isSum(end, range(from, end))) end++;
    if (end >= count || end - from > MOST_PARTS) return null;
    ends.push(end);
    from = end + 1;
  }
  return ends.length > 1 ? ends : null;
};

/** Rows that end the blocks of which a table is made, and the last of them where it adds up these. Missing: null where it is made of none. */
export const endsIn = (figures: Figures, count: number): number[] | null =>
  endsInAll(figures, count) ?? blocksEnd(figures, count);
