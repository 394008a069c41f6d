// What a pasted address is, as a network says it; and what a hostile catalog cannot do.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase, type CockpitDatabase } from '../../src/store/database.ts';
import { listDatasets } from '../../src/store/datasets.ts';
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
