// The rows of the bench that store: a million rows in a real browser with a profile on disk. Times of 10,000 records are taken up to a million.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchPage, newBenchProfile } from './visit.ts';
import { median, type Row } from './row.ts';

const ROWS = 1_000_000;
/** Columns as plain typed arrays. Unit: bytes a row. */
const PLAIN = 40;
const COLD = 5;

/** Unit: bytes. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);

/** Adds the rows. Cost: about two minutes. */
export const storing = async (rows: Row[], root: string, executablePath: string): Promise<void> => {
  const page = await benchPage(root, 'store.ts', executablePath);
  const t = await page.run(await newBenchProfile());
  const row = (measure: string, value: number, reference: number, goal: string, unit = 'ms'): void =>
    void rows.push({ measure, value, reference, goal, unit });
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
  const profile = await newBenchProfile();
  await page.run(profile, 'empty');
  const store = join(profile, 'Default/IndexedDB');
  const before = sizeOf(store);
  await page.run(profile, 'write');
  row(
    'a row of 1 M x 8 on disk, against typed arrays',
    (sizeOf(store) - before) / ROWS,
    PLAIN,
    '<= 0.25 x',
    'bytes',
  );
  await page.run(profile, 'raw');
  const cold: number[] = [],
    raw: number[] = [];
  for (let i = 0; i < COLD; i++) {
    cold.push((await page.run(profile, 'cold')).answer!);
    raw.push((await page.run(profile, 'cold-raw')).answer!);
  }
  row(
    'a browser just started to one region per month of 1 M rows, against a raw get of the block',
    median(cold),
    median(raw),
    '<= 0.3 x',
  );
  await page.close();
};
