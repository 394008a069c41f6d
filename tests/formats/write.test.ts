import { read as readSheetJs, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aboutRows, columnsAbout, ABOUT_SHEET } from '../../src/core/table/about.ts';
import type { Column, ColumnType, Field } from '../../src/core/table/dataset.ts';
import { cellAt, markAt } from '../../src/core/table/dataset.ts';
import { columnFrom } from '../../src/core/table/rebuild.ts';
import { openTables } from '../../src/formats/open.ts';
import { readTables } from '../../src/formats/read.ts';
import { understandTable } from '../../src/formats/text-table.ts';
import { csvParts } from '../../src/formats/write/csv.ts';
import { toOds } from '../../src/formats/write/ods.ts';
import { toDataPackage } from '../../src/formats/write/package.ts';
import { toXlsx } from '../../src/formats/write/xlsx.ts';
import { readSchema } from '../../src/core/catalog/read.ts';
import { runs } from '../support/runs.ts';

const PROVENANCE = {
  source: 'https://example.org/a.csv',
  catalog: null,
  resource: null,
  title: 'T',
  publisher: 'Stadt',
  licence: { name: 'dl-de/by-2-0', title: null, url: null },
  attribution: null,
  asOf: '2025-12-31',
  fetched: '2026-01-01T00:00:00Z',
  sha256: '',
  bytes: 0,
  format: 'csv',
  encoding: null,
};

type Value = { value: number | string | null; mark: string | null };
const make = (field: Field, values: readonly Value[]): Column =>
  columnFrom(field, values.length, {
    number: (row) => (typeof values[row]!.value === 'number' ? values[row]!.value : NaN),
    text: (row) => (typeof values[row]!.value === 'string' ? values[row]!.value : null),
    mark: (row) => values[row]!.mark,
  }).column;

const none = { value: null, mark: null };
const sign = fc.constantFrom('-', '.', '...', 'x', '/').map((mark): Value => ({ value: null, mark }));
const amount = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }))
  .map(([n, digits]) => Number((n / 10 ** digits).toFixed(digits)) || 0);
const number = fc.oneof(
  amount.map((value): Value => ({ value, mark: null })),
  fc
    .tuple(
      amount.filter((one) => one > 0),
      fc.constantFrom('p', 'r', 's', '()'),
    )
    .map(([value, mark]): Value => ({ value, mark })),
  sign,
  fc.constant(none),
);
const word = fc.constantFrom(
  'Nord',
  'Süd',
  '00123',
  '5515',
  '=1+1',
  '+49 251',
  '-',
  'ja',
  '2025',
  '31.12.2025',
  '1.234',
  'a;b',
  'a"b',
  'zwei  Wörter',
  ' vorn',
  'zwei\nZeilen',
  '<b>&amp;',
  '@x',
  'ﬁ',
  '😀',
  "'a",
  "'+",
  "''=1",
);
const text = fc.oneof(
  word,
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((one) => one.replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '').normalize('NFC')),
);
const typed: Record<ColumnType, fc.Arbitrary<Value>> = {
  number,
  text: text.map((value) => ({ value: value === '' ? null : value, mark: null })),
  date: fc.oneof(
    fc.integer({ min: -20_000, max: 40_000 }).map((value): Value => ({ value, mark: null })),
    fc.constant(none),
  ),
  datetime: fc.oneof(
    fc.integer({ min: 0, max: 2e9 }).map((value): Value => ({ value, mark: null })),
    fc.constant(none),
  ),
  period: fc.oneof(
    fc
      .constantFrom('2025', '2025-06', '2025-Q1', '2025-H2', '2025-W14')
      .map((value): Value => ({ value, mark: null })),
    fc.constant(none),
  ),
  boolean: fc.oneof(
    fc.constantFrom(0, 1).map((value): Value => ({ value, mark: null })),
    fc.constant(none),
  ),
};
const ROLES: Record<ColumnType, Field['role']> = {
  number: 'measure',
  text: 'key',
  date: 'time',
  datetime: 'time',
  period: 'time',
  boolean: 'dimension',
};
/** `whole`: no cell is empty, since a row without any cell is none of the table. */
const column = (name: string, whole = false): fc.Arbitrary<Column> =>
  fc.constantFrom<ColumnType>('number', 'text', 'date', 'datetime', 'period', 'boolean').chain((type) =>
    fc
      .tuple(
        typed[type].filter((one) => one.value !== null),
        fc.array(whole ? typed[type].filter((one) => one.value !== null) : typed[type], {
          minLength: 2,
          maxLength: 6,
        }),
      )
      .map(([full, rest]) =>
        make(
          {
            name,
            type,
            role: ROLES[type],
            ...(type === 'number' && { unit: 'Plätze' }),
          },
          [full, ...rest.slice(0, 2), full],
        ),
      ),
  );
const table = fc
  .tuple(column('Ort', true), column('Wert'), column('__proto__'))
  .map((columns): Column[] => [...columns]);

const cells = (columns: readonly Column[]) =>
  Array.from({ length: columns[0]!.length }, (_, row) =>
    columns.map((one) => [cellAt(one, row), markAt(one.marks, row)]),
  );
const fields = (columns: readonly Column[]) =>
  columns.map(({ field }) => [field.name, field.type, field.unit ?? '']);
const all = (columns: readonly Column[]) => Uint32Array.from({ length: columns[0]!.length }, (_, i) => i);

/** As the import does it: the sheet that says what the columns are is believed. */
const again = async (bytes: Uint8Array, name: string): Promise<readonly Column[]> => {
  const opened = await openTables(bytes, { name });
  if (!opened.ok) throw new Error(opened.issues.map((one) => one.code).join());
  const about = opened.value.tables.find((one) => one.name === ABOUT_SHEET)!;
  const rows = Array.from({ length: about.rows }, (_, row) => about.columns.map((one) => one.get(row)));
  const understood = understandTable(
    opened.value.tables[0]!,
    { corrections: { headerRows: [1], keepTotals: true, columns: columnsAbout(rows)! } },
    {},
  );
  if (!understood.ok) throw new Error('understood');
  return understood.value.table.columns;
};

describe('what is exported and imported again is the same dataset, signs included', () => {
  test.each([
    ['XLSX', (columns: readonly Column[]) => toXlsx({ title: 'T', columns, rows: all(columns), about: [] })],
    [
      'ODS',
      (columns: readonly Column[]) =>
        Promise.resolve(toOds({ title: 'T', columns, rows: all(columns), about: [] })),
    ],
  ])('%s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(table, async (columns) => {
        const back = await again(await write(columns), `x.${name.toLowerCase()}`);
        expect(fields(back)).toEqual(fields(columns));
        expect(cells(back)).toEqual(cells(columns));
      }),
      { numRuns: runs(150) },
    );
  });
  test('Data Package', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (columns) => {
        const parts = unzipSync(
          toDataPackage({ title: 'T', columns, rows: all(columns), about: [], provenance: PROVENANCE }),
        );
        const description = JSON.parse(new TextDecoder().decode(parts['datapackage.json'])) as {
          resources: { schema: unknown }[];
        };
        const schema = readSchema(JSON.stringify(description.resources[0]!.schema), { resource: 'daten' });
        if (!schema.ok) throw new Error('schema');
        const reading = await readTables(parts['daten.csv']!, {
          name: 'daten',
          schema: schema.value,
          dialect: { delimiter: ';' },
        });
        if (!reading.ok) throw new Error(reading.issues.map((one) => one.code).join());
        const back = reading.value.tables[0]!.columns;
        expect(fields(back)).toEqual(fields(columns));
        expect(cells(back)).toEqual(cells(columns));
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('a workbook that we write', () => {
  const columns = [
    make({ name: 'Ort', type: 'text', role: 'dimension' }, [
      { value: 'Nord', mark: null },
      { value: 'Süd', mark: null },
    ]),
    make({ name: 'Plätze', type: 'number', role: 'measure' }, [
      { value: 12.5, mark: null },
      { value: 7, mark: null },
    ]),
  ];
  const given = { title: 'T', columns, rows: all(columns), about: [] };
  const writers = { XLSX: () => toXlsx(given), ODS: () => Promise.resolve(toOds(given)) };
  test.each(Object.entries(writers))(
    '%s is read by SheetJS, which looks for every part',
    async (_, write) => {
      const book = readSheetJs(await write(), { type: 'array' });
      expect(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!)).toEqual([
        { Ort: 'Nord', Plätze: 12.5 },
        { Ort: 'Süd', Plätze: 7 },
      ]);
    },
  );
});

describe('CSV', () => {
  /** With the apostrophe that keeps a text from being run as a formula. A dash alone is a sign of statistics. */
  const guarded = (columns: readonly Column[]) =>
    cells(columns).map((row) =>
      row.map(([cell, mark]) => [
        typeof cell === 'string' && cell !== '-' && /^'*\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell,
        mark,
      ]),
    );
  const numbers = make({ name: 'Wert', type: 'number', role: 'measure' }, [
    { value: 1234.5, mark: 'p' },
    { value: 7, mark: '()' },
    { value: null, mark: '.' },
    { value: null, mark: '-' },
    { value: -2, mark: null },
    none,
  ]);
  test('keeps the sign beside a number: what is provisional or not reliable does not become final', () =>
    expect(csvParts([numbers], all([numbers])).join('')).toBe(
      '\uFEFFWert\r\n1234,5 p\r\n(7)\r\n.\r\n-\r\n-2\r\n\r\n',
    ));
  test('holds only the chosen rows, in their order', () =>
    expect(csvParts([numbers], Uint32Array.of(4, 0)).join('')).toBe('\uFEFFWert\r\n-2\r\n1234,5 p\r\n'));
  test('read again with the columns as they were is the same table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (columns) => {
        const opened = await openTables(new TextEncoder().encode(csvParts(columns, all(columns)).join('')), {
          name: 'x.csv',
        });
        if (!opened.ok) throw new Error(opened.issues.map((one) => one.code).join());
        const understood = understandTable(
          opened.value.tables[0]!,
          {
            corrections: {
              headerRows: [1],
              keepTotals: true,
              columns: columnsAbout(
                aboutRows(
                  [],
                  columns.map(({ field }) => field),
                ),
              )!,
            },
          },
          {},
        );
        if (!understood.ok) throw new Error('understood');
        expect(cells(understood.value.table.columns)).toEqual(guarded(columns));
      }),
      { numRuns: runs(150) },
    );
  });
});
