// Words of the protection of what was recorded: its page in the settings, and the form that asks for the passphrase.
import { words } from '../../i18n/words.ts';

export const VAULT = words('lock', 'vault');
