// What people record and type. Append-only; write it through a database opened `strict`, so that a promise kept is on the disk.
import { placeOfDraft, type Draft } from '../core/records/draft.ts';
import type { Entry } from '../core/records/entry.ts';
import { clashes } from '../core/records/merge.ts';
import type { CockpitDatabase } from './database.ts';

export const listRecords = (db: CockpitDatabase, catalog: string): Promise<Entry[]> =>
  db.records.where('catalog').equals(catalog).toArray();

/**
 * Adds entries, all or none; those that are there already stay as they are. With `draft`, that draft goes in the same transaction.
 * Shape: how many were new. Errors: rejects where an identity is taken by another content, or with the database's trouble.
 */
export const addRecords = (
  db: CockpitDatabase,
  entries: readonly Entry[],
  draft: string | null,
): Promise<number> =>
  db.transaction('rw', [db.records, db.drafts], async () => {
    const found = await db.records.bulkGet(entries.map((one) => one.id));
    const held = found.flatMap((one) => (one ? [one] : []));
    if (clashes(held, entries).length > 0) throw new Error('an entry with this identity has another content');
    const known = new Set(held.map((one) => one.id));
    const fresh = entries.filter((one) => !known.has(one.id));
    await db.records.bulkAdd(fresh);
    if (draft !== null) await db.drafts.delete(draft);
    return fresh.length;
  });

export const keepDraft = async (db: CockpitDatabase, draft: Draft): Promise<void> => {
  await db.drafts.put(draft);
};
export const dropDraft = (db: CockpitDatabase, key: string): Promise<void> => db.drafts.delete(key);
/** Missing: null. */
export const readDraft = async (db: CockpitDatabase, key: string): Promise<Draft | null> =>
  (await db.drafts.get(key)) ?? null;

/** Entries that were begun and not taken over, newest first. */
export const listDrafts = async (db: CockpitDatabase, catalog: string): Promise<Draft[]> =>
  (await db.drafts.toArray())
    .filter((one) => placeOfDraft(one.key)?.catalog === catalog)
    .sort((one, other) => other.at - one.at);
