import { describe, expect, test } from 'vitest';
import type { Organisation, RecordedField } from '../../../src/core/records/organisation.ts';
import { emptyDraft, withField } from '../../../src/core/records/draft.ts';
import type { Entry } from '../../../src/core/records/entry.ts';
import { standingOf } from '../../../src/core/records/merge.ts';
import { doubtsOf, readTyped } from '../../../src/core/records/plausible.ts';
import {
  entriesOf,
  knownOf,
  missingIn,
  sheetOf,
  undoOf,
  withdrawalOf,
  withLast,
} from '../../../src/core/records/sheet.ts';
import { recordsTable } from '../../../src/core/records/table.ts';
import { cellAt } from '../../../src/core/table/dataset.ts';

const field = (part: Partial<RecordedField> = {}): RecordedField => ({
  name: 'fahrzeuge',
  title: 'Fahrzeuge',
  kind: 'number',
  unit: 'Stück',
  ...part,
});
const organisation: Organisation = {
  id: 'feuerwehr',
  title: 'Feuerwehr',
  area: 'feuerwehr',
  recording: [field(), field({ name: 'funk', title: 'Funk', kind: 'yesno', unit: '' })],
};
const day = '2026-11-23';
const made = {
  catalog: 'https://example.org/datapackage.json',
  organisation: 'feuerwehr',
  day,
  by: 'Wachleitung',
  at: Date.UTC(2026, 10, 23, 7),
  telephone: null,
  reason: '',
};
const ids = (): (() => string) => {
  let n = 0;
  return () => `entry-${String(++n).padStart(4, '0')}`;
};
const typed = (text: string, none: 'notReported' | 'notCollected' | null = null) =>
  withField(emptyDraft('key'), { field: 'fahrzeuge', text, none });
const held = (value: number, part: Partial<Entry> = {}): Entry => ({
  ...made,
  id: 'held-0001',
  field: 'fahrzeuge',
  value,
  emptiness: null,
  unit: 'Stück',
  replaces: [],
  ...part,
});
const lines = (draft: ReturnType<typeof typed>, entries: readonly Entry[] = []) =>
  sheetOf(knownOf(organisation, day, entries), draft);

describe('typing', () => {
  test.each([
    ['7', 7],
    ['0', 0],
    ['3,5', 3.5],
    ['1.234', 1234],
    ['−2', -2],
    ['sieben', null],
    ['', null],
    ['7a', null],
    ['Infinity', null],
  ])('%j is %j', (text, value) => {
    expect(readTyped(field(), text)).toBe(value);
  });
  test('reads yes, no and the words of a choice, and no others', () => {
    expect(readTyped(field({ kind: 'yesno' }), 'nein')).toBe(false);
    expect(readTyped(field({ kind: 'yesno' }), 'vielleicht')).toBeNull();
    expect(readTyped(field({ kind: 'choice', choices: ['offen', 'zu'] }), 'offen')).toBe('offen');
    expect(readTyped(field({ kind: 'choice', choices: ['offen', 'zu'] }), 'auf')).toBeNull();
  });
});

describe('doubts', () => {
  test('begin above the maximum, not at it', () => {
    expect(doubtsOf(field({ maximum: 9 }), 9, [])).toEqual([]);
    expect(doubtsOf(field({ maximum: 9 }), 10, [])).toEqual([{ kind: 'aboveMaximum', maximum: 9 }]);
  });
  test('begin beyond five times the middle of three values or more', () => {
    expect(doubtsOf(field(), 100, [20, 20, 20])).toEqual([]);
    expect(doubtsOf(field(), 101, [20, 20, 20])).toEqual([{ kind: 'far', usual: 20 }]);
    expect(doubtsOf(field(), 101, [20, 20])).toEqual([]);
    expect(doubtsOf(field(), 4, [20, 20, 20])).toEqual([]);
    expect(doubtsOf(field(), 3, [20, 20, 20])).toEqual([{ kind: 'far', usual: 20 }]);
  });
  test('name fractions where whole numbers are expected, and what is below zero', () => {
    expect(doubtsOf(field({ decimals: 0 }), 1.5, [])).toEqual([{ kind: 'fraction' }]);
    expect(doubtsOf(field(), -1, [])).toEqual([{ kind: 'belowZero' }]);
  });
});

describe('taking over', () => {
  test('adds what was typed and leaves out what was not', () => {
    const sheet = lines(typed('7'));
    expect(missingIn(sheet).map((one) => one.field.name)).toEqual(['funk']);
    expect(entriesOf(sheet, made, ids())).toEqual([{ ...held(7), id: 'entry-0001' }]);
  });
  test('tells zero, not reported and not collected apart', () => {
    const given = [typed('0'), typed('', 'notReported'), typed('', 'notCollected')].map((draft) => {
      const [one] = entriesOf(lines(draft), made, ids());
      return [one!.value, one!.emptiness];
    });
    expect(given).toEqual([
      [0, null],
      [null, 'notReported'],
      [null, 'notCollected'],
    ]);
  });
  test('corrects what stands, and adds nothing where it stands already', () => {
    expect(entriesOf(lines(typed('8'), [held(7)]), made, ids())[0]!.replaces).toEqual(['held-0001']);
    expect(entriesOf(lines(typed('7'), [held(7)]), made, ids())).toEqual([]);
  });
  test('does not take what is no number', () => {
    const sheet = lines(typed('sieben'));
    expect(sheet[0]!.kind).toBe('unreadable');
    expect(entriesOf(sheet, made, ids())).toEqual([]);
  });
});

describe('taking back', () => {
  const valueAfter = (before: readonly Entry[], text: string) => {
    const next = ids();
    const added = entriesOf(lines(typed(text), before), made, next);
    const all = [...before, ...added, ...undoOf(added, before, made.at + 1, 'Rückgängig', next)];
    return [...standingOf(all).values()][0]!;
  };
  test('brings the value of before', () => {
    expect(valueAfter([held(7)], '8')).toMatchObject({ kind: 'value', entry: { value: 7 } });
  });
  test('withdraws what was not there before', () => {
    expect(valueAfter([], '8')).toMatchObject({ kind: 'value', entry: { emptiness: 'withdrawn' } });
  });
  test('sets two undecided values side by side again', () => {
    const found = valueAfter([held(7), held(9, { id: 'held-0002' })], '8');
    expect(found.kind).toBe('conflict');
    expect(found.heads.map((one) => one.value).sort()).toEqual([7, 9]);
  });
});

describe('recorded values as a table', () => {
  const cells = (entries: readonly Entry[]) =>
    recordsTable(entries, [organisation]).columns.map((column) =>
      Array.from({ length: column.length }, (_, row) => cellAt(column, row)),
    );
  test('have a row per day and organisation, by the clock on the wall', () => {
    expect(cells([held(7), held(5, { id: 'held-0002', day: '2026-11-22' })])).toEqual([
      ['2026-11-22', '2026-11-23'],
      ['feuerwehr', 'feuerwehr'],
      ['2026-11-23T08:00', '2026-11-23T08:00'],
      [5, 7],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
  test('say why there is no value, and give none while two stand side by side', () => {
    const empty = { value: null, emptiness: 'notCollected' } as const;
    expect(cells([{ ...held(0), ...empty }])[3]).toEqual([{ mark: 'x' }]);
    expect(cells([held(7), held(9, { id: 'held-0002' })])[3]).toEqual([{ mark: '/' }]);
    expect(cells([held(0)])[3]).toEqual([0]);
  });
});

describe('the sheet as a whole', () => {
  const yesterday = held(3.5, { day: '2026-11-22' });

  test('the last values are typed where nothing is, and nothing that was typed is written over', () => {
    const filled = withLast(emptyDraft('key'), lines(emptyDraft('key'), [yesterday]));
    expect(filled.fields).toEqual([{ field: 'fahrzeuge', text: '3,5', none: null }]);
    for (const begun of [typed('7'), typed('', 'notReported')])
      expect(withLast(begun, lines(begun, [yesterday]))).toEqual(begun);
  });

  test('what is withdrawn replaces all that stands, and says why', () => {
    const two = [held(3), held(4, { id: 'held-0002' })];
    const [line] = lines(emptyDraft('key'), two);
    const entry = withdrawalOf(line!, { ...made, reason: 'withdrawn' }, ids());
    expect(entry).toMatchObject({
      field: 'fahrzeuge',
      value: null,
      emptiness: 'withdrawn',
      reason: 'withdrawn',
    });
    expect([...entry.replaces].sort()).toEqual(['held-0001', 'held-0002']);
    expect(lines(emptyDraft('key'), [...two, entry])[0]!.standing).toMatchObject({ kind: 'value', entry });
  });
});
