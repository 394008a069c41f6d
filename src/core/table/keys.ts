// Keys and numbers of chapters among the texts of a column: digits that name something and are never added up.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { knownUnit, prepare } from '../values/number.ts';
import { KEY_NAME, POSTCODE_NAME, REGION_NAME } from './column-words.ts';
import { kindOf, KIND } from './kinds.ts';
import type { RawTable } from './raw.ts';
import type { Proposal } from './rules.ts';
import { MOST_POINTS, type Seen } from './seen.ts';

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
const MOST_ROWS = 20_000;

/**
 * Whole numbers in front of the label of each row, under a header that says nothing: as wide as each other, or counted from 1, and each for one
 * label. Missing: null where they may be amounts, else the first of them.
 */
export const numbersLabels = (
  table: RawTable,
  name: string,
  at: number,
  { from, to }: { from: number; to: number },
): string | null => {
  const [column, label] = [table.columns[at], table.columns[at + 1]];
  if (!column || !label || !SAYS_NOTHING.test(name.trim()) || knownUnit(name.trim()) !== null) return null;
  if (to - from < 2 || to - from > MOST_ROWS) return null;
  const labels = new Map<string, string>();
  let isCounted = true,
    words = 0;
  for (let row = from; row < to; row++) {
    const [text, called] = [prepare(column.get(row)), prepare(label.get(row))];
    if (!/^\d{1,6}$/.test(text) || (labels.get(text) ?? called) !== called) return null;
    labels.set(text, called);
    isCounted &&= Number(text) === row - from + 1;
    if (kindOf(called) === KIND.text) words++;
  }
  const widths = new Set([...labels.keys()].map((text) => text.length));
  const isWide = widths.size === 1 && !widths.has(1);
  return (isCounted || isWide) && words === to - from ? [...labels.keys()][0]! : null;
};
