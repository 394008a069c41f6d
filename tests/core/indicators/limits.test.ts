import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { checkLimits } from '../../../src/core/indicators/check-limits.ts';
import { limitsFor, rate } from '../../../src/core/indicators/limits.ts';
import type { Period } from '../../../src/core/values/period.ts';

const of = { resource: 'r', field: 'f', time: 't' };
const define = (change: Record<string, unknown>): IndicatorDefinition =>
  IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure: { kind: 'value', of },
    direction: 'up',
    cadence: 'daily',
    ...change,
  });
const limit = (change: Record<string, unknown>) => ({
  from: '2020-01-01',
  reason: 'r',
  author: 'a',
  ...change,
});
const one = (definition: IndicatorDefinition) => definition.limits[0]!;

describe('a limit', () => {
  test.each([
    [
      'up',
      'better',
      { watch: 90, critical: 80 },
      [
        [90.0001, 'good'],
        [90, 'good'],
        [89.9999, 'watch'],
        [80, 'watch'],
        [79.9999, 'critical'],
      ],
    ],
    [
      'up',
      'worse',
      { watch: 90, critical: 80 },
      [
        [90.0001, 'good'],
        [90, 'watch'],
        [80.0001, 'watch'],
        [80, 'critical'],
      ],
    ],
    [
      'down',
      'better',
      { watch: 15, critical: 30 },
      [
        [14, 'good'],
        [15, 'good'],
        [15.0001, 'watch'],
        [30, 'watch'],
        [30.0001, 'critical'],
      ],
    ],
    [
      'down',
      'worse',
      { watch: 15, critical: 30 },
      [
        [14.9999, 'good'],
        [15, 'watch'],
        [29.9999, 'watch'],
        [30, 'critical'],
      ],
    ],
    [
      'corridor',
      'better',
      { watch: [70, 85], critical: [55, 95] },
      [
        [54.9, 'critical'],
        [55, 'watch'],
        [69.9, 'watch'],
        [70, 'good'],
        [85, 'good'],
        [85.1, 'watch'],
        [95, 'watch'],
        [95.1, 'critical'],
      ],
    ],
  ] as const)('%s, limit on the %s side, is exact at its boundary', (direction, at, bounds, cases) => {
    const definition = define({ direction, limits: [limit({ ...bounds, at })] });
    for (const [value, rating] of cases)
      expect([value, rate(value, null, one(definition), direction)]).toEqual([value, rating]);
  });
  test('noise of binary fractions does not tip it', () => {
    const definition = define({ direction: 'down', limits: [limit({ watch: 0.3 })] });
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(rate(0.1 + 0.2, null, one(definition), 'down')).toBe('good');
  });
  test('rates the words of a state', () => {
    const definition = define({
      kind: 'state',
      states: ['schlecht', 'mittel', 'gut'],
      limits: [limit({ watchStates: ['mittel'], criticalStates: ['schlecht'] })],
    });
    expect(['gut', 'mittel', 'schlecht'].map((state) => rate(null, state, one(definition), 'up'))).toEqual([
      'good',
      'watch',
      'critical',
    ]);
  });
  test('rates nothing for context, states neither', () => {
    const definition = define({ limits: [limit({ watch: 90, criticalStates: ['a'] })] });
    expect([rate(1, null, one(definition), 'none'), rate(null, 'a', one(definition), 'none')]).toEqual([
      'none',
      'none',
    ]);
  });
  test('holds from its first day to the day before its end', () => {
    const definition = define({
      limits: [limit({ watch: 80, to: '2026-01-01' }), limit({ from: '2026-01-01', watch: 90 })],
    });
    expect(limitsFor(definition, '2025-12-31' as Period)?.watch).toBe(80);
    expect(limitsFor(definition, '2026-01-01' as Period)?.watch).toBe(90);
    expect(limitsFor(definition, '2025-Q4' as Period)?.watch).toBe(80);
    expect(limitsFor(definition, '2019-12-31' as Period)).toBeNull();
  });
});

describe('a definition', () => {
  const codes = (change: Record<string, unknown>) => checkLimits(define(change)).map((issue) => issue.code);
  test('with limits in order is right', () =>
    expect(
      codes({
        limits: [
          limit({ watch: 90, critical: 80, to: '2026-01-01' }),
          limit({ from: '2026-01-01', watch: 95, critical: 85 }),
        ],
      }),
    ).toEqual([]));
  test.each([
    [
      'a gap in time',
      { limits: [limit({ watch: 9, to: '2025-01-01' }), limit({ from: '2025-01-02', watch: 9 })] },
      'LIMITS_GAP',
    ],
    [
      'an overlap in time',
      { limits: [limit({ watch: 9, to: '2025-01-02' }), limit({ from: '2025-01-01', watch: 9 })] },
      'LIMITS_OVERLAP',
    ],
    [
      'an open end in between',
      { limits: [limit({ watch: 9 }), limit({ from: '2025-01-01', watch: 9 })] },
      'LIMITS_OVERLAP',
    ],
    ['limits against the direction', { limits: [limit({ watch: 80, critical: 90 })] }, 'LIMITS_ORDER'],
    ['equal limits', { limits: [limit({ watch: 80, critical: 80 })] }, 'LIMITS_ORDER'],
    [
      'a corridor that is a number',
      { direction: 'corridor', limits: [limit({ watch: 80 })] },
      'LIMITS_ORDER',
    ],
    [
      'a corridor upside down',
      { direction: 'corridor', limits: [limit({ watch: [90, 80] })] },
      'LIMITS_ORDER',
    ],
    [
      'a critical corridor inside the other',
      { direction: 'corridor', limits: [limit({ watch: [10, 90], critical: [20, 80] })] },
      'LIMITS_ORDER',
    ],
    ['limits without a direction', { direction: 'none', limits: [limit({ watch: 80 })] }, 'LIMITS_ORDER'],
    [
      'a relative limit without a reference',
      { limits: [limit({ watch: 80, relative: true })] },
      'LIMITS_ORDER',
    ],
    [
      'a state that does not exist',
      { kind: 'state', states: ['a', 'b'], limits: [limit({ watchStates: ['c'] })] },
      'LIMITS_ORDER',
    ],
    [
      'a state that is both watched and critical',
      { kind: 'state', states: ['a', 'b'], limits: [limit({ watchStates: ['a'], criticalStates: ['a'] })] },
      'LIMITS_ORDER',
    ],
    [
      'rated states without a direction',
      { kind: 'state', direction: 'none', states: ['a', 'b'], limits: [limit({ criticalStates: ['a'] })] },
      'LIMITS_ORDER',
    ],
  ])('with %s is refused', (_name, change, code) => expect(codes(change)).toContain(code));
});
