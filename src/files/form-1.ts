// The first form of a backup, with pieces and a seal of its own: read for ever, written no more. Described in docs/backup.md.
import { joined, sameBytes } from '../core/values/bytes.ts';
import { keyFromPassphrase, MAX_ITERATIONS } from '../core/values/passphrase.ts';
import { Damaged } from './codec.ts';
import { HASHED, HEADER, MAGIC } from './preamble.ts';
import { byNumber, placeOf, TAG } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** No file may claim larger pieces. */
const MAX_CHUNK = 1 << 24;
const VERSION = 1;
const DIGEST = 32;

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

type Said = 'foreign' | 'damaged' | 'newer' | 'second' | 'plain' | 'locked';
/** What the first bytes of a file say. `second`: what follows is the form of today. */
const saidIn = async (header: Bytes): Promise<Said> => {
  if (!sameBytes(header.subarray(0, 8), MAGIC)) return 'foreign';
  if (header.length < HEADER) return 'damaged';
  const hash = (await sha256(header.slice(0, HASHED))).subarray(0, HEADER - HASHED);
  if (!sameBytes(hash, header.subarray(HASHED, HEADER))) return 'damaged';
  const view = new DataView(header.buffer);
  const version = view.getUint16(8, true);
  if (version > VERSION) return version === VERSION + 1 ? 'second' : 'newer';
  const chunk = view.getUint32(12, true);
  if (version !== VERSION || header[11] !== 0 || chunk < 64 || chunk > MAX_CHUNK) return 'damaged';
  if (header[10] === 0) return 'plain';
  const iterations = view.getUint32(16, true);
  return header[10] === 1 && iterations > 0 && iterations <= MAX_ITERATIONS ? 'locked' : 'damaged';
};

/** Opens one piece after the other. Errors: Damaged. */
type Open = (index: number, isLast: boolean, sealed: Bytes) => Promise<Bytes>;
const plain = async (header: Bytes): Promise<Open> => {
  let before = await sha256(header);
  return async (index, isLast, sealed) => {
    if (sealed.length < DIGEST) throw new Damaged('ends early');
    const content = sealed.slice(0, -DIGEST);
    before = await sha256(joined([before, placeOf(index, isLast), await sha256(content)]));
    if (!sameBytes(before, sealed.subarray(-DIGEST))) throw new Damaged('checksum');
    return content;
  };
};
/** Missing: null where the passphrase is wrong. */
const locked = async (header: Bytes, passphrase: string): Promise<Open | null> => {
  const iterations = new DataView(header.buffer).getUint32(16, true);
  const key = await keyFromPassphrase(passphrase, header.slice(20, 36), iterations);
  const prefix = header.slice(36, 44);
  const check = await byNumber(key, prefix, header.subarray(0, 44)).check();
  return sameBytes(check, header.subarray(44, 60)) ? byNumber(key, prefix, header).open : null;
};

export type Pieces = {
  count: number;
  /** Unit: bytes of content in a piece at most. */
  slot: number;
  /** In their order, each once. Errors: Damaged. */
  read: (index: number) => Promise<Uint8Array>;
};
type Refused = 'foreign' | 'damaged' | 'newer' | 'passphraseNeeded' | 'passphraseWrong';

/** The pieces of a file, opened one by one. `second`: it is of the form of today. */
export const openFirst = async (
  file: Blob,
  passphrase: string | null,
): Promise<Pieces | Refused | 'second'> => {
  const bytesOf = async (from: number, to: number): Promise<Bytes> =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  const header = await bytesOf(0, HEADER);
  const said = await saidIn(header);
  if (said !== 'plain' && said !== 'locked') return said;
  if (said === 'locked' && passphrase === null) return 'passphraseNeeded';
  const open = said === 'plain' ? await plain(header) : await locked(header, passphrase!);
  if (!open) return 'passphraseWrong';
  const slot = new DataView(header.buffer).getUint32(12, true);
  const step = slot + (said === 'plain' ? DIGEST : TAG);
  const count = Math.ceil((file.size - HEADER) / step);
  if (count < 1) return 'damaged';
  const read = async (index: number): Promise<Uint8Array> => {
    const from = HEADER + index * step;
    return open(index, index === count - 1, await bytesOf(from, Math.min(from + step, file.size)));
  };
  return { count, slot, read };
};
