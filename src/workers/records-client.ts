// The page's end of the records worker. Cancelling ends it, and with it whatever it was doing.
import workerUrl from './records.worker.ts?worker&url';
import type { RecordsAnswer, RecordsOp, RecordsRequests } from './records-protocol.ts';

export type RecordsClient = {
  ask: <Op extends RecordsOp>(
    op: Op,
    ask: RecordsRequests[Op]['ask'],
  ) => Promise<RecordsRequests[Op]['answer']>;
  /** Ends the worker; what was asked is never answered. */
  end: () => void;
};

type Waiting = { resolve: (value: unknown) => void; reject: (cause: unknown) => void };

/** Errors: a worker that breaks (out of memory) rejects what was asked; nothing was stored then. */
export const createRecordsClient = (trusted: (url: string) => string | URL): RecordsClient => {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const fail = (message: string): void => {
    for (const one of waiting.values()) one.reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', (event: MessageEvent<RecordsAnswer>) => {
    const one = waiting.get(event.data.id);
    waiting.delete(event.data.id);
    if (event.data.ok) one?.resolve(event.data.value);
    else one?.reject(new Error(event.data.message));
  });
  worker.addEventListener('error', (event) => fail(event.message || 'worker'));
  worker.addEventListener('messageerror', () => fail('worker'));
  return {
    ask: (op, ask) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id, op, ask });
      }),
    end: () => {
      worker.terminate();
      waiting.clear();
    },
  };
};
