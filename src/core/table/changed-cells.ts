// A sheet as a person corrected it: single cells with another text, and one of several tables that stand on it.
import { readDate } from '../values/dates.ts';
import { numberShape, parseNumber, prepare } from '../values/number.ts';
import { CELL, CellColumn } from './cells.ts';
import type { CellChange, Cut } from './corrections.ts';
import { eachByRow, recordAt, recordFrom, type RawColumn, type RawTable } from './raw.ts';
import { selected } from './trim.ts';

/** What a person types into a typed cell, as a workbook would keep it. */
const typedCell = (text: string): { kind: number; value: number } | null => {
  const plain = prepare(text);
  if (plain === '') return { kind: CELL.empty, value: 0 };
  const shape = numberShape(plain);
  // Zeros in front are those of a key.
  if (shape !== 'none' && !/^0\d/.test(plain)) {
    const value = parseNumber(plain, shape === 'en' ? 'en' : 'de');
    return Number.isNaN(value) ? null : { kind: CELL.number, value };
  }
  const date = readDate(plain);
  return date?.kind === 'day' ? { kind: CELL.date, value: date.day } : null;
};

const changedCells = (column: CellColumn, texts: ReadonlyMap<number, string>): CellColumn => {
  const kinds = new Uint8Array(column.length),
    values = new Float64Array(column.length);
  kinds.set(column.kinds.subarray(0, column.length));
  values.set(column.values.subarray(0, column.length));
  const pool = [...column.pool];
  for (const [row, text] of texts) {
    const { kind, value } = typedCell(text) ?? { kind: CELL.text, value: pool.push(text) - 1 };
    kinds[row] = kind;
    values[row] = value;
  }
  const { unit, mixed } = column;
  // What a person wrote is as she sees it.
  const scales = new Map([...(column.scales ?? [])].filter(([row]) => !texts.has(row)));
  return new CellColumn(column.length, {
    kinds,
    values,
    pool,
    unit,
    ...(mixed && { mixed }),
    ...(scales.size > 0 && { scales }),
  });
};

const changed = (column: RawColumn, texts: ReadonlyMap<number, string>): RawColumn => {
  if (column instanceof CellColumn) return changedCells(column, texts);
  const get = (row: number): string => texts.get(row) ?? column.get(row);
  return {
    ...column,
    get,
    each: eachByRow(column.length, get),
    map: (target, of) => {
      column.map(target, of);
      for (const [row, text] of texts) target[row] = of(text);
    },
  };
};

/** Where a column of the file stands in the table. Missing: -1. */
export const columnAt = ({ origin, columns }: RawTable, column: number): number => {
  if (origin) return origin.indexOf(column);
  return column < columns.length ? column : -1;
};

/** The table with cells as a person wrote them; what it does not have is left out. Cost: a copy of each such column. */
export const withCells = (table: RawTable, cells: readonly CellChange[] = []): RawTable => {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { line, column, text } of cells) {
    const row = recordAt(table, line),
      at = columnAt(table, column);
    if (row < 0 || at < 0) continue;
    const texts = byColumn.get(at) ?? new Map<number, string>();
    byColumn.set(at, texts.set(row, text));
  }
  if (byColumn.size === 0) return table;
  const columns = table.columns.map((column, i) => {
    const texts = byColumn.get(i);
    return texts ? changed(column, texts) : column;
  });
  const widths = table.widths.slice();
  for (const [at, texts] of byColumn)
    for (const [row, text] of texts) if (text !== '') widths[row] = Math.max(widths[row]!, at + 1);
  return { ...table, columns, widths };
};

/** Rows of the file from which and up to which (exclusive) each table of a cut sheet reaches. */
export const rangesOf = (cut: Cut): { from: number; to: number }[] => {
  const starts = [0, ...new Set(cut.starts.map(({ line }) => line))].sort((a, b) => a - b);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? Infinity }));
};

/** One table of several on a sheet. Missing: the sheet itself where nothing is cut or the part holds nothing. */
export const cutOut = (table: RawTable, cut: Cut | undefined): RawTable => {
  const range = cut && rangesOf(cut)[cut.part];
  if (!range) return table;
  const from = recordFrom(table, range.from),
    to = range.to === Infinity ? table.rows : recordFrom(table, range.to);
  if (to <= from || (from === 0 && to === table.rows)) return table;
  const rows = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  return {
    ...table,
    columns: table.columns.map((column) => selected(column, rows)),
    rows: rows.length,
    lines: table.lines.slice(from, to),
    widths: table.widths.slice(from, to),
  };
};
