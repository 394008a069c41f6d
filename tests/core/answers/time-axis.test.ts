// Time to scale, and the ticks that people expect: firsts of months, years that end in 0 or 5, the year where it changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, timeTicks } from '../../../src/core/answers/time-axis.ts';
import { addPeriods, type Period } from '../../../src/core/values/period.ts';

const run = (first: string, n: number): Period[] =>
  Array.from({ length: n }, (_, i) => addPeriods(first as Period, i));
const ticks = (periods: readonly Period[], most: number): string[] =>
  timeTicks(periods, placeOf(periods[0]!), placeOf(periods.at(-1)!), most).map(
    ({ period, isChange }) => `${period}${isChange ? '*' : ''}`,
  );

describe('ticks of time', () => {
  test('a year of days is marked at the firsts of months, with the year where it changes', () => {
    expect(ticks(run('2025-10-15', 180), 8)).toEqual([
      '2025-11*',
      '2025-12',
      '2026-01*',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });
  test('a month of days is marked on Mondays', () => {
    expect(ticks(run('2026-11-01', 30), 6)).toEqual([
      '2026-11-02*',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
  });
  test('years are marked as they are counted', () => {
    expect(ticks(run('2008', 18), 5)).toEqual(['2010*', '2015*', '2020*', '2025*']);
    expect(ticks(run('2020', 4), 5)).toEqual(['2020*', '2021*', '2022*', '2023*']);
  });
  test('months from January, quarters from the first', () => {
    expect(ticks(run('2024-11', 25), 6)).toEqual(['2025-01*', '2025-07', '2026-01*', '2026-07']);
    expect(ticks(run('2024-Q2', 11), 5)).toEqual(['2024-Q3*', '2025-Q1*', '2025-Q3', '2026-Q1*', '2026-Q3']);
  });
  test('hours at full hours, with the day where it changes', () => {
    expect(ticks(run('2026-11-27T15:00', 20), 6)).toEqual([
      '2026-11-27T18:00*',
      '2026-11-28T00:00*',
      '2026-11-28T06:00',
    ]);
  });
  test('days that are far apart lie to scale', () => {
    const days = ['2024-01-01', '2024-01-04', '2025-07-01', '2026-11-15'].map((day) =>
      placeOf(day as Period),
    );
    const share = (i: number): number => (days[i]! - days[0]!) / (days[3]! - days[0]!);
    expect(share(1)).toBeCloseTo(3 / 1049, 6);
    expect(share(2)).toBeCloseTo(547 / 1049, 6);
  });
  test('ascend, lie within, and are no more than fit', () => {
    const first = fc.constantFrom(
      '1998',
      '2024-H2',
      '2023-Q3',
      '2024-02',
      '2025-W40',
      '2026-01-31',
      '2026-03-28T22:00',
    );
    fc.assert(
      fc.property(
        first,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 2, max: 20 }),
        (start, n, most) => {
          const periods = run(start, n);
          const [from, to] = [placeOf(periods[0]!), placeOf(periods.at(-1)!)];
          const found = timeTicks(periods, from, to, most);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(most);
          found.forEach((tick, i) => {
            expect(tick.at).toBeGreaterThanOrEqual(from - 1440);
            expect(tick.at).toBeLessThanOrEqual(to + 1440);
            if (i > 0) expect(tick.at).toBeGreaterThan(found[i - 1]!.at);
          });
        },
      ),
    );
  });
});
