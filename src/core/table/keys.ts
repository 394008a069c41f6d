// Keys and numbers of chapters among the texts of a column: digits that name something and are never added up.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { prepare } from '../values/number.ts';
import { KEY_NAME, POSTCODE_NAME, REGION_NAME } from './column-words.ts';
import { kindOf, KIND } from './kinds.ts';
import type { RawTable } from './raw.ts';
import type { Proposal } from './rules.ts';
import { MOST_POINTS, type Seen } from './seen.ts';
import { knownUnit } from '../values/units.ts';

/** A key without what another program put around its digits: an apostrophe, or the `.0` of a number that it took it for. */
export const bareKey = (text: string): string =>
  text
    .trim()
    .replace(/^'(?=\d)/, '')
    .replace(/^(\d+)\.0$/, '$1');

/** `2.1` and `2.10` in one column: nobody writes a number in both ways. */
export const areChapters = ({ points }: Seen): boolean =>
  points !== null &&
  points.size <= MOST_POINTS &&
  [...points].some((text) => text.endsWith('0') && points.has(text.slice(0, -1)));

/** From so many digits on nobody counts to the last one. */
const LONG_KEY = 10;
/** Numbers that are given out begin alike; amounts of one size do not. */
const ALIKE = 4;
/** `5105012345` in each row, as long as the others, begun as they are, and none of them round: what somebody was given, and no amount. */
export const areLongKeys = (numbers: Iterable<string | number>): boolean => {
  let first = '',
    count = 0;
  for (const number of numbers) {
    const text = String(number);
    if (count++ === 0) first = text;
    const isLike = text.length === first.length && text.startsWith(first.slice(0, ALIKE));
    if (text.length < LONG_KEY || !isLike || !/^\d+$/.test(text) || text.endsWith('000')) return false;
  }
  return count >= FEW;
};

/** How long keys are by their name; one digit less is a zero that was lost in front. */
const LENGTHS: readonly (readonly [RegExp, readonly number[]])[] = [
  [POSTCODE_NAME, [5]],
  [/kreis/i, [5]],
  [REGION_NAME, [12, 8, 5]],
];

/** Keys that another program wrapped or made numbers of. Missing: null where they are none. */
export const bareKeys = (name: string, seen: Seen, isRegion: boolean, place: Place): Proposal | null => {
  if (seen.wrapped.size === 0 || !(isRegion || KEY_NAME.test(name))) return null;
  const digits = new Map(seen.digits);
  for (const [length, count] of seen.wrapped) digits.set(length, (digits.get(length) ?? 0) + count);
  if ([...digits.values()].reduce((a, b) => a + b, 0) !== seen.values) return null;
  return {
    type: 'text',
    rule: { type: 'text', bare: true },
    role: isRegion ? 'region' : 'key',
    unit: null,
    issues: shortKeys(name, { ...seen, digits }, place),
  };
};

/** Keys that are one digit short throughout or in part. Missing: empty where they are whole. */
export const shortKeys = (name: string, seen: Seen, place: Place): Issue[] => {
  const lengths = LENGTHS.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  const length = lengths.find((one) => {
    const short = seen.digits.get(one - 1) ?? 0;
    return short > 0 && short + (seen.digits.get(one) ?? 0) === seen.values;
  });
  return length === undefined
    ? []
    : [warning('KEY_SHORT', place, { name, count: seen.digits.get(length - 1) ?? 0, length })];
};

/** Keys of 2, 5, 8 or 12 digits that begin with a Land. */
export const landKeys = (seen: Seen): boolean =>
  [...seen.digits.keys()].every((length) => length === 8 || length === 12 || length === 5 || length === 2) &&
  [...seen.digits.keys()].some((length) => length >= 5);

/** Headers that say nothing of what stands below, or that it is numbered. */
const SAYS_NOTHING =
  /^(\p{L}{0,3}\.?|#|(spalte|column|feld|field|unnamed|var)[ _:]{0,3}\d{0,3}|(lfd|lauf|pos(ition)?|ziffer|gruppe|stufe|ebene|klasse|kategorie|bereich|kennung|sparte|art|typ|index|idx|ordnung|reihe|zeile)\.?)$/iu;
const CODE = /^\d{1,6}$/;

/** Short words that say what is counted, as little as they say. */
const COUNTS = /^(\p{L}|ist|soll|neu|alt|max|min|sum|ges|anz|mio|tsd|vj|zu|ab)\.?$/iu;
/** So many numbers show how they go on. */
const FEW = 3,
  ENOUGH = 5;

/** Each number once, in steps of which most are alike, more of them than chance makes: nobody's amounts do that. */
const areSteps = (numbers: readonly number[], isShort: boolean): boolean => {
  const steps = new Map<number, number>();
  for (const [i, number] of numbers.entries()) {
    if (i === 0) continue;
    const step = number - numbers[i - 1]!;
    if (step <= 0) return false;
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const [step = 0] = steps.keys();
  if (steps.size > 1) return numbers.length > ENOUGH && Math.max(...steps.values()) * 2 >= numbers.length - 1;
  // 10, 20, 30: nobody begins so by chance.
  const isRound = step > 1 && numbers[0]! % step === 0;
  return numbers.length >= (isRound && !isShort ? FEW : ENOUGH);
};

/** Numbers that come again, each with one label and each label with one of them. */
const areCodesOf = (codes: readonly string[], labels: readonly string[]): boolean => {
  const [calledBy, codeOf] = [new Map<string, string>(), new Map<string, string>()];
  for (const [i, code] of codes.entries()) {
    const label = labels[i]!;
    if (kindOf(label) !== KIND.text) return false;
    if ((calledBy.get(code) ?? label) !== label || (codeOf.get(label) ?? code) !== code) return false;
    calledBy.set(code, label);
    codeOf.set(label, code);
  }
  return calledBy.size >= FEW && calledBy.size < codes.length;
};

/**
 * Whole numbers under a header that says nothing, which number the records: as wide as each other or counted from 1 in front of the label of
 * each; elsewhere in steps, or each for one label that comes again with it. `totals`: what stands in rows of totals below or above them.
 * Missing: null where they may be amounts, else the first of them.
 */
export const numbersLabels = (
  table: RawTable,
  name: string,
  at: number,
  { from, to, columns }: { from: number; to: number; columns: number },
  totals: readonly string[] = [],
): string | null => {
  const called = name.trim();
  if (!SAYS_NOTHING.test(called) || knownUnit(called) !== null) return null;
  if (to - from < 2) return null;
  const textAt = (i: number, row: number): string => prepare(table.columns[i]!.get(row));
  const textsOf = (i: number): string[] =>
    Array.from({ length: to - from }, (_, row) => textAt(i, from + row));
  const first = textAt(at, from);
  let isWide = first.length > 1,
    isCounted = true;
  const codes: string[] = [];
  for (let row = from; row < to; row++) {
    const code = textAt(at, row);
    isWide &&= code.length === first.length;
    isCounted &&= Number(code) === row - from + 1;
    // Amounts are told by their first few.
    if (!CODE.test(code) || (!isWide && !isCounted)) return null;
    codes.push(code);
  }
  // What was made a column stands behind all others, and is no label of what stands before it.
  if (at + 1 < columns && (table.origin?.[at + 1] ?? 0) >= 0) {
    const labels = new Map<string, string>();
    const next = textsOf(at + 1);
    const isOne = (code: string, label: string): boolean => (labels.get(code) ?? label) === label;
    const isLabelled = codes.every((code, i) => {
      const isSame = isOne(code, next[i]!);
      labels.set(code, next[i]!);
      return isSame && kindOf(next[i]!) === KIND.text;
    });
    if (isLabelled) return first;
  }
  const sum = codes.reduce((all, text) => all + Number(text), 0);
  // What the file itself adds up is no key.
  if (COUNTS.test(called) || columns < 2 || totals.some((text) => Number(prepare(text)) === sum)) return null;
  if (isCounted && at === 0 && codes.length >= FEW) return first;
  if (areSteps(codes.map(Number), /^\p{L}/u.test(called) && called.length < 4)) return first;
  const isCode = (i: number): boolean => i !== at && areCodesOf(codes, textsOf(i));
  return Array.from({ length: columns }, (_, i) => i).some(isCode) ? first : null;
};
