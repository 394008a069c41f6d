import { expect, test } from 'vitest';
import { rowsFor, type RowQuery } from '../../../src/core/query/rows.ts';
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
test('sorts as a German reader expects, stable, with missing values last both ways', () => {
  expect(rows({ sort: { column: 'ort', descending: false } })).toEqual([2, 4, 3, 0, 1]);
  expect(rows({ sort: { column: 'wert', descending: false } })).toEqual([2, 0, 3, 1, 4]);
  expect(rows({ sort: { column: 'wert', descending: true } })).toEqual([0, 3, 2, 1, 4]);
});
test('without anything gives all rows', () => expect(rows({})).toEqual([0, 1, 2, 3, 4]));
