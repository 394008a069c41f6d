// Answers of real kinds of sources that were once taken by half or told wrongly, with what is right of each. They lie outside of the
// repository (CORPUS); without them these tests pass and say so.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectorOf } from '../../src/connectors/index.ts';
import { readSource } from '../../src/connectors/pages.ts';
import type { SourceKind } from '../../src/core/catalog/source.ts';
import { readTables } from '../../src/formats/read.ts';
import { network, type Answerer } from '../connectors/http.ts';
import { CORPUS, corpusBytes, corpusJson } from '../support/corpus.ts';

const FOLDER = 'round2/sources';
const isHere = existsSync(join(CORPUS, FOLDER, 'MANIFEST.json'));
if (!isHere) console.info('no files of sources beside the repository: nothing is compared with them');

type Route = { path: string; has: readonly string[]; body: unknown };
/** The first route of the file whose words are all in the address. */
const served =
  (file: string): Answerer =>
  (url) => {
    const { routes } = corpusJson<{ routes: readonly Route[] }>(`${FOLDER}/${file}`);
    const route = routes.find(
      ({ path, has }) =>
        url.pathname.endsWith(path) && has.every((word) => decodeURIComponent(url.search).includes(word)),
    );
    return route?.body as ReturnType<Answerer>;
  };
const ask = async (kind: SourceKind, file: string, address: string) => {
  const http = network(served(file));
  const result = await readSource(
    http,
    connectorOf(kind)!,
    address,
    {},
    { signal: new AbortController().signal },
  );
  return { result, asked: http.asked.length };
};

const { signal } = new AbortController();
/** What a source of one answer gives. */
const one = async (kind: SourceKind, file: string, address: string) => {
  const read = await readSource(
    network(() => corpusBytes(`${FOLDER}/${file}`)),
    connectorOf(kind)!,
    address,
    {},
    { signal },
  );
  if (!read.ok || read.value.body.kind !== 'rows') throw new Error(JSON.stringify(read));
  return read.value.body;
};

describe.skipIf(!isHere)('sources that once were taken by half or told wrongly', () => {
  test.each([
    ['ogc', 'ogc-without-next.json', 'https://geo.example.de/collections/b/items', 'PART_OF_MORE'],
    ['ogc', 'ogc-same-page.json', 'https://geo.example.de/collections/b/items', 'SOURCE_REPEATED'],
    [
      'arcgis',
      'arcgis-endless.json',
      'https://gis.example.de/arcgis/rest/services/a/FeatureServer/0',
      'SOURCE_REPEATED',
    ],
  ] as const)('%s: %s is no table, after a few requests', async (kind, file, address, code) => {
    const { result, asked } = await ask(kind, file, address);
    expect(result.ok ? result.value : result.issues.map((issue) => issue.code)).toEqual([code]);
    expect(asked).toBeLessThan(10);
  });

  test.each(['wfs-geojson-page.json', 'odata-page.json'])('%s says that it is a page of 25', async (file) => {
    const read = await readTables(corpusBytes(`${FOLDER}/${file}`), { name: file });
    expect(read.issues.find(({ code }) => code === 'PART_OF_MORE')?.params).toEqual({ rows: 10, total: 25 });
  });

  test('SDMX keeps its multiplier and its unit', async () => {
    const { names, declared } = await one(
      'sdmx',
      'sdmx-unit-mult.json',
      'https://sdmx.example.de/rest/data/S/D',
    );
    expect(names).toEqual(expect.arrayContaining(['UNIT_MULT', 'UNIT_MEASURE']));
    expect(declared?.get('OBS_VALUE')).toEqual({ unit: 'Mio. EUR' });
  });

  test('Parquet: what is written without a zone stays, texts stay texts, tenths stay exact', async () => {
    const { names, rows, declared } = await one(
      'parquet',
      'local-timestamp.parquet',
      'https://daten.example.de/a.parquet',
    );
    const at = (name: string): unknown[] => rows.map((row) => row[names.indexOf(name)]);
    expect(at('ts_local').slice(0, 2)).toEqual(['2026-07-01T23:30', '2026-12-31T23:15']);
    expect(at('betrag_text')[0]).toBe('1.234');
    expect(declared?.get('betrag_text')?.isText).toBe(true);
    expect([at('uhr')[0], at('dec2')[0]]).toEqual(['08:15', 1234567.89]);
  });
});
