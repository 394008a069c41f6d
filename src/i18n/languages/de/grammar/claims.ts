// Claims of a series as sentences and as the headline of its chart.
import type { Rating } from '../../../../core/indicators/result.ts';
import { isPartOfYear, type PeriodKind } from '../../../../core/values/period.ts';
import type { Counted } from '../../../counted.ts';
import { entries } from './values.ts';

/** Ratings inside a sentence. */
export type RatedWords = Readonly<Record<Exclude<Rating, 'none'>, string>>;
export const rated: RatedWords = { critical: 'kritisch', watch: 'zu beobachten', good: 'in Ordnung' };

/** That values are put together of another number of rows or parts than usual. Numbers come as they are written; `count` with its noun. */
export type UnevenWords = {
  entries: Counted;
  /** `when`: as `on` says it. */
  once: (when: string, count: string, usual: string, isFewer: boolean) => string;
  often: (often: string, when: string, count: string, usual: string) => string;
  /** No number is the usual one. */
  mixed: (least: string, most: string, last: string) => string;
};

/** `isOne`: it was so once. `isOld`: the last value does not hold any more. `often`, `when`: as `times` and `run` say them. */
export type ClaimWords = {
  /** `an 4 Tagen`: so many values, by what each stands for. */
  times: (count: string, isOne: boolean, kind: PeriodKind) => string;
  /** `am 15.03.2026`, `im März 2026`, `in KW 12/2026`. */
  on: (kind: PeriodKind, name: string) => string;
  /** `vom 12.03.2026 bis 15.03.2026`, `vom 1. Quartal 2026 bis zum 3. Quartal 2026`. */
  run: (kind: PeriodKind, from: string, to: string) => string;
  /** After `seit`. `day`, `clock`: of days and times. `zone`: ` Sommerzeit` where it is needed, else empty. */
  since: (
    kind: PeriodKind,
    name: string,
    day: string,
    clock: string,
    isSameYear: boolean,
    zone: string,
  ) => string;
  limit: (beyond: string) => string;
  ratedWhole: (word: string, isOld: boolean) => string;
  /** `when`: with the article that it has after `seit`. */
  ratedSince: (word: string, when: string, isOld: boolean) => string;
  /** `dem 1. Quartal 2024`, `14.11.2026`: a period after `seit`, whole. */
  sinceWhole: (kind: PeriodKind, name: string) => string;
  beyond: (often: string, word: string, when: string, isOne: boolean, isBefore: boolean) => string;
  worse: (listed: string) => string;
  worseState: (state: string, often: string, when: string, isOne: boolean) => string;
  target: (value: string, isLeast: boolean, isReached: boolean, isOld: boolean) => string;
  /** `lowest`, `highest`: values with their periods, where they lie beyond its end; else null. */
  outlook: (when: string, value: string, lowest: string | null, highest: string | null) => string;
  /** What was bad and cannot be judged any more. */
  /** `lack`: what is not there of what the limits relate to, and why. */
  held: (word: string, when: string, lack: string) => string;
  extremes: (lowest: string, highest: string) => string;
  missing: (listed: string) => string;
  uneven: UnevenWords;
  gap: (from: string, to: string) => string;
  /** Of one point: its number, why there is no value, that it is only expected. */
  place: (n: number, all: number) => string;
  noValue: string;
  byOutlook: string;
};

const PER: Readonly<Record<Exclude<PeriodKind, 'time'>, readonly [one: string, many: string]>> = {
  day: ['an 1 Tag', 'Tagen'],
  week: ['in 1 Woche', 'Wochen'],
  month: ['in 1 Monat', 'Monaten'],
  quarter: ['in 1 Quartal', 'Quartalen'],
  third: ['in 1 Tertial', 'Tertialen'],
  half: ['in 1 Halbjahr', 'Halbjahren'],
  schoolYear: ['in 1 Schuljahr', 'Schuljahren'],
  year: ['in 1 Jahr', 'Jahren'],
};
const ON: Readonly<Record<PeriodKind, string>> = {
  time: 'am',
  day: 'am',
  week: 'in',
  month: 'im',
  quarter: 'im',
  third: 'im',
  half: 'im',
  year: 'im Jahr',
  schoolYear: 'im Schuljahr',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const claims: ClaimWords = {
  times: (count, isOne, kind) => {
    if (kind === 'time') return isOne ? 'einmal' : `${count}-mal`;
    const [one, many] = PER[kind];
    return isOne ? one : `${kind === 'day' ? 'an' : 'in'} ${count} ${many}`;
  },
  on: (kind, name) => `${ON[kind]} ${name}`,
  run: (kind, from, to) => {
    if (kind === 'day' || kind === 'time') return `vom ${from} bis ${to}`;
    return isPartOfYear(kind) ? `vom ${from} bis zum ${to}` : `von ${from} bis ${to}`;
  },
  since: (kind, name, day, clock, isSameYear, zone) => {
    if (isPartOfYear(kind)) return `dem ${name}`;
    if (kind !== 'day' && kind !== 'time') return name;
    const short = isSameYear ? day.slice(0, -'2026'.length) : day;
    return `dem ${short}${kind === 'time' ? ` um ${clock} Uhr${zone}` : ''}`;
  },
  limit: (beyond) => ` (Grenzwert: ${beyond})`,
  ratedWhole: (word, isOld) => `Der Wert ${isOld ? 'war' : 'ist'} im ganzen gezeigten Zeitraum ${word}.`,
  ratedSince: (word, when, isOld) =>
    isOld ? `Der letzte Wert war ${word}, seit ${when}.` : `Der Wert ist seit ${when} ${word}.`,
  sinceWhole: (kind, name) => (isPartOfYear(kind) ? `dem ${name}` : name),
  beyond: (often, word, when, isOne, isBefore) =>
    `${isBefore ? 'Davor' : 'Im gezeigten Zeitraum'} ${often} ${word}, ${isOne ? '' : 'zuletzt '}${when}.`,
  worse: (listed) => `Schlechter als zuletzt: ${listed}.`,
  worseState: (state, often, when, isOne) => `„${state}“ ${often} (${isOne ? '' : 'zuletzt '}${when})`,
  target: (value, isLeast, isReached, isOld) =>
    `Ziel (${isLeast ? 'mindestens' : 'höchstens'} ${value}): ${isOld ? 'zuletzt ' : ''}${isReached ? 'erreicht' : 'nicht erreicht'}.`,
  outlook: (when, value, lowest, highest) =>
    `Ausblick bis ${when}: ${value}${lowest === null ? '' : `; tiefster Wert ${lowest}`}${highest === null ? '' : `; höchster Wert ${highest}`}.`,
  held: (word, when, lack) => `Zuletzt ${word} (${when}); seitdem: ${lack}.`,
  extremes: (lowest, highest) => `Tiefster Wert: ${lowest}. Höchster Wert: ${highest}.`,
  missing: (listed) => `Ohne Wert: ${listed}.`,
  uneven: {
    entries,
    once: (when, count, usual, isFewer) =>
      `${capital(when)} ${isFewer ? 'nur ' : ''}aus ${count}, sonst aus ${usual}.`,
    often: (often, when, count, usual) =>
      `${capital(often)} aus mehr oder weniger Angaben als sonst (${usual}), zuletzt ${when} aus ${count}.`,
    mixed: (least, most, last) => `Aus verschieden vielen Angaben: ${least} bis ${most}, zuletzt ${last}.`,
  },
  gap: (from, to) => `Keine Werte zwischen ${from} und ${to}.`,
  place: (n, all) => `Wert ${n} von ${all}.`,
  noValue: 'kein Wert',
  byOutlook: 'nach Ausblick',
};

/** `time`: how long what is shown lasts. `first`, `last`, `start`, `end`: values or states. */
export type HeadlineWords = {
  none: string;
  one: (value: string) => string;
  worst: (last: string, time: string, state: string, often: string, when: string, isOne: boolean) => string;
  everyState: (last: string, time: string) => string;
  states: (first: string, last: string, time: string) => string;
  stateAgain: (last: string, time: string) => string;
  turnSince: (since: string, start: string, end: string, isUp: boolean) => string;
  /** Of a last value that is old: from when to when it was. */
  turnRun: (run: string, start: string, end: string, isUp: boolean) => string;
  same: (end: string, time: string) => string;
  steady: (end: string, time: string) => string;
  swing: (low: string, high: string, end: string, time: string) => string;
  moved: (start: string, end: string, isUp: boolean, time: string) => string;
};

const moved = (isUp: boolean): string => (isUp ? 'gestiegen' : 'gefallen');

export const headlines: HeadlineWords = {
  none: 'Noch keine Werte',
  one: (value) => `Ein Wert: ${value}`,
  worst: (last, time, state, often, when, isOne) =>
    `Zuletzt „${last}“; in ${time} ${often} „${state}“, ${isOne ? '' : 'zuletzt '}${when}`,
  everyState: (last, time) => `In ${time} jeder Wert „${last}“`,
  states: (first, last, time) => `In ${time} von „${first}“ zu „${last}“`,
  stateAgain: (last, time) => `In ${time} zwischendurch besser, zuletzt wieder „${last}“`,
  turnSince: (since, start, end, isUp) => `Seit ${since} von ${start} auf ${end} ${moved(isUp)}`,
  turnRun: (run, start, end, isUp) => `${capital(run)} von ${start} auf ${end} ${moved(isUp)}`,
  same: (end, time) => `In ${time} unverändert: ${end}`,
  steady: (end, time) => `In ${time} kaum verändert: ${end}`,
  swing: (low, high, end, time) => `In ${time} zwischen ${low} und ${high}, zuletzt ${end}`,
  moved: (start, end, isUp, time) => `In ${time} von ${start} auf ${end} ${moved(isUp)}`,
};
