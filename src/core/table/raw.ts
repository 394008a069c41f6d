// A table of text as it stood in the file, column by column, before anybody decided what it means.
// Columns share equal texts by a dictionary; a column of mostly different texts keeps them one by one.

/** Text of every record. Missing (record too short): the empty text. */
export type RawColumn = {
  length: number;
  get: (row: number) => string;
  /** Each different text once, with the number of records that hold it, until `see` gives false. */
  each: (see: (text: string, count: number, firstRow: number) => boolean | void) => void;
  /** Maps every record through a function that is called at least once per different text. */
  map: <A extends { [row: number]: number }>(target: A, of: (text: string) => number) => void;
  /** Whether a cell came typed (number, day, time) from its file. Missing: all is text. */
  typed?: (row: number) => boolean;
};

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
  /** A sheet has cells where something was written: its records have no width to agree on. */
  isGrid?: boolean;
};

const DICTIONARY_MAX = 5_000;

/** Collects one column. Cost: a hash lookup per record while texts repeat, none once they do not. */
export class ColumnBuilder {
  private codes: Uint32Array = new Uint32Array(1024);
  private readonly dictionary = new Map<string, number>([['', 0]]);
  private texts: string[] = [''];
  private plain: string[] | null = null;
  private rows = 0;

  push(text: string): void {
    if (this.plain) {
      this.plain.push(text);
      this.rows++;
      return;
    }
    let code = this.dictionary.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.dictionary.set(text, code);
      this.texts.push(text);
      if (code > DICTIONARY_MAX && code * 2 > this.rows) {
        this.toPlain();
        this.push(text);
        return;
      }
    }
    if (this.rows === this.codes.length) {
      const larger = new Uint32Array(this.codes.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.rows++] = code;
  }

  /** Records before this column was first seen hold nothing. */
  padTo(rows: number): void {
    while (this.rows < rows) this.push('');
  }

  private toPlain(): void {
    const plain: string[] = [];
    for (let i = 0; i < this.rows; i++) plain.push(this.texts[this.codes[i]!]!);
    this.plain = plain;
    this.dictionary.clear();
    this.texts = [];
    this.codes = new Uint32Array(0);
  }

  finish(): RawColumn {
    const { plain, texts, codes, rows } = this;
    if (plain)
      return {
        length: rows,
        get: (row) => plain[row] ?? '',
        each: (see) => {
          for (let i = 0; i < plain.length; i++) if (see(plain[i]!, 1, i) === false) return;
        },
        map: (target, of) => {
          for (let i = 0; i < plain.length; i++) target[i] = of(plain[i]!);
        },
      };
    return {
      length: rows,
      get: (row) => texts[codes[row] ?? 0] ?? '',
      each: (see) => {
        const counts = new Uint32Array(texts.length),
          first = new Uint32Array(texts.length);
        for (let i = rows - 1; i >= 0; i--) {
          const code = codes[i]!;
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
          const code = codes[i]!;
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
    if (cells.length > this.maxColumns) return false;
    const { builders } = this;
    while (builders.length < cells.length) {
      const builder = new ColumnBuilder();
      builder.padTo(this.rows);
      builders.push(builder);
    }
    for (let i = 0; i < builders.length; i++) builders[i]!.push(cells[i] ?? '');
    if (this.rows === this.lines.length) {
      const lines = new Uint32Array(this.rows * 2),
        widths = new Uint16Array(this.rows * 2);
      lines.set(this.lines);
      widths.set(this.widths);
      this.lines = lines;
      this.widths = widths;
    }
    this.lines[this.rows] = line;
    this.widths[this.rows] = cells.length;
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
