// One worksheet's cells. Formulas are not looked at but for whether their result was saved.
// Source: ECMA-376 Part 1, 18.3.1.
import { digitsAtEnd } from '../../core/values/strip.ts';
import { CELL } from '../../core/table/cells.ts';
import { readDate } from '../../core/values/dates.ts';
import { refuse } from '../refusal.ts';
import type { FormatClass } from '../workbook/number-format.ts';
import type { Parts } from '../workbook/parts.ts';
import type { NumberContext, SheetBuilder } from '../workbook/sheet.ts';
import { raised, unescapeCell } from './shared-strings.ts';

/** Column of a reference such as `AB12`, from 0. Missing: -1. */
export const columnOfRef = (ref: string): number => {
  let column = 0,
    i = 0;
  for (; i < ref.length; i++) {
    const code = ref.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return i === 0 || i > 3 ? -1 : column - 1;
};

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
const isHidden = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Puts all cells of a worksheet into the builder. Errors: Refusal. */
export const readSheet = (parts: Parts, part: string, context: SheetContext): void => {
  const { builder, pool, shared, formats, indents } = context;
  let row = -1,
    column = -1,
    type = 'n',
    style = 0,
    value = '',
    hasValue = false,
    hasFormula = false,
    phonetic = 0,
    isRaised = false,
    inCell = false;

  const number = (): void => {
    const n = Number(value);
    if (value.trim() === '' || Number.isNaN(n)) {
      if (value.trim() !== '') builder.text(row, column, value, pool);
      return;
    }
    builder.number(row, column, n, formats[style], context);
  };
  const isoDate = (): void => {
    const date = readDate(value.replace(/\.\d+/, '').replace(/Z$/, ''));
    if (date?.kind === 'day') builder.cell(row, column, CELL.date, date.day);
    else if (date?.kind === 'time')
      builder.cell(
        row,
        column,
        date.seconds % 86_400 === 0 ? CELL.date : CELL.datetime,
        date.seconds % 86_400 === 0 ? date.seconds / 86_400 : date.seconds,
      );
    else builder.text(row, column, value, pool);
  };
  const put = (): void => {
    // Some programs write an empty result where they did not compute.
    if (!hasValue || (hasFormula && value === '' && type !== 'str' && type !== 'inlineStr')) {
      if (hasFormula) builder.cell(row, column, CELL.unsaved, 0);
      return;
    }
    if (type === 's' || type === 'str' || type === 'inlineStr') builder.indent(row, indents.get(style) ?? 0);
    switch (type) {
      case 's': {
        const index = shared?.[Number(value)];
        if (index === undefined)
          return refuse('CORRUPT', { part: 'sharedStrings' }, { sheet: builder.name, row: row + 1 });
        if (index > 0) builder.cell(row, column, CELL.text, index);
        return;
      }
      case 'b':
        return builder.cell(row, column, CELL.boolean, /^(1|true)$/i.test(value.trim()) ? 1 : 0);
      case 'e':
        return builder.cell(row, column, CELL.error, pool.index(value.slice(0, 40)));
      case 'd':
        return isoDate();
      case 'str':
      case 'inlineStr':
        return builder.text(row, column, unescapeCell(value), pool);
      default:
        return number();
    }
  };

  const handler = {
    wants: false,
    open: (element: string, attributes: { get: (name: string) => string | undefined }) => {
      switch (element) {
        case 'c': {
          const ref = attributes.get('r');
          column = ref === undefined ? column + 1 : columnOfRef(ref);
          type = attributes.get('t') ?? 'n';
          const s = attributes.get('s');
          style = s === undefined ? 0 : Number(s);
          value = '';
          hasValue = hasFormula = isRaised = false;
          inCell = true;
          if (ref !== undefined && row < 0) row = Number(digitsAtEnd(ref)) - 1;
          break;
        }
        case 'v':
          if (inCell && type !== 'inlineStr') {
            hasValue = handler.wants = true;
            value = '';
          }
          break;
        case 't':
          if (inCell && type === 'inlineStr' && phonetic === 0) hasValue = handler.wants = true;
          break;
        case 'rPh':
          phonetic++;
          break;
        case 'r':
          isRaised = false;
          break;
        case 'vertAlign':
          isRaised = attributes.get('val') === 'superscript';
          break;
        case 'f':
          hasFormula = true;
          break;
        case 'col':
          if (isHidden(attributes.get('hidden')))
            builder.hide('columns', Number(attributes.get('min')), Number(attributes.get('max')));
          break;
        case 'row': {
          const r = attributes.get('r');
          row = r === undefined ? row + 1 : Number(r) - 1;
          if (isHidden(attributes.get('hidden'))) builder.hide('rows', row + 1, row + 1);
          column = -1;
          break;
        }
        case 'mergeCell': {
          const merge = mergeOf(attributes.get('ref') ?? '');
          if (merge && builder.merges.length < MAX_MERGES) builder.merges.push(merge);
          break;
        }
      }
    },
    text: (piece: string) => {
      if (value.length < 65_536) value += isRaised ? raised(piece) : piece;
    },
    close: (element: string) => {
      switch (element) {
        case 'v':
        case 't':
          handler.wants = false;
          break;
        case 'rPh':
          phonetic--;
          break;
        case 'c':
          put();
          inCell = false;
          break;
      }
    },
  };
  parts.read(part, handler);
};
