// Separated text as German offices open it: semicolon, decimal comma, UTF-8 with BOM, CRLF. No cell can become a formula.
// Source: RFC 4180; CWE-1236 and TABLES.md 4.6 of the design notes.
import type { Cell, Field } from './dataset.ts';

/**
 * Text that a spreadsheet would run, or that looks as if that had been kept from it already: it gets an apostrophe in front, so that
 * taking one away gives every text back. Numbers, dates and signs of statistics never do.
 */
export const RUNS = /^'*[\s\u00a0]*[=+\-@\t\r\n\0＝＋－＠]/;
const SIGN = /^(-|–|\.|\.\.\.|…|x|X|\/)$/;

const quoted = (text: string): string =>
  /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
export const safeText = (text: string): string => {
  const clean = text.replaceAll('\0', '');
  return quoted(RUNS.test(clean) && !SIGN.test(clean) ? `'${clean}` : clean);
};

/** One cell. Numbers carry a decimal comma and no thousands points; days are `21.11.2026`; signs stand as published. */
export const csvCell = (cell: Cell, field: Field): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein';
  if (typeof cell === 'object') return quoted(cell.mark);
  return field.type === 'date'
    ? `${cell.slice(8, 10)}.${cell.slice(5, 7)}.${cell.slice(0, 4)}`
    : safeText(cell);
};

/** The lines of a table, header first; the caller joins them as they come. Missing: an empty cell. */
export function* csvLines(fields: readonly Field[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `\uFEFF${fields.map((field) => safeText(field.name)).join(';')}\r\n`;
  for (const row of rows) yield `${fields.map((field, i) => csvCell(row[i] ?? null, field)).join(';')}\r\n`;
}

/** Lines below the table that say what stood around it; an empty line parts them from it. Missing: empty. */
export const csvAbout = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `\r\n${rows.map((row) => `${row.map(safeText).join(';')}\r\n`).join('')}`;
