// What answers for the agent: the service worker, or the page itself where none is allowed or none came whole onto the device.
import { Workbox } from 'workbox-window';
import type { AgentRequest, Completeness } from '../sync/protocol.ts';
import type { State } from './state.ts';
import { trustedScript } from '../workers/trusted.ts';

export type Agent = {
  ask: (request: AgentRequest) => Promise<unknown>;
  /** Null where the page answers itself. */
  registration: ServiceWorkerRegistration | null;
  workbox: Workbox | null;
  /** A worker would be allowed here, and did not come whole. */
  installFailed: boolean;
};

const local = async (installFailed: boolean): Promise<Agent> => {
  const { createLocalAgent } = await import('./local-agent.ts');
  return { ask: createLocalAgent(), registration: null, workbox: null, installFailed };
};

const askOf = (worker: ServiceWorker | null, request: AgentRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<{ ok: boolean; value?: unknown; detail?: string }>) => {
      port1.close();
      if (event.data.ok) resolve(event.data.value);
      else reject(new Error(event.data.detail));
    };
    worker?.postMessage(request, [port2]);
  });

/** Missing: false where the first install failed and left no worker: a file that came with other bytes, a line that broke. */
const isReady = (registration: ServiceWorkerRegistration): Promise<boolean> => {
  const first = registration.active ?? registration.waiting ?? registration.installing;
  const failed = new Promise<false>((resolve) => {
    const look = (): void => {
      if (!first || first.state === 'redundant') resolve(false);
    };
    first?.addEventListener('statechange', look);
    look();
  });
  return Promise.race([navigator.serviceWorker.ready.then(() => true as const), failed]);
};

/** Unit: ms. */
const PATIENCE = 30_000;

/** Whether a version that waits is whole and answers. One that was published half, or empty, must not be offered to anybody. */
const isWhole = async (worker: ServiceWorker): Promise<boolean> => {
  const found = await Promise.race([
    askOf(worker, { type: 'check' }) as Promise<Completeness>,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE)),
  ]);
  return found?.missing === 0;
};

/** Errors: none; without a service worker the page answers. */
export const createAgent = async (state: State, holdsInput: () => boolean): Promise<Agent> => {
  if (!('serviceWorker' in navigator)) return local(false);
  const hadController = navigator.serviceWorker.controller !== null;
  const workbox = new Workbox(trustedScript('sw.js'));
  workbox.addEventListener('waiting', ({ sw }) => {
    void isWhole(sw!).then(async (is) => {
      if (is) state.update.value = 'ready';
      // By now the host may hold the whole of it, which then takes the place of the half.
      else await (await navigator.serviceWorker.ready).update();
    });
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!hadController && state.update.value === 'none') return;
    if (holdsInput()) state.update.value = 'taken';
    else location.reload();
  });
  try {
    const registration = await workbox.register();
    if (!registration) throw new Error('not registered');
    if (!(await isReady(registration))) return await local(true);
    const ask = async (request: AgentRequest): Promise<unknown> =>
      askOf((await navigator.serviceWorker.ready).active, request);
    return { ask, registration, workbox, installFailed: false };
  } catch (cause) {
    console.warn('no service worker', cause);
    return local(false);
  }
};
