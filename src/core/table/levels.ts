// How deep each record of a sheet stands: by its number (1, 1.1, 1.1.2), its sign (A., I., a)), its indent or its dash. Laid out for the eye,
// a row stands under the last one above it that is less deep.
import { prepare } from '../values/number.ts';
import { kindOf, KIND } from './kinds.ts';
import type { RawTable } from './raw.ts';
import { closedUp } from './spaced.ts';
import { STARS, TOTAL_WORD } from './words.ts';

/**
 * `depth`: comparable within a sheet. `number`: as it is written, where it says whose part a row is. `column`: where the label begins.
 * `isBound`: a total, or beside all levels.
 */
export type Level = { depth: number; number: string; label: string; column: number; isBound: boolean };
/** `column`: the column of numbers of their own; missing: -1. `isCode`: digits alone say what stands under what (11, 111, 1111). */
export type Levels = { of: readonly Level[]; column: number; isCode: boolean };

const OWN_NUMBER = /^\d{1,6}(?:\.\d{1,3}){0,5}\.?$/;
const CODE = /^\d{1,8}$/;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,5})\.?\s+\p{L}/u;
const DASH = /^[-–—•·]\s*\p{L}/u;
const OUTLINE: readonly RegExp[] = [
  /^(?:I{1,3}|IV|VI{0,3}|IX|X)[.)]\s/,
  /^[A-H][.)]\s/,
  /^\d{1,2}[.)]\s+\p{L}/u,
  /^[a-z]\)\s/,
  /^([a-z])\1\)\s/,
];
/** Columns, from the first on, in which a label may begin. */
export const LABELS = 4;
const trimNumber = (text: string): string => text.replace(/\.$/, '');

/** The first cell of a record that holds something, and how far inside it begins. */
export const labelOf = (table: RawTable, row: number): { text: string; column: number; indent: number } => {
  for (let column = 0; column < Math.min(LABELS, table.columns.length); column++) {
    const raw = table.columns[column]!.get(row);
    const text = prepare(raw);
    const shown = 2 * (table.indents?.get(table.lines[row]!) ?? 0);
    if (text !== '') return { text: closedUp(text), column, indent: shown + /^\s*/.exec(raw)![0].length };
  }
  return { text: '', column: 0, indent: 0 };
};

/** A first column that numbers the rows in several levels, each above its parts. Missing: false. */
const numbersRows = (table: RawTable, rows: readonly number[], pattern: RegExp): boolean => {
  const column = table.columns[0];
  if (!column || table.columns.length < 3) return false;
  const texts = rows.map((row) => prepare(column.get(row))).filter((text) => text !== '');
  if (texts.length < 3 || !texts.every((text) => pattern.test(text) || TOTAL_WORD.test(text))) return false;
  const here = new Set(texts.map(trimNumber));
  if (here.size < texts.length) return false;
  const words = rows.filter((row) => kindOf(table.columns[1]!.get(row)) === KIND.text);
  if (words.length * 2 < rows.length) return false;
  const parted = texts.filter((text) => here.has(aboveOf(trimNumber(text), pattern === CODE, here)));
  return parted.length >= 2;
};

/** The number that a number stands under. Missing: empty. */
const aboveOf = (number: string, isCode: boolean, here: ReadonlySet<string>): string => {
  if (!isCode) return number.slice(0, Math.max(0, number.lastIndexOf('.')));
  for (let length = number.length - 1; length > 0; length--)
    if (here.has(number.slice(0, length))) return number.slice(0, length);
  return '';
};

const byNumbers = (table: RawTable, rows: readonly number[], isCode: boolean): Levels => ({
  of: rows.map((row) => {
    const number = trimNumber(prepare(table.columns[0]!.get(row)));
    const label = prepare(table.columns[1]!.get(row)) || prepare(table.columns[2]!.get(row));
    const isNumber = (isCode ? CODE : OWN_NUMBER).test(number);
    const depth = isCode ? number.length : number.split('.').length;
    return {
      depth: isNumber ? depth : 0,
      number: isCode ? number : `${number}.`,
      label,
      column: 0,
      isBound: !isNumber,
    };
  }),
  column: 0,
  isCode,
});

type Label = ReturnType<typeof labelOf>;
/** `A.`, `II.`, `1.`, `b)` in a column of their own. */
const SIGN = /^(?:[A-Za-z]{1,2}|[IVX]{1,4}|\d{1,2})[.)]$/;
/** The sign of a row in front of its label, where it stands in the first column by itself. Missing: the label as it is. */
const signedOf = (table: RawTable, row: number): string => {
  const [first, second] = table.columns.slice(0, 2).map(({ get }) => prepare(get(row)));
  return second && SIGN.test(first!) ? `${first!} ${second}` : labelOf(table, row).text;
};
const isTotal = ({ text }: Label): boolean => TOTAL_WORD.test(text) || STARS.test(text);

/** Depths of labels by a sign in front of them. Missing: null where too few have one, or all have the same. */
const bySigns = (labels: readonly Label[], signed: readonly string[]): Level[] | null => {
  const numbers = labels.map(({ text }) => NUMBERED.exec(text)?.[1] ?? '');
  const isDotted = numbers.some((number) => number.includes('.'));
  const styles = signed.map((text) => OUTLINE.findIndex((one) => one.test(text)));
  const order = [...new Set(styles.filter((style) => style >= 0))];
  const known = isDotted ? numbers.filter((number) => number !== '') : styles.filter((style) => style >= 0);
  if ((!isDotted && order.length < 2) || known.length * 2 < labels.length) return null;
  return labels.map((label, at) => ({
    depth: isDotted ? numbers[at]!.split('.').length : order.indexOf(styles[at]!),
    number: isDotted ? `${numbers[at]!}.` : '',
    label: SIGN.test(label.text) ? signed[at]!.replace(/^\S+ /, '') : label.text,
    column: label.column,
    isBound: (isDotted ? numbers[at] === '' : styles[at]! < 0) || isTotal(label),
  }));
};

/** How deep each record stands. Cost: a few cells of each. */
export const levelsOf = (table: RawTable, rows: readonly number[]): Levels => {
  if (numbersRows(table, rows, OWN_NUMBER)) return byNumbers(table, rows, false);
  if (numbersRows(table, rows, CODE)) return byNumbers(table, rows, true);
  const labels = rows.map((row) => labelOf(table, row));
  const of =
    bySigns(
      labels,
      rows.map((row) => signedOf(table, row)),
    ) ??
    labels.map((label) => ({
      depth: label.column * 100 + Math.min(label.indent, 40) * 2 + (DASH.test(label.text) ? 1 : 0),
      number: '',
      label: label.text,
      column: label.column,
      isBound: label.text === '' || isTotal(label) || (label.column > 0 && kindOf(label.text) !== KIND.text),
    }));
  return { of, column: -1, isCode: false };
};
