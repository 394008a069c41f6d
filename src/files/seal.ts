// The seal of a file of our own: its parts under AES-256-GCM by a passphrase, each bound to its place and the last one to being last, so that
// a changed byte, a missing end and another order are noticed. Described in docs/files.md. A lost passphrase cannot be recovered.
import { fromHex, joined, sameBytes, toHex } from '../core/values/bytes.ts';
import { ITERATIONS, keyFromPassphrase, MAX_ITERATIONS } from '../core/values/passphrase.ts';
import { Damaged } from './codec.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const CIPHER = 'AES-256-GCM',
  DERIVATION = 'PBKDF2-HMAC-SHA-256';
const SALT = 16,
  PREFIX = 8;
/** Unit: bytes that a sealed part is longer. */
export const TAG = 16;
/** No part has this number. */
const KEY_CHECK = 0xffff_ffff;

/** As it stands in the description. */
type SealAbout = {
  cipher: typeof CIPHER;
  derivation: typeof DERIVATION;
  iterations: number;
  salt: string;
  /** The first bytes of every nonce; the number of the part follows. */
  nonce: string;
  /** What only the right key makes: a wrong passphrase is told apart from a damaged file. */
  check: string;
};
export type Seal = {
  about: SealAbout;
  close: (index: number, isLast: boolean, content: Uint8Array) => Promise<Bytes>;
  /** Errors: Damaged. */
  open: (index: number, isLast: boolean, sealed: Uint8Array) => Promise<Bytes>;
};

/** The number of a part, and whether it is the last. */
export const placeOf = (index: number, isLast: boolean): Bytes => {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, index, true);
  place[4] = isLast ? 1 : 0;
  return place;
};

/** Encryption of parts by their number. `prefix`: the first 8 bytes of every nonce. `bound`: what all of them are bound to. */
export const byNumber = (key: CryptoKey, prefix: Uint8Array, bound: Uint8Array) => {
  const how = (index: number, place: Uint8Array): AesGcmParams => {
    const iv = new Uint8Array(12);
    iv.set(prefix);
    new DataView(iv.buffer).setUint32(8, index, true);
    return { name: 'AES-GCM', iv, additionalData: joined([bound, place]) };
  };
  const encrypt = async (index: number, place: Uint8Array, content: Uint8Array): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.encrypt(how(index, place), key, content as Bytes));
  return {
    close: (index: number, isLast: boolean, content: Uint8Array) =>
      encrypt(index, placeOf(index, isLast), content),
    open: async (index: number, isLast: boolean, sealed: Uint8Array): Promise<Bytes> => {
      try {
        const opened = crypto.subtle.decrypt(how(index, placeOf(index, isLast)), key, sealed as Bytes);
        return new Uint8Array(await opened);
      } catch {
        throw new Damaged('authentication');
      }
    },
    check: () => encrypt(KEY_CHECK, new Uint8Array(0), new Uint8Array(0)),
  };
};

type Derived = Pick<SealAbout, 'iterations' | 'salt' | 'nonce'>;
const derived = async ({ iterations, salt, nonce }: Derived, passphrase: string) => {
  const key = await keyFromPassphrase(passphrase, fromHex(salt, SALT)!, iterations);
  const bound = new TextEncoder().encode(JSON.stringify([CIPHER, DERIVATION, iterations, salt, nonce]));
  return byNumber(key, fromHex(nonce, PREFIX)!, bound);
};

/** A seal for a new file. */
export const newSeal = async (passphrase: string, iterations = ITERATIONS): Promise<Seal> => {
  const chance = crypto.getRandomValues(new Uint8Array(SALT + PREFIX));
  const [salt, nonce] = [toHex(chance.subarray(0, SALT)), toHex(chance.subarray(SALT))];
  const { close, open, check } = await derived({ iterations, salt, nonce }, passphrase);
  const about: SealAbout = {
    cipher: CIPHER,
    derivation: DERIVATION,
    iterations,
    salt,
    nonce,
    check: toHex(await check()),
  };
  return { about, close, open };
};

/** The seal that a description names. `needed`: there is one, and no passphrase. A way of sealing that came later is `newer`. */
export const sealOf = async (
  given: unknown,
  passphrase: string | null,
): Promise<Seal | 'needed' | 'wrong' | 'damaged' | 'newer'> => {
  if (typeof given !== 'object' || given === null) return 'damaged';
  const about = given as SealAbout;
  const { cipher, derivation, iterations, salt, nonce } = about;
  if (typeof cipher !== 'string' || typeof derivation !== 'string') return 'damaged';
  if (cipher !== CIPHER || derivation !== DERIVATION) return 'newer';
  const check = fromHex(about.check, TAG);
  if (!fromHex(salt, SALT) || !fromHex(nonce, PREFIX) || !check) return 'damaged';
  // A file that claims a thousand years of deriving is not one of ours.
  if (!Number.isSafeInteger(iterations) || iterations < 1 || iterations > MAX_ITERATIONS) return 'damaged';
  if (passphrase === null) return 'needed';
  const key = await derived(about, passphrase);
  return sameBytes(await key.check(), check) ? { about, close: key.close, open: key.open } : 'wrong';
};
