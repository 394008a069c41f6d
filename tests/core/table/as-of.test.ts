// The day that a table describes: from words of observing, never from those of printing, and never one that has not come.
import { describe, expect, test } from 'vitest';
import { asOfIn, hasCome } from '../../../src/core/table/as-of.ts';

const NOW = Date.UTC(2026, 10, 29, 12);

describe('the day of observing', () => {
  test.each([
    ['Stand: 31.12.2025', '2025-12-31'],
    ['Stand 30. Juni 2024', '2024-06-30'],
    ['(Stand 30.06.24)', '2024-06-30'],
    ['Datenstand: 1.6.2024', '2024-06-01'],
    ['Stichtag 30. 6. 2024', '2024-06-30'],
    ['Bevölkerung am 31.12.2023 nach Ortsteilen', '2023-12-31'],
    ['Beschäftigte zum 31. Dezember 2023', '2023-12-31'],
    ['Stand: 31.12.2035', null],
    ['Gebietsstand: 1.1.2024', null],
    ['erstellt am 30.06.2024', null],
    ['Abgerufen am 30.06.2024', null],
    ['gültig ab dem Beschluss am 30.06.2024', null],
    ['Anstand 30.06.2024', null],
    ['Stand: 31.02.2024', null],
  ])('%s', (text, day) => expect(asOfIn([text], NOW)).toBe(day));

  test('a text without one leaves it to the next', () => {
    expect(asOfIn(['Plan, Stand: 1.1.2040', 'Stand: 1.2.2026'], NOW)).toBe('2026-02-01');
  });

  test('what has begun has come', () => {
    expect(['2027', '2026', '2026-12', 'heute'].map((one) => hasCome(one, NOW))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
