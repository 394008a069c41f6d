// A battery dies in the middle of an import: what the screen called taken over is there, and every dataset is whole.
// A few rounds by default; COCKPIT_KILLS sets how many.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve.ts';
import { serveApp } from '../support/app.ts';
import { roundsOf, wroteDown } from '../support/kills.ts';
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

test(
  'killed at any moment of an import, every dataset is whole, and what was said to be taken over is there',
  { timeout: 120_000 + ROUNDS * 60_000, retry: 0 },
  async () => {
    const profile = await newProfile();
    let kept = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const context = await openBrowser(profile);
      const page = await openApp(context, app.url);
      await settled(page);
      await page.evaluate(() => (location.hash = '#/daten/import'));
      await page.getByLabel('Datei', { exact: true }).setInputFiles(file(round));
      const take = page.getByRole('button', { name: 'Übernehmen', exact: true });
      if (round === 1) {
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.getByRole('button', { name: 'Weiter' }).click();
      }
      await page.getByLabel('Titel').waitFor();
      await take.click();
      // The first is let through, the others are killed from "at once" on to "after it said so".
      const wait = round === 1 || round === ROUNDS ? 60_000 : (round * 37) % 400;
      const said = await page
        .getByText('Zeilen übernommen')
        .waitFor({ timeout: Math.max(1, wait) })
        .then(
          () => true,
          () => false,
        );
      killBrowser(profile);
      await context.close().catch(() => undefined);
      const again = await openBrowser(profile);
      const after = await openApp(again, app.url);
      const found = await stored(after);
      expect(found).toHaveLength(1);
      const [{ rows, value, isWhole }] = found as [(typeof found)[0]];
      wroteDown('importing', `${value === round ? 'new' : 'old'}${said ? ', said' : ''}`, () => {
        expect([rows, isWhole]).toEqual([ROWS, true]);
        expect(said ? [round] : [kept, round]).toContain(value);
      });
      kept = value;
      await again.close();
    }
    expect(kept).toBe(ROUNDS);
  },
);
