import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf, isSteady } from '../../../src/core/answers/much.ts';
import { heightOf, valueAxis } from '../../../src/core/answers/value-axis.ts';

test.each([
  [[100, 102], true],
  [[100, 102.1], false],
  [[-102, -100], true],
  [[-1, 1], false],
  [[0, 0], true],
  [[0, 1], false],
  [[1065, 1095], false],
])('the values %j hardly changed: %s', (values, is) => expect(isSteady(extentOf(values))).toBe(is));

test('a line that hardly changed covers a quarter of the axis at most', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 0.02, noNaN: true }),
      fc.boolean(),
      (size, share, isNegative) => {
        const sign = isNegative ? -1 : 1;
        const values = [sign * size, sign * size * (1 - share)];
        if (!isSteady(extentOf(values))) return;
        const axis = valueAxis(values, [], false, 20);
        expect(Math.abs(heightOf(values[0]!, axis) - heightOf(values[1]!, axis))).toBeLessThanOrEqual(0.25);
      },
    ),
  );
});
