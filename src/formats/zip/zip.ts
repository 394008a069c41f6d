// Files out of a zip, by its central directory, inflated in pieces under caps: a directory can lie about sizes.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
import { Inflate } from 'fflate';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { bestPage, decodePage } from '../code-pages.ts';
import { Refusal, refuse } from '../refusal.ts';
import { inflatedByPlatform, PIECE } from './platform.ts';

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
/** Exact as far as files get. */
const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
/** Stands where a number needs 64 bits. */
const FAR = 0xffffffff;

/** Names without the mark of UTF-8 are of DOS by the specification, and often UTF-8 or Windows all the same. */
const nameOf = (raw: Uint8Array, isMarked: boolean): string => {
  if (isMarked || raw.every((byte) => byte < 128)) return new TextDecoder().decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return decodePage(raw, bestPage(raw, 0.5).page);
  }
};

/** Bytes of a file by their place, without all of it in memory. */
export type Source = { size: number; read: (from: number, to: number) => Promise<Uint8Array> };
export const sourceOf = (given: Uint8Array | Blob): Source =>
  given instanceof Uint8Array
    ? { size: given.length, read: (from, to) => Promise.resolve(given.subarray(from, to)) }
    : {
        size: given.size,
        read: async (from, to) => new Uint8Array(await given.slice(from, to).arrayBuffer()),
      };

/** Of the end of a directory, with the longest comment, and what ZIP64 puts before it. */
const END = 22,
  COMMENT = 65_535,
  LOCATOR = 20,
  END64 = 56;

/** Where the end of the directory begins. Missing: -1. */
const endIn = (bytes: Uint8Array): number => {
  const lowest = Math.max(0, bytes.length - END - COMMENT);
  let at = bytes.length - END;
  while (at >= lowest && u32(bytes, at) !== 0x06054b50) at--;
  return at >= lowest ? at : -1;
};

/** Where an entry begins that lies further in than 32 bits reach: in its extra fields. */
const farOffset = (extra: Uint8Array, skipped: number): number | null => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    const from = at + 4 + skipped;
    if (u16(extra, at) === 1 && from + 8 <= extra.length) return u64(extra, from);
  }
  return null;
};

/** `count` entries of a directory that begins at `at`. Missing: null where they are not there. */
const entriesIn = (bytes: Uint8Array, at: number, count: number): ZipEntry[] | null => {
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || u32(bytes, at) !== 0x02014b50) return null;
    const nameLength = u16(bytes, at + 28);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + u16(bytes, at + 30));
    const flags = u16(bytes, at + 8);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const [packed, size, near] = [u32(bytes, at + 20), u32(bytes, at + 24), u32(bytes, at + 42)];
    const skipped = 8 * [packed, size].filter((one) => one === FAR).length;
    entries.push({
      name: nameOf(raw, (flags & 0x800) !== 0),
      method: u16(bytes, at + 10),
      packed,
      size,
      crc: u32(bytes, at + 16),
      offset: near === FAR ? (farOffset(extra, skipped) ?? near) : near,
      encrypted: (flags & 1) === 1,
    });
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return entries;
};

const brokenZip = (code: 'TRUNCATED' | 'CORRUPT', file: string): Result<ZipEntry[]> =>
  failed(error(code, { file }, { part: 'ZIP' }));
const tooManyEntries = (file: string, max: number): Result<ZipEntry[]> =>
  failed(error('TOO_BIG_UNPACKED', { file }, { max }));

/** The directory of a zip. Errors: TRUNCATED without one, TOO_BIG_UNPACKED for zip64 and too many entries. */
export const zipEntries = (bytes: Uint8Array, file: string): Result<ZipEntry[]> => {
  const end = endIn(bytes);
  if (end < 0) return brokenZip('TRUNCATED', file);
  const count = u16(bytes, end + 10);
  const at = u32(bytes, end + 16);
  if (count > MAX_ENTRIES || count === 0xffff || at === FAR) return tooManyEntries(file, MAX_ENTRIES);
  const entries = entriesIn(bytes, at, count);
  return entries ? ok(entries) : brokenZip('CORRUPT', file);
};

/**
 * The directory of a zip that is not in memory, ZIP64 too. Errors: as zipEntries; CORRUPT where the directory does not end where its end
 * begins. Cost: the directory in memory.
 */
export const zipEntriesFrom = async (
  { size, read }: Source,
  file: string,
  max = MAX_ENTRIES,
): Promise<Result<ZipEntry[]>> => {
  const from = Math.max(0, size - END - COMMENT - LOCATOR - END64);
  const tail = await read(from, size);
  const end = endIn(tail);
  if (end < 0) return brokenZip('TRUNCATED', file);
  let [count, at, over] = [u16(tail, end + 10), u32(tail, end + 16), from + end];
  if (end >= LOCATOR && u32(tail, end - LOCATOR) === 0x07064b50) {
    over = u64(tail, end - LOCATOR + 8);
    const far = await read(over, Math.min(over + END64, size));
    if (far.length < END64 || u32(far, 0) !== 0x06064b50) return brokenZip('CORRUPT', file);
    [count, at] = [u64(far, 32), u64(far, 48)];
  }
  if (count > max || (over - at) / 46 > 64 * max) return tooManyEntries(file, max);
  const entries = at <= over ? entriesIn(await read(at, over), 0, count) : null;
  return entries ? ok(entries) : brokenZip('CORRUPT', file);
};

/** One file of a zip as it lies there, with what stands before it. `most`: bytes. Missing: null where it is larger, or not there. */
export const packedEntry = async (
  { size, read }: Source,
  { offset, packed }: ZipEntry,
  most: number,
): Promise<Uint8Array | null> => {
  const head = await read(offset, Math.min(offset + 30, size));
  if (head.length < 30 || packed > most) return null;
  return read(offset, Math.min(offset + 30 + u16(head, 26) + u16(head, 28) + packed, size));
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
export const streamEntry = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  take: (piece: Uint8Array) => void,
): Promise<void> => {
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
    handed = 0,
    crc = 0;
  const hand = (piece: Uint8Array): void => {
    const known = handed - size;
    size += piece.length;
    // The directory can lie: what comes out is counted.
    if (size > entry.size) refuse('CORRUPT', { part });
    if (size > RATIO_FROM && size > entry.packed * MAX_RATIO) refuse('ZIP_RATIO', { part });
    if (known >= piece.length) return;
    handed = size;
    take(known > 0 ? piece.subarray(known) : piece);
  };
  if (entry.method === 8 && (await inflatedByPlatform(packed, entry, hand)) && size === entry.size) return;
  // From the beginning, but for what was handed on: why the platform found fault is seen here.
  size = 0;
  const add = (piece: Uint8Array): void => {
    crc = crc32(piece, crc);
    hand(piece);
  };
  if (entry.method === 0) add(packed);
  else {
    const inflate = new Inflate(add);
    try {
      for (let i = 0; i < packed.length; i += PIECE)
        inflate.push(packed.subarray(i, i + PIECE), i + PIECE >= packed.length);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      refuse('CORRUPT', { part });
    }
  }
  if (size !== entry.size || crc !== entry.crc) refuse('CORRUPT', { part });
};

/** One file of a zip, whole. Errors: as streamEntry, as issues. */
export const unzipEntry = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  maxBytes: number,
): Promise<Result<Uint8Array>> => {
  if (entry.size > maxBytes) return failed(error('TOO_BIG_UNPACKED', { file }, { max: maxBytes }));
  const out = new Uint8Array(entry.size);
  let at = 0;
  try {
    await streamEntry(bytes, entry, maxBytes, (piece) => {
      out.set(piece, at);
      at += piece.length;
    });
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(file));
    throw cause;
  }
  return ok(out);
};
