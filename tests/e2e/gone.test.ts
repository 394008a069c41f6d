// What was on the device is gone: the browser removed it, or a person did in another window. Said on every page, and nothing is called kept.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

const FIELD = 'Schutzanzüge vorrätig (Stück)';
let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByLabel(FIELD).waitFor();
  return () => context.close();
});
const evict = async (): Promise<void> => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', {
    origin: new URL(app.url).origin,
    storageTypes: 'indexeddb',
  });
};
const kept = () => page.getByText('Entwurf gespeichert');

test('evicted under an open window: said at once, and what is typed then is not called kept', async () => {
  await page.getByLabel(FIELD).fill('12');
  await kept().waitFor();
  await evict();
  await page.getByLabel(FIELD).fill('123');
  await page.getByText('Der Browser hat entfernt, was diese App').waitFor();
  await page.getByText('Der Entwurf konnte nicht gespeichert werden').waitFor();
  expect(await kept().count()).toBe(0);
  expect(await page.getByLabel(FIELD).inputValue()).toBe('123');
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Konnte nicht gespeichert werden').waitFor();
});
test('evicted while it was closed: said on every page', async () => {
  await page.getByLabel(FIELD).fill('12');
  await kept().waitFor();
  await page.goto('about:blank');
  await evict();
  for (const hash of ['#/erfassung', '#/daten', '#/sitzung', '#/suche', '#/einstellungen']) {
    await page.goto('about:blank');
    await page.goto(`${app.url}${hash}`);
    await page.getByText('Auf diesem Gerät sind keine Daten mehr').waitFor();
  }
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByText('Es kommt aus einer Sicherung zurück').waitFor();
  expect(await page.getByText('noch nicht festgelegt').count()).toBe(0);
});
test('everything deleted in one window: the other says so, also over what is being typed, and nothing is left beside it', async () => {
  await page.getByLabel(FIELD).fill('12');
  await kept().waitFor();
  const other = await openApp(context, app.url);
  await settled(other);
  await other.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('sicherung', { create: true });
    await (await caches.open('cockpit-geteilt')).put('/geteilt', new Response('x'));
    location.hash = '#/einstellungen/loeschen';
  });
  const name = await other.locator('label[for=erase]').textContent();
  await other.locator('#erase').fill(/„(.*)“/.exec(name!)![1]!);
  await other.getByRole('button', { name: 'Alle Daten löschen' }).click();
  await other.getByRole('heading', { level: 1, name: 'Willkommen beim Gemeinde-Cockpit' }).waitFor();
  await page.getByText('In einem anderen Fenster wurde alles auf diesem Gerät gelöscht').waitFor();
  expect(await page.getByText('neue Fassung').count()).toBe(0);
  expect(await page.getByText('stehen nur auf diesem Gerät').count()).toBe(0);
  const left = await other.evaluate(async () => {
    const names: string[] = [];
    const root = (await navigator.storage.getDirectory()) as unknown as { keys: () => AsyncIterable<string> };
    for await (const name of root.keys()) names.push(name);
    return { names, shared: await caches.has('cockpit-geteilt') };
  });
  expect(left).toEqual({ names: [], shared: false });
  // Whoever types nothing there is simply led to the beginning.
  await page.getByRole('button', { name: 'Neu laden' }).click();
  await page.waitForFunction(() => !document.body.innerText.includes('In einem anderen Fenster'));
});
