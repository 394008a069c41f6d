// What adds up others in a sheet, in whichever way it is known, and how the file says so.
import { categoryTotals } from './category-totals.ts';
import type { Head } from './names.ts';
import type { Block } from './parent-blocks.ts';
import { NO_PARENTS, parentsIn, type Parents } from './parents.ts';
import type { RawTable } from './raw.ts';
import { recordsIn } from './reading.ts';
import { bits, D, NOTE, S } from './states.ts';
import { SURE } from './reading-version.ts';
import { calledAt, labelAt, ratesIn } from './row-labels.ts';
import { spansOf, type GivenLines } from './sheet-reading.ts';
import { NONE, totalsIn, type Totals } from './totals.ts';
import { TOTAL_WORD, UNIT_CELL } from './words.ts';

/** A row that adds up others, as it stands in the file. Unit: `row` from 1. */
export type TotalRow = {
  row: number;
  label: string;
  cells: readonly string[];
  /** It adds up the others of its column (`insgesamt` beside `männlich`, `weiblich`), not rows around it. */
  isCategory?: true;
  /** It is some of another row (`darunter`), which is among the data: what it counts is in there. */
  isPart?: true;
  /** It is no sum of the rows around it: what two totals leave, a mean, what stands beside a total. */
  isUnsummed?: true;
  /** The first and the last row of the file that it adds up, where that is known. */
  over?: readonly [number, number];
};

/** A row and those that it is made of. Unit: rows of the file, from 1. */
export type PartedRow = { row: number; label: string; parts: readonly number[] };

/** A label that adds up the others of a column. `isLeft`: its records are none of the data. */
export type CategoryLabel = { name: string; label: string; count: number; first: number; isLeft: boolean };

export type TotalsInFile = {
  left: readonly TotalRow[];
  kept: readonly number[];
  /** Those of them that words call so and that add up nothing: whether they count is for a person to say. */
  open: readonly number[];
  /** Records that certainly add up others, of which no word says so. They are among the data. */
  levels: readonly number[];
  /** Rows with others that are some of them: left out, or among the data and asked about. */
  some: readonly PartedRow[];
  unsure: readonly PartedRow[];
  categories: readonly CategoryLabel[];
};

export type GivenLayout = GivenLines & {
  keepTotals?: boolean;
  /** What rows are that add up others and that no word calls so. Missing: data, and asked about. */
  levels?: 'total' | 'data';
  dropTotals?: boolean;
  /** Labels that add up the others of their column are left out with their records: nobody relies on them by name. */
  dropCategories?: boolean;
  /** A published description names the columns: nothing is guessed. */
  declared?: boolean;
  /** The records as the file has them, where cells were corrected: what a line is for does not change by that. */
  before?: RawTable;
  /** Whether labels hold for the blank cells below, by the name of their column. Missing: as it looks. */
  fills?: ReadonlyMap<string, boolean>;
};

/** The totals as found, but where a person said what a line is for. */
const totalsGiven = (found: Totals, table: RawTable, given: GivenLayout): Totals => {
  const said = new Map<number, boolean>();
  for (const { from, to, as } of spansOf(table, given))
    for (let row = from; row < to; row++) said.set(row, as === 'total');
  if (said.size === 0) return found;
  const more = [...said].flatMap(([row, isTotal]) => (isTotal ? [row] : []));
  const left = new Set([...found.left.filter((row) => said.get(row) !== false), ...more]);
  return {
    left: [...left].sort((a, b) => a - b),
    kept: found.kept.filter((row) => !said.has(row)),
    open: found.open.filter((row) => !said.has(row)),
    guessed: found.guessed.filter((row) => !said.has(row)),
    unsummed: found.unsummed,
    beyond: found.beyond.filter((row) => !said.has(row)),
    levels: found.levels.filter((row) => !said.has(row)),
  };
};

const UNITS_NAME = /^(unit|(ma(ß|ss)|mengen)?einheit)/i;
/** Whether a column says in which unit each row is, and they differ: such rows do not add up. */
const hasMixedUnits = (table: RawTable, headers: readonly number[], states: Uint8Array): boolean =>
  table.columns.some((column) => {
    if (!headers.some((row) => UNITS_NAME.test(column.get(row).trim()))) return false;
    const units = new Set<string>();
    for (let row = 0; row < table.rows && units.size < 50; row++)
      if (states[row] === D || states[row] === S) units.add(column.get(row).trim());
    units.delete('');
    return units.size > 1 && [...units].some((unit) => UNIT_CELL.test(unit));
  });

/** More than this are a label among others, and no totals. */
const FEW_TOTALS = 20;
/** Records that a word calls a total, where none adds up: they stay, and are named. */
const calledTotals = (table: RawTable, states: Uint8Array): number[] => {
  const called = [...recordsIn(states, bits(S))].filter((row) =>
    TOTAL_WORD.test(labelAt(table, row)?.text.trim() ?? ''),
  );
  return called.length > FEW_TOTALS ? [] : called;
};

/** What adds up others, and how: in columns of categories, under parents, and by itself. */
export type Wholes = {
  categories: ReturnType<typeof categoryTotals>;
  inCategories: ReadonlySet<number>;
  inParts: ReadonlySet<number>;
  parents: Parents;
  totals: Totals;
};

export const wholesIn = (
  table: RawTable,
  states: Uint8Array,
  headers: readonly number[],
  given: GivenLayout,
  p: number,
): Wholes => {
  const hasTotals = !given.keepTotals && !hasMixedUnits(table, headers, states);
  const categories = hasTotals && !given.declared ? categoryTotals(table, recordsIn(states, bits(D, S))) : [];
  const inCategories = new Set(
    given.dropCategories ? categories.flatMap(({ rows, isSure }) => (isSure ? rows : [])) : [],
  );
  const others =
    inCategories.size === 0 ? states : states.map((state, row) => (inCategories.has(row) ? NOTE : state));
  const parents = hasTotals && !given.declared ? parentsIn(table, others, headers) : NO_PARENTS;
  const alone = hasTotals
    ? totalsIn(table, others, {
        parents,
        rates: ratesIn(table, headers),
        isTidy: categories.length > 0,
        anywhere: given.dropTotals === true || given.dropCategories === true,
        isSure: given.dropTotals === true || p >= SURE,
        atEnd: given.declared === true,
        levels: given.levels,
      })
    : { ...NONE, kept: given.keepTotals || given.declared ? [] : calledTotals(table, states) };
  const inParts = new Set(parents.blocks.flatMap(({ how, all }) => (how === 'some' ? all : [])));
  const left = [...new Set([...alone.left, ...inCategories, ...inParts])].sort((one, other) => one - other);
  return {
    categories,
    inCategories,
    inParts,
    parents,
    totals: totalsGiven({ ...alone, left }, table, given),
  };
};

/** Of the sheet's rows and columns as the file has them. */
export const totalsInFile = (
  table: RawTable,
  { categories, inCategories, inParts, parents, totals }: Wholes,
  head: Head,
  columns: number,
  isDropped: boolean,
): TotalsInFile => {
  const lineOf = (row: number): number => table.lines[row]!;
  const inFile = ({ parent, label, all }: Block): PartedRow => ({
    row: lineOf(parent),
    label,
    parts: all.map(lineOf),
  });
  const labels = new Map(parents.blocks.map(({ parent, label }) => [parent, label]));
  const whole = parents.blocks.filter(({ how }) => how !== 'some');
  const over = new Map(
    whole.map(({ parent, all }) => [parent, [lineOf(Math.min(...all)), lineOf(Math.max(...all))] as const]),
  );
  return {
    left: totals.left.map((row) => ({
      row: lineOf(row),
      label: labels.get(row) ?? calledAt(table, row),
      cells: table.columns.slice(0, columns).map((column) => column.get(row)),
      ...(inCategories.has(row) && { isCategory: true as const }),
      ...(inParts.has(row) && { isPart: true as const }),
      ...(totals.unsummed.includes(row) && { isUnsummed: true as const }),
      ...(over.has(row) && { over: over.get(row)! }),
    })),
    kept: totals.kept,
    open: totals.open,
    levels: totals.levels,
    unsure: parents.unsure.map(inFile),
    some: parents.blocks.filter(({ how }) => how === 'some').map(inFile),
    categories: categories.map(({ column, label, rows, isSure }) => ({
      name: head.names[column]!,
      label,
      count: rows.length,
      first: lineOf(rows[0]!),
      isLeft: isDropped && isSure,
    })),
  };
};
