// Pieces of a backup in memory, for tests without a browser.
import type { Spill } from '../../src/files/backup.ts';

export const memorySpill = (): Spill & { pieces: Uint8Array[] } => {
  const pieces: Uint8Array[] = [];
  return {
    pieces,
    write: (index, piece) => {
      pieces[index] = piece.slice();
    },
    read: (index) => pieces[index]!,
    file: ({ start, before, end }) =>
      new Blob([start, ...pieces.flatMap((piece, i) => [before[i]!, piece]), end] as BlobPart[]),
    drop: () => Promise.resolve(),
  };
};
