// What stands around files in a zip that are stored as they are: for content that is written piece by piece and never in memory as a whole.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.

import { joined } from '../../core/values/bytes.ts';

/** `path`: of ASCII. `offset`: where its local header begins. Unit: bytes. */
export type Stored = { path: string; size: number; crc: number; offset: number };

/** Bytes before the content of a file with a path of this length. */
export const localLength = (path: string): number => 30 + path.length;

const FAR = 0xffffffff;
/** The first day that a zip can name: the same content makes the same bytes, whenever it is written. */
const DAY = 0x21;
const ascii = new TextEncoder();

/** Numbers of so many bytes each, little-endian. */
const numbers = (...given: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Uint8Array => {
  const bytes = new Uint8Array(given.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of given) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
};
/** Version needed, flags (UTF-8), method (stored), time, day, checksum, size twice, lengths of name and extra fields. */
const about = ({ path, size, crc }: Stored, version: number, extra: number): Uint8Array =>
  numbers(
    [2, version],
    [2, 0x800],
    [2, 0],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, size],
    [4, size],
    [2, path.length],
    [2, extra],
  );

export const localHeader = (one: Stored): Uint8Array =>
  joined([numbers([4, 0x04034b50]), about(one, 20, 0), ascii.encode(one.path)]);

const listed = (one: Stored): Uint8Array => {
  const isFar = one.offset >= FAR;
  const version = isFar ? 45 : 20;
  return joined([
    numbers([4, 0x02014b50], [2, version]),
    about(one, version, isFar ? 12 : 0),
    // Comment, disk, attributes inside and outside, place.
    numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, isFar ? FAR : one.offset]),
    ascii.encode(one.path),
    isFar ? numbers([2, 1], [2, 8], [8, one.offset]) : new Uint8Array(0),
  ]);
};

/** The directory of files, in their order, where it begins at `offset`. */
export const directoryOf = (files: readonly Stored[], offset: number): Uint8Array => {
  const list = joined(files.map(listed));
  const count = files.length,
    end = offset + list.length;
  const isFar = count >= 0xffff || end >= FAR;
  const far = isFar
    ? numbers(
        ...([
          [4, 0x06064b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
        ] as const),
        ...([
          [8, count],
          [8, count],
          [8, list.length],
          [8, offset],
        ] as const),
        ...([
          [4, 0x07064b50],
          [4, 0],
          [8, end],
          [4, 1],
        ] as const),
      )
    : new Uint8Array(0);
  const most = isFar ? 0xffff : count;
  return joined([
    list,
    far,
    numbers(
      ...([
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, most],
        [2, most],
      ] as const),
      ...([
        [4, isFar ? FAR : list.length],
        [4, isFar ? FAR : offset],
        [2, 0],
      ] as const),
    ),
  ]);
};
