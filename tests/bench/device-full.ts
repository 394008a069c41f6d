// What the bench puts on a full device: a publisher with 300 datasets and 200 figures, 5 years of records, 50 folders.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayNumber, dayToIso } from '../../src/core/values/period.ts';

export const FIGURES = 200;
const DATASETS = 300,
  YEARS = 5,
  FOLDERS = 50;
const FIELDS = ['fahrzeuge_bereit', 'kraefte_krank', 'schutzanzuege'] as const;

type Named = { name: string; path?: string; title?: string };
type Package = {
  resources: Named[];
  cockpit: { indicators: { id: string; title: string }[] };
};

/** The demo, grown: its files under many names. */
export const publish = async (demo: string): Promise<{ catalogUrl: string; close: () => void }> => {
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

export const entriesFor = (catalog: string): object[] => {
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
export const foldersFor = (catalog: string): object[] =>
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
export const put = (page: Page, tables: Readonly<Record<string, object[]>>): Promise<void> =>
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
