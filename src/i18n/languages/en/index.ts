// English. A text that is missing does not compile.
import type { packs as german } from '../de/index.ts';
import type { Words } from '../packs.ts';
import * as words from './first.ts';

export const first: Words['first'] = words;

export const packs: typeof german = {
  frame: () => import('./frame.ts'),
  fields: () => import('./fields.ts'),
  figure: () => import('./figure.ts'),
  own: () => import('./own.ts'),
  calc: () => import('./calc.ts'),
  compare: () => import('./compare.ts'),
  dataset: () => import('./dataset.ts'),
  explore: () => import('./explore.ts'),
  data: () => import('./data.ts'),
  importing: () => import('./importing.ts'),
  sheet: () => import('./sheet.ts'),
  recording: () => import('./recording.ts'),
  session: () => import('./session.ts'),
  settings: () => import('./settings.ts'),
  backup: () => import('./backup.ts'),
  lock: () => import('./lock.ts'),
  search: () => import('./search.ts'),
  issues: () => import('./issues.ts'),
  claims: () => import('./claims.ts'),
  tables: () => import('./tables.ts'),
  source: () => import('./source.ts'),
  samples: () => import('./samples.ts'),
  legal: () => import('./legal.ts'),
};
