// A gauge over the last Sunday of October: the source keeps 30 days, the device keeps all, and nothing of it may be lost.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { datasetId, readColumns } from '../../src/store/datasets.ts';
import { syncResource } from '../../src/sync/resource.ts';
import { network } from '../connectors/http.ts';

const URL_OF = 'https://musterhausen.de/datapackage.json';
const PATH =
  'https://www.pegelonline.wsv.de/webservices/rest-api/v2/stations/u-1/W/measurements.json?start=P30D';
const DAY = 86_400_000;
let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`dst-${Math.random()}`);
});
afterEach(() => db.delete());

const two = (n: number): string => String(n).padStart(2, '0');
/** As the service writes it: the clock in Germany with its offset. */
const written = (utc: number): string => {
  const hours = utc < Date.UTC(2026, 9, 25, 1) ? 2 : 1;
  const wall = new Date(utc + hours * 3_600_000);
  return `${wall.toISOString().slice(0, 19)}+${two(hours)}:00`;
};
const measured = (from: number, to: number) =>
  Array.from({ length: (to - from) / 900_000 }, (_, i) => ({
    timestamp: written(from + i * 900_000),
    value: ((from + i * 900_000) / 900_000) % 1000,
  }));

const sync = (values: unknown[], now: number, accept = false) => {
  const catalog = readCatalog(
    JSON.stringify({
      resources: [{ name: 'pegel', path: PATH, cockpit: { source: { kind: 'pegelonline' } } }],
    }),
    URL_OF,
  );
  if (!catalog.ok) throw new Error('catalog');
  return syncResource(
    {
      http: network(() => values),
      clock: { now: () => now },
      lock: { exclusive: (_name, job) => job() },
      random: () => 0.5,
      db,
      read: readTables,
      sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
      announce: () => undefined,
      saveData: () => false,
    },
    catalog.value,
    catalog.value.resources[0]!,
    { signal: new AbortController().signal, accept, onBytes: () => undefined },
  );
};
const held = async () => {
  const found = (await readColumns(db, datasetId(URL_OF, 'pegel')))!;
  const rows = found.table.rows;
  return {
    rows,
    times: new Set(Array.from({ length: rows }, (_, row) => cellAt(found.table.columns[0]!, row))).size,
    fields: found.record.fields,
  };
};

test('the history on the device goes on over the hour that comes twice', async () => {
  const begin = Date.UTC(2026, 9, 1, 12) - 30 * DAY;
  for (const [month, day] of [
    [9, 1],
    [9, 20],
    [9, 24],
    [9, 26],
    [10, 20],
  ] as const) {
    const now = Date.UTC(2026, month, day, 12);
    expect(await sync(measured(Math.max(begin, now - 30 * DAY), now), now)).toMatchObject({
      kind: 'changed',
    });
    const rows = (now - begin) / 900_000;
    expect(await held()).toMatchObject({ rows, times: rows });
  }
});

test('one moment with two values changes nothing of what is held, whoever accepts it', async () => {
  const now = Date.UTC(2026, 9, 26, 12);
  await sync(measured(now - 5 * DAY, now - DAY), now);
  const before = await held();
  const twice = measured(now - 2 * DAY, now);
  for (const accept of [false, true])
    expect(await sync([...twice, { ...twice[0]!, value: -1 }], now, accept)).toMatchObject({
      kind: 'failed',
      issues: [{ code: 'KEY_DUPLICATE' }],
    });
  expect(await held()).toEqual(before);
  // The same row twice says nothing new.
  expect(await sync([...twice, twice[0]!], now)).toMatchObject({ kind: 'changed', rows: 5 * 96 });
});
