// Records to the columns of a raw table: their cells come as places in bytes of UTF-8, many records at once, and are read column by column.
// A column shares equal texts while they repeat; then it keeps its cells one by one, as digits where nearly all are numbers.
import { NumberBuilder, readDigits } from './number-column.ts';
import type { RawColumn, RawTable } from './raw.ts';
import { BLOCK, Codes, plainColumn, sharedColumn } from './raw-columns.ts';
import { Cells } from './record-cells.ts';
import { Dictionary, hashOf, larger, TextPool } from './texts.ts';

const DICTIONARY_MAX = 5_000;
/** Texts whose followers are remembered. */
const FOLLOWED = 1 << 12;
/** Share of the rows that may be text in a column of numbers. */
const OTHERS_SHARE = 0.25,
  OTHERS_LEAST = 1_000;

/** Cells of one column in some records. Shape: the first at `from`, each next `step` further. */
type Run = {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  from: number;
  step: number;
  count: number;
};

/** Codes of one run, before they are kept. */
let found = new Int32Array(1 << 12);

/** Collects one column. Cost: two looks at each byte. */
export class ColumnBuilder {
  private codes = new Codes();
  /** Of all texts while they repeat, of those that are no numbers in a column of numbers. */
  private dictionary: Dictionary | null = new Dictionary();
  private pool: TextPool = this.dictionary!.pool;
  /** Which text stood below which, the last time. */
  private readonly follows = new Int32Array(FOLLOWED);
  private numbers: NumberBuilder | null = null;
  private readonly most: number;
  expected = 0;

  /** `most`: texts that are shared, whether they repeat or not. */
  constructor(most = DICTIONARY_MAX) {
    this.most = most;
  }

  get length(): number {
    return this.numbers?.length ?? this.codes.length;
  }

  push(run: Run): void {
    if (run.count > found.length) found = new Int32Array(run.count);
    let done = 0;
    while (done < run.count)
      if (this.numbers) done += this.addNumbers(run, done, this.numbers);
      else if (this.dictionary) done += this.addShared(run, done, this.dictionary);
      else done += this.addPlain(run, done);
  }

  /** Records before this column was first seen hold nothing. */
  padTo(rows: number): void {
    const count = rows - this.length;
    if (count > 0) this.push({ bytes: NOTHING, starts: ZERO, ends: ZERO, from: 0, step: 0, count });
  }

  /** Adds cells while texts repeat; gives how many. */
  private addShared(
    { bytes, starts, ends, from, step, count }: Run,
    begin: number,
    dictionary: Dictionary,
  ): number {
    const before = this.codes.length - begin;
    const { follows } = this;
    let code = 0,
      last = 0,
      i = begin;
    for (let at = from + begin * step; i < count; i++, at += step) {
      const start = starts[at]!,
        end = ends[at]!;
      if (start === end) {
        found[i - begin] = 0;
        continue;
      }
      // Tables go in rounds: what followed the last time is what follows now, more often than not.
      code = last < FOLLOWED ? follows[last]! : 0;
      if (code === 0 || !dictionary.is(code, bytes, start, end)) {
        const hash = hashOf(bytes, start, end);
        code = dictionary.find(bytes, start, end, hash);
        if (code === -1) {
          code = dictionary.add(bytes, start, end, hash);
          if (code > this.most && code * 2 > before + i) code = -2;
        }
        if (code < 0) break;
        if (last < FOLLOWED) follows[last] = code;
      }
      found[i - begin] = last = code;
    }
    this.codes.push(found, i - begin, this.pool.count, this.expected);
    if (i < count) this.leaveDictionary(this.pool);
    return i - begin;
  }

  private addPlain({ bytes, starts, ends, from, step, count }: Run, begin: number): number {
    for (let i = begin, at = from + begin * step; i < count; i++, at += step)
      found[i - begin] = this.pool.add(bytes, starts[at]!, ends[at]!);
    this.codes.push(found, count - begin, this.pool.count, this.expected);
    return count - begin;
  }

  private addNumbers(
    { bytes, starts, ends, from, step, count }: Run,
    begin: number,
    numbers: NumberBuilder,
  ): number {
    numbers.reserve(numbers.length + count - begin, this.expected);
    for (let i = begin, at = from + begin * step; i < count; i++, at += step) {
      const start = starts[at]!,
        end = ends[at]!;
      if (!numbers.add(bytes, start, end) && !this.addOther(bytes, start, end, numbers)) {
        this.leaveNumbers(numbers);
        return i - begin;
      }
    }
    return count - begin;
  }

  /** Adds a text to a column of numbers; gives false where they are too many. */
  private addOther(bytes: Uint8Array, start: number, end: number, numbers: NumberBuilder): boolean {
    const { dictionary, pool } = this;
    if (
      !dictionary ||
      pool.count > this.most ||
      (numbers.others > OTHERS_LEAST && numbers.others > numbers.length * OTHERS_SHARE)
    )
      return false;
    const hash = hashOf(bytes, start, end);
    let code = dictionary.find(bytes, start, end, hash);
    if (code === -1) code = dictionary.add(bytes, start, end, hash);
    if (code < 0) return false;
    numbers.addOther(code);
    return true;
  }

  /** Texts no longer repeat: from here on they are kept as digits where nearly all are numbers, else as they are. */
  private leaveDictionary(texts: TextPool): void {
    this.dictionary = null;
    let numeric = 0;
    for (let i = 0; i < texts.count; i++)
      if (!Number.isNaN(readDigits(texts.bytes, texts.startOf(i), texts.ends[i]!))) numeric++;
    if (numeric < texts.count * (1 - OTHERS_SHARE)) return;
    const before = this.codes.finish();
    const numbers = new NumberBuilder();
    numbers.reserve(before.length, this.expected);
    this.dictionary = new Dictionary();
    this.pool = this.dictionary.pool;
    for (const code of before) {
      const start = texts.startOf(code),
        end = texts.ends[code]!;
      if (numbers.add(texts.bytes, start, end) || this.addOther(texts.bytes, start, end, numbers)) continue;
      this.dictionary = null;
      this.pool = texts;
      return;
    }
    this.numbers = numbers;
    this.codes = new Codes();
  }

  /** Not a column of numbers after all: its texts are written down as they stood. */
  private leaveNumbers(numbers: NumberBuilder): void {
    const column = numbers.finish(this.pool);
    this.numbers = this.dictionary = null;
    this.pool = new TextPool();
    const cells = new Cells();
    for (let row = 0; row < column.length; row += BLOCK) {
      const count = Math.min(BLOCK, column.length - row);
      for (let i = 0; i < count; i++) cells.addText(column.get(row + i));
      this.addPlain({ ...cells, from: 0, step: 1, count }, 0);
      cells.count = 0;
      cells.clear();
    }
  }

  finish(): RawColumn {
    if (this.numbers) return this.numbers.finish(this.pool);
    const codes = this.codes.finish();
    return this.dictionary
      ? sharedColumn(this.pool.strings(0, this.pool.count), codes)
      : plainColumn(this.pool, codes);
  }
}
const NOTHING = new Uint8Array(0),
  ZERO = new Int32Array(1);

/** Records that are read at once, column by column. */
const AT_ONCE = 2_048,
  CELLS_AT_ONCE = 1 << 16;

/** Collects records into a table. */
export class TableBuilder {
  private readonly builders: ColumnBuilder[] = [];
  private lines = new Uint32Array(1024);
  private widths = new Uint16Array(1024);
  rows = 0;
  /** Rows whose cells are in the columns; those of the others still stand in `waiting`. */
  private taken = 0;
  private isEven = true;
  private readonly maxColumns: number;
  private readonly mostShared: number | undefined;
  private readonly texts = new Cells();

  constructor(maxColumns: number, mostShared?: number) {
    this.maxColumns = maxColumns;
    this.mostShared = mostShared;
  }

  /** Adds a record; gives false where it is wider than the limit. Every record of a table is added in one of the two ways. */
  push(record: readonly string[], line: number): boolean {
    const { texts } = this;
    texts.count = 0;
    for (const cell of record) texts.addText(cell);
    return this.pushCells(texts, line);
  }

  /** The same with the record of `cells`, which is ready for the next one then. */
  pushCells(cells: Cells, line: number): boolean {
    const { count } = cells;
    if (count > this.maxColumns) return false;
    if (this.rows === this.lines.length) {
      const size = Math.max(this.rows * 2, this.expected);
      this.lines = larger(this.lines, new Uint32Array(size));
      this.widths = larger(this.widths, new Uint16Array(size));
    }
    this.lines[this.rows] = line;
    this.widths[this.rows] = count;
    if (this.rows > this.taken && count !== this.widths[this.taken]) this.isEven = false;
    this.rows++;
    cells.first += count;
    cells.count = 0;
    if (this.rows - this.taken >= AT_ONCE || cells.first >= CELLS_AT_ONCE) this.take(cells);
    return true;
  }

  /** How many rows there will be, as far as one can say: room for them is made at once. */
  expected = 0;

  /** Takes the cells of all records that were added, whose bytes may change then. */
  take(cells: Cells): void {
    const count = this.rows - this.taken;
    if (count > 0) this.takeRows(cells, count);
    cells.clear();
    this.taken = this.rows;
    this.isEven = true;
  }

  private takeRows(cells: Cells, count: number): void {
    const { builders, taken, widths } = this;
    let width = widths[taken]!;
    if (!this.isEven) for (let row = taken; row < this.rows; row++) width = Math.max(width, widths[row]!);
    while (builders.length < width) {
      const builder = new ColumnBuilder(this.mostShared);
      builder.padTo(taken);
      builders.push(builder);
    }
    const { bytes } = cells;
    const [starts, ends] = this.isEven
      ? [cells.starts, cells.ends]
      : [this.padded(cells.starts, width), this.padded(cells.ends, width)];
    builders.forEach((builder, from) => {
      builder.expected = this.expected;
      if (from < width) builder.push({ bytes, starts, ends, from, step: width, count });
      else builder.padTo(this.rows);
    });
  }

  /** The places of cells with as many for each record; what is missing is empty. */
  private padded(places: Int32Array, width: number): Int32Array {
    const all = new Int32Array((this.rows - this.taken) * width);
    let from = 0;
    for (let row = this.taken, to = 0; row < this.rows; row++, to += width) {
      const count = this.widths[row]!;
      for (let i = 0; i < count; i++) all[to + i] = places[from + i]!;
      from += count;
    }
    return all;
  }

  /** `cells`: where records still stand that were added. */
  finish(name: string, cells: Cells = this.texts): RawTable {
    this.take(cells);
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
