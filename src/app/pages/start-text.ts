// Words of the front page without figures.
import { words } from '../../i18n/words.ts';

export const START = words('frame', 'start');
