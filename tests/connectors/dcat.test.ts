// The same made-up catalogue in three notations offers the same.
import { describe, expect, test } from 'vitest';
import { dcat, isRdf } from '../../src/connectors/dcat/dcat.ts';
import { matching } from '../../src/connectors/dcat/graph.ts';
import { describeRdf } from '../../src/connectors/dcat/rdf.ts';

const ADDRESS = 'https://opendata.musterhausen.de/catalog.rdf';
const LICENCE = 'http://dcat-ap.de/def/licenses/dl-by-de/2.0';
const REGION = 'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05999999';

const JSONLD = {
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    de: 'http://dcat-ap.de/def/dcatde/',
    hydra: 'http://www.w3.org/ns/hydra/core#',
  },
  '@graph': [
    {
      '@id': '_:c',
      '@type': 'dcat:Catalog',
      'dcterms:title': 'Offene Daten Musterhausen',
      'dcterms:publisher': { '@id': '_:p' },
    },
    { '@id': '_:page', '@type': 'hydra:PagedCollection', 'hydra:nextPage': '?page=2' },
    { '@id': '_:p', 'foaf:name': 'Gemeinde Musterhausen' },
    {
      '@id': 'https://opendata.musterhausen.de/d/1',
      '@type': ['dcat:Dataset'],
      'dcterms:title': [
        { '@value': 'Population', '@language': 'en' },
        { '@value': 'Bevölkerung', '@language': 'de' },
      ],
      'dcterms:publisher': { '@id': '_:p' },
      'dcterms:modified': { '@type': 'xsd:dateTime', '@value': '2026-11-20T10:00:00' },
      'de:politicalGeocodingURI': { '@id': REGION },
      'dcat:distribution': [
        {
          '@type': 'dcat:Distribution',
          'dcterms:format': { '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV' },
          'dcat:accessURL': { '@id': 'https://opendata.musterhausen.de/seite' },
          'dcat:downloadURL': { '@id': 'https://opendata.musterhausen.de/bev.csv' },
          'dcterms:license': { '@id': LICENCE },
          'de:licenseAttributionByText': 'Gemeinde Musterhausen, Amt 33',
        },
        { 'dcterms:format': 'PDF', 'dcat:accessURL': { '@id': 'https://opendata.musterhausen.de/bev.pdf' } },
      ],
    },
  ],
};
const PREFIXES = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix de: <http://dcat-ap.de/def/dcatde/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .`;
const TURTLE = `${PREFIXES}
<#c> a dcat:Catalog ; dct:title "Offene Daten Musterhausen" ; dct:publisher _:p .
_:page a hydra:PagedCollection ; hydra:nextPage <?page=2> .
_:p foaf:name "Gemeinde Musterhausen" .
<d/1> a dcat:Dataset ; dct:title "Population"@en, "Bevölkerung"@de ; dct:publisher _:p ; dct:modified "2026-11-20T10:00:00" ;
  de:politicalGeocodingURI <${REGION}> ; dcat:distribution _:x, _:y .
_:x dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ; dcat:accessURL <seite> ; dcat:downloadURL <bev.csv> ;
  dct:license <${LICENCE}> ; de:licenseAttributionByText "Gemeinde Musterhausen, Amt 33" .
_:y dct:format "PDF" ; dcat:accessURL <bev.pdf> .`;
const XML = `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:de="http://dcat-ap.de/def/dcatde/" xmlns:hydra="http://www.w3.org/ns/hydra/core#">
<hydra:PagedCollection rdf:nodeID="page"><hydra:nextPage>?page=2</hydra:nextPage></hydra:PagedCollection>
<dcat:Catalog rdf:about="#c"><dct:title>Offene Daten Musterhausen</dct:title>
 <dct:publisher><foaf:Agent rdf:nodeID="p"><foaf:name>Gemeinde Musterhausen</foaf:name></foaf:Agent></dct:publisher></dcat:Catalog>
<dcat:Dataset rdf:about="d/1"><dct:title xml:lang="en">Population</dct:title><dct:title xml:lang="de">Bevölkerung</dct:title>
 <dct:publisher rdf:nodeID="p"/><dct:modified>2026-11-20T10:00:00</dct:modified><de:politicalGeocodingURI rdf:resource="${REGION}"/>
 <dcat:distribution><dcat:Distribution><dct:format rdf:resource="http://publications.europa.eu/resource/authority/file-type/CSV"/>
  <dcat:accessURL rdf:resource="seite"/><dcat:downloadURL rdf:resource="bev.csv"/><dct:license rdf:resource="${LICENCE}"/>
  <de:licenseAttributionByText>Gemeinde Musterhausen, Amt 33</de:licenseAttributionByText></dcat:Distribution></dcat:distribution>
 <dcat:distribution><dcat:Distribution><dct:format>PDF</dct:format><dcat:accessURL rdf:resource="bev.pdf"/></dcat:Distribution></dcat:distribution>
</dcat:Dataset></rdf:RDF>`;

const jsonLd = (value: unknown) =>
  dcat.describe(
    { url: ADDRESS, bytes: new TextEncoder().encode(JSON.stringify(value)), mediaType: null },
    ADDRESS,
  );
const EXPECTED = {
  ok: true,
  value: {
    title: 'Offene Daten Musterhausen',
    publisher: 'Gemeinde Musterhausen',
    next: 'https://opendata.musterhausen.de/catalog.rdf?page=2',
    offers: [
      {
        title: 'Bevölkerung',
        address: 'https://opendata.musterhausen.de/bev.csv',
        kind: 'file',
        format: 'CSV',
        asOf: '2026-11-20',
        licence: { name: 'dl-by-de/2.0', url: LICENCE },
        publisher: 'Gemeinde Musterhausen',
        attribution: 'Gemeinde Musterhausen, Amt 33',
        regions: ['05999999'],
      },
    ],
  },
};

describe('a catalogue', () => {
  test('in JSON-LD', () => {
    const found = jsonLd(JSONLD);
    expect(found).toMatchObject(EXPECTED);
    expect(found.ok && found.value.offers.length).toBe(1);
  });
  test.each([
    ['Turtle', TURTLE],
    ['RDF/XML', XML],
  ])('in %s', async (_name, text) => {
    expect(isRdf(text)).toBe(true);
    const found = await describeRdf(text, ADDRESS);
    expect(found).toMatchObject(EXPECTED);
    expect(found.ok && found.value.offers.length).toBe(1);
  });
  test('in RDF/XML behind comments that name a DOCTYPE', async () => {
    const text = `<!-- <!DOCTYPE x> --><!----><?php <!ENTITY ?>\n${XML.replace(/^<\?xml[^>]*>/, '')}`;
    expect(isRdf(text)).toBe(true);
    expect(await describeRdf(text, ADDRESS)).toMatchObject(EXPECTED);
  });
  test('is not taken for one however many comments stand there', () => {
    expect(isRdf(`${'<!---->'.repeat(50_000)}<x/>`)).toBe(false);
  });
  test.each([
    ['half of it', XML.slice(0, 900), 'SOURCE_SHAPE'],
    ['half of the Turtle', TURTLE.slice(0, 700), 'SOURCE_SHAPE'],
    ['entities', `<!DOCTYPE x [<!ENTITY a "b">]>${XML}`, 'XML_DOCTYPE'],
    [
      'entities behind a long comment',
      `<?xml version="1.0"?><!--${'x'.repeat(20_000)}--><!DOCTYPE x [<!ENTITY a "b">]>${XML}`,
      'XML_DOCTYPE',
    ],
    ['entities behind the root', XML.replace('</rdf:RDF>', '<!ENTITY a "b"></rdf:RDF>'), 'XML_DOCTYPE'],
    ['no dataset', PREFIXES, 'SOURCE_SHAPE'],
  ])('%s is an issue', async (_name, text, code) =>
    expect((await describeRdf(text, ADDRESS)).issues.map((one) => one.code)).toEqual([code]),
  );
  test('links that are no web addresses, and next pages elsewhere, are dropped', () => {
    const hostile = structuredClone(JSONLD) as { '@graph': Record<string, unknown>[] };
    hostile['@graph'][1]!['hydra:nextPage'] = 'https://evil.example/x';
    hostile['@graph'][3]!['dcat:distribution'] = { 'dcat:downloadURL': { '@id': 'javascript:alert(1)' } };
    expect(jsonLd(hostile)).toMatchObject({ ok: true, value: { next: null, offers: [] } });
  });
  test('in a file is searched by words here', () => {
    const found = jsonLd(JSONLD);
    const offers = (words: string) => (found.ok ? matching(found.value, words).offers.length : -1);
    expect([offers('bevölkerung'), offers('BEVÖLKERUNG  '), offers('Bevölkerung Kita'), offers('')]).toEqual([
      1, 1, 0, 1,
    ]);
  });
  test('is no table', () => {
    expect(dcat.plan(ADDRESS, {}).issues).toMatchObject([{ code: 'SOURCE_NO_TABLE' }]);
  });
});
