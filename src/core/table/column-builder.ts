// The cells of a column, as places in bytes of UTF-8, to a column of text: it shares equal texts while they repeat; then it keeps its cells
// one by one, as digits where nearly all are numbers.
import { NumberBuilder, type NumberCells } from './number-builder.ts';
import { NumberColumn, readDigits } from './number-column.ts';
import type { RawColumn } from './raw.ts';
import { BLOCK, Codes, plainColumn, sharedColumn, type RowCodes } from './raw-columns.ts';
import { Cells } from './record-cells.ts';
import { Dictionary, hashOf, TextPool, type PooledTexts } from './texts.ts';

const DICTIONARY_MAX = 5_000;
/** PooledTexts whose followers are remembered. */
const FOLLOWED = 1 << 12;
/** Share of the rows that may be text in a column of numbers. */
const OTHERS_SHARE = 0.25,
  OTHERS_LEAST = 1_000;

/** Cells of one column in some records. Shape: the first at `from`, each next `step` further. */
export type Run = {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  from: number;
  step: number;
  count: number;
};

/**
 * The cells of a column as one worker hands them to another. Shape: `codes[row]` is the number of a text; of numbers see NumberCells, whose
 * other texts are `texts`. `isShared`: texts that repeat stand there once, and number 0 is the empty one.
 */
export type ColumnPart = {
  length: number;
  texts: PooledTexts;
  isShared: boolean;
  codes: RowCodes | null;
  numbers: NumberCells | null;
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

  /** PooledTexts no longer repeat: from here on they are kept as digits where nearly all are numbers, else as they are. */
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
    this.pushTexts(column);
  }

  private pushTexts({ length, get }: RawColumn): void {
    const cells = new Cells();
    for (let row = 0; row < length; row += BLOCK) {
      const count = Math.min(BLOCK, length - row);
      for (let i = 0; i < count; i++) cells.addText(get(row + i));
      this.push({ ...cells, from: 0, step: 1, count });
      cells.count = 0;
      cells.clear();
    }
  }

  /** What was collected, to be added to another. Nothing may be added here any more. */
  part(): ColumnPart {
    return {
      length: this.length,
      texts: this.pool.held(),
      isShared: this.dictionary !== null && !this.numbers,
      codes: this.numbers ? null : this.codes.finish(),
      numbers: this.numbers?.cells() ?? null,
    };
  }

  /** Adds the cells of another behind those that are here. Cost: a look at each different text where both share them, else at each cell. */
  append(part: ColumnPart): void {
    const { numbers, codes } = part;
    if (numbers) {
      if (this.appendNumbers(numbers, part)) return;
      const others = TextPool.of(part.texts);
      return this.pushTexts(
        new NumberColumn(part.length, { ...numbers, others: others.strings(0, others.count) }),
      );
    }
    if (!codes || (part.isShared && this.appendShared(codes, part))) return;
    const pool = TextPool.of(part.texts);
    const starts = new Int32Array(BLOCK),
      ends = new Int32Array(BLOCK);
    for (let row = 0; row < codes.length; row += BLOCK) {
      const count = Math.min(BLOCK, codes.length - row);
      for (let i = 0; i < count; i++) {
        const code = codes[row + i]!;
        starts[i] = pool.startOf(code);
        ends[i] = pool.ends[code]!;
      }
      this.push({ bytes: pool.bytes, starts, ends, from: 0, step: 1, count });
    }
  }

  /** The numbers that texts of another have here. Missing: null where they are too many to share. */
  private numbersOf(texts: PooledTexts, rows: number): Int32Array | null {
    const { dictionary } = this;
    if (!dictionary) return null;
    const pool = TextPool.of(texts);
    const at = new Int32Array(pool.count);
    for (let i = 0; i < pool.count; i++) {
      const start = pool.startOf(i),
        end = pool.ends[i]!;
      const hash = hashOf(pool.bytes, start, end);
      let code = dictionary.find(pool.bytes, start, end, hash);
      if (code === -1) code = dictionary.add(pool.bytes, start, end, hash);
      if (code < 0 || (code > this.most && code * 2 > rows)) return null;
      at[i] = code;
    }
    return at;
  }

  private appendShared(codes: RowCodes, { texts, length }: ColumnPart): boolean {
    if (this.numbers) return false;
    const at = this.numbersOf(texts, this.length + length);
    if (!at) return false;
    for (let row = 0; row < length; row += BLOCK) {
      const count = Math.min(BLOCK, length - row);
      for (let i = 0; i < count; i++) found[i] = at[codes[row + i]!]!;
      this.codes.push(found, count, this.pool.count, this.expected);
    }
    return true;
  }

  private appendNumbers(cells: NumberCells, { texts, length }: ColumnPart): boolean {
    const { numbers } = this;
    if (
      !numbers ||
      numbers.others + cells.others > Math.max(OTHERS_LEAST, (numbers.length + length) * OTHERS_SHARE)
    )
      return false;
    const at = this.numbersOf(texts, 0);
    return at !== null && this.pool.count <= this.most && numbers.append(cells, length, at);
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
