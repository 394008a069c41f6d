// Leichte Sprache, chosen in the settings: the Lage reads so, for the ear too, and what has no words of its own is German.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { go } from './session-steps.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
  await go(page, '#/einstellungen/anzeige');
  await page.getByLabel('Leichte Sprache').check();
  await page.getByLabel('Leichte Sprache').and(page.locator(':checked')).waitFor();
});
afterAll(async () => {
  await context.close();
  await app.close();
});

test('the Lage is said in it, as German', async () => {
  await go(page, '#/lage');
  await page.getByRole('heading', { name: 'Hier müssen Sie aufpassen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  const said = await page.locator('main').innerText();
  expect(said).toMatch(/Es gibt \d+ Zahlen\./);
  expect(said).not.toMatch(/Kennzahl|kritisch|zu beobachten/i);
  expect(await axe(page)).toEqual([]);
});

test('a figure says what it says in short sentences', async () => {
  await go(page, '#/lage/pflegeplaetze');
  await page.locator('.detail .facts').waitFor();
  const said = await page.locator('figcaption').first().innerText();
  expect(said).toMatch(/Die Zahl ist/);
  expect(await axe(page)).toEqual([]);
});

test('it is kept: the first picture speaks it before any script has come', async () => {
  await go(page, '#/lage');
  await page.reload();
  await page.getByRole('heading', { name: 'Hier müssen Sie aufpassen' }).waitFor();
  await settled(page);
  await page.getByRole('heading', { name: 'Hier müssen Sie aufpassen' }).waitFor();
});
