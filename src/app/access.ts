// Which pages a tablet opens, by what it is for. No protection: it keeps other pages out of the way.
import type { Role } from './lock/role.ts';
import { PAGES } from './pages/index.ts';
import type { Route } from './routes.ts';

export const isOpenTo = (role: Role, { page, params }: Pick<Route, 'page' | 'params'>): boolean => {
  if (role === 'both') return true;
  const allowed = page.access[role];
  return typeof allowed === 'function' ? allowed(params) : allowed;
};
/** Where such a tablet begins: the first section that it opens. */
export const homeOf = (role: Role): string => {
  const first = PAGES.find((page) => page.section !== null && isOpenTo(role, { page, params: {} }))!;
  return `#/${first.section}`;
};
