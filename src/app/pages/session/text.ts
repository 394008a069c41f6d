// Words of session folders.
import { words, type Words } from '../../../i18n/words.ts';

export const SESSION = words('session', 'session');
export type SessionText = Words['session']['session'];
