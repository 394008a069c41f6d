// Property test of the whole: whatever the definition, the series, the silence and the clock, what the product says is what the plain
// reckoning finds. ORACLE_CASES=20000 runs all of them (about a minute); the number here is for every day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, held } from './cases.ts';
import { FILES, troubleIn, type Product } from './check.ts';
import { ours, productOf } from './planted.ts';
import { runs } from '../support/runs.ts';

const CASES = Number(process.env.ORACLE_CASES ?? runs(1500));

test(
  `in ${CASES} generated cases nothing false is said and nothing is left out`,
  async () => {
    const product = await productOf<Product>(FILES, ours);
    fc.assert(
      fc.property(given, (made) => {
        const trouble = troubleIn(product, made.one, held(made));
        expect(trouble, JSON.stringify(made.cells)).toEqual([]);
      }),
      { numRuns: CASES },
    );
  },
  Math.max(120_000, CASES * 100),
);
