// Words of the PIN, and of the protection of what was recorded.
import { words } from '../../i18n/words.ts';

export const LOCK = words('lock', 'lock');
export const VAULT = words('lock', 'vault');
