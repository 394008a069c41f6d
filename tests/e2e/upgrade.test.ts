// The database across versions and windows: killed while it is upgraded, an old window beside a new version, two windows at once.
// A few rounds of killing by default; COCKPIT_KILLS sets how many.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { SCHEMA } from '../../src/store/database.ts';
import { serveApp } from '../support/app.ts';
import { killBrowser, newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { roundsOf, wroteDown } from '../support/kills.ts';
import { addEntries, brokenDatasets, countsOf, putRows, rowsOf } from '../support/database.ts';

const ROUNDS = roundsOf('upgrading', 3);
const FIELD = 'Schutzanzüge vorrätig (Stück)';

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

/** A window of the same origin in which the app does not run. */
const aside = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${app.url}version.json`);
  return page;
};

/** Makes the database one of the first version again, with everything that it held then. */
const backToFirst = (page: Page): Promise<void> =>
  page.evaluate(
    async ([stores]) => {
      const open = (version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
        new Promise((resolve, reject) => {
          const asking = indexedDB.open('gemeinde-cockpit', version);
          asking.onupgradeneeded = () => upgrade?.(asking.result);
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error ?? new Error('open'));
        });
      const over = (transaction: IDBTransaction): Promise<void> =>
        new Promise((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        });
      const names = Object.keys(stores);
      const now = await open();
      const reading = now.transaction(names);
      const asked = names.map((name) => reading.objectStore(name).getAll() as IDBRequest<unknown[]>);
      await over(reading);
      now.close();
      await new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('gemeinde-cockpit');
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(new Error('delete'));
      });
      const first = await open(10, (db) => {
        for (const [name, spec] of Object.entries(stores)) {
          const [key, ...indexes] = spec.split(',').map((part) => part.trim());
          const path = key!.startsWith('[') ? key!.slice(1, -1).split('+') : key!;
          const store = db.createObjectStore(name, { keyPath: path });
          for (const index of indexes) store.createIndex(index, index);
        }
      });
      const writing = first.transaction(names, 'readwrite');
      names.forEach((name, i) => {
        for (const row of asked[i]!.result) writing.objectStore(name).put(row);
      });
      await over(writing);
      first.close();
    },
    [SCHEMA[0]!.stores as Record<string, string>] as const,
  );

/** What only an import, a figure of one's own or a download that broke off leaves: so that every table holds something. */
const fillRest = async (page: Page): Promise<void> => {
  const [catalog] = (await rowsOf(page, 'catalogs')) as { catalog: { indicators: { id: string }[] } }[];
  const [dataset] = (await rowsOf(page, 'datasets')) as { id: string }[];
  const definition = { ...catalog!.catalog.indicators[0]!, id: 'eigene-kennzahl', title: 'Eigene Kennzahl' };
  const choice = { title: 'Eigene Kennzahl', field: 'wert', time: 'tag', filter: {}, aggregate: 'value' };
  await putRows(page, 'indicators', [{ id: 'eigene', dataset: dataset!.id, definition, choice, at: 1 }]);
  await putRows(page, 'recipes', [
    {
      fingerprint: 'a|b',
      corrections: {},
      title: 'T',
      publisher: '',
      licence: '',
      dataset: dataset!.id,
      used: 1,
    },
  ]);
  await putRows(page, 'partial', [{ dataset: 'abgebrochen', progress: { page: 2 }, at: 1 }]);
};
/** Tables that a start and a run may write by themselves; of the others every row must be the same. */
const MOVING = new Set(['settings', 'sync', 'catalogs', 'datasets', 'columns']);
const keptRows = async (page: Page): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(SCHEMA[0]!.stores)
        .filter((name) => !MOVING.has(name))
        .map(async (name) => [name, await rowsOf(page, name)] as const),
    ),
  );

test(
  'killed at any moment of upgrading the database, everything is there afterwards',
  { timeout: 120_000 + ROUNDS * 60_000, retry: 0 },
  async () => {
    const profile = await newProfile();
    const first = await openBrowser(profile);
    const page = await openApp(first, app.url);
    await settled(page);
    await addEntries(page, 2000, 'alter-eintrag');
    await page.evaluate(() => (location.hash = '#/erfassung'));
    await page.getByLabel(FIELD).fill('21');
    await page.getByText('Entwurf gespeichert').waitFor();
    await fillRest(page);
    await first.close();
    const versions = new Map<number, number>();
    for (let round = 1; round <= ROUNDS; round++) {
      const context = await openBrowser(profile);
      const outside = await aside(context);
      await backToFirst(outside);
      const before = await countsOf(outside);
      expect(Object.keys(before).sort()).toEqual(Object.keys(SCHEMA[0]!.stores).sort());
      expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
      const rows = await keptRows(outside);
      const opening = outside.goto(app.url).catch(() => undefined);
      // From "before anything is loaded" on to "after the first tile"; the last one is let through.
      const wait = round === ROUNDS ? 3000 : (round * 61) % 900;
      await new Promise((resolve) => setTimeout(resolve, wait));
      killBrowser(profile);
      await opening;
      await context.close().catch(() => undefined);
      const again = await openBrowser(profile);
      const look = await aside(again);
      const tables = Object.keys(await countsOf(look)).length;
      versions.set(tables, (versions.get(tables) ?? 0) + 1);
      const after = await openApp(again, app.url);
      await settled(after);
      const counts = await countsOf(after);
      expect(Object.keys(counts)).toHaveLength(
        SCHEMA.reduce((n, one) => n + Object.keys(one.stores).length, 0),
      );
      const [kept, broken] = [await keptRows(after), await brokenDatasets(after)];
      wroteDown('upgrading', `${tables} tables`, () => {
        for (const table of ['records', 'drafts', 'catalogs', 'datasets', 'columns'])
          expect(counts[table], table).toBe(before[table]);
        expect(kept).toEqual(rows);
        expect(broken).toEqual([]);
      });
      await after.evaluate(() => (location.hash = '#/erfassung'));
      await after.getByLabel(FIELD).waitFor();
      expect(await after.getByLabel(FIELD).inputValue()).toBe('21');
      await again.close();
    }
    console.info('upgrading killed', ROUNDS, 'tables found after the kill', Object.fromEntries(versions));
  },
);

test('an old window beside a new version says so, saves nothing into nowhere, and keeps what is typed', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  await settled(page);
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByLabel(FIELD).fill('22');
  await page.getByText('Entwurf gespeichert').waitFor();
  // The window of a newer version brings a newer database.
  const newer = await aside(context);
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit', 1000);
        opening.onupgradeneeded = () => opening.result.createObjectStore('zukunft');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.getByText('Eine neue Fassung der App wurde gestartet.').waitFor();
  await page.getByLabel(FIELD).fill('23');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier.').waitFor();
  expect(await rowsOf(newer, 'records')).toEqual([]);
  await page.reload();
  await page.getByLabel(FIELD).waitFor();
  expect(await page.getByLabel(FIELD).inputValue()).toBe('23');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  expect((await rowsOf(newer, 'records')).map((one) => one.value)).toEqual([23]);
  await context.close();
});

test('two windows that take over at once: both are kept, and a person decides', async () => {
  const context = await openBrowser(await newProfile());
  const pages = [await openApp(context, app.url), await openApp(context, app.url)];
  for (const [i, page] of pages.entries()) {
    await settled(page);
    await page.evaluate(() => (location.hash = '#/erfassung'));
    await page.getByLabel(FIELD).fill(String(31 + i));
    await page.getByText('Entwurf gespeichert').waitFor();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).waitFor();
  }
  await Promise.all(
    pages.map((page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')].find((one) => one.textContent === 'Übernehmen')!.click(),
      ),
    ),
  );
  for (const page of pages) await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  expect((await rowsOf(pages[0]!, 'records')).map((one) => one.value).sort()).toEqual([31, 32]);
  await pages[0]!.reload();
  await pages[0]!.getByRole('heading', { name: 'Verschiedene Werte: bitte entscheiden' }).waitFor();
  await context.close();
});
