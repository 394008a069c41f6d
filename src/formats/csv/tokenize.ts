// Separated text to records. A plain loop cuts it, quoted cells too, without making a string of any cell. What it does not know (a quote
// that ends in the middle of a cell, another escape) is left to PapaParse from that record on, on text whose line ends we made one kind
// (it loses records where they are mixed, and breaks umlauts where it decodes by itself).
import Papa from 'papaparse';
import { EMPTY_HASH, mix, Spans } from '../../core/table/spans.ts';

/** Called for each record with its cells, which are gone after it, and the row of the text it begins in (from 1). `false` ends the reading. */
export type OnRecord = (cells: Spans, line: number) => boolean;

export type Tokenized = { unclosedQuote: number | null; nulBytes: boolean };

const LF = 10;
const CR = 13;

/** Where the loop stopped: `left` at the record that it does not know, `unclosed` at a quote without an end. Missing: null at the end. */
type Stopped = { kind: 'left' | 'unclosed'; at: number; line: number } | null;

/** Cuts records. Line ends: LF, CRLF, CR, mixed. `quote`: its code, -1 where there is none. */
const cut = (text: string, from: number, separator: number, quote: number, onRecord: OnRecord): Stopped => {
  const cells = new Spans(text);
  const end = text.length;
  let line = 1,
    /** Line breaks inside the record. */
    inner = 0,
    record = from,
    start = from,
    hash = EMPTY_HASH;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === separator) {
      cells.add(start, i, hash);
      start = i + 1;
      hash = EMPTY_HASH;
    } else if (code === LF || code === CR) {
      cells.add(start, i, hash);
      if (code === CR && text.charCodeAt(i + 1) === LF) i++;
      start = record = i + 1;
      hash = EMPTY_HASH;
      if (!onRecord(cells, line)) return null;
      cells.count = 0;
      line += 1 + inner;
      inner = 0;
    } else if (code === quote && i === start) {
      // A quoted cell: to its closing quote, two quotes being one of the text.
      let at = i + 1,
        asItIs = true;
      for (; at < end; at++) {
        let inside = text.charCodeAt(at);
        if (inside === quote) {
          if (text.charCodeAt(at + 1) !== quote) break;
          asItIs = false;
          at++;
        } else if (inside === CR) {
          // A line break in a cell stays one line break.
          asItIs = false;
          if (text.charCodeAt(at + 1) === LF) at++;
          inside = LF;
        }
        if (inside === LF) inner++;
        hash = mix(hash, inside);
      }
      if (at >= end) return { kind: 'unclosed', at: record, line };
      const after = at + 1 < end ? text.charCodeAt(at + 1) : LF;
      if (after !== separator && after !== LF && after !== CR) return { kind: 'left', at: record, line };
      if (asItIs) cells.add(i + 1, at, hash);
      else {
        const sign = String.fromCharCode(quote);
        cells.addOwn(
          text
            .slice(i + 1, at)
            .replaceAll(sign + sign, sign)
            .replace(/\r\n?/g, '\n'),
        );
      }
      hash = EMPTY_HASH;
      // On the separator or the line end; there is one after the last cell too.
      i = at + 1;
      start = i + 1;
      if (after === separator) continue;
      if (after === CR && text.charCodeAt(start) === LF) start = ++i + 1;
      record = start;
      if (!onRecord(cells, line)) return null;
      cells.count = 0;
      line += 1 + inner;
      inner = 0;
    } else hash = mix(hash, code);
  }
  if (start < end || cells.count > 0) {
    cells.add(start, end, hash);
    onRecord(cells, line);
  }
  return null;
};

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
    if (sample[at - 1] === '\\' || /^[;,\t|\r\n]|^$/.test(sample.slice(at + 2, at + 3))) continue;
    isBackslash = true;
    break;
  }
  if (!isBackslash) return quoteChar;
  const doubled = quoteChar + quoteChar;
  for (let at = sample.indexOf(doubled); at >= 0; at = sample.indexOf(doubled, at + 2)) {
    // An empty cell is no doubled quote either.
    const isEmpty = at === 0 || /[;,\t|\n\r]/.test(sample[at - 1]!);
    if (!isEmpty && sample[at - 1] !== '\\') return quoteChar;
  }
  return '\\';
};

type Quotes = { delimiter: string; quoteChar: string; escapeChar: string };

/** Reads quoted text with PapaParse in pieces, from a record on. Missing: a quote that is never closed is reported with its line. */
const byPapa = (
  text: string,
  begin: { at: number; line: number },
  { delimiter, quoteChar, escapeChar }: Quotes,
  onRecord: OnRecord,
): number | null => {
  const all = oneLineEnd(begin.at > 0 ? text.slice(begin.at) : text);
  const spans = new Spans(text);
  let { line } = begin;
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
    for (const [i, cells] of result.data.entries()) {
      if (open && last && i === (open.row ?? result.data.length - 1)) {
        unclosed = line;
        break;
      }
      spans.count = 0;
      for (const cell of cells) spans.addOwn(cell);
      if (!onRecord(spans, line)) {
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

/** Reads all records of a text. */
export const tokenize = (
  text: string,
  dialect: { delimiter: string; quote: string; from: number },
  onRecord: OnRecord,
): Tokenized => {
  const nulBytes = text.includes('\0');
  const clean = nulBytes ? text.replaceAll('\0', '') : text;
  const { delimiter, quote: quoteChar, from } = dialect;
  const hasQuotes = quoteChar !== '' && clean.includes(quoteChar);
  const escapeChar = hasQuotes ? escapeOf(clean, from, quoteChar) : '';
  const quotes = { delimiter, quoteChar, escapeChar };
  const read = (): number | null => {
    if (delimiter.length > 1 || (hasQuotes && (quoteChar.length > 1 || escapeChar !== quoteChar)))
      return byPapa(clean, { at: from, line: 1 }, quotes, onRecord);
    const stopped = cut(
      clean,
      from,
      delimiter.charCodeAt(0),
      hasQuotes ? quoteChar.charCodeAt(0) : -1,
      onRecord,
    );
    if (stopped?.kind === 'unclosed') return stopped.line;
    return stopped && byPapa(clean, stopped, quotes, onRecord);
  };
  return { unclosedQuote: read(), nulBytes };
};
