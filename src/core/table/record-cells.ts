// The cells of records as places in bytes of UTF-8: a text that repeats never becomes a string of its own.
import { larger, unitsIn } from './texts.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Cells of the records that were not yet taken over, one behind the other; the last record is still being added to. */
export class Cells {
  bytes: Uint8Array;
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  /** Where the record begins, and how many cells it has so far. */
  first = 0;
  count = 0;
  /** Room that texts which are given as strings have used. */
  private used = 0;

  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.bytes = bytes;
  }

  /** Makes room for more cells. */
  grow(): void {
    this.starts = larger(this.starts, new Int32Array(this.starts.length * 2));
    this.ends = larger(this.ends, new Int32Array(this.ends.length * 2));
  }

  add(start: number, end: number): void {
    const at = this.first + this.count++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** Adds a text that stands in no bytes yet. Only where all cells are given so. */
  addText(text: string): void {
    const most = this.used + text.length * 3;
    if (most > this.bytes.length) this.bytes = larger(this.bytes, new Uint8Array(Math.max(most * 2, 4096)));
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.used));
    this.add(this.used, (this.used += written));
  }

  /** Nothing of it is needed any more but the record that is being added to. */
  clear(): void {
    this.first = this.used = 0;
  }

  get(i: number): string {
    const at = this.first + i;
    return i >= this.count ? '' : decoder.decode(this.bytes.subarray(this.starts[at], this.ends[at]));
  }

  isEmpty(i: number): boolean {
    return i >= this.count || this.starts[this.first + i] === this.ends[this.first + i];
  }

  /** Whether a cell of the record has more than `most` UTF-16 units. */
  hasLonger(most: number): boolean {
    const { starts, ends, first } = this;
    const last = first + this.count - 1;
    // A record without as many bytes has no such cell.
    if (last < first || ends[last]! - starts[first]! <= most) return false;
    for (let at = first; at < first + this.count; at++)
      if (ends[at]! - starts[at]! > most && unitsIn(this.bytes, starts[at]!, ends[at]!) > most) return true;
    return false;
  }
}
