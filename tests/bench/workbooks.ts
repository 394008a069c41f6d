// The rows of the bench that read workbooks: 100,000 x 10 cells from bytes to cells, beside the library that reads them best and the one
// that everybody knows.
import { read as readSheetJs } from '@e965/xlsx';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { Column } from '../../src/core/table/dataset.ts';
import { columnFrom } from '../../src/core/table/rebuild.ts';
import { openTables } from '../../src/formats/open.ts';
import { toOds } from '../../src/formats/write/ods.ts';
import { toXlsx } from '../../src/formats/write/xlsx.ts';
import type { Row } from './row.ts';

const ROWS = 100_000;

const columnsOf = (): Column[] => {
  const none = () => null;
  const texts = [(row: number) => `0${5_000_000 + (row % 400)}`, (row: number) => `Gemeinde ${row % 4000}`];
  return [
    ...texts.map((text, i) =>
      columnFrom({ name: `Text ${i}`, type: 'text', role: 'key' }, ROWS, {
        number: () => NaN,
        text,
        mark: none,
      }),
    ),
    columnFrom({ name: 'Tag', type: 'date', role: 'time' }, ROWS, {
      number: (row) => 19_000 + (row % 1500),
      text: none,
      mark: none,
    }),
    ...Array.from({ length: 7 }, (_, i) =>
      columnFrom({ name: `Wert ${i}`, type: 'number', role: 'measure' }, ROWS, {
        number: (row) => (row * (i + 1) * 137) / 100,
        text: none,
        mark: none,
      }),
    ),
  ].map(({ column }) => column);
};

/** Adds the rows. Cost: about a minute. */
export const workbooks = async (
  rows: Row[],
  timed: (job: () => unknown, times?: number) => Promise<number>,
): Promise<void> => {
  const given = {
    title: 'Bench',
    columns: columnsOf(),
    rows: Uint32Array.from({ length: ROWS }, (_, i) => i),
    about: [],
  };
  const xlsx = await toXlsx(given),
    ods = toOds(given);
  for (const [name, bytes, hucre] of [
    ['XLSX', xlsx, () => readXlsx(xlsx)],
    ['ODS', ods, () => readOds(ods)],
  ] as const) {
    const value = await timed(() => openTables(bytes, { name: `bench.${name.toLowerCase()}` }), 5);
    for (const [whose, reference, goal] of [
      ['hucre', await timed(hucre, 5), '<= 0.35 x'],
      ['SheetJS', await timed(() => readSheetJs(bytes, { type: 'array', dense: true }), 3), '-'],
    ] as const)
      rows.push({
        measure: `${name} of 100,000 x 10 cells, bytes to cells, against ${whose}`,
        value,
        reference,
        goal,
        unit: 'ms',
      });
  }
};
