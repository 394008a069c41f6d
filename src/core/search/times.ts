// The time that a question names: a day, a month, a season, a span. German and English. Pure.
import {
  addPeriods,
  dayNumber,
  dayToIso,
  parsePeriod,
  periodEnd,
  periodStart,
  schoolYear,
  weekOf,
  type IsoDate,
  type Period,
} from '../values/period.ts';
import {
  MONTHS,
  ORDINALS,
  WEEKS,
  COUNTS,
  COUNTS_EN,
  LAST,
  THIS,
  BEFORE_LAST,
  type Unit,
  UNITS,
  MANY,
  SEASONS,
  WEEKDAYS,
} from './time-words.ts';

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
export const monthOf = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1;
export const yearOf = (word: string | undefined): number | null =>
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

export const UNTIL = ['bis', 'to', 'until', 'through'],
  SINCE = ['seit', 'since'];

/** A span that begins at a word. Missing: null. */
const spanAt = (words: readonly string[], at: number, today: IsoDate): Named | null => {
  // `seit drei Monaten` is `in den letzten drei Monaten`.
  const isSince =
    SINCE.includes(words[at]!) && countOf(words[at + 1]) !== null && UNITS.has(words[at + 2] ?? '');
  const isLast = isSince || LAST.has(words[at]!);
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
    const length = isSlashed ? 3 : 2;
    return named(season(month, year, today, isLast), year === null ? 1 : length);
  }
  if (word === 'wochenende' || word === 'weekend') return named(weekend(today, isLast), 1);
  const count = isLast ? countOf(word) : null;
  const unit = UNITS.get(words[first + 1] ?? '');
  if (count !== null && unit)
    return named([addPeriods(before(unit, count, today), 1), today as string as Period], 2);
  return isLast && MANY.has(word) ? { time: null, until: null, from: at, to: first + 1 } : null;
};

/** `3`, `drittes`, `third`. Missing: null. */
const ordinalOf = (word: string): number | null => {
  if (/^[1-4]$/.test(word)) return Number(word);
  const stem = /^(?:erst|zweit|dritt|viert)(?=e[mnrs]?$)/.exec(word)?.[0] ?? word;
  const at = ORDINALS.findIndex((names) => names.includes(stem));
  return at < 0 ? null : at + 1;
};

/** A part of a year that begins at a word, as periods name it, and how many words say it: `drittes Quartal`, `Q3`, `KW 47`. Missing: null. */
const partAt = (words: readonly string[], at: number): { name: string; length: number } | null => {
  const [word, next] = [words[at]!, words[at + 1] ?? ''];
  // Without a year behind it `H2` may be the name of a hall.
  const isHalf = /^h[12]$/.test(word) && yearOf(next) !== null;
  const short = isHalf ? word : /^(q[1-4]|kw\d{1,2})$/.exec(word)?.[0];
  if (short !== undefined)
    return {
      name: short.startsWith('k') ? `W${two(Number(short.slice(2)))}` : short.toUpperCase(),
      length: 1,
    };
  if (WEEKS.has(word) && /^\d{1,2}$/.test(next)) return { name: `W${two(Number(next))}`, length: 2 };
  const [n, unit] = [ordinalOf(word), UNITS.get(next)];
  if (n !== null && unit === 'quarter') return { name: `Q${n}`, length: 2 };
  return n !== null && n <= 2 && unit === 'half' ? { name: `H${n}`, length: 2 } : null;
};

/** A part of a year: of the one that is named, or else the newest that has begun. Missing: null where no year has it. */
const inYear = (part: string, year: number | null, today: IsoDate): Period | null => {
  const now = Number(today.slice(0, 4));
  const own = parsePeriod(`${year ?? now}-${part}`);
  const hasBegun = own !== null && periodStart(own) <= periodStart(today as string as Period);
  return year !== null || hasBegun ? own : (parsePeriod(`${now - 1}-${part}`) ?? own);
};

/** The time that begins at a word, and the words that say it. Missing: null. */
export const timeAt = (words: readonly string[], at: number, today: IsoDate): Named | null => {
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
  const part = partAt(words, at);
  if (part !== null) {
    const end = at + part.length;
    const length = ['of', 'in', 'von'].includes(words[end] ?? '') && yearOf(words[end + 1]) !== null ? 2 : 1;
    const year = yearOf(words[end + length - 1]);
    return named(inYear(part.name, year, today), part.length + (year === null ? 0 : length));
  }
  const year = yearOf(word);
  // `2024/25` is read as two words.
  if (year !== null && words[at + 1] === two((year + 1) % 100)) return named(schoolYear(year), 2);
  return year === null ? null : named(word as Period, 1);
};
