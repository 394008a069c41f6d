// A legend, notes or a few figures at the right of a table: none of its columns, and nothing that is lost.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

type Rows = readonly (readonly TestCell[])[];
const HEAD = ['Ort', 'Einwohner', 'Kitas'];
const TABLE: Rows = [
  HEAD,
  ['Nord', 1000, 3],
  ['Süd', 2000, 'x'],
  ['West', 1500, 2],
  ['Ost', 1200, '•'],
  ['Mitte', 900, 4],
  ['Au', 700, 1],
];
/** The table with cells at its right, from a row on. */
const beside = (right: Rows, { at = 1, gap = 1 } = {}): Rows =>
  Array.from({ length: Math.max(TABLE.length, right.length + at) }, (_, i) => [
    ...(TABLE[i] ?? [null, null, null]),
    ...Array<null>(gap).fill(null),
    ...(right[i - at] ?? []),
  ]);
const csvOf = (rows: Rows): Uint8Array => {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (row: Rows[number]): string =>
    Array.from({ length: width }, (_, i) => String(row[i] ?? '')).join(';');
  return new TextEncoder().encode(`${rows.map(line).join('\n')}\n`);
};
const FORMS = [
  ['a workbook', 't.xlsx', (rows: Rows) => xlsxOf([{ name: 't', rows }])],
  ['separated text', 't', csvOf],
] as const;
const SIGNS: Rows = [
  ['x', 'geheim'],
  ['•', 'unbekannt'],
];

describe.each(FORMS)('in %s', (_form, file, make) => {
  const read = async (rows: Rows) => {
    const result = await readTables(make(rows), { name: file, dropCategories: true });
    if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
    const [table] = result.value.tables;
    return {
      count: result.value.tables.length,
      names: table!.columns.map(({ field }) => field.name),
      sums: table!.stats.flatMap(({ sum }) => sum ?? []),
      notes: table!.around?.notes ?? [],
      rows: table!.rows,
      said: result.issues.find(({ code }) => code === 'NOTES_BESIDE')?.params,
    };
  };
  test.each<[string, Rows, readonly string[]]>([
    ['a legend of signs', beside(SIGNS), ['x = geheim', '• = unbekannt']],
    ['one that begins beside the head', beside(SIGNS, { at: 0 }), ['x = geheim', '• = unbekannt']],
    ['one without a gap', beside(SIGNS, { gap: 0 }), ['x = geheim', '• = unbekannt']],
    ['one far away', beside(SIGNS, { gap: 3 }), ['x = geheim', '• = unbekannt']],
    ['one at the end and below', beside(SIGNS, { at: 6 }), ['x = geheim', '• = unbekannt']],
    [
      'one under its word',
      beside([['Legende:'], ...SIGNS], { at: 0 }),
      ['Legende:', 'x = geheim', '• = unbekannt'],
    ],
    [
      'one with a sign of its own between',
      beside([
        ['x', '=', 'geheim'],
        ['•', '=', 'unbekannt'],
      ]),
      ['x = geheim', '• = unbekannt'],
    ],
    [
      'one in single cells',
      beside([['x = geheim'], ['EW: Einwohner']], { gap: 0 }),
      ['x = geheim', 'EW: Einwohner'],
    ],
    [
      'notes',
      beside([['Stand: 31.12.2024'], ['Quelle: Melderegister']], { at: 3 }),
      ['Stand: 31.12.2024', 'Quelle: Melderegister'],
    ],
    [
      'words that belong together',
      beside([
        ['Ansprechpartner', 'Frau Muster'],
        ['Telefon', '0123-4567'],
      ]),
      ['Ansprechpartner: Frau Muster', 'Telefon: 0123-4567'],
    ],
    [
      'what colours mean',
      beside([
        ['rot', 'kritisch'],
        ['gelb', 'beobachten'],
        ['grün', 'gut'],
      ]),
      ['rot: kritisch', 'gelb: beobachten', 'grün: gut'],
    ],
    [
      'a few figures',
      beside(
        [
          ['Gesamt', 7300],
          ['Mittel', 1217],
        ],
        { gap: 0 },
      ),
      ['Gesamt: 7300', 'Mittel: 1217'],
    ],
    ['figures behind a gap', beside([['Mittel', 1217]], { at: 2 }), ['Mittel: 1217']],
  ])('%s is kept as notes', async (_what, rows, notes) => {
    const found = await read(rows);
    expect(found).toMatchObject({ count: 1, names: HEAD, sums: [7300, 10], notes, rows: 6 });
    expect(found.said).toMatchObject({ count: notes.length, text: notes.join(' · ') });
  });
  test('a legend beside a title is none of the head', async () => {
    const rows: Rows = [['Kitas 2024', null, null, null, 'Legende'], [], ...beside(SIGNS)];
    const found = await read(rows);
    expect(found).toMatchObject({
      names: HEAD,
      sums: [7300, 10],
      notes: ['Legende', 'x = geheim', '• = unbekannt'],
    });
  });
  const named = (name: string, cells: readonly TestCell[]): Rows =>
    TABLE.map((row, i) => [...row, i === 0 ? name : (cells[i - 1] ?? null)]);
  test.each<[string, Rows, number]>([
    ['a column of remarks', named('Bemerkung', [null, 'Quelle: Amt', null, 'x = geheim']), 4],
    ['a column of explanations', named('Erläuterungen', ['1) geschätzt', '2) vorläufig']), 4],
    ['remarks without a name', TABLE.map((row, i) => [...row, i === 3 ? 'geschätzt' : null]), 4],
    ['signs without a name', TABLE.map((row, i) => [...row, i % 2 === 1 ? 'p' : null]), 4],
    [
      'figures of each row without a name',
      TABLE.map((row, i) => [...row, i > 0 ? `Amt ${i}` : null, i > 0 ? i : null]),
      5,
    ],
    [
      'a name over several columns',
      [
        ['Ort', 'Einwohner', null, null],
        [null, '2022', '2023', '2024'],
        ['Nord', 1, 2, 3],
        ['Süd', 4, 5, 6],
        ['West', 7, 8, 9],
      ],
      4,
    ],
  ])('%s stays a column', async (_what, rows, columns) => {
    const { names, said } = await read(rows);
    expect([names.length, said]).toEqual([columns, undefined]);
  });
});
