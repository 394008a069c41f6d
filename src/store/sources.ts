// What is subscribed, and what came of asking for it, as it is read. Small records; no data. How it is written: subscribe.ts.
import type { AskedRecord, CatalogRecord, CockpitDatabase, SyncRecord } from './tables.ts';

/** Where the address of the followed catalog is kept, among the settings. */
export const SUBSCRIBED = 'subscribed';

/** The address of the catalog that this device follows. Missing: null. */
export const subscribedUrl = async (db: CockpitDatabase): Promise<string | null> => {
  const found = await db.settings.get(SUBSCRIBED);
  return typeof found?.value === 'string' ? found.value : null;
};

export const catalogRecord = async (db: CockpitDatabase, url: string): Promise<CatalogRecord | null> =>
  (await db.catalogs.get(url)) ?? null;

export const syncRecord = async (db: CockpitDatabase, url: string): Promise<SyncRecord> =>
  (await db.sync.get(url)) ?? {
    catalog: url,
    asked: {},
    catalogAsked: null,
    lastRun: null,
    lastSuccess: null,
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
