// Text of a document as bytes of UTF-8: a string is made only where one is kept, a number is read where it stands.

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Of texts up to this length a loop makes a string in less time than a decoder. Unit: bytes. */
const SHORT = 24;
const freshText = (bytes: Uint8Array, from: number, to: number): string => {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
};

/** Short texts that came before, by a hash: names and values of attributes repeat. */
const known = new Array<string>(1024).fill('');
const isSame = (text: string, bytes: Uint8Array, from: number, to: number): boolean => {
  if (text.length !== to - from) return false;
  // Only a text of ASCII has as many signs as bytes, or one with signs that no byte equals.
  for (let i = from; i < to; i++) if (text.charCodeAt(i - from) !== bytes[i]) return false;
  return true;
};

/** The text of some bytes. What is no UTF-8 becomes U+FFFD. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string => {
  if (to - from > SHORT) return freshText(bytes, from, to);
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
  const slot = (hash ^ (hash >>> 10)) & 1023;
  const found = known[slot]!;
  return isSame(found, bytes, from, to) ? found : (known[slot] = freshText(bytes, from, to));
};

const ZERO = 48,
  POINT = 46,
  MINUS = 45;
/** Powers of ten that are exact: a whole number below 2^53 divided by one of them is rounded once, as it must be. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** The number that some bytes are, as `Number` reads their text. Missing: NaN, for nothing but blanks too. */
export const numberOf = (bytes: Uint8Array, from: number, to: number): number => {
  const isBelow = bytes[from] === MINUS;
  let whole = 0,
    point = -1,
    i = isBelow ? from + 1 : from;
  const first = i;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= ZERO && byte <= ZERO + 9) whole = whole * 10 + byte - ZERO;
    else if (byte === POINT && point < 0) point = i;
    else break;
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  // One digit beside the point at least; not so many that the last one was lost.
  if (i === to && to - first > (point < 0 ? 0 : 1) && whole <= Number.MAX_SAFE_INTEGER && decimals < 23) {
    const n = whole / POWERS[decimals]!;
    return isBelow ? -n : n;
  }
  const text = freshText(bytes, from, to);
  return text.trim() === '' ? NaN : Number(text);
};

/** A text that comes in pieces. */
export class Collected {
  bytes = new Uint8Array(256);
  length = 0;

  /** Adds a piece, unless there are `most` bytes already. */
  add(bytes: Uint8Array, from: number, to: number, most: number): void {
    if (this.length >= most) return;
    const length = this.length + to - from;
    if (length > this.bytes.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const { bytes: into } = this;
    for (let i = from, at = this.length; i < to; i++) into[at++] = bytes[i]!;
    this.length = length;
  }
  text(): string {
    return textOf(this.bytes, 0, this.length);
  }
  number(): number {
    return numberOf(this.bytes, 0, this.length);
  }
}
