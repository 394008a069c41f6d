// A table of text as it stood in the file, column by column, before anybody decided what it means.
// Columns share equal texts by a dictionary; a column of mostly different texts keeps them one by one.

import { EMPTY_HASH, hashOf, larger, type Spans } from './spans.ts';

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

const DICTIONARY_MAX = 5_000;
/** Longer chains of texts with one hash are no accident. */
const PROBES_MAX = 64;

/** Different texts with a code each, found by hash without making a string. */
class Dictionary {
  readonly texts: string[] = [''];
  private hashes = new Int32Array(64);
  /** Code + 1 by hash; 0 is free. */
  private slots = new Int32Array(128);

  constructor() {
    this.hashes[0] = EMPTY_HASH;
    this.place(0);
  }

  private place(code: number): void {
    const mask = this.slots.length - 1;
    let at = this.hashes[code]! & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = code + 1;
  }

  /** The code of `text` from `start` to `end`. Missing: -1 where it is new, -2 where too many have its hash. */
  find(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes, texts } = this;
    const mask = slots.length - 1;
    const length = end - start;
    for (let at = hash & mask, probes = 0; probes < PROBES_MAX; at = (at + 1) & mask, probes++) {
      const code = slots[at]! - 1;
      if (code < 0) return -1;
      if (hashes[code] !== hash) continue;
      const held = texts[code]!;
      if (held.length !== length) continue;
      let i = 0;
      while (i < length && held.charCodeAt(i) === text.charCodeAt(start + i)) i++;
      if (i === length) return code;
    }
    return -2;
  }

  add(text: string, hash: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    if (code === this.hashes.length) this.hashes = larger(this.hashes, new Int32Array(code * 2));
    this.hashes[code] = hash;
    if (code * 2 >= this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let one = 0; one <= code; one++) this.place(one);
    } else this.place(code);
    return code;
  }
}

/** Collects one column. Cost: a look at each sign of a record while texts repeat, none once they do not. */
export class ColumnBuilder {
  private rows = 0;
  private source = '';
  /** Codes while texts repeat; then where a text begins in the source, or -1 - its place in `own`. */
  private at: Int32Array = new Int32Array(1024);
  private dictionary: Dictionary | null = new Dictionary();
  private ends: Uint32Array | null = null;
  private own: string[] = [];

  /** Cell `i` of a record, empty beyond its last one. Every record is of the same text. */
  pushSpan(spans: Spans, i: number): void {
    if (i >= spans.count) return this.pushAt('', 0, 0, EMPTY_HASH, '');
    const own = spans.own[i] ?? null;
    this.source = spans.text;
    this.pushAt(own ?? spans.text, spans.starts[i]!, spans.ends[i]!, spans.hashes[i]!, own);
  }

  push(text: string): void {
    this.pushAt(text, 0, text.length, hashOf(text), text);
  }

  /** `own`: the text as a string, where it does not stand in the source. */
  private pushAt(text: string, start: number, end: number, hash: number, own: string | null): void {
    if (this.rows === this.at.length) {
      this.at = larger(this.at, new Int32Array(this.rows * 2));
      if (this.ends) this.ends = larger(this.ends, new Uint32Array(this.rows * 2));
    }
    if (this.dictionary) {
      let code = this.dictionary.find(text, start, end, hash);
      if (code === -1) {
        code = this.dictionary.add(own ?? text.slice(start, end), hash);
        if (code > DICTIONARY_MAX && code * 2 > this.rows) code = -2;
      }
      if (code >= 0) {
        this.at[this.rows++] = code;
        return;
      }
      this.toPlain(this.dictionary);
    }
    if (own !== null) {
      this.at[this.rows] = -this.own.length - 1;
      this.own.push(own);
    } else {
      this.at[this.rows] = start;
      this.ends![this.rows] = end;
    }
    this.rows++;
  }

  /** Records before this column was first seen hold nothing. */
  padTo(rows: number): void {
    while (this.rows < rows) this.push('');
  }

  private toPlain(dictionary: Dictionary): void {
    for (let row = 0; row < this.rows; row++) this.at[row] = -this.at[row]! - 1;
    this.own = dictionary.texts;
    this.ends = new Uint32Array(this.at.length);
    this.dictionary = null;
  }

  finish(): RawColumn {
    const { dictionary, ends, own, source, at, rows } = this;
    if (!dictionary) {
      const get = (row: number): string => {
        if (!(row < rows)) return '';
        const start = at[row]!;
        return start < 0 ? own[-start - 1]! : source.slice(start, ends![row]);
      };
      return {
        length: rows,
        get,
        each: (see) => {
          for (let row = 0; row < rows; row++) if (see(get(row), 1, row) === false) return;
        },
        map: (target, of) => {
          for (let row = 0; row < rows; row++) target[row] = of(get(row));
        },
      };
    }
    const { texts } = dictionary;
    return {
      length: rows,
      get: (row) => (row < rows ? texts[at[row]!]! : ''),
      each: (see) => {
        const counts = new Uint32Array(texts.length),
          first = new Uint32Array(texts.length);
        for (let i = rows - 1; i >= 0; i--) {
          const code = at[i]!;
          counts[code]!++;
          first[code] = i;
        }
        for (let code = 0; code < texts.length; code++)
          if (counts[code]! > 0 && see(texts[code]!, counts[code]!, first[code]!) === false) return;
      },
      map: (target, of) => {
        const mapped = new Float64Array(texts.length).fill(NaN);
        const done = new Uint8Array(texts.length);
        for (let i = 0; i < rows; i++) {
          const code = at[i]!;
          if (!done[code]) {
            mapped[code] = of(texts[code]!);
            done[code] = 1;
          }
          target[i] = mapped[code]!;
        }
      },
    };
  }
}

/** Collects records into a table. */
export class TableBuilder {
  private readonly builders: ColumnBuilder[] = [];
  private lines = new Uint32Array(1024);
  private widths = new Uint16Array(1024);
  rows = 0;
  private readonly maxColumns: number;

  constructor(maxColumns: number) {
    this.maxColumns = maxColumns;
  }

  /** Adds a record; gives false where it is wider than the limit. */
  push(cells: readonly string[], line: number): boolean {
    const { builders } = this;
    if (!this.begin(cells.length, line)) return false;
    for (let i = 0; i < builders.length; i++) builders[i]!.push(cells[i] ?? '');
    return true;
  }

  /** The same with the spans of a text; every record is of the same one. */
  pushSpans(spans: Spans, line: number): boolean {
    const { builders } = this;
    if (!this.begin(spans.count, line)) return false;
    for (let i = 0; i < builders.length; i++) builders[i]!.pushSpan(spans, i);
    return true;
  }

  private begin(width: number, line: number): boolean {
    if (width > this.maxColumns) return false;
    while (this.builders.length < width) {
      const builder = new ColumnBuilder();
      builder.padTo(this.rows);
      this.builders.push(builder);
    }
    if (this.rows === this.lines.length) {
      this.lines = larger(this.lines, new Uint32Array(this.rows * 2));
      this.widths = larger(this.widths, new Uint16Array(this.rows * 2));
    }
    this.lines[this.rows] = line;
    this.widths[this.rows] = width;
    this.rows++;
    return true;
  }

  finish(name: string): RawTable {
    return {
      name,
      hidden: false,
      columns: this.builders.map((builder) => builder.finish()),
      rows: this.rows,
      lines: this.lines.slice(0, this.rows),
      widths: this.widths.slice(0, this.rows),
    };
  }
}
