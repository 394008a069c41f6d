// The cells of an OpenDocument spreadsheet. Comments, shapes and tables inside of cells are passed over.
// Source: OASIS OpenDocument 1.3 Part 3, 9.1 and 19.385.
import { own } from '../../core/values/own.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { refuse } from '../refusal.ts';
import { raised } from '../xlsx/shared-strings.ts';
import { Budget, SheetBuilder, TextPool, type WorkbookLimits } from '../workbook/sheet.ts';
import type { Attributes, XmlHandler } from '../xml/scan.ts';
import { bytesOf, Collected, numberOf, textOf } from '../xml/text.ts';
import type { OdsStyles } from './styles.ts';
import { valueOf, type Cell, type Found } from './value.ts';

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
const MAX_SPACES = 1_000;
/** Beyond what any office allows in a cell. Unit: bytes. */
const MAX_TEXT = 131_072;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['EUR', '€'],
  ['USD', '$'],
]);
/** Hidden by a person, or by a filter. */
const isConcealed = (attributes: Attributes): boolean =>
  /^(collapse|filter)$/.test(attributes.get('visibility') ?? '');

type Put = { column: number; repeat: number; found: Found };

const VALUES: Readonly<Record<string, string>> = {
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
  string: 'string-value',
};
const times = (attributes: Attributes, name: string, max: number): number => {
  const n = Number(attributes.get(name) ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, max) : 1;
};

/** Takes `content.xml` piece by piece; `sheets` holds what is whole. Errors: Refusal. */
export class OdsContent implements XmlHandler {
  readonly sheets: RawTable[] = [];
  isSpreadsheet = false;
  wants = false;
  readonly styles: OdsStyles;
  readonly limits: WorkbookLimits;
  readonly pool = new TextPool();
  private readonly by = { pool: this.pool, from1904: false };
  private readonly budget: Budget;
  /** For each open span whether its text stands above the line. */
  private readonly spans: boolean[] = [];
  private builder: SheetBuilder | null = null;
  private row = 0;
  private column = 0;
  private repeatRows = 1;
  private isHiddenRow = false;
  private rowStyle: string | undefined;
  private puts: Put[] = [];
  private cell: Cell | null = null;
  /** What the cell shows. */
  readonly shown = new Collected();
  private paragraphs = 0;
  private inParagraph = false;
  private aside = 0;

  constructor(styles: OdsStyles, limits: WorkbookLimits) {
    this.styles = styles;
    this.limits = limits;
    this.budget = new Budget(limits);
  }

  open(element: string, attributes: Attributes): void {
    if (this.aside > 0) this.aside++;
    else if (ASIDE.has(element) || (element === 'table' && this.builder)) {
      this.aside = 1;
      this.wants = false;
    } else this.enter(element, attributes);
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    if (!this.isSpreadsheet) this.styles.text(bytes, from, to);
    else if (this.spans.length > 0 && this.spans.includes(true)) this.show(raised(textOf(bytes, from, to)));
    else this.shown.add(bytes, from, to, MAX_TEXT);
  }
  private show(text: string): void {
    const bytes = bytesOf(text);
    this.shown.add(bytes, 0, bytes.length, MAX_TEXT);
  }

  close(element: string): void {
    if (this.aside > 0) {
      this.aside--;
      this.wants = this.aside === 0 && this.inParagraph;
      return;
    }
    if (!this.isSpreadsheet) {
      this.styles.close(element);
      this.wants = this.styles.wants;
      return;
    }
    switch (element) {
      case 'span':
        this.spans.pop();
        break;
      case 'p':
        this.wants = this.inParagraph = false;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.cell) this.closeCell(this.cell);
        break;
      case 'table-row':
        this.closeRow();
        break;
      case 'table':
        if (this.builder) this.sheets.push(this.builder.finish(this.pool));
        if (this.sheets.length > 500) refuse('TOO_MANY_CELLS', { max: this.limits.cells });
        this.builder = null;
        break;
    }
  }

  private enter(element: string, attributes: Attributes): void {
    switch (element) {
      case 'spreadsheet':
        this.isSpreadsheet = true;
        break;
      case 'span':
        this.spans.push(this.styles.raised.has(attributes.get('style-name') ?? ''));
        break;
      case 'table':
        this.builder = new SheetBuilder(
          (attributes.get('name') ?? `Tabelle${this.sheets.length + 1}`).slice(0, 255),
          this.styles.hidden.has(attributes.get('style-name') ?? ''),
          this.budget,
          this.limits,
        );
        this.row = this.column = 0;
        this.styles.beginColumns();
        break;
      case 'table-column': {
        const repeat = times(attributes, 'number-columns-repeated', this.limits.columns);
        this.styles.addColumns(repeat, attributes.get('default-cell-style-name'));
        if (isConcealed(attributes)) this.builder?.hide('columns', this.column + 1, this.column + repeat);
        this.column += repeat;
        break;
      }
      case 'table-row':
        this.column = 0;
        this.isHiddenRow = isConcealed(attributes);
        this.rowStyle = attributes.get('default-cell-style-name');
        this.repeatRows = times(attributes, 'number-rows-repeated', this.limits.rows * 4);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.builder) this.openCell(attributes);
        break;
      case 'p':
        if (this.cell) {
          if (this.paragraphs++ > 0) this.show('\n');
          this.wants = this.inParagraph = true;
        }
        break;
      case 's':
        if (this.cell) this.show(' '.repeat(times(attributes, 'c', MAX_SPACES)));
        break;
      case 'tab':
      case 'line-break':
        if (this.cell) this.show(element === 'tab' ? '\t' : '\n');
        break;
      default:
        if (this.isSpreadsheet) break;
        this.styles.open(element, attributes);
        this.wants = this.styles.wants;
    }
  }

  private openCell(attributes: Attributes): void {
    const type = attributes.get('value-type') ?? '';
    const currency = type === 'currency' ? (attributes.get('currency') ?? '') : '';
    const isNumber = type === 'float' || type === 'currency' || type === 'percentage';
    const hasValue = attributes.find(own(VALUES, type) ?? 'value');
    const { bytes, from, to } = attributes;
    this.shown.length = 0;
    this.cell = {
      repeat: times(attributes, 'number-columns-repeated', this.limits.columns * 4),
      type,
      number: isNumber && hasValue ? numberOf(bytes, from, to) : NaN,
      value: !isNumber && hasValue ? textOf(bytes, from, to) : '',
      unit: SIGNS.get(currency) ?? currency,
      hasFormula: attributes.find('formula'),
      style: attributes.get('style-name') ?? this.rowStyle ?? this.styles.ofColumn(this.column),
      spanColumns: times(attributes, 'number-columns-spanned', this.limits.columns),
      spanRows: times(attributes, 'number-rows-spanned', this.limits.rows),
    };
    this.paragraphs = 0;
  }

  private closeCell(one: Cell): void {
    this.cell = null;
    this.wants = this.inParagraph = false;
    if ((one.spanColumns > 1 || one.spanRows > 1) && this.builder && this.builder.merges.length < 10_000)
      this.builder.merges.push([
        this.row + 1,
        this.column,
        this.row + one.spanRows,
        this.column + one.spanColumns - 1,
      ]);
    const found = valueOf(one, this);
    if (found) {
      // What repeats is counted before it is spread out.
      this.budget.check(one.repeat, this.builder?.name ?? '');
      this.puts.push({ column: this.column, repeat: one.repeat, found });
    }
    this.column += one.repeat;
  }

  private closeRow(): void {
    if (this.puts.length > 0 && this.builder) {
      this.budget.check(this.puts.reduce((n, put) => n + put.repeat, 0) * this.repeatRows, this.builder.name);
      // Of hidden rows only those with cells are counted.
      if (this.isHiddenRow) this.builder.hide('rows', this.row + 1, this.row + this.repeatRows);
      for (let r = 0; r < this.repeatRows; r++)
        for (const { column: from, repeat, found } of this.puts)
          for (let at = from; at < from + repeat; at++)
            if (found.format) this.builder.number(this.row + r, at, found.value, found.format, this.by);
            else this.builder.cell(this.row + r, at, found.kind, found.value);
    }
    this.row += this.repeatRows;
    this.puts = [];
  }
}
