// Numbers as people write them, and values with their units. What words say of them is in the packs.
import { SPOKEN, type Language } from './locale.ts';

const NBSP = '\u00a0';

const cache = new Map<string, Intl.NumberFormat>();
export const numberFormat = (language: Language, min: number, max: number): Intl.NumberFormat => {
  const key = `${language}${min}${max}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(SPOKEN[language].locale, {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
    });
    cache.set(key, found);
  }
  return found;
};

/** A true minus sign, and none before what is rounded to zero. */
export const signed = (text: string): string => text.replace('-', /[1-9]/.test(text) ? '\u2212' : '');

/** A number with fixed decimals and a true minus sign. */
export const number = (value: number, language: Language, decimals = 0): string =>
  signed(numberFormat(language, decimals, decimals).format(value));

/** The number that a person reads when a value is shown with so many decimals. */
export const rounded = (value: number, decimals: number): number =>
  Number(numberFormat('en', decimals, decimals).format(value).replaceAll(',', ''));

/** More decimals than these say nothing. */
export const MOST_DECIMALS = 10;
/** As many decimals as wanted, or more where a value that is not zero would look like it. */
export const seenDecimals = (value: number, wanted: number): number => {
  for (let decimals = wanted; decimals <= MOST_DECIMALS; decimals++)
    if (rounded(value, decimals) !== 0) return decimals;
  return wanted;
};

/** Value and unit: `62 %`, `3 Plätze`, `12.500 €`, joined so that a line never breaks between them. */
export const withUnit = (text: string, unit: string): string =>
  unit === '' ? text : `${text}${NBSP}${unit}`;

/** A number in digits with a point, `1.5`, as people type it in this language: `1,5`. */
export const typedNumber = (plain: string, language: Language): string =>
  plain.replace('.', number(0.5, language, 1).charAt(1));
