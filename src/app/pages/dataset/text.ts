import { words } from '../../../i18n/words.ts';

export const AGGREGATES = words('dataset', 'aggregates');

export const DATENSATZ = words('dataset', 'dataset');
