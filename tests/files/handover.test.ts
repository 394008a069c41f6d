import { strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/records/entry.ts';
import { readHandover, writeHandover } from '../../src/files/handover.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const CATALOG = 'https://example.org/datapackage.json';
const entry = (part: Partial<Entry> = {}): Entry => ({
  id: 'entry-0001',
  catalog: CATALOG,
  organisation: 'feuerwehr',
  field: 'fahrzeuge',
  day: '2026-11-23',
  value: 7,
  emptiness: null,
  unit: '',
  by: 'Wachleitung',
  at: NOW,
  telephone: null,
  replaces: [],
  reason: '',
  ...part,
});
const open = async (bytes: Uint8Array) => {
  const read = await readHandover(bytes, 'erfassung.zip', CATALOG, NOW);
  return read.ok ? read.value.entries : read.issues.map((one) => one.code);
};
/** A file as the app writes it, with another text or another description. */
const forged = (list: unknown, handover: object = {}): Uint8Array => {
  const data = strToU8(JSON.stringify(list));
  const hash = `sha256:${createHash('sha256').update(data).digest('hex')}`;
  const about = {
    handover: { version: 1, catalog: CATALOG, ...handover },
    resources: [{ path: 'erfassung.json', hash }],
  };
  return zipSync({ 'datapackage.json': strToU8(JSON.stringify(about)), 'erfassung.json': data });
};

describe('a hand-over file', () => {
  test('brings every entry as it was', async () => {
    const entries = [entry(), entry({ id: 'entry-0002', value: null, emptiness: 'withdrawn' })];
    expect(await open(await writeHandover(CATALOG, entries))).toEqual(entries);
  });
  test('is refused with one byte of its data changed', async () => {
    const files = unzipSync(await writeHandover(CATALOG, [entry()]));
    const text = new TextDecoder().decode(files['erfassung.json']).replace('"value":7', '"value":8');
    expect(await open(zipSync({ ...files, 'erfassung.json': strToU8(text) }))).toEqual(['HANDOVER_DAMAGED']);
  });
  test('is refused wherever it was cut off', async () => {
    const bytes = await writeHandover(CATALOG, [entry()]);
    for (let length = 2; length < bytes.length; length += 7)
      expect(await open(bytes.subarray(0, length)), String(length)).toEqual(['HANDOVER_DAMAGED']);
  });
  test.each<[string, Uint8Array, string]>([
    ['a text', strToU8('Fahrzeuge;7'), 'HANDOVER_FOREIGN'],
    ['nothing', new Uint8Array(0), 'HANDOVER_FOREIGN'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'HANDOVER_FOREIGN'],
    ['a plain Data Package', zipSync({ 'datapackage.json': strToU8('{}') }), 'HANDOVER_FOREIGN'],
    ['null', zipSync({ 'datapackage.json': strToU8('null') }), 'HANDOVER_FOREIGN'],
    ['a newer version', forged([entry()], { version: 2 }), 'HANDOVER_NEWER'],
    ['another municipality', forged([entry()], { catalog: 'https://other.example/' }), 'HANDOVER_OTHER'],
    ['an entry of another', forged([entry({ catalog: 'https://other.example/' })]), 'HANDOVER_DAMAGED'],
    ['no list', forged({ length: 1 }), 'HANDOVER_DAMAGED'],
    ['one that is no entry', forged([entry(), { ...entry(), value: {} }]), 'HANDOVER_DAMAGED'],
    ['a million entries', forged(new Array(1_000_000).fill(0)), 'HANDOVER_TOO_MANY'],
  ])('is refused whole with %s', async (_what, bytes, code) => {
    expect(await open(bytes)).toEqual([code]);
  });
  test.each([
    ['a time', { at: NOW + 86_400_001 }],
    ['a day', { day: '2026-11-25' }],
  ])('keeps %s in the future apart, and takes all else', async (_what, part) => {
    const ahead = entry({ id: 'entry-0002', ...part });
    const read = await readHandover(forged([entry(), ahead]), 'a.zip', CATALOG, NOW);
    expect(read.ok && [read.value.entries, read.value.ahead]).toEqual([[entry()], [ahead]]);
  });
  test('written here brings back what lies in the future, and what it does not know itself', async () => {
    const ahead = entry({ id: 'entry-0002', at: NOW + 9e10 });
    const others = [{ id: 'moment-01', catalog: CATALOG, at: NOW, kind: 'moment', picture: { a: [1] } }];
    const parts = [{ name: 'spaeter', path: 'spaeter.json', bytes: strToU8('{"x":1}') }];
    const bytes = await writeHandover(CATALOG, [entry(), ahead], {
      now: NOW,
      others,
      parts,
      contests: [['entry-0001', 'entry-0009']],
    });
    const read = await readHandover(bytes, 'a.zip', CATALOG, NOW);
    expect(read.ok && read.value).toEqual({
      entries: [entry()],
      ahead: [ahead],
      others,
      parts,
      contests: [['entry-0001', 'entry-0009']],
      signer: null,
    });
    // What dec2b7f reads of it: `erfassung.json` by the hash of the first resource, and no entry that it would refuse.
    const files = unzipSync(bytes);
    const about = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as {
      handover: object;
      resources: { path: string; hash: string }[];
    };
    const data = files['erfassung.json']!;
    expect(about.handover).toEqual({ version: 1, catalog: CATALOG, entries: 1 });
    expect(about.resources[0]).toMatchObject({
      path: 'erfassung.json',
      hash: `sha256:${createHash('sha256').update(data).digest('hex')}`,
    });
    expect(JSON.parse(new TextDecoder().decode(data))).toEqual([entry()]);
  });
  test('may come from a clock that is a day ahead', async () => {
    const ahead = entry({ at: NOW + 86_400_000 });
    expect(await open(forged([ahead]))).toEqual([ahead]);
  });
});
