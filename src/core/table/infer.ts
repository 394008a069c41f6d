// What a column is, decided over all its values at once and never per cell, with the evidence for it.
// A proposal: a person may correct it. Source: TABLES.md section 3 of the design notes.
import { error, issue, warning, type Issue, type Place } from '../values/issue.ts';
import { SIGNS } from '../values/marks.ts';
import { readDate, readYear, type DateFamily } from '../values/dates.ts';
import {
  numberShape,
  prepare,
  simpleNumber,
  splitUnit,
  unitOfHeader,
  type Convention,
  type NumberShape,
} from '../values/number.ts';
import type { ColumnType, Role } from './dataset.ts';
import { firstDays, firstMonthOf, type LongPeriod } from './times.ts';

/**
 * `days`: what a day stands for in this column, `month` where each is the first of one. Missing: a day is a day.
 * `firstMonth`: of the years of schools or day nurseries. Missing: August.
 */
export type PeriodRule = { type: 'period'; days?: LongPeriod; firstMonth?: number };

/** How texts of a column become values. */
export type Rule =
  | { type: 'number'; convention: Convention; percent: boolean; flags: boolean }
  | { type: 'datetime' }
  /** `firsts`: what the days would be as periods, where each is the first of one. */
  | { type: 'date'; firsts?: LongPeriod }
  | PeriodRule
  | { type: 'year' }
  | { type: 'epoch' }
  | { type: 'boolean' }
  | { type: 'text' };

export type Proposal = {
  type: ColumnType;
  rule: Rule;
  role: Role | null;
  unit: string | null;
  issues: Issue[];
};

/** Visits each different text of a column with how often it stands there and where first. */
export type Texts = (see: (text: string, count: number, firstRow: number) => boolean | void) => void;

export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'k. a.',
  'k.a.',
  'k. a',
  'keine angabe',
  'n. v.',
  'n.v.',
  'n/a',
  'na',
  'n. a.',
  '#nv',
  '#n/a',
  'nan',
  'null',
  'none',
]);
export const isPlaceholder = (text: string): boolean =>
  text.length <= 12 && PLACEHOLDERS.has(text.toLowerCase());

/** Headers that ask for yes or no, where a workbook holds 1 and 0. */
export const BOOLEAN_NAME =
  /\?$|(^|\s)(gedeckt|erfüllt|vorhanden|verfügbar|aktiv|barrierefrei|erledigt|genehmigt|abgeschlossen|ja\/nein)$/i;
export const TRUE = /^(ja|wahr|true|yes)$/i;
export const FALSE = /^(nein|falsch|false|no)$/i;
export const KEY_NAME =
  /(^|[^a-zäöü])(ags|ars|plz|nuts\w{0,9}|schl(ü|ue)ssel|kennziffer|nr|nummer|code|id|uuid|schl|produkt|produktbereich|produktgruppe|produktnummer|teilplan|kapitel|einzelplan|haushaltsstelle|kostenstelle|telefon|fax)\.?($|[^a-zäöü])|konto(nummer|nr)?$|gemeindeschl|regionalschl|kostenstelle/i;
export const REGION_NAME =
  /(^|[^a-zäöü])(ags|ars|gemeindeschl(ü|ue)ssel|regionalschl(ü|ue)ssel|kreisschl(ü|ue)ssel|rs|gkz|nuts\w{0,9})($|[^a-zäöü])|gemeindeschl|regionalschl/i;
export const POSTCODE_NAME = /(^|[^a-zäöü])plz($|[^a-zäöü])|postleitzahl/i;
export const UNIT_NAME = /^(unit|einheit|maßeinheit)$/i;
export const TIME_NAME =
  /(^|[^a-zäöü])(jahr|haushaltsjahr|hhj|year|monat|month|woche|kw|week|quartal|datum|date|stichtag|zeit|zeitpunkt|zeitraum|time|tag|timestamp|zeitstempel|stand|berichtsjahr|kalenderwoche)($|[^a-zäöü])|jahr$|datum$/i;

type Seen = {
  values: number;
  empty: number;
  signs: number;
  placeholders: number;
  shapes: Record<NumberShape, { count: number; text: string; row: number }>;
  plainBig: boolean;
  units: Map<string, number>;
  flagged: number;
  notNumber: { text: string; row: number }[];
  notNumberCount: number;
  dates: Map<DateFamily | 'none' | 'invalid', number>;
  badDate: { text: string; row: number } | null;
  /** Days, as far as all are the first of a month. */
  firsts: Set<number> | null;
  years: number;
  booleans: number;
  leadingZero: boolean;
  digits: Map<number, number>;
  longDigits: boolean;
  distinct: number;
};

const emptyShapes = (): Seen['shapes'] => {
  const one = () => ({ count: 0, text: '', row: 0 });
  return { plain: one(), de: one(), en: one(), dot3: one(), comma3: one(), none: one() };
};

const known = new WeakMap<Texts, Seen>();

/** Looks at all texts of a column, once however often it is asked. */
const look = (texts: Texts): Seen => {
  const before = known.get(texts);
  if (before) return before;
  const seen: Seen = {
    values: 0,
    empty: 0,
    signs: 0,
    placeholders: 0,
    shapes: emptyShapes(),
    plainBig: false,
    units: new Map(),
    flagged: 0,
    notNumber: [],
    notNumberCount: 0,
    dates: new Map(),
    badDate: null,
    firsts: new Set(),
    years: 0,
    booleans: 0,
    leadingZero: false,
    digits: new Map(),
    longDigits: false,
    distinct: 0,
  };
  const add = <K>(map: Map<K, number>, key: K, n: number): void => void map.set(key, (map.get(key) ?? 0) + n);
  let nothingDated = 0;
  texts((raw, count, row) => {
    const simple = simpleNumber(raw);
    if (simple) {
      seen.values += count;
      seen.distinct++;
      const { shape, digits, leadingZero } = simple;
      const at = seen.shapes[shape];
      if (at.count === 0) Object.assign(at, { text: raw, row });
      at.count += count;
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
    if (SIGNS[text] !== undefined) return void (seen.signs += count);
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
    const found = numberOf(text);
    if (!found) {
      seen.notNumberCount += count;
      if (seen.notNumber.length < 20) seen.notNumber.push({ text: raw, row });
    } else {
      const shape = numberShape(found.number);
      if (shape === 'none') {
        seen.notNumberCount += count;
        if (seen.notNumber.length < 20) seen.notNumber.push({ text: raw, row });
      } else {
        const at = seen.shapes[shape];
        if (at.count === 0) Object.assign(at, { text, row });
        at.count += count;
        if (shape === 'plain' && /\d{4,}/.test(found.number)) seen.plainBig = true;
        if (found.unit !== '') add(seen.units, found.unit, count);
        if (found.flag !== null) seen.flagged += count;
      }
    }
    const date = readDate(text);
    const kind = date === null ? 'none' : date.kind === 'invalid' ? 'invalid' : date.family;
    add(seen.dates, kind, count);
    if (kind === 'invalid' && !seen.badDate) seen.badDate = { text: raw, row };
    if (date?.kind !== 'day' || new Date(date.day * 86_400_000).getUTCDate() !== 1) seen.firsts = null;
    else seen.firsts?.add(date.day);
  });
  if (nothingDated > 0) add(seen.dates, 'none', nothingDated);
  known.set(texts, seen);
  return seen;
};

/** A text as number text, unit and flag: `(123)` of limited reliability, `123 p` provisional, `123-` negative. */
export const numberOf = (text: string): { number: string; unit: string; flag: string | null } | null => {
  let t = text,
    flag: string | null = null;
  const flagged = /^(.*\d)\s?([prse])$/.exec(t);
  if (flagged) [t, flag] = [flagged[1]!, flagged[2]!];
  const inside = /^\((.*\d)\)$/.exec(t);
  if (inside) [t, flag] = [inside[1]!, '()'];
  const split = splitUnit(t);
  if (!split) return null;
  const trailing = /^(.*\d)-$/.exec(split.number);
  return { number: trailing ? `-${trailing[1]!}` : split.number, unit: split.unit, flag };
};

/** Which way a column writes numbers. `others` is what the other columns of the file say. */
const conventionOf = (
  seen: Seen,
  others: Convention | null,
  place: Place,
): { convention: Convention | null; issues: Issue[] } => {
  const { de, en, dot3, comma3, plain } = seen.shapes;
  if (de.count > 0 && en.count > 0)
    return {
      convention: null,
      issues: [error('NUMBER_MIXED', place, { a: de.text, b: en.text, name: place.column ?? '' })],
    };
  if (de.count > 0) return { convention: 'de', issues: [] };
  if (en.count > 0) return { convention: 'en', issues: [] };
  if (dot3.count === 0 && comma3.count === 0) return { convention: others ?? 'de', issues: [] };
  if (dot3.count > 0 && comma3.count > 0)
    return {
      convention: null,
      issues: [error('NUMBER_MIXED', place, { a: dot3.text, b: comma3.text, name: place.column ?? '' })],
    };
  if (others) return { convention: others, issues: [] };
  // `1.234` beside whole numbers of which none has four digits: the points group thousands.
  if (plain.count > 0 && !seen.plainBig) return { convention: dot3.count > 0 ? 'de' : 'en', issues: [] };
  const example = (dot3.count > 0 ? dot3 : comma3).text;
  return {
    convention: 'de',
    issues: [warning('NUMBER_AMBIGUOUS', place, { example, name: place.column ?? '' })],
  };
};

/** Only clear evidence counts for the other columns of a file. */
export const evidenceOf = (texts: Texts): Convention | null => {
  const { shapes, notNumberCount, values } = look(texts);
  if (notNumberCount > values * 0.05 || (shapes.de.count > 0 && shapes.en.count > 0)) return null;
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
  const days = kinds.every((kind) => kind === 'iso' || kind === 'de' || kind === 'de2');
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
  if (kinds.length !== 1) return null;
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

  if (isRegion && allDigits) {
    const short = seen.digits.get(7) ?? 0;
    const isShort = short > 0 && short + (seen.digits.get(8) ?? 0) === seen.values;
    return text('region', isShort ? [warning('KEY_SHORT', place, { name, count: short, length: 8 })] : []);
  }
  if (seen.leadingZero && allDigits)
    return text(
      TIME_NAME.test(name) ? 'time' : landKeys(seen) && !POSTCODE_NAME.test(name) ? 'region' : 'key',
    );
  if (allDigits && /timestamp|zeitstempel/i.test(name) && seen.digits.size === 1 && seen.digits.has(13))
    return { type: 'datetime', rule: { type: 'epoch' }, role: 'time', unit: null, issues: notes };
  if (KEY_NAME.test(name) && (allDigits || numbers < seen.values)) return text(isRegion ? 'region' : 'key');
  if (seen.leadingZero && numbers > 0) return text('key');
  if (seen.longDigits) return text('key');

  const date = dateRule(name, seen, place);
  if (date) return { ...date, role: 'time', unit: null, issues: [...notes, ...date.issues] };
  if (seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };

  const mostly = seen.notNumberCount === 0 || (numbers >= 20 && numbers / seen.values >= 0.95);
  if (numbers > 0 && mostly && (seen.flagged === 0 || seen.flagged >= 2 || seen.values - seen.flagged > 0)) {
    const { convention, issues } = conventionOf(seen, others, place);
    if (convention === null) return text('dimension', issues);
    const bad = seen.notNumber.map(({ text: raw, row }) =>
      warning('NOT_A_NUMBER', { ...place, row }, { raw: raw.slice(0, 80) }),
    );
    const units = [...seen.units];
    const common = units.length === 1 && units[0]![1] >= numbers * 0.5 ? units[0]![0] : null;
    const percent = common === '%';
    const isYears = seen.years === seen.values && TIME_NAME.test(name);
    return {
      type: 'number',
      rule: { type: 'number', convention, percent, flags: seen.flagged > 0 },
      role: isYears || (TIME_NAME.test(name) && allDigits) ? 'time' : 'measure',
      unit: common ?? unitOfHeader(name),
      issues: [...notes, ...issues, ...bad],
    };
  }
  if (seen.booleans > 0 && seen.booleans === seen.values)
    return { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues: notes };
  const few = seen.distinct <= 50 || seen.distinct < seen.values * 0.1;
  return text(few ? 'dimension' : null);
};

/** Keys of 2, 5, 8 or 12 digits that begin with a Land. */
const landKeys = (seen: Seen): boolean =>
  [...seen.digits.keys()].every((length) => length === 8 || length === 12 || length === 5 || length === 2) &&
  [...seen.digits.keys()].some((length) => length >= 5);
