// Where in a sheet the table is: the reading of its lines made into a head, a body of records and what stands around it.
// What a column means is decided in infer.ts.
import { bodyOf, type AddedColumn } from './body.ts';
import { categoryTotals } from './category-totals.ts';
import { groupsOf } from './groups.ts';
import { boundsOf } from './header-rule.ts';
import { lettersOf } from './line-letters.ts';
import { headOf, type Head } from './names.ts';
import type { RawTable } from './raw.ts';
import { B, bits, D, H, recordsIn, S, NOTE, T, U } from './reading.ts';
import type { Block } from './parent-blocks.ts';
import { NO_PARENTS, parentsIn } from './parents.ts';
import { SURE } from './reading-version.ts';
import { readSheet, recordOf, spansOf, type GivenLines } from './sheet-reading.ts';
import { calledAt, labelAt, ratesIn } from './row-labels.ts';
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

/** Records by index. `from` and `to` (exclusive) are records of `body`; all others of the sheet. */
export type Layout = {
  headers: readonly number[];
  body: RawTable;
  from: number;
  to: number;
  columns: number;
  /** Cells of the widest row of the head. Missing: 0. */
  headWidth: number;
  names: readonly string[];
  /** Units of a header row or title of their own. Missing: empty text. */
  units: readonly string[];
  /** Text above the header, as metadata: title, unit, Stand. */
  titles: readonly string[];
  footnotes: readonly string[];
  totals: {
    left: readonly TotalRow[];
    kept: readonly number[];
    /** Those of them that words call so and that add up nothing: whether they count is for a person to say. */
    open: readonly number[];
    /** Rows with others that are some of them: left out, or among the data and asked about. */
    some: readonly PartedRow[];
    unsure: readonly PartedRow[];
    categories: readonly CategoryLabel[];
  };
  /** Names of columns that were made of lines or filled down, each with how many cells. */
  made: readonly { name: string; count: number; how: 'groups' | 'filled' }[];
  /** Header rows that stood again below, and rows of column numbers, left out. */
  repeated: readonly number[];
  /** How sure the reading is: 0 to 1. */
  confidence: number;
  /** The record it is least sure of. Missing: -1. */
  doubt: number;
  /** See lettersOf. */
  letters: string;
};

export type GivenLayout = GivenLines & {
  keepTotals?: boolean;
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

/** Records that a person left out: they are neither data nor said of the table. */
const leftOut = (table: RawTable, given: GivenLayout): ReadonlySet<number> => {
  const rows = new Set<number>();
  for (const { from, to, as } of spansOf(table, given))
    for (let row = from; row < to; row++) if (as === 'out') rows.add(row);
  return rows;
};

/** Records of the table without those that are known to be totals. */
const recordsBut = (states: Uint8Array, left: readonly number[]): Uint32Array => {
  const all = recordsIn(states, bits(D, S));
  const out = new Set(left);
  return out.size === 0 ? all : all.filter((row) => !out.has(row));
};

const textsOf = (table: RawTable, rows: readonly number[]): string[] => {
  const cellsOf = (row: number): string[] => table.columns.map((column) => column.get(row).trim());
  return rows.map((row) => cellsOf(row).filter(Boolean).join(' ')).filter(Boolean);
};

/** A declared table: its head is known, below it all is data up to the notes at the end. */
const declaredStates = (table: RawTable, given: GivenLayout): Uint8Array => {
  const { start, end } = boundsOf(table);
  const heads = (given.headerRows ?? []).map((line) => Math.max(0, recordOf(table, line)));
  const from = heads.length > 0 ? Math.max(...heads) + 1 : start;
  return new Uint8Array(table.rows).map((_, row) => {
    if (heads.includes(row)) return H;
    if (row < from) return T;
    return row < Math.max(from, end) ? D : NOTE;
  });
};

const filledColumns = (table: RawTable): number => {
  const isEmpty = (i: number): boolean => {
    for (let row = 0; row < table.rows; row++) if (table.columns[i]!.get(row).trim() !== '') return false;
    return true;
  };
  let columns = table.columns.length;
  while (columns > 1 && isEmpty(columns - 1)) columns--;
  return columns;
};

/** Layouts of sheets of which nothing was said: what a file is known by and its understanding ask for the same one. */
const laid = new WeakMap<RawTable, Layout>();

const isUnsaid = ({ dropTotals, dropCategories, ...said }: GivenLayout): boolean =>
  dropTotals === true && dropCategories === true && Object.keys(said).length === 0;

/** Finds the table in a sheet. What is `given` holds; everything else is read around it. */
export const layoutOf = (table: RawTable, given: GivenLayout = {}): Layout => {
  if (!isUnsaid(given)) return layoutAnew(table, given);
  let found = laid.get(table);
  if (!found) laid.set(table, (found = layoutAnew(table, given)));
  return found;
};

const layoutAnew = (table: RawTable, given: GivenLayout): Layout => {
  const reading = given.declared
    ? { states: declaredStates(table, given), p: 1, doubt: -1 }
    : readSheet(given.before ?? table, given);
  const { states } = reading;
  const rowsOf = (...of: number[]): number[] => Array.from(recordsIn(states, bits(...of)));
  const headers = rowsOf(H);
  const repeated = rowsOf(B);
  const columns = filledColumns(table);
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
        isSure: given.dropTotals === true || reading.p >= SURE,
        atEnd: given.declared === true,
      })
    : { ...NONE, kept: given.keepTotals || given.declared ? [] : calledTotals(table, states) };
  const inParts = new Set(parents.blocks.flatMap(({ how, all }) => (how === 'some' ? all : [])));
  const left = [...new Set([...alone.left, ...inCategories, ...inParts])].sort((one, other) => one - other);
  const totals = totalsGiven({ ...alone, left }, table, given);
  const out = leftOut(table, given);
  const data = recordsBut(states, totals.left);
  const first = data[0] ?? table.rows;
  const titleRows = rowsOf(T, U).filter(
    (row) => !out.has(row) && (row < (headers[0] ?? first) || headers.includes(row + 1)),
  );
  const titles = textsOf(table, titleRows);
  const footnotes = textsOf(
    table,
    rowsOf(T, U, NOTE).filter((row) => !titleRows.includes(row) && !out.has(row)),
  ).slice(0, 40);
  const head: Head = headOf(table, headers, columns, { titles });
  const added: AddedColumn[] = given.declared
    ? []
    : groupsOf(table, states, data, head, { fills: given.fills, blocks: parents.blocks });
  const { body, from, to } = bodyOf(table, columns, data, added);
  const extra = added.filter((one) => one.at === null);
  // What no word calls a total is left out by its figures alone: that is shown to a person.
  const doubted = [...totals.guessed, ...totals.beyond, ...parents.unsure.map(({ parent }) => parent)];
  const isDoubted = reading.p >= SURE && doubted.length > 0 && !given.declared;
  const confidence = isDoubted ? SURE - 0.01 : reading.p;
  const doubt = confidence >= SURE ? -1 : reading.doubt;
  const inFile = ({ parent, label, all }: Block): PartedRow => ({
    row: table.lines[parent]!,
    label,
    parts: all.map((row) => table.lines[row]!),
  });
  const labels = new Map(parents.blocks.map(({ parent, label }) => [parent, label]));
  const over = new Map(
    parents.blocks.flatMap(({ how, parent, all }) =>
      how === 'some'
        ? []
        : [[parent, [table.lines[Math.min(...all)]!, table.lines[Math.max(...all)]!] as const] as const],
    ),
  );
  return {
    headers,
    body,
    from,
    to,
    columns: columns + extra.length,
    headWidth: Math.max(0, ...headers.map((row) => table.widths[row]!)),
    names: [...head.names, ...extra.map(({ name }) => name)],
    units: [...head.units, ...extra.map(() => '')],
    titles,
    footnotes,
    totals: {
      left: totals.left.map((row) => ({
        row: table.lines[row]!,
        label: labels.get(row) ?? calledAt(table, row),
        cells: table.columns.slice(0, columns).map((column) => column.get(row)),
        ...(inCategories.has(row) && { isCategory: true as const }),
        ...(inParts.has(row) && { isPart: true as const }),
        ...(totals.unsummed.includes(row) && { isUnsummed: true as const }),
        ...(over.has(row) && { over: over.get(row)! }),
      })),
      kept: totals.kept,
      open: totals.open,
      unsure: parents.unsure.map(inFile),
      some: parents.blocks.filter(({ how }) => how === 'some').map(inFile),
      categories: categories.map(({ column, label, rows, isSure }) => ({
        name: head.names[column]!,
        label,
        count: rows.length,
        first: table.lines[rows[0]!]!,
        isLeft: given.dropCategories === true && isSure,
      })),
    },
    made: added.map(({ name, count, how }) => ({ name, count, how })),
    repeated,
    confidence,
    doubt: isDoubted ? doubted[0]! : doubt,
    letters: lettersOf(table, states, {
      totals: totals.left,
      out: new Set([...out, ...inParts]),
      isShown: given.dropTotals === true,
    }),
  };
};
