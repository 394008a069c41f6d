// Tables of a page that a program saved under the name of a workbook: rows, cells and what spans them, as text. Markup is never run, and
// cells are read by the same rules as any other text. Source: HTML Living Standard, 4.9; Excel's `x:num`.
import type { RawTable } from '../../core/table/raw.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader, type WorkbookLimits } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';
import { plain } from './entities.ts';
import { shownFormat } from './shown.ts';

/** Elements whose content is no text of a page. */
const SILENT = new Set(['script', 'style', 'title', 'head', 'xml', 'template', 'noscript']);
const BREAKS = new Set(['br', 'p', 'div', 'li']);

/** The value of an attribute, by plain search. Missing: null. Cost: the length of the tag. */
const attribute = (tag: string, wanted: string): string | null => {
  const isBlank = (at: number): boolean => (tag[at] ?? 'x').trim() === '';
  for (let at = 0; ;) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return null;
    let from = equals;
    while (from > at && isBlank(from - 1)) from--;
    let start = from;
    while (start > at && !isBlank(start - 1)) start--;
    let value = equals + 1;
    while (value < tag.length && isBlank(value)) value++;
    const quote = tag[value];
    const isQuoted = quote === '"' || quote === "'";
    let end = isQuoted ? tag.indexOf(quote, value + 1) : value;
    if (!isQuoted) while (end < tag.length && !isBlank(end)) end++;
    if (end < 0) end = tag.length;
    if (tag.slice(start, from).toLowerCase() === wanted)
      return plain(tag.slice(isQuoted ? value + 1 : value, end));
    at = isQuoted ? end + 1 : end;
  }
};

type Cell = { text: string; number: string | null; colspan: number; rowspan: number };

/** One table: where a cell comes to stand depends on those that span from above. */
class TableOfPage {
  row = -1;
  private column = 0;
  /** The most columns that a row has. */
  columns = 0;
  /** What stands in it, as text of the cell around it. */
  text = '';
  /** Columns that `col` has told of. */
  told = 0;
  cell: Cell | null = null;
  /** How many elements that raise are open in the cell. */
  raised = 0;
  /** An element in the cell that is not shown, and how many of its kind are open. */
  veil = { element: '', depth: 0 };
  /** Rows that a column is still taken for. */
  private readonly taken: number[] = [];
  readonly builder: SheetBuilder;
  private readonly pool: TextPool;
  private readonly limits: WorkbookLimits;
  cells = 0;

  constructor(builder: SheetBuilder, pool: TextPool, limits: WorkbookLimits) {
    this.builder = builder;
    this.pool = pool;
    this.limits = limits;
  }
  openRow(isHidden = false): void {
    this.row++;
    this.column = 0;
    if (isHidden) this.builder.hide('rows', this.row + 1, this.row + 1);
    for (let i = 0; i < this.taken.length; i++) if (this.taken[i]! > 0) this.taken[i]!--;
  }
  say(text: string): void {
    if (this.cell && this.veil.depth === 0 && this.cell.text.length < this.limits.cellChars)
      this.cell.text += this.raised > 0 ? raised(text) : text;
  }
  closeCell(): void {
    if (this.cell) this.put(this.cell);
    this.cell = null;
    this.raised = this.veil.depth = 0;
  }
  private put({ text, number, colspan, rowspan }: Cell): void {
    if (this.row < 0) this.openRow();
    while ((this.taken[this.column] ?? 0) > 0) this.column++;
    const { row, column, builder, limits, pool } = this;
    if (column + colspan > limits.columns) refuse('TOO_MANY_COLUMNS', { max: limits.columns });
    const value = text.replace(/[ \t\r\n]+/g, ' ').trim();
    const n = number === null || number.trim() === '' ? NaN : Number(number);
    const format = Number.isNaN(n) ? null : shownFormat(value, n);
    if (format) builder.number(row, column, n, format, { pool, from1904: false });
    else builder.text(row, column, value, pool);
    if (colspan * rowspan > 1 && builder.merges.length < 10_000)
      builder.merges.push([row + 1, column, row + rowspan, column + colspan - 1]);
    // This row counts as the first of those that are taken; it is over when the next one is opened.
    for (let i = 0; i < colspan; i++) this.taken[column + i] = rowspan;
    this.column += colspan;
    this.columns = Math.max(this.columns, this.column);
    if (this.text.length < limits.cellChars) this.text += ` ${value}`;
    this.cells++;
  }
}

const spanOf = (tag: string, name: string, most: number): number => {
  const n = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, most) : 1;
};
const isUnseen = (tag: string): boolean =>
  tag.includes('style') && /display\s*:\s*none/i.test(attribute(tag, 'style') ?? '');
/** Elements without an end. */
const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr', 'col', 'meta', 'link']);
/** Deeper tables are part of the text around them. */
const DEEPEST = 10;

class PageOfTables {
  private readonly sheets: (RawTable | null)[] = [];
  private readonly open: { table: TableOfPage; at: number }[] = [];
  private deeper = 0;
  private readonly pool = new TextPool();
  private readonly budget: Budget;
  private readonly limits: WorkbookLimits;

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
    this.budget = new Budget(limits);
  }
  get isOpen(): boolean {
    return this.open.length + this.deeper > 0;
  }
  private get table(): TableOfPage | undefined {
    return this.deeper > 0 ? undefined : this.open.at(-1)?.table;
  }
  say(text: string): void {
    this.open.at(-1)?.table.say(text);
  }
  private openTable(tag: string): void {
    if (this.open.length >= DEEPEST) this.deeper++;
    else {
      if (this.sheets.length >= 500) refuse('TOO_MANY_CELLS', { max: this.limits.cells });
      const builder = new SheetBuilder('', isUnseen(tag), this.budget, this.limits);
      const at = this.sheets.push(null) - 1;
      this.open.push({ table: new TableOfPage(builder, this.pool, this.limits), at });
    }
  }
  private closeTable(): void {
    if (this.deeper > 0) {
      this.deeper--;
      return;
    }
    const closed = this.open.pop();
    if (!closed) return;
    const { table, at } = closed;
    table.closeCell();
    const around = this.open.at(-1)?.table;
    // Inside of a cell a table of some rows and columns is one of its own; anything less is part of the text there.
    if (around && (table.row < 1 || table.columns < 2)) around.say(`${table.text} `);
    else if (table.cells > 0) this.sheets[at] = table.builder.finish(this.pool);
  }
  element(element: string, tag: string, isClosing: boolean): void {
    if (element === 'table') return isClosing ? this.closeTable() : this.openTable(tag);
    const { table } = this;
    if (!table) return;
    const { veil } = table;
    if (element === 'tr' || element === 'td' || element === 'th') {
      table.closeCell();
      if (isClosing) return;
      if (element === 'tr') table.openRow(isUnseen(tag));
      // A cell that is not shown takes no place.
      else if (!isUnseen(tag))
        table.cell = {
          text: '',
          number: attribute(tag, 'x:num') ?? attribute(tag, 'sdval'),
          colspan: spanOf(tag, 'colspan', this.limits.columns),
          rowspan: spanOf(tag, 'rowspan', 65_534),
        };
    } else if (element === 'col' && !isClosing) {
      const many = spanOf(tag, 'span', this.limits.columns);
      if (isUnseen(tag)) table.builder.hide('columns', table.told + 1, table.told + many);
      table.told += many;
    } else if (veil.depth > 0) {
      if (element === veil.element) veil.depth += isClosing ? -1 : 1;
    } else if (table.cell && !isClosing && !VOID.has(element) && isUnseen(tag))
      table.veil = { element, depth: 1 };
    else if (element === 'sup') table.raised = Math.max(0, table.raised + (isClosing ? -1 : 1));
    else if (BREAKS.has(element)) table.say(' ');
  }
  /** Tables of at least two rows, named after the file. */
  finish(name: string): RawTable[] {
    const title = name.replace(/\.\w+$/, '');
    return this.sheets
      .filter((one) => one !== null && one.rows > 1)
      .map((one, i) => ({ ...one!, name: i === 0 ? title : `${title} ${i + 1}` }));
  }
}

/** Errors: WRONG_TYPE_HTML where there is no table of two rows, or a place to log in. */
export const readHtml: SheetReader = (bytes, limits, name) => {
  const page = decodeText(bytes).text;
  const tables = new PageOfTables(limits);
  let silent = '',
    at = 0;
  const say = (text: string): void => {
    if (silent === '') tables.say(plain(text));
  };
  while (at < page.length) {
    const open = page.indexOf('<', at);
    if (open < 0) {
      say(page.slice(at));
      break;
    }
    if (open > at) say(page.slice(at, open));
    if (page.startsWith('<!--', open)) {
      const end = page.indexOf('-->', open + 4);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    const end = page.indexOf('>', open);
    if (end < 0) break;
    at = end + 1;
    const tag = page.slice(open + 1, end);
    const isClosing = tag.startsWith('/');
    const element = (/^\/?([a-z][\w:-]{0,30})/i.exec(tag)?.[1] ?? '').toLowerCase();
    if (silent !== '') {
      if (isClosing && element === silent) silent = '';
      continue;
    }
    if (element === 'input' && /password/i.test(attribute(tag, 'type') ?? ''))
      refuse('WRONG_TYPE_HTML', { is: 'export' });
    if (!SILENT.has(element)) tables.element(element, tag, isClosing);
    else if (!isClosing && !tag.endsWith('/')) silent = element;
  }
  // No program leaves its table open: the file was cut.
  if (tables.isOpen) refuse('TRUNCATED', { part: 'HTML' });
  const found = tables.finish(name);
  return found.length > 0 ? found : refuse('WRONG_TYPE_HTML', { is: 'export' });
};
