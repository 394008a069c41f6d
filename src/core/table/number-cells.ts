// What numbers of a workbook mean beside their kind: keys that lost zeros, days without points, fillers, and texts among them.
import { amountOf, isAboutNumber, isSlipped } from '../values/amount.ts';
import { warning, type Issue, type Place } from '../values/issue.ts';
import { numberShape } from '../values/number.ts';
import { CELL, type CellColumn } from './cells.ts';
import { DISTRICT_NAME, POSTCODE_NAME, REGION_NAME } from './column-words.ts';
import { spelledDates } from './infer.ts';
import { mayFill } from './infer-digits.ts';
import { fillersOf, MONEY_NAME } from './infer-number.ts';
import { areLongKeys } from './keys.ts';
import { look } from './look.ts';
import { addFiller, emptySeen, FILLER } from './seen.ts';
import { sameUnit, scaleOf } from '../values/units.ts';
import { unitOfHeader } from '../values/unit-names.ts';

/** A prepared text and its record. */
export type CellText = { text: string; row: number };

const isNumberText = (text: string): boolean => {
  const found = amountOf(text);
  return found !== null && numberShape(found.number) !== 'none';
};

/** Keys that a workbook took for numbers lose their zeros: 8 digits of an AGS, 5 of a postcode. Missing: 0. */
export const lostWidth = (name: string, column: CellColumn, from: number, to: number): number => {
  const isRegion = REGION_NAME.test(name);
  const isPostcode = POSTCODE_NAME.test(name);
  const isDistrict = DISTRICT_NAME.test(name);
  if (!isRegion && !isPostcode && !isDistrict) return 0;
  let longest = 0,
    shortest = 99;
  for (let row = from; row < to; row++) {
    if (!column.typed(row)) continue;
    const value = column.values[row]!;
    if (!Number.isInteger(value) || value < 0) return 0;
    const { length } = String(value);
    longest = Math.max(longest, length);
    shortest = Math.min(shortest, length);
  }
  if (isPostcode || isDistrict) return longest <= 5 && shortest >= 4 ? 5 : 0;
  const widths = [
    [4, 5, 5],
    [7, 8, 8],
    [11, 12, 12],
  ] as const;
  return widths.find(([low, high]) => shortest >= low && longest <= high)?.[2] ?? 0;
};

export const firstNumber = (column: CellColumn, from: number, to: number): number => {
  for (let row = from; row < to; row++) if (column.typed(row)) return column.values[row]!;
  return NaN;
};

/** Texts in a column of numbers: what it is then, and which of them is named. */
export const textsAmong = (
  name: string,
  { texts, textCount, numbers }: { texts: readonly CellText[]; textCount: number; numbers: number },
  place: Place,
): { isText: boolean; issues: Issue[] } => {
  if (textCount === 0) return { isText: false, issues: [] };
  const written = texts.filter(({ text }) => isNumberText(text));
  const odd = texts.filter(({ text }) => !isNumberText(text));
  const first = odd[0];
  const isMostly = numbers + textCount >= 20 && numbers / (numbers + textCount) >= 0.95;
  const isAbout = odd.length <= numbers && odd.every(({ text }) => isAboutNumber(text) || isSlipped(text));
  if (first !== undefined && !isMostly && !isAbout)
    return {
      isText: true,
      issues:
        numbers >= 2 && numbers >= 2 * odd.length
          ? [
              warning(
                'ALMOST_NUMBERS',
                { ...place, row: first.row },
                { name, raw: first.text.slice(0, 40), count: odd.length },
              ),
            ]
          : [],
    };
  const [start] = written;
  return {
    isText: false,
    issues: start
      ? [warning('TEXT_NUMBER', { ...place, row: start.row }, { count: written.length, name })]
      : [],
  };
};

/** A text among numbers that counts in something else than they do: `200 T€` among euros. Missing: undefined. */
export const foreignUnit = (
  texts: readonly CellText[],
  own: string | null,
): (CellText & { unit: string }) | undefined => {
  const mine = scaleOf(sameUnit(own ?? ''));
  for (const { text, row } of texts) {
    const unit = isNumberText(text) ? amountOf(text)!.unit : '';
    const { factor, base } = scaleOf(sameUnit(unit));
    const isOther =
      own === null ? unit === '%' || factor !== 1 : factor !== mine.factor || base !== mine.base;
    if (unit !== '' && isOther) return { text, row, unit };
  }
  return undefined;
};

/** A number without the sign of per cent. */
export const isPlain = (kind: number): boolean => kind === CELL.number || kind === CELL.money;

/** What numbers without a sign are among those of per cent, as it looks: above all of them they count per cent. */
export const looksPercent = (
  { kinds, values }: CellColumn,
  { from, to }: { from: number; to: number },
): 'percent' | 'share' => {
  let largest = 1,
    smallest = Infinity;
  for (let row = from; row < to; row++) {
    const kind = kinds[row] ?? CELL.empty;
    const size = Math.abs(values[row] ?? 0);
    if (kind === CELL.percent) largest = Math.max(largest, size);
    else if (isPlain(kind) && size > 0) smallest = Math.min(smallest, size);
  }
  return smallest > largest ? 'percent' : 'share';
};

/** `20240131`, `202401` as numbers: days and months where texts of them would be. Missing: null. */
export const spelledAsNumbers = (
  name: string,
  column: CellColumn,
  from: number,
  to: number,
): ReturnType<typeof spelledDates> => {
  const first = firstNumber(column, from, to);
  const mayBe = (first > 190_000 && first < 211_300) || (first > 19_000_000 && first < 21_130_000);
  if (!mayBe) return null;
  return spelledDates(
    name,
    look((see) => {
      for (let row = from; row < to; row++) if (column.typed(row)) see(column.get(row), 1, row);
    }),
  );
};

/** Numbers that stand for no value. Missing: null where there are none. */
export const fillersAmong = (
  name: string,
  column: CellColumn,
  { from, to }: { from: number; to: number },
  place: Place,
): { values: ReadonlySet<number>; issues: Issue[] } | null => {
  const seen = emptySeen();
  let largest = 0;
  for (let row = from; row < to; row++) {
    if (!column.typed(row)) continue;
    const value = column.values[row]!;
    seen.values++;
    if (value < 0) seen.negatives++;
    if (mayFill(Math.floor(Math.abs(value)), value < 0) && FILLER.test(String(value)))
      addFiller(seen, String(value), 1, row);
    else largest = Math.max(largest, Math.abs(value));
  }
  seen.widest = String(Math.floor(largest)).length;
  const { texts, issues } = fillersOf(name, seen, 'de', place);
  return texts.length === 0 ? null : { values: new Set(texts.map(Number)), issues };
};

export const firstOf = (
  column: CellColumn,
  from: number,
  to: number,
  is: (kind: number) => boolean,
): number => {
  for (let row = from; row < to; row++) if (is(column.kinds[row] ?? CELL.empty)) return row;
  return from;
};

/** Whole numbers of the days from 1954 to 2064. */
export const looksSerial = (column: CellColumn, from: number, to: number): boolean => {
  // Classes of amounts are round, the numbers of days are seldom.
  let areRound = true;
  for (let row = from; row < to; row++)
    if (column.typed(row)) {
      const value = column.values[row]!;
      if (!Number.isInteger(value) || value < 20_000 || value > 60_000) return false;
      areRound &&= value % 100 === 0;
    }
  return !areRound;
};

/** Whether numbers are long keys under a name that says neither unit nor money. */
export const areLong = (name: string, column: CellColumn, from: number, to: number): boolean =>
  (column.unit ?? unitOfHeader(name)) === null &&
  !MONEY_NAME.test(name) &&
  areLongKeys(numbersOf(column, from, to));

/** Both must be there: a column of zeros alone may count something. */
export const isZeroOrOne = (column: CellColumn, from: number, to: number): boolean => {
  const seen = new Set<number>();
  for (let row = from; row < to; row++) if (column.typed(row)) seen.add(column.values[row]!);
  return seen.size === 2 && seen.has(0) && seen.has(1);
};

export const isWhole = (column: CellColumn, from: number, to: number, low: number, high: number): boolean => {
  for (let row = from; row < to; row++)
    if (column.typed(row)) {
      const value = column.values[row]!;
      if (!Number.isInteger(value) || value < low || value > high) return false;
    }
  return true;
};

/** The numbers of a column. */
export const numbersOf = function* (column: CellColumn, from: number, to: number): Generator<number> {
  for (let row = from; row < to; row++) if (column.typed(row)) yield column.values[row]!;
};

/** The different days of a column. */
export const daysOf = (column: CellColumn, from: number, to: number): number[] => {
  const days = new Set<number>();
  for (let row = from; row < to; row++) if (column.kinds[row] === CELL.date) days.add(column.values[row]!);
  return [...days];
};
