// What commands connect to, over real connections of this machine: by the address itself, after each redirect, whatever a name says.
import { createServer, type Server } from 'node:http';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHttp } from '../../src/cli/publishing/mirror/http.ts';
import { mayReach } from '../../src/cli/publishing/mirror/reach.ts';
import { validateCatalog, waysFrom } from '../../src/cli/publishing/validate.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { checkAddress } from '../../src/core/values/address.ts';

const OPTIONS = { maxBytes: 1e5, timeoutMs: 20_000 };
const codesOf = (result: { issues: readonly { code: string }[] }): string[] =>
  result.issues.map(({ code }) => code);

let server: Server;
let port = 0;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/weiter') {
      response.statusCode = 302;
      response.setHeader('Location', `http://127.0.0.1:${port}/intern`);
      return void response.end();
    }
    if (request.url === '/gepackt') {
      response.setHeader('Content-Encoding', 'gzip');
      return void response.end(gzipSync('x'.repeat(request.headers.range ? 10 : 1e6)));
    }
    response.end('Ort;Wert\nA;1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const PRIVATE = [
  ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fc00::1', 'fd12::1'],
  ...['169.254.169.254', '0.0.0.0', '192.0.0.8', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::127.0.0.1', '::10.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::127.0.0.1'],
  ...['64:ff9b::10.0.0.1', '64:ff9b::169.254.169.254', '64:ff9b:1::1', '2002:7f00:1::', '2001:db8::1'],
  ...['::ffff:0:127.0.0.1', '::ffff:0:10.0.0.1', '5f00::1', '3fff::1', '4000::1', '1::', '200::1'],
  ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '127.0.0.1', '127.1.2.3', '::1', 'kein Netz'],
];
const PUBLIC = [
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2a00:1450::1',
  '2001:4860:4860::8888',
  '3ffe::1',
  '64:ff9b::8.8.8.8',
];

describe('an address', () => {
  test.each(PRIVATE)('%s is out of reach', (address) =>
    expect(mayReach(address, { intranet: false, loopback: false })).toBe(false),
  );
  test.each(PUBLIC)('%s is of the internet', (address) =>
    expect(mayReach(address, { intranet: false, loopback: false })).toBe(true),
  );
  test('of the own network is asked where a person says so; this machine and its link never by that', () => {
    const inside = (address: string): boolean => mayReach(address, { intranet: true, loopback: false });
    expect(
      ['10.0.0.1', 'fd12::1', '127.0.0.1', '::1', '169.254.169.254', '64:ff9b::127.0.0.1'].map(inside),
    ).toEqual([true, true, false, false, false, false]);
  });
  test.each([
    ...PRIVATE.filter((one) => one.includes(':') && !one.includes('%')),
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
  ])('%s written as it is, is refused by its text too', (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    const checked = checkAddress(`https://${host}/x.csv`, { origin: null, hosts: null, loopback: false });
    expect(checked).toMatchObject({ code: 'ADDRESS_PRIVATE' });
  });
});

describe('a name', () => {
  test.each(['127.0.0.1', '10.1.2.3', '::ffff:7f00:1', '64:ff9b::7f00:1'])(
    'that leads to %s is not connected to, intranet or not',
    async (address) => {
      asked.length = 0;
      const http = nodeHttp({ intranet: false, resolve: () => Promise.resolve(['8.8.8.8', address]) });
      expect(codesOf(await http.get('https://daten.musterhausen.de/x.csv', OPTIONS))).toEqual([
        'ADDRESS_PRIVATE',
      ]);
      const inside = nodeHttp({
        intranet: true,
        loopback: false,
        resolve: () => Promise.resolve(['127.0.0.1']),
      });
      expect(codesOf(await inside.get(`http://daten.intern:${port}/x.csv`, OPTIONS))).toEqual([
        'ADDRESS_PRIVATE',
      ]);
      expect(asked).toEqual([]);
    },
  );
  test('is looked up once: what was judged is what is connected to', async () => {
    let times = 0;
    const http = nodeHttp({
      intranet: true,
      // A name that is harmless at the first look and this machine at the second.
      resolve: () => Promise.resolve([times++ === 0 ? '127.0.0.1' : '10.0.0.1']),
    });
    const found = await http.get(`http://daten.intern:${port}/x.csv`, OPTIONS);
    expect([found.ok, times]).toEqual([true, 1]);
  });
  test('in the own network leads by no redirect to this machine', async () => {
    asked.length = 0;
    const http = nodeHttp({ intranet: true, resolve: () => Promise.resolve(['127.0.0.1']) });
    expect(codesOf(await http.get(`http://daten.intern:${port}/weiter`, OPTIONS))).toEqual([
      'ADDRESS_PRIVATE',
    ]);
    expect(asked).toEqual(['/weiter']);
  });
});

test('what a server packs unasked is unpacked, and its size counts unpacked', async () => {
  const http = nodeHttp({ intranet: false });
  const url = `http://127.0.0.1:${port}/gepackt`;
  expect(codesOf(await http.get(url, OPTIONS))).toEqual(['TOO_LARGE']);
  const whole = await http.get(url, { ...OPTIONS, maxBytes: 2e6 });
  expect(whole.ok && whole.value.bytes.length).toBe(1e6);
});

describe('validate', () => {
  const check = async (address: string, path: string) => {
    const catalog = readCatalog(JSON.stringify({ resources: [{ name: 'a', path }] }), address);
    if (!catalog.ok) return codesOf(catalog);
    return (await validateCatalog(catalog.value, [], waysFrom(address))).map(({ code }) => code);
  };
  test('of a catalog of the web reads no file and asks nothing on this machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'validate-'));
    const secret = join(folder, 'geheim.csv');
    await writeFile(secret, 'token\nGEHEIM-XYZ\n');
    asked.length = 0;
    const web = 'https://daten.musterhausen.de/datapackage.json';
    const refused = [
      await check(web, pathToFileURL(secret).href),
      await check(web, `http://127.0.0.1:${port}/intern`),
      await check(web, `http://localhost:${port}/intern`),
    ];
    for (const codes of refused) expect(codes[0]).toMatch(/^ADDRESS_/);
    expect(asked).toEqual([]);
    const here = pathToFileURL(join(folder, 'datapackage.json')).href;
    expect(await check(here, pathToFileURL(secret).href)).not.toContain('ADDRESS_NOT_ALLOWED');
  });
});
