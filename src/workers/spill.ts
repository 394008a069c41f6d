// Where the pieces of a backup wait that shall not be in memory: a file of the origin's own (OPFS), or blobs where there is none.
import type { Spill } from '../files/backup.ts';
import { BEFORE_ALL, BEFORE_EACH } from '../files/backup-file.ts';

type Handle = {
  read: (into: Uint8Array, how: { at: number }) => number;
  write: (from: Uint8Array, how: { at: number }) => number;
  truncate: (size: number) => void;
  flush: () => void;
  close: () => void;
};
type Folder = FileSystemDirectoryHandle & { keys: () => AsyncIterable<string> };

const FOLDER = 'sicherung';
/** A file that was handed to the browser to be saved is left alone this long. Unit: ms. */
const KEPT = 3_600_000;

const folder = async (): Promise<Folder | null> => {
  try {
    const root = await navigator.storage.getDirectory();
    return (await root.getDirectoryHandle(FOLDER, { create: true })) as Folder;
  } catch (cause) {
    // No OPFS here, or no room: blobs do as well.
    console.info('no files', cause);
    return null;
  }
};

/** Removes files of earlier backups that nobody needs any more. */
export const tidySpills = async (now: number): Promise<void> => {
  const held = await folder();
  if (!held) return;
  const names: string[] = [];
  for await (const name of held.keys()) names.push(name);
  for (const name of names)
    if (now - Number(name.split('-')[0]) > KEPT)
      await held.removeEntry(name).catch((cause: unknown) => console.info('still used', cause));
};

/** Blobs: the browser lays them on the disk when they are many. */
export const blobSpill = (): Spill => {
  const pieces: Blob[] = [];
  const reader = new FileReaderSync();
  return {
    write: (index, piece) => {
      pieces[index] = new Blob([piece as Uint8Array<ArrayBuffer>]);
    },
    read: (index) => new Uint8Array(reader.readAsArrayBuffer(pieces[index]!)),
    file: ({ start, before, end }) =>
      new Blob([start, ...pieces.flatMap((piece, i) => [before[i]!, piece]), end] as BlobPart[]),
    drop: () => {
      pieces.length = 0;
      return Promise.resolve();
    },
  };
};

/** Unit: `slot` is the most bytes that a piece can have. Errors: `write` throws QuotaExceededError where the disk is full. */
export const fileSpill = async (slot: number): Promise<Spill | null> => {
  const held = await folder();
  if (!held) return null;
  const name = `${Date.now()}-${crypto.randomUUID()}`;
  let handle: Handle;
  let file: FileSystemFileHandle;
  try {
    file = await held.getFileHandle(name, { create: true });
    handle = await (
      file as unknown as { createSyncAccessHandle: () => Promise<Handle> }
    ).createSyncAccessHandle();
  } catch (cause) {
    console.info('no files', cause);
    return null;
  }
  const sizes: number[] = [];
  // Room for what stands before each piece when they become a file.
  const placeOf = (index: number): number => BEFORE_ALL + index * (BEFORE_EACH + slot) + BEFORE_EACH;
  const put = (bytes: Uint8Array, at: number): void => {
    if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('full', 'QuotaExceededError');
  };
  let isOpen = true;
  const close = (): void => {
    if (isOpen) handle.close();
    isOpen = false;
  };
  return {
    write: (index, piece) => {
      put(piece, placeOf(index));
      sizes[index] = piece.length;
    },
    read: (index) => {
      const piece = new Uint8Array(sizes[index]!);
      if (handle.read(piece, { at: placeOf(index) }) !== piece.length) throw new Error('spill ended early');
      return piece;
    },
    file: async ({ start, before, end }) => {
      put(start, 0);
      for (const [index, bytes] of before.entries()) put(bytes, placeOf(index) - BEFORE_EACH);
      const over = placeOf(sizes.length - 1) + sizes.at(-1)!;
      put(end, over);
      handle.truncate(over + end.length);
      handle.flush();
      close();
      return file.getFile();
    },
    drop: async () => {
      close();
      await held.removeEntry(name).catch((cause: unknown) => console.info('still used', cause));
    },
  };
};
