// Each component in each state, photographed in two sizes and three modes, and compared with the pictures that were accepted.
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { builtGallery } from '../../src/cli/dev/gallery.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openBrowser } from '../support/chromium.ts';
import { albumOf, apart, TOLERANCE, type Machine } from '../support/pictures.ts';

const differs = albumOf({ folder: 'gallery/pictures' });

let served: Served, context: BrowserContext, page: Page, machine: Machine;
beforeAll(async () => {
  served = await builtGallery(join(import.meta.dirname, '../..'));
  context = await openBrowser(await newProfile(), { reducedMotion: 'reduce', deviceScaleFactor: 1 });
  page = await context.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A heading tells whether this machine draws letters as the one that the pictures were taken on.
  const heading = await page.locator('h1').screenshot({ animations: 'disabled' });
  const letters = (await differs('letters', heading, { letters: true })) === null;
  if (!letters) console.info('letters are drawn otherwise on this machine: only measures are compared');
  machine = { letters };
});
afterAll(async () => {
  await context.close();
  await served.close();
});

const SIZES = [
  [1180, 820],
  [390, 844],
] as const;
const MODES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** Another mode, and all colours at their end. */
const show = async (media: (typeof MODES)[number][1]): Promise<void> => {
  await page.emulateMedia(media);
  await page.evaluate(() => {
    const fades = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.allSettled(fades.map((one) => one.finished)).then(() => undefined);
  });
};

const entries = async (): Promise<string[]> =>
  page.locator('.entry').evaluateAll((all) => all.map((entry) => entry.id));

describe.each(SIZES)('at %i x %i', (width, height) => {
  test.each(MODES)('%s: every component looks as it was accepted', async (mode, media) => {
    await page.setViewportSize({ width, height });
    await show(media);
    const names = await entries();
    expect(names.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const name of names) {
      const taken = await page.locator(`#${name}`).screenshot({ animations: 'disabled' });
      const why = await differs(`${name}-${width}-${mode}`, taken, machine);
      if (why !== null) wrong.push(why);
    }
    expect(wrong).toEqual([]);
  });

  test('axe finds nothing, and what is tapped is 44 px', async () => {
    await page.setViewportSize({ width, height });
    for (const [, media] of MODES.slice(0, 2)) {
      await show(media);
      expect(await axe(page)).toEqual([]);
    }
    const small = await page.locator('button, select, input, summary, a.button').evaluateAll((all) =>
      all
        .map((node) => ({ words: node.textContent, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ words, box }) => `${words}: ${box.width} x ${box.height}`),
    );
    expect(small).toEqual([]);
  });
});

test('what is 4 px off is seen', async () => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await show(MODES[0][1]);
  const shift = (by: string): Promise<void> =>
    page.locator('#button .button').evaluateAll((all, to) => {
      for (const node of all) (node as HTMLElement).style.translate = to;
    }, by);
  const photo = async (): Promise<PNG> =>
    PNG.sync.read(await page.locator('#button').screenshot({ animations: 'disabled' }));
  const before = await photo();
  expect(apart(before, await photo()).share).toBeLessThanOrEqual(TOLERANCE);
  await shift('4px');
  expect(apart(before, await photo()).share).toBeGreaterThan(TOLERANCE);
  await shift('');
});

test('rows that come late for another filter never stand in the table', async () => {
  const cells = page.getByRole('region', { name: 'Einwohner, gefiltert' }).locator('td');
  await expect.poll(() => cells.allTextContents()).toContain('…');
  await page.getByRole('button', { name: 'Nur Altstadt' }).click();
  await expect.poll(() => cells.allTextContents()).toEqual(['Altstadt']);
  await page.evaluate(
    () =>
      new Promise((done) => {
        dispatchEvent(new Event('gallery:late'));
        requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
      }),
  );
  expect(await cells.allTextContents()).toEqual(['Altstadt']);
});
