// Where in a sheet the table is: the reading of its lines made into a head, a body of records and what stands around it.
// What a column means is decided in infer.ts.
import { bodyOf, type AddedColumn, type MadeColumn } from './body.ts';
import { groupsOf, mergedAmounts } from './groups.ts';
import { boundsOf } from './header-rule.ts';
import { lettersOf } from './line-letters.ts';
import { headOf, type Head } from './names.ts';
import type { RawTable } from './raw.ts';
import { recordsIn } from './reading.ts';
import { B, bits, D, H, S, NOTE, T, U } from './states.ts';
import { SURE } from './reading-version.ts';
import { readSheet, recordOf, spansOf } from './sheet-reading.ts';
import { totalsInFile, wholesIn, type GivenLayout, type TotalsInFile } from './wholes.ts';

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
  totals: TotalsInFile;
  /** Columns that were made of lines or filled down, and amounts that are of several rows. */
  made: readonly MadeColumn[];
  /** Header rows that stood again below, and rows of column numbers, left out. */
  repeated: readonly number[];
  /** How sure the reading is: 0 to 1. */
  confidence: number;
  /** The record it is least sure of. Missing: -1. */
  doubt: number;
  /** See lettersOf. */
  letters: string;
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
  const wholes = wholesIn(table, states, headers, given, reading.p);
  const { parents, totals } = wholes;
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
    totals: totalsInFile(table, wholes, head, columns, given.dropCategories === true),
    made: [
      ...added.map(({ name, count, how }) => ({ name, count, how })),
      ...(given.declared ? [] : mergedAmounts(table, data, head.names)),
    ],
    repeated,
    confidence,
    doubt: isDoubted ? doubted[0]! : doubt,
    letters: lettersOf(table, states, {
      totals: totals.left,
      out: new Set([...out, ...wholes.inParts]),
      isShown: given.dropTotals === true,
    }),
  };
};
