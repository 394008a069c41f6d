import { describe, expect, test } from 'vitest';
import { countValues } from '../../../src/core/query/counts.ts';
import { emptyExploration } from '../../../src/core/query/exploration.ts';
import { groupRows } from '../../../src/core/query/group.ts';
import {
  aggregatesFor,
  cautions,
  drawsFor,
  fitting,
  proposal,
  settled,
  summable,
  type Shape,
} from '../../../src/core/query/sense.ts';
import type { ColumnStats, Field } from '../../../src/core/table/dataset.ts';
import { tableOf } from '../../support/tables.ts';

const field = (name: string, given: Partial<Field> = {}): Field => ({
  name,
  type: 'number',
  role: 'measure',
  ...given,
});
const stats = (distinct: number, max: string | number | null = null): ColumnStats => ({
  count: distinct,
  missing: 0,
  marks: {},
  distinct,
  min: null,
  max,
  sum: null,
});
const time = field('jahr', { type: 'period', role: 'time' });
const place = field('ort', { type: 'text', role: 'dimension' });
const kind = field('art', { type: 'text', role: 'dimension' });
const shape = (many: readonly (readonly [Field, number, (string | number)?])[]): Shape => ({
  fields: many.map(([one]) => one),
  stats: many.map(([, distinct, max]) => stats(distinct, max ?? null)),
});
const whole = shape([
  [time, 5, '2025'],
  [place, 40],
  [kind, 3],
  [field('wert'), 99],
  [field('quote', { unit: '%' }), 99],
  [field('schluessel', { role: 'key' }), 40],
]);

test.each([
  [{ unit: '%' }, 'no'],
  [{ percent: true as const }, 'no'],
  [{ unit: 'Promille ‰' }, 'no'],
  [{ unit: '€/m²' }, 'doubtful'],
  [{ unit: '°C' }, 'doubtful'],
  [{ name: 'Arbeitslosenquote' }, 'doubtful'],
  [{ name: 'wert', title: 'Fälle je 1.000 Einwohner' }, 'doubtful'],
  [{ name: 'mittelwert' }, 'doubtful'],
  [{ unit: '€' }, 'yes'],
  [{ name: 'einsaetze', unit: 'Einsätze' }, 'yes'],
] as const)('%o may be added up: %s', (given, expected) =>
  expect(summable(field('wert', given))).toBe(expected),
);

describe('a dataset', () => {
  test('is proposed over its time, split by a category of few; shares as a mean; without a measure as a count', () => {
    expect(proposal(whole)).toEqual({ x: 'jahr', y: 'wert', aggregate: 'sum', series: 'art' });
    expect(
      proposal(
        shape([
          [place, 40],
          [field('quote', { unit: '%' }), 9],
        ]),
      ),
    ).toEqual({
      x: 'ort',
      y: 'quote',
      aggregate: 'mean',
      top: 10,
    });
    expect(proposal(shape([[kind, 3]]))).toEqual({ x: 'art', y: '', aggregate: 'count' });
    expect(proposal(shape([[field('schluessel', { role: 'key' }), 3]]))).toBeNull();
  });
  test('does not offer to add up shares, nor anything of keys but counting', () => {
    expect(aggregatesFor(whole, 'quote')).not.toContain('sum');
    expect(aggregatesFor(whole, 'wert')).toContain('sum');
    expect(aggregatesFor(whole, 'schluessel')).toEqual(['count']);
    expect(aggregatesFor(whole, '')).toEqual(['count']);
  });
  test('of many categories shows the largest ones, and a last value knows its time', () => {
    expect(settled({ x: 'ort', y: 'wert', aggregate: 'last' }, whole)).toEqual({
      x: 'ort',
      y: 'wert',
      aggregate: 'last',
      time: 'jahr',
      top: 10,
    });
    expect(settled({ x: 'art', y: 'wert', aggregate: 'sum' }, whole)).not.toHaveProperty('top');
    expect(settled({ x: 'ort', y: 'wert', aggregate: 'sum', top: 60 }, whole).top).toBe(60);
  });
  test('warns of sums over points in time until one point is chosen, of doubtful sums, and of means of shares', () => {
    const sum = { x: 'ort', y: 'wert', aggregate: 'sum' } as const;
    expect(cautions(sum, [], whole)).toEqual([{ kind: 'overTimes', time: 'jahr', newest: '2025' }]);
    expect(cautions(sum, [{ column: 'jahr', equals: ['2025'] }], whole)).toEqual([]);
    expect(cautions(sum, [{ column: 'jahr', from: '2020', to: '2025' }], whole)).toHaveLength(1);
    expect(cautions({ ...sum, x: 'jahr' }, [], whole)).toEqual([]);
    expect(cautions({ ...sum, x: 'jahr', per: 'year' }, [], whole)).toHaveLength(1);
    expect(cautions({ x: 'jahr', y: 'quote', aggregate: 'mean' }, [], whole)).toEqual([
      { kind: 'meanOfShares' },
    ]);
  });
  test('leaves out of an address what does not fit, and names it', () => {
    const one = fitting(
      {
        ...emptyExploration('d'),
        filter: [
          { column: 'weg', known: true },
          { column: 'ort', equals: ['Nord'] },
        ],
        group: { x: 'ort', y: 'quote', aggregate: 'sum', per: 'year' },
        sort: { column: 'constructor', descending: false },
      },
      whole,
    );
    expect(one.left).toEqual(['weg', 'constructor', 'quote', 'ort']);
    expect(one.exploration.filter).toEqual([{ column: 'ort', equals: ['Nord'] }]);
    expect(one.exploration.sort).toBeNull();
    expect(one.exploration.group).toEqual({ x: 'ort', y: 'quote', aggregate: 'mean', top: 10 });
    expect(
      fitting({ ...emptyExploration('d'), group: { x: 'nie', y: 'wert', aggregate: 'sum' } }, whole),
    ).toMatchObject({ left: ['nie'], exploration: { group: null } });
  });
});

describe('charts', () => {
  const rows = [
    ['2024', 'Nord', 3],
    ['2024', 'Süd', 5],
  ];
  const table = tableOf(['zeit', 'ort', 'wert'], rows);
  const of = (values: Shape, spec: Parameters<typeof groupRows>[2], from = table) =>
    drawsFor(groupRows(from, null, spec), spec, [], values);
  const few = shape([
    [field('zeit', { type: 'period', role: 'time' }), 1, '2024'],
    [place, 2],
    [field('wert'), 2],
  ]);
  test('time is a line, categories are bars, shares only of parts that make a whole', () => {
    expect(of(few, { x: 'zeit', y: 'wert', aggregate: 'sum' })).toEqual(['line', 'bar']);
    expect(of(few, { x: 'ort', y: 'wert', aggregate: 'sum' })).toEqual(['bar', 'share']);
    expect(of(few, { x: 'ort', y: 'wert', aggregate: 'mean' })).toEqual(['bar']);
    const years = shape([
      [field('zeit', { type: 'period', role: 'time' }), 2, '2024'],
      [place, 2],
      [field('wert'), 2],
    ]);
    const sum = { x: 'ort', y: 'wert', aggregate: 'sum' } as const;
    const groups = groupRows(table, null, sum);
    expect(drawsFor(groups, sum, [], years)).toEqual(['bar']);
    expect(drawsFor(groups, sum, [{ column: 'zeit', equals: ['2024'] }], years)).toEqual(['bar', 'share']);
    const negative = tableOf(['zeit', 'ort', 'wert'], [...rows, ['2024', 'Ost', -1]]);
    expect(of(few, { x: 'ort', y: 'wert', aggregate: 'sum' }, negative)).toEqual(['bar']);
    const lacking = tableOf(['zeit', 'ort', 'wert'], [...rows, ['2024', 'Ost', null]]);
    expect(of(few, { x: 'ort', y: 'wert', aggregate: 'sum' }, lacking)).toEqual(['bar']);
  });
});

test('values of a column are counted, signs beside them', () => {
  const table = tableOf(
    ['ort', 'wert'],
    [
      ['Nord', 1],
      ['Süd', '.'],
      ['Nord', '.'],
      ['Ost', null],
      ['Nord', 2],
      ['Süd', '-'],
    ],
  );
  expect(countValues(table, null, 'ort', 2)).toEqual({
    values: [
      { text: 'Nord', rows: 3 },
      { text: 'Süd', rows: 2 },
    ],
    signs: [],
    more: 1,
    empty: 0,
  });
  expect(countValues(table, Uint32Array.of(1, 2, 3, 5), 'wert', 9)).toEqual({
    values: [],
    signs: expect.arrayContaining([
      { text: '.', rows: 2 },
      { text: '-', rows: 1 },
    ]) as unknown,
    more: 0,
    empty: 1,
  });
});
