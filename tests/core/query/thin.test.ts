import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lttb } from '../../../src/core/query/thin.ts';

const xs = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);
const keep = (ys: number[], n: number): number[] => [...lttb(xs(ys.length), Float64Array.from(ys), n)];

test('few points stay as they are', () => expect(keep([1, 2, 3], 10)).toEqual([0, 1, 2]));
test('a single peak among a thousand flat points stays', () => {
  for (const at of [1, 333, 500, 998]) {
    const ys = Array.from({ length: 1000 }, (_, i) => (i === at ? 9 : 1));
    expect(keep(ys, 20)).toContain(at);
  }
});
test('nothing gives nothing, gaps alone give one gap', () => {
  expect(keep([], 10)).toEqual([]);
  expect(keep([NaN, NaN, NaN], 10)).toEqual([0]);
});
test('ends of each run and a point of each gap are kept, in order, in bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN)), {
        maxLength: 400,
      }),
      fc.integer({ min: 2, max: 60 }),
      (ys, n) => {
        const kept = keep(ys, n);
        const has = new Set(kept);
        expect(kept).toEqual([...has].sort((a, b) => a - b));
        let runs = 0,
          gaps = 0;
        ys.forEach((y, i) => {
          const before = ys[i - 1] ?? NaN,
            after = ys[i + 1] ?? NaN;
          if (Number.isNaN(y)) {
            if (i === 0 || !Number.isNaN(before)) {
              gaps++;
              expect(has.has(i)).toBe(true);
            }
            return;
          }
          if (Number.isNaN(before)) runs++;
          if (Number.isNaN(before) || Number.isNaN(after)) expect(has.has(i)).toBe(true);
        });
        expect(kept.length).toBeLessThanOrEqual(n + 3 * runs + gaps);
      },
    ),
  );
});
