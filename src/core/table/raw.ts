// A table of text as it stood in the file, column by column, before anybody decided what it means.

/** Text of every record. Missing (record too short): the empty text. */
export type RawColumn = {
  length: number;
  get: (row: number) => string;
  /** Each different text once, with the number of records that hold it, until `see` gives false. */
  each: (see: (text: string, count: number, firstRow: number) => boolean | void) => void;
  /** Maps every record through a function that is called at least once per different text. */
  map: <A extends { [row: number]: number }>(target: A, of: (text: string) => number) => void;
  /** What its source says of it. Missing: nothing. */
  declared?: Declared;
  /** Whether a cell came typed (number, day, time) from its file. Missing: all is text. */
  typed?: (row: number) => boolean;
  /** Whether a cell has a place for a value and none in it: an error, or a formula whose result was not saved. */
  isVoid?: (row: number) => boolean;
};

/** What a source says of a column beside its values. `isText`: numbers in it are not looked for. Missing: it says nothing of that. */
export type Declared = { title?: string; description?: string; unit?: string; isText?: true };

/** `each` of a column that can only be asked by row: in the order in which texts first stand there. */
export const eachByRow =
  (length: number, get: RawColumn['get']): RawColumn['each'] =>
  (see) => {
    const found = new Map<string, { count: number; first: number }>();
    for (let row = 0; row < length; row++) {
      const text = get(row);
      const at = found.get(text);
      if (at) at.count++;
      else found.set(text, { count: 1, first: row });
    }
    for (const [text, { count, first }] of found) if (see(text, count, first) === false) return;
  };

/** A range of merged cells. Shape: first row, first column, last row, last column; rows of the file from 1, columns from 0. */
export type Merge = readonly [number, number, number, number];

/** `lines[i]` is the row of the file (from 1) that record i begins in; `widths[i]` its number of cells. */
export type RawTable = {
  name: string;
  hidden: boolean;
  columns: readonly RawColumn[];
  rows: number;
  lines: Uint32Array;
  widths: Uint16Array;
  merges?: readonly Merge[];
  /** Where columns stood in the file, from 0. Missing: they are where they were. */
  origin?: readonly number[];
  /** Rows and columns with content that the workbook hides or filters away. Missing: none. */
  concealed?: { rows: number; columns: number };
  /** Which they are: rows of the file from 1, columns from 0. */
  hiddenLines?: ReadonlySet<number>;
  hiddenColumns?: ReadonlySet<number>;
  /** Rules of a page that may hide parts of it, and cannot be judged. Missing: none. */
  unjudged?: readonly string[];
  /** How far the label of a row is indented by its look alone. Unit: steps, by row of the file from 1. Missing: none is. */
  indents?: ReadonlyMap<number, number>;
  /** How many tables seem to stand side by side in it, so that its rows may not belong together. Missing: one. */
  beside?: number;
  /** Texts that stood beside it and are none of its columns. Missing: none did. */
  aside?: readonly string[];
  /** What parts its cells in a file of text. Missing: it is none. */
  separator?: string;
  /** A sheet has cells where something was written: its records have no width to agree on. */
  isGrid?: boolean;
};

/** The first record that begins in a row of the file or after it; the number of records where none does. */
export const recordFrom = (table: RawTable, line: number): number => {
  let low = 0,
    high = table.rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The record of exactly this row of the file. Missing: -1. */
export const recordAt = (table: RawTable, line: number): number => {
  const row = recordFrom(table, line);
  return table.lines[row] === line ? row : -1;
};
