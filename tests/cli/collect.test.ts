// The drop folder: strangers can fill it. Known tablets are taken, all others are named; nothing that is published changes in silence.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collect, collectFolder, type CollectOptions } from '../../src/cli/publishing/collect.ts';
import type { Entry } from '../../src/core/records/entry.ts';
import { standingOf } from '../../src/core/records/merge.ts';
import { readHandover, writeHandover, type Handover } from '../../src/files/handover.ts';
import { keyName, newSigningKey, signBy, type SigningKey } from '../../src/files/signature.ts';
import { entry as recorded } from '../support/records.ts';

const CATALOG = 'https://testdorf.example/datapackage.json';
const NOW = Date.parse('2026-11-24T12:00:00Z');
const entry = (n: number, part: Partial<Entry> = {}): Entry =>
  recorded({ id: `entry-${String(n).padStart(4, '0')}`, catalog: CATALOG, value: n, at: n, ...part });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ablage-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, entries: readonly Entry[], key?: SigningKey): Promise<void> =>
  writeFile(join(folder, name), await writeHandover(CATALOG, entries, key ? { sign: signBy(key) } : {}));
const run = (options: CollectOptions = {}) => collectFolder(folder, CATALOG, NOW, options);
const published = async (options: CollectOptions = {}): Promise<Handover> => {
  const { entries, contests } = await run(options);
  const read = await readHandover(await writeHandover(CATALOG, entries, { contests }), 'a', CATALOG, NOW);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};
const values = (entries: readonly Entry[]): unknown[] => entries.map(({ value }) => value);

describe('a drop folder', () => {
  test('needs to be told whose entries it holds', async () => {
    expect(await collect([folder, join(folder, 'aus.zip')])).toBe(2);
  });
  test('a content under a known identity stands beside it, and the file is taken', async () => {
    await put('b.zip', [entry(1, { value: 9 }), entry(2, { field: 'b' })]);
    const before = await published();
    await put('a.zip', [entry(1, { value: 1 }), entry(3, { field: 'c' })]);
    const { entries, said, left } = await run({ before });
    expect(left).toEqual([]);
    expect(said).toEqual([expect.stringContaining('entry-0001')]);
    expect(entries.find(({ id }) => id === 'entry-0001')?.value).toBe(9);
    expect(values(entries).sort()).toEqual([1, 2, 3, 9]);
    expect([...standingOf(entries).values()].filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
  });
  test('what is too large, too much or from the future is held alone', async () => {
    await put('a.zip', [entry(1), entry(2, { at: NOW + 9e9 })]);
    await put('b.zip', [entry(3), entry(4)]);
    await put('c.zip', []);
    await truncate(join(folder, 'c.zip'), 21e6);
    const { entries, left } = await run({ maxEntries: 2 });
    expect(values(entries)).toEqual([1]);
    expect(left.map((one) => one.split(':')[0])).toEqual(['c.zip', 'a.zip', 'b.zip']);
  });
});

describe('signed files', () => {
  test('are known by their key, and by nothing once a byte is another', async () => {
    const key = await newSigningKey();
    const bytes = await writeHandover(CATALOG, [entry(1)], { sign: signBy(key) });
    const read = await readHandover(bytes, 'a', CATALOG, NOW);
    expect(read.ok && read.value.signer).toBe(await keyName(key));
    expect(key.private.extractable).toBe(false);
    const other = await writeHandover(CATALOG, [entry(2)], {
      sign: async () => await signBy(key)(new Uint8Array(3)),
    });
    expect((await readHandover(other, 'a', CATALOG, NOW)).issues).toMatchObject([
      { code: 'HANDOVER_DAMAGED' },
    ]);
  });
  test('of listed tablets are taken; unknown, unsigned and withdrawn ones are named and left', async () => {
    const [known, lost, stranger] = await Promise.all([newSigningKey(), newSigningKey(), newSigningKey()]);
    await put('lost.zip', [entry(1)], lost);
    const before = await published();
    await put('known.zip', [entry(2)], known);
    await put('lost-2.zip', [entry(3)], lost);
    await put('old.zip', [entry(4)]);
    await put('stranger.zip', [entry(5)], stranger);
    const keys = [
      { key: await keyName(known), title: 'Wache' },
      { key: await keyName(lost), title: 'Lager', withdrawn: true },
    ];
    const { entries, left } = await run({ keys, before });
    // What was published of the lost tablet stays.
    expect(values(entries)).toEqual([1, 2]);
    expect(left).toEqual([
      expect.stringMatching(/^lost-2\.zip: zurückgezogene Kennung .*Lager/),
      expect.stringMatching(/^old\.zip: nicht unterschrieben/),
      expect.stringContaining(`stranger.zip: unbekannte Kennung ${await keyName(stranger)}`),
    ]);
    const accepted = await run({ keys, before, accept: ['old.zip'] });
    expect(values(accepted.entries)).toEqual([1, 2, 4]);
  });
  test('of a known tablet decide a conflict for all; those of a stranger never', async () => {
    const [one, other, third] = await Promise.all([newSigningKey(), newSigningKey(), newSigningKey()]);
    const keys = await Promise.all([one, other].map(async (key) => ({ key: await keyName(key) })));
    await put('a.zip', [entry(1, { value: 9 })], one);
    await put('b.zip', [entry(2, { value: 1, replaces: ['entry-0001'] })], other);
    const before = await published({ keys });
    expect(before.contests).toEqual([['entry-0002', 'entry-0001']]);
    const decision = entry(3, { value: 9, replaces: ['entry-0001', 'entry-0002'] });
    await put('c.zip', [decision], third);
    expect((await run({ before })).contests).toHaveLength(3);
    await put('d.zip', [decision], one);
    expect((await run({ keys, before, accept: [] })).contests).toEqual(before.contests);
  });
});
