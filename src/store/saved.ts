// What of this device exists nowhere else: counted against the last backup and the last hand-over.
import { isFormKey } from '../core/records/begun-form.ts';
import { BACKUP_KEY, HANDOVER_KEY, type BackupMark } from './backup.ts';
import type { CockpitDatabase } from './tables.ts';

export type SavedState = {
  /** When the last backup was made. Missing: null. */
  last: number | null;
  /** Recorded entries, drafts, folders and own figures that are in no backup, nor handed over. */
  unsaved: number;
};

const markOf = async (db: CockpitDatabase, key: string): Promise<BackupMark | null> =>
  ((await db.settings.get(key))?.value as BackupMark | undefined) ?? null;

export const savedState = (db: CockpitDatabase): Promise<SavedState> =>
  db.transaction('r', [db.settings, db.records, db.drafts, db.folders, db.indicators], async () => {
    const [backup, handover] = [await markOf(db, BACKUP_KEY), await markOf(db, HANDOVER_KEY)];
    const entries = await db.records.count();
    const since = backup?.at ?? 0;
    const [drafts, folders, own] = await Promise.all([
      db.drafts.filter((one) => one.at > since && !isFormKey(one.key)).count(),
      db.folders.filter((one) => one.changed > since).count(),
      db.indicators.filter((one) => one.at > since).count(),
    ]);
    // Entries are only ever added, so their number says what came since; their dates do not, where they came from another tablet.
    const fresh = Math.max(0, entries - Math.max(backup?.entries ?? 0, handover?.entries ?? 0));
    return { last: backup?.at ?? null, unsaved: fresh + drafts + folders + own };
  });

export const markSaved = async (
  db: CockpitDatabase,
  what: 'backup' | 'handover',
  mark: BackupMark,
): Promise<void> => {
  await db.settings.put({ key: what === 'backup' ? BACKUP_KEY : HANDOVER_KEY, value: mark });
};
