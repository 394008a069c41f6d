// What people bring and make on this device: imported tables, indicators of their own.
import { readAlarm, writeAlarm } from '../store/alarm.ts';
import { hasGone } from '../store/born.ts';
import { DATABASE_NAME, isQuota, openDatabase, SCHEMA } from '../store/database.ts';
import { removeImport, setAdding, undoImport } from '../store/imports.ts';
import {
  addRecords,
  asKept,
  keepDraft,
  recordsSince,
  openDraft,
  readDraft,
  showsMore,
  type HeldRecords,
} from '../store/records.ts';
import { listOwn, putOwn, removeOwn } from '../store/own-indicators.ts';
import type { DataClient } from '../workers/client.ts';
import { SPOKEN, type Language } from '../i18n/locale.ts';
import { forget, rescue, rescued } from './rescue.ts';
import { createImportClient } from '../workers/import-client.ts';
import type { AlarmState, ClockView, Services } from './models/types.ts';
import { trustedScript } from '../workers/trusted.ts';

export type LocalActions = Pick<
  Services,
  | 'importing'
  | 'imported'
  | 'undoImport'
  | 'removeImport'
  | 'setAdding'
  | 'ownIndicators'
  | 'saveIndicator'
  | 'removeIndicator'
  | 'tryIndicator'
  | 'valuesOf'
  | 'alarm'
  | 'setAlarm'
  | 'records'
  | 'addRecords'
  | 'draft'
  | 'keepDraft'
>;

/** `tell` says in every window that something changed here. */
export const localActions = (
  data: DataClient,
  tell: (what?: 'recorded') => Promise<void>,
  language: () => Language,
  clock: () => Promise<ClockView>,
): LocalActions => {
  // What a person made must be there after a crash: it exists nowhere else.
  const db = openDatabase(DATABASE_NAME, SCHEMA, 'strict');
  let held: HeldRecords | null = null;
  const alarm = async (): Promise<AlarmState> => {
    if (!('Notification' in window)) return 'missing';
    const { on } = await readAlarm(db);
    return on ? (Notification.permission === 'granted' ? 'on' : 'denied') : 'off';
  };
  return {
    importing: () => Promise.resolve(createImportClient(trustedScript)),
    imported: tell,
    undoImport: async (dataset) => {
      const undone = await undoImport(db, dataset);
      await tell();
      return undone;
    },
    removeImport: async (dataset) => {
      await removeImport(db, dataset);
      await tell();
    },
    setAdding: async (dataset, column, adds) => {
      await setAdding(db, dataset, column, adds);
      await tell();
    },
    ownIndicators: () => listOwn(db),
    saveIndicator: async (own) => {
      await putOwn(db, own);
      await tell();
    },
    removeIndicator: async (id) => {
      await removeOwn(db, id);
      await tell();
    },
    records: async (catalog, known) => {
      const found = await recordsSince(db, catalog, known && held?.entries === known ? held : null);
      // What a passphrase protects is not kept.
      held = found.step === null ? null : found;
      return found.entries;
    },
    addRecords: async (entries, taken) => {
      // A value under a false day would be taken for one of that day, and its time for the truth.
      const { kind } = await clock();
      if (kind === 'ahead' || kind === 'behind') throw new DOMException(kind, 'ClockDoubt');
      const added = await addRecords(db, entries, taken).catch((cause: unknown) => {
        throw isQuota(cause) ? new DOMException('full', 'QuotaExceededError') : cause;
      });
      if (taken) forget(taken.key);
      // It is saved now. That the figures follow, late where there are many, must not look as if it were not.
      tell('recorded').catch((cause: unknown) => console.error(cause));
      return added;
    },
    draft: async (key) => {
      const aside = rescued(key);
      const held = await readDraft(db, key).catch((cause: unknown) => {
        // A database that does not answer must not hide what was typed.
        if (!aside) throw cause;
        console.error(cause);
        return null;
      });
      if (!aside || aside.at <= (held?.at ?? 0)) return held;
      try {
        const newer = await openDraft(db, aside);
        showsMore(db, key, held);
        return newer;
      } catch (cause) {
        if (!held) throw cause;
        console.error(cause);
        return held;
      }
    },
    keepDraft: async (draft, base) => {
      try {
        const kept = await keepDraft(db, draft, base);
        forget(draft.key);
        return kept;
      } catch (cause) {
        console.error(cause);
        rescue(await asKept(db, draft));
        // Kept beside a database that the browser has removed: it may remove that too.
        if (hasGone()) throw cause;
        return draft;
      }
    },
    tryIndicator: (definition, dataset) => data.ask('try', { definition, dataset }),
    valuesOf: (dataset, column) => data.ask('values', { dataset, column }),
    alarm,
    setAlarm: async (on) => {
      if ('Notification' in window && on && Notification.permission === 'default')
        await Notification.requestPermission();
      await writeAlarm(db, { ...(await readAlarm(db)), on, language: SPOKEN[language()].lang });
      return alarm();
    },
  };
};
