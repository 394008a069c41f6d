// Session folders for the pages: kept on this device, frozen from what the data worker shows, told to every window.
import { allBlocks, unfreeze } from '../../core/folders/edit.ts';
import type { Block, Folder, Frozen } from '../../core/folders/folder.ts';
import { checkCode, frozenText } from '../../core/folders/frozen.ts';
import type { Picture } from '../../core/folders/picture.ts';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { sha256Hex } from '../../formats/bytes.ts';
import type { FolderFile } from '../../files/folder.ts';
import { isQuota } from '../../store/database.ts';
import {
  addFolder,
  changeFolder,
  freezeFolder,
  listFolders,
  putFolderWhole,
  readPictures,
  removeFolder,
  unfreezeFolder,
} from '../../store/folders.ts';
import type { ModelPorts } from './ports.ts';

/** `damaged`: what is kept does not give the hash that it was kept by. */
type BlockPicture = { picture: Picture; hash: string } | 'damaged';
export type BlockPictures = ReadonlyMap<string, BlockPicture>;

export type FolderActions = {
  /** Newest first. */
  list: () => Promise<Folder[]>;
  add: (folder: Folder) => Promise<Result<Folder>>;
  /** Changes a folder as it is stored then. Missing: null where it is gone. */
  change: (id: string, change: (folder: Folder) => Folder) => Promise<Result<Folder | null>>;
  /** Removes it; the returned function puts it back. */
  remove: (id: string) => Promise<() => Promise<void>>;
  /** What blocks show now, all of one moment. Shape: by block. */
  live: (blocks: readonly Block[]) => Promise<BlockPictures>;
  /** What a frozen folder shows, each checked against its hash. */
  kept: (frozen: Frozen) => Promise<BlockPictures>;
  /** Whether names, pages and pictures still give the hash that was made when the folder was frozen. */
  isWhole: (folder: Folder) => Promise<boolean>;
  /** Keeps everything that the folder shows as it is now, with what this window is still writing; another window's change is refused. */
  prepare: (folder: Folder) => Promise<Result<Folder>>;
  unfreeze: (id: string, reason: string) => Promise<Result<Folder | null>>;
  /** The frozen folder with all that it shows, as a file's content. */
  whole: (folder: Folder) => Promise<FolderFile>;
  /** A file's content as a file; `html` are its pages for whoever has no app. */
  pack: (file: FolderFile, html: string) => Promise<Blob>;
  /** Checks a file away from the page; nothing is stored. */
  open: (file: File) => Promise<Result<FolderFile>>;
  /** Takes a checked file in. `known`: the same state is here already. `copy`: another state of that folder is here and stays. */
  receive: (file: FolderFile) => Promise<Result<{ kind: 'added' | 'known' | 'copy'; folder: Folder }>>;
  /** Calls when a folder changed, in this window or another. */
  watch: (listener: () => void) => () => void;
};

const CHANNEL = 'cockpit-folders';

const sha256 = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));

/** A change is told to every window. */
const createNews = () => {
  const channel = new BroadcastChannel(CHANNEL);
  const listeners = new Set<() => void>();
  const hear = (): void => {
    for (const listener of listeners) listener();
  };
  channel.addEventListener('message', hear);
  const tell = (): void => {
    channel.postMessage(null);
    hear();
  };
  return {
    tell,
    watch: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

type Guarded = <T>(job: () => Promise<T>) => Promise<Result<T>>;

/** The changes of this window: who types and taps at once is ahead of the screen. */
const createWrites = (db: ModelPorts['db'], guarded: Guarded) => {
  /** `seen`: the states that this window's own changes led on from. */
  const own = new Map<string, { seen: Set<number>; last: Folder }>();
  const writing = new Map<string, Promise<Result<Folder | null>>>();
  const change = (id: string, how: (folder: Folder) => Folder): Promise<Result<Folder | null>> => {
    const job = guarded(async () => {
      let from = 0;
      const last = await changeFolder(
        db,
        id,
        (stored) => {
          from = stored.changed;
          return how(stored);
        },
        Date.now(),
      );
      const held = own.get(id);
      if (last)
        own.set(id, { seen: (held?.last.changed === from ? held.seen : new Set<number>()).add(from), last });
      else own.delete(id);
      return last;
    });
    writing.set(id, job);
    const done = (): void => {
      if (writing.get(id) === job) writing.delete(id);
    };
    job.then(done, done);
    return job;
  };
  return {
    change,
    /** The folder with what this window is still writing. Errors: what did not let it be written. */
    newest: async (asked: Folder): Promise<Result<Folder>> => {
      const written = await writing.get(asked.id);
      if (written && !written.ok) return written;
      const held = own.get(asked.id);
      return ok(held?.seen.has(asked.changed) ? held.last : asked);
    },
  };
};

const hashOf = (folder: Folder, frozen: Pick<Frozen, 'at' | 'pictures'>): Promise<string> =>
  sha256(frozenText(folder, frozen));
/** What a frozen folder shows, each checked against its hash. */
const keptIn = async (db: ModelPorts['db'], frozen: Frozen): Promise<BlockPictures> => {
  const records = new Map<string, BlockPicture>();
  for (const { hash, json } of await readPictures(db, Object.values(frozen.pictures)))
    records.set(
      hash,
      (await sha256(json)) === hash ? { picture: JSON.parse(json) as Picture, hash } : 'damaged',
    );
  return new Map(
    Object.entries(frozen.pictures).map(([block, hash]) => [block, records.get(hash) ?? 'damaged']),
  );
};

/** Whether something is not there because it is locked. */
const isLocked = ({ json }: { json: string }): boolean => {
  // Members are in order: only what is gone begins so, and the long ones are not read for this.
  const picture = json.startsWith('{"kind":"gone"') ? (JSON.parse(json) as Picture) : null;
  return picture?.kind === 'gone' && picture.what === 'locked';
};

/** A folder that came as a file; beside another state of it, it is a copy. */
const receivedAs = (folder: Folder, isCopy: boolean, now: number): Folder => ({
  ...folder,
  id: isCopy ? crypto.randomUUID() : folder.id,
  events: [...folder.events, { at: now, kind: 'received', code: folder.frozen?.code ?? '', reason: '' }],
  changed: now,
});

export const createFolders = ({ db, data }: Pick<ModelPorts, 'db' | 'data'>): FolderActions => {
  const news = createNews();
  /** A full device is told of, everything else is a mistake of ours. */
  const guarded: Guarded = async (job) => {
    try {
      const value = await job();
      news.tell();
      return ok(value);
    } catch (cause) {
      if (isQuota(cause)) return failed(error('QUOTA'));
      throw cause;
    }
  };
  const writes = createWrites(db, guarded);
  const take = (blocks: readonly Block[]) => data.ask('pictures', { blocks });
  return {
    list: () => listFolders(db),
    add: (folder) =>
      guarded(async () => {
        await addFolder(db, folder);
        return folder;
      }),
    change: writes.change,
    remove: async (id) => {
      const removed = await removeFolder(db, id);
      news.tell();
      return async () => {
        if (removed) await putFolderWhole(db, removed.folder, removed.pictures);
        news.tell();
      };
    },
    live: async (blocks) =>
      new Map(
        (await take(blocks)).map(({ block, hash, json }) => [
          block,
          { picture: JSON.parse(json) as Picture, hash },
        ]),
      ),
    kept: (frozen) => keptIn(db, frozen),
    isWhole: async (folder) =>
      folder.frozen !== null && (await hashOf(folder, folder.frozen)) === folder.frozen.hash,
    prepare: async (asked) => {
      const newest = await writes.newest(asked);
      if (!newest.ok) return newest;
      const folder = newest.value;
      const taken = await take(allBlocks(folder));
      // An empty place would stay empty for good.
      if (taken.some(isLocked)) return failed(error('RECORDS_LOCKED'));
      const at = Date.now();
      const pictures = Object.fromEntries(taken.map(({ block, hash }) => [block, hash]));
      const hash = await hashOf(folder, { at, pictures });
      const frozen: Frozen = { at, hash, code: checkCode(hash), pictures };
      const stored = await guarded(() =>
        freezeFolder(
          db,
          folder,
          frozen,
          taken.map((one) => ({ hash: one.hash, json: one.json })),
        ),
      );
      if (!stored.ok) return stored;
      return stored.value ? ok(stored.value) : failed(error('FOLDER_CHANGED'));
    },
    unfreeze: (id, reason) =>
      guarded(() => unfreezeFolder(db, id, (folder) => unfreeze(folder, Date.now(), reason), Date.now())),
    whole: async (folder) => ({
      folder,
      pictures: await readPictures(db, Object.values(folder.frozen?.pictures ?? {})),
    }),
    pack: (file, html) => data.ask('packFolder', { file, html, now: Date.now() }),
    open: async (file) =>
      data.ask('openFolder', { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }),
    receive: async ({ folder, pictures }) => {
      const held = (await listFolders(db)).filter(
        (one) => one.id === folder.id || one.frozen?.hash === folder.frozen?.hash,
      );
      const same = held.find((one) => one.frozen?.hash === folder.frozen?.hash);
      if (same) return ok({ kind: 'known', folder: same });
      const received = receivedAs(folder, held.length > 0, Date.now());
      const stored = await guarded(() => putFolderWhole(db, received, pictures));
      return stored.ok ? ok({ kind: held.length > 0 ? 'copy' : 'added', folder: received }) : stored;
    },
    watch: news.watch,
  };
};
