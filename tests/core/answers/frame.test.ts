// The frame: limits at their value, ranges as they held, gaps where nothing was heard, and no label upon another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, spread } from '../../../src/core/answers/frame.ts';
import type { FrameInput } from '../../../src/core/answers/frame-input.ts';
import { heightOf } from '../../../src/core/answers/value-axis.ts';
import { addPeriods, type Period } from '../../../src/core/values/period.ts';

const ROOM = { rows: 20, ticks: 8 };
const run = (first: string, n: number): Period[] =>
  Array.from({ length: n }, (_, i) => addPeriods(first as Period, i));
const line = (
  labels: readonly string[],
  values: (number | null)[],
  more: Partial<FrameInput> = {},
): FrameInput => ({
  kind: 'line',
  isTime: true,
  labels,
  series: [{ values }],
  lines: [],
  ...more,
});

describe('limits', () => {
  const days = run('2026-11-01', 4);
  test('stand at their value', () => {
    const frame = frameOf(
      line(days, [60, 70, 80, 90], {
        lines: [{ kind: 'critical', values: [100, 100, 100, 100] }],
        direction: 'down',
      }),
      ROOM,
    );
    expect(frame.bounds[0]!.at).toBeCloseTo(heightOf(100, frame.y), 9);
    expect(frame.bounds[0]!.outside).toBeNull();
    expect(frame.bands).toEqual([{ kind: 'critical', x: [0, 1], y: [heightOf(100, frame.y), 1] }]);
  });
  test.each([
    ['up' as const, 65, 60],
    ['down' as const, 85, 90],
  ])('of a figure that is better %s shade its bad side, from %d and %d', (direction, watch, critical) => {
    const y = (value: number): number => heightOf(value, frame.y);
    const frame = frameOf(
      line(days, [55, 70, 80, 95], {
        direction,
        lines: [
          { kind: 'watch', values: days.map(() => watch) },
          { kind: 'critical', values: days.map(() => critical) },
        ],
      }),
      ROOM,
    );
    expect(frame.bands).toEqual(
      direction === 'up'
        ? [
            { kind: 'critical', x: [0, 1], y: [0, y(60)] },
            { kind: 'watch', x: [0, 1], y: [y(60), y(65)] },
          ]
        : [
            { kind: 'critical', x: [0, 1], y: [y(90), 1] },
            { kind: 'watch', x: [0, 1], y: [y(85), y(90)] },
          ],
    );
  });
  test('outside of the picture are named there and drawn nowhere', () => {
    const frame = frameOf(
      line(days, [60, 70, 80, 90], {
        lines: [{ kind: 'critical', values: [900, 900, 900, 900] }],
        direction: 'down',
      }),
      ROOM,
    );
    expect(frame.bounds[0]).toMatchObject({ at: null, paths: [], outside: { side: 'above', value: 900 } });
    expect(frame.bands).toEqual([]);
  });
  test('that changed are drawn as they held, half way between the values', () => {
    const frame = frameOf(
      line(days, [60, 70, 80, 90], {
        lines: [{ kind: 'watch', values: [null, 100, 100, 50] }],
        direction: 'down',
      }),
      ROOM,
    );
    const y = (value: number): number => heightOf(value, frame.y);
    const [b, c] = [frame.bands[0]!.x[0], frame.bands[0]!.x[1]];
    expect([b, c].map((one) => one.toFixed(9))).toEqual([(1 / 6).toFixed(9), (5 / 6).toFixed(9)]);
    expect(frame.bands[1]!.x).toEqual([c, 1]);
    expect(frame.bounds[0]!.paths).toEqual([
      [
        [b, y(100)],
        [c, y(100)],
        [c, y(50)],
        [1, y(50)],
      ],
    ]);
  });
  test('of a corridor shade both sides', () => {
    const values = (one: number): number[] => days.map(() => one);
    const frame = frameOf(
      line(days, [60, 70, 80, 90], {
        direction: 'corridor',
        lines: [
          { kind: 'watch', side: 'low', values: values(65) },
          { kind: 'watch', side: 'high', values: values(85) },
        ],
      }),
      ROOM,
    );
    expect(frame.bands.map(({ y }) => y)).toEqual([
      [0, heightOf(65, frame.y)],
      [heightOf(85, frame.y), 1],
    ]);
  });
});

describe('silence', () => {
  const HOURLY = { rhythm: 60 };
  test('of hours is a gap, not a steep line', () => {
    const hours = ['2026-11-27T10:00', '2026-11-27T11:00', '2026-11-27T15:00', '2026-11-27T16:00'];
    const frame = frameOf(line(hours, [140, 144, 236, 240], HOURLY), ROOM);
    expect(frame.runs[0]!.map(({ at }) => at)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(frame.gaps).toEqual([{ kind: 'silent', from: 1 / 6, to: 5 / 6 }]);
  });
  test('until now is a gap that reaches now', () => {
    const frame = frameOf(
      line(['2026-11-27T10:00', '2026-11-27T11:00'], [1, 2], {
        ...HOURLY,
        now: Date.UTC(2026, 10, 27, 14) / 60_000,
      }),
      ROOM,
    );
    expect(frame.x).toEqual([0, 0.25]);
    expect(frame.gaps).toEqual([{ kind: 'silent', from: 0.25, to: 1 }]);
    expect(frame.now).toBe(1);
  });
  test('within the rhythm is none', () => {
    const frame = frameOf(
      line(['2026-11-27T10:00', '2026-11-27T11:00'], [1, 2], {
        ...HOURLY,
        now: Date.UTC(2026, 10, 27, 12, 10) / 60_000,
      }),
      ROOM,
    );
    expect(frame.gaps).toEqual([]);
    expect(frame.now).toBeNull();
  });
  test('with a reason keeps its reason', () => {
    const frame = frameOf(
      line(run('2026-11-01', 3), [1, null, 3], {
        series: [{ values: [1, null, 3], emptiness: [null, 'secret', null] }],
      }),
      ROOM,
    );
    expect(frame.gaps).toEqual([{ kind: 'secret', from: 0.25, to: 0.75 }]);
  });
});

describe('an outlook', () => {
  test('goes on from the last known value as a run of its own, and the end is what is known', () => {
    const frame = frameOf(
      line(run('2024', 4), [10, 12, 14, 16], {
        series: [{ values: [10, 12, 14, 16], outlookFrom: 2 }],
        now: Date.UTC(2026, 0, 15) / 60_000,
      }),
      ROOM,
    );
    expect(frame.runs[0]).toEqual([
      { at: [0, 1], isOutlook: false },
      { at: [1, 2, 3], isOutlook: true },
    ]);
    expect(frame.ends).toMatchObject([{ series: 0, i: 1 }]);
    expect(frame.now).not.toBeNull();
  });
});

describe('bars over time', () => {
  test('leave the slot of an absent month empty', () => {
    const frame = frameOf({ ...line(['2026-01', '2026-02', '2026-04'], [1, 2, 3]), kind: 'bar' }, ROOM);
    expect(frame.x).toEqual([0.125, 0.375, 0.875]);
    expect(frame.y.low).toBe(0);
  });
});

test('labels keep their distance and their order, and stay in the picture', () => {
  const near = (found: readonly number[]): number[] => found.map((one) => Math.round(one * 1000) / 1000);
  expect(near(spread([0.5, 0.5, 0.52], 0.1))).toEqual([0.407, 0.507, 0.607]);
  // A last value just below a limit: the names of both limits stay in their order, and the value beside its point.
  expect(near(spread([0.15, 0.6, 0.4, 0.25], 0.15, 1))).toEqual([0.15, 0.6, 0.45, 0.3]);
  // More than there is room for.
  expect(near(spread([0.9, 0.1, 0.5], 0.6))).toEqual([1, 0, 0.5]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      fc.nat(3),
      (wanted, firm) => {
        const placed = spread(wanted, 0.08, firm);
        placed.forEach((one, i) => {
          expect(one).toBeGreaterThanOrEqual(-1e-9);
          expect(one).toBeLessThanOrEqual(1 + 1e-9);
          placed.slice(0, i).forEach((other, j) => {
            expect(Math.abs(one - other)).toBeGreaterThanOrEqual(0.08 - 1e-9);
            if (wanted[i] !== wanted[j]) expect(one > other).toBe(wanted[i]! > wanted[j]!);
          });
        });
      },
    ),
  );
});
