// What a cell of an OpenDocument spreadsheet holds, by the type that it says it has. Source: OASIS OpenDocument 1.3 Part 3, 19.385.
import { CELL, type CellKind } from '../../core/table/cells.ts';
import { readDate } from '../../core/values/dates.ts';
import type { FormatClass } from '../workbook/number-format.ts';
import type { TextPool, WorkbookLimits } from '../workbook/sheet.ts';
import { bytesOf, type Collected } from '../xml/text.ts';
import { secondsOfDuration } from './duration.ts';
import type { OdsStyles } from './styles.ts';

/** How the texts of errors begin: a string of others is not made for them. */
const FAILING = new Set(bytesOf('#E'));
const FAILED = /^(#[A-Z0-9/]+[!?]?|Err:\d+)$/;

export type Cell = {
  repeat: number;
  type: string;
  /** Of a number, NaN where there is none. */
  number: number;
  /** Of all else. */
  value: string;
  unit: string;
  hasFormula: boolean;
  style: string | undefined;
  spanColumns: number;
  spanRows: number;
};
export type Found = { kind: CellKind; value: number; format?: FormatClass };
/** `shown`: the text of the cell. */
type Document = { shown: Collected; pool: TextPool; styles: OdsStyles; limits: WorkbookLimits };

const textIn = (one: Cell, { shown, pool, limits }: Document): Found | null => {
  const content = one.type === 'string' && one.value !== '' ? one.value : shown.text();
  if (content !== '') return { kind: CELL.text, value: pool.index(content.slice(0, limits.cellChars)) };
  // A formula without a type was never computed.
  return one.hasFormula && one.type === '' ? { kind: CELL.unsaved, value: 0 } : null;
};

/** Kind and value of a cell; null where it holds nothing. */
export const valueOf = (one: Cell, document: Document): Found | null => {
  const { shown, pool, styles } = document;
  if (FAILING.has(shown.bytes[0]!) && one.type !== 'boolean') {
    const failed = shown.text();
    if (FAILED.test(failed)) return { kind: CELL.error, value: pool.index(failed) };
  }
  switch (one.type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const n = one.number;
      if (Number.isNaN(n)) return textIn(one, document);
      if (one.type === 'percentage') return { kind: CELL.percent, value: n };
      const format: FormatClass | undefined =
        one.unit === '' ? styles.formatOf(one.style) : { kind: 'money', unit: one.unit };
      return one.type === 'currency'
        ? { kind: CELL.money, value: n, format: format ?? { kind: 'money', unit: '' } }
        : { kind: CELL.number, value: n, ...(format && { format }) };
    }
    case 'date': {
      const date = readDate(one.value.replace(/\.\d+/, '').replace(/Z$/, ''));
      if (date?.kind === 'day') return { kind: CELL.date, value: date.day };
      if (date?.kind !== 'time') return textIn(one, document);
      return date.seconds % 86_400 === 0
        ? { kind: CELL.date, value: date.seconds / 86_400 }
        : { kind: CELL.datetime, value: date.seconds };
    }
    case 'time': {
      const seconds = secondsOfDuration(one.value);
      return Number.isNaN(seconds) ? textIn(one, document) : { kind: CELL.time, value: seconds };
    }
    case 'boolean':
      return { kind: CELL.boolean, value: one.value === 'true' ? 1 : 0 };
    default:
      return textIn(one, document);
  }
};
