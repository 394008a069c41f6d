// Whether the front page fits what is held, looked at once when the app starts.
import type { CockpitDatabase } from '../../store/tables.ts';
import { RESTORED_KEY } from '../../store/backup.ts';
import { subscribedUrl } from '../../store/sources.ts';
import { removeSnapshots } from '../../store/snapshot.ts';
import { readVault } from '../../store/vault.ts';
import { SLACK } from '../../core/values/clock.ts';
import type { DataClient } from '../../workers/client.ts';
import type { State } from '../state.ts';

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
  data: Pick<DataClient, 'ask'>,
  state: Pick<State, 'situation'>,
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
