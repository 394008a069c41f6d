// The oracle over every figure of the demo and of a folder of the corpus, read from the real pages: tile, page, slide, paper, minutes and the
// reading version, in
// German and English; on the day, and on a tablet that comes out of a drawer days and months later.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DemoTable } from '../../demo/table.ts';
import { demoTables } from '../../demo/tables.ts';
import { serve } from '../../src/cli/build/serve.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import type { Town } from '../oracle/demo.ts';
import { DIST, serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { CORPUS, corpusJson, hasCorpus } from '../support/corpus.ts';
import { load } from '../support/demo.ts';
import {
  figuresOf,
  firstOn,
  folderOf,
  notes,
  paperOn,
  putFolder,
  readingOn,
  readFigure,
  slidesOn,
  startAt,
  tilesOn,
  troubleOn,
} from './oracle-steps.ts';

const demoTown = async (): Promise<{
  town: Town;
  definitions: readonly IndicatorDefinition[];
  day: string;
}> => {
  const { day } = JSON.parse(await readFile(join(DIST, 'version.json'), 'utf8')) as { day: string };
  const demo = await load(day);
  const { population } = JSON.parse(new TextDecoder().decode(demo.files.get('datapackage.json'))) as {
    population: { year: number; number: number }[];
  };
  const town: Town = {
    tables: new Map(demoTables(Date.parse(day) / 864e5).map((one) => [one.name, one])),
    people: new Map(population.map((one) => [String(one.year), one.number])),
  };
  return { town, definitions: demo.catalog.indicators, day };
};

const DAY = 86_400_000;
const FROZEN = 'orakel-0002';

test(
  'every figure of the demo is told truly on tile, page, slide, paper, in the minutes and in the reading version',
  { timeout: 400_000 },
  async () => {
    const app = await serveApp();
    const context = await openBrowser(await newProfile());
    const page = await openApp(context, app.url);
    const trouble = watch(page);
    await settled(page);
    const { town, definitions, day } = await demoTown();
    const now = Date.now();
    const figures = figuresOf(town, definitions, now, now);
    expect(figures.length).toBeGreaterThan(50);
    const url = await page.evaluate(() => new URL('demo/datapackage.json', document.baseURI).href);
    await putFolder(page, folderOf(url, figures, day));
    await putFolder(page, folderOf(url, figures, day, FROZEN));
    const found: string[] = [];
    for (const language of ['de', 'en'] as const) {
      const note = notes(language);
      await startAt(page, app.url, language, null);
      await tilesOn(page, figures, language, note);
      for (const figure of figures)
        note.at('page', figure, troubleOn(await readFigure(page, figure), figure, language, 'whole'));
      await paperOn(page, figures, language, note);
      await slidesOn(page, figures, language, note);
      await readingOn(page, FROZEN, figures, language, note);
      found.push(...note.found);
    }
    // Offline out of a drawer, days and months later: silence is told, and nothing calms.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    for (const [language, days] of [
      ['en', 3],
      ['de', 40],
      ['de', 400],
    ] as const) {
      const later = now + days * DAY;
      const old = figuresOf(town, definitions, later, now);
      const note = notes(language, ` +${days} days`);
      await startAt(page, app.url, language, later);
      await firstOn(context, app.url, old, language, later, note);
      await tilesOn(page, old, language, note);
      await paperOn(page, old, language, note);
      found.push(...note.found);
    }
    expect(found).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
    await app.close();
  },
);

const CRISIS = 'round2/jobs/krise';
/** The folder of the corpus in the plainest reading: numbers with a point, times of a day and an hour. */
const crisisTown = async (): Promise<{ town: Town; definitions: readonly IndicatorDefinition[] }> => {
  const { resources, cockpit } = corpusJson<{
    resources: { name: string; path: string }[];
    cockpit: { indicators: unknown[]; municipality: { inhabitants: number } };
  }>(`${CRISIS}/datapackage.json`);
  const tables = new Map<string, DemoTable>();
  for (const { name, path } of resources) {
    const lines = (await readFile(join(CORPUS, CRISIS, path), 'utf8')).trim().split(/\r?\n/);
    const [columns, ...rows] = lines.map((line) => line.split(';'));
    const cells = rows.map((row) => row.map((cell, i) => (i === 0 ? cell.replace(' ', 'T') : Number(cell))));
    tables.set(name, { name, columns: columns!, rows: cells } as unknown as DemoTable);
  }
  return {
    // One number without a year holds for the newest year alone.
    town: { tables, people: new Map([['2024', cockpit.municipality.inhabitants]]) },
    definitions: cockpit.indicators.map((one) => IndicatorDefinition.parse(one)),
  };
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
test.runIf(hasCorpus)(
  'every figure of a crisis is told truly, in its hours and long after them',
  async () => {
    const app = await serve({ root: DIST, port: 0, catalog: join(CORPUS, CRISIS) });
    const context = await openBrowser(await newProfile());
    const page = await openApp(context, app.url);
    const trouble = watch(page);
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const { town, definitions } = await crisisTown();
    const now = Date.now();
    const url = await page.evaluate(() => new URL('gemeinde/datapackage.json', document.baseURI).href);
    await putFolder(page, folderOf(url, figuresOf(town, definitions, now, now), '2026-11-29'));
    await context.setOffline(true);
    const found: string[] = [];
    for (const [language, hours] of [
      ['de', 0],
      ['en', 3],
      ['de', 14],
      ['en', 72],
      ['de', 40 * 24],
      ['en', 366 * 24],
    ] as const) {
      const later = now + hours * 3_600_000;
      const figures = figuresOf(town, definitions, later, now);
      const note = notes(language, ` +${hours} h`);
      await startAt(page, app.url, language, later);
      await firstOn(context, app.url, figures, language, later, note);
      await tilesOn(page, figures, language, note);
      for (const figure of figures)
        note.at('page', figure, troubleOn(await readFigure(page, figure), figure, language, 'whole'));
      await paperOn(page, figures, language, note);
      await slidesOn(page, figures, language, note);
      found.push(...note.found);
    }
    expect(found).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
    await app.close();
  },
);
