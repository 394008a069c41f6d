import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../src/core/records/organisation.ts';
import type { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import { emptyDraft, withField } from '../../../src/core/records/draft.ts';
import { parseEntry, type Entry } from '../../../src/core/records/entry.ts';
import { standingOf } from '../../../src/core/records/merge.ts';
import { reportedOn } from '../../../src/core/records/reported.ts';
import { knownOf, sheetOf } from '../../../src/core/records/sheet.ts';
import { recordsTable } from '../../../src/core/records/table.ts';
import { comparedEntry, comparedHistory, comparedOf, fieldOn } from '../../../src/core/records/targets.ts';
import { entry } from '../../support/records.ts';

const organisation: Organisation = {
  id: 'feuerwehr',
  title: 'Feuerwehr',
  area: 'feuerwehr',
  recording: [
    { name: 'fahrzeuge', title: 'Fahrzeuge', kind: 'number', unit: 'Fahrzeuge', maximum: 9, target: 8 },
    { name: 'funk', title: 'Funk', kind: 'yesno', unit: '' },
  ],
};
const [field] = organisation.recording!;
let n = 0;
const maximum = (value: number | null, day: string, part: Partial<Entry> = {}): Entry =>
  entry({
    id: `maximum-${++n}`,
    field: 'fahrzeuge#maximum',
    day,
    value,
    emptiness: value === null ? 'withdrawn' : null,
    ...part,
  });
const on = (day: string, ...entries: Entry[]) =>
  fieldOn(field!, standingOf(entries), 'feuerwehr', day).maximum;

describe('a comparison value', () => {
  test('holds from its day on, before it the one of the catalog', () => {
    const twelve = maximum(12, '2026-11-10');
    expect([on('2026-11-09', twelve), on('2026-11-10', twelve), on('2026-12-01', twelve)]).toEqual([
      9, 12, 12,
    ]);
  });
  test('withdrawn gives back the one of the catalog', () => {
    expect(on('2026-11-23', maximum(12, '2026-11-10'), maximum(null, '2026-11-20'))).toBe(9);
  });
  test('that two people set differently judges nothing', () => {
    expect(on('2026-11-23', maximum(12, '2026-11-10'), maximum(13, '2026-11-10'))).toBeUndefined();
  });
  test('of another organisation says nothing here', () => {
    expect(on('2026-11-23', maximum(12, '2026-11-10', { organisation: 'andere' }))).toBe(9);
  });
  test('is asked about by the sheet', () => {
    const draft = withField(emptyDraft('key'), { field: 'fahrzeuge', text: '11', none: null });
    const doubts = (entries: Entry[]) =>
      sheetOf(knownOf(organisation, '2026-11-23', entries), draft)[0]!.doubts;
    expect(doubts([])).toEqual([{ kind: 'aboveMaximum', maximum: 9 }]);
    expect(doubts([maximum(12, '2026-11-10')])).toEqual([]);
    expect(doubts([maximum(7, '2026-11-10')])).toEqual([{ kind: 'aboveMaximum', maximum: 7 }]);
  });
  test('reaches a figure that is read against it, day by day', () => {
    const definition: IndicatorDefinition = {
      id: 'anteil',
      title: 'Fahrzeuge',
      area: 'feuerwehr',
      kind: 'percent',
      unit: '%',
      decimals: 0,
      measure: {
        kind: 'ratio',
        of: { resource: 'erfassung', field: 'fahrzeuge', time: 'tag' },
        to: { resource: 'erfassung', field: 'fahrzeuge#maximum', time: 'tag' },
        per: 100,
      },
      direction: 'up',
      cadence: 'daily',
      graceDays: 1,
      limits: [],
      priority: 1,
    };
    const value = (...entries: Entry[]): number | null => {
      const table = recordsTable([entry({ value: 6 }), ...entries], [organisation]);
      return evaluate(definition, () => table, {}).latest?.value ?? null;
    };
    expect(value()).toBeCloseTo(66.67, 1);
    expect(value(maximum(12, '2026-11-10'))).toBe(50);
    expect(value(maximum(12, '2026-11-10'), maximum(13, '2026-11-10'))).toBeNull();
  });
  test('is no report: it makes no row of its own', () => {
    expect(recordsTable([maximum(12, '2026-11-10')], [organisation]).rows).toBe(0);
  });
  test('keeps every change with its reason', () => {
    const one = maximum(12, '2026-11-10', { at: 1, reason: 'Zwei neue Fahrzeuge' });
    const two = maximum(11, '2026-11-20', { at: 2 });
    expect(comparedHistory([one, entry(), two], 'feuerwehr', 'fahrzeuge#maximum')).toEqual([two, one]);
  });
  test('set anew replaces all that was set from that very day, and nothing of another', () => {
    const two = [maximum(12, '2026-11-10'), maximum(13, '2026-11-10')];
    const earlier = maximum(11, '2026-11-01');
    const set = (value: number | null): Entry =>
      comparedEntry(
        { name: 'fahrzeuge', kind: 'maximum', text: '14', from: '2026-11-10', reason: ' Neubau ' },
        field!,
        value,
        standingOf([earlier, ...two]),
        { id: `set-${++n}`, catalog: earlier.catalog, organisation: 'feuerwehr', by: 'Wachleitung', at: 9 },
      );
    expect(set(14)).toMatchObject({ field: 'fahrzeuge#maximum', unit: 'Fahrzeuge', reason: 'Neubau' });
    expect([...set(14).replaces].sort()).toEqual(two.map(({ id }) => id).sort());
    expect(on('2026-11-10', earlier, ...two, set(14))).toBe(14);
    expect(on('2026-11-10', earlier, ...two, set(null))).toBe(9);
  });
  test('has a name that passes the door with the longest field', () => {
    const name = `${'a'.repeat(64)}#maximum`;
    expect(parseEntry(entry({ field: name }))?.field).toBe(name);
    expect(comparedOf(name)).toEqual({ field: 'a'.repeat(64), kind: 'maximum' });
    expect([comparedOf('fahrzeuge'), comparedOf('a#b'), comparedOf('a#target#maximum')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('who has reported', () => {
  const of = (...entries: Entry[]) => {
    const [one] = reportedOn([organisation], '2026-11-23', entries);
    return [
      `${one!.done}/${one!.all}`,
      one!.missing.map(({ name }) => name),
      one!.undecided.map(({ name }) => name),
    ];
  };
  test('counts a value and a reason, not what was withdrawn or is of another day', () => {
    expect(of()).toEqual(['0/2', ['fahrzeuge', 'funk'], []]);
    expect(of(entry())).toEqual(['1/2', ['funk'], []]);
    expect(of(entry({ value: null, emptiness: 'notCollected' }))).toEqual(['1/2', ['funk'], []]);
    expect(of(entry({ value: null, emptiness: 'withdrawn' }))).toEqual(['0/2', ['fahrzeuge', 'funk'], []]);
    expect(of(entry({ day: '2026-11-22' }))).toEqual(['0/2', ['fahrzeuge', 'funk'], []]);
  });
  test('says what two people reported differently', () => {
    expect(of(entry(), entry({ id: 'entry-0002', value: 8 }))).toEqual(['1/2', ['funk'], ['fahrzeuge']]);
  });
  test('leaves out who records nothing', () => {
    expect(reportedOn([{ id: 'a', title: 'A', area: 'a' }], '2026-11-23', [])).toEqual([]);
  });
});
