// A zip is believed in nothing: size, checksum and swelling of each file are looked at while it comes out.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32, unzipEntry, zipEntries } from '../../src/formats/zip/zip.ts';

const text = new TextEncoder().encode('Ort;Einwohner\nNeustadt;15842\n'.repeat(50));
/** What the only file of a zip comes out as. Missing: the code of the refusal. */
const out = (zip: Uint8Array, max = 100e6): Uint8Array | string => {
  const entries = zipEntries(zip, 'x.zip');
  if (!entries.ok) return entries.issues[0]!.code;
  const found = unzipEntry(zip, entries.value[0]!, 'x.zip', max);
  return found.ok ? found.value : found.issues[0]!.code;
};
/** Where the one entry of the central directory begins. */
const directoryOf = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);

test('the checksum is CRC-32', () =>
  expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926'));

describe.each([
  ['stored', 0],
  ['packed', 6],
] as const)('a file that is %s', (_name, level) => {
  const zip = zipSync({ 'a.csv': text }, { level });
  test('comes out as it went in', () => expect(out(zip)).toEqual(text));
  test('is refused where the directory has another checksum: it is not the file that was packed', () => {
    const bad = zip.slice();
    bad[directoryOf(bad) + 16]! ^= 1;
    expect(out(bad)).toBe('CORRUPT');
  });
  test('is refused where the directory has another size', () => {
    for (const by of [-1, 1]) {
      const bad = zip.slice();
      const view = new DataView(bad.buffer);
      const at = directoryOf(bad) + 24;
      view.setUint32(at, view.getUint32(at, true) + by, true);
      expect(out(bad)).toBe('CORRUPT');
    }
  });
});

test('a stored file of which one digit differs is refused: 15842 never becomes 15843', () => {
  const bad = zipSync({ 'a.csv': text }, { level: 0 });
  const at = Buffer.from(bad).indexOf('15842') + 4;
  bad[at] = '3'.charCodeAt(0);
  expect(out(bad)).toBe('CORRUPT');
});

test('a file that swells more than four hundred times beyond 20 MB is a bomb; a small one may', () => {
  expect(out(zipSync({ a: new Uint8Array(30e6) }, { level: 9 }))).toBe('ZIP_RATIO');
  expect(out(zipSync({ a: new Uint8Array(19e6) }, { level: 9 }))).toHaveLength(19e6);
});

test('a file larger than what is allowed is not unpacked', () =>
  expect(out(zipSync({ a: text }), text.length - 1)).toBe('TOO_BIG_UNPACKED'));
