import { expect, test } from 'vitest';
import { inScope, SCOPES } from '../../../src/core/records/scope.ts';

/** Half past midnight in Germany, when it is still the day before by UTC. */
const NOW = Date.UTC(2026, 6, 14, 22, 30);
const entries = [
  { id: 'thirty-two days ago', at: Date.UTC(2026, 5, 13, 21, 59) },
  { id: 'thirty-one days ago', at: Date.UTC(2026, 5, 14, 22, 0) },
  { id: 'a week ago', at: Date.UTC(2026, 6, 7, 21, 59) },
  { id: 'six days ago', at: Date.UTC(2026, 6, 8, 22, 0) },
  { id: 'last night', at: Date.UTC(2026, 6, 14, 21, 59) },
  { id: 'just now', at: Date.UTC(2026, 6, 14, 22, 1) },
  { id: 'by a clock that is fast', at: Date.UTC(2026, 6, 16) },
];

test('what was recorded lately is told by the days in Germany', () => {
  const taken = Object.fromEntries(
    SCOPES.map((one) => [one, inScope(entries, one, NOW).map(({ id }) => id)]),
  );
  const ids = entries.map(({ id }) => id);
  expect(taken).toEqual({ all: ids, month: ids.slice(1), week: ids.slice(3), today: ids.slice(5) });
});
