// The hour that comes twice and the one that is missing: times with a zone stay the moments they are, in tables, keys, and files.
import { describe, expect, test } from 'vitest';
import { selectObservations } from '../../../src/core/query/observations.ts';
import { cellAt, type Table } from '../../../src/core/table/dataset.ts';
import { mergeTables } from '../../../src/core/table/merge.ts';
import { addPeriods, parsePeriod, periodOrder, yearBefore } from '../../../src/core/values/period.ts';
import type { ReadTable } from '../../../src/formats/format.ts';
import { readTables } from '../../../src/formats/read.ts';
import { csvParts } from '../../../src/formats/write/csv.ts';
import { schemaFor } from '../../../src/formats/write/package.ts';
import { outCell } from '../../../src/formats/write/values.ts';
import { TableSchema } from '../../../src/core/catalog/package.ts';
import { schemaOf } from '../../../src/core/catalog/read.ts';

const read = async (
  text: string,
  schema?: Parameters<typeof readTables>[1]['schema'],
): Promise<ReadTable> => {
  const found = await readTables(new TextEncoder().encode(text), { name: 'a', ...(schema && { schema }) });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value.tables[0]!;
};
const QUARTERS = [0, 15, 30, 45];
const two = (n: number): string => String(n).padStart(2, '0');
/** The hours around a change of the clocks, a quarter of an hour each, as PEGELONLINE writes them. */
const hours = (day: string, list: readonly (readonly [number, string])[]) =>
  list.flatMap(([hour, zone]) => QUARTERS.map((minute) => `${day}T${two(hour)}:${two(minute)}:00${zone}`));
const AUTUMN = hours('2026-10-25', [
  [1, '+02:00'],
  [2, '+02:00'],
  [2, '+01:00'],
  [3, '+01:00'],
]);
const SPRING = hours('2026-03-29', [
  [1, '+01:00'],
  [3, '+02:00'],
]);
const tableOf = (times: readonly string[], from = 0): Promise<ReadTable> =>
  read(JSON.stringify(times.map((zeitpunkt, i) => ({ zeitpunkt, wert: from + i }))));
const timesOf = (table: Table): unknown[] =>
  Array.from({ length: table.rows }, (_, row) => cellAt(table.columns[0]!, row));

describe('the hour that comes twice', () => {
  test('is two hours: sixteen moments, in their order', async () => {
    const table = await tableOf(AUTUMN);
    expect(table.columns[0]!.field).toMatchObject({ type: 'datetime', instant: true });
    const times = timesOf(table);
    expect(new Set(times).size).toBe(16);
    expect(times.slice(3, 9)).toEqual([
      '2026-10-25T01:45',
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:15+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:45+02:00',
      '2026-10-25T02:00+01:00',
    ]);
    const { periods } = selectObservations(table, { resource: 'a', field: 'wert', time: 'zeitpunkt' });
    expect(periods.map(({ parts }) => parts.map((part) => part.value))).toEqual(AUTUMN.map((_, i) => [i]));
  });
  test('is joined with what is held, also where that was kept by the wall clock', async () => {
    const held = await tableOf(AUTUMN.slice(0, 12));
    const wall = await read(
      JSON.stringify(AUTUMN.slice(0, 12).map((time, wert) => ({ zeitpunkt: time.slice(0, 16), wert }))),
    );
    expect(wall.columns[0]!.field.instant).toBeUndefined();
    for (const before of [held, wall]) {
      const merged = mergeTables(before, await tableOf(AUTUMN.slice(6), 6), 'merge', ['zeitpunkt']);
      expect(merged).toMatchObject({ ok: true, value: { report: { added: 4, same: 6, changed: 0 } } });
      expect(merged.ok && timesOf(merged.value.table)).toEqual(timesOf(await tableOf(AUTUMN)));
    }
  });
  test('comes back out of a CSV with its schema, and stands in workbooks by the clock', async () => {
    const table = await tableOf(AUTUMN);
    const csv = csvParts(
      table.columns,
      Uint32Array.from(AUTUMN, (_, row) => row),
    ).join('');
    const schema = schemaOf(TableSchema.parse(schemaFor(table.columns.map(({ field }) => field))));
    const again = await read(csv, schema);
    expect(timesOf(again)).toEqual(timesOf(table));
    expect(again.columns[0]!.field.instant).toBe(true);
    expect([5, 9].map((row) => outCell(table.columns[0]!, row))).toEqual(
      [0, 0].map(() => ({ kind: 'datetime', ms: Date.UTC(2026, 9, 25, 2, 15) })),
    );
  });
});

test('the hour that is missing is no gap and no shift', async () => {
  const table = await tableOf(SPRING);
  expect(timesOf(table).slice(3, 5)).toEqual(['2026-03-29T01:45', '2026-03-29T03:00']);
});

test('times of which one names no zone are those of the wall clock', async () => {
  const table = await read('zeit;wert\n2026-10-25T02:15;1\n2026-10-25T02:15:00+01:00;2\n');
  expect(table.columns[0]!.field.instant).toBeUndefined();
  expect(timesOf(table)).toEqual(['2026-10-25T02:15', '2026-10-25T02:15']);
});

test('a zone of any kind is the same moment', async () => {
  const table = await tableOf(['2026-07-01T12:00:00Z', '2026-07-01T09:00:00-03:00', '2026-07-01T14:00+0200']);
  expect(new Set(timesOf(table))).toEqual(new Set(['2026-07-01T14:00']));
});

test('periods of the hour that comes twice are in order and go on', () => {
  const [first, second] = ['2026-10-25T02:45+02:00', '2026-10-25T02:00+01:00'].map((text) =>
    parsePeriod(text)!,
  );
  const orders = ['2026-10-25T01:59', first!, second!, '2026-10-25T03:00'].map((text) =>
    periodOrder(parsePeriod(text)!),
  );
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
  expect(new Set(orders).size).toBe(4);
  expect(yearBefore(second!)).toBe('2025-10-25T02:00');
  expect(addPeriods(second!, 1)).toBe('2026-10-25T03:00');
  expect(parsePeriod('2026-10-25T03:00+01:00')).toBeNull();
});
