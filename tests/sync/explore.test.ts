// What a pasted address is, as a network says it; and what a hostile catalog cannot do.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { readTables } from '../../src/formats/read.ts';
import { listChecks } from '../../src/store/checks.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { listDatasets } from '../../src/store/listed.ts';
import { localCatalog, putLocalSource, SOURCES, type LocalSource } from '../../src/store/local-sources.ts';
import { createAgent, type Agent } from '../../src/sync/agent.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { AgentRequest } from '../../src/sync/protocol.ts';
import { syncResource } from '../../src/sync/resource.ts';
import { CASES } from '../connectors/cases.ts';
import { network, type Answerer } from '../connectors/http.ts';

let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`explore-${Math.random()}`);
});
afterEach(() => db.delete());

const RULES = { origin: 'https://app.musterhausen.de', hosts: null };
const portsOf = (answer: Answerer): SyncPorts => ({
  http: network(answer),
  clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
  lock: { exclusive: (_name, job) => job() },
  random: () => 0.5,
  db,
  read: readTables,
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  announce: () => undefined,
  saveData: () => false,
});
const agentOf = (answer: Answerer, answers = true): Agent =>
  createAgent(portsOf(answer), RULES, 'https://app.musterhausen.de/', () => Promise.resolve(answers));
const ckan = CASES.find(({ kind }) => kind === 'ckan')!;

describe('an address', () => {
  test.each<[string, string, Answerer, boolean, object]>([
    [
      'a table',
      'https://a.de/x.csv',
      () => 'a;b\n1;2\n',
      true,
      {
        reach: 'direct',
        content: 'text',
        description: { offers: [{ kind: 'file', address: 'https://a.de/x.csv' }] },
      },
    ],
    [
      'a host that forbids browsers',
      'https://a.de/x.csv',
      () => ({ code: 'UNREACHABLE' }),
      true,
      { reach: 'mirror', issue: { code: 'UNREACHABLE' } },
    ],
    [
      'a host that is not there',
      'https://a.de/x.csv',
      () => ({ code: 'UNREACHABLE' }),
      false,
      { reach: 'none', issue: { code: 'UNREACHABLE' } },
    ],
    ['a login', 'https://a.de/x.csv', () => ({ code: 'HTTP_FORBIDDEN' }), true, { reach: 'login' }],
    [
      'a page',
      'https://a.de/x',
      () => '<!doctype html><html></html>',
      true,
      { reach: 'import', issue: { code: 'WRONG_TYPE_HTML' } },
    ],
    [
      'without https',
      'http://a.de/x.csv',
      () => 'a;b\n1;2\n',
      true,
      { reach: 'mirror', issue: { code: 'ADDRESS_NOT_HTTPS' } },
    ],
    [
      'a service that wants an account',
      'https://www.regionalstatistik.de/genesisws/rest/2020/data/tablefile?name=12411',
      () => undefined,
      true,
      { reach: 'mirror' },
    ],
    [
      'a Data Package',
      'https://a.de/datapackage.json',
      () => ({ resources: [{ name: 'x', path: 'x.csv', licenses: [{ name: 'CC-BY-4.0' }] }] }),
      true,
      { description: { offers: [{ address: 'https://a.de/x.csv', licence: { name: 'CC-BY-4.0' } }] } },
    ],
    [
      'a cube without a telling address',
      'https://a.de/x',
      () => ({
        class: 'dataset',
        label: 'Einwohner',
        id: ['t'],
        size: [1],
        dimension: { t: { category: { index: ['2024'] } } },
        value: [1],
      }),
      true,
      { description: { title: 'Einwohner', offers: [{ kind: 'jsonstat' }] } },
    ],
    [
      'a catalogue in Turtle',
      'https://a.de/x',
      () => '@prefix dcat: <http://www.w3.org/ns/dcat#> .',
      true,
      { reach: 'direct', rdf: '@prefix dcat: <http://www.w3.org/ns/dcat#> .' },
    ],
    [
      'a dataset page of a portal',
      ckan.page,
      ckan.answer,
      true,
      {
        reach: 'direct',
        description: {
          title: 'Bevölkerung',
          offers: [{ kind: 'ckan', regions: ['05999999'] }, { kind: 'file' }],
        },
      },
    ],
  ])('%s', async (_name, address, answer, answers, expected) =>
    expect(await agentOf(answer, answers).explore({ address })).toMatchObject({ ok: true, value: expected }),
  );
  test.each([
    ['https://192.168.0.1/x', 'ADDRESS_PRIVATE'],
    ['https://a:b@c.de/x', 'ADDRESS_CREDENTIALS'],
    ['javascript:alert(1)', 'ADDRESS_INVALID'],
  ])('%s is not asked', async (address, code) => {
    const asked: string[] = [];
    const found = await agentOf((url) => {
      asked.push(url.href);
      return 'a;b\n1;2\n';
    }).explore({ address });
    expect([found.issues.map((one) => one.code), asked]).toEqual([[code], []]);
  });
  test('without a network says so, instead of blaming the source', async () =>
    expect(
      (await agentOf(() => ({ code: 'OFFLINE' })).explore({ address: 'https://a.de/x.csv' })).issues,
    ).toMatchObject([{ code: 'OFFLINE' }]));
  test('is searched by a word', async () => {
    const asked: string[] = [];
    await agentOf((url, options) => {
      asked.push(url.href);
      return ckan.answer(url, options);
    }).explore({ address: ckan.page, words: 'Einwohner & mehr' });
    expect(asked).toEqual([
      'https://opendata.musterhausen.de/api/3/action/package_search?q=Einwohner+%26+mehr&rows=20',
    ]);
  });
  test('is previewed with what can be chosen of it', async () => {
    const found = await agentOf(ckan.answer).preview({
      type: 'preview',
      address: ckan.address,
      kind: 'ckan',
      slice: {},
    });
    expect(found).toMatchObject({
      ok: true,
      value: {
        names: ['ags', 'jahr', 'einwohner'],
        total: 5,
        offered: 5,
        choices: [{ column: 'ags', isRegion: true, values: ['05999999', '05999998', '05999997'] }],
      },
    });
    expect(await db.datasets.count()).toBe(0);
  });
});

describe('a list that comes in pages', () => {
  const wish = (asked: Parameters<Agent['explore']>[0], answer: Answerer) => {
    const seen: string[] = [];
    return agentOf((url, options) => {
      seen.push(url.href);
      return answer(url, options);
    })
      .explore(asked)
      .then((found) => ({ found, seen }));
  };
  const pages =
    (
      member: 'start' | 'offset',
      total: number,
      one: (i: number) => object,
      wrap: (all: object[], total: number) => object,
    ) =>
    (url: URL): object => {
      const from = Number(url.searchParams.get(member) ?? 0);
      const rows = Array.from({ length: Math.max(0, Math.min(20, total - from)) }, (_, i) => one(from + i));
      return wrap(rows, total);
    };
  const CKAN = pages(
    'start',
    45,
    (i) => ({ title: `Satz ${i}`, resources: [{ name: 'x', url: `https://a.de/${i}.csv`, format: 'CSV' }] }),
    (results, count) => ({ success: true, result: { count, results } }),
  );
  const ODS = pages(
    'offset',
    45,
    (i) => ({ dataset_id: `satz-${i}`, metas: { default: { title: `Satz ${i}` } } }),
    (results, total_count) => ({ results, total_count }),
  );
  test.each<[string, string, Answerer]>([
    ['CKAN', 'https://opendata.musterhausen.de/dataset/satz', CKAN],
    ['Opendatasoft', 'https://daten.musterhausen.de/explore/dataset/satz/', ODS],
  ])('of %s is gone through to its end, each page once', async (_name, address, answer) => {
    const titles: string[] = [];
    let next: string | null | undefined;
    let asked = 0;
    while (next !== null && asked < 10) {
      asked++;
      const { found } = await wish({ address, words: 'Satz', ...(next !== undefined && { next }) }, answer);
      if (!found.ok || !found.value.description) throw new Error(JSON.stringify(found));
      titles.push(...found.value.description.offers.map(({ title }) => title.split(':')[0]!));
      ({ next } = found.value.description);
    }
    expect(asked).toBe(3);
    expect(titles).toEqual(Array.from({ length: 45 }, (_, i) => `Satz ${i}`));
  });
  test('of DCAT follows its Hydra, keeps the words, and asks for what was changed since', async () => {
    const address = 'https://opendata.musterhausen.de/catalog.ttl';
    const dataset = (title: string, day: string) => ({
      '@type': 'dcat:Dataset',
      'dct:title': title,
      'dct:modified': day,
      'dcat:distribution': {
        'dct:format': 'CSV',
        'dcat:downloadURL': { '@id': `https://a.de/${title}.csv` },
      },
    });
    const answer: Answerer = (url) => ({
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        hydra: 'http://www.w3.org/ns/hydra/core#',
      },
      '@graph': [
        ...(url.searchParams.has('page')
          ? [dataset('Kita neu', '2026-02-01'), dataset('Straßen', '2026-02-01')]
          : [
              dataset('Kita alt', '2019-01-01'),
              {
                '@type': 'hydra:PagedCollection',
                'hydra:nextPage': '/catalog.ttl?q=Kita&modified_since=2026-01-01&page=2',
              },
            ]),
      ],
    });
    const first = await wish({ address, words: 'Kita', since: '2026-01-01' }, answer);
    expect(first.seen).toEqual([
      'https://opendata.musterhausen.de/catalog.jsonld?q=Kita&modified_since=2026-01-01',
    ]);
    const next = first.found.ok ? first.found.value.description?.next : null;
    expect(next).toBe('https://opendata.musterhausen.de/catalog.ttl?q=Kita&modified_since=2026-01-01&page=2');
    const second = await wish({ address, words: 'Kita', since: '2026-01-01', next: next! }, answer);
    expect(second.seen).toEqual([next!.replace('.ttl', '.jsonld')]);
    expect(second.found).toMatchObject({
      ok: true,
      value: { description: { next: null, offers: [{ title: 'Kita neu' }] } },
    });
  });
  test.each([
    [
      'CKAN',
      'https://opendata.musterhausen.de/dataset/satz',
      CKAN,
      'fq=metadata_modified%3A%5B2026-01-31T00%3A00%3A00Z+TO+*%5D',
    ],
    [
      'Opendatasoft',
      'https://daten.musterhausen.de/explore/dataset/satz/',
      ODS,
      'where=modified+%3E%3D+date%272026-01-31%27',
    ],
  ] as const)('of %s is asked for what was changed since a day', async (_name, address, answer, part) =>
    expect((await wish({ address, since: '2026-01-31' }, answer)).seen[0]).toContain(part),
  );
  test('on another host is not asked', async () => {
    const { found, seen } = await wish(
      { address: 'https://a.de/catalog.ttl', next: 'https://evil.example/catalog.ttl' },
      () => '',
    );
    expect([found.issues[0]?.code, seen]).toEqual(['SOURCE_SHAPE', []]);
  });
  test.each(['gestern', '2026-02-30', "2026-01-01' or '1"])(
    'since %s is not heard by the service worker',
    (since) =>
      expect(AgentRequest.safeParse({ type: 'explore', address: 'https://a.de', since }).success).toBe(false),
  );
  test('of JSON-stat offers its items, lists among them to be opened, and those without an address not', async () => {
    const address = 'https://stat.musterhausen.de/sammlung.json';
    const collection = {
      version: '2.0',
      class: 'collection',
      label: 'Sammlung',
      link: {
        item: [
          { class: 'dataset', href: 'einwohner.json', label: 'Einwohner' },
          { class: 'collection', href: 'https://stat.musterhausen.de/mehr.json', label: 'Mehr' },
          { class: 'dataset', href: 'javascript:alert(1)', label: 'Böse' },
          { class: 'dataset', id: ['t'], size: [1], value: [1] },
        ],
      },
    };
    const { found } = await wish({ address }, () => collection);
    expect(found.ok && found.value.description).toMatchObject({ title: 'Sammlung', next: null });
    expect(
      found.ok &&
        found.value.description?.offers.map((one) => [one.title, one.address, one.isCatalog ?? false]),
    ).toEqual([
      ['Einwohner', 'https://stat.musterhausen.de/einwohner.json', false],
      ['Mehr', 'https://stat.musterhausen.de/mehr.json', true],
    ]);
    const taken = await agentOf(() => collection).preview({
      type: 'preview',
      address,
      kind: 'jsonstat',
      slice: {},
    });
    expect(taken.issues).toMatchObject([{ code: 'SOURCE_NO_TABLE' }]);
  });
});

describe('what was found of an address', () => {
  test('is kept with its day, replaced by the next look, and bounded', async () => {
    await agentOf(() => ({ code: 'UNREACHABLE' })).explore({ address: 'https://a.de/x.csv' });
    expect(await listChecks(db)).toMatchObject([
      { address: 'https://a.de/x.csv', reach: 'mirror', checkedAt: Date.parse('2026-11-23T12:00:00Z') },
    ]);
    const agent = agentOf(() => 'a;b\n1;2\n');
    await agent.explore({ address: 'https://a.de/x.csv' });
    const [found] = await listChecks(db);
    expect(found).toMatchObject({ reach: 'direct', content: 'text', bytes: 8 });
    expect(Object.keys(found!)).not.toContain('description');
    for (let i = 0; i < 60; i++) await agent.explore({ address: `https://a.de/${i}.csv` });
    expect((await listChecks(db)).length).toBe(50);
  });
  test('without a network stays what it was', async () => {
    await agentOf(() => 'a;b\n1;2\n').explore({ address: 'https://a.de/x.csv' });
    const offline = await agentOf(() => ({ code: 'OFFLINE' })).explore({ address: 'https://a.de/x.csv' });
    expect(offline.issues).toMatchObject([{ code: 'OFFLINE' }]);
    expect(await listChecks(db)).toMatchObject([{ reach: 'direct' }]);
  });
});

describe('a source of this device', () => {
  const source: LocalSource = {
    name: 'quelle-1',
    title: 'Einwohner',
    address: ckan.address,
    kind: 'ckan',
    slice: { region: { column: 'ags', oneOf: ['05999999'] } },
    licence: null,
    publisher: null,
    attribution: null,
    updateHours: 24,
  };
  test('is fetched by the next run, also where no catalog is followed, and goes with its data', async () => {
    const agent = agentOf(ckan.answer);
    await agent.addSource(source as Parameters<Agent['addSource']>[0]);
    expect(await agent.sync({ reason: 'start' })).toMatchObject({ kind: 'done', changed: 1, failed: 0 });
    expect(await listDatasets(db, SOURCES)).toMatchObject([
      { name: 'quelle-1', rows: 2, provenance: { slice: { offered: 5, taken: 2 } } },
    ]);
    expect(await agent.sync({ reason: 'start' })).toMatchObject({ changed: 0, unchanged: 0 });
    await agent.removeSource('quelle-1');
    expect([await listDatasets(db, SOURCES), await localCatalog(db), await db.columns.count()]).toEqual([
      [],
      null,
      0,
    ]);
  });
  test('in a private network is refused, and there is an end to their number', async () => {
    const agent = agentOf(ckan.answer);
    const inside = await agent.addSource({ ...source, address: 'https://10.0.0.1/x' } as Parameters<
      Agent['addSource']
    >[0]);
    expect(inside.issues).toMatchObject([{ code: 'ADDRESS_PRIVATE' }]);
    for (let i = 0; i < 100; i++)
      expect(await putLocalSource(db, { ...source, name: `quelle-${i}` })).toBe(true);
    expect(await putLocalSource(db, { ...source, name: 'quelle-x' })).toBe(false);
  });
  test.each([
    ['another name', { name: '../x' }],
    ['an unknown kind', { kind: 'ftp' }],
    ['a member that nobody knows', { html: '<b>' }],
    ['never again', { updateHours: Infinity }],
  ])('with %s is not heard by the service worker', (_name, change) =>
    expect(AgentRequest.safeParse({ type: 'addSource', source: { ...source, ...change } }).success).toBe(
      false,
    ),
  );
});

describe('a hostile catalog', () => {
  const run = async (resource: object, answer: Answerer) => {
    const asked: string[] = [];
    const found = readCatalog(
      JSON.stringify({ resources: [resource] }),
      'https://evil.example/datapackage.json',
    );
    if (!found.ok) return { codes: found.issues.map(({ code }) => code), asked };
    const ports = portsOf((url, options) => {
      asked.push(url.href);
      return answer(url, options);
    });
    const outcome = await syncResource(ports, found.value, found.value.resources[0]!, {
      signal: new AbortController().signal,
      accept: false,
      onBytes: () => undefined,
    });
    return { outcome, asked };
  };
  test('reaches only datasets of its own, whatever it calls them', async () => {
    await putLocalSource(db, {
      name: 'quelle-1',
      title: '',
      address: 'https://a.de',
      kind: 'file',
      slice: {},
      licence: null,
      publisher: null,
      attribution: null,
      updateHours: 1,
    });
    for (const name of ['quelle-1', '__proto__', '../../x', 'quellen:quelle-1'])
      await run({ name, path: 'a.csv' }, () => 'a;b\n1;2\n');
    const all = await listDatasets(db);
    expect(all.length).toBe(4);
    expect(
      all.every(
        ({ catalog, id }) => catalog === 'https://evil.example/datapackage.json' && !id.includes('/'),
      ),
    ).toBe(true);
  });
  test('does not replace a dataset of another one by a name that was made to fit', async () => {
    await run({ name: 'a', path: 'a.csv' }, () => 'a;b\n1;2\n');
    const [first] = await listDatasets(db);
    await db.datasets.put({ ...first!, catalog: SOURCES });
    expect(await run({ name: 'a', path: 'a.csv' }, () => 'a;b\n3;4\n')).toMatchObject({
      outcome: { kind: 'failed', issues: [{ code: 'ID_DUPLICATE' }] },
    });
    expect((await listDatasets(db, SOURCES))[0]?.version).toBe(first!.version);
  });
  test('fills nothing: what is larger than a catalog may be is not stored', async () => {
    await run({ name: 'a', path: 'a.csv' }, () => 'a;b\n1;2\n');
    const [first] = await listDatasets(db);
    await db.datasets.put({ ...first!, bytes: 1e9 });
    expect(await run({ name: 'b', path: 'b.csv' }, () => 'a;b\n1;2\n')).toMatchObject({
      outcome: { kind: 'full', issues: [{ code: 'QUOTA' }] },
    });
    expect(await db.datasets.count()).toBe(1);
  });
  test('names columns as the language names its own, and they stay columns', async () => {
    await run(
      { name: 'a', path: 'https://evil.example/collections/x/items', cockpit: { source: { kind: 'ogc' } } },
      () =>
        `{"type":"FeatureCollection","numberMatched":1,"features":[{"properties":{"__proto__":1,"constructor":"x"}}]}`,
    );
    const [found] = await listDatasets(db);
    expect(found?.fields.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});
