// What is typed into any form outlives a look at another page right after the last key, and a reload; what is taken over is not there again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { rowsOf } from '../support/database.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { startPortal, type Portal } from '../support/portal.ts';

let app: Served, portal: Portal, context: BrowserContext, page: Page, folder: string;
beforeAll(async () => {
  app = await serveApp();
  portal = await startPortal();
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
  await portal.close();
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

test('what was begun from a given address is there again with that address, and with no other', async () => {
  const given = '#/daten/quelle?adresse=https%3A%2F%2Fdaten.musterhausen.example%2Fkita';
  const words = page.locator('main').getByLabel('Suchwort', { exact: true });
  await go('#/daten/quelle');
  await words.fill('');
  await go('#/lage');
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await go(given);
  await words.fill('Warteliste');
  await go('#/lage');
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await go('#/daten/quelle');
  await words.waitFor();
  await expect.poll(() => words.inputValue()).toBe('');
  await go(given);
  await expect.poll(() => words.inputValue()).toBe('Warteliste');
  await words.fill('');
});

test('name and rhythm of a source outlive another page, and taken over, nothing of its form is there again', async () => {
  const main = page.locator('main');
  const [address, name, rhythm] = [
    main.getByLabel('Adresse', { exact: true }),
    main.getByLabel('Name in dieser App', { exact: true }),
    main.getByLabel('Abrufen', { exact: true }),
  ];
  const look = async (): Promise<void> => {
    await go('#/daten/quelle');
    await address.fill(`${portal.url}/frei.csv`);
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: /^Ansehen/ }).click();
    await name.waitFor();
  };
  await look();
  const offered = await name.inputValue();
  await name.fill('Einwohner nach Gemeinden');
  await rhythm.selectOption('168');
  await go('#/lage');
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await page.reload();
  await look();
  await expect.poll(() => name.inputValue()).toBe('Einwohner nach Gemeinden');
  expect(await rhythm.inputValue()).toBe('168');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('Die Quelle ist übernommen.').waitFor();
  await expect.poll(() => address.inputValue()).toBe('');
  await expect.poll(() => isKept('quelle')).toBe(false);
  await expect.poll(() => isKept('quelle-angaben')).toBe(false);
  await page.reload();
  await address.waitFor();
  expect(await address.inputValue()).toBe('');
  await look();
  expect([await name.inputValue(), await rhythm.inputValue()]).toEqual([offered, '24']);
});

test('each offer of a source has what was typed for it, also after another of them was taken over', async () => {
  const main = page.locator('main');
  const name = main.getByLabel('Name in dieser App', { exact: true });
  const address = main.getByLabel('Adresse', { exact: true });
  const look = async (): Promise<void> => {
    await go('#/daten/quelle');
    await address.fill(`${portal.url}/katalog/zwei.ttl`);
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await main.locator('.offers > li').nth(1).waitFor();
  };
  const choose = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^Ansehen ?: ${title}$`) }).click();
    await main.getByRole('heading', { name: new RegExp(`: ${title}`) }).waitFor();
    await name.waitFor();
  };
  await look();
  await choose('Einwohner');
  await name.fill('Einwohner der Nachbarn');
  await choose('Haushalte');
  await name.fill('Haushalte der Nachbarn');
  await choose('Einwohner');
  await expect.poll(() => name.inputValue()).toBe('Einwohner der Nachbarn');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('Die Quelle ist übernommen.').waitFor();
  await expect.poll(() => address.inputValue()).toBe('');
  await look();
  await choose('Haushalte');
  await expect.poll(() => name.inputValue()).toBe('Haushalte der Nachbarn');
});

test('a form that begins from what is typed elsewhere looks for what was begun from that', async () => {
  const item = page.getByLabel('Tagesordnungspunkt', { exact: true });
  const field = page.getByRole('searchbox', { name: 'Suchen' });
  await go('#/suche?q=Wolpertinger');
  await item.fill('TOP 4');
  await expect.poll(() => isKept('offene-frage')).toBe(true);
  await go('#/lage');
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await go('#/suche?q=Wolpert');
  await item.waitFor();
  expect(await item.inputValue()).toBe('');
  await field.fill('Wolpertinger');
  await expect.poll(() => item.inputValue()).toBe('TOP 4');
});
