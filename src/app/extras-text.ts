// Words of what stands in the header of every page beside the connection: the menu and the private note.
import { words } from '../i18n/words.ts';

export const EXTRAS = words('frame', 'extras');
