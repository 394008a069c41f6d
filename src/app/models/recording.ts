// What is recorded by hand: entries, drafts of them, and hand-over by file or by codes on the screen, worked on in a worker.
import type { Draft } from '../../core/records/draft.ts';
import type { Entry } from '../../core/records/entry.ts';
import type { Scope } from '../../core/records/scope.ts';
import type { Result } from '../../core/values/result.ts';
import type { HandoverView } from '../../importer/handover.ts';
import { hasGone } from '../../store/born.ts';
import { isQuota } from '../../store/database.ts';
import { addRecords, recordsSince, type HeldRecords } from '../../store/records.ts';
import { keepDraft, listDrafts, readDraft, showsMore } from '../../store/drafts.ts';
import { asKept, openDraft } from '../../store/sealing.ts';
import { createRecordsClient } from '../../workers/records-client.ts';
import { trustedScript } from '../../workers/trusted.ts';
import { forget, rescue, rescued } from './drafts-beside.ts';
import type { ModelPorts } from './ports.ts';

/** One worker; end it when it is no longer wanted, and what it was doing ends with it. */
export type HandoverErrand = {
  /** Reads and compares; changes nothing. */
  open: (file: Blob, name: string, catalog: string) => Promise<Result<HandoverView>>;
  /** Takes over what was opened; done means on the disk. Shape: how many entries were new. */
  merge: (withAhead: boolean) => Promise<number>;
  /** Errors: where the app itself would not take such a file. */
  write: (catalog: string, scope: Scope) => Promise<Result<Uint8Array>>;
  /** Missing: null where there is too much for codes. */
  frames: (catalog: string, scope: Scope) => Promise<readonly string[] | null>;
  /** The text of a QR code in a picture. Missing: null. */
  scan: (picture: ImageData) => Promise<string | null>;
  end: () => void;
};

export type RecordingActions = {
  /** Everything recorded by hand for a catalog. Cost: what came since it was asked last; all of it where a passphrase protects it. */
  records: (catalog: string) => Promise<readonly Entry[]>;
  /**
   * Adds entries, all or none, and drops the draft they were made of; done means on the disk. Shape: how many were new. Errors: rejects
   * with `ClockDoubt` while the clock is not believed, `QuotaExceededError` where there is no room.
   */
  addRecords: (entries: readonly Entry[], taken: Draft | null) => Promise<number>;
  draft: (key: string) => Promise<Draft | null>;
  /** `base`: what was on the screen before the key stroke. Shape: what is kept, with what another window typed meanwhile. */
  keepDraft: (draft: Draft, base: Draft | null) => Promise<Draft>;
  /** Newest first. */
  drafts: (catalog: string) => Promise<Draft[]>;
  handover: () => HandoverErrand;
};

export const createRecording = ({
  db,
  tell,
  lookAtClock,
}: Pick<ModelPorts, 'db' | 'tell' | 'lookAtClock'>): RecordingActions => {
  let held: HeldRecords | null = null;
  return {
    records: async (catalog) => {
      const found = await recordsSince(db, catalog, held);
      // What a passphrase protects is not kept.
      held = found.step === null ? null : found;
      return found.entries;
    },
    addRecords: async (entries, taken) => {
      // A value under a false day would be taken for one of that day, and its time for the truth.
      const { kind } = await lookAtClock();
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
    drafts: (catalog) => listDrafts(db, catalog),
    handover: () => {
      const client = createRecordsClient(trustedScript);
      return {
        open: (file, name, catalog) => client.ask('open', { file, name, catalog }),
        merge: async (withAhead) => {
          const count = await client.ask('merge', { withAhead });
          // It is saved now. That the figures follow late must not look as if it were not.
          await tell().catch((cause: unknown) => console.error(cause));
          return count;
        },
        write: (catalog, scope) => client.ask('write', { catalog, scope }),
        frames: (catalog, scope) => client.ask('frames', { catalog, scope }),
        scan: ({ data, width, height }) => client.ask('scan', { pixels: data, width, height }),
        end: client.end,
      };
    },
  };
};
