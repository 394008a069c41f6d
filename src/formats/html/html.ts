// Tables of a page that a program saved under the name of a workbook: rows, cells and what spans them, as text. Markup is never run, and
// cells are read by the same rules as any other text. Source: HTML Living Standard, 4.9; Excel's `x:num`.
import type { RawTable } from '../../core/table/raw.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader, type WorkbookLimits } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';
import { hiddenColumns } from './hidden-cells.ts';
import { shownFormat } from './shown.ts';
import { PageStyles, type Unseen } from './styles.ts';
import { attribute, spanOf, walk } from './walk.ts';

const BREAKS = new Set(['br', 'p', 'div', 'li']);

/** `isHidden`: of a column that is not shown. `isBlank`: nothing stands there. */
type Cell = {
  text: string;
  number: string | null;
  colspan: number;
  rowspan: number;
  isHidden: boolean;
  isBlank: boolean;
};

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
  /** Rows of a part that is not shown, and columns of a group. */
  isPartHidden = false;
  isGroupHidden = false;
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
    if (isHidden || this.isPartHidden) this.builder.hide('rows', this.row + 1, this.row + 1);
    for (let i = 0; i < this.taken.length; i++) if (this.taken[i]! > 0) this.taken[i]!--;
  }
  say(text: string): void {
    if (
      this.cell &&
      !this.cell.isBlank &&
      this.veil.depth === 0 &&
      this.cell.text.length < this.limits.cellChars
    )
      this.cell.text += this.raised > 0 ? raised(text) : text;
  }
  closeCell(): void {
    if (this.cell) this.put(this.cell);
    this.cell = null;
    this.raised = this.veil.depth = 0;
  }
  tellColumns(many: number, isHidden: boolean): void {
    if (isHidden || this.isGroupHidden) this.builder.hide('columns', this.told + 1, this.told + many);
    this.told += many;
  }
  private put({ text, number, colspan, rowspan, isHidden }: Cell): void {
    if (this.row < 0) this.openRow();
    while ((this.taken[this.column] ?? 0) > 0) this.column++;
    const { row, column, builder, limits, pool } = this;
    if (column + colspan > limits.columns) refuse('TOO_MANY_COLUMNS', { max: limits.columns });
    if (isHidden) builder.hide('columns', column + 1, column + colspan);
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

/** Elements without an end. */
const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr', 'col', 'meta', 'link']);
/** Elements whose end need not be written: a table ends them. */
const OPEN_ENDED = new Set([...VOID, 'p', 'li', 'dt', 'dd', 'option', 'html']);
const PARTS = new Set(['thead', 'tbody', 'tfoot']);
/** Deeper tables are part of the text around them. */
const DEEPEST = 10;

class PageOfTables {
  private readonly sheets: (RawTable | null)[] = [];
  private readonly open: { table: TableOfPage; at: number; number: number }[] = [];
  private deeper = 0;
  private readonly pool = new TextPool();
  private readonly budget: Budget;
  private readonly limits: WorkbookLimits;
  /** Tables, by their order on the page, that hide whole columns cell by cell. */
  private readonly columns: ReadonlySet<number>;
  private readonly veil = { element: '', depth: 0 };
  private number = 0;

  constructor(limits: WorkbookLimits, columns: ReadonlySet<number>) {
    this.limits = limits;
    this.columns = columns;
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
  private openTable(isUnseen: boolean): void {
    const number = this.number++;
    if (this.open.length >= DEEPEST) this.deeper++;
    else {
      if (this.sheets.length >= 500) refuse('TOO_MANY_CELLS', { max: this.limits.cells });
      const isVeiled = this.veil.depth > 0 || this.open.some(({ table }) => table.veil.depth > 0);
      const builder = new SheetBuilder('', isUnseen || isVeiled, this.budget, this.limits);
      const at = this.sheets.push(null) - 1;
      this.open.push({ table: new TableOfPage(builder, this.pool, this.limits), at, number });
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
  /** An element outside of all tables may hide those within it. */
  private around(element: string, isClosing: boolean, isUnseen: boolean): void {
    const { veil } = this;
    if (veil.depth > 0) {
      if (element === veil.element) veil.depth += isClosing ? -1 : 1;
    } else if (isUnseen && !OPEN_ENDED.has(element)) [veil.element, veil.depth] = [element, 1];
  }
  /** `unseen`: whether an element that begins is shown. */
  element(element: string, tag: string, isClosing: boolean, unseen: Unseen): void {
    const isUnseen = unseen !== null;
    if (element === 'table') return isClosing ? this.closeTable() : this.openTable(isUnseen);
    const { table } = this;
    if (this.open.length === 0) return this.around(element, isClosing, isUnseen);
    if (!table) return;
    if (element === 'tr' || element === 'td' || element === 'th') {
      table.closeCell();
      if (isClosing) return;
      if (element === 'tr') table.openRow(isUnseen);
      else this.openCell(table, tag, unseen);
    } else if (PARTS.has(element)) {
      table.closeCell();
      table.isPartHidden = isUnseen;
    } else if (element === 'colgroup') {
      table.isGroupHidden = isUnseen;
      if (!isClosing && attribute(tag, 'span') !== null)
        table.tellColumns(spanOf(tag, 'span', this.limits.columns), false);
    } else if (element === 'col' && !isClosing)
      table.tellColumns(spanOf(tag, 'span', this.limits.columns), isUnseen);
    else this.within(table, element, isClosing, isUnseen);
  }
  private openCell(table: TableOfPage, tag: string, unseen: Unseen): void {
    const isHidden = unseen !== null && this.columns.has(this.open.at(-1)!.number);
    // A cell that is not shown takes no place, unless its whole column is hidden.
    if (unseen === 'gone' && !isHidden) return;
    const isBlank = unseen !== null && !isHidden;
    table.cell = {
      text: '',
      number: isBlank ? null : (attribute(tag, 'x:num') ?? attribute(tag, 'sdval')),
      colspan: spanOf(tag, 'colspan', this.limits.columns),
      rowspan: spanOf(tag, 'rowspan', 65_534),
      isHidden,
      isBlank,
    };
  }
  private within(table: TableOfPage, element: string, isClosing: boolean, isUnseen: boolean): void {
    const { veil } = table;
    if (veil.depth > 0) {
      if (element === veil.element) veil.depth += isClosing ? -1 : 1;
    } else if (isUnseen && table.cell && !VOID.has(element)) table.veil = { element, depth: 1 };
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

const unjudged = ({ unjudged: rules }: PageStyles): Pick<RawTable, 'unjudged'> =>
  rules.size > 0 ? { unjudged: [...rules] } : {};

/** Errors: WRONG_TYPE_HTML where there is no table of two rows, or a place to log in. */
export const readHtml: SheetReader = (bytes, limits, name) => {
  const page = decodeText(bytes).text;
  const styles = new PageStyles();
  walk(page, { style: (css, tag) => styles.read(css, tag) });
  const columns = hiddenColumns(page, styles);
  styles.begin();
  const tables = new PageOfTables(limits, columns);
  walk(page, {
    text: (text) => tables.say(text),
    element: (element, tag, isClosing) => {
      if (element === 'input' && /password/i.test(attribute(tag, 'type') ?? ''))
        refuse('WRONG_TYPE_HTML', { is: 'export' });
      tables.element(element, tag, isClosing, styles.at(element, tag, isClosing));
    },
  });
  // No program leaves its table open: the file was cut.
  if (tables.isOpen) refuse('TRUNCATED', { part: 'HTML' });
  const found = tables.finish(name).map((one) => ({ ...one, ...unjudged(styles) }));
  return found.length > 0 ? found : refuse('WRONG_TYPE_HTML', { is: 'export' });
};
