import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsFor, type RowQuery } from '../../../src/core/query/rows.ts';
import { readTables } from '../../../src/formats/read.ts';
import { tableOf } from '../../support/tables.ts';

const table = tableOf(
  ['zeit', 'ort', 'wert'],
  [
    ['2026-01-02', 'Öhringen', 12.5],
    ['2026-01-01', 'Zell', null],
    ['2026-01-03', 'Ahlen', -3],
    ['2026-01-03', 'Oberau 10', 12.5],
    ['2026-01-03', 'Oberau 9', '.'],
  ],
);
const rows = (query: RowQuery): number[] => [...rowsFor(table, query)];

test('filters by text, by part of a text, and by a number as it is written in German', () => {
  expect(rows({ filter: [{ column: 'ort', equals: ['Zell', 'Ahlen'] }] })).toEqual([1, 2]);
  expect(rows({ filter: [{ column: 'ort', contains: 'ober' }] })).toEqual([3, 4]);
  expect(rows({ filter: [{ column: 'wert', contains: '12,5' }] })).toEqual([0, 3]);
  expect(
    rows({
      filter: [
        { column: 'zeit', equals: ['2026-01-03'] },
        { column: 'ort', contains: '9' },
      ],
    }),
  ).toEqual([4]);
});
test('filters by a range, both ends included, by signs, and by having a value', () => {
  expect(rows({ filter: [{ column: 'wert', from: '-3', to: '12.5' }] })).toEqual([0, 2, 3]);
  expect(rows({ filter: [{ column: 'wert', from: '12.6' }] })).toEqual([]);
  expect(rows({ filter: [{ column: 'wert', to: '0' }] })).toEqual([2]);
  expect(rows({ filter: [{ column: 'wert', from: 'viel' }] })).toEqual([]);
  expect(rows({ filter: [{ column: 'zeit', from: '2026-01-02' }] })).toEqual([0, 2, 3, 4]);
  expect(rows({ filter: [{ column: 'zeit', from: '2026-01', to: '2026-01' }] })).toEqual([0, 1, 2, 3, 4]);
  expect(rows({ filter: [{ column: 'zeit', from: '2027' }] })).toEqual([]);
  expect(rows({ filter: [{ column: 'wert', equals: ['.'] }] })).toEqual([4]);
  expect(rows({ filter: [{ column: 'wert', equals: [''] }] })).toEqual([1]);
  expect(rows({ filter: [{ column: 'wert', known: true }] })).toEqual([0, 2, 3]);
  expect(rows({ filter: [{ column: 'ort', from: 'A' }] })).toEqual([]);
});
test('a range agrees with looking at each number, in every kind of array', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 100, 1e6),
      fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }), { maxLength: 30 }),
      fc.integer({ min: -600, max: 600 }),
      fc.integer({ min: -600, max: 600 }),
      (factor, numbers, from, to) => {
        const values = numbers.map((one) => (one === null ? null : one / factor));
        const made = tableOf(['wert'], [[0.5], ...values.map((one) => [one])]);
        const low = from / factor,
          high = to / factor;
        // Numbers of an address are written plainly.
        const plain = (one: number): string => one.toFixed(8);
        const got = [...rowsFor(made, { filter: [{ column: 'wert', from: plain(low), to: plain(high) }] })];
        const wanted = [0.5, ...values].flatMap((one, i) =>
          one !== null && one >= low - 1e-12 && one <= high + 1e-12 ? [i] : [],
        );
        expect(got).toEqual(wanted);
      },
    ),
  );
});
test('sorts as a German reader expects, stable, with missing values last both ways', () => {
  expect(rows({ sort: { column: 'ort', descending: false } })).toEqual([2, 4, 3, 0, 1]);
  expect(rows({ sort: { column: 'wert', descending: false } })).toEqual([2, 0, 3, 1, 4]);
  expect(rows({ sort: { column: 'wert', descending: true } })).toEqual([0, 3, 2, 1, 4]);
});
test('without anything gives all rows', () => expect(rows({})).toEqual([0, 1, 2, 3, 4]));

test.each([
  ['datetime', ['2026-11-28T09:59', '2026-11-28T10:00', '2026-11-28T12:00', '2026-11-28T12:01'], [1, 2]],
  ['datetime', ['2026-11-28T08:59Z', '2026-11-28T09:00Z', '2026-11-28T11:00Z', '2026-11-28T11:01Z'], [1, 2]],
  // No day lies inside two hours of it.
  ['date', ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'], []],
] as const)('a range by hours of a column of kind %s: %j', async (type, cells, inside) => {
  const content = `wann;wert\n${cells.map((cell, i) => `${cell};${i}\n`).join('')}`;
  const read = await readTables(new TextEncoder().encode(content), { name: 'a.csv' });
  if (!read.ok) throw new Error('not read');
  const found = read.value.tables[0]!;
  expect(found.columns[0]!.field.type).toBe(type);
  const between = (from: string, to: string): number[] => [
    ...rowsFor(found, { filter: [{ column: 'wann', from, to }] }),
  ];
  expect(between('2026-11-28T10:00', '2026-11-28T12:00')).toEqual(inside);
  expect(between('2026-11-28', '2026-11-28')).toEqual(type === 'date' ? [1] : [0, 1, 2, 3]);
});
