import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkCode, frozenText } from '../../src/core/folders/frozen.ts';
import type { Folder } from '../../src/core/folders/folder.ts';
import { canonicalJson } from '../../src/core/values/canonical.ts';
import { readFolder, writeFolder, type FolderFile } from '../../src/files/folder.ts';
import { isFolder, isHandover } from '../../src/files/mark.ts';
import { openDatabase } from '../../src/store/database.ts';
import { actionsOn, folder, publish } from '../support/session.ts';
import { runs } from '../support/runs.ts';

let file: FolderFile, bytes: Uint8Array, parts: Unzipped;
beforeAll(async () => {
  const db = openDatabase('folder-file');
  await publish(db);
  const actions = actionsOn(db);
  await actions.add(folder());
  const kept = await actions.prepare((await db.folders.get('mappe-0001'))!);
  if (!kept.ok) throw new Error('not frozen');
  file = await actions.whole(kept.value);
  bytes = await writeFolder(file, '<p>Lesefassung</p>', 1);
  parts = unzipSync(bytes);
});

const open = async (given: Uint8Array) => {
  const read = await readFolder(given, 'mappe.zip');
  return read.ok ? read.value : read.issues.map(({ code }) => code);
};
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const json = (name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(parts[name])) as Record<string, unknown>;
/** A file whose hashes are right, over a folder and pictures of somebody else's making. */
const forged = (change: (folder: Folder) => Folder, pictures: Readonly<Record<string, unknown>> = {}) => {
  const texts = Object.fromEntries(
    Object.entries(pictures).map(([block, one]) => [block, canonicalJson(one)]),
  );
  const base = change(file.folder);
  const frozen = { ...base.frozen!, pictures: { ...base.frozen!.pictures } };
  for (const [block, text] of Object.entries(texts)) frozen.pictures[block] = sha(text);
  frozen.hash = sha(frozenText(base, frozen));
  frozen.code = checkCode(frozen.hash);
  const made: Record<string, Uint8Array> = {
    ...parts,
    ...Object.fromEntries(Object.values(texts).map((text) => [`stand/${sha(text)}.json`, strToU8(text)])),
    'mappe.json': strToU8(JSON.stringify({ ...base, frozen })),
  };
  const resources = Object.entries(made).map(([path, part]) => ({
    path,
    hash: `sha256:${createHash('sha256').update(part).digest('hex')}`,
  }));
  return zipSync({
    ...made,
    'datapackage.json': strToU8(JSON.stringify({ ...json('datapackage.json'), resources })),
  });
};

describe('a folder file', () => {
  test('brings folder and pictures as they were, with pages to read beside them', async () => {
    expect(await open(bytes)).toEqual({
      folder: file.folder,
      pictures: expect.arrayContaining([...file.pictures]) as unknown,
    });
    expect(await isFolder(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toBe(true);
    expect(await isHandover(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toBe(false);
    expect(new TextDecoder().decode(parts['mappe.html'])).toBe('<p>Lesefassung</p>');
    expect(json('datapackage.json')).toMatchObject({
      session: { version: 1, municipality: 'Testdorf', code: file.folder.frozen!.code },
    });
  });
  test('names a newer version only where a chart holds what an older tablet does not know', async () => {
    const versionWith = async (more: object, series: object = {}): Promise<unknown> => {
      const picture = {
        kind: 'chart',
        labels: ['true'],
        labelKind: 'text',
        unit: '',
        series: [{ name: 's', values: [null], ...series }],
        x: 'x',
        y: 'y',
        sources: [],
        ...more,
      };
      const made = await writeFolder(
        { ...file, pictures: [...file.pictures, { hash: 'a'.repeat(64), json: canonicalJson(picture) }] },
        '',
        1,
      );
      const about = JSON.parse(new TextDecoder().decode(unzipSync(made)['datapackage.json'])) as {
        session: { version: number };
      };
      return about.session.version;
    };
    expect(await versionWith({})).toBe(1);
    expect(await versionWith({}, { why: ['several'] })).toBe(2);
    const calculation = {
      kind: 'difference',
      of: { resource: '', field: 'a', time: 't' },
      minus: { resource: '', field: 'b', time: 't' },
    };
    expect(await versionWith({ calculation })).toBe(3);
    expect(await versionWith({ label: { name: 'x', type: 'boolean', role: null } })).toBe(2);
  });
  test('is refused or the same, whichever byte is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const broken = bytes.slice();
        broken[at] = broken[at]! ^ by;
        const read = await readFolder(broken, 'mappe.zip');
        // Parts that only people read, and what a zip says of dates, are not what is shown.
        if (read.ok) expect(read.value.folder).toEqual(file.folder);
        else expect(read.issues[0]!.code).toMatch(/^FOLDER_(DAMAGED|FOREIGN|NEWER)$/);
      }),
      { numRuns: runs(300) },
    );
  });
  test('is refused wherever it was cut off', async () => {
    for (let length = 2; length < bytes.length; length += 97)
      expect(await open(bytes.subarray(0, length)), String(length)).toEqual(['FOLDER_DAMAGED']);
  });
  test.each<[string, () => Uint8Array, string]>([
    ['a text', () => strToU8('TOP 1'), 'FOLDER_FOREIGN'],
    ['nothing', () => new Uint8Array(0), 'FOLDER_FOREIGN'],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), 'FOLDER_FOREIGN'],
    [
      'a Data Package of other things',
      () => zipSync({ 'datapackage.json': strToU8('{"resources":[]}') }),
      'FOLDER_FOREIGN',
    ],
    [
      'a newer version',
      () => zipSync({ ...parts, 'datapackage.json': strToU8('{"session":{"version":4}}') }),
      'FOLDER_NEWER',
    ],
    [
      'one without its pictures',
      () => zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('stand/')))),
      'FOLDER_DAMAGED',
    ],
    [
      'one with another title',
      () =>
        zipSync({
          ...parts,
          'mappe.json': strToU8(JSON.stringify({ ...file.folder, name: 'Andere Sitzung' })),
        }),
      'FOLDER_DAMAGED',
    ],
    [
      'one that lists no parts',
      () => zipSync({ ...parts, 'datapackage.json': strToU8('{"session":{"version":1}}') }),
      'FOLDER_DAMAGED',
    ],
    [
      'one that is not frozen',
      () => zipSync({ ...parts, 'mappe.json': strToU8(JSON.stringify({ ...file.folder, frozen: null })) }),
      'FOLDER_DAMAGED',
    ],
  ])('%s is not taken for one', async (_name, make, code) => {
    expect(await open(make())).toEqual([code]);
  });
  test('with right hashes is still refused where a picture could not be drawn', async () => {
    expect(await open(forged((one) => one))).toMatchObject({ folder: { id: 'mappe-0001' } });
    const chart = {
      kind: 'chart',
      labels: ['a', 'b'],
      labelKind: 'text',
      unit: '',
      x: 'x',
      y: 'y',
      sources: [],
    };
    for (const bad of [
      null,
      [],
      { kind: 'chart' },
      { ...chart, series: [{ name: 's', values: [1] }] },
      { ...chart, series: [{ name: 's', values: ['<script>', null] }] },
      { kind: 'table', fields: [], rows: [[1]], total: 1, sources: [] },
      { kind: 'indicator', full: {}, sources: [] },
    ])
      expect(await open(forged((one) => one, { 'mappe-0001-b-heime': bad }))).toEqual(['FOLDER_DAMAGED']);
    expect(
      await open(
        forged((one) => one, {
          'mappe-0001-b-heime': { ...chart, series: [{ name: '__proto__', values: [1, null] }] },
        }),
      ),
    ).toMatchObject({ folder: { id: 'mappe-0001' } });
  });
  test('with a million pages, or one identity twice, is refused', async () => {
    const [page] = file.folder.pages;
    expect(
      await open(forged((one) => ({ ...one, pages: Array.from({ length: 301 }, () => page!) }))),
    ).toEqual(['FOLDER_DAMAGED']);
    expect(await open(forged((one) => ({ ...one, pages: [page!, page!] })))).toEqual(['FOLDER_DAMAGED']);
  });
});
