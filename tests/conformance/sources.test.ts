// Recorded answers of real sources, read where they are: connectors give their rows, refusals and offers.
import { describe, expect, test } from 'vitest';
import { describeRdf } from '../../src/connectors/dcat/rdf.ts';
import { connectorOf } from '../../src/connectors/index.ts';
import type { SourceKind } from '../../src/core/catalog/source.ts';
import { corpusBytes, corpusJson, hasCorpus } from '../support/corpus.ts';

const page = (kind: SourceKind, bytes: Uint8Array, asked = 'https://x.de/api') => {
  const found = connectorOf(kind)!.page({ url: asked, bytes, mediaType: null }, asked);
  if (!found.ok) return found.issues;
  return found.value.kind === 'rows' ? found.value : 'file';
};
const of = (name: string): Uint8Array => corpusBytes(`published/${name}`);
const text = (name: string): string => new TextDecoder().decode(of(name));

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
if (hasCorpus)
  describe('recorded answers', () => {
    test('JSON-stat: a row for every cell that has a value', () => {
      const found = page('jsonstat', of('jsonstat2-galicia.json'));
      expect(found).toMatchObject({ asOf: '2012-12-27' });
      const { rows } = found as { rows: readonly unknown[] };
      expect([rows.length, rows[1]]).toEqual([
        3956,
        ['T', 'total', 'T', 'total', 'T', 'total', '2001', '15', 'A Coruña', 'pop', 'population', 1_096_027],
      ]);
    });
    test('SDMX-JSON: observations by their positions', () => {
      const { rows, names } = page('sdmx', of('sdmx-json-exr-time-series.json')) as {
        rows: readonly (readonly unknown[])[];
        names: readonly string[];
      };
      expect(
        rows.map((row) => [
          row[names.indexOf('CURRENCY')],
          row[names.indexOf('TIME_PERIOD')],
          row[names.indexOf('OBS_VALUE')],
        ]),
      ).toEqual([
        ['NZD', '2013-01-18', 1.5931],
        ['NZD', '2013-01-21', 1.5925],
        ['RUB', '2013-01-18', 40.3426],
        ['RUB', '2013-01-21', 40.3],
      ]);
    });
    test('CKAN: without synthetic columns, and with an end although a next page is named', () => {
      const asked = 'https://x.de/api/3/action/datastore_search?resource_id=x&offset=0';
      const found = page('ckan', of('ckan-datastore_search.json'), asked);
      expect(found).toMatchObject({ total: 2, next: null });
      expect((found as { names: readonly string[] }).names).not.toContain('_id');
    });
    test('PEGELONLINE: the newest value of each series with its unit', () =>
      expect(page('pegelonline', of('pegelonline-station-bonn.json'))).toMatchObject({
        rows: [
          ['BONN', 'RHEIN', 'W', 'cm', '2022-07-18T16:45:00+02:00', 124],
          ['BONN', 'RHEIN', 'Q', 'm³/s', '2022-07-18T16:15:00+02:00', 801],
        ],
      }));
    test('GENESIS: none of the answers without a table is one', () => {
      const all = corpusJson<Record<string, unknown>>('published/genesis-rest-answers.json');
      for (const answer of Object.values(all))
        expect(page('genesis', new TextEncoder().encode(JSON.stringify(answer)))).toMatchObject([
          { code: 'SOURCE_REFUSED' },
        ]);
    });
    test('DKAN: a dataset of pages only offers nothing', () => {
      const address = 'https://opendata.bonn.de/dataset/stellenangebote';
      expect(
        connectorOf('ckan')!.describe(
          { url: address, bytes: of('dkan-package_show-bonn.json'), mediaType: null },
          address,
        ),
      ).toMatchObject({ ok: true, value: { title: 'Stellenangebote der Stadtwerke Bonn', offers: [] } });
    });
    test('DCAT-AP.de in RDF/XML, Turtle and JSON-LD: files with licence and publisher', async () => {
      const address = 'https://x.de/catalog.rdf';
      const [xml, turtle] = await Promise.all(
        ['destatis-catalog-dcatapde.rdf', 'rki-govdata-dcatapde.ttl'].map((name) =>
          describeRdf(text(name), address),
        ),
      );
      expect(xml).toMatchObject({ ok: true, value: { publisher: 'Statistisches Bundesamt' } });
      expect(xml!.ok && xml!.value.offers.map((one) => one.address.split('/').at(-1))).toEqual(
        expect.arrayContaining(['04-kreise.xlsx', 'GV100AD2QAktuell.zip']),
      );
      expect(turtle).toMatchObject({
        ok: true,
        value: {
          offers: [
            { licence: { name: 'cc-by/4.0' }, publisher: 'Robert Koch-Institut', asOf: '2026-08-22' },
            {},
          ],
        },
      });
      const json = connectorOf('dcat')!.describe(
        { url: address, bytes: of('dcat-catalog-atgraph.jsonld'), mediaType: null },
        address,
      );
      expect(json).toMatchObject({
        ok: true,
        value: { publisher: 'Organization example.org', offers: [{ licence: { name: 'cc-zero' } }] },
      });
    });
  });
