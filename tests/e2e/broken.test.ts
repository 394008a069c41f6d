// A broken row in each table of the store, written past the app: no page is emptied, the rest is shown, and each is named.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { BANNER } from '../../src/app/text/frame.ts';
import type { PageId } from '../../src/app/pages/index.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import type { TableName } from '../../src/store/tables.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { countsOf, putRows, rowsOf } from '../support/database.ts';
import { folderOf, go } from './session-steps.ts';

const DATASET = 'Haushaltsplan nach Produkten';
const FIELD = 'Schutzanzüge vorrätig (Stück)';
let app: Served, context: BrowserContext, page: Page, trouble: string[], dataset: string;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
  await folderOf(page);
  await go(page, '#/erfassung');
  await page.getByLabel(FIELD).fill('17');
  await page.getByText('Entwurf gespeichert').waitFor();
  await go(page, '#/daten');
  dataset = (await page.getByRole('link', { name: DATASET }).first().getAttribute('href'))!;
}, 120_000);
afterAll(async () => {
  await context.close();
  await app.close();
});

/** Of each page: its address, and something that is read from what is whole. */
const PAGES: Readonly<Record<PageId, () => { hash: string; shows: string | RegExp }>> = {
  situation: () => ({ hash: '#/lage', shows: 'Freie Pflegeplätze' }),
  figure: () => ({ hash: '#/lage/pflegeplaetze', shows: 'Freie Pflegeplätze' }),
  data: () => ({ hash: '#/daten', shows: DATASET }),
  dataset: () => ({ hash: dataset, shows: /von 5\.040 Zeilen/ }),
  import: () => ({ hash: '#/daten/import', shows: 'Datei' }),
  own: () => ({ hash: `${dataset}/kennzahl`, shows: 'Titel' }),
  compare: () => ({ hash: `${dataset}/vergleich`, shows: /Vergleich/ }),
  source: () => ({ hash: '#/daten/quelle', shows: 'Adresse' }),
  recording: () => ({ hash: '#/erfassung', shows: FIELD }),
  session: () => ({ hash: '#/sitzung', shows: 'Sitzung im November' }),
  settings: () => ({ hash: '#/einstellungen', shows: 'Sicherung' }),
  search: () => ({ hash: '#/suche?q=Pflegeplätze', shows: /Freie Pflegeplätze/ }),
  legal: () => ({ hash: '#/impressum', shows: 'Impressum' }),
  unknown: () => ({ hash: '#/gibt-es-nicht', shows: /./ }),
};

/** Writes a row of next to nothing beside the whole ones of a table, whose key no other has. */
const spoil = async (table: string): Promise<void> => {
  const keyPath = await page.evaluate(
    (name) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const path = opening.result.transaction(name).objectStore(name).keyPath;
          opening.result.close();
          resolve([path ?? []].flat());
        };
      }),
    table,
  );
  if (table === 'settings') return putRows(page, table, [{ key: 'sources', value: { 0: 'kaputt' } }]);
  // Columns that belong to no dataset are swept: this one does.
  const [held] = await rowsOf(page, 'datasets');
  const ofColumn = { dataset: held!.id, version: held!.version, column: 999, segment: 0 };
  if (table === 'columns') return putRows(page, table, [ofColumn]);
  const key = keyPath.map((name, i) => [name, i === 0 ? 'kaputt-0001' : 1]);
  await putRows(page, table, [{ at: 1, catalog: 'x', place: 'x', ...(Object.fromEntries(key) as object) }]);
};
const isShown = async (name: PageId, broken: readonly TableName[]): Promise<void> => {
  const { hash, shows } = PAGES[name]();
  await page.goto('about:blank');
  await page.goto(`${app.url}${hash}`);
  await page.locator('main h1').waitFor();
  await page.locator('main').getByText(shows).first().waitFor();
  const banner = page.locator('.banner', { hasText: 'Auf diesem Gerät ist etwas beschädigt' });
  await banner.waitFor({ timeout: 20_000 });
  const said = await banner.textContent();
  for (const table of broken) expect(said).toContain(BANNER.de.tables[table](1));
};

test('a broken row in every table there is: every page is there with the rest, and each is named', async () => {
  const tables = Object.keys(await countsOf(page)) as TableName[];
  expect(tables.sort()).toEqual(Object.keys(BANNER.de.tables).sort());
  await go(page, '#/lage');
  await page.locator('article.tile').first().waitFor();
  // They come a handful a frame: the sentence above them counts them all.
  const tiles = Number(/von (\d+) Kennzahlen/.exec((await page.locator('main').textContent())!)![1]);
  await expect.poll(() => page.locator('article.tile').count()).toBe(tiles);
  for (const table of tables) await spoil(table);
  for (const name of Object.keys(PAGES) as PageId[]) await isShown(name, tables);
  await go(page, '#/lage');
  await page.locator('article.tile').first().waitFor();
  await settled(page);
  await expect.poll(() => page.locator('article.tile').count()).toBe(tiles);
  await go(page, '#/erfassung');
  await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe('17');
  // They stay where they are.
  for (const table of tables.filter((one) => one !== 'settings' && one !== 'columns'))
    expect(JSON.stringify(await rowsOf(page, table)), table).toContain('kaputt-0001');
  expect(trouble).toEqual([]);
});
test('one of the very rows that a page shows is broken: the others are there', async () => {
  for (const table of ['datasets', 'folders', 'drafts'] as const) {
    const [first] = await rowsOf(page, table);
    const id = 'id' in first! ? 'id' : 'key';
    await putRows(page, table, [{ [id]: first![id], catalog: first!.catalog, at: 1 }]);
  }
  for (const name of ['situation', 'data', 'session', 'recording', 'search'] as const) {
    await page.goto('about:blank');
    await page.goto(`${app.url}${PAGES[name]().hash}`);
    await page.locator('main h1').waitFor();
    const banner = page.locator('.banner', { hasText: 'Auf diesem Gerät ist etwas beschädigt' });
    await banner.getByText(BANNER.de.tables.datasets(2)).waitFor();
  }
  await go(page, '#/lage');
  await page.locator('article.tile').first().waitFor();
  await go(page, '#/daten');
  await page.locator('main a[href^="#/daten/"]').first().waitFor();
  expect(trouble).toEqual([]);
});
