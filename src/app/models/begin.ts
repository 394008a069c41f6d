// What a start looks at, in its order: whether the data are still there, what is shown, what is fetched, what a death half way left.
import { BORN, expectData } from '../../store/born.ts';
import { brokenRows } from '../../store/rows.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import type { DataClient } from '../../workers/client.ts';
import { keepSetting, keptSetting } from '../settings.ts';
import type { State } from '../state.ts';
import { isEvicted, sweep } from './birth.ts';
import type { Front } from './front.ts';
import { remakeFrontPage } from './remake.ts';
import type { SyncActions } from './sync.ts';

type BeginPorts = {
  db: CockpitDatabase;
  data: DataClient;
  state: Pick<State, 'situation' | 'broken' | 'deploymentCatalog'>;
  front: Front;
  sync: SyncActions;
  keepWhole: () => void;
  measure: () => Promise<void>;
  gone: (why: 'evicted') => void;
  /** A file beside the app. */
  fetchFile: (name: string, cache: RequestCache) => Promise<Response>;
  /** The address that a catalog's is relative to. */
  base: string;
};

/** A catalog that comes with the deployment is subscribed once. */
const subscribeFirst = async ({ state, sync, fetchFile, base }: BeginPorts): Promise<void> => {
  const response = await fetchFile('deployment.json', 'no-cache');
  const deployment = response.ok ? ((await response.json()) as { catalog?: unknown }) : {};
  if (typeof deployment.catalog !== 'string') return;
  state.deploymentCatalog.value = deployment.catalog;
  if (keptSetting('first') !== null) return;
  keepSetting('first', 'done');
  await sync.subscribe(new URL(deployment.catalog, base).href);
};

/** Errors: rejects where the database does not answer. */
export const begin = async (ports: BeginPorts): Promise<void> => {
  const { db, data, state, front, sync, keepWhole, gone } = ports;
  if (await isEvicted(db)) front.lose();
  else if (await db.settings.get(BORN)) expectData(() => gone('evicted'));
  await front.refresh();
  if (await remakeFrontPage(db, data, state)) await front.refresh();
  const online = await sync.probe();
  keepWhole();
  if (state.situation.value.kind === 'none' && online) await subscribeFirst(ports);
  else if (state.situation.value.kind === 'ready') await sync.run('start');
  await ports.measure();
  await sweep(db);
  state.broken.value = await brokenRows(db);
};
