import { words } from '../../i18n/words.ts';

export const LOCK = words('lock', 'lock');
