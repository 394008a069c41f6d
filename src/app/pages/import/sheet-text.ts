import { words } from '../../../i18n/words.ts';

export const SHEET = words('sheet', 'sheet');
