// How commit dec2b7f seals a backup, and what it says of the first bytes of one, to the letter: what it wrote must be read for ever, and what
// is written now must be refused by name there.
import { sameBytes } from '../../src/core/values/bytes.ts';
import { ITERATIONS, keyFromPassphrase, MAX_ITERATIONS } from '../../src/core/values/passphrase.ts';
import { createFrames, type Head } from '../../src/files/backup.ts';
import { memorySpill } from './spill.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const CHUNK = 1 << 20;
export const HEADER = 80;
/** No file may claim larger pieces. */
const MAX_CHUNK = 1 << 24;
const VERSION = 1;
const MAGIC = new TextEncoder().encode('GCSICHER');
const HASHED = 60;
/** No piece has this number. */
const KEY_CHECK = 0xffff_ffff;

export type Seal = {
  header: Bytes;
  /** Unit: bytes of content in every piece but the last. */
  chunk: number;
  /** Unit: bytes that each piece is longer than its content. */
  extra: number;
  close: (index: number, isLast: boolean, content: Bytes) => Promise<Bytes>;
};

const joined = (...parts: Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const placeOf = (index: number, isLast: boolean): Bytes => {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, index, true);
  place[4] = isLast ? 1 : 0;
  return place;
};

const plain = async (header: Bytes, chunk: number): Promise<Seal> => {
  let before = await sha256(header);
  const next = async (index: number, isLast: boolean, content: Bytes): Promise<Bytes> =>
    (before = await sha256(joined(before, placeOf(index, isLast), await sha256(content))));
  return {
    header,
    chunk,
    extra: 32,
    close: async (index, isLast, content) => joined(content, await next(index, isLast, content)),
  };
};

const locked = (key: CryptoKey, header: Bytes, chunk: number): Seal => {
  const how = (index: number, isLast: boolean): AesGcmParams => {
    const iv = new Uint8Array(12);
    iv.set(header.subarray(36, 44));
    new DataView(iv.buffer).setUint32(8, index, true);
    return { name: 'AES-GCM', iv, additionalData: joined(header, placeOf(index, isLast)) };
  };
  return {
    header,
    chunk,
    extra: 16,
    close: async (index, isLast, content) =>
      new Uint8Array(await crypto.subtle.encrypt(how(index, isLast), key, content)),
  };
};

/** 16 bytes that only the right key makes: a wrong passphrase is told apart from a damaged file. */
const keyCheck = async (key: CryptoKey, header: Bytes): Promise<Bytes> => {
  const iv = new Uint8Array(12);
  iv.set(header.subarray(36, 44));
  new DataView(iv.buffer).setUint32(8, KEY_CHECK, true);
  const how = { name: 'AES-GCM', iv, additionalData: header.slice(0, 44) };
  return new Uint8Array(await crypto.subtle.encrypt(how, key, new Uint8Array(0)));
};

/** A seal for a new file; with a passphrase the content is encrypted. */
export const newSeal = async (
  passphrase: string | null,
  chunk = CHUNK,
  iterations = ITERATIONS,
): Promise<Seal> => {
  const header = new Uint8Array(HEADER);
  const view = new DataView(header.buffer);
  header.set(MAGIC);
  view.setUint16(8, VERSION, true);
  header[10] = passphrase === null ? 0 : 1;
  view.setUint32(12, chunk, true);
  if (passphrase === null) {
    header.set((await sha256(header.slice(0, HASHED))).subarray(0, 20), HASHED);
    return plain(header, chunk);
  }
  view.setUint32(16, iterations, true);
  crypto.getRandomValues(header.subarray(20, 44));
  const key = await keyFromPassphrase(passphrase, header.slice(20, 36), iterations);
  header.set(await keyCheck(key, header), 44);
  header.set((await sha256(header.slice(0, HASHED))).subarray(0, 20), HASHED);
  return locked(key, header, chunk);
};

export type Header = 'foreign' | 'damaged' | 'newer' | 'plain' | 'locked';

/** What the first bytes of a file say. */
export const headerOf = async (header: Uint8Array): Promise<Header> => {
  if (!sameBytes(header.subarray(0, 8), MAGIC)) return 'foreign';
  if (header.length < HEADER) return 'damaged';
  if (!sameBytes((await sha256(header.slice(0, HASHED))).subarray(0, 20), header.subarray(HASHED, HEADER)))
    return 'damaged';
  const view = new DataView(header.buffer, header.byteOffset);
  if (view.getUint16(8, true) > VERSION) return 'newer';
  const chunk = view.getUint32(12, true);
  if (view.getUint16(8, true) !== VERSION || header[11] !== 0 || chunk < 64 || chunk > MAX_CHUNK)
    return 'damaged';
  if (header[10] === 0) return 'plain';
  const iterations = view.getUint32(16, true);
  // A file that claims a thousand years of deriving is not one of ours.
  return header[10] === 1 && iterations > 0 && iterations <= MAX_ITERATIONS ? 'locked' : 'damaged';
};

/** A file of some rows of one table, as dec2b7f makes it. */
export const firstForm = async (
  rows: readonly unknown[],
  passphrase: string | null,
  head: Head,
  chunk: number,
): Promise<Uint8Array> => {
  const spill = memorySpill();
  const seal = await newSeal(passphrase, chunk, 10);
  const frames = createFrames(spill, chunk, () => new ArrayBuffer(0));
  frames.head(head);
  frames.table('t');
  for (const row of rows) frames.row(row);
  const count = frames.end();
  const parts: Uint8Array[] = [seal.header];
  for (let i = 0; i < count; i++) parts.push(await seal.close(i, i === count - 1, spill.read(i) as Bytes));
  return new Uint8Array(Buffer.concat(parts));
};
