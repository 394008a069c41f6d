// A symbolic link file (SYLK): cells with their place, one a line, from spreadsheets and payroll programs of long ago.
// Source: "SYLK (SYmbolic LinK) Format Specification" of Multiplan, as Excel still writes it.
import { CELL } from '../../core/table/cells.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader, type WorkbookLimits } from '../workbook/sheet.ts';

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

/** A record with its place, from 0. `of`: the field that begins with a letter. */
type Entry = { kind: string; row: number; column: number; of: (letter: string) => string | undefined };

/** Goes through the records up to the last. Errors: TRUNCATED without it. */
const walk = (lines: readonly string[], see: (entry: Entry) => void): void => {
  let row = 0,
    column = 0;
  for (const line of lines) {
    const [kind = '', ...fields] = fieldsOf(line);
    if (kind === 'E') return;
    const of = (letter: string): string | undefined => fields.find((one) => one.startsWith(letter))?.slice(1);
    if (kind === 'C' || kind === 'F') {
      const [x, y] = [Number(of('X') ?? NaN), Number(of('Y') ?? NaN)];
      if (Number.isInteger(x)) column = x - 1;
      if (Number.isInteger(y)) row = y - 1;
    }
    see({ kind, row, column, of });
  }
  // Only its last record says that a file is whole.
  refuse('TRUNCATED', { part: 'SYLK' });
};

/** How numbers are shown, wherever in the file that is said: before a value or behind it. */
class Formats {
  private readonly formats: FormatClass[] = [];
  private readonly styled = new Map<string, FormatClass>();
  /** Those of whole rows and columns, counted from 1. */
  private readonly whole = { R: new Map<number, FormatClass>(), C: new Map<number, FormatClass>() };
  from1904 = false;
  private readonly limits: WorkbookLimits;

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
  }
  at(row: number, column: number): FormatClass | undefined {
    return this.styled.get(`${row} ${column}`) ?? this.whole.R.get(row + 1) ?? this.whole.C.get(column + 1);
  }
  take({ kind, row, column, of }: Entry, sheet: SheetBuilder): void {
    if (kind === 'P') {
      const code = of('P');
      if (code !== undefined && this.formats.length < 10_000) this.formats.push(formatClass(unescape(code)));
    }
    // Options: a workbook of old Macs counts days from 1904.
    if (kind === 'O' && of('V') === '4') this.from1904 = true;
    if (kind !== 'F') return;
    const format = this.formats[Number(of('P') ?? NaN)];
    const [from = 0, to = 0, width = ''] = (of('W') ?? '').split(' ').map(Number);
    if (width === 0 && from >= 1) sheet.hide('columns', from, to);
    const isOfCell = (['R', 'C'] as const).every((way) => {
      const at = Number(of(way) ?? NaN);
      if (format && at <= this.limits.rows) this.whole[way].set(at, format);
      return Number.isNaN(at);
    });
    if (isOfCell && format && this.styled.size < this.limits.cells)
      this.styled.set(`${row} ${column}`, format);
  }
}

export const readSylk: SheetReader = (bytes, limits, name) => {
  const pool = new TextPool();
  const sheet = new SheetBuilder(name.replace(/\.\w+$/, ''), false, new Budget(limits), limits);
  const lines = decodeText(bytes).text.split(/\r?\n|\r/);
  const formats = new Formats(limits);
  walk(lines, (entry) => formats.take(entry, sheet));
  const by = { pool, from1904: formats.from1904 };
  walk(lines, ({ kind, row, column, of }) => {
    if (kind !== 'C') return;
    const value = of('K');
    if (value === undefined) {
      if (of('E') !== undefined) sheet.cell(row, column, CELL.unsaved, 0);
      return;
    }
    if (value.startsWith('"'))
      sheet.text(row, column, unescape(value.slice(1).replace(/"$/, '').replaceAll('""', '"')), pool);
    else if (value === 'TRUE' || value === 'FALSE')
      sheet.cell(row, column, CELL.boolean, value === 'TRUE' ? 1 : 0);
    else if (value.startsWith('#')) sheet.cell(row, column, CELL.error, pool.index(value.slice(0, 40)));
    else {
      const n = Number(value);
      if (value.trim() === '' || Number.isNaN(n)) sheet.text(row, column, unescape(value), pool);
      else sheet.number(row, column, n, formats.at(row, column), by);
    }
  });
  return [sheet.finish(pool)];
};
