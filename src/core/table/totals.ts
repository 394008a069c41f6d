// Rows of totals below a table: no data of their own, and left out where they are certain. What is not certain stays and is said.
// Source: TABLES.md section 3 of the design notes, table detection (6).
import { numberShape, parseNumber, prepare, splitUnit, type Convention } from '../values/number.ts';
import { CellColumn } from './cells.ts';
import type { RawTable } from './raw.ts';

/** `to` is the first row of totals (exclusive end of the data). Rows as records. */
export type Totals = {
  to: number;
  left: readonly number[];
  /** Rows that look like totals and were kept. */
  kept: readonly number[];
};

const TOTAL =
  /^(Gesamt)?summe\b|^Summen?\b|^(Ins)?gesamt(summe|betrag|ergebnis)?$|^Total$|^Endsumme\b|^Gesamt\b.{0,20}$/i;
const MOST = 3;

const labelAt = (table: RawTable, row: number): { text: string; column: number } | null => {
  for (let i = 0; i < table.columns.length; i++) {
    const text = table.columns[i]!.get(row).trim();
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

/** Whether a row adds up the rows above in at least one column of numbers. Cost: one pass over the table. */
const addsUp = (table: RawTable, from: number, row: number): boolean => {
  for (let i = 0; i < table.columns.length; i++)
    for (const convention of ['de', 'en'] as const) {
      const total = numberAt(table, row, i, convention);
      if (!Number.isFinite(total) || total === 0) continue;
      let sum = 0,
        count = 0;
      for (let at = from; at < row; at++) {
        const value = numberAt(table, at, i, convention);
        if (Number.isNaN(value)) continue;
        sum += value;
        count++;
      }
      if (count >= 2 && Math.abs(sum - total) <= Math.max(0.5 * count ** 0.5, Math.abs(total) * 1e-4))
        return true;
    }
  return false;
};

/**
 * The rows of totals at the end of a table. Left out are those whose label stands in the first column, only once, and that
 * add up a column of numbers; others are kept. `anywhere`: the label may stand in any column.
 */
export const totalsFrom = (table: RawTable, from: number, end: number, anywhere = false): Totals => {
  const left: number[] = [],
    kept: number[] = [];
  let to = end;
  while (to - from > 2 && end - to < MOST) {
    const label = labelAt(table, to - 1);
    if (!label || !TOTAL.test(label.text)) break;
    let times = 0;
    const column = table.columns[label.column]!;
    for (let row = from; row < to && times < 2; row++) if (column.get(row).trim() === label.text) times++;
    if (times > 1) break;
    if ((label.column > 0 && !anywhere) || !addsUp(table, from, to - 1)) {
      kept.push(to - 1);
      break;
    }
    to--;
    left.push(to);
  }
  return { to, left, kept };
};
