// Records that may add up others, and the questions that are asked of each: by its word, and by arithmetic.
// Rows are numbered here by their place among the records.
import { agreement, Figures, isExact, isLarge, range, type Way } from './adding-up.ts';
import { namedRows } from './named-totals.ts';
import type { RawTable } from './raw.ts';
import { G } from './states.ts';
import type { Label } from './row-labels.ts';
import { comeAgain, rangesOf } from './total-ranges.ts';
import { BALANCE, BALANCED, COMES_IN, GOES_OUT, isCalledTotal, mayBeTotal, wayOf } from './total-words.ts';

export type GivenRows = {
  table: RawTable;
  states: Uint8Array;
  /** Records, ascending. */
  rows: readonly number[];
  labels: readonly (Label | null)[];
  /** By word or by state. */
  isCandidate: readonly boolean[];
  /** Columns in front that label nothing. */
  skipped: number;
  rates: ReadonlySet<number> | undefined;
  /** Records that stand under others. */
  nested: ReadonlySet<number>;
};

export class TotalRows {
  readonly table: RawTable;
  readonly rows: readonly number[];
  readonly labels: readonly (Label | null)[];
  readonly figures: Figures;
  readonly times: ReadonlyMap<string, number>;
  readonly last: number;
  /** What was found so far. */
  readonly left = new Set<number>();
  readonly balances = new Set<number>();
  readonly unsummed = new Set<number>();
  private readonly isCandidate: boolean[];
  private listed: readonly number[] | null = null;
  private readonly nested: ReadonlySet<number>;
  private readonly ranges: ReturnType<typeof rangesOf>;
  private readonly named: (text: string) => readonly (readonly number[])[];

  constructor({ table, states, rows, labels, isCandidate, skipped, rates, nested }: GivenRows) {
    this.table = table;
    this.rows = rows;
    this.labels = labels;
    this.last = rows.length - 1;
    this.isCandidate = [...isCandidate];
    this.nested = nested;
    this.figures = new Figures(table, rows, rates, skipped);
    const times = new Map<string, number>();
    for (const label of labels) if (label) times.set(label.text, (times.get(label.text) ?? 0) + 1);
    this.times = times;
    this.ranges = rangesOf({
      table,
      rows,
      labels,
      isCandidate: this.isCandidate,
      // A group without figures of its own begins a block as a total ends it.
      startsBlock: rows.map((row) => row > 0 && states[row - 1] === G),
      skipped,
      subtotalsBefore: (at) => this.candidates.filter((one) => one < at && this.left.has(one)),
      isNested: this.isNested,
    });
    this.named = namedRows(table, rows, (at) => !this.isCandidate[at]);
  }

  /** Ascending. */
  get candidates(): readonly number[] {
    return (this.listed ??= this.all().filter((at) => this.isCandidate[at]));
  }
  all = (): number[] => range(0, this.rows.length);
  textAt = (at: number | undefined): string => (at === undefined ? '' : (this.labels[at]?.text ?? ''));
  setCandidate(at: number, is: boolean): void {
    this.isCandidate[at] = is;
    this.listed = null;
  }
  isNested = (at: number): boolean => this.nested.has(this.rows[at]!);
  often = (at: number): boolean => (this.times.get(this.textAt(at)) ?? 0) > 1;
  isSum = (at: number): boolean => this.left.has(at) && !this.unsummed.has(at) && !this.balances.has(at);

  agrees = (at: number, parts: readonly number[], way: Way): boolean => {
    const { same, other } = agreement(this.figures, at, parts, way);
    return same > 0 && same >= other;
  };
  isAll = (at: number, parts: readonly number[], way: Way = 'sum'): boolean =>
    isExact(this.figures, at, parts, way);
  /** Whether it adds up exactly what stands above it. */
  isMade = (at: number): boolean => this.ranges.above(at).some((parts) => this.isAll(at, parts));

  /** Whether a candidate is what its word says of rows around it; `least`: of how many. Notes those that are no sum of them. */
  addsUp(at: number, least: number): boolean {
    const text = this.textAt(at);
    const above = this.ranges.above(at);
    const way = wayOf(text);
    if (way !== null) {
      const isOf = above.slice(0, 3).some((parts) => parts.length > 1 && this.agrees(at, parts, way));
      if (isOf) this.unsummed.add(at);
      return isOf;
    }
    if (mayBeTotal(text) && !isCalledTotal(text))
      return above.some(
        (parts) =>
          parts.length > 1 && this.isAll(at, parts) && (at === this.last || isLarge(this.figures, at)),
      );
    const subtotals = above[3]!.filter((one) => !this.isNested(one)).slice(-2);
    if (BALANCE.test(text) && subtotals.length === 2 && this.agrees(at, subtotals, 'difference')) {
      this.balances.add(at);
      return true;
    }
    const around = [...above, ...this.ranges.below(at)];
    if (around.some((parts) => parts.length >= least && this.agrees(at, parts, 'sum'))) return true;
    const isNamed =
      this.agrees(at, this.ranges.alike(at), 'sum') ||
      this.named(text).some((parts) => this.isAll(at, parts));
    if (isNamed) this.unsummed.add(at);
    return isNamed;
  }

  /** Whether each row of this name adds up its block: it ends them, and is none of what comes again in them. */
  private endsBlocks(text: string): boolean {
    const ends = this.candidates.filter((at) => this.textAt(at) === text);
    const blocks = ends.map((at) => this.ranges.above(at)[0]!);
    return blocks.some(({ length }) => length > 1) && ends.every((at, i) => this.isAll(at, blocks[i]!));
  }
  /** In a column of categories the word is one of them, and each comes again with it. */
  isCategory(at: number): boolean {
    return (
      this.often(at) &&
      !this.endsBlocks(this.textAt(at)) &&
      [...this.ranges.above(at), ...this.ranges.below(at)]
        .slice(0, 2)
        .some((parts) => comeAgain(this.labels, this.times, parts))
    );
  }

  private leaves(at: number, two: readonly number[], way: Way = 'difference'): boolean {
    return two.length === 2 && this.isAll(at, two, way);
  }
  /** What comes in and what goes out: a row of small figures below two others may be what they differ by by chance. */
  private isPair([first, second]: readonly number[]): boolean {
    return COMES_IN.test(this.textAt(first)) && GOES_OUT.test(this.textAt(second));
  }
  private leavesTwo(at: number): boolean {
    const two = [at - 2, at - 1].filter((one) => one >= 0 && !this.left.has(one) && this.labels[one]);
    return this.leaves(at, two) && (this.isPair(two) || isLarge(this.figures, at));
  }
  /** `Jahresüberschuss` is what two totals before it leave, `Saldo` the two rows before it, or the sum of the balances so far. */
  isBalance(at: number): boolean {
    const text = this.textAt(at);
    if (BALANCE.test(text) && this.leaves(at, [...this.balances].slice(-2), 'sum')) return true;
    // Where the name comes again, each of them is one or none.
    const isEach = (): boolean => this.all().every((one) => this.textAt(one) !== text || this.leavesTwo(one));
    if (BALANCED.test(text) && this.labels[at]!.column === 0 && isEach()) return true;
    const totals = [...this.left].filter((one) => one < at && !this.isNested(one)).sort((a, b) => a - b);
    return BALANCE.test(text) && this.leaves(at, totals.slice(-2));
  }
}
