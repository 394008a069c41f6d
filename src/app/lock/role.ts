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

/** What leads to pages that a role does not have. */
const HIDDEN: Readonly<Record<Exclude<Role, 'both'>, string>> = {
  record: '.nav li:not(:has(a[href="#/erfassung"], a[href="#/einstellungen"]))',
  view: '.nav li:has(a[href="#/erfassung"]), main a[href="#/erfassung"], a[href^="#/daten/import"], a[href^="#/daten/quelle"], a[href$="/kennzahl"]',
};

let sheet: CSSStyleSheet | null = null;
/** Hides what leads elsewhere, for everybody: from the screen, from the keyboard, from who hears the page. */
export const showRole = (role: Role): void => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(role === 'both' ? '' : `${HIDDEN[role]} { display: none !important; }`);
};
