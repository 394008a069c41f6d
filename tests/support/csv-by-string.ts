// Separated text as it was read before bytes were: a string, cut sign by sign, each cell a string of its own. The judge of the reader of bytes.
import Papa from 'papaparse';
import type { RawColumn, RawTable } from '../../src/core/table/raw.ts';

export type StringRecord = { cells: string[]; line: number };
type Cut = { records: StringRecord[]; unclosed: number | null };

const countLines = (text: string): number => text.split('\n').length - 1;

const byPapa = (text: string, delimiter: string, quoteChar: string, begun: number): Cut => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    delimiter,
    newline: '\n',
    quoteChar: quoteChar === '' ? '\0' : quoteChar,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const records: StringRecord[] = [];
  let line = begun;
  for (const [i, cells] of data.entries()) {
    if (open && i === (open.row ?? data.length - 1)) return { records, unclosed: line };
    records.push({ cells, line });
    line += 1 + cells.reduce((sum, cell) => sum + countLines(cell), 0);
  }
  return { records, unclosed: null };
};

/** All records of a text, empty lines too. Quotes are doubled within a cell; backslashes are signs as all others. */
export const cutByString = (text: string, delimiter: string, quote: string): Cut => {
  const records: StringRecord[] = [];
  const end = text.length;
  let cells: string[] = [],
    line = 1,
    inner = 0,
    record = 0,
    start = 0;
  const close = (): void => {
    records.push({ cells, line });
    cells = [];
    line += 1 + inner;
    inner = 0;
  };
  for (let i = 0; i < end; i++) {
    const sign = text[i]!;
    if (sign === delimiter) {
      cells.push(text.slice(start, i));
      start = i + 1;
    } else if (sign === '\n' || sign === '\r') {
      cells.push(text.slice(start, i));
      if (sign === '\r' && text[i + 1] === '\n') i++;
      start = record = i + 1;
      close();
    } else if (sign === quote && i === start) {
      let at = i + 1;
      while (at < end && (text[at] !== quote || text[at + 1] === quote)) at += text[at] === quote ? 2 : 1;
      if (at >= end) return { records, unclosed: line };
      const after = text[at + 1] ?? '\n';
      if (![delimiter, '\n', '\r'].includes(after)) {
        const rest = byPapa(text.slice(record), delimiter, quote, line);
        return { records: [...records, ...rest.records], unclosed: rest.unclosed };
      }
      const cell = text
        .slice(i + 1, at)
        .replaceAll(quote + quote, quote)
        .replace(/\r\n?/g, '\n');
      inner += countLines(cell);
      cells.push(cell);
      i = at + 1;
      start = i + 1;
      if (after === delimiter) continue;
      if (after === '\r' && text[start] === '\n') start = ++i + 1;
      record = start;
      close();
    }
  }
  if (start < end || cells.length > 0) {
    cells.push(text.slice(start));
    close();
  }
  return { records, unclosed: null };
};

/** Equal texts are one while they repeat, with the same end to that as in the app. */
const columnOf = (cells: readonly string[], mostShared: number): RawColumn => {
  const codes = new Map<string, number>([['', 0]]);
  const isShared = cells.every((cell, row) => {
    if (codes.has(cell)) return true;
    const code = codes.size;
    codes.set(cell, code);
    return !(code > mostShared && code * 2 > row);
  });
  return {
    length: cells.length,
    get: (row) => cells[row] ?? '',
    each: (see) => {
      if (!isShared) return void cells.every((cell, row) => see(cell, 1, row) !== false);
      const found = new Map<string, { count: number; first: number }>();
      if (cells.includes('')) found.set('', { count: 0, first: cells.indexOf('') });
      cells.forEach((cell, row) => {
        const held = found.get(cell);
        if (held) held.count++;
        else found.set(cell, { count: 1, first: row });
      });
      for (const [text, { count, first }] of found) if (see(text, count, first) === false) return;
    },
    map: (target, of) => {
      const known = new Map<string, number>();
      cells.forEach((cell, row) => {
        let value = known.get(cell);
        if (value === undefined) known.set(cell, (value = of(cell)));
        target[row] = value;
      });
    },
  };
};

/** The raw table of a text; a quote that never closes makes all quotes plain signs. */
export const tableByString = (
  text: string,
  name: string,
  dialect: { delimiter: string; quote: string },
  mostShared: number,
): RawTable => {
  let { records, unclosed } = cutByString(text, dialect.delimiter, dialect.quote);
  if (unclosed !== null) ({ records, unclosed } = cutByString(text, dialect.delimiter, ''));
  const filled = records.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  return {
    separator: dialect.delimiter,
    name,
    hidden: false,
    columns: Array.from({ length: width }, (_, i) =>
      columnOf(
        filled.map(({ cells }) => cells[i] ?? ''),
        mostShared,
      ),
    ),
    rows: filled.length,
    lines: Uint32Array.from(filled, ({ line }) => line),
    widths: Uint16Array.from(filled, ({ cells }) => cells.length),
  };
};
