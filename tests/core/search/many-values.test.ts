// A hundred thousand values: what is asked is found among them, misspelt too, and what is not there is not. How long it takes the bench says.
import { expect, test } from 'vitest';
import { searchEntries } from '../../bench/search.ts';
import { readQuestion } from '../../../src/core/search/question.ts';
import { parseDate } from '../../../src/core/values/period.ts';
import { buildIndex } from '../../../src/core/search/build.ts';
import { findIn } from '../../../src/core/search/search.ts';

const TODAY = parseDate('2026-11-28')!;

test('a question to 200 figures, 50 datasets and 100,000 values has its answers', () => {
  const index = buildIndex(searchEntries());
  const found = (question: string) => findIn(index, readQuestion(question, TODAY)).hits;
  for (const question of ['Krippe Wasser', 'ha', 'schule'])
    expect(found(question).length, question).toBeGreaterThan(5);
  expect(found('Krpipe Sanierng')[0]!.title).toMatch(/^Sanierung Krippe /);
  expect(found('7919')[0]!.title).toBe('Straßeweg 7919 0hausen');
  expect(found('krippenweg 7h')[0]!.title).toMatch(/^Krippeweg \d+ 7hausen$/);
  expect(found('mondbasis')).toEqual([]);
});
