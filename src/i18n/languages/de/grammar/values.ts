// Words of values: how a count names its base, and why there is none.
import type { Reason } from '../../../../core/answers/claims.ts';
import type { Emptiness } from '../../../../core/values/marks.ts';
import type { Fewer } from '../../../../core/indicators/uneven.ts';
import { counted, type Counted } from '../../../counted.ts';
import { dativePlural, singular } from './nouns.ts';

export type ValueWords = {
  /** `von 52 Kräften` */
  of: (base: string) => string;
  /** The plural of a unit after `von`, `unter`, `zwischen`. */
  dative: (unit: string) => string;
  /** The unit of exactly one, where nobody gives it. Missing: empty. */
  one: (unit: string) => string;
  /** In quotation marks. */
  quoted: (text: string) => string;
};
export const values: ValueWords = {
  of: (base) => `von ${base}`,
  dative: dativePlural,
  one: singular,
  quoted: (text) => `„${text}“`,
};

export type EmptinessWords = Readonly<Record<Emptiness, string>>;
export const emptiness: EmptinessWords = {
  notReported: 'nicht gemeldet',
  notCollected: 'nicht erhoben',
  withdrawn: 'zurückgezogen',
  secret: 'geheim',
  unknown: 'unbekannt',
  locked: 'gesperrt',
};

export type ReasonWords = Readonly<Record<Reason, string>>;
export const reasons: ReasonWords = { ...emptiness, inhabitants: 'ohne Einwohnerzahl' };

/** What a figure lacks. */
export type LackWords = {
  /** Nouns of what can lack. */
  inhabitants: (year: string | number) => string;
  base: (when: string) => string;
  reference: string;
  /** It is there, and zero or less: nothing can relate to it. */
  noReference: string;
  zero: (name: string) => string;
  /** What is compared with, or divided by, is below zero. */
  negative: (name: string) => string;
  /** What can be told instead: of both values, with its sign. */
  difference: (said: string, value: string) => string;
  /** `Sonnenhof fehlt`, `Nord, Süd sind geheim`: what is not there, and why. */
  is: (what: readonly string[], why: Emptiness) => string;
};
const LACKING: Readonly<Record<Emptiness, readonly [one: string, several: string]>> = {
  notReported: ['fehlt', 'fehlen'],
  notCollected: ['wird nicht erhoben', 'werden nicht erhoben'],
  withdrawn: ['wurde zurückgezogen', 'wurden zurückgezogen'],
  secret: ['ist geheim', 'sind geheim'],
  unknown: ['ist unbekannt', 'sind unbekannt'],
  locked: ['ist gesperrt', 'sind gesperrt'],
};
export const lacks: LackWords = {
  inhabitants: (year) => `Einwohnerzahl für ${year}`,
  base: (when) => `Vergleichswert für ${when}`,
  reference: 'Bezugswert',
  noReference: 'Bezugswert ist nicht größer als 0',
  zero: (name) => `durch null teilen geht nicht: ${name}`,
  negative: (name) => `Vergleichswert ist negativ: ${name}`,
  difference: (said, value) => `${said}; Unterschied: ${value}`,
  is: (what, why) => `${what.join(', ')} ${LACKING[why][what.length === 1 ? 0 : 1]}`,
};

/** Of how many rows or parts a value is put together. */
export const entries = counted('de', '1 Angabe', '# Angaben');

/** What stands on a tile beside its value. */
export type TileWords = {
  due: string;
  future: string;
  never: string;
  /** Filters that leave no row, by the words of the data. */
  unfit: (names: readonly string[]) => string;
  /** Columns that the data do not have. */
  noColumn: (names: readonly string[]) => string;
  acknowledged: string;
  /** `lack`: what is not there of what limits relate to, and why. */
  unjudged: (lack: string) => string;
  held: (lack: string) => string;
  entries: Counted;
  /** The value is put together of another number of entries than the one before, or than usual. `count` with its noun. */
  uneven: (count: string, other: string, than: Fewer['than'], isFewer: boolean) => string;
  /** For the ear, before an old value and in place of a dash. */
  lastValue: string;
  noValue: string;
};
export const tile: TileWords = {
  due: 'neuer Wert fällig',
  future: 'Datum liegt in der Zukunft',
  never: 'noch kein Wert',
  unfit: (names) => `Keine Zeile der Daten passt: ${names.join('; ')}`,
  noColumn: (names) =>
    `In den Daten ${names.length === 1 ? 'fehlt die Spalte' : 'fehlen die Spalten'} „${names.join('“, „')}“`,
  acknowledged: 'zur Kenntnis genommen',
  unjudged: (lack) => `${lack}, nicht bewertet`,
  held: (lack) => `${lack}, nicht neu bewertet`,
  entries,
  uneven: (count, other, than, isFewer) =>
    `${isFewer ? 'nur ' : ''}aus ${count}, ${than === 'before' ? 'davor' : 'sonst'} aus ${other}`,
  lastValue: 'letzter Wert: ',
  noValue: 'kein aktueller Wert',
};

/** What needs attention and is not among what is shown. */
export type OutsideWords = {
  outside: string;
  brief: string;
  /** `1 weitere kritisch`, `2 weitere zuletzt kritisch`. */
  more: (n: number, isLast: boolean) => string;
  showAll: string;
};
export const outside: OutsideWords = {
  outside: 'Außerhalb dieser Auswahl:',
  brief: 'Außerhalb:',
  more: (n, isLast) => `${n} weitere${isLast ? ' zuletzt' : ''}`,
  showAll: 'Alle zeigen',
};
