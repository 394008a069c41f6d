// Entries and drafts where a passphrase protects them (vault.ts): sealed before they are written, opened after they were read.
import Dexie, { type Table } from 'dexie';
import type { Draft } from '../core/records/draft.ts';
import type { Entry } from '../core/records/entry.ts';
import { isSealed, type SealedDraft, type SealedEntry } from '../core/records/sealed.ts';
import type { CockpitDatabase } from './tables.ts';
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

export const openEntries = async (
  db: CockpitDatabase,
  rows: readonly (Entry | SealedEntry)[],
): Promise<Entry[]> => {
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

/** Errors: Locked. */
export const written = <Rows, T>(
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
