// What is typed into any form outlives a look at another page right after the last key, and a reload; what is taken over is not there again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve.ts';
import { serveApp } from '../support/app.ts';
import { rowsOf } from '../support/database.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page, folder: string;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
  await go('#/sitzung');
  await page.getByRole('button', { name: 'Beispielmappe ansehen' }).click();
  await page.getByText(/Stand festgehalten .*, Prüfzeichen/).waitFor();
  const frozen = page.locator('main li, main section').filter({ hasText: 'Prüfzeichen' });
  folder = (await frozen.locator('a[href^="#/sitzung/"]').last().getAttribute('href'))!;
});
afterAll(async () => {
  await context.close();
  await app.close();
});
const go = (hash: string): Promise<unknown> => page.evaluate((to) => (location.hash = to), hash);

/** Whether something that was begun in a form lies on the disk. */
const isKept = async (form: string): Promise<boolean> =>
  (await rowsOf(page, 'drafts')).some(({ key }) => String(key).startsWith(`["formular","${form}"`));

/** Each form: where it stands, what opens it, the name of its field. */
const FORMS = [
  ['#/daten/quelle', null, 'Adresse', 'https://daten.musterhausen.example/pegel'],
  ['#/einstellungen/adresse', null, 'Adresse', 'https://daten.musterhausen.example/katalog.json'],
  ['#/sitzung', 'Neue Sitzung', 'Name der Sitzung', 'Sondersitzung Hochwasser'],
  ['#/suche?q=Wolpertinger', null, 'Tagesordnungspunkt', 'TOP 4'],
  ['folder', null, 'Beschluss', 'Der Bauhof bestellt ein zweites Aggregat.'],
] as const;

describe.each(FORMS)('the form of %s', (hash, opener, label, words) => {
  test('is as it was left', async () => {
    const field = page.locator('main').getByLabel(label, { exact: true });
    const open = async (): Promise<void> => {
      await go(hash === 'folder' ? folder : hash);
      if (opener !== null) await page.locator('main').getByText(opener, { exact: true }).click();
      await field.waitFor();
    };
    await open();
    await field.evaluate((one: HTMLInputElement, text) => {
      one.value = text;
      one.dispatchEvent(new Event('input', { bubbles: true }));
      location.hash = '#/lage';
    }, words);
    await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
    await open();
    await expect.poll(() => field.inputValue()).toBe(words);
    await page.reload();
    if (opener !== null) await page.locator('main').getByText(opener, { exact: true }).click();
    await expect.poll(() => field.inputValue()).toBe(words);
  });
});

test('what is taken over is not there again', async () => {
  await go(folder);
  const field = page.getByLabel('Beschluss', { exact: true });
  await expect.poll(() => field.inputValue()).toBe(FORMS[4][3]);
  await field.press('Enter');
  await expect.poll(() => field.inputValue()).toBe('');
  await expect.poll(() => isKept('beschluss')).toBe(false);
  await page.reload();
  await page.getByText(FORMS[4][3]).waitFor();
  await go('#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await expect.poll(() => page.getByLabel('Name der Sitzung').inputValue()).toBe(FORMS[2][3]);
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect.poll(() => isKept('sitzung')).toBe(false);
  await page.reload();
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').waitFor();
  await go(folder);
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
});
