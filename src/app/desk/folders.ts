// Session folders for the pages: kept on this device, told to every window.
import type { Folder } from '../../core/folders/folder.ts';
import { listFolders, putFolder } from '../../store/folders.ts';
import type { DeskParts } from '../desk.ts';

export type FolderActions = {
  /** Newest first. */
  list: () => Promise<Folder[]>;
  save: (folder: Folder) => Promise<void>;
};

export const folderActions = ({ db }: DeskParts): FolderActions => ({
  list: () => listFolders(db),
  save: (folder) => putFolder(db, folder),
});
