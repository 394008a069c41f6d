// Groupings and comparisons: whatever the rows, what is said of them is what a plain reckoning finds; and faults planted in copies of the
// product are found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { PLACE_FAULTS } from './faults-places.ts';
import { ours, planted, productOf } from './planted.ts';
import { groupings, groupingTrouble } from './groupings.ts';
import { comparisons, comparisonTrouble, FILES, type Product } from './places.ts';

const CASES = Number(process.env.ORACLE_CASES ?? runs(1500));

describe(`in ${CASES} generated cases nothing false is said and nothing is left out`, () => {
  test(
    'of groupings',
    async () => {
      const product = await productOf<Product>(FILES, ours);
      fc.assert(
        fc.property(groupings, (one) => {
          expect(groupingTrouble(product, one)).toEqual([]);
        }),
        { numRuns: CASES },
      );
    },
    Math.max(120_000, CASES * 100),
  );
  test(
    'of comparisons',
    async () => {
      const product = await productOf<Product>(FILES, ours);
      fc.assert(
        fc.property(comparisons, (one) => {
          expect(comparisonTrouble(product, one)).toEqual([]);
        }),
        { numRuns: CASES },
      );
    },
    Math.max(120_000, CASES * 100),
  );
});

test.each(PLACE_FAULTS.map((one) => [one.name, one] as const))('finds that %s', async (_name, fault) => {
  const product = await productOf<Product>(FILES, planted(fault));
  const found = fc.check(
    fc.property(groupings, comparisons, (grouping, places) => {
      const troubles = [...groupingTrouble(product, grouping), ...comparisonTrouble(product, places)];
      return troubles.length === 0;
    }),
    { numRuns: 1000, seed: 7, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
