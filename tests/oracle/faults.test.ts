// The oracle is worth what it finds: faults are planted in copies of the product, and each must be found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, held } from './cases.ts';
import { FILES, troubleIn, type Product } from './check.ts';
import { FAULTS } from './faults.ts';
import { planted, productOf } from './planted.ts';

test.each(FAULTS.map((one) => [one.name, one] as const))('finds that %s', async (_name, fault) => {
  const product = await productOf<Product>(FILES, planted(fault));
  const found = fc.check(
    fc.property(given, (made) => troubleIn(product, made.one, held(made)).length === 0),
    { numRuns: 3000, seed: 7, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
