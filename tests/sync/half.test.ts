// Files that were being written when they were fetched, over real connections and without a hash; and what a hash saves.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchHttp } from '../../src/connectors/http.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { datasetId, readColumns } from '../../src/store/datasets.ts';
import { syncResource } from '../../src/sync/resource.ts';
import type { ResourceOutcome } from '../../src/sync/outcome.ts';
import { startFaulty, type Faulty } from '../support/faulty.ts';

const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
let db: CockpitDatabase, server: Faulty;
let body = (): string => '';
beforeEach(async () => {
  db = openDatabase(`half-${Math.random()}`);
  server = await startFaulty(() => new TextEncoder().encode(body()));
});
afterEach(async () => {
  await server.close();
  await db.delete();
});

/** `then`: what the second answer is, where it differs from the first. */
const sync = (
  text: string,
  options: { accept?: boolean; hash?: string; bytes?: number; then?: string; saveData?: boolean } = {},
): Promise<ResourceOutcome> => {
  const answers = [text, options.then ?? text];
  body = () => (answers.length > 1 ? answers.shift()! : answers[0]!);
  const url = `${server.url}/datapackage.json`;
  const catalog = readCatalog(
    JSON.stringify({
      resources: [
        {
          name: 'betten',
          path: 'betten.csv',
          ...(options.hash && { hash: `sha256:${options.hash}` }),
          ...(options.bytes && { bytes: options.bytes }),
        },
      ],
    }),
    url,
  );
  if (!catalog.ok) throw new Error('catalog');
  return syncResource(
    {
      http: fetchHttp({ rules: { origin: server.url, hosts: null }, probe: () => Promise.resolve(true) }),
      clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
      lock: { exclusive: (_name, job) => job() },
      random: () => 0.5,
      db,
      read: readTables,
      sha256: (bytes) => Promise.resolve(sha(bytes)),
      announce: () => undefined,
      saveData: () => options.saveData ?? false,
    },
    catalog.value,
    catalog.value.resources[0]!,
    { signal: new AbortController().signal, accept: options.accept ?? false, onBytes: () => undefined },
  );
};
const last = async (): Promise<unknown> => {
  const found = (await readColumns(db, datasetId(`${server.url}/datapackage.json`, 'betten')))!;
  return cellAt(found.table.columns.at(-1)!, found.table.rows - 1);
};

const WHOLE = 'tag;belegt\n2026-11-21;301\n2026-11-22;303\n2026-11-23;305\n';
const NEWEST_FIRST = 'tag;belegt\n2026-11-23;305\n2026-11-22;303\n2026-11-21;301';
describe('a file that is half written', () => {
  test('whose last line has no end any more is asked again and held, until it is whole', async () => {
    await sync(WHOLE);
    const before = server.requests;
    expect(await sync(WHOLE.slice(0, -3))).toMatchObject({ kind: 'held', issues: [{ code: 'FILE_NO_END' }] });
    expect(server.requests).toBe(before + 2);
    expect(await last()).toBe(305);
    expect(await sync(`${WHOLE}2026-11-24;2`)).toMatchObject({ kind: 'held' });
    expect(await sync(`${WHOLE}2026-11-24;299\n`)).toMatchObject({ kind: 'changed' });
    expect(await last()).toBe(299);
  });
  test.each([
    ['in the last row', WHOLE.trimEnd(), WHOLE.slice(0, -3)],
    ['in a row before', NEWEST_FIRST, NEWEST_FIRST.slice(0, NEWEST_FIRST.indexOf('303') + 2)],
  ])('that never had an end is known by a number that lost digits %s', async (_name, whole, cut) => {
    await sync(whole);
    const before = await last();
    expect(await sync(cut)).toMatchObject({ kind: 'held', issues: [{ code: 'FILE_CUT' }] });
    expect(await last()).toBe(before);
  });
  test('is taken over where a person says so, and where other numbers came', async () => {
    await sync(WHOLE);
    expect(await sync(WHOLE.trimEnd(), { accept: true })).toMatchObject({ kind: 'changed' });
    expect(await sync(WHOLE.trimEnd().replace('305', '298'))).toMatchObject({ kind: 'changed' });
    expect(await last()).toBe(298);
  });
  test('that is only shorter is asked twice and believed', async () => {
    await sync(WHOLE);
    const before = server.requests;
    expect(await sync(WHOLE.replace('301', '30'))).toMatchObject({ kind: 'changed' });
    expect(server.requests).toBe(before + 2);
  });
});

test('what the catalog names by a hash and is held costs no request', async () => {
  expect(await sync(WHOLE, { hash: sha(WHOLE) })).toMatchObject({ kind: 'changed' });
  const before = server.requests;
  expect(await sync(WHOLE, { hash: sha(WHOLE) })).toEqual({ kind: 'unchanged', bytes: 0 });
  expect(server.requests).toBe(before);
  const next = `${WHOLE}2026-11-24;299\n`;
  expect(await sync(next, { hash: sha(next) })).toMatchObject({ kind: 'changed', rows: 4 });
});

describe('what the catalog promises of a file is compared with what came', () => {
  const other = WHOLE.replace('305', '999');
  test.each([
    ['another content than its SHA-256', { hash: sha(`${WHOLE}2026-11-24;299\n`) }, 'HASH_MISMATCH'],
    ['another length than its bytes', { bytes: WHOLE.length + 1 }, 'BYTES_MISMATCH'],
  ])(
    '%s is refused after a second try past every cache, and what is held stays',
    async (_name, promise, code) => {
      expect(await sync(WHOLE)).toMatchObject({ kind: 'changed' });
      const before = server.requests;
      expect(await sync(other, promise)).toMatchObject({ kind: 'failed', issues: [{ code }] });
      expect(server.requests).toBe(before + 2);
      expect(await last()).toBe(305);
    },
  );
  test('a wrong answer once is mended by the second, which is what was promised', async () => {
    expect(await sync(other, { hash: sha(WHOLE), then: WHOLE })).toMatchObject({ kind: 'changed' });
    expect(await last()).toBe(305);
  });
});

describe('a first download that nobody vouches for', () => {
  test('is made twice, and two different answers are no data', async () => {
    const cut = WHOLE.slice(0, WHOLE.indexOf('2026-11-23'));
    expect(await sync(cut, { then: WHOLE })).toMatchObject({
      kind: 'failed',
      issues: [{ code: 'INTERRUPTED' }],
    });
    expect(server.requests).toBe(2);
    expect(await db.datasets.count()).toBe(0);
    expect(await sync(WHOLE)).toMatchObject({ kind: 'changed', rows: 3 });
    expect(server.requests).toBe(4);
  });
  test.each([
    ['vouched for by its SHA-256', { hash: sha(WHOLE) }],
    ['vouched for by its length', { bytes: WHOLE.length }],
    ['on a device that saves data', { saveData: true }],
  ])('is made once %s', async (_name, options) => {
    expect(await sync(WHOLE, options)).toMatchObject({ kind: 'changed' });
    expect(server.requests).toBe(1);
  });
});
