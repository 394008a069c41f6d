// The one that decides whether to sync: every trigger only asks it. It lives in the service worker, or in the page
// where no service worker is allowed.
import type { Slice } from '../core/table/slice-wanted.ts';
import { checkAddress, type AddressRules } from '../core/values/address.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { isQuota } from '../store/database.ts';
import { forgetPasswords } from '../store/outbox.ts';
import { removeSnapshots } from '../store/snapshot.ts';
import { keepCheck } from '../store/checks.ts';
import { subscribeTo, unsubscribe } from '../store/subscribe.ts';
import { putLocalSource, removeLocalSource, type LocalSource } from '../store/local-sources.ts';
import { explore, type AskedFor, type Explored } from './explore.ts';
import { preview, type Preview } from './preview.ts';
import { sendOutbox, type OutboxOutcome } from './outbox.ts';
import { LOCK, type SyncPorts } from './ports.ts';
import type { AgentRequest } from './protocol.ts';
import { fetchCatalog, runSync, type RunOutcome, type SyncRequest } from './run.ts';
import { refreshSnapshot } from './snapshot.ts';

export type Agent = {
  sync: (request: SyncRequest) => Promise<RunOutcome>;
  /** Takes a catalog over if it can be fetched and is right. The resources follow by `sync`. */
  subscribe: (address: string) => Promise<Result<string>>;
  unsubscribe: () => Promise<void>;
  /** What was found of the address is kept, to be shown again with its date. */
  explore: (asked: AskedFor) => Promise<Result<Explored>>;
  preview: (source: Extract<AgentRequest, { type: 'preview' }>) => Promise<Result<Preview>>;
  /** Adds a source of this device's own. The data follow by `sync`. */
  addSource: (source: Extract<AgentRequest, { type: 'addSource' }>['source']) => Promise<Result<string>>;
  removeSource: (name: string) => Promise<void>;
  /** Sends what was recorded here, where a person wants that. */
  outbox: (isAsked: boolean) => Promise<OutboxOutcome>;
  cancel: (what?: 'look') => void;
  running: () => boolean;
};

const isAbort = (cause: unknown): boolean => (cause as { name?: string } | null)?.name === 'AbortError';

/** What was left out is left out, not `undefined`. */
const plain = (slice: object): Slice => JSON.parse(JSON.stringify(slice)) as Slice;

/** Looking at an address goes on beside a run; a new look ends the one before. */
const createLooks = () => {
  let look: AbortController | null = null;
  return {
    during: async <T>(job: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> => {
      look?.abort();
      const controller = new AbortController();
      look = controller;
      try {
        return await job(controller.signal);
      } catch (cause) {
        if (isAbort(cause)) return failed(error('CANCELLED'));
        throw cause;
      }
    },
    abort: () => look?.abort(),
  };
};

/** One run at a time. */
const createRuns = () => {
  let current: AbortController | null = null;
  return {
    during: async <T>(job: (signal: AbortSignal) => Promise<T>, cancelled: T): Promise<T> => {
      const controller = new AbortController();
      current = controller;
      try {
        return await job(controller.signal);
      } catch (cause) {
        if (isAbort(cause)) return cancelled;
        throw cause;
      } finally {
        if (current === controller) current = null;
      }
    },
    abort: () => current?.abort(),
    isRunning: () => current !== null,
  };
};

const attempt = async (job: () => Promise<void>): Promise<Issue | null> => {
  try {
    await job();
    return null;
  } catch (cause) {
    if (isQuota(cause)) return error('QUOTA');
    throw cause;
  }
};

/** `answers` asks an address without reading it. `home` is the app's own address: what is typed without a host is looked for there. */
export const createAgent = (
  ports: SyncPorts,
  rules: AddressRules,
  home: string,
  answers: (url: string) => Promise<boolean>,
): Agent => {
  const looks = createLooks();
  const runs = createRuns();

  const sync = async (request: SyncRequest): Promise<RunOutcome> => {
    if (runs.isRunning()) return { kind: 'busy', changed: 0, unchanged: 0, failed: 0, left: 0 };
    const outcome = await runs.during<RunOutcome>((signal) => runSync(ports, request, LOCK, signal), {
      kind: 'cancelled',
      changed: 0,
      unchanged: 0,
      failed: 0,
      left: 0,
    });
    ports.announce({ kind: 'done', at: ports.clock.now() });
    // Whenever there is a chance to ask, there is one to send. What fails stays queued and says so itself.
    if (outcome.kind === 'done')
      await sendOutbox(ports, false).catch((cause: unknown) => console.error(cause));
    return outcome;
  };

  const subscribe = async (address: string): Promise<Result<string>> => {
    const inside =
      /^\.{0,2}\/|^[\w-]+\/[\w./-]+$/.test(address.trim()) && !/^[\w-]+(\.[\w-]+)+\//.test(address.trim());
    const url = checkAddress(address, rules, inside ? home : undefined);
    if (typeof url !== 'string') return failed(url);
    runs.abort();
    return runs.during<Result<string>>(
      async (signal) => {
        const found = await fetchCatalog(ports, url, signal);
        if (!found.ok) return found;
        const problem = await attempt(() =>
          subscribeTo(ports.db, found.value.catalog, found.value.sha256, ports.clock.now(), found.issues),
        );
        if (problem) return failed(problem);
        await refreshSnapshot(ports.db, ports.clock.now());
        ports.announce({ kind: 'done', at: ports.clock.now() });
        return ok(url, found.issues);
      },
      failed(error('CANCELLED')),
    );
  };

  return {
    sync,
    subscribe,
    unsubscribe: async () => {
      runs.abort();
      await unsubscribe(ports.db);
      await removeSnapshots();
      await forgetPasswords();
      ports.announce({ kind: 'done', at: ports.clock.now() });
    },
    explore: (asked) =>
      looks.during(async (signal) => {
        const found = await explore(ports, rules, asked, answers, signal);
        if (found.ok && asked.next === undefined && (await attempt(() => keepCheck(ports.db, found.value))))
          // It is shown, and gone with the page.
          ports.announce({ kind: 'full' });
        return found;
      }),
    preview: ({ address, kind, slice }) =>
      looks.during((signal) => preview(ports, { address, kind, slice: plain(slice) }, signal)),
    addSource: async (source) => {
      const checked = checkAddress(source.address, rules);
      if (typeof checked !== 'string') return failed(checked);
      const kept: LocalSource = { ...source, address: checked, slice: plain(source.slice) };
      let isKept = false;
      const problem = await attempt(async () => {
        isKept = await putLocalSource(ports.db, kept);
      });
      if (problem || !isKept) return failed(problem ?? error('QUOTA'));
      ports.announce({ kind: 'done', at: ports.clock.now() });
      return ok(kept.name);
    },
    removeSource: async (name) => {
      runs.abort();
      await removeLocalSource(ports.db, name);
      ports.announce({ kind: 'done', at: ports.clock.now() });
    },
    outbox: (isAsked) => sendOutbox(ports, isAsked),
    cancel: (what) => {
      if (what !== 'look') runs.abort();
      looks.abort();
    },
    running: runs.isRunning,
  };
};

/** What pages ask of an agent, wherever it lives. Missing: undefined for what only a service worker can do. */
export const answerRequest = async (agent: Agent, request: AgentRequest): Promise<unknown> => {
  switch (request.type) {
    case 'sync':
      return agent.sync(
        request.accept ? { reason: request.reason, accept: request.accept } : { reason: request.reason },
      );
    case 'subscribe':
      return agent.subscribe(request.address);
    case 'unsubscribe':
      return agent.unsubscribe();
    case 'explore':
      return agent.explore(request);
    case 'preview':
      return agent.preview(request);
    case 'addSource':
      return agent.addSource(request.source);
    case 'removeSource':
      return agent.removeSource(request.name);
    case 'outbox':
      return agent.outbox(request.isAsked);
    case 'cancel':
      return agent.cancel(request.what);
    case 'check':
    case 'repair':
    case 'SKIP_WAITING':
      return undefined;
  }
};
