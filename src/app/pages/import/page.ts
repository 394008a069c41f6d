import type { Page } from '../page.ts';

export const importing = {
  id: 'import',
  pattern: /^\/daten\/import\/?$/,
  section: 'daten',
  access: { record: false, view: false },
  load: () => import('./Import.tsx'),
} as const satisfies Page;
