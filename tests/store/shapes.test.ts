// Outlines live and die with their dataset: imported, synced, merged, undone, removed.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { isPicture } from '../../src/core/folders/read.ts';
import type { ComparisonPicture } from '../../src/core/folders/picture.ts';
import { failed } from '../../src/core/values/result.ts';
import { error } from '../../src/core/values/issue.ts';
import { readTables } from '../../src/formats/read.ts';
import { createImport, type ImportSession } from '../../src/importer/session.ts';
import type { Target } from '../../src/importer/takeover.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { putDataset, removeDataset } from '../../src/store/datasets.ts';
import { removeImport, undoImport } from '../../src/store/imports.ts';
import { subscribeTo, unsubscribe } from '../../src/store/subscribe.ts';
import { syncResource } from '../../src/sync/resource.ts';
import { takePictures } from '../../src/workers/pictures.ts';
import { network } from '../connectors/http.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';

let db: CockpitDatabase;
let session: ImportSession;
let clock = 1_700_000_000_000;
beforeEach(() => {
  db = openDatabase(`shapes-${Math.random()}`);
  session = createImport({
    db,
    now: () => ++clock,
    sha256: sha256Hex,
    room: () => Promise.resolve(Infinity),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });
});
afterEach(() => db.delete());

const geo = (names: readonly string[], kind = 'Polygon'): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name, i) => {
      const x = 8 + i / 10;
      const ring = [
        [x, 51],
        [x + 0.1, 51],
        [x + 0.1, 51.1],
        [x, 51.1],
        [x, 51],
      ];
      return {
        type: 'Feature',
        properties: { bezirk: name, wert: i },
        geometry: { type: kind, coordinates: kind === 'Polygon' ? [ring] : ring[0] },
      };
    }),
  });
const bring = async (text: string, name: string, target: Target = { mode: 'new' }): Promise<string> => {
  const opened = await session.open(new TextEncoder().encode(text), name, {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const view = await session.understand(opened.value.chosen, null);
  if (!view.ok) throw new Error(JSON.stringify(view.issues));
  const preview = await session.preview(target, '');
  const seen = preview.ok ? preview.value.drift : [];
  const done = await session.commit(
    target,
    { title: 'Bezirke', publisher: 'Amt', licence: '', asOf: '' },
    seen,
  );
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return done.value.dataset;
};
const namesIn = async (id: string): Promise<string[] | null> =>
  (await db.shapes.get(id))?.outlines.areas.map(({ says }) => says.find(([name]) => name === 'bezirk')![1]) ??
  null;

describe('outlines of an import', () => {
  test('are kept with the dataset and go with it', async () => {
    const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
    await removeImport(db, id);
    expect(await db.shapes.count()).toBe(0);
  });
  test('come back when the import that replaced them is undone', async () => {
    const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
    await bring(geo(['Ost', 'West']), 'b.geojson', { mode: 'replace', dataset: id });
    expect(await namesIn(id)).toEqual(['Ost', 'West']);
    expect(await undoImport(db, id)).toBe(true);
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
  });
  test('stay where a file without any adds rows, and go where it replaces them', async () => {
    const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
    const csv = 'bezirk;wert;geometry\nMitte;5;Polygon\n';
    await bring(csv, 'c.csv', { mode: 'append', dataset: id });
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
    await bring(csv, 'c.csv', { mode: 'replace', dataset: id });
    expect(await namesIn(id)).toBeNull();
    await undoImport(db, id);
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
  });
  test('are gone without a trace when a new one is undone', async () => {
    const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
    await undoImport(db, id);
    expect(await db.shapes.count()).toBe(0);
  });
  test('say that there are none where a GeoJSON holds points', async () => {
    const id = await bring(geo(['Nord', 'Süd'], 'Point'), 'a.geojson');
    expect((await db.shapes.get(id))?.outlines).toEqual({ trouble: 'none', areas: [], skipped: 2 });
  });
});

test('a dataset that cannot be stored leaves the outlines that were there', async () => {
  const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
  const record = (await db.datasets.get(id))!;
  const reading = await readTables(new TextEncoder().encode(geo(['Ost', 'West'])), { name: 'b' });
  if (!reading.ok) throw new Error('reading');
  db.shapes.hook('updating', () => {
    throw new Error('full');
  });
  await expect(
    putDataset(
      db,
      {
        ...record,
        table: reading.value.tables[0]!,
        outlines: reading.value.outlines!,
      },
      1,
    ),
  ).rejects.toThrow('full');
  expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
  expect((await db.datasets.get(id))!.version).toBe(record.version);
});

describe('outlines of a catalog', () => {
  const URL_OF = 'https://musterhausen.de/datapackage.json';
  const catalog = () => {
    const found = readCatalog(
      JSON.stringify({ resources: [{ name: 'bezirke', path: 'bezirke.geojson' }] }),
      URL_OF,
    );
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value;
  };
  const sync = (text: string) =>
    syncResource(
      {
        http: network(() => text),
        clock: { now: () => ++clock },
        lock: { exclusive: (_name, job) => job() },
        random: () => 0.5,
        db,
        read: readTables,
        sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
        announce: () => undefined,
        saveData: () => false,
      },
      catalog(),
      catalog().resources[0]!,
      { signal: new AbortController().signal, accept: false, onBytes: () => undefined },
    );
  test('come with a sync, are written once, and again where they are not there yet', async () => {
    await subscribeTo(db, catalog(), 'x', 1, []);
    expect((await sync(geo(['Nord', 'Süd']))).kind).toBe('changed');
    const [id] = (await db.shapes.toCollection().primaryKeys()) as [string];
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
    expect((await sync(geo(['Nord', 'Süd']))).kind).toBe('unchanged');
    await db.shapes.clear();
    expect((await sync(geo(['Nord', 'Süd']))).kind).toBe('changed');
    expect(await namesIn(id)).toEqual(['Nord', 'Süd']);
  });
  test('go with the catalog, and with the dataset', async () => {
    await subscribeTo(db, catalog(), 'x', 1, []);
    await sync(geo(['Nord', 'Süd']));
    await unsubscribe(db);
    expect(await db.shapes.count()).toBe(0);
    const id = await bring(geo(['Nord', 'Süd']), 'a.geojson');
    await removeDataset(db, id);
    expect(await db.shapes.count()).toBe(0);
  });
});

describe('the picture of a comparison', () => {
  const NAMES = ['Nord', 'Süd', 'Ost', 'West'];
  const pictureOf = async (dataset: string): Promise<ComparisonPicture> => {
    const query = {
      dataset,
      measure: 'wert',
      area: 'bezirk',
      name: null,
      time: null,
      filter: [],
      per: null,
      size: null,
      period: null,
      who: { kind: 'all' as const },
      own: 'Ost',
    };
    const [taken] = await takePictures(db, [{ id: 'b', kind: 'comparison', title: 'T', query }]);
    return JSON.parse(taken!.json) as ComparisonPicture;
  };
  test('has a map by the outlines of its own dataset, and passes the door of folders', async () => {
    const id = await bring(geo(NAMES), 'a.geojson');
    const picture = await pictureOf(id);
    expect(picture.map?.areas.map(({ key, class: at }) => [key, at])).toEqual([
      ['West', 3],
      ['Ost', 2],
      ['Süd', 1],
      ['Nord', 0],
    ]);
    expect(isPicture(picture)).toBe(true);
    const bad = structuredClone(picture) as unknown as { map: { areas: { path: string; class: number }[] } };
    bad.map.areas[0]!.path = 'M0 0"><script>';
    expect(isPicture(bad)).toBe(false);
    bad.map.areas[0]!.path = 'M0 0l1 1 1 0z';
    bad.map.areas[0]!.class = 4;
    expect(isPicture(bad)).toBe(false);
  });
  test('has a map by the outlines of another dataset that knows the most of its areas', async () => {
    const id = await bring(
      `bezirk;wert\n${NAMES.map((name, i) => `${name};${i + 1}`).join('\n')}\n`,
      'a.csv',
    );
    expect((await pictureOf(id)).map).toBeUndefined();
    await bring(geo(['Nord', 'Süd', 'Ost']), 'drei.geojson');
    expect((await pictureOf(id)).map?.lacking).toEqual(['West']);
    await bring(geo(NAMES), 'vier.geojson');
    const { map } = await pictureOf(id);
    expect([map?.lacking, map?.source.file]).toEqual([[], 'vier.geojson']);
  });
});
