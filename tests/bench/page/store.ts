// Run in a browser by `npm run bench`: a million rows written and read by the store, against one raw IndexedDB block and
// against one record per row (10,000 rows). Gives times; the command makes ratios of them.
import Dexie from 'dexie';
import type { Column, ColumnStats, Table } from '../../../src/core/table/dataset.ts';
import { narrow, narrowCodes } from '../../../src/core/table/vectors.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { CockpitDatabase } from '../../../src/store/tables.ts';
import { groupRows } from '../../../src/core/query/group.ts';
import { rowsFor } from '../../../src/core/query/rows.ts';
import { putDataset, readColumns } from '../../../src/store/datasets.ts';
import { median, timed } from './times.ts';

const ROWS = 1_000_000;
const stats: ColumnStats = { count: 0, missing: 0, marks: {}, distinct: 0, min: null, max: null, sum: null };

const table = (): Table & { stats: ColumnStats[] } => {
  const numbers = (of: (i: number) => number): Column['vector'] =>
    narrow(Float64Array.from({ length: ROWS }, (_, i) => of(i)));
  const codes = (n: number): Column['vector'] =>
    narrowCodes(
      Uint32Array.from({ length: ROWS }, (_, i) => (i % n) + 1),
      ['', ...Array.from({ length: n }, (_, i) => `Wert ${i}`)],
    );
  const vectors = [
    numbers((i) => 18_000 + (i % 1500)),
    codes(400),
    codes(7),
    codes(12),
    numbers((i) => i % 1000),
    numbers((i) => ((i * 7) % 10_000) / 100),
    numbers((i) => i),
    numbers((i) => (i % 3) - 1),
  ];
  const columns = vectors.map((vector, i): Column => ({
    field: { name: `c${i}`, type: vector.kind === 'number' ? 'number' : 'text', role: null },
    length: ROWS,
    vector,
    marks: null,
  }));
  return {
    name: 'bench',
    hidden: false,
    headerRows: [],
    rows: ROWS,
    columns,
    stats: columns.map(() => stats),
  };
};

const provenance = {
  source: null,
  catalog: null,
  resource: null,
  title: '',
  publisher: null,
  licence: null,
  attribution: null,
  asOf: null,
  fetched: '',
  sha256: '',
  bytes: 0,
  format: '',
  encoding: null,
};
const write = (db: CockpitDatabase, whole: ReturnType<typeof table>, at: number): Promise<unknown> =>
  putDataset(
    db,
    {
      id: 'd',
      catalog: 'c',
      name: 'n',
      title: '',
      description: null,
      table: whole,
      provenance,
      recipe: '',
      issues: [],
    },
    at,
  );
const rawIn = (): Dexie => {
  const raw = new Dexie('bench-raw');
  raw.version(1).stores({ blocks: '', rows: '++id' });
  return raw;
};
const blockOf = (): Uint8Array => new Uint8Array(ROWS * 40).map((_, i) => i % 251);

type Times = Record<string, number>;

const all = async (): Promise<Times> => {
  const db = openDatabase('bench-store');
  const raw = rawIn();
  const whole = table();
  const block = blockOf();
  const times: Record<string, number[]> = {
    write: [],
    writeRaw: [],
    read: [],
    readRaw: [],
    writeRows: [],
    readRows: [],
  };
  const note = async (name: string, job: () => Promise<unknown>): Promise<void> =>
    void times[name]!.push(await timed(job));
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    a: i,
    b: `Wert ${i % 400}`,
    c: i % 7,
    d: i / 10,
    e: i % 12,
    f: i,
    g: 1,
    h: 2,
  }));
  for (let i = 0; i < 6; i++) {
    await note('write', () => write(db, whole, i));
    await note('writeRaw', () => raw.table('blocks').put(block, 'block'));
    await note('read', () => readColumns(db, 'd', ['c0', 'c1', 'c4']));
    await note('readRaw', () => raw.table('blocks').get('block'));
    await note('writeRows', async () => {
      await raw.table('rows').clear();
      await raw.table('rows').bulkAdd(rows.map((row) => ({ ...row })));
    });
    await note('readRows', () => raw.table('rows').toArray());
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all.slice(1))]));
};

/** One region per month, from a database that nobody has opened yet. */
const answer = async (): Promise<number> =>
  timed(async () => {
    const db = openDatabase('bench-store');
    const found = await readColumns(db, 'd', ['c0', 'c1', 'c4']);
    const read = found!.table;
    const rows = rowsFor(read, { filter: [{ column: 'c1', equals: ['Wert 7'] }] });
    return groupRows(read, rows, { x: 'c0', y: 'c4', aggregate: 'sum' });
  });

/** What a visit does, by the fragment of its address. */
const VISITS: Readonly<Record<string, () => Promise<Times>>> = {
  '': all,
  empty: async () => {
    await openDatabase('bench-store').open();
    return {};
  },
  write: async () => {
    await write(openDatabase('bench-store'), table(), 0);
    return {};
  },
  raw: async () => {
    await rawIn().table('blocks').put(blockOf(), 'block');
    return {};
  },
  cold: async () => ({ answer: await answer() }),
  'cold-raw': async () => ({ answer: await timed(() => rawIn().table('blocks').get('block')) }),
};
(globalThis as { bench?: Promise<Times> }).bench = VISITS[location.hash.slice(1)]!();
