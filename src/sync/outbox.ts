// Sends what was recorded here to the folder that the catalog names, file by file: whole, in order, never twice, until confirmed.
// A file whose fate is unknown keeps its name and is offered again; the folder tells whether it has it.
import {
  answerOf,
  batchName,
  folderOf,
  headersFor,
  nextBatch,
  nextTryAfter,
  type Batch,
} from '../core/records/outbox.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { writeHandover } from '../files/handover.ts';
import { newSigningKey, signBy } from '../files/signature.ts';
import { deviceKey } from '../store/device-key.ts';
import {
  bytesOfBatch,
  changeBatch,
  collectedIds,
  listBatches,
  putBatch,
  readOutbox,
  readPassword,
} from '../store/outbox.ts';
import { listRecords } from '../store/records.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';
import { isLocked } from '../store/vault.ts';
import type { SyncPorts } from './ports.ts';

const OUTBOX_LOCK = 'gemeinde-cockpit-outbox';
const TIMEOUT = 120_000;

/** `off`: nobody switched it on, or the catalog names no folder. `busy`: another window or the worker is at it. */
export type OutboxOutcome =
  { kind: 'off' | 'busy' } | { kind: 'sent'; files: number } | { kind: 'waiting'; issue: Issue };

const problemOf = async (
  ports: SyncPorts,
  address: string,
  headers: Record<string, string>,
  batch: Batch,
): Promise<Issue | null> => {
  const bytes = await bytesOfBatch(ports.db, batch);
  const answer = await ports.put!(`${address}${batch.name}`, bytes, { headers, timeoutMs: TIMEOUT });
  return answer.ok ? answerOf(answer.value) : (answer.issues[0] ?? error('OUTBOX_UNSURE'));
};

/** Makes a file of what waits. Missing: null where nothing does. */
const makeBatch = async (
  ports: SyncPorts,
  catalog: string,
  device: string,
  batches: readonly Batch[],
): Promise<Batch | null> => {
  const entries = nextBatch(
    await listRecords(ports.db, catalog),
    batches,
    await collectedIds(ports.db, catalog),
  );
  if (entries.length === 0) return null;
  const key = await deviceKey(newSigningKey);
  // What lies in the future is apart in it: whoever collects takes the rest.
  const now = ports.clock.now();
  const bytes = await writeHandover(catalog, entries, { now, ...(key && { sign: signBy(key) }) });
  const id = await ports.sha256(bytes);
  const made = now;
  const batch: Batch = {
    id,
    catalog,
    name: batchName(device, id),
    entries: entries.map((one) => one.id),
    bytes,
    made,
    sentAt: null,
    tries: 0,
    nextTry: made,
    problem: null,
  };
  // Kept before it is sent: if this ends in between, the same file is offered again.
  await putBatch(ports.db, batch);
  return batch;
};

/** `isAsked`: a person wants it now, whatever was tried before. Entries stay queued whatever happens. */
export const sendOutbox = async (ports: SyncPorts, isAsked: boolean): Promise<OutboxOutcome> => {
  const catalog = await subscribedUrl(ports.db);
  const record = catalog === null ? null : await catalogRecord(ports.db, catalog);
  const named = record?.catalog.outbox;
  if (catalog === null || named === undefined || !ports.put) return { kind: 'off' };
  if (!(await readOutbox(ports.db, catalog))?.on) return { kind: 'off' };
  const send = async (): Promise<OutboxOutcome> => {
    const folder = folderOf(named);
    let files = 0;
    for (;;) {
      // Asked anew for every file: a person may switch it off while it runs.
      const settings = await readOutbox(ports.db, catalog);
      if (!settings?.on) return { kind: 'off' };
      const batches = await listBatches(ports.db, catalog);
      const batch =
        batches.find((one) => one.sentAt === null) ??
        (await makeBatch(ports, catalog, settings.device, batches));
      if (!batch) return { kind: 'sent', files };
      if (!isAsked && batch.nextTry > ports.clock.now())
        return { kind: 'waiting', issue: error(batch.problem ?? 'OFFLINE') };
      const headers = headersFor(folder, settings, await readPassword(ports.db, catalog));
      const problem = await problemOf(ports, folder.url, headers, batch);
      const now = ports.clock.now();
      if (problem) {
        const tries = batch.tries + 1;
        // Without a network nothing was tried: it goes on as soon as there is one.
        const nextTry = problem.code === 'OFFLINE' ? now : nextTryAfter(tries, now);
        await changeBatch(ports.db, batch.id, { tries, nextTry, problem: problem.code });
        return { kind: 'waiting', issue: problem };
      }
      await changeBatch(ports.db, batch.id, { sentAt: now, problem: null });
      files++;
    }
  };
  const done = await ports.lock.exclusive<OutboxOutcome>(OUTBOX_LOCK, () =>
    send().catch((cause: unknown) => {
      // What waits is protected: it goes on once the passphrase was typed.
      if (isLocked(cause)) return { kind: 'waiting', issue: error('RECORDS_LOCKED') };
      throw cause;
    }),
  );
  ports.announce({ kind: 'outbox' });
  return done ?? { kind: 'busy' };
};
