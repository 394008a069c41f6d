import { describe, expect, test } from 'vitest';
import { berlin, wallAt } from '../../../src/core/values/berlin.ts';
import { dayByPattern, readDate } from '../../../src/core/values/dates.ts';
import { dayToIso } from '../../../src/core/values/period.ts';
import { secondsToIso } from '../../../src/core/table/dataset.ts';

const shown = (text: string): string | null => {
  const found = readDate(text);
  if (!found) return null;
  switch (found.kind) {
    case 'day':
      return dayToIso(found.day);
    case 'time':
      return secondsToIso(found.seconds);
    case 'period':
      return found.period;
    case 'invalid':
      return 'invalid';
  }
};

describe('days, times and periods as people write them', () => {
  test.each([
    ['31.12.2025', '2025-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31.12.99', '1999-12-31'],
    ['2025-06-30', '2025-06-30'],
    ['31.02.2026', 'invalid'],
    ['Q3 2026', '2026-Q3'],
    ['3. Quartal 2026', '2026-Q3'],
    ['IV/2025', '2025-Q4'],
    ['1. Halbjahr 2026', '2026-H1'],
    ['KW 47/2026', '2026-W47'],
    ['2026-W54', 'invalid'],
    ['März 2026', '2026-03'],
    ['Mrz 26', '2026-03'],
    ['11/2026', '2026-11'],
    ['21.11.2026, 18:04 Uhr', '2026-11-21T18:04'],
    ['2026-11-21 18:04:30', '2026-11-21T18:04:30'],
    ['12', null],
    ['Marktplatz 12', null],
  ])('%s is %s', (text, expected) => expect(shown(text)).toBe(expected));

  test('a time with a zone is shown as the clock in Germany showed it', () => {
    expect(shown('2026-11-20T13:00:00Z')).toBe('2026-11-20T14:00');
    expect(shown('2026-07-20T13:00:00Z')).toBe('2026-07-20T15:00');
    expect(shown('2022-07-18T16:45:00+02:00')).toBe('2022-07-18T16:45');
    expect(shown('2026-11-20T23:30:00-01:00')).toBe('2026-11-21T01:30');
  });
  test('the clock changes in the right hour', () => {
    const at = (text: string): string => new Date(wallAt(Date.parse(text))).toISOString().slice(0, 16);
    expect([
      at('2026-03-29T00:59:00Z'),
      at('2026-03-29T01:00:00Z'),
      at('2026-10-25T00:59:00Z'),
      at('2026-10-25T01:00:00Z'),
    ]).toEqual(['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T02:59', '2026-10-25T02:00']);
    expect(berlin(wallAt(1_790_000_000_000))).toBe(1_790_000_000_000);
  });
  test('patterns of Table Schema', () => {
    expect(dayToIso(dayByPattern('05.11.2026', '%d.%m.%Y'))).toBe('2026-11-05');
    expect(dayByPattern('2026-11-05', '%d.%m.%Y')).toBeNaN();
    expect(dayToIso(dayByPattern('20261105', '%Y%m%d'))).toBe('2026-11-05');
    expect(dayToIso(dayByPattern('(5.11.26)', '(%d.%m.%y)'))).toBe('2026-11-05');
    expect(dayByPattern('05.11.2026 ', '%d.%m.%Y')).toBeNaN();
    expect(dayByPattern(`${'1'.repeat(60)}x`, '%d'.repeat(40))).toBeNaN();
  });
});

test.each([
  ['2025 1. Quartal', '2025-Q1'],
  ['Quartal 3/2025', '2025-Q3'],
  ['Quartal II 2025', '2025-Q2'],
  ['1Q2025', '2025-Q1'],
  ["Q1'25", '2025-Q1'],
  ['1. Halbj. 2025', '2025-H1'],
  ['2025 2. Halbjahr', '2025-H2'],
  ['2. Hj 25', '2025-H2'],
  ['1HJ2025', '2025-H1'],
  ['2025 3. Tertial', '2025-T3'],
  ['Tertial II/2025', '2025-T2'],
  ['1. Jahresdrittel 2025', '2025-T1'],
  ['2025, KW 3', '2025-W03'],
  ['3. Kalenderwoche 2025', '2025-W03'],
  ['Woche 53/2020', '2020-W53'],
  ['2025 Januar', '2025-01'],
  ['2025/März', '2025-03'],
])('parts of a year are read in whatever order they stand: %s', (text, period) =>
  expect(readDate(text)).toMatchObject({ kind: 'period', period }),
);
// The number of a door, of a place, of a file; what no calendar has; two years.
test.each([
  'T1/25',
  'H2/25',
  '1Q25',
  'Quartal 5 2025',
  '4. Tertial 2025',
  'Woche 54/2025',
  'Woche 53/2025',
  'Quartal V 2025',
  'Platz 1 2025',
  '2024 Woche 2025',
  'Quartal 2025',
  'Woche 12',
  'Woche 10–11',
  'Woche 51, 52',
  'H 1/2001',
  'Quartier 3 2025',
  '2025: 1. Quartal',
  '2025 Manuel',
  'Woche -3 / 2025 ca.',
])('and others are none: %s', (text) => expect(readDate(text)?.kind).not.toBe('period'));
