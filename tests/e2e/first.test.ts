// The first picture: figures stand in the page itself, drawn by the service worker, judged at that moment; and nothing where nothing may be seen.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await context.close();
  await app.close();
});
const opened: Page[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** What the worker keeps to draw with. */
const kept = (): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asking = indexedDB.open('gemeinde-cockpit-snapshot');
        asking.onerror = () => reject(new Error('no database'));
        asking.onsuccess = () => {
          const reading = asking.result.transaction('snapshot').objectStore('snapshot').get('first');
          reading.onsuccess = () => {
            asking.result.close();
            resolve(reading.result ?? null);
          };
        };
      }),
  );
/** The page as the worker gives it out: no script of it ever runs. */
const drawn = async (hash = '', size = { width: 1180, height: 820 }): Promise<Page> => {
  const other = await context.newPage();
  opened.push(other);
  await other.setViewportSize(size);
  const devtools = await context.newCDPSession(other);
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  await other.goto(app.url + hash);
  return other;
};
type Seen = { text: string; top: number; left: number; width: number; height: number };
const tilesOf = (on: Page): Promise<Seen[]> =>
  on.locator('article.tile').evaluateAll((all) =>
    all.map((tile) => {
      const { top, left, width, height } = tile.getBoundingClientRect();
      return { text: tile.textContent, top, left, width, height };
    }),
  );
const reopened = async (): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(app.url);
  await page.waitForFunction(() => document.documentElement.dataset.started === '');
  await settled(page);
};

describe('the first picture', () => {
  test.each([
    { width: 1180, height: 820 },
    { width: 390, height: 844 },
  ])('is what the app shows then, word by word and place by place, offline: $width', async (size) => {
    await page.setViewportSize(size);
    await reopened();
    await expect.poll(kept).toMatchObject(size.width < 600 ? { phone: 'yes' } : {});
    await context.setOffline(true);
    const first = await drawn('', size);
    const [before, after] = [await tilesOf(first), await tilesOf(page)];
    expect(before.length).toBeGreaterThan(11);
    expect(before).toEqual(after);
    expect(await first.locator('.lead').textContent()).toBe(await page.locator('.lead').textContent());
    expect(await first.locator('.brand').textContent()).toContain('Musterhausen');
    expect(await first.locator('nav.nav').textContent()).toBe(await page.locator('nav.nav').textContent());
    await context.setOffline(false);
  });

  test('runs into nothing that the policy forbids, and holds no style, script or handler of its own', async () => {
    const other = await context.newPage();
    opened.push(other);
    const trouble = watch(other);
    const response = await other.goto(app.url);
    const html = await response!.text();
    const written = /<div id="app">([^]*)<noscript>/.exec(html)![1]!;
    expect(written).toContain('class="tile"');
    expect(written).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(response!.headers()['content-security-policy']).toBe(
      (await other.request.get(new URL('index.html', app.url).href)).headers()['content-security-policy'],
    );
    await settled(other);
    expect(trouble).toEqual([]);
  });

  test('is judged at that moment: what is too old by then is told as such', async () => {
    const [worker] = context.serviceWorkers();
    await worker!.evaluate(() => {
      const real = Date.now.bind(Date);
      Object.assign(globalThis, { realNow: real });
      Date.now = () => real() + 900 * 86_400_000;
    });
    const first = await drawn();
    const texts = (await tilesOf(first)).map(({ text }) => text);
    await worker!.evaluate(() => {
      Date.now = (globalThis as unknown as { realNow: () => number }).realNow;
    });
    const now = (await tilesOf(page)).map(({ text }) => text);
    expect(now.filter((text) => text.includes('Keine aktuellen Daten')).length).toBeLessThan(
      texts.length / 2,
    );
    expect(texts.filter((text) => text.includes('Keine aktuellen Daten'))).toHaveLength(texts.length);
  });

  /** A page whose scripts the worker gives out when the test says so. */
  const waiting = async (): Promise<{ other: Page; goOn: () => Promise<void> }> => {
    const other = await context.newPage();
    opened.push(other);
    const [worker] = context.serviceWorkers();
    await worker!.evaluate(() => {
      const real = Cache.prototype.match;
      let goOn = (): void => undefined;
      const said = new Promise<void>((resolve) => (goOn = resolve));
      Object.assign(globalThis, { goOn: () => (goOn(), (Cache.prototype.match = real)) });
      Cache.prototype.match = async function (asked, options) {
        if (/assets\/[^/]+\.js$/.test(typeof asked === 'string' ? asked : 'x')) await said;
        return real.call(this, asked, options);
      };
    });
    await other.goto(app.url, { waitUntil: 'commit' });
    await other.locator('article.tile').first().waitFor();
    expect(await other.evaluate(() => document.documentElement.dataset.started)).toBeUndefined();
    return {
      other,
      goOn: async () => {
        await worker!.evaluate(() => {
          (globalThis as unknown as { goOn: () => void }).goOn();
        });
        await other.waitForFunction(() => document.documentElement.dataset.started === '');
      },
    };
  };
  test('keeps what was typed into the search before the app was there, and the focus', async () => {
    const { other, goOn } = await waiting();
    await other.locator('#search-words').fill('Pflege');
    await goOn();
    expect(await other.locator('#search-words').inputValue()).toBe('Pflege');
    expect(await other.evaluate(() => document.activeElement?.id)).toBe('search-words');
  });
  test('keeps a tap on a button, and a tile leads to its figure', async () => {
    const { other, goOn } = await waiting();
    await other.locator('.state').click();
    await goOn();
    await expect.poll(() => other.locator('.state').getAttribute('aria-expanded')).toBe('true');
    const next = await waiting();
    const tile = next.other.locator('article.tile a').first();
    const title = await tile.innerText();
    await tile.click();
    await next.goOn();
    await next.other.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('waits where another page was asked for', async () => {
    const other = await context.newPage();
    opened.push(other);
    await other.goto(`${app.url}#/daten`);
    await other.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    expect(await other.locator('article.tile').count()).toBe(0);
  });

  test('follows language and look of the device', async () => {
    await page.evaluate(() => {
      localStorage.setItem('cockpit.language', 'en');
      localStorage.setItem('cockpit.appearance', 'dark');
    });
    await reopened();
    await expect.poll(kept).toMatchObject({ language: 'en' });
    const first = await drawn();
    expect(await first.locator('nav.nav').textContent()).toContain('Settings');
    expect(await first.locator('.lead').textContent()).toBe(await page.locator('.lead').textContent());
    await page.evaluate(() => {
      localStorage.removeItem('cockpit.language');
      localStorage.removeItem('cockpit.appearance');
    });
    await reopened();
    await expect.poll(kept).toMatchObject({ language: 'de' });
  });
});

describe('nothing is drawn', () => {
  const isBare = async (): Promise<void> => {
    const first = await drawn();
    expect((await first.locator('.brand').textContent())!.trim()).toBe('Gemeinde-Cockpit');
    expect(await first.content()).not.toMatch(/Musterhausen|class="tile"/);
  };

  test('while a PIN is set, and again when it is gone', async () => {
    await reopened();
    await page.evaluate(() => (location.hash = '#/einstellungen/geraet'));
    await page.getByLabel('Neue PIN').fill('4711');
    await page.getByLabel('PIN wiederholen').fill('4711');
    await page.getByRole('button', { name: 'PIN setzen' }).click();
    await page.getByText('Eine PIN ist gesetzt.').waitFor();
    await expect.poll(kept).toBeNull();
    await isBare();
    await page.evaluate(() => localStorage.removeItem('cockpit.lock'));
    await reopened();
    await expect.poll(kept).not.toBeNull();
  });

  test('on a tablet that begins with recording', async () => {
    await page.evaluate(() => localStorage.setItem('cockpit.role', 'record'));
    await page.goto('about:blank');
    await page.goto(app.url);
    await page.waitForFunction(() => location.hash === '#/erfassung' && document.querySelector('main h1'));
    await expect.poll(kept).toBeNull();
    await isBare();
    await page.evaluate(() => localStorage.removeItem('cockpit.role'));
    await reopened();
    await expect.poll(kept).not.toBeNull();
  });
});
