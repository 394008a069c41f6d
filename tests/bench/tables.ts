// The rows of the bench that read tables: a million rows of CSV, a real cube, and queries on what was read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { groupRows } from '../../src/core/query/group.ts';
import { rowsFor } from '../../src/core/query/rows.ts';
import { lttb } from '../../src/core/query/thin.ts';
import { numberAt, type Table } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { duckDb } from './duckdb.ts';
import type { Row, Timed } from './row.ts';

const GROUPED = new Intl.NumberFormat('de');
/** Cents as `345.678,12`. */
const amount = (cents: number): string =>
  `${GROUPED.format(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
const amounts = (rows: number): string => {
  const lines = ['datum;gebiet;art;gruppe;a;b;c;d'];
  for (let i = 0; i < rows; i++) {
    const day = new Date(1.6e12 + (i % 1500) * 864e5).toISOString().slice(0, 10);
    const values = [7_919, 104_729, 31, 1_299_709].map((by) => amount((i * by) % 999_999_999));
    lines.push([day, `0${5_000_000 + (i % 400)}`, `Art ${i % 7}`, `G${i % 12}`, ...values].join(';'));
  }
  return lines.join('\n');
};

export const text = (rows: number, quoted: boolean): string => {
  const lines = ['datum;gebiet;art;gruppe;a;b;c;d'];
  for (let i = 0; i < rows; i++) {
    const day = new Date(1.6e12 + (i % 1500) * 864e5).toISOString().slice(0, 10);
    const art = quoted && i % 5 === 0 ? '"Art; groß"' : `Art ${i % 7}`;
    lines.push(
      `${day};0${5_000_000 + (i % 400)};${art};G${i % 12};${i % 1000};${((i * 7) % 10_000) / 100};${i};${(i % 3) - 1}`.replaceAll(
        '.',
        ',',
      ),
    );
  }
  return lines.join('\n');
};

const reading = async (rows: Row[], root: string, timed: Timed): Promise<Table> => {
  let table: Table | null = null;
  for (const [kind, source, goal] of [
    ['amounts as 345.678,12', amounts(1_000_000), '<= 0.8 x'],
    ['quotes', text(1_000_000, true), '<= 1.0 x'],
    ['neither', text(1_000_000, false), '<= 0.6 x'],
  ] as const) {
    const bytes = new TextEncoder().encode(source);
    const papa = await timed(() => Papa.parse(source, { delimiter: ';' }), 3);
    const own = await timed(async () => {
      const found = await readTables(bytes, { name: 'bench' });
      if (found.ok) table = found.value.tables[0]!;
    }, 3);
    const add = (whose: string, reference: number, goal: string): void =>
      void rows.push({
        measure: `1 M rows x 8 of CSV to typed columns, with ${kind} (types found by looking), against ${whose}`,
        value: own,
        reference,
        goal,
        unit: 'ms',
      });
    add('PapaParse, which types nothing', papa, goal);
    const duck = await duckDb(root, source, 1);
    if (duck) add('DuckDB in one thread', await timed(duck, 3), '-');
  }
  return table!;
};

const querying = async (rows: Row[], table: Table, timed: Timed): Promise<void> => {
  const columns = table.columns.slice(-3).map(({ vector }) => vector);
  const scan = await timed(() => {
    let sum = 0;
    for (const vector of columns) for (const value of vector.data) sum += value;
    return sum;
  });
  const all = rowsFor(table, {});
  const queries: [string, () => unknown][] = [
    ['sum per day', () => groupRows(table, all, { x: 'datum', y: 'a', aggregate: 'sum' })],
    ['mean per region', () => groupRows(table, all, { x: 'gebiet', y: 'b', aggregate: 'mean' })],
    ['one region', () => rowsFor(table, { filter: [{ column: 'gebiet', equals: ['05000001'] }] })],
    ['day by category', () => groupRows(table, all, { x: 'datum', y: 'a', series: 'art', aggregate: 'sum' })],
  ];
  for (const [name, job] of queries)
    rows.push({
      measure: `query on 1 M rows: ${name}`,
      value: await timed(job),
      reference: scan,
      goal: '<= 2.5 x',
      unit: 'ms',
    });
  const vector = table.columns.at(-2)!.vector;
  if (vector.kind !== 'number') return;
  const ys = Float64Array.from({ length: table.rows }, (_, row) => numberAt(vector, row)),
    xs = Float64Array.from(ys.keys());
  const pass = await timed(() => ys.reduce((a, b) => a + b, 0));
  rows.push({
    measure: 'thinning 1 M points to 1,000',
    value: await timed(() => lttb(xs, ys, 1000)),
    reference: pass,
    goal: '-',
    unit: 'ms',
  });
};

/** A cube of the Federal Statistical Office, 116,738 rows x 25, as it is published. Missing: no row where the file is not at hand. */
const cube = async (rows: Row[], root: string, timed: Timed): Promise<void> => {
  const file = join(process.env.CORPUS ?? join(root, '../shared/corpus'), 'genesis/12531-0043.zip');
  if (!existsSync(file)) return console.warn(`not measured: ${file} is not here`);
  const bytes = new Uint8Array(readFileSync(file));
  const decoder = new TextDecoder();
  rows.push({
    measure:
      'a cube of GENESIS (zip, 33 MB of CSV) to typed columns, against inflating it and PapaParse alone',
    value: await timed(() => readTables(bytes, { name: '12531-0043.zip' }), 3),
    reference: await timed(
      () => Object.values(unzipSync(bytes)).map((one) => Papa.parse(decoder.decode(one), { delimiter: ';' })),
      3,
    ),
    goal: '<= 1.2 x',
    unit: 'ms',
  });
};

/** Adds the rows. Cost: about a minute. */
export const tables = async (rows: Row[], root: string, timed: Timed): Promise<void> => {
  await cube(rows, root, timed);
  await querying(rows, await reading(rows, root, timed), timed);
};
