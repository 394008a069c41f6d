// Fetching what is subscribed: runs asked of the agent, the catalog's address, and what the line is like.
import type { Reason } from '../../core/catalog/due.ts';
import type { Issue } from '../../core/values/issue.ts';
import type { Result } from '../../core/values/result.ts';
import type { SyncNews } from '../../sync/ports.ts';
import type { RunOutcome } from '../../sync/run.ts';
import type { Agent } from '../agent.ts';
import { keepSetting } from '../settings.ts';
import type { State } from '../state.ts';

export type SyncActions = {
  /** Asks the sources that are due; `accept`: takes over what was held back, since a person has seen the difference. */
  run: (reason: Reason, accept?: readonly string[]) => Promise<void>;
  cancel: () => Promise<void>;
  /** Checks the address, fetches and checks the catalog, then takes it over. Errors: issues, and everything stays as it was. */
  subscribe: (address: string, signal?: AbortSignal) => Promise<readonly Issue[]>;
  unsubscribe: () => Promise<void>;
  /** Whether our own origin answers now. */
  probe: () => Promise<boolean>;
  /** What the agent, or another window, tells of a run. */
  hear: (news: SyncNews) => void;
};

type SyncActionPorts = {
  state: Pick<State, 'sync'>;
  agent: Pick<Agent, 'ask' | 'registration'>;
  refresh: () => Promise<void>;
  measure: () => Promise<void>;
  /** Asks the browser to keep what is stored. */
  askPersist: () => Promise<void>;
  /** The small file that says the version, never from a cache. */
  fetchVersion: () => Promise<Response>;
  /** What the host says the time is. */
  answered: (date: string | null) => Promise<void>;
  /** The data under a version may be others now. */
  forget: () => Promise<unknown>;
  wait: (ms: number) => Promise<void>;
};

/** Another run is still ending. Unit: ms. */
const PAUSE = 500;
const MOST = 100;

export const createSync = (ports: SyncActionPorts): SyncActions => {
  const { state, agent, refresh, measure, askPersist } = ports;
  const setSync = (change: Partial<typeof state.sync.value>): void => {
    state.sync.value = { ...state.sync.value, ...change };
  };
  const probe = async (): Promise<boolean> => {
    try {
      const response = await ports.fetchVersion();
      setSync({ connection: response.ok ? 'online' : 'offline' });
      if (response.ok)
        await ports
          .answered(response.headers.get('date'))
          .catch((cause: unknown) => console.warn('the clock was not looked at', cause));
      return response.ok;
    } catch {
      setSync({ connection: 'offline' });
      return false;
    }
  };
  /** Where the browser can come back by itself once there is a network. */
  const comeBack = async (): Promise<void> => {
    setSync({ queued: true });
    const registration = agent.registration as
      (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }) | null;
    await registration?.sync
      ?.register('nachholen')
      .catch((cause: unknown) => console.warn('no background sync', cause));
  };
  const run: SyncActions['run'] = async (reason, accept) => {
    for (let again = 0; again < MOST; again++) {
      const outcome = (await agent.ask({
        type: 'sync',
        reason,
        ...(accept && { accept: [...accept] }),
      })) as RunOutcome;
      if (outcome.kind === 'busy' && (reason === 'subscribe' || reason === 'button')) {
        // Another run is still ending, and may have asked before what is wanted now was there: a person's wish is not lost to it.
        await ports.wait(PAUSE);
        continue;
      }
      if (outcome.kind !== 'done' || outcome.left === 0) break;
    }
    setSync({ running: null });
    const online = await probe();
    if (!online && reason === 'button') await comeBack();
    else if (online) setSync({ queued: false });
    await refresh();
    await measure();
  };
  return {
    run,
    probe,
    cancel: async () => void (await agent.ask({ type: 'cancel' })),
    subscribe: async (address, signal) => {
      signal?.addEventListener('abort', () => void agent.ask({ type: 'cancel' }), { once: true });
      const result = (await agent.ask({ type: 'subscribe', address })) as Result<string>;
      if (!result.ok) return result.issues;
      keepSetting('subscribed', result.value);
      await refresh();
      // The moment somebody wants these data to stay is the moment to ask that they do.
      void askPersist();
      void run('subscribe');
      return result.issues.filter((one) => one.severity === 'error');
    },
    unsubscribe: async () => {
      await agent.ask({ type: 'unsubscribe' });
      keepSetting('subscribed', null);
      await refresh();
    },
    hear: (news) => {
      if (news.kind === 'full') setSync({ isFull: true });
      else if (news.kind === 'progress') {
        const { reason, done, total, current, bytes } = news;
        setSync({ isFull: false, running: { reason, done, total, current, bytes } });
      } else if (news.kind === 'connection') setSync({ connection: news.online ? 'online' : 'offline' });
      else if (news.kind !== 'outbox') {
        setSync({ running: null });
        // A backup may have put other content under a version that was read here.
        if (news.kind === 'restored') void ports.forget();
        refresh().catch((cause: unknown) => console.warn('not read anew', cause));
      }
    },
  };
};
