// One worksheet's cells. Formulas are not looked at but for whether their result was saved.
// Source: ECMA-376 Part 1, 18.3.1.
import { digitsAtEnd } from '../../core/values/strip.ts';
import { CELL } from '../../core/table/cells.ts';
import { readDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import type { FormatClass } from '../workbook/number-format.ts';
import type { Parts } from '../workbook/parts.ts';
import type { NumberContext, SheetBuilder } from '../workbook/sheet.ts';
import type { Attributes, XmlHandler } from '../xml/scan.ts';
import { bytesOf, Collected, textOf } from '../xml/text.ts';
import { raised, unescapeCell } from './shared-strings.ts';

/** Column of a reference such as `AB12`, from 0. Missing: -1. */
const columnAt = (ref: Uint8Array, from: number, to: number): number => {
  let column = 0,
    i = from;
  for (; i < to; i++) {
    const code = ref[i]! & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return i === from || i > from + 3 ? -1 : column - 1;
};
export const columnOfRef = (ref: string): number => columnAt(bytesOf(ref), 0, ref.length);

const mergeOf = (ref: string): [number, number, number, number] | null => {
  const m = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  return m ? [Number(m[2]), columnOfRef(m[1]!), Number(m[4]), columnOfRef(m[3]!)] : null;
};

export type SheetContext = NumberContext & {
  builder: SheetBuilder;
  shared: Uint32Array | null;
  formats: readonly FormatClass[];
  indents: ReadonlyMap<number, number>;
};

const MAX_MERGES = 10_000;
/** Beyond what any office allows in a cell. Unit: bytes. */
const MAX_VALUE = 262_144;
const isHidden = (value: string | undefined): boolean => value === '1' || value === 'true';

class SheetContent implements XmlHandler {
  wants = false;
  private readonly context: SheetContext;
  private readonly builder: SheetBuilder;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private readonly value = new Collected();
  private hasValue = false;
  private hasFormula = false;
  private phonetic = 0;
  private isRaised = false;
  private inCell = false;

  constructor(context: SheetContext) {
    this.context = context;
    this.builder = context.builder;
  }

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case 'c': {
        if (attributes.find('r')) {
          const { bytes, from, to } = attributes;
          this.column = columnAt(bytes, from, to);
          if (this.row < 0) this.row = Number(digitsAtEnd(textOf(bytes, from, to))) - 1;
        } else this.column++;
        this.type = attributes.get('t') ?? 'n';
        const s = attributes.get('s');
        this.style = s === undefined ? 0 : Number(s);
        this.value.length = 0;
        this.hasValue = this.hasFormula = this.isRaised = false;
        this.inCell = true;
        break;
      }
      case 'v':
        if (this.inCell && this.type !== 'inlineStr') {
          this.hasValue = this.wants = true;
          this.value.length = 0;
        }
        break;
      case 't':
        if (this.inCell && this.type === 'inlineStr' && this.phonetic === 0)
          this.hasValue = this.wants = true;
        break;
      case 'rPh':
        this.phonetic++;
        break;
      case 'r':
        this.isRaised = false;
        break;
      case 'vertAlign':
        this.isRaised = attributes.get('val') === 'superscript';
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'col':
        if (isHidden(attributes.get('hidden')))
          this.builder.hide('columns', Number(attributes.get('min')), Number(attributes.get('max')));
        break;
      case 'row': {
        const r = attributes.get('r');
        this.row = r === undefined ? this.row + 1 : Number(r) - 1;
        if (isHidden(attributes.get('hidden'))) this.builder.hide('rows', this.row + 1, this.row + 1);
        this.column = -1;
        break;
      }
      case 'mergeCell': {
        const merge = mergeOf(attributes.get('ref') ?? '');
        if (merge && this.builder.merges.length < MAX_MERGES) this.builder.merges.push(merge);
        break;
      }
    }
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    if (!this.isRaised) return this.value.add(bytes, from, to, MAX_VALUE);
    const piece = bytesOf(raised(textOf(bytes, from, to)));
    this.value.add(piece, 0, piece.length, MAX_VALUE);
  }

  close(element: string): void {
    switch (element) {
      case 'v':
      case 't':
        this.wants = false;
        break;
      case 'rPh':
        this.phonetic--;
        break;
      case 'c':
        this.put();
        this.inCell = false;
        break;
    }
  }

  private number(): void {
    const n = this.value.number();
    if (Number.isNaN(n)) {
      const text = this.value.text();
      if (text.trim() !== '') this.builder.text(this.row, this.column, text, this.context.pool);
      return;
    }
    this.builder.number(this.row, this.column, n, this.context.formats[this.style], this.context);
  }

  private isoDate(): void {
    const text = this.value.text();
    const date = readDate(text.replace(/\.\d+/, '').replace(/Z$/, ''));
    if (date?.kind === 'day') this.builder.cell(this.row, this.column, CELL.date, date.day);
    else if (date?.kind === 'time')
      this.builder.cell(
        this.row,
        this.column,
        date.seconds % 86_400 === 0 ? CELL.date : CELL.datetime,
        date.seconds % 86_400 === 0 ? date.seconds / 86_400 : date.seconds,
      );
    else this.builder.text(this.row, this.column, text, this.context.pool);
  }

  private put(): void {
    // Some programs write an empty result where they did not compute.
    if (
      !this.hasValue ||
      (this.hasFormula && this.value.length === 0 && this.type !== 'str' && this.type !== 'inlineStr')
    ) {
      if (this.hasFormula) this.builder.cell(this.row, this.column, CELL.unsaved, 0);
      return;
    }
    if (this.type === 's' || this.type === 'str' || this.type === 'inlineStr')
      this.builder.indent(this.row, this.context.indents.get(this.style) ?? 0);
    switch (this.type) {
      case 's': {
        if (this.value.length === 0) return;
        const index = this.context.shared?.[this.value.number()];
        if (index === undefined)
          return refuse(
            'CORRUPT',
            { part: 'sharedStrings' },
            { sheet: this.builder.name, row: this.row + 1 },
          );
        if (index > 0) this.builder.cell(this.row, this.column, CELL.text, index);
        return;
      }
      case 'b':
        return this.builder.cell(
          this.row,
          this.column,
          CELL.boolean,
          /^(1|true)$/i.test(this.value.text().trim()) ? 1 : 0,
        );
      case 'e':
        return this.builder.cell(
          this.row,
          this.column,
          CELL.error,
          this.context.pool.index(this.value.text().slice(0, 40)),
        );
      case 'd':
        return this.isoDate();
      case 'str':
      case 'inlineStr':
        return this.builder.text(this.row, this.column, unescapeCell(this.value.text()), this.context.pool);
      default:
        return this.number();
    }
  }
}

/** Puts all cells of a worksheet into the builder. Errors: Refusal. */
export const readSheet = (parts: Parts, part: string, context: SheetContext): Promise<void> =>
  parts.read(part, new SheetContent(context));
