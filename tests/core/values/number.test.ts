import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberShape, parseNumber, prepare } from '../../../src/core/values/number.ts';
import { splitUnit } from '../../../src/core/values/units.ts';
import { unitOfHeader } from '../../../src/core/values/unit-names.ts';

describe('numbers as offices write them', () => {
  test.each([
    ['1234', 'plain'],
    ['-5', 'plain'],
    ['1.234,56', 'de'],
    ['12,5', 'de'],
    ['1.234.567', 'de'],
    ['1 234,5', 'de'],
    ['1,234.56', 'en'],
    ['12.5', 'en'],
    ['0.123', 'en'],
    ['1,234,567', 'en'],
    ['1.234', 'dot3'],
    ['1,234', 'comma3'],
    ['1E+05', 'plain'],
    ['1.2.3', 'none'],
    ['1,2,3', 'none'],
    ['12.34,5', 'none'],
    ['drei', 'none'],
    ['', 'none'],
    ['-', 'none'],
    ['1234.567', 'en'],
  ])('%s is %s', (text, shape) => expect(numberShape(text)).toBe(shape));
  test('the same text is another number in another convention', () => {
    expect(parseNumber('1.234', 'de')).toBe(1234);
    expect(parseNumber('1.234', 'en')).toBe(1.234);
    expect(parseNumber('1.234,56', 'de')).toBe(1234.56);
    expect(parseNumber('1.234,56', 'en')).toBeNaN();
  });
  test('true minus, hard blanks and invisible signs are made plain', () =>
    expect(prepare('\u00a0\u22121\u202f234,5\u200b ')).toBe('-1 234,5'));
  test('units stand beside the number', () => {
    expect(splitUnit('12,5 %')).toEqual({ number: '12,5', unit: '%' });
    expect(splitUnit('1.200 EUR')).toEqual({ number: '1.200', unit: '€' });
    expect(splitUnit('3 Eier')).toBeNull();
    expect(unitOfHeader('Ansatz für 2017  (EUR)')).toBe('€');
    expect(unitOfHeader('Anteil in %')).toBe('%');
    expect(unitOfHeader('Zahl (vorläufig)')).toBeNull();
  });
  test('what is written German is read German', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
        const text = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(n / 100);
        expect(parseNumber(text, 'de')).toBeCloseTo(n / 100, 6);
      }),
    );
  });
});
