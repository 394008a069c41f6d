import { expect, test } from 'vitest';
import { comparedWithdrawals, daysAhead, upTo } from '../../../src/core/records/ahead.ts';
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

test('comparison values of the future are taken back, disputed ones too, and nothing beside them', () => {
  const day = '2029-11-27';
  const of = { organisation: 'feuerwehr', day };
  const made = { by: 'Wachleitung', at: 5_000, reason: 'war für einen Tag der Zukunft' };
  const set = [
    entry(),
    entry({ id: 'entry-0010', day, field: 'fahrzeuge#target', value: 9 }),
    entry({ id: 'entry-0011', day, field: 'fahrzeuge#maximum', value: 12 }),
    // Another tablet set another one from the same day on.
    entry({ id: 'entry-0012', day, field: 'fahrzeuge#maximum', value: 13 }),
    entry({ id: 'entry-0013', day, organisation: 'bauhof', field: 'fahrzeuge#target', value: 3 }),
    entry({ id: 'entry-0014', day: '2026-11-01', field: 'fahrzeuge#target', value: 8 }),
    entry({ id: 'entry-0015', day, value: 7 }),
  ];
  let n = 20;
  const taken = comparedWithdrawals(set, of, made, () => `entry-00${n++}`);
  expect(
    taken.map(({ field, emptiness, value, replaces }) => [field, emptiness, value, [...replaces].sort()]),
  ).toEqual([
    ['fahrzeuge#target', 'withdrawn', null, ['entry-0010']],
    ['fahrzeuge#maximum', 'withdrawn', null, ['entry-0011', 'entry-0012']],
  ]);
  expect(taken.every((one) => one.by === made.by && one.at === made.at && one.reason === made.reason)).toBe(
    true,
  );
  const after = [...set, ...taken];
  expect(daysAhead(after, TODAY)).toEqual([
    { organisation: 'bauhof', day, fields: ['fahrzeuge#target'] },
    { ...of, fields: ['fahrzeuge'] },
  ]);
  expect(comparedWithdrawals(after, of, made, () => 'entry-0030')).toEqual([]);
});
