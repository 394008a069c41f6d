// What is not shown: what is searched, in the addresses a browser keeps while encryption is on; any figure, inside of another site's page.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { builtFiles, startWebSpace } from '../support/host.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

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

test.each(['', '#/daten', 'notfall.html'])(
  'inside of another site’s page no figure is shown, where the host sends no headers (%s)',
  async (path) => {
    const space = await startWebSpace(builtFiles());
    const other = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Fremd</title><iframe src="${space.url}${path}"></iframe>`);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const context = await openBrowser(await newProfile());
    // The same page by itself shows figures: there are some to show.
    await openApp(context, space.url);
    const page = await context.newPage();
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const inside = page.frameLocator('iframe');
    const link = inside.getByRole('link', { name: /Gemeinde-Cockpit/ });
    await link.waitFor();
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await inside.locator('article, .value, table, input, button').count()).toBe(0);
    await context.close();
    other.closeAllConnections();
    other.close();
    await space.close();
  },
);
