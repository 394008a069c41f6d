// Words of what changed since the last visit.
import { words } from '../../i18n/words.ts';

export const NEWS = words('frame', 'news');

export const VISIT = words('frame', 'visit');
