// Numbers with nouns in German: the dative after `von`, `unter`, `über`, `bis`, `ab`, `bei`. One rule, and exceptions by name.
import { own } from '../core/values/own.ts';

/** Measures keep their form after a number (`unter 5 Meter`), and so do the words that no rule covers. */
const SAME = /(meter|liter|hektar|promille|personentage)$/i;
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

/** The plural of a unit in the dative: `Plätze` -> `Plätzen`, `freie Betten` -> `freien Betten`, `€` stays. Only up to its first noun. */
export const dativePlural = (unit: string): string => {
  const words = unit.split(' ');
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word));
  if (at < 0) return unit;
  return words.map((word, i) => (i < at ? adjective(word) : i === at ? noun(word) : word)).join(' ');
};
