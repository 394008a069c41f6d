// What stands below the last total of a table: shares of it and what is compared with it add to nothing.
import { range } from './adding-up.ts';
import type { Label } from './row-labels.ts';
import { SHARE, standsBeside } from './total-words.ts';

/** So many rows below the total of all others are odd; more are a part of their own. */
const FEW = 3;
export const isBeside = (label: Label | null | undefined): boolean =>
  label?.column === 0 && standsBeside(label.text);
const isShare = (label: Label | null | undefined): boolean => label?.column === 0 && SHARE.test(label.text);

/**
 * Rows below the last total, by place. `end`: the place of that total; missing: -1. `isAllOf`: whether it is called a total and adds up these
 * rows. `beside`: those that are no data; `beyond`: those that no word explains below a total of all others.
 */
export const belowEnd = (
  labels: readonly (Label | null)[],
  left: ReadonlySet<number>,
  end: number,
  isAllOf: (parts: readonly number[]) => boolean,
): { beside: readonly number[]; beyond: readonly number[] } => {
  const rest = range(end + 1, labels.length).filter((at) => !left.has(at));
  const others = range(0, Math.max(0, end)).filter((at) => !left.has(at));
  const isGrand = end > 1 && isAllOf(others);
  // A word of comparing among many rows says nothing: they are a part of their own.
  const found = rest.filter((at) => (isGrand ? isBeside : isShare)(labels[at]));
  const areAll = found.length === rest.length;
  const isFew = rest.length <= (isGrand && areAll ? 2 * FEW : FEW);
  const beside = end > 1 && isFew && (isGrand || areAll) ? found : [];
  const isOdd = isGrand && (rest.length <= FEW || found.length > 0);
  return { beside, beyond: isOdd ? rest.filter((at) => !beside.includes(at)) : [] };
};
