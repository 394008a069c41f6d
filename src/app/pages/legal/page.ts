import type { Page } from '../page.ts';

export const legal = {
  id: 'legal',
  pattern: /^\/(?<kind>impressum|datenschutz|barrierefreiheit|leichte-sprache)$/,
  section: null,
  access: { record: true, view: true },
  load: () => import('./Legal.tsx'),
} as const satisfies Page;
