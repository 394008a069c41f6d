// What a backup needs of the device, in memory and with small pieces.
import type { CockpitDatabase } from '../../src/store/tables.ts';
import type { BackupParts } from '../../src/workers/backup.ts';
import { memorySpill } from './spill.ts';

export const partsFor = (db: CockpitDatabase, now: number): BackupParts => ({
  db,
  now: () => now,
  spill: () => Promise.resolve(memorySpill()),
  blobBytes: () => {
    throw new Error('no blobs here');
  },
  compare: (one, other) => indexedDB.cmp(one, other),
  onProgress: () => undefined,
  chunk: 512,
});
