// What people record and type. Append-only; write it through a database opened `strict`, so that a promise kept is on the disk.
// Where a passphrase protects it (vault.ts), it is sealed before it is written and opened after it was read.
import Dexie, { type Table } from 'dexie';
import { emptyDraft, isEmptyDraft, placeOfDraft, rebased, type Draft } from '../core/records/draft.ts';
import { parseEntry, type Entry } from '../core/records/entry.ts';
import { isOther, type OtherEntry } from '../core/records/other.ts';
import { clashes } from '../core/records/merge.ts';
import { isSealed, type SealedDraft, type SealedEntry } from '../core/records/sealed.ts';
import { sameBytes } from '../core/values/bytes.ts';
import { inOrder } from '../core/values/order.ts';
import { contestsOf } from './contests.ts';
import type { CockpitDatabase } from './tables.ts';
import { addedSince, noteAdded } from './journal.ts';
import { allInParts } from './in-parts.ts';
import {
  isLocked,
  isUnreadable,
  keyTo,
  Locked,
  onVault,
  readVault,
  seal,
  underVault,
  unseal,
} from './vault.ts';

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

const rowsOf = async (db: CockpitDatabase, catalog: string): Promise<unknown[]> =>
  openEntries(db, await allInParts(db, db.records, catalog));

/** With what collected files said of them. */
const contestedOnes = (
  contested: Awaited<ReturnType<typeof contestsOf>>,
  entries: readonly Entry[],
): readonly Entry[] => {
  if (contested.size === 0) return entries;
  return entries.map((one) => {
    const contests = contested.get(one.id);
    return contests ? { ...one, contests } : one;
  });
};

/** Entries that this version knows; what is of a later kind, or damaged, is left out. Shape: by identity. Errors: Locked. */
export const listRecords = async (db: CockpitDatabase, catalog: string): Promise<readonly Entry[]> =>
  (await recordsSince(db, catalog, null)).entries;

/** Entries as they were read, and up to which step; `entries` is what listRecords gives. */
export type HeldRecords = {
  catalog: string;
  /** Missing: null where nothing is noted, or a passphrase protects them: nothing is kept then that was made of them. */
  step: string | null;
  /** Another text for other entries, or where something else is said of them. Missing: as `step`. */
  content: string | null;
  read: readonly Entry[];
  entries: readonly Entry[];
};

const heldAt = async (
  db: CockpitDatabase,
  catalog: string,
  step: string | null,
  read: readonly Entry[],
): Promise<HeldRecords> => {
  const contested = await contestsOf(db, catalog);
  const content = step === null ? null : JSON.stringify([step, ...contested]);
  return { catalog, step, content, read, entries: contestedOnes(contested, read) };
};

const byId = (one: Entry, other: Entry): number => inOrder(one.id, other.id);

/** What is read twice stands there once. */
const united = (held: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] => {
  const all = [...held, ...fresh].sort(byId);
  return all.filter((one, i) => one.id !== all[i - 1]?.id);
};

/**
 * The same as listRecords, with what is held already: only what was added since is read. Cost: what was added; all of it where
 * `held` is missing, too old, or a passphrase protects what was recorded. Errors: Locked.
 */
export const recordsSince = async (
  db: CockpitDatabase,
  catalog: string,
  held: HeldRecords | null,
): Promise<HeldRecords> => {
  const isProtected = (await readVault(db)) !== null;
  const from = held?.catalog === catalog && !isProtected ? held : null;
  const { at, added } = await addedSince(db, from?.step ?? null);
  if (!from || added === null) {
    // The step is read first: what is added in between is read twice, and not missed.
    const read = (await rowsOf(db, catalog)).flatMap((row) => parseEntry(row) ?? []);
    return heldAt(db, catalog, isProtected ? null : at, read);
  }
  const rows = added.length === 0 ? [] : await db.records.bulkGet([...new Set(added)]);
  // Protected since: what is sealed is not read past the key.
  if (rows.some((row) => row === undefined || isSealed(row))) return recordsSince(db, catalog, null);
  const fresh = rows.flatMap((row) => parseEntry(row) ?? []).filter((one) => one.catalog === catalog);
  const read = fresh.length === 0 ? from.read : united(from.read, fresh);
  return heldAt(db, catalog, at, read);
};
/** Entries of a later version: they are kept, and given on with the others. Errors: Locked. */
export const listOthers = async (db: CockpitDatabase, catalog: string): Promise<OtherEntry[]> =>
  (await rowsOf(db, catalog)).filter((row) => parseEntry(row) === null).filter(isOther);

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

/** Whether nobody wrote a draft anew meanwhile. */
export const isSameDraft = (one: Draft | SealedDraft, other: Draft | SealedDraft): boolean =>
  isSealed(one)
    ? isSealed(other) && sameBytes(one.sealed, other.sealed)
    : JSON.stringify(one) === JSON.stringify(other);

type Kept = { draft: Draft; row: Draft | SealedDraft; seen: Draft | SealedDraft | undefined };

/** A draft ready to be written, made with the one that is kept. Missing: where none is kept, `otherwise`. */
const madeOf = async (
  db: CockpitDatabase,
  key: CryptoKey | null,
  otherwise: Draft,
  make: ((held: Draft) => Draft) | null,
): Promise<Kept> => {
  const seen = await db.drafts.get(otherwise.key);
  const open = async (row: Draft | SealedDraft): Promise<Draft | null> => {
    try {
      return await openDraft(db, row);
    } catch (cause) {
      // What is damaged is lost; what is typed now must not be.
      if (isUnreadable(cause)) return null;
      throw cause;
    }
  };
  const held = seen && make ? await open(seen) : null;
  const draft = held && make ? make(held) : otherwise;
  return { draft, row: key ? await sealDraft(key, draft) : draft, seen };
};
/** Within a transaction. Shape: whether it was written; another window may have written meanwhile. */
const putMade = async (db: CockpitDatabase, { draft, row, seen }: Kept): Promise<boolean> => {
  const now = await db.drafts.get(draft.key);
  if (now && seen ? !isSameDraft(now, seen) : now !== seen) return false;
  await (isEmptyDraft(draft) ? db.drafts.delete(draft.key) : db.drafts.put(row));
  return true;
};
/**
 * Of drafts that show more in this window than is kept, because a write failed: what it last knew to be kept. From there its next step
 * is told, or what was not kept would look as if another window had changed it. Shape: by database and key.
 */
const unkept = new WeakMap<CockpitDatabase, Map<string, Draft>>();
const unkeptIn = (db: CockpitDatabase): Map<string, Draft> => {
  const found = unkept.get(db) ?? new Map<string, Draft>();
  unkept.set(db, found);
  return found;
};
/** The window shows a draft that is kept elsewhere; here is `held`. Missing: null where nothing is. */
export const showsMore = (db: CockpitDatabase, key: string, held: Draft | null): void =>
  void unkeptIn(db).set(key, held ?? emptyDraft(key));

const untilDone = async <T>(once: () => Promise<T | null>): Promise<T> => {
  for (;;) {
    const done = await once();
    if (done !== null) return done;
  }
};

/**
 * Adds entries, all or none; those that are there already stay as they are. `taken`: the draft that they were made of goes in the same
 * transaction, but for what another window typed in it meanwhile. Shape: how many were new. Errors: Locked; rejects where an identity is
 * taken by another content, or with the database's trouble.
 */
export const addRecords = (
  db: CockpitDatabase,
  entries: readonly Entry[],
  taken: Draft | null,
): Promise<number> => {
  const once = (): Promise<number | null> => {
    const from = taken && (unkeptIn(db).get(taken.key) ?? taken);
    return written<{ rows: readonly (Entry | SealedEntry)[]; left: Kept | null }, number | null>(
      db,
      [db.records, db.drafts],
      async (key) => ({
        rows: key ? await Promise.all(entries.map((one) => sealEntry(key, one))) : entries,
        left:
          from &&
          (await madeOf(db, key, emptyDraft(from.key), (held) => rebased(from, held, emptyDraft(from.key)))),
      }),
      async ({ rows, left }) => {
        if (left && !(await putMade(db, left))) return null;
        const found = await db.records.bulkGet(entries.map((one) => one.id));
        const held = found.flatMap((one) => (one ? [one] : []));
        if (clashes(await openEntries(db, held), entries).length > 0)
          throw new Error('an entry with this identity has another content');
        const known = new Set(held.map((one) => one.id));
        const fresh = rows.filter((one) => !known.has(one.id));
        // One that is damaged here is no entry any more: what comes whole takes its place.
        await db.records.bulkPut(fresh);
        await noteAdded(
          db,
          fresh.map((one) => one.id),
        );
        return fresh.length;
      },
    );
  };
  return inTurn(async () => {
    const added = await untilDone(once);
    if (taken) unkeptIn(db).delete(taken.key);
    return added;
  });
};

/** Keeps entries of a later version; those that are there already stay as they are. Errors: Locked. */
export const addOthers = (db: CockpitDatabase, others: readonly OtherEntry[]): Promise<void> =>
  inTurn(() =>
    written<readonly (Entry | SealedEntry)[], void>(
      db,
      [db.records],
      async (key) =>
        key
          ? Promise.all(others.map((one) => sealEntry(key, one as unknown as Entry)))
          : (others as unknown as Entry[]),
      async (rows) => {
        const held = await db.records.bulkGet(rows.map(({ id }) => id));
        const fresh = rows.filter((_, i) => held[i] === undefined);
        await db.records.bulkPut(fresh);
        await noteAdded(
          db,
          fresh.map(({ id }) => id),
        );
      },
    ),
  );

/**
 * Keeps what is typed; nothing is kept of an empty one. `base`: what this window showed before the key stroke, so that what another
 * window typed stays. Missing base: null, it takes the place of what is kept. Shape: what is kept now. Errors: Locked, or the
 * database's trouble.
 */
export const keepDraft = (db: CockpitDatabase, draft: Draft, base: Draft | null = null): Promise<Draft> => {
  const before = unkeptIn(db);
  const once = (): Promise<Draft | null> => {
    const from = base && (before.get(draft.key) ?? base);
    return written<Kept, Draft | null>(
      db,
      [db.drafts],
      (key) => madeOf(db, key, draft, from && ((held) => rebased(from, draft, held))),
      async (made) => ((await putMade(db, made)) ? made.draft : null),
    );
  };
  return inTurn(async () => {
    try {
      const kept = await untilDone(once);
      before.delete(draft.key);
      return kept;
    } catch (cause) {
      if (base && !before.has(draft.key)) before.set(draft.key, base);
      throw cause;
    }
  });
};
/** What is being kept is kept before. Missing: null. Errors: Locked. */
export const readDraft = (db: CockpitDatabase, key: string): Promise<Draft | null> =>
  inTurn(async () => {
    // A broken one holds nothing that could be shown.
    const held = await db.drafts.get(key);
    const draft = held ? await openDraft(db, held) : null;
    // This is what the window shows from now on.
    unkeptIn(db).delete(key);
    return draft;
  });

/** Entries that were begun and not taken over, newest first. Errors: Locked. */
export const listDrafts = async (db: CockpitDatabase, catalog: string): Promise<Draft[]> => {
  const rows = (await db.drafts.toArray()).filter((one) => placeOfDraft(one.key)?.catalog === catalog);
  return (await Promise.all(rows.map((one) => openDraft(db, one)))).sort((one, other) => other.at - one.at);
};
