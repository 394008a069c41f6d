// A dBASE table, as land registers, tree registers and old counting programs export it. Records of fixed width, one code page.
// Source: dBASE file format, level 3 to 5; FoxPro header, code page mark.
import { CELL, ELSEWHERE } from '../../core/table/cells.ts';
import { readDate } from '../../core/values/dates.ts';
import { bestPage, decodePage, type CodePage } from '../code-pages.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';

const DOS = [0x01, 0x02, 0x09, 0x0a, 0x0b, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x14, 0x15, 0x16, 0x18];
const MORE_DOS = [0x19, 0x1a, 0x1b, 0x1d, 0x25, 0x37];
const PAGES: ReadonlyMap<number, CodePage> = new Map<number, CodePage>([
  ...[...DOS, ...MORE_DOS].map((mark) => [mark, 'cp850'] as const),
  ...[0x03, 0x57, 0x58, 0x59].map((mark) => [mark, 'windows-1252'] as const),
  [0x04, 'macintosh'],
]);
/** Code pages that the platform decodes, by their mark. */
const OTHERS: ReadonlyMap<number, string> = new Map([
  [0x26, 'ibm866'],
  [0x65, 'ibm866'],
  [0x7b, 'shift_jis'],
  [0x13, 'shift_jis'],
  [0x4d, 'gbk'],
  [0x7a, 'gbk'],
  [0x4e, 'euc-kr'],
  [0x79, 'euc-kr'],
  [0x4f, 'big5'],
  [0x78, 'big5'],
  [0x7c, 'windows-874'],
  [0x50, 'windows-874'],
  [0x7d, 'windows-1255'],
  [0x7e, 'windows-1256'],
  [0x96, 'x-mac-cyrillic'],
  [0xc8, 'windows-1250'],
  [0xc9, 'windows-1251'],
  [0xca, 'windows-1254'],
  [0xcb, 'windows-1253'],
  [0xcc, 'windows-1257'],
]);
/** Letters that are the same in the code pages of DOS for Europe: those of German. */
const SAME = new Set([0x81, 0x84, 0x8e, 0x94, 0x99, 0x9a, 0xe1]);

/** How texts are written. Errors: Refusal UNSUPPORTED_FORMAT where the mark is of a page that nobody here knows and its letters are used. */
const decoderOf = (
  mark: number,
  texts: Iterable<Uint8Array>,
  records: Uint8Array,
): ((part: Uint8Array) => string) => {
  // Some programs write UTF-8, whatever they mark; no text of a single-byte page looks so by chance.
  if (areUtf8(texts)) return (part) => new TextDecoder().decode(part).replace(/\ufffd$/, '');
  const known = PAGES.get(mark);
  if (known) return (part) => decodePage(part, known);
  const other = OTHERS.get(mark);
  if (other !== undefined) {
    const decoder = new TextDecoder(other);
    return (part) => decoder.decode(part);
  }
  if (mark === 0) {
    const { page } = bestPage(records);
    return (part) => decodePage(part, page);
  }
  const format = `dBASE 0x${mark.toString(16).padStart(2, '0')}`;
  return (part) =>
    part.every((byte) => byte < 128 || SAME.has(byte))
      ? decodePage(part, 'cp850')
      : refuse('UNSUPPORTED_FORMAT', { format });
};
const FIELD = 32;
/** Long texts, pictures, objects, each in another file. */
const APART = 'MGPQWB';
/** Which fields of a record are empty, as FoxPro notes it. */
const FLAGS = '0';
const DELETED = 0x2a,
  HEADER_ENDS = 0x0d;

type Field = { name: Uint8Array; type: string; from: number; length: number };
/** `count`: records, each of `width` bytes behind the header. */
type Head = { count: number; header: number; width: number; fields: readonly Field[] };

/** Errors: Refusal CORRUPT. */
const headOf = (bytes: Uint8Array): Head => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, header, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (header < FIELD + 1 || header > bytes.length || width < 2) refuse('CORRUPT', { part: 'DBF' });
  const fields: Field[] = [];
  let from = 1;
  for (let at = FIELD; at + FIELD <= header && bytes[at] !== HEADER_ENDS; at += FIELD) {
    const end = bytes.subarray(at, at + 11).indexOf(0);
    const length = bytes[at + 16]!;
    const type = String.fromCharCode(bytes[at + 11]!);
    const name = bytes.subarray(at, at + (end < 0 ? 11 : end));
    if (type !== FLAGS) fields.push({ name, type, from, length });
    from += length;
  }
  if (fields.length === 0 || from > width) refuse('CORRUPT', { part: 'DBF' });
  return { count, header, width, fields };
};

/** All that is written in letters. */
function* textsIn(bytes: Uint8Array, { count, header, width, fields }: Head): Iterable<Uint8Array> {
  for (const { name } of fields) yield name;
  const letters = fields.filter(({ type }) => type === 'C' || type === 'V');
  for (let record = 0; record < count; record++)
    for (const { from, length } of letters) {
      const at = header + record * width + from;
      yield bytes.subarray(at, at + length);
    }
}

/** Whether a field holds the place of a long text, a picture or an object in another file: as digits or as a number. */
const hasPlace = (part: Uint8Array): boolean =>
  part.length === 4
    ? new DataView(part.buffer, part.byteOffset, 4).getUint32(0, true) !== 0 &&
      part.some((byte) => byte !== 32)
    : part.some((byte) => byte > 0x30 && byte <= 0x39);

export const readDbf: SheetReader = (bytes, limits, name) => {
  const head = headOf(bytes);
  const { count, header, width, fields } = head;
  if (fields.length > limits.columns) refuse('TOO_MANY_COLUMNS', { max: limits.columns });
  const there = Math.floor((bytes.length - header) / width);
  // The head promises more than there is: the file was cut.
  if (count > there) refuse('TRUNCATED', { part: 'DBF' });
  const textOf = decoderOf(bytes[29]!, textsIn(bytes, head), bytes.subarray(header));
  const pool = new TextPool();
  const sheet = new SheetBuilder(name.replace(/\.dbf$/i, ''), false, new Budget(limits), limits);
  fields.forEach((field, column) => sheet.text(0, column, textOf(field.name).trim(), pool));
  let row = 0;
  for (let record = 0; record < count; record++) {
    const at = header + record * width;
    if (bytes[at] === DELETED) continue;
    row++;
    fields.forEach(({ type, from: start, length }, column) => {
      const part = bytes.subarray(at + start, at + start + length);
      const number = binary(type, part);
      if (number !== null) return sheet.cell(row, column, CELL.number, number);
      if (type === 'T' && part.length === 8) {
        const seconds = momentOf(part);
        return Number.isNaN(seconds) ? undefined : sheet.cell(row, column, CELL.datetime, seconds);
      }
      if (APART.includes(type))
        return hasPlace(part) ? sheet.cell(row, column, CELL.error, pool.index(ELSEWHERE)) : undefined;
      const text = textOf(part).replaceAll('\0', ' ').trim();
      if (text === '' || /^\*+$/.test(text)) return;
      switch (type) {
        case 'N':
        case 'F': {
          const n = Number(text.replace(',', '.'));
          return Number.isNaN(n)
            ? sheet.text(row, column, text, pool)
            : sheet.cell(row, column, CELL.number, n);
        }
        case 'D': {
          // A day that nobody gave.
          if (/^0+$/.test(text)) return undefined;
          const date = readDate(text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
          return date?.kind === 'day'
            ? sheet.cell(row, column, CELL.date, date.day)
            : sheet.text(row, column, text, pool);
        }
        case 'L':
          if (/^[YyTtJj]$/.test(text)) return sheet.cell(row, column, CELL.boolean, 1);
          return /^[NnFf]$/.test(text) ? sheet.cell(row, column, CELL.boolean, 0) : undefined;
        case 'C':
        case 'V':
          return sheet.text(row, column, text, pool);
        default:
          return sheet.text(row, column, text, pool);
      }
    });
  }
  return [sheet.finish(pool)];
};

/** Whole numbers, doubles and money that are no text. Missing: null. */
const binary = (type: string, part: Uint8Array): number | null => {
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  if (type === 'I' && part.length === 4) return view.getInt32(0, true);
  if ((type === 'B' || type === 'O') && part.length === 8) return view.getFloat64(0, true);
  if (type === 'Y' && part.length === 8) return Number(view.getBigInt64(0, true)) / 10_000;
  return null;
};
/** 1 January 1970 as a Julian day. */
const EPOCH = 2_440_588;
/** Day and milliseconds of FoxPro. Unit: s since 1970. Missing: NaN where nothing stands. */
const momentOf = (part: Uint8Array): number => {
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  const day = view.getInt32(0, true);
  // Blanks and zeros are no day of this or the last thousand years.
  if (day < 2_086_000 || day > 2_817_000) return NaN;
  return (day - EPOCH) * 86_400 + Math.round(view.getInt32(4, true) / 1000);
};
/**
 * Whether all letters of some texts are of UTF-8, and any beyond ASCII is there. A field may cut off the last of its letters.
 * Cost: a look at each byte.
 */
const areUtf8 = (texts: Iterable<Uint8Array>): boolean => {
  let isUsed = false;
  try {
    for (const text of texts) {
      if (!text.some((byte) => byte > 127)) continue;
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(text, { stream: true });
      isUsed ||= [...decoded].some((sign) => sign > '\u007f');
    }
  } catch {
    // One byte that is none decides.
    return false;
  }
  return isUsed;
};
