// Keys and numbers of chapters among the texts of a column: digits that name something and are never added up.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { KEY_NAME, POSTCODE_NAME, REGION_NAME } from './column-words.ts';
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
