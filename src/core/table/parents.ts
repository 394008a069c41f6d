// A row with a figure and, below or above it, the rows that it is made of (`Erträge`, `davon:`, `Steuern`): both in one sum would count twice.
// Where the parts add up to their row, it is a subtotal; where a word says that they are only some (`darunter`), they are left out; what only
// looks so is asked about.
import { prepare } from '../values/number.ts';
import { agreement, blocksIn, Figures, range } from './adding-up.ts';
import { KEY_NAME, NUMBERED_NAME, TIME_NAME } from './column-words.ts';
import { levelsOf, type Level, type Levels } from './levels.ts';
import type { RawTable } from './raw.ts';
import { bits, D, G, recordsIn, S } from './reading.ts';
import { PART_WORD } from './words.ts';

/**
 * Records by index. `parts`: those that the parent is made of, next below it in rank. `all`: with what stands under these.
 * `how`: `whole` where the parts add up to it, `some` where they do not and a word says that they are parts, `guessed` where nothing but
 * arithmetic says so.
 */
export type Block = {
  parent: number;
  label: string;
  parts: readonly number[];
  all: readonly number[];
  how: 'whole' | 'some' | 'guessed';
};
/** `unsure`: parents whose parts may be some: both are among the data. */
export type Parents = { blocks: readonly Block[]; unsure: readonly Block[] };
export const NO_PARENTS: Parents = { blocks: [], unsure: [] };

/** Longer tables are not laid out for the eye. */
const MOST = 20_000,
  /** Of longer ones so many records show whether any stand under others. */
  BEGINNING = 300,
  MOST_PARTS = 200;
const ROW_PART = /^\W*(dav\.|dv\.|dar\.|(davon|darunter|hiervon|und zwar|of which|including)([ :]|$))/i;
const SOME_WORD = /^\W*(darunter|dar\.|und zwar|including)/i;
const LABELS = 4;

/** A word that begins the parts of the record before: in a line of its own, or in the record. */
type Marker = { isLine: boolean; isSome: boolean };

class Sheet {
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
        const text = firstText(table, line);
        if (PART_WORD.test(text)) return { isLine: true, isSome: SOME_WORD.test(text) };
        if (states[line] === G) cut.add(at);
      }
      const word = wordIn(table, row);
      return word === null ? null : { isLine: false, isSome: SOME_WORD.test(word) };
    });
    const names = (i: number): string => headers.map((row) => prepare(table.columns[i]!.get(row))).join(' ');
    this.columns = range(0, this.figures.width).filter((i) => {
      const name = names(i);
      return i !== this.levels.column && ![KEY_NAME, NUMBERED_NAME, TIME_NAME].some((one) => one.test(name));
    });
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
  fits(at: number, parts: readonly number[], isStrict = false): boolean {
    if (parts.length === 0) return false;
    const { same, other } = this.fit(at, parts);
    return same > 0 && (isStrict ? other === 0 : same > other);
  }
}

const firstText = (table: RawTable, row: number): string => {
  for (const column of table.columns.slice(0, LABELS)) {
    const text = prepare(column.get(row));
    if (text !== '') return text;
  }
  return '';
};
/** The word for parts in one of the first cells of a record. Missing: null. */
const wordIn = (table: RawTable, row: number): string | null =>
  table.columns
    .slice(0, LABELS)
    .map((column) => prepare(column.get(row)))
    .find((text) => ROW_PART.test(text)) ?? null;

/** Collects blocks; a record is part of one parent at most. */
class Blocks {
  readonly found: Block[] = [];
  /** The parent that each part was given to. */
  readonly taken = new Map<number, number>();
  private readonly whole = new Map<number, Block>();
  private readonly sheet: Sheet;
  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }
  isParent(at: number): boolean {
    return this.whole.has(at);
  }
  /** A second time the same whole parted otherwise: the first way counts, these are left out. */
  add(parent: number, parts: readonly number[], how: Block['how']): void {
    if (parts.length === 0) return;
    const all = parts.flatMap((part) => [part, ...(this.whole.get(part)?.all ?? [])]);
    const isAgain = how !== 'some' && this.whole.has(parent);
    const { label } = this.sheet.level(parent);
    const block: Block = { parent, label, parts, all, how: isAgain ? 'some' : how };
    this.found.push(block);
    if (block.how !== 'some') this.whole.set(parent, block);
    for (const part of parts) this.taken.set(part, parent);
  }
  /** Records from `from` on that are part of nothing yet, until an end or until `isOn` no longer holds. */
  free(from: number, isOn: (at: number) => boolean = () => true): number[] {
    const found: number[] = [];
    for (let at = from; !this.sheet.isEnd(at) && found.length < MOST_PARTS && isOn(at); at++)
      if (!this.taken.has(at)) found.push(at);
    return found;
  }
}

/**
 * How many of the rows, from the first on, add up to a parent: `first` of them are tried before others, and alone where a word says that they
 * are only some. Missing: 0.
 */
const prefixOf = (
  sheet: Sheet,
  parent: number,
  rows: readonly number[],
  first: readonly number[],
  isSome: boolean,
): number =>
  (isSome ? first : [...first, ...range(2, rows.length + 1), 1]).find(
    (n) => n > 0 && n <= rows.length && sheet.fits(parent, rows.slice(0, n), isSome),
  ) ?? 0;

/**
 * Parts behind words, from the last to the first: what stands inside of another's parts is known then. Words whose parts do not add up to the
 * record before them part the same whole a second time, or are some of it.
 */
const takeWords = (
  table: RawTable,
  sheet: Sheet,
  blocks: Blocks,
  unsure: Map<number, readonly number[]>,
): void => {
  const isRun = (at: number): boolean => sheet.markers[at]?.isLine === false;
  const runOf = (rows: readonly number[]): number[] => {
    const end = rows.findIndex((at) => !isRun(at));
    return end < 0 ? [...rows] : rows.slice(0, end);
  };
  /** As many of `rows` as add up to a parent, as often as they do; the rest of a run of words is some of it. */
  const take = (parent: number, rows: readonly number[], first: readonly number[]): boolean => {
    const isSome = sheet.markers[rows[0] ?? -1]?.isSome === true;
    const n = prefixOf(sheet, parent, rows, first, isSome);
    if (n === 0) return false;
    blocks.add(parent, rows.slice(0, n), 'whole');
    const rest = rows.slice(n);
    if (!isRun(rest[0] ?? -1) || take(parent, rest, [runOf(rest).length])) return true;
    blocks.add(parent, runOf(rest), 'some');
    return true;
  };
  const open: number[] = [];
  for (let at = sheet.rows.length - 1; at > 0; at--) {
    const marker = sheet.markers[at];
    if (!marker || (!marker.isLine && isRun(at - 1))) continue;
    const rows = blocks.free(at);
    const deep = rows.filter((row) => sheet.isUnder(table, at - 1, row)).length;
    if (!take(at - 1, rows, [deep, runOf(rows).length])) open.push(at);
  }
  for (const at of open.reverse()) {
    const { isLine, isSome } = sheet.markers[at]!;
    if (blocks.taken.has(at)) continue;
    const before = blocks.taken.get(at - 1);
    const rows = blocks.free(
      at,
      (one) => one === at || (sheet.markers[one]?.isLine !== true && !sheet.isGap(one)),
    );
    if (before !== undefined && blocks.isParent(before) && take(before, rows, [])) continue;
    const deep = rows.filter((row) => sheet.isUnder(table, at - 1, row));
    const isKnown = deep.length > 0 || !isLine;
    const said = deep.length > 0 ? deep : runOf(rows);
    const parts = isKnown ? said : rows.filter((row) => sheet.isLess(row, at - 1));
    blocks.add(at - 1, parts, 'some');
    if (!isKnown || !isSome) unsure.set(at - 1, parts);
  }
};

/** Records under others by number, indent or dash: those below, then those above. */
const takeLevels = (
  table: RawTable,
  sheet: Sheet,
  blocks: Blocks,
  unsure: Map<number, readonly number[]>,
): void => {
  const { rows } = sheet;
  const seen = new Map<number, readonly number[]>();
  for (let at = rows.length - 2; at >= 0; at--) {
    if (sheet.level(at).isBound) continue;
    const parts = blocks.free(at + 1, (one) => sheet.isUnder(table, at, one));
    if (parts.length === 0) continue;
    const lowest = Math.min(...parts.map((part) => sheet.level(part).depth));
    const next = parts.filter((part) => sheet.level(part).depth === lowest);
    const fitting = [parts, next].find((some) => sheet.fits(at, some));
    if (fitting && !blocks.isParent(at)) blocks.add(at, fitting, 'whole');
    else seen.set(at, parts);
  }
  for (let at = 1; at < rows.length; at++) {
    if (sheet.level(at).isBound || blocks.isParent(at)) continue;
    const above: number[] = [];
    for (let one = at - 1; one >= 0 && sheet.isUnder(table, at, one); one--)
      if (!blocks.taken.has(one)) above.unshift(one);
    if (sheet.fits(at, above)) blocks.add(at, above, 'whole');
  }
  for (const [at, parts] of seen) {
    const left = parts.filter((part) => !blocks.taken.has(part));
    const { same, other } = sheet.fit(at, left);
    if (!blocks.isParent(at) && left.length > 0 && same + other > 0) unsure.set(at, left);
  }
};

/** Without a word or a sign: the whole table is blocks of rows that add up, each more than one row and large enough to be no accident. */
const takePlain = (sheet: Sheet, blocks: Blocks): void => {
  const { figures, rows } = sheet;
  const end = rows.length;
  const heads = blocksIn(figures, 0, end);
  if (!heads || heads.some((at, i) => (heads[i + 1] ?? end) - at < 3)) return;
  const isLarge = (at: number): boolean =>
    range(0, figures.width).some((i) => Math.abs(figures.column(i, 'de')[at]!) >= 100);
  if (!heads.every(isLarge)) return;
  heads.forEach((at, i) => blocks.add(at, range(at + 1, heads[i + 1] ?? end), 'guessed'));
};

/** Parents and their parts among the records of a table. Cost: a few cells of each record; none in long tables. */
export const parentsIn = (table: RawTable, states: Uint8Array, headers: readonly number[]): Parents => {
  const records = recordsIn(states, bits(D, S));
  if (records.length < 2 || records.length > MOST) return NO_PARENTS;
  const rows = Array.from(records);
  if (rows.length > BEGINNING && new Sheet(table, states, rows.slice(0, BEGINNING), headers).isFlat)
    return NO_PARENTS;
  const sheet = new Sheet(table, states, rows, headers);
  const blocks = new Blocks(sheet);
  const unsure = new Map<number, readonly number[]>();
  if (sheet.markers.some((one) => one !== null)) takeWords(table, sheet, blocks, unsure);
  const byLevel = new Map<number, readonly number[]>();
  takeLevels(table, sheet, blocks, byLevel);
  if (blocks.found.length === 0 && rows.length >= 6 && rows.length <= BEGINNING) takePlain(sheet, blocks);
  // Digits alone prove nothing that does not add up.
  if (!sheet.levels.isCode) for (const [at, parts] of byLevel) unsure.set(at, parts);
  const recordsAt = (places: readonly number[]): number[] => places.map((at) => rows[at]!);
  return {
    blocks: blocks.found.map((one) => ({
      ...one,
      parent: rows[one.parent]!,
      parts: recordsAt(one.parts),
      all: recordsAt(one.all),
    })),
    unsure: [...unsure].map(([at, parts]) => ({
      parent: rows[at]!,
      label: sheet.level(at).label,
      parts: recordsAt(parts),
      all: recordsAt(parts),
      how: 'some',
    })),
  };
};
