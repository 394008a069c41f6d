// Multipliers, units and labels reach the column: a figure in thousands that looks like one is wrong.
import { describe, expect, test } from 'vitest';
import { connectorOf } from '../../src/connectors/index.ts';
import { bytesOfRows, readSource } from '../../src/connectors/pages.ts';
import type { SourceKind } from '../../src/core/catalog/source.ts';
import { cellText } from '../../src/core/table/cell-text.ts';
import { readTables } from '../../src/formats/read.ts';
import { network, type Answerer } from './http.ts';
import { describeRdf } from '../../src/connectors/dcat/rdf.ts';

const signal = new AbortController().signal;
const page = (kind: 'sdmx' | 'jsonstat', body: object) =>
  connectorOf(kind)!.page(
    { url: 'https://a.de/x', bytes: new TextEncoder().encode(JSON.stringify(body)), mediaType: null },
    'https://a.de/x',
  );

const message = (attributes: object, set: object) => ({
  data: {
    structures: [
      {
        dimensions: {
          series: [{ id: 'LAND', values: [{ id: 'DE' }, { id: 'FR' }] }],
          observation: [{ id: 'TIME_PERIOD', values: [{ id: '2024' }, { id: '2025' }] }],
        },
        attributes: { observation: [], ...attributes },
      },
    ],
    dataSets: [set],
  },
});
const MULT = { id: 'UNIT_MULT', values: [{ id: '6', name: 'Millionen' }, { id: '3' }] };
const UNIT = { id: 'UNIT_MEASURE', values: [{ id: 'EUR', name: 'Euro' }] };

describe('SDMX', () => {
  test('attributes of the set and of the series are columns, and one unit for all is the unit', () => {
    const found = page(
      'sdmx',
      message(
        { dataSet: [UNIT], series: [MULT] },
        {
          attributes: [0],
          series: { '0': { attributes: [0], observations: { '0': [1500.5], '1': [1600.25] } } },
        },
      ),
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        names: ['LAND', 'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'UNIT_MULT'],
        rows: [
          ['DE', '2024', 1500.5, 'EUR', '6'],
          ['DE', '2025', 1600.25, 'EUR', '6'],
        ],
      },
    });
    expect(found.ok && found.value.kind === 'rows' && found.value.units?.get('OBS_VALUE')).toBe('Mio. EUR');
  });
  test('different multipliers give no unit, but each row its own', () => {
    const found = page(
      'sdmx',
      message(
        { series: [MULT, UNIT] },
        {
          series: {
            '0': { attributes: [0, 0], observations: { '0': [1] } },
            '1': { attributes: [1, 0], observations: { '0': [2] } },
          },
        },
      ),
    );
    expect(found.ok && found.value.kind === 'rows' && [...found.value.rows.map((row) => row[3])]).toEqual([
      '6',
      '3',
    ]);
    expect(found.ok && found.value.kind === 'rows' && found.value.units?.size).toBe(0);
  });
  test('an observation that says otherwise wins, and a set of rows to delete holds none', () => {
    const body = message(
      { observation: [MULT], dataSet: [MULT] },
      { attributes: [0], series: { '0': { observations: { '0': [1, 1], '1': [2, null] } } } },
    );
    const found = page('sdmx', body);
    expect(found.ok && found.value.kind === 'rows' && found.value.rows.map((row) => row[3])).toEqual([
      '3',
      '6',
    ]);
    (body.data.dataSets[0] as { action?: string }).action = 'Delete';
    expect(page('sdmx', body)).toMatchObject({ ok: true, value: { rows: [] } });
  });
});

const cube = {
  id: ['mass', 'jahr'],
  size: [2, 1],
  role: { metric: ['mass'] },
  dimension: {
    mass: { category: { index: ['a', 'b'], unit: { a: { label: 'Euro' }, b: { label: 'Personen' } } } },
    jahr: { category: { index: ['2024'] } },
  },
  value: [1, 2],
};
describe('JSON-stat', () => {
  test('units of several measures stand beside each value', () =>
    expect(page('jsonstat', cube)).toMatchObject({
      ok: true,
      value: {
        names: ['mass', 'jahr', 'value', 'unit'],
        rows: [
          ['a', '2024', 1, 'Euro'],
          ['b', '2024', 2, 'Personen'],
        ],
      },
    }));
  const { id, size, ...rest } = cube;
  const old = { ...rest, dimension: { ...cube.dimension, id, size } };
  test.each([
    ['wrapped under any name', { bevoelkerung: old }],
    ['with its shape inside of the dimensions', { version: '2.0', class: 'dataset', ...old }],
    ['inside of a collection', { class: 'collection', link: { item: [{ class: 'dataset', ...cube }] } }],
  ])('a cube %s is read', (_name, body) =>
    expect(page('jsonstat', body)).toMatchObject({ ok: true, value: { rows: [{ 2: 1 }, { 2: 2 }] } }),
  );
});

test('an address that is none in a catalogue keeps nothing else out', async () => {
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
<dcat:Dataset rdf:about="https://a.de/1"><dct:title>Bäume</dct:title>
<dcat:contactPoint><vcard:Kind><vcard:hasTelephone rdf:resource="tel:+49 40 4 28 40 - 3494"/></vcard:Kind></dcat:contactPoint>
<dcat:distribution><dcat:Distribution><dct:format>CSV</dct:format><dcat:downloadURL rdf:resource="https://a.de/1.csv"/></dcat:Distribution></dcat:distribution>
</dcat:Dataset></rdf:RDF>`;
  const found = await describeRdf(rdf, 'https://a.de/katalog.rdf');
  expect(found.ok && found.value.offers.map(({ address }) => address)).toEqual(['https://a.de/1.csv']);
});

describe('what a source says of its columns reaches the column', () => {
  const columnsOf = async (kind: SourceKind, address: string, answer: Answerer) => {
    const http = network(answer);
    const whole = await readSource(http, connectorOf(kind)!, address, {}, { signal });
    if (!whole.ok || whole.value.body.kind !== 'rows') throw new Error(JSON.stringify(whole.issues));
    const reading = await readTables(bytesOfRows(whole.value.body), { name: 'x' });
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const [table] = reading.value.tables;
    return {
      asked: http.asked,
      fields: new Map(table!.columns.map(({ field }) => [field.name, field])),
      texts: (name: string) => {
        const column = table!.columns.find(({ field }) => field.name === name)!;
        return Array.from({ length: table!.rows }, (_, row) => cellText(column, row));
      },
    };
  };
  const ARCGIS = 'https://gis.de/arcgis/rest/services/baum/FeatureServer/0';
  const layer = {
    name: 'Bäume',
    typeIdField: 'ART',
    types: [
      { id: 1, name: 'Laub', domains: { STUFE: { codedValues: [{ code: 1, name: 'jung' }] } } },
      {
        id: 2,
        name: 'Nadel',
        domains: {
          STUFE: {
            codedValues: [
              { code: 1, name: 'klein' },
              { code: 2, name: 'groß' },
            ],
          },
        },
      },
    ],
    fields: [
      {
        name: 'ZUSTAND',
        alias: 'Zustand des Baumes',
        domain: {
          type: 'codedValue',
          codedValues: [
            { code: 0, name: 'gut' },
            { code: 1, name: 'schlecht' },
          ],
        },
      },
      { name: 'HOEHE', alias: 'Höhe (m)', domain: { type: 'range', range: [0, 60] } },
      { name: 'ART', alias: 'ART' },
      { name: 'STUFE', alias: 'Stufe' },
    ],
  };
  const trees: Answerer = (url) =>
    url.pathname.endsWith('/query')
      ? {
          fields: ['ZUSTAND', 'HOEHE', 'ART', 'STUFE'].map((name) => ({
            name,
            type: 'esriFieldTypeInteger',
          })),
          features: [
            { attributes: { ZUSTAND: 0, HOEHE: 12, ART: 1, STUFE: 1 } },
            { attributes: { ZUSTAND: 7, HOEHE: 30, ART: 2, STUFE: 2 } },
          ],
        }
      : layer;

  test('coded values of ArcGIS are words beside a code that nobody adds up', async () => {
    const { fields, texts } = await columnsOf('arcgis', ARCGIS, trees);
    expect(fields.get('ZUSTAND')).toMatchObject({ type: 'text', title: 'Zustand des Baumes' });
    expect([texts('ZUSTAND'), texts('ZUSTAND_text')]).toEqual([
      ['0', '7'],
      ['gut', ''],
    ]);
    expect(fields.get('HOEHE')).toMatchObject({ type: 'number', unit: 'm', description: '0 – 60' });
    expect(texts('ART_text')).toEqual(['Laub', 'Nadel']);
    // What two subtypes read otherwise has no word.
    expect(texts('STUFE_text')).toEqual(['', 'groß']);
  });
  test('a domain that stands in the answer itself serves where the layer does not answer', async () => {
    const { texts } = await columnsOf('arcgis', ARCGIS, (url, options) =>
      url.pathname.endsWith('/query')
        ? {
            ...(trees(url, options) as object),
            fields: layer.fields.map((one) => ({ ...one, type: 'esriFieldTypeInteger' })),
          }
        : undefined,
    );
    expect(texts('ZUSTAND_text')).toEqual(['gut', '']);
  });
  test('a line that breaks before the words have come gives no table of bare codes', async () => {
    const http = network((url, options) =>
      url.pathname.endsWith('/query') ? trees(url, options) : { code: 'TIMEOUT' },
    );
    expect(await readSource(http, connectorOf('arcgis')!, ARCGIS, {}, { signal })).toMatchObject({
      ok: false,
      issues: [{ code: 'TIMEOUT' }],
    });
  });
  test.each(['schema', 'queryables'])('titles, units and codes of OGC %s', async (where) => {
    const { fields, texts } = await columnsOf('ogc', 'https://o.de/collections/baum/items', (url) => {
      if (url.pathname.endsWith('/items'))
        return { features: [{ properties: { h: 12.5, z: 1 } }], numberMatched: 1 };
      if (!url.pathname.endsWith(`/${where}`)) return undefined;
      return {
        properties: {
          h: { title: 'Höhe', description: 'Über dem Boden', 'x-ogc-unit': 'm', type: 'number' },
          z: { oneOf: [{ const: 1, title: 'gut' }] },
        },
      };
    });
    expect(fields.get('h')).toMatchObject({ title: 'Höhe', description: 'Über dem Boden', unit: 'm' });
    expect(texts('z_text')).toEqual(['gut']);
  });
  test('the data dictionary of CKAN', async () => {
    const { fields, texts } = await columnsOf(
      'ckan',
      'https://c.de/api/3/action/datastore_search?resource_id=r',
      () => ({
        success: true,
        result: {
          fields: [
            { id: '_id', type: 'int' },
            {
              id: 'plz',
              type: 'text',
              info: { label: 'Postleitzahl', notes: 'Der Wohnung', type_override: 'text' },
            },
            { id: 'miete', type: 'numeric', info: { label: 'Miete in €/m²', notes: '', type_override: '' } },
          ],
          records: [
            { _id: 1, plz: '1067', miete: 8.5 },
            { _id: 2, plz: '48143', miete: 9 },
          ],
          total: 2,
        },
      }),
    );
    expect(fields.get('plz')).toMatchObject({
      type: 'text',
      title: 'Postleitzahl',
      description: 'Der Wohnung',
    });
    expect(texts('plz')).toEqual(['1067', '48143']);
    expect(fields.get('miete')).toMatchObject({ title: 'Miete in €/m²', unit: '€/m²' });
  });
  test('labels of Opendatasoft', async () => {
    const { fields } = await columnsOf(
      'opendatasoft',
      'https://d.de/api/explore/v2.1/catalog/datasets/wahl',
      (url) => {
        if (url.pathname.endsWith('/exports/json')) return [{ wahler_innen: 12 }];
        if (url.pathname.endsWith('/records')) return { total_count: 1 };
        return {
          dataset_id: 'wahl',
          fields: [{ name: 'wahler_innen', label: 'Wähler:innen', description: null }],
        };
      },
    );
    expect(fields.get('wahler_innen')).toMatchObject({ title: 'Wähler:innen' });
  });
  test('the unit of SDMX', async () => {
    const body = message(
      { dataSet: [MULT, UNIT] },
      { attributes: [0, 0], series: { '0': { observations: { '0': [1.5] } } } },
    );
    const { fields } = await columnsOf('sdmx', 'https://s.de/sdmx/2.1/data/X/A', () => body);
    expect(fields.get('OBS_VALUE')).toMatchObject({ unit: 'Mio. EUR' });
  });
});
