// A workbook in the XML of Excel 2002 and 2003, which many programs still write under the name `.xls`. Cells say their type.
// Source: XML Spreadsheet Reference, Microsoft Office 2003.
import { CELL } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { readDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import { readXml } from '../workbook/parts.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';

/** Formats that have a name instead of a code. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['Percent', '0.00%'],
  ['Euro Currency', '#,##0.00 "€"'],
  ['Standard', '#,##0.00'],
  ['Fixed', '0.00'],
]);

export const readSpreadsheetMl: SheetReader = (bytes, limits) => {
  const pool = new TextPool();
  const budget = new Budget(limits);
  const sheets: RawTable[] = [];
  const formats = new Map<string, FormatClass>();
  let builder: SheetBuilder | null = null,
    styleId = '',
    cellStyle = '',
    row = -1,
    column = -1,
    across = 0,
    down = 0,
    type = '',
    text = '',
    isInData = false,
    raisedDepth = 0,
    isSpreadsheet = false;
  const by = { pool, from1904: false };

  const indexOf = (given: string | undefined, before: number): number => {
    const n = Number(given);
    return given !== undefined && Number.isInteger(n) && n >= 1 ? n - 1 : before + 1;
  };
  const span = (given: string | undefined): number => {
    const n = Number(given ?? 0);
    return Number.isInteger(n) && n > 0 ? Math.min(n, limits.columns) : 0;
  };
  const put = (into: SheetBuilder): void => {
    const value = text.trim();
    if (type === 'Number') {
      const n = Number(value);
      return value === '' || Number.isNaN(n)
        ? into.text(row, column, text, pool)
        : into.number(row, column, n, formats.get(cellStyle), by);
    }
    if (type === 'Boolean') return into.cell(row, column, CELL.boolean, value === '1' ? 1 : 0);
    if (type === 'Error') return into.cell(row, column, CELL.error, pool.index(value.slice(0, 40)));
    if (type === 'DateTime') {
      const date = readDate(value.replace(/\.\d+$/, ''));
      // A time of day stands on the day before the first.
      if (date?.kind === 'time' && value.startsWith('1899-12-31'))
        return into.cell(row, column, CELL.time, ((date.seconds % 86_400) + 86_400) % 86_400);
      if (date?.kind === 'day') return into.cell(row, column, CELL.date, date.day);
      if (date?.kind === 'time')
        return date.seconds % 86_400 === 0
          ? into.cell(row, column, CELL.date, date.seconds / 86_400)
          : into.cell(row, column, CELL.datetime, date.seconds);
    }
    into.text(row, column, text, pool);
  };
  const handler = {
    wants: false,
    open: (element: string, attributes: { get: (name: string) => string | undefined }) => {
      switch (element) {
        case 'Workbook':
          isSpreadsheet = true;
          break;
        case 'Style':
          styleId = attributes.get('ID') ?? '';
          break;
        case 'NumberFormat': {
          const code = attributes.get('Format');
          if (code !== undefined) formats.set(styleId, formatClass(NAMED.get(code) ?? code));
          break;
        }
        case 'Worksheet':
          builder = new SheetBuilder(
            (attributes.get('Name') ?? `Tabelle${sheets.length + 1}`).slice(0, 255),
            false,
            budget,
            limits,
          );
          row = -1;
          break;
        case 'Row':
          row = indexOf(attributes.get('Index'), row);
          column = -1;
          if (attributes.get('Hidden') === '1') builder?.hide('rows', row + 1, row + 1);
          break;
        case 'Cell':
          column = indexOf(attributes.get('Index'), column);
          across = span(attributes.get('MergeAcross'));
          down = span(attributes.get('MergeDown'));
          cellStyle = attributes.get('StyleID') ?? '';
          type = text = '';
          break;
        case 'Data':
          type = attributes.get('Type') ?? 'String';
          handler.wants = isInData = builder !== null;
          break;
        case 'Sup':
          raisedDepth++;
          break;
      }
    },
    text: (piece: string) => {
      if (isInData && text.length < limits.cellChars) text += raisedDepth > 0 ? raised(piece) : piece;
    },
    close: (element: string) => {
      switch (element) {
        case 'Sup':
          raisedDepth--;
          break;
        case 'Data':
          handler.wants = isInData = false;
          break;
        case 'Cell':
          if (builder && type !== '' && text !== '') put(builder);
          if (builder && across + down > 0 && builder.merges.length < 10_000)
            builder.merges.push([row + 1, column, row + 1 + down, column + across]);
          column += across;
          break;
        case 'Worksheet':
          if (builder) sheets.push(builder.finish(pool));
          if (sheets.length > 500) refuse('TOO_MANY_CELLS', { max: limits.cells });
          builder = null;
          break;
      }
    },
  };
  readXml(bytes, handler);
  if (!isSpreadsheet) refuse('NOT_A_WORKBOOK');
  return sheets;
};
