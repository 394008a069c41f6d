import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/core/answers/figure.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { figureModel } from '../../src/charts/figure.ts';
import { chartHeadline } from '../../src/i18n/chart-headline.ts';
import { chartSentences, figureSentences, pointText } from '../../src/i18n/chart-sentences.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { placesFigure } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const chart = (rows: (string | number | null)[][], change: Record<string, unknown> = {}) => {
  const definition = placesFigure({
    limits: [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
    ...change,
  });
  const one = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {});
  return {
    headline: plain(chartHeadline(one.series, definition, one.limits, 'de')),
    sentences: plain(chartSentences(one.series, definition, one.limits, 'de')),
    points: one.series.periods.map((_, i) => plain(pointText(one.series, i, definition, 'de'))),
  };
};
const days = (values: (string | number | null)[]) =>
  values.map((value, i) => [`2026-11-${String(i + 10).padStart(2, '0')}`, value]);

test('a fall is said with its size, its span, its limit and its gaps', () => {
  const one = chart(days([12, 12, 9, '.', 4, null, 3]));
  expect(one.headline).toBe('In 6 Tagen von 12 auf 3 Plätze gefallen');
  expect(one.sentences).toBe(
    'Der Wert ist seit 14.11.2026 kritisch (Grenzwert: unter 5 Plätzen). Davor an 1 Tag zu beobachten, am 12.11.2026. Tiefster Wert: 3 Plätze (16.11.2026). ' +
      'Höchster Wert: 12 Plätze (10.11.2026). Ohne Wert: 1 geheim, 1 nicht gemeldet.',
  );
  expect(one.points[0]).toBe('10.11.2026: 12 Plätze, in Ordnung. Wert 1 von 7.');
  expect(one.points[2]).toBe('12.11.2026: 9 Plätze, zu beobachten. Wert 3 von 7.');
  expect(one.points[3]).toBe('13.11.2026: kein Wert, geheim. Wert 4 von 7.');
  expect(one.points[5]).toBe('15.11.2026: kein Wert, nicht gemeldet. Wert 6 von 7.');
});

describe('the headline', () => {
  test.each([
    [days([100, 104]), 'In 1 Tag von 100 auf 104 Plätze gestiegen'],
    [days([100, 102]), 'In 1 Tag kaum verändert: 102 Plätze'],
    [days([100, 103]), 'In 1 Tag von 100 auf 103 Plätze gestiegen'],
    [days([200, 290, 152, 205]), 'In 3 Tagen zwischen 152 und 290 Plätzen, zuletzt 205 Plätze'],
    // Over a limit nothing hardly changed.
    [days([10.1, 9.95]), 'In 1 Tag von 10,1 auf 9,95 Plätze gefallen'],
    [days([100, 106]), 'In 1 Tag von 100 auf 106 Plätze gestiegen'],
    [days([11.6, 12.4]), 'In 1 Tag von 11,6 auf 12,4 Plätze gestiegen'],
    [days([2, 1]), 'In 1 Tag von 2 auf 1 Platz gefallen'],
    [days([7]), 'Ein Wert: 7 Plätze'],
    [days(['.']), 'Noch keine Werte'],
    [days([0, 0]), 'In 1 Tag unverändert: 0 Plätze'],
  ])('of %j', (rows, text) => expect(chart(rows).headline).toBe(text));
  test.each([
    ['hourly', '2026-11-20T08:00', '2026-11-20T14:00', 'In 6 Stunden'],
    ['weekly', '2026-W40', '2026-W47', 'In 7 Wochen'],
    ['monthly', '2026-01', '2026-11', 'In 10 Monaten'],
    ['quarterly', '2026-Q1', '2026-Q2', 'In 3 Monaten'],
    ['yearly', '2020', '2026', 'In 6 Jahren'],
  ])('counts %s from %s to %s', (cadence, from, to, text) =>
    expect(
      chart(
        [
          [from, 20],
          [to, 40],
        ],
        { cadence },
      ).headline,
    ).toBe(`${text} von 20 auf 40 Plätze gestiegen`),
  );
});

test('states are said as words', () => {
  const one = chart(days(['gut', 'mittel']), {
    kind: 'state',
    unit: '',
    unitOne: undefined,
    states: ['schlecht', 'mittel', 'gut'],
    limits: [{ from: '2000-01-01', watchStates: ['mittel'], reason: 'r', author: 'a' }],
  });
  expect(one.headline).toBe('In 1 Tag von „gut“ zu „mittel“');
  expect(one.sentences).toBe('Der Wert ist seit 11.11.2026 zu beobachten.');
  expect(one.points[1]).toBe('11.11.2026: mittel, zu beobachten. Wert 2 von 2.');
});

describe('the turn', () => {
  const month = (n: number): number[] => Array.from({ length: n }, (_, i) => 12 + (i % 2));
  const long = (values: (number | string | null)[]) =>
    values.map((value, i) => [new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10), value]);
  test('is named where the line fell after it had stood still', () => {
    const one = chart(long([...month(60), 12, 11, 9, 7, 5, 4, 3]));
    expect(one.headline).toBe('Seit dem 31.10. von 12 auf 3 Plätze gefallen');
  });
  test('is told in the past where the last value does not hold any more', () => {
    const rows = long([...month(60), 12, 11, 9, 7, 5, 4, 3]);
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'number',
      unit: 'Plätze',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      direction: 'up',
      cadence: 'daily',
      limits: [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
    });
    const full = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {});
    expect(plain(chartHeadline(full.series, definition, full.limits, 'de', true))).toBe(
      'Vom 31.10.2026 bis 06.11.2026 von 12 auf 3 Plätze gefallen',
    );
    const said = plain(chartSentences(full.series, definition, full.limits, 'de', true));
    expect(said).toContain('Der letzte Wert war kritisch (Grenzwert: unter 5 Plätzen), seit 05.11.2026.');
    expect(said).not.toMatch(/ ist /);
  });
  test('is not told of a steady fall: that is the whole course', () =>
    expect(chart(long([30, 27, 24, 21, 18, 15, 12, 9])).headline).toBe(
      'In 7 Tagen von 30 auf 9 Plätze gefallen',
    ));
});

test('bad days in between are told with their days', () => {
  const one = chart(days([12, 4, 4, 12, 3, 12, 12]));
  expect(one.sentences).toContain('Im gezeigten Zeitraum an 3 Tagen kritisch, zuletzt am 14.11.2026.');
});

test('states tell what was worse than in the end, with its days', () => {
  const states = chart(days(['gut', 'schlecht', 'schlecht', 'mittel', 'gut']), {
    kind: 'state',
    unit: '',
    unitOne: undefined,
    states: ['schlecht', 'mittel', 'gut'],
    limits: [
      { from: '2000-01-01', watchStates: ['mittel'], criticalStates: ['schlecht'], reason: 'r', author: 'a' },
    ],
  });
  expect(states.headline).toBe('Zuletzt „gut“; in 4 Tagen an 2 Tagen „schlecht“, zuletzt am 12.11.2026');
  expect(states.sentences).toBe(
    'Schlechter als zuletzt: „schlecht“ an 2 Tagen (zuletzt 12.11.2026), „mittel“ an 1 Tag (13.11.2026).',
  );
});

test('hours without values are told, a target is told', () => {
  const hours = [1, 2, 3, 6, 7].map((hour, i) => [`2026-11-20T0${hour}:00`, 20 + i]);
  expect(chart(hours, { cadence: 'hourly', target: 24 }).sentences).toContain(
    'Ziel (mindestens 24 Plätze): erreicht. Keine Werte zwischen 20.11.2026, 03:00 Uhr und 20.11.2026, 06:00 Uhr.',
  );
});

test('a day that stands for its week is no day of a year: so many values', () => {
  const weeks = [3, 3, 12, 4, 12].map((value, i) => [`2026-11-${String(1 + i * 7).padStart(2, '0')}`, value]);
  const one = chart(weeks, { cadence: 'weekly' });
  expect(one.sentences).toContain(
    'Im gezeigten Zeitraum 3-mal kritisch, zuletzt am 22.11.2026. Tiefster Wert: 3 Plätze',
  );
});

test('what lacks only the inhabitants of its year was reported', () => {
  const rows = ['2008', '2012', '2023', '2024'].map((year) => [year, 98]);
  const definition = IndicatorDefinition.parse({
    id: 'g',
    title: 'G',
    area: 'x',
    kind: 'number',
    unit: 'je 1.000',
    measure: {
      kind: 'ratio',
      of: { resource: 'r', field: 'wert', time: 'zeit' },
      to: 'inhabitants',
      per: 1000,
    },
    direction: 'none',
    cadence: 'yearly',
  });
  const found = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {
    population: { years: [{ year: '2024', number: 9800, kind: null }], single: null },
  });
  const say = (language: 'de' | 'en') => chartSentences(found.series, definition, null, language);
  expect(say('de')).toBe('Ohne Wert: 3 ohne Einwohnerzahl, 13 nicht gemeldet.');
  expect(say('en')).toBe('Without value: 3 without the number of inhabitants, 13 not reported.');
  const newest = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {
    population: { years: [{ year: '2023', number: 9800, kind: null }], single: null },
  });
  const tile = deriveTile(newest, Date.parse('2025-06-01T00:00Z'), 'de');
  expect(tile.line).toContain('Einwohnerzahl für 2024 fehlt');
  expect(tile.line).not.toContain('nicht gemeldet');
});

describe('what is expected and what was known last', () => {
  const told = (
    rows: (string | number | null)[][],
    change: Record<string, unknown>,
    now: string,
    language: 'de' | 'en' = 'de',
  ): string => {
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'money',
      unit: '€',
      measure: {
        kind: 'value',
        of: { resource: 'r', field: 'wert', time: 'zeit', outlook: { column: 'art', actual: ['Ist'] } },
      },
      direction: 'up',
      cadence: 'yearly',
      graceDays: 400,
      limits: [{ from: '2000-01-01', watch: 0, critical: -400_000, reason: 'r', author: 'a' }],
      ...change,
    });
    const at = Date.parse(now);
    const full = evaluateFully(definition, () => tableOf(['zeit', 'wert', 'art', 'soll'], rows), { now: at });
    return plain(figureSentences(figureOf(full, 'all', at), language));
  };
  const budget = [
    ['2023', -310_000, 'Ist', 1],
    ['2024', 240_000, 'Ist', 1],
    ['2025', -480_000, 'Plan', 1],
    ['2026', -900_000, 'Plan', 1],
    ['2027', -200_000, 'Plan', 1],
  ];
  test('an outlook tells its worst value beside its end', () => {
    expect(told(budget, {}, '2024-12-01')).toMatch(
      /Ausblick bis 2027: −200\.000 €; tiefster Wert −900\.000 € \(2026\)\. Wird nach Vorhersage kritisch: 2025\.$/,
    );
    expect(told(budget, { direction: 'none', limits: [] }, '2024-12-01', 'en')).toMatch(
      /Outlook to 2027: −200,000 €; lowest −900,000 € \(2026\)\.$/,
    );
    expect(told(budget, { direction: 'down', limits: [] }, '2024-12-01')).toMatch(
      /Ausblick bis 2027: −200\.000 €\.$/,
    );
  });
  test('a plan whose year has come is still told, until there is a value', () => {
    expect(told(budget, {}, '2025-06-01')).toMatch(
      /Nach Vorhersage kritisch: 2025; ein Wert dazu fehlt noch\.$/,
    );
    expect(told([...budget, ['2025', 1, 'Ist', 1]], {}, '2026-02-01')).toMatch(
      /Nach Vorhersage kritisch: 2026; ein Wert dazu fehlt noch\.$/,
    );
  });
  test('what was critical and cannot be judged any more is named with its day', () => {
    const relative = {
      reference: { resource: 'r', field: 'soll', time: 'zeit' },
      limits: [{ from: '2000-01-01', watch: 80, critical: 50, relative: true, reason: 'r', author: 'a' }],
    };
    const rows = [
      ['2023', 40, 'Ist', 100],
      ['2024', 60, 'Ist', 0],
    ];
    expect(told(rows, relative, '2025-02-01')).toContain(
      'Zuletzt kritisch (2023); seitdem: Bezugswert ist nicht größer als 0.',
    );
    expect(told(rows, relative, '2025-02-01', 'en')).toContain(
      'Last critical (2023); since then the reference is not above zero.',
    );
    expect(told([rows[0]!], relative, '2025-02-01')).not.toContain('seitdem fehlt');
  });
});

test('quarters run from one to the other as one says it', () => {
  const quarters = [96, 94, 91, 97].map((value, i) => [`2026-Q${i + 1}`, value]);
  const limits = [{ from: '2000-01-01', watch: 95, critical: 80, reason: 'r', author: 'a' }];
  expect(
    chart(quarters, { unit: '%', unitOne: undefined, cadence: 'quarterly', limits }).sentences,
  ).toContain('in 2 Quartalen zu beobachten, vom 2. Quartal 2026 bis zum 3. Quartal 2026.');
});

test('a quarter, a half-year and a term have their article after "seit"', () => {
  const limits = [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }];
  const told = (periods: readonly string[], cadence: string) => {
    const rows = periods.map((period, i) => [period, i === 0 ? 12 : 3]);
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'number',
      unit: 'Plätze',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      direction: 'up',
      cadence,
      graceDays: 400,
      limits,
    });
    const one = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {});
    return [
      deriveTile(one, Date.parse('2026-12-01'), 'de').since,
      deriveTile(one, Date.parse('2026-12-01'), 'leicht').since,
      deriveTile(one, Date.parse('2026-12-01'), 'en').since,
      chartSentences(one.series, definition, one.limits, 'de').split('.').slice(0, 2).join('.'),
    ].map(plain);
  };
  expect(told(['2025-Q4', '2026-Q1', '2026-Q2'], 'quarterly')).toEqual([
    'seit dem 1. Quartal',
    'seit dem 1. Viertel-Jahr',
    'since Q1',
    'Der Wert ist seit dem 1. Quartal 2026 kritisch (Grenzwert: unter 5 Plätzen)',
  ]);
  expect(told(['2025-H2', '2026-H1'], 'halfyearly')[0]).toBe('seit dem 1. Halbjahr');
  expect(told(['2025-T3', '2026-T1'], 'fourmonthly')[0]).toBe('seit dem 1. Tertial');
  expect(told(['2025', '2026'], 'yearly')[0]).toBe('seit 2026');
  expect(told(['2025-12', '2026-01'], 'monthly')[0]).toBe('seit Januar');
});

test('the year of "seit" is that of Germany, also in the last hour of the year in London', () => {
  const definition = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
    direction: 'up',
    cadence: 'daily',
    limits: [{ from: '2000-01-01', critical: 5, reason: 'r', author: 'a' }],
  });
  const one = evaluateFully(definition, () => tableOf(['zeit', 'wert'], [['2026-12-31', 3]]), {});
  expect(deriveTile(one, Date.parse('2026-12-31T22:30:00Z'), 'de').since).toBe('seit 31.12.');
  expect(deriveTile(one, Date.parse('2026-12-31T23:30:00Z'), 'de').since).toBe('seit 2026');
});

describe('a target that has more decimals than its figure', () => {
  const figure = (values: readonly number[], change: Record<string, unknown>) => {
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'number',
      unit: 'Plätze',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      direction: 'up',
      cadence: 'yearly',
      graceDays: 400,
      ...change,
    });
    const rows = values.map((value, i) => [String(2021 + i), value]);
    const full = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), {});
    const shown = figureOf(full, 'all', Date.parse(`${2021 + values.length}-02-01`));
    const model = figureModel(shown, 'de');
    return {
      sentences: plain(figureSentences(shown, 'de')),
      tile: deriveTile(full, shown.at, 'de').figure,
      label: model.tick(values.at(-1)!),
      target: model.tick(definition.target!),
    };
  };
  test('is told whole, in the sentence and at its line', () => {
    const { sentences, target } = figure([2, 3], { target: 2.5 });
    expect(sentences).toContain('Ziel (mindestens 2,5 Plätze): erreicht.');
    expect(target).toBe('2,5');
    expect(figure([3e-7, 1e-7], { direction: 'down', target: 2e-7 }).sentences).toContain(
      'Ziel (höchstens 0,0000002 Plätze): erreicht.',
    );
  });
  test('keeps the decimals of the figure where it has fewer', () =>
    expect(figure([2, 3], { target: 4, decimals: 1 }).sentences).toContain('(mindestens 4,0 Plätze)'));
  test('lets no value seem to have reached it that has not', () => {
    expect(figure([2, 2.6], { target: 2.8 })).toMatchObject({ tile: '2,6', label: '2,6' });
    expect(figure([2, 2.6], { target: 2.5 })).toMatchObject({ tile: '3', label: '3' });
    expect(figure([2, 2.9996], { target: 3 })).toMatchObject({ tile: '2,9996' });
    expect(figure([4, 3.2], { direction: 'down', target: 3 })).toMatchObject({ tile: '3,2' });
    expect(figure([4, 3.2], { direction: 'none', target: 3 })).toMatchObject({ tile: '3,2' });
  });
  test('the last value on the chart lies on its side of a limit, as on the tile', () => {
    const limits = [{ from: '2000-01-01', critical: 5, reason: 'r', author: 'a' }];
    expect(figure([7, 4.96], { limits, target: 9 })).toMatchObject({ tile: '4,96', label: '4,96' });
  });
});

test('hours over a change of clocks are those that passed', () => {
  const told = (periods: readonly string[]) =>
    chart(
      periods.map((period, i) => [period, 5 - i]),
      { cadence: 'hourly', limits: [] },
    ).headline;
  expect(told(['2026-10-25T01:00', '2026-10-25T03:00'])).toBe('In 3 Stunden von 5 auf 4 Plätze gefallen');
  expect(told(['2026-03-29T00:00', '2026-03-29T04:00'])).toBe('In 3 Stunden von 5 auf 4 Plätze gefallen');
  expect(told(['2026-03-30T00:00', '2026-03-30T04:00'])).toBe('In 4 Stunden von 5 auf 4 Plätze gefallen');
});
