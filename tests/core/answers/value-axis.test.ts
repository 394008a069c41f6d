// The axis of values: limits at their height or outside, zero where it flattens nothing, nothing magnified.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_SPAN } from '../../../src/core/answers/much.ts';
import { niceTicks, stateAxis, valueAxis } from '../../../src/core/answers/value-axis.ts';

describe('round ticks', () => {
  test('step by 1, 2 or 5 and hold both ends', () => {
    expect(niceTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(niceTicks(-3, 12, 4)).toEqual([-5, 0, 5, 10, 15]);
    expect(niceTicks(0.1, 0.34, 5)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
  });
  test('of whole numbers are whole', () => {
    expect(valueAxis([1, 2, 3], [], false, 30).ticks.every(Number.isInteger)).toBe(true);
  });
});

describe('an axis of values', () => {
  test('a limit near the data is in the picture, at its height', () => {
    const axis = valueAxis([60, 104], [110, 120], false, 20);
    expect(axis.high).toBeGreaterThanOrEqual(120);
  });
  test('a limit far away stays outside instead of flattening the data', () => {
    const axis = valueAxis([60, 90, 104], [500], false, 20);
    expect(axis.high).toBeLessThan(500);
  });
  test('what hardly changes fills no more of the height than it is of the value', () => {
    const axis = valueAxis([1070, 1090], [], false, 20);
    expect(axis.high - axis.low).toBeGreaterThanOrEqual(1090 * LEAST_SPAN);
    expect(axis.isCut).toBe(true);
  });
  test('bars begin at zero, above and below', () => {
    expect(valueAxis([1070, 1090], [], true, 20)).toMatchObject({ low: 0, isCut: false });
    expect(valueAxis([-4, -2], [], true, 20)).toMatchObject({ high: 0, isCut: false });
  });
  test('no value at all still has an axis', () => {
    expect(valueAxis([], [], false, 20)).toMatchObject({ low: 0, high: 1 });
  });
  test('words of states have a tick each', () => {
    expect(stateAxis(3)).toEqual({ low: 0.5, high: 3.5, ticks: [1, 2, 3], isCut: false });
  });
  test('every value lies within, ends are ticks, and a cut is said exactly where zero is not in sight', () => {
    const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 20 }),
        fc.array(finite, { maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 3, max: 40 }),
        (values, bounds, isBar, rows) => {
          const axis = valueAxis(values, bounds, isBar, rows);
          const slack = (axis.high - axis.low) * 1e-9;
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(axis.low - slack);
            expect(value).toBeLessThanOrEqual(axis.high + slack);
          }
          expect(axis.ticks[0]).toBe(axis.low);
          expect(axis.ticks.at(-1)).toBe(axis.high);
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          expect(axis.isCut).toBe(axis.low > 0 || axis.high < 0);
          if (isBar) expect(axis.isCut).toBe(false);
        },
      ),
    );
  });
});
