// A workbook in the XML of Excel 2002 and 2003, which many programs still write under the name `.xls`. Cells say their type.
// Source: XML Spreadsheet Reference, Microsoft Office 2003.
import { CELL } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { readDate, type ReadDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import { readXml } from '../workbook/parts.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';

/** Formats that have a name instead of a code. */
const NAMED: ReadonlyMap<string, string> = new Map<string, string>([
  ['Percent', '0.00%'],
  ['Euro Currency', '#,##0.00 "€"'],
  // The sign is that of the computer which shows it: no file says it.
  ['Currency', '#,##0.00'],
  ['Standard', '#,##0.00'],
  ['Fixed', '0.00'],
  ['Scientific', '0.00E+00'],
  ['General', ''],
  ['General Number', ''],
  ['Yes/No', '0'],
  ['True/False', '0'],
  ['On/Off', '0'],
  ...['General Date', 'Short Date', 'Medium Date', 'Long Date'].map((name) => [name, 'dd.mm.yyyy'] as const),
  ...['Short Time', 'Medium Time', 'Long Time'].map((name) => [name, 'hh:mm:ss'] as const),
]);

/** 31 December 1899. Unit: s since 1970. */
const BEGIN = -25_568 * 86_400;

/** Unit: s since 1970. Missing: NaN. */
const secondsOf = (date: ReadDate | null): number => {
  if (date?.kind === 'time') return date.seconds;
  return date?.kind === 'day' ? date.day * 86_400 : NaN;
};

export const readSpreadsheetMl: SheetReader = (bytes, limits) => {
  const pool = new TextPool();
  const budget = new Budget(limits);
  const sheets: RawTable[] = [];
  const formats = new Map<string, FormatClass>();
  const parents = new Map<string, string>();
  let builder: SheetBuilder | null = null,
    styleId = '',
    cellStyle = '',
    rowStyle = '',
    columnStyles: string[] = [],
    hasFormula = false,
    depthOfComment = 0,
    row = -1,
    column = -1,
    across = 0,
    down = 0,
    rowsMore = 0,
    type = '',
    text = '',
    isInData = false,
    raisedDepth = 0,
    isSpreadsheet = false;
  let by = { pool, from1904: false };
  let isVisibility = false,
    visibility = '';

  const indexOf = (given: string | undefined, before: number): number => {
    const n = Number(given);
    return given !== undefined && Number.isInteger(n) && n >= 1 ? n - 1 : before + 1;
  };
  const span = (given: string | undefined): number => {
    const n = Number(given ?? 0);
    return Number.isInteger(n) && n > 0 ? Math.min(n, limits.columns) : 0;
  };
  const formatOf = (style: string): FormatClass | undefined => {
    let id = style;
    for (let steps = 0; !formats.has(id) && steps < 20; steps++) {
      const parent = parents.get(id);
      if (parent === undefined) return id === 'Default' ? undefined : formats.get('Default');
      id = parent;
    }
    return formats.get(id);
  };
  const put = (into: SheetBuilder): void => {
    const value = text.trim();
    if (type === 'Number') {
      const n = Number(value);
      return value === '' || Number.isNaN(n)
        ? into.text(row, column, text, pool)
        : into.number(row, column, n, formatOf(cellStyle), by);
    }
    if (type === 'Boolean') return into.cell(row, column, CELL.boolean, value === '1' ? 1 : 0);
    if (type === 'Error') return into.cell(row, column, CELL.error, pool.index(value.slice(0, 40)));
    if (type === 'DateTime') {
      const date = readDate(value.replace(/\.\d+$/, ''));
      const seconds = secondsOf(date);
      // A time stands on the day before the first, or as many days behind it as it lasts.
      const isTime = formatOf(cellStyle)?.kind === 'time' || value.startsWith('1899-12-31');
      if (isTime && !Number.isNaN(seconds)) return into.cell(row, column, CELL.time, seconds - BEGIN);
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
          parents.set(styleId, attributes.get('Parent') ?? 'Default');
          break;
        case 'Date1904':
          by = { pool, from1904: true };
          break;
        case 'Visible':
          isVisibility = handler.wants = builder !== null;
          visibility = '';
          break;
        case 'Column': {
          const from = indexOf(attributes.get('Index'), columnStyles.length - 1);
          const to = Math.min(from + span(attributes.get('Span')), limits.columns);
          const style = attributes.get('StyleID');
          for (let at = columnStyles.length; at <= to; at++)
            columnStyles.push(at >= from ? (style ?? '') : '');
          if (attributes.get('Hidden') === '1') builder?.hide('columns', from + 1, to + 1);
          break;
        }
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
          columnStyles = [];
          break;
        case 'Row':
          row = indexOf(attributes.get('Index'), row);
          column = -1;
          rowStyle = attributes.get('StyleID') ?? '';
          rowsMore = span(attributes.get('Span'));
          if (attributes.get('Hidden') === '1') builder?.hide('rows', row + 1, row + 1 + rowsMore);
          break;
        case 'Cell':
          column = indexOf(attributes.get('Index'), column);
          across = span(attributes.get('MergeAcross'));
          down = span(attributes.get('MergeDown'));
          cellStyle = attributes.get('StyleID') ?? (rowStyle || (columnStyles[column] ?? ''));
          hasFormula = attributes.get('Formula') !== undefined;
          type = text = '';
          break;
        case 'Comment':
          depthOfComment++;
          break;
        case 'Data':
          if (depthOfComment > 0) break;
          type = attributes.get('Type') ?? 'String';
          handler.wants = isInData = builder !== null;
          break;
        case 'Sup':
          raisedDepth++;
          break;
      }
    },
    text: (piece: string) => {
      if (isVisibility) visibility += piece.slice(0, 100);
      else if (isInData && text.length < limits.cellChars) text += raisedDepth > 0 ? raised(piece) : piece;
    },
    close: (element: string) => {
      switch (element) {
        case 'Sup':
          raisedDepth--;
          break;
        case 'Comment':
          depthOfComment--;
          break;
        case 'Visible':
          isVisibility = handler.wants = false;
          if (builder && visibility.trim() !== 'SheetVisible') builder.hidden = true;
          break;
        case 'Data':
          handler.wants = isInData = false;
          break;
        case 'Cell':
          if (builder && type !== '' && text !== '') put(builder);
          else if (builder && hasFormula && type !== 'String') builder.cell(row, column, CELL.unsaved, 0);
          if (builder && across + down > 0 && builder.merges.length < 10_000)
            builder.merges.push([row + 1, column, row + 1 + down, column + across]);
          column += across;
          break;
        case 'Row':
          // One element may stand for several rows without cells.
          row += rowsMore;
          rowsMore = 0;
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
