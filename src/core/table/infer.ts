// What a column is, decided over all its values at once and never per cell, with the evidence for it.
// A proposal: a person may correct it. Source: TABLES.md section 3 of the design notes.
import { readDate, SERIAL, type ReadDate } from '../values/dates.ts';
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { SIGNS } from '../values/marks.ts';
import { prepare, type Convention } from '../values/number.ts';
import { dayToIso } from '../values/period.ts';
import type { ColumnType, Role } from './dataset.ts';
import {
  BIRTH_NAME,
  CALENDAR_NAME,
  isNumbered,
  isPlaceholder,
  letteredUnder,
  DISTRICT_NAME,
  KEY_NAME,
  REGION_NAME,
  POSTCODE_NAME,
  UNIT_NAME,
  DATE_NAME,
  TIME_NAME,
  QUARTER_NAME,
  WEEK_NAME,
} from './column-words.ts';
import { isSlip, showsUsual } from './convention.ts';
import { almostNumbers, MONEY_NAME, numberProposal } from './infer-number.ts';
import { areChapters, areLongKeys, bareKeys, landKeys, shortKeys } from './keys.ts';
import { look } from './look.ts';
import { daysAmong } from './made-days.ts';
import { hasOpenEnd } from './open-ends.ts';
import type { Proposal, Rule } from './rules.ts';
import { isAny, type Seen, type Texts } from './seen.ts';
import {
  areBudgetYears,
  areQuarters,
  readSpelled,
  spellingOf,
  unreadTime,
  type Spelling,
} from './spellings.ts';
import { firstDays, firstMonthOf, lastOfPast } from './times.ts';
import { unitOfHeader } from '../values/unit-names.ts';

/** Only clear evidence counts for the other columns of a file; keys such as `1.10` are none. */
export const evidenceOf = (name: string, texts: Texts, file: Convention | null): Convention | null => {
  if (KEY_NAME.test(name) && unitOfHeader(name) === null) return null;
  const seen = look(texts);
  if (areChapters(seen)) return null;
  const { shapes, notNumberCount, values } = seen;
  if (file !== null && notNumberCount === 0 && showsUsual(name, seen, file)) return file;
  if (notNumberCount > values * 0.05 || (shapes.de.count > 0 && shapes.en.count > 0)) return null;
  // Where most could be thousands, a few others are no evidence.
  if (shapes.dot3.count > shapes.en.count && shapes.en.count > 0) return null;
  if (shapes.comma3.count > shapes.de.count && shapes.de.count > 0) return null;
  // One cell of the other country proves nothing against hundreds that its way would make thousands.
  if (shapes.de.count > 0 && isSlip(shapes.de.count, shapes.dot3.count)) return null;
  if (shapes.en.count > 0 && isSlip(shapes.en.count, shapes.comma3.count)) return null;
  if (shapes.de.count > 0) return 'de';
  return shapes.en.count > 0 ? 'en' : null;
};

/** What stands first in the dates of a column, as far as they decide it by themselves. Missing: null. */
export const orderOf = ({ type, rule }: Proposal, texts: Texts): 'day' | 'month' | null => {
  if (rule.type === 'date' && rule.spelled === 'monthDay') return 'month';
  return type !== 'text' && look(texts).isDayFirst ? 'day' : null;
};

const DAYS: ReadonlySet<string> = new Set(['iso', 'de', 'de2', 'slash', 'slash2', 'dash']);
/** What may be the number of a product, a file or a bill. */
const NEEDS_NAME: ReadonlySet<string> = new Set(['de2', 'slash2', 'dash', 'slashMonth']);

/** A day that could be one of two: with both of them. */
export const eitherDay = (
  name: string,
  { text, row }: { text: string; row: number },
  place: Place,
): Issue => {
  const isoOf = (date: ReadDate | null): string => (date?.kind === 'day' ? dayToIso(date.day) : '');
  const plain = prepare(text);
  return warning(
    'DATE_AMBIGUOUS',
    { ...place, row },
    { raw: text, name, day: isoOf(readDate(plain)), month: isoOf(readSpelled(plain, 'monthDay')) },
  );
};

const dateRule = (
  name: string,
  texts: Texts,
  seen: Seen,
  place: Place,
): { type: ColumnType; rule: Rule; issues: Issue[] } | null => {
  const kinds = [...seen.dates.keys()].filter((kind) => kind !== 'invalid' && kind !== 'none');
  const good = kinds.reduce((n, kind) => n + (seen.dates.get(kind) ?? 0), 0);
  const invalid = seen.dates.get('invalid') ?? 0;
  if (
    WEEK_NAME.test(name) &&
    good + invalid >= seen.values &&
    kinds.every((kind) => kind === 'slashMonth' || kind === 'month')
  )
    return { type: 'period', rule: { type: 'period', weeks: true }, issues: [] };
  if (
    !seen.laterMonths &&
    good >= seen.values &&
    kinds.every((kind) => kind === 'slashMonth') &&
    (QUARTER_NAME.test(name) || (TIME_NAME.test(name) && !/monat|month/i.test(name) && areQuarters(texts)))
  )
    return { type: 'period', rule: { type: 'period', quarters: true }, issues: [] };
  if (good === 0 || good + invalid < seen.values) return null;
  // Product groups (01.01.01) and file numbers (12/2024) look like dates: only a header makes them some, and no part that no calendar has.
  const isNamed = DATE_NAME.test(name) || TIME_NAME.test(name);
  if (!isNamed && (invalid > 0 || kinds.some((kind) => NEEDS_NAME.has(kind)))) return null;
  if (invalid * 5 > seen.values) return null;
  const issues =
    invalid > 0 && seen.badDate
      ? [
          warning(
            'DATE_INVALID',
            { ...place, row: seen.badDate.row },
            { raw: seen.badDate.text, count: invalid },
          ),
        ]
      : [];
  const isPast = BIRTH_NAME.test(name) && (kinds.includes('de2') || kinds.includes('slash2'));
  if (seen.slashed !== null) issues.push(eitherDay(name, seen.slashed, place));
  const days = kinds.every((kind) => DAYS.has(kind));
  if (days) {
    const stands = invalid === 0 && seen.firsts ? firstDays(name, [...seen.firsts]) : null;
    const firsts = invalid === 0 && (seen.firsts?.size ?? 0) > 0 ? ('month' as const) : null;
    return stands === null
      ? {
          type: 'date',
          rule: { type: 'date', ...(firsts && { firsts }), ...(isPast && { past: lastOfPast(texts) }) },
          issues,
        }
      : {
          type: 'period',
          rule: { type: 'period', days: stands },
          issues: [issue('info', 'DAYS_ARE_PERIODS', place, { name, kind: stands })],
        };
  }
  if (kinds.every((kind) => kind === 'datetime' || kind === 'iso' || kind === 'de'))
    return { type: 'datetime', rule: { type: 'datetime' }, issues };
  if (kinds.length !== 1 && !kinds.every((kind) => kind === 'month' || kind === 'slashMonth')) return null;
  const firstMonth = kinds[0] === 'schoolYear' ? firstMonthOf(name) : null;
  return { type: 'period', rule: { type: 'period', ...(firstMonth !== null && { firstMonth }) }, issues };
};

/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const MOMENT = /^1\d{9}(?:\d{3})?$/;
const areMoments = ({ digits }: Seen, texts: Texts): boolean =>
  digits.size === 1 &&
  (digits.has(10) || digits.has(13)) &&
  !isAny(texts, (raw) => /\d/.test(raw) && !MOMENT.test(prepare(raw)));

/** What programs call a day. */
export const DAY_NAME = /^(?:\p{L}{0,20}(?:datum|stichtag)|am|vom|bis)$/iu;
/** Days of a workbook that became numbers on their way: the first of them. Missing: null. */
const serialOf = (name: string, { digits, bare }: Seen, texts: Texts): string | null => {
  if (!DAY_NAME.test(name) || digits.size !== 1 || !digits.has(5)) return null;
  // `von 20000 bis 30000` are classes: the numbers of days are seldom round.
  const areRound = !isAny(texts, (raw) => /\d/.test(raw) && !/00\D*$/.test(raw));
  const isEach = !isAny(texts, (raw) => /\d/.test(raw) && !SERIAL.test(prepare(raw)));
  return isEach && !areRound ? bare.text : null;
};

/** `2,61E+08`: a long number of which a program kept the first digits. */
const BROKEN = /^\d[.,]\d{1,14}E\+(?:0[89]|1\d)$/i;

/** Whether all texts of a column are long keys. Cost: ends with the first that is none. */
const areLong = (texts: Texts): boolean => {
  const all: string[] = [];
  texts((raw) => {
    const text = prepare(raw);
    if (text !== '' && !SIGNS.has(text) && !isPlaceholder(text)) all.push(text);
    return all.length === 0 || areLongKeys([all.at(-1)!, all.at(-1)!, all[0]!]);
  });
  return areLongKeys(all);
};

/** What stands for no value, with the first place. */
export const placeholderIssue = (
  name: string,
  { count, text, row }: Seen['placeholders'],
  place: Place,
): Issue => issue('info', 'PLACEHOLDER', { ...place, row }, { count, name, raw: text.slice(0, 40) });

/** Proposes what a column is. `others`, `file`: see convention.ts. `isAmong`: other columns hold amounts. `rows` in the issues are records; the caller turns them into rows of the file. */
export const inferColumn = (
  name: string,
  texts: Texts,
  others: Convention | null,
  sheet: Place = {},
  isAmong = false,
  file: Convention | null = null,
): Proposal => {
  const place = { ...sheet, column: name };
  const seen = look(texts);
  const { placeholders } = seen;
  const notes: Issue[] = placeholders.count > 0 ? [placeholderIssue(name, placeholders, place)] : [];
  const isRegion = REGION_NAME.test(name);
  const text = (role: Role | null, more: Issue[] = []): Proposal => ({
    type: 'text',
    rule: { type: 'text' },
    role,
    unit: null,
    issues: more,
  });
  if (seen.values === 0) return text(null);
  // `1.000` in a column of units is how much one counts, and no figure.
  if (UNIT_NAME.test(name)) return text('dimension');
  const numbers = seen.values - seen.notNumberCount;
  const allDigits = [...seen.digits.values()].reduce((a, b) => a + b, 0) === seen.values;

  const isDistrict =
    DISTRICT_NAME.test(name) && (seen.digits.get(4) ?? 0) + (seen.digits.get(5) ?? 0) === seen.values;
  const bare = bareKeys(name, seen, isRegion, place);
  if (bare) return bare;
  if ((isRegion || isDistrict) && allDigits) return text('region', shortKeys(name, seen, place));
  if (seen.leadingZero && allDigits && TIME_NAME.test(name)) return text('time');
  if (seen.leadingZero && allDigits)
    return text(landKeys(seen) && !POSTCODE_NAME.test(name) ? 'region' : 'key');
  if (allDigits && TIME_NAME.test(name) && areMoments(seen, texts))
    return { type: 'datetime', rule: { type: 'epoch' }, role: 'time', unit: null, issues: notes };
  const asked = spelledDates(name, seen);
  if (asked) return { ...asked, unit: null, issues: notes };
  const spelling = KEY_NAME.test(name) ? null : spellingOf(name, texts, seen);
  if (spelling) return { ...spelledProposal(name, spelling), unit: null, issues: notes };
  // `2.10` is another product than `2.1`, `1E05` a file and no number.
  if (KEY_NAME.test(name) && seen.units.size === 0 && unitOfHeader(name) === null)
    return text(isRegion ? 'region' : 'key', shortKeys(name, seen, place));
  if ((seen.leadingZero && numbers > 0) || areChapters(seen)) return text('key');
  // `10.10` of an office is no `10.1`.
  if (
    isNumbered(name) &&
    !/\s/.test(name.trim()) &&
    ((seen.points?.size ?? 0) > 0 || isAny(texts, (raw) => BROKEN.test(raw.trim())))
  )
    return text('key');
  if (seen.notNumberCount > 0 && hasOpenEnd(name, texts)) return text('dimension');
  const isLettered = letteredUnder(name);
  if (seen.longDigits || (isLettered && isAny(texts, (raw) => isLettered(prepare(raw))))) return text('key');

  const date = dateRule(name, texts, seen, place);
  const isBudget = (seen.dates.get('schoolYear') ?? 0) > 0 && areBudgetYears(name, texts);
  if (date && !isBudget) return { ...date, role: 'time', unit: null, issues: [...notes, ...date.issues] };
  if (seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };

  const number = numberProposal(name, seen, { columns: others, file }, place, allDigits, isAmong);
  const raw = CALENDAR_NAME.test(name.trim()) || !number ? unreadTime(name, texts) : null;
  const unread = raw === null ? [] : [warning('TIME_UNREAD', place, { name, raw })];
  if (number?.role === 'measure' && unread.length > 0) return text('dimension', [...notes, ...unread]);
  // `19` under `Jahr` is no year of a calendar.
  if (number?.role === 'time' && seen.digits.size === 1 && seen.digits.has(2) && /jahr|year/i.test(name))
    return text('dimension', [...notes, warning('TIME_UNREAD', place, { name, raw: seen.bare.text })]);
  const serial = number && allDigits ? serialOf(name, seen, texts) : null;
  if (number && serial !== null) {
    const asked = warning('DATE_SERIAL', place, { name, example: serial });
    return { ...number, role: 'time', issues: [...notes, asked, ...number.issues] };
  }
  if (number) {
    const isLong = number.role === 'measure' && number.unit === null && allDigits && !MONEY_NAME.test(name);
    const role = isLong && seen.digits.size === 1 && areLong(texts) ? 'key' : number.role;
    return { ...number, role, issues: [...notes, ...number.issues] };
  }
  if (seen.booleans > 0 && seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };
  const few = seen.distinct <= 50 || seen.distinct < seen.values * 0.1;
  const odd = unread.length > 0 ? unread : almostNumbers(name, seen, place);
  return text(few ? 'dimension' : null, odd.length > 0 ? odd : daysAmong(name, texts, place));
};

/** Days or periods by the spelling of their column. */
export const spelledProposal = (name: string, spelled: Spelling): Omit<Proposal, 'unit' | 'issues'> => {
  if (spelled === 'monthDay') return { type: 'date', rule: { type: 'date', spelled }, role: 'time' };
  const firstMonth = spelled === 'twoYears' ? firstMonthOf(name) : null;
  return {
    type: 'period',
    rule: { type: 'period', spelled, ...(firstMonth !== null && { firstMonth }) },
    role: 'time',
  };
};

/** `20240131`, `202401`, `01.2024`: dates where the whole column is one and nothing says otherwise. Missing: null. */
export const spelledDates = (name: string, seen: Seen): Omit<Proposal, 'unit' | 'issues'> | null => {
  if (KEY_NAME.test(name)) return null;
  if (
    WEEK_NAME.test(name) &&
    (seen.digits.get(6) === seen.values || seen.compact.get('month') === seen.values)
  )
    return { type: 'period', rule: { type: 'period', weeks: true }, role: 'time' };
  const isNamed = TIME_NAME.test(name) || DATE_NAME.test(name);
  // Eight digits that are days throughout are no accident; six may be an amount.
  if (seen.compact.get('day') === seen.values && (isNamed || seen.distinct >= 3))
    return { type: 'date', rule: { type: 'date' }, role: 'time' };
  if (!isNamed || seen.compact.get('month') !== seen.values) return null;
  const quarters = QUARTER_NAME.test(name) && !seen.laterMonths;
  return { type: 'period', rule: { type: 'period', ...(quarters && { quarters }) }, role: 'time' };
};
