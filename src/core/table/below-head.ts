// Lines right below a head that belong to it, and lines of it that call the records below.
import type { Cells } from './evidence.ts';
import { filledIn, FirstHead } from './first-head.ts';
import { KIND } from './kinds.ts';
import type { Lines } from './lines.ts';
import { type Constraint } from './reading.ts';
import { D, G, H } from './states.ts';

/** Years alone right below names, where the labels have nothing: when each of these columns was. */
const takeYears = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const { width, kinds, gaps } = cells;
  const head = new FirstHead(states, cells);
  const line = head.last + 1;
  if (head.last < 0 || given.has(line) || gaps[line] !== 0) return;
  if (states[line] !== D && states[line] !== G) return;
  const at = filledIn(cells, line);
  const isYear = (c: number): boolean => kinds[line * width + c] === KIND.year;
  const isOfFigures = (c: number): boolean =>
    c > head.left &&
    kinds[head.last * width + c] === KIND.text &&
    !head.below[c]!.slice(1).includes(KIND.year);
  const areYears = at.every(isYear) && at.every(isOfFigures);
  if (areYears && head.below.every((all) => all.length > 1)) states[line] = H;
};

/** Words in columns that the lines of a head right above leave without a name, and nothing else: the names of the labels below years or classes. */
const takeLabelsBelow = (states: Uint8Array, cells: Cells, { figures }: Lines, given: Constraint): void => {
  const { width, kinds, gaps } = cells;
  const head = new FirstHead(states, cells);
  const line = head.last + 1;
  if (head.last < 0 || given.has(line) || figures[line] === 1 || gaps[line] !== 0) return;
  if (states[line + 1] !== D) return;
  const names = Array.from({ length: head.last + 1 }, (_, i) => i).filter((i) => states[i] === H);
  const isNamed = (c: number): boolean => names.some((i) => kinds[i * width + c] !== KIND.empty);
  const at = filledIn(cells, line);
  const areFree = at.every(
    (c) => kinds[line * width + c] === KIND.text && !isNamed(c) && head.isOverNoFigures(c),
  );
  // One alone may call the records below it.
  if (areFree && at.length > 1) states[line] = H;
};

/** A cell alone below a head that names every column, and below a gap: it calls the records below it. */
const leaveGroups = (states: Uint8Array, cells: Cells, given: Constraint): void => {
  const head = new FirstHead(states, cells);
  const isAlone = (i: number): boolean => filledIn(cells, i).length === 1 || cells.single[i] === 1;
  for (let i = head.first + 1; i > 0 && i <= head.last; i++) {
    if (cells.gaps[i] === 0 || !isAlone(i) || states[i] !== H || head.namedFrom(i - 1) < 0) continue;
    for (let at = i; at <= head.last && isAlone(at) && !given.has(at); at++) states[at] = G;
    return;
  }
};

/** What is given by a person stays as it is. */
export const settleBelow = (states: Uint8Array, cells: Cells, lines: Lines, given: Constraint): void => {
  leaveGroups(states, cells, given);
  takeLabelsBelow(states, cells, lines, given);
  takeYears(states, cells, given);
};
