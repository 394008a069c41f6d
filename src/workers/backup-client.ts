// The page's end of the backup worker. One worker a backup: ending it ends whatever it was doing, and leaves the old state whole.
import workerUrl from './backup.worker.ts?worker&url';
import type { BackupProgress, BackupRequests } from './backup-protocol.ts';
import { startErrand, type Errand } from './errand.ts';

/** Errors: AbortError where it was ended. */
export type BackupClient = Errand<BackupRequests, BackupProgress>;

export const createBackupClient = (trusted: (url: string) => string | URL): BackupClient =>
  startErrand(
    new Worker(trusted(workerUrl), { type: 'module' }),
    () => new DOMException('ended', 'AbortError'),
  );
