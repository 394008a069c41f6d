// A symbolic link file (SYLK): cells with their place, one a line, from spreadsheets and payroll programs of long ago.
// Source: "SYLK (SYmbolic LinK) Format Specification" of Multiplan, as Excel still writes it.
import { CELL } from '../../core/table/cells.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';

/** Fields of a record; a semicolon inside is doubled. */
const fieldsOf = (line: string): string[] =>
  line
    .replaceAll(';;', '\u0001')
    .split(';')
    .map((one) => one.replaceAll('\u0001', ';'));

/** Letters with a mark that are written as escape sequences: `\u001bNHa` is ä. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['Ha', 'ä'],
  ['Ho', 'ö'],
  ['Hu', 'ü'],
  ['HA', 'Ä'],
  ['HO', 'Ö'],
  ['HU', 'Ü'],
  ['{', 'ß'],
]);
const unescape = (text: string): string =>
  text
    .replace(/\u001bN(\{|[A-Z][A-Za-z])/g, (_all, code: string) => ESCAPED.get(code) ?? code.slice(-1))
    .replace(/\u001b ?:/g, ';');

export const readSylk: SheetReader = (bytes, limits, name) => {
  const pool = new TextPool();
  const sheet = new SheetBuilder(name.replace(/\.\w+$/, ''), false, new Budget(limits), limits);
  const formats: FormatClass[] = [];
  const styled = new Map<string, FormatClass>();
  /** Formats of whole rows and columns, counted from 1. */
  const whole = { R: new Map<number, FormatClass>(), C: new Map<number, FormatClass>() };
  let by = { pool, from1904: false };
  const formatAt = (place: string): FormatClass | undefined =>
    styled.get(place) ?? whole.R.get(row + 1) ?? whole.C.get(column + 1);
  let row = 0,
    column = 0,
    isWhole = false;
  for (const line of decodeText(bytes).text.split(/\r?\n|\r/)) {
    const [kind, ...fields] = fieldsOf(line);
    if (kind === 'E') {
      isWhole = true;
      break;
    }
    const of = (letter: string): string | undefined => fields.find((one) => one.startsWith(letter))?.slice(1);
    if (kind === 'P') {
      const code = of('P');
      if (code !== undefined && formats.length < 10_000) formats.push(formatClass(unescape(code)));
      continue;
    }
    // Options: a workbook of old Macs counts days from 1904.
    if (kind === 'O' && of('V') === '4') by = { pool, from1904: true };
    if (kind !== 'C' && kind !== 'F') continue;
    const [x, y] = [Number(of('X') ?? NaN), Number(of('Y') ?? NaN)];
    if (Number.isInteger(x)) column = x - 1;
    if (Number.isInteger(y)) row = y - 1;
    const place = `${row} ${column}`;
    if (kind === 'F') {
      const format = formats[Number(of('P') ?? NaN)];
      const [from = 0, to = 0, width = ''] = (of('W') ?? '').split(' ').map(Number);
      if (width === 0 && from >= 1) sheet.hide('columns', from, to);
      const isOfCell = (['R', 'C'] as const).every((way) => {
        const at = Number(of(way) ?? NaN);
        if (format && at <= limits.rows) whole[way].set(at, format);
        return Number.isNaN(at);
      });
      if (!isOfCell) continue;
      if (format && styled.size < limits.cells) styled.set(place, format);
      continue;
    }
    const value = of('K');
    if (value === undefined) {
      if (of('E') !== undefined) sheet.cell(row, column, CELL.unsaved, 0);
      continue;
    }
    if (value.startsWith('"'))
      sheet.text(row, column, unescape(value.slice(1).replace(/"$/, '').replaceAll('""', '"')), pool);
    else if (value === 'TRUE' || value === 'FALSE')
      sheet.cell(row, column, CELL.boolean, value === 'TRUE' ? 1 : 0);
    else if (value.startsWith('#')) sheet.cell(row, column, CELL.error, pool.index(value.slice(0, 40)));
    else {
      const n = Number(value);
      if (value.trim() === '' || Number.isNaN(n)) sheet.text(row, column, unescape(value), pool);
      else sheet.number(row, column, n, formatAt(place), by);
    }
  }
  // Only its last record says that a file is whole.
  if (!isWhole) refuse('TRUNCATED', { part: 'SYLK' });
  return [sheet.finish(pool)];
};
