// Words of the question whether the clock is right: loaded with it, when there is something to ask.
import { words } from '../i18n/words.ts';

export const CLOCK = words('frame', 'clock');
