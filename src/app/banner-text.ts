// Words of the banners: loaded with them, after the first page is there.
import { words } from '../i18n/words.ts';

export const BANNER = words('frame', 'banner');
