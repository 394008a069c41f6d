import { words } from '../../../i18n/words.ts';

export const IMPORT = words('importing', 'importing');
export const SHEET = words('sheet', 'sheet');
