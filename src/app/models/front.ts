// What is shown of all that is held: the front page, the datasets, the state of each source. Read anew after every change, in every window.
import { SNAPSHOT_KEY, SNAPSHOT_VERSION, type Situation } from '../../core/catalog/situation.ts';
import { expectData } from '../../store/born.ts';
import { listDatasets, LOCAL } from '../../store/listed.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import { catalogRecord, subscribedUrl, syncRecord } from '../../store/sources.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import { keepSetting, keptSetting } from '../settings.ts';
import type { State } from '../state.ts';
import { ownData, resourcesOf, summariesOf } from './datasets.ts';

type FrontPorts = {
  db: CockpitDatabase;
  state: Pick<State, 'situation' | 'datasets' | 'sync' | 'dashboard'>;
  /** The front page with what a passphrase protects, where it was typed. Asked only where something is protected. */
  opened: (shown: Situation) => Promise<Situation>;
  /** A front page is shown: its number on the icon, its address in the history. */
  onShown: (shown: Situation) => void;
  /** What this window shows is not on the device any more. */
  onEvicted: () => void;
};

export const createFront = ({ db, state, opened, onShown, onEvicted }: FrontPorts) => {
  let isLost = false,
    isMarked = false;
  const kept = async (catalogUrl: string): Promise<Situation | null> => {
    const found = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
    return found?.snapshotVersion === SNAPSHOT_VERSION && found.catalogUrl === catalogUrl ? found : null;
  };
  const setSync = (change: Partial<typeof state.sync.value>): void => {
    state.sync.value = { ...state.sync.value, ...change };
  };

  /** Figures and datasets of this device's own, where no catalog is subscribed. */
  const refreshOwn = async (): Promise<void> => {
    const had = keptSetting('subscribed');
    const situation = await kept(LOCAL);
    state.situation.value = situation
      ? { kind: 'ready', situation, from: 'data' }
      : { kind: had !== null || isLost ? 'lost' : 'none' };
    const own = await ownData(db);
    state.datasets.value = own.datasets;
    setSync({ resources: own.resources, lastRun: null, lastSuccess: null });
  };
  /** From the first data on it is noticed where the browser removes them. */
  const mark = async (url: string): Promise<void> => {
    keepSetting('subscribed', url);
    if (isMarked) return;
    isMarked = true;
    await (await import('./birth.ts')).markBorn(db);
    expectData(onEvicted);
  };
  /** Missing: null before the first front page. */
  const readFront = async (url: string): Promise<Situation | null> => {
    const situation = await kept(url);
    return situation?.protection ? opened(situation) : situation;
  };
  const show = (shown: Situation | null): void => {
    if (!shown) return;
    state.situation.value = { kind: 'ready', situation: shown, from: 'data' };
    onShown(shown);
  };
  /** Reads everything anew that a sync may have changed. */
  const refresh = async (): Promise<void> => {
    const url = await subscribedUrl(db);
    if (url === null) return refreshOwn();
    await mark(url);
    const [catalog, record, datasets, own] = await Promise.all([
      catalogRecord(db, url),
      syncRecord(db, url),
      listDatasets(db, url),
      ownData(db),
    ]);
    const resources = catalog ? resourcesOf(catalog.catalog, record) : [];
    // The figures first: where the run were called done beside those of before it, all would be said to be missing.
    show(await readFront(url));
    setSync({
      lastRun: record.lastRun,
      lastSuccess: record.lastSuccess,
      resources: [...resources, ...own.resources],
      catalogFailures: record.catalogAsked?.failures ?? 0,
      queued: state.sync.value.queued && record.lastRun !== null && record.lastSuccess === null,
    });
    state.datasets.value = [...summariesOf(datasets, resources), ...own.datasets];
  };
  return {
    refresh,
    /** After something was recorded, which changes nothing but the front page. */
    refreshRecorded: async (): Promise<void> => {
      const url = await subscribedUrl(db);
      if (url === null) await refresh();
      else show(await readFront(url));
    },
    /** The browser removed the data before this start. */
    lose: (): void => {
      isLost = true;
    },
  };
};
export type Front = ReturnType<typeof createFront>;
