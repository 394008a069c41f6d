// A zip is believed in nothing: size, checksum and swelling of each file are looked at while it comes out.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sameBytes } from '../../src/core/values/bytes.ts';
import { crc32, unzipEntry, zipEntries } from '../../src/formats/zip/zip.ts';

const text = new TextEncoder().encode('Ort;Einwohner\nNeustadt;15842\n'.repeat(50));
/** So much that the platform unpacks it. */
const long = new TextEncoder().encode(
  Array.from({ length: 60_000 }, (_, i) => `Ort ${i};${(i * 7919) % 100_003}\n`).join(''),
);
/** What the only file of a zip comes out as. Missing: the code of the refusal. */
const out = async (zip: Uint8Array, max = 100e6): Promise<Uint8Array | string> => {
  const entries = zipEntries(zip, 'x.zip');
  if (!entries.ok) return entries.issues[0]!.code;
  const found = await unzipEntry(zip, entries.value[0]!, 'x.zip', max);
  return found.ok ? found.value : found.issues[0]!.code;
};
const isWhole = async (zip: Uint8Array, content: Uint8Array): Promise<boolean> => {
  const found = await out(zip);
  return found instanceof Uint8Array && sameBytes(found, content);
};
/** Where the one entry of the central directory begins. */
const directoryOf = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);

test('the checksum is CRC-32', () =>
  expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926'));

describe.each([
  ['stored', text, 0],
  ['packed', text, 6],
  ['packed, and long', long, 6],
] as const)('a file that is %s', (_name, content, level) => {
  const zip = zipSync({ 'a.csv': content }, { level });
  test('comes out as it went in', async () => expect(await isWhole(zip, content)).toBe(true));
  test('is refused where the directory has another checksum: it is not the file that was packed', async () => {
    const bad = zip.slice();
    bad[directoryOf(bad) + 16]! ^= 1;
    expect(await out(bad)).toBe('CORRUPT');
  });
  test('is refused where the directory has another size', async () => {
    for (const by of [-1, 1]) {
      const bad = zip.slice();
      const view = new DataView(bad.buffer);
      const at = directoryOf(bad) + 24;
      view.setUint32(at, view.getUint32(at, true) + by, true);
      expect(await out(bad)).toBe('CORRUPT');
    }
  });
});

describe('a long packed file', () => {
  const zip = zipSync({ 'a.csv': long });
  const packed = directoryOf(zip) - 35;
  test('is long enough', () => expect(packed).toBeGreaterThan(3 * 65_536));
  test('is refused where a bit of it differs, wherever', async () => {
    for (let part = 0; part < 12; part++) {
      const bad = zip.slice();
      bad[35 + Math.floor((packed * part) / 12) + 5]! ^= 16;
      expect(await out(bad)).toBe('CORRUPT');
    }
  });
  test('is whole where bytes that mean nothing follow its end', async () => {
    const padded = new Uint8Array(zip.length + 9);
    const directory = directoryOf(zip);
    padded.set(zip.subarray(0, directory));
    padded.set(zip.subarray(directory), directory + 9);
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 6, directory + 9, true);
    view.setUint32(directory + 9 + 20, packed + 9, true);
    expect(await isWhole(padded, long)).toBe(true);
  });
  test('comes out the same where the platform unpacks nothing', async () => {
    const { DecompressionStream: kept } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
      expect(await isWhole(zip, long)).toBe(true);
    } finally {
      globalThis.DecompressionStream = kept;
    }
  });
});

test('a stored file of which one digit differs is refused: 15842 never becomes 15843', async () => {
  const bad = zipSync({ 'a.csv': text }, { level: 0 });
  const at = Buffer.from(bad).indexOf('15842') + 4;
  bad[at] = '3'.charCodeAt(0);
  expect(await out(bad)).toBe('CORRUPT');
});

test('a file that swells more than four hundred times beyond 20 MB is a bomb; a small one may', async () => {
  expect(await out(zipSync({ a: new Uint8Array(30e6) }, { level: 9 }))).toBe('ZIP_RATIO');
  expect(await out(zipSync({ a: new Uint8Array(80e6) }, { level: 9 }))).toBe('ZIP_RATIO');
  expect(await out(zipSync({ a: new Uint8Array(19e6) }, { level: 9 }))).toHaveLength(19e6);
});

test('a file larger than what is allowed is not unpacked', async () => {
  expect(await out(zipSync({ a: text }), text.length - 1)).toBe('TOO_BIG_UNPACKED');
  expect(await out(zipSync({ a: long }), long.length - 1)).toBe('TOO_BIG_UNPACKED');
});
