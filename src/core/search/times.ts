// The time that a question names: a day, a month, a season, a span. German and English. Pure.
import {
  addPeriods,
  dayNumber,
  dayToIso,
  parsePeriod,
  periodEnd,
  periodStart,
  weekOf,
  type IsoDate,
  type Period,
} from '../values/period.ts';

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

const BEFORE_LAST = new Set('vorletzter vorletzte vorletztes vorletzten vorletztem'.split(' '));

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...'tag tage tagen day days'.split(' ').map((word) => [word, 'day'] as const),
  ...'woche wochen week weeks'.split(' ').map((word) => [word, 'week'] as const),
  ...'monat monate monaten monats month months'.split(' ').map((word) => [word, 'month'] as const),
  ...'quartal quartale quartalen vierteljahr vierteljahre vierteljahren quarter quarters'
    .split(' ')
    .map((word) => [word, 'quarter'] as const),
  ...'halbjahr halbjahre halbjahren halbjahres'.split(' ').map((word) => [word, 'half'] as const),
  ...'jahr jahre jahren jahres year years'.split(' ').map((word) => [word, 'year'] as const),
]);
/** More than one, where no number says how many: no time that could be looked up. */
const MANY = new Set(
  'tage tagen wochen monate monaten quartale quartalen jahre jahren days weeks months quarters years'.split(
    ' ',
  ),
);
/** Seasons as those who keep records of the weather count them: by the month that they begin with. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ...'fruehling fruehjahr spring'.split(' ').map((word) => [word, 3] as const),
  ...'sommer summer'.split(' ').map((word) => [word, 6] as const),
  ...'herbst autumn'.split(' ').map((word) => [word, 9] as const),
  ...'winter'.split(' ').map((word) => [word, 12] as const),
]);
/** Whether a word counts time (`Woche`). */
export const isUnit = (word: string): boolean => UNITS.has(word);

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
  if (unit === 'half') return `${year}-H${month <= 6 ? 1 : 2}` as Period;
  if (unit === 'quarter') return `${year}-Q${Math.ceil(month / 3)}` as Period;
  if (unit === 'month') return today.slice(0, 7) as Period;
  if (unit === 'week') return weekOf(periodStart(today as string as Period));
  return today as string as Period;
};

const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** A day so many units before. A 31st that is none becomes the last of its month. */
const before = (unit: Unit, count: number, today: IsoDate): Period => {
  const day = periodStart(today as string as Period);
  if (unit === 'day' || unit === 'week')
    return dayToIso(day - count * (unit === 'week' ? 7 : 1)) as string as Period;
  const months = count * MONTHS_OF[unit];
  const at = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const first = dayNumber(year, month, 1);
  const next = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return dayToIso(Math.min(first + Number(today.slice(8, 10)), next) - 1) as string as Period;
};

/** The latest month of this name that has begun. */
const latest = (month: number, today: IsoDate): number =>
  month <= Number(today.slice(5, 7)) ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;

/**
 * `time`: null where words speak of time and name none (`in den letzten Jahren`). `until`: the end of a span, the same as `time` where it is
 * one period. `from`, `to`: the words that say it.
 */
export type Named = { time: Period | null; until: Period | null; from: number; to: number };

const monthsFrom = (year: number, month: number): Period => parsePeriod(`${year}-${two(month)}`)!;

/** Three months of a season: those that begin in a year, else the newest that have begun; `isLast`: that are over. */
const season = (month: number, year: number | null, today: IsoDate, isLast: boolean): [Period, Period] => {
  const begun = latest(month, today);
  const from = monthsFrom(year ?? begun, month);
  const until = addPeriods(from, 2);
  const isOver = periodEnd(until) < periodStart(today as string as Period);
  return year === null && isLast && !isOver ? [addPeriods(from, -12), addPeriods(until, -12)] : [from, until];
};

/** The last Saturday and Sunday that have begun; `isPast`: that are over. */
const weekend = (today: IsoDate, isPast: boolean): [Period, Period] => {
  const saturday = weekdayBefore(5, today, isPast);
  return [saturday, addPeriods(saturday, 1)];
};

/** A span that begins at a word. Missing: null. */
const spanAt = (words: readonly string[], at: number, today: IsoDate): Named | null => {
  const isLast = LAST.has(words[at]!);
  const first = isLast || THIS.has(words[at]!) ? at + 1 : at;
  const word = words[first] ?? '';
  const named = ([time, until]: [Period, Period], length: number): Named => ({
    time,
    until,
    from: at,
    to: first + length,
  });
  const month = SEASONS.get(word);
  if (month !== undefined) {
    const year = yearOf(words[first + 1]);
    // `Winter 2025/26`
    const isSlashed = year !== null && words[first + 2] === String(year + 1).slice(2);
    return named(season(month, year, today, isLast), year === null ? 1 : isSlashed ? 3 : 2);
  }
  if (word === 'wochenende' || word === 'weekend') return named(weekend(today, isLast), 1);
  const count = isLast ? countOf(word) : null;
  const unit = UNITS.get(words[first + 1] ?? '');
  if (count !== null && unit)
    return named([addPeriods(before(unit, count, today), 1), today as string as Period], 2);
  return isLast && MANY.has(word) ? { time: null, until: null, from: at, to: first + 1 } : null;
};

/** The time that begins at a word, and the words that say it. Missing: null. */
const timeAt = (words: readonly string[], at: number, today: IsoDate): Named | null => {
  const word = words[at]!;
  const named = (time: Period | null, length: number): Named | null =>
    time === null ? null : { time, until: time, from: at, to: at + length };
  const span = spanAt(words, at, today);
  if (span) return span;
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
  if (BEFORE_LAST.has(word)) {
    const unit = UNITS.get(words[at + 1] ?? '');
    if (unit && unit !== 'day') return named(addPeriods(current(unit, today), -2), 2);
  }
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

/** `half a year`, `ein halbes Jahr`: as one word. */
const HALVES = new Set(['halben', 'halbes', 'halbe', 'half']);
const joined = (words: readonly string[]): string[] => {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isHalf = HALVES.has(words[at]!);
    const skip = isHalf && words[at + 1] === 'a' ? 2 : 1;
    if (isHalf && UNITS.get(words[at + skip] ?? '') === 'year') {
      if (skip === 2) out.push('a');
      out.push('halbjahr');
      at += skip;
    } else out.push(words[at]!);
  }
  return out;
};

/** The first time that words name, with the words as they were read. `von 2020 bis 2023` is one span. */
export const timeIn = (said: readonly string[], today: IsoDate): { words: string[]; time: Named | null } => {
  const words = joined(said);
  let found: Named | null = null;
  for (let at = 0; at < words.length && found === null; at++) found = timeAt(words, at, today);
  if (found?.time == null) return { words, time: found };
  const between = words[found.to] ?? '';
  const joins =
    ['bis', 'to', 'until'].includes(between) ||
    (['und', 'and'].includes(between) && ['zwischen', 'between'].includes(words[found.from - 1] ?? ''));
  const end = joins ? timeAt(words, found.to + 1, today) : null;
  if (end?.until == null || periodStart(end.until) < periodStart(found.time)) return { words, time: found };
  const isBetween = ['zwischen', 'between', 'von', 'from'].includes(words[found.from - 1] ?? '');
  return { words, time: { ...found, until: end.until, from: found.from - (isBetween ? 1 : 0), to: end.to } };
};
