import { words } from '../../../i18n/words.ts';

export const SOURCE = words('data', 'source');
