// Words of comparisons.
import { words, type Words } from '../../../i18n/words.ts';

export const COMPARE = words('compare', 'compare');
export type CompareText = Words['compare']['compare'];
