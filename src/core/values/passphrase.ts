// A key out of a passphrase that a person types. It keeps neither of them.

/** Source: OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256. */
export const ITERATIONS = 600_000;

/** Whoever claims more wants to keep the device busy for years. */
export const MAX_ITERATIONS = 10_000_000;

/**
 * A key for AES-256-GCM, which cannot be read out again. Cost: the iterations are meant to be slow, a second on a tablet; the browser
 * does them beside the page.
 */
export const keyFromPassphrase = async (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> => {
  // The same letters typed on another keyboard may be other code points.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};
