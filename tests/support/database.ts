// The database of the app past the app: filled and read with plain IndexedDB, so that a test does not believe what it tests.
import type { Page } from 'playwright-core';

export type Counts = Readonly<Record<string, number>>;

/** How many rows each table has. Missing: empty where there is no database. */
export const countsOf = (page: Page): Promise<Counts> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          if (names.length === 0) {
            db.close();
            return resolve({});
          }
          const transaction = db.transaction(names);
          const asked = names.map((name) => transaction.objectStore(name).count());
          transaction.oncomplete = () => {
            db.close();
            resolve(Object.fromEntries(names.map((name, i) => [name, asked[i]!.result])));
          };
        };
      }),
  );

/** Rows of one table. */
export const rowsOf = (page: Page, table: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as Record<string, unknown>[]);
          };
        };
      }),
    table,
  );

/** Writes rows as they are given, past the app. */
export const putRows = (page: Page, table: string, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    ([name, given]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          for (const row of given) transaction.objectStore(name).put(row);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        };
      }),
    [table, rows] as const,
  );

/** Adds recorded entries of the catalog that the device follows. */
export const addEntries = (page: Page, count: number, prefix: string): Promise<void> =>
  page.evaluate(
    ([n, start]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['records', 'settings'], 'readwrite');
          const asked = transaction.objectStore('settings').get('subscribed');
          asked.onsuccess = () => {
            const catalog = (asked.result as { value: string }).value;
            for (let i = 0; i < n; i++)
              transaction.objectStore('records').put({
                id: `${start}-${String(i).padStart(8, '0')}`,
                catalog,
                organisation: 'feuerwehr',
                field: `feld${i}`,
                day: '2026-11-20',
                value: i,
                emptiness: null,
                unit: 'Stück',
                by: 'Leitung',
                at: 1_760_000_000_000 + i,
                telephone: null,
                replaces: [],
                reason: '',
              });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        };
      }),
    [count, prefix] as const,
  );

/** Datasets whose columns are all there at their version, and those that are not. */
export const brokenDatasets = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
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
              version: number;
              rows: number;
              fields: unknown[];
              segments: number[];
            };
            type Segment = { dataset: string; version: number; data: { length: number } };
            resolve(
              (datasets.result as Dataset[])
                .filter((one) => {
                  const own = (columns.result as Segment[]).filter(
                    (part) => part.dataset === one.id && part.version === one.version,
                  );
                  const cells = own.reduce((sum, part) => sum + part.data.length, 0);
                  return (
                    own.length !== one.fields.length * one.segments.length ||
                    cells !== one.rows * one.fields.length
                  );
                })
                .map((one) => one.id),
            );
          };
        };
      }),
  );
