import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEncoder, Damaged, decode } from '../../src/files/codec.ts';
import { unzipSync, zipSync } from 'fflate';
import { createFrames, readFrames, type Head } from '../../src/files/backup.ts';
import { BEFORE_ALL, BEFORE_EACH, closeAll } from '../../src/files/backup-file.ts';
import { openFile } from '../../src/files/backup-open.ts';
import type { Part } from '../../src/files/description.ts';
import { newSeal, TAG } from '../../src/files/seal.ts';
import { directoryOf, localHeader } from '../../src/formats/zip/frame.ts';
import { packedEntry, unzipEntry, zipEntriesFrom } from '../../src/formats/zip/zip.ts';
import { firstForm, headerOf } from '../support/dec2b7f-backup.ts';
import { memorySpill } from '../support/spill.ts';
import { places, runs } from '../support/runs.ts';

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
  parts: readonly Part[] = [],
): Promise<Uint8Array> => {
  const spill = memorySpill();
  const frames = createFrames(spill, chunk, noBlobs);
  frames.head(head);
  frames.table('t');
  for (const row of rows) frames.row(row);
  const seal = passphrase === null ? null : await newSeal(passphrase, 10);
  const file = await closeAll(spill, frames.end(), { created: 1, seal, parts });
  return new Uint8Array(await file.arrayBuffer());
};
/** What a file holds, or how it is refused. */
const read = async (bytes: Uint8Array, passphrase: string | null): Promise<unknown[] | string> => {
  const spill = memorySpill();
  const opened = await openFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), passphrase);
  if (opened.kind !== 'open') return opened.kind;
  const rows: unknown[] = [];
  let total = 0;
  try {
    for (let i = 0; i < opened.count; i++) {
      const piece = await opened.read(i);
      expect(piece.length).toBeLessThanOrEqual(opened.slot);
      total += piece.length;
      spill.write(i, piece);
    }
    const next = readFrames(spill, opened.count, total);
    for (let frame = next(); frame; frame = next()) if (frame.kind === 'row') rows.push(frame.row);
    rows.push(...(await opened.others()));
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
      { numRuns: runs(300) },
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
      { numRuns: runs(2000) },
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

const LATER: Part = { name: 'momente', path: 'momente.json', bytes: new TextEncoder().encode('[1]') };
const KINDS = [
  ['in the open', null],
  ['under a passphrase', 'Gänseblümchen im Rathaus'],
] as const;
const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** What is damaged is refused. What no reader looks at (times in a directory) may differ; then all of it is there. */
const isSafe = async (bad: Uint8Array, passphrase: string | null, whole: unknown[]): Promise<void> => {
  const found = await read(bad, passphrase);
  if (typeof found !== 'string') expect(found).toEqual(whole);
};
const noise = (file: Uint8Array) =>
  fc.record({ at: fc.nat({ max: file.length - 1 }), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) });

describe.each(KINDS)('a file %s', (_name, passphrase) => {
  test('comes back whole, in pieces of any size, with what it only gives on', async () => {
    for (const chunk of [64, 100, 4096])
      for (const parts of [[], [LATER]])
        expect(await read(await fileOf(ROWS, passphrase, chunk, parts), passphrase)).toEqual([
          ...ROWS,
          ...parts,
        ]);
    expect(await read(await fileOf([], passphrase), passphrase)).toEqual([]);
  });
  test('gives nothing but what was written, whichever byte differs; in its content all are noticed', async () => {
    const file = await fileOf(ROWS, passphrase, 64, [LATER]);
    const slot = BEFORE_EACH + 64 + (passphrase === null ? 0 : TAG);
    for (const at of places(file.length)) {
      const bad = file.slice();
      bad[at]! ^= 1 << (at % 8);
      await isSafe(bad, passphrase, [...ROWS, LATER]);
      const isContent =
        at >= BEFORE_ALL && at < BEFORE_ALL + 4 * slot && (at - BEFORE_ALL) % slot >= BEFORE_EACH;
      if (isContent) expect(await read(bad, passphrase), `byte ${at}`).toBe('damaged');
    }
  });
  test('is refused where it ends early, or lacks, repeats or swaps a piece', async () => {
    const file = await fileOf(ROWS, passphrase);
    const slot = BEFORE_EACH + 64 + (passphrase === null ? 0 : TAG);
    const piece = (n: number): Uint8Array =>
      file.subarray(BEFORE_ALL + n * slot, BEFORE_ALL + (n + 1) * slot);
    const content = (n: number): Uint8Array => piece(n).subarray(BEFORE_EACH);
    const before = (n: number): Uint8Array => piece(n).subarray(0, BEFORE_EACH);
    const start = file.subarray(0, BEFORE_ALL);
    const rest = file.subarray(BEFORE_ALL + 2 * slot);
    for (let end = 0; end < file.length; end += end < 200 ? 1 : 7)
      expect(typeof (await read(file.slice(0, end), passphrase)), `first ${end} bytes`).toBe('string');
    await isSafe(join(file, piece(0), file.subarray(0, 300)), passphrase, ROWS);
    for (const bad of [
      join(start, piece(1), piece(0), rest),
      join(start, before(0), content(1), before(1), content(0), rest),
      join(start, file.subarray(BEFORE_ALL + slot)),
      join(start, piece(0), piece(0), rest),
    ])
      expect(typeof (await read(bad, passphrase))).toBe('string');
  });
  test('gives nothing but what was written with random damage', async () => {
    const file = await fileOf(ROWS, passphrase);
    await fc.assert(
      fc.asyncProperty(noise(file), async ({ at, bytes }) => {
        const bad = file.slice();
        bad.set(bytes.subarray(0, bad.length - at), at);
        await isSafe(bad, passphrase, ROWS);
      }),
      { numRuns: runs(200) },
    );
  });
  test('is a zip for everybody, and is read as well where somebody packed it anew', async () => {
    const file = await fileOf(ROWS, passphrase, 64, [LATER]);
    const parts = unzipSync(file);
    const description = JSON.parse(new TextDecoder().decode(parts['datapackage.json']));
    expect(description.backup).toEqual({ version: 2 });
    expect(description.resources.map(({ path }: { path: string }) => path)).toEqual(
      Object.keys(parts).filter((path) => path !== 'datapackage.json'),
    );
    expect(description.seal === undefined).toBe(passphrase === null);
    const anew = zipSync(Object.fromEntries(Object.entries(parts).reverse()));
    expect(await read(anew, passphrase)).toEqual([...ROWS, LATER]);
  });
});

describe.each(KINDS)('a file of the first form %s', (_name, passphrase) => {
  test('is read, and refused where any one byte differs or is missing', async () => {
    const file = await firstForm(ROWS, passphrase, head, 64);
    expect(await read(file, passphrase)).toEqual(ROWS);
    for (const at of places(file.length)) {
      const bad = file.slice();
      bad[at]! ^= 1 << (at % 8);
      expect(typeof (await read(bad, passphrase)), `byte ${at}`).toBe('string');
    }
    for (let end = 0; end < file.length; end += 7)
      expect(typeof (await read(file.subarray(0, end), passphrase)), `first ${end} bytes`).toBe('string');
    expect(typeof (await read(join(file, new Uint8Array(1)), passphrase))).toBe('string');
  });
});

describe('what stands before the pieces', () => {
  test('tells foreign, newer and damaged apart, and lets dec2b7f call the file newer', async () => {
    const open = await fileOf(ROWS, null);
    expect(await headerOf(open.slice(0, 80))).toBe('newer');
    expect(await headerOf((await fileOf(ROWS, 'ein langes Kennwort')).slice(0, 80))).toBe('newer');
    expect(await read(new TextEncoder().encode('PK\u0003\u0004 und noch mehr'), null)).toBe('foreign');
    expect(await read(zipSync({ 'datapackage.json': new TextEncoder().encode('{}') }), null)).toBe('foreign');
    expect(await read(new Uint8Array(0), null)).toBe('foreign');
    const claimed = async (version: number): Promise<Uint8Array> => {
      const parts = unzipSync(open);
      const text = new TextDecoder().decode(parts['datapackage.json']);
      const said = new TextEncoder().encode(text.replace('"version": 2', `"version": ${version}`));
      return zipSync({ ...parts, 'datapackage.json': said });
    };
    expect(await read(await claimed(2), null)).toEqual(ROWS);
    expect(await read(await claimed(3), null)).toBe('newer');
    const later = open.slice();
    later[8] = 3;
    later.set(new Uint8Array(await crypto.subtle.digest('SHA-256', later.slice(0, 60))).subarray(0, 20), 60);
    expect(await read(later, null)).toBe('newer');
  });
  test('a passphrase is asked for, a wrong one is told apart from damage, and the same letters are the same', async () => {
    const file = await fileOf(ROWS, 'Ärger im Rathaus');
    expect(await read(file, null)).toBe('passphraseNeeded');
    expect(await read(file, 'ärger im Rathaus')).toBe('passphraseWrong');
    expect(await read(file, 'A\u0308rger im Rathaus')).toEqual(ROWS);
  });
  test('two files of the same content under one passphrase have no key, nonce or byte of content in common', async () => {
    const [one, other] = [await fileOf(ROWS, 'gleich gleich'), await fileOf(ROWS, 'gleich gleich')];
    const from = BEFORE_ALL + BEFORE_EACH;
    expect(one.subarray(from, from + 64)).not.toEqual(other.subarray(from, from + 64));
    const sealIn = (file: Uint8Array) =>
      JSON.parse(new TextDecoder().decode(unzipSync(file)['datapackage.json'])).seal;
    for (const member of ['salt', 'nonce', 'check'])
      expect(sealIn(one)[member]).not.toBe(sealIn(other)[member]);
    expect(Buffer.from(one).includes('Ä')).toBe(false);
  });
  test('real files derive their key with 600,000 rounds; an absurd number is not believed', async () => {
    expect((await newSeal('ein langes Kennwort')).about.iterations).toBe(600_000);
    const parts = unzipSync(await fileOf(ROWS, 'ein langes Kennwort'));
    const text = new TextDecoder().decode(parts['datapackage.json']);
    const changed = (from: string, to: string): Uint8Array => {
      expect(text).toContain(from);
      return zipSync({ ...parts, 'datapackage.json': new TextEncoder().encode(text.replace(from, to)) });
    };
    // No zip that opens at all is damaged in its description by accident: it is somebody's.
    expect(await read(changed('"iterations": 10', '"iterations": 4294967295'), 'x')).not.toBe(
      'passphraseWrong',
    );
    expect(await read(changed('AES-256-GCM', 'spaeter'), 'x')).toBe('newer');
  });
});

describe('a directory of more than 4 GiB', () => {
  test('names its files by ZIP64', async () => {
    const far = 5 * 2 ** 32 + 7;
    const content = new Uint8Array([1, 2, 3]);
    const one = { path: 'a', size: 3, crc: 0x55bc801d, offset: 80 };
    const two = { ...one, path: 'b', offset: far };
    const head = join(localHeader(two), content);
    const tail = directoryOf([one, two], far + head.length);
    // Nobody has such a file in memory: what is asked for lies at its end.
    const source = {
      size: far + head.length + tail.length,
      read: (from: number, to: number) => {
        const bytes = new Uint8Array(to - from);
        for (const [i, byte] of join(head, tail).entries())
          if (far + i >= from && far + i < to) bytes[far + i - from] = byte;
        return Promise.resolve(bytes);
      },
    };
    const found = await zipEntriesFrom(source, 'x');
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    expect(found.value.map(({ name, offset }) => [name, offset])).toEqual([
      ['a', 80],
      ['b', far],
    ]);
    const packed = (await packedEntry(source, found.value[1]!, 100))!;
    const unpacked = await unzipEntry(packed, { ...found.value[1]!, offset: 0 }, 'x', 100);
    expect(unpacked.ok && unpacked.value).toEqual(content);
  });
});
