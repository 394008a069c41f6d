// The app's own files on an unlucky day: a login page, a host with a page for everything, an upload file by file, lost files.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { builtFiles, editionOf, startWebSpace, type WebSpace } from '../support/host.ts';

const opened: BrowserContext[] = [];
const spaces: WebSpace[] = [];
afterAll(async () => {
  await Promise.all(opened.map((context) => context.close()));
  await Promise.all(spaces.map((space) => space.close()));
});
const device = async (profile?: string): Promise<BrowserContext> => {
  const context = await openBrowser(profile ?? (await newProfile()));
  opened.push(context);
  return context;
};

let A: Map<string, Buffer>, B: Map<string, Buffer>;
beforeAll(() => {
  A = builtFiles();
  B = editionOf(A, 'B');
});
const webSpace = async (caching = 'max-age=3600'): Promise<WebSpace> => {
  const space = await startWebSpace(A);
  space.caching = caching;
  spaces.push(space);
  return space;
};
const installed = async (space: WebSpace): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await device();
  const page = await openApp(context, space.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await settled(page);
  return { context, page };
};
const goTo = (page: Page, hash: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = to), hash);
/** Looks for a new version as the browser does, and waits for the end of its install. Shape: how that ended. */
const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const next = registration.installing ?? registration.waiting;
    if (!next) return 'none';
    while (next.state === 'installing')
      await new Promise((resolve) => next.addEventListener('statechange', resolve, { once: true }));
    return next.state;
  });
const startsWhole = async (page: Page, edition: string | undefined): Promise<void> => {
  await page.reload();
  await page.locator('article.tile').first().waitFor();
  // The worker draws tiles before any script has come that could say its edition.
  await page.waitForFunction(() => document.documentElement.dataset.started === '');
  expect(await page.evaluate(() => document.documentElement.dataset.edition)).toBe(edition);
};
const damage = (page: Page, path: RegExp, content: string | null): Promise<number> =>
  page.evaluate(
    async ([pattern, text]) => {
      let done = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(pattern!).test(request.url)) continue;
          done++;
          if (text === null) await cache.delete(request);
          else await cache.put(request, new Response(text!, { headers: { 'Content-Type': 'text/html' } }));
        }
      }
      return done;
    },
    [path.source, content] as const,
  );

describe('the first visit', () => {
  test('behind a login page that answers for one chunk, the app says that it is not whole, and is it the next time', async () => {
    const space = await webSpace();
    space.login = (path) => path.startsWith('assets/Recording-');
    const context = await device();
    const page = await openApp(context, space.url);
    await page.getByText('Die App kam nicht vollständig auf dieses Gerät').waitFor();
    await settled(page);
    await goTo(page, '#/einstellungen/speicher');
    await expect.poll(() => page.locator('main').textContent()).not.toContain('Offline bereit');
    space.login = () => false;
    await page.reload();
    await page.getByText(/^Offline bereit/).waitFor();
    await goTo(page, '#/erfassung');
    await page.getByRole('heading', { level: 1, name: 'Erfassung' }).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Erfassung' }).waitFor();
  });
});

describe('a new version', () => {
  test('uploaded file by file, in both orders, comes whole or not at all', async () => {
    const space = await webSpace();
    const { page } = await installed(space);
    const [oldEntry] = [...A.keys()].filter((path) => !B.has(path));
    const [newEntry] = [...B.keys()].filter((path) => !A.has(path));
    // The worker first, the page last: what the finding was.
    space.files.set('sw.js', B.get('sw.js')!);
    space.files.delete(oldEntry!);
    expect(await update(page)).toBe('redundant');
    await startsWhole(page, undefined);
    // Nothing of it but the page and an empty worker.
    space.files.set('index.html', B.get('index.html')!);
    expect(await update(page)).toBe('redundant');
    await startsWhole(page, undefined);
    // A page for everything that is not there.
    space.hasFallback = true;
    expect(await update(page)).toBe('redundant');
    await startsWhole(page, undefined);
    await page.context().setOffline(true);
    await startsWhole(page, undefined);
    await page.context().setOffline(false);
    space.files.set(newEntry!, B.get(newEntry!)!);
    expect(await update(page)).toBe('installed');
    await page.getByText('Eine neue Fassung der App ist bereit.').waitFor();
    await page.getByRole('button', { name: 'Jetzt neu starten' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.edition === 'B');
    await page.context().setOffline(true);
    await startsWhole(page, 'B');
  });

  test('behind a login page for the page of the app does not come, and the version before goes on', async () => {
    const space = await webSpace();
    const { page } = await installed(space);
    for (const [path, bytes] of B) space.files.set(path, bytes);
    space.login = (path) => path === 'index.html';
    expect(await update(page)).toBe('redundant');
    await startsWhole(page, undefined);
    expect(await page.getByText('Eine neue Fassung der App ist bereit.').count()).toBe(0);
    space.login = () => true;
    await startsWhole(page, undefined);
  });
});

/** How many files of the app lie on the device; the mark that a version is whole is none. */
const filesIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let files = 0;
    for (const name of await caches.keys())
      files += (await (await caches.open(name)).keys()).filter(
        ({ url }) => !url.endsWith('version-whole'),
      ).length;
    return files;
  });

describe('files that are wrong or gone', () => {
  test('come back by themselves with a line, and are said on every page without one', async () => {
    const space = await webSpace('no-store');
    const { page } = await installed(space);
    expect(await damage(page, /assets\/Data-|assets\/Legal-/, 'Willkommen im WLAN')).toBe(2);
    expect(await damage(page, /assets\/Recording-/, null)).toBe(1);
    space.login = () => true;
    await page.reload();
    await page.getByText('3 Teile der App fehlen auf diesem Gerät.').waitFor();
    await goTo(page, '#/suche');
    await page.getByText('3 Teile der App fehlen auf diesem Gerät.').waitFor();
    space.login = () => false;
    await page.getByRole('button', { name: 'Jetzt holen' }).click();
    await expect.poll(() => page.getByText('Teile der App fehlen').count()).toBe(0);
    // Evicted whole, and nobody opens the settings.
    await goTo(page, '#/lage');
    const whole = await filesIn(page);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await page.reload();
    await page.locator('article.tile').first().waitFor();
    await expect.poll(() => filesIn(page)).toBe(whole);
    await page.context().setOffline(true);
    await page.reload();
    await goTo(page, '#/erfassung');
    await page.getByRole('heading', { level: 1, name: 'Erfassung' }).waitFor();
  });

  test('a page whose file is wrong is brought by itself; without a line its button does it later', async () => {
    const space = await webSpace('no-store');
    const { page } = await installed(space);
    await goTo(page, '#/suche');
    space.login = () => true;
    await damage(page, /assets\/Data-/, 'Willkommen im WLAN');
    await page.reload();
    await goTo(page, '#/daten');
    await page.getByRole('heading', { name: 'Diese Seite fehlt auf dem Gerät' }).waitFor();
    await page.getByText('Sie ließ sich nicht holen.').waitFor();
    space.login = () => false;
    await page.getByRole('button', { name: 'Reparieren' }).click();
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
  });
});

describe('the page of last resort', () => {
  const LAST = { name: 'Die App startet nicht' };
  const record = async (page: Page, text: string): Promise<void> => {
    await goTo(page, '#/erfassung');
    await page.getByLabel('Fahrzeuge einsatzbereit (Fahrzeuge)').fill(text);
    await page.getByText('Entwurf gespeichert').waitFor();
  };
  const saved = async (page: Page): Promise<Buffer> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als Datei sichern' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^gemeinde-cockpit-notfall-.*\.gcsicherung$/);
    await page.getByText('Die Datei ist gespeichert').waitFor();
    return readFileSync(await download.path());
  };

  test('comes where the entry of the app is wrong, gives out what was typed, and repairs', async () => {
    const space = await webSpace('no-store');
    const { context, page } = await installed(space);
    await record(page, '7');
    const trouble = watch(page);
    space.login = () => true;
    expect(await damage(page, /assets\/index-[\w-]+\.js/, 'Willkommen im WLAN')).toBe(1);
    await page.goto(space.url);
    await page.getByRole('heading', LAST).waitFor();
    await page.getByText('Ein Teil der App fehlt auf diesem Gerät oder ist beschädigt.').waitFor();
    await page.getByText('Entwürfe: 1').waitFor();
    await page.getByText('Die App ließ sich gerade nicht reparieren.').waitFor();
    const file = await saved(page);
    space.login = () => false;
    await page.getByRole('button', { name: 'Reparieren' }).click();
    await page.getByText('Die App ist repariert.').waitFor();
    expect(trouble.filter((one) => !/Refused to execute|MIME/.test(one))).toEqual([]);
    await page.getByRole('link', { name: 'App öffnen' }).click();
    await page.locator('article.tile').first().waitFor();
    // Another device takes the file back.
    const other = await installed(space);
    await goTo(other.page, '#/einstellungen?sicherung');
    await other.page.locator('input[type=file]').first().setInputFiles({
      name: 'notfall.gcsicherung',
      mimeType: 'application/octet-stream',
      buffer: file,
    });
    await other.page.getByRole('button', { name: 'Zusammenführen' }).waitFor();
    await context.close();
  });

  test('comes where every cache is gone and there is no line, and where only the first page is wrong', async () => {
    const space = await webSpace('no-store');
    const { page } = await installed(space);
    space.login = () => true;
    expect(await damage(page, /index\.html/, 'Willkommen im WLAN')).toBe(1);
    await page.reload();
    await page.getByText('Die Startseite der App fehlt auf diesem Gerät oder ist beschädigt.').waitFor();
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', LAST).waitFor();
    await page.getByRole('button', { name: 'Als Datei sichern' }).waitFor();
    await page.context().setOffline(false);
    space.login = () => false;
    // The host holds another version by now: that one comes instead.
    space.files = new Map(B);
    await page.getByRole('button', { name: 'Reparieren' }).click();
    await page
      .getByText(/Alle Teile der App liegen|Die App ist repariert|Eine neue Fassung der App ist bereit/)
      .waitFor();
    await page.getByRole('link', { name: 'App öffnen' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.edition === 'B');
  });

  test('asks for the PIN first', async () => {
    const space = await webSpace();
    const { page } = await installed(space);
    await goTo(page, '#/einstellungen/geraet');
    await page.getByLabel(/^Neue PIN/).fill('2580');
    await page.getByLabel('PIN wiederholen').fill('2580');
    await page.getByRole('button', { name: 'PIN setzen' }).click();
    await page.getByText('Eine PIN ist gesetzt.').waitFor();
    await page.goto(`${space.url}notfall.html`);
    await page.getByRole('heading', { name: 'Notfallseite' }).waitFor();
    await page.getByLabel('PIN').fill('1111');
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByText('Das war nicht die PIN.').waitFor();
    expect(await page.getByRole('button', { name: 'Als Datei sichern' }).count()).toBe(0);
    await page.getByLabel('PIN').fill('2580');
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('button', { name: 'Als Datei sichern' }).waitFor();
  });
});
