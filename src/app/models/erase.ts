// Everything off this device: the databases, the files beside them, the settings.
import { forgetDeviceKey } from '../../store/device-key.ts';
import { shaped } from '../../store/database.ts';
import { expectData } from '../../store/born.ts';
import { removeDatabase } from '../../store/move.ts';
import { removeSnapshots } from '../../store/snapshot.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import { IMPORT_DRAFT } from './import-draft.ts';
import { sweep } from './birth.ts';

/** Where files wait: a backup while it is made, and a file that another app shared. */
const SPILLS = 'sicherung';
const SHARED = 'cockpit-geteilt';
/** Removes what lies beside the databases. Errors: none; what a browser does not have is not there. */
const eraseFiles = async (): Promise<void> => {
  const gone = (cause: unknown): void => console.info('not there', cause);
  await Promise.resolve(navigator.storage?.getDirectory?.())
    .then((root) => root?.removeEntry(SPILLS, { recursive: true }))
    .catch(gone);
  for (const name of [SHARED, IMPORT_DRAFT])
    await Promise.resolve(globalThis.caches?.delete(name)).catch(gone);
};

/** Forgets all settings but that this device was started before. */
const eraseSettings = (): void => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('cockpit.') && key !== 'cockpit.first') localStorage.removeItem(key);
};

/** Nothing of the app is left here but that it was started before. */
export const eraseAll = async (db: CockpitDatabase): Promise<void> => {
  await removeSnapshots();
  await sweep(db);
  expectData(null);
  await removeDatabase(db, shaped);
  await forgetDeviceKey();
  await eraseFiles();
  eraseSettings();
};
