// Backups of values under a passphrase: sealed in the file, opened by the same passphrase, never mixed with another one.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/records/entry.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { keepDraft, listDrafts } from '../../src/store/drafts.ts';
import { sealAll } from '../../src/store/vault-rows.ts';
import {
  changeVault,
  dropKey,
  holdKey,
  newVault,
  openVault,
  readVault,
  rewrapped,
  VAULT_KEY,
} from '../../src/store/vault.ts';
import { applyBackup, createBackup, openBackup, type BackupParts } from '../../src/workers/backup.ts';
import type { BackupPreview } from '../../src/workers/backup-protocol.ts';
import { entry as recorded } from '../support/records.ts';
import { partsFor as partsOf } from '../support/backup.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const URL = 'https://a.example/datapackage.json';
const SECRET = 'Zeugwart Siebenschläfer';
const entry = (n: number): Entry =>
  recorded({
    id: `entry-${String(n).padStart(6, '0')}`,
    catalog: URL,
    day: '2026-11-20',
    at: NOW - 1_000 + n,
    value: n,
    by: SECRET,
  });
const DRAFT = {
  key: JSON.stringify([URL, 'feuerwehr', '2026-11-21']),
  fields: [{ field: 'anzuege', text: SECRET, none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at: 5,
};

const fresh = async (...entries: Entry[]): Promise<CockpitDatabase> => {
  const db = openDatabase(`backup-vault-${crypto.randomUUID()}`);
  await db.settings.put({ key: 'subscribed', value: URL });
  await addRecords(db, entries, null);
  return db;
};
const protect = async (db: CockpitDatabase, passphrase: string): Promise<string> => {
  const { vault, key } = await newVault(passphrase, 15);
  await db.settings.put({ key: VAULT_KEY, value: vault });
  holdKey(vault.id, key);
  await sealAll(db, vault, key);
  return vault.id;
};
const unlock = async (db: CockpitDatabase, passphrase: string): Promise<void> => {
  const vault = (await readVault(db))!;
  holdKey(vault.id, (await openVault(vault, passphrase))!);
};
const partsFor = (given: CockpitDatabase): BackupParts => partsOf(given, NOW);
const fileOf = async (db: CockpitDatabase): Promise<Blob> => {
  const made = await createBackup(partsFor(db), { passphrase: null, settings: {}, version: 't' });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value.file;
};
const restore = async (db: CockpitDatabase, file: Blob, mode: 'merge' | 'replace') => {
  const parts = partsFor(db);
  const opened = await openBackup(parts, file, 'x.gcsicherung', null);
  if (!opened.ok) return { protection: null, applied: opened };
  const { preview, held } = opened.value;
  return { protection: preview.protection, applied: await applyBackup(parts, held, preview.entries, mode) };
};
const values = async (db: CockpitDatabase) => (await listRecords(db, URL)).map((one) => one.value);

describe('a backup of protected values', () => {
  test('holds nothing of them in the open, without a passphrase of its own too, and brings all back', async () => {
    const db = await fresh(entry(1), entry(2));
    await keepDraft(db, DRAFT);
    const id = await protect(db, 'vier Wörter zum Merken');
    dropKey(id);
    const file = await fileOf(db);
    expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).not.toContain('Siebenschl');
    const other = await fresh(entry(9));
    const { protection, applied } = await restore(other, file, 'replace');
    expect([protection, applied.ok]).toEqual(['comes', true]);
    await expect(listRecords(other, URL)).rejects.toThrow();
    await unlock(other, 'vier Wörter zum Merken');
    expect(await values(other)).toEqual([1, 2]);
    expect(await listDrafts(other, URL)).toEqual([DRAFT]);
  });

  test('merged into a device that protects nothing, brings its passphrase along', async () => {
    const db = await fresh(entry(1), entry(2));
    await protect(db, 'vier Wörter zum Merken');
    const other = await fresh(entry(2), entry(3));
    const { protection, applied } = await restore(other, await fileOf(db), 'merge');
    expect([protection, applied.ok]).toEqual(['comes', true]);
    await unlock(other, 'vier Wörter zum Merken');
    expect(await values(other)).toEqual([1, 2, 3]);
    const vault = (await readVault(other))!;
    await sealAll(other, vault, (await openVault(vault, 'vier Wörter zum Merken'))!);
    expect((await other.records.toArray()).every((row) => 'sealed' in row)).toBe(true);
    expect(await values(other)).toEqual([1, 2, 3]);
  });

  test('put in place where the passphrase was changed since, keeps the one that holds', async () => {
    const db = await fresh(entry(1));
    await protect(db, 'vier Wörter zum Merken');
    const file = await fileOf(db);
    const vault = (await readVault(db))!;
    await changeVault(
      db,
      (await rewrapped(vault, 'vier Wörter zum Merken', 'ganz neue Wörter hier'))!,
      vault,
    );
    const { protection, applied } = await restore(db, file, 'replace');
    expect([protection, applied.ok]).toEqual(['same', true]);
    const after = (await readVault(db))!;
    expect(await openVault(after, 'vier Wörter zum Merken')).toBeNull();
    await unlock(db, 'ganz neue Wörter hier');
    expect(await values(db)).toEqual([1]);
  });

  test('merged with the same passphrase, unites both', async () => {
    const db = await fresh(entry(1));
    await protect(db, 'vier Wörter zum Merken');
    const file = await fileOf(db);
    await addRecords(db, [entry(2)], null);
    const later = await fileOf(db);
    const other = await fresh();
    await restore(other, file, 'replace');
    await unlock(other, 'vier Wörter zum Merken');
    await addRecords(other, [entry(3)], null);
    const { protection, applied } = await restore(other, later, 'merge');
    expect([protection, applied]).toMatchObject(['same', { ok: true, value: { entries: 1 } }]);
    expect(await values(other)).toEqual([1, 2, 3]);
  });

  test('of values in the open is taken by a device that protects its own, which stays protected', async () => {
    const file = await fileOf(await fresh(entry(1), entry(2)));
    const db = await fresh(entry(2), entry(3));
    await protect(db, 'vier Wörter zum Merken');
    const { protection, applied } = await restore(db, file, 'merge');
    expect([protection, applied.ok]).toEqual(['goes', true]);
    expect(await values(db)).toEqual([1, 2, 3]);
    expect(await readVault(db)).not.toBeNull();
  });

  test('under another passphrase is not merged: half of it could never be opened', async () => {
    const db = await fresh(entry(1));
    await protect(db, 'vier Wörter zum Merken');
    const file = await fileOf(db);
    const other = await fresh(entry(2));
    await protect(other, 'ganz andere Wörter hier');
    const before = await other.records.toArray();
    const { protection, applied } = await restore(other, file, 'merge');
    expect(protection).toBe('other' satisfies BackupPreview['protection']);
    expect(applied).toMatchObject({ ok: false, issues: [{ code: 'BACKUP_OTHER_PASSPHRASE' }] });
    expect(await other.records.toArray()).toEqual(before);
    // Replaced as a whole it may be.
    expect((await restore(other, file, 'replace')).applied.ok).toBe(true);
    await unlock(other, 'vier Wörter zum Merken');
    expect(await values(other)).toEqual([1]);
  });

  test.each([
    ['sealed values without what opens them', async (db: CockpitDatabase) => db.settings.delete(VAULT_KEY)],
    [
      'a passphrase that would take years',
      async (db: CockpitDatabase) =>
        db.settings.put({ key: VAULT_KEY, value: { ...(await readVault(db))!, iterations: 1e12 } }),
    ],
    [
      'a key of another length',
      async (db: CockpitDatabase) =>
        db.settings.put({ key: VAULT_KEY, value: { ...(await readVault(db))!, wrapped: new Uint8Array(4) } }),
    ],
    [
      'a sealed value with more than belongs to it',
      async (db: CockpitDatabase) =>
        db.table('records').put({ ...(await db.records.toArray())[0], value: 17 }),
    ],
    [
      'a sealed draft without a seal',
      async (db: CockpitDatabase) => db.table('drafts').put({ key: 'k', at: 1, sealed: 'x' }),
    ],
  ])('with %s: what nobody could open or show is laid aside, never dropped', async (_name, spoil) => {
    const db = await fresh(entry(1));
    await protect(db, 'vier Wörter zum Merken');
    await spoil(db);
    const other = await fresh(entry(2));
    const { applied } = await restore(other, await fileOf(db), 'replace');
    expect(applied.ok).toBe(true);
    const aside = await other.settings.where('key').startsWith('aside:').count();
    const shown = (await other.records.count()) + (await other.drafts.count());
    expect(aside).toBeGreaterThan(0);
    const held = (await db.records.count()) + (await db.drafts.count()) + (await db.settings.count());
    expect(shown + (await other.settings.count())).toBeGreaterThanOrEqual(held);
  });
});
