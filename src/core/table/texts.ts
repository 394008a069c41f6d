// PooledTexts as bytes of UTF-8, one behind the other: a cell that repeats never becomes a string of its own, and none does before it is asked for.

/** Another one for each start of the app: nobody can prepare a file of texts with equal hashes. */
const SEED = (Math.random() * 2 ** 32) | 0;
/** Of texts whose hashes begin alike more than this are no accident. */
const PROBES_MAX = 64;
/** Longer texts are copied by the engine. Unit: bytes. */
const SHORT = 64;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Hash of bytes: four at a time, so that what comes early reaches every bit. */
export const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = SEED ^ (end - start),
    i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(
      hash ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)),
      0x9e3779b1,
    );
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 16_777_619);
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
};

/** `made` with what `old` holds at its beginning. */
export const larger = <A extends Uint32Array | Int32Array | Uint16Array | Uint8Array | Float64Array>(
  old: Uint32Array | Int32Array | Uint16Array | Uint8Array | Float64Array,
  made: A,
): A => {
  made.set(old);
  return made;
};

/** UTF-16 units of bytes of UTF-8. */
export const unitsIn = (bytes: Uint8Array, start: number, end: number): number => {
  let units = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    // What continues a sign counts nothing, what begins one of four bytes twice.
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
};

/** PooledTexts one behind the other. Shape: text i ends at `ends[i]`, where the next one begins. */
export type PooledTexts = { bytes: Uint8Array; ends: Uint32Array };

/** Many texts by their number, from 0. */
export class TextPool {
  count = 0;
  bytes = new Uint8Array(1024);
  /** Where each ends; it begins where the one before ends. */
  ends = new Uint32Array(64);

  static of({ bytes, ends }: PooledTexts): TextPool {
    return Object.assign(new TextPool(), { bytes, ends, count: ends.length });
  }

  held(): PooledTexts {
    return {
      bytes: this.bytes.subarray(0, this.startOf(this.count)),
      ends: this.ends.subarray(0, this.count),
    };
  }

  startOf(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!;
  }

  /** Keeps a text; gives its number. */
  add(from: Uint8Array, start: number, end: number): number {
    const at = this.startOf(this.count);
    const to = at + end - start;
    if (to > this.bytes.length) this.bytes = larger(this.bytes, new Uint8Array(Math.max(to, at * 2)));
    if (this.count === this.ends.length) this.ends = larger(this.ends, new Uint32Array(this.count * 2));
    const { bytes } = this;
    if (end - start > SHORT) bytes.set(from.subarray(start, end), at);
    else for (let i = start, into = at; i < end; i++, into++) bytes[into] = from[i]!;
    this.ends[this.count] = to;
    return this.count++;
  }

  get(i: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(i), this.ends[i]));
  }

  /** PooledTexts `from` to `to` (exclusive). Cost: one decoding for all of them. */
  strings(from: number, to: number): string[] {
    const { bytes, ends } = this;
    const begin = this.startOf(from);
    const all = decoder.decode(bytes.subarray(begin, this.startOf(to)));
    const isPlain = all.length === this.startOf(to) - begin;
    const found: string[] = [];
    let at = 0;
    for (let i = from; i < to; i++) {
      const start = this.startOf(i),
        end = ends[i]!;
      const next = at + (isPlain ? end - start : unitsIn(bytes, start, end));
      found.push(all.slice(at, next));
      at = next;
    }
    return found;
  }
}

/** Different texts with a number each, found by hash. Number 0 is the empty text. */
export class Dictionary {
  readonly pool = new TextPool();
  private hashes = new Int32Array(64);
  /** Number + 1 by hash; 0 is free. */
  private slots = new Int32Array(128);

  constructor() {
    this.add(this.pool.bytes, 0, 0, hashOf(this.pool.bytes, 0, 0));
  }

  /** Whether a text is the one of this number. */
  is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { ends, bytes: held } = this.pool;
    const from = code === 0 ? 0 : ends[code - 1]!;
    if (ends[code]! - from !== end - start) return false;
    for (let i = start, at = from; i < end; i++, at++) if (held[at] !== bytes[i]) return false;
    return true;
  }

  /** The number of a text. Missing: -1 where it is new, -2 where too many have hashes like its own. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let at = hash & mask, probes = 0; probes < PROBES_MAX; at = (at + 1) & mask, probes++) {
      const code = slots[at]! - 1;
      if (code < 0) return -1;
      if (hashes[code] === hash && this.is(code, bytes, start, end)) return code;
    }
    return -2;
  }

  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.pool.add(bytes, start, end);
    if (code === this.hashes.length) this.hashes = larger(this.hashes, new Int32Array(code * 2));
    this.hashes[code] = hash;
    if (code * 2 >= this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let one = 0; one <= code; one++) this.place(one);
    } else this.place(code);
    return code;
  }

  private place(code: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = this.hashes[code]! & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = code + 1;
  }
}
