// `npm run bench`: figures as ratios in one run on one machine, in a real Chromium on the production build. Never fails on a slow one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import Papa from 'papaparse';
import { median, type Row } from './bench-row.ts';
import { importing } from './bench-import.ts';
import { layouts } from './bench-layouts.ts';
import { recording } from './bench-records.ts';
import { searching } from './bench-search.ts';
import { sizesOf } from './bench-sizes.ts';
import { device } from './bench-device.ts';
import { duckDb } from './bench-duckdb.ts';
import { starting } from './bench-start.ts';
import { syncing } from './bench-sync.ts';
import { workbooks } from './bench-workbooks.ts';
import { buildIfStale, TRIED } from './build.ts';
import { serve } from './serve.ts';
import { readTables } from '../formats/read.ts';
import { groupRows } from '../core/query/group.ts';
import { rowsFor } from '../core/query/rows.ts';
import { numberAt, type Table } from '../core/table/dataset.ts';
import { lttb } from '../core/query/thin.ts';

const timed = async (job: () => unknown, times = 5): Promise<number> => {
  await job();
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await job();
    all.push(performance.now() - start);
  }
  return median(all);
};

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

const text = (rows: number, quoted: boolean): string => {
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

const reading = async (rows: Row[], root: string): Promise<Table> => {
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

const querying = async (rows: Row[], table: Table): Promise<void> => {
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

const BROWSER = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

/** The store in a real browser with a profile on disk. Times of 10,000 records are taken up to a million rows. */
const storing = async (rows: Row[], root: string, executablePath: string): Promise<void> => {
  const [{ chromium }, { build }] = [await import('playwright-core'), await import('vite')];
  const folder = await mkdtemp(join(tmpdir(), 'cockpit-bench-store-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(root, 'tests/bench/store.ts'), formats: ['es'], fileName: () => 'store.js' },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>bench</title><script type="module" src="store.js"></script>',
  );
  const app = await serve({ root: folder, port: 0, deployment: { catalog: null, hosts: null } });
  const context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'cockpit-bench-')), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await context.newPage();
  await page.goto(app.url);
  await page.waitForFunction('globalThis.benchStore');
  const t = (await page.evaluate('globalThis.benchStore')) as Record<string, number>;
  const row = (measure: string, value: number, reference: number, goal: string): void =>
    void rows.push({ measure, value, reference, goal, unit: 'ms' });
  row('write 1 M rows x 8, against a raw put of 40 bytes a row', t.write!, t.writeRaw!, '<= 0.9 x');
  row('read three columns of 1 M rows, against a raw get of the block', t.read!, t.readRaw!, '<= 0.2 x');
  row(
    'one record per row (100 x 10,000 rows), against writing 1 M rows',
    t.writeRows! * 100,
    t.write!,
    '>= 50 x',
  );
  row(
    'one record per row (100 x 10,000 rows) read, against three columns of 1 M',
    t.readRows! * 100,
    t.read!,
    '>= 30 x',
  );
  await context.close();
  await app.close();
};

export const bench = async (args: string[], root: string): Promise<number> => {
  await buildIfStale(root, TRIED);
  const rows: Row[] = [];
  const dist = join(root, TRIED.folder);
  const parts: Readonly<Record<string, () => unknown>> = {
    sizes: () => rows.push(...sizesOf(dist)),
    layouts: () => layouts(rows, timed),
    workbooks: () => workbooks(rows, timed),
    tables: async () => querying(rows, await reading(rows, root)),
    records: () => recording(rows, timed),
    search: () => searching(rows, timed),
    ...(BROWSER !== undefined && {
      store: () => storing(rows, root, BROWSER),
      start: () => starting(rows, dist, BROWSER),
      device: () => device(rows, dist, BROWSER),
      import: () => importing(rows, dist, BROWSER, text(1_000_000, false)),
      sync: () => syncing(rows, dist, BROWSER),
    }),
  };
  // `--only sync` while one thing is being made faster.
  const only = args[args.indexOf('--only') + 1];
  for (const [name, part] of Object.entries(parts))
    if (!args.includes('--only') || name === only) await part();
  console.log('| measure | this | reference | ratio | goal |\n|---|---|---|---|---|');
  for (const { measure, value, reference, goal, unit } of rows)
    console.log(
      `| ${measure} | ${value.toFixed(1)} ${unit} | ${reference.toFixed(1)} ${unit} | ${(value / reference).toFixed(2)} x | ${goal} |`,
    );
  const at = args.indexOf('--json');
  if (at >= 0 && args[at + 1]) await writeFile(args[at + 1]!, JSON.stringify(rows, null, 1));
  return 0;
};
