// Each page in its main states, photographed by a clock that stands, and compared with the pictures that were accepted; and nothing on them
// moves by itself once it is there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { forgetImport, newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { MOMENT, serveThen, standStill } from '../support/fixed.ts';
import type { WebSpace } from '../support/host.ts';
import { cameraOf, NARROW, photographed, UPRIGHT, WIDE, type Camera } from '../pages/camera.ts';
import { VIEWS, type View } from '../pages/views.ts';

let app: WebSpace, context: BrowserContext, page: Page, camera: Camera;

/** What moved by itself since it was last asked. */
const SHIFTS = `{
  const found = [];
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  const nameOf = (node) => node === null ? '?' : node.nodeType === 1 ? node.tagName.toLowerCase() + (node.className ? '.' + node.className : '') : nameOf(node.parentElement);
  const take = (all) => { for (const one of all) found.push(...one.sources.map(({ node, previousRect, currentRect }) =>
    nameOf(node) + ' ' + Math.round(previousRect.y) + ' > ' + Math.round(currentRect.y))); };
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.moved = () => { take(observer.takeRecords()); return found.splice(0); };
}\n`;
const moved = (): Promise<string[]> => page.evaluate('moved()');

const frames = (): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Gives what moved on the way. */
const enter = async ({ hash, ready, act }: View): Promise<string[]> => {
  await page.evaluate(() => (location.hash = '#/datenschutz'));
  await page.locator('main h1').waitFor();
  await forgetImport(page);
  await page.evaluate((to) => (location.hash = to), hash);
  await frames();
  // The first picture of the page is the answer to the tap; what moves after it does so by itself.
  await moved();
  await page.locator(`main :is(${ready})`).first().waitFor();
  await frames();
  const found = await moved();
  await act?.(page);
  // What a tap of a person moves is not by itself.
  await moved();
  return found;
};

beforeAll(async () => {
  app = await serveThen();
  context = await openBrowser(await newProfile(), {
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  await standStill(context);
  await context.addInitScript(SHIFTS);
  page = await openApp(context, app.url);
  await settled(page);
  camera = await cameraOf(page);
  // What a day of work leaves: a folder, a draft, a note.
  await page.evaluate(() => (location.hash = '#/sitzung'));
  await page.getByRole('button', { name: 'Beispielmappe ansehen' }).click();
  await page.getByText(/Stand festgehalten .*, Prüfzeichen/).waitFor();
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('button', { name: 'Später' }).click();
});
afterAll(async () => {
  await context.close();
  await app.close();
});

describe.each(VIEWS)('$name', (view) => {
  test('looks as it was accepted, and nothing on it moves by itself', async () => {
    const wrong: string[] = [];
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      const found = await enter(view);
      wrong.push(
        ...(await camera.inModes(view.name, size, page, async () => [...found, ...(await moved())])),
      );
      if (size === NARROW) continue;
      if (view.offPaper === undefined) wrong.push(...(await camera.onPaper(view.name, page)));
      wrong.push(...(await camera.inModes(view.name, UPRIGHT, page)));
    }
    expect(wrong).toEqual([]);
  });
});

const state = async (name: string, offPaper?: string): Promise<void> =>
  expect(await photographed(camera, name, page, offPaper)).toEqual([]);
const BANNER = 'what lies above all pages is of the screen';

describe('a state', () => {
  test('without a network', async () => {
    await page.evaluate(() => (location.hash = '#/lage?blatt=lage'));
    await context.setOffline(true);
    await page.locator('.line[data-net="offline"]').waitFor();
    await state('lage-offline');
    await context.setOffline(false);
    await page.locator('.line[data-net="online"]').waitFor();
  });
  const choose = async (name: string, text: string): Promise<void> => {
    await page.setViewportSize(WIDE);
    await page.evaluate(() => (location.hash = '#/datenschutz'));
    await page.locator('main h1').waitFor();
    await forgetImport(page);
    await page.evaluate(() => (location.hash = '#/daten/import'));
    await page
      .getByLabel('Datei', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  test('of a file that cannot be read: an error, and what to do', async () => {
    await choose('leer.csv', '');
    await page.locator('main .note.bad').first().waitFor();
    await state('import-fehler', 'a fault is mended, not kept');
  });
  test('of a table with its years side by side, then below each other', async () => {
    await choose('haushalt.csv', 'Produkt;2023;2024;2025\nStraßen;10;20;30\nSchulen;40;50;60\n');
    for (const name of ['Weiter', 'Weiter', 'Übernehmen'])
      await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Zum Datensatz' }).click();
    await page.getByText('2 von 2 Zeilen').waitFor();
    await state('datensatz-nebeneinander');
    await page.getByRole('button', { name: 'Zeiträume untereinander' }).click();
    await page.getByText('6 von 6 Zeilen').waitFor();
    await state('datensatz-untereinander');
  });
  test('with two banners at once: a clock that is doubted, and entries that are only here', async () => {
    await page.setViewportSize(WIDE);
    app.date = MOMENT + 3 * 86_400_000;
    // Put off at the beginning of this file.
    await page.evaluate(() => localStorage.removeItem('cockpit.backup-later'));
    await page.goto('about:blank');
    await page.goto(`${app.url}#/sitzung`);
    await page.getByText('Geht die Uhr dieses Geräts richtig?').waitFor();
    await page.getByRole('button', { name: '1 weiterer Hinweis' }).waitFor();
    // Both take one line, and none of the twelve tiles is under it.
    const high = await page.locator('#app > [role="status"]').evaluate((node) => node.clientHeight);
    expect(high).toBeLessThanOrEqual(64);
    await state('hinweise', BANNER);
    await page.setViewportSize(WIDE);
    await page.getByRole('button', { name: '1 weiterer Hinweis' }).click();
    await page.getByRole('button', { name: 'Später' }).waitFor();
    await state('hinweise-offen', BANNER);
  });
});
