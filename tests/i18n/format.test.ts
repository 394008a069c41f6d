import { describe, expect, test } from 'vitest';
import { shortPeriod } from '../../src/i18n/axis.ts';
import { bytes, plainNumber } from '../../src/i18n/figures.ts';
import {
  date,
  dateTime,
  daysAgo,
  number,
  period,
  rounded,
  span,
  time,
  withUnit,
} from '../../src/i18n/format.ts';

const NBSP = '\u00a0';

describe('numbers', () => {
  test.each([
    [1234567.891, 2, '1.234.567,89', '1,234,567.89'],
    [-3, 0, '\u22123', '\u22123'],
    [-0.4, 0, '0', '0'],
    [-0, 1, '0,0', '0.0'],
    [-0.04, 1, '0,0', '0.0'],
    [-0.06, 1, '\u22120,1', '\u22120.1'],
    [12.5, 1, '12,5', '12.5'],
  ])('%d with %d decimals', (value, decimals, de, en) =>
    expect([number(value, 'de', decimals), number(value, 'en', decimals)]).toEqual([de, en]),
  );
  test('plain ones have the decimals they have', () =>
    expect([12.5, 90, 0.1 + 0.2, -0.00001, 0.1 + 0.2 - 0.3].map((value) => plainNumber(value, 'de'))).toEqual(
      ['12,5', '90', '0,3', '−0,00001', '0'],
    ));
  test('rounded is what is read', () => {
    for (const value of [1.005, 89.96, -1234.5, 0.5, 2.5, 1e9 + 0.25])
      for (const decimals of [0, 1, 2])
        expect(rounded(value, decimals)).toBe(
          Number(number(value, 'en', decimals).replaceAll(',', '').replace('\u2212', '-')),
        );
  });
  test('units hold on to their number', () => {
    expect(withUnit('62', '%')).toBe(`62${NBSP}%`);
    expect(withUnit('62', '')).toBe('62');
  });
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1,0 kB'],
    [123_456, '123 kB'],
    [999_600, '1,0 MB'],
    [4_200_000, '4,2 MB'],
    [5e12, '5.000 GB'],
  ])('%d bytes', (n, text) => expect(bytes(n, 'de')).toBe(text.replace(' ', NBSP)));
});

describe('dates', () => {
  test('have years of four digits', () => {
    expect([date('2026-11-21', 'de'), date('2026-11-01', 'en')]).toEqual(['21.11.2026', '1 Nov 2026']);
    expect(date('bald', 'de')).toBe('bald');
  });
  test.each([
    ['2026-11-21T17:04:00Z', '21.11.2026, 18:04'],
    ['2026-07-21T22:30:00Z', '22.07.2026, 00:30'],
    ['2026-12-31T23:00:00Z', '01.01.2027, 00:00'],
  ])('%s is %s in Germany', (iso, text) => {
    expect(dateTime(Date.parse(iso), 'de')).toBe(text);
    expect(time(Date.parse(iso), 'de')).toBe(text.slice(-5));
  });
  test('what is no moment is a dash', () => expect(dateTime(NaN, 'de')).toBe('–'));
  test.each([
    ['2026', '2026', '2026'],
    ['2026-H1', '1. Halbjahr 2026', 'H1 2026'],
    ['2026-Q2', '2. Quartal 2026', 'Q2 2026'],
    ['2026-W07', 'KW 7/2026', 'week 7, 2026'],
    ['2026-11', 'November 2026', 'November 2026'],
    ['2026-11-21', '21.11.2026', '21 Nov 2026'],
    ['2026-11-21T14:00', '21.11.2026, 14:00 Uhr', '21 Nov 2026, 14:00'],
    ['irgendwann', 'irgendwann', 'irgendwann'],
  ])('%s is %s', (text, de, en) => expect([period(text, 'de'), period(text, 'en')]).toEqual([de, en]));
  test('are short on an axis', () =>
    expect(
      ['2026', '2026-Q2', '2026-W47', '2026-11', '2026-11-21'].map((one) => shortPeriod(one, 'de')),
    ).toEqual(['2026', 'Q2/26', 'KW 47/26', 'Nov 26', '21.11.26']));
  test('are near or far in words', () => {
    expect([0, 1, 2, 26].map((days) => daysAgo(days, 'de'))).toEqual([
      'heute',
      'gestern',
      'vor 2 Tagen',
      'vor 26 Tagen',
    ]);
    expect(daysAgo(26, 'en')).toBe('26 days ago');
    expect([span(1, 'month', 'de'), span(3, 'year', 'de')]).toEqual(['1 Monat', '3 Jahren']);
  });
});
