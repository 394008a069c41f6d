// An address is pasted, looked at, a part of it taken over; it stays without a network, and goes when a person wants it to.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { axe } from '../support/axe.ts';
import { startPortal, type Portal } from '../support/portal.ts';

let app: Served, portal: Portal, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  portal = await startPortal();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
  await portal.close();
});

const check = async (path: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/daten/quelle'));
  await page.getByLabel('Adresse', { exact: true }).fill(portal.url + path);
  await page.getByRole('button', { name: 'Prüfen' }).click();
};

test.each([
  ['/frei.csv', 'direkt abrufbar'],
  ['/geheim.csv', 'nur über Spiegel'],
  ['/konto.csv', 'Anmeldung nötig'],
  ['/seite', 'nur Import'],
  // A 304 for what this browser never had, and a service that says when to come again.
  ['/ungefragt.csv', 'zurzeit nicht abrufbar'],
  ['/voll.csv', 'zurzeit nicht abrufbar'],
])('%s is %s', async (path, reach) => {
  await check(path);
  await page.getByRole('heading', { name: reach }).waitFor();
  if (path === '/geheim.csv')
    expect(await page.locator('main pre').textContent()).toContain(
      `Access-Control-Allow-Origin: ${app.url.slice(0, -1)}`,
    );
});

test('an address in a private network is not asked', async () => {
  await page.getByLabel('Adresse', { exact: true }).fill('https://192.168.0.1/x.csv');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByText(/in einem privaten Netz/).waitFor();
});

test('a catalogue in Turtle offers its files, and its texts stay texts', async () => {
  await check('/katalog/daten.ttl');
  await page.getByRole('heading', { name: 'Einwohner <b>fett</b>', level: 3 }).waitFor();
  await page.getByText('dl-zero-de/2.0').waitFor();
});

test('a search that finds much is gone through page by page, and the first of the new ones is next', async () => {
  await page.evaluate(() => (location.hash = '#/daten/quelle'));
  await page.getByLabel('Adresse', { exact: true }).fill(`${portal.url}/dataset/bevoelkerung`);
  await page.getByLabel('Suchwort').fill('viel');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByText('20 gezeigt').waitFor();
  const more = page.getByRole('button', { name: 'Weitere laden' });
  await more.click();
  await page.getByText('40 gezeigt').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Satz 21');
  expect(await axe(page)).toEqual([]);
  await more.click();
  await page.getByRole('heading', { name: 'Satz 45: Tabelle' }).waitFor();
  expect(await more.count()).toBe(0);
  expect(
    portal.requests.filter((one) => one.includes('q=viel')).map((one) => /start=(\d+)/.exec(one)?.[1]),
  ).toEqual([undefined, '20', '40']);
  await page.getByLabel('Suchwort').fill('');
});

test('a catalogue in a file is gone through by its own links, past pages without a table', async () => {
  await check('/katalog/seiten.ttl');
  await page.getByRole('heading', { name: 'Seite 1', level: 3 }).waitFor();
  await page.getByRole('button', { name: 'Weitere laden' }).click();
  await page.getByRole('heading', { name: 'Seite 3', level: 3 }).waitFor();
  expect(await page.getByRole('button', { name: 'Weitere laden' }).count()).toBe(0);
  expect(await page.locator('.offers h3').allTextContents()).toEqual(['Seite 1', 'Seite 3']);
});

test('a list inside a list is opened, and a table of it looked at', async () => {
  await check('/sammlung.json');
  await page.getByRole('button', { name: /Öffnen.*Bevölkerung und mehr/ }).click();
  await page.getByRole('button', { name: /Ansehen.*Einwohner/ }).click();
  await page.getByText('2 Zeilen').waitFor();
});

test('what was found of an address is shown again with its day, without a network too, and looked at anew by a tap', async () => {
  await check('/geheim.csv');
  await page.getByRole('heading', { name: 'nur über Spiegel' }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.evaluate(() => (location.hash = '#/daten/quelle'));
  await page.getByText(/Zuletzt geprüfte Adressen/).click();
  const kept = page.locator('details li', { hasText: '/geheim.csv' });
  expect(await kept.textContent()).toMatch(/nur über Spiegel.*Geprüft: .*\d{2}\.\d{2}\.\d{4}/);
  await kept.getByRole('button', { name: /Wiederholen/ }).click();
  await page.getByText('Das letzte Ergebnis zu dieser Adresse:').waitFor();
  await page.getByRole('heading', { name: 'nur über Spiegel' }).waitFor();
  expect(await page.locator('main pre').textContent()).toContain('Access-Control-Allow-Origin');
  expect(await axe(page)).toEqual([]);
  await context.setOffline(false);
  await settled(page);
  await kept.getByRole('button', { name: /Wiederholen/ }).click();
  await expect.poll(() => page.getByText('Das letzte Ergebnis zu dieser Adresse:').count()).toBe(0);
  await page.getByRole('heading', { name: 'nur über Spiegel' }).waitFor();
});

test('the municipality’s part of a portal’s table is proposed, taken over, and there without a network', async () => {
  await check('/dataset/bevoelkerung');
  await page.getByRole('button', { name: /Ansehen.*Tabelle/ }).click();
  await page.getByText('2 von 5 Zeilen').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('Die Quelle ist übernommen.').waitFor();
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('link', { name: 'Tabelle' }).click();
  await page.getByText('5 Zeilen bei der Quelle, 2 davon übernommen').waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByText('5 Zeilen bei der Quelle, 2 davon übernommen').waitFor();
  await context.setOffline(false);
});

test('an added source is removed with its data', async () => {
  await page.evaluate(() => (location.hash = '#/daten/quelle'));
  await page.getByRole('button', { name: /Vom Gerät entfernen.*Tabelle/ }).click();
  await page.getByText('Die Quelle und ihre Daten sind entfernt.').waitFor();
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('heading', { name: 'Daten', exact: true, level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: 'Tabelle', exact: true }).count()).toBe(0);
});
