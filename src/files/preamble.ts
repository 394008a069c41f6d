// What a backup begins with. The first form had a header of its own; what is written now is a zip, which may have anything before it.
type Bytes = Uint8Array<ArrayBuffer>;

/** Unit: bytes. */
export const HEADER = 80,
  HASHED = 60;
export const MAGIC = new TextEncoder().encode('GCSICHER');

/** A header that claims a form after the first: who knows only that one calls the file newer, and not foreign. */
export const preamble = async (): Promise<Bytes> => {
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  new DataView(header.buffer).setUint16(8, 2, true);
  const hash = await crypto.subtle.digest('SHA-256', header.slice(0, HASHED));
  header.set(new Uint8Array(hash).subarray(0, HEADER - HASHED), HASHED);
  return header;
};
