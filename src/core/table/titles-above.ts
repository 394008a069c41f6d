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
 * table of men, once or on each of its printed pages. What is merged over some of the columns is their name.
 */
const leaveSubtitles = (
  states: Uint8Array,
  { width, kinds, texts, gaps, single }: Cells,
  given: Constraint,
): void => {
  const first = states.indexOf(H);
  if (first < 0) return;
  const saidIn = (i: number): Set<string> =>
    new Set(
      texts.slice(i * width, (i + 1) * width).flatMap((text) => (text.trim() === '' ? [] : [text.trim()])),
    );
  const isTitle = (i: number): boolean =>
    !given.has(i) &&
    (single[i] === 0 || kinds[i * width] !== KIND.empty) &&
    kinds.subarray(i * width, (i + 1) * width).every((kind) => kind === KIND.empty || kind === KIND.text) &&
    saidIn(i).size === 1;
  let end = first;
  for (let i = first; states[i] === H && isTitle(i); i++)
    if ((gaps[i + 1] ?? 0) > 0 && states[i + 1] === H) end = i + 1;
  // Names of columns are left.
  if (end > first && saidIn(end).size > 1) states.fill(T, first, end);
};

/** What is given by a person stays as it is. */
export const leaveTitles = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  leaveTitle(states, cells, given);
  leaveSubtitles(states, cells, given);
};
