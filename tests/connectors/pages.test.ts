// A page is never the whole: every way in which interfaces say, or only suggest, that there is more, over plain files and connectors.
import { describe, expect, test } from 'vitest';
import { CONNECTORS, connectorOf } from '../../src/connectors/index.ts';
import { partOfMore } from '../../src/core/catalog/whole.ts';
import { wholeOfList } from '../../src/connectors/list/list.ts';
import { readSource } from '../../src/connectors/pages.ts';
import { SOURCE_KINDS, type SourceKind } from '../../src/core/catalog/source.ts';
import { nextInHeader, pagingOf } from '../../src/core/table/paging.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { CASES } from './cases.ts';
import { totalIn } from '../../src/connectors/status.ts';
import { network, type Answerer } from './http.ts';

const { signal } = new AbortController();
const ALL = Array.from({ length: 25 }, (_, i) => ({ ort: `O${i}`, wert: i + 1 }));
const SUM = 325;
const n = (url: URL, name: string, otherwise = 0): number => Number(url.searchParams.get(name) ?? otherwise);
const cut = (from: number, size = 10): typeof ALL => ALL.slice(from, from + size);
const nextOf = (url: URL, name: string, from: number, size = 10): string | null => {
  if (from + size >= ALL.length) return null;
  const next = new URL(url);
  next.searchParams.set(name, String(from + size));
  return next.href;
};

/** Sum of `wert` as the app would show it. Missing: null where it is refused. */
const sumOf = async (answer: Answerer, address = 'https://daten.musterhausen.de/api') => {
  const http = network(answer);
  const first = await http.get(address, { maxBytes: 1e6, timeoutMs: 1 });
  if (!first.ok) throw new Error(address);
  const whole = await wholeOfList(http, first.value, address, { signal });
  if (!whole.ok) return { codes: whole.issues.map(({ code }) => code), params: whole.issues[0]?.params };
  const read = await readTables(whole.value ?? first.value.bytes, { name: 'a' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const [table] = read.value.tables;
  const at = table!.columns.findIndex(({ field }) => field.name.endsWith('wert'));
  return {
    rows: table!.rows,
    sum: table!.stats[at]?.sum,
    codes: read.issues.map(({ code }) => code),
    asked: http.asked.length,
  };
};

type Form = [name: string, answer: Answerer, address?: string];
const FORMS: Form[] = [
  [
    'WFS as GeoJSON: numberMatched and a link',
    (url) => ({
      type: 'FeatureCollection',
      numberMatched: 25,
      numberReturned: 10,
      features: cut(n(url, 'startIndex')).map((properties, i) => ({
        type: 'Feature',
        id: `b.${n(url, 'startIndex') + i}`,
        geometry: { type: 'Point', coordinates: [7, 51] },
        properties,
      })),
      links: [{ rel: 'next', href: nextOf(url, 'startIndex', n(url, 'startIndex')) }],
    }),
  ],
  [
    'WFS as GeoJSON: totalFeatures and no link',
    (url) => ({
      type: 'FeatureCollection',
      totalFeatures: 25,
      features: cut(n(url, 'startIndex'), n(url, 'maxFeatures', 10)).map((properties) => ({
        type: 'Feature',
        geometry: null,
        properties,
      })),
    }),
    'https://geo.musterhausen.de/ows?service=WFS&typeNames=baeume&maxFeatures=10',
  ],
  [
    'OData',
    (url) => ({
      '@odata.count': 25,
      '@odata.nextLink': nextOf(url, '$skip', n(url, '$skip')) ?? undefined,
      value: cut(n(url, '$skip')),
    }),
  ],
  [
    'OData 3 with a relative link and no count',
    (url) => ({
      'odata.nextLink':
        nextOf(url, '$skip', n(url, '$skip')) === null ? undefined : `api?$skip=${n(url, '$skip') + 10}`,
      value: cut(n(url, '$skip')),
    }),
  ],
  [
    'SensorThings',
    (url) => ({
      '@iot.count': 25,
      '@iot.nextLink': nextOf(url, '$skip', n(url, '$skip')) ?? undefined,
      value: cut(n(url, '$skip')).map((one) => ({ '@iot.id': one.wert, ...one })),
    }),
  ],
  [
    'OParl',
    (url) => ({
      data: cut((n(url, 'page', 1) - 1) * 10),
      pagination: { totalElements: 25, elementsPerPage: 10, currentPage: n(url, 'page', 1), totalPages: 3 },
      links: n(url, 'page', 1) < 3 ? { next: `${url.origin}/api?page=${n(url, 'page', 1) + 1}` } : {},
    }),
  ],
  [
    'Django REST',
    (url) => ({
      count: 25,
      next: nextOf(url, 'offset', n(url, 'offset')),
      results: cut(n(url, 'offset')),
    }),
  ],
  [
    'Spring with pages from 0',
    (url) => ({
      content: cut(n(url, 'page') * 10),
      totalElements: 25,
      totalPages: 3,
      number: n(url, 'page'),
      size: 10,
      last: n(url, 'page') === 2,
    }),
  ],
  [
    'HAL',
    (url) => ({
      _embedded: { orte: cut(n(url, 'page') * 10) },
      _links: n(url, 'page') < 2 ? { next: { href: `/api?page=${n(url, 'page') + 1}` } } : {},
      page: { size: 10, totalElements: 25, totalPages: 3, number: n(url, 'page') },
    }),
  ],
  [
    'meta with a total and pages by number',
    (url) => ({
      data: cut((n(url, 'page', 1) - 1) * 10),
      meta: { total: 25, per_page: 10, current_page: n(url, 'page', 1), last_page: 3 },
    }),
  ],
  ['a plain list of exactly as many as asked for', (url) => cut(n(url, 'offset')), '?limit=10'],
  ['a plain list of a round number (Socrata)', (url) => cut(n(url, '$offset')), '/resource/ab12-cd34.json'],
  ['a plain list of a round number, nothing known', (url) => cut(n(url, 'offset'))],
];

describe('a file that is a page', () => {
  test.each(FORMS)('%s: the rest is fetched', async (...[_name, answer, address]: Form) => {
    const base = 'https://daten.musterhausen.de/api';
    const found = await sumOf(answer, address?.startsWith('https') ? address : base + (address ?? ''));
    expect(found).toMatchObject({ rows: 25, sum: SUM, codes: [] });
    expect(found.asked).toBeLessThan(8);
  });

  test('by a header alone', async () => {
    const http = network((url) => cut(n(url, 'seite') * 10));
    const get: typeof http.get = async (url, options) => {
      const reply = await http.get(url, options);
      const at = n(new URL(url), 'seite');
      return reply.ok && at < 2
        ? {
            ...reply,
            value: { ...reply.value, link: `<?seite=${at + 1}>; rel="next", <?seite=0>; rel=first` },
          }
        : reply;
    };
    const first = await get('https://a.de/v2/entities', { maxBytes: 1e6, timeoutMs: 1 });
    const whole = first.ok
      ? await wholeOfList({ get }, first.value, 'https://a.de/v2/entities', { signal })
      : first;
    expect(
      whole.ok && whole.value && (JSON.parse(new TextDecoder().decode(whole.value)) as unknown[]).length,
    ).toBe(25);
  });

  test.each([
    [
      'a count and no way to the rest',
      () => ({ numberMatched: 2500, features: cut(0) }),
      'SOURCE_INCOMPLETE',
    ],
    ['a link to another host', () => ({ next: 'https://b.de/2', results: cut(0) }), 'SOURCE_SHAPE'],
    ['only that there is more', () => ({ hasMore: true, items: cut(0, 7) }), 'PART_OF_MORE'],
    ['a mark for the next page', () => ({ nextPageToken: 'x', items: cut(0, 7) }), 'PART_OF_MORE'],
  ] as const)('that says %s is refused', async (_name, answer, code) =>
    expect((await sumOf(answer)).codes).toEqual([code]),
  );
  const few = cut(0, 7);
  test.each<[string, unknown]>([
    ['treffer', { treffer: 25, daten: few }],
    ['datensaetze_gesamt', { datensaetze_gesamt: 25, datensaetze: few }],
    ['seite von seiten', { seite: 1, seiten: 4, daten: few }],
    ['seitenanzahl', { seitenanzahl: 4, daten: few }],
    ['from, to, of', { from: 0, to: 7, of: 25, rows: few }],
    ['a paginator', { paginator: { total: 25, current_page: 1, last_page: 4 }, data: few }],
    ['a resultset', { metadata: { resultset: { count: 25, offset: 0, limit: 7 } }, results: few }],
    ['pageable', { items: few, pageable: { hasNext: true } }],
    ['a cursor', { items: few, cursor: 'abc' }],
    ['the next cursor elsewhere', { items: few, response_metadata: { next_cursor: 'abc' } }],
    ['not done', { done: false, records: few }],
    [
      'GraphQL',
      {
        data: {
          orte: { edges: few.map((node) => ({ node })), pageInfo: { hasNextPage: true, endCursor: 'x' } },
        },
      },
    ],
    ['GraphQL by a count', { data: { orte: { nodes: few, totalCount: 25 } } }],
    [
      'Elasticsearch',
      { took: 3, hits: { total: { value: 25, relation: 'eq' }, hits: few.map((_source) => ({ _source })) } },
    ],
    ['OData 2', { d: { __count: '25', results: few } }],
    ['Collection+JSON', { collection: { items: few, totalItems: 25 } }],
    [
      'ArcGIS as GeoJSON',
      {
        type: 'FeatureCollection',
        properties: { exceededTransferLimit: true },
        features: few.map((properties) => ({ type: 'Feature', geometry: null, properties })),
      },
    ],
  ])('that says it in other words is refused: %s', async (_name, said) => {
    const answer: Answerer = (url) => (url.search === '' ? (said as object) : undefined);
    expect(['PART_OF_MORE', 'SOURCE_INCOMPLETE']).toContain((await sumOf(answer)).codes[0]);
  });
  test.each<[string, (from: string) => object]>([
    ['a list of relations', (href) => ({ links: [{ rel: ['next', 'last'], href }] })],
    ['OData 2', (href) => ({ __next: href })],
    ['Salesforce', (href) => ({ nextRecordsUrl: href, done: false })],
    ['Facebook', (href) => ({ paging: { cursors: { after: 'x' }, next: href } })],
  ])('whose address of the rest is written as in %s is fetched', async (_name, more) => {
    const found = await sumOf((url) => {
      const from = n(url, 'ab');
      const isLast = from + 7 >= ALL.length;
      return { rows: cut(from, 7), ...(isLast ? { done: true } : more(`/api?ab=${from + 7}`)) };
    });
    expect(found).toMatchObject({ rows: 25, sum: SUM, codes: [] });
  });
  test('that gives exactly as many as asked for and knows no pages is refused', async () =>
    expect((await sumOf(() => cut(0), 'https://a.de/api?limit=10')).codes).toEqual(['PART_OF_MORE']));
  test('names how many of how many came', async () =>
    expect(await sumOf(() => ({ totalFeatures: 2500, features: cut(0) }))).toMatchObject({
      params: { expected: 2500, rows: 10 },
    }));
  test('whose every page is the first one is refused although the count agrees', async () =>
    expect(
      (
        await sumOf((url) => ({
          type: 'FeatureCollection',
          numberMatched: 20,
          features: cut(0).map((properties, id) => ({ type: 'Feature', id, geometry: null, properties })),
          links: n(url, 'offset') === 0 ? [{ rel: 'next', href: nextOf(url, 'offset', 0) }] : [],
        }))
      ).codes,
    ).toEqual(['SOURCE_REPEATED']));

  test.each([
    ['a list of a round number', () => cut(0)],
    [
      'one that looks different at each call',
      (() => {
        let call = 0;
        return () => cut(0).map((one) => ({ ...one, abgerufen: `2026-11-28T12:00:${String(10 + call++)}` }));
      })(),
    ],
    ['one with a total of its values', () => ({ total: 15_842, data: cut(0, 7) })],
    ['one that counts its rows', () => ({ count: 7, results: cut(0, 7), next: null })],
    ['one with links to others', () => ({ links: [{ rel: 'self', href: '/a' }], data: cut(0, 7) })],
    ['one that is done', () => ({ done: true, totalSize: 7, records: cut(0, 7) })],
    [
      'the last page of GraphQL',
      () => ({ data: { orte: { nodes: cut(0, 7), pageInfo: { hasNextPage: false, endCursor: 'x' } } } }),
    ],
    ['one with an empty cursor', () => ({ cursor: '', next_cursor: null, items: cut(0, 7) })],
    ['one of one page', () => ({ seite: 1, seiten: 1, treffer: 7, daten: cut(0, 7) })],
    ['one with sums of its columns', () => ({ summe: { wert: 28, gesamtkosten: 9_999 }, data: cut(0, 7) })],
    ['one object with a page of its own', () => ({ ort: 'A', wert: 1, page: 1 })],
  ] as const)('%s of a plain file stays as it is', async (_name, answer) => {
    const found = await sumOf(answer as Answerer, 'https://a.de/daten.json');
    expect(found.codes).toEqual([]);
    expect([1, 7, 10]).toContain(found.rows);
  });

  test('a page that a person opens from a file says that it is one', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ totalFeatures: 2500, features: cut(0) }));
    const read = await readTables(bytes, { name: 'a.json' });
    expect(read.issues).toMatchObject([{ code: 'PART_OF_MORE', params: { rows: 10, total: 2500 } }]);
  });

  test('areas and members beside the rows stay', async () => {
    const http = network((url) => ({
      type: 'FeatureCollection',
      crs: { properties: { name: 'EPSG:25832' } },
      numberMatched: 2,
      features: [
        {
          type: 'Feature',
          id: n(url, 'offset'),
          geometry: { type: 'Point' },
          properties: { a: n(url, 'offset') },
        },
      ],
    }));
    const first = await http.get('https://a.de/x', { maxBytes: 1e6, timeoutMs: 1 });
    const whole = first.ok ? await wholeOfList(http, first.value, 'https://a.de/x', { signal }) : first;
    const document =
      whole.ok && whole.value ? (JSON.parse(new TextDecoder().decode(whole.value)) as object) : {};
    expect(Object.keys(document)).toEqual(['type', 'crs', 'features']);
    const read = await readTables(whole.ok ? whole.value! : new Uint8Array(), { name: 'a' });
    expect(read.ok && [0, 1].map((row) => cellAt(read.value.tables[0]!.columns[1]!, row))).toEqual([0, 1]);
  });
});

describe('a table of text', () => {
  const part = (url: string, rows: number, more: object = {}, text = 'a;b\n1;2\n') =>
    partOfMore(
      { url, source: null, sha256: null, ...more },
      { issues: [], rows },
      new TextEncoder().encode(text),
    )?.code ?? null;
  test.each([
    ['https://a.de/x.csv?$limit=500', 500],
    ['https://a.de/x?format=csv&LIMIT=500', 500],
    ['https://a.de/ows?service=WFS&outputFormat=csv&maxFeatures=100', 100],
    ['https://a.de/resource/ab12-cd34.csv', 1000],
  ])('that ends where %s allows no more rows is a page', (url, rows) => {
    expect([part(url, rows), part(url, rows - 1), part(url, rows + 1)]).toEqual(['PART_OF_MORE', null, null]);
    expect(part(url, rows, { sha256: 'a' })).toBeNull();
    expect(part(url, rows, { source: { kind: 'ckan', slice: {} } })).toBeNull();
    // Its pages were asked for, one by one.
    expect(part(url, rows, {}, '[{"a":1}]')).toBeNull();
  });
  test('of a round number of rows is whole where nothing limits it', () =>
    expect([part('https://a.de/x.csv', 1000), part('https://a.de/x.csv?jahr=500', 500)]).toEqual([
      null,
      null,
    ]));
});

test('a Link header is read as RFC 8288 has it', () => {
  expect(
    [
      '<https://a.de/?p=2>; rel="next"',
      '</x?a=1,2>; title="a, b"; rel=next',
      '<a>; rel="prev next"',
      '<a>; rel="nextish"',
      '<a>; rel=prev',
      null,
    ].map(nextInHeader),
  ).toEqual(['https://a.de/?p=2', '/x?a=1,2', 'a', null, null, null]);
  expect(pagingOf('x')).toBeNull();
});

/** What each kind of source does where only its first page came. Missing kinds fail the test below. */
type Part = { first: Answerer; code: string } | 'one answer';
const caseOf = (kind: SourceKind) => CASES.find((one) => one.kind === kind)!;
const PARTS: Readonly<Record<SourceKind, Part>> = {
  // Every answer is the first page, whatever is asked for.
  ckan: {
    first: (url, options) => {
      url.searchParams.delete('offset');
      return caseOf('ckan').answer(url, options);
    },
    code: 'SOURCE_REPEATED',
  },
  arcgis: {
    first: (url, options) => {
      url.searchParams.set('resultOffset', '0');
      return url.searchParams.has('returnIdsOnly')
        ? { error: { message: 'nein' } }
        : caseOf('arcgis').answer(url, options);
    },
    code: 'SOURCE_INCOMPLETE|SOURCE_REPEATED',
  },
  ogc: {
    first: (url, options) => {
      url.searchParams.delete('offset');
      return caseOf('ogc').answer(url, options);
    },
    code: 'SOURCE_REPEATED',
  },
  opendatasoft: {
    first: (url, options) => {
      const said = caseOf('opendatasoft').answer(url, options);
      return Array.isArray(said) ? said.slice(0, 2) : said;
    },
    code: 'SOURCE_INCOMPLETE',
  },
  jsonstat: {
    first: (url, options) => ({ ...(caseOf('jsonstat').answer(url, options) as object), value: [1, 2] }),
    code: 'SOURCE_SHAPE',
  },
  file: { first: () => ({ count: 25, results: cut(0) }), code: 'SOURCE_INCOMPLETE' },
  // A series, a message, a file by its length, a file of text, a catalogue that a person turns the pages of.
  pegelonline: 'one answer',
  sdmx: 'one answer',
  parquet: 'one answer',
  genesis: 'one answer',
  dcat: 'one answer',
};
describe.each(SOURCE_KINDS)('%s', (kind) => {
  const part = PARTS[kind];
  test('is in the list of connectors, or a plain file', () =>
    expect(kind === 'file' || CONNECTORS.some((one) => one.kind === kind)).toBe(true));
  if (part !== 'one answer')
    test('never takes a page for the whole', async () => {
      if (kind === 'file') return expect((await sumOf(part.first)).codes).toEqual([part.code]);
      const one = caseOf(kind);
      const whole = await readSource(network(part.first), connectorOf(kind)!, one.address, {}, { signal });
      expect(part.code.split('|')).toContain(whole.issues[0]?.code);
      expect(whole.ok).toBe(false);
    });
});

test('OGC API without a link and a count is read on by its number', async () => {
  const http = network((url) => ({
    type: 'FeatureCollection',
    features: cut(n(url, 'offset')).map((properties, i) => ({
      type: 'Feature',
      id: n(url, 'offset') + i,
      geometry: null,
      properties,
    })),
  }));
  const whole = await readSource(http, connectorOf('ogc')!, caseOf('ogc').address, {}, { signal });
  expect(whole.ok && whole.value.body.kind === 'rows' && whole.value.body.rows.length).toBe(25);
});

describe('ArcGIS that knows no pages', () => {
  const layer =
    (refuses: boolean): Answerer =>
    (url) => {
      const where = url.searchParams.get('where') ?? '';
      const [, from = '1', to = '25'] = /OBJECTID >= (\d+) AND OBJECTID <= (\d+)/.exec(where) ?? [];
      if (url.searchParams.has('returnCountOnly')) return { count: 25 };
      if (url.searchParams.has('returnIdsOnly'))
        return { objectIdFieldName: 'OBJECTID', objectIds: ALL.map(({ wert }) => wert).reverse() };
      if (refuses && url.searchParams.has('resultOffset'))
        return {
          error: {
            code: 400,
            message: 'Unable to complete operation.',
            details: ['Pagination is not supported.'],
          },
        };
      const found = ALL.filter(({ wert }) => wert >= Number(from) && wert <= Number(to));
      return {
        fields: [
          { name: 'OBJECTID', type: 'esriFieldTypeOID' },
          { name: 'wert', type: 'esriFieldTypeInteger' },
        ],
        features: found.slice(0, 10).map(({ wert }) => ({ attributes: { OBJECTID: wert, wert } })),
        exceededTransferLimit: true,
      };
    };
  const address = 'https://gis.musterhausen.de/arcgis/rest/services/b/FeatureServer/0';
  test('is read in parts by the keys of its rows, with few requests', async () => {
    const http = network(layer(false));
    const whole = await readSource(http, connectorOf('arcgis')!, address, {}, { signal });
    expect(whole.ok && whole.value.body.kind === 'rows' && whole.value.body.rows.length).toBe(25);
    expect(http.asked.length).toBeLessThan(9);
  });
  test('and caps what it gives in silence is read in smaller parts', async () => {
    const whole = await readSource(network(layer(true)), connectorOf('arcgis')!, address, {}, { signal });
    expect(whole.ok && whole.value.body.kind === 'rows' && whole.value.body.rows.length).toBe(25);
  });
  test('and gives no keys either refuses in its own words', async () => {
    const whole = await readSource(
      network((url, options) =>
        url.searchParams.has('returnIdsOnly') ? { error: { message: 'nein' } } : layer(true)(url, options),
      ),
      connectorOf('arcgis')!,
      address,
      {},
      { signal },
    );
    expect(whole.issues).toMatchObject([
      {
        code: 'SOURCE_REFUSED',
        params: { said: 'Unable to complete operation. Pagination is not supported.' },
      },
    ]);
  });
});

describe('other names of "there is more"', () => {
  test.each<[string, object]>([
    ['treffer and a page', { treffer: 25, seite: 1, limit: 10 }],
    ['gesamtzahl', { gesamtzahl: 25 }],
    ['numberOfResults', { numberOfResults: 25 }],
    ['nbHits', { nbHits: 25 }],
    ['$count', { $count: 25 }],
    ['nextOffset', { nextOffset: 10 }],
    ['remaining', { remaining: 15 }],
    ['isComplete: false', { isComplete: false }],
    ['partial: true', { meta: { partial: true } }],
    ['weitere: true', { weitere: true }],
    ['naechsteSeite', { naechsteSeite: '/api?seite=2' }],
  ])('%s: ten of a deaf interface are never taken for all', async (_name, members) => {
    const found = await sumOf(() => ({ ...members, daten: cut(0) }));
    expect(found.codes).toHaveLength(1);
    expect(found.codes[0]).toMatch(/^(SOURCE_INCOMPLETE|SOURCE_REPEATED|PART_OF_MORE)$/);
  });
  test('a count in a header is believed as one in the answer is', async () => {
    const counted = (answer: Answerer) => {
      const http = network(answer);
      const get: typeof http.get = async (url, options) => {
        const reply = await http.get(url, options);
        return reply.ok ? { ...reply, value: { ...reply.value, total: 25 } } : reply;
      };
      return get;
    };
    const ask = async (answer: Answerer) => {
      const get = counted(answer);
      const first = await get('https://a.de/baeume', { maxBytes: 1e6, timeoutMs: 1 });
      return first.ok ? wholeOfList({ get }, first.value, 'https://a.de/baeume', { signal }) : first;
    };
    const whole = await ask((url) => cut(n(url, 'offset'), 7));
    expect(
      whole.ok && whole.value && (JSON.parse(new TextDecoder().decode(whole.value)) as unknown[]).length,
    ).toBe(25);
    expect((await ask(() => cut(0, 7))).issues.map(({ code }) => code)).toEqual(['SOURCE_INCOMPLETE']);
  });
  test.each([
    ['X-Total-Count', '250', 250],
    ['Content-Range', 'items 0-9/250', 250],
    ['Content-Range', '0-24/3573458', 3573458],
    ['Content-Range', 'bytes 0-9/250', null],
    ['X-Total-Count', 'viele', null],
  ])('%s: %s', (name, value, total) => expect(totalIn((one) => (one === name ? value : null))).toBe(total));
  test('pages that change their size half way are joined whole', async () => {
    const sizes = [10, 4, 4, 7];
    let at = -1;
    const found = await sumOf((url) => ({
      count: 25,
      results: cut(n(url, 'offset'), sizes[Math.min(++at, 3)]),
    }));
    expect(found).toMatchObject({ rows: 25, sum: SUM });
  });
});

test('features of other keys are more, also where a server answers far beyond its end too', async () => {
  const http = network((url) => {
    if (!url.pathname.endsWith('/items')) return undefined;
    const from = n(url, 'offset');
    const rows = cut(from < ALL.length ? from : 0);
    return {
      type: 'FeatureCollection',
      features: rows.map((properties, i) => ({
        type: 'Feature',
        id: `${properties.ort}`,
        geometry: null,
        properties,
        i,
      })),
    };
  });
  const read = await readSource(
    http,
    connectorOf('ogc')!,
    'https://geo.musterhausen.de/collections/b/items',
    {},
    { signal },
  );
  expect(read.ok ? read.value : read.issues.map(({ code }) => code)).toEqual(['PART_OF_MORE']);
});
