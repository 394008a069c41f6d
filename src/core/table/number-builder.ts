// Collects the cells of a column of numbers, and those of another such column behind them.
import { foundKey, formOf, KEYS, keyOf, NumberColumn, readDigits, type Form } from './number-column.ts';
import { larger, type TextPool } from './texts.ts';

/** The cells of a column of numbers, without its other texts. `others`: how many of them are text. */
export type NumberCells = {
  forms: Uint8Array;
  digits: Int32Array | Float64Array;
  known: readonly Form[];
  others: number;
};

/** More forms are no column of numbers. */
const MOST_FORMS = 255;

/** Collects the cells of a column of numbers. */
export class NumberBuilder {
  private forms = new Uint8Array(1024);
  private digits: Int32Array | Float64Array = new Int32Array(1024);
  private readonly known: Form[] = [{ sign: 0, kind: 0, fraction: 0, pad: 0 }];
  /** Place in `known` by key; 0 is none. */
  private readonly places = new Uint8Array(KEYS);
  length = 0;
  /** Cells that are text. */
  others = 0;

  /** Room for so many rows. */
  reserve(rows: number, expected: number): void {
    if (rows <= this.forms.length) return;
    const size = Math.max(rows, expected, Math.ceil(this.forms.length * 1.5));
    this.forms = larger(this.forms, new Uint8Array(size));
    this.digits = larger(
      this.digits,
      this.digits instanceof Int32Array ? new Int32Array(size) : new Float64Array(size),
    );
  }

  /** Adds a cell that is a number; gives false where it is none. There must be room. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    const value = readDigits(bytes, start, end);
    if (value !== value) return false;
    const place = this.places[foundKey]! || this.place(foundKey);
    if (place === 0) return false;
    if (value > 2_147_483_647 && this.digits instanceof Int32Array)
      this.digits = larger(this.digits, new Float64Array(this.digits.length));
    this.forms[this.length] = place;
    this.digits[this.length++] = value;
    return true;
  }

  /** A place for a form that is new. Missing: 0 where there are too many. */
  private place(key: number): number {
    if (this.known.length > MOST_FORMS) return 0;
    return (this.places[key] = this.known.push(formOf(key)) - 1);
  }

  /** Adds the cells of another column of numbers; `texts[i]` is the number that its text i has here. Missing: false, and nothing was added. */
  append({ forms, digits, known, others }: NumberCells, length: number, texts: Int32Array): boolean {
    const places = new Uint8Array(known.length);
    for (let i = 1; i < known.length; i++) {
      const key = keyOf(known[i]!);
      places[i] = this.places[key]! || this.place(key);
      if (places[i] === 0) return false;
    }
    const begun = this.length;
    this.reserve(begun + length, 0);
    if (digits instanceof Float64Array && this.digits instanceof Int32Array)
      this.digits = larger(this.digits, new Float64Array(this.digits.length));
    this.digits.set(digits.subarray(0, length), begun);
    for (let row = 0; row < length; row++) {
      const form = forms[row]!;
      this.forms[begun + row] = places[form]!;
      if (form === 0) this.digits[begun + row] = texts[digits[row]!]!;
    }
    this.length += length;
    this.others += others;
    return true;
  }

  cells(): NumberCells {
    const { length, known, others } = this;
    return {
      forms: this.forms.subarray(0, length),
      digits: this.digits.subarray(0, length),
      known,
      others,
    };
  }

  /** Adds a cell that is text, by its number. */
  addOther(code: number): void {
    this.forms[this.length] = 0;
    this.digits[this.length++] = code;
    this.others++;
  }

  finish(others: TextPool): NumberColumn {
    return new NumberColumn(this.length, { ...this.cells(), others: others.strings(0, others.count) });
  }
}
