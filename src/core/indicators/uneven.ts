// Of how many rows the values of a series are put together: a sum of two places looks like one of three. Pure.

/**
 * `usual`: the number that at least half of the values have; null where none is. `differ`: how many values have another one; `last`: index
 * of the newest of those, without a usual number that of the newest value.
 */
export type Uneven = { usual: number | null; least: number; most: number; differ: number; last: number };

/**
 * `counts` in the order of time; null where there is no value. `areParts`: each row is a place or another part, so that their number says
 * something even where it never settles; of mere rows (events) it does not. Missing: null where all are alike, or nothing can be said.
 */
export const unevenOf = (counts: readonly (number | null)[], areParts: boolean): Uneven | null => {
  const many = new Map<number, number>();
  for (const one of counts) if (one !== null) many.set(one, (many.get(one) ?? 0) + 1);
  if (many.size < 2) return null;
  const known = [...many.values()].reduce((a, b) => a + b, 0);
  const [most, times] = [...many].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best,
  );
  const usual = times * 2 >= known ? most : null;
  if (usual === null && !areParts) return null;
  return {
    usual,
    least: Math.min(...many.keys()),
    most: Math.max(...many.keys()),
    differ: known - times,
    last: counts.findLastIndex((one) => one !== null && one !== usual),
  };
};

/** Of the newest value: how many rows, and how many the one before it or most others have. */
export type Fewer = { count: number; other: number; than: 'before' | 'usual' };

/** Missing: null where the newest value has as many as the one before and as most others. */
export const fewerOf = (counts: readonly (number | null)[], areParts: boolean): Fewer | null => {
  const uneven = unevenOf(counts, areParts);
  const [count, before] = counts.filter((one) => one !== null).reverse();
  if (uneven === null || count === undefined || before === undefined) return null;
  if (before !== count) return { count, other: before, than: 'before' };
  return uneven.usual === null || uneven.usual === count
    ? null
    : { count, other: uneven.usual, than: 'usual' };
};
