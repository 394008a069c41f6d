import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEncoder, Damaged, decode } from '../../src/files/codec.ts';
import { createFrames, openAll, readFrames, sealAll, type Head } from '../../src/files/backup.ts';
import { HEADER, headerOf, newSeal } from '../../src/files/seal.ts';
import { memorySpill } from '../support/spill.ts';

const noBlobs = (): never => {
  throw new Error('no blobs here');
};
const encode = createEncoder(noBlobs);
const again = (value: unknown): unknown => decode(encode(value).slice());

const head: Head = { app: 'gemeinde-cockpit', created: 1, schema: 1, version: '0', settings: {} };
/** A file of some rows in small pieces. Iterations are few here: how many there are in real files is told apart. */
const fileOf = async (
  rows: readonly unknown[],
  passphrase: string | null,
  chunk = 64,
): Promise<Uint8Array> => {
  const spill = memorySpill();
  const seal = await newSeal(passphrase, chunk, 10);
  const frames = createFrames(spill, chunk, noBlobs);
  frames.head(head);
  frames.table('t');
  for (const row of rows) frames.row(row);
  await sealAll(spill, frames.end(), seal, () => undefined);
  return new Uint8Array(await (await spill.file(seal.header)).arrayBuffer());
};
/** What a file holds, or how it is refused. */
const read = async (bytes: Uint8Array, passphrase: string | null): Promise<unknown[] | string> => {
  const spill = memorySpill();
  const opened = await openAll(
    new Blob([bytes as Uint8Array<ArrayBuffer>]),
    passphrase,
    spill,
    () => undefined,
  );
  if (opened.kind !== 'open') return opened.kind;
  const next = readFrames(spill, opened.pieces, opened.total);
  const rows: unknown[] = [];
  try {
    for (let frame = next(); frame; frame = next()) if (frame.kind === 'row') rows.push(frame.row);
  } catch (cause) {
    if (cause instanceof Damaged) return 'damaged';
    throw cause;
  }
  return rows;
};

const typed = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.uint8ClampedArray(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, true, false, '', 0, -0, NaN, Infinity, '\ud800', '\ufeffx'),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.date({ noInvalidDate: false }),
    typed,
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), tie('any'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).any;

describe('a value of the database as bytes', () => {
  test('comes back as what it was, with the kind of every array', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(again(one)).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });
  test('keeps a view of a larger buffer to what it shows, and `undefined` apart from nothing', () => {
    expect(again(new Int16Array([1, 2, 3, 4]).subarray(1, 3))).toEqual(new Int16Array([2, 3]));
    expect(Object.keys(again({ a: undefined }) as object)).toEqual(['a']);
  });
  test('has a member `__proto__` of its own, and no other prototype by it', () => {
    const made = again(JSON.parse('{"__proto__":{"x":1}}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(made.x).toBeUndefined();
    expect(Object.hasOwn(made, '__proto__')).toBe(true);
  });
  test('is refused where it cannot be kept', () => {
    for (const one of [() => 1, 1n, Symbol('x'), new Map(), /x/])
      expect(() => encode(one)).toThrow('cannot be saved');
  });
  test('never takes more than its bytes say, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decode(bytes);
        } catch (cause) {
          expect(cause).toBeInstanceOf(Damaged);
        }
      }),
      { numRuns: 2000 },
    );
    // A list of four thousand million, a text of as many, and ten thousand lists in each other.
    const huge = (kind: number): Uint8Array => new Uint8Array([kind, 255, 255, 255, 255, 0]);
    for (const kind of [5, 6, 7, 8, 10, 11, 12]) expect(() => decode(huge(kind))).toThrow(Damaged);
    const deep = new Uint8Array(50_000);
    for (let at = 0; at < deep.length; at += 5) deep.set([6, 1, 0, 0, 0], at);
    expect(() => decode(deep)).toThrow('too deep');
  });
});

const ROWS = [{ a: 'Ä'.repeat(100) }, { b: new Float64Array([1.5, NaN]) }, { c: [1, 2, { d: null }] }];

describe.each([
  ['in the open', null],
  ['under a passphrase', 'Gänseblümchen im Rathaus'],
])('a file %s', (_name, passphrase) => {
  test('comes back whole, in pieces of any size', async () => {
    for (const chunk of [64, 100, 4096])
      expect(await read(await fileOf(ROWS, passphrase, chunk), passphrase)).toEqual(ROWS);
    expect(await read(await fileOf([], passphrase), passphrase)).toEqual([]);
  });
  test('is refused where any one byte differs', async () => {
    const file = await fileOf(ROWS, passphrase);
    for (let at = 0; at < file.length; at++) {
      const bad = file.slice();
      bad[at]! ^= 1 << (at % 8);
      expect(typeof (await read(bad, passphrase)), `byte ${at}`).toBe('string');
    }
  });
  test('is refused where it ends early, goes on, or lacks, repeats or swaps a piece', async () => {
    const file = await fileOf(ROWS, passphrase);
    const slot = 64 + (passphrase === null ? 32 : 16);
    const piece = (n: number): Uint8Array => file.subarray(HEADER + n * slot, HEADER + (n + 1) * slot);
    const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
    const start = file.subarray(0, HEADER);
    for (let end = 0; end < file.length; end += end < 200 ? 1 : 7)
      expect(typeof (await read(file.slice(0, end), passphrase)), `first ${end} bytes`).toBe('string');
    for (const bad of [
      join(file, new Uint8Array(1)),
      join(file, piece(0)),
      join(start, piece(1), piece(0), file.subarray(HEADER + 2 * slot)),
      join(start, file.subarray(HEADER + slot)),
      join(start, piece(0), piece(0), file.subarray(HEADER + 2 * slot)),
    ])
      expect(typeof (await read(bad, passphrase))).toBe('string');
  });
  test('is refused with random damage', async () => {
    const file = await fileOf(ROWS, passphrase);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: file.length - 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, noise) => {
          const bad = file.slice();
          bad.set(noise.subarray(0, bad.length - at), at);
          fc.pre(!Buffer.from(bad).equals(Buffer.from(file)));
          expect(typeof (await read(bad, passphrase))).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what stands before the pieces', () => {
  test('tells foreign, damaged, newer, open and locked apart', async () => {
    const open = await fileOf(ROWS, null);
    const locked = await fileOf(ROWS, 'ein langes Kennwort');
    expect(await headerOf(open.slice(0, HEADER))).toBe('plain');
    expect(await headerOf(locked.slice(0, HEADER))).toBe('locked');
    expect(await read(new TextEncoder().encode('PK\u0003\u0004 und noch mehr'), null)).toBe('foreign');
    expect(await read(new Uint8Array(0), null)).toBe('foreign');
    const newer = open.slice(0, HEADER);
    newer[8] = 2;
    newer.set(new Uint8Array(await crypto.subtle.digest('SHA-256', newer.slice(0, 60))).subarray(0, 20), 60);
    expect(await headerOf(newer)).toBe('newer');
  });
  test('a passphrase is asked for, a wrong one is told apart from damage, and the same letters are the same', async () => {
    const file = await fileOf(ROWS, 'Ärger im Rathaus');
    expect(await read(file, null)).toBe('passphraseNeeded');
    expect(await read(file, 'ärger im Rathaus')).toBe('passphraseWrong');
    expect(await read(file, 'A\u0308rger im Rathaus')).toEqual(ROWS);
  });
  test('two files of the same content under one passphrase have no key, nonce or byte of content in common', async () => {
    const [one, other] = [await fileOf(ROWS, 'gleich gleich'), await fileOf(ROWS, 'gleich gleich')];
    expect(one.subarray(20, 44)).not.toEqual(other.subarray(20, 44));
    expect(one.subarray(HEADER)).not.toEqual(other.subarray(HEADER));
    expect(Buffer.from(one).includes('Ä')).toBe(false);
  });
  test('real files derive their key with 600,000 rounds; an absurd number is not believed', async () => {
    const { header } = await newSeal('ein langes Kennwort');
    expect(new DataView(header.buffer).getUint32(16, true)).toBe(600_000);
    const absurd = header.slice();
    new DataView(absurd.buffer).setUint32(16, 0xffff_ffff, true);
    absurd.set(
      new Uint8Array(await crypto.subtle.digest('SHA-256', absurd.slice(0, 60))).subarray(0, 20),
      60,
    );
    expect(await headerOf(absurd)).toBe('damaged');
  });
});
