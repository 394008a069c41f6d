// What is reckoned while exploring: the same arithmetic as a figure's, and a part that lacks means no value and its reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerGroups } from '../../../src/core/answers/groups.ts';
import { measureOf } from '../../../src/core/answers/calculated.ts';
import { isPicture } from '../../../src/core/folders/read.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import type { Calc } from '../../../src/core/query/calc.ts';
import type { GroupSpec } from '../../../src/core/query/group.ts';
import { fitting, settled } from '../../../src/core/query/sense.ts';
import { emptyExploration } from '../../../src/core/query/exploration.ts';
import type { Field, Table } from '../../../src/core/table/dataset.ts';
import { groupSentences, groupValue, valueName } from '../../../src/i18n/groups.ts';
import { tableOf } from '../../support/tables.ts';

type Cell = string | number | null;
const NAMES = ['zeit', 'ertrag', 'aufwand', 'ort'];
const ask = (rows: Cell[][], calc: Calc, spec: Partial<GroupSpec> = {}, about: Partial<Field>[] = []) => {
  const table: Table = tableOf(NAMES, rows);
  const fields = table.columns.map(({ field }, i) => ({ ...field, ...about[i] }));
  const question: GroupSpec = { x: 'zeit', y: 'ertrag', aggregate: 'sum', calc, ...spec };
  const answer = answerGroups(table, null, fields, question);
  const said = (language: 'de' | 'en' = 'de'): string[] =>
    answer.labels.map((_, i) =>
      groupValue(answer, question, { series: 0, i }, language).replaceAll('\u00a0', ' '),
    );
  return { answer, question, said };
};
const YEARS: Cell[][] = [
  ['2023', 100, 80, 'A'],
  ['2024', 120, null, 'A'],
  ['2025', 150, 0, 'A'],
  ['2025', 50, 90, 'B'],
  ['2026', null, 60, 'A'],
];

describe('a value and its reason', () => {
  test.each<[string, Calc, string[]]>([
    [
      'difference',
      { kind: 'minus', field: 'aufwand' },
      ['20', 'kein Wert, Aufwendungen fehlt', '110', 'kein Wert, Erträge fehlt'],
    ],
    [
      'sum',
      { kind: 'plus', fields: ['aufwand'] },
      ['180', 'kein Wert, Aufwendungen fehlt', '290', 'kein Wert, Erträge fehlt'],
    ],
    [
      'share of sums',
      { kind: 'share', field: 'aufwand' },
      ['125 %', 'kein Wert, Aufwendungen fehlt', '222,2 %', 'kein Wert, Erträge fehlt'],
    ],
    [
      'quotient',
      { kind: 'ratio', field: 'aufwand' },
      ['1,25', 'kein Wert, Aufwendungen fehlt', '2,2222', 'kein Wert, Erträge fehlt'],
    ],
    ['index', { kind: 'index', period: '2023' }, ['100', '120', '200', 'kein Wert, Erträge fehlt']],
    [
      'change, with its sign',
      { kind: 'since', period: '2024' },
      ['−20', '0', '+80', 'kein Wert, Erträge fehlt'],
    ],
    [
      'a base that is not there',
      { kind: 'index', period: '2020' },
      [
        'kein Wert, Vergleichswert für 2020 fehlt',
        'kein Wert, Vergleichswert für 2020 fehlt',
        'kein Wert, Vergleichswert für 2020 fehlt',
        'kein Wert, Erträge fehlt',
      ],
    ],
  ])('%s', (_name, calc, wanted) => {
    const titles = [{}, { title: 'Erträge' }, { title: 'Aufwendungen' }];
    const { said, answer, question } = ask(YEARS, calc, {}, titles);
    expect(said()).toEqual(wanted);
    // As a folder keeps it: the same words without the data.
    const { labels, labelKind, unit, x, y, calculation } = answer;
    const series = answer.series.map(({ name, values, why, misses, rows }) => ({
      name,
      values,
      why,
      misses,
      rows,
    }));
    const kept: unknown = JSON.parse(
      JSON.stringify({ kind: 'chart', labels, labelKind, unit, x, y, calculation, series, sources: [] }),
    );
    expect(isPicture(kept)).toBe(true);
    if (!isPicture(kept) || kept.kind !== 'chart') return;
    expect(groupSentences(kept, question, 'de')).toBe(groupSentences(answer, question, 'de'));
    expect(groupValue(kept, question, { series: 0, i: 1 }, 'en')).toBe(
      groupValue(answer, question, { series: 0, i: 1 }, 'en'),
    );
  });
  test('two shares that differ are not told as one', () => {
    const close: Cell[][] = [
      ['2024', 99_910, 100_000, 'A'],
      ['2025', 99_920, 100_000, 'A'],
    ];
    const { answer, question } = ask(close, { kind: 'share', field: 'aufwand' });
    expect(groupSentences(answer, question, 'de').replaceAll('\u00a0', ' ')).toBe(
      '2 Gruppen. Höchster Wert: 2025 mit 99,92 %. Niedrigster Wert: 2024 mit 99,91 %.',
    );
  });
  test('nothing is divided by zero', () => {
    const zero: Cell[][] = [
      ['2025', 3, 0, 'A'],
      ['2026', 3, 1, 'A'],
    ];
    expect(ask(zero, { kind: 'share', field: 'aufwand' }).said()).toEqual([
      'kein Wert, durch null teilen geht nicht: aufwand',
      '300 %',
    ]);
  });
  test('several rows have no last value, and the reason says so', () => {
    const twice: Cell[][] = [
      ['2025', 5, 1, 'A'],
      ['2026', 7, 2, 'A'],
      ['2026', 9, 3, 'A'],
      ['2026', 4, 1, 'B'],
    ];
    const last = { x: 'ort', time: 'zeit', aggregate: 'last' as const };
    expect(ask(twice, { kind: 'minus', field: 'aufwand' }, last).said()).toEqual(['mehrere Werte', '3']);
  });
  test('the largest are those of what is reckoned, and what is left over has no value', () => {
    const { answer } = ask(YEARS.slice(0, 4), { kind: 'minus', field: 'aufwand' }, { x: 'ort', top: 1 });
    expect(answer.labels).toEqual(['B']);
    expect(answer.rest).toMatchObject({ labels: 1, names: ['A'], value: null });
  });
  test('its name and unit follow from what is reckoned', () => {
    const euro = [{}, { unit: '€' }, { unit: '€' }];
    expect(valueName(ask(YEARS, { kind: 'minus', field: 'aufwand' }, {}, euro).answer, 'de')).toBe(
      'Summe von „ertrag“ minus Summe von „aufwand“',
    );
    expect(ask(YEARS, { kind: 'minus', field: 'aufwand' }, {}, euro).answer.unit).toBe('€');
    expect(ask(YEARS, { kind: 'index', period: '2023' }, {}, euro).answer.unit).toBe('');
    expect(
      ask(YEARS, { kind: 'ratio', field: 'aufwand' }, {}, [{}, { unit: '€' }, { unit: 'm²' }]).answer.unit,
    ).toBe('€/m²');
  });
});

test('for all rows: exploring reckons what a figure reckons', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          year: fc.integer({ min: 2018, max: 2026 }),
          a: fc.option(fc.integer({ min: -50, max: 50 })),
          b: fc.option(fc.integer({ min: -50, max: 50 })),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      fc.constantFrom<Calc>(
        { kind: 'minus', field: 'aufwand' },
        { kind: 'plus', fields: ['aufwand'] },
        { kind: 'share', field: 'aufwand' },
        { kind: 'ratio', field: 'aufwand' },
        { kind: 'index', period: '2020' },
        { kind: 'since', period: '2020' },
      ),
      fc.constantFrom('sum' as const, 'mean' as const),
      (all, calc, aggregate) => {
        const rows = all.map(({ year, a, b }): Cell[] => [String(year), a, b, 'A']);
        const { answer, question } = ask(rows, calc, { aggregate });
        const definition = IndicatorDefinition.parse({
          id: 'a',
          title: 'A',
          area: 'a',
          kind: 'number',
          direction: 'none',
          cadence: 'yearly',
          measure: measureOf({ ...question, calc }),
        });
        const { series } = evaluateFully(definition, () => tableOf(NAMES, rows), {});
        const figure = new Map(series.periods.map((period, i) => [period as string, series.values[i]]));
        answer.labels.forEach((label, i) => {
          const value = answer.series[0]!.values[i]!;
          const other = figure.get(label) ?? null;
          if (value === null || other === null) expect([label, value]).toEqual([label, other]);
          else expect(value).toBeCloseTo(other, 6);
        });
      },
    ),
  ));

describe('what goes together', () => {
  const shape = (units: (string | undefined)[]) => ({
    fields: [
      { name: 'jahr', type: 'period' as const, role: 'time' as const },
      ...['a', 'b', 'c'].map((name, i) => ({
        name,
        type: 'number' as const,
        role: 'measure' as const,
        ...(units[i] !== undefined && { unit: units[i] }),
      })),
    ],
    stats: Array.from({ length: 4 }, () => ({
      count: 3,
      missing: 0,
      marks: {},
      distinct: 3,
      min: 1,
      max: 3,
      sum: 6,
    })),
  });
  const group: GroupSpec = { x: 'jahr', y: 'a', aggregate: 'sum' };
  const fit = (calc: Calc, units = ['€', '€', 'Plätze']) =>
    fitting({ ...emptyExploration('d'), group: { ...group, calc } }, shape(units));
  test('is kept', () => expect(fit({ kind: 'minus', field: 'b' }).left).toEqual([]));
  test('euros less places are refused by name, and the value is no other one unseen', () => {
    const { exploration, left } = fit({ kind: 'minus', field: 'c' });
    expect(left).toEqual(['c']);
    expect(exploration.group?.calc).toBeUndefined();
  });
  test('euros by places are a quotient', () => expect(fit({ kind: 'ratio', field: 'c' }).left).toEqual([]));
  test('a column that is gone takes the grouping with it', () => {
    const { exploration, left } = fit({ kind: 'minus', field: 'weg' });
    expect([exploration.group, left]).toEqual([null, ['weg']]);
  });
  test('a smallest value is no term', () =>
    expect(
      settled({ ...group, aggregate: 'min', calc: { kind: 'minus', field: 'b' } }, shape(['€', '€'])).calc,
    ).toBeUndefined());
});
