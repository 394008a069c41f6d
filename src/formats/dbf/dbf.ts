// A dBASE table, as land registers, tree registers and old counting programs export it. Records of fixed width, one code page.
// Source: dBASE file format, level 3 to 7; FoxPro header, code page mark.
import { CELL } from '../../core/table/cells.ts';
import { readDate } from '../../core/values/dates.ts';
import { bestPage, decodePage, type CodePage } from '../code-pages.ts';
import { refuse } from '../refusal.ts';
import { Budget, SheetBuilder, TextPool, type SheetReader } from '../workbook/sheet.ts';

const PAGES: ReadonlyMap<number, CodePage> = new Map([
  [0x01, 'cp850'],
  [0x02, 'cp850'],
  [0x03, 'windows-1252'],
  [0x57, 'windows-1252'],
  [0x04, 'macintosh'],
]);
const FIELD = 32;
const DELETED = 0x2a,
  HEADER_ENDS = 0x0d;

export const readDbf: SheetReader = (bytes, limits, name) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, header, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (header < FIELD + 1 || header > bytes.length || width < 2) refuse('CORRUPT', { part: 'DBF' });
  const page = PAGES.get(bytes[29]!) ?? bestPage(bytes.subarray(header)).page;
  // Some write UTF-8 and no mark.
  const isUtf8 = bytes[29] === 0 && isValidUtf8(bytes.subarray(header));
  const textOf = (part: Uint8Array): string =>
    isUtf8 ? new TextDecoder().decode(part) : decodePage(part, page);
  const fields: { name: string; type: string; from: number; length: number }[] = [];
  let from = 1;
  for (let at = FIELD; at + FIELD <= header && bytes[at] !== HEADER_ENDS; at += FIELD) {
    const end = bytes.subarray(at, at + 11).indexOf(0);
    const length = bytes[at + 16]!;
    fields.push({
      name: textOf(bytes.subarray(at, at + (end < 0 ? 11 : end))).trim(),
      type: String.fromCharCode(bytes[at + 11]!),
      from,
      length,
    });
    from += length;
  }
  if (fields.length === 0 || from > width) refuse('CORRUPT', { part: 'DBF' });
  if (fields.length > limits.columns) refuse('TOO_MANY_COLUMNS', { max: limits.columns });
  const there = Math.floor((bytes.length - header) / width);
  // The head promises more than there is: the file was cut.
  if (count > there) refuse('TRUNCATED', { part: 'DBF' });
  const pool = new TextPool();
  const sheet = new SheetBuilder(name.replace(/\.dbf$/i, ''), false, new Budget(limits), limits);
  fields.forEach((field, column) => sheet.text(0, column, field.name, pool));
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
          return /^[YyTtJj]$/.test(text)
            ? sheet.cell(row, column, CELL.boolean, 1)
            : /^[NnFf]$/.test(text)
              ? sheet.cell(row, column, CELL.boolean, 0)
              : undefined;
        case 'C':
        case 'V':
          return sheet.text(row, column, text, pool);
        // Long texts, pictures and objects lie in another file.
        default:
          return undefined;
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
const isValidUtf8 = (bytes: Uint8Array): boolean => {
  if (!bytes.some((byte) => byte > 127)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // One byte that is none decides.
    return false;
  }
};
