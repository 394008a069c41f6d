// Tables side by side on a sheet: their rows have nothing to do with each other. A gap in a table is no end of it.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

type Rows = readonly (readonly TestCell[])[];
const csvOf = (rows: Rows): Uint8Array => {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (row: Rows[number]): string =>
    Array.from({ length: width }, (_, i) =>
      row[i] === null || row[i] === undefined ? '' : String(row[i]),
    ).join(';');
  return new TextEncoder().encode(`${rows.map(line).join('\n')}\n`);
};
const FORMS = [
  ['a workbook', 't.xlsx', (rows: Rows) => xlsxOf([{ name: 't', rows }])],
  ['separated text', 't', csvOf],
] as const;

const read = async (rows: Rows, file: string, make: (rows: Rows) => Uint8Array) => {
  const result = await readTables(make(rows), { name: file, dropCategories: true });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return {
    tables: result.value.tables.map(({ name, rows: count, columns, stats, around }) => ({
      name,
      count,
      columns: columns.map(({ field }) => field.name),
      sums: stats.flatMap(({ sum }) => sum ?? []),
      titles: around?.titles ?? [],
      units: columns.flatMap(({ field }) => field.unit ?? []),
    })),
    asks: result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    says: result.issues.map(({ code }) => code),
  };
};

const WERKE = [
  ['Nord', 100],
  ['Süd', 200],
  ['West', 150],
  ['Ost', 120],
] as const;
const BAEDER = [
  ['Waldbad', 20],
  ['Seebad', 30],
  ['Hallenbad', 25],
  ['Freibad', 22],
] as const;
const pair = (
  left: readonly TestCell[] | undefined,
  right: readonly TestCell[] | undefined,
): readonly TestCell[] => [...(left ?? [null, null]), null, ...(right ?? [])];
const rowsOf = (left: Rows, right: Rows): Rows =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => pair(left[i], right[i]));
const HEAD = pair(['Ort', 'Einwohner'], ['Bad', 'Becken']);

describe.each(FORMS)('in %s', (_form, file, make) => {
  test('a list that is set in columns of print is asked about, and no table of as many columns', async () => {
    const said = await read(
      [
        ['Nr.', 'Gemeinde', 'EW', 'Nr.', 'Gemeinde', 'EW'],
        [1, 'Altdorf', 120, 4, 'Neudorf', 90],
        [2, 'Bergheim', 340, 5, 'Oberau', 210],
        [3, 'Talheim', 220, 6, 'Wiesen', 77],
      ],
      file,
      make,
    );
    expect(said.asks).toContain('TABLES_PAIRED');
  });
  test('groups of the same names beside one list of labels are one table, as are amounts without labels', async () => {
    for (const rows of [
      [
        ['Ort', 'm', 'w', 'm', 'w'],
        ['Nord', 120, 4, 44, 90],
        ['Ost', 340, 5, 31, 210],
        ['West', 220, 6, 75, 77],
      ],
      [
        ['Soll', 'Ist', 'Soll', 'Ist'],
        [120, 4, 44, 90],
        [340, 5, 31, 210],
        [220, 6, 75, 77],
      ],
    ])
      expect((await read(rows, file, make)).asks).not.toContain('TABLES_PAIRED');
  });
  test('two tables are two, whether they end in the same row or not', async () => {
    for (const [bad, becken] of [
      [BAEDER, 97],
      [BAEDER.slice(0, 2), 50],
    ] as const) {
      const { tables, says } = await read([HEAD, ...rowsOf(WERKE, bad)], file, make);
      expect(tables.map(({ columns, sums }) => [columns, sums])).toEqual([
        [['Ort', 'Einwohner'], [570]],
        [['Bad', 'Becken'], [becken]],
      ]);
      expect(tables.map(({ count }) => count)).toEqual([4, bad.length]);
      expect(says).toContain('TABLES_BESIDE');
    }
  });
  test('one that begins further down is one of its own', async () => {
    const { tables } = await read(
      rowsOf([['Ort', 'Einwohner'], ...WERKE], [[null, null], [null, null], ['Bad', 'Becken'], ...BAEDER]),
      file,
      make,
    );
    expect(tables.map(({ sums, count }) => [sums, count])).toEqual([
      [[570], 4],
      [[97], 4],
    ]);
  });
  test('each has its own total, and three are three', async () => {
    const right: Rows = [...BAEDER.slice(0, 2), ['Summe', 50]];
    const rows = rowsOf([...WERKE.slice(0, 3), ['Summe', 450]], right).map((row, i) => [
      ...row,
      ...Array<null>(5 - row.length).fill(null),
      null,
      ...([
        ['Brunnen', 3],
        ['Teich', 4],
      ][i] ?? []),
    ]);
    const { tables } = await read([[...HEAD, null, 'Gewässer', 'Fische'], ...rows], file, make);
    expect(tables.map(({ sums }) => sums)).toEqual([[450], [50], [7]]);
  });
  test('a list that goes on at the right is two lists, and rows without a word may be numbered', async () => {
    const on = await read(
      [pair(['Ort', 'Einwohner'], ['Ort', 'Einwohner']), ...rowsOf(WERKE, BAEDER)],
      file,
      make,
    );
    expect(on.tables.map(({ sums }) => sums)).toEqual([[570], [97]]);
    const numbered = await read(
      [
        pair(['Ort', 'Einwohner'], ['Amt', 'Stellen']),
        ...rowsOf(WERKE, [
          [10, 5],
          [20, 6],
          [30, 7],
        ]),
      ],
      file,
      make,
    );
    expect(numbered.tables.map(({ sums }) => sums.at(-1))).toEqual([570, 18]);
  });
  test('under a title that holds them together a person is asked, and what the title says holds for both', async () => {
    const { tables, asks } = await read(
      [['Angaben in Tsd. EUR'], pair(['Ort', 'Ertrag'], ['Bad', 'Aufwand']), ...rowsOf(WERKE, BAEDER)],
      file,
      make,
    );
    expect(asks).toEqual(['TABLES_PAIRED']);
    expect(tables.map(({ name, units, sums }) => [name, units, sums])).toEqual([
      ['t (1–2)', ['Tsd. €', 'Tsd. €'], [570, 97]],
      ['t', ['Tsd. €'], [570]],
      ['t (2)', ['Tsd. €'], [97]],
    ]);
  });
  test.each<[string, Rows]>([
    [
      'figures',
      [
        pair(['Ort', 'Einwohner'], ['Fläche', 'Dichte']),
        ...rowsOf(WERKE, [
          [20, 5],
          [30, 6],
          [25, 6],
          [9, 2],
        ]),
      ],
    ],
    [
      'figures that look like years',
      [
        pair(['Ort', 'EW 2020'], ['EW 2021', 'EW 2022']),
        ...rowsOf(WERKE, [
          [2001, 2003],
          [1930, 1920],
          [1820, 1830],
          [1999, 2010],
        ]),
      ],
    ],
    [
      'a group of years',
      [
        [null, '2020', null, null, '2021', null],
        ['Ort', 'm', 'w', null, 'm', 'w'],
        ['Nord', 1, 2, null, 3, 4],
        ['Süd', 5, 6, null, 7, 8],
        ['West', 9, 10, null, 11, 12],
      ],
    ],
  ])('behind an empty column %s go on the same rows', async (_what, rows) => {
    const { tables, says } = await read(rows, file, make);
    expect(tables).toHaveLength(1);
    expect(says).not.toContain('TABLES_PAIRED');
    expect(says).not.toContain('TABLES_PAIRED');
  });
  test.each<[string, Rows]>([
    [
      'words that stand again',
      [
        pair(['Ort', 'Einwohner'], ['Träger', 'Plätze']),
        ...rowsOf(WERKE, [
          ['Stadt', 5],
          ['Kirche', 6],
          ['Stadt', 6],
          ['Stadt', 2],
        ]),
      ],
    ],
    [
      'cells that lack in between',
      [
        pair(['Ort', 'Einwohner'], ['Leitung', 'Stellen']),
        ...rowsOf(WERKE, [
          ['Abel', 5],
          [null, null],
          ['Cohn', 6],
          ['Dorn', 2],
        ]),
      ],
    ],
    [
      'texts',
      [
        pair(['Ort', 'Einwohner'], ['Leitung', 'Mail']),
        ...rowsOf(WERKE, [
          ['Abel', 'a@x.de'],
          ['Bohm', 'b@x.de'],
          ['Cohn', 'c@x.de'],
          ['Dorn', 'd@x.de'],
        ]),
      ],
    ],
    [
      'a list without a name for its columns',
      [
        ...rowsOf(WERKE.slice(0, 3), [
          ['Waldbad', 5],
          ['Seebad', 6],
          ['Hallenbad', 6],
        ]),
      ],
    ],
    [
      'keys in no order',
      [
        pair(['Ort', 'Einwohner'], ['Kostenstelle', 'Ansatz']),
        ...rowsOf(WERKE, [
          [4711, 5],
          [4710, 6],
          [4730, 6],
          [4720, 2],
        ]),
      ],
    ],
    [
      'years of another count',
      [
        pair(['Jahr', 'Geburten'], ['Wahljahr', 'Beteiligung']),
        ...rowsOf(
          [
            [2019, 80],
            [2020, 85],
            [2021, 90],
          ],
          [
            [2005, 70],
            [2009, 75],
            [2013, 88],
          ],
        ),
      ],
    ],
  ])(
    'behind an empty column %s may be another table: nothing is paired without a question',
    async (_what, rows) => {
      const { tables, asks } = await read(rows, file, make);
      expect(asks).toContain('TABLES_PAIRED');
      expect(tables.map(({ name }) => name)).toEqual(['t (1–2)', 't', 't (2)']);
    },
  );
  test('a long list with an empty column is one table, and asks nothing', async () => {
    const long = Array.from({ length: 600 }, (_, i) => pair([`Ort ${i}`, i * 7], [`Amt ${i % 5}`, i % 13]));
    const { tables, asks } = await read(
      [pair(['Ort', 'Einwohner'], ['Amt', 'Stellen']), ...long],
      file,
      make,
    );
    expect(asks).toEqual([]);
    expect(tables).toHaveLength(1);
  });
});
