// Backup, restore and making room for the pages: each runs in a worker of its own, loaded when a person asks for it.
import { ok, type Result } from '../../core/values/result.ts';
import { RESTORED_KEY } from '../../store/backup.ts';
import { isQuota } from '../../store/database.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import { listLeftOut, takeOff, wantBack, type LeftOut } from '../../store/left-out.ts';
import { markSaved, savedState, type SavedState } from '../../store/saved.ts';
import { forgetSealedPasswords } from '../../store/outbox.ts';
import { removeSnapshots } from '../../store/snapshot.ts';
import { hasOpen, sealAll } from '../../store/vault-rows.ts';
import { changeVault, isLocked, keyTo, readVault } from '../../store/vault.ts';
import { CHANNEL, type SyncNews } from '../../sync/ports.ts';
import { createBackupClient, type BackupClient } from '../../workers/backup-client.ts';
import type { Applied, BackupPreview, BackupProgress, BackupStep } from '../../workers/backup-protocol.ts';
import { allSettings, isOwnSetting, keepSetting } from '../settings.ts';
import { trustedScript } from '../../workers/trusted.ts';
import type { ModelPorts } from './ports.ts';

export type { Applied, BackupPreview, LeftOut, SavedState };
type OnStep = (step: BackupStep, share: number) => void;

export type BackupActions = {
  state: () => Promise<SavedState>;
  /** The whole device as a file. Errors: AbortError by `cancel`. */
  create: (passphrase: string | null, onProgress: OnStep) => Promise<Result<Blob>>;
  /** Checks a file whole; nothing is changed. It waits for `apply` or `cancel`. */
  open: (file: File, passphrase: string | null, onProgress: OnStep) => Promise<Result<BackupPreview>>;
  apply: (mode: 'merge' | 'replace', onProgress: OnStep) => Promise<Result<Applied>>;
  cancel: () => void;
  /** Recorded values were given away as a file: so many are safe. */
  handedOver: (entries: number) => Promise<void>;
  /** Takes a dataset off the device; one of the catalog is not fetched again until it is wanted back. */
  takeOff: (dataset: string) => Promise<void>;
  wantBack: (dataset: string) => Promise<void>;
  leftOut: () => Promise<readonly LeftOut[]>;
};

/** When a backup was last put in place. */
const restoredAt = async (db: CockpitDatabase): Promise<unknown> =>
  (await db.settings.get(RESTORED_KEY))?.value;

const MAX_SETTING = 100_000;
const keepSettings = (all: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(all))
    if (!isOwnSetting(name) && value.length <= MAX_SETTING) keepSetting(name, value);
};

/** Entries that came in the open to a device that protects its own: sealed too, now or when the passphrase is typed. */
const sealBrought = async (db: CockpitDatabase): Promise<void> => {
  const vault = await readVault(db);
  if (!vault || !(await hasOpen(db))) return;
  await changeVault(db, { isWhole: false });
  try {
    await sealAll(db, vault, await keyTo(vault));
  } catch (cause) {
    // It is restored. What is not sealed yet is said in the settings, and the next unlocking sees to it.
    if (!isLocked(cause)) console.error(cause);
  }
};

const to =
  (onStep: OnStep) =>
  ({ step, share }: BackupProgress): void =>
    onStep(step, share);

export const createBackup = ({ db, data, tell, ask, version }: ModelPorts): BackupActions => {
  let client: BackupClient | null = null;
  const worker = (): BackupClient => (client ??= createBackupClient(trustedScript));
  const cancel = (): void => {
    client?.end();
    client = null;
  };
  return {
    state: () => savedState(db),
    create: async (passphrase, onProgress) => {
      cancel();
      const made = await worker().ask(
        'create',
        { passphrase, settings: allSettings(), version },
        to(onProgress),
      );
      cancel();
      if (!made.ok) return made;
      // The file is there. That a full device cannot write down when must not look as if it were not.
      await markSaved(db, 'backup', { at: made.value.at, entries: made.value.entries }).catch(
        (cause: unknown) => {
          if (!isQuota(cause)) throw cause;
          console.warn('the day of the backup was not kept', cause);
        },
      );
      return { ...made, value: made.value.file };
    },
    open: (file, passphrase, onProgress) =>
      worker().ask('open', { file, name: file.name, passphrase }, to(onProgress)),
    apply: async (mode, onProgress) => {
      await ask({ type: 'cancel' });
      try {
        const before = await restoredAt(db);
        const vault = await readVault(db);
        const applied = await worker()
          .ask('apply', { mode }, to(onProgress))
          .catch(async (cause: unknown) => {
            // Ended at the last moment: reading waits for whatever was being written, and then knows what became of it.
            if ((await restoredAt(db)) === before) throw cause;
            return ok<Applied>({ entries: await db.records.count(), others: 0, settings: {} });
          });
        if (!applied.ok) return applied;
        if (mode === 'replace') {
          // What is gone must not look as if the browser had removed it.
          keepSetting('subscribed', null);
          keepSettings(applied.value.settings);
        }
        // The password of the folder lies beside the database, under the key of before.
        if ((await readVault(db))?.id !== vault?.id) await forgetSealedPasswords();
        await sealBrought(db);
        await data.ask('forget', {});
        const channel = new BroadcastChannel(CHANNEL);
        channel.postMessage({ kind: 'restored', at: Date.now() } satisfies SyncNews);
        channel.close();
        // A front page that cannot be made anew must not show the figures of before.
        await tell().catch(async (cause: unknown) => {
          console.error(cause);
          await removeSnapshots();
        });
        return applied;
      } finally {
        cancel();
      }
    },
    cancel,
    handedOver: (entries) => markSaved(db, 'handover', { at: Date.now(), entries }),
    takeOff: async (dataset) => {
      await ask({ type: 'cancel' });
      const source = await takeOff(db, dataset);
      if (source !== null) await ask({ type: 'removeSource', name: source });
      await tell().catch((cause: unknown) => console.error(cause));
    },
    wantBack: (dataset) => wantBack(db, dataset),
    leftOut: () => listLeftOut(db),
  };
};
