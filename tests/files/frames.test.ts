import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/records/entry.ts';
import { fromBase45, toBase45 } from '../../src/files/base45.ts';
import { cutIntoFrames, gather, MAX_SHOWN, NOTHING_GATHERED } from '../../src/files/frames.ts';
import { readHandover, writeHandover } from '../../src/files/handover.ts';
import { textOfPicture } from '../../src/files/qr.ts';
import { entry } from '../support/records.ts';

const gathered = (texts: readonly string[]) => texts.reduce(gather, NOTHING_GATHERED);
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31) & 255);

describe('text of 45 letters', () => {
  // Source of the examples: RFC 9285, 4.3 and 4.4.
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('%s is %s', (plain, text) => {
    expect(toBase45(new TextEncoder().encode(plain))).toBe(text);
    expect(new TextDecoder().decode(fromBase45(text)!)).toBe(plain);
  });
  test('brings every byte back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
  });
  test.each(['GGW', ':::', 'A', 'a00', 'ZZ'])('%s is none', (text) => {
    expect(fromBase45(text)).toBeNull();
  });
});

describe('frames', () => {
  test('come together in any order, with others between and again and again', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3_000 }),
        fc.infiniteStream(fc.nat()),
        (bytes, seeds) => {
          const frames = cutIntoFrames(bytes)!;
          const seen = [...frames, ...frames, 'https://example.org', 'GC1:broken'];
          for (let i = seen.length - 1; i > 0; i--) {
            const j = (seeds.next().value as number) % (i + 1);
            [seen[i], seen[j]] = [seen[j]!, seen[i]!];
          }
          expect(gathered(seen).bytes).toEqual(bytes);
        },
      ),
    );
  });
  test('say how many are still missing', () => {
    const frames = cutIntoFrames(bytesOf(1_000))!;
    const seen = gathered(frames.slice(1));
    expect([seen.parts.size, seen.total, seen.bytes]).toEqual([3, 4, null]);
  });
  test('one letter misread changes nothing', () => {
    const [first] = cutIntoFrames(bytesOf(600))!;
    for (let i = 0; i < first!.length; i++) {
      const wrong = `${first!.slice(0, i)}${first![i] === 'A' ? 'B' : 'A'}${first!.slice(i + 1)}`;
      expect(gather(NOTHING_GATHERED, wrong), wrong).toBe(NOTHING_GATHERED);
    }
  });
  test('of another set begin anew and are never mixed', () => {
    const one = cutIntoFrames(bytesOf(600))!,
      other = cutIntoFrames(bytesOf(601))!;
    expect(gathered([one[0]!, other[0]!, other[1]!, one[1]!, one[2]!, other[2]!]).bytes).toBeNull();
    expect(gathered([one[0]!, ...other]).bytes).toEqual(bytesOf(601));
  });
  test('of more than a person can hold still for are none', () => {
    expect(cutIntoFrames(bytesOf(60_000))).toBeNull();
  });
  test('carry the most entries that are allowed, through codes that a camera reads', async () => {
    const ids = Array.from({ length: MAX_SHOWN }, (_, i) => `${(i * 2654435761) >>> 0}-4c1e-${i}-abcdef`);
    const many = ids.map((id, i): Entry => entry({ id, at: 1_700_000_000_000 + i * 12_345, value: i }));
    const frames = cutIntoFrames(await writeHandover(many[0]!.catalog, many))!;
    const read = frames.map((frame) => {
      const code = qrcode(0, 'M');
      code.addData(frame, 'Alphanumeric');
      code.make();
      const scale = 4,
        side = (code.getModuleCount() + 8) * scale;
      const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) {
          const row = Math.floor(y / scale) - 4,
            column = Math.floor(x / scale) - 4;
          const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < code.getModuleCount();
          if (isInside && code.isDark(row, column))
            pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
        }
      return textOfPicture(pixels, side, side);
    });
    expect(read).toEqual(frames);
    const { bytes } = gathered(read.map((one) => one ?? ''));
    const opened = await readHandover(bytes!, 'Codes', many[0]!.catalog, Date.UTC(2026, 10, 23));
    expect(opened.ok && opened.value.entries.length).toBe(MAX_SHOWN);
  });
});
