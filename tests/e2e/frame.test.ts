// The frame of every page: how much room is left for figures, one field of search, the state of the data in words, the way back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

const tops = (on = page): Promise<number[]> =>
  on.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().top));
/** The state of the data as it is read; what only a screen reader hears is part of it. */
const words = async (): Promise<string> => (await page.locator('.line').innerText()).replaceAll(/\s+/g, ' ');
const sized = async (width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
};

describe('room for figures', () => {
  test.each([
    [390, 844, 220],
    [320, 640, 320],
    [590, 410, 205],
    [820, 1180, 295],
    [1180, 820, 220],
  ])('at %i x %i the first tile begins within %i px', async (width, height, most) => {
    await sized(width, height);
    await expect.poll(async () => (await tops())[0]).toBeLessThanOrEqual(most);
  });
  test('at 390 x 844 it does without a network too, and the state is told in words', async () => {
    await sized(390, 844);
    await context.setOffline(true);
    await page.evaluate(() => dispatchEvent(new Event('offline')));
    await page.locator('.line').getByText('Offline').waitFor();
    expect((await tops())[0]).toBeLessThanOrEqual(220);
    await sized(1180, 820);
    await expect.poll(() => words()).toMatch(/^Offline – Daten von heute, \d\d:\d\d$/);
    await context.setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await settled(page);
    await expect.poll(() => words()).toMatch(/^(?:Online – )?Daten von heute, \d\d:\d\d$/);
  });
  test('at 1180 x 820 twelve tiles are seen, and values of a row end on one line', async () => {
    await sized(1180, 820);
    const tiles = await page.locator('article.tile').evaluateAll((all) =>
      all.map((tile) => ({
        top: tile.getBoundingClientRect().top,
        bottom: tile.getBoundingClientRect().bottom,
        value: tile.querySelector('.value > span:not(.sr)')!.getBoundingClientRect().bottom,
        isWord: tile.querySelector('.value.word') !== null,
      })),
    );
    expect(tiles.length).toBe(12);
    expect(Math.max(...tiles.map((one) => one.bottom))).toBeLessThanOrEqual(820);
    const rows = new Map<number, Set<number>>();
    for (const { top, value, isWord } of tiles)
      if (!isWord)
        rows.set(Math.round(top), (rows.get(Math.round(top)) ?? new Set<number>()).add(Math.round(value)));
    expect(rows.size).toBe(3);
    for (const ends of rows.values())
      expect(Math.max(...ends) - Math.min(...ends), JSON.stringify([...ends])).toBeLessThanOrEqual(1);
  });
  test('on the first start there is a frame of tiles, and no warning', async () => {
    const fresh = await openBrowser(await newProfile(), {
      serviceWorkers: 'block',
      viewport: { width: 390, height: 844 },
    });
    // The catalog comes, its tables do not yet.
    await fresh.route(/demo\/[a-z_]+\.(csv|tsv|json|zip|geojson)$/, (route) =>
      route.request().url().includes('datapackage') ? route.continue() : undefined,
    );
    const first = await fresh.newPage();
    await first.goto(app.url);
    await first.getByText(/zum ersten Mal geholt/).waitFor();
    await first.locator('.tile.skeleton').first().waitFor();
    expect((await tops(first))[0]).toBeLessThanOrEqual(220);
    expect(await first.locator('.tile.skeleton').count()).toBe(12);
    expect(await first.locator('.status').count()).toBe(0);
    await fresh.close();
  });
});

describe('the name of a page', () => {
  /** Where its letters begin, not the room around them. Unit: px. */
  const nameAt = (): Promise<number> =>
    page.locator('main h1').evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return Math.round(range.getBoundingClientRect().top);
    });
  const opened = async (hash: string): Promise<void> => {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.locator('main h1').waitFor();
    await expect.poll(() => page.locator('main :is(.page, .detail)').count()).toBe(1);
  };
  test.each([
    [1180, 820],
    [390, 844],
  ])('begins at one height at %i x %i, with buttons beside it or without', async (width, height) => {
    await sized(width, height);
    for (const pages of [
      ['#/daten', '#/sitzung', '#/erfassung', '#/einstellungen', '#/daten/import'],
      ['#/daten/quelle', '#/einstellungen/speicher', '#/einstellungen/anzeige', '#/lage/pflegeplaetze'],
    ]) {
      await opened(pages[0]!);
      const height = await nameAt();
      for (const hash of pages) {
        await opened(hash);
        // A name that is about to be replaced is nowhere.
        await expect.poll(nameAt, { message: hash }).toBe(height);
      }
    }
  });
  test('has the one filled act at its right end', async () => {
    await sized(1180, 820);
    for (const hash of ['#/daten', '#/sitzung']) {
      await opened(hash);
      const filled = page.locator('main .button.main');
      await expect.poll(() => filled.count(), { message: hash }).toBe(1);
      const [act, name] = [await filled.boundingBox(), await page.locator('main h1').boundingBox()];
      expect(Math.round(act!.x + act!.width), hash).toBe(1156);
      expect(Math.round(act!.y + act!.height / 2), hash).toBe(Math.round(name!.y + name!.height / 2));
    }
    await page.evaluate(() => (location.hash = '#/lage'));
    await page.locator('article.tile').first().waitFor();
  });
});

describe('one field of search', () => {
  test('on a phone lies behind a button of its name that opens and focuses it', async () => {
    await sized(390, 844);
    const field = page.getByRole('searchbox', { name: 'Suchen' });
    expect(await field.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await field.fill('Pflegeplätze');
    await field.press('Enter');
    await page.getByRole('article', { name: 'Freie Pflegeplätze' }).waitFor();
    expect(await field.isVisible()).toBe(true);
    await sized(1180, 820);
  });
});

describe('the way back', () => {
  test('leads to the tile that was left, with its focus; the navigation begins at the heading', async () => {
    await page.evaluate(() => (location.hash = '#/lage'));
    await sized(390, 844);
    await page.getByRole('link', { name: 'Gewerbesteuer' }).click();
    await page.getByRole('heading', { level: 1, name: /Gewerbesteuer/ }).waitFor();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Gewerbesteuer');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400);
    await page.getByRole('navigation').getByRole('link', { name: 'Lage' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Daten' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Lage' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await sized(1180, 820);
  });
});
