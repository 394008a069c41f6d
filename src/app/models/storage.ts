// How much this device stores for the app, and whether the browser keeps it.
import type { State } from '../state.ts';

export type StorageActions = {
  /** Looks how much is stored. */
  measure: () => Promise<void>;
  /** Asks the browser to keep what is stored. */
  askPersist: () => Promise<void>;
};

export const createStorage = (state: Pick<State, 'storage'>): StorageActions => {
  const measure = async (): Promise<void> => {
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    const persisted = await navigator.storage?.persisted?.().catch(() => null);
    state.storage.value = {
      used: estimate?.usage ?? null,
      quota: estimate?.quota ?? null,
      persisted: persisted ?? null,
    };
  };
  return {
    measure,
    askPersist: async () => {
      await navigator.storage?.persist?.();
      await measure();
    },
  };
};
