import { expect, test } from 'vitest';
import { readDay, readTime } from '../../../src/core/values/typed-day.ts';

test.each([
  ['27.11.2026', '2026-11-27'],
  ['7.1.26', '2026-01-07'],
  [' 03/04/2026 ', '2026-04-03'],
  ['2026-11-27', '2026-11-27'],
])('%s is a day', (typed, day) => expect(readDay(typed)).toBe(day));

test.each(['', '27.11.', '27.11.2', '31.2.2026', '11/27/2026', '27.11.202', '2026-11', 'morgen'])(
  '%s is none',
  (typed) => expect(readDay(typed)).toBeNull(),
);

test.each([
  ['14:30', '14:30'],
  ['9.05', '09:05'],
  ['1430', '14:30'],
  ['905', '09:05'],
  ['9:05 Uhr', '09:05'],
])('%s is a time', (typed, time) => expect(readTime(typed)).toBe(time));

test.each(['', '9', '14:3', '24:00', '12:60', '2:30 PM'])('%s is no time', (typed) =>
  expect(readTime(typed)).toBeNull(),
);
