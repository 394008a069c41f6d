// How many rows, columns and files there are, as it is said beside tables, sources and lists.
import { counted, type Counted } from './counted.ts';
import { number } from './format.ts';
import type { Language, Texts } from './locale.ts';

export const ROWS: Texts<Counted> = {
  de: counted('de', '1 Zeile', '# Zeilen'),
  en: counted('en', '1 row', '# rows'),
};
/** `12 von 300 Zeilen`: the count is that of all. */
export const ROWS_OF: Texts<Counted<[shown: string]>> = {
  de: counted('de', '{0} von 1 Zeile', '{0} von # Zeilen'),
  en: counted('en', '{0} of 1 row', '{0} of # rows'),
};
/** `200 → 212 Zeilen`: the count is that of now. */
export const ROWS_NOW: Texts<Counted<[before: string]>> = {
  de: counted('de', '{0} → 1 Zeile', '{0} → # Zeilen'),
  en: counted('en', '{0} → 1 row', '{0} → # rows'),
};
export const COLUMNS: Texts<Counted> = {
  de: counted('de', '1 Spalte', '# Spalten'),
  en: counted('en', '1 column', '# columns'),
};
export const MORE_LINES: Texts<Counted> = {
  de: counted('de', '… und eine weitere', '… und # weitere'),
  en: counted('en', '… and another one', '… and # more'),
};
export const DATASETS: Texts<Counted> = {
  de: counted('de', '1 Datensatz', '# Datensätze'),
  en: counted('en', '1 dataset', '# datasets'),
};
export const APP_PARTS: Texts<Counted> = {
  de: counted('de', '1 Teil der App', '# Teile der App'),
  en: counted('en', '1 part of the app', '# parts of the app'),
};
/** `12 von 40`: how far something is. */
export const partText = (part: number, whole: number, language: Language): string =>
  `${number(part, language)} ${language === 'de' ? 'von' : 'of'} ${number(whole, language)}`;
/** `Platz 3`. */
export const placeText = (place: number, language: Language): string =>
  `${language === 'de' ? 'Platz' : 'Place'} ${number(place, language)}`;
