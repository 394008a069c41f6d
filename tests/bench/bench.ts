// `npm run bench`: figures as ratios in one run on one machine, in a real Chromium on the production build. Never fails on a slow one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { drawing } from './charts.ts';
import { median, type Row, type Timed } from './row.ts';
import { importing } from './import.ts';
import { layouts } from './layouts.ts';
import { recording } from './records.ts';
import { searching } from './search.ts';
import { sizesOf } from './sizes.ts';
import { device } from './device.ts';
import { starting } from './start.ts';
import { storing } from './store.ts';
import { syncing } from './sync.ts';
import { tables, text } from './tables.ts';
import { workbooks } from './workbooks.ts';
import { buildIfStale, TRIED } from '../../src/cli/build/build.ts';

const timed: Timed = async (job, times = 5) => {
  await job();
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await job();
    all.push(performance.now() - start);
  }
  return median(all);
};

const BROWSER = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

export const bench = async (args: string[], root: string): Promise<number> => {
  await buildIfStale(root, TRIED);
  const rows: Row[] = [];
  const dist = join(root, TRIED.folder);
  const parts: Readonly<Record<string, () => unknown>> = {
    sizes: () => rows.push(...sizesOf(dist)),
    layouts: () => layouts(rows, timed),
    workbooks: () => workbooks(rows, timed),
    tables: () => tables(rows, root, timed),
    records: () => recording(rows, timed),
    search: () => searching(rows, timed),
    ...(BROWSER !== undefined && {
      store: () => storing(rows, root, BROWSER),
      charts: () => drawing(rows, root, BROWSER),
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
