import { describe, expect, test } from 'vitest';
import { readSeparated } from '../../../src/formats/csv/csv.ts';
import { understandTable } from '../../../src/formats/text-table.ts';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { timedFields, timedTable, turnedFields, turnedTable } from '../../../src/core/table/timed.ts';

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
  test.each([
    ['years', 'Produkt;2023;2024;2025\nStraßen;1;2;3\nSchulen;4;5;6\n', ['Produkt', 'Jahr', 'Wert']],
    [
      'years behind a name',
      'Produkt;Ansatz 2023;Ansatz 2024;Ansatz 2025\nStraßen;1;2;3\nSchulen;4;5;6\n',
      ['Produkt', 'Jahr', 'Ansatz'],
    ],
    [
      'plan and result of each year',
      'Produkt;Plan 2023;Ist 2023;Plan 2024;Ist 2024\nStraßen;1;2;3;4\nSchulen;5;6;7;8\n',
      ['Produkt', 'Jahr', 'Plan', 'Ist'],
    ],
    [
      'the result of one year and plans of others',
      'Produkt;Ergebnis 2024;Ansatz 2025;Ansatz 2026;Planung 2027\nStraßen;1;2;3;4\nSchulen;5;6;7;8\n',
      ['Produkt', 'Jahr', 'Ergebnis', 'Ansatz', 'Planung'],
    ],
    [
      'budgets with their unit behind the year',
      'Produkt;Ergebnis 2024 (T€);Ansatz 2025 (T€);Ansatz 2026 (T€)\nStraßen;1;2;3\nSchulen;5;6;7\n',
      ['Produkt', 'Jahr', 'Ergebnis', 'Ansatz'],
    ],
    [
      'years with their unit',
      'Produkt;Ansatz 2024 in EUR;Ansatz 2025 in EUR;Ansatz 2026 in EUR\nStraßen;1;2;3\nSchulen;5;6;7\n',
      ['Produkt', 'Jahr', 'Ansatz'],
    ],
    [
      'years by sex',
      'Ort;2023 – Männer;2023 – Frauen;2024 – Männer;2024 – Frauen\nNord;1;2;3;4\nSüd;5;6;7;8\n',
      ['Ort', 'Jahr', 'Geschlecht', 'Wert'],
    ],
  ])('of %s says the same of its columns before it is turned', (_, text, names) => {
    const known = read(text);
    const table = turnedTable(known.table, known.fields)!;
    const turned = turnedFields(known)!;
    expect(turned.fields).toEqual(table.columns.map(({ field }) => field));
    expect(turned.fields.map(({ name }) => name)).toEqual(names);
    expect(turned.rows).toBe(table.rows);
    table.columns.forEach((column, i) => {
      const cells = Array.from({ length: table.rows }, (__, row) => cellAt(column, row));
      const numbers = cells.filter((cell) => typeof cell === 'number');
      expect(turned.stats[i]!.count).toBe(cells.filter((cell) => cell !== null).length);
      expect(turned.stats[i]!.missing).toBe(cells.filter((cell) => cell === null).length);
      if (numbers.length > 0) expect(turned.stats[i]!.max).toBe(Math.max(...numbers));
    });
  });
  test('for a figure that names a year as it stands across is of its Stand', () => {
    const known = read('Produkt;Ansatz 2023;Ansatz 2024;Ansatz 2025\nStraßen;1;2;3\nSchulen;4;5;6\n');
    const asked = timedTable(known.table, known.fields, '2025', ['Ansatz 2024', 'Stand']);
    expect(rowsOf(asked)[0]).toEqual(['Straßen', 1, 2, 3, '2025']);
    expect(timedTable(known.table, known.fields, '2025', ['Ansatz', 'Jahr']).rows).toBe(6);
  });
  test('without years across is not turned', () => {
    const known = read('Ort;Plätze\nNord;1\nSüd;2\n');
    expect([turnedFields(known), turnedTable(known.table, known.fields)]).toEqual([null, null]);
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
