// Records that take two lines each, under a head of two lines: the place of an object below its name, its result below its budget.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { D, H, S } from './reading.ts';

/** Fewer records than these alternate by chance. */
const LEAST = 4;

/**
 * Whether a head of two lines names every column twice, and the lines below differ by turns in some column: words and words with a number,
 * words and figures. Cost: a look at each cell.
 */
export const areInTwoLines = ({ width, kinds, texts }: Cells, states: Uint8Array): boolean => {
  const heads = [...states.keys()].filter((i) => states[i] === H);
  const [first = -1, second = -1] = heads;
  if (heads.length !== 2 || second !== first + 1 || width < 2) return false;
  const records = [...states.keys()].filter((i) => states[i] === D || states[i] === S);
  if (records.length < LEAST || records.length % 2 === 1) return false;
  const columns = Array.from({ length: width }, (_, c) => c);
  const isNamedTwice = columns.every((c) => {
    const names = [first, second].map((line) => line * width + c);
    return names.every((at) => kinds[at] === KIND.text) && texts[names[0]!] !== texts[names[1]!];
  });
  const shapeOf = (line: number, c: number): string => {
    const at = line * width + c;
    return `${kinds[at]!}${kinds[at] === KIND.text && /\d/.test(texts[at]!) ? ' with digits' : ''}`;
  };
  const alternates = (c: number): boolean => {
    const [one, other] = [0, 1].map((turn) => {
      const shapes = new Set(records.filter((_, i) => i % 2 === turn).map((line) => shapeOf(line, c)));
      return shapes.size === 1 ? [...shapes][0] : undefined;
    });
    return one !== undefined && other !== undefined && one !== other;
  };
  return isNamedTwice && columns.some(alternates);
};
