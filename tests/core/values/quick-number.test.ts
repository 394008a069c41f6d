import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber, quickNumber, simpleNumber, type Convention } from '../../../src/core/values/number.ts';

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
    { numRuns: 50_000 },
  );
});
