import { words } from '../../../i18n/words.ts';

export const SETTINGS = words('settings', 'settings');
