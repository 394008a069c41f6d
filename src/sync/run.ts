// One sync run: the catalog first, then each of its resources that is due. Nothing held is lost, whatever fails.
// Who asks (page, button, browser event) is the business of agent.ts.
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import { CATALOG_PAUSE, isDue, type Reason } from '../core/catalog/due.ts';
import { readCatalog } from '../core/catalog/read.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { leftOut } from '../store/left-out.ts';
import { localCatalog } from '../store/local-sources.ts';
import { datasetId } from '../store/datasets.ts';
import { isQuota } from '../store/database.ts';
import type { AskedRecord, SyncRecord } from '../store/tables.ts';
import { catalogRecord, neverAsked, subscribedUrl, syncRecord } from '../store/sources.ts';
import { putCatalog, putSyncRecord } from '../store/subscribe.ts';
import { remember } from './asked.ts';
import type { SyncPorts } from './ports.ts';
import { syncResource } from './resource.ts';
import type { ResourceOutcome } from './outcome.ts';
import { refreshSnapshot } from './snapshot.ts';

export type SyncRequest = {
  reason: Reason;
  /** Names of resources whose held-back content a person accepts. */
  accept?: readonly string[];
};
export type RunOutcome = {
  kind: 'done' | 'busy' | 'nothing' | 'cancelled';
  changed: number;
  unchanged: number;
  failed: number;
  /** Due, but left for the next call: an event of a service worker must end. */
  left: number;
};

const MAX_CATALOG_BYTES = 20e6;
const AT_ONCE = 3;

/** Fetches and reads a catalog. */
export const fetchCatalog = async (
  ports: SyncPorts,
  url: string,
  signal: AbortSignal,
): Promise<Result<{ catalog: Catalog; sha256: string }>> => {
  const reply = await ports.http.get(url, { maxBytes: MAX_CATALOG_BYTES, timeoutMs: 60_000, signal });
  if (!reply.ok)
    return failed(...reply.issues.map((one) => ({ ...one, place: { ...one.place, file: url } })));
  const sha256 = await ports.sha256(reply.value.bytes);
  const catalog = readCatalog(new TextDecoder().decode(reply.value.bytes), url);
  return catalog.ok ? ok({ catalog: catalog.value, sha256 }, catalog.issues) : catalog;
};

/** A device so full that a run cannot write what came of it says so in every window; what is held stays. */
const unlessFull = async (ports: SyncPorts, job: () => Promise<unknown>): Promise<void> => {
  try {
    await job();
  } catch (cause) {
    if (!isQuota(cause)) throw cause;
    ports.announce({ kind: 'full' });
  }
};

/** The catalog that is followed: asked anew unless that was just done. What is held serves where asking fails. */
const currentCatalog = async (
  ports: SyncPorts,
  url: string,
  record: SyncRecord,
  request: SyncRequest,
  signal: AbortSignal,
): Promise<{ catalog: Catalog | null; asked: AskedRecord | null; changed: boolean }> => {
  const held = await catalogRecord(ports.db, url);
  const before = record.catalogAsked ?? neverAsked;
  const now = ports.clock.now();
  const justAsked =
    before.lastChecked !== null &&
    before.lastSuccess === before.lastChecked &&
    now - before.lastChecked < CATALOG_PAUSE &&
    now >= before.lastChecked;
  if (
    held &&
    request.reason !== 'button' &&
    (justAsked ||
      !isDue(
        { ...before, nextTry: before.failures ? before.nextTry : 0 },
        request.reason,
        now,
        ports.saveData(),
      ))
  )
    return { catalog: held.catalog, asked: record.catalogAsked, changed: false };
  const fetched = await fetchCatalog(ports, url, signal);
  if (!fetched.ok) {
    const asked = remember(before, { kind: 'failed', issues: fetched.issues }, 24, ports);
    return { catalog: held?.catalog ?? null, asked, changed: false };
  }
  const { catalog, sha256 } = fetched.value;
  const asked = remember(
    before,
    held?.sha256 === sha256
      ? { kind: 'unchanged', bytes: 0 }
      : { kind: 'changed', rows: catalog.resources.length, bytes: 0, issues: [] },
    1,
    ports,
  );
  if (held?.sha256 === sha256) return { catalog: held.catalog, asked, changed: false };
  try {
    await putCatalog(ports.db, catalog, sha256, ports.clock.now(), fetched.issues);
  } catch (cause) {
    if (!isQuota(cause)) throw cause;
    return {
      catalog: held?.catalog ?? null,
      asked: remember(before, { kind: 'full', issues: [error('QUOTA')] }, 1, ports),
      changed: false,
    };
  }
  return { catalog, asked, changed: true };
};

const attempt = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  options: Parameters<typeof syncResource>[3],
): Promise<ResourceOutcome> => {
  try {
    return await syncResource(ports, catalog, spec, options);
  } catch (cause) {
    if (options.signal.aborted) throw cause;
    // Our own mistake in one resource must not keep the others from being brought up to date.
    console.error(cause);
    return {
      kind: 'failed',
      issues: [error('INTERNAL', { resource: spec.name }, { detail: String(cause).slice(0, 300) })],
    };
  }
};

/**
 * One run over the subscribed catalog; does nothing where another tab or worker is at it.
 * Errors: AbortError where `signal` was aborted; what was taken over until then stays.
 * Unit: `budgetMs` is how long new work may be begun.
 */
export const runSync = async (
  ports: SyncPorts,
  request: SyncRequest,
  lockName: string,
  signal: AbortSignal,
  budgetMs = 60_000,
): Promise<RunOutcome> => {
  const none = { changed: 0, unchanged: 0, failed: 0, left: 0 };
  const outcome = await ports.lock.exclusive(lockName, async (): Promise<RunOutcome> => {
    const url = await subscribedUrl(ports.db);
    const own = await localCatalog(ports.db);
    const ends = ports.clock.now() + budgetMs;
    const parts: RunOutcome[] = [];
    if (url !== null) parts.push(await runCatalog(ports, request, { url, own: null }, signal, ends));
    if (own) parts.push(await runCatalog(ports, request, { url: own.url, own }, signal, ends));
    const sum = (of: (one: RunOutcome) => number): number => parts.reduce((all, one) => all + of(one), 0);
    return {
      kind: parts.length > 0 ? 'done' : 'nothing',
      changed: sum((one) => one.changed),
      unchanged: sum((one) => one.unchanged),
      failed: sum((one) => one.failed),
      left: sum((one) => one.left),
    };
  });
  return outcome ?? { kind: 'busy', ...none };
};

/** One catalog: the one that is followed, or `own`, the sources that were added on this device. */
const runCatalog = async (
  ports: SyncPorts,
  request: SyncRequest,
  { url, own }: { url: string; own: Catalog | null },
  signal: AbortSignal,
  ends: number,
): Promise<RunOutcome> => {
  const none = { changed: 0, unchanged: 0, failed: 0, left: 0 };
  const started = ports.clock.now();
  let record = await syncRecord(ports.db, url);
  const {
    catalog,
    asked,
    changed: catalogChanged,
  } = own
    ? { catalog: own, asked: null, changed: false }
    : await currentCatalog(ports, url, record, request, signal);
  const counts = { ...none };
  const issues: Issue[] = asked && asked.failures > 0 ? [...asked.issues] : [];
  let all: ReadonlyMap<string, AskedRecord> = new Map(Object.entries(record.asked));
  const save = async (final: boolean): Promise<void> => {
    record = {
      catalog: url,
      asked: Object.fromEntries(all),
      catalogAsked: asked,
      lastRun: final
        ? { at: ports.clock.now(), reason: request.reason, ...counts, issues: issues.slice(0, 20) }
        : record.lastRun,
      lastSuccess:
        final &&
        (counts.changed + counts.unchanged > 0 ||
          (asked !== null && asked.lastSuccess !== null && asked.lastSuccess >= started))
          ? ports.clock.now()
          : record.lastSuccess,
    };
    await unlessFull(ports, () => putSyncRecord(ports.db, record));
  };
  // Without a network there is no point in asking every resource in turn.
  const offline = asked?.issues[0]?.code === 'OFFLINE' && (asked.lastChecked ?? 0) >= started;
  const without = await leftOut(ports.db);
  const due =
    !catalog || offline
      ? []
      : catalog.resources.filter(
          (spec) =>
            !without.has(datasetId(url, spec.name)) &&
            (request.accept?.includes(spec.name) ||
              isDue(all.get(spec.name) ?? null, request.reason, started, ports.saveData())),
        );
  if (catalog) all = new Map(catalog.resources.map((spec) => [spec.name, all.get(spec.name) ?? neverAsked]));
  let done = 0,
    bytes = 0;
  const tell = (current: string | null): void =>
    ports.announce({ kind: 'progress', reason: request.reason, done, total: due.length, current, bytes });
  const queue = [...due];
  const worker = async (): Promise<void> => {
    for (;;) {
      signal.throwIfAborted();
      if (ports.clock.now() > ends) return;
      const spec = queue.shift();
      if (!spec || !catalog) return;
      tell(spec.title);
      let seen = 0;
      const before = all.get(spec.name) ?? neverAsked;
      const result = await attempt(ports, catalog, spec, {
        signal,
        accept: request.accept?.includes(spec.name) ?? false,
        ...(before.state === 'held' && { seen: before.issues }),
        onBytes: (n) => {
          bytes += n - seen;
          seen = n;
          tell(spec.title);
        },
      });
      all = new Map(all).set(spec.name, remember(before, result, spec.updateHours, ports));
      done++;
      if (result.kind === 'changed' || result.kind === 'unchanged') counts[result.kind]++;
      else {
        counts.failed++;
        issues.push(...result.issues.slice(0, 2));
      }
      if (result.kind === 'changed') await save(false);
      tell(spec.title);
    }
  };
  if (due.length > 0) tell(null);
  try {
    const finished = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
    const thrown = finished.find((one) => one.status === 'rejected');
    if (thrown) throw thrown.reason;
  } finally {
    await save(true);
    if (!own && (counts.changed > 0 || catalogChanged))
      await unlessFull(ports, () => refreshSnapshot(ports.db, ports.clock.now()));
  }
  return { kind: 'done', ...counts, left: queue.length };
};
