import type { Page } from '../page.ts';
import Front from './Situation.tsx';

export const situation = {
  id: 'situation',
  pattern: /^\/?(?:lage\/?)?$/,
  section: 'lage',
  access: { record: false, view: true },
  view: Front,
} as const satisfies Page;
