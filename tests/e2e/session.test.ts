// A session in a real browser: a folder from what is seen, frozen, presented, printed, handed over; and what is newer beside it.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

export const go = (page: Page, hash: string): Promise<string> =>
  page.evaluate((to) => (location.hash = to), hash);

/** A folder of two pages made as a person makes it: a name, two figures in two taps each. */
export const folderOf = async (page: Page, name = 'Sitzung im November'): Promise<void> => {
  await go(page, '#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').fill(name);
  await page.getByLabel('Gremium').fill('Gemeinderat');
  await page.getByLabel('Tag der Sitzung').fill('2026-11-24');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  for (const [indicator, title] of [
    ['pflegeplaetze', 'Freie Pflegeplätze'],
    ['trinkwasser-qualitaet', 'Trinkwasser'],
  ] as const) {
    await go(page, '#/lage');
    await page.locator('article.tile').first().waitFor();
    await page.locator(`article.tile a[href="#/lage/${indicator}"]`).click();
    await page.getByRole('button', { name: `In die Sitzung „${name}“` }).click();
    await page.getByText(`${title}`, { exact: false }).and(page.locator('.note span')).waitFor();
  }
};

const open = async (): Promise<{ context: BrowserContext; page: Page; trouble: string[] }> => {
  const context = await openBrowser(await newProfile(), { acceptDownloads: true });
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  return { context, page, trouble };
};

test('a folder is made from what is seen and frozen', async () => {
  const { context, page, trouble } = await open();
  await folderOf(page);
  await page.getByRole('link', { name: 'Mappe ansehen' }).click();
  await page.locator('.chart-svg').first().waitFor();
  await page.screenshot({ path: '/tmp/s1.png', fullPage: true });
  await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
  await page.getByText('unverändert seit dem Festhalten').waitFor();
  await page.screenshot({ path: '/tmp/s2.png', fullPage: true });
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  await page.locator('.stage h1').waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/s3.png' });
  await page.keyboard.press('ArrowRight');
  await page.screenshot({ path: '/tmp/s4.png' });
  await page.keyboard.press('Escape');
  await page.locator('.checkcode').first().waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  (await import('node:fs')).writeFileSync('/tmp/s.pdf', pdf);
  expect(trouble).toEqual([]);
  await context.close();
  void readFile;
});
