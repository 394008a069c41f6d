// A copy of the product with one fault in it, beside the sources, where their packages are found. It goes with the test file that asked.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Fault } from './faults.ts';

const homes: string[] = [];
afterAll(() => homes.forEach((one) => rmSync(one, { recursive: true, force: true })), 60_000);

/** Where the faulty product lies. */
export const planted = (fault: Fault): string => {
  const home = mkdtempSync(join(process.cwd(), '.oracle-'));
  homes.push(home);
  for (const folder of ['core', 'i18n', 'tiles'])
    cpSync(join('src', folder), join(home, folder), {
      recursive: true,
      filter: (name) => !name.endsWith('tsconfig.json'),
    });
  const file = join(home, fault.file);
  const text = readFileSync(file, 'utf8');
  expect(text.split(fault.find), 'the place of the fault is there, once').toHaveLength(2);
  writeFileSync(file, text.replace(fault.find, fault.put));
  return home;
};
