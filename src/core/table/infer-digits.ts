// What the numbers of a column look like as a whole, counted by the way in which they are written and not text by text.
import {
  addCompact,
  addFiller,
  addFirst,
  addPoint,
  FILLER,
  GROUPED_DIGITS,
  MOST_POINTS,
  type Seen,
  type Texts,
} from './seen.ts';
import {
  couldBeThousands,
  KIND_PLAIN,
  KIND_POINT,
  KIND_POINTS,
  type Form,
  type NumberColumn,
} from './number-column.ts';

const POWERS = Float64Array.from({ length: 17 }, (_, n) => 10 ** n);
/** How many digits a number has: a guess by its bits, put right where it is one too many. */
const digitsOf = (value: number): number => {
  const guess = value < 2 ** 31 ? ((32 - Math.clz32(value)) * 1_233) >> 12 : 9;
  let digits = guess;
  while (value >= POWERS[digits]!) digits++;
  return Math.max(1, digits);
};
/** Whether digits begin with a year of these two centuries and go on with a month or a day: only these can be one. */
const mayBeDay = (value: number, digits: number): boolean =>
  (digits === 6 && value >= 190_000 && value < 210_000) ||
  (digits === 8 && value >= 19_000_000 && value < 21_000_000);

/** The whole parts of numbers that stand for no value by custom. */
const FILLERS: ReadonlySet<number> = new Set([
  99, 777, 888, 999, 7_777, 8_888, 9_999, 77_777, 88_888, 99_999, 999_999,
]);

/** Whether the whole part of a number may be that of a filler. */
export const mayFill = (whole: number, isBelow: boolean): boolean =>
  FILLERS.has(whole) || (isBelow && (whole === 1 || whole === 9));

/** Parts of a form that are looked at number by number. */
const PLAIN = 1,
  THOUSANDS = 2,
  MONTHS = 4,
  MINUS = 8,
  /** `.0` behind a key, or the number of a chapter. */
  POINTS = 16;
const partsOf = ({ sign, kind, fraction, pad }: Form): number =>
  (kind === KIND_PLAIN ? PLAIN : 0) |
  (kind !== KIND_PLAIN && kind < KIND_POINTS && fraction === 3 && pad === 0 ? THOUSANDS : 0) |
  (kind === KIND_POINT && fraction === 4 && sign === 0 && pad <= 2 ? MONTHS : 0) |
  (kind === KIND_POINT && fraction <= 2 && sign === 0 ? POINTS : 0) |
  (sign === 1 ? MINUS : 0);

const shapeOf = ({ kind }: Form): 'plain' | 'de' | 'en' => {
  if (kind === KIND_PLAIN) return 'plain';
  return kind === KIND_POINT || kind > KIND_POINTS ? 'en' : 'de';
};

/** Rows of a form: how many and the first, of all and of those that could be thousands. */
type Tally = {
  count: number;
  first: number;
  thousands: number;
  firstThousand: number;
  firstOther: number;
  /** The most digits as one number, of those that are no fillers. Missing: -1. */
  largest: number;
};

/** Digits before the decimal sign, as in the text. */
const widthOf = ({ kind, pad, fraction }: Form, value: number): number => {
  if (kind >= KIND_POINTS) return GROUPED_DIGITS;
  return pad > 0 ? pad : digitsOf(Math.floor(value / POWERS[fraction]!));
};

/** Notes a number that is larger than all before it of its form, or below zero: it may stand for no value. */
const lookWide = (seen: Seen, column: NumberColumn, row: number, form: Form, tally: Tally): void => {
  const value = column.digits[row]!;
  if (mayFill(Math.floor(value / POWERS[form.fraction]!), form.sign === 1)) {
    const text = column.get(row);
    if (FILLER.test(text)) return addFiller(seen, text, 1, row);
  }
  tally.largest = Math.max(tally.largest, value);
};

/** Notes a number with one or two digits behind a point. */
const lookPoint = (seen: Seen, column: NumberColumn, row: number, { pad, fraction }: Form): void => {
  const value = column.digits[row]!;
  const isWhole = fraction === 1 && value % 10 === 0;
  if (seen.points === null && !isWhole) return;
  const isFull = seen.points === null || seen.points.size > MOST_POINTS;
  const isShort = pad > 0 ? pad <= 2 : value < 100 * POWERS[fraction]!;
  if (isShort ? !isFull : isWhole) addPoint(seen, column.get(row), 1);
  else if (!isShort) seen.points = null;
};

const addTally = (seen: Seen, column: NumberColumn, form: Form, tally: Tally): void => {
  const { count, first, thousands } = tally;
  seen.values += count;
  seen.distinct += count;
  addFirst(seen.bare, column.get(first), first, count);
  if (form.sign === 1) seen.negatives += count;
  if (form.kind >= KIND_POINTS) seen.firsts = null;
  // `01.01` is the number of a product or a chapter: no number begins with a zero before other digits.
  if (form.pad > 0) seen.leadingZero = true;
  if (form.kind !== KIND_PLAIN && (partsOf(form) & POINTS) === 0) seen.points = null;
  if (tally.largest >= 0) seen.widest = Math.max(seen.widest, widthOf(form, tally.largest));
  if (thousands > 0)
    addFirst(
      seen.shapes[form.kind === KIND_POINT ? 'dot3' : 'comma3'],
      column.get(tally.firstThousand),
      tally.firstThousand,
      thousands,
    );
  if (count > thousands) {
    const row = thousands > 0 ? tally.firstOther : first;
    const shape = shapeOf(form);
    addFirst(seen.shapes[shape], column.get(row), row, count - thousands);
  }
};

/**
 * Adds the numbers of some rows to what was seen of a column, and gives its texts to `see`. Shape: how many numbers there are.
 * Cost: one pass without a string.
 */
export const lookNumbers = (
  seen: Seen,
  { column, from, to }: NonNullable<Texts['numbers']>,
  see: (text: string, count: number, row: number) => void,
): number => {
  const { forms, digits, known } = column;
  const parts = Uint8Array.from(known, partsOf);
  const tallies = known.map((): Tally => ({
    count: 0,
    first: 0,
    thousands: 0,
    firstThousand: 0,
    firstOther: -1,
    largest: -1,
  }));
  /** Numbers without a sign by their digits. */
  const lengths = new Uint32Array(32);
  for (let row = from; row < to; row++) {
    const place = forms[row]!;
    if (place === 0) {
      see(column.get(row), 1, row);
      continue;
    }
    const tally = tallies[place]!;
    if (tally.count++ === 0) tally.first = row;
    const part = parts[place]!;
    const value = digits[row]!;
    const form = known[place]!;
    if (value > tally.largest || part & MINUS) lookWide(seen, column, row, form, tally);
    if (part === 0) continue;
    if (part & PLAIN) {
      const length = form.pad > 0 ? form.pad : digitsOf(value);
      if (length >= 4) seen.plainBig = true;
      if (form.sign === 0) {
        lengths[length]!++;
        if (form.pad === 0) {
          if (value >= 1800 && value <= 2199) seen.years++;
          if (mayBeDay(value, length)) addCompact(seen, String(value), 1);
        }
      }
    }
    if (part & MONTHS && value < 1_000_000) addCompact(seen, column.get(row), 1);
    if (part & THOUSANDS) {
      if (!couldBeThousands(form, value)) {
        if (tally.firstOther < 0) tally.firstOther = row;
        seen.thirds[form.kind === KIND_POINT ? '.' : ',']++;
      } else if (tally.thousands++ === 0) tally.firstThousand = row;
    }
    if (part & POINTS) lookPoint(seen, column, row, form);
  }
  let numbers = 0;
  tallies.forEach((tally, place) => {
    if (tally.count === 0) return;
    numbers += tally.count;
    addTally(seen, column, known[place]!, tally);
  });
  lengths.forEach((count, length) => {
    if (count > 0) seen.digits.set(length, (seen.digits.get(length) ?? 0) + count);
  });
  return numbers;
};
