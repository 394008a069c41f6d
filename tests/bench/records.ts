// The rows of the bench that follow recorded values: what an evaluation costs with 1, 10 and 100 times as many, as a curve.
import type { Organisation } from '../../src/core/records/organisation.ts';
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluate } from '../../src/core/indicators/evaluate.ts';
import type { Entry } from '../../src/core/records/entry.ts';
import { recordsTable } from '../../src/core/records/table.ts';
import { dayNumber, dayToIso } from '../../src/core/values/period.ts';
import type { Row } from './row.ts';

const FIELDS = 10;
const NAMES = Array.from({ length: FIELDS }, (_, i) => `feld${i}`);
const ORGANISATION: Organisation = {
  id: 'feuerwehr',
  area: 'schutz',
  title: 'Feuerwehr',
  recording: NAMES.map((name) => ({ name, title: name, unit: 'Stück', kind: 'number' })),
} as Organisation;
const FIGURES = NAMES.map(
  (field) =>
    ({
      id: field,
      title: field,
      unit: 'Stück',
      kind: 'count',
      area: 'schutz',
      direction: 'up',
      cadence: 'daily',
      limits: [],
      measure: { kind: 'value', of: { resource: 'erfassung', field, time: 'tag' } },
    }) as unknown as IndicatorDefinition,
);

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `entry-${String(i).padStart(8, '0')}`,
    catalog: 'https://amt.example/datapackage.json',
    organisation: 'feuerwehr',
    field: NAMES[i % FIELDS]!,
    day: dayToIso(dayNumber(2026, 11, 20) - Math.floor(i / FIELDS)),
    value: i % 97,
    emptiness: null,
    unit: 'Stück',
    by: 'Leitung',
    at: 1_760_000_000_000 + i,
    telephone: null,
    replaces: [],
    reason: '',
  }));

/** Adds the rows. Cost: some seconds. */
export const recording = async (
  rows: Row[],
  timed: (job: () => unknown, times?: number) => Promise<number>,
): Promise<void> => {
  let reference = NaN;
  for (const times of [1, 10, 100]) {
    const given = entries(1_826 * times);
    const value = await timed(() => {
      const table = recordsTable(given, [ORGANISATION]);
      for (const one of FIGURES) evaluate(one, () => table, { now: Date.UTC(2026, 10, 23) });
    }, 3);
    if (times === 1) reference = value;
    rows.push({
      measure: `${FIELDS} figures evaluated over ${given.length} recorded values, against 1,826`,
      value,
      reference,
      goal: `<= ${times} x`,
      unit: 'ms',
    });
  }
};
