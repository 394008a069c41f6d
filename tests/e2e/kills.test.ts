// A battery dies in the middle of an import: what the screen called taken over is there, and every dataset is whole.
// A few rounds by default; COCKPIT_KILLS sets how many.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { momentOf, roundsOf, wroteDown } from '../support/kills.ts';
import { killBrowser, newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

const ROUNDS = roundsOf('importing', 5);
const ROWS = 20_000;

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const file = (value: number) => ({
  name: 'werte.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Ort;Wert\n${Array.from({ length: ROWS }, (_, i) => `Ort ${i};${value}`).join('\n')}\n`,
  ),
});

/** What lies in the database, past the app: per dataset of a person its rows, and whether all its columns are there. */
const stored = (page: Page): Promise<{ rows: number; value: number; isWhole: boolean }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['datasets', 'columns']);
          const datasets = transaction.objectStore('datasets').getAll();
          const columns = transaction.objectStore('columns').getAll();
          transaction.oncomplete = () => {
            opening.result.close();
            type Dataset = {
              id: string;
              catalog: string;
              version: number;
              rows: number;
              fields: unknown[];
              segments: number[];
              stats: { max: number }[];
            };
            type Segment = { dataset: string; version: number; data: { length: number } };
            resolve(
              (datasets.result as Dataset[])
                .filter((one) => one.catalog === 'local:')
                .map((one) => {
                  const own = (columns.result as Segment[]).filter(
                    (part) => part.dataset === one.id && part.version === one.version,
                  );
                  const cells = own.reduce((sum, part) => sum + part.data.length, 0);
                  return {
                    rows: one.rows,
                    value: one.stats[1]!.max,
                    isWhole:
                      own.length === one.fields.length * one.segments.length &&
                      cells === one.rows * one.fields.length,
                  };
                }),
            );
          };
        };
      }),
  );

/** From the choice of the file to the sentence that its rows are taken over. */
const importing = async (page: Page, value: number, isKnown: boolean): Promise<void> => {
  await page.getByLabel('Datei', { exact: true }).setInputFiles(file(value));
  if (!isKnown) {
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
  }
  await page.getByLabel('Titel').waitFor();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Zeilen übernommen').waitFor({ timeout: 60_000 });
};

test(
  'killed at any moment of an import, every dataset is whole, and what was said to be taken over is there',
  { timeout: 240_000 + ROUNDS * 60_000, retry: 0 },
  async () => {
    const profile = await newProfile();
    let kept = 0,
      span = 0;
    const start = async (): Promise<{ close: () => Promise<void>; page: Page }> => {
      const context = await openBrowser(profile);
      const page = await openApp(context, app.url);
      await settled(page);
      await page.evaluate(() => (location.hash = '#/daten/import'));
      await page.getByLabel('Datei', { exact: true }).waitFor({ state: 'attached' });
      return { close: () => context.close(), page };
    };
    // The first teaches the form, the second tells how long it takes, the last shows that all of them did no harm.
    for (let round = -1; round <= ROUNDS + 1; round++) {
      const isKilled = round > 0 && round <= ROUNDS;
      const value = round + 2;
      const { page, close } = await start();
      const begun = Date.now();
      let said = false;
      const steps = importing(page, value, round > -1).then(
        () => {
          said = true;
        },
        (cause: unknown) => {
          // The browser goes in the middle of it.
          if (!isKilled) throw cause;
        },
      );
      if (isKilled)
        await Promise.race([
          steps,
          new Promise((resolve) => setTimeout(resolve, momentOf(round, ROUNDS, span))),
        ]);
      else {
        await steps;
        span = Date.now() - begun;
      }
      killBrowser(profile);
      const wasSaid = said;
      await close().catch(() => undefined);
      await steps;
      const again = await openBrowser(profile);
      const after = await openApp(again, app.url);
      const found = await stored(after);
      expect(found).toHaveLength(1);
      const [one] = found as [(typeof found)[0]];
      const check = (): void => {
        expect([one.rows, one.isWhole]).toEqual([ROWS, true]);
        expect(wasSaid ? [value] : [kept, value]).toContain(one.value);
      };
      const what = `${one.value === value ? 'new' : 'old'}${wasSaid ? ', said' : ''}`;
      if (isKilled) wroteDown('importing', what, check);
      else check();
      kept = one.value;
      await again.close();
    }
    expect(kept).toBe(ROUNDS + 3);
  },
);
