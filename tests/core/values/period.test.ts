import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPeriods,
  dayNumber,
  dayToIso,
  parseDate,
  parsePeriod,
  periodEnd,
  periodKind,
  periodMiddle,
  periodStart,
  schoolYear,
  weekOf,
  yearBefore,
  type Period,
} from '../../../src/core/values/period.ts';
import { periodMiddles } from '../../../src/core/values/middles.ts';
import { runs } from '../../support/runs.ts';

const p = (text: string): Period => parsePeriod(text)!;

describe('periods', () => {
  test.each([
    '2025',
    '2025-H1',
    '2025-Q4',
    '2025-T3',
    '2025/26',
    '1999/00',
    '2025/26-09',
    '2025-06',
    '2025-W01',
    '2026-W53',
    '2025-06-30',
    '2024-02-29',
    '2025-06-30T14:05',
  ])('%s is one', (text) => expect(parsePeriod(text)).toBe(text));
  test.each([
    '2025-W53',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-02-31',
    '2025-Q5',
    '2025-H3',
    '2025-T4',
    '2025/25',
    '2025/27',
    '2025/26-01',
    '2025/26-08',
    '2025/26-13',
    '2025/2026',
    '25',
    '2025-6',
    '2025-06-30T24:00',
    ' 2025',
    '9999-12-31',
    '9999',
    '0001-01-01',
    '',
  ])('%s is none', (text) => expect(parsePeriod(text)).toBeNull());
  test('weeks before 1970 are weeks too', () => {
    expect(weekOf(dayNumber(1969, 12, 31))).toBe('1970-W01');
    expect(weekOf(dayNumber(1969, 12, 28))).toBe('1969-W52');
    expect(weekOf(dayNumber(1871, 1, 18))).toBe('1871-W03');
  });
  test('a day is a date, a month is not', () => {
    expect(parseDate('2025-06-30')).toBe('2025-06-30');
    expect(parseDate('2025-06')).toBeNull();
  });
  test('know their first and last day', () => {
    const days = (text: string) => [dayToIso(periodStart(p(text))), dayToIso(periodEnd(p(text)))];
    expect(days('2025')).toEqual(['2025-01-01', '2025-12-31']);
    expect(days('2025-H2')).toEqual(['2025-07-01', '2025-12-31']);
    expect(days('2025/26')).toEqual(['2025-08-01', '2026-07-31']);
    expect(days('2025/26-09')).toEqual(['2025-09-01', '2026-08-31']);
    expect(days('2026-T1')).toEqual(['2026-01-01', '2026-04-30']);
    expect(days('2026-T2')).toEqual(['2026-05-01', '2026-08-31']);
    expect(days('2025-Q1')).toEqual(['2025-01-01', '2025-03-31']);
    expect(days('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(days('2026-W01')).toEqual(['2025-12-29', '2026-01-04']);
    expect(days('1969-W01')).toEqual(['1968-12-30', '1969-01-05']);
    expect(days('2026-W53')).toEqual(['2026-12-28', '2027-01-03']);
  });
  test('one year before keeps kind and place in the year', () => {
    expect(yearBefore(p('2024-02-29'))).toBe('2023-02-28');
    expect(yearBefore(p('2027-W01'))).toBe('2026-W01');
    expect(yearBefore(p('2026-W53'))).toBe('2025-W52');
    expect(yearBefore(p('2025-Q3'))).toBe('2024-Q3');
    expect(yearBefore(p('2026-T2'))).toBe('2025-T2');
    expect(yearBefore(p('2000/01'))).toBe('1999/00');
    expect(yearBefore(p('2025/26-09'))).toBe('2024/25-09');
  });
  test('go on over the turn of the year', () => {
    expect(addPeriods(p('2025-12'), 1)).toBe('2026-01');
    expect(addPeriods(p('2025-Q1'), -1)).toBe('2024-Q4');
    expect(addPeriods(p('2025-T3'), 1)).toBe('2026-T1');
    expect(addPeriods(p('2098/99'), 1)).toBe('2099/00');
    expect(addPeriods(p('2026-W53'), 1)).toBe('2027-W01');
    expect(addPeriods(p('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addPeriods(p('2025-12-31T23:30'), 1)).toBe('2026-01-01T00:30');
  });
  test('a week holds the day it was made from, forwards and backwards come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -500, max: 500 }), (day, n) => {
        const week = weekOf(day);
        expect(periodStart(week) <= day && day <= periodEnd(week)).toBe(true);
        const date = p(dayToIso(day));
        const year = dayToIso(day).slice(0, 4);
        for (const one of [
          week,
          date,
          p(dayToIso(day).slice(0, 7)),
          p(year),
          p(`${year}-T${(day % 3) + 1}`),
          schoolYear(Number(year), (day % 11) + 2)!,
        ]) {
          expect(addPeriods(addPeriods(one, n), -n)).toBe(one);
          expect(periodKind(addPeriods(one, n))).toBe(periodKind(one));
          expect(periodStart(addPeriods(one, 1))).toBe(periodEnd(one) + 1);
        }
      }),
    );
  });
  test('days are reckoned as the calendar of the platform reckons them', () => {
    const platform = (year: number, month: number, day: number): number => {
      const at = new Date(0);
      at.setUTCFullYear(year, month - 1, day);
      return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / 86_400_000 : NaN;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 11_000 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          expect(dayNumber(year, month, day)).toBe(platform(year, month, day));
        },
      ),
      { numRuns: runs(3_000) },
    );
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_700_000 }), (day) => {
        expect(dayToIso(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
      { numRuns: runs(3_000) },
    );
    const wrong = Array.from({ length: dayNumber(2105, 1, 5) - dayNumber(1899, 12, 25) }, (_, i) =>
      dayToIso(dayNumber(1899, 12, 25) + i),
    ).filter((iso, i) => {
      const day = dayNumber(1899, 12, 25) + i;
      const [year, month, of] = iso.split('-').map(Number) as [number, number, number];
      return (
        iso !== new Date(day * 86_400_000).toISOString().slice(0, 10) || dayNumber(year, month, of) !== day
      );
    });
    expect(wrong).toEqual([]);
    expect(() => dayToIso(NaN)).toThrow();
  });
  test('the places of many are those of each', () => {
    const two = (most: number): fc.Arbitrary<string> => fc.nat(most).map((n) => String(n).padStart(2, '0'));
    const text = fc
      .tuple(
        fc.integer({ min: 1890, max: 2110 }),
        two(13),
        two(32),
        two(24),
        two(60),
        fc.constantFrom(...'abcdefghij'),
      )
      .map(([year, month, day, hour, minute, form]) => {
        const date = `${year}-${month}-${day}`;
        const forms: Readonly<Record<string, string>> = {
          a: date,
          b: `${date}T${hour}:${minute}`,
          c: `${date}T${hour}:${minute}:${minute}`,
          d: `${year}-${month}`,
          e: `${year}-W${month}`,
          f: `${year}-Q3`,
          g: `${year}`,
          h: `${year}-10-26T02:30+01:00`,
          i: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
          j: `${date} ${hour}:${minute}`,
        };
        return forms[form]!;
      });
    let plain = 0;
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const periods = texts.flatMap((one) => parsePeriod(one) ?? []);
        plain += periods.filter((one) => one.length === 10 || one.length === 16).length;
        expect(Array.from(periodMiddles(periods))).toEqual(periods.map(periodMiddle));
      }),
      { numRuns: runs(3_000) },
    );
    expect(plain).toBeGreaterThan(100);
    expect(() => periodMiddles(['2025-02-30' as Period])).toThrow();
  });
  test('days that no calendar has are NaN', () => expect(dayNumber(2025, 2, 30)).toBeNaN());
});
