// Records that take two lines each, under a head of one or two lines: the place of an object below its name, its result below its budget.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { type Constraint } from './reading.ts';
import { D, H, S } from './states.ts';

/** Fewer lines than these alternate by chance: under a head that names every column twice, and under any other. */
const LEAST_NAMED = 4,
  LEAST = 6;

/**
 * Whether every second line is one of another kind than those between. Under a head of two lines that names every column twice: words and
 * words with a number, words and figures. Under any other head: words and figures in a column, words and what begins with a number, or a label that comes again below each of the
 * others (`Strom Plan`, `Ist`). A list of what is told by turns (`Beginn`, `Dauer`) is a plain one. Cost: a look at each cell.
 */
export const areInTwoLines = (
  { rows, width, kinds, texts }: Cells,
  states: Uint8Array,
  given: Constraint,
): boolean => {
  const heads = [...states.keys()].filter((i) => states[i] === H);
  const [first = -1, second = -1] = heads;
  if (heads.length === 0 || width < 2) return false;
  const columns = Array.from({ length: width }, (_, c) => c);
  const isNamedTwice =
    heads.length === 2 &&
    second === first + 1 &&
    columns.every((c) => {
      const names = [first, second].map((line) => line * width + c);
      return names.every((at) => kinds[at] === KIND.text) && texts[names[0]!] !== texts[names[1]!];
    });
  const all = [...states.keys()].filter((i) => states[i] === D || states[i] === S);
  const end = all.at(-1) ?? -1;
  // A total below them has no second line, whatever a person says of it.
  const isOver = all.length % 2 === 1 && (states[end] === S || given.has(end));
  const records = isOver ? all.slice(0, -1) : all;
  const turnOf = (line: number): number => (rows[line]! - rows[records[0]!]!) % 2;
  const turns = [0, 1].map((turn) => records.filter((line) => turnOf(line) === turn));
  const [one = [], other = []] = turns;
  if (records.length < (isNamedTwice ? LEAST_NAMED : LEAST) || one.length !== other.length) return false;
  const shapeOf = (line: number, c: number): string => {
    const at = line * width + c;
    const isDigits = kinds[at] === KIND.text && (isNamedTwice ? /\d/ : /^\W*\d/).test(texts[at]!);
    // 2011 may be a year or inhabitants.
    const kind = !isNamedTwice && kinds[at] === KIND.year ? KIND.number : kinds[at]!;
    return `${kind}${isDigits ? ' with digits' : ''}`;
  };
  // A label and a value are what many lists are made of, whose values are of all kinds.
  const isValue = (shape: string): boolean => width === 2 && !shape.startsWith(String(KIND.text));
  const isShown = (shape: string): boolean => isNamedTwice || !(VAGUE.has(shape) || isValue(shape));
  const alternates = (c: number): boolean => {
    const [a, b] = turns.map((lines) => new Set(lines.map((line) => shapeOf(line, c))));
    const [of, to] = [a, b].map((shapes) => (shapes?.size === 1 ? [...shapes][0] : undefined));
    return of !== undefined && to !== undefined && of !== to && isShown(of) && isShown(to);
  };
  /** One label below each of the others, which all differ. */
  const labels = (lines: readonly number[]): Set<string> =>
    new Set(lines.map((line) => texts[line * width]!.trim()));
  const comesAgain = (): boolean => {
    const [a, b] = [labels(one), labels(other)];
    const [own] = [...b];
    return a.size === one.length && b.size === 1 && own !== '' && !a.has(own!);
  };
  /** `Beginn` and `Dauer` by turns: what each line tells of stands in it. */
  const isTold = (c: number): boolean => {
    const [a, b] = turns.map((lines) => new Set(lines.map((line) => texts[line * width + c]!.trim())));
    const [of, to] = [a, b].map((labels) => (labels?.size === 1 ? [...labels][0] : undefined));
    return /\p{L}/u.test(of ?? '') && /\p{L}/u.test(to ?? '') && of !== to;
  };
  if (!isNamedTwice && columns.some(isTold)) return false;
  return columns.some(alternates) || (!isNamedTwice && comesAgain());
};
/** What may stand in the place of a figure or a word says nothing of a line. */
const VAGUE: ReadonlySet<string> = new Set([KIND.empty, KIND.sign, KIND.mark].map(String));
