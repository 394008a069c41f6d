// Words for reckoning with columns: of an own figure, and while a dataset is explored.
import { words } from '../../../i18n/words.ts';

export const CALC = words('calc', 'calc');
