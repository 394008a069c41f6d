import { words } from '../../../i18n/words.ts';

export const QUELLE = words('data', 'source');
