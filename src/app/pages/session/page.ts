import type { Page } from '../page.ts';

export const session = {
  id: 'session',
  pattern: /^\/sitzung(?:\/.*)?$/,
  section: 'sitzung',
  access: { record: false, view: true },
  load: () => import('./Session.tsx'),
} as const satisfies Page;
