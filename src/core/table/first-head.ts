// The head above the first record, and what stands in the columns below it.
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { D, G, H, S } from './states.ts';

/** Columns in which a line has something. */
export const filledIn = ({ kinds, width }: Cells, line: number): number[] =>
  Array.from({ length: width }, (_, c) => c).filter((c) => kinds[line * width + c] !== KIND.empty);

/** Shape: `first` and `last` are lines, -1 where there is none. Cost: each cell below it, once, where its columns are asked for. */
export class FirstHead {
  readonly first: number;
  readonly last: number;
  private readonly cells: Cells;
  private found: readonly (readonly number[])[] | null = null;

  constructor(states: Uint8Array, cells: Cells) {
    const end = states.findIndex((state) => state === D || state === G || state === S);
    this.cells = cells;
    this.first = states.indexOf(H);
    this.last = states.subarray(0, Math.max(0, end)).lastIndexOf(H);
  }

  /** Kinds of what stands below the head in each column. */
  get below(): readonly (readonly number[])[] {
    if (this.found) return this.found;
    const { width, kinds } = this.cells;
    const found: number[][] = Array.from({ length: width }, () => []);
    for (let at = (this.last + 1) * width; at < kinds.length; at++)
      if (kinds[at] !== KIND.empty) found[at % width]!.push(kinds[at]!);
    return (this.found = found);
  }
  /** The first column that the head names. */
  get left(): number {
    const { width, kinds } = this.cells;
    return this.below.findIndex((all, c) => all.length > 0 && kinds[this.last * width + c] !== KIND.empty);
  }
  /** The last column with records. */
  get right(): number {
    return this.below.findLastIndex((all) => all.length > 0);
  }

  private isName(line: number, c: number): boolean {
    const { width, kinds, texts } = this.cells;
    const at = line * width + c;
    const isUnit = c === this.left && /\p{L}/u.test(texts[at]!);
    return kinds[at] === KIND.text || isUnit || (kinds[at] === KIND.year && c > this.left);
  }

  private isNameless(c: number): boolean {
    for (let line = this.first; line <= this.last; line++) if (this.isName(line, c)) return false;
    return c < this.left;
  }

  /** The last of the lines from which down to `last` every column with records is named; its first may be one of keys. Missing: -1. */
  namedFrom(last: number): number {
    const columns = this.below.flatMap((all, c) => (all.length > 0 ? [c] : []));
    const named = new Set<number>();
    for (let line = last; line >= this.first; line--) {
      for (const c of columns) if (this.isName(line, c)) named.add(c);
      if (columns.every((c, i) => named.has(c) || (i === 0 && this.isNameless(c)))) return line;
    }
    return -1;
  }

  /** Over labels, over words, or over nothing. */
  isOverNoFigures(c: number): boolean {
    const all = this.below[c]!;
    return c <= this.left || all.filter((kind) => kind === KIND.text).length * 2 >= all.length;
  }
}
