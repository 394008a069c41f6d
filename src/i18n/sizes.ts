// How many rows, columns and files there are, as it is said beside tables, sources and lists.
import { words } from './words.ts';

export const ROWS = words('tables', 'rows');
export const ROWS_OF = words('tables', 'rowsOf');
export const ROWS_NOW = words('tables', 'rowsNow');
export const COLUMNS = words('tables', 'columns');
export const MORE_LINES = words('tables', 'moreLines');
export const DATASETS = words('tables', 'datasets');
export const APP_PARTS = words('tables', 'appParts');
