// German, which says what there is to be said: other languages are typed by it. The first words come with the list of the others; a pack is
// a file, loaded when the first part that needs it is.
export * as first from './first.ts';

export const packs = {
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
