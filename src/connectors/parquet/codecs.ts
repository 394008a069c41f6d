// How pages of Parquet are packed: what engines write by default (Snappy, ZSTD, GZIP). Brotli and LZ4 are not unpacked: their
// tables would be the largest part of the service worker. Nothing is unpacked beyond the length that was announced.
import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { snappyUncompress, type Compressors } from 'hyparquet';

export const CODECS: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD']);

/** One page, unpacked. Unit: bytes. */
const MAX_PAGE = 256e6;

/** A page announces more than a device holds. */
export class Unpackable extends Error {}

const room = (length: number): Uint8Array<ArrayBuffer> => {
  if (!(length <= MAX_PAGE)) throw new Unpackable(String(length));
  return new Uint8Array(length);
};

export const compressors: Compressors = {
  SNAPPY: (input, length) => {
    const output = room(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzipSync(input, { out: room(length) }),
  ZSTD: (input, length) => decompress(input, room(length)),
};
