// The cells of one record as spans of the text they were read from: a text that repeats never becomes a string of its own.

/** Hash of the empty text, another one for each start of the app: nobody can prepare a file of texts with equal hashes. */
export const EMPTY_HASH = (Math.random() * 2 ** 32) | 0;
/** FNV-1a, one UTF-16 unit at a time. */
export const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 16_777_619);
export const hashOf = (text: string): number => {
  let hash = EMPTY_HASH;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
};

/** `made` with what `old` holds at its beginning. */
export const larger = <A extends Uint32Array | Int32Array | Uint16Array>(old: A, made: A): A => {
  made.set(old);
  return made;
};

/** Reused from record to record. `own[i]`: the text of a cell that does not stand in `text` as it is, else null. */
export class Spans {
  readonly text: string;
  count = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  hashes = new Int32Array(64);
  own: (string | null)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  private grow(): void {
    this.starts = larger(this.starts, new Uint32Array(this.count * 2));
    this.ends = larger(this.ends, new Uint32Array(this.count * 2));
    this.hashes = larger(this.hashes, new Int32Array(this.count * 2));
  }

  add(start: number, end: number, hash: number): void {
    if (this.count === this.starts.length) this.grow();
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
    this.own[at] = null;
  }

  addOwn(text: string): void {
    this.add(0, text.length, hashOf(text));
    this.own[this.count - 1] = text;
  }

  /** Missing: the empty text beyond the last cell. */
  get(i: number): string {
    return i >= this.count ? '' : (this.own[i] ?? this.text.slice(this.starts[i], this.ends[i]));
  }

  isEmpty(i: number): boolean {
    return i >= this.count || this.starts[i] === this.ends[i];
  }

  /** Unit: UTF-16 units. */
  longest(): number {
    let most = 0;
    for (let i = 0; i < this.count; i++) most = Math.max(most, this.ends[i]! - this.starts[i]!);
    return most;
  }
}
