import { words } from '../../../i18n/words.ts';

export const CODES = words('recording', 'codes');
