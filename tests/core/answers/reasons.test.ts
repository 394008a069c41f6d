// What lacks says why: nothing that is secret, unknown or not collected is ever said to be missing, wherever a value is made of parts.
import { describe, expect, test } from 'vitest';
import { answerGroups } from '../../../src/core/answers/groups.ts';
import { figureOf } from '../../../src/core/answers/figure.ts';
import { populationOf } from '../../../src/core/catalog/population.ts';
import { isPicture } from '../../../src/core/folders/read.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import type { Calc } from '../../../src/core/query/calc.ts';
import type { GroupSpec } from '../../../src/core/query/group.ts';
import { figureRows } from '../../../src/i18n/figure-rows.ts';
import { figureSentences } from '../../../src/i18n/chart-sentences.ts';
import { groupValue } from '../../../src/i18n/groups.ts';
import { deriveTile } from '../../../src/tiles/indicator/tile.ts';
import { tableOf } from '../../support/tables.ts';
import { columnOf as of, yearlyFigure as definitionOf } from '../../support/definitions.ts';

type Cell = string | number | null;
/** The signs of official tables, and what is said of a column that holds one. */
const SIGNS = [
  ['.', 'ist geheim', 'is secret'],
  ['/', 'ist unbekannt', 'is unknown'],
  ['x', 'wird nicht erhoben', 'is not collected'],
  ['...', 'fehlt', 'is missing'],
  [null, 'fehlt', 'is missing'],
] as const;
const NOW = Date.parse('2025-01-15T12:00:00Z');
const full = (measure: object, names: string[], rows: Cell[][], more: object = {}) =>
  evaluateFully(definitionOf(measure, more), () => tableOf(names, rows), {});
const last = (...given: Parameters<typeof full>) => figureRows(full(...given), 'de')[0]!.value;

describe.each(SIGNS)('%s', (sign, said, english) => {
  const rows = [
    ['2023', 10, 20],
    ['2024', 12, sign],
  ];
  const names = ['zeit', 'ist', 'soll'];
  test('below a ratio, in a difference and in a sum', () => {
    expect(last({ kind: 'ratio', of: of('ist'), to: of('soll'), per: 100 }, names, rows)).toBe(
      `soll ${said}`,
    );
    expect(last({ kind: 'difference', of: of('ist'), minus: of('soll') }, names, rows)).toBe(`soll ${said}`);
    expect(last({ kind: 'sumOf', of: [of('ist'), of('soll')] }, names, rows)).toBe(`soll ${said}`);
    const english_ = figureRows(
      full({ kind: 'ratio', of: of('ist'), to: of('soll'), per: 100 }, names, rows),
      'en',
    );
    expect(english_[0]!.value).toBe(`soll ${english}`);
  });
  test('the base of an index and of a change', () => {
    const base = [
      ['2023', sign],
      ['2024', 12],
    ];
    const told = `Vergleichswert für 2023 ${said}`;
    expect(
      last({ kind: 'index', of: { kind: 'value', of: of('w') }, base: '2023' }, ['zeit', 'w'], base),
    ).toBe(told);
    const change = {
      kind: 'change',
      of: { kind: 'value', of: of('w') },
      against: 'yearBefore',
      as: 'percent',
    };
    expect(last(change, ['zeit', 'w'], base)).toBe(told);
    expect(deriveTile(full(change, ['zeit', 'w'], base), NOW, 'de').line).toContain(told);
  });
  test('the weight of a mean', () =>
    expect(last({ kind: 'weightedMean', of: of('ist'), weight: 'soll' }, names, rows)).toBe(`soll ${said}`));
  test('the inhabitants of a year', () => {
    const table = tableOf(
      ['zeit', 'leute'],
      [
        ['2023', 1000],
        ['2024', sign],
      ],
    );
    const population = populationOf(
      { population: { resource: 'p', field: 'leute', time: 'zeit' } } as never,
      () => table,
    );
    const measure = { kind: 'ratio', of: of('ist'), to: 'inhabitants', per: 1000 };
    const found = evaluateFully(definitionOf(measure), () => tableOf(names, rows), { population });
    expect(found.observations.map((one) => one.value)).toEqual([10, null]);
    expect(figureRows(found, 'de')[0]!.value).toBe(`Einwohnerzahl für 2024 ${said}`);
  });
  test('what relative limits relate to', () => {
    const limits = [
      { from: '2000-01-01', watch: 90, critical: 80, relative: true, reason: 'r', author: 'a' },
    ];
    const more = { direction: 'up', limits, reference: of('soll') };
    const found = full({ kind: 'value', of: of('ist') }, names, rows, more);
    expect(deriveTile(found, NOW, 'de').line).toContain(`Bezugswert ${said}, nicht neu bewertet`);
    expect(figureSentences(figureOf(found, 'all', NOW), 'de')).toContain(
      `Zuletzt kritisch (2023); seitdem: Bezugswert ${said}.`,
    );
  });
  test('a column that another is reckoned with, while exploring and in a kept picture', () => {
    const table = tableOf(['ort', 'ist', 'soll'], [['Nord', 3, sign]]);
    const asked = (calc: Calc, aggregate: GroupSpec['aggregate'] = 'sum') => {
      const question: GroupSpec = { x: 'ort', y: 'ist', aggregate, calc };
      const fields = table.columns.map(({ field }) => field);
      const answer = answerGroups(table, null, fields, question);
      const kept = JSON.parse(
        JSON.stringify({
          kind: 'chart',
          labels: answer.labels,
          labelKind: answer.labelKind,
          unit: answer.unit,
          series: answer.series.map(({ name, values, why, misses }) => ({ name, values, why, misses })),
          x: answer.x,
          y: answer.y,
          sources: [],
        }),
      ) as unknown;
      expect(isPicture(kept)).toBe(true);
      return groupValue(answer, question, { series: 0, i: 0 }, 'de');
    };
    for (const aggregate of ['sum', 'mean', 'last'] as const) {
      expect(asked({ kind: 'share', field: 'soll' }, aggregate)).toBe(`kein Wert, soll ${said}`);
      expect(asked({ kind: 'minus', field: 'soll' }, aggregate)).toBe(`kein Wert, soll ${said}`);
    }
  });
});

test('a reference of zero is there, and nothing relates to it', () => {
  const limits = [{ from: '2000-01-01', watch: 90, critical: 80, relative: true, reason: 'r', author: 'a' }];
  const rows = [
    ['2023', 10, 20],
    ['2024', 12, 0],
  ];
  const more = { direction: 'up', limits, reference: of('soll') };
  const found = full({ kind: 'value', of: of('ist') }, ['zeit', 'ist', 'soll'], rows, more);
  expect(deriveTile(found, NOW, 'de').line).toContain(
    'Bezugswert ist nicht größer als 0, nicht neu bewertet',
  );
});

test('parts that lack for different reasons have each its own', () => {
  const rows = [
    ['2024', 'Nord', '.'],
    ['2024', 'Ost', 4],
    ['2024', 'Süd', '...'],
    ['2024', 'West', '.'],
  ];
  const sum = { kind: 'sum', of: of('w', { over: 'ort', expect: ['Nord', 'Ost', 'Süd', 'West', 'Mitte'] }) };
  expect(last(sum, ['zeit', 'ort', 'w'], rows)).toBe('Mitte, Süd fehlen; Nord, West sind geheim');
  const share = { kind: 'ratio', of: sum, to: of('x', { filter: { ort: 'Ost' } }), per: 100 };
  expect(
    last(
      share,
      ['zeit', 'ort', 'w', 'x'],
      rows.map((row) => [...row, '/']),
    ),
  ).toBe('Mitte, Süd fehlen; Nord, West sind geheim; x (ort: Ost) ist unbekannt');
});

test('of several rows in a group what is withheld weighs most, and a newer row takes an older reason away', () => {
  const table = tableOf(
    ['ort', 'zeit', 'ist', 'soll'],
    [
      ['Nord', '2023', 3, '.'],
      ['Nord', '2024', 3, '...'],
    ],
  );
  const fields = table.columns.map(({ field }) => field);
  const value = (question: GroupSpec) =>
    groupValue(answerGroups(table, null, fields, question), question, { series: 0, i: 0 }, 'de');
  const calc = { kind: 'share', field: 'soll' } as const;
  expect(value({ x: 'ort', y: 'ist', aggregate: 'sum', calc })).toBe('kein Wert, soll ist geheim');
  expect(value({ x: 'ort', y: 'ist', aggregate: 'last', time: 'zeit', calc })).toBe('kein Wert, soll fehlt');
});
