// A column of numbers as they are written: digits and the way in which they stand, so that nothing is read twice and the text of each cell
// can be given back sign by sign. What they mean (which sign parts thousands) is decided later, over the whole column.
import type { Convention } from '../values/number.ts';
import type { RawColumn } from './raw.ts';

const SIGN = ['', '-', '+'] as const;
/** How the digits are parted: not at all, once by a point or a comma, in groups by points or commas that leave no doubt. */
export const KIND_PLAIN = 0,
  KIND_POINT = 1,
  KIND_COMMA = 2,
  KIND_POINTS = 3,
  KIND_COMMAS = 4;

/** More digits than a number holds exactly. */
const MOST_DIGITS = 15;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, n) => 10 ** n);

/** `sign`: 0 none, 1 minus, 2 plus. `fraction`: digits behind the decimal sign. `pad`: digits before it where the first of several is a zero. */
export type Form = { sign: number; kind: number; fraction: number; pad: number };
export const KEYS = 1 << 13;
export const keyOf = ({ sign, kind, fraction, pad }: Form): number =>
  sign | (kind << 2) | (fraction << 5) | (pad << 9);
export const formOf = (key: number): Form => ({
  sign: key & 3,
  kind: (key >> 2) & 7,
  fraction: (key >> 5) & 15,
  pad: key >> 9,
});

/** The form of the last cell that was read. */
export let foundKey = 0;

/** The digits of a cell as one number; its form is in `foundKey`. Missing: NaN for what is no number beyond doubt, or too long for one. */
export const readDigits = (bytes: Uint8Array, start: number, end: number): number => {
  let i = start,
    value = 0,
    sign = 0;
  const first = bytes[i];
  if (first === 45 || first === 43) {
    sign = first === 45 ? 1 : 2;
    i++;
  }
  const from = i;
  for (; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const whole = i - from;
  if (whole === 0 || whole > MOST_DIGITS) return NaN;
  const pad = whole > 1 && bytes[from] === 48 ? whole : 0;
  if (i === end) {
    foundKey = sign | (pad << 9);
    return value;
  }
  const separator = bytes[i]!;
  if (separator !== 44 && separator !== 46) return NaN;
  const begun = ++i;
  for (; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const fraction = i - begun;
  if (i === end) {
    if (fraction === 0 || whole + fraction > MOST_DIGITS) return NaN;
    foundKey = sign | ((separator === 46 ? KIND_POINT : KIND_COMMA) << 2) | (fraction << 5) | (pad << 9);
    return value;
  }
  return fraction === 3 && whole <= 3 && bytes[from] !== 48
    ? readGroups(bytes, i, end, { value, separator, sign, digits: whole + 3 })
    : NaN;
};

/** The rest of `345.678,12` from behind its first group. */
const readGroups = (
  bytes: Uint8Array,
  from: number,
  end: number,
  begun: { value: number; separator: number; sign: number; digits: number },
): number => {
  const { separator, sign } = begun;
  let { value, digits } = begun,
    i = from,
    groups = 1;
  for (; i < end && bytes[i] === separator; groups++) {
    const stop = i + 4;
    if (stop > end) return NaN;
    for (i++; i < stop; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return NaN;
      value = value * 10 + digit;
    }
    digits += 3;
  }
  let fraction = 0;
  if (i < end) {
    if (bytes[i] !== (separator === 46 ? 44 : 46)) return NaN;
    const behind = ++i;
    for (; i < end; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return NaN;
      value = value * 10 + digit;
    }
    fraction = i - behind;
    if (fraction === 0) return NaN;
  } else if (groups < 2) return NaN;
  if (digits + fraction > MOST_DIGITS) return NaN;
  foundKey = sign | ((separator === 46 ? KIND_POINTS : KIND_COMMAS) << 2) | (fraction << 5);
  return value;
};

/** The text of a cell, as it stood in the file. */
const written = ({ sign, kind, fraction, pad }: Form, value: number): string => {
  const digits = String(value).padStart(Math.max(pad, 1) + fraction, '0');
  if (kind === KIND_PLAIN) return SIGN[sign]! + digits;
  const cut = digits.length - fraction;
  let whole = digits.slice(0, cut);
  if (kind >= KIND_POINTS) {
    const parts: string[] = [];
    for (let to = cut; to > 0; to -= 3) parts.unshift(digits.slice(Math.max(0, to - 3), to));
    whole = parts.join(kind === KIND_POINTS ? '.' : ',');
  }
  const isPoint = kind === KIND_POINT || kind === KIND_COMMAS;
  return SIGN[sign]! + whole + (fraction === 0 ? '' : (isPoint ? '.' : ',') + digits.slice(cut));
};

/** `1.234`: thousands or decimals, by its convention. */
export const couldBeThousands = ({ kind, fraction, pad }: Form, value: number): boolean =>
  (kind === KIND_POINT || kind === KIND_COMMA) &&
  fraction === 3 &&
  pad === 0 &&
  value >= 1000 &&
  value < 1_000_000;

/**
 * Which numbers a column takes as they stand. `takes`: `whole` only digits, `decimal` also those with the decimal sign of the convention,
 * `all` also thousands. `except`: texts that stand for something else.
 */
export type PlainNumbers = {
  convention: Convention;
  takes: 'whole' | 'decimal' | 'all';
  except: ReadonlySet<string>;
};

/** How rows of a form become values. */
const ASK = 0,
  AS_IT_IS = 1,
  IF_THOUSANDS = 2;
const wayOf = ({ kind }: Form, { convention, takes }: PlainNumbers): number => {
  if (kind === KIND_PLAIN) return AS_IT_IS;
  if (takes === 'whole') return ASK;
  if (kind === (convention === 'de' ? KIND_COMMA : KIND_POINT)) return AS_IT_IS;
  if (takes === 'decimal') return ASK;
  if (kind === (convention === 'de' ? KIND_POINTS : KIND_COMMAS)) return AS_IT_IS;
  return kind < KIND_POINTS ? IF_THOUSANDS : ASK;
};

/** Shape: `forms[row]` is a place in `known`, or 0 where the cell is text and `digits[row]` its number among `others`. */
export class NumberColumn implements RawColumn {
  readonly length: number;
  readonly forms: Uint8Array;
  readonly digits: Int32Array | Float64Array;
  readonly known: readonly Form[];
  private readonly others: readonly string[];

  constructor(
    length: number,
    cells: {
      forms: Uint8Array;
      digits: Int32Array | Float64Array;
      known: readonly Form[];
      others: readonly string[];
    },
  ) {
    this.length = length;
    this.forms = cells.forms;
    this.digits = cells.digits;
    this.known = cells.known;
    this.others = cells.others;
  }

  get = (row: number): string => {
    if (!(row < this.length)) return '';
    const form = this.forms[row]!;
    return form === 0 ? this.others[this.digits[row]!]! : written(this.known[form]!, this.digits[row]!);
  };

  each: RawColumn['each'] = (see) => {
    for (let row = 0; row < this.length; row++) if (see(this.get(row), 1, row) === false) return;
  };

  map: RawColumn['map'] = (target, of) => {
    for (let row = 0; row < this.length; row++) target[row] = of(this.get(row));
  };

  /** Every number as the same one, all else as `of` says. */
  mapOthers = (target: Uint8Array, number: number, of: (text: string) => number): void => {
    const other = Float64Array.from(this.others, of);
    const { forms, digits, length } = this;
    for (let row = 0; row < length; row++) target[row] = forms[row] === 0 ? other[digits[row]!]! : number;
  };

  /** The values, of which `ask` gives those that do not stand as they are. Shape: the rows that were asked for, ascending. */
  values = (target: Float64Array, plain: PlainNumbers, ask: (text: string) => number): number[] => {
    const { forms, digits, known, length } = this;
    const ways = Uint8Array.from(known, (form) => wayOf(form, plain));
    const divisors = Float64Array.from(known, ({ fraction, sign }, at) => {
      const size = ways[at] === AS_IT_IS ? POWERS[fraction]! : 1;
      return sign === 1 ? -size : size;
    });
    ways[0] = ASK;
    const excepted = new Set<number>();
    for (const text of plain.except) {
      const bytes = new TextEncoder().encode(text);
      const value = readDigits(bytes, 0, bytes.length);
      if (!Number.isNaN(value)) excepted.add(value);
    }
    const asked: number[] = [];
    for (let row = 0; row < length; row++) {
      const form = forms[row]!;
      const value = digits[row]!;
      const way = ways[form]!;
      if (
        way === ASK ||
        (way === IF_THOUSANDS && !couldBeThousands(known[form]!, value)) ||
        (excepted.size > 0 && excepted.has(value) && plain.except.has(this.get(row)))
      ) {
        asked.push(row);
        target[row] = ask(this.get(row));
      } else target[row] = value / divisors[form]!;
    }
    return asked;
  };
}
