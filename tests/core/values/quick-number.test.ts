import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readYear } from '../../../src/core/values/dates.ts';
import { amountOf, isAboutNumber } from '../../../src/core/values/amount.ts';
import {
  numberShape,
  parseNumber,
  prepare,
  quickNumber,
  simpleNumber,
  type Convention,
} from '../../../src/core/values/number.ts';
import { runs } from '../../support/runs.ts';

test('a number that is read quickly is the one that is read thoroughly, to the last digit', () => {
  const sign = fc.constantFrom(...'0123456789012345678901234567890123456789.,+-e ');
  const free = fc.array(sign, { maxLength: 18 }).map((signs) => signs.join(''));
  const likely = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.stringMatching(/^\d{1,12}$/),
      fc.constantFrom('', ',', '.'),
      fc.stringMatching(/^\d{0,8}$/),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(free, likely), fc.constantFrom<Convention>('de', 'en'), (text, convention) => {
      const quick = quickNumber(text, convention);
      const simple = simpleNumber(text);
      // What it leaves is read thoroughly afterwards; it leaves nothing that is simple and of its convention.
      if (!Number.isNaN(quick)) expect(quick, text).toBe(parseNumber(text, convention));
      else
        expect(simple === null || (simple.shape !== 'plain' && simple.shape !== convention), text).toBe(true);
    }),
    { numRuns: runs(50_000) },
  );
});

test('an amount with thousands is of the convention, and no date, year or word, that reading it thoroughly finds', () => {
  const group = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^\d{3}$/) },
    { weight: 1, arbitrary: fc.stringMatching(/^\d{2,4}$/) },
  );
  const groups = fc.array(group, { minLength: 0, maxLength: 5 });
  const amount = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.stringMatching(/^\d{0,4}$/),
      fc.constantFrom('.', ','),
      groups,
      fc.constantFrom('', '.', ','),
      fc.stringMatching(/^\d{0,7}$/),
    )
    .map(
      ([sign, first, parts, rest, point, fraction]) => sign + [first, ...rest].join(parts) + point + fraction,
    );
  const seen = { grouped: 0 };
  fc.assert(
    fc.property(amount, fc.constantFrom<Convention>('de', 'en'), (text, convention) => {
      const quick = quickNumber(text, convention);
      if (!Number.isNaN(quick)) expect(quick, text).toBe(parseNumber(text, convention));
      const simple = simpleNumber(text);
      if (!simple?.isGrouped) return;
      seen.grouped++;
      expect(quick, text).toEqual(simple.shape === convention ? parseNumber(text, convention) : NaN);
      expect([prepare(text), readDate(text), readYear(text), isAboutNumber(text)], text).toEqual([
        text,
        null,
        null,
        false,
      ]);
      expect(amountOf(text), text).toMatchObject({ number: text, unit: '', flag: null, side: null });
      expect(numberShape(text), text).toBe(simple.shape);
    }),
    { numRuns: runs(50_000) },
  );
  expect(seen.grouped).toBeGreaterThan(runs(50_000) / 50);
});
