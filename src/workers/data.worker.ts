// Reads stored columns and answers questions about them, away from the page's thread.
import { openDatabase } from '../store/database.ts';
import { createData } from './data.ts';
import type { WorkerAnswer, WorkerAsk } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const answer = createData(openDatabase());

self.addEventListener('message', (event: MessageEvent<WorkerAsk>) => {
  const { id } = event.data;
  answer(event.data).then(
    (value) => self.postMessage({ id, ok: true, value } satisfies WorkerAnswer),
    (cause: unknown) => self.postMessage({ id, ok: false, message: String(cause) } satisfies WorkerAnswer),
  );
});
