// What the parts of a page of a session folder are given.
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Services } from '../../models/types.ts';
import type { Change, FolderPictures } from './state.ts';

export type PageViewProps = {
  services: Services;
  folder: Folder;
  page: FolderPage;
  place: number;
  shown: FolderPictures | null;
  at: number;
  change: Change;
  onMove: (to: number) => void;
  onRemove: () => void;
  onChange: (change: Partial<Pick<FolderPage, 'item' | 'title' | 'isClosed'>>) => void;
};

export const idOf = (page: FolderPage, part: string): string => `page-${page.id}-${part}`;
