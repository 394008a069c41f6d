// Cells as workbooks hold them: numbers and days typed, keys and signs as text. No text is ever a formula.
import { wallAt } from '../../core/values/berlin.ts';
import {
  cellAt,
  exactMoment,
  markAt,
  numberAt,
  type Cell,
  type Column,
  type Field,
} from '../../core/table/dataset.ts';
import { stripBoth } from '../../core/values/strip.ts';

/** A number or text as it is; days and times as milliseconds of UTC. */
export type OutCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'date' | 'datetime'; ms: number }
  | { kind: 'boolean'; value: boolean }
  | null;

/** What a table is written from. */
export type Export = {
  title: string;
  columns: readonly Column[];
  rows: Uint32Array;
  /** What is known of the table: title, source line, licence, Stand. */
  about: readonly (readonly [string, string])[];
};

/** A number with a sign beside it is written as official tables write it: `123,5 p`, `(123,5)`. */
const withSign = (value: number, sign: string): string => {
  const text = String(value).replace('.', ',');
  return sign === '()' ? `(${text})` : `${text} ${sign}`;
};

export const outCell = (column: Column, row: number): OutCell => {
  const mark = markAt(column.marks, row);
  const { field, vector } = column;
  if (vector.kind === 'number') {
    const value = numberAt(vector, row);
    if (Number.isNaN(value)) return mark === null ? null : { kind: 'text', text: mark };
    if (mark !== null) return { kind: 'text', text: withSign(value, mark) };
    if (field.type === 'date') return { kind: 'date', ms: value * 86_400_000 };
    if (field.type === 'datetime')
      return { kind: 'datetime', ms: field.instant ? wallAt(value * 1000) : value * 1000 };
    return field.type === 'boolean' ? { kind: 'boolean', value: value === 1 } : { kind: 'number', value };
  }
  const cell = cellAt(column, row);
  if (cell === null) return null;
  return { kind: 'text', text: typeof cell === 'object' ? cell.mark : String(cell) };
};

/** A cell as text formats hold it: a number with a sign beside it keeps both. */
export const cellWithSign = (column: Column, row: number): Cell => {
  const { field, vector } = column;
  if (field.instant && vector.kind === 'number') {
    const seconds = numberAt(vector, row);
    if (!Number.isNaN(seconds)) return exactMoment(field, seconds);
  }
  const cell = cellAt(column, row);
  const mark = typeof cell === 'number' ? markAt(column.marks, row) : null;
  return typeof cell === 'number' && mark !== null ? { mark: withSign(cell, mark) } : cell;
};

/** Number format of a column. Source: ECMA-376 Part 1, 18.8.31. */
export const formatOf = (field: Field): string => {
  switch (field.type) {
    case 'date':
      return 'dd.mm.yyyy';
    case 'datetime':
      return 'dd.mm.yyyy hh:mm:ss';
    case 'number':
      if (field.percent) return '0.0###%';
      return field.unit === undefined || field.unit === '' || field.unit.includes('"')
        ? 'General'
        : `#,##0.###### "${field.unit}"`;
    case 'text':
    case 'period':
      return '@';
    case 'boolean':
      return 'General';
  }
};

/** Names of sheets: what Excel refuses is replaced. */
export const sheetName = (title: string): string =>
  stripBoth(title.replace(/[[\]:*?/\\]/g, ' '), "'")
    .trim()
    .slice(0, 31) || 'Tabelle';
