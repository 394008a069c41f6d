// A catalog that names endpoints: what a sync takes of them, what it says it took, and what it leaves as it was.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalog, ResourceSpec } from '../../src/core/catalog/catalog.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import type { SourceSpec } from '../../src/core/catalog/source.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { datasetId, readColumns } from '../../src/store/datasets.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { syncResource } from '../../src/sync/resource.ts';
import type { ResourceOutcome } from '../../src/sync/outcome.ts';
import { CASES } from '../connectors/cases.ts';
import { network, type Answerer } from '../connectors/http.ts';

const URL_OF = 'https://musterhausen.de/datapackage.json';
let db: CockpitDatabase;
let now = Date.parse('2026-11-23T12:00:00Z');
beforeEach(() => {
  db = openDatabase(`source-${Math.random()}`);
});
afterEach(() => db.delete());

const catalogOf = (source: SourceSpec, path: string): Catalog => {
  const found = readCatalog(
    JSON.stringify({ resources: [{ name: 'bev', title: 'Bevölkerung', path, cockpit: { source } }] }),
    URL_OF,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};
const portsOf = (answer: Answerer): SyncPorts => ({
  http: network(answer),
  clock: { now: () => now },
  lock: { exclusive: (_name, job) => job() },
  random: () => 0.5,
  db,
  read: readTables,
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  announce: () => undefined,
  saveData: () => false,
});
const sync = (answer: Answerer, catalog: Catalog): Promise<ResourceOutcome> =>
  syncResource(portsOf(answer), catalog, catalog.resources[0] as ResourceSpec, {
    signal: new AbortController().signal,
    accept: false,
    onBytes: () => undefined,
  });
const held = () => readColumns(db, datasetId(URL_OF, 'bev'));

const ckan = CASES.find(({ kind }) => kind === 'ckan')!;
const mine: SourceSpec = {
  kind: 'ckan',
  slice: { region: { column: 'ags', oneOf: ['05999999'] }, columns: ['jahr', 'einwohner'] },
};

describe('a source with a slice', () => {
  test('costs the device its part only, and says how many rows there were', async () => {
    expect(await sync(ckan.answer, catalogOf(mine, ckan.address))).toMatchObject({
      kind: 'changed',
      rows: 2,
    });
    const found = (await held())!;
    expect(found.record.fields.map(({ name }) => name)).toEqual(['jahr', 'einwohner']);
    expect(found.record.provenance.slice).toEqual({ offered: 5, taken: 2 });
    expect([0, 1].map((row) => cellAt(found.table.columns[1]!, row))).toEqual([15_790, 15_842]);
  });

  test('never shows another place where the source ignores the filter', async () => {
    const deaf: Answerer = (url, options) => {
      url.searchParams.delete('filters');
      return ckan.answer(url, options);
    };
    await sync(deaf, catalogOf(mine, ckan.address));
    expect((await held())!.record).toMatchObject({
      rows: 2,
      provenance: { slice: { offered: 5, taken: 2 } },
    });
  });

  test('that fits no row, or names no column of it, changes nothing', async () => {
    await sync(ckan.answer, catalogOf(mine, ckan.address));
    const nowhere = { kind: 'ckan', slice: { region: { column: 'ags', oneOf: ['99'] } } } as const;
    const odd = { kind: 'ckan', slice: { region: { column: 'gemeinde', oneOf: ['x'] } } } as const;
    const empty = await sync(ckan.answer, catalogOf(nowhere, ckan.address));
    const missing = await sync(ckan.answer, catalogOf(odd, ckan.address));
    expect([empty, missing]).toMatchObject([
      { kind: 'failed', issues: [{ code: 'SLICE_EMPTY' }] },
      { kind: 'failed', issues: [{ code: 'SLICE_COLUMN' }] },
    ]);
    expect((await held())!.record.rows).toBe(2);
  });

  test('the same again writes nothing', async () => {
    const catalog = catalogOf(mine, ckan.address);
    await sync(ckan.answer, catalog);
    expect(await sync(ckan.answer, catalog)).toMatchObject({ kind: 'unchanged' });
  });

  test('a plain file is cut too', async () => {
    const csv =
      'ags;monat;wert\n05999999;2024-11;1\n05999999;2024-12;2\n05999998;2024-12;3\n05999999;2025-01;4\n';
    const slice = {
      region: { column: 'ags', oneOf: ['05999999'] },
      time: { column: 'monat', from: '2024-12', to: '2024' },
    };
    await sync(() => csv, catalogOf({ kind: 'file', slice }, 'https://musterhausen.de/a.csv'));
    const found = (await held())!;
    expect(found.record).toMatchObject({ rows: 1, provenance: { slice: { offered: 4, taken: 1 } } });
    expect(cellAt(found.table.columns[2]!, 0)).toBe(2);
  });
});

test('pages that were read are not asked again after a break, also of the whole app', async () => {
  const catalog = catalogOf({ kind: 'ckan', slice: {} }, ckan.address);
  let pages = 0;
  const broken = await sync(
    (url, options) => (++pages > 2 ? { code: 'OFFLINE' } : ckan.answer(url, options)),
    catalog,
  );
  expect(broken).toMatchObject({ kind: 'failed', issues: [{ code: 'OFFLINE' }] });
  const asked: string[] = [];
  const whole = await sync((url, options) => {
    asked.push(url.searchParams.get('offset') ?? '');
    return ckan.answer(url, options);
  }, catalog);
  expect(whole).toMatchObject({ kind: 'changed', rows: 5 });
  expect(asked).toEqual(['4']);
  expect(await db.partial.count()).toBe(0);
});

test('water levels that the service no longer keeps stay on the device', async () => {
  const gauge = CASES.find(({ kind }) => kind === 'pegelonline')!;
  const catalog = catalogOf({ kind: 'pegelonline', slice: {} }, gauge.address);
  await sync(gauge.answer, catalog);
  now += 864e5;
  const outcome = await sync(
    () => [
      { timestamp: '2026-11-23T10:15:00+01:00', value: 126 },
      { timestamp: '2026-11-23T10:30:00+01:00', value: 127 },
    ],
    catalog,
  );
  expect(outcome).toMatchObject({ kind: 'changed', rows: 3 });
  const found = (await held())!;
  expect([0, 1, 2].map((row) => cellAt(found.table.columns[1]!, row))).toEqual([124, 126, 127]);
});

test('a catalog cannot name an unknown kind, or a slice of another shape', () => {
  const read = (source: unknown) =>
    readCatalog(JSON.stringify({ resources: [{ name: 'a', path: 'a.csv', cockpit: { source } }] }), URL_OF)
      .ok;
  expect([
    read({ kind: 'ckan' }),
    read({ kind: 'ftp' }),
    read({ kind: 'ckan', slice: { region: { column: 'ags', oneOf: [] } } }),
    read({ kind: 'ckan', slice: { where: '1=1' } }),
    read({ kind: 'file', slice: { time: { column: 'jahr', from: 'gestern' } } }),
  ]).toEqual([true, false, false, false, false]);
});
