import type { Page } from '../page.ts';

/** The last of the list: whatever no page before it is at. */
export const unknown = {
  id: 'unknown',
  pattern: /^/,
  section: null,
  access: { record: false, view: true },
  load: () => import('./Unknown.tsx'),
} as const satisfies Page;
