// Files out of a zip, by its central directory, inflated in pieces under caps: a directory can lie about sizes.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
import { Inflate } from 'fflate';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';

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
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(raw),
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

let crcTable: Uint32Array | null = null;
const crc32 = (bytes: Uint8Array): number => {
  if (!crcTable) {
    crcTable = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      crcTable[n] = c >>> 0;
    }
  }
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** One file of a zip, whole. Errors: ENCRYPTED, ZIP_RATIO, TOO_BIG_UNPACKED, CORRUPT where size or checksum disagree. */
export const unzipEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  maxBytes: number,
): Result<Uint8Array> => {
  const fail = (code: Issue['code'], params?: Issue['params']): Result<Uint8Array> =>
    failed(error(code, { file }, params));
  if (entry.encrypted) return fail('ENCRYPTED', { name: file });
  if (entry.size > maxBytes) return fail('TOO_BIG_UNPACKED', { max: maxBytes });
  const head = entry.offset;
  if (head + 30 > bytes.length || u32(bytes, head) !== 0x04034b50)
    return fail('CORRUPT', { part: entry.name });
  const from = head + 30 + u16(bytes, head + 26) + u16(bytes, head + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) return fail('TRUNCATED', { part: entry.name });
  if (entry.method === 0)
    return packed.length === entry.size && crc32(packed) === entry.crc
      ? ok(packed)
      : fail('CORRUPT', { part: entry.name });
  if (entry.method !== 8) return fail('UNSUPPORTED_FORMAT', { format: `ZIP ${entry.method}` });
  const out = new Uint8Array(entry.size);
  let at = 0,
    trouble: Issue['code'] | null = null;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > out.length) {
      trouble = 'CORRUPT';
      at += chunk.length;
      return;
    }
    out.set(chunk, at);
    at += chunk.length;
    if (at > RATIO_FROM && at > entry.packed * MAX_RATIO) trouble = 'ZIP_RATIO';
  });
  try {
    for (let i = 0; i < packed.length && trouble === null; i += 65_536)
      inflate.push(packed.subarray(i, i + 65_536), i + 65_536 >= packed.length);
  } catch {
    return fail('CORRUPT', { part: entry.name });
  }
  if (trouble !== null) return fail(trouble, { part: entry.name, max: maxBytes });
  return at === entry.size && crc32(out) === entry.crc ? ok(out) : fail('CORRUPT', { part: entry.name });
};
