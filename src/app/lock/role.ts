// What a tablet is for, in words: recording, looking, or both. No account and no protection: it keeps other pages out of the way.
import { keepSetting, keptSetting } from '../settings.ts';

export const ROLES = ['both', 'record', 'view'] as const;
export type Role = (typeof ROLES)[number];
const KEY = 'role';

export const readRole = (): Role => ROLES.find((one) => one === keptSetting(KEY)) ?? 'both';
export const writeRole = (role: Role): void => keepSetting(KEY, role === 'both' ? null : role);

/** Hides what leads to pages that a role does not have (styles/shell.css), for everybody: from the screen, the keyboard, a screen reader. */
export const showRole = (role: Role): void => {
  document.documentElement.dataset.role = role;
};
