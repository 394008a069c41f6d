// Multipliers, units and labels reach the column: a figure in thousands that looks like one is wrong.
import { describe, expect, test } from 'vitest';
import { connectorOf } from '../../src/connectors/index.ts';
import { describeRdf } from '../../src/connectors/dcat/rdf.ts';

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
