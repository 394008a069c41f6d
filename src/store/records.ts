// What people record and type. Append-only; write it through a database opened `strict`, so that a promise kept is on the disk.
// Where a passphrase protects it (vault.ts), it is sealed before it is written and opened after it was read.
import { emptyDraft, rebased, type Draft } from '../core/records/draft.ts';
import { parseEntry, type Entry } from '../core/records/entry.ts';
import { isOther, type OtherEntry } from '../core/records/other.ts';
import { clashes } from '../core/records/merge.ts';
import { isSealed, type SealedEntry } from '../core/records/sealed.ts';
import { inOrder } from '../core/values/order.ts';
import { contestsOf } from './contests.ts';
import type { CockpitDatabase } from './tables.ts';
import { addedSince, noteAdded } from './journal.ts';
import { allInParts } from './in-parts.ts';
import { readVault } from './vault.ts';
import { openEntries, written, sealEntry } from './sealing.ts';
import { unkeptIn, type Kept, madeOf, putMade, inTurn, untilDone } from './drafts.ts';

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
