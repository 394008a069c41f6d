// Days, times and periods as people write them, to the strings of period.ts. Calendar validity is checked; nothing is guessed.
import { wallAt } from './berlin.ts';
import { dayNumber, parsePeriod, schoolYear, type Period } from './period.ts';
import { own } from './own.ts';
import { partOfYearIn } from './year-parts.ts';

/** Families of spelling; a column must hold to one of them. */
export type DateFamily =
  | 'iso'
  | 'de'
  | 'de2'
  /** `31/01/2024` */
  | 'slash'
  /** `31/01/24` */
  | 'slash2'
  /** `31-01-2024`: a day, or the number of a file. */
  | 'dash'
  /** `12/2024`, `2024/05`: a month, a file number or a school year. */
  | 'slashMonth'
  | 'datetime'
  | 'month'
  | 'quarter'
  | 'third'
  | 'half'
  | 'schoolYear'
  | 'week'
  | 'yearSeries';

const MONTHS: readonly RegExp[] = [
  /^j[aä]n/i,
  /^feb/i,
  /^(m[äa]r|mrz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[kc]t/i,
  /^nov/i,
  /^de[zc]/i,
];
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

export type ReadDate =
  | { kind: 'day'; family: DateFamily; day: number }
  /** `seconds` on the wall in Germany; `utc` where the text names a zone. */
  | { kind: 'time'; family: DateFamily; seconds: number; utc?: number }
  | { kind: 'period'; family: DateFamily; period: Period }
  /** Looks like a date, but no calendar has it. */
  | { kind: 'invalid' };

/** A day of the calendar. Kind invalid where there is none. */
export const dayOf = (family: DateFamily, y: number, m: number, d: number): ReadDate => {
  const n = dayNumber(y, m, d);
  return Number.isNaN(n) ? { kind: 'invalid' } : { kind: 'day', family, day: n };
};
const period = (family: DateFamily, text: string): ReadDate => {
  const parsed = parsePeriod(text);
  return parsed ? { kind: 'period', family, period: parsed } : { kind: 'invalid' };
};
const two = (n: number): string => String(n).padStart(2, '0');
/** Two-digit years: up to ten years ahead of 2026 they are of this century. */
export const century = (year: number): number => (year <= 36 ? 2000 + year : 1900 + year);

/** A year of four or two digits. */
const yearOf = (text: string): number => (text.length === 2 ? century(Number(text)) : Number(text));

/** A time with a zone (`Z`, `+02:00`) as an instant. Unit: s. */
const instantOf = (seconds: number, zone: string): number => {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
  return seconds - offset;
};

/** `Mi, 31.01.2024`: the weekday says nothing that the date does not. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  'mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
const withoutWeekday = (text: string): string => {
  const at = text.indexOf(' ');
  return at > 0 && WEEKDAYS.has(text.slice(0, at).replace(/[.,]/g, '').toLowerCase())
    ? text
        .slice(at + 1)
        .trimStart()
        .replace(/^(?:den|der) /, '')
    : text;
};
const MONTH_NAME =
  /^(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Jän|Jänner|Feber|Febr?|Mrz|Mär|Mar|Apr|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|Dez|Dec)$/i;

/** The number of a month by its name or a usual short form of it. Missing: 0. */
const monthOf = (name: string): number =>
  MONTH_NAME.test(name) ? MONTHS.findIndex((one) => one.test(name)) + 1 : 0;

/** Days and months in words: `31. Januar 2024`, `Jan-24`, `Febr. 2024`. Missing: null where it is none. */
const inWords = (text: string): ReadDate | null => {
  let m = /^(\d{1,2})(?:st |nd |rd |th |\. ?|[ -])([A-Za-zäÄ]{3,9})(?:\.? |, |-|\.)(\d{4}|\d{2})$/.exec(text);
  if (m) {
    const month = monthOf(m[2]!);
    const family = m[3]!.length === 2 ? 'de2' : 'de';
    return month > 0 ? dayOf(family, yearOf(m[3]!), month, Number(m[1])) : null;
  }
  m = /^([A-Za-zäÄ]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (m) {
    const month = monthOf(m[1]!);
    return month > 0 ? dayOf('de', Number(m[3]), month, Number(m[2])) : null;
  }
  m = /^(?:([A-Za-zäÄ]{3,9})\.?[ /-]?'?(\d{4}|\d{2})|(\d{4})[ /-]([A-Za-zäÄ]{3,9})\.?)$/.exec(text);
  if (!m) return null;
  const month = monthOf(m[1] ?? m[4]!);
  const year = yearOf(m[2] ?? m[3]!);
  return month > 0 ? period('month', `${year}-${two(month)}`) : null;
};

/**
 * Spellings that are a day or a month only where their whole column is one: `20240131`, `202401`, `01.2024`. Missing: null for others;
 * kind invalid where no calendar has it.
 */
export const readCompact = (text: string): ReadDate | null => {
  let m = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (m) return dayOf('iso', Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(?:((?:19|20)\d{2})(\d{2})|(\d{1,2})\.((?:19|20)\d{2}))$/.exec(text);
  return m ? period('month', `${m[1] ?? m[4]}-${two(Number(m[2] ?? m[3]))}`) : null;
};

/** The days of a workbook that another program wrote as numbers, from 1954 to 2064, only where a column is said to be one of days. */
export const SERIAL = /^[2-5]\d{4}$/;
const SERIAL_EPOCH = 25_569;
/** Reads a prepared text of a column of days. Missing: null where it is no day in any spelling. */
export const readDay = (text: string): ReadDate | null =>
  readDate(text) ??
  readCompact(text) ??
  (SERIAL.test(text) ? { kind: 'day', family: 'iso', day: Number(text) - SERIAL_EPOCH } : null);

/** Reads a prepared text. Missing: null where it is no date at all. */
export const readDate = (given: string): ReadDate | null => {
  if (given.length < 4 || given.length > 40) return null;
  const text = withoutWeekday(given);
  let m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (m) return dayOf('iso', Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (m) return dayOf('de', Number(m[3]), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  // Germans write the day first; where no month has that number the column is not of days.
  if (m) return dayOf('slash', Number(m[3]), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text);
  if (m) return dayOf('slash2', century(Number(m[3])), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  if (m) return dayOf('dash', Number(m[3]), Number(m[2]), Number(m[1]));
  m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (m) return dayOf('dash', Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (m) return dayOf('iso', Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(text);
  if (m) return dayOf('de2', century(Number(m[3])), Number(m[2]), Number(m[1]));
  m =
    /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?:T|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?Uhr)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (m) {
    const at = m[1]
      ? dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))
      : dayNumber(Number(m[6]), Number(m[5]), Number(m[4]));
    const [h, min, s] = [Number(m[7]), Number(m[8]), Number(m[9] ?? 0)];
    if (Number.isNaN(at) || h > 24 || min > 59 || s > 60) return { kind: 'invalid' };
    const seconds = at * 86_400 + h * 3600 + min * 60 + s;
    if (m[10] === undefined) return { kind: 'time', family: 'datetime', seconds };
    const utc = instantOf(seconds, m[10]);
    return { kind: 'time', family: 'datetime', seconds: wallAt(utc * 1000) / 1000, utc };
  }
  m =
    /^(?:Q([1-4])[ /.-]+'?(\d{4}|\d{2})|(\d{4})[ /.-]*Q([1-4])|([1-4])\. ?(?:Quartal|Vierteljahr|Vj\.?|Qu?\.?)[ /]+(\d{4}|\d{2})|(I{1,3}|IV)(?:\. ?(?:Quartal|Vierteljahr|Vj\.?|Qu?\.?))?[ /.]+(\d{4}))$/i.exec(
      text,
    );
  if (m)
    return period(
      'quarter',
      `${yearOf(m[2] ?? m[3] ?? m[6] ?? m[8]!)}-Q${m[1] ?? m[4] ?? m[5] ?? own(ROMAN, m[7]!.toUpperCase())}`,
    );
  m =
    /^(?:(?:([12])|(I{1,2}))\. ?(?:Halbjahr|Hj\.?)[ /]+(\d{4})|(\d{4})[ /-]*[HS]([12])|H([12])[ /-]+(\d{4}))$/i.exec(
      text,
    );
  if (m) return period('half', `${m[3] ?? m[4] ?? m[7]}-H${m[1] ?? m[2]?.length ?? m[5] ?? m[6]}`);
  m =
    /^(?:(?:T|Tertial ?)([1-3])[ /.-]+(\d{4})|(\d{4})[ /.-]*T([1-3])|([1-3])\. ?Tertial[ /]+(\d{4})|(I{1,3})\. ?Tertial[ /]+(\d{4}))$/i.exec(
      text,
    );
  if (m)
    return period(
      'third',
      `${m[2] ?? m[3] ?? m[6] ?? m[8]}-T${m[1] ?? m[4] ?? m[5] ?? own(ROMAN, m[7]!.toUpperCase())}`,
    );
  m =
    /^(?:(Schuljahr|SJ|Kita-?jahr|Kindergarten-?jahr|KGJ)\.? ?(?=\d))?(\d{4}|\d{2}) ?([/\u2013-]) ?(\d{2}|\d{4})$/i.exec(
      text,
    );
  // `2025/26`; with a dash only after the word for it: `2025-26` could be anything. Years that do not follow each other are none.
  if (m && (m[1] !== undefined || (m[3] === '/' && m[2]!.length === 4))) {
    const year = yearOf(m[2]!);
    const next = m[4]!.length === 2 ? (year + 1) % 100 : year + 1;
    const found = Number(m[4]) === next ? schoolYear(year) : null;
    if (found) return { kind: 'period', family: 'schoolYear', period: found };
    if (m[1]) return { kind: 'invalid' };
  }
  m =
    /^(?:(\d{4})[ /-]*(?:W|KW)[ -]?(\d{1,2})|KW ?(\d{1,2})[ /-]+(\d{4}|\d{2})|(\d{1,2})\. ?KW[ /]+(\d{4}|\d{2}))$/i.exec(
      text,
    );
  if (m) return period('week', `${yearOf(m[1] ?? m[4] ?? m[6]!)}-W${two(Number(m[2] ?? m[3] ?? m[5]))}`);
  m = /^(\d{4})-(\d{2})$/.exec(text);
  if (m) return period('month', text);
  m = /^(?:(\d{1,2})\/(\d{4})|(\d{4})\/(0[1-9]|1[0-2]))$/.exec(text);
  if (m) return period('slashMonth', `${m[2] ?? m[3]}-${two(Number(m[1] ?? m[4]))}`);
  return inWords(text) ?? inParts(text);
};

const FAMILY: Readonly<Record<string, DateFamily>> = { Q: 'quarter', H: 'half', T: 'third', W: 'week' };
const inParts = (text: string): ReadDate | null => {
  const found = partOfYearIn(text, century);
  const family = found && own(FAMILY, found[5]!);
  return family ? { kind: 'period', family, period: found } : null;
};

/** A year on its own is a date only where its column says so. */
export const readYear = (text: string): number | null =>
  /^(1[89]|20|21)\d\d$/.test(text) ? Number(text) : null;

const DIGITS: ReadonlyMap<string, RegExp> = new Map([
  ['Y', /^\d{4}/],
  ['y', /^\d{2}/],
  ['m', /^\d{1,2}/],
  ['d', /^\d{1,2}/],
]);

/** Day by a strptime pattern of Table Schema (`%d.%m.%Y`). Missing: NaN. */
export const dayByPattern = (text: string, pattern: string): number => {
  const parts = new Map<string, number>();
  let at = 0;
  for (const piece of pattern.split(/(%[dmYy])/)) {
    if (!/^%[dmYy]$/.test(piece)) {
      if (!text.startsWith(piece, at)) return NaN;
      at += piece.length;
      continue;
    }
    const letter = piece[1]!;
    const digits = DIGITS.get(letter)!.exec(text.slice(at, at + 4))?.[0];
    if (digits === undefined || parts.has(letter)) return NaN;
    parts.set(letter, Number(digits));
    at += digits.length;
  }
  if (at < text.length) return NaN;
  const year = parts.get('Y') ?? century(parts.get('y') ?? 1);
  return dayNumber(year, parts.get('m') ?? 1, parts.get('d') ?? 1);
};
