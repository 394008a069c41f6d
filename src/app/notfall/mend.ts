// Repairs the app from outside of it: asks the worker for what is missing, and where that is not to be had, for a newer version.
import type { AgentRequest, Completeness } from '../../sync/protocol.ts';
import { trustedScript } from '../../workers/trusted.ts';

type Mended = 'whole' | 'mended' | 'newer' | 'broken';

/** Unit: ms. */
const PATIENCE = 60_000;

const askOf = (worker: ServiceWorker, request: AgentRequest): Promise<Completeness | null> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => resolve(null), PATIENCE);
    port1.onmessage = (event: MessageEvent<{ ok: boolean; value?: Completeness }>) => {
      clearTimeout(late);
      port1.close();
      resolve(event.data.value ?? null);
    };
    worker.postMessage(request, [port2]);
  });

/** Waits for a worker to get as far, or to fail. */
const reaches = (worker: ServiceWorker, wanted: ServiceWorkerState): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === wanted || worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** Errors: none; what cannot be had is `broken`. */
export const mend = async (): Promise<Mended> => {
  try {
    const known = await navigator.serviceWorker?.getRegistration();
    if (!known?.active) {
      const fresh = await navigator.serviceWorker.register(trustedScript('sw.js'));
      const worker = fresh.installing ?? fresh.waiting;
      return worker && (await reaches(worker, 'activated')) ? 'mended' : 'broken';
    }
    const found = await askOf(known.active, { type: 'repair' });
    if (found?.missing === 0) return (found.repaired ?? 0) > 0 ? 'mended' : 'whole';
    await known.update();
    const next = known.installing ?? known.waiting;
    if (!next || !(await reaches(next, 'installed'))) return 'broken';
    next.postMessage({ type: 'SKIP_WAITING' } satisfies AgentRequest);
    return (await reaches(next, 'activated')) ? 'newer' : 'broken';
  } catch (cause) {
    console.warn('not mended', cause);
    return 'broken';
  }
};
