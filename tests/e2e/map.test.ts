// The map of a comparison in a real browser: of a catalog, of an imported GeoJSON, read by tap and by list, without a network.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { go } from './session-steps.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

const regions = (kind = ''): Promise<number> => page.locator(`.areamap .region${kind}`).count();

describe('the map of an indicator', () => {
  test('shows every compared municipality, and its values are read by list and by tap', async () => {
    await go(page, '#/lage/kita-warteliste');
    await page.locator('.areamap').waitFor();
    expect([await regions(), await regions('.own')]).toEqual([41, 1]);
    // Small numbers are secret and some did not report: drawn, but in no class.
    expect(await regions('.missing')).toBeGreaterThan(0);
    const legend = await page.locator('.maplegend li').allInnerTexts();
    expect(legend.some((one) => /^1\s.* bis .*\(\d+ Gebiete\)/.test(one))).toBe(true);
    // Beside the chart of the figure itself, never over it.
    const [chart, bars] = await Promise.all(
      ['.detail figure canvas', '.comparison .chart-svg'].map((one) =>
        page.locator(one).first().boundingBox(),
      ),
    );
    expect(bars!.y).toBeGreaterThan(chart!.y + chart!.height);
    expect(legend.at(-1)).toBe('Musterhausen (eigenes Gebiet)');
    await page.getByLabel('Wert eines Gebiets lesen').selectOption({ label: 'Musterhausen' });
    await expect
      .poll(() => page.locator('.mapread').innerText())
      .toMatch(/^Musterhausen: [\d,]+.*, Platz \d+$/);
    expect(await page.locator('.areamap .chosen').count()).toBe(1);
    const missing = page.locator('.areamap .region.missing').first();
    await missing.click();
    await expect
      .poll(() => page.locator('.mapread').innerText())
      .toMatch(/: (geheim|nicht gemeldet|keine Einwohnerzahl)/);
    expect(await page.locator('.comparison', { hasText: 'Umrisse vereinfacht' }).count()).toBe(1);
  });

  test('is clean for axe, narrow and in forced colours', async () => {
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    // The chart beside it takes its new size a moment later.
    await expect
      .poll(() =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      )
      .toBe(0);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(
      await page
        .locator('.areamap .hatch')
        .first()
        .evaluate((one) => getComputedStyle(one).opacity),
    ).toBe('1');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize({ width: 1180, height: 820 });
  });
});

const districts = {
  type: 'FeatureCollection',
  features: ['Nord', 'Süd', 'Ost', 'West'].map((name, i) => ({
    type: 'Feature',
    properties: { bezirk: name, plaetze: 10 * (i + 1) },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [6 + i, 54],
          [7 + i, 54],
          [7 + i, 55],
          [6 + i, 55],
          [6 + i, 54],
        ],
      ],
    },
  })),
};

test('a GeoJSON that was imported without a network is compared on its own map', async () => {
  await context.setOffline(true);
  await go(page, '#/daten/import');
  await page.getByLabel('Datei', { exact: true }).setInputFiles({
    name: 'bezirke.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(districts)),
  });
  for (const name of ['Weiter', 'Weiter', 'Übernehmen'])
    await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Zum Datensatz' }).click();
  await page.waitForURL(/#\/daten\/[^/]+$/);
  await go(page, `${new URL(page.url()).hash}/vergleich`);
  await page.locator('.areamap').waitFor();
  expect(await regions()).toBe(4);
  expect(
    (await page.locator('.maplegend li').allInnerTexts()).map((one) => one.replace(/\s+/g, ' ')),
  ).toEqual(['1 10 (1 Gebiet)', '2 20 (1 Gebiet)', '3 30 (1 Gebiet)', '4 40 (1 Gebiet)']);
  // Neighbours are chosen once: they hold at the next visit, whose address names none.
  const address = new URL(page.url()).hash.split('?')[0]!;
  await page.getByText('Vergleich ändern').click();
  await page.getByLabel('Mit wem?').selectOption('chosen');
  const boxes = page.getByRole('group', { name: 'Gebiete auswählen' }).locator('input');
  const ticked = (): Promise<number> => boxes.and(page.locator(':checked')).count();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect.poll(ticked).toBe(2);
  await go(page, '#/daten');
  await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
  await go(page, address);
  await page.getByText('2 Gebiete im Vergleich.').waitFor();
  expect(trouble).toEqual([]);
});
