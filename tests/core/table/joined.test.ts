import { describe, expect, test } from 'vitest';
import { joinAlike } from '../../../src/core/table/joined.ts';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { understandTable } from '../../../src/formats/text-table.ts';
import { openTables } from '../../../src/formats/open.ts';
import { xlsxOf } from '../../support/workbooks.ts';

const MONTHS = ['Januar', 'Februar', 'März'];
type Rows = NonNullable<Parameters<typeof xlsxOf>[0][number]['rows']>;
const month = (i: number): Rows => [
  [`Belegung der Einrichtungen im ${MONTHS[i]!}`],
  ['Einrichtung', 'Plätze', 'Kinder'],
  ['Regenbogen', 50, 40 + i],
  ['Waldkinder', 30, 20 + i],
  ['Am Markt', 25, 21 + i],
  ['Summe', 105, 81 + 3 * i],
  ['Quelle: Jugendamt'],
];
const sheets = async (given: { name: string; rows: Rows }[]) => {
  const opened = await openTables(xlsxOf(given), { name: 'a.xlsx' });
  if (!opened.ok) throw new Error('xlsx');
  return opened.value.tables;
};
const rowsOf = (raw: NonNullable<ReturnType<typeof joinAlike>>) => {
  const read = understandTable(raw, {}, { file: 'a.xlsx' });
  if (!read.ok) throw new Error('table');
  const { table } = read.value;
  return {
    names: table.columns.map(
      ({ field }) => `${field.name}: ${field.type}${field.unit ? ` ${field.unit}` : ''}`,
    ),
    rows: Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellAt(column, row))),
    codes: read.issues.map(({ code }) => code),
  };
};

describe('sheets of the same columns', () => {
  test('are one table with the name of the sheet, without titles, totals and notes', async () => {
    const raw = joinAlike(await sheets(MONTHS.map((name, i) => ({ name, rows: month(i) }))));
    expect(raw?.name).toBe('Januar – März (3)');
    const { names, rows } = rowsOf(raw!);
    expect(names).toEqual(['Blatt: text', 'Einrichtung: text', 'Plätze: number', 'Kinder: number']);
    expect(rows).toEqual(
      MONTHS.flatMap((name, i) => [
        [name, 'Regenbogen', 50, 40 + i],
        [name, 'Waldkinder', 30, 20 + i],
        [name, 'Am Markt', 25, 21 + i],
      ]),
    );
  });
  test('stay apart where most of them differ', async () => {
    const other: Rows = [
      ['Konto', 'Betrag'],
      ['4011', 5],
      ['4012', 6],
      ['4013', 7],
    ];
    const more: Rows = [
      ['Ort', 'Fläche'],
      ['Nord', 5],
      ['Süd', 6],
      ['West', 7],
    ];
    expect(
      joinAlike(
        await sheets([
          { name: 'Januar', rows: month(0) },
          { name: 'Konten', rows: other },
        ]),
      ),
    ).toBeNull();
    expect(
      joinAlike(
        await sheets([
          { name: 'Januar', rows: month(0) },
          { name: 'Februar', rows: month(1) },
          { name: 'Konten', rows: other },
          { name: 'Orte', rows: more },
        ]),
      ),
    ).toBeNull();
  });
  test('a list of values beside them is left out', async () => {
    const list: Rows = [
      ['Konto', 'Betrag'],
      ['4011', 5],
      ['4012', 6],
      ['4013', 7],
    ];
    const raw = joinAlike(
      await sheets([...MONTHS.map((name, i) => ({ name, rows: month(i) })), { name: 'Konten', rows: list }]),
    );
    expect(raw?.name).toBe('Januar – März (3)');
  });
});
