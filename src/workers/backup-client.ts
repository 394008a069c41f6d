// The page's end of the backup worker. One worker a backup: ending it ends whatever it was doing, and leaves the old state whole.
import workerUrl from './backup.worker.ts?worker&url';
import type { BackupAnswer, BackupOp, BackupRequests, BackupStep } from './backup-protocol.ts';

export type BackupProgress = (step: BackupStep, share: number) => void;
export type BackupClient = {
  /** Errors: AbortError where it was ended. */
  ask: <Op extends BackupOp>(
    op: Op,
    ask: BackupRequests[Op]['ask'],
    onProgress: BackupProgress,
  ) => Promise<BackupRequests[Op]['answer']>;
  end: () => void;
};

type Waiting = {
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
  onProgress: BackupProgress;
};

/** Errors: a worker that breaks (out of memory) rejects what was asked; nothing was changed then. */
export const createBackupClient = (trusted: (url: string) => string | URL): BackupClient => {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const fail = (cause: unknown): void => {
    for (const one of waiting.values()) one.reject(cause);
    waiting.clear();
  };
  worker.addEventListener('message', (event: MessageEvent<BackupAnswer>) => {
    const one = waiting.get(event.data.id);
    if ('progress' in event.data) {
      const { step, share } = event.data.progress;
      return one?.onProgress(step, share);
    }
    waiting.delete(event.data.id);
    if (event.data.ok) one?.resolve(event.data.value);
    else one?.reject(new Error(event.data.message));
  });
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'worker')));
  worker.addEventListener('messageerror', () => fail(new Error('worker')));
  return {
    ask: (op, ask, onProgress) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        worker.postMessage({ id, op, ask });
      }),
    end: () => {
      worker.terminate();
      fail(new DOMException('ended', 'AbortError'));
    },
  };
};
