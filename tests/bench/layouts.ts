// The row of the bench that finds the head of a sheet: 10,000 x 20 cells, beside a plain look at each of them.
import { sampleOf } from '../../src/core/table/evidence.ts';
import type { RawTable } from '../../src/core/table/raw.ts';
import { TableBuilder } from '../../src/core/table/build.ts';
import { readSheet } from '../../src/core/table/sheet-reading.ts';
import type { Row } from './row.ts';

const ROWS = 10_000,
  COLUMNS = 20;

/** A sheet with a title, two rows of names, labels at the left and a source below. */
const cellAt = (row: number, column: number): string => {
  if (column === 0) return String(row);
  return column === 1 ? `Ort ${row % 977}` : `${(row * (column + 7)) % 100_000},${row % 10}`;
};

const statistic = (): RawTable => {
  const builder = new TableBuilder(COLUMNS);
  builder.push(['Tabelle 1: Bestand nach Orten'], 1);
  builder.push(
    ['', '', ...Array.from({ length: COLUMNS - 2 }, (_, i) => (i % 3 === 0 ? `Gruppe ${i}` : ''))],
    3,
  );
  builder.push(['Nr.', 'Ort', ...Array.from({ length: COLUMNS - 2 }, (_, i) => String(2000 + i))], 4);
  for (let row = 0; row < ROWS; row++)
    builder.push(
      Array.from({ length: COLUMNS }, (_, i) => cellAt(row, i)),
      row + 5,
    );
  builder.push(['Quelle: Amt für Statistik'], ROWS + 6);
  return builder.finish('bench');
};

export const layouts = async (rows: Row[], timed: (job: () => unknown) => Promise<number>): Promise<void> => {
  const table = statistic();
  rows.push({
    measure: `finding head, data and notes of ${ROWS.toLocaleString('en')} x ${COLUMNS} cells, against looking at each cell once`,
    value: await timed(() => readSheet(table, {}, sampleOf(table))),
    reference: await timed(() => {
      let signs = 0;
      for (const column of table.columns)
        for (let row = 0; row < table.rows; row++) signs += column.get(row).length;
      return signs;
    }),
    goal: '<= 50 ms',
    unit: 'ms',
  });
};
