// Leichte Sprache. What it does not say itself is said in German, pack by pack and subject by subject.
import type { OwnPacks } from '../packs.ts';
import {
  emptiness,
  formats,
  lacks,
  lage,
  last,
  outside,
  reasons,
  sentences,
  situation,
  status,
  tile,
} from './first.ts';

export const first: OwnPacks['first'] = {
  emptiness,
  formats,
  lacks,
  lage,
  last,
  outside,
  reasons,
  sentences,
  situation,
  status,
  tile,
};

export const packs: OwnPacks['packs'] = {
  claims: () => import('./claims.ts'),
  issues: () => import('./issues.ts'),
};
