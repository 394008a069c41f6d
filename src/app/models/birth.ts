// Whether the browser removed the data of this device: a mark lies in the database and one beside it. And what a death half way left.
import { BORN, isBare } from '../../store/born.ts';
import { shaped } from '../../store/database.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import { sweepColumns } from '../../store/backup-apply.ts';
import { sweepBeside } from '../../store/move.ts';
import { LOCK, webLock } from '../../sync/ports.ts';
import { keepSetting, keptSetting } from '../settings.ts';

/** What the mark beside the database says: whoever began with the older look, or was told of this one. */
const OLD_LOOK = 'yes',
  NEW_LOOK = 'told';
export const isNewLook = (): boolean => keptSetting(BORN) === OLD_LOOK;
export const lookTold = (): void => keepSetting(BORN, NEW_LOOK);

/**
 * Whether this device held data and the browser has removed them: a mark lies in the database and one beside it.
 * People who removed everything themselves still have the mark in the database.
 */
export const isEvicted = async (db: CockpitDatabase): Promise<boolean> => {
  if (await db.settings.get(BORN)) return false;
  if (await isBare(db)) return keptSetting(BORN) !== null;
  await markBorn(db);
  return false;
};
/** Marks a database that holds something; from then on it is noticed where another one answers. */
export const markBorn = async (db: CockpitDatabase): Promise<void> => {
  try {
    await db.settings.put({ key: BORN, value: true });
    keepSetting(BORN, keptSetting(BORN) ?? NEW_LOOK);
  } catch (cause) {
    // A full device is marked another time: it must start all the same.
    console.warn('not marked', cause);
  }
};

/** Removes what a restore left that died half way. It does so where no run and no restore goes on; else the next start does. */
export const sweep = async (db: CockpitDatabase): Promise<void> => {
  if (navigator.locks) await webLock.exclusive(LOCK, () => sweepColumns(db));
  await sweepBeside(db, shaped);
};
