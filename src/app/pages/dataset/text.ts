// Words of a dataset: around its table, and of filtering, grouping and reading a result.
import { words } from '../../../i18n/words.ts';

export const AGGREGATES = words('dataset', 'aggregates');
export const DATASET = words('dataset', 'dataset');
export const VIEW = words('explore', 'view');
export const EXPLORE = words('explore', 'explore');
