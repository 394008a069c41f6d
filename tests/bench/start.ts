// Rows of the bench: how soon a figure stands on the screen, and how soon the app can be used, without a network and on a slow device.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { median, type Row } from './row.ts';
import { serve } from '../../src/cli/build/serve.ts';

/** Moments of one visit, from the navigation on. Unit: ms. */
type Visit = { frame: number; tile: number; usable: number };

const open = async (executablePath: string, profile: string): Promise<BrowserContext> => {
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    viewport: { width: 1180, height: 820 },
  });
};

/** Notes the frame in which something is there: the one after it shows it. */
const noting = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const at: Partial<Record<'tile' | 'usable', number>> = {};
    Object.assign(globalThis, { at });
    const look = (): void => {
      if (at.tile === undefined && document.querySelector('article.tile')) at.tile = performance.now();
      if (document.documentElement.dataset.started === '') at.usable ??= performance.now();
      if (at.tile === undefined || at.usable === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
};

const visit = async (page: Page, url: string): Promise<Visit> => {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const { at } = globalThis as unknown as { at: Partial<Visit> };
    return at.tile !== undefined && at.usable !== undefined;
  });
  return page.evaluate(() => ({
    ...(globalThis as unknown as { at: Pick<Visit, 'tile' | 'usable'> }).at,
    frame: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
};

const slowed = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await noting(page);
  return page;
};

const WARM = 8,
  COLD = 5;

/** Adds the rows. The reference is the page as it is published, given out by the same service worker: its frame, without a figure. Cost: about a minute. */
export const starting = async (rows: Row[], dist: string, executablePath: string): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'cockpit-bench-'));
  const app = await serve({ root: dist, port: 0 });
  const first = await open(executablePath, profile);
  const page = await first.newPage();
  await page.goto(app.url);
  await page.locator('article.tile').first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForTimeout(3000);
  await app.close();

  /** The frame alone: a page that is not the front page shows nothing else before its scripts. */
  const frameOf = async (on: Page): Promise<number> => {
    await on.goto('about:blank');
    await on.goto(`${app.url}#/barrierefreiheit`, { waitUntil: 'commit' });
    await on.locator('main h1').waitFor();
    return on.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  };
  const add = (kind: string, visits: readonly Visit[], frames: readonly number[]): void => {
    const reference = median(frames);
    for (const [what, of, goal] of [
      ['first tile', 'tile', '<= 1.15 x'],
      ['the app can be used', 'usable', '-'],
    ] as const)
      rows.push({
        measure: `${what} offline, ${kind}, CPU slowed 4 times, against the static frame`,
        value: median(visits.map((one) => Math.max(one[of], of === 'tile' ? one.frame : 0))),
        reference,
        goal,
        unit: 'ms',
      });
  };

  const warm = await slowed(first);
  const visits: Visit[] = [],
    frames: number[] = [];
  for (let i = 0; i < WARM; i++) {
    visits.push(await visit(warm, app.url));
    frames.push(await frameOf(warm));
  }
  add('warm', visits.slice(1), frames.slice(1));
  await first.close();

  const coldVisits: Visit[] = [],
    coldFrames: number[] = [];
  for (let i = 0; i < COLD; i++)
    for (const what of ['visit', 'frame'] as const) {
      const context = await open(executablePath, profile);
      const cold = await slowed(context);
      if (what === 'visit') coldVisits.push(await visit(cold, app.url));
      else coldFrames.push(await frameOf(cold));
      await context.close();
    }
  add('cold', coldVisits, coldFrames);
};
