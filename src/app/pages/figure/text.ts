import { words } from '../../../i18n/words.ts';

export const FIGURE = words('figure', 'figure');
