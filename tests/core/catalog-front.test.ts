import { expect, test } from 'vitest';
import { ALL, chosenDashboard, frontOf, isComing } from '../../src/core/catalog/front.ts';
import type { IndicatorResult } from '../../src/core/indicators/result.ts';
import { outsideParts } from '../../src/i18n/outside-sentence.ts';

const result = (id: string, hasValue = true): IndicatorResult =>
  ({ id, lastValue: hasValue ? { period: '2026' } : null }) as unknown as IndicatorResult;
const all = ['a', 'b', 'c', 'eigen'].map((id) => result(id));
const dashboards = [
  { id: 'alltag', title: 'Alltag', indicators: ['a'] },
  { id: 'krise', title: 'Krise', indicators: ['c', 'b'] },
];
const ids = (results: readonly IndicatorResult[]): string[] => results.map((one) => one.id);

test('every dashboard of a catalog can be chosen, and own figures belong to each', () => {
  const situation = { dashboards, results: all, own: ['eigen'] };
  expect(ids(frontOf(situation, null))).toEqual(['a', 'eigen']);
  expect(ids(frontOf(situation, 'krise'))).toEqual(['c', 'b', 'eigen']);
  expect(chosenDashboard(situation, 'unbekannt')?.id).toBe('alltag');
  expect(ids(frontOf({ dashboards: [], results: all, own: [] }, null))).toEqual(ids(all));
});

test('all figures can be chosen too, and what counts the chosen ones counts them', () => {
  const situation = { dashboards, results: all, own: ['eigen'] };
  expect(ids(frontOf(situation, ALL))).toEqual(ids(all));
  expect(ids(frontOf({ ...situation, dashboards: [] }, ALL))).toEqual(ids(all));
});

test('while the first data are fetched nothing warns; afterwards everything does', () => {
  const empty = { catalogUrl: 'https://a.example/', results: [result('a', false)] };
  const never = { running: null, lastRun: null, lastSuccess: null };
  expect(isComing(empty, never)).toBe(true);
  expect(isComing({ ...empty, results: all }, never)).toBe(false);
  expect(isComing({ ...empty, results: all }, { ...never, running: {} })).toBe(true);
  expect(isComing(empty, { ...never, lastRun: { at: 1 } })).toBe(false);
  expect(isComing({ ...empty, catalogUrl: 'local:' }, never)).toBe(false);
});

test('what needs attention outside of the selection is counted in words', () => {
  const counts = {
    critical: 1,
    lastCritical: 2,
    watch: 5,
    lastWatch: 0,
    good: 1,
    unrated: 0,
    noCurrentData: 2,
    all: 9,
  };
  const { lead, parts } = outsideParts(counts, 'de');
  expect([lead, ...parts.map((one) => one.text)]).toEqual([
    'Außerhalb dieser Auswahl:',
    '1 weitere kritisch',
    '2 weitere zuletzt kritisch',
    '5 weitere zu beobachten',
  ]);
});
