// What a grouping says, and what a figure said at a time that somebody asked for.
import { counted, type Counted } from '../../../counted.ts';

export type GroupWords = {
  noValue: string;
  incompleteSum: string;
  incompleteMean: string;
  several: string;
  groups: Counted;
  highest: GroupEndWords;
  lowest: GroupEndWords;
  /** No row is left, so there is no group. */
  nothing: string;
  /** No group has a value. */
  none: string;
  /** `more`: how many are not named, as it is written. Missing: null where all are. */
  lacking: (named: readonly string[], more: string | null) => string;
  /** Of the first and the last of joined periods: where its rows begin, and end. */
  from: (label: string, first: string) => string;
  to: (label: string, last: string) => string;
  /** Newest values that are not of one time, by how many are older. */
  dates: Counted<[newest: string, name: string, oldest: string]>;
};

export type GroupEndWords = (label: string, value: string, isShared: boolean) => string;
const level = (isShared: boolean): string => (isShared ? ', gleichauf mit anderen' : '');

export const groups: GroupWords = {
  noValue: 'kein Wert',
  incompleteSum: 'Summe unvollständig',
  incompleteMean: 'Mittel unvollständig',
  several: 'mehrere Werte',
  groups: counted('de', '1 Gruppe.', '# Gruppen.'),
  highest: (label, value, isShared) => `Höchster Wert: ${label} mit ${value}${level(isShared)}.`,
  lowest: (label, value, isShared) => `Niedrigster Wert: ${label} mit ${value}${level(isShared)}.`,
  nothing: 'Keine Zeile der Daten passt zu dieser Auswahl.',
  none: 'Keine hat einen Wert.',
  from: (label, first) => `${label} beginnt erst mit ${first}.`,
  to: (label, last) => `${label} reicht nur bis ${last}.`,
  dates: counted(
    'de',
    'Neuester Stand: {0}. Älter ist 1 Wert: {1} ({2}).',
    'Neuester Stand: {0}. Älter sind # Werte, am ältesten: {1} ({2}).',
  ),
  lacking: (named, more) => `Ohne Wert: ${named.join(', ')}${more === null ? '' : ` und ${more} weitere`}.`,
};

export type DuringWords = {
  only: (time: string, value: string) => string;
  at: (value: string, time: string) => string;
  last: (time: string, value: string) => string;
  extremes: (lowest: string, highest: string) => string;
  missing: Counted;
  of: (time: string, whole: string, value: string) => string;
  none: (time: string) => string;
  before: (value: string, time: string) => string;
  begins: (time: string) => string;
  never: string;
};
export const during: DuringWords = {
  only: (time, value) => `${time}: ${value}.`,
  at: (value, time) => `${value} (${time})`,
  last: (time, value) => `${time}: zuletzt ${value}`,
  extremes: (lowest, highest) => `, niedrigster Wert ${lowest}, höchster ${highest}`,
  missing: counted('de', 'Für 1 Zeitpunkt darin fehlt der Wert.', 'Für # Zeitpunkte darin fehlt der Wert.'),
  of: (time, whole, value) => `Für ${time} allein gibt es keinen Wert. ${whole}: ${value}.`,
  none: (time) => `Für ${time} gibt es keinen Wert.`,
  before: (value, time) => `Davor zuletzt: ${value} (${time}).`,
  begins: (time) => `Die Werte beginnen mit ${time}.`,
  never: 'Es gibt zu keiner Zeit einen Wert.',
};
