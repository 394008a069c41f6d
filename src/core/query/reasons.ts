// Why the cells of a group have no value: kept beside its numbers, so that what is secret is never said to be missing.
import { markAt, type Column } from '../table/dataset.ts';
import { emptinessOf, WEIGHT, type Emptiness } from '../values/marks.ts';

/**
 * Why cells without a value have none, where signs say more than that they are not there yet: what weighs most in each group. Missing: null
 * where no sign does.
 */
export const reasonsIn = (column: Column | undefined, size: number) => {
  const marks = column?.marks;
  if (!marks?.alphabet.some((sign) => !['zero', 'notReported'].includes(emptinessOf(sign)))) return null;
  // The place in the weights, from 1; the smallest weighs most.
  const at = new Uint8Array(size);
  return {
    add: (group: number, row: number): void => {
      const place = WEIGHT.indexOf(emptinessOf(markAt(marks, row)) as Emptiness) + 1;
      if (at[group] === 0 || place < at[group]!) at[group] = place;
    },
    clear: (group: number): void => {
      at[group] = 0;
    },
    of: (group: number): Emptiness | null => WEIGHT[at[group]! - 1] ?? null,
  };
};
