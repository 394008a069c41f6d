// XML in pieces, as events: names without prefix, attributes on demand, no tree. It knows no DTD and refuses one.
// Source: XML 1.0 (Fifth Edition) and Namespaces in XML; only what office documents need of them.
import { refuse } from '../refusal.ts';

/** One tag, attribute or character reference longer than this is no document of an office. Unit: characters. */
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
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z_][\w.-]*);/g, (_all, name: string) => {
        if (!name.startsWith('#')) return ENTITIES.get(name) ?? refuse('XML_DOCTYPE');
        const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;

/** The attributes of the tag that is being opened; gone with the next one. */
export class Attributes {
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }
  add(name: string, value: string): void {
    this.names[this.count] = name;
    this.values[this.count++] = value;
  }
  /** By name without prefix; the first one where several prefixes share a name. Missing: undefined. */
  get(name: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return unescapeXml(this.values[i]!);
    return undefined;
  }
}

/** What wants to know of a document. `wants` says whether text matters now; text may come in several pieces. */
export type XmlHandler = {
  wants: boolean;
  open: (name: string, attributes: Attributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

const SPACE = 32,
  SLASH = 47,
  GT = 62,
  EQUALS = 61;

/** Reads a document pushed in pieces. Errors: Refusal XML_DOCTYPE, CORRUPT, TRUNCATED. Cost: one pass; a piece of text is cut only where it is wanted. */
export class XmlScanner {
  private rest = '';
  private readonly open: string[] = [];
  private readonly attributes = new Attributes();
  private readonly handler: XmlHandler;
  private begun = false;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: string): void {
    const s = this.rest === '' ? piece : this.rest + piece;
    const { handler } = this;
    const n = s.length;
    let i = 0;
    while (i < n) {
      const lt = s.indexOf('<', i);
      if (lt < 0) {
        i = this.textTail(s, i);
        break;
      }
      if (lt > i && handler.wants) handler.text(unescapeXml(plainEnds(s.substring(i, lt))));
      i = lt;
      const next = this.tag(s, lt);
      if (next < 0) break;
      i = next;
    }
    this.rest = i < n ? s.substring(i) : '';
    if (this.rest.length > MAX_TOKEN) refuse('CORRUPT', { part: 'XML' });
  }

  /** Says that there is no more. */
  end(): void {
    if (!this.begun || this.open.length > 0 || this.rest.trim() !== '') refuse('TRUNCATED', { part: 'XML' });
  }

  /** Text without an end yet: long pieces are handed on, a reference cut in two waits. Shape: index of what waits. */
  private textTail(s: string, from: number): number {
    if (s.length - from < 65_536) return from;
    const reference = s.lastIndexOf('&');
    const to = reference >= from && s.length - reference < 16 ? reference : s.length;
    if (this.handler.wants) this.handler.text(unescapeXml(plainEnds(s.substring(from, to))));
    return to;
  }

  /** One tag, comment, instruction or CDATA section at `lt`. Shape: index after it, -1 where its end is not there yet. */
  private tag(s: string, lt: number): number {
    const n = s.length;
    const c = s.charCodeAt(lt + 1);
    if (lt + 1 >= n) return -1;
    if (c === 33) {
      if (n - lt < 9) return -1;
      if (s.startsWith('<!--', lt)) {
        const end = s.indexOf('-->', lt + 4);
        return end < 0 ? -1 : end + 3;
      }
      if (!s.startsWith('<![CDATA[', lt)) return refuse('XML_DOCTYPE');
      const end = s.indexOf(']]>', lt);
      if (end < 0) return -1;
      if (this.handler.wants) this.handler.text(plainEnds(s.substring(lt + 9, end)));
      return end + 3;
    }
    if (c === 63) {
      const end = s.indexOf('?>', lt);
      return end < 0 ? -1 : end + 2;
    }
    if (c === SLASH) {
      const end = s.indexOf('>', lt);
      if (end < 0) return -1;
      const name = this.open.pop() ?? refuse('CORRUPT', { part: 'XML' });
      this.handler.close(name);
      return end + 1;
    }
    return this.openTag(s, lt, n);
  }

  private openTag(s: string, lt: number, n: number): number {
    const { attributes } = this;
    let i = lt + 1,
      from = i;
    let code = 0;
    while (i < n && (code = s.charCodeAt(i)) > SPACE && code !== GT && code !== SLASH) {
      if (code === 58) from = i + 1;
      i++;
    }
    if (i >= n) return -1;
    if (i === lt + 1) return refuse('CORRUPT', { part: 'XML' });
    const name = s.substring(from, i);
    attributes.clear();
    for (;;) {
      while (i < n && s.charCodeAt(i) <= SPACE) i++;
      if (i >= n) return -1;
      code = s.charCodeAt(i);
      if (code === GT) break;
      if (code === SLASH) {
        if (i + 1 >= n) return -1;
        if (s.charCodeAt(i + 1) !== GT) return refuse('CORRUPT', { part: 'XML' });
        break;
      }
      let start = i;
      while (i < n && (code = s.charCodeAt(i)) !== EQUALS && code > SPACE && code !== GT) {
        if (code === 58) start = i + 1;
        i++;
      }
      const end = i;
      while (i < n && s.charCodeAt(i) <= SPACE) i++;
      if (i >= n) return -1;
      if (s.charCodeAt(i) !== EQUALS) return refuse('CORRUPT', { part: 'XML' });
      i++;
      while (i < n && s.charCodeAt(i) <= SPACE) i++;
      if (i >= n) return -1;
      const quote = s[i]!;
      if (quote !== '"' && quote !== "'") return refuse('CORRUPT', { part: 'XML' });
      const close = s.indexOf(quote, i + 1);
      if (close < 0) return -1;
      attributes.add(s.substring(start, end), s.substring(i + 1, close));
      i = close + 1;
    }
    this.begun = true;
    const isEmpty = s.charCodeAt(i) === SLASH;
    this.handler.open(name, attributes);
    if (isEmpty) this.handler.close(name);
    else if (this.open.push(name) > MAX_DEPTH) refuse('CORRUPT', { part: 'XML' });
    return i + (isEmpty ? 2 : 1);
  }
}
