// A column made anew from cells of other columns: for turning tables, joining and selecting rows.
import type { Column, ColumnStats, Field, Marks, Table } from './dataset.ts';
import { markAt, numberAt, textAt } from './dataset.ts';
import { narrow, narrowCodes, statsOf } from './vectors.ts';

/** Where cells come from. Missing: NaN for numbers, null for text and marks. */
export type CellSource = {
  number: (row: number) => number;
  text: (row: number) => string | null;
  mark: (row: number) => string | null;
};

/** Cost: one look at each row. */
export const columnFrom = (
  field: Field,
  rows: number,
  source: CellSource,
): { column: Column; stats: ColumnStats } => {
  const isCode = field.type === 'text' || field.type === 'period';
  const values = new Float64Array(isCode ? 0 : rows);
  const codes = new Uint32Array(isCode ? rows : 0);
  const dict: string[] = [''];
  const known = new Map<string, number>([['', 0]]);
  const marked: number[] = [],
    signs: number[] = [],
    alphabet: string[] = [];
  let signed = 0;
  for (let row = 0; row < rows; row++) {
    let isEmpty: boolean;
    if (isCode) {
      const text = source.text(row) ?? '';
      let code = known.get(text);
      if (code === undefined) {
        code = dict.push(text) - 1;
        known.set(text, code);
      }
      codes[row] = code;
      isEmpty = code === 0;
    } else {
      values[row] = source.number(row);
      isEmpty = Number.isNaN(values[row]!);
    }
    const mark = source.mark(row);
    if (mark === null) continue;
    let id = alphabet.indexOf(mark);
    if (id < 0) id = alphabet.push(mark) - 1;
    marked.push(row);
    signs.push(id);
    if (isEmpty) signed++;
  }
  const marks: Marks | null =
    marked.length > 0 ? { rows: new Uint32Array(marked), signs: new Uint8Array(signs), alphabet } : null;
  const vector = isCode ? narrowCodes(codes, dict) : narrow(values);
  return {
    column: { field, length: rows, vector, marks },
    stats: statsOf(field, vector, isCode ? null : values, marks, signed),
  };
};

/** Rows of several tables with the same columns, one below the other. Shape: `picks` holds table and row by turns. */
export const pickRows = (
  tables: readonly Table[],
  fields: readonly Field[],
  picks: Uint32Array,
): { rows: number; columns: Column[]; stats: ColumnStats[] } => {
  const rows = picks.length / 2;
  const made = fields.map((field) => {
    const sources = tables.map((table) => table.columns.find((column) => column.field.name === field.name));
    const at = (row: number): Column | undefined => sources[picks[row * 2]!];
    return columnFrom(field, rows, {
      number: (row) => {
        const vector = at(row)?.vector;
        return vector?.kind === 'number' ? numberAt(vector, picks[row * 2 + 1]!) : NaN;
      },
      text: (row) => {
        const vector = at(row)?.vector;
        return vector?.kind === 'codes' ? textAt(vector, picks[row * 2 + 1]!) : null;
      },
      mark: (row) => markAt(at(row)?.marks ?? null, picks[row * 2 + 1]!),
    });
  });
  return { rows, columns: made.map(({ column }) => column), stats: made.map(({ stats }) => stats) };
};
