import { beforeEach, expect, test } from 'vitest';
import { keepWho, keptAreas, withKept } from '../../src/app/pages/compare/kept.ts';
import type { ComparisonQuery, Who } from '../../src/core/compare/question.ts';
import { fakeLocalStorage } from '../support/storage.ts';

const asked = (who: Who, dataset = 'd'): ComparisonQuery => ({
  dataset,
  measure: 'wert',
  area: 'ags',
  name: null,
  time: null,
  filter: [],
  per: null,
  size: null,
  period: null,
  who,
  own: null,
});
let kept: Map<string, string>;
beforeEach(() => {
  kept = fakeLocalStorage();
});

test('whom a person compared with holds the next time, for that dataset', () => {
  keepWho(asked({ kind: 'chosen', keys: ['05515000', '05566000'] }));
  expect(withKept(asked({ kind: 'all' })).who).toEqual({ kind: 'chosen', keys: ['05515000', '05566000'] });
  expect(withKept(asked({ kind: 'all' }, 'other')).who).toEqual({ kind: 'all' });
});

test('after a look at all of them the choice is at hand, and all is what holds', () => {
  keepWho(asked({ kind: 'chosen', keys: ['05515000'] }));
  keepWho(asked({ kind: 'all' }));
  expect(withKept(asked({ kind: 'all' })).who).toEqual({ kind: 'all' });
  expect(keptAreas('d')).toEqual(['05515000']);
});

test.each(['', 'null', '[]', '{"kind":"chosen"}', '{"kind":"chosen","keys":[1]}', '{"kind":"x","keys":[]}'])(
  'what is kept as %j is no choice',
  (text) => {
    kept.set('cockpit.compare.d', text);
    expect(withKept(asked({ kind: 'all' })).who).toEqual({ kind: 'all' });
    expect(keptAreas('d')).toEqual([]);
  },
);
