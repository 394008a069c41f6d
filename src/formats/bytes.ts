// Small things that every container of ours needs: its checksum, and JSON that may be none.

import { toHex } from '../core/values/bytes.ts';

/** SHA-256 in hex. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));

/** Missing: undefined where the bytes are not UTF-8 or not JSON; the caller says what that means there. */
export const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};
