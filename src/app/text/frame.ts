// Words of what comes into the frame and onto the front page after it was shown.
import { words } from '../../i18n/words.ts';

export const BANNER = words('frame', 'banner');
export const BETWEEN = words('frame', 'between');
export const CHOICE = words('frame', 'choice');
export const CLOCK = words('frame', 'clock');
export const EXTRAS = words('frame', 'extras');
export const NEWS = words('frame', 'news');
export const START = words('frame', 'start');
export const VISIT = words('frame', 'visit');
