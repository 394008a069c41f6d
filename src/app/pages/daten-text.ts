import { words } from '../../i18n/words.ts';

export const DATEN = words('data', 'data');
