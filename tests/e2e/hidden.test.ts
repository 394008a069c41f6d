// With encryption on, what is searched is not in the addresses a browser keeps; Back and reload bring it back. A broken row empties no page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { putRows } from '../support/database.ts';

const PASSPHRASE = 'vier Wörter zum Merken';
let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());
const go = (page: Page, hash: string): Promise<unknown> => page.evaluate((to) => (location.hash = to), hash);

test('what is searched is in no address while encryption is on, and Back, reload and links work', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await go(page, '#/einstellungen/verschluesselung');
  const card = page.locator('#verschluesselung');
  await card.getByLabel('Neues Kennwort', { exact: true }).fill(PASSPHRASE);
  await card.getByLabel('Noch einmal das neue Kennwort').fill(PASSPHRASE);
  await card.getByRole('button', { name: 'Verschlüsseln' }).click();
  await page.getByText('verschlüsselt und gerade entsperrt').waitFor({ timeout: 30_000 });
  await go(page, '#/suche');
  const field = page.locator('#search-words');
  await field.fill('Haselmaus');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('stand=');
  await go(page, '#/lage');
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('Haselmaus');
  // Another window holds the key over the reload.
  const other = await openApp(context, app.url);
  await settled(other);
  await page.reload();
  await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe('Haselmaus');
  expect(addresses.join()).not.toContain('Haselmaus');
  expect(trouble).toEqual([]);
  await context.close();
});

test('broken rows in every table that pages list: every page is there, and they are named', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  for (const table of ['records', 'folders', 'indicators', 'datasets', 'notes', 'questions', 'outbox'])
    await putRows(page, table, [{ id: 'kaputt-0001', at: 1, catalog: 'x', place: 'x' }]);
  for (const hash of ['#/sitzung', '#/daten', '#/erfassung', '#/suche', '#/lage']) {
    await page.goto('about:blank');
    await page.goto(`${app.url}${hash}`);
    await page.locator('main h1').waitFor();
    await page.getByText('Auf diesem Gerät ist etwas beschädigt').waitFor({ timeout: 20_000 });
    await page.getByText('1 Sitzungsmappe').waitFor();
  }
  await page.locator('article.tile').first().waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});
