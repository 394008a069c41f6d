import { words } from '../../../i18n/words.ts';

export const DATA = words('data', 'data');
