import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/core/indicators/evaluate.ts';
import { rate } from '../../src/core/indicators/limits.ts';
import { readingAid } from '../../src/i18n/reading.ts';
import { asOfText, changeText, lastValueText } from '../../src/i18n/sentences.ts';
import { figure, shareText, unitFor, valueText } from '../../src/i18n/values.ts';
import { placesFigure as define } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const limits = (change: Record<string, unknown>) => [
  { from: '2000-01-01', reason: 'r', author: 'a', ...change },
];
const aid = (change: Record<string, unknown>, language: 'de' | 'en' = 'de'): string => {
  const definition = define(change);
  return plain(readingAid(definition, definition.limits[0] ?? null, language));
};
const percent = { kind: 'percent', unit: '%', unitOne: undefined };

describe('the reading aid', () => {
  test.each([
    [
      { ...percent, limits: limits({ watch: 90, critical: 80 }) },
      'Höher ist besser. Beobachten unter 90 %, kritisch unter 80 %.',
    ],
    [
      { ...percent, direction: 'down', limits: limits({ watch: 15, critical: 30, at: 'worse' }) },
      'Niedriger ist besser. Beobachten ab 15 %, kritisch ab 30 %.',
    ],
    [
      { direction: 'down', limits: limits({ watch: 0.00005 }) },
      'Niedriger ist besser. Beobachten über 0,00005 Plätzen.',
    ],
    [{ limits: limits({ critical: 1 }) }, 'Höher ist besser. Kritisch unter 1 Platz.'],
    [
      { ...percent, direction: 'corridor', limits: limits({ watch: [70, 85], critical: [60, 95] }) },
      'Zu wenig und zu viel sind ungünstig. Beobachten unter 70 % oder über 85 %, kritisch unter 60 % oder über 95 %.',
    ],
    [
      { reference: 50, referenceLabel: 'des Solls', limits: limits({ watch: 85, relative: true }) },
      'Höher ist besser. Beobachten unter 85 % des Solls.',
    ],
    [
      { reference: 50, referenceLabel: 'Soll', limits: limits({ watch: 85, relative: true }) },
      'Höher ist besser. Beobachten unter 85 % (bezogen auf Soll).',
    ],
    [
      { reference: 50, limits: limits({ watch: 85, relative: true }) },
      'Höher ist besser. Beobachten unter 85 % des Bezugswerts.',
    ],
    [
      {
        kind: 'state',
        states: ['schlecht', 'mittel', 'gut'],
        limits: limits({ watchStates: ['mittel'], criticalStates: ['schlecht'] }),
      },
      'Beobachten bei „mittel“, kritisch bei „schlecht“.',
    ],
    [{ direction: 'none' }, 'Zur Einordnung, ohne Bewertung.'],
    [
      { limits: limits({ watch: 5 }), caution: 'Kleine Zahlen.' },
      'Höher ist besser. Beobachten unter 5 Plätzen. Kleine Zahlen.',
    ],
  ] as const)('of %j', (change, text) => expect(aid(change)).toBe(text));
  test('speaks English', () =>
    expect(aid({ ...percent, limits: limits({ watch: 90, critical: 80, at: 'worse' }) }, 'en')).toBe(
      'Higher is better. Watch 90 % or less, critical 80 % or less.',
    ));
});

describe('a value as shown', () => {
  const near = define({ ...percent, decimals: 0, limits: limits({ watch: 90, critical: 80 }) });
  test.each([
    [89.96, '89,96'],
    [89.6, '89,6'],
    [90.4, '90,4'],
    [79.9999, '79,9999'],
    [90, '90'],
    [89.4, '89'],
    [80.00000000001, '80'],
  ])('%d reads %s', (value, text) => expect(figure(value, near, near.limits[0]!, 'de')).toBe(text));
  test('is rated as it reads, for thousands of values around each limit', () => {
    for (const at of ['better', 'worse'])
      for (const direction of ['up', 'down'])
        for (const decimals of [0, 1, 2]) {
          const bounds = direction === 'up' ? { watch: 90, critical: 80 } : { watch: 80, critical: 90 };
          const one = define({ direction, decimals, limits: limits({ ...bounds, at }) });
          const version = one.limits[0]!;
          for (let i = -500; i <= 500; i++)
            for (const limit of [80, 90]) {
              const value = limit + i / 777;
              const read = Number(figure(value, one, version, 'en'));
              expect(rate(read, null, version, one.direction), `${value}`).toBe(
                rate(value, null, version, one.direction),
              );
            }
        }
  });
  test('keeps the share of a reference on its side too', () => {
    const one = define({ reference: 100, limits: limits({ watch: 90, relative: true }) });
    expect(plain(shareText(89.96, one, one.limits[0]!, 'de'))).toBe('89,96 %');
    expect(plain(shareText(88.4, one, one.limits[0]!, 'de'))).toBe('88 %');
  });
  test('has its unit in the right number', () => {
    expect([1, 1.04, 1.6, 0, -1].map((value) => unitFor(define(), value, null, 'de'))).toEqual([
      'Platz',
      'Platz',
      'Plätze',
      'Plätze',
      'Platz',
    ]);
    const count = define({ kind: 'count', unit: 'Beschäftigte' });
    expect(plain(valueText({ value: 12, state: null, reference: 1080 }, count, null, 'de'))).toBe(
      '12 von 1.080 Beschäftigten',
    );
    expect(valueText({ value: null, state: null, reference: null }, count, null, 'de')).toBe('–');
  });
});

describe('a change', () => {
  const said = (
    from: [string, number],
    to: [string, number],
    change: Record<string, unknown> = {},
    language: 'de' | 'en' = 'de',
  ) => {
    const result = evaluate(define(change), () => tableOf(['zeit', 'wert'], [from, to]), {});
    return plain(changeText(result, result.previous, language));
  };
  const monthly = { cadence: 'monthly' };
  test.each([
    [['2026-11-20', 8], ['2026-11-21', 3], {}, '5 weniger als am Tag davor'],
    [['2026-11-14', 3], ['2026-11-21', 8], {}, '5 mehr als 7 Tage davor'],
    [['2025-11-21', 3], ['2026-11-21', 8], { cadence: 'yearly' }, '5 mehr als ein Jahr davor'],
    [['2026-11-20', 8], ['2026-11-21', 8], {}, 'unverändert gegenüber dem Tag davor'],
    [['2026-10', 8], ['2026-11', 8], monthly, 'unverändert gegenüber dem Vormonat'],
    [['2026-08', 8], ['2026-11', 9], monthly, '1 mehr als im August 2026'],
    [['2026-01', 8], ['2026-02', 9], monthly, '1 mehr als im Vormonat'],
    [['2026-W40', 8], ['2026-W47', 9], { cadence: 'weekly' }, '1 mehr als in KW 40/2026'],
    [['2026-W46', 8], ['2026-W47', 9], { cadence: 'weekly' }, '1 mehr als in der Woche davor'],
    [['2025-Q4', 8], ['2026-Q1', 9], { cadence: 'quarterly' }, '1 mehr als im Vorquartal'],
    [['2026-H1', 8], ['2026-H2', 9], { cadence: 'halfyearly' }, '1 mehr als im Halbjahr davor'],
    [['2020', 8], ['2024', 9], { cadence: 'yearly' }, '1 mehr als im Jahr 2020'],
    [['2023', 8], ['2024', 9], { cadence: 'yearly' }, '1 mehr als im Vorjahr'],
    [['2020/21', 8], ['2023/24', 9], { cadence: 'yearly' }, '1 mehr als im Schuljahr 2020/21'],
    [['2026-11-20T12:00', 8], ['2026-11-20T13:00', 9], { cadence: 'hourly' }, '1 mehr als eine Stunde davor'],
    [['2026-11-20', 90], ['2026-11-21', 89], percent, '1 Prozentpunkt weniger als am Tag davor'],
    [
      ['2026-11-20', 90],
      ['2026-11-21', 91.5],
      { ...percent, decimals: 1 },
      '1,5 Prozentpunkte mehr als am Tag davor',
    ],
    [['2026-11-20', 900], ['2026-11-21', 1000], { kind: 'money', unit: '€' }, '100 € mehr als am Tag davor'],
  ] as const)('from %j to %j', (from, to, change, text) =>
    expect(said([...from], [...to], change)).toBe(text),
  );
  test('speaks English', () =>
    expect(said(['2026-10', 8], ['2026-11', 8], monthly, 'en')).toBe('unchanged from the month before'));
});

describe('age in words', () => {
  const one = evaluate(
    define({ unit: 'Stunden', unitOne: 'Stunde' }),
    () => tableOf(['zeit', 'wert'], [['2026-10-26', 48]]),
    {},
  );
  const last = (iso: string) => plain(lastValueText(one, Date.parse(iso), 'de'));
  test('counts days in Germany', () => {
    expect(last('2026-11-21T12:00:00+01:00')).toBe('letzter Wert vor 26 Tagen: 48 Stunden');
    expect(last('2026-10-26T23:59:00+01:00')).toBe('letzter Wert heute: 48 Stunden');
    expect(last('2026-10-26T23:00:00Z')).toBe('letzter Wert gestern: 48 Stunden');
    expect(last('2026-10-01T12:00:00Z')).toBe('Wert für 26.10.2026: 48 Stunden');
  });
  test('names the Stand', () => {
    expect(asOfText(one, 'de')).toBe('Stand 26.10.2026');
    expect(asOfText({ lastValue: null, issues: [] }, 'de')).toBe('Noch kein Wert');
  });
});

test('what changed is not told as unchanged, however few decimals are shown', () => {
  const told = (from: number, to: number, change: Record<string, unknown> = {}) => {
    const definition = define({ unit: 'mg/l', unitOne: undefined, ...change });
    const rows = [
      ['2026-11-20', from],
      ['2026-11-21', to],
    ];
    const result = evaluate(definition, () => tableOf(['zeit', 'wert'], rows), {});
    return [false, true].map((isBrief) => plain(changeText(result, result.previous, 'de', isBrief)));
  };
  expect(told(0.00031, 0.00049)).toEqual(['0,0002 mehr als am Tag davor', '+0,0002 zum Vortag']);
  expect(told(12.4, 12)).toEqual(['0,4 weniger als am Tag davor', '\u22120,4 zum Vortag']);
  expect(told(12, 12)).toEqual(['unverändert gegenüber dem Tag davor', '±0 zum Vortag']);
  // Noise of binary fractions is no change.
  expect(told(0.3, 0.1 + 0.2)).toEqual(['unverändert gegenüber dem Tag davor', '±0 zum Vortag']);
});
