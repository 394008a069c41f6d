// A hundred thousand values must not make a person wait. The bench has the figures; this only keeps the order of magnitude.
import { expect, test } from 'vitest';
import { searchEntries } from '../../../src/cli/bench-search.ts';
import { readQuestion } from '../../../src/core/search/question.ts';
import { parseDate } from '../../../src/core/values/period.ts';
import { buildIndex } from '../../../src/core/search/build.ts';
import { findIn } from '../../../src/core/search/search.ts';

const TODAY = parseDate('2026-11-28')!;
const find = (of: ReturnType<typeof buildIndex>, question: string) =>
  findIn(of, readQuestion(question, TODAY));

test('a question to 200 figures, 50 datasets and 100,000 values is answered at once', () => {
  const began = performance.now();
  const index = buildIndex(searchEntries());
  const built = performance.now() - began;
  const times = [
    'Krippe Wasser',
    'Krpipe Sanierng',
    'ha',
    'schule',
    '7919',
    'mondbasis',
    'krippenweg 7h',
  ].map((question) => {
    find(index, question);
    const start = performance.now();
    find(index, question);
    return performance.now() - start;
  });
  console.log(
    `index ${Math.round(built)} ms, questions ${times.map((one) => one.toFixed(1)).join(' / ')} ms`,
  );
  // A slow machine that does three things at once is not the software's fault: ten times the goal.
  expect(Math.max(...times)).toBeLessThan(1_000);
});
