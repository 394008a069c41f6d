// Datasets that a person took off this device to make room: no run fetches them again until they are wanted back.
import { isQuota } from './database.ts';
import type { CockpitDatabase } from './tables.ts';
import { removeDataset } from './datasets.ts';
import { removeImport } from './imports.ts';
import { LOCAL } from './listed.ts';
import { SOURCES } from './local-sources.ts';

const KEY = 'leftOut';
export type LeftOut = { id: string; title: string };

const listed = async (db: CockpitDatabase): Promise<readonly LeftOut[]> => {
  const found = await db.settings.get(KEY);
  return Array.isArray(found?.value) ? (found.value as LeftOut[]) : [];
};
export const listLeftOut = listed;

/** Identities of the datasets that stay away. */
export const leftOut = async (db: CockpitDatabase): Promise<ReadonlySet<string>> =>
  new Set((await listed(db)).map((one) => one.id));

/**
 * Takes a dataset off the device. One that was imported is gone for good. Missing: null, or the name of a source of this device, which its
 * agent removes. Where the device is so full that not even the wish to be without it can be kept, the dataset goes all the same.
 */
export const takeOff = async (db: CockpitDatabase, id: string): Promise<string | null> => {
  const record = await db.datasets.get(id);
  if (!record) return null;
  if (record.catalog === SOURCES) return record.name;
  if (record.catalog === LOCAL) {
    await removeImport(db, id);
    return null;
  }
  await removeDataset(db, id);
  try {
    await db.transaction('rw', db.settings, async () => {
      const others = (await listed(db)).filter((one) => one.id !== id);
      await db.settings.put({ key: KEY, value: [...others, { id, title: record.title }] });
    });
  } catch (cause) {
    if (!isQuota(cause)) throw cause;
    console.warn('it may be fetched again', cause);
  }
  return null;
};

/** The next run that a person asks for fetches it again. */
export const wantBack = (db: CockpitDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    const left = (await listed(db)).filter((one) => one.id !== id);
    await db.settings.put({ key: KEY, value: left });
  });
