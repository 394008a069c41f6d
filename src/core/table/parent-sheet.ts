// The records of a table as one looks for those that stand under others: their levels, the words before them, whether they add up.
import { prepare } from '../values/number.ts';
import { isRate } from './adding.ts';
import { agreement, Figures, range } from './adding-up.ts';
import { KEY_NAME, isNumbered, TIME_NAME } from './column-words.ts';
import { labelOf, LABELS, levelsOf, type Level, type Levels } from './levels.ts';
import type { RawTable } from './raw.ts';
import { G } from './states.ts';
import { PART_WORD } from './words.ts';

const ROW_PART = /^\W*(dav\.|dv\.|dar\.|(davon|darunter|hiervon|und zwar|of which|including)([ :]|$))/i;
const SOME_WORD = /^\W*(darunter|dar\.|und zwar|including)/i;

/** A word that begins the parts of the record before: in a line of its own, or in the record. */
type Marker = { isLine: boolean; isSome: boolean };

/** Records by place: the first is 0. Cost: a few cells of each. */
export class Sheet {
  readonly rows: readonly number[];
  readonly levels: Levels;
  readonly markers: readonly (Marker | null)[];
  readonly figures: Figures;
  private readonly columns: readonly number[];
  private readonly lines: Uint32Array;
  /** Places that stand behind a line that is no record and no such word. */
  private readonly cut: ReadonlySet<number>;

  constructor(table: RawTable, states: Uint8Array, rows: readonly number[], headers: readonly number[]) {
    this.rows = rows;
    this.lines = table.lines;
    this.levels = levelsOf(table, rows);
    this.figures = new Figures(table, rows);
    const cut = new Set<number>();
    this.cut = cut;
    this.markers = rows.map((row, at) => {
      for (let line = row - 1; line > (rows[at - 1] ?? row); line--) {
        const { text } = labelOf(table, line);
        if (PART_WORD.test(text)) return { isLine: true, isSome: SOME_WORD.test(text) };
        if (states[line] === G) cut.add(at);
      }
      const word = wordIn(table, row);
      return word === null ? null : { isLine: false, isSome: SOME_WORD.test(word) };
    });
    const names = (i: number): string => headers.map((row) => prepare(table.columns[i]!.get(row))).join(' ');
    const columns = range(0, this.figures.width).filter((i) => {
      const name = names(i);
      return i !== this.levels.column && !isNumbered(name) && !KEY_NAME.test(name) && !TIME_NAME.test(name);
    });
    // Rates add up nothing, but where nothing else stands there.
    const amounts = columns.filter((i) => !isRate(names(i)));
    const hasAmounts = amounts.some((i) => this.figures.column(i, 'de').some(Number.isFinite));
    this.columns = hasAmounts ? amounts : columns;
  }
  /** Nothing stands under anything, by word or by level. */
  get isFlat(): boolean {
    const { of, column } = this.levels;
    const depths = new Set(of.map(({ depth }) => depth));
    return column < 0 && depths.size < 2 && this.markers.every((one) => one === null);
  }
  level(at: number): Level {
    return this.levels.of[at]!;
  }
  isEnd(at: number): boolean {
    return at >= this.rows.length || this.level(at).isBound || this.cut.has(at);
  }
  /** Whether record `at` stands under record `over`, both read as written. */
  isUnder(table: RawTable, over: number, at: number): boolean {
    const [a, b] = [this.level(over), this.level(at)];
    if (b.isBound || a.isBound || b.depth <= a.depth || !b.number.startsWith(a.number)) return false;
    // What is written once for the rows below it is no parent: it has a label beside it as well.
    return a.column === b.column || prepare(table.columns[b.column]!.get(this.rows[over]!)) === '';
  }
  /** Whether an empty row stands above a record. */
  isGap(at: number): boolean {
    return this.lines[this.rows[at]!]! - this.lines[this.rows[at - 1]!]! > 1;
  }
  /** Whether no figure of a record is more than that of another one. */
  isLess(at: number, than: number): boolean {
    return this.columns.every((i) => {
      const values = this.figures.column(i, 'de');
      return !(values[at]! > values[than]!);
    });
  }
  /**
   * In how many columns the parts add up to a record, and in how many they do not; rates, which lie between those of the parts, say nothing.
   */
  fit(at: number, parts: readonly number[]): { same: number; other: number } {
    let same = 0,
      other = 0;
    for (const i of this.columns) {
      const values = this.figures.column(i, 'de');
      const of = parts.map((part) => values[part]!).filter(Number.isFinite);
      if (of.length > 1 && of.every((value) => value === values[at])) continue;
      const found = agreement(this.figures, at, parts, 'sum', i);
      same += found.same;
      const isRate = of.length > 1 && values[at]! >= Math.min(...of) && values[at]! <= Math.max(...of);
      if (!isRate) other += found.other;
    }
    return { same, other };
  }
  /** Whether parts may be some of a record: in each column they come to no more than it, whichever sign all of them have. */
  mayHold(at: number, parts: readonly number[]): boolean {
    const fits = this.columns.flatMap((i) => {
      const values = this.figures.column(i, 'de');
      const of = parts.map((part) => values[part]!).filter(Number.isFinite);
      const whole = values[at]!;
      if (of.length === 0 || !Number.isFinite(whole)) return [];
      const sum = of.reduce((a, b) => a + b, 0);
      return [
        [...of, whole].every((value) => value * Math.sign(whole) >= 0) && Math.abs(sum) <= Math.abs(whole),
      ];
    });
    return fits.length > 0 && !fits.includes(false);
  }
  fits(at: number, parts: readonly number[], isStrict = false): boolean {
    if (parts.length === 0) return false;
    const { same, other } = this.fit(at, parts);
    return same > 0 && (isStrict ? other === 0 : same > other);
  }
}

/** The word for parts in one of the first cells of a record. Missing: null. */
const wordIn = (table: RawTable, row: number): string | null =>
  table.columns
    .slice(0, LABELS)
    .map((column) => prepare(column.get(row)))
    .find((text) => ROW_PART.test(text)) ?? null;
