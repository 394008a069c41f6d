// XML in pieces, as events: names without prefix, attributes on demand, no tree. It is read as bytes of UTF-8; it knows no DTD and refuses one.
// Source: XML 1.0 (Fifth Edition) and Namespaces in XML; only what office documents need of them.
import { refuse } from '../refusal.ts';
import { bytesOf, textOf } from './text.ts';

/** One tag, attribute or character reference longer than this is no document of an office. Unit: bytes. */
const MAX_TOKEN = 1_000_000;
const MAX_DEPTH = 256;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Ends of lines are one character each in XML. Source: XML 1.0, 2.11. */
const plainEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Text with its references resolved. Errors: refuses entities that only a DTD could define. */
const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z_][\w.-]*);/g, (_all, name: string) => {
        if (!name.startsWith('#')) return ENTITIES.get(name) ?? refuse('XML_DOCTYPE');
        const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;

const SPACE = 32,
  EXCLAMATION = 33,
  QUOTE = 34,
  AMPERSAND = 38,
  APOSTROPHE = 39,
  SLASH = 47,
  COLON = 58,
  LT = 60,
  EQUALS = 61,
  GT = 62,
  QUESTION = 63,
  RETURN = 13;

/** The attributes of the tag that is being opened; gone with the next one. */
export class Attributes {
  /** Where the value that was found lies. */
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  private tag: Uint8Array = this.bytes;
  /** Of each the ends of its name and of its value. */
  private places = new Int32Array(64);
  private count = 0;

  clear(tag: Uint8Array): void {
    this.tag = tag;
    this.count = 0;
  }
  add(name: number, nameEnd: number, value: number, valueEnd: number): void {
    const at = this.count;
    if (at === this.places.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[at] = name;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = value;
    this.places[at + 3] = valueEnd;
    this.count = at + 4;
  }

  /** Whether there is one of that name without prefix: the first one where several prefixes share a name. Its value lies in `bytes` then. */
  find(name: string): boolean {
    const { tag, places, count } = this;
    const length = name.length;
    search: for (let at = 0; at < count; at += 4) {
      const start = places[at]!;
      if (places[at + 1]! - start !== length) continue;
      for (let i = 0; i < length; i++) if (tag[start + i] !== name.charCodeAt(i)) continue search;
      this.bytes = tag;
      this.from = places[at + 2]!;
      this.to = places[at + 3]!;
      for (let i = this.from; i < this.to; i++) if (tag[i] === AMPERSAND) return this.resolve();
      return true;
    }
    return false;
  }
  private resolve(): true {
    this.bytes = bytesOf(unescapeXml(textOf(this.bytes, this.from, this.to)));
    this.from = 0;
    this.to = this.bytes.length;
    return true;
  }

  /** By name without prefix. Missing: undefined. */
  get(name: string): string | undefined {
    return this.find(name) ? textOf(this.bytes, this.from, this.to) : undefined;
  }
}

/** What wants to know of a document. `wants` says whether text matters now; text comes as bytes of UTF-8, and may in several pieces. */
export type XmlHandler = {
  wants: boolean;
  open: (name: string, attributes: Attributes) => void;
  text: (bytes: Uint8Array, from: number, to: number) => void;
  close: (name: string) => void;
};

const [COMMENT, COMMENT_END, CDATA, CDATA_END, INSTRUCTION_END] = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '?>',
].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

const isAt = (bytes: Uint8Array, at: number, sign: Uint8Array): boolean => {
  for (let i = 0; i < sign.length; i++) if (bytes[at + i] !== sign[i]) return false;
  return true;
};
/** Where a sign begins that lies before `n`. Missing: -1. */
const find = (bytes: Uint8Array, sign: Uint8Array, from: number, n: number): number => {
  for (let at = bytes.indexOf(sign[0]!, from); at >= 0 && at + sign.length <= n;)
    if (isAt(bytes, at, sign)) return at;
    else at = bytes.indexOf(sign[0]!, at + 1);
  return -1;
};

/** Reads a document pushed in pieces. Errors: Refusal XML_DOCTYPE, CORRUPT, TRUNCATED. Cost: one pass; text is handed on only where it is wanted. */
export class XmlScanner {
  /** What waits for its end lies at the beginning. */
  private bytes: Uint8Array = new Uint8Array(0);
  private waiting = 0;
  private readonly open: string[] = [];
  private readonly attributes = new Attributes();
  private readonly handler: XmlHandler;
  private begun = false;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: Uint8Array): void {
    const n = this.waiting + piece.length;
    if (n > this.bytes.length) {
      const larger = new Uint8Array(n * 2);
      larger.set(this.bytes.subarray(0, this.waiting));
      this.bytes = larger;
    }
    const { handler, bytes } = this;
    bytes.set(piece, this.waiting);
    let i = 0;
    while (i < n) {
      let lt = i,
        byte = 0,
        isPlain = true;
      while (lt < n && (byte = bytes[lt]!) !== LT) {
        if (byte === AMPERSAND || byte === RETURN) isPlain = false;
        lt++;
      }
      if (lt === n) {
        i = this.textTail(i, n);
        break;
      }
      if (lt > i && handler.wants) this.text(i, lt, isPlain);
      i = lt;
      const next = this.tag(lt, n);
      if (next < 0) break;
      i = next;
    }
    bytes.copyWithin(0, i, n);
    this.waiting = n - i;
    if (this.waiting > MAX_TOKEN) refuse('CORRUPT', { part: 'XML' });
  }

  /** Says that there is no more. */
  end(): void {
    const rest = textOf(this.bytes, 0, this.waiting).trim();
    if (!this.begun || this.open.length > 0 || rest !== '') refuse('TRUNCATED', { part: 'XML' });
  }

  private text(from: number, to: number, isPlain: boolean): void {
    if (isPlain) this.handler.text(this.bytes, from, to);
    else this.made(unescapeXml(plainEnds(textOf(this.bytes, from, to))));
  }
  private made(text: string): void {
    const bytes = bytesOf(text);
    this.handler.text(bytes, 0, bytes.length);
  }

  /** Text without an end yet: long pieces are handed on, a sign or a reference cut in two waits. Shape: where that begins which waits. */
  private textTail(from: number, n: number): number {
    if (n - from < 65_536) return from;
    const { bytes } = this;
    let to = n;
    // A sign has four bytes at most; a byte that continues one has 10 in front.
    for (let at = n - 1; at >= n - 3; at--)
      if (bytes[at]! >= 0xc0) to = at;
      else if (bytes[at]! < 0x80) break;
    for (let at = n - 1; at > n - 16; at--) if (bytes[at] === AMPERSAND) to = at;
    if (this.handler.wants) this.text(from, to, false);
    return to;
  }

  /** One tag, comment, instruction or CDATA section at `lt`. Shape: index after it, -1 where its end is not there yet. */
  private tag(lt: number, n: number): number {
    const { bytes } = this;
    if (lt + 1 >= n) return -1;
    const byte = bytes[lt + 1]!;
    if (byte === SLASH) {
      let i = lt + 2;
      while (i < n && bytes[i] !== GT) i++;
      if (i >= n) return -1;
      const name = this.open.pop() ?? refuse('CORRUPT', { part: 'XML' });
      this.handler.close(name);
      return i + 1;
    }
    if (byte === EXCLAMATION) {
      if (n - lt < CDATA.length) return -1;
      if (isAt(bytes, lt, COMMENT)) {
        const end = find(bytes, COMMENT_END, lt + COMMENT.length, n);
        return end < 0 ? -1 : end + COMMENT_END.length;
      }
      if (!isAt(bytes, lt, CDATA)) return refuse('XML_DOCTYPE');
      const end = find(bytes, CDATA_END, lt, n);
      if (end < 0) return -1;
      if (this.handler.wants) this.made(plainEnds(textOf(bytes, lt + CDATA.length, end)));
      return end + CDATA_END.length;
    }
    if (byte === QUESTION) {
      const end = find(bytes, INSTRUCTION_END, lt, n);
      return end < 0 ? -1 : end + INSTRUCTION_END.length;
    }
    return this.openTag(lt, n);
  }

  private openTag(lt: number, n: number): number {
    const { attributes, bytes } = this;
    let i = lt + 1,
      from = i;
    let byte = 0;
    while (i < n && (byte = bytes[i]!) > SPACE && byte !== GT && byte !== SLASH) {
      if (byte === COLON) from = i + 1;
      i++;
    }
    if (i >= n) return -1;
    if (i === lt + 1) return refuse('CORRUPT', { part: 'XML' });
    const nameEnd = i;
    attributes.clear(bytes);
    for (;;) {
      while (i < n && bytes[i]! <= SPACE) i++;
      if (i >= n) return -1;
      byte = bytes[i]!;
      if (byte === GT) break;
      if (byte === SLASH) {
        if (i + 1 >= n) return -1;
        if (bytes[i + 1] !== GT) return refuse('CORRUPT', { part: 'XML' });
        break;
      }
      let start = i;
      while (i < n && (byte = bytes[i]!) !== EQUALS && byte > SPACE && byte !== GT) {
        if (byte === COLON) start = i + 1;
        i++;
      }
      const end = i;
      while (i < n && bytes[i]! <= SPACE) i++;
      if (i >= n) return -1;
      if (bytes[i] !== EQUALS) return refuse('CORRUPT', { part: 'XML' });
      i++;
      while (i < n && bytes[i]! <= SPACE) i++;
      if (i >= n) return -1;
      const quote = bytes[i]!;
      if (quote !== QUOTE && quote !== APOSTROPHE) return refuse('CORRUPT', { part: 'XML' });
      const value = ++i;
      while (i < n && bytes[i] !== quote) i++;
      if (i >= n) return -1;
      attributes.add(start, end, value, i);
      i++;
    }
    this.begun = true;
    const name = textOf(bytes, from, nameEnd);
    const isEmpty = byte === SLASH;
    this.handler.open(name, attributes);
    if (isEmpty) this.handler.close(name);
    else if (this.open.push(name) > MAX_DEPTH) refuse('CORRUPT', { part: 'XML' });
    return i + (isEmpty ? 2 : 1);
  }
}
