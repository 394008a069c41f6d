import { describe, expect, test } from 'vitest';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { cadenceOf, ownDefinition, type OwnChoice } from '../../../src/core/indicators/own.ts';
import type { ColumnStats, Field } from '../../../src/core/table/dataset.ts';
import { tableOf } from '../../support/tables.ts';

const stats = (change: Partial<ColumnStats> = {}): ColumnStats => ({
  count: 2,
  missing: 0,
  marks: {},
  distinct: 2,
  min: null,
  max: null,
  sum: null,
  ...change,
});
const FIELDS: readonly Field[] = [
  { name: 'zeit', type: 'period', role: 'time' },
  { name: 'ort', type: 'text', role: 'dimension' },
  { name: 'wert', type: 'number', role: 'measure', unit: 'Plätze' },
  { name: 'quote', type: 'number', role: 'measure', percent: true },
];
const DATASET = {
  id: 'local:a#b',
  fields: FIELDS,
  stats: [
    stats({ min: '2025-01', max: '2025-06' }),
    stats(),
    stats({ min: 0, max: 12.5 }),
    stats({ min: 0, max: 1 }),
  ],
};
const EMPTY = { low: '', high: '' };
const choice = (change: Partial<OwnChoice> = {}): OwnChoice => ({
  title: 'Freie Plätze',
  field: 'wert',
  time: 'zeit',
  filter: {},
  aggregate: 'value',
  direction: 'up',
  watch: EMPTY,
  critical: EMPTY,
  ...change,
});
const made = (change: Partial<OwnChoice> = {}) => ownDefinition(choice(change), DATASET, 'eigene-1');

describe('what a person chooses', () => {
  test('becomes a definition like those of a catalog', () => {
    const { definition, problems } = made({
      title: '  Freie Plätze ',
      filter: { ort: 'Nord' },
      watch: { low: '20', high: '' },
      critical: { low: '5,5', high: '' },
    });
    expect(problems).toEqual([]);
    expect(IndicatorDefinition.parse(definition)).toMatchObject({
      title: 'Freie Plätze',
      unit: 'Plätze',
      decimals: 2,
      cadence: 'monthly',
      measure: {
        kind: 'value',
        of: { resource: 'local:a#b', field: 'wert', time: 'zeit', filter: { ort: 'Nord' } },
      },
      limits: [{ watch: 20, critical: 5.5 }],
    });
  });
  test('shows the values of the rows chosen, and a share as per cent', () => {
    const table = tableOf(
      ['zeit', 'ort', 'wert', 'quote'],
      [
        ['2025-05', 'Nord', 10, 0.25],
        ['2025-05', 'Süd', 7, 0.5],
      ],
    );
    const seen = (change: Partial<OwnChoice>) =>
      evaluateFully(made(change).definition, () => table, {}).lastValue?.value ?? null;
    expect([
      seen({ filter: { ort: 'Nord' } }),
      seen({ aggregate: 'sum' }),
      seen({ aggregate: 'mean' }),
      seen({}),
      seen({ field: 'quote', filter: { ort: 'Nord' } }),
    ]).toEqual([10, 17, 8.5, null, 25]);
  });
});

describe('what is wrong is said', () => {
  test.each<[string, Partial<OwnChoice>, string[]]>([
    ['no title', { title: '  ' }, ['title']],
    ['a column that is gone', { field: 'weg' }, ['field']],
    ['a column of texts', { field: 'ort' }, ['field']],
    ['a time column that is gone', { time: 'weg' }, ['time']],
    ['shares added up', { field: 'quote', aggregate: 'sum' }, ['share']],
    ['the mean of shares', { field: 'quote', aggregate: 'mean' }, ['share']],
    ['a limit that is no number', { watch: { low: 'viel', high: '' } }, ['watch']],
    ['a number with two points', { critical: { low: '5.5.5', high: '' } }, ['critical']],
    [
      'critical better than watch',
      { watch: { low: '5', high: '' }, critical: { low: '20', high: '' } },
      ['order'],
    ],
    [
      'critical equal to watch',
      { watch: { low: '5', high: '' }, critical: { low: '5', high: '' } },
      ['order'],
    ],
    ['half a corridor', { direction: 'corridor', watch: { low: '5', high: '' } }, ['watch']],
    ['a corridor upside down', { direction: 'corridor', watch: { low: '5', high: '4' } }, ['order']],
  ])('%s', (_, change, problems) => expect(made(change).problems).toEqual(problems));
  test('but the upper end of a corridor that was given up is not asked for', () => {
    const { definition, problems } = made({
      watch: { low: '', high: '9' },
      critical: { low: '3', high: '9' },
    });
    expect(problems).toEqual([]);
    expect(definition.limits).toMatchObject([{ critical: 3 }]);
    expect(definition.limits[0]).not.toHaveProperty('watch');
  });
  test('and limits without a rating are none', () =>
    expect(made({ direction: 'none', watch: { low: 'x', high: '' } })).toMatchObject({
      problems: [],
      definition: { limits: [] },
    }));
});

describe('how often values come', () => {
  test.each<[string, string, string, number, string]>([
    ['years', '2020', '2025', 6, 'yearly'],
    ['half-years', '2024-H1', '2025-H2', 4, 'halfyearly'],
    ['quarters', '2025-Q1', '2025-Q3', 3, 'quarterly'],
    ['weeks', '2025-W01', '2025-W09', 9, 'weekly'],
    ['days on end', '2025-01-01', '2025-01-10', 10, 'daily'],
    ['working days', '2025-01-06', '2025-01-17', 10, 'daily'],
    ['the last days of months', '2025-01-31', '2025-12-31', 12, 'monthly'],
    ['the last days of years', '2020-12-31', '2024-12-31', 5, 'yearly'],
    ['one day alone: it is sooner old than too late', '2025-12-31', '2025-12-31', 1, 'daily'],
    ['hours', '2025-01-01T00:00', '2025-01-02T23:00', 48, 'hourly'],
    ['readings every morning', '2025-01-01T08:00', '2025-01-10T08:00', 10, 'daily'],
  ])('%s', (_, min, max, distinct, cadence) =>
    expect(cadenceOf(stats({ min, max, distinct }))).toBe(cadence),
  );
  test('is what the person says, where they say it', () =>
    expect(made({ cadence: 'yearly' }).definition).toMatchObject({ cadence: 'yearly', graceDays: 366 }));
});
