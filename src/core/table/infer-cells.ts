// What a column of typed cells is: numbers and days come from the workbook, texts among them are read by the rules of text.
// Source: TABLES.md section 3 of the design notes, rule 1.
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { readDate } from '../values/dates.ts';
import { signIn } from '../values/marks.ts';
import { prepare, type Convention } from '../values/number.ts';
import { CELL, ELSEWHERE, type CellColumn } from './cells.ts';
import {
  BOOLEAN_NAME,
  CALENDAR_NAME,
  DISTRICT_NAME,
  holdsYears,
  isPlaceholder,
  letteredUnder,
  KEY_NAME,
  isNumbered,
  REGION_NAME,
} from './column-words.ts';
import type { ColumnCorrection } from './corrections.ts';
import type { Proposal } from './rules.ts';
import type { RawColumn } from './raw.ts';
import { bareKey } from './keys.ts';
import {
  areLong,
  fillersAmong,
  firstNumber,
  foreignUnit,
  firstOf,
  isPlain,
  isWhole,
  isZeroOrOne,
  daysOf,
  looksPercent,
  looksSerial,
  lostWidth,
  numbersOf,
  spelledAsNumbers,
  textsAmong,
  type CellText,
} from './number-cells.ts';
import { bracketsOf, isEuro, plainAmong } from './infer-number.ts';
import { DAY_NAME, eitherDay, placeholderIssue, spelledProposal } from './infer.ts';
import { look } from './look.ts';
import { scaledAmong } from './scaled.ts';
import { addFirst, type Seen } from './seen.ts';
import { partsAsNumbers } from './spellings.ts';
import { firstDays, periodFrom } from './times.ts';
import { unitOfHeader } from '../values/unit-names.ts';

/** `raw` is the column as its values are to be read; null leaves all to the rules of text. */
export type CellProposal = { proposal: Proposal; raw: RawColumn } | null;

type Counts = {
  kinds: Uint32Array;
  /** Texts that are no sign, no placeholder and not blank. */
  texts: CellText[];
  textCount: number;
  placeholders: Parameters<typeof addFirst>[0];
  firstError: number;
  firstUnsaved: number;
};

const count = (column: CellColumn, from: number, to: number): Counts => {
  const kinds = new Uint32Array(16);
  const texts: Counts['texts'] = [];
  const placeholders = { count: 0, text: '', row: 0 };
  let textCount = 0,
    firstError = -1,
    firstUnsaved = -1;
  for (let row = from; row < to; row++) {
    const kind = column.kinds[row] ?? CELL.empty;
    kinds[kind]!++;
    if (kind === CELL.error && firstError < 0) firstError = row;
    if (kind === CELL.unsaved && firstUnsaved < 0) firstUnsaved = row;
    if (kind !== CELL.text) continue;
    const text = prepare(column.get(row));
    if (isPlaceholder(text)) addFirst(placeholders, text, row, 1);
    if (text === '' || signIn(text) !== null || isPlaceholder(text)) continue;
    textCount++;
    if (texts.length < 2_000) texts.push({ text, row });
  }
  return { kinds, texts, textCount, placeholders, firstError, firstUnsaved };
};

const lookAt = (texts: readonly CellText[]): Seen =>
  look((see) => {
    for (const { text, row } of texts) see(text, 1, row);
  });

/** A column with each text that is not blank in another spelling. */
const rewritten = (column: RawColumn, of: (text: string) => string): RawColumn => {
  const get = (row: number): string => {
    const text = column.get(row);
    return text.trim() === '' ? text : of(text);
  };
  return {
    length: column.length,
    get,
    each: column.each,
    map: (target, of) => {
      for (let row = 0; row < column.length; row++) target[row] = of(get(row));
    },
  };
};

/** Keys with the zeros that they lost in front. */
export const padded = (column: RawColumn, width: number): RawColumn =>
  rewritten(column, (text) => (/^\d+$/.test(bareKey(text)) ? bareKey(text).padStart(width, '0') : text));

/** Proposes what a column is by the kinds of its cells. Missing: null where they are all text or too mixed. Rows in issues are records. */
export const inferCells = (
  name: string,
  column: CellColumn,
  range: { from: number; to: number },
  convention: Convention | null,
  sheet: Place,
  said: Pick<ColumnCorrection, 'bare' | 'fillers' | 'plain'> = {},
  isAmong = false,
  like: CellColumn | null = null,
): CellProposal => {
  const { from, to } = range;
  const place = { ...sheet, column: name };
  const { kinds, texts, textCount, placeholders, firstError, firstUnsaved } = count(column, from, to);
  const issues: Issue[] = [];
  if (firstError >= 0) {
    const err = column.pool[column.values[firstError]!] ?? '';
    issues.push(
      warning(
        err === ELSEWHERE ? 'MEMO_APART' : 'CELL_ERROR',
        { ...place, row: firstError },
        { count: kinds[CELL.error]!, err, name },
      ),
    );
  }
  if (firstUnsaved >= 0)
    issues.push(
      warning('FORMULA_NO_VALUE', { ...place, row: firstUnsaved }, { count: kinds[CELL.unsaved]!, name }),
    );
  if (placeholders.count > 0) issues.push(placeholderIssue(name, placeholders, place));
  const numbers = kinds[CELL.number]! + kinds[CELL.percent]! + kinds[CELL.money]!;
  const dated = kinds[CELL.date]! + kinds[CELL.datetime]!;
  const booleans = kinds[CELL.boolean]!;
  const typed = numbers + dated + booleans + kinds[CELL.time]!;
  const asText = (role: Proposal['role']): Proposal => ({
    type: 'text',
    rule: { type: 'text' },
    role,
    unit: null,
    issues,
  });
  if (typed === 0)
    return firstError >= 0 || firstUnsaved >= 0 ? { proposal: asText(null), raw: column } : null;

  if (numbers === typed) {
    const width = lostWidth(name, column, from, to);
    if (width > 0) {
      issues.push(issue('info', 'KEY_LOST_ZERO', place, { name, length: width, count: numbers }));
      const role = REGION_NAME.test(name) || DISTRICT_NAME.test(name) ? 'region' : 'key';
      return { proposal: asText(role), raw: padded(column, width) };
    }
    if (BOOLEAN_NAME.test(name) && textCount === 0 && isZeroOrOne(column, from, to))
      return {
        proposal: { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues },
        raw: column.as('boolean'),
      };
    const parts = textCount === 0 ? partsAsNumbers(name, numbersOf(column, from, to)) : null;
    if (parts)
      return {
        proposal: { ...spelledProposal(name, parts), unit: null, issues },
        raw: rewritten(column, (text) => Number(text).toFixed(2)),
      };
    const dates = spelledAsNumbers(name, column, from, to);
    if (dates && textCount === 0) return { proposal: { ...dates, unit: null, issues }, raw: column };
    // A key such as 00123, kept as text by somebody on purpose: the numbers beside it are keys too.
    const isLettered = letteredUnder(name);
    if (texts.some(({ text }) => /^0\d/.test(text) || isLettered?.(text)))
      return { proposal: asText('key'), raw: column };
    const isKey =
      KEY_NAME.test(name) ||
      isNumbered(name, isWhole(column, from, to, 0, 1e13)) ||
      areLong(name, column, from, to);
    const others = textsAmong(name, { texts, textCount, numbers }, place);
    if (others.isText) {
      if (!isKey) issues.push(...others.issues);
      return { proposal: asText(isKey ? 'key' : 'dimension'), raw: column };
    }
    issues.push(...others.issues);
    const isSerial = DAY_NAME.test(name) && looksSerial(column, from, to);
    if (isSerial)
      issues.push(warning('DATE_SERIAL', place, { name, example: firstNumber(column, from, to) }));
    const isPercent = kinds[CELL.percent]! * 2 > numbers;
    let read = column;
    const plain = numbers - kinds[CELL.percent]!;
    const own = isPercent ? '%' : (column.unit ?? unitOfHeader(name));
    const foreign = foreignUnit(texts, own);
    if (column.mixed || foreign || (!isPercent && kinds[CELL.percent]! > 0)) {
      const [a, b] = foreign ? [own ?? '1', foreign.unit] : (column.mixed ?? ['%', own ?? '1']);
      const at = foreign ? { ...place, row: foreign.row } : place;
      issues.push(warning('UNITS_DIFFER', at, { name, a: a ?? '', b: b ?? '' }));
      return { proposal: asText('dimension'), raw: column };
    }
    if (isPercent && plain > 0) {
      const row = firstOf(column, from, to, isPlain);
      const value = column.values[row]!;
      const as = said.bare ?? looksPercent(column, range);
      issues.push(warning('PERCENT_PLAIN', { ...place, row }, plainAmong(name, value, plain, as)));
      if (as === 'percent') read = column.mapped(isPlain, (one) => one / 100);
    }
    const written = others.issues.length > 0 ? textCount : 0;
    const scaled = isPercent
      ? null
      : scaledAmong(name, column, range, { said: said.plain, texts: written, like, place });
    issues.push(...(scaled?.issues ?? []));
    if (scaled?.isMixed) return { proposal: asText('dimension'), raw: column };
    read = scaled?.column ?? read;
    const isCalendar = CALENDAR_NAME.test(name.trim());
    const isTime =
      isSerial ||
      (isCalendar && isWhole(column, from, to, 0, 9_999)) ||
      (holdsYears(name) && isWhole(column, from, to, 1800, 2199));
    if (!isTime && isCalendar && !isPercent) {
      const example = firstNumber(column, from, to);
      issues.push(warning('TIME_UNREAD', place, { name, raw: String(example) }));
      return { proposal: asText('dimension'), raw: column };
    }
    const fillers = isKey || isTime ? null : fillersAmong(name, column, range, place);
    issues.push(...(fillers?.issues ?? []));
    if (fillers && said.fillers !== 'counts') read = read.without(fillers.values);
    const negative = bracketsOf(
      name,
      lookAt(texts),
      { isMoney: isAmong || isEuro(own), convention: convention ?? 'de' },
      place,
    );
    issues.push(...negative.issues);
    const counted = isKey ? 'key' : 'measure';
    return {
      proposal: {
        type: 'number',
        rule: {
          type: 'number',
          convention: convention ?? 'de',
          percent: isPercent,
          flags: true,
          ...(negative.isAccounting && { isAccounting: true }),
        },
        role: isTime ? 'time' : counted,
        unit: own,
        issues,
      },
      raw: read.as('number'),
    };
  }
  // Programs make days of `3-6`: what is none of the others in its column is named.
  const amongOthers = (): CellProposal => {
    const isDay = (kind: number): boolean => kind === CELL.date || kind === CELL.datetime;
    const row = dated === 0 ? -1 : firstOf(column, from, to, isDay);
    if (row < 0) return { proposal: asText('dimension'), raw: column };
    const params = { name, raw: column.get(row).slice(0, 40), count: dated };
    issues.push(warning('DAYS_AMONG', { ...place, row }, params));
    return { proposal: asText('dimension'), raw: column };
  };
  if (dated !== typed && booleans !== typed) return amongOthers();
  const dayFamily = kinds[CELL.datetime]! > 0 ? 'datetime' : 'date';
  const family = dated === typed ? dayFamily : 'boolean';
  const fits = ({ text }: { text: string }): boolean => {
    if (family === 'boolean') return /^(ja|nein|wahr|falsch|true|false|yes|no)$/i.test(text);
    const date = readDate(text);
    return date?.kind === 'day' || (family === 'datetime' && date?.kind === 'time');
  };
  if (textCount > 0 && !(texts.every(fits) || (typed >= 20 && typed / (typed + textCount) >= 0.95)))
    return amongOthers();
  const { slashed } = lookAt(texts);
  if (family === 'date' && slashed !== null) issues.push(eitherDay(name, slashed, place));
  const days = family === 'date' && textCount === 0 ? daysOf(column, from, to) : [];
  const stands = days.length > 0 ? firstDays(name, days) : null;
  if (stands !== null)
    return {
      proposal: {
        type: 'period',
        rule: { type: 'period', days: stands },
        role: 'time',
        unit: null,
        issues: [...issues, issue('info', 'DAYS_ARE_PERIODS', place, { name, kind: stands })],
      },
      raw: column,
    };
  const firsts = days.length > 0 && days.every((day) => periodFrom(day, 'month') !== null);
  return {
    proposal: {
      type: family,
      rule: family === 'date' ? { type: 'date', ...(firsts && { firsts: 'month' }) } : { type: family },
      role: family === 'boolean' ? 'dimension' : 'time',
      unit: null,
      issues,
    },
    raw: column.as(family),
  };
};
