import { describe, expect, test } from 'vitest';
import { addingOf } from '../../../src/core/table/adding.ts';
import type { Field } from '../../../src/core/table/dataset.ts';
import { proposal } from '../../../src/core/query/sense.ts';

const field = (name: string, given: Partial<Field> = {}): Field => ({
  name,
  type: 'number',
  role: 'measure',
  ...given,
});
const time = field('Datum', { type: 'date', role: 'time' });
const text = (name: string): Field => field(name, { type: 'text', role: 'dimension' });

describe('the way of a column', () => {
  test.each([
    [field('Auslastung', { unit: '%' }), 'mean', 'share'],
    [field('Anteil', { percent: true }), 'mean', 'share'],
    [field('Index'), 'mean', 'rate'],
    [field('Preis', { unit: '€/m²' }), 'mean', 'rate'],
    [field('Temperatur'), 'mean', 'level'],
    [field('Wert', { unit: '°C' }), 'mean', 'level'],
    [field('Wasserstand', { unit: 'cm' }), 'mean', 'level'],
    [field('Pegel Musterbach in cm'), 'mean', 'level'],
    [field('Einwohner'), 'latest', 'stock'],
    [field('Schuldenstand', { unit: '€' }), 'latest', 'stock'],
    [field('Einsätze'), 'sum', 'amount'],
    [field('Ist', { unit: '€' }), 'sum', 'amount'],
    [field('Wasserstand', { adds: 'sum' }), 'sum', 'given'],
    [field('Einsätze', { adds: 'none' }), 'none', 'given'],
  ] as const)('%o', (one, adds, reason) => expect(addingOf(one, [time, one])).toEqual({ adds, reason }));
  test('mixed units and accounts of both ways say nothing together', () => {
    const value = field('Messwert');
    expect(addingOf(value, [time, text('Einheit'), value])).toEqual({ adds: 'none', reason: 'mixedUnits' });
    const amount = field('Ansatz', { unit: '€' });
    expect(addingOf(amount, [text('Kontenart'), amount])).toEqual({ adds: 'none', reason: 'bothWays' });
  });
});

test('no sum is proposed of what does not add up', () => {
  const shape = (fields: Field[]) => ({
    fields,
    stats: fields.map(() => ({
      count: 9,
      missing: 0,
      marks: {},
      distinct: 9,
      min: null,
      max: null,
      sum: null,
    })),
  });
  const proposed = (...fields: Field[]) => proposal(shape(fields))?.aggregate;
  expect(proposed(time, field('Wasserstand'))).toBe('mean');
  expect(proposed(time, field('Füllstand', { unit: '%' }))).toBe('mean');
  expect(proposed(time, text('Einheit'), field('Messwert'))).toBe('count');
  expect(proposed(text('Kontenart'), field('Ansatz', { unit: '€' }))).toBe('count');
  expect(proposed(time, field('Einsätze'))).toBe('sum');
  expect(proposed(text('Ort'), time, field('Einwohner'))).toBe('mean');
});
