// Numbers with nouns in German: the dative after `von`, `unter`, `über`, `bis`, `ab`, `bei`. One rule, and exceptions by name.
import { own } from '../../../../core/values/own.ts';

/** Measures keep their form after a number (`unter 5 Meter`), and so do the words that no rule covers. */
const SAME = /(meter|liter|hektar|promille|personentage|ampere|dezibel|becquerel)$/i;
/** Source: Duden, Die Grammatik: plurals in -n and -s, and most foreign ones, take no further ending in the dative. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  Praktika: 'Praktika',
  Kommata: 'Kommata',
  Allee: 'Alleen',
};

/** `freie` -> `freien`: an adjective before a noun. */
const adjective = (word: string): string => (/^[a-zäöüß]{2,}e$/.test(word) ? `${word}n` : word);

const noun = (word: string): string => {
  const exception = own(EXCEPTIONS, word);
  if (exception !== undefined) return exception;
  if (!/^\p{Lu}[\p{L}-]{2,}$/u.test(word) || SAME.test(word)) return word;
  return /(e|er|el)$/.test(word) ? `${word}n` : word;
};

const AND = /^(und|oder|bzw\.)$/;
/** What may stand before the noun that is counted: adjectives and shortened numbers. After `je`, `der`, `m²` another word is counted. */
const BEFORE = /^([a-zäöüß]{2,}e|Tsd\.|Mio\.|Mrd\.)$/;

/**
 * The plural of a unit in the dative: `Plätze` -> `Plätzen`, `freie Betten` -> `freien Betten`, `Schülerinnen und Schüler` ->
 * `Schülerinnen und Schülern`; `€ je Einwohner` and `% der Haushalte` stay.
 */
export const dativePlural = (unit: string): string => {
  const words = unit.split(' ');
  for (let at = 0; at < words.length; at++) {
    while (at < words.length && BEFORE.test(words[at]!)) at++;
    if (at === words.length || !/^\p{Lu}/u.test(words[at]!)) return unit;
    let first = at;
    while (first > 0 && BEFORE.test(words[first - 1]!)) first--;
    for (let i = first; i < at; i++) words[i] = adjective(words[i]!);
    words[at] = noun(words[at]!);
    if (!AND.test(words[at + 1] ?? '')) break;
    at++;
  }
  return words.join(' ');
};
