// What stands behind the later pages: one line an entry. Each entry is made in src/app/desk/, and pages reach it by `services.desk()`.
import { DATABASE_NAME, openDatabase, SCHEMA } from '../store/database.ts';
import type { DeskParts } from './desk/parts.ts';
import { checkActions, type CheckActions } from './desk/checks.ts';
import { backupActions, type BackupActions } from './desk/backup.ts';
import { folderActions, type FolderActions } from './desk/folders.ts';
import { outboxActions, type OutboxActions } from './desk/outbox.ts';
import { recordingActions, type RecordingActions } from './desk/recording.ts';
import { exploreActions, type ExploreActions } from './desk/explore.ts';
import { noteActions, type NoteActions } from './desk/notes.ts';
import { vaultActions, type VaultActions } from './desk/vault.ts';
import { searchActions, type SearchActions } from './desk/search.ts';

export type Desk = {
  backup: BackupActions;
  folders: FolderActions;
  checks: CheckActions;
  recording: RecordingActions;
  outbox: OutboxActions;
  explore: ExploreActions;
  notes: NoteActions;
  search: SearchActions;
  vault: VaultActions;
};

export const createDesk = (parts: Omit<DeskParts, 'db'>): Desk => {
  const all = { ...parts, db: openDatabase(DATABASE_NAME, SCHEMA, 'strict') };
  return {
    backup: backupActions(all),
    folders: folderActions(all),
    checks: checkActions(all),
    recording: recordingActions(all),
    outbox: outboxActions(all),
    explore: exploreActions(all),
    notes: noteActions(all),
    search: searchActions(all),
    vault: vaultActions(all),
  };
};
