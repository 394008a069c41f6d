import { expect, test } from 'vitest';
import { readDay } from '../../../src/core/values/typed-day.ts';

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
