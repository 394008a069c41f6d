// The head of a further table below the first, where it says what that one says under another first name, or years behind a gap.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { type Constraint } from './reading.ts';
import { B, D, G, H } from './states.ts';

/** Years that follow each other, from the second cell on. */
const areYears = (texts: readonly string[], kinds: Uint8Array): boolean =>
  texts.length > 1 &&
  kinds.every((kind) => kind === KIND.year) &&
  texts.every((text, i) => i === 0 || Number(text) === Number(texts[i - 1]) + 1);

/**
 * A line among records that says under another first name what the head says, or behind a gap names years: the head of another table. No record
 * has the names of its columns for figures.
 */
export const takeHeads = (
  states: Uint8Array,
  { width, kinds, texts, gaps }: Cells,
  given: Constraint,
): void => {
  if (width < 2) return;
  const namesOf = (i: number): string[] => texts.slice(i * width + 1, (i + 1) * width);
  let head = -1;
  states.forEach((state, i) => {
    if (state === H || state === B) head = i;
    if ((state !== D && state !== G) || head < 0 || given.has(i) || kinds[i * width] !== KIND.text) return;
    const [mine, theirs] = [namesOf(i), namesOf(head)];
    const isFull = mine.every((text) => text !== '');
    const isSame = isFull && mine.every((text, c) => text === theirs[c]);
    const isBehindGap = gaps[i]! > 0;
    const isNamed = isSame && (mine.length > 1 || isBehindGap);
    if (
      isNamed ||
      (isBehindGap && isFull && areYears(mine, kinds.subarray(i * width + 1, (i + 1) * width)))
    ) {
      states[i] = B;
      head = i;
    }
  });
};
