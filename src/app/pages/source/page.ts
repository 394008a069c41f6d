import type { Page } from '../page.ts';

export const source = {
  id: 'source',
  pattern: /^\/daten\/quelle\/?$/,
  section: 'daten',
  access: { record: false, view: false },
  load: () => import('./Source.tsx'),
} as const satisfies Page;
