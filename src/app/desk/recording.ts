// What the page of recording needs beside reading and adding entries: what was begun and not taken over.
import type { Draft } from '../../core/records/draft.ts';
import { listDrafts } from '../../store/records.ts';
import type { DeskParts } from '../desk.ts';

export type RecordingActions = {
  /** Newest first. */
  drafts: (catalog: string) => Promise<Draft[]>;
};

export const recordingActions = ({ db }: DeskParts): RecordingActions => ({
  drafts: (catalog) => listDrafts(db, catalog),
});
