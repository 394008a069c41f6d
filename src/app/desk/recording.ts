// What the page of recording needs beside reading and adding entries: what was begun and not taken over, and hand-over by file or
// by codes on the screen, worked on in a worker.
import type { Draft } from '../../core/records/draft.ts';
import type { Scope } from '../../core/records/scope.ts';
import type { Result } from '../../core/values/result.ts';
import type { HandoverView } from '../../importer/handover.ts';
import { listDrafts } from '../../store/records.ts';
import { createRecordsClient } from '../../workers/records-client.ts';
import type { DeskParts } from './parts.ts';
import { trustedScript } from '../../workers/trusted.ts';

/** One worker; end it when it is no longer wanted, and what it was doing ends with it. */
export type HandoverTurn = {
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
  /** Newest first. */
  drafts: (catalog: string) => Promise<Draft[]>;
  handover: () => HandoverTurn;
};

export const recordingActions = ({ db, tell }: DeskParts): RecordingActions => ({
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
});
