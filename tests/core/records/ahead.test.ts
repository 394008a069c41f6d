import { expect, test } from 'vitest';
import { daysAhead, upTo } from '../../../src/core/records/ahead.ts';
import { todayAt } from '../../../src/core/values/berlin.ts';
import { entry } from '../../support/records.ts';

const TODAY = todayAt(Date.parse('2026-11-23T12:00:00Z'));
const ID = 'entry-0002';
const future = entry({ id: ID, day: '2029-11-27', value: 12 });

test('what a wrong clock dated into the future counts for nothing, and today does', () => {
  expect(upTo([entry(), future], TODAY)).toEqual([entry()]);
  const all = [entry()];
  expect(upTo(all, TODAY)).toBe(all);
});
test('days of the future that hold something are named until it is withdrawn', () => {
  const day = { organisation: 'feuerwehr', day: '2029-11-27', fields: ['fahrzeuge'] };
  expect(daysAhead([entry(), future], TODAY)).toEqual([day]);
  const withdrawn = entry({
    id: 'entry-0003',
    day: '2029-11-27',
    value: null,
    emptiness: 'withdrawn',
    replaces: [ID],
  });
  expect(daysAhead([entry(), future, withdrawn], TODAY)).toEqual([]);
  // Two that people do not agree on are still there.
  expect(daysAhead([future, entry({ id: 'entry-0004', day: '2029-11-27', value: 13 })], TODAY)).toEqual([
    day,
  ]);
  // And it is an ordinary day once it comes.
  expect(daysAhead([future], todayAt(Date.parse('2029-11-27T12:00:00Z')))).toEqual([]);
});
