import type { Page } from '../page.ts';

export const own = {
  id: 'own',
  pattern: /^\/daten\/(?<dataset>[^/]+)\/kennzahl\/?$/,
  section: 'daten',
  access: { record: false, view: false },
  load: () => import('./Own.tsx'),
} as const satisfies Page;
