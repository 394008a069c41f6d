// Rows that add up those right below or above them, level over level: a land, its districts, their municipalities. By arithmetic alone.
import { range, type Figures } from './adding-up.ts';
import { bitsAt, CERTAIN, CLEAR, DOUBT, isProven } from './proof.ts';

/** Longer tables are not searched, and a row has no more parts than this. */
const MOST = 20_000,
  MOST_PARTS = 600;
/** Columns in which trees are looked for: the first may be of keys. */
const MOST_LOOKED = 5;
/** So many rows are tried as parts of so many others that less would come by chance; where all rows are one tree, `CLEAR` is enough. */
const ALONE = 36;

/** `parents`: their parts, by place. `roots`: rows that are no part of any. */
type Nested = { parents: ReadonlyMap<number, readonly number[]>; roots: readonly number[] };

type Called = (at: number) => boolean;

/** Whether a row says in every column what another one does: the total of one part. */
const isSame = (figures: Figures, at: number, part: number): boolean => {
  let bits = 0;
  for (let column = figures.first; column < figures.width; column++) {
    const { values } = figures.read(column);
    if (!Object.is(values[at], values[part]) && !Number.isNaN(values[at]! - values[part]!)) return false;
    bits += bitsAt(figures, column, at);
  }
  return bits >= CLEAR;
};

/** Reads the rows of a column in an order, parts before their row. Cost: each row against those that are open, once. */
const nestedBy = (figures: Figures, column: number, order: readonly number[], isCalled: Called): Nested => {
  const { values, convention } = figures.read(column);
  // Parts that were rounded each by itself miss their sum by some of the last digits.
  const digit = figures.step(column, convention);
  const step = digit < 1 ? digit : 0;
  const open: number[] = [];
  const parents = new Map<number, readonly number[]>();
  for (const at of order) {
    const value = values[at]!;
    let sum = 0;
    if (value > 0)
      for (let i = open.length - 1; i >= Math.max(0, open.length - MOST_PARTS) && sum <= value + step; i--) {
        sum += Number.isNaN(values[open[i]!]!) ? 0 : values[open[i]!]!;
        if (Math.abs(sum - value) > 1e-9 * value + 0.5 * step * (open.length - i) ** 0.5) continue;
        const parts = open.slice(i);
        const isMade =
          parts.length === 1
            ? isCalled(at) && isSame(figures, at, parts[0]!)
            : isProven(figures, at, parts, CLEAR, true);
        if (!isMade) continue;
        parents.set(at, parts);
        open.length = i;
        break;
      }
    open.push(at);
  }
  return { parents, roots: open };
};

/**
 * A row that all rows from a later one on add up to, beyond chance: it and what else stands before these, which is the same in other parts (a
 * land, its districts, then all of their municipalities). Shape: the whole first. Missing: null. Cost: each figure once.
 */
const overEnd = (figures: Figures, count: number): number[] | null => {
  const by = range(figures.first, figures.width).filter((column) => !figures.rates.has(column));
  for (const column of by.slice(0, 2 * MOST_LOOKED)) {
    const { values } = figures.read(column);
    const most = values.reduce((max, one) => (one > max ? one : max), -Infinity);
    const at = values.indexOf(most);
    // A whole has more parts than levels.
    if (at < 0 || at * 2 > count || bitsAt(figures, column, at) < DOUBT) continue;
    let sum = 0,
      begin = -1;
    // Rows without a figure are parts as well.
    for (let from = count - 1; from > at; from--) {
      sum += Number.isNaN(values[from]!) ? 0 : values[from]!;
      if (Math.abs(sum - most) <= 1e-6 * most) begin = from;
    }
    const levels = range(0, begin).filter((one) => one !== at);
    const isWhole = begin > 0 && begin * 2 <= count && levels.every((one) => values[one]! > 0);
    if (isWhole && isProven(figures, at, range(begin, count), CERTAIN, true)) return [at, ...levels];
  }
  return null;
};

/**
 * Rows that are certainly sums of those below them, or above. Shape: their places; none where nothing is nested. `isCalled`: whether a word says so,
 * which the total of one part needs. Columns in which the largest figure says little are not looked at.
 */
const treesIn = (figures: Figures, count: number, isCalled: Called): readonly number[] => {
  const columns = range(figures.first, figures.width)
    .filter((column) => !figures.rates.has(column))
    .map((column) => {
      const { values } = figures.read(column);
      const largest = values.reduce((most, one, at) => (one > (values[most] ?? -Infinity) ? at : most), -1);
      return {
        column,
        bits: largest < 0 ? 0 : bitsAt(figures, column, largest),
        filled: values.filter((one) => one > 0).length,
      };
    })
    .filter(({ bits, filled }) => bits >= DOUBT && filled * 2 > count)
    .sort((a, b) => b.filled - a.filled)
    .slice(0, MOST_LOOKED);
  const down = range(0, count),
    up = [...down].reverse();
  for (const { column } of columns)
    for (const order of [up, down]) {
      const { parents, roots } = nestedBy(figures, column, order, isCalled);
      const isTree = roots.length === 1 && parents.size > 1;
      const certain = [...parents].filter(
        ([at, parts]) => isTree || isProven(figures, at, parts, ALONE, true),
      );
      if (certain.length > 1) return certain.map(([at]) => at);
    }
  return [];
};

/** `sums`: of rows below or above them. `between`: what stands between a whole and its parts, the same in others. */
export type Levels = { sums: readonly number[]; between: readonly number[] };

/** Rows of a table that are sums level over level. `isCalled`: whether a word says so of a row. */
export const nestedIn = (figures: Figures, count: number, isCalled: Called): Levels => {
  if (count < 6 || count > MOST) return { sums: [], between: [] };
  const [whole, ...between] = overEnd(figures, count) ?? [];
  return whole === undefined
    ? { sums: treesIn(figures, count, isCalled), between: [] }
    : { sums: [whole], between };
};
