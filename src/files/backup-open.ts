// A backup of either form is opened: its pieces one by one, and nothing else of it in memory.
import { pathOf, VERSION } from './backup-file.ts';
import { Damaged } from './codec.ts';
import { openPackage, type Opened } from './container.ts';
import type { Part } from './description.ts';
import { openFirst, type Pieces } from './form-1.ts';
import { HEADER } from './preamble.ts';
import { TAG } from './seal.ts';

/** No file may claim larger pieces, or more parts. */
const MAX_PIECE = 1 << 24,
  MAX_PARTS = 250_000;
const MOST_OTHERS = 60e6;

const isPiece = (path: string): boolean => /^inhalt\/\d{6}\.bin$/.test(path);

type Refused = 'foreign' | 'damaged' | 'newer' | 'passphraseNeeded' | 'passphraseWrong';
export type OpenedFile =
  | { kind: Refused }
  | ({
      kind: 'open';
      /** Parts that this version does not know. Errors: Damaged. */
      others: () => Promise<readonly Part[]>;
    } & Pieces);

const openedAs = (opened: Opened): OpenedFile => {
  const count = opened.paths.filter(isPiece).length;
  const sizes = Array.from({ length: count }, (_, i) => opened.sizeOf(pathOf(i)));
  if (count === 0 || opened.signer === 'forged') return { kind: 'damaged' };
  // A file that somebody packed anew may hold them in any order, but none may be missing.
  if (sizes.some((size) => size === null || size > MAX_PIECE + TAG)) return { kind: 'damaged' };
  return {
    kind: 'open',
    count,
    slot: Math.max(...(sizes as number[])),
    read: async (index) => {
      const piece = await opened.read(pathOf(index), MAX_PIECE);
      if (!piece) throw new Damaged('a piece');
      return piece;
    },
    others: async () => {
      const parts = await opened.others(isPiece, MOST_OTHERS);
      if (!parts) throw new Damaged('a part');
      return parts;
    },
  };
};

const SAID = {
  foreign: 'foreign',
  damaged: 'damaged',
  tooLarge: 'damaged',
  newer: 'newer',
  needed: 'passphraseNeeded',
  wrong: 'passphraseWrong',
} as const;

/** A backup of either form, its pieces to be read one by one. Nothing of them was looked at yet. */
export const openFile = async (file: Blob, passphrase: string | null): Promise<OpenedFile> => {
  const first = await openFirst(file, passphrase);
  if (typeof first === 'object')
    return { kind: 'open', ...first, others: () => Promise.resolve<readonly Part[]>([]) };
  if (first !== 'second' && first !== 'foreign') return { kind: first };
  const isBare = first === 'foreign';
  const opened = await openPackage(file, {
    kind: 'backup',
    version: VERSION,
    most: Infinity,
    after: isBare ? 0 : HEADER,
    parts: MAX_PARTS,
    passphrase,
  });
  if (typeof opened === 'object') return openedAs(opened);
  // A zip without a directory may be anybody's.
  return { kind: isBare && opened === 'damaged' ? 'foreign' : SAID[opened] };
};
