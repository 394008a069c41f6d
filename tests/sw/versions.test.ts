// A version of the app is its bytes, whole, whatever a host, a filter or a login page answers while it is laid on the device.
import { describe, expect, test } from 'vitest';
import { createVersion, NotOurs, typeOf, type Version } from '../../sw/versions.ts';
import { fakeCaches, fakePorts, filesOf, SCOPE, type Host } from '../support/caches.ts';

const A = {
  'index.html': '<script src="assets/index-AAAAAAAA.js">',
  'assets/index-AAAAAAAA.js': 'start("A")',
  'assets/Erfassung-SAMESAME.js': 'page()',
  'icons/icon.svg': '<svg/>',
};
const B = {
  'index.html': '<script src="assets/index-BBBBBBBB.js">',
  'assets/index-BBBBBBBB.js': 'start("B")',
  'assets/Erfassung-SAMESAME.js': 'page()',
  'icons/icon.svg': '<svg/>',
};
const HEADERS = [['Content-Security-Policy', "default-src 'none'"]] as const;
const LOGIN = '<!doctype html><title>Willkommen im WLAN</title>';
const ports = fakePorts;
type Ports = ReturnType<typeof fakePorts>;

const versionOf = async (
  build: string,
  texts: Readonly<Record<string, string>>,
  given: Ports,
): Promise<Version> => createVersion({ files: await filesOf(texts), build, headers: HEADERS }, SCOPE, given);
const host = (texts: Readonly<Record<string, string>>): Host => new Map(Object.entries(texts));
const text = async (response: Promise<Response | undefined>): Promise<string | undefined> =>
  (await response)?.text();
const whole = async (version: Version, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, content] of Object.entries(texts))
    expect(await text(version.match(SCOPE + path, true))).toBe(content);
};

describe('installing', () => {
  test('keeps every file with the policy and the type of this build, whatever the host sent along', async () => {
    const given = ports(host(A));
    const version = await versionOf('a', A, given);
    await version.install();
    await whole(version, A);
    const kept = (await version.match(`${SCOPE}index.html`))!;
    expect(kept.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(kept.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await version.check()).toEqual({ files: 4, missing: 0 });
  });

  const answers: [string, () => Response][] = [
    ['a login page with status 200', () => new Response(LOGIN)],
    ['an empty answer', () => new Response('')],
    ['a page that says 404', () => new Response(LOGIN, { status: 404 })],
    ['a page of maintenance', () => new Response(LOGIN, { status: 503 })],
    ['the right bytes and more', () => new Response(`${A['index.html']} `)],
  ];
  const cases = Object.keys(A).flatMap((path) =>
    answers.map(([name, answer]) => [name, path, answer] as const),
  );
  test.each(cases)(
    'fails for %s in place of %s, and the version before stays whole',
    async (_name, path, answer) => {
      const given = ports(host(A));
      const before = await versionOf('a', A, given);
      await before.install();
      await before.activate(false);
      const changed: Record<string, string> = Object.fromEntries(
        Object.entries(A).map(([name, content]) => [name, `${content} // next`]),
      );
      const all = host(changed);
      all.set(path, answer);
      const then = fakePorts(all, given.caches);
      await expect((await versionOf('next', changed, then)).install()).rejects.toThrow(NotOurs);
      await whole(before, A);
      expect(await before.check()).toEqual({ files: 4, missing: 0 });
    },
  );

  test('asks once more past the cache of the browser, which may hold the login page', async () => {
    let times = 0;
    const all = host(A);
    all.set(
      'assets/index-AAAAAAAA.js',
      () => new Response(times++ === 0 ? LOGIN : A['assets/index-AAAAAAAA.js']),
    );
    const given = ports(all);
    const version = await versionOf('a', A, given);
    await version.install();
    await whole(version, A);
    expect(given.asked.filter((one) => one.startsWith('assets/index'))).toEqual([
      'assets/index-AAAAAAAA.js default',
      'assets/index-AAAAAAAA.js reload',
    ]);
  });

  test('goes on where it was interrupted, and without a network it fails', async () => {
    const all = host(A);
    all.delete('icons/icon.svg');
    const given = ports(all);
    const version = await versionOf('a', A, given);
    await expect(version.install()).rejects.toThrow('icons/icon.svg');
    all.set('icons/icon.svg', A['icons/icon.svg']);
    given.asked.length = 0;
    given.isDown = true;
    await expect(version.install()).rejects.toThrow('Failed to fetch');
    given.isDown = false;
    await version.install();
    expect(given.asked).toEqual(['icons/icon.svg no-cache']);
    await whole(version, A);
  });

  test('takes what did not change from the version before, and from those of commit dec2b7f', async () => {
    const given = ports(host(A));
    const workbox = await given.caches.open(`workbox-precache-v2-${SCOPE}`);
    await workbox.put(`${SCOPE}index.html?__WB_REVISION__=1`, new Response(LOGIN));
    await workbox.put(`${SCOPE}icons/icon.svg?__WB_REVISION__=2`, new Response(A['icons/icon.svg']));
    await workbox.put(
      `${SCOPE}assets/Erfassung-SAMESAME.js`,
      new Response(A['assets/Erfassung-SAMESAME.js']),
    );
    const version = await versionOf('a', A, given);
    await version.install();
    await whole(version, A);
    expect(given.asked.sort()).toEqual(['assets/index-AAAAAAAA.js default', 'index.html no-cache']);
  });
});

/** Every order in which the files of B can take the place of those of A on the host. */
const orders = (names: readonly string[]): string[][] =>
  names.length < 2
    ? [[...names]]
    : names.flatMap((one) => orders(names.filter((other) => other !== one)).map((rest) => [one, ...rest]));

test('uploaded file by file in any order, the old version starts whole or the new one does', async () => {
  for (const order of orders(['sw.js', ...Object.keys(B)])) {
    const all = host(A);
    const given = ports(all);
    const before = await versionOf('a', A, given);
    await before.install();
    await before.activate(false);
    const after = await versionOf('b', B, given);
    let isNew = false;
    for (const name of order) {
      if (name === 'sw.js') isNew = true;
      else all.set(name, B[name as keyof typeof B]);
      if (!isNew) continue;
      const isHere = ['index.html', 'assets/index-BBBBBBBB.js'].every(
        (path) => all.get(path) === B[path as 'index.html'],
      );
      const came = await after.install().then(
        () => true,
        () => false,
      );
      expect(came, `${order.join()} after ${name}`).toBe(isHere);
      await (came ? whole(after, B) : whole(before, A));
    }
    await whole(before, A);
  }
});

describe('activating', () => {
  test('keeps the version before for windows that still show it, and removes older ones and halves', async () => {
    const caches = fakeCaches();
    const all = new Map([...host(A), ...host(B)]);
    const given = fakePorts(all, caches);
    await (
      await caches.open(`workbox-precache-v2-${SCOPE}`)
    ).put(`${SCOPE}assets/Alt-OLDOLDOL.js`, new Response('old'));
    await caches.open('another app');
    await caches.open(`gemeinde-cockpit ${SCOPE} half`);
    await caches.open(`gemeinde-cockpit ${SCOPE}innen/ x`);
    all.set('index.html', A['index.html']);
    const a = await versionOf('a', A, given);
    await a.install();
    await a.activate(false);
    // Those of before are the version before.
    expect(await text(a.matchOlder(`${SCOPE}assets/Alt-OLDOLDOL.js`))).toBe('old');
    all.set('index.html', B['index.html']);
    const b = await versionOf('b', B, given);
    await b.install();
    await b.activate(true);
    expect([...caches.held.keys()]).toHaveLength(5);
    await b.activate(false);
    expect([...caches.held.keys()].sort()).toEqual([
      'another app',
      `gemeinde-cockpit ${SCOPE} a`,
      `gemeinde-cockpit ${SCOPE} b`,
      `gemeinde-cockpit ${SCOPE}innen/ x`,
    ]);
    expect(await text(b.matchOlder(`${SCOPE}assets/index-AAAAAAAA.js`))).toBe('start("A")');
    expect(await b.matchOlder(`${SCOPE}assets/Alt-OLDOLDOL.js`)).toBeUndefined();
  });
});

describe('checking and repairing', () => {
  const damaged = async (): Promise<{ version: Version; given: Ports; all: Host }> => {
    const all = host(A);
    const given = ports(all);
    const version = await versionOf('a', A, given);
    await version.install();
    await version.activate(false);
    const cache = given.caches.held.get(`gemeinde-cockpit ${SCOPE} a`)!;
    cache.set(`${SCOPE}index.html`, new Response(LOGIN));
    cache.set(`${SCOPE}assets/index-AAAAAAAA.js`, new Response('start("A'));
    cache.delete(`${SCOPE}icons/icon.svg`);
    return { version, given, all };
  };

  test('compares contents, and repairs wrong and absent files', async () => {
    const { version } = await damaged();
    expect(await version.check()).toEqual({ files: 4, missing: 3 });
    expect(await version.match(`${SCOPE}index.html`, true)).toBeUndefined();
    expect(await version.repair()).toEqual({ files: 4, missing: 0, repaired: 3 });
    await whole(version, A);
  });

  test('keeps nothing wrong, and says how many are still missing', async () => {
    const { version, given, all } = await damaged();
    all.set('index.html', B['index.html']);
    expect(await version.repair()).toEqual({ files: 4, missing: 1, repaired: 2 });
    expect(await version.match(`${SCOPE}index.html`, true)).toBeUndefined();
    given.isDown = true;
    expect(await version.repair()).toEqual({ files: 4, missing: 1, repaired: 0 });
  });

  test('of files without a name that says it, the type is the one of bytes', () => {
    expect(typeOf('https://x.example/ordner.d/datei')).toBe('application/octet-stream');
    expect(typeOf('a/b.woff2')).toBe('font/woff2');
  });
});
