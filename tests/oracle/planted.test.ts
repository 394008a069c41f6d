// Where faults are planted: whoever changes such a line learns it at once, not in the long run that plants them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { PLACE_FAULTS } from './faults-places.ts';

test('the place of each fault is in the sources, once', () => {
  const times = ({ file, find }: (typeof FAULTS)[number]): number =>
    readFileSync(join('src', file), 'utf8').split(find).length - 1;
  const lost = [...FAULTS, ...PLACE_FAULTS]
    .filter((one) => times(one) !== 1)
    .map((one) => `${one.name}: ${times(one)} times in ${one.file}`);
  expect(lost).toEqual([]);
});
