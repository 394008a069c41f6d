// Rows that add up others: no data of their own, and left out where they are certain, wherever they stand. What is not certain stays.
import { agreement, blocksIn, endsIn, Figures, isExact, isLarge, range, type Way } from './adding-up.ts';
import {
  constantColumns,
  hasOnlySigns,
  labelAt,
  numbersEach,
  totalLabelAt,
  type Label,
} from './row-labels.ts';
import { belowEnd, isBeside } from './below-end.ts';
import { groupRows, namedRows } from './named-totals.ts';
import { rolesIn } from './parent-blocks.ts';
import { areProven } from './proof.ts';
import { NO_PARENTS, type Parents } from './parents.ts';
import type { RawTable } from './raw.ts';
import { bits, D, G, recordsIn, S } from './reading.ts';
import {
  askedOf,
  BALANCE,
  BALANCED,
  COMES_IN,
  EQUALS,
  GOES_OUT,
  isCalledSo,
  isCalledTotal,
  isNamedTotal,
  mayBeTotal,
  NOTHING_ELSE,
  wayOf,
} from './total-words.ts';
import { resultsIn } from './results.ts';
import { comeAgain, rangesOf } from './total-ranges.ts';
import { wholeRows } from './whole-rows.ts';

/** Rows as records, ascending. */
export type Totals = {
  left: readonly number[];
  /** Rows that look like totals and were kept, and those of them that add up nothing. */
  kept: readonly number[];
  open: readonly number[];
  /** Those of the rows left out that arithmetic alone says so of: no word of theirs does. */
  guessed: readonly number[];
  /** Those that are no sum of the rows around them: the difference of two, a mean, what names its rows, what stands beside a total. */
  unsummed: readonly number[];
  /** Records below a total of all others that no word explains: they may be none. And those that may be a total. */
  beyond: readonly number[];
};

export const NONE: Totals = { left: [], kept: [], open: [], guessed: [], unsummed: [], beyond: [] };
/** Longer tables are not searched for words that the reading did not see. */
const SEARCHED = 50_000;

const isNamed = ({ text }: Label): boolean => isNamedTotal(text);
/**
 * The rows of totals. Left out are those whose label says so and that add up others (above, below, or the totals before them), and a first or
 * last row that adds up all others in each column. `anywhere`: the label may stand in any column. `parents`: rows that are known
 * to add up others. `isTidy`: labels that add up others are known by their column. Cost: one pass per candidate.
 */
export const totalsIn = (
  table: RawTable,
  states: Uint8Array,
  {
    anywhere = false,
    isSure = true,
    atEnd = false,
    parents = NO_PARENTS,
    rates,
    isTidy = false,
  }: {
    anywhere?: boolean;
    isSure?: boolean;
    atEnd?: boolean;
    parents?: Parents;
    rates?: ReadonlySet<number>;
    isTidy?: boolean;
  } = {},
): Totals => {
  const { known, some, guessed, nested } = rolesIn(parents);
  const records = recordsIn(states, bits(D, S));
  const found = some.size === 0 ? records : records.filter((row) => !some.has(row));
  if (found.length < 3) return { ...NONE, left: [...known] };
  const inTable = found.length <= SEARCHED;
  const same = anywhere && inTable ? constantColumns(table, found) : 0;
  const skipped = inTable && same === 0 && numbersEach(table, found) ? 1 : same;
  const nameAt = anywhere && !isTidy ? totalLabelAt : labelAt;
  const labelOf = (row: number, at: number): Label | null =>
    inTable || states[row] === S || at >= found.length - 3 || at === 0 ? nameAt(table, row, skipped) : null;
  const isAsked = (label: Label | null, at: number): boolean =>
    known.has(found[at]!) ||
    (label !== null &&
      (!atEnd || at >= found.length - 3) &&
      ((states[found[at]!] === S && /\p{L}|\*/u.test(label.text)) || isNamed(label)));
  // Long tables seldom have any: no lists of all their rows for nothing.
  if (!inTable && !found.some((row, at) => isAsked(labelOf(row, at), at))) return NONE;
  const rows = Array.from(found);
  const labels = rows.map(labelOf);
  const isCandidate = labels.map(isAsked);
  let candidates = range(0, rows.length).filter((at) => isCandidate[at]);
  if (candidates.length > 2_000) return { ...NONE, left: [...known] };
  const figures = new Figures(table, rows, rates, skipped);
  const times = new Map<string, number>();
  for (const label of labels) if (label) times.set(label.text, (times.get(label.text) ?? 0) + 1);
  const often = (at: number): boolean => (times.get(labels[at]?.text ?? '') ?? 0) > 1;
  const left = new Set(candidates.filter((at) => known.has(rows[at]!)));
  const balances = new Set<number>();
  const unsummed = new Set<number>();
  const isNested = (at: number): boolean => nested.has(rows[at]!);
  // A group without figures of its own begins a block as a total ends it.
  const startsBlock = rows.map((row) => row > 0 && states[row - 1] === G);
  const { above, below, alike } = rangesOf({
    table,
    rows,
    labels,
    isCandidate,
    startsBlock,
    skipped,
    subtotalsBefore: (at) => candidates.filter((one) => one < at && left.has(one)),
    isNested,
  });
  const agrees = (at: number, parts: readonly number[], way: Way): boolean => {
    const { same, other } = agreement(figures, at, parts, way);
    return same > 0 && same >= other;
  };
  const isAll = (at: number, parts: readonly number[], way: Way = 'sum'): boolean =>
    isExact(figures, at, parts, way);
  const named = namedRows(table, rows, (at) => !isCandidate[at]);
  const ofGroups = inTable && !atEnd ? [...groupRows(table, rows, skipped)] : [];
  const odd = new Set<number>();
  const called = new Set(areProven(figures, ofGroups) ? ofGroups.map(([at]) => at) : []);
  for (const at of called) {
    left.add(at);
    isCandidate[at] = true;
  }
  if (called.size > 0) candidates = range(0, rows.length).filter((at) => isCandidate[at]);
  const addsUp = (at: number, least: number): boolean => {
    const { text } = labels[at]!;
    const ranges = above(at);
    const way = wayOf(text);
    if (way !== null) {
      const isOf = ranges.slice(0, 3).some((parts) => parts.length > 1 && agrees(at, parts, way));
      if (isOf) unsummed.add(at);
      return isOf;
    }
    if (mayBeTotal(text) && !isCalledTotal(text))
      return ranges.some(
        (parts) => parts.length > 1 && isAll(at, parts) && (at === rows.length - 1 || isLarge(figures, at)),
      );
    const subtotals = ranges[3]!.filter((one) => !isNested(one)).slice(-2);
    if (BALANCE.test(text) && subtotals.length === 2 && agrees(at, subtotals, 'difference')) {
      balances.add(at);
      return true;
    }
    if ([...ranges, ...below(at)].some((parts) => parts.length >= least && agrees(at, parts, 'sum')))
      return true;
    const isNamed = agrees(at, alike(at), 'sum') || named(text).some((parts) => isAll(at, parts));
    if (isNamed) unsummed.add(at);
    return isNamed;
  };
  /** Whether each row of this name adds up its block: it ends them, and is none of what comes again in them. */
  const endsBlocks = (text: string): boolean => {
    const ends = candidates.filter((at) => labels[at]!.text === text);
    const blocks = ends.map((at) => above(at)[0]!);
    return blocks.some(({ length }) => length > 1) && ends.every((at, i) => isAll(at, blocks[i]!));
  };
  /** In a column of categories the word is one of them, and each comes again with it. */
  const isCategory = (at: number): boolean =>
    often(at) &&
    !endsBlocks(labels[at]!.text) &&
    [...above(at), ...below(at)].slice(0, 2).some((parts) => comeAgain(labels, times, parts));
  // What no word calls a total, and is none, is one of the parts of those that follow.
  for (const at of candidates.filter((one) => !left.has(one) && !isCalledTotal(labels[one]!.text)))
    if (!addsUp(at, 1)) isCandidate[at] = false;
  candidates = candidates.filter((at) => isCandidate[at]);
  const unsure: number[] = [];
  for (const at of candidates) {
    if (left.has(at)) continue;
    const label = labels[at]!;
    if ((label.column > 0 && !anywhere) || isCategory(at)) continue;
    if (addsUp(at, 2)) left.add(at);
    else unsure.push(at);
  }
  // A group of one has a total as well, where the others have.
  if (left.size > 0) for (const at of unsure) if (addsUp(at, 1)) left.add(at);
  const doubtful: number[] = [];
  if (!atEnd && inTable) {
    const plain = wholeRows(figures, labels, {
      left,
      // Beside totals that words name, a row without one adds up all others by chance.
      isTold: (at) => candidates.length === known.size || isNamedTotal(labels[at]?.text ?? ''),
      isPlain: candidates.every((at) => left.has(at)) && resultsIn(figures, labels, left).size === 0,
      firstAt: (at) => table.columns[0]!.get(rows[at]!).trim(),
    });
    for (const at of plain.left) left.add(at);
    doubtful.push(...plain.doubtful);
  }
  // Blocks that end in their sum, and all of them in the sum of these, need no word.
  const last = rows.length - 1;
  if (!atEnd && inTable && left.size === 0 && unsure.every((at) => at === last) && rows.length >= 6)
    for (const at of endsIn(figures, rows.length) ?? []) left.add(at);
  // `Jahresüberschuss` is what two totals before it leave, `Saldo` the two rows before it, or the sum of the balances so far.
  const leaves = (at: number, two: readonly number[], way: Way = 'difference'): boolean =>
    two.length === 2 && isAll(at, two, way);
  /** What comes in and what goes out: a row of small figures below two others may be what they differ by by chance. */
  const isPair = ([first, second]: readonly number[]): boolean =>
    COMES_IN.test(labels[first!]?.text ?? '') && GOES_OUT.test(labels[second!]?.text ?? '');
  const leavesTwo = (at: number): boolean => {
    const two = [at - 2, at - 1].filter((one) => one >= 0 && !left.has(one) && labels[one]);
    return leaves(at, two) && (isPair(two) || isLarge(figures, at));
  };
  const isBalance = (at: number): boolean => {
    if (BALANCE.test(labels[at]?.text ?? '') && leaves(at, [...balances].slice(-2), 'sum')) return true;
    const { text } = labels[at] ?? { text: '' };
    // Where the name comes again, each of them is one or none.
    const isEach = (): boolean =>
      range(0, rows.length).every((one) => labels[one]?.text !== text || leavesTwo(one));
    if (BALANCED.test(text) && labels[at]!.column === 0 && isEach()) return true;
    const totals = [...left].filter((one) => one < at && !isNested(one)).sort((a, b) => a - b);
    return BALANCE.test(labels[at]?.text ?? '') && leaves(at, totals.slice(-2));
  };
  if (!atEnd && inTable)
    for (const at of range(0, rows.length))
      if ((!left.has(at) || at === last) && isBalance(at)) {
        left.add(at);
        balances.add(at);
      }
  if (!atEnd && inTable)
    for (const [at, { parts, isSum, isOff }] of resultsIn(figures, labels, left)) {
      if (labels[at]!.column > 0) continue;
      (isOff ? odd : called).add(at);
      if (isOff || left.has(at)) continue;
      left.add(at);
      if (!isSum || parts.some((part) => left.has(part))) unsummed.add(at);
    }
  const isSum = (at: number): boolean => left.has(at) && !unsummed.has(at) && !balances.has(at);
  const end = range(0, rows.length).findLast(isSum) ?? -1;
  const { beside, beyond } = atEnd
    ? { beside: [], beyond: [] }
    : belowEnd(labels, left, end, (parts) => isNamed(labels[end]!) && isAll(end, parts));
  for (const at of beside) {
    left.add(at);
    unsummed.add(at);
  }
  // A grand total over rows of which each adds up those below it, as a pivot has them.
  if (!atEnd && left.size === 0 && unsure.length === 1 && unsure[0] === last) {
    const blocks = blocksIn(figures, 0, last);
    if (blocks && agrees(last, blocks, 'sum')) for (const at of [...blocks, last]) left.add(at);
  }
  // `Zusammen;x;•`: a total of which no figure is known adds up nothing, and would lack in every sum as a row.
  for (const at of candidates)
    if (
      !left.has(at) &&
      labels[at]!.column === 0 &&
      NOTHING_ELSE.test(labels[at]!.text) &&
      !isCategory(at) &&
      hasOnlySigns(table, rows[at]!, skipped)
    )
      left.add(at);
  // Several totals of which each adds up exactly what stands above it, and none is open, need no sure layout.
  const isMade = (at: number): boolean => above(at).some((parts) => isAll(at, parts));
  const areAllMade = candidates.length > 1 && candidates.every((at) => left.has(at) && isMade(at));
  const doubted = new Set(
    isSure || areAllMade
      ? []
      : [...left].filter(
          (at) =>
            !known.has(rows[at]!) &&
            !called.has(at) &&
            !EQUALS.test(labels[at]?.text ?? '') &&
            at > 0 &&
            at < last &&
            !range(at + 1, rows.length).every((one) => left.has(one)),
        ),
  );
  for (const at of doubted) left.delete(at);
  // What is one of the labels that come again is none, but where another one of its name is a total.
  const namesakes = new Set([...left].map((at) => labels[at]?.text));
  const kept = candidates.filter(
    (at) =>
      doubted.has(at) ||
      (!left.has(at) &&
        (!often(at) || namesakes.has(labels[at]!.text)) &&
        (at === last || left.size > 0 || NOTHING_ELSE.test(labels[at]!.text)) &&
        isCalledSo(labels[at]!)),
  );
  const asked = askedOf(labels, ...kept.filter((at) => !doubted.has(at)));
  const isSaid = (at: number): boolean =>
    !!labels[at] && (isNamed(labels[at]) || isBeside(labels[at]) || BALANCE.test(labels[at].text));
  const isGuessed = (at: number): boolean =>
    guessed.has(rows[at]!) || !(known.has(rows[at]!) || called.has(at) || isSaid(at));
  const sorted = [...left].sort((a, b) => a - b);
  return {
    left: sorted.map((at) => rows[at]!),
    guessed: sorted.filter(isGuessed).map((at) => rows[at]!),
    kept: [...new Set([...kept, ...odd])].filter((at) => !left.has(at)).map((at) => rows[at]!),
    open: asked.map((at) => rows[at]!),
    unsummed: [...balances, ...unsummed].filter((at) => left.has(at)).map((at) => rows[at]!),
    beyond: [...beyond, ...doubtful].filter((at) => !left.has(at)).map((at) => rows[at]!),
  };
};
