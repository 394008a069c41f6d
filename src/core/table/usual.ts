// What is usual in the columns of a sheet: kinds, lengths, texts that come again, and between which lines the figures stand.
import { numbersColumns } from './column-numbers.ts';
import type { Cells } from './evidence.ts';
import { isFigure, KIND } from './kinds.ts';

export type Usual = {
  usualFilled: number;
  numeric: number[];
  usualKind: Uint8Array;
  lengths: { low: number; high: number }[];
  recurring: Map<string, number>[];
  /** First and last line that are clearly figures; -1 where there are none. */
  first: number;
  last: number;
};

/** The kind that most of the next lines have in each column. */
export const nextKinds = (cells: Cells, line: number): Uint8Array => {
  const { width, kinds } = cells;
  const out = new Uint8Array(width);
  const n = Math.min(cells.rows.length, line + 6);
  const counts = new Uint32Array(7);
  for (let c = 0; c < width; c++) {
    counts.fill(0);
    for (let i = line + 1; i < n; i++) counts[kinds[i * width + c]!]!++;
    out[c] = mode(counts);
  }
  return out;
};

/** Whether a line numbers the columns. A word in it names a column that is none of words. */
export const isColumnNumbers = (cells: Cells, line: number): boolean => {
  const { width, texts } = cells;
  let below: Uint8Array | null = null;
  return numbersColumns(
    texts.slice(line * width, (line + 1) * width),
    (c) => (below ??= nextKinds(cells, line))[c] !== KIND.text,
  );
};

const figuresIn = (cells: Cells, line: number, columns: readonly number[]): number => {
  let n = 0;
  for (const c of columns) if (isFigure(cells.kinds[line * cells.width + c]!)) n++;
  return n;
};

export const mode = (counts: ArrayLike<number>): number => {
  let best = 0;
  for (let i = 1; i < counts.length; i++) if (counts[i]! > counts[best]!) best = i;
  return best;
};

/** Looks at all lines once. */
export const usualOf = (cells: Cells): Usual => {
  const { width, kinds, texts } = cells;
  const n = cells.rows.length;
  const filled = Array.from({ length: n }, (_, i) => {
    let count = 0;
    for (let c = 0; c < width; c++) if (kinds[i * width + c] !== KIND.empty) count++;
    return count;
  });
  const widths = new Uint32Array(width + 1);
  for (const one of filled) widths[one]!++;
  widths[0] = 0;
  widths[1] = Math.floor(widths[1]! / 3);
  const usualFilled = Math.max(1, mode(widths));
  const numeric: number[] = [];
  for (let c = 0; c < width; c++) {
    let figures = 0,
      years = 0,
      all = 0;
    for (let i = 0; i < n; i++) {
      const kind = kinds[i * width + c]!;
      if (kind === KIND.empty) continue;
      all++;
      if (isFigure(kind)) figures++;
      else if (kind === KIND.year) years++;
    }
    if (figures > 0 && (figures + years) / all >= 0.35 && figures >= years * 0.2) numeric.push(c);
  }
  let first = -1,
    last = -1;
  const least = Math.max(1, numeric.length * 0.3);
  for (let i = 0; i < n; i++) {
    if (numeric.length === 0 || figuresIn(cells, i, numeric) < least || isColumnNumbers(cells, i)) continue;
    if (first < 0) first = i;
    last = i;
  }
  const from = first < 0 ? Math.min(1, n - 1) : first,
    to = last < 0 ? n : last + 1;
  const usualKind = new Uint8Array(width);
  const lengths: Usual['lengths'] = [];
  const recurring: Usual['recurring'] = [];
  for (let c = 0; c < width; c++) {
    const counts = new Uint32Array(7);
    const found: number[] = [];
    const times = new Map<string, number>();
    for (let i = 0; i < n; i++) {
      const kind = kinds[i * width + c]!;
      if (kind === KIND.empty) continue;
      const text = texts[i * width + c]!;
      if (kind === KIND.text || kind === KIND.key) times.set(text, (times.get(text) ?? 0) + 1);
      if (i < from || i >= to) continue;
      counts[kind]!++;
      found.push(text.length);
    }
    counts[0] = 0;
    usualKind[c] = found.length === 0 ? KIND.empty : mode(counts);
    found.sort((a, b) => a - b);
    lengths.push({
      low: found[Math.floor(found.length * 0.1)] ?? 0,
      high: found[Math.floor(found.length * 0.9)] ?? 0,
    });
    recurring.push(times);
  }
  return { usualFilled, numeric, usualKind, lengths, recurring, first, last };
};
