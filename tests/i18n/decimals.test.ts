// What a catalog has too few decimals for: a number as shown says what the value says of zero, of limits and of the target.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { chartSentences, pointText } from '../../src/i18n/chart-sentences.ts';
import { limitsText } from '../../src/i18n/reading.ts';
import { comparedText } from '../../src/i18n/comparison.ts';
import { plainNumber } from '../../src/i18n/figures.ts';
import { figureRows } from '../../src/i18n/figure-rows.ts';
import { figure, shareText, valueText } from '../../src/i18n/values.ts';
import { yearBeforeText } from '../../src/i18n/year-before.ts';
import type { Period } from '../../src/core/values/period.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { placesFigure } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';
import { runs } from '../support/runs.ts';

const define = (more: object): IndicatorDefinition => placesFigure({ cadence: 'yearly', ...more });
const limit = (more: object) => ({ from: '1900-01-01', reason: 'r', author: 'a', ...more });
const shown = (value: number, more: object): string => {
  const definition = define(more);
  return figure(value, definition, definition.limits[0] ?? null, 'de');
};

describe('a value on a tile', () => {
  test.each([
    [0.04, '0,04'],
    [-0.4, '−0,4'],
    [0.6, '1'],
    [0, '0'],
    [1e-12, '0'],
    [0.000012, '0,00001'],
  ])('%d without decimals is %s', (value, said) => expect(shown(value, {})).toBe(said));
  test.each([
    [4.96, 'better', '4,96'],
    [4.96, 'worse', '4,96'],
    [5.04, 'better', '5,04'],
    [5.04, 'worse', '5,04'],
    [5, 'better', '5,0'],
    [5.06, 'better', '5,1'],
    [4.9999, 'worse', '4,9999'],
  ])('%d beside a limit of 5 (%s) is %s', (value, at, said) =>
    expect(shown(value, { decimals: 1, limits: [limit({ critical: 5, at })] })).toBe(said),
  );
  test('without a direction nothing is judged, and limits ask for nothing', () =>
    expect(shown(4.96, { decimals: 1, direction: 'none', limits: [limit({ critical: 5 })] })).toBe('5,0'));
  test('a target is reached only where it is', () => {
    expect(shown(99.96, { decimals: 1, target: 100 })).toBe('99,96');
    expect(shown(100.04, { decimals: 1, target: 100, direction: 'down' })).toBe('100,04');
  });
  test('a corridor has two ends', () => {
    const more = { direction: 'corridor', limits: [limit({ watch: [60, 95] })] };
    expect([60.2, 94.8, 95.3, 70.4].map((value) => shown(value, more))).toEqual([
      '60,2',
      '94,8',
      '95,3',
      '70',
    ]);
  });
  test('the unit is that of the number shown', () => {
    const say = (value: number, more: object) =>
      valueText(
        { value, state: null, reference: null },
        define(more),
        define(more).limits[0] ?? null,
        'de',
      ).replace('\u00a0', ' ');
    expect(say(1.04, {})).toBe('1 Platz');
    expect(say(1.04, { limits: [limit({ critical: 1 })] })).toBe('1,04 Plätze');
    expect(say(0.04, {})).toBe('0,04 Plätze');
  });
  test('what a count is of is told as it is', () => {
    const count = define({ kind: 'count', unit: 'Kräfte', reference: 2.5 });
    expect(
      valueText({ value: 2, state: null, reference: 2.5 }, count, null, 'de').replaceAll('\u00a0', ' '),
    ).toBe('2 von 2,5 Kräften');
  });
  test('a share is read against its relative limits', () => {
    const version = define({ limits: [limit({ watch: 90, relative: true })], reference: 100 }).limits[0]!;
    expect([89.96, 90.04, 90, 0.3].map((share) => shareText(share, define({}), version, 'de'))).toEqual([
      '89,96\u00a0%',
      '90,04\u00a0%',
      '90\u00a0%',
      '0,3\u00a0%',
    ]);
  });
});

test('each value of a series is shown by the limits that held for it', () => {
  const definition = define({
    decimals: 0,
    limits: [
      limit({ to: '2024-01-01', critical: 5 }),
      { from: '2024-01-01', critical: 3, reason: 'r', author: 'a' },
    ],
  });
  const found = evaluateFully(
    definition,
    () =>
      tableOf(
        ['zeit', 'wert'],
        [
          ['2022', 9.2],
          ['2023', 4.6],
          ['2024', 4.6],
          ['2025', 3.2],
        ],
      ),
    {},
  );
  expect(found.series.ratings).toEqual(['good', 'critical', 'good', 'good']);
  expect(figureRows(found, 'de').map(({ value }) => value.replace('\u00a0', ' '))).toEqual([
    '3,2 Plätze',
    '5 Plätze',
    '4,6 Plätze',
    '9 Plätze',
  ]);
  expect(pointText(found.series, 1, definition, 'de')).toContain('4,6\u00a0Plätze, kritisch');
  expect(yearBeforeText('2024' as Period, 4.6, definition, 'de')).toContain('4,6');
  expect(chartSentences(found.series, definition, found.limits, 'de')).toContain('Tiefster Wert: 3,2');
});

test('elsewhere a number that is not zero does not look like it', () => {
  expect([0.00004, -0.000004, 0, 1234.5].map((value) => plainNumber(value, 'de'))).toEqual([
    '0,00004',
    '−0,000004',
    '0',
    '1.234,5',
  ]);
  expect(plainNumber(0.04, 'de', 1)).toBe('0,04');
  expect([0.004, 0.5, 0].map((value) => comparedText(value, { each: 1000, unit: '' }, 'de'))).toEqual([
    '0,004',
    '0,50',
    '0,00',
  ]);
});

test('for all values, limits and decimals: the number shown is rated as the value, and is zero or at the limit only where it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom('up', 'down'),
      fc.constantFrom('better', 'worse'),
      (thousandths, critical, decimals, direction, at) => {
        const value = thousandths / 1000;
        const definition = define({ decimals, direction, limits: [limit({ critical: critical / 10, at })] });
        const table = tableOf(['zeit', 'wert'], [['2025', value]]);
        const tile = deriveTile(
          evaluateFully(definition, () => table, {}),
          Date.UTC(2026, 1),
          'de',
        );
        const read = Number(tile.figure.replaceAll('.', '').replace(',', '.').replace('−', '-'));
        expect(Math.sign(read)).toBe(Math.sign(value));
        expect(Math.sign(read - critical / 10)).toBe(Math.sign(value - critical / 10));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('after von, unter and zwischen one has its singular, and none that nobody gave', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const watch = [limit({ watch: 1 })];
  const aid = (more: object): string => {
    const definition = define({ limits: watch, ...more });
    return plain(limitsText(definition, definition.limits[0]!, 'de'));
  };
  expect(aid({ unit: 'Kinder', unitOne: 'Kind' })).toContain('unter 1 Kind.');
  expect(aid({ unit: 'Kinder', unitOne: undefined })).toContain('unter 1 Kind.');
  expect(aid({ unit: 'Beschäftigte', unitOne: undefined })).toContain('unter 1.');
  const count = define({ kind: 'count', unit: 'Kräfte', unitOne: undefined, reference: 1 });
  expect(plain(valueText({ value: 0, state: null, reference: 1 }, count, null, 'de'))).toBe('0 von 1 Kraft');
});
