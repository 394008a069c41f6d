// What models are made of: all that they know of the world outside.
import type { CockpitDatabase } from '../../store/tables.ts';
import type { Language } from '../../i18n/locale.ts';
import type { AgentRequest } from '../../sync/protocol.ts';
import type { DataClient } from '../../workers/client.ts';
import type { ClockView } from './shapes.ts';

export type ModelPorts = {
  /** Opened `strict`: what a person made must be there after a crash, and exists nowhere else. */
  db: CockpitDatabase;
  data: DataClient;
  /** Evaluates anew and says in every window that something changed here. What is `recorded` changes nothing but the front page. */
  tell: (what?: 'recorded') => Promise<void>;
  language: () => Language;
  /** Of the app. */
  version: string;
  /** Asks the service worker, or what stands in for it. */
  ask: (request: AgentRequest) => Promise<unknown>;
  /** Whether the clock can be believed now. */
  lookAtClock: () => Promise<ClockView>;
  /** Fetches from the sources, as by the button. */
  sync: () => Promise<void>;
};
