// Tables of a page that a program saved under the name of a workbook: rows, cells and what spans them, as text. Markup is never run, and
// cells are read by the same rules as any other text. Source: HTML Living Standard, 4.9; Excel's `x:num`.
import { CELL } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { decodeText } from '../encoding.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';
import { raised } from '../xlsx/shared-strings.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', euro: '€', sect: '§', deg: '°' },
    ...{
      auml: 'ä',
      ouml: 'ö',
      uuml: 'ü',
      Auml: 'Ä',
      Ouml: 'Ö',
      Uuml: 'Ü',
      szlig: 'ß',
      ndash: '–',
      mdash: '—',
    },
    ...{
      sup1: '¹',
      sup2: '²',
      sup3: '³',
      frac12: '½',
      micro: 'µ',
      plusmn: '±',
      times: '×',
      bull: '•',
      hellip: '…',
    },
    ...{
      bdquo: '„',
      ldquo: '“',
      rdquo: '”',
      eacute: 'é',
      egrave: 'è',
      agrave: 'à',
      minus: '−',
      thinsp: '\u2009',
    },
  }),
);
const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,30}));?/gi, (all, hex, ten, name) => {
        if (name !== undefined) return ENTITIES.get(String(name)) ?? all;
        const code = hex !== undefined ? parseInt(String(hex), 16) : Number(ten);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;

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
  private row = -1;
  private column = 0;
  /** Rows that a column is still taken for. */
  private readonly taken: number[] = [];
  readonly builder: SheetBuilder;
  private readonly pool: TextPool;
  private readonly most: number;
  cells = 0;

  constructor(builder: SheetBuilder, pool: TextPool, most: number) {
    this.builder = builder;
    this.pool = pool;
    this.most = most;
  }
  openRow(): void {
    this.row++;
    this.column = 0;
    for (let i = 0; i < this.taken.length; i++) if (this.taken[i]! > 0) this.taken[i]!--;
  }
  put({ text, number, colspan, rowspan }: Cell): void {
    if (this.row < 0) this.openRow();
    while ((this.taken[this.column] ?? 0) > 0) this.column++;
    const { row, column, builder } = this;
    if (column + colspan > this.most) refuse('TOO_MANY_COLUMNS', { max: this.most });
    const value = text.replace(/[ \t\r\n]+/g, ' ').trim();
    const n = number === null || number.trim() === '' ? NaN : Number(number);
    if (!Number.isNaN(n) && !value.includes('%')) builder.cell(row, column, CELL.number, n);
    else builder.text(row, column, value, this.pool);
    if (colspan * rowspan > 1 && builder.merges.length < 10_000)
      builder.merges.push([row + 1, column, row + rowspan, column + colspan - 1]);
    // This row counts as the first of those that are taken; it is over when the next one is opened.
    for (let i = 0; i < colspan; i++) this.taken[column + i] = rowspan;
    this.column += colspan;
    this.cells++;
  }
}

const spanOf = (tag: string, name: string, most: number): number => {
  const n = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, most) : 1;
};

/** Errors: WRONG_TYPE_HTML where there is no table of two rows, or a place to log in. */
export const readHtml: SheetReader = (bytes, limits, name) => {
  const page = decodeText(bytes).text;
  const pool = new TextPool();
  const budget = new Budget(limits);
  const sheets: RawTable[] = [];
  let table: TableOfPage | null = null,
    cell: Cell | null = null,
    depth = 0,
    raisedDepth = 0,
    silent = '',
    at = 0;
  const closeCell = (): void => {
    if (table && cell) table.put(cell);
    cell = null;
    raisedDepth = 0;
  };
  const say = (text: string): void => {
    if (cell && silent === '' && cell.text.length < limits.cellChars)
      cell.text += raisedDepth > 0 ? raised(plain(text)) : plain(text);
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
    if (SILENT.has(element)) {
      if (!isClosing && !tag.endsWith('/')) silent = element;
    } else if (element === 'table') {
      // A table inside of a cell is part of its text.
      if (isClosing) {
        if (depth === 1) {
          closeCell();
          if (table && table.cells > 0) sheets.push(table.builder.finish(pool));
          table = null;
        }
        depth = Math.max(0, depth - 1);
      } else if (++depth === 1) {
        const title = `${name.replace(/\.\w+$/, '')}${sheets.length === 0 ? '' : ` ${sheets.length + 1}`}`;
        table = new TableOfPage(new SheetBuilder(title, false, budget, limits), pool, limits.columns);
        if (sheets.length >= 500) refuse('TOO_MANY_CELLS', { max: limits.cells });
      }
    } else if (depth === 1 && table && (element === 'tr' || element === 'td' || element === 'th')) {
      closeCell();
      if (element === 'tr' && !isClosing) table.openRow();
      else if (element !== 'tr' && !isClosing)
        cell = {
          text: '',
          number: attribute(tag, 'x:num') ?? attribute(tag, 'sdval'),
          colspan: spanOf(tag, 'colspan', limits.columns),
          rowspan: spanOf(tag, 'rowspan', 65_534),
        };
    } else if (element === 'sup') raisedDepth = Math.max(0, raisedDepth + (isClosing ? -1 : 1));
    else if (BREAKS.has(element)) say(' ');
  }
  // No program leaves its table open: the file was cut.
  if (depth > 0) refuse('TRUNCATED', { part: 'HTML' });
  const real = sheets.filter(({ rows }) => rows > 1);
  return real.length > 0 ? real : refuse('WRONG_TYPE_HTML', { is: 'export' });
};
