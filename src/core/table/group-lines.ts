// Lines that call the records below them, where the reading took them for records.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import type { Lines } from './lines.ts';
import type { Constraint } from './reading.ts';
import { D, G } from './states.ts';

/** Alone in its line, in the first column: its kind. Missing: null. */
const kindAlone = ({ width, kinds }: Cells, line: number): number | null => {
  const isAlone = kinds
    .subarray(line * width, (line + 1) * width)
    .every((kind, c) => (kind === KIND.empty) === c > 0);
  return isAlone ? kinds[line * width]! : null;
};

/**
 * A name without figures above a line with some is a group, where another line of the same cells was read as one; so is each of several years
 * above labels that are none.
 */
export const takeGroups = (states: Uint8Array, cells: Cells, { figures }: Lines, given: Constraint): void => {
  const { width, kinds } = cells;
  if (width < 2) return;
  const isAbove = (i: number): boolean => !given.has(i) && states[i + 1] === D && figures[i + 1] === 1;
  const wanted = (kind: number): number[] =>
    [...states.keys()].filter((i) => states[i] === D && kindAlone(cells, i) === kind);
  if (states.some((state, i) => state === G && kindAlone(cells, i) === KIND.text))
    for (const i of wanted(KIND.text)) if (isAbove(i)) states[i] = G;
  const years = wanted(KIND.year);
  const areGroups = years.every((i) => isAbove(i) && kinds[(i + 1) * width] === KIND.text);
  if (years.length > 1 && areGroups) for (const i of years) states[i] = G;
};
