// A tablet that is turned while the library of the page's own drawing does not come: the first picture stays, and follows.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile(), { serviceWorkers: 'block' });
  await context.route(/assets\/chart-[^/]*\.js$/, (route) => route.abort());
  page = await openApp(context, app.url);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

/** The room of the chart, that of the drawing in it, and what the style sheet would give. Unit: px. */
const sizes = (): Promise<{ room: number[]; drawing: number[]; given: number }> =>
  page.locator('.detail .chart').evaluate((node) => {
    const box = (one: Element): number[] => {
      const { width, height } = one.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    };
    const element = node as HTMLElement;
    const kept = element.style.blockSize;
    const room = box(node);
    element.style.removeProperty('block-size');
    const given = Math.round(node.getBoundingClientRect().height);
    element.style.blockSize = kept;
    return { room, drawing: box(node.querySelector('svg')!), given };
  });

test('a chart without its library has the room of the tablet as it is held', async () => {
  await page.evaluate(() => (location.hash = '#/lage/pflegeplaetze'));
  await page.getByText('Punkte des Diagramms lassen sich gerade nicht wählen.').waitFor();
  const seen = new Set<number>();
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
    [390, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(async () => {
        const { room, drawing, given } = await sizes();
        seen.add(given);
        return (
          room[0] === drawing[0] && room[1] === drawing[1] && room[1]! >= given && room[1]! <= given + 40
        );
      })
      .toBe(true);
  }
  // Another height each, so that a first one that stayed would be told.
  expect(seen.size).toBeGreaterThan(1);
});
