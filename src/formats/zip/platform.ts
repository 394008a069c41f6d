// Inflating by the platform, which is several times faster than a library and looks at the checksum meanwhile: packed bytes of a zip become a
// file of gzip by what is put around them. Source: RFC 1952.
import { joined } from '../../core/values/bytes.ts';

/** Packed bytes are read in such pieces: what comes out of one is in memory at once. Less is not worth a stream. Unit: bytes. */
export const PIECE = 65_536;
const HEAD = Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * Hands on what comes out. Shape: whether that was all, of this size and with this checksum; else what was handed on is the beginning of
 * it, and what is wrong is to be found without the platform. Errors: what `take` throws.
 */
export const inflatedByPlatform = async (
  packed: Uint8Array,
  { size, crc }: { size: number; crc: number },
  take: (piece: Uint8Array) => void,
): Promise<boolean> => {
  if (packed.length < PIECE || typeof DecompressionStream === 'undefined') return false;
  const tail = new Uint8Array(8);
  const view = new DataView(tail.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size, true);
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (into) => {
      const isFirst = at === 0;
      const piece = packed.subarray(at, (at += PIECE));
      const isLast = at >= packed.length;
      into.enqueue(joined([...(isFirst ? [HEAD] : []), piece, ...(isLast ? [tail] : [])]));
      if (isLast) into.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const step = await reader.read().catch(() => null);
    if (step === null) return false;
    if (step.done) return true;
    try {
      take(step.value);
    } catch (cause) {
      // Nobody waits for the rest, nor for how its reading ends.
      reader.cancel().catch(() => undefined);
      throw cause;
    }
  }
};
