// What a column of number cells is: a key, days that its digits spell, or numbers of one unit; what decides a figure is asked.
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import type { Convention } from '../values/number.ts';
import { unitOfHeader } from '../values/unit-names.ts';
import { CELL, type CellColumn } from './cells.ts';
import {
  BOOLEAN_NAME,
  CALENDAR_NAME,
  DISTRICT_NAME,
  holdsYears,
  isNumbered,
  KEY_NAME,
  letteredUnder,
  REGION_NAME,
} from './column-words.ts';
import type { ColumnCorrection } from './corrections.ts';
import { bracketsOf, isEuro, plainAmong } from './infer-number.ts';
import { DAY_NAME, spelledProposal } from './infer.ts';
import { bareKey } from './keys.ts';
import { look } from './look.ts';
import {
  areLong,
  fillersAmong,
  firstNumber,
  firstOf,
  foreignUnit,
  isPlain,
  isWhole,
  isZeroOrOne,
  looksPercent,
  looksSerial,
  lostWidth,
  numbersOf,
  spelledAsNumbers,
  textsAmong,
  type CellText,
} from './number-cells.ts';
import type { RawColumn } from './raw.ts';
import type { Proposal } from './rules.ts';
import { scaledAmong } from './scaled.ts';
import type { addFirst, Seen } from './seen.ts';
import { partsAsNumbers } from './spellings.ts';

/** `raw` is the column as its values are to be read; null leaves all to the rules of text. */
export type CellProposal = { proposal: Proposal; raw: RawColumn } | null;

export type Counts = {
  kinds: Uint32Array;
  /** Texts that are no sign, no placeholder and not blank. */
  texts: CellText[];
  textCount: number;
  placeholders: Parameters<typeof addFirst>[0];
  firstError: number;
  firstUnsaved: number;
};

/** A column of cells, and what is known of it before it is looked at. */
export type CellsAsked = {
  name: string;
  column: CellColumn;
  range: { from: number; to: number };
  /** Missing: null, the German one. */
  convention: Convention | null;
  place: Place;
  said: Pick<ColumnCorrection, 'bare' | 'fillers' | 'plain'>;
  /** Whether it stands among columns of money. */
  isAmong: boolean;
  /** The column that another sheet has of its name. Missing: null. */
  like: CellColumn | null;
};

export const lookAt = (texts: readonly CellText[]): Seen =>
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

export const textCells = (
  column: RawColumn,
  role: Proposal['role'],
  issues: readonly Issue[],
): CellProposal => ({
  proposal: { type: 'text', rule: { type: 'text' }, role, unit: null, issues: [...issues] },
  raw: column,
});

/** Keys that lost their zeros, yes and no as one and zero, parts and days that digits spell, keys that somebody kept. Missing: null, it is none. */
const spelledCells = (
  { name, column, range: { from, to }, place }: CellsAsked,
  { texts, textCount }: Counts,
  numbers: number,
  issues: Issue[],
): CellProposal => {
  const width = lostWidth(name, column, from, to);
  if (width > 0) {
    issues.push(issue('info', 'KEY_LOST_ZERO', place, { name, length: width, count: numbers }));
    const role = REGION_NAME.test(name) || DISTRICT_NAME.test(name) ? 'region' : 'key';
    return textCells(padded(column, width), role, issues);
  }
  if (textCount === 0) {
    if (BOOLEAN_NAME.test(name) && isZeroOrOne(column, from, to))
      return {
        proposal: { type: 'boolean', rule: { type: 'boolean' }, role: 'dimension', unit: null, issues },
        raw: column.as('boolean'),
      };
    const parts = partsAsNumbers(name, numbersOf(column, from, to));
    if (parts)
      return {
        proposal: { ...spelledProposal(name, parts), unit: null, issues },
        raw: rewritten(column, (text) => Number(text).toFixed(2)),
      };
    const dates = spelledAsNumbers(name, column, from, to);
    if (dates) return { proposal: { ...dates, unit: null, issues }, raw: column };
  }
  // A key such as 00123, kept as text by somebody on purpose: the numbers beside it are keys too.
  const isLettered = letteredUnder(name);
  return texts.some(({ text }) => /^0\d/.test(text) || isLettered?.(text))
    ? textCells(column, 'key', issues)
    : null;
};

type InOneUnit = { column: CellColumn; unit: string | null; isPercent: boolean };
/** The numbers in one unit, where they have one. Missing: null, which is a question. */
const inOneUnit = (
  { name, column, range, place, said, like }: CellsAsked,
  { kinds, texts, textCount }: Counts,
  numbers: number,
  issues: Issue[],
  areTextsNamed: boolean,
): InOneUnit | null => {
  const { from, to } = range;
  const percents = kinds[CELL.percent]!;
  const isPercent = percents * 2 > numbers;
  const plain = numbers - percents;
  const unit = isPercent ? '%' : (column.unit ?? unitOfHeader(name));
  const foreign = foreignUnit(texts, unit);
  if (column.mixed || foreign || (!isPercent && percents > 0)) {
    const [a, b] = foreign ? [unit ?? '1', foreign.unit] : (column.mixed ?? ['%', unit ?? '1']);
    const at = foreign ? { ...place, row: foreign.row } : place;
    issues.push(warning('UNITS_DIFFER', at, { name, a: a ?? '', b: b ?? '' }));
    return null;
  }
  if (!isPercent) {
    const texts = areTextsNamed ? textCount : 0;
    const scaled = scaledAmong(name, column, range, { said: said.plain, texts, like, place });
    issues.push(...(scaled?.issues ?? []));
    return scaled?.isMixed ? null : { column: scaled?.column ?? column, unit, isPercent };
  }
  if (plain === 0) return { column, unit, isPercent };
  const row = firstOf(column, from, to, isPlain);
  const as = said.bare ?? looksPercent(column, range);
  issues.push(warning('PERCENT_PLAIN', { ...place, row }, plainAmong(name, column.values[row]!, plain, as)));
  return { column: as === 'percent' ? column.mapped(isPlain, (one) => one / 100) : column, unit, isPercent };
};

/** Of cells that are all numbers but for their texts. `issues`: said of the column already. */
export const numberCells = (
  asked: CellsAsked,
  counts: Counts,
  numbers: number,
  issues: Issue[],
): CellProposal => {
  const { name, column, range, place, said, isAmong } = asked;
  const { from, to } = range;
  const { texts, textCount } = counts;
  const spelled = spelledCells(asked, counts, numbers, issues);
  if (spelled) return spelled;
  const isKey =
    KEY_NAME.test(name) ||
    isNumbered(name, isWhole(column, from, to, 0, 1e13)) ||
    areLong(name, column, from, to);
  const others = textsAmong(name, { texts, textCount, numbers }, place);
  if (!others.isText || !isKey) issues.push(...others.issues);
  if (others.isText) return textCells(column, isKey ? 'key' : 'dimension', issues);
  const isSerial = DAY_NAME.test(name) && looksSerial(column, from, to);
  if (isSerial) issues.push(warning('DATE_SERIAL', place, { name, example: firstNumber(column, from, to) }));
  const read = inOneUnit(asked, counts, numbers, issues, others.issues.length > 0);
  if (!read) return textCells(column, 'dimension', issues);
  const isCalendar = CALENDAR_NAME.test(name.trim());
  const isTime =
    isSerial ||
    (isCalendar && isWhole(column, from, to, 0, 9_999)) ||
    (holdsYears(name) && isWhole(column, from, to, 1800, 2199));
  if (!isTime && isCalendar && !read.isPercent) {
    const example = firstNumber(column, from, to);
    issues.push(warning('TIME_UNREAD', place, { name, raw: String(example) }));
    return textCells(column, 'dimension', issues);
  }
  const fillers = isKey || isTime ? null : fillersAmong(name, column, range, place);
  issues.push(...(fillers?.issues ?? []));
  const values = fillers && said.fillers !== 'counts' ? read.column.without(fillers.values) : read.column;
  const convention = asked.convention ?? 'de';
  const isMoney = isAmong || isEuro(read.unit);
  const negative = bracketsOf(name, lookAt(texts), { isMoney, convention }, place);
  issues.push(...negative.issues);
  const counted = isKey ? 'key' : 'measure';
  return {
    proposal: {
      type: 'number',
      rule: {
        type: 'number',
        convention,
        percent: read.isPercent,
        flags: true,
        ...(negative.isAccounting && { isAccounting: true }),
      },
      role: isTime ? 'time' : counted,
      unit: read.unit,
      issues,
    },
    raw: values.as('number'),
  };
};
