// The rows of the bench that sync: 50 sources in a real Chromium with the real service worker, against a loopback server that counts
// requests and bytes of both directions on the wire. What is written is read back from the database and compared.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { median, type Row } from './row.ts';
import { serve } from '../../src/cli/build/serve.ts';
import { own } from '../../src/core/values/own.ts';
import { CHANGED, csvOf, SOURCES, startPublisher, type Counts, type Publisher } from './publisher.ts';

const RUNS = 5;

/** Everything that is stored of datasets, as one text; and how large the record of the run is. */
const stored = (page: Page): Promise<{ versions: Record<string, number>; columns: string; record: number }> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('gemeinde-cockpit');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('indexedDB'));
    });
    const all = (store: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(store));
      });
    const datasets = (await all('datasets')) as { name: string; version: number; stored: number }[];
    const columns = (await all('columns')) as { dataset: string; version: number; column: number }[];
    const record = JSON.stringify(await all('sync')).length;
    db.close();
    return {
      versions: Object.fromEntries(datasets.map(({ name, stored: at }) => [name, at])),
      columns: JSON.stringify(columns.map(({ dataset, version, column }) => [dataset, version, column])),
      record,
    };
  });

type Outcome = { kind: string; changed: number; unchanged: number; failed: number };
type Run = { ms: number; counts: Counts; changed: number; unchanged: number };

/** A message to the service worker, and its answer. */
const askWorker = <T>(page: Page, request: object): Promise<T> =>
  page.evaluate(
    (message) =>
      new Promise<T>((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event: MessageEvent<{ ok: boolean; value: T; detail: string }>) =>
          event.data.ok ? resolve(event.data.value) : reject(new Error(event.data.detail));
        navigator.serviceWorker.controller!.postMessage(message, [port2]);
      }),
    request,
  );

/** One sync. Errors: throws where a source failed. */
const syncOnce = async (page: Page, publisher: Publisher): Promise<Run> => {
  publisher.take();
  const start = performance.now();
  let outcome: Outcome = { kind: 'busy', changed: 0, unchanged: 0, failed: 0 };
  while (outcome.kind === 'busy') outcome = await askWorker(page, { type: 'sync', reason: 'button' });
  const ms = performance.now() - start;
  if (outcome.failed > 0) throw new Error(`${outcome.failed} sources failed`);
  return { ms, counts: publisher.take(), changed: outcome.changed, unchanged: outcome.unchanged };
};

/** Syncs of which nothing is new. Shape: `record` is how many characters the record of a run has. */
const unchangedRuns = async (page: Page, publisher: Publisher): Promise<{ runs: Run[]; record: number }> => {
  const runs: Run[] = [];
  let record = 0;
  for (let i = 0; i <= RUNS; i++) {
    const before = await stored(page);
    runs.push(await syncOnce(page, publisher));
    const after = await stored(page);
    if (JSON.stringify([before.versions, before.columns]) !== JSON.stringify([after.versions, after.columns]))
      throw new Error('an unchanged source was written');
    ({ record } = after);
  }
  // The first one writes what it knows now of the sources.
  return { runs: runs.slice(1), record };
};

/** Syncs of which some sources are new. */
const changedRuns = async (page: Page, publisher: Publisher): Promise<Run[]> => {
  const runs: Run[] = [];
  for (let i = 1; i <= RUNS; i++) {
    publisher.set(i);
    const before = await stored(page);
    runs.push(await syncOnce(page, publisher));
    const after = await stored(page);
    const written = Object.keys(after.versions).filter(
      (name) => own(after.versions, name) !== own(before.versions, name),
    );
    if (written.length !== CHANGED) throw new Error(`${written.length} of ${SOURCES} sources were written`);
  }
  return runs;
};

/** The reference: the same addresses asked by a page that does nothing with the answers. Unit: ms. */
const bareRuns = async (page: Page, publisher: Publisher): Promise<number[]> => {
  const bare: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    publisher.take();
    bare.push(
      await page.evaluate(
        async ([base, n]) => {
          const start = performance.now();
          const queue = Array.from({ length: n }, (_, k) => new URL(`quelle${k}.csv`, base).href);
          await Promise.all(
            Array.from({ length: 3 }, async () => {
              for (let url = queue.shift(); url; url = queue.shift())
                await (await fetch(url, { cache: 'no-cache', credentials: 'omit' })).arrayBuffer();
            }),
          );
          return performance.now() - start;
        },
        [publisher.catalogUrl, SOURCES] as const,
      ),
    );
  }
  return bare;
};

type Measured = {
  first: Run;
  unchanged: readonly Run[];
  record: number;
  changed: readonly Run[];
  reference: number;
};
const addRows = (rows: Row[], { first, unchanged, record, changed, reference }: Measured): void => {
  const last = unchanged.at(-1)!.counts;
  const per = (bytes: number): number => bytes / SOURCES;
  rows.push(
    {
      measure: `sync of ${SOURCES} unchanged resources: time, against asking the same addresses bare`,
      value: median(unchanged.map(({ ms }) => ms)),
      reference,
      goal: '-',
      unit: 'ms',
    },
    {
      measure: `the same: conditional requests (${last.unchanged} answers without a body, of ${last.requests} requests)`,
      value: last.conditional,
      reference: SOURCES,
      goal: `${SOURCES}`,
      unit: 'requests',
    },
    {
      measure: 'the same: bytes to the host per resource, the catalog included',
      value: per(last.received),
      reference: 1000,
      goal: '< 1 kB',
      unit: 'B',
    },
    {
      measure: 'the same: bytes from the host per resource, the catalog included',
      value: per(last.sent),
      reference: 1000,
      goal: '< 1 kB',
      unit: 'B',
    },
    {
      measure: `the same: datasets and columns written (the record of the run is ${record} characters)`,
      value: 0,
      reference: SOURCES,
      goal: '0',
      unit: 'datasets',
    },
    {
      measure: `${SOURCES} sources, ${CHANGED} changed: time, against all of them new`,
      value: median(changed.map(({ ms }) => ms)),
      reference: first.ms,
      goal: '-',
      unit: 'ms',
    },
    {
      measure: `${SOURCES} sources, ${CHANGED} changed: bytes from the host, against all of them new`,
      value: changed.at(-1)!.counts.sent,
      reference: SOURCES * csvOf(9, 0).length,
      goal: `<= ${(1.2 * CHANGED) / SOURCES} x`,
      unit: 'B',
    },
  );
};

/** Adds the rows. Errors: throws where something was written that did not change, since no figure is worth that. */
export const syncing = async (rows: Row[], dist: string, executablePath: string): Promise<void> => {
  const { chromium } = await import('playwright-core');
  const publisher = await startPublisher();
  const app = await serve({ root: dist, port: 0 });
  const context = await chromium.launchPersistentContext(
    await mkdtemp(join(tmpdir(), 'cockpit-bench-sync-')),
    {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      locale: 'de-DE',
      viewport: { width: 1180, height: 820 },
    },
  );
  try {
    const page = await context.newPage();
    await page.goto(app.url);
    // The demo comes first, and is left for the catalog of this bench.
    await page.locator('article.tile').first().waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const subscribed = await askWorker<{ ok: boolean }>(page, {
      type: 'subscribe',
      address: publisher.catalogUrl,
    });
    if (!subscribed.ok) throw new Error('the catalog of the bench was refused');
    const first = await syncOnce(page, publisher);
    if (first.changed !== SOURCES) throw new Error(`${first.changed} of ${SOURCES} sources came first`);
    const { runs: unchanged, record } = await unchangedRuns(page, publisher);
    const changed = await changedRuns(page, publisher);
    const reference = median(await bareRuns(page, publisher));
    addRows(rows, { first, unchanged, record, changed, reference });
  } finally {
    await context.close();
    await app.close();
    publisher.close();
  }
};
