// Session folders on this device. Write through a database opened `strict`: they exist nowhere else.
import type { Folder } from '../core/folders/folder.ts';
import type { CockpitDatabase } from './database.ts';

/** Newest first. */
export const listFolders = async (db: CockpitDatabase): Promise<Folder[]> =>
  (await db.folders.toArray()).sort((one, other) => other.changed - one.changed);

export const putFolder = async (db: CockpitDatabase, folder: Folder): Promise<void> => {
  await db.folders.put(folder);
};
