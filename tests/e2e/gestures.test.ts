// Strokes of a finger: from figure to figure, and for what is new; never those of the system, of a chart or of scrolling.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { fingersOf, type Finger } from '../support/touch.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
let fingers: (from: readonly Finger[], to: readonly Finger[]) => Promise<void>;
const drag = (x: number, y: number, toX: number, toY: number): Promise<void> =>
  fingers([{ x, y }], [{ x: toX, y: toY }]);

beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile(), { hasTouch: true, reducedMotion: 'reduce' });
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
  fingers = fingersOf(await context.newCDPSession(page));
});
afterAll(async () => {
  await context.close();
  await app.close();
});
beforeEach(async () => {
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.locator('article.tile a').first().waitFor();
});
/** The second tile, opened by a tap. */
const openSecond = async (): Promise<void> => {
  await page.locator('article.tile a').nth(1).tap();
  await page.locator('.detail canvas[width]').first().waitFor();
};
const id = (): Promise<string> => page.evaluate(() => location.hash);
const tileIds = (): Promise<string[]> =>
  page.locator('article.tile a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));

test('a stroke turns to the next figure of the selection and back, in the order of the tiles; at its end it stays', async () => {
  const order = await tileIds();
  await openSecond();
  await drag(700, 200, 300, 210);
  await expect.poll(id).toBe(order[2]);
  await drag(300, 200, 700, 190);
  await expect.poll(id).toBe(order[1]);
  await drag(300, 200, 700, 190);
  await expect.poll(id).toBe(order[0]);
  await drag(300, 200, 700, 190);
  await page.getByRole('button', { name: /Vorherige/ }).waitFor();
  expect(await id()).toBe(order[0]);
  expect(await page.getByRole('button', { name: /Vorherige/ }).getAttribute('aria-disabled')).toBe('true');
});

test('buttons do it too, by keyboard as well; Back leads to the front page, to the tile of the figure that was seen', async () => {
  const order = await tileIds();
  await openSecond();
  await page.getByRole('button', { name: /^Nächste/ }).click();
  await expect.poll(id).toBe(order[2]);
  await page.getByRole('button', { name: /^Nächste/ }).press('Enter');
  await expect.poll(id).toBe(order[3]);
  await page.getByText(/^4.von.12$/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await axe(page)).toEqual([]);
  await page.goBack();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash))
    .toBe(order[3]);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Lage');
});

test('a finger on the chart, at the edge, two of them, and scrolling turn nothing', async () => {
  const order = await tileIds();
  await openSecond();
  const chart = (await page.locator('.detail .chart').boundingBox())!;
  const y = Math.min(700, chart.y + 60);
  await drag(chart.x + 500, y, chart.x + 100, y);
  await drag(5, 200, 500, 200);
  await drag(1175, 200, 700, 200);
  await fingers(
    [
      { x: 700, y: 200 },
      { x: 800, y: 200 },
    ],
    [
      { x: 300, y: 200 },
      { x: 400, y: 200 },
    ],
  );
  await drag(600, 240, 560, 90);
  await drag(700, 200, 680, 202);
  expect(await id()).toBe(order[1]);
  // It was not only deaf.
  await page.evaluate(() => scrollTo(0, 0));
  await drag(700, 200, 300, 200);
  await expect.poll(id).toBe(order[2]);
});

test('a long list is drawn by and by and stands there whole; Back leads to its last row', async () => {
  const { resources } = (await (await fetch(`${app.url}demo/datapackage.json`)).json()) as {
    resources: object[];
  };
  // More than are drawn at once.
  expect(resources.length).toBeGreaterThan(24);
  await page.evaluate(() => (location.hash = '#/daten'));
  const rows = page.locator('.datasets .rowlink a');
  await expect.poll(() => rows.count()).toBe(resources.length);
  const last = await rows.last().getAttribute('id');
  await rows.last().tap();
  await page.locator('main table').first().waitFor();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(last);
  expect(await rows.evaluateAll((all) => new Set(all.map(({ id }) => id)).size)).toBe(resources.length);
});

test('a pull from the top asks for what is new, on the front page and on that of data; one from further down scrolls', async () => {
  // What the worker was asked and has done to its end: while another run still ends it says `busy`, and the app asks once more.
  const asked = (): Promise<number> =>
    page.evaluate(() => Number(document.documentElement.dataset.asked ?? 0));
  await page.evaluate(() => {
    delete document.documentElement.dataset.asked;
    if ('isWatched' in ServiceWorker) return;
    Object.assign(ServiceWorker, { isWatched: true });
    const real = ServiceWorker.prototype.postMessage as (this: ServiceWorker, ...given: unknown[]) => void;
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...given: unknown[]) {
      const [request, ports] = given as [{ type?: string; reason?: string }, [MessagePort]?];
      if (request.type !== 'sync' || request.reason !== 'button' || !ports) return real.apply(this, given);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<{ value?: { kind: string; left: number } }>) => {
        const root = document.documentElement;
        if (data.value?.kind === 'done' && data.value.left === 0)
          root.dataset.asked = String(Number(root.dataset.asked ?? 0) + 1);
        ports[0].postMessage(data);
      };
      real.call(this, request, [port2]);
    };
  });
  await drag(600, 150, 610, 400);
  await expect.poll(asked).toBe(1);
  await settled(page);
  // Too short, across, and on the way down.
  await drag(600, 150, 610, 200);
  await drag(400, 150, 800, 300);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 300));
  await drag(200, 200, 205, 450);
  expect(await asked()).toBe(1);
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.locator('.rowlink').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await drag(600, 150, 610, 400);
  await expect.poll(asked).toBe(2);
  await page.getByText(/Letzter Abruf/).waitFor();
  expect(trouble).toEqual([]);
});
