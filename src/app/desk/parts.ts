// What the entries of the desk are made of.
import type { CockpitDatabase } from '../../store/tables.ts';
import type { Language } from '../../i18n/locale.ts';
import type { AgentRequest } from '../../sync/protocol.ts';
import type { DataClient } from '../../workers/client.ts';

export type DeskParts = {
  /** Opened `strict`: what is written here exists nowhere else. */
  db: CockpitDatabase;
  data: DataClient;
  /** Evaluates anew and says in every window that something changed here. */
  tell: () => Promise<void>;
  language: () => Language;
  /** Of the app. */
  version: string;
  /** Asks the service worker, or what stands in for it. */
  ask: (request: AgentRequest) => Promise<unknown>;
};
