// A row with a figure and, below or above it, the rows that it is made of (`Erträge`, `davon:`, `Steuern`): both in one sum would count twice.
// Where the parts add up to their row, it is a subtotal; where a word says that they are only some (`darunter`), they are left out; what only
// looks so is asked about.
import { blocksIn, range } from './adding-up.ts';
import { Blocks, type Block } from './parent-blocks.ts';
import { Sheet } from './parent-sheet.ts';
import type { RawTable } from './raw.ts';
import { recordsIn } from './reading.ts';
import { bits, D, S } from './states.ts';
import { BALANCED } from './total-words.ts';

/** `unsure`: parents whose parts may be some: both are among the data. */
export type Parents = { blocks: readonly Block[]; unsure: readonly Block[] };
export const NO_PARENTS: Parents = { blocks: [], unsure: [] };

/** Of longer tables so many records, at the beginning and in places between it and the end, show whether any stand under others. */
const WINDOW = 300,
  WINDOWS = 8,
  /** More are not looked at one by one. */
  MOST = 500_000;

/** Runs of records by which a long table is known. Shape: ascending; all records of a short one. */
const windowsOf = (rows: readonly number[]): number[][] =>
  rows.length <= WINDOW * 2
    ? [[...rows]]
    : range(0, WINDOWS).map((i) => {
        const from = Math.round(((rows.length - WINDOW) * i) / (WINDOWS - 1));
        return rows.slice(from, from + WINDOW);
      });

/** Whether nothing stands under anything, as far as a few places of a table show it. */
const isFlat = (
  table: RawTable,
  states: Uint8Array,
  rows: readonly number[],
  headers: readonly number[],
): boolean => {
  const depths = new Set<number>();
  return windowsOf(rows).every((some) => {
    const sheet = new Sheet(table, states, some, headers);
    for (const { depth } of sheet.levels.of) depths.add(depth);
    return sheet.isFlat && depths.size < 2;
  });
};

/** How many of the rows come before those of the next word: what stands behind it is part of another one. */
const reachOf = ({ markers }: Sheet, rows: readonly number[]): number => {
  const next = rows.findIndex(
    (at, i) => i > 0 && markers[at] && (markers[at].isLine || !markers[rows[i - 1]!]),
  );
  return next < 0 ? rows.length : next;
};

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
  (isSome ? first : [...first, ...range(2, reachOf(sheet, rows) + 1), 1]).find(
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

/** Whether several records above one stand under it and can stand under nothing before them: by their numbers, or as the first of all. */
const isOnlyUnder = (sheet: Sheet, at: number, above: readonly number[]): boolean => {
  const before = above[0]! - 1;
  return above.length > 1 && (sheet.level(at).number !== '' || before < 0 || sheet.isEnd(before));
};

/**
 * Whether digits may number levels though their parts do not add up: no level comes to more than what it stands under, and the numbers are not
 * those of one row after the other (1, 10, 11, 2, in the order of texts).
 */
const areLevels = (sheet: Sheet, parted: ReadonlyMap<number, readonly number[]>): boolean => {
  const numbers = sheet.rows.map((_, at) => Number(sheet.level(at).number || NaN)).filter(Number.isFinite);
  const isCounted = Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;
  return !isCounted && [...parted].every(([at, parts]) => parts.length > 1 && sheet.mayHold(at, parts));
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
      if (!blocks.taken.has(one)) above.push(one);
    above.reverse();
    if (sheet.fits(at, above)) blocks.add(at, above, 'whole');
    else if (!seen.has(at) && isOnlyUnder(sheet, at, above) && sheet.mayHold(at, above)) seen.set(at, above);
  }
  // Digits alone say little: that they number levels is doubted only where every level may be what it looks like.
  if (sheet.levels.isCode && !areLevels(sheet, seen)) return;
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
  // What comes in is what goes out and the balance of both: nothing stands under anything there.
  if (range(0, end).some((at) => BALANCED.test(sheet.level(at).label))) return;
  const heads = blocksIn(figures, 0, end);
  if (!heads || heads.some((at, i) => (heads[i + 1] ?? end) - at < 3)) return;
  const isLarge = (at: number): boolean =>
    range(0, figures.width).some((i) => Math.abs(figures.column(i, 'de')[at]!) >= 100);
  if (!heads.every(isLarge)) return;
  heads.forEach((at, i) => blocks.add(at, range(at + 1, heads[i + 1] ?? end), 'guessed'));
};

/**
 * `Insgesamt`, `männlich`, `weiblich`, then the same for each group: the whole is made of the groups, and its own parts cut across them.
 * It stands before all groups or behind them.
 */
const takeAcross = (sheet: Sheet, blocks: Blocks): void => {
  const tops = range(0, sheet.rows.length).filter((at) => !blocks.taken.has(at));
  if (tops.length < 3 || !tops.every((at) => blocks.isParent(at))) return;
  const whole = [tops[0]!, tops.at(-1)!].find((at) =>
    sheet.fits(
      at,
      tops.filter((one) => one !== at),
      true,
    ),
  );
  if (whole !== undefined)
    blocks.repart(
      whole,
      tops.filter((one) => one !== whole),
    );
};

/**
 * Parents and their parts among the records of a table; of more than `MOST` records only those of a few places, and none is sure. Cost: a few
 * cells of each record; of a long table that is flat, of a few thousand.
 */
export const parentsIn = (table: RawTable, states: Uint8Array, headers: readonly number[]): Parents => {
  const rows = Array.from(recordsIn(states, bits(D, S)));
  if (rows.length < 2) return NO_PARENTS;
  if (rows.length > WINDOW && isFlat(table, states, rows, headers)) return NO_PARENTS;
  if (rows.length <= MOST) return parentsAmong(table, states, rows, headers);
  const unsure = windowsOf(rows).flatMap((some) => {
    const found = parentsAmong(table, states, some, headers);
    return [...found.blocks.filter(({ how }) => how !== 'guessed'), ...found.unsure];
  });
  return { blocks: [], unsure: unsure.sort((a, b) => a.parent - b.parent) };
};

const parentsAmong = (
  table: RawTable,
  states: Uint8Array,
  rows: readonly number[],
  headers: readonly number[],
): Parents => {
  const sheet = new Sheet(table, states, rows, headers);
  const blocks = new Blocks(sheet);
  const unsure = new Map<number, readonly number[]>();
  if (sheet.markers.some((one) => one !== null)) takeWords(table, sheet, blocks, unsure);
  takeLevels(table, sheet, blocks, unsure);
  if (blocks.found.length === 0 && rows.length >= 6 && rows.length <= WINDOW) takePlain(sheet, blocks);
  takeAcross(sheet, blocks);
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
