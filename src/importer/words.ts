// What a file says of itself in words: its title, its source, the day it speaks of.
import { readDate, readYear } from '../core/values/dates.ts';
import { prepare } from '../core/values/number.ts';
import { dayToIso } from '../core/values/period.ts';

export const withoutEnding = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .trim();

/** A title that stands above the table. Missing: undefined. */
export const titleIn = (texts: readonly string[]): string | undefined =>
  texts.find(
    (text) =>
      text.length >= 8 &&
      text.length <= 100 &&
      /\p{L}{4}/u.test(text) &&
      !/^(Stand|Quelle|Datum)\b/i.test(text),
  );

/** `2025-12-31` as people type it; other periods as they are. */
export const asTyped = (period: string): string => period.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1');
/** What a person typed as a day or period. Missing: null for nothing, undefined for what is none. */
export const asOfOf = (typed: string): string | null | undefined => {
  const text = prepare(typed);
  if (text === '') return null;
  if (readYear(text) !== null) return text;
  const date = readDate(text);
  if (date?.kind === 'day') return dayToIso(date.day);
  return date?.kind === 'period' ? date.period : undefined;
};
export const sourceIn = (texts: readonly string[]): string =>
  texts
    .map((text) => {
      const said = /^(?:Quellen?|Sources?)(?=[\s:])/i.exec(text);
      const rest = said ? text.slice(said[0].length).trim().replace(/^:/, '').trim() : '';
      const end = rest.indexOf('. ', 3);
      return end < 0 ? rest : rest.slice(0, end);
    })
    .find((one) => one.length >= 3 && one.length <= 120) ?? '';
