// What is proposed, and warned of, over a stock and over amounts of both ways: judged by what a grouping and its filter leave open.
import { describe, expect, test } from 'vitest';
import { groupRows, type GroupSpec } from '../../../src/core/query/group.ts';
import type { RowFilter } from '../../../src/core/query/rows.ts';
import { aggregateFor, cautions, drawsFor, proposal, settled } from '../../../src/core/query/sense.ts';
import { wayOver } from '../../../src/core/query/way.ts';
import { withWays } from '../../../src/core/table/adding.ts';
import type { Field } from '../../../src/core/table/dataset.ts';
import { tableOf } from '../../support/tables.ts';

type Cell = string | number | null;
const shapeOf = (
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  given: Partial<Field>[] = [],
) => {
  const read = tableOf([...head], rows);
  const columns = read.columns
    .map(withWays)
    .map((one, i) => ({ ...one, field: { ...one.field, ...given[i] } }));
  const table = { ...read, columns };
  const stats = columns.map((_, i) => {
    const values = rows.map((row) => row[i]!);
    const max = values.reduce((a, b) => (b > a ? b : a));
    return {
      count: rows.length,
      missing: 0,
      marks: {},
      distinct: new Set(values).size,
      min: null,
      max,
      sum: null,
    };
  });
  return { table, fields: columns.map(({ field }) => field), stats };
};
const kinds = (group: GroupSpec, filter: RowFilter[], shape: ReturnType<typeof shapeOf>) =>
  cautions(group, filter, shape).map(({ kind }) => kind);

const PLACES: Cell[][] = [
  ['2025-09-01', 'Am Bach', 30],
  ['2025-09-01', 'Sonnenhof', 40],
  ['2025-10-01', 'Am Bach', 31],
  ['2025-10-01', 'Sonnenhof', 44],
];
const TIME: Partial<Field> = { type: 'date', role: 'time' };
const places = shapeOf(['Datum', 'Einrichtung', 'Plätze'], PLACES, [TIME]);

describe('a stock over its own time', () => {
  test('is the sum of all places at each date, and the newest value of each place', () => {
    expect(aggregateFor(places, { x: 'Datum', y: 'Plätze' })).toBe('sum');
    expect(aggregateFor(places, { x: 'Einrichtung', y: 'Plätze' })).toBe('last');
    expect(aggregateFor(places, { x: 'Einrichtung', y: 'Plätze', series: 'Datum' })).toBe('sum');
    // Dates that are joined are several.
    expect(aggregateFor(places, { x: 'Datum', y: 'Plätze', per: 'month' })).toBe('last');
    const byDate = settled({ x: 'Datum', y: 'Plätze', aggregate: 'sum' }, places);
    expect(groupRows(places.table, null, byDate).series[0]!.values).toEqual([70, 75]);
    const byPlace = settled({ x: 'Einrichtung', y: 'Plätze', aggregate: 'last' }, places);
    expect(groupRows(places.table, null, byPlace).series[0]!.values).toEqual([31, 44]);
  });
  test('is first shown as sums, nowhere as the mean of its places', () => {
    expect(proposal(places)).toMatchObject({ x: 'Datum', y: 'Plätze', aggregate: 'sum' });
    const many = shapeOf(
      ['Datum', 'Einrichtung', 'Plätze'],
      Array.from({ length: 9 }, (_, i) => ['2025-09-01', `Haus ${i}`, i]),
      [TIME],
    );
    expect(proposal(many)).toEqual({ x: 'Datum', y: 'Plätze', aggregate: 'sum' });
  });
  test('is warned of where each would count several times, and only there', () => {
    const sum = { y: 'Plätze', aggregate: 'sum' } as const;
    expect(kinds({ ...sum, x: 'Datum' }, [], places)).toEqual([]);
    expect(kinds({ ...sum, x: 'Einrichtung' }, [], places)).toEqual(['stockOverTimes']);
    expect(kinds({ ...sum, x: 'Datum', per: 'month' }, [], places)).toEqual(['stockOverTimes']);
    const october = [{ column: 'Datum', equals: ['2025-10-01'] }];
    expect(kinds({ ...sum, x: 'Einrichtung' }, october, places)).toEqual([]);
    expect(aggregateFor(places, { ...sum, x: 'Einrichtung' }, october)).toBe('sum');
    // All days of a month are many.
    expect(
      kinds({ ...sum, x: 'Einrichtung' }, [{ column: 'Datum', from: '2025', to: '2025' }], places),
    ).toEqual(['stockOverTimes']);
  });
  test('makes a whole only at one date', () => {
    const spec = { x: 'Einrichtung', y: 'Plätze', aggregate: 'sum' } as const;
    const draws = (filter: RowFilter[]) =>
      drawsFor(groupRows(places.table, null, spec), spec, filter, places);
    expect(draws([])).toEqual(['bar']);
    expect(draws([{ column: 'Datum', equals: ['2025-10-01'] }])).toEqual(['bar', 'share']);
  });
  test('has no newest value in a month of several rows: none of them is taken for all', () => {
    const last = settled({ x: 'Datum', y: 'Plätze', aggregate: 'last', per: 'month' }, places);
    expect(groupRows(places.table, null, last).series[0]!.values).toEqual([null, null]);
  });
});

describe('amounts of both ways', () => {
  const BUDGET: Cell[][] = [
    ['2025', 'Ertrag', 'Schule', 100],
    ['2025', 'Aufwand', 'Schule', 80],
    ['2025', 'Ertrag', 'Bauhof', 20],
    ['2025', 'Aufwand', 'Bauhof', 50],
  ];
  const budget = shapeOf(['Jahr', 'Art', 'Produkt', 'Betrag'], BUDGET, [{ type: 'period', role: 'time' }]);
  const sum = { x: 'Produkt', y: 'Betrag', aggregate: 'sum' } as const;
  const only = (...equals: string[]): RowFilter[] => [{ column: 'Art', equals }];
  test('are warned of together, and not where one side is left', () => {
    expect(kinds(sum, [], budget)).toEqual(['doubtfulSum']);
    expect(kinds(sum, only('Ertrag'), budget)).toEqual([]);
    expect(kinds(sum, only('Ertrag', 'Aufwand'), budget)).toEqual(['doubtfulSum']);
    expect(kinds({ ...sum, series: 'Art' }, [], budget)).toEqual([]);
    expect(kinds({ ...sum, x: 'Art' }, [], budget)).toEqual([]);
  });
  test('are counted until a side is chosen, then added up; each side for itself where it is split', () => {
    expect(aggregateFor(budget, sum)).toBeNull();
    expect(aggregateFor(budget, sum, only('Aufwand'))).toBe('sum');
    expect(proposal(budget)).toMatchObject({ series: 'Art', aggregate: 'sum', y: 'Betrag' });
    const single = shapeOf(
      ['Produkt', 'Art', 'Betrag'],
      BUDGET.map(([, art, produkt, betrag]) => [produkt!, art!, betrag!]),
    );
    const wide = { ...single, stats: single.stats.map((one) => ({ ...one, distinct: 9 })) };
    expect(proposal(wide)).toMatchObject({ aggregate: 'count', y: '' });
    expect(proposal(wide, only('Ertrag'))).toMatchObject({ aggregate: 'sum', y: 'Betrag' });
  });
  test('are no parts of one whole', () => {
    const spec = { ...sum, x: 'Art' };
    const draws = (filter: RowFilter[]) =>
      drawsFor(groupRows(budget.table, null, spec), spec, filter, budget);
    expect(draws([])).toEqual(['bar']);
  });
});

test('values of mixed units are of the unit that is left', () => {
  const value: Field = { name: 'Wert', type: 'number', role: 'measure' };
  const fields = [{ name: 'Einheit', type: 'text', role: 'dimension' } as const, value];
  const way = (...equals: string[]) => wayOver(value, fields, [{ column: 'Einheit', equals }]).adds;
  expect(wayOver(value, fields, []).adds).toBe('none');
  expect(way('t', 'kg')).toBe('none');
  expect(way('t')).toBe('sum');
  expect(way('°C')).toBe('mean');
  expect(way('mg/l')).toBe('mean');
});
