// Leichte Sprache. What it does not say itself is said in German, pack by pack and subject by subject.
import type { OwnPacks } from '../packs.ts';

export * as first from './first.ts';

export const packs: OwnPacks['packs'] = {
  claims: () => import('./claims.ts'),
  issues: () => import('./issues.ts'),
};
