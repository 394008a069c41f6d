// A backup becomes a file: the container, with its content in pieces, one a part, written one by one. Described in docs/backup.md.
import { crc32 } from '../formats/zip/zip.ts';
import { directoryOf, localHeader, localLength, type Stored } from '../formats/zip/frame.ts';
import { joined } from '../core/values/bytes.ts';
import { descriptionOf, resourceOf, type Part, type Resource } from './description.ts';
import { HEADER, preamble } from './preamble.ts';
import { DESCRIPTION } from './mark.ts';
import type { Seal } from './seal.ts';

/** Unit: bytes of content in a piece. */
export const CHUNK = 1 << 20;
/** The first one had pieces of its own. */
export const VERSION = 2;

export const pathOf = (index: number): string => `inhalt/${String(index).padStart(6, '0')}.bin`;

/** Unit: bytes that stand before the first piece, and before every one. */
export const BEFORE_ALL = HEADER,
  BEFORE_EACH = localLength(pathOf(0));
/** What stands before all pieces, before each of them, and after the last. */
export type Around = { start: Uint8Array; before: readonly Uint8Array[]; end: Uint8Array };

/** Pieces that wait to become a file. All but the last have one length. */
type Waiting = {
  read: (index: number) => Uint8Array | Promise<Uint8Array>;
  write: (index: number, piece: Uint8Array) => void;
  file: (around: Around) => Blob | Promise<Blob>;
};

/**
 * Seals every piece in place, where there is a seal, and makes the file. `parts`: those that this version only gives on.
 * Cost: a piece in memory, and about 300 bytes for each.
 */
export const closeAll = async (
  waiting: Waiting,
  pieces: number,
  given: { created: number; seal: Seal | null; parts?: readonly Part[] },
  onProgress: (share: number) => void = () => undefined,
): Promise<Blob> => {
  const { created, seal, parts = [] } = given;
  const resources: Resource[] = [];
  const stored: Stored[] = [];
  const last = pieces + parts.length - 1;
  let offset = BEFORE_ALL;
  const add = (path: string, bytes: Uint8Array): Stored => {
    const one = { path, size: bytes.length, crc: crc32(bytes), offset };
    stored.push(one);
    offset += localLength(path) + bytes.length;
    return one;
  };
  const closed = async (content: Uint8Array): Promise<Uint8Array> => {
    const index = resources.length;
    return seal ? seal.close(index, index === last, content) : content;
  };
  for (let i = 0; i < pieces; i++) {
    const piece = await closed(await waiting.read(i));
    if (seal) waiting.write(i, piece);
    const path = pathOf(i);
    resources.push(await resourceOf({ name: `inhalt-${i}`, path, bytes: piece }));
    add(path, piece);
    onProgress((i + 1) / pieces);
  }
  const end: Uint8Array[] = [];
  for (const part of parts) {
    const bytes = await closed(part.bytes);
    resources.push(await resourceOf({ ...part, bytes }));
    end.push(localHeader(add(part.path, bytes)), bytes);
  }
  const description = descriptionOf(
    {
      kind: 'backup',
      name: 'sicherung',
      created,
      about: { version: VERSION },
      ...(seal && { seal: seal.about }),
    },
    resources,
  );
  const before = stored.slice(0, pieces).map(localHeader);
  end.push(localHeader(add(DESCRIPTION, description)), description, directoryOf(stored, offset));
  return waiting.file({ start: await preamble(), before, end: joined(end) });
};
