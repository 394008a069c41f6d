// What a column is, decided over all its values at once and never per cell, with the evidence for it.
// A proposal: a person may correct it. Source: TABLES.md section 3 of the design notes.
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { SIGNS } from '../values/marks.ts';
import { amountOf, isAboutNumber } from '../values/amount.ts';
import { readCompact, readDate, readYear } from '../values/dates.ts';
import { numberShape, prepare, simpleNumber, unitOfHeader, type Convention } from '../values/number.ts';
import type { ColumnType, Role } from './dataset.ts';
import {
  isPlaceholder,
  TRUE,
  FALSE,
  KEY_NAME,
  REGION_NAME,
  POSTCODE_NAME,
  UNIT_NAME,
  DATE_NAME,
  TIME_NAME,
} from './column-words.ts';
import { lookNumbers } from './infer-digits.ts';
import { almostNumbers, numberProposal } from './infer-number.ts';
import type { Proposal, Rule } from './rules.ts';
import { addFiller, addFirst, emptySeen, FILLER, type Seen, type Texts } from './seen.ts';
import { firstDays, firstMonthOf } from './times.ts';

const known = new WeakMap<Texts, Seen>();

/** Looks at all texts of a column, once however often it is asked. */
const look = (texts: Texts): Seen => {
  const before = known.get(texts);
  if (before) return before;
  const seen = emptySeen();
  const add = <K>(map: Map<K, number>, key: K, n: number): void => void map.set(key, (map.get(key) ?? 0) + n);
  let nothingDated = 0;
  const see = (raw: string, count: number, row: number): void => {
    const simple = simpleNumber(raw);
    if (simple) {
      seen.values += count;
      seen.distinct++;
      const { shape, digits, leadingZero } = simple;
      if (simple.isGrouped) seen.firsts = null;
      addFirst(seen.bare, raw, row, count);
      if (raw.charCodeAt(0) === 45) {
        seen.negatives += count;
        if (FILLER.test(raw)) addFiller(seen, raw, count, row);
      }
      if (digits === 6 || digits === 8 || leadingZero || simple.whole <= 2) {
        const compact = readCompact(raw);
        if (compact?.kind === 'day') add(seen.compact, 'day' as const, count);
        if (compact?.kind === 'period') add(seen.compact, 'month' as const, count);
      }
      addFirst(seen.shapes[shape], raw, row, count);
      nothingDated += count;
      // `01.01` is the number of a product or a chapter: no number begins with a zero before other digits.
      if (leadingZero && simple.whole > 1) seen.leadingZero = true;
      if (shape !== 'plain') return;
      if (digits >= 4) seen.plainBig = true;
      if (digits !== raw.length) return;
      add(seen.digits, digits, count);
      if (digits > 15) seen.longDigits = true;
      if (digits === 4 && readYear(raw) !== null) seen.years += count;
      return;
    }
    const text = prepare(raw);
    if (text === '') return void (seen.empty += count);
    if (SIGNS.has(text)) return void (seen.signs += count);
    if (isPlaceholder(text)) return void (seen.placeholders += count);
    seen.values += count;
    seen.distinct++;
    if (/^0\d/.test(text) && readDate(text) === null) seen.leadingZero = true;
    if (/^\d+$/.test(text)) {
      add(seen.digits, text.length, count);
      if (text.length > 15) seen.longDigits = true;
    }
    if (readYear(text) !== null) seen.years += count;
    if (TRUE.test(text) || FALSE.test(text)) seen.booleans += count;
    const found = amountOf(text);
    if (isAboutNumber(text)) seen.notes += count;
    if (!found) {
      seen.notNumberCount += count;
      if (seen.notNumber.length < 20) seen.notNumber.push({ text: raw, row });
    } else {
      const shape = numberShape(found.number);
      if (shape === 'none') {
        seen.notNumberCount += count;
        if (seen.notNumber.length < 20) seen.notNumber.push({ text: raw, row });
      } else {
        addFirst(seen.shapes[shape], text, row, count);
        if (shape === 'plain' && /\d{4,}/.test(found.number)) seen.plainBig = true;
        const unit = found.unit === '' ? seen.bare : seen.units.get(found.unit);
        if (unit === undefined) seen.units.set(found.unit, { count, text: raw, row });
        else addFirst(unit, raw, row, count);
        if (found.number.startsWith('-')) seen.negatives += count;
        if (found.flag === '()') {
          if (seen.brackets.count === 0) seen.brackets.text = raw;
          seen.brackets.count += count;
        }
        if (found.side !== null) {
          if (seen.sided.count === 0) seen.sided.text = raw;
          seen.sided.count += count;
        }
        if (found.flag !== null) seen.flagged += count;
      }
    }
    const date = readDate(text);
    const kind = date === null ? 'none' : date.kind === 'invalid' ? 'invalid' : date.family;
    add(seen.dates, kind, count);
    if (kind === 'invalid' && !seen.badDate) seen.badDate = { text: raw, row };
    if (date?.kind !== 'day' || new Date(date.day * 86_400_000).getUTCDate() !== 1) seen.firsts = null;
    else seen.firsts?.add(date.day);
  };
  if (texts.numbers) nothingDated += lookNumbers(seen, texts.numbers, see);
  else texts(see);
  if (nothingDated > 0) add(seen.dates, 'none', nothingDated);
  known.set(texts, seen);
  return seen;
};

/** Only clear evidence counts for the other columns of a file. */
export const evidenceOf = (texts: Texts): Convention | null => {
  const { shapes, notNumberCount, values } = look(texts);
  if (notNumberCount > values * 0.05 || (shapes.de.count > 0 && shapes.en.count > 0)) return null;
  // Where most could be thousands, a few others are no evidence.
  if (shapes.dot3.count > shapes.en.count && shapes.en.count > 0) return null;
  if (shapes.comma3.count > shapes.de.count && shapes.de.count > 0) return null;
  return shapes.de.count > 0 ? 'de' : shapes.en.count > 0 ? 'en' : null;
};

const dateRule = (
  name: string,
  seen: Seen,
  place: Place,
): { type: ColumnType; rule: Rule; issues: Issue[] } | null => {
  const kinds = [...seen.dates.keys()].filter((kind) => kind !== 'invalid' && kind !== 'none');
  const good = kinds.reduce((n, kind) => n + (seen.dates.get(kind) ?? 0), 0);
  const invalid = seen.dates.get('invalid') ?? 0;
  if (good === 0 || good + invalid < seen.values) return null;
  // Product groups (01.01.01) and file numbers (12/2024) look like dates: only a header makes them some, and no part that no calendar has.
  const isNamed = DATE_NAME.test(name) || TIME_NAME.test(name);
  if (!isNamed && (invalid > 0 || kinds.some((kind) => kind === 'de2' || kind === 'slashMonth'))) return null;
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
  const days = kinds.every((kind) => kind === 'iso' || kind === 'de' || kind === 'de2' || kind === 'slash');
  if (days) {
    const stands = invalid === 0 && seen.firsts ? firstDays(name, [...seen.firsts]) : null;
    const firsts = invalid === 0 && (seen.firsts?.size ?? 0) > 0 ? ('month' as const) : null;
    return stands === null
      ? { type: 'date', rule: { type: 'date', ...(firsts && { firsts }) }, issues }
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

/** Proposes what a column is. `rows` in the issues are records; the caller turns them into rows of the file. */
export const inferColumn = (
  name: string,
  texts: Texts,
  others: Convention | null,
  sheet: Place = {},
): Proposal => {
  const place = { ...sheet, column: name };
  const seen = look(texts);
  const notes: Issue[] =
    seen.placeholders > 0 ? [issue('info', 'PLACEHOLDER', place, { count: seen.placeholders, name })] : [];
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
    /^(land)?kreis$/i.test(name) && (seen.digits.get(4) ?? 0) + (seen.digits.get(5) ?? 0) === seen.values;
  if ((isRegion || isDistrict) && allDigits) return text('region', shortKeys(name, seen, place));
  if (seen.leadingZero && allDigits)
    return text(
      TIME_NAME.test(name) ? 'time' : landKeys(seen) && !POSTCODE_NAME.test(name) ? 'region' : 'key',
    );
  if (allDigits && /timestamp|zeitstempel/i.test(name) && seen.digits.size === 1 && seen.digits.has(13))
    return { type: 'datetime', rule: { type: 'epoch' }, role: 'time', unit: null, issues: notes };
  const asked = spelledDates(name, seen);
  if (asked) return { ...asked, unit: null, issues: notes };
  // `2.10` is another product than `2.1`, `1E05` a file and no number.
  if (KEY_NAME.test(name) && seen.units.size === 0 && unitOfHeader(name) === null)
    return text(isRegion ? 'region' : 'key', shortKeys(name, seen, place));
  if (seen.leadingZero && numbers > 0) return text('key');
  if (seen.longDigits) return text('key');

  const date = dateRule(name, seen, place);
  if (date) return { ...date, role: 'time', unit: null, issues: [...notes, ...date.issues] };
  if (seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };

  const number = numberProposal(name, seen, others, place, allDigits);
  if (number) return { ...number, issues: [...notes, ...number.issues] };
  if (seen.booleans > 0 && seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };
  const few = seen.distinct <= 50 || seen.distinct < seen.values * 0.1;
  return text(few ? 'dimension' : null, almostNumbers(name, seen, place));
};

/** How long keys are by their name; one digit less is a zero that was lost in front. */
const LENGTHS: readonly (readonly [RegExp, readonly number[]])[] = [
  [POSTCODE_NAME, [5]],
  [/kreis/i, [5]],
  [REGION_NAME, [12, 8, 5]],
];

/** Keys that are one digit short throughout or in part. Missing: empty where they are whole. */
const shortKeys = (name: string, seen: Seen, place: Place): Issue[] => {
  const lengths = LENGTHS.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  const length = lengths.find((one) => {
    const short = seen.digits.get(one - 1) ?? 0;
    return short > 0 && short + (seen.digits.get(one) ?? 0) === seen.values;
  });
  return length === undefined
    ? []
    : [warning('KEY_SHORT', place, { name, count: seen.digits.get(length - 1) ?? 0, length })];
};

/** `20240131`, `202401`, `01.2024`: dates where the whole column is one and nothing says otherwise. Missing: null. */
const spelledDates = (name: string, seen: Seen): Omit<Proposal, 'unit' | 'issues'> | null => {
  if (KEY_NAME.test(name)) return null;
  const isNamed = TIME_NAME.test(name) || DATE_NAME.test(name);
  // Eight digits that are days throughout are no accident; six may be an amount.
  if (seen.compact.get('day') === seen.values && (isNamed || seen.distinct >= 3))
    return { type: 'date', rule: { type: 'date' }, role: 'time' };
  return isNamed && seen.compact.get('month') === seen.values
    ? { type: 'period', rule: { type: 'period' }, role: 'time' }
    : null;
};

/** Keys of 2, 5, 8 or 12 digits that begin with a Land. */
const landKeys = (seen: Seen): boolean =>
  [...seen.digits.keys()].every((length) => length === 8 || length === 12 || length === 5 || length === 2) &&
  [...seen.digits.keys()].some((length) => length >= 5);
