import { words } from '../../../i18n/words.ts';

export const EINSTELLUNGEN = words('settings', 'settings');
