// A table of JSON values as a raw table of typed cells, so that texts in it are read by the same rules as any other text.
import { CELL, CellColumn, type CellKind } from '../../core/table/cells.ts';
import type { RawColumn, RawTable } from '../../core/table/raw.ts';
import { TextPool } from '../workbook/sheet.ts';
import type { JsonTable } from './json.ts';

const kindOf = (value: unknown): CellKind => {
  if (typeof value === 'number') return CELL.number;
  return typeof value === 'boolean' ? CELL.boolean : CELL.text;
};

/** Line 1 holds the names, so that the rows of issues count from 2. */
export const rawOfJson = (table: JsonTable, name: string): RawTable => {
  const rows = table.rows.length + 1;
  const pool = new TextPool();
  return {
    name,
    hidden: false,
    rows,
    lines: Uint32Array.from({ length: rows }, (_, i) => i + 1),
    widths: new Uint16Array(rows).fill(table.names.length),
    isGrid: true,
    columns: table.names.map((header, i) => {
      const kinds = new Uint8Array(rows),
        values = new Float64Array(rows);
      const put = (row: number, value: unknown): void => {
        if (value === null || value === undefined || value === '') return;
        const kind = kindOf(value);
        kinds[row] = kind;
        values[row] = kind === CELL.text ? pool.index(String(value)) : Number(value);
      };
      put(0, header);
      table.rows.forEach((row, at) => put(at + 1, row[i]));
      const column: RawColumn = new CellColumn(rows, { kinds, values, pool: pool.texts, unit: null });
      const declared = table.declared?.get(header);
      return declared ? Object.assign(column, { declared }) : column;
    }),
  };
};
