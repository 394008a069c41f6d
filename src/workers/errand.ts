// The page's end of a worker that is started for one errand: what is asked, what is answered, how far it is, and its end.
export type Answer<Progress> =
  | { id: number; progress: Progress }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; message: string };

/** What can be asked by name, and what is answered. */
type Requests = Readonly<Record<string, { ask: unknown; answer: unknown }>>;

export type Errand<All extends Requests, Progress> = {
  ask: <Op extends keyof All & string>(
    op: Op,
    ask: All[Op]['ask'],
    onProgress?: (progress: Progress) => void,
  ) => Promise<All[Op]['answer']>;
  /** Ends the worker, and with it whatever it was doing. */
  end: () => void;
};

type Waiting<Progress> = {
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
  onProgress: ((progress: Progress) => void) | undefined;
};

/**
 * `ended` is what rejects the questions that `end` leaves open. Missing: null, they are never answered.
 * Errors: a worker that breaks (out of memory) rejects what was asked; nothing was stored then.
 */
export const startErrand = <All extends Requests, Progress = never>(
  worker: Worker,
  ended: (() => unknown) | null = null,
): Errand<All, Progress> => {
  const waiting = new Map<number, Waiting<Progress>>();
  let next = 1;
  const fail = (cause: unknown): void => {
    for (const one of waiting.values()) one.reject(cause);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer<Progress>>) => {
    const one = waiting.get(data.id);
    if ('progress' in data) return one?.onProgress?.(data.progress);
    waiting.delete(data.id);
    if (data.ok) one?.resolve(data.value);
    else one?.reject(new Error(data.message));
  });
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'worker')));
  worker.addEventListener('messageerror', () => fail(new Error('worker')));
  return {
    ask: (op, ask, onProgress) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
        worker.postMessage({ id, op, ask });
      }),
    end: () => {
      worker.terminate();
      if (ended) fail(ended());
      else waiting.clear();
    },
  };
};
