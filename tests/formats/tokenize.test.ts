import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/formats/csv/tokenize.ts';
import { TableBuilder } from '../../src/core/table/build.ts';
import { NumberColumn } from '../../src/core/table/number-column.ts';
import type { RawColumn } from '../../src/core/table/raw.ts';
import { trimmed } from '../../src/core/table/trim.ts';
import { hashOf } from '../../src/core/table/texts.ts';
import { utf8Of } from '../../src/formats/encoding.ts';
import { runs } from '../support/runs.ts';

type Read = { records: { cells: string[]; line: number }[]; unclosed: number | null };

const own = (text: string, delimiter = ';', quote = '"', from = 0): Read => {
  const records: Read['records'] = [];
  const { unclosedQuote } = tokenize(
    utf8Of(text),
    { delimiter, quote, from },
    {
      onRecord: (cells, line) => {
        records.push({ cells: Array.from({ length: cells.count }, (_, i) => cells.get(i)), line });
        return true;
      },
      onPiece: (cells) => cells.clear(),
    },
  );
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
      { numRuns: runs(20_000) },
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
      { numRuns: runs(2_000) },
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
    tokenize(
      utf8Of('a\n"b"\nc\n'),
      { delimiter: ';', quote: '"', from: 0 },
      { onRecord: () => ++seen < 2, onPiece: (cells) => cells.clear() },
    );
    expect(seen).toBe(2);
  });
});

const columnOf = (cells: readonly string[], mostShared?: number): RawColumn => {
  const table = new TableBuilder(1, mostShared);
  cells.forEach((cell, i) => table.push([cell], i + 1));
  return table.finish('x').columns[0]!;
};

/** What `each` gives: how often it calls, and how often each text stands there. */
const countsIn = (raw: RawColumn): { calls: number; counts: Map<string, number> } => {
  let calls = 0;
  const counts = new Map<string, number>();
  raw.each((text, count) => {
    calls++;
    counts.set(text, (counts.get(text) ?? 0) + count);
  });
  return { calls, counts };
};

/** Texts whose hashes end alike, as somebody would prepare them who knew how we begin. */
const alike = (many: number): string[] => {
  const found: string[] = [];
  for (let i = 0; found.length < many; i++) {
    const bytes = new TextEncoder().encode(`Wert ${i}`);
    if ((hashOf(bytes, 0, bytes.length) & 0x3ff) === 7) found.push(`Wert ${i}`);
  }
  return found;
};

describe('a column', () => {
  test('gives back every text, repeated or not', () => {
    const text = fc.oneof(
      fc.constantFrom('', 'a', 'ab', 'Köln', '\ufeff', '12,5', '-3'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 4, undefined),
        (cells, most) => {
          const raw = columnOf(cells, most);
          expect(Array.from({ length: raw.length }, (_, row) => raw.get(row))).toEqual(cells);
          expect(raw.get(cells.length)).toBe('');
        },
      ),
    );
  });

  test.each<[string, (row: number) => string, number, boolean]>([
    ['that repeat is kept once each', (row) => `Wert ${row % 4_000}`, 4_000, false],
    ['that hardly repeat is kept as it is', (row) => `Wert ${row % 12_000}`, 30_000, false],
    ['that are numbers is kept as digits', (row) => `${row % 12_000},5`, 30_000, true],
    [
      'that are numbers first and then no more is kept as it is',
      (row) => (row < 20_000 ? `${row},5` : `Wert ${row}`),
      30_000,
      false,
    ],
    [
      'that are numbers with few others is kept as digits',
      (row) => (row % 9 === 0 ? '-' : `${row}`),
      30_000,
      true,
    ],
  ])('of texts %s', (_what, cell, kept, isNumbers) => {
    const cells = Array.from({ length: 30_000 }, (_, row) => cell(row));
    const raw = columnOf(cells);
    const { calls, counts } = countsIn(raw);
    expect(calls).toBe(kept);
    expect(counts.size).toBe(new Set(cells).size);
    expect(raw instanceof NumberColumn).toBe(isNumbers);
    expect(cells.every((text, row) => raw.get(row) === text)).toBe(true);
    const lengths = new Float64Array(cells.length);
    raw.map(lengths, (text) => text.length);
    expect(cells.every((text, row) => lengths[row] === text.length)).toBe(true);
  });

  test('of texts with hashes alike is kept as it is: looking for them would take for ever', () => {
    const cells = Array.from({ length: 3 }, () => alike(300)).flat();
    const raw = columnOf(cells);
    expect(countsIn(raw).calls).toBe(900);
    expect(cells.every((text, row) => raw.get(row) === text)).toBe(true);
  });
});

test('a sheet whose columns hold nothing has no records either', () => {
  const table = new TableBuilder(4);
  table.push(['', ' '], 1);
  table.push(['', ''], 2);
  expect(trimmed(table.finish('x'))).toMatchObject({ columns: [], rows: 0 });
});
