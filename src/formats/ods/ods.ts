// Sheets of an OpenDocument spreadsheet, read in pieces into typed cells. Comments, shapes and tables inside of cells are passed over.
// Source: OASIS OpenDocument 1.3 Part 3, 9.1 and 19.385.
import { own } from '../../core/values/own.ts';
import { CELL, type CellKind } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { readDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import type { XmlParts } from '../workbook/parts.ts';
import type { FormatClass } from '../workbook/number-format.ts';
import { raised } from '../xlsx/shared-strings.ts';
import { Budget, SheetBuilder, TextPool, type WorkbookLimits } from '../workbook/sheet.ts';
import type { Attributes } from '../xml/scan.ts';
import { secondsOfDuration } from './duration.ts';
import { OdsStyles } from './styles.ts';

/** Elements whose text is no text of a cell, or that hold tables of their own. */
const ASIDE = new Set([
  'annotation',
  'dde-links',
  'shapes',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'g',
  'control',
  'tracked-changes',
  'forms',
  'named-expressions',
  'database-ranges',
  'data-pilot-tables',
  'ruby-text',
]);
const FAILED = /^(#[A-Z0-9/]+[!?]?|Err:\d+)$/;
const MAX_SPACES = 1_000;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['EUR', '€'],
  ['USD', '$'],
]);
/** Hidden by a person, or by a filter. */
const isConcealed = (attributes: Attributes): boolean =>
  /^(collapse|filter)$/.test(attributes.get('visibility') ?? '');

type Cell = {
  repeat: number;
  type: string;
  value: string;
  text: string;
  unit: string;
  hasFormula: boolean;
  style: string | undefined;
  spanColumns: number;
  spanRows: number;
};
type Found = { kind: CellKind; value: number; format?: FormatClass };
type Put = Found & { column: number; repeat: number };

/** All sheets in their order. Errors: Refusal. */
export const readOds = (parts: XmlParts, limits: WorkbookLimits): RawTable[] => {
  if (!parts.has('content.xml')) refuse('NOT_A_WORKBOOK');
  refuseEncrypted(parts);
  const pool = new TextPool();
  const budget = new Budget(limits);
  const sheets: RawTable[] = [];
  const by = { pool, from1904: false };
  const styles = new OdsStyles();
  if (parts.has('styles.xml')) parts.read('styles.xml', styles);
  /** For each open span whether its text stands above the line. */
  const spans: boolean[] = [];
  let builder: SheetBuilder | null = null,
    row = 0,
    column = 0,
    repeatRows = 1,
    isHiddenRow = false,
    rowStyle: string | undefined,
    puts: Put[] = [],
    cell: Cell | null = null,
    paragraphs = 0,
    inParagraph = false,
    aside = 0,
    isSpreadsheet = false;

  const times = (attributes: Attributes, name: string, max: number): number => {
    const n = Number(attributes.get(name) ?? 1);
    return Number.isInteger(n) && n >= 1 ? Math.min(n, max) : 1;
  };
  const openCell = (attributes: Attributes): void => {
    const type = attributes.get('value-type') ?? '';
    const valueOf: Readonly<Record<string, string>> = {
      date: 'date-value',
      time: 'time-value',
      boolean: 'boolean-value',
      string: 'string-value',
    };
    const currency = type === 'currency' ? (attributes.get('currency') ?? '') : '';
    cell = {
      repeat: times(attributes, 'number-columns-repeated', limits.columns * 4),
      type,
      value: attributes.get(own(valueOf, type) ?? 'value') ?? '',
      text: '',
      unit: SIGNS.get(currency) ?? currency,
      hasFormula: attributes.get('formula') !== undefined,
      style: attributes.get('style-name') ?? rowStyle ?? styles.ofColumn(column),
      spanColumns: times(attributes, 'number-columns-spanned', limits.columns),
      spanRows: times(attributes, 'number-rows-spanned', limits.rows),
    };
    paragraphs = 0;
  };
  /** Kind and value of a cell; null where it holds nothing. */
  const valueOf = (one: Cell): Found | null => {
    const text = (): Found | null => {
      const content = one.type === 'string' && one.value !== '' ? one.value : one.text;
      if (content !== '') return { kind: CELL.text, value: pool.index(content.slice(0, limits.cellChars)) };
      // A formula without a type was never computed.
      return one.hasFormula && one.type === '' ? { kind: CELL.unsaved, value: 0 } : null;
    };
    if (FAILED.test(one.text) && one.type !== 'boolean')
      return { kind: CELL.error, value: pool.index(one.text) };
    switch (one.type) {
      case 'float':
      case 'currency':
      case 'percentage': {
        const n = Number(one.value);
        if (one.value === '' || Number.isNaN(n)) return text();
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
        if (date?.kind !== 'time') return text();
        return date.seconds % 86_400 === 0
          ? { kind: CELL.date, value: date.seconds / 86_400 }
          : { kind: CELL.datetime, value: date.seconds };
      }
      case 'time': {
        const seconds = secondsOfDuration(one.value);
        return Number.isNaN(seconds) ? text() : { kind: CELL.time, value: seconds };
      }
      case 'boolean':
        return { kind: CELL.boolean, value: one.value === 'true' ? 1 : 0 };
      default:
        return text();
    }
  };
  const closeCell = (): void => {
    const one = cell!;
    cell = null;
    handler.wants = inParagraph = false;
    if ((one.spanColumns > 1 || one.spanRows > 1) && builder && builder.merges.length < 10_000)
      builder.merges.push([row + 1, column, row + one.spanRows, column + one.spanColumns - 1]);
    const found = valueOf(one);
    if (found) {
      // What repeats is counted before it is spread out.
      budget.check(one.repeat, builder?.name ?? '');
      puts.push({ column, repeat: one.repeat, ...found });
    }
    column += one.repeat;
  };
  const closeRow = (): void => {
    if (puts.length > 0 && builder) {
      budget.check(puts.reduce((n, put) => n + put.repeat, 0) * repeatRows, builder.name);
      // Of hidden rows only those with cells are counted.
      if (isHiddenRow) builder.hide('rows', row + 1, row + repeatRows);
      for (let r = 0; r < repeatRows; r++)
        for (const { column: from, repeat, kind, value, format } of puts)
          for (let at = from; at < from + repeat; at++)
            if (format) builder.number(row + r, at, value, format, by);
            else builder.cell(row + r, at, kind, value);
    }
    row += repeatRows;
    puts = [];
  };

  const handler = {
    wants: false,
    open: (element: string, attributes: Attributes) => {
      if (aside > 0) {
        aside++;
        return;
      }
      if (ASIDE.has(element) || (element === 'table' && builder)) {
        aside = 1;
        handler.wants = false;
        return;
      }
      switch (element) {
        case 'spreadsheet':
          isSpreadsheet = true;
          break;
        case 'span':
          spans.push(styles.raised.has(attributes.get('style-name') ?? ''));
          break;
        case 'table':
          builder = new SheetBuilder(
            (attributes.get('name') ?? `Tabelle${sheets.length + 1}`).slice(0, 255),
            styles.hidden.has(attributes.get('style-name') ?? ''),
            budget,
            limits,
          );
          row = column = 0;
          styles.beginColumns();
          break;
        case 'table-column': {
          const repeat = times(attributes, 'number-columns-repeated', limits.columns);
          styles.addColumns(repeat, attributes.get('default-cell-style-name'));
          if (isConcealed(attributes)) builder?.hide('columns', column + 1, column + repeat);
          column += repeat;
          break;
        }
        case 'table-row':
          column = 0;
          isHiddenRow = isConcealed(attributes);
          rowStyle = attributes.get('default-cell-style-name');
          repeatRows = times(attributes, 'number-rows-repeated', limits.rows * 4);
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (builder) openCell(attributes);
          break;
        case 'p':
          if (cell) {
            if (paragraphs++ > 0) cell.text += '\n';
            handler.wants = inParagraph = true;
          }
          break;
        case 's':
          if (cell) cell.text += ' '.repeat(times(attributes, 'c', MAX_SPACES));
          break;
        case 'tab':
          if (cell) cell.text += '\t';
          break;
        case 'line-break':
          if (cell) cell.text += '\n';
          break;
        default:
          if (isSpreadsheet) break;
          styles.open(element, attributes);
          handler.wants = styles.wants;
      }
    },
    text: (piece: string) => {
      if (!isSpreadsheet) styles.text(piece);
      else if (cell && cell.text.length < limits.cellChars)
        cell.text += spans.includes(true) ? raised(piece) : piece;
    },
    close: (element: string) => {
      if (aside > 0) {
        aside--;
        handler.wants = aside === 0 && inParagraph;
        return;
      }
      if (!isSpreadsheet) {
        styles.close(element);
        handler.wants = styles.wants;
        return;
      }
      switch (element) {
        case 'span':
          spans.pop();
          break;
        case 'p':
          handler.wants = inParagraph = false;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (cell) closeCell();
          break;
        case 'table-row':
          closeRow();
          break;
        case 'table':
          if (builder) sheets.push(builder.finish(pool));
          if (sheets.length > 500) refuse('TOO_MANY_CELLS', { max: limits.cells });
          builder = null;
          break;
      }
    },
  };
  parts.read('content.xml', handler);
  if (!isSpreadsheet) refuse('NOT_A_WORKBOOK');
  return sheets;
};

/** A package with a password keeps its parts, encrypted, and says so in its manifest. Source: OpenDocument 1.3 Part 2, 3.4. */
const refuseEncrypted = (parts: XmlParts): void => {
  if (!parts.has('META-INF/manifest.xml')) return;
  parts.read('META-INF/manifest.xml', {
    wants: false,
    open: (element) => {
      if (element === 'encryption-data') refuse('ENCRYPTED');
    },
    text: () => undefined,
    close: () => undefined,
  });
};
