// The different texts of a column, each read once: a number for each, and beside it what its value does not say.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { placeIn } from '../values/place-in.ts';
import type { Field, Marks } from './dataset.ts';
import type { PlainNumbers } from './number-column.ts';
import type { RawColumn } from './raw.ts';

/** One text read: a number (day, second, 0/1), a text, a sign in place of or beside it, or trouble. */
export type ReadValue = { value?: number; utc?: number; text?: string; sign?: string; bad?: true };
export type Reader = {
  target: 'number' | 'text';
  read: (raw: string) => ReadValue;
  /** The plain cases without an object each; all others are left to `read`. */
  plain?: PlainNumbers;
};

const LISTED = 20;
const NOT_A = { number: 'NOT_A_NUMBER', boolean: 'NOT_A_BOOLEAN' } as const;

/** Rows of a raw column, and which row of the file each of them is. */
export type Range = { from: number; to: number; lineOf: (row: number) => number };

export class ReadTexts {
  /** Texts by their codes; the first is that of a missing one. */
  readonly dict: string[] = [''];
  /** Times that name their zone, by text. Unit: ms. */
  readonly instants = new Map<string, number>();
  private readonly alphabet: string[] = [];
  private readonly signIds = new Map<string, number>();
  // Signs and trouble are found again by row only where there are any.
  private readonly signOf = new Map<string, { id: number; hasValue: boolean }>();
  private readonly bad = new Set<string>();
  private readonly codes = new Map<string, number>();

  private readonly reader: Reader;
  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** Its value, or its code. Missing: NaN, or 0. */
  readonly valueOf = (text: string): number => {
    const found = this.reader.read(text);
    if (found.bad) this.bad.add(text);
    if (found.utc !== undefined) this.instants.set(text, found.utc);
    if (found.sign !== undefined)
      this.signOf.set(text, {
        id: placeIn(this.alphabet, this.signIds, found.sign),
        hasValue: found.value !== undefined || found.text !== undefined,
      });
    if (this.reader.target === 'number') return found.value ?? NaN;
    return found.text === undefined || found.text === '' ? 0 : placeIn(this.dict, this.codes, found.text);
  };

  /** Signs in rows, and how many of them stand for a value. `odd`: the rows that may have one. Missing: any may. */
  marksIn(
    raw: RawColumn,
    from: number,
    to: number,
    odd: { forEach: (take: (row: number) => void) => void } | null,
  ): { marks: Marks | null; signed: number } {
    if (this.signOf.size === 0) return { marks: null, signed: 0 };
    const rows: number[] = [],
      signs: number[] = [];
    let signed = 0;
    const take = (row: number): void => {
      const sign = this.signOf.get(raw.get(row));
      if (!sign || row < from || row >= to) return;
      rows.push(row - from);
      signs.push(sign.id);
      if (!sign.hasValue) signed++;
    };
    if (odd) odd.forEach(take);
    else for (let row = from; row < to; row++) take(row);
    if (rows.length === 0) return { marks: null, signed };
    return {
      marks: { rows: new Uint32Array(rows), signs: new Uint8Array(signs), alphabet: this.alphabet },
      signed,
    };
  }

  /** What could not be read, each with its cell, and how many more. */
  unreadIn(raw: RawColumn, field: Field, values: Float64Array, range: Range, place: Place): Issue[] {
    if (this.bad.size === 0) return [];
    const { type, name } = field;
    const code = type === 'number' || type === 'boolean' ? NOT_A[type] : 'NOT_A_DATE';
    const isNumber = this.reader.target === 'number';
    const issues: Issue[] = [];
    let count = 0;
    for (let row = range.from; row < range.to; row++) {
      // What could not be read has no value; the header is among the bad texts too, and its row is not among these.
      if (isNumber ? !Number.isNaN(values[row]!) : values[row] !== 0) continue;
      const text = raw.get(row);
      if (!this.bad.has(text)) continue;
      count++;
      if (count > LISTED) continue;
      const at = { ...place, row: range.lineOf(row), column: name };
      issues.push(warning(code, at, { raw: text.slice(0, 80) }));
    }
    if (count > LISTED)
      issues.push(warning(code, { ...place, column: name }, { raw: '…', count: count - LISTED }));
    return issues;
  }
}
