// The weights were learned from what the lines of made-up sheets look like. Who changes how a cell is looked at changes the lessons, and has to
// learn anew: `npm run learn`, then the noted mark below.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lessonOf } from '../../src/cli/dev/learn/sheets.ts';
import { cellsOf } from '../../src/core/table/evidence.ts';
import { featureName } from '../../src/core/table/features.ts';
import { linesOf } from '../../src/core/table/lines.ts';

const SEED = 1848,
  LESSONS = 600;

test('the lessons look as they did when the weights were learned', () => {
  const mark = createHash('sha256');
  for (let i = 0; i < LESSONS; i++) {
    const { table, states } = lessonOf(SEED + i);
    const { features, steps } = linesOf(cellsOf(table));
    features.forEach((line, at) =>
      mark.update(`${[...line].map(featureName).sort().join('|')} ${steps[at]} ${states[at]}\n`),
    );
  }
  expect(mark.digest('hex').slice(0, 16)).toBe('5e6b739ebb840dd0');
});
