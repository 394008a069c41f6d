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

/** Plurals of what municipalities count, by how they end: `Kitaplätze` is one of them. Plurals in -e and -er follow no rule. */
const SINGULAR: readonly (readonly [plural: string, one: string])[] =
  'plätze platz,kinder kind,betten bett,personen person,stunden stunde,minuten minute,tage tag,wochen woche,monate monat,jahre jahr,fälle fall,einsätze einsatz,kräfte kraft,fahrzeuge fahrzeug,geräte gerät,haushalte haushalt,schüler schüler,einwohner einwohner,anträge antrag,anschlüsse anschluss,gäste gast,stellen stelle,punkte punkt,betriebe betrieb,gebäude gebäude,tiere tier,gruppen gruppe,klassen klasse,räume raum,vorgänge vorgang,bescheide bescheid,häuser haus,brände brand,menschen mensch,helfer helfer,mitarbeiter mitarbeiter,mitglieder mitglied,paare paar,fahrten fahrt,ungen ung,heiten heit,keiten keit,schaften schaft,tionen tion,innen in'
    .split(',')
    .map((one) => one.split(' ') as [string, string]);

const oneOf = (plural: string): string | null => {
  const lower = plural.toLowerCase();
  const found = SINGULAR.find(([end]) => lower.endsWith(end));
  if (!found) return null;
  const one = plural.slice(0, plural.length - found[0].length) + found[1];
  return one.charAt(0).toUpperCase() + one.slice(1);
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

/** `Tsd. Haushalte`: thousands are counted, also where they are one. */
const THOUSANDS = /^(Tsd|Mio|Mrd)\.$/;
/** Units without a plural of their own: `kWh`, `EW`, `Euro`, `Meter`. */
const MEASURE =
  /(meter|liter|hektar|promille|prozent|euro|cent|grad|gramm|watt|volt|ampere|dezibel|becquerel|hertz|pascal|bar|personentage)$/i;

/**
 * The unit of exactly one, out of its plural: `Plätze` -> `Platz`, `Anträge je Tag` -> `Antrag je Tag`; `€` and `Meter` stay. Missing:
 * empty where nobody knows it, so that `1` stands alone and never `1 Kinder`.
 */
export const singular = (unit: string): string => {
  const words = unit.split(' ');
  const at = words.findIndex((word) => !BEFORE.test(word));
  const counted = words[at];
  if (counted === undefined || !/^\p{Lu}\p{Ll}{2,}/u.test(counted) || MEASURE.test(counted)) return unit;
  if (words.slice(0, at).some((word) => THOUSANDS.test(word))) return unit;
  // An adjective goes by the gender, and of two nouns one is meant.
  const one = at > 0 || AND.test(words[at + 1] ?? '') ? null : oneOf(counted);
  return one === null ? '' : [one, ...words.slice(1)].join(' ');
};
