import { words } from '../../../i18n/words.ts';

export const KENNZAHL = words('figure', 'figure');
