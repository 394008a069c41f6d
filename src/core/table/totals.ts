// Rows that add up others: no data of their own, and left out where they are certain, wherever they stand. What is not certain stays.
import { numberShape, parseNumber, prepare, splitUnit, type Convention } from '../values/number.ts';
import { CellColumn } from './cells.ts';
import type { RawTable } from './raw.ts';
import { bits, D, G, recordsIn, S } from './reading.ts';
import { TOTAL_WORD } from './words.ts';

/** Rows as records, ascending. */
export type Totals = {
  left: readonly number[];
  /** Rows that look like totals and were kept. */
  kept: readonly number[];
};

const STARS = /^\*{1,3}\s*\S/;
/** Longer tables are not searched for words that the reading did not see. */
const SEARCHED = 50_000;
const COLUMNS = 60;

type Label = { text: string; column: number };
export const labelAt = (table: RawTable, row: number): Label | null => {
  for (let i = 0; i < table.columns.length; i++) {
    const text = prepare(table.columns[i]!.get(row));
    if (text !== '') return { text, column: i };
  }
  return null;
};

const numberAt = (table: RawTable, row: number, i: number, convention: Convention): number => {
  const column = table.columns[i]!;
  if (column instanceof CellColumn && column.typed(row)) return column.values[row]!;
  const text = prepare(column.get(row));
  if (text === '') return NaN;
  const split = splitUnit(text);
  return split && numberShape(split.number) !== 'none' ? parseNumber(split.number, convention) : NaN;
};

/** Which way the numbers of a column add up is asked of both conventions: here only the sum counts. */
class Figures {
  private readonly known = new Map<number, Float64Array>();
  private readonly table: RawTable;
  private readonly rows: readonly number[];
  readonly width: number;
  constructor(table: RawTable, rows: readonly number[]) {
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
}

/** Share of the columns in which `at` is the sum of `parts`; -1 where there is none to compare. Places among the rows. */
const sums = (figures: Figures, at: number, parts: readonly number[]): { same: number; other: number } => {
  let same = 0,
    other = 0;
  for (let i = 0; i < figures.width; i++) {
    let fits = false,
      asked = false;
    for (const convention of ['de', 'en'] as const) {
      const values = figures.column(i, convention);
      const total = values[at]!;
      if (!Number.isFinite(total) || total === 0) continue;
      let sum = 0,
        count = 0;
      for (const part of parts) {
        const value = values[part]!;
        if (Number.isNaN(value)) continue;
        sum += value;
        count++;
      }
      if (count === 0) continue;
      asked = true;
      if (
        Math.abs(sum - total) <= Math.max(0.5 * count ** 0.5, Math.abs(total) * 1e-4) &&
        (count > 1 || sum === total)
      )
        fits = true;
    }
    if (fits) same++;
    else if (asked) other++;
  }
  return { same, other };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * The rows of totals. Left out are those whose label says so and that add up others (above, below, or the totals before them), and a first or
 * last row that adds up all others in each column. `anywhere`: the label may stand in any column. Cost: one pass per candidate.
 */
export const totalsIn = (
  table: RawTable,
  states: Uint8Array,
  {
    anywhere = false,
    isSure = true,
    atEnd = false,
  }: { anywhere?: boolean; isSure?: boolean; atEnd?: boolean } = {},
): Totals => {
  const found = recordsIn(states, bits(D, S));
  if (found.length < 3) return { left: [], kept: [] };
  const inTable = found.length <= SEARCHED;
  const labelOf = (row: number, at: number): Label | null =>
    inTable || states[row] === S || at >= found.length - 3 || at === 0 ? labelAt(table, row) : null;
  const mayBeTotal = (label: Label | null, at: number): boolean =>
    label !== null &&
    (!atEnd || at >= found.length - 3) &&
    ((states[found[at]!] === S && /\p{L}|\*/u.test(label.text)) ||
      TOTAL_WORD.test(label.text) ||
      STARS.test(label.text));
  // Long tables seldom have any: no lists of all their rows for nothing.
  if (!inTable && !found.some((row, at) => mayBeTotal(labelOf(row, at), at))) return { left: [], kept: [] };
  const rows = Array.from(found);
  const labels = rows.map(labelOf);
  const isCandidate = labels.map(mayBeTotal);
  const candidates = range(0, rows.length).filter((at) => isCandidate[at]);
  if (candidates.length > 2_000) return { left: [], kept: [] };
  const figures = new Figures(table, rows);
  const times = new Map<string, number>();
  for (const label of labels) if (label) times.set(label.text, (times.get(label.text) ?? 0) + 1);
  const often = (at: number): boolean => (times.get(labels[at]?.text ?? '') ?? 0) > 1;
  const left = new Set<number>();
  // A group without figures of its own begins a block as a total ends it.
  const startsBlock = rows.map((row) => row > 0 && states[row - 1] === G);
  const detail = (from: number, to: number): number[] => range(from, to).filter((at) => !isCandidate[at]);
  const above = (at: number): number[][] => {
    let from = at;
    while (from > 0 && !isCandidate[from - 1] && !startsBlock[from]) from--;
    let wide = at;
    while (wide > 0 && !isCandidate[wide - 1]) wide--;
    const subtotals = candidates.filter((one) => one < at && left.has(one));
    const same = subtotals.filter((one) => labels[one]!.text !== labels[at]!.text);
    return [range(from, at), range(wide, at), detail(0, at), subtotals, same];
  };
  const below = (at: number): number[][] => {
    let to = at + 1;
    while (to < rows.length && !isCandidate[to] && !startsBlock[to]) to++;
    let wide = at + 1;
    while (wide < rows.length && !isCandidate[wide]) wide++;
    return [range(at + 1, to), range(at + 1, wide), detail(at + 1, rows.length)];
  };
  const addsUp = (at: number, least: number): boolean =>
    [...above(at), ...below(at)].some((parts) => {
      if (parts.length < least) return false;
      const { same, other } = sums(figures, at, parts);
      return same > 0 && same >= other;
    });
  /** In a column of categories the word is one of them, and each comes again. */
  const isCategory = (at: number): boolean =>
    often(at) &&
    [...above(at), ...below(at)]
      .slice(0, 2)
      .some((parts) => parts.length > 0 && parts.every((part) => often(part)));
  const unsure: number[] = [];
  for (const at of candidates) {
    const label = labels[at]!;
    if ((label.column > 0 && !anywhere) || isCategory(at)) continue;
    if (addsUp(at, 2)) left.add(at);
    else unsure.push(at);
  }
  // A group of one has a total as well, where the others have.
  if (left.size > 0) for (const at of unsure) if (addsUp(at, 1)) left.add(at);
  if (!atEnd && candidates.length === 0 && rows.length >= 4 && rows.length <= SEARCHED)
    for (const at of [0, rows.length - 1]) {
      const others = range(0, rows.length).filter((one) => one !== at);
      const { same, other } = sums(figures, at, others);
      if (other === 0 && same > 0 && (same > 1 || rows.length >= 6)) left.add(at);
    }
  const last = rows.length - 1;
  const doubted = new Set(
    isSure
      ? []
      : [...left].filter(
          (at) => at > 0 && at < last && !range(at + 1, rows.length).every((one) => left.has(one)),
        ),
  );
  for (const at of doubted) left.delete(at);
  const kept = candidates.filter(
    (at) =>
      doubted.has(at) ||
      (!left.has(at) && !often(at) && (at === last || left.size > 0) && TOTAL_WORD.test(labels[at]!.text)),
  );
  return {
    left: [...left].sort((a, b) => a - b).map((at) => rows[at]!),
    kept: kept.map((at) => rows[at]!),
  };
};
