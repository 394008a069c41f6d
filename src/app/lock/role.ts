// What a tablet is for, in words: recording, looking, or both. No account and no protection: it keeps other pages out of the way.
import { keepSetting, keptSetting } from '../settings.ts';
import { routeOf, type PageName } from '../routes.ts';

export const ROLES = ['both', 'record', 'view'] as const;
export type Role = (typeof ROLES)[number];
const KEY = 'role';

export const readRole = (): Role => ROLES.find((one) => one === keptSetting(KEY)) ?? 'both';
export const writeRole = (role: Role): void => keepSetting(KEY, role === 'both' ? null : role);

const ALWAYS: readonly PageName[] = ['einstellungen', 'rechtliches'];
const CHANGING: readonly PageName[] = ['erfassung', 'import', 'quelle', 'eigene'];

export const isAllowed = (role: Role, hash: string): boolean => {
  const { page, params } = routeOf(hash);
  // Handing over is recording, wherever it stands.
  if (role === 'view' && params.row === 'weitergabe') return false;
  if (role === 'both' || ALWAYS.includes(page)) return true;
  return role === 'record' ? page === 'erfassung' : !CHANGING.includes(page);
};
export const homeOf = (role: Role): string => (role === 'record' ? '#/erfassung' : '#/lage');

/** Hides what leads to pages that a role does not have (styles/shell.css), for everybody: from the screen, the keyboard, a screen reader. */
export const showRole = (role: Role): void => {
  document.documentElement.dataset.role = role;
};
