// The heavy half in a browser: database, service worker, data worker, and what of the browser starts a sync.
import { openDatabase, DATABASE_NAME, SCHEMA } from '../store/database.ts';
import { isSameShape } from '../store/browser-databases.ts';
import { onFull } from '../store/quota.ts';
import { CHANNEL, type SyncNews } from '../sync/ports.ts';
import { createDataClient } from '../workers/client.ts';
import { trustedScript } from '../workers/trusted.ts';
import { hideQueries } from './address.ts';
import { createAgent, type Agent } from './agent.ts';
import type { Situation } from '../core/catalog/situation.ts';
import { badge } from './badge.ts';
import { composeModels, type Composed, type World } from './compose.ts';
import type { State } from './state.ts';
import { wakes } from './wakes.ts';

const MINUTE = 60_000;
type Database = World['db'];

const doubtful = (cause: unknown): void => console.warn('the clock was not looked at', cause);

/** What other windows and the agent tell. */
const hearOthers = (channel: BroadcastChannel, { sync, gone }: Composed, holdsInput: () => boolean): void =>
  channel.addEventListener('message', (event: MessageEvent<SyncNews>) => {
    const news = event.data;
    if (news.kind !== 'erased') return sync.hear(news);
    gone('erased');
    // Nothing is left to show. What somebody is typing stays until they have read it.
    if (!holdsInput()) location.reload();
  });

/** The line, the return to this window, the quarter of an hour: each asks for a sync. */
const watchBrowser = (agent: Agent, state: State, { sync, clock, front, keepWhole }: Composed): void => {
  window.addEventListener('online', () => {
    void sync.run('online');
    keepWhole();
  });
  window.addEventListener('offline', () => void sync.probe());
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
      void sync.run('visible');
      keepWhole();
    } else void front.refresh();
  });
  wakes.add({
    next: (now) => now + 15 * MINUTE,
    job: () => {
      void sync.run('timer');
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
};

/** The number on the icon follows the dashboard that is chosen; the service worker counts the same, while the app is closed. */
const countsOf = (db: Database, state: State): ((shown: Situation) => void) => {
  let counted: string | null | undefined;
  return (shown) => {
    const dashboard = state.dashboard.value;
    badge(shown, dashboard);
    // At a start as well: a look at all figures is over then.
    if (counted === dashboard) return;
    counted = dashboard;
    import('../store/alarm.ts')
      .then(({ countDashboard }) => countDashboard(db, dashboard))
      .catch((cause: unknown) => console.warn('not kept for the number on the icon', cause));
  };
};

const watchDatabase = (db: Database, state: State, { front, gone }: Composed): void => {
  onFull((isFull) => (state.noRoom.value = isFull));
  db.on('versionchange', ({ oldVersion, newVersion }) => {
    // Removed whole, or of a newer shape; one of the same shape is only written anew.
    if (newVersion === null) gone('erased');
    else if (!isSameShape(oldVersion, newVersion)) state.update.value = 'taken';
  });
  // By force: the browser removes what it holds, or its files are damaged. The next use says which.
  db.on('close', () => void front.refresh().catch((cause: unknown) => console.warn('not read anew', cause)));
};

/** Starts everything behind the pages. */
export const startLive = async (
  state: State,
  holdsInput: () => boolean,
  lock: World['lock'],
): Promise<Pick<Composed, 'model' | 'sync'>> => {
  const db = openDatabase();
  const channel = new BroadcastChannel(CHANNEL);
  const agent = await createAgent(state, holdsInput);
  state.sync.value = { ...state.sync.value, withoutServiceWorker: agent.registration === null };
  const count = countsOf(db, state);
  const composed = composeModels(state, {
    db,
    openStrict: () => openDatabase(DATABASE_NAME, SCHEMA, 'strict'),
    data: createDataClient(trustedScript),
    agent,
    announce: (news) => channel.postMessage(news),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    fetchFile: (name, cache) => fetch(name, { cache }),
    base: document.baseURI,
    version: import.meta.env.COCKPIT_VERSION,
    holdsInput,
    reload: (hash) => {
      if (hash !== undefined) location.hash = hash;
      location.reload();
    },
    onShown: (shown) => {
      hideQueries(shown.protection !== undefined);
      count(shown);
    },
    opened: async (parts, shown) => (await import('./lock/protect.ts')).opened(parts, shown),
    lock,
  });
  hearOthers(channel, composed, holdsInput);
  watchBrowser(agent, state, composed);
  state.dashboard.subscribe(() => {
    if (state.situation.value.kind === 'ready') count(state.situation.value.situation);
  });
  watchDatabase(db, state, composed);
  void composed.begin();
  return composed;
};
