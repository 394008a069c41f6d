// Files of other days in the import: their readers are loaded where a file is one, and a page to log in at is none.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { forgetImport, newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

const choose = async (name: string, content: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await forgetImport(page);
  await page.evaluate(() => (location.hash = '#/daten/import'));
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
};

const HTML =
  '<html><table><tr><th>Ort</th><th>Monat</th><th>Pl&auml;tze</th></tr><tr><td>Nord</td><td>2025-05</td><td>1.234</td></tr><tr><td>S&uuml;d</td><td>2025-06</td><td>1.240</td></tr></table></html>';
const SYLK = [
  'ID;PWXL;N;E',
  ...['Ort', 'Monat', 'Zahl'].map((name, i) => `C;Y1;X${i + 1};K"${name}"`),
  ...[
    ['Nord', '2025-05', 7],
    ['Ost', '2025-06', 9],
  ].flatMap((row, r) =>
    row.map((one, i) => `C;Y${r + 2};X${i + 1};K${typeof one === 'number' ? one : `"${one}"`}`),
  ),
  'E',
].join('\r\n');

test.each([
  ['plaetze.xls', HTML, 'Plätze'],
  ['zahlen.slk', SYLK, 'Zahl'],
])('%s is shown for checking', async (name, content, column) => {
  await choose(name, content);
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  expect(await page.locator('main').innerText()).toContain(column);
  expect(trouble).toEqual([]);
});
test('a page to log in at is refused, and nothing is taken over', async () => {
  await choose(
    'daten.xls',
    '<html><form><input type="password"></form><table><tr><td>a</td></tr><tr><td>b</td></tr></table></html>',
  );
  await page.getByText(/ist eine Webseite \(HTML\)/).waitFor();
});
