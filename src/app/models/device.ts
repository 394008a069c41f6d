// This device: the version of the app on it, whose software that is, and everything off it.
import type { SyncNews } from '../../sync/ports.ts';
import type { CockpitDatabase } from '../../store/tables.ts';
import type { Agent } from '../agent.ts';
import { INPUT_LOCK } from '../input-lock.ts';
import type { State } from '../state.ts';

export type Licence = { name: string; version: string; licence: string; text: string };
export type DeviceActions = {
  /** Takes everything off this device, in all windows, and begins anew. */
  deleteAll: () => Promise<void>;
  /** Starts the version that waits. `anyway`: although another window holds an unsaved input. */
  update: (anyway?: boolean) => Promise<void>;
  /** The source line of each licence that the software's parts ask for. */
  licences: () => Promise<readonly Licence[]>;
};

type DevicePorts = {
  db: CockpitDatabase;
  state: Pick<State, 'update'>;
  agent: Pick<Agent, 'ask' | 'workbox'>;
  announce: (news: SyncNews) => void;
  holdsInput: () => boolean;
  /** Begins anew; `hash`: at another address. */
  reload: (hash?: string) => void;
};

export const createDevice = (ports: DevicePorts): DeviceActions => {
  const { db, state, agent } = ports;
  return {
    deleteAll: async () => {
      await agent.ask({ type: 'unsubscribe' });
      await (await import('./erase.ts')).eraseAll(db);
      ports.announce({ kind: 'erased' });
      ports.reload('#/lage');
    },
    update: async (anyway = false) => {
      const held = (await navigator.locks?.query?.())?.held?.filter((one) => one.name === INPUT_LOCK) ?? [];
      if (held.length > (ports.holdsInput() ? 1 : 0) && !anyway) {
        state.update.value = 'otherInput';
        return;
      }
      if (state.update.value === 'taken') ports.reload();
      else agent.workbox?.messageSkipWaiting();
    },
    licences: async () => (await (await fetch('licences.json')).json()) as readonly Licence[],
  };
};
