// A made-up table as the bytes and the Table Schema of a published resource. It makes no figures and knows no catalog.
import { zipSync } from 'fflate';
import { COLUMNS, type Style } from './catalog.ts';
import type { Cell, DemoTable } from './table.ts';
import { own } from '../src/core/values/own.ts';

/** Signs in place of a number, as the official statistics use them; ours for a value that was taken back. */
const MISSING = ['', '-', '.', '...', 'x', '/', 'zurückgezogen'];
const PERIODS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  woche: { type: 'string', format: 'period' },
  monat: { type: 'yearmonth' },
  quartal: { type: 'string', format: 'period' },
  tertial: { type: 'string', format: 'period' },
  schuljahr: { type: 'string', format: 'period' },
  jahr: { type: 'year' },
};

const textOf = (name: string): (typeof COLUMNS)[string] => {
  const found = own(COLUMNS, name);
  if (!found) throw new Error(`a column without a title: ${name}`);
  return found;
};

const typeOf = (table: DemoTable, at: number, style: Style): Record<string, unknown> => {
  const name = table.columns[at]!;
  if (name === 'datum' || name === 'date')
    return { type: 'date', ...(style.date === 'de' && { format: '%d.%m.%Y' }) };
  const asPeriod = own(PERIODS, name);
  if (asPeriod) return asPeriod;
  if (name === 'gemeldet' || name === 'erfasst' || name === 'zeit') return { type: 'datetime' };
  if (!table.rows.some((row) => typeof row[at] === 'number')) return { type: 'string' };
  if (style.file === 'json') return { type: 'number' };
  return {
    type: 'number',
    ...(style.decimal !== '.' && { decimalChar: style.decimal }),
    ...(style.group !== '' && { groupChar: style.group }),
  };
};

/** Table Schema: a title for each column, and how its text is to be read. */
export const schemaFor = (
  table: DemoTable,
  style: Style,
  key: readonly string[],
): Record<string, unknown> => ({
  fields: table.columns.map((name, i) => {
    const { title, unit } = textOf(name);
    return { name, title, ...typeOf(table, i, style), ...(unit !== undefined && { unit }) };
  }),
  missingValues: MISSING,
  primaryKey: key,
});

const written = (value: Cell, style: Style, decimals: number | undefined): string => {
  if (value === null) return '';
  if (typeof value === 'string')
    return style.date === 'de' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}`
      : value;
  const [whole = '0', fraction] = (decimals === undefined ? String(value) : value.toFixed(decimals)).split(
    '.',
  );
  const grouped = style.group === '' ? whole : inThrees(whole).join(style.group);
  return fraction === undefined ? grouped : `${grouped}${style.decimal}${fraction}`;
};

/** `1234567` as `1`, `234`, `567`; a sign stays with the first. */
export const inThrees = (whole: string): string[] => {
  const groups: string[] = [];
  let rest = whole;
  for (; /\d{4}$/.test(rest); rest = rest.slice(0, -3)) groups.unshift(rest.slice(-3));
  return [rest, ...groups];
};

const quote = (text: string, delimiter: string): string =>
  /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

/** Errors: throws for a letter that Latin-1, our part of windows-1252, does not have. */
const encode = (text: string, encoding: Style['encoding']): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    if (code > 255 || (code >= 128 && code < 160)) throw new Error(`not in Latin-1: ${char}`);
    return code;
  });
};

/** `stamp` is the time inside a zip, so that the same day gives the same bytes. */
export const bytesOf = (table: DemoTable, style: Style, stamp: Date): Uint8Array => {
  const { columns, rows } = table;
  if (style.file === 'json') {
    const records = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    return encode(`${JSON.stringify(records)}\n`, 'utf-8');
  }
  const decimals = columns.map((name) => textOf(name).decimals);
  const line = (cells: readonly string[]): string =>
    cells.map((text) => quote(text, style.delimiter)).join(style.delimiter);
  const lines = [
    line(columns),
    ...rows.map((row) => line(row.map((value, i) => written(value, style, decimals[i])))),
  ];
  const bytes = encode(`${style.mark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`, style.encoding);
  return style.file === 'zip' ? zipSync({ [`${table.name}.csv`]: bytes }, { mtime: stamp }) : bytes;
};
