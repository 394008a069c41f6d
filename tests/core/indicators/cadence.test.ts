import { describe, expect, test } from 'vitest';
import { dueAt, overdueAt } from '../../../src/core/indicators/cadence.ts';
import { startsAt } from '../../../src/core/values/starts.ts';
import { berlin, dayAt, todayAt } from '../../../src/core/values/berlin.ts';
import type { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import type { Period } from '../../../src/core/values/period.ts';

const utc = (ms: number): string => new Date(ms).toISOString();
const due = (period: string, cadence: string): string =>
  utc(dueAt(period as Period, cadence as IndicatorDefinition['cadence']));

describe('the next value is expected', () => {
  test.each([
    ['2026-11-20', 'daily', '2026-11-21T23:00:00.000Z'],
    ['2026-11-20T08:00', 'daily', '2026-11-21T23:00:00.000Z'],
    ['2026-07-01', 'daily', '2026-07-02T22:00:00.000Z'],
    ['2026-11-20T08:00', 'hourly', '2026-11-20T08:00:00.000Z'],
    ['2026-W47', 'weekly', '2026-11-29T23:00:00.000Z'],
    ['2026-11-16', 'weekly', '2026-11-23T23:00:00.000Z'],
    ['2026-10', 'monthly', '2026-11-30T23:00:00.000Z'],
    ['2026-H1', 'halfyearly', '2026-12-31T23:00:00.000Z'],
    ['2025', 'yearly', '2026-12-31T23:00:00.000Z'],
  ])('after %s in a %s rhythm by %s', (period, cadence, at) => expect(due(period, cadence)).toBe(at));
  test('days of grace end at midnight on both sides of a change of the clocks', () => {
    expect(utc(overdueAt('2026-03-26' as Period, 'daily', 2))).toBe('2026-03-29T22:00:00.000Z');
    expect(utc(overdueAt('2026-10-22' as Period, 'daily', 2))).toBe('2026-10-25T23:00:00.000Z');
  });
});

test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29'],
  ['2026-03-28T22:59:59Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s it is %s in Germany', (now, day) => expect(todayAt(Date.parse(now))).toBe(day));

test('the rule for summer time agrees with the zone of every day of thirty years', () => {
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });
  for (let day = dayAt(Date.UTC(2010, 0, 1)); day < dayAt(Date.UTC(2040, 0, 1)); day++) {
    const midnight = berlin(day * 86_400_000);
    expect(zone.format(midnight) + zone.format(midnight - 1000)).toBe(
      todayAt(midnight) + todayAt(midnight - 1000),
    );
    expect(dayAt(midnight)).toBe(day);
    expect(dayAt(midnight - 1)).toBe(day - 1);
  }
});

test('a period begins at its first midnight, an hour at its minute', () => {
  expect(utc(startsAt('2026-Q4' as Period))).toBe('2026-09-30T22:00:00.000Z');
  expect(utc(startsAt('2026-11-20T08:30' as Period))).toBe('2026-11-20T07:30:00.000Z');
});
