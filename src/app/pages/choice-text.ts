import { words } from '../../i18n/words.ts';

export const CHOICE = words('frame', 'choice');
