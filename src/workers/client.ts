// The page's end of the data worker: promises, cancelling, and a new worker where the old one broke.
import workerUrl from './data.worker.ts?worker&url';
import type { Answers, Question, QuestionOf } from '../core/answers/question.ts';
import type { WorkerAnswer, WorkerOp, WorkerRequests } from './protocol.ts';

export type DataClient = {
  ask: <Op extends WorkerOp>(
    op: Op,
    ask: WorkerRequests[Op]['ask'],
    signal?: AbortSignal,
  ) => Promise<WorkerRequests[Op]['answer']>;
};

type Waiting = { resolve: (value: unknown) => void; reject: (cause: unknown) => void };

/** `trusted` turns our own worker's address into what Trusted Types accept. */
export const createDataClient = (trusted: (url: string) => string | URL): DataClient => {
  let worker: Worker | null = null;
  let next = 1;
  const waiting = new Map<number, Waiting>();
  const start = (): Worker => {
    const fresh = new Worker(trusted(workerUrl), { type: 'module' });
    fresh.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      const one = waiting.get(event.data.id);
      waiting.delete(event.data.id);
      if (event.data.ok) one?.resolve(event.data.value);
      else one?.reject(new Error(event.data.message));
    });
    fresh.addEventListener('error', (event) => {
      for (const one of waiting.values()) one.reject(new Error(event.message || 'worker'));
      waiting.clear();
      fresh.terminate();
      if (worker === fresh) worker = null;
    });
    return fresh;
  };
  return {
    ask: (op, ask, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        worker ??= start();
        const id = next++;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        signal?.addEventListener(
          'abort',
          () => {
            if (waiting.delete(id)) reject(signal.reason as Error);
          },
          { once: true },
        );
        worker.postMessage({ id, op, ask });
      }),
  };
};

/** Asks a question. Errors: rejects where what is asked of is not on this device. */
export const asked = async <K extends Question['kind']>(
  { ask }: DataClient,
  question: QuestionOf<K>,
  signal?: AbortSignal,
): Promise<Answers[K]> => {
  const answer = await ask('ask', question, signal);
  if (answer.kind === 'gone') throw new Error(`${answer.what} of ${JSON.stringify(question)} is gone`);
  return answer as Answers[K];
};
