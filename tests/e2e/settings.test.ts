// Settings: rows that say their state, each a page of its own; old addresses, and the way back.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
});
afterAll(async () => {
  expect(trouble).toEqual([]);
  await context.close();
  await app.close();
});
const goTo = (hash: string): Promise<unknown> => page.evaluate((to) => (location.hash = to), hash);
const heading = (name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const row = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
beforeEach(async () => {
  await goTo('#/lage');
  await goTo('#/einstellungen');
  await heading('Einstellungen');
});

test('each row says its state, and a backup changes what its row says', async () => {
  await row('Woher die Daten kommen').getByText('Musterhausen, Beispieldaten').waitFor();
  await row('Gemeinsam genutztes Gerät').getByText('Keine PIN, erfassen und ansehen').waitFor();
  await row('Erfasste Werte verschlüsseln').getByText('Aus', { exact: true }).waitFor();
  await row('Anzeige und Sprache').getByText('Wie das Gerät, 100 %, Deutsch').waitFor();
  await row('Speicher')
    .getByText(/^(Geschützt|Noch nicht geschützt) · .+ belegt$/)
    .waitFor();
  await row('Sicherung').getByText('Noch keine').waitFor();
  await page.getByRole('link', { name: 'Sicherung' }).click();
  await heading('Sicherung');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Sicherung erstellen' }).click();
  await download;
  await page.getByText('Die Sicherung ist fertig').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Einstellungen' }).click();
  await row('Sicherung').getByText('Heute', { exact: true }).waitFor();
});

test('every row leads to a page of its name, and back leads to the row with the focus', async () => {
  const names = await page.locator('.settings a').allTextContents();
  expect(names).toHaveLength(10);
  for (const name of names) {
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await heading(name);
    await page.goBack();
    await heading('Einstellungen');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  }
});

test('addresses that older versions gave away lead to their page', async () => {
  await goTo('#/einstellungen?katalog=https%3A%2F%2Fdaten.example%2Fdatapackage.json');
  await heading('Woher die Daten kommen');
  expect(await page.getByLabel('Adresse', { exact: true }).inputValue()).toBe(
    'https://daten.example/datapackage.json',
  );
  await goTo('#/einstellungen?sicherung=1');
  await heading('Sicherung');
  await goTo('#/einstellungen/gibt-es-nicht');
  await heading('Einstellungen');
});
