import { words } from '../../i18n/words.ts';

export const LAGE = words('first', 'lage');
