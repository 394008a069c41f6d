// Columns of text as they are kept once they are read.
import type { RawColumn } from './raw.ts';
import { larger, type TextPool } from './texts.ts';

/** The number of a text for each row, in the smallest array that holds them. */
export type RowCodes = Uint8Array | Uint16Array | Int32Array;

const kindFor = (most: number) => {
  if (most < 256) return Uint8Array;
  return most < 65_536 ? Uint16Array : Int32Array;
};

/** Numbers of texts, in the smallest array that holds them. */
export class Codes {
  private held: RowCodes = new Uint8Array(1024);
  length = 0;

  /** Adds codes of which none is more than `most`. */
  push(codes: Int32Array, count: number, most: number, expected: number): void {
    const { held, length } = this;
    const Kind = kindFor(most);
    const isNarrow = held.BYTES_PER_ELEMENT < Kind.BYTES_PER_ELEMENT;
    if (isNarrow || length + count > held.length) {
      const size =
        length + count > held.length ? Math.max(length + count, expected, length * 1.5) : held.length;
      const Made = isNarrow ? Kind : (held.constructor as typeof Kind);
      this.held = larger(held, new Made(Math.ceil(size)));
    }
    this.held.set(codes.subarray(0, count), length);
    this.length += count;
  }

  finish(): RowCodes {
    return this.held.subarray(0, this.length);
  }
}

/** Rows that are looked at together. */
export const BLOCK = 1 << 12;

/** A column of mostly different texts. */
export const plainColumn = (pool: TextPool, codes: RowCodes): RawColumn => {
  const { length } = codes;
  const get = (row: number): string => (row < length ? pool.get(codes[row]!) : '');
  /** All texts in their order, some at once. */
  const all = (see: (text: string, row: number) => boolean | void): void => {
    for (let from = 0; from < length; from += BLOCK) {
      const to = Math.min(length, from + BLOCK);
      // Those that were added one by one stand in the order of their rows.
      const first = codes[from]!,
        last = codes[to - 1]!;
      const texts = last - first === to - 1 - from ? pool.strings(first, last + 1) : null;
      for (let row = from; row < to; row++)
        if (see(texts && codes[row] === first + row - from ? texts[row - from]! : get(row), row) === false)
          return;
    }
  };
  return {
    length,
    get,
    each: (see) => all((text, row) => see(text, 1, row)),
    map: (target, of) =>
      all((text, row) => {
        target[row] = of(text);
      }),
  };
};

/** The value of each row by its code. One loop for each kind of array: the engine makes an object of each number in a loop for all kinds. */
const spread = (codes: RowCodes, mapped: Float64Array, target: { [row: number]: number }): void => {
  if (target instanceof Float64Array)
    for (let row = 0; row < codes.length; row++) target[row] = mapped[codes[row]!]!;
  else if (target instanceof Uint8Array) {
    const bytes = Uint8Array.from(mapped);
    for (let row = 0; row < codes.length; row++) target[row] = bytes[codes[row]!]!;
  } else for (let row = 0; row < codes.length; row++) target[row] = mapped[codes[row]!]!;
};

/** A column of texts that repeat. */
export const sharedColumn = (texts: readonly string[], codes: RowCodes): RawColumn => {
  const { length } = codes;
  let counted: { counts: Uint32Array; first: Uint32Array } | null = null;
  const count = (): { counts: Uint32Array; first: Uint32Array } => {
    const counts = new Uint32Array(texts.length),
      first = new Uint32Array(texts.length);
    for (let row = length - 1; row >= 0; row--) {
      const code = codes[row]!;
      counts[code]!++;
      first[code] = row;
    }
    return { counts, first };
  };
  return {
    length,
    get: (row) => (row < length ? texts[codes[row]!]! : ''),
    each: (see) => {
      const { counts, first } = (counted ??= count());
      for (let code = 0; code < texts.length; code++)
        if (counts[code]! > 0 && see(texts[code]!, counts[code]!, first[code]!) === false) return;
    },
    map: (target, of) => {
      const mapped = new Float64Array(texts.length).fill(NaN);
      const done = new Uint8Array(texts.length);
      for (let row = 0; row < length; row++) {
        const code = codes[row]!;
        if (done[code] === 1) continue;
        mapped[code] = of(texts[code]!);
        done[code] = 1;
      }
      spread(codes, mapped, target);
    },
  };
};
