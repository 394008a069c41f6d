// Read in English: what stays German, because a municipality published it so, is told to whoever reads it aloud.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve.ts';
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
const unmarked = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, a, label, legend, .value small)')]
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
