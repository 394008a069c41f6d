import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { during } from '../../../src/core/answers/during.ts';
import type { Series } from '../../../src/core/indicators/result.ts';
import { addPeriods, periodEnd, periodStart, type Period } from '../../../src/core/values/period.ts';

const seriesOf = (...points: (readonly [string, number | null])[]): Series => ({
  periods: points.map(([period]) => period as Period),
  values: points.map(([, value]) => value),
  emptiness: points.map(([, value]) => (value === null ? 'unknown' : null)),
  states: null,
  judged: null,
  ratings: points.map(() => 'none'),
});
const at = (text: string): Period => text as Period;

describe('a time that somebody asks for', () => {
  const days = seriesOf(
    ['2026-02-27', 9],
    ['2026-03-01', 4],
    ['2026-03-02', null],
    ['2026-03-31', 7],
    ['2026-04-01', 1],
  );
  test('holds the values of its days, with extremes and what is missing', () =>
    expect(during(days, at('2026-03'))).toEqual({
      kind: 'within',
      known: 2,
      first: 1,
      last: 3,
      lowest: 1,
      highest: 3,
      missing: 1,
    }));
  test('without a value names the one before, never the one after', () => {
    expect(during(days, at('2026-03-02'))).toEqual({ kind: 'none', before: 1, begins: 0 });
    expect(during(days, at('2026-02-01'))).toEqual({ kind: 'none', before: null, begins: 0 });
    expect(during(seriesOf(['2026', null]), at('2026'))).toEqual({
      kind: 'none',
      before: null,
      begins: null,
    });
  });
  test('in a longer period has the value of the whole', () =>
    expect(during(seriesOf(['2024', 5], ['2025', 6]), at('2025-11-28'))).toEqual({ kind: 'of', at: 1 }));
  test('never tells a value of another time as one of it', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('2026-01', '2026-02', '2026-W05', '2026-01-20', '2026-Q1'),
        (offsets, asked) => {
          const series = seriesOf(
            ...offsets.sort((a, b) => a - b).map((n) => [addPeriods(at('2026-01-01'), n), n] as const),
          );
          const said = during(series, at(asked));
          const inside = series.periods.filter(
            (one) => periodStart(one) >= periodStart(at(asked)) && periodEnd(one) <= periodEnd(at(asked)),
          );
          expect(said.kind === 'within' ? said.known : 0).toBe(inside.length);
          if (said.kind === 'within') expect(series.periods[said.last]).toBe(inside.at(-1));
          if (said.kind === 'none' && said.before !== null)
            expect(periodEnd(series.periods[said.before]!)).toBeLessThan(periodStart(at(asked)));
        },
      ),
    ));
});
