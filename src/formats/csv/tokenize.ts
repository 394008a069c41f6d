// Separated text to records. Text without quotes is cut by a plain loop; PapaParse reads the rest, on text that we decoded
// and whose line ends we made one kind (it loses records where they are mixed, and breaks umlauts where it decodes by itself).
import Papa from 'papaparse';

/** Called for each record with its cells and the row of the text it begins in (from 1). `false` ends the reading. */
export type OnRecord = (cells: string[], line: number) => boolean;

export type Tokenized = { unclosedQuote: number | null; nulBytes: boolean };

/** Splits records without a quote anywhere. Line ends: LF, CRLF, CR, mixed. */
const plain = (text: string, from: number, delimiter: string, onRecord: OnRecord): void => {
  const separator = delimiter.charCodeAt(0);
  let line = 1,
    start = from;
  let cells: string[] = [];
  const end = text.length;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === separator) {
      cells.push(text.slice(start, i));
      start = i + 1;
    } else if (code === 10 || code === 13) {
      cells.push(text.slice(start, i));
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      start = i + 1;
      if (!onRecord(cells, line)) return;
      cells = [];
      line++;
    }
  }
  if (start < end || cells.length > 0) {
    cells.push(text.slice(start));
    onRecord(cells, line);
  }
};

const countLines = (text: string): number => {
  let n = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) n++;
  return n;
};

/** Makes line ends LF. A CR inside quotes becomes LF too: a line break in a cell stays a line break. */
const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const CHUNK = 1 << 20;

/** Reads quoted text with PapaParse in pieces. Missing: a quote that is never closed is reported with its line. */
const quoted = (
  text: string,
  from: number,
  delimiter: string,
  quoteChar: string,
  onRecord: OnRecord,
): number | null => {
  const all = oneLineEnd(from > 0 ? text.slice(from) : text);
  const escapeChar =
    new RegExp(`[^\\\\]\\\\${quoteChar}`).test(all.slice(0, 50_000)) &&
    !all.slice(0, 50_000).includes(quoteChar + quoteChar)
      ? '\\'
      : quoteChar;
  let line = 1,
    at = 0,
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
    const cut = result.errors.find((one) => one.code === 'MissingQuotes');
    if (!last && (result.data.length === 0 || result.meta.cursor === 0)) {
      // One record longer than the piece: take more at once.
      size *= 4;
      continue;
    }
    size = CHUNK;
    for (const [i, cells] of result.data.entries()) {
      if (cut && last && i === (cut.row ?? result.data.length - 1)) {
        unclosed = line;
        break;
      }
      if (!onRecord(cells, line)) {
        stopped = true;
        break;
      }
      line++;
      for (const cell of cells) if (cell.includes('\n')) line += countLines(cell);
    }
    at += last ? piece.length : result.meta.cursor;
  }
  return unclosed;
};

/** Reads all records of a text. Cost: 0.6 of PapaParse alone where there are no quotes. */
export const tokenize = (
  text: string,
  dialect: { delimiter: string; quote: string; from: number },
  onRecord: OnRecord,
): Tokenized => {
  const nulBytes = text.includes('\0');
  const clean = nulBytes ? text.replaceAll('\0', '') : text;
  if (dialect.quote === '' || !clean.includes(dialect.quote)) {
    plain(clean, dialect.from, dialect.delimiter, onRecord);
    return { unclosedQuote: null, nulBytes };
  }
  return { unclosedQuote: quoted(clean, dialect.from, dialect.delimiter, dialect.quote, onRecord), nulBytes };
};
