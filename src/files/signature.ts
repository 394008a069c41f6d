// Which tablet made a file: an ECDSA P-256 signature over its description, which names the SHA-256 of every part. It says which key
// signed, not whose hands held the tablet. Ed25519 is not in every engine that tablets have; P-256 is in all three.
import { strToU8 } from 'fflate';
import { fromHex, joined, toHex } from '../core/values/bytes.ts';
import { jsonOf, sha256Hex } from '../formats/bytes.ts';

export const SIGNATURE = 'signatur.json';
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const HOW = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** What else might be signed by the same key must not pass for a file. */
const LABEL = strToU8('gemeinde-cockpit file 1\n');

type Bytes = Uint8Array<ArrayBuffer>;
/** The private key cannot be read, not even by the app. */
export type SigningKey = { private: CryptoKey; public: CryptoKey };
/** The description of a file to the content of its `signatur.json`. */
export type Sign = (description: Uint8Array) => Promise<Uint8Array>;

const labelled = (description: Uint8Array): Bytes => joined([LABEL, description]);

export const newSigningKey = async (): Promise<SigningKey> => {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  return { private: pair.privateKey, public: pair.publicKey };
};

/** The name of a key that a person can copy: 32 hex digits of the SHA-256 of the public key. */
const nameOf = async (raw: Bytes): Promise<string> => (await sha256Hex(raw)).slice(0, 32);
const rawOf = async (key: SigningKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key.public));
export const keyName = async (key: SigningKey): Promise<string> => nameOf(await rawOf(key));

export const signBy =
  (key: SigningKey): Sign =>
  async (description) => {
    const signature = new Uint8Array(await crypto.subtle.sign(HOW, key.private, labelled(description)));
    return strToU8(`${JSON.stringify({ key: toHex(await rawOf(key)), signature: toHex(signature) })}\n`);
  };

/** The name of the key that signed. Missing: null where the signature does not fit. */
export const signerOf = async (content: Uint8Array, description: Uint8Array): Promise<string | null> => {
  const given = jsonOf(content) as { key?: unknown; signature?: unknown } | null | undefined;
  const raw = fromHex(given?.key, 65);
  const signature = fromHex(given?.signature, 64);
  if (!raw || !signature) return null;
  try {
    const key = await crypto.subtle.importKey('raw', raw, CURVE, false, ['verify']);
    return (await crypto.subtle.verify(HOW, key, signature, labelled(description)))
      ? await nameOf(raw)
      : null;
  } catch {
    // No point on the curve.
    return null;
  }
};
