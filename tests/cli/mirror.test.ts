// A mirror against a publisher that misbehaves: what is published stays whole, whatever comes, and only what changed is written.
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mirrorCatalog, type MirrorReport } from '../../src/cli/publishing/mirror/catalog.ts';
import { exclusively } from '../../src/cli/publishing/mirror/files.ts';
import { nodeHttp, type NodeHttp } from '../../src/cli/publishing/mirror/http.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { readTables } from '../../src/formats/read.ts';
import { startPublisher, type Fault, type Publisher } from '../support/publisher.ts';
import { startPortal, type Portal } from '../support/portal.ts';

let publisher: Publisher, portal: Portal, folder: string;
beforeEach(async () => {
  publisher = await startPublisher('2026-11-23');
  portal = await startPortal();
  folder = await mkdtemp(join(tmpdir(), 'cockpit-mirror-'));
});
afterEach(async () => {
  await publisher.close();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const real = nodeHttp({ intranet: false });
/** Bounds that a test can wait for. */
const http: NodeHttp = {
  ...real,
  fetch: (url, options, token) => real.fetch(url, { ...options, maxBytes: 5e6, timeoutMs: 1_000 }, token),
};
const now = new Date('2026-11-23T12:00:00Z');

const catalogText = async (): Promise<string> => (await fetch(publisher.catalogUrl)).text();
const run = async (
  text?: string,
  accept: readonly string[] = [],
  url = publisher.catalogUrl,
): Promise<MirrorReport> => {
  const found = await mirrorCatalog(http, text ?? (await catalogText()), url, folder, {
    accept: new Set(accept),
    now,
  });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};
const kinds = (report: MirrorReport): Record<string, string> =>
  Object.fromEntries(report.outcomes.map(({ name, outcome }) => [name, outcome.kind]));
const codes = (report: MirrorReport): readonly string[] =>
  report.outcomes.flatMap(({ outcome }) =>
    'issues' in outcome ? outcome.issues.map(({ code }) => code) : [],
  );
const published = async () => {
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8');
  const found = readCatalog(text, 'https://musterhausen.de/daten/datapackage.json');
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};
/** Every file that the published catalog names is there, whole, and is what its hash says. */
const isSound = async (): Promise<boolean> => {
  const catalog = await published();
  const all = await Promise.all(
    catalog.resources.map(async (one) => {
      const bytes = await readFile(join(folder, one.url!.split('/').at(-1)!));
      return one.sha256 === createHash('sha256').update(bytes).digest('hex') && one.bytes === bytes.length;
    }),
  );
  return all.length > 0 && all.every(Boolean);
};

test('a first run brings all files with their hashes, and names where they came from', async () => {
  expect(kinds(await run())).toEqual({ plaetze: 'changed', betten: 'changed' });
  expect(await isSound()).toBe(true);
  const catalog = await published();
  expect(catalog.indicators.map(({ id }) => id)).toEqual(['frei', 'belegt']);
  expect(await readFile(join(folder, 'datapackage.json'), 'utf8')).toContain(`${publisher.url}/plaetze.csv`);
});

test('a second run asks by ETag and writes nothing', async () => {
  await run();
  const before = await stat(join(folder, 'datapackage.json'));
  publisher.requests.length = 0;
  const again = await run();
  expect([kinds(again), again.changed]).toEqual([{ plaetze: 'unchanged', betten: 'unchanged' }, false]);
  expect(
    publisher.requests.filter(({ path }) => path.endsWith('.csv')).map(({ conditional }) => conditional),
  ).toEqual([true, true]);
  expect((await stat(join(folder, 'datapackage.json'))).mtimeMs).toBe(before.mtimeMs);
});

test('only what changed is written, and visitors of the old catalog still find its file', async () => {
  await run();
  const [old] = (await published()).resources;
  publisher.setValue(43);
  expect(kinds(await run())).toEqual({ plaetze: 'changed', betten: 'unchanged' });
  expect(await isSound()).toBe(true);
  expect(await readdir(folder)).toContain(old!.url!.split('/').at(-1));
  publisher.setValue(44);
  await run();
  expect(await readdir(folder)).not.toContain(old!.url!.split('/').at(-1));
});

describe('a source that fails', () => {
  test.each<[Fault, string]>([
    ['refuse', 'UNREACHABLE'],
    ['reset', 'INTERRUPTED'],
    ['gone', 'HTTP_NOT_FOUND'],
    ['missing', 'HTTP_NOT_FOUND'],
    ['busy', 'HTTP_BUSY'],
    ['broken', 'HTTP_SERVER'],
    ['login', 'HTTP_FORBIDDEN'],
    ['html', 'WRONG_TYPE_HTML'],
    ['loop', 'HTTP_OTHER'],
    // An address of this network, by a redirect without https: refused by the first of both.
    ['private', 'ADDRESS_NOT_HTTPS'],
    ['badgzip', 'INTERRUPTED'],
    ['endless', 'TOO_LARGE'],
    ['hang', 'TIMEOUT'],
    ['empty', 'EMPTY_FILE'],
    ['columns', 'COLUMN_RENAMED'],
    ['fewer', 'ROWS_SHRUNK'],
  ])('%s: %s, the file of the last run stays, the others are brought', async (fault, code) => {
    // Without a schema a change of columns is nobody's announcement.
    const text = (): Promise<string> =>
      catalogText().then((all) => all.replaceAll(/,"schema":\{"fields":\[[^\]]*\]\}/g, ''));
    await run(await text());
    const before = (await published()).resources.find(({ name }) => name === 'plaetze')!;
    publisher.setValue(41);
    publisher.faults.set('/plaetze.csv', fault);
    const report = await run(await text());
    expect(codes(report)).toContain(code);
    expect(publisher.inside).toEqual([]);
    expect((await published()).resources.find(({ name }) => name === 'plaetze')!.sha256).toBe(before.sha256);
    expect(kinds(report).betten).toMatch(/changed/);
    expect(await isSound()).toBe(true);
  });

  test('from the first run on is left out of the catalog, until it can be brought', async () => {
    publisher.faults.set('/plaetze.csv', 'missing');
    const text = JSON.stringify({
      resources: (JSON.parse(await catalogText()) as { resources: unknown[] }).resources,
    });
    await run(text);
    expect((await published()).resources.map(({ name }) => name)).toEqual(['betten']);
    publisher.faults.clear();
    await run(text);
    expect((await published()).resources.map(({ name }) => name)).toEqual(['plaetze', 'betten']);
  });

  test('what was held back is taken over by name', async () => {
    const text = (await catalogText()).replaceAll(/,"schema":\{"fields":\[[^\]]*\]\}/g, '');
    await run(text);
    publisher.faults.set('/plaetze.csv', 'fewer');
    expect(kinds(await run(text)).plaetze).toBe('held');
    expect(kinds(await run(text, ['plaetze'])).plaetze).toBe('changed');
  });
});

test('an endpoint with a slice becomes a small file that is read as the same numbers', async () => {
  const text = JSON.stringify({
    resources: [
      {
        name: 'bev',
        path: `${portal.url}/api/3/action/datastore_search?resource_id=r-1`,
        cockpit: { source: { kind: 'ckan', slice: { region: { column: 'ags', oneOf: ['05999999'] } } } },
      },
      {
        name: '../../böse',
        path: `${portal.url}/frei.csv`,
        cockpit: { source: { kind: 'file', slice: { columns: ['jahr', 'einwohner'] } } },
      },
    ],
  });
  await run(text);
  const [bev, other] = (await published()).resources;
  expect([bev!.source, bev!.schema?.fields.map(({ name }) => name), other!.url]).toEqual([
    null,
    ['ags', 'jahr', 'einwohner'],
    expect.stringMatching(/^https:\/\/musterhausen\.de\/daten\/b-se-[0-9a-f]{12}\.csv$/),
  ]);
  const bytes = new Uint8Array(await readFile(join(folder, bev!.url!.split('/').at(-1)!)));
  const table = await readTables(bytes, { name: 'bev', schema: bev!.schema!, dialect: bev!.dialect! });
  expect(table).toMatchObject({
    ok: true,
    value: { tables: [{ rows: 2, stats: [{ distinct: 1 }, {}, { sum: 31_632 }] }] },
  });
  expect((await run(text)).changed).toBe(false);
});

test('a schema in a file of its own comes along', async () => {
  const here = join(folder, 'hier');
  await exclusively(here, () => Promise.resolve());
  await writeFile(join(here, 'a.csv'), 'wert\n1.234\n');
  await writeFile(join(here, 'datapackage.json'), '');
  const url = pathToFileURL(join(here, 'datapackage.json')).href;
  const report = await run(
    JSON.stringify({
      resources: [
        { name: 'a', path: 'a.csv' },
        { name: 'b', path: 'file:///etc/hostname' },
      ],
    }),
    [],
    url,
  );
  expect([kinds(report), codes(report)]).toEqual([{ a: 'changed', b: 'failed' }, ['ADDRESS_NOT_ALLOWED']]);
});

test('a public name that leads into a private network is not asked', async () => {
  const inside = nodeHttp({ intranet: false, resolve: () => Promise.resolve(['10.1.2.3']) });
  const found = await inside.get('https://daten.musterhausen.de/x.csv', { maxBytes: 1, timeoutMs: 1_000 });
  expect(found.issues.map(({ code }) => code)).toEqual(['ADDRESS_PRIVATE']);
});

test('this machine itself is asked for a catalog that lies here, and never by a redirect or a catalog from elsewhere', async () => {
  const options = { maxBytes: 1e6, timeoutMs: 1_000 };
  const here = await real.get(publisher.catalogUrl, options);
  const strange = await nodeHttp({ intranet: false, loopback: false }).get(publisher.catalogUrl, options);
  const elsewhere = publisher.catalogUrl.replace('127.0.0.1', '0.0.0.0');
  publisher.faults.set('/plaetze.csv', 'hidden');
  const moved = await real.get(`${publisher.url}/plaetze.csv`, options);
  const codes = [here, strange, await real.get(elsewhere, options), moved].map((one) => one.issues[0]?.code);
  expect(codes).toEqual([undefined, 'ADDRESS_PRIVATE', 'ADDRESS_PRIVATE', 'ADDRESS_PRIVATE']);
});

test('two runs at once: the second leaves; a run that was killed does not keep the next out', async () => {
  const inner = await exclusively(folder, () => exclusively(folder, () => Promise.resolve('second')));
  expect(inner).toBeNull();
  await writeFile(join(folder, '.mirror.lock'), '999999999');
  expect(await exclusively(folder, () => Promise.resolve('next'))).toBe('next');
  expect(await readdir(folder)).not.toContain('.mirror.lock');
});

test('what an interrupted run left half is swept away', async () => {
  await writeFile(join(folder, '.datapackage.json.4711.tmp'), '{"resources": [');
  await run();
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
