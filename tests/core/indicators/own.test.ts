import { describe, expect, test } from 'vitest';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { mended, ownDefinition, type OwnChoice } from '../../../src/core/indicators/own.ts';
import { proposedParts } from '../../../src/core/indicators/own-parts.ts';
import { cadenceOf } from '../../../src/core/indicators/rhythm.ts';
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
    const plain = tableOf(
      ['zeit', 'ort', 'wert', 'quote'],
      [
        ['2025-05', 'Nord', 10, 0.25],
        ['2025-05', 'Süd', 7, 0.5],
      ],
    );
    // As an import stores it: a share of one, shown as per cent.
    const table = {
      ...plain,
      columns: plain.columns.map((one, i) =>
        i === 3 ? { ...one, field: { ...one.field, percent: true } } : one,
      ),
    };
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

describe('the parts of a whole', () => {
  const KITAS = [
    ['2025-09', 'Sonnenhof', 40],
    ['2025-09', 'Am Bach', 30],
    ['2025-10', 'Sonnenhof', 41],
    ['2025-10', 'Am Bach', 29],
    ['2025-11', 'Am Bach', 31],
  ] as const;
  const seen = (change: Partial<OwnChoice>, rows: readonly (readonly (string | number | null)[])[] = KITAS) =>
    evaluateFully(made(change).definition, () => tableOf(['zeit', 'ort', 'wert'], rows), {}).observations;
  test('are found by their rows, those that are always there are remembered, and one that lacks is named', () => {
    const parts = proposedParts(
      [
        {
          column: 'ort',
          values: [
            { text: 'Am Bach', rows: 3 },
            { text: 'Sonnenhof', rows: 2 },
          ],
          more: 0,
        },
        {
          column: 'traeger',
          values: [
            { text: 'Gemeinde', rows: 4 },
            { text: 'Kirche', rows: 1 },
          ],
          more: 0,
        },
      ],
      3,
    );
    expect(parts).toEqual({ column: 'ort', expect: ['Am Bach', 'Sonnenhof'] });
    const found = seen({ aggregate: 'sum', parts });
    expect(found.map((one) => one.value)).toEqual([70, 70, null]);
    expect(found[2]).toMatchObject({
      emptiness: 'notReported',
      lacks: { kind: 'parts', names: ['Sonnenhof'] },
      parts: { reported: 1, expected: 2 },
    });
  });
  test('that are rarely there are not asked for, and columns that tell nothing apart are none', () => {
    const rare = [
      {
        column: 'art',
        values: [
          { text: 'Brand', rows: 12 },
          { text: 'Flut', rows: 1 },
        ],
        more: 0,
      },
    ];
    const groups = [
      {
        column: 'kita',
        values: [
          { text: 'A', rows: 24 },
          { text: 'B', rows: 23 },
          { text: 'C', rows: 17 },
        ],
        more: 0,
      },
    ];
    // Two groups each month, of B one lacks once; C changes.
    expect(proposedParts(groups, 12)).toEqual({
      column: 'kita',
      expect: ['A', 'A', 'B', 'B', 'C'],
      severalRows: true,
    });
    expect(proposedParts(rare, 12)).toEqual({ column: 'art', expect: ['Brand'] });
    expect(proposedParts([{ column: 'art', values: [{ text: 'Brand', rows: 12 }], more: 0 }], 12)).toBeNull();
    expect(proposedParts([{ column: 'id', values: rare[0]!.values, more: 900 }], 12)).toBeNull();
  });
  test('with several rows each are added up, and one that lacks is named too', () => {
    const rows = [
      ['2025-10', 'Nord', 1],
      ['2025-10', 'Nord', 2],
      ['2025-10', 'Süd', 4],
      ['2025-11', 'Nord', 3],
      ['2025-11', 'Nord', 1],
    ];
    const counted = [
      {
        column: 'ort',
        values: [
          { text: 'Nord', rows: 4 },
          { text: 'Süd', rows: 1 },
        ],
        more: 0,
      },
    ];
    const parts = { ...proposedParts(counted, 2)!, expect: ['Nord', 'Süd'] };
    expect(parts.severalRows).toBe(true);
    const found = seen({ aggregate: 'sum', parts }, rows);
    expect(found.map((one) => one.value)).toEqual([7, null]);
    expect(found[1]).toMatchObject({ lacks: { names: ['Süd'] }, parts: { reported: 1, expected: 2 } });
  });
  test('over days: where one is absent there is no value on that day alone, named, as sum and as mean', () => {
    const rows = [
      ['2025-11-01', 'Nord', 1],
      ['2025-11-01', 'Süd', 4],
      ['2025-11-02', 'Süd', 5],
      ['2025-11-03', 'Nord', 2],
      ['2025-11-03', 'Süd', null],
      ['2025-11-04', 'Nord', 3],
      ['2025-11-04', 'Süd', 5],
    ];
    const parts = { column: 'ort', expect: ['Nord', 'Süd'] };
    for (const [aggregate, first, last] of [
      ['sum', 5, 8],
      ['mean', 2.5, 4],
    ] as const) {
      const found = seen({ aggregate, parts }, rows);
      expect(found.map((one) => one.value)).toEqual([first, null, null, last]);
      expect(found.map((one) => one.lacks)).toEqual([
        undefined,
        { kind: 'parts', names: ['Nord'] },
        { kind: 'parts', names: ['Süd'] },
        undefined,
      ]);
    }
  });
  test('a figure made before they were asked for adds up what is there, as it did', () =>
    expect(seen({ aggregate: 'sum' }).map((one) => one.value)).toEqual([70, 70, 31]));
});

describe('reckoning', () => {
  const fields: readonly Field[] = [
    { name: 'zeit', type: 'period', role: 'time' },
    { name: 'art', type: 'text', role: 'dimension' },
    { name: 'ist', type: 'number', role: 'measure', unit: '€' },
    { name: 'plan', type: 'number', role: 'measure', unit: '€' },
    { name: 'quote', type: 'number', role: 'measure', percent: true },
  ];
  const table = tableOf(
    ['zeit', 'art', 'ist', 'plan', 'quote'],
    [
      ['2024', 'Ertrag', 100, 80, 0.5],
      ['2024', 'Aufwand', 90, 100, 0.25],
      ['2025', 'Ertrag', 110, 100, 0.5],
      ['2025', 'Aufwand', 120, null, 0.25],
    ],
  );
  const own = (change: Partial<OwnChoice>) => {
    const found = ownDefinition(
      choice({ field: 'ist', filter: { art: 'Ertrag' }, direction: 'none', ...change }),
      { id: 'local:a#b', fields, stats: fields.map(() => stats()) },
      'eigene-1',
    );
    // What is right is a definition like those of a catalog.
    if (found.problems.length === 0)
      expect(IndicatorDefinition.parse(found.definition)).toEqual({ ...found.definition, limits: [] });
    const { observations } = evaluateFully(found.definition, () => table, {});
    const { unit, kind } = found.definition;
    return { ...found, unit, kind, values: observations.map((one) => one.value), observations };
  };
  test('with other rows of the same column', () =>
    expect(own({ calc: { kind: 'minus', field: 'ist', filter: { art: 'Aufwand' } } })).toMatchObject({
      problems: [],
      values: [10, -10],
      unit: '€',
      kind: 'money',
    }));
  test('as a share of another column, of all rows, and of one that lacks', () => {
    expect(own({ calc: { kind: 'share', field: 'plan', filter: {} } })).toMatchObject({
      values: [125, 110],
      unit: '%',
      kind: 'percent',
    });
    expect(
      own({ aggregate: 'sum', calc: { kind: 'share', field: 'ist', filter: { art: '' } } }),
    ).toMatchObject({
      values: [(100 / 190) * 100, (110 / 230) * 100].map((one) => Number(one.toPrecision(14))),
    });
    const lacking = own({ filter: { art: 'Aufwand' }, calc: { kind: 'share', field: 'plan', filter: {} } });
    expect(lacking.values).toEqual([90, null]);
    expect(lacking.observations[1]!.lacks).toEqual({ kind: 'parts', names: ['plan (art: Aufwand)'] });
  });
  test('as a sum of columns, an index, a change', () => {
    expect(own({ calc: { kind: 'plus', fields: ['plan'] } })).toMatchObject({
      values: [180, 210],
      unit: '€',
    });
    expect(own({ calc: { kind: 'index', period: '2024' } })).toMatchObject({ values: [100, 110], unit: '' });
    expect(own({ calc: { kind: 'since', period: ' 2024 ' } })).toMatchObject({ values: [0, 10], unit: '€' });
  });
  test('a difference of shares is in percentage points', () =>
    expect(
      own({ field: 'quote', calc: { kind: 'minus', field: 'quote', filter: { art: 'Aufwand' } } }),
    ).toMatchObject({ unit: 'Prozentpunkte', kind: 'number' }));
  test('what cannot be reckoned is said', () => {
    expect(own({ calc: { kind: 'minus', field: 'quote', filter: {} } }).problems).toEqual(['units']);
    expect(own({ calc: { kind: 'minus', field: 'ist', filter: {} } }).problems).toEqual(['with']);
    expect(own({ calc: { kind: 'plus', fields: [] } }).problems).toEqual(['with']);
    expect(own({ calc: { kind: 'share', field: 'weg', filter: {} } }).problems).toEqual(['with']);
  });
  test('with ranges beside single values', () =>
    expect(own({ ranges: { ist: { from: 105 } } }).values).toEqual([110]));
});

test('a share that was once reckoned a hundred times too large is mended where it is read', () => {
  const { definition } = made({ field: 'quote', filter: { ort: 'Nord' } });
  const of = { resource: 'local:a#b', field: 'quote', time: 'zeit' };
  const before = { ...definition, measure: { kind: 'ratio' as const, of, to: 1, per: 100 } };
  const own = { id: 'e', dataset: 'local:a#b', definition: before, choice: choice(), at: 1 };
  expect(mended(own).definition.measure).toEqual({ kind: 'value', of });
  expect(mended(mended(own))).toEqual(mended(own));
});
