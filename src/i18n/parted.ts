// Published words (units, names of series) inside a sentence of the app, told apart where the two are of different languages. Pure.
import type { Language } from './locale.ts';
import { published } from './published.ts';

/** Shape: the whole text in order. `lang`: of published words; undefined for those of the app. */
export type Part = { text: string; lang: 'de' | undefined };

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where a word stands by itself, and not inside another. Missing: -1. */
const placeOf = (text: string, word: string): number => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at;
  return -1;
};

/** Missing: one part where both are of one language, or none of the words is there. Words without a letter (`%`) belong to no language. */
export const parted = (text: string, words: readonly string[], language: Language): Part[] => {
  const lang = published(language);
  if (lang === undefined || text === '') return [{ text, lang: undefined }];
  let first = -1,
    found = '';
  for (const word of words) {
    const at = /\p{L}/u.test(word) ? placeOf(text, word) : -1;
    if (at >= 0 && (first < 0 || at < first || (at === first && word.length > found.length)))
      [first, found] = [at, word];
  }
  if (first < 0) return [{ text, lang: undefined }];
  const rest = text.slice(first + found.length);
  return [
    ...(first > 0 ? [{ text: text.slice(0, first), lang: undefined }] : []),
    { text: found, lang },
    ...(rest === '' ? [] : parted(rest, words, language)),
  ];
};
