import type { Page } from '../page.ts';
import { handsOver } from './hands-over.ts';

export const settings = {
  id: 'settings',
  pattern: /^\/einstellungen(?:\/(?<row>[^/]*))?$/,
  section: 'einstellungen',
  access: { record: true, view: ({ row }) => !handsOver(row) },
  load: () => import('./Settings.tsx'),
} as const satisfies Page;
