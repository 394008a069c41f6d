// What a question asks besides its words: a time (`vor einem Jahr`, `im März`, `2024`) and a state (`was ist kritisch`). German and English. Pure.
import {
  addPeriods,
  dayNumber,
  dayToIso,
  parsePeriod,
  periodStart,
  weekOf,
  type IsoDate,
  type Period,
} from '../values/period.ts';
import { asked, isAsking, wordsOf } from './fold.ts';

/** A state that figures may be in, as somebody asks for it. `noCurrentData`: what is old or silent. */
export type AskedState = 'critical' | 'watch' | 'good' | 'noCurrentData';
/** Shape: `words` name what is asked of, folded, without those that ask for a time or a state. Missing: `time` null, `state` null. */
export type Question = {
  words: readonly string[];
  time: Period | null;
  state: AskedState | null;
  /** Words that named the time or state; a title may hold them too. */
  beside: readonly string[];
};

const MONTHS = [
  'januar january jan jaenner',
  'februar february feb',
  'maerz march mrz',
  'april apr',
  'mai may',
  'juni june jun',
  'juli july jul',
  'august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'dezember december dez dec',
].map((names) => names.split(' '));
const COUNTS = 'ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf'.split(' ');
const COUNTS_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LAST = new Set(
  'letzter letzte letztes letzten letztem vergangener vergangene vergangenes vergangenen voriger vorige voriges vorigen last previous'.split(
    ' ',
  ),
);
const THIS = new Set('dieser diese dieses diesen diesem laufenden this current'.split(' '));

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...'tag tage tagen day days'.split(' ').map((word) => [word, 'day'] as const),
  ...'woche wochen week weeks'.split(' ').map((word) => [word, 'week'] as const),
  ...'monat monate monaten monats month months'.split(' ').map((word) => [word, 'month'] as const),
  ...'quartal quartale quartalen quarter quarters'.split(' ').map((word) => [word, 'quarter'] as const),
  ...'jahr jahre jahren jahres year years'.split(' ').map((word) => [word, 'year'] as const),
]);

const STATES: ReadonlyMap<string, AskedState> = new Map([
  ...'kritisch kritische kritischen kritischer kritisches rot alarm alarmierend gefaehrlich brennt schief handlungsbedarf dringend dringende problem probleme problemen sorgen sorge verschlechtert schlecht schlechter critical red alarming wrong problem problems worse bad worried worry urgent'
    .split(' ')
    .map((word) => [word, 'critical'] as const),
  ...'beobachten beobachtet gelb warnung warnungen auffaellig auffaellige aufmerksamkeit watch watched yellow amber warning attention'
    .split(' ')
    .map((word) => [word, 'watch'] as const),
  ...'gruen unauffaellig green'.split(' ').map((word) => [word, 'good'] as const),
  ...'veraltet veraltete veralteten ueberholt stumm outdated stale silent'
    .split(' ')
    .map((word) => [word, 'noCurrentData'] as const),
]);

/** What several words say together, in this order and with others between them: a state, or the word that it stands for. */
const PHRASES: readonly (readonly [said: string, as: AskedState | string])[] = [
  ['in ordnung', 'good'],
  ['alles gut', 'good'],
  ['alles ok', 'good'],
  ['laeuft gut', 'good'],
  ['all right', 'good'],
  ['daten fehlen', 'noCurrentData'],
  ['fehlen daten', 'noCurrentData'],
  ['fehlende daten', 'noCurrentData'],
  ['keine daten', 'noCurrentData'],
  ['ohne daten', 'noCurrentData'],
  ['alte daten', 'noCurrentData'],
  ['nicht aktuell', 'noCurrentData'],
  ['werte fehlen', 'noCurrentData'],
  ['fehlen werte', 'noCurrentData'],
  ['zahlen fehlen', 'noCurrentData'],
  ['fehlen zahlen', 'noCurrentData'],
  ['missing data', 'noCurrentData'],
  ['data missing', 'noCurrentData'],
  ['no data', 'noCurrentData'],
  ['im auge', 'watch'],
  ['keep eye', 'watch'],
  ['muss wissen', 'critical'],
  ['wichtig heute', 'critical'],
  ['rote zahlen', 'defizit'],
  ['roten zahlen', 'defizit'],
  ['schwarze zahlen', 'ueberschuss'],
  ['geht aus', 'vorrat'],
];
const isState = (word: string): word is AskedState =>
  ['critical', 'watch', 'good', 'noCurrentData'].includes(word);

/** The first phrase that words hold: what it says, and the words without it. Missing: null. */
const phraseIn = (words: readonly string[]): { as: string; left: string[] } | null => {
  for (const [phrase, as] of PHRASES) {
    const [first, second] = phrase.split(' ');
    const at = words.indexOf(first!);
    const then = at < 0 ? -1 : words.indexOf(second!, at + 1);
    if (then >= 0) return { as, left: words.filter((_, i) => i !== at && i !== then) };
  }
  return null;
};

const WEEKDAYS = [
  'montag monday',
  'dienstag tuesday',
  'mittwoch wednesday',
  'donnerstag thursday',
  'freitag friday',
  'samstag saturday sonnabend',
  'sonntag sunday',
].map((names) => names.split(' '));

/** The last such weekday: today's too, unless the one before is asked for. `day`: 0 is Monday. */
const weekdayBefore = (day: number, today: IsoDate, isPast: boolean): Period => {
  const now = periodStart(today as string as Period);
  // Day 0 is a Thursday.
  const back = (((now + 3) % 7) - day + 7) % 7;
  return dayToIso(now - (back === 0 && isPast ? 7 : back)) as string as Period;
};
const weekdayOf = (word: string | undefined): number =>
  WEEKDAYS.findIndex((names) => word !== undefined && names.includes(word));

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1;
const yearOf = (word: string | undefined): number | null =>
  word !== undefined && /^(?:19|20)\d\d$/.test(word) ? Number(word) : null;
const countOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (/^ein(?:e|em|en|er|es)?$/.test(word) || word === 'a' || word === 'an') return 1;
  const at = Math.max(COUNTS.indexOf(word), COUNTS_EN.indexOf(word));
  return at < 0 ? null : at + 1;
};

/** The period of a unit that today lies in. */
const current = (unit: Unit, today: IsoDate): Period => {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  if (unit === 'year') return year as Period;
  if (unit === 'quarter') return `${year}-Q${Math.ceil(month / 3)}` as Period;
  if (unit === 'month') return today.slice(0, 7) as Period;
  if (unit === 'week') return weekOf(periodStart(today as string as Period));
  return today as string as Period;
};

/** A day so many units before. A 31st that is none becomes the last of its month. */
const before = (unit: Unit, count: number, today: IsoDate): Period => {
  const day = periodStart(today as string as Period);
  if (unit === 'day' || unit === 'week')
    return dayToIso(day - count * (unit === 'week' ? 7 : 1)) as string as Period;
  const months = unit === 'year' ? count * 12 : unit === 'quarter' ? count * 3 : count;
  const at = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const first = dayNumber(year, month, 1);
  const next = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return dayToIso(Math.min(first + Number(today.slice(8, 10)), next) - 1) as string as Period;
};

/** The latest month of this name that has begun. */
const latest = (month: number, today: IsoDate): number =>
  month <= Number(today.slice(5, 7)) ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;

type Named = { time: Period; from: number; to: number };

/** The time that begins at a word, and the words that say it. Missing: null. */
const timeAt = (words: readonly string[], at: number, today: IsoDate): Named | null => {
  const word = words[at]!;
  const named = (time: Period | null, length: number): Named | null =>
    time === null ? null : { time, from: at, to: at + length };
  if (word === 'vor') {
    const unit = UNITS.get(words[at + 2] ?? '');
    const count = countOf(words[at + 1]);
    if (unit && count !== null) return named(before(unit, count, today), 3);
  }
  if (countOf(word) !== null && words[at + 2] === 'ago') {
    const unit = UNITS.get(words[at + 1] ?? '');
    if (unit) return named(before(unit, countOf(word)!, today), 3);
  }
  if (word === 'gestern' || word === 'yesterday') return named(before('day', 1, today), 1);
  if (word === 'vorgestern') return named(before('day', 2, today), 1);
  if (word === 'vorjahr' || word === 'vorjahres') return named(addPeriods(current('year', today), -1), 1);
  if (word === 'vormonat') return named(addPeriods(current('month', today), -1), 1);
  if (word === 'vorwoche') return named(addPeriods(current('week', today), -1), 1);
  if (LAST.has(word) || THIS.has(word)) {
    const unit = UNITS.get(words[at + 1] ?? '');
    if (unit && unit !== 'day') return named(addPeriods(current(unit, today), LAST.has(word) ? -1 : 0), 2);
    const weekday = weekdayOf(words[at + 1]);
    if (weekday >= 0) return named(weekdayBefore(weekday, today, LAST.has(word)), 2);
    const month = monthOf(words[at + 1] ?? '');
    if (month > 0) return named(parsePeriod(`${latest(month, today)}-${two(month)}`), 2);
  }
  const weekday = weekdayOf(word);
  if (weekday >= 0) return named(weekdayBefore(weekday, today, false), 1);
  // `12. März 2025`, `12.3.2025`: a day before its month.
  const day = /^\d{1,2}$/.test(word) ? Number(word) : null;
  if (day !== null) {
    const next = words[at + 1] ?? '';
    const month =
      monthOf(next) || (/^\d{1,2}$/.test(next) && yearOf(words[at + 2]) !== null ? Number(next) : 0);
    if (month > 0) {
      const year = yearOf(words[at + 2]);
      const of = (one: number): Period | null => parsePeriod(`${one}-${two(month)}-${two(day)}`);
      if (year !== null) return named(of(year), 3);
      const thisYear = `${today.slice(0, 4)}-${two(month)}-${two(day)}`;
      return named(of(Number(today.slice(0, 4)) - (thisYear > today ? 1 : 0)), 2);
    }
  }
  const month = monthOf(word);
  if (month > 0) {
    const year = yearOf(words[at + 1]);
    return named(parsePeriod(`${year ?? latest(month, today)}-${two(month)}`), year === null ? 1 : 2);
  }
  if (/^[1-4]$/.test(word) && UNITS.get(words[at + 1] ?? '') === 'quarter') {
    const year = yearOf(words[at + 2]);
    return named(`${year ?? today.slice(0, 4)}-Q${word}` as Period, year === null ? 2 : 3);
  }
  const quarter = /^q[1-4]$/.test(word) ? Number(word[1]) : null;
  if (quarter !== null) {
    const year = yearOf(words[at + 1]);
    return named(`${year ?? today.slice(0, 4)}-Q${quarter}` as Period, year === null ? 1 : 2);
  }
  return yearOf(word) === null ? null : named(word as Period, 1);
};

/** Reads a question of a day. The first time and the first state that it names count. */
export const readQuestion = (question: string, today: IsoDate): Question => {
  const all = wordsOf(question.slice(0, 300));
  let time: Named | null = null;
  for (let at = 0; at < all.length && time === null; at++) time = timeAt(all, at, today);
  const timed = time === null ? [] : all.slice(time.from, time.to);
  const left = time === null ? all : [...all.slice(0, time.from), ...all.slice(time.to)];
  const phrase = phraseIn(left);
  const said = phrase !== null && isState(phrase.as) ? phrase.as : null;
  const rest = phrase === null ? left : said === null ? [...phrase.left, phrase.as] : phrase.left;
  const stateWord = said === null ? (rest.find((word) => STATES.has(word)) ?? null) : null;
  const naming = rest.filter((word) => word !== stateWord);
  const state = said ?? (stateWord === null ? null : STATES.get(stateWord)!);
  // What only asks (`was ist`) names nothing where a time or a state is asked for.
  const words = asked(naming.join(' '));
  return {
    words: (time !== null || state !== null) && words.every(isAsking) ? [] : words,
    time: time?.time ?? null,
    state,
    beside: [...timed.filter((word) => !UNITS.has(word)), ...(stateWord === null ? [] : [stateWord])],
  };
};
