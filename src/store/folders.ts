// Session folders on this device, and the pictures that frozen ones show. Pictures are kept once, by the hash of their content:
// ten folders that show the same cost as much as one. Write through a database opened `strict`: folders exist nowhere else.
import { freeze } from '../core/folders/edit.ts';
import type { Folder, Frozen, PictureText } from '../core/folders/folder.ts';
import { canonicalJson } from '../core/values/canonical.ts';
import type { CockpitDatabase } from './tables.ts';

/** Newest first. */
export const listFolders = async (db: CockpitDatabase): Promise<Folder[]> =>
  (await db.folders.toArray()).sort((one, other) => other.changed - one.changed);

// Also where two windows write in the same millisecond, or the clock was set back: each state has its own stamp.
const stampAfter = (before: Folder, now: number): number => Math.max(now, before.changed + 1);

/**
 * Changes a folder as it is stored at that moment, so that two windows never undo each other's typing.
 * Missing: null where it is gone; a change that gives the same folder writes nothing.
 */
export const changeFolder = (
  db: CockpitDatabase,
  id: string,
  change: (folder: Folder) => Folder,
  now: number,
): Promise<Folder | null> =>
  db.transaction('rw', db.folders, async () => {
    const before = await db.folders.get(id);
    if (!before) return null;
    const after = change(before);
    if (after === before) return before;
    const stamped = { ...after, id, changed: stampAfter(before, now) };
    await db.folders.put(stamped);
    return stamped;
  });

export const addFolder = async (db: CockpitDatabase, folder: Folder): Promise<void> => {
  await db.folders.add(folder);
};

const prune = async (db: CockpitDatabase): Promise<void> => {
  const used = new Set<string>();
  await db.folders.each(({ frozen }) => {
    for (const hash of Object.values(frozen?.pictures ?? {})) used.add(hash);
  });
  const all = await db.pictures.toCollection().primaryKeys();
  await db.pictures.bulkDelete(all.filter((hash) => !used.has(hash)));
};

/** Removes a folder and the pictures that no other one shows. Shape: what is needed to put it back. */
export const removeFolder = (
  db: CockpitDatabase,
  id: string,
): Promise<{ folder: Folder; pictures: readonly PictureText[] } | null> =>
  db.transaction('rw', db.folders, db.pictures, async () => {
    const folder = await db.folders.get(id);
    if (!folder) return null;
    const pictures = await readPictures(db, Object.values(folder.frozen?.pictures ?? {}));
    await db.folders.delete(id);
    await prune(db);
    return { folder, pictures };
  });

/** A folder from elsewhere, or one that was removed, with all that it shows, in one transaction. */
export const putFolderWhole = (
  db: CockpitDatabase,
  folder: Folder,
  pictures: readonly PictureText[],
): Promise<void> =>
  db.transaction('rw', db.folders, db.pictures, async () => {
    await db.pictures.bulkPut([...pictures]);
    await db.folders.add(folder);
  });

/** Missing: hashes that are not there are left out. */
export const readPictures = async (
  db: CockpitDatabase,
  hashes: readonly string[],
): Promise<readonly PictureText[]> =>
  (await db.pictures.bulkGet([...new Set(hashes)])).flatMap((one) => (one ? [one] : []));

/**
 * Freezes a folder with its pictures, in one transaction. Missing: null where the folder was changed since its pictures were taken
 * (by another window), is frozen already, or is gone: then nothing is stored.
 */
export const freezeFolder = (
  db: CockpitDatabase,
  asked: Folder,
  frozen: Frozen,
  pictures: readonly PictureText[],
): Promise<Folder | null> =>
  db.transaction('rw', db.folders, db.pictures, async () => {
    const stored = await db.folders.get(asked.id);
    if (!stored || stored.frozen || canonicalJson(stored) !== canonicalJson(asked)) return null;
    await db.pictures.bulkPut([...pictures]);
    const after = { ...freeze(stored, frozen), changed: stampAfter(stored, frozen.at) };
    await db.folders.put(after);
    return after;
  });

/** Takes the frozen state away, with the pictures that no other folder shows. */
export const unfreezeFolder = (
  db: CockpitDatabase,
  id: string,
  change: (folder: Folder) => Folder,
  now: number,
): Promise<Folder | null> =>
  db.transaction('rw', db.folders, db.pictures, async () => {
    const after = await changeFolder(db, id, change, now);
    await prune(db);
    return after;
  });
