// What an OpenDocument spreadsheet says in styles: how numbers of a cell are shown, which sheets are hidden, which text stands above the line.
// A style of numbers is written as the code of a format, so that both kinds of workbook are understood by one reader.
// Source: OASIS OpenDocument 1.3 Part 3, 16.29 (data styles), 16.3 (maps).
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import type { Attributes } from '../xml/scan.ts';
import { textOf } from '../xml/text.ts';

const MOST_DIGITS = 30;
const digitsOf = (attributes: Attributes): string => {
  const many = (name: string, missing: number): number => {
    const n = Number(attributes.get(name) ?? missing);
    return Number.isInteger(n) && n >= 0 ? Math.min(n, MOST_DIGITS) : missing;
  };
  const whole = '0'.repeat(many('min-integer-digits', 1)) || '#';
  const decimals = many('decimal-places', 0);
  const thousands = Math.round(Math.log10(Number(attributes.get('display-factor') ?? 1)) / 3);
  return [
    attributes.get('grouping') === 'true' ? `#,##${whole}` : whole,
    decimals > 0 ? `.${'0'.repeat(decimals)}` : '',
    thousands > 0 ? ','.repeat(Math.min(thousands, 4)) : '',
  ].join('');
};

type CellStyle = { data: string | undefined; parent: string | undefined };

/** Reads styles as they come by, of one part or several. */
export class OdsStyles {
  /** Styles of sheets that are not shown. */
  readonly hidden = new Set<string>();
  /** Styles of text that stands above the line. */
  readonly raised = new Set<string>();
  wants = false;
  private readonly codes = new Map<string, string>();
  /** Of a style of numbers, the style for those above zero. */
  private readonly above = new Map<string, string>();
  private readonly cells = new Map<string, CellStyle>();
  private readonly known = new Map<string, FormatClass | undefined>();
  private columns: { to: number; style: string | undefined }[] = [];
  private tableStyle: string | null = null;
  private textStyle: string | null = null;
  private dataStyle: string | null = null;
  private code = '';
  private literal = '';

  open = (element: string, attributes: Attributes): void => {
    const name = attributes.get('name') ?? '';
    switch (element) {
      case 'style': {
        const family = attributes.get('family');
        this.tableStyle = family === 'table' ? name : null;
        this.textStyle = family === 'text' ? name : null;
        if (family === 'table-cell')
          this.cells.set(name, {
            data: attributes.get('data-style-name'),
            parent: attributes.get('parent-style-name'),
          });
        break;
      }
      case 'table-properties':
        if (this.tableStyle !== null && attributes.get('display') === 'false')
          this.hidden.add(this.tableStyle);
        break;
      case 'text-properties':
        if (this.textStyle !== null && /^super|^[1-9]\d?%/.test(attributes.get('text-position') ?? ''))
          this.raised.add(this.textStyle);
        break;
      case 'number-style':
      case 'currency-style':
        this.dataStyle = name;
        this.code = this.literal = '';
        break;
      case 'number':
      case 'scientific-number':
      case 'fraction':
        if (this.dataStyle !== null) {
          this.endLiteral();
          this.code += digitsOf(attributes);
        }
        break;
      case 'text':
      case 'currency-symbol':
        this.wants = this.dataStyle !== null;
        break;
      case 'map':
        if (this.dataStyle !== null && /^value\(\)>=?0(\.0+)?$/.test(attributes.get('condition') ?? ''))
          this.above.set(this.dataStyle, attributes.get('apply-style-name') ?? '');
        break;
    }
  };

  text = (bytes: Uint8Array, from: number, to: number): void => {
    if (this.wants && this.literal.length < 100) this.literal += textOf(bytes, from, to).replaceAll('"', '');
  };

  close = (element: string): void => {
    if (element === 'text' || element === 'currency-symbol') this.wants = false;
    else if (this.dataStyle !== null && (element === 'number-style' || element === 'currency-style')) {
      this.endLiteral();
      this.codes.set(this.dataStyle, this.code);
      this.dataStyle = null;
    }
  };

  private endLiteral(): void {
    if (this.literal !== '') this.code += `"${this.literal}"`;
    this.literal = '';
  }

  /** Columns of another sheet follow. */
  beginColumns(): void {
    this.columns = [];
  }
  addColumns(count: number, style: string | undefined): void {
    this.columns.push({ to: (this.columns.at(-1)?.to ?? 0) + count, style });
  }
  /** The style that cells of a column have where they name none. */
  ofColumn(column: number): string | undefined {
    return this.columns.find(({ to }) => column < to)?.style;
  }

  /** How numbers of a style of cells are shown. Missing: where it says nothing of numbers. */
  formatOf(style: string | undefined): FormatClass | undefined {
    if (style === undefined) return undefined;
    if (!this.known.has(style)) this.known.set(style, this.found(style));
    return this.known.get(style);
  }
  private found(style: string): FormatClass | undefined {
    let one = this.cells.get(style);
    for (let steps = 0; one && one.data === undefined && one.parent !== undefined && steps < 20; steps++)
      one = this.cells.get(one.parent);
    const own = this.codes.get(one?.data ?? '');
    if (own === undefined) return undefined;
    // The style itself is that of what no map asks for: numbers below zero, as a rule.
    const above = this.codes.get(this.above.get(one?.data ?? '') ?? '');
    return formatClass(above === undefined ? own : `${above};${own}`);
  }
}
