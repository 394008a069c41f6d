// `insgesamt` as a category of a long table: the totals of one dimension or several are found by adding up, whatever order they stand in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/i18n/issues.ts';
import { readTables } from '../../../src/formats/read.ts';

const read = async (rows: readonly (readonly (string | number)[])[], dropCategories = true) => {
  const text = rows.map((row) => row.join(';')).join('\n');
  const reading = await readTables(new TextEncoder().encode(`${text}\n`), { name: 'a.csv', dropCategories });
  if (!reading.ok) throw new Error(reading.issues[0]?.code);
  const table = reading.value.tables[0]!;
  return {
    rows: table.rows,
    sum: table.stats.at(-1)!.sum,
    totals: table.around!.totals,
    codes: reading.issues.map(({ code }) => code),
    said: reading.issues.map((one) => sentence(one, 'de')).join(' '),
  };
};

type Dimension = { name: string; labels: readonly string[]; total: string | null };
const SEX: Dimension = { name: 'Geschlecht', labels: ['männlich', 'weiblich'], total: 'insgesamt' };
const AGE: Dimension = { name: 'Alter', labels: ['unter 18', '18 bis 64', '65 und mehr'], total: 'Zusammen' };
const PLACE: Dimension = { name: 'Ortsteil', labels: ['Nord', 'Süd', 'West'], total: 'Stadt gesamt' };
const YEAR: Dimension = { name: 'Jahr', labels: ['2021', '2022', '2023'], total: null };
const DISTRICT: Dimension = { name: 'Bezirk', labels: ['1', '2', '3', '4'], total: null };

/** Every record of some dimensions with its totals. `value`: of the parts, in their order. */
const cube = (dimensions: readonly Dimension[], value: (i: number) => number): (string | number)[][] => {
  let i = 0;
  const below = (at: number): { labels: string[]; n: number }[] => {
    const dimension = dimensions[at];
    if (!dimension) return [{ labels: [], n: value(i++) }];
    const parts = dimension.labels.map((label) => ({ label, rows: below(at + 1) }));
    const all = parts.flatMap(({ label, rows }) =>
      rows.map((row) => ({ labels: [label, ...row.labels], n: row.n })),
    );
    const { total } = dimension;
    if (total === null) return all;
    const sums = parts[0]!.rows.map((row, r) => ({
      labels: [total, ...row.labels],
      n: parts.reduce((sum, part) => sum + part.rows[r]!.n, 0),
    }));
    return [...all, ...sums];
  };
  return below(0).map(({ labels, n }) => [...labels, n]);
};
const isTotal = (row: readonly (string | number)[], dimensions: readonly Dimension[]): boolean =>
  dimensions.some(({ total }, i) => total !== null && row[i] === total);
const names = (dimensions: readonly Dimension[]): string[] => [
  ...dimensions.map(({ name }) => name),
  'Personen',
];

test.each(['T', '_T', 'i', '0+'])(
  'the code %s of a whole is one where it adds up in every group',
  async (code) => {
    const rows = (last: number): (string | number)[][] => [
      ['Jahr', 'Geschlecht', 'Personen'],
      ...[2021, 2022, 2023].flatMap((year, i) => [
        [year, 'm', 500 + i],
        [year, 'w', 510 + i],
        [year, code, 1010 + 2 * i + (i === 2 ? last : 0)],
      ]),
    ];
    expect((await read(rows(0))).rows).toBe(6);
    // One that is none leaves it a category like the others.
    expect((await read(rows(5))).rows).toBe(9);
  },
);

describe('totals among the categories', () => {
  test('of any dimensions, in any order, are none of the data', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          [YEAR, SEX],
          [YEAR, SEX, AGE],
          [PLACE, YEAR, SEX],
          [DISTRICT, YEAR, AGE],
          [SEX, AGE, YEAR],
        ),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 40, maxLength: 40 }),
        fc.integer(),
        async (dimensions, values, seed) => {
          const rows = cube(dimensions, (i) => values[i % values.length]!);
          const parts = rows.filter((row) => !isTotal(row, dimensions));
          const mixed = [...rows].sort(
            (a, b) => ((a.join().length * 7919 + seed) % 13) - ((b.join().length * 7919 + seed) % 13),
          );
          const found = await read([names(dimensions), ...mixed]);
          expect(found.rows).toBe(parts.length);
          expect(found.sum).toBe(parts.reduce((sum, row) => sum + Number(row.at(-1)), 0));
          expect(found.totals).toHaveLength(rows.length - parts.length);
        },
      ),
      { numRuns: 60 },
    ));
  test('are found where the amounts look like years or codes: of few values, beside districts that are numbers', async () => {
    const partsOf = async (dimensions: readonly Dimension[], values: readonly number[]) => {
      const rows = cube(dimensions, (i) => values[i % values.length]!);
      const parts = rows.filter((row) => !isTotal(row, dimensions));
      const found = await read([names(dimensions), ...rows]);
      expect([found.rows, found.codes]).toEqual([parts.length, ['TOTAL_CATEGORY']]);
    };
    const few = [5000, 5000, 5000, 3127, 5000, 2776, 5000, 5000, 5000, 5000, 5000, 2016];
    await partsOf([DISTRICT, YEAR, AGE], few);
    await partsOf([YEAR, SEX], [2021, 2022, 3580, 2022, 2023, 2021]);
    await partsOf([YEAR, SEX], [2021, 2022, 1000, 2022, 2021, 2022]);
  });
  test('are known by their short words', async () => {
    const found = await read([
      ['Kreis', 'Gemeinde', 'Männer'],
      ['A', 'A1', 10],
      ['A', 'A2', 20],
      ['A', 'zus.', 30],
      ['B', 'B1', 5],
      ['B', 'B2', 7],
      ['B', 'zus.', 12],
    ]);
    expect([found.sum, found.rows]).toEqual([42, 4]);
  });
  test('are said by their column and label, and are no difference to our sums', async () => {
    const found = await read([names([YEAR, SEX]), ...cube([YEAR, SEX], (i) => 10 + i)]);
    expect(found.codes).toEqual(['TOTAL_CATEGORY']);
    expect(found.said).toContain(
      'In der Spalte „Geschlecht“ fasst „insgesamt“ die anderen zusammen (3-mal).',
    );
  });
  test('stay where figures may name them, with a word', async () => {
    const rows = cube([YEAR, SEX], (i) => 10 + i);
    const found = await read([names([YEAR, SEX]), ...rows], false);
    expect(found.rows).toBe(rows.length);
    expect(found.codes).toContain('TOTAL_CATEGORY_KEPT');
  });
  test('that do not add up everywhere stay, with a word', async () => {
    const rows = cube([YEAR, SEX], (i) => 10 + i);
    rows[2]![2] = Number(rows[2]![2]) + 1;
    const found = await read([names([YEAR, SEX]), ...rows]);
    expect(found.rows).toBe(rows.length);
    expect(found.codes).toContain('TOTAL_CATEGORY_KEPT');
  });
  test('alone, without parts beside them, are the data', async () => {
    const rows = cube([YEAR, SEX], (i) => 10 + i);
    const found = await read([names([YEAR, SEX]), ['2020', 'insgesamt', 17], ...rows]);
    expect([found.rows, found.sum]).toEqual([7, 17 + 75]);
  });
  test('beside secret parts are totals all the same', async () => {
    const rows: (string | number)[][] = cube([YEAR, SEX], (i) => 10 + i);
    const hidden = rows.map((row) =>
      row[0] === '2023' && row[1] === 'weiblich' ? [...row.slice(0, 2), '.'] : row,
    );
    expect((await read([names([YEAR, SEX]), ...hidden])).rows).toBe(6);
  });
  test('are balances of what comes in and goes out, with and without a minus', async () => {
    const of = (sign: number): (string | number)[][] =>
      [1111, 2111, 3111].flatMap((product, i) => [
        [product, 'Erträge', 1200 + i],
        [product, 'Aufwendungen', sign * (5000 + 3 * i)],
        [product, 'Saldo', 1200 + i - (5000 + 3 * i)],
      ]);
    const names = ['Produkt', 'Art', '2024'];
    expect((await read([names, ...of(1)])).rows).toBe(6);
    expect((await read([names, ...of(-1)])).rows).toBe(6);
    const odd = of(1).map((row, i) => (i === 8 ? [row[0]!, row[1]!, 7] : row));
    expect((await read([names, ...odd])).codes).toContain('TOTAL_CATEGORY_KEPT');
  });
  test('of means and shares are not looked for', async () => {
    const rows = cube([YEAR, SEX], (i) => 10 + i).map((row) =>
      row[1] === 'insgesamt' ? [...row.slice(0, 2), 11.5] : row,
    );
    const found = await read([names([YEAR, SEX]), ...rows]);
    expect([found.rows, found.codes.filter((code) => code.startsWith('TOTAL'))]).toEqual([9, []]);
  });
});

test('a total of a group of one goes with those of the others', async () => {
  const rows = [
    ['Bauamt', 'Miete', 836.2, 268.9],
    ['Bauamt', 'Summe', 836.2, 268.9],
    ['Kasse', 'Miete', 75.48, 141.43],
    ['Kasse', 'Porto', 126.35, 737.58],
    ['Kasse', 'Summe', 201.83, 879.01],
  ];
  expect((await read([['Amt', 'Posten', 'Plan', 'Ist'], ...rows])).rows).toBe(3);
});

test('two totals go of which a secret part hides one, where it is no less than what is known of it', async () => {
  const year = (name: number, parts: readonly (number | string)[], all: number) =>
    [...parts, all].map((n, i) => [name, ['unter 18', '18 bis 65', '65 und mehr', 'Gesamt'][i]!, n]);
  const rowsWith = (all: number) => [
    ['Jahr', 'Alter', 'Anzahl'],
    ...year(2022, ['.', 88, 896], all),
    ...year(2023, [604, 302, 458], 1364),
  ];
  const found = await read(rowsWith(1653));
  expect([found.rows, found.codes]).toEqual([6, ['TOTAL_CATEGORY']]);
  expect((await read(rowsWith(650))).codes).toContain('TOTAL_KEPT');
});

describe('a whole that no word tells', () => {
  const years = ['2021', '2022', '2023'];
  const parts = ['Nord', 'Süd', 'West'];
  const rowsOf = (whole: string, value: (year: number, part: number) => number, slip = 0) => [
    ['Jahr', 'Stadtteil', 'Personen'],
    ...years.flatMap((year, y) => [
      ...parts.map((part, p) => [year, part, value(y, p)]),
      [year, whole, parts.reduce((sum, _, p) => sum + value(y, p), 0) + (y === 1 ? slip : 0)],
    ]),
  ];
  const some = (y: number, p: number): number => 110 + y * 17 + p * 31;
  test.each(['Musterstadt', 'ambulant und stationär', 'Personen'])(
    'is said where it adds up in every group: %s',
    async (whole) => {
      const found = await read(rowsOf(whole, some));
      expect(found.codes).toContain('TOTAL_CATEGORY_KEPT');
      expect(found.said).toContain(whole);
      // Nobody said that it is one: it stays, with the warning.
      expect(found.rows).toBe(12);
    },
  );
  test.each<[string, readonly (readonly (string | number)[])[]]>([
    ['two groups of large figures', rowsOf('beides', some).slice(0, 9)],
    ['a blank', rowsOf('', some)],
    [
      'a town with a secret part',
      rowsOf('Musterstadt', some).map((row, i) => (i === 2 ? [...row.slice(0, 2), '.'] : row)),
    ],
  ])('is said of %s', async (_what, rows) => {
    expect((await read(rows)).codes).toContain('TOTAL_CATEGORY_KEPT');
  });
  test('is said beside a key that says the same as its name', async () => {
    const keys = [
      ['09771', 'Kreis'],
      ['09771111', 'A'],
      ['09771112', 'B'],
      ['09771113', 'C'],
    ];
    const rows = [2021, 2022, 2023].flatMap((year, i) =>
      [8456 + 3 * i, 4044 + i, 3301 + i, 1111 + i].map((n, k) => [year, ...keys[k]!, n]),
    );
    const found = await read([['Jahr', 'Schlüssel', 'Name', 'Bevölkerung'], ...rows]);
    expect(found.said).toContain('„Kreis“');
    // Once, and not by its key.
    expect(found.codes.filter((code) => code === 'TOTAL_CATEGORY_KEPT')).toHaveLength(1);
  });
  test('is none of the word by chance, where a code of few small counts is asked about', async () => {
    const rows = ['A', 'B', 'C', 'D'].flatMap((town, i) => [
      [town, 'x', 1],
      [town, 'y', 1 + (i % 2)],
      [town, 'T', 2 + (i % 2)],
    ]);
    const found = await read([['Ort', 'Art', 'Fälle'], ...rows]);
    expect([found.rows, found.codes]).toEqual([12, ['TOTAL_CATEGORY_KEPT']]);
  });
  test('one exception is enough to say nothing', async () => {
    expect((await read(rowsOf('Ost', some, 1))).codes).not.toContain('TOTAL_CATEGORY_KEPT');
  });
  test('small counts add up by chance', async () => {
    expect((await read(rowsOf('Ost', (y, p) => 1 + ((y + p) % 2)))).codes).not.toContain(
      'TOTAL_CATEGORY_KEPT',
    );
  });
  test('no table of random counts has one', async () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let k = 0; k < 150; k++) {
      const rows = [
        ['Jahr', 'Stadtteil', 'Personen'],
        ...years.flatMap((year) => [...parts, 'Ost'].map((part) => [year, part, Math.floor(next() * 400)])),
      ];
      expect((await read(rows)).codes).not.toContain('TOTAL_CATEGORY_KEPT');
    }
  });
});

test.each([
  ['Gesamt', 6, 'TOTAL_CATEGORY'],
  ['_T', 8, 'TOTAL_CATEGORY_KEPT'],
])('%s is known where all groups but one lack a part', async (whole, count, code) => {
  const rows = [2022, 2023].flatMap((year, i) => [
    [year, 'unter 18', i === 0 ? '.' : 78],
    [year, '18 bis 65', i === 0 ? 247 : 362],
    [year, 'ab 65', i === 0 ? 476 : 551],
    [year, whole, i === 0 ? 810 : 991],
  ]);
  const found = await read([['Jahr', 'Altersgruppe', 'Anzahl'], ...rows]);
  expect([found.rows, found.codes]).toEqual([count, [code]]);
});
