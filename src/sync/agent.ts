// The one that decides whether to sync: every trigger only asks it. It lives in the service worker, or in the page
// where no service worker is allowed.
import { checkAddress, type AddressRules } from '../core/values/address.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { isQuota } from '../store/database.ts';
import { removeSnapshots } from '../store/snapshot.ts';
import { subscribeTo, unsubscribe } from '../store/sources.ts';
import { LOCK, type SyncPorts } from './ports.ts';
import { fetchCatalog, runSync, type RunOutcome, type SyncRequest } from './run.ts';
import { refreshSnapshot } from './situation.ts';

export type Agent = {
  sync: (request: SyncRequest) => Promise<RunOutcome>;
  /** Takes a catalog over if it can be fetched and is right. The resources follow by `sync`. */
  subscribe: (address: string) => Promise<Result<string>>;
  unsubscribe: () => Promise<void>;
  cancel: () => void;
  running: () => boolean;
};

const isAbort = (cause: unknown): boolean => (cause as { name?: string } | null)?.name === 'AbortError';

/** `home` is the app's own address: what is typed without a host is looked for there. */
export const createAgent = (ports: SyncPorts, rules: AddressRules, home: string): Agent => {
  let current: AbortController | null = null;

  const guarded = async <T>(job: (signal: AbortSignal) => Promise<T>, cancelled: T): Promise<T> => {
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
  };

  const sync = async (request: SyncRequest): Promise<RunOutcome> => {
    if (current) return { kind: 'busy', changed: 0, unchanged: 0, failed: 0, left: 0 };
    const outcome = await guarded<RunOutcome>((signal) => runSync(ports, request, LOCK, signal), {
      kind: 'cancelled',
      changed: 0,
      unchanged: 0,
      failed: 0,
      left: 0,
    });
    ports.announce({ kind: 'done', at: ports.clock.now() });
    return outcome;
  };

  const subscribe = async (address: string): Promise<Result<string>> => {
    const inside =
      /^\.{0,2}\/|^[\w-]+\/[\w./-]+$/.test(address.trim()) && !/^[\w-]+(\.[\w-]+)+\//.test(address.trim());
    const url = checkAddress(address, rules, inside ? home : undefined);
    if (typeof url !== 'string') return failed(url);
    current?.abort();
    return guarded<Result<string>>(
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

  const attempt = async (job: () => Promise<void>): Promise<Issue | null> => {
    try {
      await job();
      return null;
    } catch (cause) {
      if (isQuota(cause)) return error('QUOTA');
      throw cause;
    }
  };

  return {
    sync,
    subscribe,
    unsubscribe: async () => {
      current?.abort();
      await unsubscribe(ports.db);
      await removeSnapshots();
      ports.announce({ kind: 'done', at: ports.clock.now() });
    },
    cancel: () => current?.abort(),
    running: () => current !== null,
  };
};
