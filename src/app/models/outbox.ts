// What waits to be sent to the folder of the catalog, for the pages: seen, switched on and off, sent.
import { folderOf, waitingOf, type OutboxSettings } from '../../core/records/outbox.ts';
import type { IssueCode } from '../../core/values/issue.ts';
import {
  collectedIds,
  hasPassword,
  listBatches,
  readOutbox,
  writeOutbox,
  writePassword,
} from '../../store/outbox.ts';
import { listRecordIds } from '../../store/records.ts';
import { catalogRecord } from '../../store/sources.ts';
import { keyName } from '../../files/signature.ts';
import { heldDeviceKey } from '../../store/device-key.ts';
import type { OutboxOutcome } from '../../sync/outbox.ts';
import { CHANNEL, type SyncNews } from '../../sync/ports.ts';
import type { ModelPorts } from './ports.ts';

export type OutboxView = {
  /** Where to, without what may be a key in the address. */
  host: string;
  /** Whether a person has to type a name beside the password. */
  asksUser: boolean;
  on: boolean;
  user: string;
  hasPassword: boolean;
  /** Entries that the folder has not confirmed. */
  waiting: number;
  /** When it confirmed the last. Missing: null. */
  sentAt: number | null;
  problem: IssueCode | null;
  /** The name of the key that this tablet signs with. Missing: null before it sends, or where none can be kept. */
  key: string | null;
};

export type OutboxActions = {
  /** Missing: null where the catalog names no folder. */
  view: (catalog: string) => Promise<OutboxView | null>;
  /** `password`: null keeps the one that is there, an empty text forgets it. */
  set: (catalog: string, change: { on: boolean; user: string; password: string | null }) => Promise<void>;
  send: (isAsked: boolean) => Promise<OutboxOutcome>;
  /** Calls when something became of it, here or in the background. */
  onNews: (tell: () => void) => () => void;
};

const newDevice = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => (byte % 36).toString(36)).join('');

/** Where the browser can come back by itself once there is a network. */
const comeBack = async (): Promise<void> => {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }) | undefined;
  await registration?.sync
    ?.register('weitergeben')
    .catch((cause: unknown) => console.warn('no background sync', cause));
};

export const createOutbox = ({ db, ask }: ModelPorts): OutboxActions => {
  const settingsOf = async (catalog: string): Promise<OutboxSettings> =>
    (await readOutbox(db, catalog)) ?? { on: false, device: newDevice(), user: '' };
  return {
    view: async (catalog) => {
      const named = (await catalogRecord(db, catalog))?.catalog.outbox;
      if (named === undefined) return null;
      const [settings, batches, collected, records, isKept, key] = await Promise.all([
        settingsOf(catalog),
        listBatches(db, catalog),
        collectedIds(db, catalog),
        listRecordIds(db, catalog),
        hasPassword(catalog),
        heldDeviceKey(),
      ]);
      const folder = folderOf(named);
      const sent = batches.flatMap((one) => (one.sentAt === null ? [] : [one.sentAt]));
      const waiting = waitingOf(records, batches, collected);
      return {
        host: new URL(folder.url).host,
        asksUser: folder.user === null,
        on: settings.on,
        user: settings.user,
        hasPassword: isKept,
        waiting,
        sentAt: sent.length === 0 ? null : Math.max(...sent),
        problem: waiting === 0 ? null : (batches.find((one) => one.sentAt === null)?.problem ?? null),
        key: key && (await keyName(key)),
      };
    },
    set: async (catalog, { on, user, password }) => {
      if (password !== null) await writePassword(db, catalog, password === '' ? null : password);
      await writeOutbox(db, catalog, { ...(await settingsOf(catalog)), on, user });
    },
    send: async (isAsked) => {
      for (let times = 0; ; times++) {
        const outcome = (await ask({ type: 'outbox', isAsked })) as OutboxOutcome;
        // Another run is ending, and may not have seen what was added last.
        if (outcome.kind === 'busy' && times < 60) {
          await new Promise((resolve) => setTimeout(resolve, 500));
          continue;
        }
        if (outcome.kind === 'waiting') await comeBack();
        return outcome;
      }
    },
    onNews: (tell) => {
      const channel = new BroadcastChannel(CHANNEL);
      channel.addEventListener('message', (event: MessageEvent<SyncNews>) => {
        if (event.data.kind === 'outbox' || event.data.kind === 'done') tell();
      });
      return () => channel.close();
    },
  };
};
