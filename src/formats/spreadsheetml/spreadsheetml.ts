// A workbook in the XML of Excel 2002 and 2003, which many programs still write under the name `.xls`. Cells say their type.
// Source: XML Spreadsheet Reference, Microsoft Office 2003.
import { CELL } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { readDate, type ReadDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import { readXml } from '../workbook/parts.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader, type WorkbookLimits } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';
import type { Attributes, XmlHandler } from '../xml/scan.ts';
import { textOf } from '../xml/text.ts';

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

const indexOf = (given: string | undefined, before: number): number => {
  const n = Number(given);
  return given !== undefined && Number.isInteger(n) && n >= 1 ? n - 1 : before + 1;
};

/** Takes the document piece by piece; `sheets` holds what is whole. Errors: Refusal. */
class SpreadsheetMl implements XmlHandler {
  readonly sheets: RawTable[] = [];
  isSpreadsheet = false;
  wants = false;
  private readonly limits: WorkbookLimits;
  private readonly pool = new TextPool();
  private readonly budget: Budget;
  private readonly formats = new Map<string, FormatClass>();
  private readonly parents = new Map<string, string>();
  private by = { pool: this.pool, from1904: false };
  private builder: SheetBuilder | null = null;
  private styleId = '';
  private cellStyle = '';
  private rowStyle = '';
  private columnStyles: string[] = [];
  private hasFormula = false;
  private depthOfComment = 0;
  private row = -1;
  private column = -1;
  private across = 0;
  private down = 0;
  private rowsMore = 0;
  private type = '';
  private content = '';
  private isInData = false;
  private raisedDepth = 0;
  private isVisibility = false;
  private visibility = '';

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
    this.budget = new Budget(limits);
  }

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case 'Workbook':
        this.isSpreadsheet = true;
        break;
      case 'Style':
        this.styleId = attributes.get('ID') ?? '';
        this.parents.set(this.styleId, attributes.get('Parent') ?? 'Default');
        break;
      case 'Date1904':
        this.by = { pool: this.pool, from1904: true };
        break;
      case 'Visible':
        this.isVisibility = this.wants = this.builder !== null;
        this.visibility = '';
        break;
      case 'Column': {
        const from = indexOf(attributes.get('Index'), this.columnStyles.length - 1);
        const to = Math.min(from + this.span(attributes.get('Span')), this.limits.columns);
        const style = attributes.get('StyleID');
        for (let at = this.columnStyles.length; at <= to; at++)
          this.columnStyles.push(at >= from ? (style ?? '') : '');
        if (attributes.get('Hidden') === '1') this.builder?.hide('columns', from + 1, to + 1);
        break;
      }
      case 'NumberFormat': {
        const code = attributes.get('Format');
        if (code !== undefined) this.formats.set(this.styleId, formatClass(NAMED.get(code) ?? code));
        break;
      }
      case 'Worksheet':
        this.builder = new SheetBuilder(
          (attributes.get('Name') ?? `Tabelle${this.sheets.length + 1}`).slice(0, 255),
          false,
          this.budget,
          this.limits,
        );
        this.row = -1;
        this.columnStyles = [];
        break;
      case 'Row':
        this.row = indexOf(attributes.get('Index'), this.row);
        this.column = -1;
        this.rowStyle = attributes.get('StyleID') ?? '';
        this.rowsMore = this.span(attributes.get('Span'));
        if (attributes.get('Hidden') === '1')
          this.builder?.hide('rows', this.row + 1, this.row + 1 + this.rowsMore);
        break;
      case 'Cell':
        this.column = indexOf(attributes.get('Index'), this.column);
        this.across = this.span(attributes.get('MergeAcross'));
        this.down = this.span(attributes.get('MergeDown'));
        this.cellStyle =
          attributes.get('StyleID') ?? (this.rowStyle || (this.columnStyles[this.column] ?? ''));
        this.hasFormula = attributes.get('Formula') !== undefined;
        this.type = this.content = '';
        break;
      case 'Comment':
        this.depthOfComment++;
        break;
      case 'Data':
        if (this.depthOfComment > 0) break;
        this.type = attributes.get('Type') ?? 'String';
        this.wants = this.isInData = this.builder !== null;
        break;
      case 'Sup':
        this.raisedDepth++;
        break;
    }
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    const piece = textOf(bytes, from, to);
    if (this.isVisibility) this.visibility += piece.slice(0, 100);
    else if (this.isInData && this.content.length < this.limits.cellChars)
      this.content += this.raisedDepth > 0 ? raised(piece) : piece;
  }

  close(element: string): void {
    switch (element) {
      case 'Sup':
        this.raisedDepth--;
        break;
      case 'Comment':
        this.depthOfComment--;
        break;
      case 'Visible':
        this.isVisibility = this.wants = false;
        if (this.builder && this.visibility.trim() !== 'SheetVisible') this.builder.hidden = true;
        break;
      case 'Data':
        this.wants = this.isInData = false;
        break;
      case 'Cell':
        if (this.builder && this.type !== '' && this.content !== '') this.put(this.builder);
        else if (this.builder && this.hasFormula && this.type !== 'String')
          this.builder.cell(this.row, this.column, CELL.unsaved, 0);
        if (this.builder && this.across + this.down > 0 && this.builder.merges.length < 10_000)
          this.builder.merges.push([
            this.row + 1,
            this.column,
            this.row + 1 + this.down,
            this.column + this.across,
          ]);
        this.column += this.across;
        break;
      case 'Row':
        // One element may stand for several rows without cells.
        this.row += this.rowsMore;
        this.rowsMore = 0;
        break;
      case 'Worksheet':
        if (this.builder) this.sheets.push(this.builder.finish(this.pool));
        if (this.sheets.length > 500) refuse('TOO_MANY_CELLS', { max: this.limits.cells });
        this.builder = null;
        break;
    }
  }

  private span(given: string | undefined): number {
    const n = Number(given ?? 0);
    return Number.isInteger(n) && n > 0 ? Math.min(n, this.limits.columns) : 0;
  }

  private formatOf(style: string): FormatClass | undefined {
    let id = style;
    for (let steps = 0; !this.formats.has(id) && steps < 20; steps++) {
      const parent = this.parents.get(id);
      if (parent === undefined) return id === 'Default' ? undefined : this.formats.get('Default');
      id = parent;
    }
    return this.formats.get(id);
  }

  private put(into: SheetBuilder): void {
    const value = this.content.trim();
    if (this.type === 'Number') {
      const n = Number(value);
      return value === '' || Number.isNaN(n)
        ? into.text(this.row, this.column, this.content, this.pool)
        : into.number(this.row, this.column, n, this.formatOf(this.cellStyle), this.by);
    }
    if (this.type === 'Boolean') return into.cell(this.row, this.column, CELL.boolean, value === '1' ? 1 : 0);
    if (this.type === 'Error')
      return into.cell(this.row, this.column, CELL.error, this.pool.index(value.slice(0, 40)));
    if (this.type === 'DateTime') {
      const date = readDate(value.replace(/\.\d+$/, ''));
      const seconds = secondsOf(date);
      // A time stands on the day before the first, or as many days behind it as it lasts.
      const isTime = this.formatOf(this.cellStyle)?.kind === 'time' || value.startsWith('1899-12-31');
      if (isTime && !Number.isNaN(seconds))
        return into.cell(this.row, this.column, CELL.time, seconds - BEGIN);
      if (date?.kind === 'day') return into.cell(this.row, this.column, CELL.date, date.day);
      if (date?.kind === 'time')
        return date.seconds % 86_400 === 0
          ? into.cell(this.row, this.column, CELL.date, date.seconds / 86_400)
          : into.cell(this.row, this.column, CELL.datetime, date.seconds);
    }
    into.text(this.row, this.column, this.content, this.pool);
  }
}

export const readSpreadsheetMl: SheetReader = (bytes, limits) => {
  const content = new SpreadsheetMl(limits);
  readXml(bytes, content);
  if (!content.isSpreadsheet) refuse('NOT_A_WORKBOOK');
  return content.sheets;
};
