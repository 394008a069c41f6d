// Lines above the names of columns that were read as names, and are titles.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { H, T, type Constraint } from './reading.ts';

/** A line of one cell above names or years of every column, the first of them too, is a title and no name of that column. */
const leaveTitle = (states: Uint8Array, { width, kinds }: Cells, given: Constraint): void => {
  const first = states.indexOf(H);
  if (width < 3 || first < 0 || states[first + 1] !== H || given.has(first)) return;
  const line = (i: number): Uint8Array => kinds.subarray(i * width, (i + 1) * width);
  const isAlone = line(first).every((kind, c) => (kind === KIND.empty) === c > 0);
  const isName = (kind: number, c: number): boolean => kind === KIND.text || (kind === KIND.year && c > 0);
  if (isAlone && line(first + 1).every(isName)) states[first] = T;
};

/**
 * Lines that say one thing above the names of columns, with an empty line between them and these, are titles and no names: `Männlich` over a
 * table of men, once at the left, below another title or on each of its printed pages. What stands once over a later column may be the name of some of them.
 */
const leaveSubtitles = (
  states: Uint8Array,
  { width, kinds, texts, gaps }: Cells,
  given: Constraint,
): void => {
  const first = states.indexOf(H);
  if (first < 0) return;
  const filledIn = (i: number): number[] =>
    Array.from({ length: width }, (_, c) => c).filter((c) => kinds[i * width + c] !== KIND.empty);
  // Where titles stand alone that nobody doubts.
  const above = new Set(
    Array.from({ length: first }, (_, i) => filledIn(i)).flatMap((at) => (at.length === 1 ? at : [])),
  );
  const isTitle = (i: number): boolean => {
    const at = filledIn(i);
    const said = new Set(at.map((c) => texts[i * width + c]!.trim()));
    const isOnPages = at.length > 1 && at.every((c, n) => n === 0 || c > at[n - 1]! + 1);
    const isText = at.every((c) => kinds[i * width + c] === KIND.text);
    const isAtLeft = at.length === 1 && (at[0] === 0 || above.has(at[0]!));
    return !given.has(i) && isText && said.size === 1 && (isOnPages || isAtLeft);
  };
  let end = first;
  for (let i = first; states[i] === H && isTitle(i); i++)
    if ((gaps[i + 1] ?? 0) > 0 && states[i + 1] === H) end = i + 1;
  // Names of columns are left.
  if (end > first && filledIn(end).length > 1) states.fill(T, first, end);
};

/** What is given by a person stays as it is. */
export const leaveTitles = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  leaveTitle(states, cells, given);
  leaveSubtitles(states, cells, given);
};
