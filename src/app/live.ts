// The heavy half: database, service worker, data worker, triggers of a sync. It writes to the signals of services.ts.
import { SNAPSHOT_KEY, SNAPSHOT_VERSION, type Situation } from '../core/catalog/situation.ts';
import type { Reason } from '../core/catalog/due.ts';
import { error, type Issue } from '../core/values/issue.ts';
import type { Result } from '../core/values/result.ts';
import { openDatabase, shaped } from '../store/database.ts';
import { isSameShape } from '../store/browser-databases.ts';
import { removeDatabase } from '../store/move.ts';
import { onFull } from '../store/quota.ts';
import { readAlarm, writeAlarm } from '../store/alarm.ts';
import { listDatasets } from '../store/datasets.ts';
import { LOCAL } from '../store/imports.ts';
import { BORN, expectData } from '../store/born.ts';
import { readSnapshot, removeSnapshots } from '../store/snapshot.ts';
import { catalogRecord, subscribedUrl, syncRecord } from '../store/sources.ts';
import { CHANNEL, type SyncNews } from '../sync/ports.ts';
import { asked, createDataClient } from '../workers/client.ts';
import type { RunOutcome } from '../sync/run.ts';
import { createAgent } from './agent.ts';
import type { Desk } from './desk.ts';
import { later } from './later.ts';
import type { LocalActions } from './local-actions.ts';
import { LOCAL_ACTIONS } from './local-names.ts';
import { summariesOf, resourcesOf } from './models/datasets.ts';
import type { Live } from './models/live.ts';
import type { Services } from './models/types.ts';
import { hideQueries } from './address.ts';
import { createClock } from './clock.ts';
import { badge } from './badge.ts';
import { wakes } from './wakes.ts';
import { ownData } from './live-sources.ts';
import { createOwnFiles } from './own-files.ts';
import type { State } from './state.ts';
import { keepSetting, keptSetting } from './settings.ts';
import { trustedScript } from '../workers/trusted.ts';

const MINUTE = 60_000;

/** Starts everything behind the pages. Errors: trouble of storage becomes the state `broken`. */
export const startLive = async (
  state: State,
  holdsInput: () => boolean,
): Promise<Omit<Live, 'guarding' | 'lockNow'>> => {
  const db = openDatabase();
  const data = createDataClient(trustedScript);
  const channel = new BroadcastChannel(CHANNEL);
  const agent = await createAgent(state, holdsInput);
  const ownFiles = createOwnFiles(state.offline, agent);
  const setSync = (change: Partial<typeof state.sync.value>): void => {
    state.sync.value = { ...state.sync.value, ...change };
  };
  setSync({ withoutServiceWorker: agent.registration === null });
  let isLost = false,
    isMarked = false;
  const gone = (why: 'evicted' | 'erased'): void => {
    state.gone.value ??= why;
  };

  /** Reads everything anew that a sync may have changed. */
  const refresh = async (): Promise<void> => {
    const url = await subscribedUrl(db);
    if (url === null) {
      const had = keptSetting('subscribed');
      const kept = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
      state.situation.value =
        kept?.snapshotVersion === SNAPSHOT_VERSION && kept.catalogUrl === LOCAL
          ? { kind: 'ready', situation: kept, from: 'data' }
          : { kind: had !== null || isLost ? 'lost' : 'none' };
      const own = await ownData(db);
      state.datasets.value = own.datasets;
      setSync({ resources: own.resources, lastRun: null, lastSuccess: null });
      return;
    }
    keepSetting('subscribed', url);
    if (!isMarked) {
      isMarked = true;
      await (await import('./started.ts')).markBorn(db);
      expectData(() => gone('evicted'));
    }
    const [catalog, record, datasets, own] = await Promise.all([
      catalogRecord(db, url),
      syncRecord(db, url),
      listDatasets(db, url),
      ownData(db),
    ]);
    const resources = catalog ? resourcesOf(catalog.catalog, record) : [];
    setSync({
      lastRun: record.lastRun,
      lastSuccess: record.lastSuccess,
      resources: [...resources, ...own.resources],
      catalogFailures: record.catalogAsked?.failures ?? 0,
      queued: state.sync.value.queued && record.lastRun !== null && record.lastSuccess === null,
    });
    state.datasets.value = [...summariesOf(datasets, resources), ...own.datasets];
    await refreshFront(url);
  };
  const refreshFront = async (url: string): Promise<void> => {
    const situation = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
    if (situation?.snapshotVersion !== SNAPSHOT_VERSION || situation.catalogUrl !== url) return;
    const shown = situation.protection
      ? await (await import('./lock/protect.ts')).opened(protectedParts, situation)
      : situation;
    state.situation.value = { kind: 'ready', situation: shown, from: 'data' };
    hideQueries(shown.protection !== undefined);
    badge(shown, state.dashboard.value);
  };
  const protectedParts = { db, evaluate: () => data.ask('evaluate', {}), refresh, holdsInput };

  /** A change made here, for this window and the others. What is recorded changes nothing but the front page. */
  const tell = async (what: 'all' | 'recorded' = 'all'): Promise<void> => {
    await data.ask('evaluate', {});
    const url = what === 'recorded' ? await subscribedUrl(db) : null;
    await (url === null ? refresh() : refreshFront(url));
    await storage();
    channel.postMessage({ kind: 'done', at: Date.now() } satisfies SyncNews);
  };

  const clock = createClock({
    db,
    now: () => Date.now(),
    show: (view) => {
      if (JSON.stringify(view) !== JSON.stringify(state.clock.value)) state.clock.value = view;
    },
  });
  const doubtful = (cause: unknown): void => console.warn('the clock was not looked at', cause);

  const probe = async (): Promise<boolean> => {
    try {
      const response = await fetch('version.json', { cache: 'no-store' });
      setSync({ connection: response.ok ? 'online' : 'offline' });
      if (response.ok) await clock.answered(response.headers.get('date')).catch(doubtful);
      return response.ok;
    } catch {
      setSync({ connection: 'offline' });
      return false;
    }
  };

  channel.addEventListener('message', (event: MessageEvent<SyncNews>) => {
    const news = event.data;
    if (news.kind === 'erased') {
      gone('erased');
      // Nothing is left to show. What somebody is typing stays until they have read it.
      if (!holdsInput()) location.reload();
    } else if (news.kind === 'full') setSync({ isFull: true });
    else if (news.kind === 'progress')
      setSync({
        isFull: false,
        running: {
          reason: news.reason,
          done: news.done,
          total: news.total,
          current: news.current,
          bytes: news.bytes,
        },
      });
    else if (news.kind === 'connection') setSync({ connection: news.online ? 'online' : 'offline' });
    else if (news.kind !== 'outbox') {
      setSync({ running: null });
      // A backup may have put other content under a version that was read here.
      if (news.kind === 'restored') void data.ask('forget', {});
      refresh().catch((cause: unknown) => console.warn('not read anew', cause));
    }
  });

  const sync = async (reason: Reason, accept?: readonly string[]): Promise<void> => {
    for (let again = 0; again < 100; again++) {
      const outcome = (await agent.ask({
        type: 'sync',
        reason,
        ...(accept && { accept: [...accept] }),
      })) as RunOutcome;
      if (outcome.kind === 'busy' && (reason === 'subscribe' || reason === 'button')) {
        // Another run is still ending, and may have asked before what is wanted now was there: a person's wish is not lost to it.
        await new Promise((resolve) => setTimeout(resolve, 500));
        continue;
      }
      if (outcome.kind !== 'done' || outcome.left === 0) break;
    }
    setSync({ running: null });
    const online = await probe();
    if (!online && reason === 'button') {
      setSync({ queued: true });
      const registration = agent.registration as
        (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }) | null;
      await registration?.sync
        ?.register('nachholen')
        .catch((cause: unknown) => console.warn('no background sync', cause));
    } else if (online) setSync({ queued: false });
    await refresh();
    await storage();
  };

  const storage = async (): Promise<void> => {
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    const persisted = await navigator.storage?.persisted?.().catch(() => null);
    state.storage.value = {
      used: estimate?.usage ?? null,
      quota: estimate?.quota ?? null,
      persisted: persisted ?? null,
    };
  };
  const askPersist = async (): Promise<void> => {
    await navigator.storage?.persist?.();
    await storage();
  };

  const subscribe = async (address: string, signal?: AbortSignal): Promise<readonly Issue[]> => {
    signal?.addEventListener('abort', () => void agent.ask({ type: 'cancel' }), { once: true });
    const result = (await agent.ask({ type: 'subscribe', address })) as Result<string>;
    if (!result.ok) return result.issues;
    keepSetting('subscribed', result.value);
    await refresh();
    // The moment somebody wants these data to stay is the moment to ask that they do.
    void askPersist();
    void sync('subscribe');
    return result.issues.filter((one) => one.severity === 'error');
  };

  /** Quietly: what is missing is said by the banner, on every page. */
  const keepWhole = (): void =>
    void ownFiles.repair().catch((cause: unknown) => console.warn('own files not looked at', cause));

  const begin = async (): Promise<void> => {
    try {
      const { isEvicted, remakeFrontPage, sweep } = await import('./started.ts');
      isLost = await isEvicted(db);
      if (!isLost && (await db.settings.get(BORN))) expectData(() => gone('evicted'));
      await refresh();
      if (await remakeFrontPage(db, data, state)) await refresh();
      const online = await probe();
      keepWhole();
      if (state.situation.value.kind === 'none' && online) {
        const response = await fetch('deployment.json', { cache: 'no-cache' });
        const deployment = response.ok ? ((await response.json()) as { catalog?: unknown }) : {};
        if (typeof deployment.catalog === 'string') {
          state.deploymentCatalog.value = deployment.catalog;
          if (keptSetting('first') === null) {
            keepSetting('first', 'done');
            await subscribe(new URL(deployment.catalog, document.baseURI).href);
          }
        }
      } else if (state.situation.value.kind === 'ready') await sync('start');
      await storage();
      await sweep(db);
      state.broken.value = await (await import('../store/rows.ts')).brokenRows(db);
    } catch (cause) {
      console.error(cause);
      if (state.situation.value.kind !== 'ready')
        state.situation.value = {
          kind: 'broken',
          issue: error('STORAGE_UNAVAILABLE', undefined, { detail: String(cause) }),
        };
    }
  };

  window.addEventListener('online', () => {
    void sync('online');
    keepWhole();
  });
  window.addEventListener('offline', () => void probe());
  // The minute, the return to this window, and the word of a person in another one.
  state.now.subscribe(() => void clock.look().catch(doubtful));
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith('cockpit.clock')) void clock.look().catch(doubtful);
  });
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > 5 * MINUTE) {
      void agent.registration?.update().catch((cause: unknown) => console.warn('no update check', cause));
      void sync('visible');
      keepWhole();
    } else void refresh();
  });
  wakes.add({
    next: (now) => now + 15 * MINUTE,
    job: () => {
      void sync('timer');
      void clock.look().catch(doubtful);
      keepWhole();
    },
  });
  const periodic = (
    agent.registration as {
      periodicSync?: { register: (tag: string, options: { minInterval: number }) => Promise<void> };
    } | null
  )?.periodicSync;
  void periodic
    ?.register('taeglich', { minInterval: 12 * 60 * MINUTE })
    .catch((cause: unknown) => console.info('no periodic sync', cause));
  state.dashboard.subscribe((dashboard) => {
    const shown = state.situation.value;
    if (dashboard === null || shown.kind !== 'ready') return;
    badge(shown.situation, dashboard);
    // The service worker counts the same, while the app is closed.
    void readAlarm(db)
      .then((alarm) => (alarm.dashboard === dashboard ? undefined : writeAlarm(db, { ...alarm, dashboard })))
      .catch((cause: unknown) => console.warn('not kept for the number on the icon', cause));
  });
  onFull((isFull) => (state.noRoom.value = isFull));
  db.on('versionchange', ({ oldVersion, newVersion }) => {
    // Removed whole, or of a newer shape; one of the same shape is only written anew.
    if (newVersion === null) gone('erased');
    else if (!isSameShape(oldVersion, newVersion)) state.update.value = 'taken';
  });
  // By force: the browser removes what it holds, or its files are damaged. The next use says which.
  db.on('close', () => void refresh().catch((cause: unknown) => console.warn('not read anew', cause)));
  void begin();

  // What people do with files and figures of their own is loaded when they do it.
  let loaded: Promise<LocalActions> | null = null;
  const local = (): Promise<LocalActions> =>
    (loaded ??= import('./local-actions.ts').then((one) =>
      one.localActions(data, tell, () => state.language.value, clock.look),
    ));
  let desk: Promise<Desk> | null = null;
  return {
    sync,
    desk: () =>
      (desk ??= import('./desk.ts').then((one) =>
        one.createDesk({
          data,
          tell,
          language: () => state.language.value,
          ask: agent.ask,
          version: import.meta.env.COCKPIT_VERSION,
        }),
      )),
    cancel: async () => void (await agent.ask({ type: 'cancel' })),
    subscribe,
    unsubscribe: async () => {
      await agent.ask({ type: 'unsubscribe' });
      keepSetting('subscribed', null);
      await refresh();
    },
    openTable: async (dataset, query = {}) => {
      const summary =
        state.datasets.value?.find((one) => one.id === dataset) ??
        summariesOf(await listDatasets(db), []).find((one) => one.id === dataset);
      if (!summary) throw new Error(`no dataset ${dataset}`);
      const { rows } = await data.ask('open', { dataset, query });
      return {
        summary,
        rows,
        slice: (from, count, signal) => data.ask('slice', { dataset, query, from, count }, signal),
      };
    },
    chart: async (query) => (await asked<'groups'>(data, { kind: 'groups', query })).groups,
    series: async (indicator) => (await asked<'indicator'>(data, { kind: 'indicator', indicator })).full,
    exportAs: (dataset, query, format, about, signal) =>
      data.ask('export', { dataset, query, format, about }, signal),
    ...later(LOCAL_ACTIONS, local),
    sources: async () =>
      (await import('./source-actions.ts')).sourceActions(agent.ask, () => sync('button'), tell),
    licences: async () =>
      (await (await fetch('licences.json')).json()) as Awaited<ReturnType<Services['licences']>>,
    lookAtClock: clock.look,
    confirmClock: clock.confirm,
    denyClock: clock.deny,
    repairOffline: ownFiles.repair,
    askPersist,
    deleteAll: async () => {
      await agent.ask({ type: 'unsubscribe' });
      await removeSnapshots();
      const { eraseFiles, eraseSettings, sweep } = await import('./started.ts');
      await sweep(db);
      expectData(null);
      await removeDatabase(db, shaped);
      await (await import('../store/device-key.ts')).forgetDeviceKey();
      await eraseFiles();
      eraseSettings();
      channel.postMessage({ kind: 'erased' } satisfies SyncNews);
      location.hash = '#/lage';
      location.reload();
    },
    applyUpdate: async (anyway) => {
      const held =
        (await navigator.locks?.query?.())?.held?.filter((one) => one.name === 'cockpit-input') ?? [];
      if (held.length > (holdsInput() ? 1 : 0) && !anyway) {
        state.update.value = 'otherInput';
        return;
      }
      if (state.update.value === 'taken') location.reload();
      else agent.workbox?.messageSkipWaiting();
    },
  };
};
