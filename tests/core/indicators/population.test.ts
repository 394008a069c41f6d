import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { populationOf } from '../../../src/core/catalog/population.ts';
import { readCatalog } from '../../../src/core/catalog/read.ts';
import { checkEvaluation } from '../../../src/core/catalog/check-evaluation.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import {
  basisOfWord,
  breaksOf,
  inhabitantsIn,
  kindOfWord,
  type Population,
} from '../../../src/core/indicators/population.ts';
import { figureModel } from '../../../src/charts/figure.ts';
import { figureOf } from '../../../src/core/answers/figure.ts';
import { figureSentences } from '../../../src/i18n/chart-sentences.ts';
import type { Period } from '../../../src/core/values/period.ts';
import { tableOf } from '../../support/tables.ts';

const births = (more: object = {}) =>
  IndicatorDefinition.parse({
    id: 'geburten',
    title: 'Geburten',
    area: 'a',
    kind: 'number',
    measure: {
      kind: 'ratio',
      of: { resource: 'r', field: 'wert', time: 'zeit' },
      to: 'inhabitants',
      per: 1000,
    },
    direction: 'none',
    cadence: 'yearly',
    ...more,
  });
const table = tableOf(
  ['zeit', 'wert'],
  [
    ['2008', 98],
    ['2012', 99],
    ['2020', 158],
  ],
);
const listed: Population = {
  years: [
    { year: '2008', number: 9800, kind: 'register' },
    { year: '2020', number: 15_800, kind: 'census' },
  ],
  single: null,
};
const values = (population: Population, definition = births()) =>
  evaluateFully(definition, () => table, { population }).observations.map((one) => one.value);

describe('inhabitants of the year', () => {
  test('98 births among 9,800 people are 10 in 1,000, and a year without a number says so', () => {
    const found = evaluateFully(births(), () => table, { population: listed });
    expect(found.observations.map((one) => one.value)).toEqual([10, ...Array<null>(11).fill(null), 10]);
    expect(found.observations[4]).toMatchObject({
      period: '2012',
      lacks: { kind: 'inhabitants', year: '2012' },
    });
    expect(found.series.lacks?.[4]).toEqual({ kind: 'inhabitants', year: '2012' });
    expect(found.breaks).toEqual([{ period: '2020', kind: 'census', year: '2020' }]);
    expect(found.inhabitants).toMatchObject({ year: '2020', number: 15_800 });
  });
  test('one number without a day is that of the newest year of the data, and of no other', () => {
    const one = (asOf: string | null): Population => ({ years: [], single: { number: 15_800, asOf } });
    expect(values(one(null)).filter((value) => value !== null)).toEqual([10]);
    expect(values(one('2012-12-31')).filter((value) => value !== null)).toEqual([
      Number(((99 / 15_800) * 1000).toPrecision(14)),
    ]);
    expect(values(one('2019-12-31')).filter((value) => value !== null)).toEqual([10]);
    expect(values(one('2018-12-31')).filter((value) => value !== null)).toEqual([]);
  });
  test('a value per inhabitants beside another figure follows the same rule', () => {
    const plain = births({
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      perInhabitants: 1000,
    });
    const found = (population: Population) => evaluateFully(plain, () => table, { population });
    expect(found(listed).perInhabitants).toBe(10);
    expect(found({ ...listed, years: listed.years.slice(0, 1) })).toMatchObject({
      perInhabitants: null,
      inhabitantsMissing: '2020',
    });
  });
  test('validate names a ratio over years on one number, and the years without one', () => {
    const full = (population: Population) => evaluateFully(births(), () => table, { population });
    const codes = (population: Population, catalog: object) =>
      checkEvaluation(full(population), { municipality: null, ...catalog }).map((one) => one.code);
    const single = { years: [], single: { number: 15_800, asOf: null } };
    expect(codes(single, {})).toEqual(['INHABITANTS_ONE_NUMBER', 'INHABITANTS_MISSING']);
    expect(codes(listed, { population: [] })).toEqual(['INHABITANTS_MISSING']);
  });
  test('never takes the number of another year, by property', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { maxLength: 12 }),
        fc.constantFrom('2008', '2015-Q3', '2020/21', '2021-W53', '2022-11-28', '2030-T1'),
        (years, period) => {
          const population: Population = {
            years: years.map((year) => ({ year: String(year), number: year * 7, kind: 'register' })),
            single: { number: 5, asOf: null },
          };
          const year = Number(period.slice(0, 4));
          const expected = years.includes(year) ? year * 7 : null;
          expect(inhabitantsIn(population, period as Period, null)?.number ?? null).toBe(expected);
        },
      ),
    ));
});

describe('in a catalog', () => {
  const read = (population: unknown, municipality: object = {}) =>
    readCatalog(
      JSON.stringify({
        resources: [
          {
            name: 'ew',
            path: 'ew.csv',
            licenses: [{ name: 'x' }],
            schema: {
              fields: [{ name: 'jahr', type: 'year' }, { name: 'zahl', type: 'number' }, { name: 'art' }],
            },
          },
        ],
        population,
        cockpit: { version: 1, municipality: { name: 'M', ...municipality } },
      }),
      'https://m.example/datapackage.json',
    );
  test('a list, or columns of a resource, give the same', () => {
    const list = read([
      { year: 2022, number: 9700, kind: 'census' },
      { year: 2021, number: 9900, kind: 'register' },
    ]);
    const columns = read({ resource: 'ew', field: 'zahl', time: 'jahr', kind: 'art' });
    if (!list.ok || !columns.ok) throw new Error(JSON.stringify([list, columns]));
    const people = tableOf(['zeit', 'zahl', 'art'], []);
    expect(populationOf(list.value, () => people).years).toEqual([
      { year: '2021', number: 9900, kind: 'register' },
      { year: '2022', number: 9700, kind: 'census' },
    ]);
    const rows = tableOf(
      ['jahr', 'zahl', 'art'],
      [
        ['2021', 9900, 'Fortschreibung'],
        ['2022', 9700, 'Zensus 2022'],
      ],
    );
    expect(populationOf(columns.value, () => rows).years).toEqual(
      populationOf(list.value, () => people).years,
    );
  });
  test('of several days of a year the newest counts, and none where it stands there twice', () => {
    const asked = read({ resource: 'ew', field: 'zahl', time: 'jahr' });
    if (!asked.ok) throw new Error(JSON.stringify(asked.issues));
    const years = (rows: (string | number)[][]) =>
      populationOf(asked.value, () => tableOf(['jahr', 'zahl', 'art'], rows)).years.map(
        ({ year, number }) => [year, number],
      );
    expect(
      years([
        ['2021-12-31', 9900, ''],
        ['2021-06-30', 9000, ''],
        ['2022-06-30', 9950, ''],
        // Not there yet.
        ['2022-12-31', '', ''],
        ['2023-03-31', 8000, ''],
        ['2023-12-31', 9960, ''],
        ['2023-12-31', 9970, ''],
        ['2024-12-31', 0, ''],
      ]),
    ).toEqual([
      ['2021', 9900],
      ['2022', 9950],
    ]);
  });
  test('what is carried forward from a census is no count', () => {
    const kinds = [
      'Zensus 2022',
      'Fortschreibung auf Basis des Zensus 2022',
      'fortgeschrieben (Zensus 2011)',
      'Volkszählung 1987',
      'Melderegister',
      '',
    ];
    expect(kinds.map(kindOfWord)).toEqual(['census', 'register', 'register', 'census', 'register', null]);
  });
  test('a table of inhabitants is a source of what is divided by them, and of nothing else', () => {
    const population = { ...listed, resource: 'ew' };
    const sources = (definition: IndicatorDefinition) =>
      evaluateFully(definition, () => table, { population }).resources;
    expect(sources(births())).toEqual(['r', 'ew']);
    const plain = { measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } } };
    expect(sources(births({ ...plain, perInhabitants: 1000 }))).toEqual(['r', 'ew']);
    expect(sources(births(plain))).toEqual(['r']);
    expect(evaluateFully(births(), () => table, { population: listed }).resources).toEqual(['r']);
  });
  test('a column that is not there, and a year that stands there twice, are named', () => {
    const codes = (population: unknown) => read(population).issues.map((one) => [one.code, one.place?.path]);
    expect(codes({ resource: 'ew', field: 'weg', time: 'jahr' })).toEqual([
      ['REFERENCE_UNKNOWN', 'population.field'],
    ]);
    expect(codes([1, 1].map(() => ({ year: 2021, number: 5, kind: 'census' })))).toEqual([
      ['ID_DUPLICATE', 'population'],
    ]);
  });
});

describe('from one census to another', () => {
  const population = (years: readonly (readonly [string, 'census' | 'register' | null, string?])[]) => ({
    years: years.map(([year, kind, basis]) => ({ year, number: 100, kind, ...(basis && { basis }) })),
    single: null,
  });
  const breaks = (...given: Parameters<typeof population>) =>
    breaksOf(
      population(...given),
      given[0].map(([year]) => year as Period),
    ).map(({ year, recount }) => `${year}${recount ? ' recount' : ''}`);
  test('two counts are a break, years of one are none', () => {
    expect(
      breaks([
        ['2011', 'census'],
        ['2022', 'census'],
      ]),
    ).toEqual(['2022 recount']);
    expect(
      breaks([
        ['2021', 'register'],
        ['2022', 'census'],
        ['2023', 'census'],
        ['2024', 'register'],
      ]),
    ).toEqual(['2022']);
  });
  test('numbers carried forward from another census are a break too, where it is named', () => {
    expect(
      breaks([
        ['2021', 'register', '2011'],
        ['2022', 'register', '2022'],
        ['2023', 'register', '2022'],
      ]),
    ).toEqual(['2022 recount']);
    expect(
      breaks([
        ['2011', 'census', '2011'],
        ['2012', 'register', '2011'],
      ]),
    ).toEqual([]);
  });
  test.each([
    ['Zensus 2022', '2022'],
    ['Fortschreibung auf Basis des Zensus 2011', '2011'],
    ['Fortschreibung (Basis: Zensus vom 2022)', '2022'],
    ['Volkszählung 1987', '1987'],
    ['Fortschreibung', undefined],
    ['Zensus', undefined],
    ['Melderegister 2022', undefined],
    [null, undefined],
  ])('%s names %s', (word, basis) => expect(basisOfWord(word)).toBe(basis));
  test('is said and marked', () => {
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'number',
      measure: {
        kind: 'ratio',
        of: { resource: 'r', field: 'w', time: 'zeit' },
        to: 'inhabitants',
        per: 1000,
      },
      direction: 'none',
      cadence: 'yearly',
    });
    const table = tableOf(
      ['zeit', 'w'],
      ['2021', '2022', '2023'].map((year) => [year, 5]),
    );
    const people = tableOf(
      ['zeit', 'leute', 'art'],
      [
        ['2021', 1000, 'Fortschreibung auf Basis des Zensus 2011'],
        ['2022', 900, 'Fortschreibung auf Basis des Zensus 2022'],
        ['2023', 900, 'Fortschreibung auf Basis des Zensus 2022'],
      ],
    );
    const found = populationOf(
      { population: { resource: 'p', field: 'leute', time: 'zeit', kind: 'art' } } as never,
      () => people,
    );
    const full = evaluateFully(definition, () => table, { population: found });
    const figure = figureOf(full, 'all', Date.parse('2024-02-01'));
    expect(figureSentences(figure, 'de')).toContain(
      'Ab 2022 zählen die Einwohner nach einem neuen Zensus, davor die nach einem früheren',
    );
    expect(figureModel(figure, 'de').seriesBreaks).toEqual([
      { i: 1, text: 'ab 2022 Einwohner nach einem neuen Zensus' },
    ]);
  });
});
