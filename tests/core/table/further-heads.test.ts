// Small tables below each other whose heads differ in their first name alone: none of their years is a figure.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

type Rows = readonly (readonly TestCell[])[];
const csvOf = (rows: Rows): Uint8Array =>
  new TextEncoder().encode(`${rows.map((row) => (row.length === 0 ? ';;' : row.join(';'))).join('\n')}\n`);

describe.each([
  ['a workbook', (rows: Rows) => xlsxOf([{ name: 't', rows }])],
  ['separated text', csvOf],
] as const)('in %s', (_form, make) => {
  const sumsOf = async (rows: Rows) => {
    const result = await readTables(make(rows), { name: 't' });
    return result.ok
      ? result.value.tables.map(({ rows: count, columns, stats }) => [
          columns[0]!.field.name,
          count,
          ...stats.flatMap(({ sum }) => sum ?? []),
        ])
      : [];
  };
  const INCOME: Rows = [
    ['Erträge', 2023, 2024],
    ['Steuern', 100, 110],
    ['Gebühren', 50, 60],
  ];
  const COSTS: Rows = [
    ['Personal', 80, 85],
    ['Sachkosten', 40, 45],
    ['Zinsen', 3, 4],
  ];
  test('the years of the first stand once more', async () => {
    expect(await sumsOf([...INCOME, [], ['Aufwendungen', 2023, 2024], ...COSTS])).toEqual([
      ['Erträge', 2, 150, 170],
      ['Aufwendungen', 3, 123, 134],
    ]);
  });
  test('other years stand behind a gap', async () => {
    expect(await sumsOf([...INCOME, [], ['Investitionen', 2025, 2026], ...COSTS])).toEqual([
      ['Erträge', 2, 150, 170],
      ['Investitionen', 3, 123, 134],
    ]);
  });
  test('figures that look like years are records', async () => {
    expect(
      await sumsOf([
        ['Ort', 'Einwohner', 'Wähler'],
        ['A', 2023, 1990],
        ['B', 1950, 1800],
        ['C', 2001, 1980],
      ]),
    ).toEqual([['Ort', 3, 5974, 5770]]);
  });
});
