// A hand-over file as a sequence of short texts, one a QR code, and back: any order, any number of times, whole or not at all.
// Shape of a text: `GC1:set:index:total:crc:data`; described in docs/handover.md.
import { fromBase45, toBase45 } from './base45.ts';
import { crc32 } from '../formats/zip/zip.ts';

/** More entries would take a person minutes of holding still. */
export const MAX_SHOWN = 200;
/** Bytes of one code: small enough for the camera of an old tablet across a table. */
const PART = 270;
const MAX_TOTAL = 200;
const FRAME = /^GC1:([0-9A-F]{8}):([0-9A-F]{2}):([0-9A-F]{2}):([0-9A-F]{8}):([0-9A-Z $%*+\-./:]+)$/;

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes cut into texts. Missing: null where they need too many. */
export const cutIntoFrames = (bytes: Uint8Array): readonly string[] | null => {
  const total = Math.ceil(bytes.length / PART);
  if (total === 0 || total > MAX_TOTAL) return null;
  const set = hex(crc32(bytes), 8);
  return Array.from({ length: total }, (_, index) => {
    const data = toBase45(bytes.subarray(index * PART, (index + 1) * PART));
    const head = `GC1:${set}:${hex(index, 2)}:${hex(total, 2)}`;
    return `${head}:${hex(crc32(ascii(`${head}:${data}`)), 8)}:${data}`;
  });
};

export type Gathering = {
  set: string | null;
  total: number;
  parts: ReadonlyMap<number, Uint8Array>;
  /** All parts together. Missing: null as long as one is missing. */
  bytes: Uint8Array | null;
};
export const NOTHING_GATHERED: Gathering = { set: null, total: 0, parts: new Map(), bytes: null };

/** What a camera saw, added. A code that is not ours, or damaged, changes nothing; one of another set begins anew. */
export const gather = (before: Gathering, text: string): Gathering => {
  const found = FRAME.exec(text);
  if (!found) return before;
  const [, set, indexText, totalText, crc, data] = found as unknown as [string, ...string[]];
  const index = parseInt(indexText!, 16),
    total = parseInt(totalText!, 16);
  if (total < 1 || total > MAX_TOTAL || index >= total) return before;
  if (hex(crc32(ascii(`GC1:${set}:${indexText}:${totalText}:${data}`)), 8) !== crc) return before;
  const part = fromBase45(data!);
  if (!part || part.length === 0 || part.length > PART) return before;
  const isSame = before.set === set && before.total === total;
  if (isSame && before.parts.has(index)) return before;
  const parts = new Map(isSame ? before.parts : []);
  parts.set(index, part);
  if (parts.size < total) return { set: set!, total, parts, bytes: null };
  const size = [...parts.values()].reduce((sum, one) => sum + one.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < total; i++) {
    bytes.set(parts.get(i)!, at);
    at += parts.get(i)!.length;
  }
  // Parts of two sets that share a name: begin anew rather than hand on a mixture.
  return hex(crc32(bytes), 8) === set ? { set, total, parts, bytes } : NOTHING_GATHERED;
};
