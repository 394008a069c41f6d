// Files on their way to the folder of a catalog, whether a person wants that, and the password they typed for it. The password
// lives in a database of its own: nothing that is exported or handed over reads that one.
import Dexie, { type Table } from 'dexie';
import type { Batch, OutboxSettings } from '../core/records/outbox.ts';
import type { CockpitDatabase } from './tables.ts';
import {
  keyTo,
  Locked,
  readVault,
  seal,
  sealBytes,
  underVault,
  unseal,
  unsealBytes,
  type Vault,
} from './vault.ts';

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

const placeOfBatch = (id: string): string => `batch ${id}`;
export const sealBatch = async (key: CryptoKey, batch: Batch): Promise<Batch> =>
  batch.isSealed || batch.bytes.length === 0
    ? batch
    : { ...batch, bytes: await sealBytes(key, placeOfBatch(batch.id), batch.bytes), isSealed: true };
export const unsealBatch = async (key: CryptoKey, batch: Batch): Promise<Batch> => {
  const { isSealed, ...rest } = batch;
  return isSealed && batch.bytes.length > 0
    ? { ...rest, bytes: await unsealBytes(key, placeOfBatch(batch.id), batch.bytes) }
    : rest;
};

/** Errors: Locked where it would have to be sealed; a batch that is sealed already stays so. */
export const putBatch = (db: CockpitDatabase, batch: Batch): Promise<void> =>
  underVault(
    db,
    [db.outbox],
    async (key) => (key ? sealBatch(key, batch) : batch),
    async (row) => void (await db.outbox.put(row)),
  );

/** What became of sending one. One that was removed or turned meanwhile stays what it is. */
export const changeBatch = async (
  db: CockpitDatabase,
  id: string,
  change: Partial<Pick<Batch, 'tries' | 'nextTry' | 'problem' | 'sentAt'>>,
): Promise<void> =>
  db.transaction('rw', [db.outbox], async () => {
    const held = await db.outbox.get(id);
    if (!held) return;
    const { isSealed, ...rest } = held;
    // Once it is confirmed the entries stay in the records.
    if (change.sentAt) await db.outbox.put({ ...rest, ...change, bytes: new Uint8Array(0) });
    else await db.outbox.put({ ...rest, ...(isSealed && { isSealed }), ...change });
  });

/** What is sent. Errors: Locked. */
export const bytesOfBatch = async (db: CockpitDatabase, batch: Batch): Promise<Uint8Array> => {
  if (!batch.isSealed) return batch.bytes;
  const vault = await readVault(db);
  if (!vault) throw new Locked('the key is gone');
  return (await unsealBatch(await keyTo(vault), batch)).bytes;
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
type Secret = { catalog: string; password: string } | { catalog: string; sealed: Uint8Array };
type Secrets = Dexie & { secrets: Table<Secret, string> };

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

const placeOfSecret = (catalog: string): string => `password ${catalog}`;
const sealSecret = async (key: CryptoKey, catalog: string, password: string): Promise<Secret> => ({
  catalog,
  sealed: await seal(key, placeOfSecret(catalog), password),
});
const passwordOf = async (key: CryptoKey | null, secret: Secret): Promise<string> => {
  if ('password' in secret) return secret.password;
  if (!key) throw new Locked('no passphrase was typed');
  return (await unseal(key, placeOfSecret(secret.catalog), secret.sealed)) as string;
};

export const hasPassword = (catalog: string): Promise<boolean> =>
  withSecrets(async ({ secrets }) => (await secrets.get(catalog)) !== undefined);

/** Missing: null. Errors: Locked. */
export const readPassword = async (db: CockpitDatabase, catalog: string): Promise<string | null> => {
  const held = await withSecrets(({ secrets }) => secrets.get(catalog));
  if (!held) return null;
  if ('password' in held) return held.password;
  const vault = await readVault(db);
  // Sealed by a key that is gone: it has to be typed anew.
  return vault ? passwordOf(await keyTo(vault), held).catch(() => null) : null;
};

/** `null` forgets it. Errors: Locked. */
export const writePassword = async (
  db: CockpitDatabase,
  catalog: string,
  password: string | null,
): Promise<void> => {
  if (password === null) return withSecrets(({ secrets }) => secrets.delete(catalog));
  let vault: Vault | null, now: Vault | null;
  do {
    vault = await readVault(db);
    const row = vault ? await sealSecret(await keyTo(vault), catalog, password) : { catalog, password };
    await withSecrets(({ secrets }) => secrets.put(row));
    // No transaction holds two databases: where that changed meanwhile it is written once more.
    now = await readVault(db);
  } while (now?.id !== vault?.id);
};

/** All of them under the key, or in the open again. */
export const resealPasswords = async (from: CryptoKey | null, to: CryptoKey | null): Promise<void> =>
  withSecrets(async ({ secrets }) => {
    for (const held of await secrets.toArray()) {
      if ('sealed' in held === (to !== null)) continue;
      const password = await passwordOf(from, held).catch(() => null);
      // Sealed by another key: nobody can open it, and it can be typed anew.
      if (password === null) await secrets.delete(held.catalog);
      else
        await secrets.put(
          to ? await sealSecret(to, held.catalog, password) : { catalog: held.catalog, password },
        );
    }
  });
export const forgetSealedPasswords = (): Promise<void> =>
  withSecrets(async ({ secrets }) => {
    for (const held of await secrets.toArray()) if ('sealed' in held) await secrets.delete(held.catalog);
  });

export const forgetPasswords = (): Promise<void> => withSecrets(({ secrets }) => secrets.clear());
