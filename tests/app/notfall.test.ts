// What the page of last resort gives out: a file that the app takes back, with all that can be read, and nothing in the open that is protected.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { countKept, openKept, rescueFile } from '../../src/app/notfall/rescue-file.ts';
import { DATABASE_NAME, openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { keepDraft, readDraft } from '../../src/store/drafts.ts';
import { sealAll } from '../../src/store/vault-rows.ts';
import { holdKey, newVault, VAULT_KEY } from '../../src/store/vault.ts';
import { applyBackup, openBackup } from '../../src/workers/backup.ts';
import { partsFor } from '../support/backup.ts';
import { entry } from '../support/records.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const SECRET = 'Zeugwart Siebenschläfer';
const ONE = entry({ id: 'entry-000001', by: SECRET, at: NOW - 1_000 });
const DRAFT = {
  key: JSON.stringify([ONE.catalog, 'feuerwehr', '2026-11-22']),
  fields: [{ field: 'fahrzeuge', text: SECRET, none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at: 5,
};
const ABOUT = { settings: { language: 'de' }, version: '1', now: NOW };

let db: CockpitDatabase;
beforeEach(async () => {
  await openDatabase().delete();
});
const filled = async (): Promise<IDBDatabase> => {
  db = openDatabase(DATABASE_NAME);
  await addRecords(db, [ONE], null);
  await keepDraft(db, DRAFT, null);
  return (await openKept())!;
};
const protect = async (): Promise<void> => {
  const { vault, key } = await newVault('vier Wörter zum Merken', 15);
  await db.settings.put({ key: VAULT_KEY, value: vault });
  holdKey(vault.id, key);
  await sealAll(db, vault, key);
};

describe('without the app', () => {
  test('a device without a database stays one', async () => {
    expect(await openKept()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE_NAME);
    expect(await countKept(null, 2)).toEqual({ entries: 0, drafts: 2, folders: 0, isProtected: false });
  });

  test('what lies beside a database that was being written anew is found', async () => {
    (await filled()).close();
    db.close();
    const beside = openDatabase(`${DATABASE_NAME}-neu`);
    await addRecords(beside, [ONE, { ...ONE, id: 'zwei-zwei-zwei' }], null);
    await beside.settings.put({ key: 'move:whole', value: true });
    beside.close();
    const entries = async (): Promise<number> => {
      const kept = await openKept();
      const { entries: count } = await countKept(kept, 0);
      kept?.close();
      return count;
    };
    // Half full, then gone.
    const real = openDatabase(DATABASE_NAME);
    await real.settings.bulkPut([
      { key: 'move:filling', value: true },
      { key: 'language', value: 'de' },
    ]);
    real.close();
    expect(await entries()).toBe(2);
    await Dexie.delete(DATABASE_NAME);
    expect(await entries()).toBe(2);
    await Dexie.delete(`${DATABASE_NAME}-neu`);
    expect(await entries()).toBe(0);
  });
  test('what was recorded becomes a file that another device takes back whole', async () => {
    const kept = await filled();
    expect(await countKept(kept, 0)).toEqual({ entries: 1, drafts: 1, folders: 0, isProtected: false });
    const { file, left } = await rescueFile(kept, ABOUT);
    expect(left).toBe(0);
    const other = openDatabase('another tablet');
    const parts = partsFor(other, NOW);
    const opened = await openBackup(parts, file, 'x.gcsicherung', null);
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    expect(opened.value.preview.entries).toBe(1);
    const applied = await applyBackup(parts, opened.value.held, 1, 'merge');
    expect(applied.ok).toBe(true);
    expect(await listRecords(other, ONE.catalog)).toEqual([ONE]);
    expect((await readDraft(other, DRAFT.key))?.fields).toEqual(DRAFT.fields);
    await other.delete();
  });

  test('a row that no file can hold is left out and counted, and takes no other with it', async () => {
    const kept = await filled();
    await db.table('notes').put({ id: 'kaputt', of: new Blob(['x']) });
    const { file, rows, left } = await rescueFile(kept, ABOUT);
    expect(left).toBe(1);
    expect(rows).toBeGreaterThanOrEqual(2);
    const opened = await openBackup(partsFor(openDatabase('third'), NOW), file, 'x.gcsicherung', null);
    expect(opened.ok && opened.value.preview.entries).toBe(1);
  });
});

describe('where a passphrase protects the device', () => {
  test('only what is sealed is given out; what still lies in the open is left out and counted', async () => {
    const kept = await filled();
    await protect();
    const { vault } = { vault: await db.settings.get(VAULT_KEY) };
    expect(vault).toBeDefined();
    await db.records.put({ ...ONE, id: 'entry-offen1' });
    expect((await countKept(kept, 0)).isProtected).toBe(true);
    const { file, left } = await rescueFile(kept, {
      ...ABOUT,
      settings: {
        'draft.x': JSON.stringify(DRAFT),
        'draft.y': JSON.stringify({ key: 'y', at: 1, base64: 'AA==' }),
      },
    });
    expect(left).toBe(2);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes('base64')).toBe(true);
    const opened = await openBackup(partsFor(openDatabase('fourth'), NOW), file, 'x.gcsicherung', null);
    expect(opened.ok && opened.value.preview).toMatchObject({ entries: 1, protection: 'comes' });
  });
});
