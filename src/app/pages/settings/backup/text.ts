// Words of saving and restoring the device, and of making room on it.
import { words } from '../../../../i18n/words.ts';

export const BACKUP = words('backup', 'backup');
