// Words of filtering, grouping and reading a result.
import { words } from '../../../i18n/words.ts';

export const EXPLORE = words('explore', 'explore');
