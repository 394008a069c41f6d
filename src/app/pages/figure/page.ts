import type { Page } from '../page.ts';

export const figure = {
  id: 'figure',
  pattern: /^\/lage\/(?<indicator>[^/]+)$/,
  section: 'lage',
  access: { record: false, view: true },
  load: () => import('./Figure.tsx'),
} as const satisfies Page;
