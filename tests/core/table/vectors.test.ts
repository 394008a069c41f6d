import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../../src/core/table/dataset.ts';
import { narrow, statsOf } from '../../../src/core/table/vectors.ts';
import { runs } from '../../support/runs.ts';

const some = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
  fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(NaN),
);
const few = (one: fc.Arbitrary<number>) => fc.array(one, { maxLength: 40 });

test('a narrowed column gives every value back, and its statistics are those of the values', () => {
  const columns = fc.oneof(
    few(some),
    few(fc.constantFrom(1.5, 2.25, NaN)),
    few(fc.constantFrom(0, -0, 7, NaN)),
    few(fc.constantFrom(-2_147_483_647, 0, 2_147_483_647)),
    few(fc.constantFrom(-126, -127, -128, 127)),
    few(fc.constantFrom(0.6, 0.7, 123_456_789.125, 1e300)),
  );
  fc.assert(
    fc.property(columns, (list) => {
      const values = Float64Array.from(list);
      const vector = narrow(values);
      expect(list.map((_, row) => numberAt(vector, row))).toEqual(list);
      const there = list.filter((value) => !Number.isNaN(value));
      const stats = statsOf({ type: 'number' }, vector, values, null, 0);
      // Zero is zero, with a sign or without.
      expect(stats.distinct).toBe(new Set(there.map((value) => value + 0)).size);
      expect(stats.count).toBe(there.length);
      expect(stats.missing).toBe(list.length - there.length);
      expect(stats.min).toEqual(
        there.length === 0 ? null : there.reduce((one, other) => (other < one ? other : one)),
      );
      expect(stats.max).toEqual(
        there.length === 0 ? null : there.reduce((one, other) => (other > one ? other : one)),
      );
    }),
    { numRuns: runs(5_000) },
  );
});
