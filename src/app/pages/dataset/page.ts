import type { Page } from '../page.ts';

export const dataset = {
  id: 'dataset',
  pattern: /^\/daten\/(?<dataset>[^/]+)$/,
  section: 'daten',
  access: { record: false, view: true },
  load: () => import('./Dataset.tsx'),
} as const satisfies Page;
