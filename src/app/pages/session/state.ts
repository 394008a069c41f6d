// What the pages of sessions hold: folders as stored, what they show, and what is newer by now.
import { useEffect, useState } from 'preact/hooks';
import { allBlocks } from '../../../core/folders/edit.ts';
import { differenceOf, type Difference, type Picture } from '../../../core/folders/picture.ts';
import type { Folder } from '../../../core/folders/folder.ts';
import type { Services } from '../../models/types.ts';
import type { FolderActions, BlockPictures } from '../../models/folders.ts';

/** Steps on what is stored, so that two windows never undo each other. */
export type Change = (change: (folder: Folder) => Folder) => Promise<void>;
/** The folders of this device, and what can be done with them. */
export type FolderStore = { actions: FolderActions; folders: readonly Folder[] };

/** All folders, newest first, followed over every window. Missing: null until they are read; `failed` where they cannot be. */
export const useFolders = (services: Services): FolderStore | 'failed' | null => {
  const [store, setStore] = useState<FolderStore | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    let unwatch = (): void => undefined;
    const fail = (cause: unknown): void => {
      console.error(cause);
      if (current) setStore((held) => held ?? 'failed');
    };
    services.model('folders').then((actions) => {
      const read = (): void =>
        void actions.list().then((folders) => current && setStore({ actions, folders }), fail);
      if (!current) return;
      unwatch = actions.watch(read);
      read();
    }, fail);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return store;
};

/** What a folder shows, beside what it showed when it was frozen. */
export type FolderPictures = {
  /** Missing: a block without a picture shows no figure; `damaged` says why it cannot. */
  pictures: ReadonlyMap<string, Picture>;
  damaged: ReadonlySet<string>;
  differences: ReadonlyMap<string, Difference>;
  /** Whether there are live data to compare with. */
  isComparable: boolean;
  isWhole: boolean;
};

const picturesOf = (shows: BlockPictures): Pick<FolderPictures, 'pictures' | 'damaged'> => {
  const pictures = new Map<string, Picture>();
  const damaged = new Set<string>();
  for (const [block, one] of shows)
    if (one === 'damaged') damaged.add(block);
    else pictures.set(block, one.picture);
  return { pictures, damaged };
};

/** What a folder shows: live, or as frozen with what is newer beside it. `catalog`: what this device follows now. */
export const shownOf = async (
  actions: FolderActions,
  folder: Folder,
  catalog: string | null,
): Promise<FolderPictures> => {
  const isComparable = folder.catalog === catalog;
  if (!folder.frozen) {
    const live = await actions.live(allBlocks(folder));
    return { ...picturesOf(live), differences: new Map(), isComparable, isWhole: true };
  }
  const kept = picturesOf(await actions.kept(folder.frozen));
  const isWhole = await actions.isWhole(folder);
  const differences = new Map<string, Difference>();
  if (isComparable) {
    const live = picturesOf(await actions.live(allBlocks(folder)));
    for (const [block, picture] of kept.pictures) {
      const now = live.pictures.get(block);
      const difference = now ? differenceOf(picture, now) : null;
      if (difference) differences.set(block, difference);
    }
  }
  return { ...kept, differences, isComparable, isWhole };
};

/** The address of the catalog that this device follows. Missing: null. */
export const catalogOf = (services: Services): string | null =>
  services.situation.value.kind === 'ready' ? services.situation.value.situation.catalogUrl : null;

/** Shows a folder and follows the live data. Missing: null until it is read; `failed` where it cannot be. */
export const useShown = (
  services: Services,
  actions: FolderActions,
  folder: Folder,
): FolderPictures | 'failed' | null => {
  const [found, setFound] = useState<{ key: string; shown: FolderPictures } | 'failed' | null>(null);
  const situation = services.situation.value;
  const catalog = catalogOf(services);
  const evaluated = situation.kind === 'ready' ? situation.situation.evaluatedAt : 0;
  const key = JSON.stringify([folder.id, folder.frozen?.hash ?? null, folder.frozen ? null : folder.pages]);
  useEffect(() => {
    let current = true;
    shownOf(actions, folder, catalog).then(
      (shown) => current && setFound({ key, shown }),
      (cause: unknown) => {
        console.error(cause);
        if (current) setFound('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [key, catalog, evaluated]);
  // Frozen figures never stand under another state's code, not for a moment; live ones stay until the next are there.
  if (found === null || found === 'failed') return found;
  return folder.frozen && found.key !== key ? null : found.shown;
};
