// Read in English: what stays German, because a municipality published it so, is told to whoever reads it aloud.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { go } from './session-steps.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
  await go(page, '#/einstellungen/anzeige');
  await page.getByLabel('English').check();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
});
afterAll(async () => {
  await context.close();
  await app.close();
});

/** Headings, names and units on the page that are German and not marked. Sentences are English; a unit within one is part of it. */
const unmarked = (parts = 'h1, h2, h3, a, label, legend, .value small, .change'): Promise<string[]> =>
  page.evaluate(
    (parts) =>
      [...document.querySelectorAll(`main :is(${parts})`)]
        .filter((node) => node.closest('figcaption') === null)
        .flatMap((node) => [
          ...node.childNodes,
          ...[...node.querySelectorAll('span')].flatMap((one) => [...one.childNodes]),
        ])
        .filter(
          (node) =>
            node.nodeType === Node.TEXT_NODE &&
            /[äöüß]|\b(?:von|und|im|der|des)\b/i.test(node.textContent ?? ''),
        )
        .filter((node) => (node.parentElement!.closest('[lang]') as HTMLElement).lang !== 'de')
        .map((node) => node.textContent!.trim()),
    parts,
  );

test.each([
  ['#/lage', 'article.tile'],
  ['#/lage/pflegeplaetze', '.detail .facts'],
  ['#/daten', '.rowlink'],
  ['#/erfassung', '.recorded'],
])('%s marks what is German', async (hash, there) => {
  await go(page, hash);
  await page.locator(there).first().waitFor();
  await expect.poll(unmarked).toEqual([]);
});

test('a unit is German wherever it stands: in sentences, facts, the table and the drawing for paper', async () => {
  await go(page, '#/lage/pflegeplaetze');
  await page.locator('.detail .facts').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.paper svg text').first().waitFor();
  const strays = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (
        /Plätze/.test(node.textContent ?? '') &&
        node.parentElement!.closest('[lang]')!.getAttribute('lang') !== 'de'
      )
        found.push(node.textContent!);
    return found;
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  expect(strays).toEqual([]);
});

test('a table marks its heads and the texts in it; so do its own figure, its comparison and a page of a session', async () => {
  await go(page, '#/daten');
  await page.getByRole('link', { name: 'Kita-Warteliste im Vergleich', exact: true }).click();
  await page.locator('.datatable:not([aria-busy="true"]) td').first().waitFor();
  const marked = (part: string): Promise<(string | null)[]> =>
    page
      .locator(part)
      .evaluateAll((all) => all.map((node) => node.closest('[lang]')!.getAttribute('lang')).slice(0, 6));
  expect(new Set(await marked('.datatable th .menu span[lang], .datatable th span > span[lang]'))).toEqual(
    new Set(['de']),
  );
  expect(await marked('.datatable tbody tr:first-child td')).toContain('de');
  const address = new URL(page.url()).hash.split('?')[0]!;
  await go(page, `${address}/vergleich`);
  await page.locator('.comparison').first().waitFor();
  expect(await unmarked('h1, h2')).toEqual([]);
  expect(new Set(await marked('.comparison tbody th'))).toEqual(new Set(['de']));
  await go(page, `${address}/kennzahl`);
  await page.locator('h1 .over').waitFor();
  expect(await unmarked('h1, h2')).toEqual([]);
  await go(page, '#/sitzung');
  await page.locator('.emptyframe button').click();
  await page.getByRole('link', { name: 'Council meeting (sample)' }).click();
  await page.locator('.sessionpage .headfigure').first().waitFor();
  expect(await unmarked('.sessionpage h4, .sessionpage .value small, .sessionpage .headfigure > p')).toEqual(
    [],
  );
});
