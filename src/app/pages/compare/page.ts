import type { Page } from '../page.ts';

export const compare = {
  id: 'compare',
  pattern: /^\/daten\/(?<dataset>[^/]+)\/vergleich\/?$/,
  section: 'daten',
  access: { record: false, view: true },
  load: () => import('./Compare.tsx'),
} as const satisfies Page;
