// The number on the icon is what the first sentence begins with: for the first figures, for all of them, and at the next start again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openBrowser, settled } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  await context.addInitScript(`navigator.setAppBadge = async (n) => { globalThis.onIcon = n; };`);
  page = await context.newPage();
  await page.goto(app.url);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

/** Figures that are critical, or were last, by the first sentence. */
const said = async (): Promise<number> => {
  const sentence = await page
    .locator('main p', { hasText: /von \d+ Kennzahlen/ })
    .first()
    .innerText();
  const [now = 0] = /^(\d+) von \d+ Kennzahlen (?:ist|sind) kritisch/.exec(sentence)?.slice(1) ?? [];
  const [last = 0] = /(\d+) war(?:en)? zuletzt kritisch/.exec(sentence)?.slice(1) ?? [];
  return Number(now) + Number(last);
};
const onIcon = (): Promise<number> => page.evaluate('globalThis.onIcon');
/** What the service worker counts while the app is closed. */
const counted = (): Promise<string | null> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => fail(opening.error!);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction('settings').objectStore('settings').get('alarm');
          asked.onerror = () => fail(asked.error!);
          asked.onsuccess = () => {
            db.close();
            done((asked.result as { value: { dashboard?: string } } | undefined)?.value.dashboard ?? null);
          };
        };
      }),
  );

test('of all figures while they are looked at, and of the first ones after a start', async () => {
  const first = await said();
  expect(first).toBeGreaterThan(0);
  await expect.poll(onIcon).toBe(first);
  await page.evaluate(() => (location.hash = '#/lage?blatt=alle'));
  await expect.poll(said).toBeGreaterThan(first);
  await expect.poll(async () => (await onIcon()) === (await said())).toBe(true);
  await expect.poll(counted).toBe('alle');
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
  await page.reload();
  await settled(page);
  await page.evaluate(() => (location.hash = '#/lage'));
  await expect.poll(said).toBe(first);
  await expect.poll(onIcon).toBe(first);
  await expect.poll(counted).toBe(null);
});
