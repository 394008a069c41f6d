// A full device is told in one place, whatever was written into whichever table, and taken back when something fits again.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isQuota, onFull } from '../../src/store/quota.ts';
import { openDatabase } from '../../src/store/database.ts';
import { TABLES } from '../../src/store/rows.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { dumpOf } from '../support/dec2b7f.ts';

let db: CockpitDatabase, told: boolean[], end: () => void;
beforeEach(() => {
  db = openDatabase(`full-${crypto.randomUUID()}`);
  told = [];
  end = onFull((isFull) => told.push(isFull));
});
afterEach(async () => {
  vi.restoreAllMocks();
  end();
  await db.delete();
});
const rowOf = (table: string): object => {
  const { keyPath } = db.table(table).schema.primKey;
  const key = Object.fromEntries([keyPath ?? []].flat().map((name) => [name, 1]));
  return dumpOf('geraet').tables[table]?.[0] ?? key;
};
const full = (): DOMException => new DOMException('full', 'QuotaExceededError');

test.each(TABLES)('%s: a row that is refused for want of room', async (table) => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full();
  });
  const row = rowOf(table);
  expect(
    isQuota(
      await db
        .table(table)
        .put(row)
        .catch((cause: unknown) => cause),
    ),
  ).toBe(true);
  expect(told).toEqual([true]);
  expect(
    isQuota(
      await db
        .table(table)
        .bulkPut([row])
        .catch((cause: unknown) => cause),
    ),
  ).toBe(true);
  put.mockRestore();
  await db.table(table).put(row);
  expect(told).toEqual([true, false]);
});
test('a whole that is refused at its end', async () => {
  await db.notes.count();
  const writing = db.transaction('rw', db.notes, async (transaction) => {
    await db.notes.put({ id: 'n', place: 'lage', title: '', text: 'x', at: 1 });
    const { idbtrans } = transaction as unknown as { idbtrans: IDBTransaction };
    Object.defineProperty(idbtrans, 'error', { value: full() });
    idbtrans.abort();
  });
  await expect(writing).rejects.toThrow();
  expect(told).toEqual([true]);
  await db.settings.put({ key: 'x', value: 1 });
  expect(told).toEqual([true, false]);
});
