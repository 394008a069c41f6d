// Leichte Sprache. What it does not say itself is said in German, pack by pack and subject by subject.
import type { OwnPacks } from '../packs.ts';

export const leicht: OwnPacks = {
  first: () => import('./first.ts'),
  claims: () => import('./claims.ts'),
};
