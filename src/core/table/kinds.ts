// What a cell is by its text alone: the evidence that finding a table begins with. What a column means is decided in infer.ts.
import { amountOf, isAboutNumber, isSlipped } from '../values/amount.ts';
import { signIn } from '../values/marks.ts';
import { numberShape, prepare, simpleNumber } from '../values/number.ts';
import { readDate, readYear } from '../values/dates.ts';
import { isPlaceholder } from './column-words.ts';

/** `year` is a year, day or period; `key` digits with a zero or an apostrophe in front; `mark` the number or star of a footnote, alone in its cell. */
export const KIND = { empty: 0, number: 1, year: 2, sign: 3, key: 4, mark: 5, text: 6 } as const;

const MORE_SIGNS = /^(\(?(NA|X|Z|S|D|B|N|-|\.{1,3})\)|\.\.|—|•|\*{1,3}|[-–—]{2,3})$/;
const MARK = /^(\d{1,2}\)|\\\d{1,2}|\(\d\)|\*\)|[a-z]\)|[¹²³⁴⁵⁶⁷⁸⁹]+)$/;
const YEARS =
  /^(?:1[89]|20|21)\d\d(?: ?(?:[/–-]|bis|to) ?(?:(?:1[89]|20|21)\d\d|\d\d))?(?: ?(?:[pres]|\*{1,3}|\*\)|\d{1,2}\)|\\\d|\(\d\)|[¹²³⁴⁵⁶]{1,6}|\.)){0,3}(?:,? ?(?:prel|proj|est)\.?)?$/i;

/** The kind of a cell. `isTyped`: its workbook says that it is a number, day or time. */
export const kindOf = (raw: string, isTyped = false): number => {
  const simple = simpleNumber(raw);
  if (simple) {
    if (simple.leadingZero && simple.whole > 1 && !isTyped) return KIND.key;
    return readYear(raw) === null ? KIND.number : KIND.year;
  }
  const text = prepare(raw);
  if (text === '') return KIND.empty;
  if (text.length > 60) return KIND.text;
  // Digits that a workbook kept from becoming a number.
  if (/^'\d{3,}$/.test(text)) return KIND.key;
  if (signIn(text) !== null || MORE_SIGNS.test(text) || isPlaceholder(text) || isAboutNumber(text))
    return KIND.sign;
  if (MARK.test(text)) return KIND.mark;
  if (YEARS.test(text.replace(/\s+/g, ' '))) return KIND.year;
  const date = readDate(text);
  if (date && date.kind !== 'invalid') return KIND.year;
  // A star in front of a few digits may be a note as well: only a whole column tells.
  const found = text.startsWith('*') ? null : amountOf(text);
  if (found && numberShape(found.number) !== 'none') return KIND.number;
  if (isSlipped(text)) return KIND.sign;
  return isTyped ? KIND.number : KIND.text;
};

/** Whether a kind stands for a figure: a number, or a sign in its place. */
export const isFigure = (kind: number): boolean => kind === KIND.number || kind === KIND.sign;
