// What a sync run asks of the outside, and the real ones of a browser (service worker or page).
import type { Clock, Http, Lock, Put } from '../core/ports.ts';
import type { ReadTables } from '../formats/format.ts';
import type { CockpitDatabase } from '../store/tables.ts';

/** Told to every tab while a run goes on. */
export type SyncNews =
  | { kind: 'progress'; reason: string; done: number; total: number; current: string | null; bytes: number }
  | { kind: 'done'; at: number }
  /** A backup took the place of everything. */
  | { kind: 'restored'; at: number }
  /** The run could not even write down that it could write nothing. */
  | { kind: 'full' }
  | { kind: 'erased' }
  | { kind: 'connection'; online: boolean }
  /** Something became of what waits to be sent. */
  | { kind: 'outbox' }
  | { kind: 'idle' };

export type SyncPorts = {
  http: Http;
  /** Missing: nothing is sent from here. */
  put?: Put;
  clock: Clock;
  lock: Lock;
  random: () => number;
  db: CockpitDatabase;
  read: ReadTables;
  sha256: (bytes: Uint8Array) => Promise<string>;
  announce: (news: SyncNews) => void;
  /** The device asks to spare its line. */
  saveData: () => boolean;
};

export const CHANNEL = 'gemeinde-cockpit-sync';
export const LOCK = 'gemeinde-cockpit-sync';

export const webLock: Lock = {
  exclusive: (name, job) =>
    navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? job() : Promise.resolve(null))),
};

export const webSaveData = (): boolean => {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
};

/** Whether a host answers at all, without reading what it says: tells "forbids browsers" from "is not there". */
export const webAnswers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return true;
  } catch {
    // No answer is the answer.
    return false;
  }
};
