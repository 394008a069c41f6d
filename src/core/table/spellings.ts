// Ways to write days and periods that only a whole column proves: `01/31/2024`, `1.24` of months, `21/22` of school years.
import { century, dayOf, type ReadDate } from '../values/dates.ts';
import { SIGNS } from '../values/marks.ts';
import { prepare } from '../values/number.ts';
import { own } from '../values/own.ts';
import { parsePeriod, schoolYear } from '../values/period.ts';
import { partOfYearIn } from '../values/year-parts.ts';
import { CALENDAR_NAME, isPlaceholder, QUARTER_NAME, TIME_NAME, WEEK_NAME } from './column-words.ts';
import type { Seen, Texts } from './seen.ts';

/**
 * `monthDay`: the month first. `monthYear`, `weekYear`, `quarterYear`: with two digits of the year. `twoYears`: a year from summer to summer by
 * its two years. `partShort`: a letter, its number and two digits of the year: `T1/25`, `1Q25`.
 */
export type Spelling = 'monthDay' | 'monthYear' | 'weekYear' | 'quarterYear' | 'twoYears' | 'partShort';

const MONTH_NAME = /(monate?|(^|[^a-zäöü])(month|periode|zeitraum))($|[^a-zäöü])/i;
const SCHOOL_NAME =
  /(schul|kita-?|kindergarten|krippen|wirtschafts|ernte|ausbildungs|lehr)-?jahre?|(^|[^a-zäöü])(spielzeit|saison|winter|season|(academic|school|financial|fiscal|tax)[ _-]year|fy)($|[^a-zäöü])/i;
const PART_NAME =
  /quartal|vierteljahr|quarter|tertial|jahresdrittel|halbjahr|(^|[^a-zäöü])(hj|kw|woche|zeit|zeitraum|periode|berichtszeitraum)($|[^a-zäöü])/i;
/** Two years of a budget are two years of the calendar, and none from summer to summer. */
export const BUDGET_NAME = /haushalt(?!e)|(^|[^a-zäöü])(etat|budget|hhj|hh|hpl)($|[^a-zäöü])/i;
const SEMESTER_NAME = /semester/i;
const YEAR_NAME = /(jahr|(^|[^a-zäöü])(year|zeitraum))($|[^a-zäöü])/i;

const monthDay = (text: string): ReadDate | null => {
  const m = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  if (!m) return null;
  const isShort = m[3]!.length === 2;
  const year = isShort ? century(Number(m[3])) : Number(m[3]);
  return dayOf(isShort ? 'slash2' : 'slash', year, Number(m[1]), Number(m[2]));
};
/** A part of a year and the two digits of the year: `1.24`, `01/24`. */
const partYear =
  (family: 'month' | 'week' | 'quarter', letter: string, digits: number) =>
  (text: string): ReadDate | null => {
    const m = /^(\d{1,2})[./](\d{2})$/.exec(text);
    const period =
      m && parsePeriod(`${century(Number(m[2]))}-${letter}${String(Number(m[1])).padStart(digits, '0')}`);
    return period ? { kind: 'period', family, period } : null;
  };
const twoYears = (text: string): ReadDate | null => {
  const m = /^(?:FY ?)?(\d{4}|\d{2}) ?[/\u2013-] ?(\d{4}|\d{2})$/i.exec(text);
  if (!m) return null;
  const year = m[1]!.length === 2 ? century(Number(m[1])) : Number(m[1]);
  const next = m[2]!.length === 2 ? (year + 1) % 100 : year + 1;
  const period = Number(m[2]) === next ? schoolYear(year) : null;
  return period && { kind: 'period', family: 'schoolYear', period };
};
const FAMILY = { W: 'week', Q: 'quarter', T: 'third', H: 'half' } as const;
const partShort = (text: string): ReadDate | null => {
  const period = partOfYearIn(text, century, true);
  const family = period && own(FAMILY, period[5]!);
  return family ? { kind: 'period', family, period } : null;
};
const READ: Readonly<Record<Spelling, (text: string) => ReadDate | null>> = {
  monthDay,
  monthYear: partYear('month', '', 2),
  weekYear: partYear('week', 'W', 2),
  quarterYear: partYear('quarter', 'Q', 1),
  twoYears,
  partShort,
};
const PARTS = [
  ['monthYear', MONTH_NAME],
  ['weekYear', WEEK_NAME],
  ['quarterYear', QUARTER_NAME],
] as const;

/** A prepared text by the spelling of its column. Missing: null. */
export const readSpelled = (text: string, spelling: Spelling): ReadDate | null => READ[spelling](text);

const MOST = 20_000;
/** Whether each text of a column is one of a spelling, and `has` holds for one of them at least. */
const isAll = (texts: Texts, spelling: Spelling, has: (text: string) => boolean): boolean => {
  let isOne = false,
    isEach = true,
    count = 0;
  texts((raw) => {
    const text = prepare(raw);
    if (text === '' || SIGNS.has(text) || isPlaceholder(text)) return true;
    const date = READ[spelling](text);
    isEach = date !== null && date.kind !== 'invalid' && ++count <= MOST;
    isOne ||= has(text);
    return isEach;
  });
  return isEach && isOne;
};

/** The spelling that a whole column proves. Missing: null. Cost: one look at each text where its name or its days say so. */
export const spellingOf = (name: string, texts: Texts, seen: Seen): Spelling | null => {
  const any = (): boolean => true;
  // No month has that number: the day stands second.
  const isLater = (text: string): boolean => Number(text.split('/')[1]) > 12;
  if ((seen.dates.get('invalid') ?? 0) > 0 && isAll(texts, 'monthDay', isLater)) return 'monthDay';
  for (const [spelling, pattern] of PARTS)
    if (pattern.test(name) && isAll(texts, spelling, any)) return spelling;
  // What is read without its column stands for itself.
  const isShortPart = (text: string): boolean => partOfYearIn(text, century) === null;
  if (PART_NAME.test(name) && isAll(texts, 'partShort', isShortPart)) return 'partShort';
  if (BUDGET_NAME.test(name)) return null;
  const isShort = (text: string): boolean => /^(?:FY|\d{2} ?\/)|[\u2013-]/i.test(text);
  if (SCHOOL_NAME.test(name) && isAll(texts, 'twoYears', isShort)) return 'twoYears';
  if (YEAR_NAME.test(name) && isAll(texts, 'twoYears', (text) => /^\d{2} ?\//.test(text))) return 'twoYears';
  return null;
};

const DATED =
  /(?<!\d)(1[89]|20|21)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}|\d{1,2}\.? ?\p{L}{3,9}\.? ?'?\d\d|'\d\d(?!\d)|FY ?\d\d/u;
const LOOKED = 200;
/** A text of a column that is called a time, most of whose texts look like one and are none. Missing: null. */
export const unreadTime = (name: string, texts: Texts): string | null => {
  const isCalendar = CALENDAR_NAME.test(name.trim());
  const isNamed = [TIME_NAME, PART_NAME, BUDGET_NAME, SEMESTER_NAME].some((pattern) => pattern.test(name));
  if (!isCalendar && !isNamed) return null;
  let first: string | null = null,
    dated = 0,
    all = 0;
  texts((raw) => {
    const text = prepare(raw);
    if (text === '' || SIGNS.has(text) || isPlaceholder(text)) return true;
    if (DATED.test(text)) {
      dated++;
      first ??= text.slice(0, 40);
    }
    return ++all < LOOKED;
  });
  return dated * 5 >= all * (isCalendar ? 3 : 4) ? first : null;
};

/**
 * Whether pairs of years are those of a budget: its name says so, or each begins where the one before has ended, as no two years of schools
 * in a row do.
 */
export const areBudgetYears = (name: string, texts: Texts): boolean => {
  if (BUDGET_NAME.test(name)) return true;
  if (SCHOOL_NAME.test(name)) return false;
  const years = new Set<number>();
  texts((raw) => {
    const date = READ.twoYears(prepare(raw));
    if (date?.kind === 'period') years.add(Number(date.period.slice(0, 4)));
    return years.size <= LOOKED;
  });
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.length > 1 && sorted.every((year, i) => i === 0 || year === sorted[i - 1]! + 2);
};

/** `4/2023`, `3/2023`: each year but the first and the last has the numbers from 1 to 4 and no other, and two of them at least have all. */
export const areQuarters = (texts: Texts): boolean => {
  const years = new Map<string, Set<string>>();
  texts((raw) => {
    const [, quarter, year] = /^([1-4])\/(\d{4})$/.exec(prepare(raw)) ?? [];
    if (quarter === undefined) return !/\d/.test(raw);
    years.set(year!, (years.get(year!) ?? new Set()).add(quarter));
    return true;
  });
  const whole = [...years].filter(([, found]) => found.size === 4).map(([year]) => Number(year));
  const [first, last] = [Math.min(...whole), Math.max(...whole)];
  const all = [...years.keys()].map(Number);
  return (
    whole.length >= 2 &&
    last - first + 1 === whole.length &&
    all.every((year) => year >= first - 1 && year <= last + 1)
  );
};

/** Numbers of a workbook that are parts of years: `1.24`, and `1.2` for the year 2020. Missing: null. */
export const partsAsNumbers = (name: string, values: Iterable<number>): Spelling | null => {
  const spelling = PARTS.find(([, pattern]) => pattern.test(name))?.[0];
  if (spelling === undefined) return null;
  for (const value of values) {
    const text = value.toFixed(2);
    if (Number.isInteger(value) || Number(text) !== value || READ[spelling](text) === null) return null;
  }
  return spelling;
};
