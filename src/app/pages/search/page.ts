import type { Page } from '../page.ts';

export const search = {
  id: 'search',
  pattern: /^\/suche\/?$/,
  section: null,
  access: { record: false, view: true },
  load: () => import('./Search.tsx'),
} as const satisfies Page;
