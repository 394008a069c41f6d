// A database that the browser removed under an open window.
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftKey, emptyDraft } from '../../src/core/records/draft.ts';
import { BORN, expectData } from '../../src/store/born.ts';
import { openDatabase, SCHEMA } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { putNote } from '../../src/store/notes.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { MOVE_LOCK } from '../../src/store/move.ts';
import { createLocks } from '../support/locks.ts';
import { entry } from '../support/records.ts';

const KEY = draftKey('https://example.org/datapackage.json', 'feuerwehr', '2026-11-23');
const draft = { ...emptyDraft(KEY), fields: [{ field: 'fahrzeuge', text: '7', none: null }], at: 1 };
const note = { id: 'lage', place: 'lage', title: 'Lage', text: 'anrufen', at: 1 };
let db: CockpitDatabase, name: string, gone: number;
beforeEach(async () => {
  name = `born-${crypto.randomUUID()}`;
  gone = 0;
  db = openDatabase(name, SCHEMA, 'strict');
  await db.settings.put({ key: BORN, value: true });
  await addRecords(db, [entry()], null);
  expectData(() => gone++);
});
afterEach(async () => {
  expectData(null);
  db.close();
  await openDatabase(name).delete();
});
/** As a browser does it: the connection ends by force, then the files go. */
const evict = async (): Promise<void> => {
  forceCloseDatabase(db.backendDB() as never);
  await new Promise<void>((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error ?? new Error('not deleted'));
  });
};

test('nothing is called kept that was typed into a new and empty one, whatever it is', async () => {
  await evict();
  await expect(keepDraft(db, draft, emptyDraft(KEY))).rejects.toThrow();
  await expect(addRecords(db, [entry({ id: 'entry-0002' })], null)).rejects.toThrow();
  await expect(putNote(db, note)).rejects.toThrow();
  await expect(listRecords(db, entry().catalog)).rejects.toThrow();
  expect(gone).toBeGreaterThan(0);
});
test('also where a worker has made the new one already', async () => {
  await evict();
  const worker = openDatabase(name);
  expectData(null);
  await worker.settings.put({ key: 'alarm', value: { on: true } });
  expectData(() => gone++);
  await expect(keepDraft(db, draft, null)).rejects.toThrow();
  expect(gone).toBe(1);
  worker.close();
});
test('however often it is asked', async () => {
  const other = openDatabase(name);
  await other.settings.get(BORN);
  forceCloseDatabase(other.backendDB() as never);
  await evict();
  for (let i = 0; i < 3; i++) {
    await expect(other.settings.get('subscribed')).rejects.toThrow();
    await expect(other.records.count()).rejects.toThrow();
  }
});
test('a restored backup that is older than the mark is no other database', async () => {
  await db.settings.clear();
  forceCloseDatabase(db.backendDB() as never);
  expect(await listRecords(db, entry().catalog)).toEqual([entry()]);
  expect(gone).toBe(0);
});
test('a connection that ended while the data are there goes on', async () => {
  forceCloseDatabase(db.backendDB() as never);
  await keepDraft(db, draft, null);
  expect(await listRecords(db, entry().catalog)).toEqual([entry()]);
  expect(gone).toBe(0);
});
test('told late that its connection ended, while it waits at the door already, whoever asked is answered', async () => {
  const locks = createLocks();
  vi.stubGlobal('navigator', { locks });
  const connection = db.backendDB();
  const letGo = new Promise<() => void>((resolve) => {
    void locks.request(MOVE_LOCK, () => new Promise<void>((go) => resolve(go)));
  });
  const go = await letGo;
  // Found out by using it; the browser tells of it afterwards.
  connection.close();
  const [asked, late] = [listRecords(db, entry().catalog), new Event('close')];
  await new Promise((resolve) => setTimeout(resolve));
  const before = db.records.count();
  connection.onclose?.(late);
  const after = db.records.count();
  go();
  expect([await asked, await before, await after]).toEqual([[entry()], 1, 1]);
  vi.unstubAllGlobals();
});
