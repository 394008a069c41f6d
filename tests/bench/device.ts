// The rows of the bench that touch a full device: 300 datasets, 200 figures, 5 years of records, 50 folders, in a real Chromium, CPU slowed
// 4 times. What counts is what a person waits for: from the key or the tap to the next frame (Event Timing), the content after it, and the
// longest task. And what the app costs while it lies on the table.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { entriesFor, FIGURES, foldersFor, publish, put } from './device-full.ts';
import type { Row } from './row.ts';
import { serve } from '../../src/cli/build/serve.ts';

const TIMES = 20;

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

/** What is waited for: the first of its kind holds this text. Missing: any text. */
type Sight = { selector: string; text?: string };
/** Watches from the next key or tap until something can be seen, by the clock of the page: the frame after it is there. Gives the way to ask. Unit: ms. */
const watchFor = async (page: Page, sight: Sight): Promise<() => Promise<number>> => {
  await page.evaluate(({ selector, text }) => {
    const seen = new Promise<number>((resolve, reject) => {
      let at: number | null = null;
      for (const kind of ['click', 'keydown'] as const)
        document.addEventListener(kind, ({ timeStamp }) => (at ??= timeStamp), { capture: true, once: true });
      const begun = performance.now();
      const look = (): void => {
        const said = document.querySelector(selector)?.textContent.replace(/\s+/g, ' ');
        if (at !== null && said?.includes(text ?? ''))
          requestAnimationFrame(() => resolve(performance.now() - at!));
        else if (performance.now() - begun > 30_000) reject(new Error(`never seen: ${selector} ${text}`));
        else requestAnimationFrame(look);
      };
      look();
    });
    Object.assign(globalThis, { untilSeen: seen });
  }, sight);
  return () => page.evaluate(() => (globalThis as unknown as { untilSeen: Promise<number> }).untilSeen);
};

type Place = { x: number; y: number };
/** Where something is tapped. Asked before, and not while it is measured: what the driver looks for, it looks for in the page's thread. */
const placeOf = async (what: Locator): Promise<Place> => {
  await what.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await what.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

/** Does something many times and adds three rows: the wait for the next frame, until the content is there, the longest task. */
const measured = async (
  rows: Row[],
  page: Page,
  what: string,
  {
    act,
    sight,
    ready,
  }: {
    act: (i: number) => Promise<void>;
    sight: (i: number) => Sight;
    /** Before each, and not measured. */
    ready?: (i: number) => Promise<unknown>;
  },
): Promise<void> => {
  const whole: number[] = [];
  const waits: number[] = [];
  const tasks: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await ready?.(i);
    await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Watched };
      seen.waits.length = seen.tasks.length = 0;
    });
    const seenAfter = await watchFor(page, sight(i));
    await act(i);
    whole.push(await seenAfter());
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);
    waits.push(Math.max(0, ...seen.waits));
    tasks.push(Math.max(0, ...seen.tasks));
  }
  const add = (measure: string, value: number, reference: number): void =>
    void rows.push({ measure: `${what}: ${measure}`, value, reference, goal: '<= 1 x', unit: 'ms' });
  add('p95 to the next frame', p95(waits), 100);
  add('p95 until the content is there', p95(whole), 100);
  add('longest task', Math.max(...tasks), 50);
};

const PAGES = [
  ['Daten', { selector: 'main .datasets .rowlink' }],
  ['Erfassung', { selector: 'main h1', text: 'Erfassung' }],
  ['Sitzung', { selector: 'main h1', text: 'Sitzung' }],
  ['Einstellungen', { selector: 'main h1', text: 'Einstellungen' }],
  ['Lage', { selector: 'main article.tile' }],
] as const;

/** Each page by its name in the navigation, from the one before. */
const walking = async (rows: Row[], page: Page): Promise<void> => {
  for (const [k, [name, sight]] of PAGES.entries()) {
    const [before, at] = PAGES[(k + PAGES.length - 1) % PAGES.length]!;
    const titled = (title: string): Locator => page.locator('nav.nav').getByText(title, { exact: true });
    const { x, y } = await placeOf(titled(name));
    await measured(rows, page, `tap to ${name}`, {
      ready: async () => {
        await titled(before).click();
        await page.locator(at.selector).first().waitFor();
      },
      act: () => page.mouse.click(x, y),
      sight: () => sight,
    });
  }
};

/** Of 5,040 rows those of a year, by a tap, as a table and as a chart. */
const filtering = async (rows: Row[], page: Page): Promise<void> => {
  for (const [kind, there] of [
    ['table', 'main table tbody tr'],
    ['chart', '.chart canvas[width]'],
  ] as const) {
    if (kind === 'chart') await page.getByRole('button', { name: 'Diagramm', exact: true }).click();
    await page.locator(there).first().waitFor();
    let place: Place;
    await measured(rows, page, `filter to ${kind}`, {
      ready: async (i) => {
        if (i > 0) await page.getByRole('button', { name: /^Filter entfernen/ }).click();
        await page.getByText('5.040 von 5.040 Zeilen').waitFor();
        const column = page.getByRole('combobox', { name: 'Spalte', exact: true });
        if (!(await column.isVisible())) await page.getByText('Filter hinzufügen').click();
        await column.selectOption({ label: 'Jahr' });
        await page.locator('.valuelist input').first().check();
        place = await placeOf(page.getByRole('button', { name: 'Filter anwenden' }));
      },
      act: () => page.mouse.click(place.x, place.y),
      sight: () => ({ selector: 'main', text: '1.680 von 5.040 Zeilen' }),
    });
    await page.getByRole('button', { name: /^Filter entfernen/ }).click();
    await page.getByText('5.040 von 5.040 Zeilen').waitFor();
  }
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
    await put(page, {
      records: entriesFor(publisher.catalogUrl),
      folders: foldersFor(publisher.catalogUrl),
      // As a device has it where something was recorded.
      settings: [{ key: 'recordsJournal', value: [{ step: 'bench', added: [] }] }],
    });
    await page.reload();
    await page.locator('article.tile').first().waitFor();
    await page.waitForFunction(() => document.documentElement.dataset.started === '');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

    await walking(rows, page);
    await page.locator('nav.nav').getByText('Erfassung', { exact: true }).click();
    const field = page.getByLabel('Schutzanzüge vorrätig (Stück)');
    await field.waitFor();
    await field.focus();
    const any = { selector: 'main' };
    await measured(rows, page, 'key stroke in a form', {
      act: () => page.keyboard.press('1'),
      sight: () => any,
    });
    await page.locator('#search-words').focus();
    await page.keyboard.press('k');
    await measured(rows, page, 'key stroke in the search', {
      act: (i) => page.keyboard.press('opie1'[i % 5]!),
      sight: () => any,
    });
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Haushaltsplan nach Produkten' }).first().click();
    await page.locator('main table').first().waitFor();
    const head = await placeOf(page.locator('main table thead button').first());
    await measured(rows, page, 'tap on the head of a table', {
      ready: () => page.keyboard.press('Escape'),
      act: () => page.mouse.click(head.x, head.y),
      sight: () => ({ selector: 'main thead button[aria-expanded="true"]' }),
    });
    await page.keyboard.press('Escape');
    await filtering(rows, page);

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
