// How the pieces of a backup are protected: a chain of SHA-256, or AES-GCM under a passphrase. Both notice a flipped byte, a missing end and
// another order. Described in docs/backup.md. A lost passphrase cannot be recovered: nothing here could.
import { sameBytes } from '../core/values/bytes.ts';
import { ITERATIONS, keyFromPassphrase, MAX_ITERATIONS } from '../core/values/passphrase.ts';
import { Damaged } from './codec.ts';

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
  /** Errors: Damaged. */
  open: (index: number, isLast: boolean, sealed: Bytes) => Promise<Bytes>;
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
    open: async (index, isLast, sealed) => {
      if (sealed.length < 32) throw new Damaged('ends early');
      const content = sealed.slice(0, -32);
      if (!sameBytes(await next(index, isLast, content), sealed.subarray(-32))) throw new Damaged('checksum');
      return content;
    },
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
    open: async (index, isLast, sealed) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how(index, isLast), key, sealed));
      } catch {
        throw new Damaged('authentication');
      }
    },
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

/** The seal of a file that headerOf called `plain` or `locked`. Missing: null where the passphrase is wrong. */
export const sealOf = async (header: Bytes, passphrase: string | null): Promise<Seal | null> => {
  const view = new DataView(header.buffer, header.byteOffset);
  const chunk = view.getUint32(12, true);
  if (header[10] === 0) return plain(header, chunk);
  if (passphrase === null) return null;
  const key = await keyFromPassphrase(passphrase, header.slice(20, 36), view.getUint32(16, true));
  return sameBytes(await keyCheck(key, header), header.subarray(44, 60)) ? locked(key, header, chunk) : null;
};

/** The most bytes that the content of a piece of this file can have, whatever the file is. */
export const pieceOf = async (file: Blob): Promise<number> => {
  const header = new DataView(await file.slice(0, HEADER).arrayBuffer());
  const claimed = header.byteLength < HEADER ? CHUNK : header.getUint32(12, true);
  return Math.min(Math.max(claimed, 64), MAX_CHUNK);
};
