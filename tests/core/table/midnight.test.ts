// A midnight among other times is a time; times that are all midnights are days.
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { textAt } from '../../../src/core/table/dataset.ts';
import { readTables } from '../../../src/formats/read.ts';

const definition = IndicatorDefinition.parse({
  id: 'a',
  title: 'A',
  area: 'x',
  kind: 'number',
  measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
  direction: 'none',
  cadence: 'hourly',
});
const table = async (times: readonly string[], type: Record<string, string>) => {
  const text = `zeit;wert\n${times.map((time, i) => `${time};${i}`).join('\n')}\n`;
  const found = await readTables(new TextEncoder().encode(text), {
    name: 'r',
    schema: {
      fields: [
        { name: 'zeit', ...type },
        { name: 'wert', type: 'number' },
      ],
      missingValues: [''],
    },
  });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  expect(found.value.tables).toHaveLength(1);
  return found.value.tables[0]!;
};
const PERIOD = { type: 'string', format: 'period' };
const HOURS = ['2026-11-27T22:00', '2026-11-27T23:00', '2026-11-28T00:00', '2026-11-28T01:00'];

describe('a column of periods', () => {
  test.each([
    ['as ISO', HOURS],
    ['with seconds', HOURS.map((one) => `${one}:00`)],
    [
      'as people write them',
      ['27.11.2026 22:00', '27.11.2026 23:00', '28.11.2026 00:00', '28.11.2026 01:00'],
    ],
  ])('keeps its midnight among other hours, written %s', async (_how, times) => {
    const read = await table(times, PERIOD);
    const { periods, values } = evaluateFully(definition, () => read, {}).series;
    expect(periods.map((one) => one.slice(0, 16))).toEqual(HOURS);
    expect(values).toEqual([0, 1, 2, 3]);
  });
  test.each([
    [['2026-11-27T00:00', '2026-11-28T00:00:00']],
    [['27.11.2026 00:00', '28.11.2026 0:00 Uhr']],
    [['2026-11-27', '2026-11-28T00:00']],
  ])('of midnights alone (%j) is of days', async (times) => {
    const { columns } = await table(times, PERIOD);
    const { vector } = columns[0]!;
    expect(vector.kind === 'codes' && [0, 1].map((row) => textAt(vector, row))).toEqual([
      '2026-11-27',
      '2026-11-28',
    ]);
  });
  test('a day twice, as a day and as its midnight, is one day', async () => {
    const { columns } = await table(['2026-11-28', '2026-11-28T00:00'], PERIOD);
    const { vector } = columns[0]!;
    expect(vector.kind === 'codes' && [0, 1].map((row) => textAt(vector, row))).toEqual([
      '2026-11-28',
      '2026-11-28',
    ]);
  });
  test('where a midnight stands for its month, it still does', async () => {
    const { columns } = await table(['2026-10-01T00:00', '2026-11-01T00:00'], { type: 'yearmonth' });
    const { vector } = columns[0]!;
    expect(vector.kind === 'codes' && [0, 1].map((row) => textAt(vector, row))).toEqual([
      '2026-10',
      '2026-11',
    ]);
  });
});
