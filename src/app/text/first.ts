// Words of the frame and of the front page; those of other pages lie beside them and are loaded with them.
import { words } from '../../i18n/words.ts';

export const SHELL = words('first', 'shell');
export const SITUATION = words('first', 'lage');
