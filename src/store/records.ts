// What people record and type. Append-only; write it through a database opened `strict`, so that a promise kept is on the disk.
// Where a passphrase protects it (vault.ts), it is sealed before it is written and opened after it was read.
import Dexie, { type Table } from 'dexie';
import { placeOfDraft, type Draft } from '../core/records/draft.ts';
import type { Entry } from '../core/records/entry.ts';
import { clashes } from '../core/records/merge.ts';
import { isSealed, type SealedDraft, type SealedEntry } from '../core/records/sealed.ts';
import type { CockpitDatabase } from './database.ts';
import { isLocked, keyTo, Locked, onVault, readVault, seal, underVault, unseal } from './vault.ts';

const placeOfEntry = (id: string): string => `entry ${id}`;
const placeOfKey = (key: string): string => `draft ${key}`;

export const sealEntry = async (key: CryptoKey, entry: Entry): Promise<SealedEntry> => ({
  id: entry.id,
  catalog: entry.catalog,
  at: entry.at,
  sealed: await seal(key, placeOfEntry(entry.id), entry),
});
export const unsealEntry = async (key: CryptoKey, { id, sealed }: SealedEntry): Promise<Entry> =>
  (await unseal(key, placeOfEntry(id), sealed)) as Entry;
export const sealDraft = async (key: CryptoKey, draft: Draft): Promise<SealedDraft> => ({
  key: draft.key,
  at: draft.at,
  sealed: await seal(key, placeOfKey(draft.key), draft),
});
export const unsealDraft = async (key: CryptoKey, draft: SealedDraft): Promise<Draft> =>
  (await unseal(key, placeOfKey(draft.key), draft.sealed)) as Draft;

/** Errors: Locked. */
const keyOf = async (db: CockpitDatabase): Promise<CryptoKey> => {
  const vault = await readVault(db);
  // Sealed, and nothing is left to open it with: a passphrase would not help, but nothing else is true either.
  if (!vault) throw new Locked('the key is gone');
  return Dexie.waitFor(keyTo(vault));
};

/** The key of the last write. Missing: undefined before the first, and after it was forgotten. */
let lastKey: CryptoKey | null | undefined;
/** Opened entries: each is opened once while the key is here. Shape: by identity. */
const opened = new Map<string, Entry>();
let isWatching = false;
const watch = (): void => {
  if (isWatching) return;
  isWatching = true;
  onVault(() => {
    opened.clear();
    lastKey = undefined;
  });
};

const openEntries = async (db: CockpitDatabase, rows: readonly (Entry | SealedEntry)[]): Promise<Entry[]> => {
  if (!rows.some(isSealed)) return rows as Entry[];
  watch();
  const key = await keyOf(db);
  const open = async (row: Entry | SealedEntry): Promise<Entry> => {
    if (!isSealed(row)) return row;
    const entry = opened.get(row.id) ?? (await unsealEntry(key, row));
    opened.set(row.id, entry);
    return entry;
  };
  // A transaction that this may run in must outlive it.
  return Dexie.waitFor(Promise.all(rows.map(open)));
};
/** Errors: Locked. */
export const openDraft = async (db: CockpitDatabase, row: Draft | SealedDraft): Promise<Draft> =>
  isSealed(row) ? unsealDraft(await keyOf(db), row) : row;

/** Errors: Locked. */
export const listRecords = async (db: CockpitDatabase, catalog: string): Promise<Entry[]> =>
  openEntries(db, await db.records.where('catalog').equals(catalog).toArray());

/** Identities alone: they say nothing, and need no passphrase. */
export const listRecordIds = (db: CockpitDatabase, catalog: string): Promise<string[]> =>
  db.records.where('catalog').equals(catalog).primaryKeys();

/** A draft as the database would take it, where it does not: it must not lie in the open elsewhere. Errors: Locked. */
export const asKept = async (db: CockpitDatabase, draft: Draft): Promise<Draft | SealedDraft> => {
  let key = lastKey;
  try {
    const vault = await readVault(db);
    key = vault && (await keyTo(vault));
  } catch (cause) {
    if (isLocked(cause) || key === undefined) throw cause;
  }
  return key ? sealDraft(key, draft) : draft;
};

let last: Promise<unknown> = Promise.resolve();
/** One after the other: sealing takes a moment, and an older draft must not come to lie over a newer one. */
const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
  const mine = last.then(job, job);
  last = mine;
  return mine;
};

/** Errors: Locked. */
const written = <Rows, T>(
  db: CockpitDatabase,
  tables: readonly Table[],
  make: (key: CryptoKey | null) => Promise<Rows>,
  write: (rows: Rows) => Promise<T>,
): Promise<T> =>
  underVault(
    db,
    tables,
    (key) => {
      if (key) watch();
      lastKey = key;
      return make(key);
    },
    write,
  );

/**
 * Adds entries, all or none; those that are there already stay as they are. With `draft`, that draft goes in the same transaction.
 * Shape: how many were new. Errors: Locked; rejects where an identity is taken by another content, or with the database's trouble.
 */
export const addRecords = (
  db: CockpitDatabase,
  entries: readonly Entry[],
  draft: string | null,
): Promise<number> =>
  inTurn(() =>
    written<readonly (Entry | SealedEntry)[], number>(
      db,
      [db.records, db.drafts],
      async (key) => (key ? Promise.all(entries.map((one) => sealEntry(key, one))) : entries),
      async (rows) => {
        const found = await db.records.bulkGet(entries.map((one) => one.id));
        const held = found.flatMap((one) => (one ? [one] : []));
        if (clashes(await openEntries(db, held), entries).length > 0)
          throw new Error('an entry with this identity has another content');
        const known = new Set(held.map((one) => one.id));
        const fresh = rows.filter((one) => !known.has(one.id));
        await db.records.bulkAdd(fresh);
        if (draft !== null) await db.drafts.delete(draft);
        return fresh.length;
      },
    ),
  );

/** Errors: Locked, or the database's trouble. */
export const keepDraft = (db: CockpitDatabase, draft: Draft): Promise<void> =>
  inTurn(() =>
    written<Draft | SealedDraft, void>(
      db,
      [db.drafts],
      async (key) => (key ? sealDraft(key, draft) : draft),
      async (row) => void (await db.drafts.put(row)),
    ),
  );
export const dropDraft = (db: CockpitDatabase, key: string): Promise<void> =>
  inTurn(() => db.drafts.delete(key));
/** Missing: null. Errors: Locked. */
export const readDraft = async (db: CockpitDatabase, key: string): Promise<Draft | null> => {
  const held = await db.drafts.get(key);
  return held ? openDraft(db, held) : null;
};

/** Entries that were begun and not taken over, newest first. Errors: Locked. */
export const listDrafts = async (db: CockpitDatabase, catalog: string): Promise<Draft[]> => {
  const rows = (await db.drafts.toArray()).filter((one) => placeOfDraft(one.key)?.catalog === catalog);
  return (await Promise.all(rows.map((one) => openDraft(db, one)))).sort((one, other) => other.at - one.at);
};
