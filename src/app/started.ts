// What a start looks at before it shows anything new: whether the browser removed the data, and whether the front page has to be made anew.
import { BORN, isBare } from '../store/born.ts';
import { shaped } from '../store/database.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { RESTORED_KEY } from '../store/backup.ts';
import { sweepColumns } from '../store/backup-apply.ts';
import { sweepBeside } from '../store/move.ts';
import { subscribedUrl } from '../store/sources.ts';
import { removeSnapshots } from '../store/snapshot.ts';
import { readVault } from '../store/vault.ts';
import { SLACK } from '../core/values/clock.ts';
import { LOCK, webLock } from '../sync/ports.ts';
import type { DataClient } from '../workers/client.ts';
import type { State } from './state.ts';
import { keepSetting, keptSetting } from './settings.ts';

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
    keepSetting(BORN, 'yes');
  } catch (cause) {
    // A full device is marked another time: it must start all the same.
    console.warn('not marked', cause);
  }
};

/** More entries than this are not looked through at every start. */
const MOST = 5000;

/** When something that figures are made of was last stored. Unit: ms. */
const changedAt = async (db: CockpitDatabase): Promise<number> => {
  let newest = Number((await db.settings.get(RESTORED_KEY))?.value ?? 0);
  for (const one of await db.datasets.toArray()) newest = Math.max(newest, one.stored);
  if ((await db.records.count()) <= MOST)
    for (const one of await db.records.toArray()) newest = Math.max(newest, one.at);
  return newest;
};

/** Makes the front page anew where it does not fit what is held (the device died between storing and showing). Missing: false where nothing was to do. */
export const remakeFrontPage = async (
  db: CockpitDatabase,
  data: DataClient,
  state: State,
): Promise<boolean> => {
  const url = await subscribedUrl(db);
  const shown = state.situation.value;
  const isShown = shown.kind === 'ready' && (url === null || shown.situation.catalogUrl === url);
  const fits =
    isShown &&
    (await changedAt(db)) <= shown.situation.evaluatedAt &&
    // Made under a clock that was ahead: it may hold what that clock dated into the future.
    shown.situation.evaluatedAt <= Date.now() + SLACK &&
    // Encrypting began or ended, and nothing could be shown of it any more.
    ((await readVault(db)) !== null) === (shown.situation.protection !== undefined);
  if (fits) return false;
  if (!isShown && url === null && (await db.indicators.count()) === 0) return false;
  try {
    await data.ask('evaluate', {});
  } catch (cause) {
    // What is shown stays where there is no room for a newer one; but not what has been protected since.
    console.error(cause);
    if (!isShown || (await readVault(db)) === null || shown.situation.protection) return false;
    await removeSnapshots();
    return true;
  }
  return true;
};

/** Where files wait: a backup while it is made, and a file that another app shared. */
const SPILLS = 'sicherung';
const SHARED = 'cockpit-geteilt';
/** An import that is not finished: its file and what was said of it. */
export const IMPORT_DRAFT = 'cockpit-import';
/** Removes what lies beside the databases. Errors: none; what a browser does not have is not there. */
export const eraseFiles = async (): Promise<void> => {
  const gone = (cause: unknown): void => console.info('not there', cause);
  await Promise.resolve(navigator.storage?.getDirectory?.())
    .then((root) => root?.removeEntry(SPILLS, { recursive: true }))
    .catch(gone);
  for (const name of [SHARED, IMPORT_DRAFT])
    await Promise.resolve(globalThis.caches?.delete(name)).catch(gone);
};

/** Forgets all settings but that this device was started before. */
export const eraseSettings = (): void => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('cockpit.') && key !== 'cockpit.first') localStorage.removeItem(key);
};

/** Removes what a restore left that died half way. It does so where no run and no restore goes on; else the next start does. */
export const sweep = async (db: CockpitDatabase): Promise<void> => {
  if (navigator.locks) await webLock.exclusive(LOCK, () => sweepColumns(db));
  await sweepBeside(db, shaped);
};
