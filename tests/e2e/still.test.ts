// Nothing moves by itself on a page that is opened by its address, as a link, a bookmark or a reload does: each page in three sizes, with data on
// the device, and the first start without.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { serveThen, standStill } from '../support/fixed.ts';
import type { WebSpace } from '../support/host.ts';
import { VIEWS } from '../pages/views.ts';

const SIZES = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

/** What moved by itself since the page was asked for, however little. */
const SHIFTS = `{
  const found = [];
  const nameOf = (node) => node === null ? '?' : node.nodeType === 1 ? node.tagName.toLowerCase() + (node.className ? '.' + node.className : '') : nameOf(node.parentElement);
  const take = (all) => { for (const { value, sources } of all) found.push(value.toFixed(4) + ': ' + sources.map(({ node, previousRect: a, currentRect: b }) =>
    nameOf(node) + ' ' + [a.x, a.y, a.width, a.height].map(Math.round) + ' > ' + [b.x, b.y, b.width, b.height].map(Math.round)).join(' | ')); };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.moved = () => { take(observer.takeRecords()); return found; };
}\n`;
/** What the front page said, frame by frame. */
const SAID = `{
  globalThis.said = new Set();
  const look = () => { said.add(document.querySelector('.lead')?.textContent ?? ''); requestAnimationFrame(look); };
  requestAnimationFrame(look);
}\n`;
const moved = (on: Page): Promise<string[]> => on.evaluate('moved()');
const frames = (on: Page): Promise<unknown> =>
  on.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

let app: WebSpace, context: BrowserContext, page: Page;

beforeAll(async () => {
  app = await serveThen(0);
  context = await openBrowser(await newProfile(), { deviceScaleFactor: 1 });
  await standStill(context);
  await context.addInitScript(SHIFTS);
  page = await openApp(context, app.url);
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => (location.hash = '#/sitzung'));
  await page.getByRole('button', { name: 'Beispielmappe ansehen' }).click();
  await page.getByText(/Stand festgehalten .*, Prüfzeichen/).waitFor();
});
afterAll(async () => {
  await context.close();
  await app.close();
});

const addressed = VIEWS.filter(({ name }) => !name.startsWith('import-') && name !== 'sitzung-praesentation');

describe.each(addressed)('$name', ({ hash, ready, act }) => {
  test('stands still from its first picture on', async () => {
    let address = hash;
    if (act !== undefined) {
      await page.setViewportSize(SIZES[0]);
      await page.evaluate((to) => (location.hash = to), hash);
      await page.locator(`main :is(${ready})`).first().waitFor();
      await act(page);
      address = await page.evaluate(() => location.hash);
    }
    const wrong: string[] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto('about:blank');
      await page.goto(app.url + address);
      await page
        .locator(act === undefined ? `main :is(${ready})` : 'main h1')
        .first()
        .waitFor();
      await settled(page);
      await page.waitForLoadState('networkidle');
      await frames(page);
      wrong.push(...(await moved(page)).map((what) => `${size.width}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a first start', () => {
  test.each(SIZES)('stands still and warns of nothing until all is there: $width', async (size) => {
    const other = await openBrowser(await newProfile(), { deviceScaleFactor: 1, viewport: size });
    await standStill(other);
    await other.addInitScript(SHIFTS + SAID);
    const on = await openApp(other, app.url);
    await settled(on);
    await frames(on);
    expect(await moved(on)).toEqual([]);
    const said: string[] = await on.evaluate('[...said]');
    expect(said.filter((one) => /Bei allen|alle 12 fehlen/.test(one))).toEqual([]);
    await other.close();
  });
});
