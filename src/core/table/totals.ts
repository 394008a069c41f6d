// Rows that add up others: no data of their own, and left out where they are certain, wherever they stand. What is not certain stays.
import { blocksIn, endsIn, range } from './adding-up.ts';
import {
  constantColumns,
  hasOnlySigns,
  labelAt,
  namesIn,
  numbersEach,
  totalLabelAt,
  type Label,
} from './row-labels.ts';
import { prepare } from '../values/number.ts';
import { belowEnd, isBeside } from './below-end.ts';
import { groupRows } from './named-totals.ts';
import { nestedKeys } from './nested-keys.ts';
import { nestedIn } from './nested-rows.ts';
import { rolesIn } from './parent-blocks.ts';
import { areProven } from './proof.ts';
import { NO_PARENTS, type Parents } from './parents.ts';
import type { RawTable } from './raw.ts';
import { recordsIn } from './reading.ts';
import { bits, D, S } from './states.ts';
import {
  askedOf,
  BALANCE,
  EQUALS,
  isCalledSo,
  isCalledTotal,
  isNamedTotal,
  NOTHING_ELSE,
} from './total-words.ts';
import { resultsIn } from './results.ts';
import { TotalRows } from './total-rows.ts';
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
  /** Those that are certainly sums of others, level over level, of which no word says so: they were kept. */
  levels: readonly number[];
};

export const NONE: Totals = {
  left: [],
  kept: [],
  open: [],
  guessed: [],
  unsummed: [],
  beyond: [],
  levels: [],
};
/** Longer tables are not searched for words that the reading did not see. */
const SEARCHED = 50_000;

const isNamed = ({ text }: Label): boolean => isNamedTotal(text);

export type GivenTotals = {
  /** The label may stand in any column. */
  anywhere?: boolean;
  isSure?: boolean;
  atEnd?: boolean;
  /** Rows that are known to add up others. */
  parents?: Parents;
  rates?: ReadonlySet<number> | undefined;
  /** Labels that add up others are known by their column. */
  isTidy?: boolean;
  /** What sums are that no word calls so. Missing: data, and told. */
  levels?: 'total' | 'data' | undefined;
};

/** Rows of groups that name what they add up, where all of their figures prove it. Shape: their places. */
const provenGroups = (found: TotalRows, skipped: number): ReadonlySet<number> => {
  const groups = [...groupRows(found.table, found.rows, skipped)];
  const proven = new Set(areProven(found.figures, groups) ? groups.map(([at]) => at) : []);
  for (const at of proven) {
    found.left.add(at);
    found.setCandidate(at, true);
  }
  return proven;
};

/** Of rows that are called alike each is a total or none is: in a list of cases and what they come to, a label is a kind of case. */
const calledApart = (found: TotalRows, all: ReadonlySet<number>): readonly number[] => {
  if (all.size === 0) return [];
  const names = namesIn(found.table, found.rows);
  const nameAt = (at: number): string => (names ? prepare(names.get(found.rows[at]!)) : found.textAt(at));
  const others = new Set(found.all().flatMap((at) => (all.has(at) ? [] : [nameAt(at)])));
  return [...all].filter((at) => !others.has(nameAt(at)) || nameAt(at) === '');
};

/**
 * Rows that are sums level over level, beyond chance, or whose keys stand above those of others. Shape: their places. `areLeft`: a person says that
 * they are no data.
 */
const nestedTotals = (found: TotalRows, areLeft: boolean): ReadonlySet<number> => {
  const { sums, between } = nestedIn(found.figures, found.rows.length, (at) =>
    isNamedTotal(found.textAt(at)),
  );
  const made = calledApart(found, new Set([...sums, ...between]));
  const nested = new Set([...made, ...nestedKeys(found.table, found.rows)]);
  if (areLeft)
    for (const at of nested) {
      found.left.add(at);
      found.setCandidate(at, true);
      if (!sums.includes(at)) found.unsummed.add(at);
    }
  return nested;
};

/** Rows that a word calls so, and that add up others. Shape: those that a word calls so and that add up nothing. */
const byWord = (found: TotalRows, anywhere: boolean): readonly number[] => {
  const { left, labels } = found;
  // What no word calls a total, and is none, is one of the parts of those that follow.
  for (const at of found.candidates)
    if (!left.has(at) && !isCalledTotal(labels[at]!.text) && !found.addsUp(at, 1))
      found.setCandidate(at, false);
  const unsure: number[] = [];
  for (const at of found.candidates) {
    if (left.has(at) || (labels[at]!.column > 0 && !anywhere) || found.isCategory(at)) continue;
    if (found.addsUp(at, 2)) left.add(at);
    else unsure.push(at);
  }
  // A group of one has a total as well, where the others have.
  if (left.size > 0) for (const at of unsure) if (found.addsUp(at, 1)) left.add(at);
  return unsure;
};

/** Rows that their figures alone say so of. Shape: those that may be one. */
const byFigures = (found: TotalRows, known: number, unsure: readonly number[]): readonly number[] => {
  const { left, figures, labels, rows, candidates } = found;
  const plain = wholeRows(figures, labels, {
    left,
    // Beside totals that words name, a row without one adds up all others by chance.
    isTold: (at) => candidates.length === known || isNamedTotal(found.textAt(at)),
    isPlain: candidates.every((at) => left.has(at)) && resultsIn(figures, labels, left).size === 0,
    firstAt: (at) => found.table.columns[0]!.get(rows[at]!).trim(),
  });
  for (const at of plain.left) left.add(at);
  // Blocks that end in their sum, and all of them in the sum of these, need no word.
  if (left.size === 0 && unsure.every((at) => at === found.last) && rows.length >= 6)
    for (const at of endsIn(figures, rows.length) ?? []) left.add(at);
  return plain.doubtful;
};

/** What other totals leave, and results of statements. Shape: results that words name, and those that are off. */
const results = (found: TotalRows): { called: readonly number[]; odd: readonly number[] } => {
  const { left, labels } = found;
  for (const at of found.all())
    if ((!left.has(at) || at === found.last) && found.isBalance(at)) {
      left.add(at);
      found.balances.add(at);
    }
  const called: number[] = [],
    odd: number[] = [];
  for (const [at, { parts, isSum, isOff }] of resultsIn(found.figures, labels, left)) {
    if (labels[at]!.column > 0) continue;
    (isOff ? odd : called).push(at);
    if (isOff || left.has(at)) continue;
    left.add(at);
    if (!isSum || parts.some((part) => left.has(part))) found.unsummed.add(at);
  }
  return { called, odd };
};

/** What stands below the total of all others. Shape: rows that no word explains. */
const belowAll = (found: TotalRows): readonly number[] => {
  const { left, labels } = found;
  const end = found.all().findLast(found.isSum) ?? -1;
  const { beside, beyond } = belowEnd(
    labels,
    left,
    end,
    (parts) => isNamed(labels[end]!) && found.isAll(end, parts),
  );
  for (const at of beside) {
    left.add(at);
    found.unsummed.add(at);
  }
  return beyond;
};

/** Of a sheet whose lines are not sure, totals in its midst that words alone say so of. Changes `left`. */
const takeBack = (found: TotalRows, isSaid: (at: number) => boolean): ReadonlySet<number> => {
  const { left, last, rows } = found;
  const doubted = [...left].filter(
    (at) =>
      !isSaid(at) &&
      !EQUALS.test(found.textAt(at)) &&
      at > 0 &&
      at < last &&
      !range(at + 1, rows.length).every((one) => left.has(one)),
  );
  for (const at of doubted) left.delete(at);
  return new Set(doubted);
};

/**
 * The rows of totals. Left out are those whose label says so and that add up others (above, below, or the totals before them), and a first or
 * last row that adds up all others in each column. Cost: one pass per candidate.
 */
export const totalsIn = (table: RawTable, states: Uint8Array, given: GivenTotals = {}): Totals => {
  const { anywhere = false, isSure = true, atEnd = false, isTidy = false, parents = NO_PARENTS } = given;
  const { known, some, guessed, nested } = rolesIn(parents);
  const records = recordsIn(states, bits(D, S));
  const all = some.size === 0 ? records : records.filter((row) => !some.has(row));
  if (all.length < 3) return { ...NONE, left: [...known] };
  const inTable = all.length <= SEARCHED;
  const same = anywhere && inTable ? constantColumns(table, all) : 0;
  const skipped = inTable && same === 0 && numbersEach(table, all) ? 1 : same;
  const nameAt = anywhere && !isTidy ? totalLabelAt : labelAt;
  const labelOf = (row: number, at: number): Label | null =>
    inTable || states[row] === S || at >= all.length - 3 || at === 0 ? nameAt(table, row, skipped) : null;
  const isAsked = (label: Label | null, at: number): boolean =>
    known.has(all[at]!) ||
    (label !== null &&
      (!atEnd || at >= all.length - 3) &&
      ((states[all[at]!] === S && /\p{L}|\*/u.test(label.text)) || isNamed(label)));
  // Long tables seldom have any: no lists of all their rows for nothing.
  if (!inTable && !all.some((row, at) => isAsked(labelOf(row, at), at))) return NONE;
  const rows = Array.from(all);
  const labels = rows.map(labelOf);
  const isCandidate = labels.map(isAsked);
  if (isCandidate.filter(Boolean).length > 2_000) return { ...NONE, left: [...known] };
  const { rates } = given;
  const found = new TotalRows({ table, states, rows, labels, isCandidate, skipped, rates, nested });
  const { left, last } = found;
  for (const at of found.candidates) if (known.has(rows[at]!)) left.add(at);
  const isSearched = inTable && !atEnd;
  const called = new Set(isSearched ? provenGroups(found, skipped) : []);
  const areLeft = given.levels === 'total';
  const levels = isSearched ? nestedTotals(found, areLeft) : new Set<number>();
  const unsure = byWord(found, anywhere);
  const doubtful = isSearched ? byFigures(found, known.size, unsure) : [];
  const made = isSearched ? results(found) : { called: [], odd: [] };
  for (const at of made.called) called.add(at);
  const beyond = atEnd ? [] : belowAll(found);
  // A grand total over rows of which each adds up those below it, as a pivot has them.
  if (!atEnd && left.size === 0 && unsure.length === 1 && unsure[0] === last) {
    const blocks = blocksIn(found.figures, 0, last);
    if (blocks && found.agrees(last, blocks, 'sum')) for (const at of [...blocks, last]) left.add(at);
  }
  const { candidates } = found;
  // `Zusammen;x;•`: a total of which no figure is known adds up nothing, and would lack in every sum as a row.
  for (const at of candidates)
    if (
      !left.has(at) &&
      labels[at]!.column === 0 &&
      NOTHING_ELSE.test(labels[at]!.text) &&
      !found.isCategory(at) &&
      hasOnlySigns(table, rows[at]!, skipped)
    )
      left.add(at);
  // Several totals of which each adds up exactly what stands above it, and none is open, need no sure layout.
  const areAllMade = candidates.length > 1 && candidates.every((at) => left.has(at) && found.isMade(at));
  const isTrusted = isSure || areAllMade;
  const doubted = isTrusted
    ? new Set<number>()
    : takeBack(found, (at) => known.has(rows[at]!) || called.has(at) || (areLeft && levels.has(at)));
  // What is one of the labels that come again is none, but where another one of its name is a total.
  const namesakes = new Set([...left].map((at) => labels[at]?.text));
  const kept = candidates.filter(
    (at) =>
      doubted.has(at) ||
      (!left.has(at) &&
        (!found.often(at) || namesakes.has(labels[at]!.text)) &&
        (at === last || left.size > 0 || NOTHING_ELSE.test(labels[at]!.text)) &&
        isCalledSo(labels[at]!)),
  );
  const asked = askedOf(labels, ...kept.filter((at) => !doubted.has(at)));
  const isSaid = (at: number): boolean =>
    !!labels[at] && (isNamed(labels[at]) || isBeside(labels[at]) || BALANCE.test(labels[at].text));
  const isGuessed = (at: number): boolean =>
    guessed.has(rows[at]!) || !(known.has(rows[at]!) || called.has(at) || isSaid(at));
  const sorted = [...left].sort((a, b) => a - b);
  const named = [...new Set([...kept, ...made.odd])].filter((at) => !left.has(at));
  const untold = [...levels].filter((at) => !left.has(at) && !named.includes(at)).sort((a, b) => a - b);
  const recordsOf = (places: readonly number[]): number[] => places.map((at) => rows[at]!);
  return {
    left: recordsOf(sorted),
    guessed: recordsOf(sorted.filter(isGuessed)),
    kept: recordsOf(named),
    open: recordsOf(asked),
    unsummed: recordsOf([...found.balances, ...found.unsummed].filter((at) => left.has(at))),
    beyond: recordsOf([...beyond, ...doubtful].filter((at) => !left.has(at))),
    levels: given.levels === 'data' ? [] : recordsOf(untold),
  };
};
