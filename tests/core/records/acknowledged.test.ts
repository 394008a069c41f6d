import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import type { IndicatorResult } from '../../../src/core/indicators/result.ts';
import { needAt } from '../../../src/core/indicators/status.ts';
import { acknowledging, takingBack, withAcknowledged } from '../../../src/core/records/acknowledged.ts';
import { parseEntry, type Entry } from '../../../src/core/records/entry.ts';
import { mergeEntries } from '../../../src/core/records/merge.ts';
import { recordsProvenance, recordsTable } from '../../../src/core/records/table.ts';
import { readHandover, writeHandover } from '../../../src/files/handover.ts';
import { tableOf } from '../../support/tables.ts';

const CATALOG = 'https://example.org/datapackage.json';
const NOW = Date.parse('2026-11-28T14:00:00+01:00');
const gauge = (value: number, period = '2026-11-28T12:00', id = 'pegel'): IndicatorResult =>
  evaluate(
    IndicatorDefinition.parse({
      id,
      title: 'Pegel',
      area: 'x',
      kind: 'number',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      direction: 'down',
      cadence: 'hourly',
      limits: [{ from: '2000-01-01', watch: 200, critical: 500, reason: 'r', author: 'a' }],
    }),
    () => tableOf(['zeit', 'wert'], [[period, value]]),
    {},
  );
const made = (at = NOW) => ({ catalog: CATALOG, by: 'S2', reason: 'Pegel weggerissen', at });
const noted = (result = gauge(575), id = 'noted-0001'): Entry => acknowledging(result, made(), id)!;
const need = (result: IndicatorResult, entries: readonly Entry[]): string =>
  needAt(withAcknowledged([result], entries)[0]!, NOW);

describe('taking note', () => {
  test('calms exactly this value, and says who, why and when', () => {
    expect(need(gauge(575), [])).toBe('lastCritical');
    expect(need(gauge(575), [noted()])).toBe('noCurrentData');
    expect(withAcknowledged([gauge(575)], [noted()])[0]!.acknowledged).toEqual({
      ids: ['noted-0001'],
      by: 'S2',
      reason: 'Pegel weggerissen',
      at: NOW,
    });
  });
  test('does not calm a newer one, a worse one, or another figure', () => {
    expect(need(gauge(575, '2026-11-28T12:30'), [noted()])).toBe('lastCritical');
    expect(need(gauge(575), [noted(gauge(300))])).toBe('lastCritical');
    expect(need(gauge(575, '2026-11-28T12:00', 'anderer'), [noted()])).toBe('lastCritical');
  });
  test('never hides what is critical now', () => {
    const fresh = gauge(575, '2026-11-28T13:45');
    expect(need(fresh, [noted(fresh)])).toBe('critical');
  });
  test('taken back, it asks for attention again; what two people said is taken back at once', () => {
    const both = [noted(), noted(gauge(575), 'noted-0002')];
    const { acknowledged } = withAcknowledged([gauge(575)], both)[0]!;
    const back = takingBack(gauge(575), acknowledged!, made(NOW + 1), 'noted-0003');
    expect(need(gauge(575), [...both, back])).toBe('lastCritical');
  });
  test('there is nothing to take note of where nothing was critical or to be watched', () =>
    expect(acknowledging(gauge(1), made(), 'noted-0001')).toBeNull());
});

describe('as an entry', () => {
  const back = takingBack(
    gauge(575),
    { ids: ['noted-0001'], by: '', reason: '', at: 0 },
    made(NOW + 1),
    'noted-0002',
  );
  test('passes the door for entries, and travels in a hand-over', async () => {
    expect([parseEntry(noted()), parseEntry(back)]).toEqual([noted(), back]);
    const longest = noted(gauge(575, '2026-11-28T12:00', 'x'.repeat(64)));
    expect(parseEntry(longest)).toEqual(longest);
    const read = await readHandover(await writeHandover(CATALOG, [noted(), back]), 'a.zip', CATALOG, NOW);
    expect(read.ok && read.value.entries).toEqual([noted(), back]);
    expect(mergeEntries([noted()], [back, noted()])).toEqual([noted(), back]);
  });
  test('is no report of an organisation, and moves no Stand', () => {
    const organisations = [
      {
        id: 'feuerwehr',
        title: 'Feuerwehr',
        area: 'x',
        recording: [{ name: 'a', title: 'A', unit: '', kind: 'number' as const }],
      },
    ];
    expect(recordsTable([noted()], organisations as never).rows).toBe(0);
    expect(recordsProvenance([noted()], null)).toBeNull();
  });
});
