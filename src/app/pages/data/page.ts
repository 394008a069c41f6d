import type { Page } from '../page.ts';

export const data = {
  id: 'data',
  pattern: /^\/daten\/?$/,
  section: 'daten',
  access: { record: false, view: true },
  load: () => import('./Data.tsx'),
} as const satisfies Page;
