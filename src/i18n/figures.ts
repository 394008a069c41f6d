// Numbers and sizes as tables, charts and details show them: loaded with those pages, not with the first.
import { number, numberFormat, seenDecimals, signed, withUnit } from './numbers.ts';
import type { Language } from './locale.ts';

/** A number with as many decimals as it has, four at most; more where it would look like zero and is not. */
export const plainNumber = (value: number, language: Language, most = 4): string =>
  signed(numberFormat(language, 0, seenDecimals(value, most)).format(value));

/** A size of data: `1,4 MB`. */
export const bytes = (n: number, language: Language): string => {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = n,
    at = 0;
  while (value >= 999.5 && at < 3) {
    value /= 1000;
    at++;
  }
  return withUnit(number(value, language, at === 0 || value >= 100 ? 0 : 1), units[at]!);
};
