// The page's end of the import worker. One worker a file: cancelling ends it, and with it whatever it was doing.
import workerUrl from './import.worker.ts?worker&url';
import type { ImportAnswer, ImportOp, ImportRequests } from './import-protocol.ts';

export type ImportClient = {
  ask: <Op extends ImportOp>(
    op: Op,
    ask: ImportRequests[Op]['ask'],
    onProgress?: (rows: number) => void,
  ) => Promise<ImportRequests[Op]['answer']>;
  /** Ends the worker; what was asked is never answered. */
  end: () => void;
};

type Waiting = {
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
  onProgress: ((rows: number) => void) | undefined;
};

/** Errors: a worker that breaks (out of memory) rejects what was asked; nothing was stored then. */
export const createImportClient = (trusted: (url: string) => string | URL): ImportClient => {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const fail = (message: string): void => {
    for (const one of waiting.values()) one.reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', (event: MessageEvent<ImportAnswer>) => {
    const one = waiting.get(event.data.id);
    if ('progress' in event.data) return one?.onProgress?.(event.data.progress);
    waiting.delete(event.data.id);
    if (event.data.ok) one?.resolve(event.data.value);
    else one?.reject(new Error(event.data.message));
  });
  worker.addEventListener('error', (event) => fail(event.message || 'worker'));
  worker.addEventListener('messageerror', () => fail('worker'));
  return {
    ask: (op, ask, onProgress) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        worker.postMessage({ id, op, ask });
      }),
    end: () => {
      worker.terminate();
      waiting.clear();
    },
  };
};
