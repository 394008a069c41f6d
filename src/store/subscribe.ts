// Which catalog is followed, and what came of asking for it, as it is written.
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Issue } from '../core/values/issue.ts';
import { SUBSCRIBED, subscribedUrl } from './sources.ts';
import type { CockpitDatabase, SyncRecord } from './tables.ts';

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

export const putSyncRecord = async (db: CockpitDatabase, record: SyncRecord): Promise<void> => {
  await db.sync.put(record);
};
