// Files out of a zip, by its central directory, inflated in pieces under caps: a directory can lie about sizes.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
import { Inflate } from 'fflate';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { bestPage, decodePage } from '../code-pages.ts';
import { Refusal, refuse } from '../refusal.ts';

export type ZipEntry = {
  name: string;
  method: number;
  packed: number;
  size: number;
  crc: number;
  offset: number;
  encrypted: boolean;
};

const MAX_ENTRIES = 2_000;
/** Once this much came out, more than `MAX_RATIO` times the packed bytes is a bomb. Unit: bytes. */
const RATIO_FROM = 20e6;
const MAX_RATIO = 400;

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** Names without the mark of UTF-8 are of DOS by the specification, and often UTF-8 or Windows all the same. */
const nameOf = (raw: Uint8Array, isMarked: boolean): string => {
  if (isMarked || raw.every((byte) => byte < 128)) return new TextDecoder().decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return decodePage(raw, bestPage(raw, 0.5).page);
  }
};

/** The directory of a zip. Errors: TRUNCATED without one, TOO_BIG_UNPACKED for zip64 and too many entries. */
export const zipEntries = (bytes: Uint8Array, file: string): Result<ZipEntry[]> => {
  const broken = (code: 'TRUNCATED' | 'CORRUPT'): Result<ZipEntry[]> =>
    failed(error(code, { file }, { part: 'ZIP' }));
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  while (end >= lowest && u32(bytes, end) !== 0x06054b50) end--;
  if (end < lowest || end < 0) return broken('TRUNCATED');
  const count = u16(bytes, end + 10);
  let at = u32(bytes, end + 16);
  if (count > MAX_ENTRIES || count === 0xffff || at === 0xffffffff)
    return failed(error('TOO_BIG_UNPACKED', { file }, { max: MAX_ENTRIES }));
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || u32(bytes, at) !== 0x02014b50) return broken('CORRUPT');
    const nameLength = u16(bytes, at + 28);
    const flags = u16(bytes, at + 8);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: nameOf(raw, (flags & 0x800) !== 0),
      method: u16(bytes, at + 10),
      packed: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      crc: u32(bytes, at + 16),
      offset: u32(bytes, at + 42),
      encrypted: (flags & 1) === 1,
    });
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return ok(entries);
};

let crcTables: Uint32Array[] | null = null;
/** Four bytes a step. Source: Intel's slicing-by-4 of CRC-32 (ISO 3309). */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  if (!crcTables) {
    const [first, ...others] = Array.from({ length: 4 }, () => new Uint32Array(256));
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      first![n] = c >>> 0;
    }
    for (let n = 0; n < 256; n++) {
      let c = first![n]!;
      for (const table of others) table[n] = c = (first![c & 255]! ^ (c >>> 8)) >>> 0;
    }
    crcTables = [first!, ...others];
  }
  const [t0, t1, t2, t3] = crcTables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~before;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (let i = whole; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
};

/**
 * One file of a zip in pieces. Errors: Refusal ENCRYPTED, ZIP_RATIO, TOO_BIG_UNPACKED, TRUNCATED, or CORRUPT where size or
 * checksum disagree with what came out: all pieces were handed on by then, so what was made of them is to be thrown away.
 */
export const streamEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  take: (piece: Uint8Array) => void,
): void => {
  if (entry.encrypted) refuse('ENCRYPTED');
  if (entry.size > maxBytes) refuse('TOO_BIG_UNPACKED', { max: maxBytes });
  const part = entry.name;
  const head = entry.offset;
  if (head + 30 > bytes.length || u32(bytes, head) !== 0x04034b50) refuse('CORRUPT', { part });
  const from = head + 30 + u16(bytes, head + 26) + u16(bytes, head + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) refuse('TRUNCATED', { part });
  if (entry.method !== 0 && entry.method !== 8)
    refuse('UNSUPPORTED_FORMAT', { format: `ZIP ${entry.method}` });
  let size = 0,
    crc = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    // The directory can lie: what comes out is counted.
    if (size > entry.size) refuse('CORRUPT', { part });
    if (size > RATIO_FROM && size > entry.packed * MAX_RATIO) refuse('ZIP_RATIO', { part });
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === 0) add(packed);
  else {
    const inflate = new Inflate(add);
    try {
      for (let i = 0; i < packed.length; i += 65_536)
        inflate.push(packed.subarray(i, i + 65_536), i + 65_536 >= packed.length);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      refuse('CORRUPT', { part });
    }
  }
  if (size !== entry.size || crc !== entry.crc) refuse('CORRUPT', { part });
};

/** One file of a zip, whole. Errors: as streamEntry, as issues. */
export const unzipEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  maxBytes: number,
): Result<Uint8Array> => {
  if (entry.size > maxBytes) return failed(error('TOO_BIG_UNPACKED', { file }, { max: maxBytes }));
  const out = new Uint8Array(entry.size);
  let at = 0;
  try {
    streamEntry(bytes, entry, maxBytes, (piece) => {
      out.set(piece, at);
      at += piece.length;
    });
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(file));
    throw cause;
  }
  return ok(out);
};
