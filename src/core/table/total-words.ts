// What rows that are no data are called: totals, what two of them leave, means, and what stands beside a total.
import type { Way } from './adding-up.ts';
import { SHORT_TOTAL, STARS, TOTAL_WORD } from './words.ts';

/** Ways to make one figure of a column, other than adding it up. */
const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/durchschnitt|mittelwert|average|mean\b|^[^\p{L}\d]*Ø/iu, 'mean'],
  [/^\W*(median|zentralwert)\W*$/i, 'middle'],
  [/^\W*(min\.?|minimum|(kleinst|tiefst|niedrigst|mindest)(er )?wert)\W*$/i, 'least'],
  [/^\W*(max\.?|maximum|(größt|höchst|spitzen)(er )?wert)\W*$/i, 'most'],
];
/** How a row of this name comes from those above it. Missing: null for a sum, or what is no such row. */
export const wayOf = (text: string): Way | null => WAYS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

export const BALANCE = /saldo|ergebnis|überschu|fehlbetrag|differenz|^\*{2,3}/i;
/** What two rows leave, also where these are no totals. */
export const BALANCED =
  /^\W*((jahres|gesamt|betriebs|ordentliches |wanderungs|geburten|verwaltungs|finanz)?-?(saldo|ergebnis|überschuss|fehlbetrag|differenz|überdeckung|unterdeckung)|zuschussbedarf|nettobelastung)\b/i;
/** What a balance is made of. */
export const COMES_IN =
  /einzahl|einnahm|ertr[aä]g|einkünft|erlös|zuzüg|zuzug|zugäng|zugang|geburt|geboren|soll|ansatz|plan/i;
export const GOES_OUT =
  /auszahl|ausgab|aufw[aäe]nd|kosten|fortzüg|fortzug|wegzüg|wegzug|abgäng|abgang|sterbe|gestorben|ist\b|ergebnis/i;

/** What is reckoned from a total, not added to it. `Gemeindeanteil` and `Anteil Tagespflege` are amounts. */
export const SHARE =
  /%|prozent|(quote|auslastung)( \d{4})?\W*$|^\W*anteil\W*$|(^|[^\p{L}])(je|pro) (einwohner|einw|ew|kopf|kind|person|platz|haushalt|tag|monat|m²|km²)\W*$/iu;
/** What stands below a total for comparing, and is no part of anything: by its first word, or by its whole name. */
const BESIDE =
  /^\W*(nachrichtlich|((im|zum) )?vorjahr|vj|veränderung|abweichung|differenz|zum vergleich|zuwachs|rückgang)\b|^\W*(haushaltsansatz|ansatz|plan|soll|budget|verfügbar)( \d{4})?\W*$/i;
export const standsBeside = (text: string): boolean => SHARE.test(text) || BESIDE.test(text);

/** Budgets put the sign of what they do in front: `+`, `-`, `=`. The last is a promise that arithmetic has kept: no doubt of the layout touches it. */
export const EQUALS = /^=\s*\p{L}/u;
export const isCalledTotal = (text: string): boolean =>
  TOTAL_WORD.test(text) || STARS.test(text) || SHORT_TOTAL.test(text) || EQUALS.test(text);
/** Nothing but a total is called so. */
export const NOTHING_ELSE =
  /^\W*((zwischen|end|gesamt)?summen?\b|insgesamt\b|zusammen\W*$|gesamtergebnis\b)|\b(insgesamt|gesamt|summe)\W*$/i;
/** The word of a total and no other. */
const ALONE = /^\W*((zwischen|end|gesamt)?summen?|insgesamt|gesamt|zusammen|total|gesamtergebnis)\W*$/i;
/** Whether a row is called a total that must be asked about where it adds up nothing. A remark behind a day may begin so. */
export const isCalledSo = ({ text, column }: { text: string; column: number }): boolean =>
  TOTAL_WORD.test(text) && (column === 0 || ALONE.test(text));
/** `Einwohner insgesamt`, `Fläche insgesamt`: where several rows are called so and add up nothing, they are what a list tells. */
const OF_ALL = /\p{L}\W{1,3}(insgesamt|gesamt)\W*$/iu;
/** Those rows that must be asked about, among rows that are called totals and add up nothing. */
export const askedOf = (
  labels: readonly ({ text: string } | null | undefined)[],
  ...rows: readonly number[]
): number[] => {
  const listed = rows.filter((row) => OF_ALL.test(labels[row]!.text));
  const isAsked = (row: number): boolean =>
    NOTHING_ELSE.test(labels[row]!.text) && !(listed.length > 1 && listed.includes(row));
  return rows.filter(isAsked);
};

/** What may be all of its parts, and one thing as well. */
export const WHOLE =
  /^\W*(alle|beide|all|both|personen|stadt|gesamtstadt|(samt|verbands)?gemeinde|(land)?kreis|region|bezirk|haus|netz|jahr)\b/i;

/** What a page hands on to the next: the sum of what stands above, or what the page begins with. */
const CARRIED = /^[ (*=]{0,5}Übertrag\b[a-zäöüß.:( ]{0,30}\d{0,4}[).: ]{0,5}$/i;
/** Words that totals have as others do (`Gesamtfläche`), and stars alone in their cell: arithmetic alone says which it is. */
const MAY_BE =
  /^[ (*=]{0,5}(Σ|∑|Sa\.|Su\.|gesamt(?:kosten|ausgaben?|auszahlungen|einnahmen?|einzahlungen|ertr[aä]ge?|aufw[aä]nd|aufwendungen|erlöse?|umsatz|haushalt|budget|bedarf|volumen|wert|fläche|zahl|anzahl|menge|verbrauch|bevölkerung|einwohner|stellen|plätze|investition(?:en)?|schulden|vermögen)|\*{1,3}$|jahres(?:summe|mittel|wert)|zwi[a-zäöüß]{0,9}\.?-? ?su[a-zäöüß]{0,6}\.?)/i;
export const mayBeTotal = (text: string): boolean => MAY_BE.test(text);
export const isNamedTotal = (text: string): boolean =>
  isCalledTotal(text) || CARRIED.test(text) || mayBeTotal(text) || wayOf(text) !== null;
