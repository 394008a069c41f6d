// Made-up charts in both renderers, with each word as wide as a browser draws it: no word on another, on a line, or out of the picture.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { builtGallery } from '../../src/cli/dev/gallery.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import { newProfile, openBrowser } from '../support/chromium.ts';
import { runs } from '../support/runs.ts';

let served: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  served = await builtGallery(join(import.meta.dirname, '../..'));
  context = await openBrowser(await newProfile(), { deviceScaleFactor: 1 });
  page = await context.newPage();
  await page.goto(`${served.url}?charts`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(() =>
    Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px "Fira Sans"`))),
  );
});
afterAll(async () => {
  await context.close();
  await served.close();
});

const CASES = Number(process.env.CHART_CASES ?? runs(400, 120));
const SEED = Number(process.env.CHART_SEED ?? 20_261_129);
/** Width and height of the drawing, px of its letters: on pages at 1180 and 390, on paper, in a session, on stage, in a row of small ones. */
const CANVAS = [
  [760, 384, 13],
  [320, 240, 13],
  [560, 384, 13],
] as const;
const SVG = [
  [680, 215, 11],
  [760, 260, 14],
  [640, 256, 14],
  [320, 200, 14],
  [1120, 369, 22],
] as const;

test.each([
  ['canvas', CANVAS],
  ['svg', SVG],
] as const)(`${CASES} charts on %s have each word in its place`, async (renderer, sizes) => {
  type Tried = (
    renderer: string,
    seed: number,
    many: number,
    sizes: readonly (readonly number[])[],
  ) => string[];
  const wrong = await page.evaluate(
    ({ renderer, seed, many, sizes }) =>
      (globalThis as unknown as { tried: Tried }).tried(renderer, seed, many, sizes),
    { renderer, seed: SEED, many: CASES, sizes },
  );
  expect(wrong).toEqual([]);
});
