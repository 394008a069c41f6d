// The rows of the bench that touch a full device: 300 datasets, 200 figures, 5 years of records, 50 folders, in a real Chromium, CPU slowed
// 4 times. What counts is what a person waits for: from the key or the tap to the next frame (Event Timing), the content after it, and the
// longest task. And what the app costs while it lies on the table.
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayNumber, dayToIso } from '../core/values/period.ts';
import type { Row } from './bench-row.ts';
import { serve } from './serve.ts';

const DATASETS = 300,
  FIGURES = 200,
  YEARS = 5,
  FOLDERS = 50,
  TIMES = 20;
const FIELDS = ['fahrzeuge_bereit', 'kraefte_krank', 'schutzanzuege'] as const;

type Named = { name: string; path?: string; title?: string };
type Package = {
  resources: Named[];
  cockpit: { indicators: { id: string; title: string }[] };
};

/** The demo, grown: its files under many names. */
const publish = async (demo: string): Promise<{ catalogUrl: string; close: () => void }> => {
  const given = JSON.parse(readFileSync(join(demo, 'datapackage.json'), 'utf8')) as Package;
  const { resources } = given;
  const { indicators } = given.cockpit;
  const [resource] = resources;
  const [figure] = indicators;
  for (let i = resources.length; i < DATASETS; i++)
    resources.push({
      ...resource!,
      name: `kopie${i}`,
      title: `Kopie ${i}`,
      path: `kopie/${i}/${resource!.path}`,
    });
  for (let i = indicators.length; i < FIGURES; i++)
    indicators.push({
      ...(JSON.parse(
        JSON.stringify(figure).replaceAll(`"resource":"${resource!.name}"`, `"resource":"kopie${i + 60}"`),
      ) as typeof figure)!,
      id: `kopie-${i}`,
      title: `Kopie ${i}`,
    });
  const catalog = JSON.stringify(given);
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url!.slice(1)).replace(/^kopie\/\d+\//, '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (name === 'datapackage.json') return void response.end(catalog);
    try {
      response.end(readFileSync(join(demo, name)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    catalogUrl: `http://127.0.0.1:${port}/datapackage.json`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const entriesFor = (catalog: string): object[] => {
  const last = dayNumber(2026, 11, 20);
  return Array.from({ length: YEARS * 365 }, (_, day) =>
    FIELDS.map((field, i) => ({
      id: `bench-${field}-${day}`,
      catalog,
      organisation: 'feuerwehr',
      field,
      day: dayToIso(last - day),
      value: (day + i) % 9,
      emptiness: null,
      unit: 'Stück',
      by: 'Leitung',
      at: 1.7e12 + day,
      telephone: null,
      replaces: [],
      reason: '',
    })),
  ).flat();
};
const foldersFor = (catalog: string): object[] =>
  Array.from({ length: FOLDERS }, (_, i) => ({
    id: `bench-folder-${i}`,
    catalog,
    municipality: 'Bench',
    name: `Mappe ${i}`,
    body: 'Gemeinderat',
    date: '2026-11-24',
    pages: [],
    frozen: null,
    decisions: [],
    events: [],
    changed: 1.7e12 + i,
  }));

/** Writes rows beside the app, as if they had been there for years. */
const put = (page: Page, tables: Readonly<Record<string, object[]>>): Promise<void> =>
  page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('gemeinde-cockpit');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('indexedDB'));
    });
    for (const [table, rows] of Object.entries(given))
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(table, 'readwrite');
        for (const row of rows) transaction.objectStore(table).put(row);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error(table));
      });
    db.close();
  }, tables);

type Watched = { waits: number[]; tasks: number[] };
const watching = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: Watched = { waits: [], tasks: [] };
    Object.assign(globalThis, { seen });
    const note = (kind: string, into: number[], of: (entry: PerformanceEntry) => boolean): void =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (of(entry)) into.push(entry.duration);
      }).observe({ type: kind, durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    note('event', seen.waits, ({ name }) => name === 'keydown' || name === 'click');
    note('longtask', seen.tasks, () => true);
  });
};
const p95 = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.max(0, Math.ceil(all.length * 0.95) - 1)] ?? 0;

/** Does something many times and adds two rows: the wait for the next frame, and until the content is there. */
const measured = async (
  rows: Row[],
  page: Page,
  what: string,
  act: (i: number) => Promise<void>,
): Promise<void> => {
  const whole: number[] = [];
  await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Watched };
    seen.waits.length = seen.tasks.length = 0;
  });
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    await act(i);
    whole.push(performance.now() - start);
  }
  const { waits, tasks } = await page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);
  const add = (measure: string, value: number, reference: number): void =>
    void rows.push({ measure: `${what}: ${measure}`, value, reference, goal: '<= 1 x', unit: 'ms' });
  add('p95 to the next frame', Math.max(p95(waits), 0), 100);
  add('p95 until the content is there, the driver included', p95(whole), 100);
  add('longest task', Math.max(0, ...tasks), 50);
};

/** Adds the rows. Cost: some minutes. */
export const device = async (rows: Row[], dist: string, executablePath: string): Promise<void> => {
  const { chromium } = await import('playwright-core');
  const publisher = await publish(join(dist, 'demo'));
  const app = await serve({ root: dist, port: 0 });
  const context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'cockpit-bench-')), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    locale: 'de-DE',
    viewport: { width: 1180, height: 820 },
  });
  try {
    const page = await context.newPage();
    await watching(page);
    await page.goto(app.url);
    await page.locator('article.tile').first().waitFor();
    await page.evaluate(() => (location.hash = '#/einstellungen/adresse'));
    await page.getByLabel('Adresse', { exact: true }).fill(publisher.catalogUrl);
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.evaluate(() => (location.hash = '#/lage?blatt=alle'));
    await page.waitForFunction((n) => document.querySelectorAll('article.tile').length >= n, FIGURES, {
      timeout: 300_000,
    });
    await page.waitForFunction(
      () => !/abgerufen:/.test(document.querySelector('.line')?.textContent ?? ''),
      undefined,
      { timeout: 300_000 },
    );
    await put(page, { records: entriesFor(publisher.catalogUrl), folders: foldersFor(publisher.catalogUrl) });
    await page.reload();
    await page.locator('article.tile').first().waitFor();
    await page.waitForFunction(() => document.documentElement.dataset.started === '');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).first().waitFor();
    const pages = ['Daten', 'Erfassung', 'Sitzung', 'Einstellungen'] as const;
    await measured(rows, page, 'tap to a page', async (i) => {
      const name = pages[i % pages.length]!;
      await page.locator('nav.nav').getByText(name, { exact: true }).click();
      await page.waitForFunction((word) => document.title.startsWith(word), name === 'Daten' ? 'Daten' : '');
      await page.locator('main h1').waitFor();
    });
    await page.locator('nav.nav').getByText('Erfassung', { exact: true }).click();
    await heading('Erfassung').catch(() => undefined);
    const field = page.getByLabel('Schutzanzüge vorrätig (Stück)');
    await field.waitFor();
    await field.focus();
    await measured(rows, page, 'key stroke in a form', () => page.keyboard.press('1'));
    await page.locator('#search-words').focus();
    await page.keyboard.press('k');
    await measured(rows, page, 'key stroke in the search', (i) => page.keyboard.press('opie1'[i % 5]!));
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Feuerwehr: Bereitschaft' }).first().click();
    await page.locator('main table').first().waitFor();
    const head = page.locator('main table thead button').first();
    await measured(rows, page, 'tap on the head of a table', () => head.click());

    await resting(rows, page);
  } finally {
    await context.close();
    await app.close();
    publisher.close();
  }
};

/** How long the app is watched. Unit: s. */
const REST = 60;
/** CPU seconds an hour of the page's thread, seen and unseen, without a touch. */
const resting = async (rows: Row[], page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!
      .value;
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.locator('article.tile').first().waitFor();
  await page.waitForTimeout(5_000);
  for (const kind of ['seen', 'unseen'] as const) {
    const other = kind === 'unseen' ? await page.context().newPage() : null;
    await other?.bringToFront();
    const before = await busy();
    await page.waitForTimeout(REST * 1000);
    rows.push({
      measure: `the front page on the table, ${kind}: CPU seconds an hour`,
      value: ((await busy()) - before) * (3600 / REST),
      reference: 3600,
      goal: '-',
      unit: 's',
    });
    await other?.close();
  }
};
