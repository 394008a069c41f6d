// The rows of the bench that import: a million rows of CSV through the import page of the production build, in a real Chromium.
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { median, type Row } from './row.ts';
import { watchMemory } from './memory.ts';
import { serve } from '../../src/cli/build/serve.ts';

const ROWS = 1_000_000;
const RUNS = 3;

/** PapaParse alone on the same text, in the same browser. Unit: ms. */
const papaIn = async (context: BrowserContext, text: string): Promise<number> => {
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('papaparse/papaparse.min.js') });
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++)
    times.push(
      await page.evaluate((source) => {
        const { Papa } = globalThis as unknown as { Papa: { parse: (text: string, how: object) => unknown } };
        const start = performance.now();
        Papa.parse(source, { delimiter: ';' });
        return performance.now() - start;
      }, text),
    );
  await page.close();
  return median(times);
};

/** From an event of the page to a text on it, by the page's own clock: what a person waits for. Unit: ms. */
const waited = async (page: Page, event: string, text: string, act: () => Promise<void>): Promise<number> => {
  await page.evaluate(
    ([name, wanted]) => {
      (globalThis as { waited?: Promise<number> }).waited = new Promise((resolve) => {
        addEventListener(
          name,
          () => {
            const begun = performance.now();
            const look = (): void => {
              const shown = [...document.querySelectorAll('main h2, main p')];
              if (!shown.some((one) => one.textContent?.includes(wanted))) return;
              observer.disconnect();
              resolve(performance.now() - begun);
            };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { childList: true, subtree: true, characterData: true });
          },
          { capture: true, once: true },
        );
      });
    },
    [event, text] as const,
  );
  await act();
  return page.evaluate(() => (globalThis as { waited?: Promise<number> }).waited!);
};

/** Read and stored, without what a person taps in between. Unit: ms. */
const importIn = async (page: Page, file: string): Promise<number> => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.evaluate(() => (location.hash = '#/daten/import'));
  const chooser = page.getByLabel('Datei', { exact: true });
  await chooser.waitFor();
  const read = await waited(page, 'change', 'Vorschau', () => chooser.setInputFiles(file));
  await button('Weiter').click();
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  await button('Weiter').click();
  await page.getByLabel('Titel').waitFor();
  return read + (await waited(page, 'click', 'Zeilen übernommen', () => button('Übernehmen').click()));
};

/** `text`: a million rows of eight columns. */
export const importing = async (
  rows: Row[],
  dist: string,
  executablePath: string,
  text: string,
): Promise<void> => {
  const file = join(await mkdtemp(join(tmpdir(), 'cockpit-bench-import-')), 'bench.csv');
  await writeFile(file, text);
  const size = readFileSync(file).length / 2 ** 20;
  const app = await serve({ root: dist, port: 0 });
  const { chromium } = await import('playwright-core');
  const times: number[] = [],
    grown: number[] = [],
    tasks: number[] = [];
  let papa = 0;
  for (let run = 0; run < RUNS; run++) {
    // A new device each time: nothing is merged, and no shape is known.
    const profile = await mkdtemp(join(tmpdir(), 'cockpit-bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      viewport: { width: 1180, height: 820 },
      locale: 'de-DE',
    });
    const page = await context.newPage();
    await page.goto(app.url);
    await page.locator('article.tile').first().waitFor();
    await page.waitForTimeout(3_000);
    await page.evaluate(() => {
      const seen: number[] = [0];
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) seen.push(one.duration);
      }).observe({ type: 'longtask' });
      (globalThis as { tasks?: number[] }).tasks = seen;
    });
    const memory = process.platform === 'linux' ? watchMemory(profile) : null;
    times.push(await importIn(page, file));
    grown.push(memory?.().renderer ?? NaN);
    tasks.push(await page.evaluate(() => Math.max(...((globalThis as { tasks?: number[] }).tasks ?? [NaN]))));
    if (run === RUNS - 1) papa = await papaIn(context, text);
    await context.close();
  }
  await app.close();
  const measure = `${ROWS / 1e6} M rows x 8 of CSV imported by the page`;
  rows.push(
    {
      measure: `${measure}, chosen to shown and tapped to stored, against PapaParse alone`,
      value: median(times),
      reference: papa,
      goal: '<= 0.6 x',
      unit: 'ms',
    },
    {
      measure: `${measure}: peak memory above start, against the file`,
      value: median(grown),
      reference: size,
      goal: '<= 2 x',
      unit: 'MiB',
    },
    {
      measure: `${measure}: longest task of the page, against 50 ms (0: none seen)`,
      value: median(tasks),
      reference: 50,
      goal: '<= 1 x',
      unit: 'ms',
    },
  );
};
