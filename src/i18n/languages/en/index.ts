// English. A text that is missing does not compile.
import type { de } from '../de/index.ts';

export const en: typeof de = {
  first: () => import('./first.ts'),
  frame: () => import('./frame.ts'),
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
  samples: () => import('./samples.ts'),
  legal: () => import('./legal.ts'),
};
