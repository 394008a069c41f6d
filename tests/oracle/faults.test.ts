// The oracle is worth what it finds: faults are planted in copies of the product, and each must be found.
import fc from 'fast-check';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given, held } from './cases.ts';
import { productIn, troubleIn } from './check.ts';
import { FAULTS } from './faults.ts';

/** Beside the sources, where their packages are found. */
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(process.cwd(), '.oracle-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }), 60_000);

test.each(FAULTS.map((one, i) => [one.name, one, i] as const))('finds that %s', async (_name, fault, i) => {
  const copy = join(home, String(i));
  for (const folder of ['core', 'i18n', 'tiles'])
    cpSync(join('src', folder), join(copy, folder), {
      recursive: true,
      filter: (name) => !name.endsWith('tsconfig.json'),
    });
  const file = join(copy, fault.file);
  const text = readFileSync(file, 'utf8');
  expect(text.split(fault.find), 'the place of the fault is there, once').toHaveLength(2);
  writeFileSync(file, text.replace(fault.find, fault.put));
  const product = await productIn(copy);
  const found = fc.check(
    fc.property(given, (made) => troubleIn(product, made.one, held(made)).length === 0),
    { numRuns: 3000, seed: 7, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
