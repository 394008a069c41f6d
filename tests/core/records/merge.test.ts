import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry, type Entry } from '../../../src/core/records/entry.ts';
import {
  clashes,
  historyOf,
  lastByField,
  mergeEntries,
  placeOf,
  standingOf,
} from '../../../src/core/records/merge.ts';
import { entry } from '../../support/records.ts';

const ids = ['entry-0001', 'entry-0002', 'entry-0003', 'entry-0004', 'entry-0005'];
const entries = fc.array(
  fc
    .record({
      id: fc.constantFrom(...ids),
      value: fc.integer({ min: 0, max: 3 }),
      at: fc.integer({ min: 0, max: 5 }),
      field: fc.constantFrom('a', 'b'),
      replaces: fc.subarray(ids, { maxLength: 2 }),
    })
    .map(entry),
  { maxLength: 8 },
);
const standing = (list: readonly Entry[]) =>
  [...standingOf(list)].sort(([one], [other]) => (one < other ? -1 : 1));

describe('merging', () => {
  test('does not depend on the order of tablets, also where identities are forged', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        expect(mergeEntries(one, other)).toEqual(mergeEntries(other, one));
      }),
    );
  });
  test('does not depend on which tablets meet first', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
    );
  });
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const once = mergeEntries(one, other);
        expect(mergeEntries(once, other)).toEqual(once);
        expect(mergeEntries(once, once)).toEqual(once);
      }),
    );
  });
  test('lets the same stand whatever the order of entries', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const merged = mergeEntries(list, []);
        expect(standing([...merged].reverse())).toEqual(standing(merged));
      }),
    );
  });
  test('names identities that stand for two contents', () => {
    expect(clashes([entry()], [entry({ value: 8 })])).toEqual(['entry-0001']);
    expect(clashes([entry()], [entry()])).toEqual([]);
    expect(clashes([], [entry(), entry({ value: 8 })])).toEqual(['entry-0001']);
  });
});

describe('what stands', () => {
  const place = placeOf(entry());
  test('is the correction, and the history keeps what it corrected', () => {
    const list = [entry(), entry({ id: 'entry-0002', value: 8, at: 900, replaces: ['entry-0001'] })];
    expect(standingOf(list).get(place)).toEqual({ kind: 'value', entry: list[1], heads: [list[1]] });
    expect(historyOf(list, entry()).map((one) => one.value)).toEqual([7, 8]);
  });
  test('is undecided where two people said different things', () => {
    const list = [entry(), entry({ id: 'entry-0002', value: 8, at: 2_000 })];
    expect(standingOf(list).get(place)).toEqual({ kind: 'conflict', heads: list });
  });
  test('is one value where two people said the same', () => {
    const list = [entry(), entry({ id: 'entry-0002', at: 2_000 })];
    expect(standingOf(list).get(place)).toEqual({ kind: 'value', entry: list[1], heads: list });
  });
  test('tells zero and not reported apart', () => {
    const list = [entry({ value: 0 }), entry({ id: 'entry-0002', value: null, emptiness: 'notReported' })];
    expect(standingOf(list).get(place)!.kind).toBe('conflict');
  });
  test('is not taken away by entries of another day that name it', () => {
    const list = [entry(), entry({ id: 'entry-0002', day: '2026-11-22', replaces: ['entry-0001'] })];
    expect(standingOf(list).get(place)).toMatchObject({ kind: 'value', entry: { id: 'entry-0001' } });
  });
  test('does not vanish where entries replace each other in a circle', () => {
    const list = [
      entry({ replaces: ['entry-0002'] }),
      entry({ id: 'entry-0002', value: 8, replaces: ['entry-0001'] }),
    ];
    expect(standingOf(list).get(place)!.kind).toBe('conflict');
  });
  test('of earlier days comes newest first, without what was withdrawn', () => {
    const list = [
      entry({ day: '2026-11-20', value: 5 }),
      entry({ id: 'entry-0002', day: '2026-11-21', value: 6 }),
      entry({ id: 'entry-0003', day: '2026-11-22', value: null, emptiness: 'withdrawn' }),
      entry({ id: 'entry-0004' }),
    ];
    expect(
      lastByField(standingOf(list), 'feuerwehr', '2026-11-23')
        .get('fahrzeuge')
        ?.map((one) => one.value),
    ).toEqual([6, 5]);
  });
});

describe('an entry from outside', () => {
  test('comes back as it is', () => {
    const full = entry({ telephone: { by: 'Leitstelle', at: '07:10' }, replaces: ['entry-0002'] });
    expect(parseEntry(JSON.parse(JSON.stringify(full)))).toEqual(full);
    expect(parseEntry({ ...entry(), more: 1 })).toEqual(entry());
  });
  test.each([
    ['no value and no reason', { value: null }],
    ['a value and a reason', { emptiness: 'notReported' }],
    ['a day that no calendar has', { day: '2026-02-30' }],
    ['a week', { day: '2026-W14' }],
    ['a broken number', { value: Number.NaN }],
    ['a list as value', { value: [1] }],
    ['an unknown reason', { value: null, emptiness: 'secret' }],
    ['a short identity', { id: 'x' }],
    ['itself replaced', { replaces: ['entry-0001'] }],
    ['a time before 1970', { at: -1 }],
    ['a broken telephone', { telephone: { by: 1, at: '' } }],
  ])('is refused with %s', (_what, part) => {
    expect(parseEntry({ ...entry(), ...part })).toBeNull();
  });
});
