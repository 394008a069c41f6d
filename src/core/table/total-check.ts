// The file's own totals against what its rows add up to: the second witness for every figure of a table.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { numberShape, parseNumber, prepare } from '../values/number.ts';
import { addingOf } from './adding.ts';
import { CellColumn } from './cells.ts';
import { markAt, numberAt, type Column, type TotalCheck } from './dataset.ts';
import type { RawTable } from './raw.ts';
import { splitUnit } from '../values/units.ts';

/** A total as it stands in the sheet. Unit: `row` and `over` of the file, from 1. Shape: `cells` by column of the sheet. */
type Total = { row: number; label: string; cells: readonly string[]; over?: readonly [number, number] };
/** `at`: the column of the sheet that each typed column was made of, -1 for none. `lines`: the row of the file of each record. */
type Typed = {
  columns: readonly Column[];
  at: readonly number[];
  lines: Uint32Array;
  /** Role of each row of the file, see lettersOf. */
  letters: string;
};

const NO_SUM = /durchschnitt|mittelwert|median|anteil|prozent|quote|saldo|%|average|mean/i;

/** What a total says, read either way. Missing: empty where it says nothing. */
const saidBy = (text: string, isTyped: boolean): number[] => {
  if (isTyped) return text.trim() === '' || Number.isNaN(Number(text)) ? [] : [Number(text)];
  const split = splitUnit(prepare(text));
  if (!split || numberShape(split.number) === 'none') return [];
  const read = (['de', 'en'] as const).map((convention) => parseNumber(split.number, convention));
  return [...new Set(read.filter((value) => !Number.isNaN(value)))];
};

/** Half of the last digit that a total shows, and what computing with fractions loses. */
const roomOf = (text: string, said: number): number => {
  const decimals = /[.,](\d{1,12})\D{0,8}$/.exec(text)?.[1]?.length ?? 0;
  const isWhole = Number.isInteger(said);
  return (isWhole ? 0 : 0.5 * 10 ** -decimals) + Math.abs(said) * 1e-9 + 1e-9;
};

type Span = { from: number; to: number };
/** Records that a total may add up: all, those between it and the total or group before or after it, all above, all below. */
const spansFor = (total: Total, totals: readonly Total[], { lines, letters }: Typed): Span[] => {
  const first = (line: number): number => {
    let low = 0,
      high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  if (total.over) return [{ from: first(total.over[0]), to: first(total.over[1] + 1) }];
  const here = first(total.row);
  const before = totals.findLast(({ row }) => row < total.row)?.row ?? 0,
    after = totals.find(({ row }) => row > total.row)?.row ?? Infinity;
  const group = letters.lastIndexOf('g', total.row - 2) + 1;
  const next = letters.indexOf('g', total.row);
  const all = { from: 0, to: lines.length };
  const spans = [
    { from: first(Math.max(before, group)), to: here },
    { from: first(before), to: here },
    all,
    { from: 0, to: here },
    { from: here, to: after === Infinity ? lines.length : first(after) },
    { from: here, to: next < 0 ? lines.length : first(next + 1) },
    { from: here, to: lines.length },
  ].filter(({ from, to }) => to > from);
  // A lone total is of the whole table.
  return totals.length === 1 ? [all, ...spans] : spans;
};

type Parts = { sum: number; low: number; high: number; count: number };
const partsOf = (column: Column, { from, to }: Span): Parts | null => {
  if (column.vector.kind !== 'number') return null;
  let sum = 0,
    count = 0,
    low = Infinity,
    high = -Infinity;
  for (let row = from; row < to; row++) {
    const value = numberAt(column.vector, row);
    // What lacks a part has no sum to compare.
    if (Number.isNaN(value)) {
      if (markAt(column.marks, row) !== null) return null;
      continue;
    }
    sum += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
    count++;
  }
  return count === 0 ? null : { sum, low, high, count };
};

/** Whether a column numbers the lines of the sheet, totals too: nobody adds that up. */
const numbersLines = (column: Column, at: number, totals: readonly Total[], lines: Uint32Array): boolean => {
  const { vector } = column;
  if (vector.kind !== 'number' || lines.length < 2) return false;
  const ahead = numberAt(vector, 0) - lines[0]!;
  return (
    lines.every((line, row) => numberAt(vector, row) - line === ahead) &&
    totals.every(({ row, cells }) => Number(cells[at] ?? '') - row === ahead)
  );
};

const MOST = 300,
  ROWS = 200_000;

/** Each total with what its rows add up to. Shape: as `totals`; missing: null where there is nothing to compare. Cost: a few sums per total. */
export const checkTotals = (totals: readonly Total[], typed: Typed, raw: RawTable): (TotalCheck | null)[] => {
  if (totals.length > MOST || typed.lines.length * totals.length > ROWS * 20) return totals.map(() => null);
  const fields = typed.columns.map(({ field }) => field);
  const summed = typed.columns.flatMap((column, i) =>
    column.field.type === 'number' &&
    column.field.role === 'measure' &&
    typed.at[i]! >= 0 &&
    addingOf(column.field, fields).adds === 'sum' &&
    !numbersLines(column, typed.at[i]!, totals, typed.lines)
      ? [{ column, at: typed.at[i]! }]
      : [],
  );
  return totals.map((total): TotalCheck | null => {
    if (NO_SUM.test(total.label)) return null;
    const checks = spansFor(total, totals, typed).map((span) => {
      const differs: TotalCheck['differs'][number][] = [];
      let same = 0;
      for (const { column, at } of summed) {
        const text = total.cells[at] ?? '';
        const said = saidBy(text, raw.columns[at] instanceof CellColumn);
        const parts = said.length === 0 ? null : partsOf(column, span);
        if (parts === null) continue;
        const ours = parts.sum;
        const share = column.field.percent ? 100 : 1;
        const closest = said.reduce((a, b) =>
          Math.abs(b - ours * share) < Math.abs(a - ours * share) ? b : a,
        );
        if (Math.abs(closest - ours * share) <= roomOf(text, closest)) same++;
        // Between the least and the greatest of several parts it is a mean, and no sum that went wrong.
        else if (parts.count < 2 || closest < parts.low * share || closest > parts.high * share)
          differs.push({ name: column.field.name, said: closest, ours: ours * share });
      }
      return { span, same, differs };
    });
    const best = checks.reduce<(typeof checks)[number] | null>(
      (one, other) => (one === null || other.same > one.same ? other : one),
      null,
    );
    if (!best || best.same + best.differs.length === 0) return null;
    const { from, to } = best.span;
    return {
      same: best.same,
      rows: to - from,
      of: to - from === typed.lines.length ? 'all' : 'part',
      differs: best.differs,
    };
  });
};

/** A total that its rows do not add up to is said, column by column. */
export const totalIssues = (totals: readonly (Total & { check?: TotalCheck })[], place: Place): Issue[] =>
  totals
    .flatMap(({ row, label, check }) =>
      (check?.differs ?? []).map(({ name, said, ours }) =>
        warning(
          'TOTAL_MISMATCH',
          { ...place, row, column: name },
          { row, label: label.slice(0, 60), name, a: said, b: ours },
        ),
      ),
    )
    .slice(0, 40);
