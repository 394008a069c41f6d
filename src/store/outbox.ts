// Files on their way to the folder of a catalog, whether a person wants that, and the password they typed for it. The password
// lives in a database of its own: nothing that is exported or handed over reads that one.
import Dexie, { type Table } from 'dexie';
import type { Batch, OutboxSettings } from '../core/records/outbox.ts';
import type { CockpitDatabase } from './database.ts';

const key = (catalog: string): string => `outbox:${catalog}`;

/** Missing: never switched on. */
export const readOutbox = async (db: CockpitDatabase, catalog: string): Promise<OutboxSettings | null> =>
  ((await db.settings.get(key(catalog)))?.value as OutboxSettings | undefined) ?? null;

export const writeOutbox = async (
  db: CockpitDatabase,
  catalog: string,
  settings: OutboxSettings,
): Promise<void> => {
  await db.settings.put({ key: key(catalog), value: settings });
};

/** Oldest first. */
export const listBatches = async (db: CockpitDatabase, catalog: string): Promise<Batch[]> =>
  (await db.outbox.where('catalog').equals(catalog).toArray()).sort((one, other) => one.made - other.made);

export const putBatch = async (db: CockpitDatabase, batch: Batch): Promise<void> => {
  await db.outbox.put(batch);
};

/** Identities that the collected files of a catalog held when they were last read. */
export const collectedIds = async (db: CockpitDatabase, catalog: string): Promise<ReadonlySet<string>> => {
  const found = await db.settings.get(`collected:${catalog}`);
  const lists = Object.values((found?.value ?? {}) as Record<string, readonly string[]>);
  return new Set(lists.flat());
};

export const putCollected = (
  db: CockpitDatabase,
  catalog: string,
  resource: string,
  ids: readonly string[],
): Promise<void> =>
  db.transaction('rw', [db.settings], async () => {
    const place = `collected:${catalog}`;
    const lists = new Map(Object.entries(((await db.settings.get(place))?.value ?? {}) as object));
    lists.set(resource, ids);
    await db.settings.put({ key: place, value: Object.fromEntries(lists) });
  });

const SECRETS = 'gemeinde-cockpit-secrets';
type Secrets = Dexie & { secrets: Table<{ catalog: string; password: string }, string> };

/** Opened for one errand and closed: another window must be able to delete it. */
const withSecrets = async <T>(job: (secrets: Secrets) => Promise<T>): Promise<T> => {
  const secrets = new Dexie(SECRETS, { chromeTransactionDurability: 'strict' }) as Secrets;
  secrets.version(1).stores({ secrets: 'catalog' });
  try {
    return await job(secrets);
  } finally {
    secrets.close();
  }
};

/** Missing: null. */
export const readPassword = (catalog: string): Promise<string | null> =>
  withSecrets(async ({ secrets }) => (await secrets.get(catalog))?.password ?? null);

/** `null` forgets it. */
export const writePassword = (catalog: string, password: string | null): Promise<void> =>
  withSecrets(async ({ secrets }) => {
    if (password === null) await secrets.delete(catalog);
    else await secrets.put({ catalog, password });
  });

export const forgetPasswords = (): Promise<void> => withSecrets(({ secrets }) => secrets.clear());
