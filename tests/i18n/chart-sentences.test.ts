import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { chartHeadline, chartSentences, pointText } from '../../src/i18n/chart-sentences.ts';
import { tableOf } from '../support/tables.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const chart = (rows: (string | number | null)[][], change: Record<string, unknown> = {}) => {
  const definition = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    unit: 'Plätze',
    unitOne: 'Platz',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
    direction: 'up',
    cadence: 'daily',
    limits: [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
    ...change,
  });
  const one = evaluateFully(definition, () => tableOf(['zeit', 'wert'], rows), { inhabitants: null });
  return {
    headline: plain(chartHeadline(one.series, definition, one.limits, 'de')),
    sentences: plain(chartSentences(one.series, definition, one.limits, 'de')),
    points: one.series.periods.map((_, i) => plain(pointText(one.series, i, definition, one.limits, 'de'))),
  };
};
const days = (values: (string | number | null)[]) =>
  values.map((value, i) => [`2026-11-${String(i + 10).padStart(2, '0')}`, value]);

test('a fall is said with its size, its span, its limit and its gaps', () => {
  const one = chart(days([12, 12, 9, '.', 4, null, 3]));
  expect(one.headline).toBe('In 6 Tagen von 12 auf 3 Plätze gefallen');
  expect(one.sentences).toBe(
    'Der Wert ist seit 14.11.2026 kritisch (Grenzwert: unter 5 Plätze). Tiefster Wert: 3 Plätze (16.11.2026). ' +
      'Höchster Wert: 12 Plätze (10.11.2026). Ohne Wert: 1 geheim (zu kleine Zahl), 1 nicht gemeldet.',
  );
  expect(one.points[0]).toBe('10.11.2026: 12 Plätze, in Ordnung. Wert 1 von 7.');
  expect(one.points[2]).toBe('12.11.2026: 9 Plätze, zu beobachten. Wert 3 von 7.');
  expect(one.points[3]).toBe('13.11.2026: kein Wert, geheim (zu kleine Zahl). Wert 4 von 7.');
  expect(one.points[5]).toBe('15.11.2026: kein Wert, nicht gemeldet. Wert 6 von 7.');
});

describe('the headline', () => {
  test.each([
    [days([100, 104]), 'In 1 Tag kaum verändert: 104 Plätze'],
    [days([100, 106]), 'In 1 Tag von 100 auf 106 Plätze gestiegen'],
    [days([11.6, 12.4]), 'In 1 Tag kaum verändert: 12 Plätze'],
    [days([2, 1]), 'In 1 Tag von 2 auf 1 Platz gefallen'],
    [days([7]), 'Ein Wert: 7 Plätze'],
    [days(['.']), 'Noch keine Werte'],
    [days([0, 0]), 'In 1 Tag kaum verändert: 0 Plätze'],
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
