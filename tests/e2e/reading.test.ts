// The reading version of a folder is opened from a disk, by whoever gets it, with scripts allowed: whatever its texts are, nothing of them
// runs and nothing is asked of a network.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../demo/demo.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp, today } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, subscribe } from '../support/chromium.ts';
import { go } from './session-steps.ts';

const HOSTILE = `"'><img src=http://127.0.0.1:9/a onerror=window.hit=1><script>window.hit=2</script><svg onload=window.hit=3>`;
const STYLE = `</style></title><iframe src=javascript:window.hit=4></iframe><a href=javascript:window.hit=5>x</a>`;
/** Names of a catalog have their bounds. */
const SHORT = `"'><img src=//x onerror=hit=6>`;
const TEXTS = new Set([
  'title',
  'description',
  'reason',
  'author',
  'note',
  'source',
  'label',
  'text',
  'unit',
]);

/** Puts it behind every text that people read. Shape: as it was. */
const poisoned = (value: unknown, key = '', parent = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name, key)]));
  const isName = key === 'name' && parent === 'cockpit';
  if (typeof value !== 'string' || !(TEXTS.has(key) || isName)) return value;
  return key === 'unit' ? `${value}<b>`.slice(0, 24) : `${value} ${key === 'description' ? STYLE : SHORT}`;
};

let app: Served, host: Server, catalog: string;
beforeAll(async () => {
  app = await serveApp();
  const files = demoFiles(today());
  const description: unknown = JSON.parse(new TextDecoder().decode(files.get('datapackage.json')));
  files.set('datapackage.json', new TextEncoder().encode(JSON.stringify(poisoned(description))));
  host = createServer((request, response) => {
    const file = files.get((request.url ?? '/').slice(1));
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file) response.statusCode = 404;
    response.end(file);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  catalog = `http://127.0.0.1:${(host.address() as AddressInfo).port}/datapackage.json`;
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await app.close();
});

test('a reading version with hostile texts in every field runs nothing and loads nothing', async () => {
  const context = await openBrowser(await newProfile(), { acceptDownloads: true });
  const page = await openApp(context, app.url);
  await settled(page);
  await subscribe(page, catalog);
  await go(page, '#/lage');
  await page.locator('article.tile', { hasText: 'hit=6' }).first().waitFor({ timeout: 60_000 });
  await settled(page);
  await go(page, '#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').fill(`Sitzung ${HOSTILE}`);
  await page.getByLabel('Gremium').fill(`Rat ${STYLE}`);
  await page.getByLabel('Tag der Sitzung').fill('2026-11-24');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sitzung' }).waitFor();
  await go(page, '#/lage/pflegeplaetze');
  await page.getByRole('button', { name: /^In die Sitzung/ }).click();
  await page.locator('.note span', { hasText: 'Freie Pflegeplätze' }).waitFor();
  await go(page, '#/sitzung');
  await page.locator('.folder a').first().click();
  await page.getByRole('button', { name: 'Seite anfügen' }).click();
  await page.getByRole('button', { name: 'Seite bearbeiten' }).nth(1).click();
  await page.getByLabel('Titel der Seite').fill(`Seite ${HOSTILE}`);
  await page.getByLabel('Kennzahl anfügen').selectOption('trinkwasser-qualitaet');
  await page.getByRole('button', { name: 'Text anfügen' }).click();
  await page.getByLabel('Text', { exact: true }).fill(`Vorschlag ${HOSTILE} ${STYLE}`);
  await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
  await page.getByText('unverändert seit dem Festhalten').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lesefassung speichern' }).click();
  const html = await readFile(await (await download).path(), 'utf8');
  await context.close();

  const file = join(await mkdtemp(join(tmpdir(), 'cockpit-reading-')), 'mappe.html');
  await writeFile(file, html);
  const address = pathToFileURL(file).href;
  const reader = await openBrowser(await newProfile());
  const open = await reader.newPage();
  const asked: string[] = [];
  const trouble: string[] = [];
  open.on('request', (request) => asked.push(request.url()));
  open.on('dialog', (dialog) => void dialog.dismiss().then(() => trouble.push('dialog')));
  open.on('pageerror', (cause) => trouble.push(String(cause)));
  await open.goto(address, { waitUntil: 'networkidle' });
  // Scripts may run here: what is asserted below is not the browser's doing.
  expect(await open.evaluate(() => 6 * 7)).toBe(42);
  const seen = await open.evaluate(() => ({
    hit: 'hit' in globalThis,
    title: document.title,
    text: document.body.innerText,
    tags: document.querySelectorAll(
      'script, iframe, object, embed, form, link, base, body img:not([src^="data:"])',
    ).length,
    handlers: [...document.querySelectorAll('*')].flatMap((one) =>
      one.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    links: [...document.querySelectorAll('a')].map((one) => one.protocol),
    charts: document.querySelectorAll('svg.chart-svg').length,
  }));
  expect(seen).toMatchObject({ hit: false, tags: 0, handlers: [], charts: 2 });
  expect(seen.links.filter((one) => !/^(https?:|file:)$/.test(one))).toEqual([]);
  // They stand there as texts: of the folder, of its pages, of the catalog.
  expect(seen.title).toContain('window.hit=2');
  for (const text of [`Sitzung ${HOSTILE}`, `Seite ${HOSTILE}`, `Freie Pflegeplätze ${SHORT}`, 'Vorschlag "'])
    expect(seen.text).toContain(text);
  expect(asked).toEqual([address]);
  expect(trouble).toEqual([]);
  await reader.close();
});
