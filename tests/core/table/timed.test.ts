import { describe, expect, test } from 'vitest';
import { readSeparated } from '../../../src/formats/csv/csv.ts';
import { understandTable } from '../../../src/formats/text-table.ts';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { timedFields, timedTable } from '../../../src/core/table/timed.ts';

const read = (text: string) => {
  const separated = readSeparated(text, 'a.csv', {});
  if (!separated.ok) throw new Error('csv');
  const found = understandTable(separated.value.table, {}, { file: 'a.csv' });
  if (!found.ok) throw new Error('table');
  const { table } = found.value;
  return { table, fields: table.columns.map(({ field }) => field), stats: table.stats, rows: table.rows };
};
const rowsOf = (table: ReturnType<typeof timedTable>) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((one) => cellAt(one, row)));

describe('a table as a figure needs it', () => {
  test('with years across has them below each other, and says the same of its columns beforehand', () => {
    const known = read('Produkt;2023;2024;2025\nStraßen;1;2;3\nSchulen;4;5;6\n');
    const table = timedTable(known.table, known.fields, null);
    expect(rowsOf(table).slice(0, 3)).toEqual([
      ['Straßen', '2023', 1],
      ['Straßen', '2024', 2],
      ['Straßen', '2025', 3],
    ]);
    const { fields, stats, rows } = timedFields(known, null);
    expect(fields).toEqual(table.columns.map(({ field }) => field));
    expect([rows, stats[1]!.min, stats[1]!.max, stats[2]!.sum]).toEqual([6, '2023', '2025', 21]);
  });
  test('without a time but with a Stand is of that day', () => {
    const known = read('Ort;Plätze\nNord;1\nSüd;2\n');
    expect(rowsOf(timedTable(known.table, known.fields, '2026-03-01'))).toEqual([
      ['Nord', 1, '2026-03-01'],
      ['Süd', 2, '2026-03-01'],
    ]);
    expect(timedFields(known, '2025').fields.at(-1)).toEqual({ name: 'Stand', type: 'period', role: 'time' });
  });
  test('with a time of its own, or with none to be had, stays as it is', () => {
    const own = read('Monat;Plätze\n2025-01;1\n2025-02;2\n');
    expect(timedTable(own.table, own.fields, '2026-03-01')).toBe(own.table);
    const none = read('Ort;Plätze\nNord;1\nSüd;2\n');
    expect(timedTable(none.table, none.fields, null)).toBe(none.table);
  });
});
