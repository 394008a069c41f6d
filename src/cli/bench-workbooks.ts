// The rows of the bench that read workbooks: 100,000 x 10 cells from bytes to cells, beside the library that reads them best.
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { Column } from '../core/table/dataset.ts';
import { columnFrom } from '../core/table/rebuild.ts';
import { openTables } from '../formats/open.ts';
import { toOds } from '../formats/write/ods.ts';
import { toXlsx } from '../formats/write/xlsx.ts';
import type { Row } from './bench-row.ts';

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
  for (const [name, bytes, reference, goal] of [
    ['XLSX', xlsx, () => readXlsx(xlsx), '<= 1 x'],
    ['ODS', ods, () => readOds(ods), '<= 0.5 x'],
  ] as const)
    rows.push({
      measure: `${name} of 100,000 x 10 cells, bytes to cells, against hucre`,
      value: await timed(() => openTables(bytes, { name: `bench.${name.toLowerCase()}` }), 5),
      reference: await timed(reference, 5),
      goal,
      unit: 'ms',
    });
};
