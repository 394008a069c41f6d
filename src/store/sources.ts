// What is subscribed, and what came of asking for it. Small records; no data.
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Issue } from '../core/values/issue.ts';
import type { AskedRecord, CatalogRecord, CockpitDatabase, SyncRecord } from './tables.ts';

const SUBSCRIBED = 'subscribed';

/** The address of the catalog that this device follows. Missing: null. */
export const subscribedUrl = async (db: CockpitDatabase): Promise<string | null> => {
  const found = await db.settings.get(SUBSCRIBED);
  return typeof found?.value === 'string' ? found.value : null;
};

export const catalogRecord = async (db: CockpitDatabase, url: string): Promise<CatalogRecord | null> =>
  (await db.catalogs.get(url)) ?? null;

/** Takes a catalog over as the one that is followed; datasets of the one before go with it, in one transaction. */
export const subscribeTo = (
  db: CockpitDatabase,
  catalog: Catalog,
  sha256: string,
  now: number,
  warnings: readonly Issue[],
): Promise<void> =>
  db.transaction('rw', [db.catalogs, db.datasets, db.columns, db.shapes, db.sync, db.settings], async () => {
    const before = await subscribedUrl(db);
    await db.catalogs.put({ url: catalog.url, catalog, sha256, fetched: now, warnings, schemaVersion: 1 });
    await db.settings.put({ key: SUBSCRIBED, value: catalog.url });
    if (before !== null && before !== catalog.url) await dropCatalog(db, before);
  });

/** A new edition of the catalog that is followed. */
export const putCatalog = async (
  db: CockpitDatabase,
  catalog: Catalog,
  sha256: string,
  now: number,
  warnings: readonly Issue[],
): Promise<void> => {
  await db.catalogs.put({ url: catalog.url, catalog, sha256, fetched: now, warnings, schemaVersion: 1 });
};

const dropCatalog = async (db: CockpitDatabase, url: string): Promise<void> => {
  const ids = await db.datasets.where('catalog').equals(url).primaryKeys();
  for (const id of ids) {
    await db.datasets.delete(id);
    await db.shapes.delete(id);
    await db.columns.where('[dataset+version+column+segment]').between([id], [id, []]).delete();
  }
  await db.sync.delete(url);
  await db.catalogs.delete(url);
};

export const unsubscribe = (db: CockpitDatabase): Promise<void> =>
  db.transaction('rw', [db.catalogs, db.datasets, db.columns, db.shapes, db.sync, db.settings], async () => {
    const before = await subscribedUrl(db);
    await db.settings.delete(SUBSCRIBED);
    if (before !== null) await dropCatalog(db, before);
  });

export const syncRecord = async (db: CockpitDatabase, url: string): Promise<SyncRecord> =>
  (await db.sync.get(url)) ?? {
    catalog: url,
    asked: {},
    catalogAsked: null,
    lastRun: null,
    lastSuccess: null,
  };

export const putSyncRecord = async (db: CockpitDatabase, record: SyncRecord): Promise<void> => {
  await db.sync.put(record);
};

export const neverAsked: AskedRecord = {
  lastChecked: null,
  lastSuccess: null,
  nextTry: null,
  failures: 0,
  state: 'never',
  lastChanged: null,
  issues: [],
  history: [],
};
