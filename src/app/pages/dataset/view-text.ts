// Words around the table of a dataset: its view, the menu of a column, what stands below.
import { words } from '../../../i18n/words.ts';

export const VIEW = words('explore', 'view');
