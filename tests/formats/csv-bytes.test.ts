// The reader of bytes against a reader of strings: the same cells, and the same meaning of every column.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RawTable } from '../../src/core/table/raw.ts';
import { readSeparated, readSeparatedInTwo } from '../../src/formats/csv/csv.ts';
import { readHalf } from '../../src/formats/csv/halves.ts';
import type { ReadHalf } from '../../src/formats/format.ts';
import { dialectOf } from '../../src/formats/csv/dialect.ts';
import { decodeBytes, decodeText } from '../../src/formats/encoding.ts';
import { withParts } from '../../src/formats/separate.ts';
import { typeTable } from '../../src/formats/text-table.ts';
import { tableByString } from '../support/csv-by-string.ts';
import { runs } from '../support/runs.ts';

const number = (most: number): fc.Arbitrary<number> => fc.nat(most);
const digits = (n: number, width: number): string => String(n).padStart(width, '0');
const grouped = (n: number, by: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, by);
const day = fc.tuple(number(39), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 31 }));

/** What stands in cells, by kinds. */
const CELLS: readonly fc.Arbitrary<string>[] = [
  number(999_999_999).map(String),
  number(11).map(String),
  number(9_999).map((n) => `-${n}`),
  number(9_999).map((n) => `+${n}`),
  fc.tuple(number(999_999), number(99)).map(([a, b]) => `${a},${b}`),
  fc.tuple(number(999_999), number(9_999)).map(([a, b]) => `${a}.${b}`),
  fc.tuple(number(999_999_999), number(99)).map(([a, b]) => `${grouped(a, '.')},${digits(b, 2)}`),
  fc.tuple(number(999_999_999), number(99)).map(([a, b]) => `${grouped(a, ',')}.${digits(b, 2)}`),
  number(999_999_999).map((n) => grouped(n, '.')),
  fc.tuple(number(999), number(999), fc.constantFrom('.', ',')).map(([a, b, by]) => a + by + digits(b, 3)),
  fc.tuple(number(99_999), fc.constantFrom('0', '00', '-0', '0,')).map(([n, zero]) => zero + n),
  fc.constantFrom(
    '-999',
    '-99,0',
    '-9999',
    '2147483647',
    '2147483648',
    '12345678901234567',
    '-0',
    '1e5',
    '0,5',
    ',5',
    '5,',
  ),
  fc.integer({ min: 1990, max: 2030 }).map(String),
  day.map(([y, m]) => `20${digits(y, 2)}${digits(m, 2)}`),
  day.map(([y, m, d]) => `20${digits(y, 2)}${digits(m, 2)}${digits(d, 2)}`),
  day.map(([y, m]) => `${digits(m, 2)}.20${digits(y, 2)}`),
  day.map(([y, m, d]) => `20${digits(y, 2)}-${digits(m, 2)}-${digits(d, 2)}`),
  day.map(([y, m, d]) => `${digits(d, 2)}.${digits(m, 2)}.20${digits(y, 2)}`),
  number(999).map((n) => `${n},5 %`),
  fc
    .tuple(number(9_999), fc.constantFrom(' €', ' km', ' p', 'r', ' Mio. €', ' S', '*'))
    .map(([n, unit]) => n + unit),
  number(99).map(String),
  fc.constantFrom('9999', '9999', '999', '99999', '999999,0', '-9999', '999,9', '9.999'),
  number(9_999_999).map((n) => `${n}.0`),
  fc.tuple(number(12), number(40)).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom("'05315000", "'5315000", '5315000.0', '05315000.0', '1E05', '2e06', '1e+5'),
  day.map(([y, m]) => `${digits(m * 4, 2)}/20${digits(y, 2)}`),
  day.map(([y, m]) => `20${digits(y, 2)}${digits(m * 4, 2)}`),
  day.map(([y, m, d]) => `${digits(d, 2)}.${digits(m, 2)}.${digits(y, 2)}`),
  day.map(([y, m, d]) => `${digits(d % 12, 2)}/${digits(m, 2)}/20${digits(y, 2)}`),
  fc
    .tuple(fc.constantFrom('S ', 'H ', ''), number(9_999), fc.constantFrom('', ' Soll', ' Haben'))
    .map((all) => all.join('')),
  fc.constantFrom('', '', '-', '.', 'x', '/', '...', 'k. A.', ' ', '\u00a0'),
  fc.constantFrom(
    'Köln',
    'Straße',
    'ja',
    'nein',
    '日本',
    '😀',
    'Summe',
    'Quelle: Amt',
    'a"b',
    'x;y',
    'zwei\nZeilen',
    'a\r\nb',
    '="05"',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'ß', '€', '1', ' ', ',', ';', '"', '\n', '\r', '\0'),
    maxLength: 6,
  }),
];
const NAMES = [
  'datum',
  'Jahr',
  'AGS',
  'PLZ',
  'Betrag in €',
  'Anteil in %',
  'Nr',
  'Monat',
  'art',
  'Kalenderwoche',
  'Wahlbezirk',
  'Geburtsdatum',
  'a',
  '2019',
  '1.234',
  '',
];

const column = fc
  .tuple(fc.constantFrom(...CELLS), fc.constantFrom(...CELLS), fc.constantFrom(0, 0, 0.05, 0.3))
  .map(([main, other, share]) =>
    fc
      .tuple(main, other, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([one, two, by]) => (by < share ? two : one)),
  );

/** A text as somebody could have exported it, ragged, quoted badly, in any of four encodings. */
const bytes = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
    rows: fc.constantFrom(2, 12, 60),
    delimiter: fc.constantFrom(';', ';', ',', '\t', '|'),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    sloppy: fc.constantFrom(0, 0, 0, 1),
    encoding: fc.constantFrom('utf-8', 'utf-8', 'mark', 'utf-16', 'latin1', 'spoilt'),
    title: fc.constantFrom('', '', 'Ein Titel'),
  })
  .chain((shape) =>
    fc
      .tuple(
        fc.array(fc.tuple(...shape.columns), { minLength: shape.rows, maxLength: shape.rows }),
        fc.array(fc.constantFrom(...NAMES), {
          minLength: shape.columns.length,
          maxLength: shape.columns.length,
        }),
        fc.array(fc.nat(60), { minLength: shape.rows, maxLength: shape.rows }),
      )
      .map(([rows, names, odd]) => encoded(shape, rows, names, odd)),
  );

/** Now and then a record is longer or shorter than the others, or an empty line. */
const ragged = (cells: string[], odd: number): string[] => {
  switch (odd) {
    case 0:
      return [];
    case 1:
      return [...cells, 'mehr'];
    case 2:
      return cells.slice(1);
    default:
      return cells;
  }
};
const encoded = (
  {
    delimiter,
    end,
    sloppy,
    encoding,
    title,
  }: Record<'delimiter' | 'end' | 'encoding' | 'title', string> & { sloppy: number },
  rows: string[][],
  names: string[],
  odd: number[],
): Uint8Array => {
  const quoted = (cell: string): string =>
    sloppy === 0 && (cell.includes(delimiter) || /["\n\r]/.test(cell))
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = rows.map((cells, i) => ragged(cells, odd[i]!).map(quoted).join(delimiter));
  const text = [...(title === '' ? [] : [title]), names.map(quoted).join(delimiter), ...lines].join(end);
  const plain = new TextEncoder().encode(text);
  if (encoding === 'mark') return Uint8Array.of(0xef, 0xbb, 0xbf, ...plain);
  if (encoding === 'utf-16')
    return Uint8Array.of(
      0xff,
      0xfe,
      ...Array.from(text, (_, i) => text.charCodeAt(i)).flatMap((code) => [code & 255, code >> 8]),
    );
  if (encoding === 'latin1')
    return Uint8Array.from(text, (sign) => (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 63));
  if (encoding === 'spoilt') plain[plain.length >> 1] = 0xef;
  return plain;
};

const dump = (table: RawTable): unknown => ({
  ...table,
  columns: table.columns.map((column) => {
    const texts: [string, number, number][] = [];
    column.each((text, count, first) => void texts.push([text, count, first]));
    const lengths = new Float64Array(column.length);
    column.map(lengths, (text) => text.length);
    return { cells: Array.from({ length: column.length + 1 }, (_, row) => column.get(row)), texts, lengths };
  }),
});

const meaning = (table: RawTable): unknown =>
  withParts(
    { format: 'csv', encoding: null, delimiter: null, isNamed: false, tables: [table] },
    'x',
  ).tables.map((part) => typeTable(part, {}, { file: 'x' }));

/** The same; the difference is only written down where there is one. */
const expectSame = (found: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
  expect(isDeepStrictEqual(found, wanted)).toBe(true);
};

/** Without what makes a cell of `="05"`, and without zero bytes, as the reader of bytes does before it cuts. */
const cleaned = (text: string): string =>
  (text.includes('="')
    ? text
        .replace(/(^|[;,\t|])"=""([^"\n;,\t|]{0,200})"""(?=[;,\t|\r\n]|$)/gm, '$1$2')
        .replace(/(^|[;,\t|])="([^"\n;,\t|]{0,200})"(?=[;,\t|\r\n]|$)/gm, '$1$2')
    : text
  ).replaceAll('\0', '');

test.each([3, 5_000])(
  'bytes are read as strings were, sharing at most %i texts, whatever stands in them',
  (mostShared) => {
    fc.assert(
      fc.property(bytes, (content) => {
        const read = readSeparated(decodeBytes(content).text, 'x', {}, mostShared);
        const { text } = decodeText(content);
        const byString = tableByString(cleaned(text), 'x', dialectOf(text), mostShared);
        // Backslashes that escape are PapaParse's alone; none stands in these texts.
        if (!read.ok) return void expect(byString.rows).toBe(0);
        expectSame(dump(read.value.table), dump(byString));
        expectSame(meaning(read.value.table), meaning(byString));
      }),
      { numRuns: runs(750) },
    );
  },
  60_000,
);

/** What is sent to another worker and back. */
const half: ReadHalf = (ask) => {
  const read = readHalf(structuredClone(ask));
  return Promise.resolve({
    part: Promise.resolve(read && structuredClone(read.builder.part(read.cells))),
  });
};
/** Cells, lines and widths, and how often each text stands there: whether a column shares its texts may differ. */
const cellsOf = (table: RawTable): unknown => ({
  ...table,
  columns: table.columns.map((column) => {
    const texts = new Map<string, number>();
    column.each((text, count) => void texts.set(text, (texts.get(text) ?? 0) + count));
    return { cells: Array.from({ length: column.length + 1 }, (_, row) => column.get(row)), texts };
  }),
});

test.each([3, 5_000])(
  'two halves are read as the whole is, sharing at most %i texts',
  async (mostShared) => {
    let halved = 0;
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { text } = decodeBytes(content);
        const whole = readSeparated(text, 'x', {}, mostShared);
        const seen: ReadHalf = async (ask) => {
          const begun = await half(ask);
          if (await begun?.part) halved++;
          return begun;
        };
        const two = await readSeparatedInTwo(text, 'x', { half: seen, least: 0 }, mostShared);
        if (!whole.ok || !two.ok) return void expect(two).toEqual(whole);
        expectSame(cellsOf(two.value.table), cellsOf(whole.value.table));
        expectSame(meaning(two.value.table), meaning(whole.value.table));
        expect(two.issues).toEqual(whole.issues);
      }),
      { numRuns: runs(750) },
    );
    // Most texts can be read so.
    expect(halved).toBeGreaterThan(runs(750) / 2);
  },
  60_000,
);

/** Lines of a column whose cells are of one kind up to the middle and of another behind it. */
const KINDS = {
  numbers: (i: number) => String(i * 7 + 0.5).replace('.', ','),
  'larger numbers': (i: number) => `${i}0000000000`,
  'few numbers': (i: number) => String(i % 3),
  'repeated texts': (i: number) => `Art ${i % 5}`,
  texts: (i: number) => `Straße ${i}`,
  'numbers with signs': (i: number) => (i % 50 === 0 ? 'k. A.' : `${i}`),
  nothing: () => '',
} as const;
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
test.each(kinds.flatMap((first) => kinds.map((second) => [first, second] as const)))(
  'a column of %s, from its middle on of %s, is the same in two halves',
  async (first, second) => {
    const rows = Array.from({ length: 600 }, (_, i) => `${KINDS[i < 290 ? first : second](i)};"a\nb"`);
    const { text } = decodeBytes(new TextEncoder().encode(`x;y\n${rows.join('\n')}\n`));
    const whole = readSeparated(text, 'x', {}, 20);
    const asked: unknown[] = [];
    const two = await readSeparatedInTwo(
      text,
      'x',
      { half: (ask) => half(ask).then((part) => (asked.push(part), part)), least: 0 },
      20,
    );
    if (!whole.ok || !two.ok) throw new Error('not read');
    expect(cellsOf(two.value.table)).toEqual(cellsOf(whole.value.table));
    expect(asked).toHaveLength(1);
  },
);

test('what is cut within a quoted cell, or is too much, is read as a whole', async () => {
  const text = decodeBytes(new TextEncoder().encode(`a;b\n1;"${'x\n'.repeat(40)}"\n2;y\n`)).text;
  const two = await readSeparatedInTwo(text, 'x', { half, least: 0 });
  expect(two.ok && two.value.table.rows).toBe(3);
  const many = decodeBytes(new TextEncoder().encode('1;2\n'.repeat(40))).text;
  const limits = { rows: 30 };
  expect(await readSeparatedInTwo(many, 'x', { half, least: 0, limits })).toEqual(
    readSeparated(many, 'x', { limits }),
  );
  // A worker that never answers.
  vi.useFakeTimers();
  const silent = readSeparatedInTwo(many, 'x', {
    half: () => Promise.resolve({ part: new Promise(() => {}) }),
    least: 0,
  });
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(((await silent) as { value: { table: RawTable } }).value.table.rows).toBe(40);
  // Where there is no other core.
  const alone = await readSeparatedInTwo(many, 'x', { half: () => Promise.resolve(null), least: 0 });
  expect(alone.ok && alone.value.table.rows).toBe(40);
});

test('decoding says the same of bytes whether they become a string or not', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom(undefined, 'utf-8', 'latin1', 'cp850'), (content, given) => {
      const { text, ...said } = decodeBytes(content, given);
      const { text: whole, ...also } = decodeText(content, given);
      expect(said).toEqual(also);
      expect(new TextDecoder().decode(text.bytes)).toBe(whole);
      expect(text.whole()).toBe(whole);
      expect(text.hasNul).toBe(whole.includes('\0'));
      expect(text.hasTrick).toBe(whole.includes('="'));
    }),
    { numRuns: runs(500) },
  );
});
