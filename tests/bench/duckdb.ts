// The second reference for reading: DuckDB in its own threads, from a file to a table. It is large and only for this, so it is fetched when
// the bench asks for it and lies in no lock file.
import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@duckdb/node-api',
  VERSION = '1.5.6-r.1';

type Connection = { run: (sql: string) => Promise<unknown> };
type DuckDb = {
  DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Connection> }> };
};

/** Missing: null where it cannot be fetched; the bench says so and goes on. Cost: about 100 MB the first time. */
const load = async (root: string): Promise<DuckDb | null> => {
  const place = join(root, 'node_modules/.cache/cockpit-bench');
  const from = createRequire(join(place, 'package.json'));
  const find = (): string => from.resolve(PACKAGE);
  try {
    try {
      find();
    } catch {
      // Not fetched yet.
      execFileSync(
        'npm',
        ['install', '--prefix', place, '--no-save', '--ignore-scripts', `${PACKAGE}@${VERSION}`],
        {
          stdio: 'ignore',
        },
      );
    }
    return (await import(pathToFileURL(find()).href)) as DuckDb;
  } catch (cause) {
    console.warn(`${PACKAGE} is not there: ${String(cause)}`);
    return null;
  }
};

/** Reads separated text into a table of its own. Shape: a job to be timed; `threads` as many as it may use. */
export const duckDb = async (
  root: string,
  text: string,
  threads: number,
): Promise<(() => Promise<void>) | null> => {
  const found = await load(root);
  if (!found) return null;
  const file = join(await mkdtemp(join(tmpdir(), 'cockpit-bench-')), 'table.csv');
  await writeFile(file, text);
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET threads = ${threads}`);
  return async () => {
    await connection.run(
      `CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('${file}', delim = ';', header = true, decimal_separator = ',')`,
    );
  };
};
