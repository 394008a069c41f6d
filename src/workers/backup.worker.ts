// Saves and restores the device, away from the page's thread. Cancelling ends it whole: a transaction that was not over never was.
import { ok } from '../core/values/result.ts';
import { DATABASE_NAME, openDatabase, SCHEMA } from '../store/database.ts';
import { LOCK } from '../sync/ports.ts';
import { applyBackup, createBackup, openBackup, type BackupParts, type Held } from './backup.ts';
import type { BackupAnswer, BackupAsk, BackupRequests, BackupStep } from './backup-protocol.ts';
import { blobSpill, fileSpill, tidySpills } from './spill.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Held by whoever wants a restore to wait at its last step: tests kill it there. */
const SWITCH_LOCK = 'gemeinde-cockpit-switch';

const db = openDatabase(DATABASE_NAME, SCHEMA, 'strict');
const reader = new FileReaderSync();
let held: (Held & { entries: number }) | null = null;

const partsFor = (id: number): BackupParts => ({
  db,
  now: () => Date.now(),
  spill: async (slot, isSmall) => (isSmall ? null : await fileSpill(slot)) ?? blobSpill(),
  blobBytes: (blob) => reader.readAsArrayBuffer(blob),
  compare: (one, other) => indexedDB.cmp(one, other),
  beforeSwitch: async () => void (await navigator.locks?.request(SWITCH_LOCK, () => undefined)),
  onProgress: (step: BackupStep, share) =>
    self.postMessage({ id, progress: { step, share } } satisfies BackupAnswer),
});

const answer = async (request: BackupAsk): Promise<BackupRequests[BackupAsk['op']]['answer']> => {
  const parts = partsFor(request.id);
  switch (request.op) {
    case 'create':
      await tidySpills(Date.now());
      return createBackup(parts, request.ask);
    case 'open': {
      const { file, name, passphrase } = request.ask;
      await tidySpills(Date.now());
      await held?.spill.drop();
      held = null;
      const opened = await openBackup(parts, file, name, passphrase);
      if (!opened.ok) return opened;
      held = { ...opened.value.held, entries: opened.value.preview.entries };
      return ok(opened.value.preview);
    }
    case 'apply': {
      if (!held) throw new Error('nothing was opened');
      const { entries, ...rest } = held;
      const { mode } = request.ask;
      const run = () => applyBackup(parts, rest, entries, mode);
      // No fetch may write between the old state and the new one.
      const applied = await (navigator.locks ? navigator.locks.request(LOCK, run) : run());
      await rest.spill.drop();
      held = null;
      return applied;
    }
  }
};

self.addEventListener('message', (event: MessageEvent<BackupAsk>) => {
  const { id } = event.data;
  answer(event.data).then(
    (value) => self.postMessage({ id, ok: true, value } satisfies BackupAnswer),
    (cause: unknown) => self.postMessage({ id, ok: false, message: String(cause) } satisfies BackupAnswer),
  );
});
