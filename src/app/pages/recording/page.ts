import type { Page } from '../page.ts';

export const recording = {
  id: 'recording',
  pattern: /^\/erfassung(?:\/.*)?$/,
  section: 'erfassung',
  access: { record: true, view: false },
  load: () => import('./Recording.tsx'),
} as const satisfies Page;
