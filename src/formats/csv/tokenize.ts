// Separated text to records. A plain loop over bytes cuts it (scan.ts). What that does not know (a quote that ends in the middle of a cell,
// another escape, signs beyond ASCII that separate) is left to PapaParse from that record on, on text whose line ends we made one kind
// (it loses records where they are mixed, and breaks umlauts where it decodes by itself).
import Papa from 'papaparse';
import { Cells } from '../../core/table/record-cells.ts';
import { utf8Of, type Utf8Text } from '../encoding.ts';
import type { HalfAsk } from '../format.ts';
import type { Dialect } from './dialect.ts';
import { scan } from './scan.ts';

export type Sink = {
  /** Called for each record with its cells and the row of the text it begins in (from 1). `false` ends the reading. */
  onRecord: (cells: Cells, line: number) => boolean;
  /** All records must be taken now: their bytes change. `share`: how much of the text was read, 0 to 1. */
  onPiece: (cells: Cells, share: number) => void;
};

export type Tokenized = { unclosedQuote: number | null; nulBytes: boolean };

const countLines = (text: string): number => {
  let n = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) n++;
  return n;
};

/** Makes line ends LF. A CR inside quotes becomes LF too: a line break in a cell stays a line break. */
const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const CHUNK = 1 << 20;

/**
 * The sign that keeps a quote in a cell from ending it: a backslash where quotes stand behind one and within a cell, and where doubled
 * quotes stand nowhere but behind a backslash (`\\""` closes a cell after an escaped quote).
 */
const escapeOf = (text: string, from: number, quoteChar: string): string => {
  const sample = text.slice(from, from + 50_000);
  const escaped = `\\${quoteChar}`;
  let isBackslash = false;
  for (let at = sample.indexOf(escaped); at >= 0; at = sample.indexOf(escaped, at + 2)) {
    // Before a delimiter it may be the end of a path: `"C:\\"`.
    if (sample[at - 1] === '\\' || /^[;,\t|~^\r\n]|^$/.test(sample.slice(at + 2, at + 3))) continue;
    isBackslash = true;
    break;
  }
  if (!isBackslash) return quoteChar;
  const doubled = quoteChar + quoteChar;
  for (let at = sample.indexOf(doubled); at >= 0; at = sample.indexOf(doubled, at + 2)) {
    // An empty cell is no doubled quote either.
    const isEmpty = at === 0 || /[;,\t|~^\n\r]/.test(sample[at - 1]!);
    if (!isEmpty && sample[at - 1] !== '\\') return quoteChar;
  }
  return '\\';
};

type Quotes = { delimiter: string; quoteChar: string; escapeChar: string };

/** Reads text with PapaParse in pieces. Missing: a quote that is never closed is reported with its line. */
const byPapa = (
  text: string,
  begun: number,
  { delimiter, quoteChar, escapeChar }: Quotes,
  { onRecord, onPiece }: Sink,
): number | null => {
  const all = oneLineEnd(text);
  const cells = new Cells();
  let line = begun;
  let at = 0,
    unclosed: number | null = null,
    stopped = false;
  let size = CHUNK;
  while (at < all.length && !stopped && unclosed === null) {
    const last = at + size >= all.length;
    const piece = last ? all.slice(at) : all.slice(at, at + size);
    const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar, escapeChar });
    const result = parser.parse(piece, 0, !last) as {
      data: string[][];
      errors: { code: string; row?: number }[];
      meta: { cursor: number };
    };
    const open = result.errors.find((one) => one.code === 'MissingQuotes');
    if (!last && (result.data.length === 0 || result.meta.cursor === 0)) {
      // One record longer than the piece: take more at once.
      size *= 4;
      continue;
    }
    size = CHUNK;
    for (const [i, record] of result.data.entries()) {
      if (open && last && i === (open.row ?? result.data.length - 1)) {
        unclosed = line;
        break;
      }
      cells.count = 0;
      for (const cell of record) cells.addText(cell);
      if (!onRecord(cells, line)) {
        stopped = true;
        break;
      }
      line++;
      for (const cell of record) if (cell.includes('\n')) line += countLines(cell);
    }
    at += last ? piece.length : result.meta.cursor;
  }
  cells.count = 0;
  onPiece(cells, 1);
  return unclosed;
};

/** One sign of ASCII, which never stands inside of another in UTF-8. */
const isOneByte = (sign: string): boolean => sign.length === 1 && sign.charCodeAt(0) < 128;

const escaping = (text: Utf8Text, { quote, from }: Dialect): { hasQuotes: boolean; escapeChar: string } => {
  const hasQuotes = quote !== '' && (isOneByte(quote) || text.whole().includes(quote));
  return { hasQuotes, escapeChar: hasQuotes ? escapeOf(text.head, from, quote) : '' };
};

/** Codes of what parts cells and of what quotes them, -1 where there is none. Missing: null where a loop over bytes does not know them. */
export const codesOf = (text: Utf8Text, dialect: Dialect): HalfAsk['codes'] | null => {
  const { delimiter, quote } = dialect;
  const { hasQuotes, escapeChar } = escaping(text, dialect);
  const isKnown =
    (delimiter === '' || isOneByte(delimiter)) && (!hasQuotes || (isOneByte(quote) && escapeChar === quote));
  return isKnown
    ? {
        separator: delimiter === '' ? -1 : delimiter.charCodeAt(0),
        quote: hasQuotes ? quote.charCodeAt(0) : -1,
      }
    : null;
};

/** Where the records of a text begin. Unit: bytes. */
export const beginOf = (text: Utf8Text, { from }: Dialect): number =>
  new TextEncoder().encode(text.head.slice(0, from)).length;

/** Reads all records of a text. */
export const tokenize = (text: Utf8Text, dialect: Dialect, sink: Sink): Tokenized => {
  const nulBytes = text.hasNul;
  const clean = nulBytes ? utf8Of(text.whole().replaceAll('\0', '')) : text;
  const codes = codesOf(clean, dialect);
  const { hasQuotes, escapeChar } = escaping(clean, dialect);
  // No sign of the text is a quote where there is none.
  const quotes = {
    delimiter: dialect.delimiter,
    quoteChar: hasQuotes ? dialect.quote : '\0',
    escapeChar: hasQuotes ? escapeChar : '\0',
  };
  const read = (): number | null => {
    if (!codes) return byPapa(clean.whole().slice(dialect.from), 1, quotes, sink);
    const cells = new Cells();
    const stopped = scan(clean.bytes, beginOf(clean, dialect), {
      ...codes,
      cells,
      onRecord: (line) => sink.onRecord(cells, line),
      onPiece: (read) => sink.onPiece(cells, read / clean.bytes.length),
    });
    cells.count = 0;
    sink.onPiece(cells, 1);
    if (stopped.kind === 'end') return null;
    if (stopped.kind === 'unclosed') return stopped.line;
    return byPapa(new TextDecoder().decode(clean.bytes.subarray(stopped.at)), stopped.line, quotes, sink);
  };
  return { unclosedQuote: read(), nulBytes };
};
