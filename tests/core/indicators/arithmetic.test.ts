// Arithmetic of indicators against the plainest reckoning of the same question, and what it says of a part that lacks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../../src/core/catalog/read.ts';
import type { Measure } from '../../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { resultUnit } from '../../../src/core/indicators/units.ts';
import { tableOf } from '../../support/tables.ts';
import { runs } from '../../support/runs.ts';
import { columnOf as of, yearlyFigure as definitionOf } from '../../support/definitions.ts';

type Cell = string | number | null;
const seen = (measure: object, names: readonly string[], rows: readonly (readonly Cell[])[]) =>
  evaluateFully(definitionOf(measure), () => tableOf(names, rows), {}).observations;
const values = (...given: Parameters<typeof seen>) => seen(...given).map((one) => one.value);

const BUDGET: readonly (readonly Cell[])[] = [
  ['2023', 100, 90, 5],
  ['2024', 120, 130, 10],
  ['2025', 90, null, 0],
];
const NAMES = ['zeit', 'ertrag', 'aufwand', 'sonst'];

describe('terms of one table', () => {
  test('a difference is one minus the other, and a part that lacks is named', () => {
    const found = seen({ kind: 'difference', of: of('ertrag'), minus: of('aufwand') }, NAMES, BUDGET);
    expect(found.map((one) => one.value)).toEqual([10, -10, null]);
    expect(found[2]).toMatchObject({
      emptiness: 'notReported',
      lacks: { kind: 'parts', names: ['aufwand'] },
    });
  });
  test('a sum of columns has no value where one of them has none', () =>
    expect(values({ kind: 'sumOf', of: [of('ertrag'), of('aufwand'), of('sonst')] }, NAMES, BUDGET)).toEqual([
      195,
      260,
      null,
    ]));
  test('a share of a sum, and a denominator of zero has no value and its name', () => {
    const share = { kind: 'ratio', of: of('ertrag'), to: of('sonst'), per: 100 };
    const found = seen(share, NAMES, BUDGET);
    expect(found.map((one) => one.value)).toEqual([2000, 1200, null]);
    expect(found[2]).toMatchObject({ emptiness: 'unknown', lacks: { kind: 'zero', name: 'sonst' } });
    expect(
      values(
        {
          kind: 'ratio',
          of: { kind: 'difference', of: of('ertrag'), minus: of('aufwand') },
          to: { kind: 'sumOf', of: [of('ertrag'), of('sonst')] },
          per: 100,
        },
        NAMES,
        BUDGET.slice(0, 2),
      ),
    ).toEqual([(10 / 105) * 100, (-10 / 130) * 100].map((one) => Number(one.toPrecision(14))));
  });
  test('an index is 100 at its base; without the base there is none, and it is named', () => {
    expect(
      values({ kind: 'index', of: { kind: 'value', of: of('ertrag') }, base: '2023' }, NAMES, BUDGET),
    ).toEqual([100, 120, 90]);
    const found = seen(
      { kind: 'index', of: { kind: 'value', of: of('ertrag') }, base: '2015' },
      NAMES,
      BUDGET,
    );
    expect(found.map((one) => one.value)).toEqual([null, null, null]);
    expect(found[0]!.lacks).toEqual({ kind: 'base', period: '2015' });
    expect(
      values({ kind: 'index', of: { kind: 'value', of: of('sonst') }, base: '2025' }, NAMES, BUDGET),
    ).toEqual([null, null, null]);
  });
  test('over a base below zero an index says nothing, and it is not called a division by zero', () => {
    const rows = [
      ['2022', -20],
      ['2023', 0],
      ['2024', 10],
    ];
    const lacks = (base: string) =>
      seen({ kind: 'index', of: { kind: 'value', of: of('a') }, base }, ['zeit', 'a'], rows).map(
        (one) => one.value ?? one.lacks,
      );
    const told = (kind: string, name: string, differences: readonly number[]) =>
      differences.map((value) => ({ kind, name, difference: { value, unit: '' } }));
    expect(lacks('2022')).toEqual(told('negative', '2022', [0, 20, 30]));
    expect(lacks('2023')).toEqual(told('zero', '2023', [-20, 0, 10]));
    expect(lacks('2024')).toEqual([-200, 0, 100]);
  });
  test('over a base of zero or less a change has no per cent: the difference is told, in the unit of the column', () => {
    const rows = [
      ['2021', -10],
      ['2022', 5],
      ['2023', -5],
      ['2024', 0],
      ['2025', 3],
    ];
    const table = tableOf(['zeit', 'a'], rows);
    const withUnit = {
      ...table,
      columns: table.columns.map((one) => ({
        ...one,
        field: one.field.name === 'a' ? { ...one.field, unit: '€' } : one.field,
      })),
    };
    const change = (against: object | string) =>
      evaluateFully(
        definitionOf({ kind: 'change', of: { kind: 'value', of: of('a') }, against, as: 'percent' }),
        () => withUnit,
        {},
      ).observations.map((one) => one.value ?? [one.lacks, one.emptiness]);
    const lack = (kind: string, name: string, value: number) => [
      { kind, name, difference: { value, unit: '€' } },
      'unknown',
    ];
    expect(change('previousPeriod')).toEqual([
      lack('negative', '2021', 15),
      -200,
      lack('negative', '2023', 5),
      lack('zero', '2024', 3),
    ]);
    expect(change({ period: '2021' }).at(-1)).toEqual(lack('negative', '2021', 13));
  });
  test('a share of what is below zero says nothing, and it is not called a division by zero', () => {
    const found = seen(
      { kind: 'ratio', of: of('a'), to: of('b'), per: 100 },
      ['zeit', 'a', 'b'],
      [
        ['2024', 5, -10],
        ['2025', -5, -20],
      ],
    );
    expect(found[0]).toMatchObject({
      value: null,
      emptiness: 'unknown',
      lacks: { kind: 'negative', name: 'b' },
    });
    // Expenses that are written as negative amounts have their parts.
    expect(found[1]!.value).toBe(25);
  });
  test('a change against a fixed day is none at that day', () =>
    expect(
      values(
        {
          kind: 'change',
          of: { kind: 'value', of: of('ertrag') },
          against: { period: '2024' },
          as: 'absolute',
        },
        NAMES,
        BUDGET,
      ),
    ).toEqual([-20, 0, -30]));
  test('a provisional part makes the whole provisional, and the worst reason of several stands', () => {
    const rows = [
      ['2022', 7, 2],
      ['2023', '5 p', 2],
      ['2024', '.', null],
    ];
    const found = seen({ kind: 'difference', of: of('a'), minus: of('b') }, ['zeit', 'a', 'b'], rows);
    expect(found.map(({ value, sign }) => [value, sign])).toEqual([
      [5, null],
      [3, 'p'],
      [null, null],
    ]);
    expect(found[2]).toMatchObject({ emptiness: 'secret', lacks: { names: ['a', 'b'] } });
  });
  test('organisations that have not reported are named, not the column', () => {
    const rows = [
      ['2024', 'Nord', 5, 1],
      ['2024', 'Süd', 3, 1],
      ['2025', 'Nord', 5, 1],
    ];
    const total = (field: string) => of(field, { over: 'ort', expect: ['Nord', 'Süd'] });
    const found = seen(
      { kind: 'difference', of: total('zu'), minus: total('fort') },
      ['zeit', 'ort', 'zu', 'fort'],
      rows,
    );
    expect(found.map((one) => one.value)).toEqual([6, null]);
    expect(found[1]!.lacks).toEqual({ kind: 'parts', names: ['Süd'] });
  });
});

describe('what lacks is said of the time where it lacks', () => {
  const last = (measure: object, names: string[], rows: Cell[][]) => seen(measure, names, rows).at(-1);
  test('a part of the fixed day is none of the day that is compared with it', () => {
    const total = of('zu', { over: 'ort', expect: ['Nord', 'Süd'] });
    const rows: Cell[][] = [
      ['2023', 'Nord', 1],
      ['2024', 'Nord', 5],
      ['2024', 'Süd', 5],
    ];
    for (const measure of [
      { kind: 'index', of: { kind: 'sum', of: total }, base: '2023' },
      { kind: 'change', of: { kind: 'sum', of: total }, against: { period: '2023' }, as: 'absolute' },
    ])
      expect(last(measure, ['zeit', 'ort', 'zu'], rows)).toMatchObject({
        value: null,
        emptiness: 'notReported',
        lacks: { kind: 'base', period: '2023' },
      });
  });
  test('nor is a division by zero of that day one of today', () =>
    expect(
      last(
        {
          kind: 'change',
          of: { kind: 'ratio', of: of('a'), to: of('b'), per: 100 },
          against: { period: '2023' },
          as: 'absolute',
        },
        ['zeit', 'a', 'b'],
        [
          ['2023', 1, 0],
          ['2024', 5, 6],
        ],
      )?.lacks,
    ).toEqual({ kind: 'base', period: '2023' }));
  test('shares differ by percentage points, also where there is no per cent of the change', () => {
    const table = tableOf(
      ['zeit', 'a'],
      [
        ['2023', 0],
        ['2024', 5],
      ],
    );
    const [time, share] = table.columns;
    const shares = { ...table, columns: [time!, { ...share!, field: { ...share!.field, unit: '%' } }] };
    for (const measure of [
      { kind: 'change', of: { kind: 'value', of: of('a') }, against: 'yearBefore', as: 'percent' },
      { kind: 'index', of: { kind: 'value', of: of('a') }, base: '2023' },
    ])
      expect(evaluateFully(definitionOf(measure), () => shares, {}).observations.at(-1)?.lacks).toMatchObject(
        { difference: { value: 5, unit: 'Prozentpunkte' } },
      );
  });
});

describe('filters', () => {
  const rows = Array.from({ length: 8 }, (_, age): Cell[] => [
    '2025',
    age,
    age % 2 ? 'Nord' : 'Süd',
    10 + age,
  ]);
  const sum = (filter: object) =>
    values({ kind: 'sum', of: of('kinder', { filter }) }, ['zeit', 'alter', 'ort', 'kinder'], rows);
  test('by a range, both ends included, by lists, by both', () => {
    expect(sum({ alter: { from: 3, to: 5 } })).toEqual([13 + 14 + 15]);
    expect(sum({ alter: { from: 6 } })).toEqual([16 + 17]);
    expect(sum({ alter: { to: '1' }, ort: 'Nord' })).toEqual([11]);
    expect(sum({ ort: { oneOf: ['Nord', 'Süd'] }, alter: 7 })).toEqual([17]);
  });
  test('a range without ends is refused', () =>
    expect(() => definitionOf({ kind: 'sum', of: of('kinder', { filter: { alter: {} } }) })).toThrow());
  test('days and periods by their text', () =>
    expect(
      values(
        { kind: 'sum', of: of('wert', { filter: { zeit: { from: '2024', to: '2025' } } }) },
        ['zeit', 'wert'],
        [
          ['2023', 1],
          ['2024', 2],
          ['2025', 3],
        ],
      ),
    ).toEqual([2, 3]));
});

test('a range by hours takes those hours, and a day all of its own', () => {
  const hours = ['27T22:00', '28T08:00', '28T10:00', '28T12:00', '28T12:01', '28T23:59', '29T00:00'];
  const rows = hours.map((hour, i): Cell[] => [`2026-11-${hour}`, 2 ** i]);
  const taken = (filter: object) => {
    const measure = { kind: 'value', of: of('wert', { filter: { zeit: filter } }) };
    return seen(measure, ['zeit', 'wert'], rows).map(({ period }) => period.slice(8));
  };
  expect(taken({ from: '2026-11-28T10:00', to: '2026-11-28T12:00' })).toEqual(['28T10:00', '28T12:00']);
  expect(taken({ from: '2026-11-28', to: '2026-11-28' })).toEqual(hours.slice(1, 6));
  expect(taken({ from: '2026-11-28T12:01' })).toEqual(hours.slice(4));
  expect(taken({ to: '2026-11-28T08:00' })).toEqual(hours.slice(0, 2));
  expect(taken({ from: '2027' })).toEqual([]);
});

/** The same questions, read from raw rows by definition: find the one cell, or say that there is none. */
type Raw = Readonly<Record<string, ReadonlyMap<string, number>>>;
type Plain = number | null;
const reckon = (measure: Measure, raw: Raw, year: string): Plain => {
  const read = (term: unknown, at: string): Plain => {
    const one = term as {
      kind?: string;
      field?: string;
      of: unknown;
      minus: unknown;
      to: unknown;
      per: number;
    };
    if (one.kind === undefined) return raw[one.field!]!.get(at) ?? null;
    if (one.kind === 'value') return read(one.of, at);
    if (one.kind === 'sumOf') {
      let sum = 0;
      for (const part of one.of as unknown[]) {
        const value = read(part, at);
        if (value === null) return null;
        sum += value;
      }
      return sum;
    }
    const [a, b] = [read(one.of, at), read(one.kind === 'difference' ? one.minus : one.to, at)];
    if (a === null || b === null) return null;
    if (one.kind === 'difference') return a - b;
    return b === 0 || (b < 0 && a > 0) ? null : (a / b) * one.per;
  };
  if (measure.kind === 'index') {
    const [value, at] = [read(measure.of, year), read(measure.of, measure.base)];
    return value === null || at === null || at <= 0 ? null : (value * 100) / at;
  }
  if (measure.kind === 'change') {
    const before = typeof measure.against === 'object' ? measure.against.period : String(Number(year) - 1);
    const [value, at] = [read(measure.of, year), read(measure.of, before)];
    if (value === null || at === null) return null;
    if (measure.as === 'absolute') return value - at;
    return at <= 0 ? null : (100 * (value - at)) / at;
  }
  return read(measure, year);
};

const COLUMNS = ['a', 'b', 'c', 'd'] as const;
const column = fc.constantFrom(...COLUMNS).map((field) => of(field));
const sum = fc
  .array(column, { minLength: 2, maxLength: 4 })
  .map((parts) => ({ kind: 'sumOf' as const, of: parts }));
const term = fc.oneof(column, sum);
const difference = fc
  .record({ of: term, minus: term })
  .map((one) => ({ kind: 'difference' as const, ...one }));
const amount = fc.oneof(term, difference);
const ratio = fc
  .record({ of: amount, to: amount, per: fc.constantFrom(1, 100, 1000) })
  .map((one) => ({ kind: 'ratio' as const, ...one }));
const year = fc.integer({ min: 2015, max: 2022 }).map(String);
const plain = fc.oneof(
  column.map((one) => ({ kind: 'value' as const, of: one })),
  sum,
  difference,
  ratio,
);
const measure = fc.oneof(
  plain,
  fc.record({ of: plain, base: year }).map((one) => ({ kind: 'index' as const, ...one })),
  fc
    .record({
      of: plain,
      against: fc.oneof(
        year.map((period) => ({ period })),
        fc.constant('yearBefore' as const),
        fc.constant('previousPeriod' as const),
      ),
      as: fc.constantFrom('absolute' as const, 'percent' as const),
    })
    .map((one) => ({ kind: 'change' as const, ...one })),
);
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

test('for all measures and holes: the plain reckoning gives the same, and what lacks says why', () =>
  fc.assert(
    fc.property(
      measure,
      fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 8, maxLength: 8 }),
      (asked, cells) => {
        const rows = cells.map((row, i): Cell[] => [String(2015 + i), ...row]);
        // A column of nothing but holes is no column of numbers.
        rows.push(['2014', 1, 2, 3, 4]);
        const raw: Raw = Object.fromEntries(
          COLUMNS.map((name, c) => [
            name,
            new Map(
              rows.flatMap((row) => (row[c + 1] === null ? [] : [[row[0] as string, row[c + 1] as number]])),
            ),
          ]),
        );
        const found = seen(asked, ['zeit', ...COLUMNS], rows);
        const parsed = definitionOf(asked).measure;
        for (const one of found) {
          const expected = reckon(parsed, raw, one.period);
          if (expected === null) {
            expect(one.value).toBeNull();
            expect(one.emptiness).not.toBeNull();
            // Whatever is reckoned of several names what it misses.
            if (parsed.kind === 'sumOf' || parsed.kind === 'difference' || parsed.kind === 'ratio')
              expect(one.lacks).toBeDefined();
          } else expect(one.value).toBeCloseTo(expected, 6);
        }
        expect(found.length).toBeGreaterThanOrEqual(parsed.kind === 'change' ? 8 : 9);
      },
    ),
    { numRuns: runs(300) },
  ));

describe('in a catalog', () => {
  const catalog = (measure: object): string =>
    JSON.stringify({
      licenses: [{ name: 'dl-de/zero-2-0' }],
      resources: [
        {
          name: 'r',
          path: 'r.csv',
          schema: {
            fields: ['zeit', 'a', 'b', 'plaetze'].map((name) => ({
              name,
              type: name === 'zeit' ? 'year' : 'number',
            })),
          },
        },
      ],
      cockpit: {
        version: 1,
        municipality: { name: 'M' },
        areas: [{ id: 'x', title: 'X' }],
        indicators: [
          {
            id: 'i',
            title: 'I',
            area: 'x',
            kind: 'number',
            measure,
            direction: 'none',
            cadence: 'yearly',
          },
        ],
      },
    });
  const paths = (measure: object) => {
    const read = readCatalog(catalog(measure), 'https://x.example/datapackage.json');
    return read.issues.map((one) => one.place?.path);
  };
  test('every member is read, and a wrong one is named by its place', () => {
    expect(paths({ kind: 'difference', of: of('a'), minus: { kind: 'sum', of: of('b') } })).toEqual([]);
    expect(paths({ kind: 'sumOf', of: [of('a'), of('b')] })).toEqual([]);
    expect(paths({ kind: 'index', of: { kind: 'value', of: of('a') }, base: '2015' })).toEqual([]);
    const at = 'cockpit.indicators[0].measure';
    expect(paths({ kind: 'difference', of: of('a'), minus: of('c') })).toEqual([`${at}.minus.field`]);
    expect(paths({ kind: 'sumOf', of: [of('a'), of('c')] })).toEqual([`${at}.of[1].field`]);
    expect(paths({ kind: 'sumOf', of: [of('a'), { kind: 'sum', of: { resource: 'r' } }] })).toEqual([
      `${at}.of[1].of.field`,
      `${at}.of[1].of.time`,
    ]);
    expect(paths({ kind: 'ratio', of: of('a'), to: { field: 'b', time: 'zeit' }, per: 100 })).toEqual([
      `${at}.to.resource`,
    ]);
    expect(paths({ kind: 'index', of: { kind: 'value', of: of('a') }, base: 'Anfang' })).toEqual([
      `${at}.base`,
    ]);
    expect(paths({ kind: 'weightedMean', of: of('a'), weight: 'plaetzchen' })).toEqual([`${at}.of.weight`]);
    expect(paths({ kind: 'sum', of: of('a', { filter: { plaetze: {} } }) })).toEqual([
      `${at}.of.filter.plaetze`,
    ]);
  });
});

describe('the unit of a result', () => {
  const UNITS: Readonly<Record<string, string>> = { quote: '%', anteil: '%', geld: '€', mehr: '€', zahl: '' };
  const unitOf = (measure: object) =>
    resultUnit(definitionOf(measure).measure, ({ field }) => UNITS[field] ?? null);
  test.each([
    [
      { kind: 'difference', of: of('quote'), minus: of('anteil') },
      { kind: 'unit', unit: 'Prozentpunkte' },
    ],
    [
      { kind: 'difference', of: of('geld'), minus: of('mehr') },
      { kind: 'unit', unit: '€' },
    ],
    [
      { kind: 'difference', of: of('geld'), minus: of('quote') },
      { kind: 'mixed', units: ['€', '%'] },
    ],
    [
      { kind: 'sumOf', of: [of('geld'), of('mehr')] },
      { kind: 'unit', unit: '€' },
    ],
    [
      { kind: 'ratio', of: of('geld'), to: of('mehr'), per: 100 },
      { kind: 'unit', unit: '%' },
    ],
    [{ kind: 'ratio', of: of('geld'), to: 'inhabitants', per: 1000 }, { kind: 'free' }],
    [
      { kind: 'index', of: { kind: 'value', of: of('geld') }, base: '2015' },
      { kind: 'unit', unit: '' },
    ],
    [
      { kind: 'change', of: { kind: 'value', of: of('quote') }, against: 'yearBefore', as: 'absolute' },
      { kind: 'unit', unit: 'Prozentpunkte' },
    ],
    [
      { kind: 'change', of: { kind: 'value', of: of('geld') }, against: { period: '2020' }, as: 'percent' },
      { kind: 'unit', unit: '%' },
    ],
  ])('%j', (measure, unit) => expect(unitOf(measure)).toEqual(unit));
});
