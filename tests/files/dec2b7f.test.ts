// Everything that commit dec2b7f wrote is read for ever: catalog, hand-over, codes, folder, drop folder, backups, a whole device.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { collectFolder } from '../../src/cli/publishing/collect.ts';
import { readFolder } from '../../src/files/folder.ts';
import { gather, NOTHING_GATHERED } from '../../src/files/frames.ts';
import { readHandover } from '../../src/files/handover.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { listOthers, listRecords } from '../../src/store/records.ts';
import { listDrafts } from '../../src/store/drafts.ts';
import { holdKey, openVault, readVault } from '../../src/store/vault.ts';
import { applyBackup, openBackup } from '../../src/workers/backup.ts';
import { partsFor } from '../support/backup.ts';
import { bytesOf, CATALOG, deviceOf, dumpOf, FOLDER, NOW, PASSPHRASE, textOf } from '../support/dec2b7f.ts';

const entriesOf = (dump = dumpOf('geraet')) => dump.tables.records as { id: string }[];
const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id).sort();
const IDS = idsOf(entriesOf());
const read = async (name: string) => {
  const found = await readHandover(bytesOf(name), name, CATALOG, NOW);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value.entries;
};
const restored = async (file: Blob, passphrase: string | null): Promise<CockpitDatabase> => {
  const db = openDatabase(`restored-${crypto.randomUUID()}`);
  const parts = partsFor(db, NOW);
  const opened = await openBackup(parts, file, 'x.gcsicherung', passphrase);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const { held, preview } = opened.value;
  const applied = await applyBackup(parts, held, preview.entries, 'replace');
  expect(applied.ok).toBe(true);
  return db;
};
const unlock = async (db: CockpitDatabase): Promise<void> => {
  const vault = (await readVault(db))!;
  holdKey(vault.id, (await openVault(vault, PASSPHRASE))!);
};

describe('what dec2b7f wrote is read', () => {
  test('a catalog, without a word about it', () => {
    const found = readCatalog(textOf('datapackage.json'), 'https://testdorf.example/datapackage.json');
    expect(found.issues).toEqual([]);
    expect(found.ok && found.value.indicators.length).toBe(49);
  });
  test('a hand-over file, and the one that was collected', async () => {
    expect(await read('uebergabe.zip')).toEqual(expect.arrayContaining(entriesOf()));
    expect(idsOf(await read('gesammelt.zip'))).toEqual(IDS);
  });
  test('codes', async () => {
    const lines = textOf('codes.txt').trim().split('\n').reverse();
    const { bytes } = lines.reduce(gather, NOTHING_GATHERED);
    const found = await readHandover(bytes!, 'Codes', CATALOG, NOW);
    expect(found.ok && idsOf(found.value.entries)).toEqual(IDS);
  });
  test('a drop folder', async () => {
    const { entries, left } = await collectFolder(`${FOLDER}/ablage`, CATALOG, NOW);
    expect(left).toEqual([]);
    expect(idsOf(entries)).toEqual(IDS);
  });
  test('a session folder', async () => {
    const found = await readFolder(bytesOf('mappe.zip'), 'mappe.zip');
    expect(found.ok && found.value.folder.name).toBe('November');
    expect(found.ok && found.value.pictures).toHaveLength(3);
  });
  test.each([
    ['sicherung.gcsicherung', null],
    ['sicherung-kennwort.gcsicherung', PASSPHRASE],
  ])('%s: every row of every table', async (name, passphrase) => {
    const db = await restored(new Blob([bytesOf(name)]), passphrase);
    for (const [table, rows] of Object.entries(dumpOf('geraet').tables)) {
      // Columns get versions of their own, and settings say when it was restored.
      if (['columns', 'datasets', 'settings'].includes(table))
        expect(await db.table(table).count()).toBeGreaterThanOrEqual(rows.length);
      else expect(await db.table(table).toArray(), table).toEqual(rows);
    }
    db.close();
  });
  test('a backup of a protected device, opened by its passphrase', async () => {
    const db = await restored(new Blob([bytesOf('sicherung-geschuetztes-geraet.gcsicherung')]), null);
    await unlock(db);
    expect(idsOf(await listRecords(db, CATALOG))).toEqual(IDS);
    expect((await listDrafts(db, CATALOG))[0]?.fields[0]?.text).toBe('41');
    db.close();
  });
  test('a whole device, brought to the newest shape', async () => {
    const db = openDatabase(await deviceOf('geraet'));
    for (const [table, rows] of Object.entries(dumpOf('geraet').tables))
      expect(await db.table(table).toArray(), table).toEqual(rows);
    expect(idsOf(await listRecords(db, CATALOG))).toEqual(IDS);
    db.close();
  });
  test('a whole protected device', async () => {
    const db = openDatabase(await deviceOf('geraet-kennwort'));
    for (const [table, rows] of Object.entries(dumpOf('geraet-kennwort').tables))
      expect(await db.table(table).toArray(), table).toEqual(rows);
    await unlock(db);
    expect(idsOf(await listRecords(db, CATALOG))).toEqual(IDS);
    db.close();
  });
});

describe('what later versions wrote in the first form of a backup is read', () => {
  const file = (name: string): Blob => new Blob([bytesOf(`../backup-1/${name}.gcsicherung`)]);
  test.each([
    ['sicherung', null],
    ['sicherung-kennwort', PASSPHRASE],
  ])('%s: entries of the future, of later kinds, and what lay aside', async (name, passphrase) => {
    const db = await restored(file(name), passphrase);
    expect(idsOf(await listRecords(db, CATALOG))).toEqual([...IDS, 'eintrag-zukunft-1'].sort());
    expect(await listOthers(db, CATALOG)).toEqual([
      { id: 'moment-0001', catalog: CATALOG, at: NOW, kind: 'moment', more: [1] },
    ]);
    const aside = await db.settings.where('key').startsWith('aside:').toArray();
    expect(aside.map(({ value }) => (value as { row: { id: string } }).row.id).sort()).toEqual([
      'alt',
      'kaputt',
    ]);
    db.close();
  });
  test('a protected device', async () => {
    const db = await restored(file('sicherung-geschuetztes-geraet'), null);
    await unlock(db);
    expect(idsOf(await listRecords(db, CATALOG))).toEqual(IDS);
    db.close();
  });
});
