// A sync has nobody to ask: what is read by a newer reading is read anew, and what is not sure is held back.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { READING_VERSION } from '../../src/core/table/reading-version.ts';
import { failed } from '../../src/core/values/result.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { syncResource } from '../../src/sync/resource.ts';
import type { ResourceOutcome } from '../../src/sync/outcome.ts';

const PLAIN = 'Ort;Jahr;Einwohner\nNord;2023;12\nSüd;2023;15\nWest;2023;9\nOst;2023;30\n';
/** Nothing tells a head from data here. */
const UNSURE = '1;2;3\nx;Wert;\n;;4\nSumme;5;b\n2021;;2022\n7;c;8\n';
const SCHEMA = { fields: ['a', 'b', 'c'].map((name) => ({ name, type: 'string' })) };

describe('layouts in a sync', () => {
  let db: CockpitDatabase;
  beforeEach(() => {
    db = openDatabase('layout-sync');
  });
  afterEach(() => db.delete());

  const sync = (
    data: string,
    options: { accept?: boolean; schema?: object } = {},
  ): Promise<ResourceOutcome> => {
    const catalog = readCatalog(
      JSON.stringify({
        resources: [{ name: 'bev', data, format: 'csv', ...(options.schema && { schema: options.schema }) }],
      }),
      'https://example.org/datapackage.json',
    );
    if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
    return syncResource(
      {
        http: { get: () => Promise.resolve(failed()) },
        clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
        lock: { exclusive: (_name, job) => job() },
        random: () => 0.5,
        db,
        read: readTables,
        sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
        announce: () => undefined,
        saveData: () => true,
      },
      catalog.value,
      catalog.value.resources[0]!,
      { signal: new AbortController().signal, accept: options.accept === true, onBytes: () => undefined },
    );
  };

  test('the same bytes are read anew where an older reading made what is held', async () => {
    expect(await sync(PLAIN)).toMatchObject({ kind: 'changed' });
    expect(await sync(PLAIN)).toMatchObject({ kind: 'unchanged' });
    const [held] = await db.datasets.toArray();
    expect(held!.reading).toBe(READING_VERSION);
    // As the version before wrote it: without the reading in its recipe.
    const before = JSON.stringify([null, null, null, null, 'bev', null, null, null, null, null]);
    const { reading: _reading, ...older } = held!;
    await db.datasets.put({ ...older, recipe: createHash('sha256').update(before).digest('hex') });
    expect(await sync(PLAIN)).toMatchObject({ kind: 'changed' });
    expect((await db.datasets.toArray())[0]!.reading).toBe(READING_VERSION);
  });

  test('a sheet that is not sure is held back, and what is held stays', async () => {
    await sync(PLAIN);
    const held = await db.datasets.toArray();
    const outcome = await sync(UNSURE);
    expect(outcome.kind).toBe('held');
    expect('issues' in outcome && outcome.issues.map(({ code }) => code)).toContain('LAYOUT_HELD');
    expect(await db.datasets.toArray()).toEqual(held);
  });
  test('the first time too, until a person takes it over', async () => {
    expect(await sync(UNSURE)).toMatchObject({ kind: 'held', issues: [{ code: 'LAYOUT_HELD' }] });
    expect(await db.datasets.count()).toBe(0);
    expect(await sync(UNSURE, { accept: true })).toMatchObject({ kind: 'changed' });
  });
  test('figures that can be read in two ways are held back, until a person takes them over', async () => {
    await sync('Ort;Fläche\nNord;1.234,5\nSüd;2.500,0\n');
    const held = await db.datasets.toArray();
    const unclear = 'Ort;Fläche\nNord;1.234\nSüd;2.500\n';
    const outcome = await sync(unclear);
    expect('issues' in outcome && outcome.issues.map(({ code }) => code)).toEqual([
      'VALUES_HELD',
      'NUMBER_AMBIGUOUS',
    ]);
    expect(outcome.kind).toBe('held');
    expect(await db.datasets.toArray()).toEqual(held);
    expect(await sync(unclear, { accept: true })).toMatchObject({ kind: 'changed' });
  });
  test('a declared schema leaves nothing to ask', async () => {
    expect(await sync(`a;b;c\n${UNSURE}`, { schema: SCHEMA })).toMatchObject({ kind: 'changed' });
  });
});
