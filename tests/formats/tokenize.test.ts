import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/formats/csv/tokenize.ts';
import { ColumnBuilder } from '../../src/core/table/raw.ts';
import { hashOf, Spans } from '../../src/core/table/spans.ts';

type Read = { records: { cells: string[]; line: number }[]; unclosed: number | null };

const own = (text: string, delimiter = ';', quote = '"', from = 0): Read => {
  const records: Read['records'] = [];
  const { unclosedQuote } = tokenize(text, { delimiter, quote, from }, (cells, line) => {
    // What stands beside a cell must be its hash, or equal texts would be two.
    for (let i = 0; i < cells.count; i++) expect(cells.hashes[i]).toBe(hashOf(cells.get(i)));
    records.push({ cells: Array.from({ length: cells.count }, (_, i) => cells.get(i)), line });
    return true;
  });
  return {
    records: records.filter(({ cells }) => cells.length > 1 || cells[0] !== ''),
    unclosed: unclosedQuote,
  };
};

/** PapaParse in one go over text with one kind of line end, as the judge. */
const judge = (text: string, delimiter = ';'): Read => {
  const clean = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter, newline: '\n', quoteChar: '"' });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const records: Read['records'] = [];
  let line = 1,
    unclosed: number | null = null;
  for (const [i, cells] of data.entries()) {
    if (open && i === (open.row ?? data.length - 1)) {
      unclosed = line;
      break;
    }
    records.push({ cells, line });
    line += 1 + cells.join('').split('\n').length - 1;
  }
  return { records: records.filter(({ cells }) => cells.length > 1 || cells[0] !== ''), unclosed };
};

describe('separated text', () => {
  test('is cut as PapaParse cuts it, whatever stands in it', () => {
    const sign = fc.constantFrom(
      'a',
      'b',
      'ä',
      ' ',
      ';',
      ';',
      '"',
      '"',
      '""',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '1,5',
      ';"',
      '";',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('');
        expect(own(text)).toEqual(judge(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('with well-formed quotes gives every cell as it was', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ß', '€', ';', '"', '\n', ' ', '\t', "'"),
      maxLength: 8,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows
          .map((cells) =>
            cells.map((one) => `"${one.replaceAll('"', '""').replaceAll('\n', end)}"`).join(';'),
          )
          .join(end);
        // A backslash before a quote would say that it escapes; there is none here.
        expect(own(text).records.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each<[string, string, Read['records']]>([
    ['a cell in quotes that ends the text', 'a;"b;c"', [{ cells: ['a', 'b;c'], line: 1 }]],
    [
      'an empty cell at the end',
      'a;\n"b";',
      [
        { cells: ['a', ''], line: 1 },
        { cells: ['b', ''], line: 2 },
      ],
    ],
    ['a quote in the middle', 'a"b;5" Rohr', [{ cells: ['a"b', '5" Rohr'], line: 1 }]],
    [
      'blanks behind a quote',
      '"a" ;b\nc;d',
      [
        { cells: ['a', 'b'], line: 1 },
        { cells: ['c', 'd'], line: 2 },
      ],
    ],
    [
      'a line break in a cell',
      '"x\r\ny";1\n2;3',
      [
        { cells: ['x\ny', '1'], line: 1 },
        { cells: ['2', '3'], line: 3 },
      ],
    ],
    [
      'a backslash before a quote',
      '"a \\" b";1\n2;3',
      [
        { cells: ['a " b', '1'], line: 1 },
        { cells: ['2', '3'], line: 2 },
      ],
    ],
  ])('is read with %s', (_what, text, records) => {
    expect(own(text)).toEqual({ records, unclosed: null });
  });

  test('says in which record a quote opens that never closes', () => {
    expect(own('a;b\nc;"d\ne;f\n')).toEqual({ records: [{ cells: ['a', 'b'], line: 1 }], unclosed: 2 });
  });
  test('takes delimiters of several signs and other quotes', () => {
    expect(own("a||'b||c'||d", '||', "'").records).toEqual([{ cells: ['a', 'b||c', 'd'], line: 1 }]);
  });
  test('ends where it is told to', () => {
    let seen = 0;
    tokenize('a\n"b"\nc\n', { delimiter: ';', quote: '"', from: 0 }, () => ++seen < 2);
    expect(seen).toBe(2);
  });
});

describe('a column of spans', () => {
  test('gives back every text, repeated or not, from the source or not', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom('', 'a', 'ab', 'Köln'), fc.string({ maxLength: 6 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (cells, isOwn) => {
        const source = cells.join('');
        const spans = new Spans(source);
        const column = new ColumnBuilder();
        let at = 0;
        for (const [i, cell] of cells.entries()) {
          spans.count = 0;
          if (isOwn[i]) spans.addOwn(cell);
          else spans.add(at, at + cell.length, hashOf(cell));
          at += cell.length;
          column.pushSpan(spans, 0);
        }
        const raw = column.finish();
        expect(Array.from({ length: raw.length }, (_, row) => raw.get(row))).toEqual(cells);
        expect(raw.get(cells.length)).toBe('');
      }),
    );
  });

  test.each<[string, number, number | null, number]>([
    ['that repeat is kept once each', 4_000, null, 4_000],
    ['that hardly repeat is kept as it is', 12_000, null, 30_000],
    ['with one hash is kept as it is: looking for them would take for ever', 4_000, 7, 30_000],
  ])('of texts %s', (_what, different, hash, kept) => {
    const cells = Array.from({ length: 30_000 }, (_, i) => `Wert ${i % different}`);
    const spans = new Spans(cells.join(';'));
    const column = new ColumnBuilder();
    let at = 0;
    for (const cell of cells) {
      spans.count = 0;
      spans.add(at, at + cell.length, hash ?? hashOf(cell));
      at += cell.length + 1;
      column.pushSpan(spans, 0);
    }
    const raw = column.finish();
    let calls = 0;
    const counts = new Map<string, number>();
    raw.each((text, count) => {
      calls++;
      counts.set(text, (counts.get(text) ?? 0) + count);
    });
    expect(calls).toBe(kept);
    expect(counts.size).toBe(different);
    expect(cells.every((cell, row) => raw.get(row) === cell)).toBe(true);
    const lengths = new Float64Array(cells.length);
    raw.map(lengths, (text) => text.length);
    expect(cells.every((cell, row) => lengths[row] === cell.length)).toBe(true);
  });
});
