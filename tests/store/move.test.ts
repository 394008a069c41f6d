// Encryption writes the database anew: a device that dies at any moment of it, or is full, has all of the old or all of the new; who uses the
// database meanwhile waits, and loses nothing.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSealed } from '../../src/core/records/sealed.ts';
import { isQuota, openDatabase, shaped } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { rewrite, settle, sweepBeside, type Moment, type Move } from '../../src/store/move.ts';
import { addRecords, keepDraft, listDrafts, listRecords } from '../../src/store/records.ts';
import { sealAnew } from '../../src/store/vault-rows.ts';
import { dropKey, holdKey, newVault, readVault, type Vault } from '../../src/store/vault.ts';
import { CATALOG, deviceOf, dumpOf } from '../support/dec2b7f.ts';
import { createLocks } from '../support/locks.ts';
import { entry } from '../support/records.ts';

const browser = (): void => void vi.stubGlobal('navigator', { locks: createLocks() });
const TABLES = dumpOf('geraet').tables;
const MOMENTS: readonly Moment[] = ['copied', 'whole', 'gone', 'back'];
const PROTECTED = ['records', 'drafts', 'outbox'];

let name: string, vault: Vault, key: CryptoKey;
beforeEach(async () => {
  browser();
  name = await deviceOf('geraet');
  ({ vault, key } = await newVault('vier Wörter zum Merken', 15));
});
afterEach(() => {
  dropKey(vault.id);
  vi.unstubAllGlobals();
});

const anew = (more: Partial<Move> = {}): Promise<boolean> =>
  sealAnew(name, vault, key, {
    shaped,
    onShare: () => undefined,
    beforeSwitch: () => Promise.resolve(holdKey(vault.id, key)),
    ...more,
  });
const names = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap((one) => (one.name?.startsWith(name) ? [one.name] : []));
/** All of the old in the open, or all of it sealed; never half. */
const stateOf = async (db: CockpitDatabase): Promise<'old' | 'new'> => {
  const isNew = (await readVault(db)) !== null;
  for (const [table, rows] of Object.entries(TABLES)) {
    const found = (await db.table(table).toArray()) as object[];
    const own = found.filter(
      (row) => !['vault', 'move:filling', 'move:whole'].includes((row as { key: string }).key),
    );
    if (!isNew || !PROTECTED.includes(table)) expect(own, table).toEqual(rows);
    else expect(own, table).toHaveLength(rows.length);
    if (isNew && table !== 'outbox' && PROTECTED.includes(table)) expect(found.every(isSealed)).toBe(true);
    expect(found.length - own.length, table).toBe(isNew && table === 'settings' ? 1 : 0);
  }
  if (isNew) {
    holdKey(vault.id, key);
    expect(await listRecords(db, CATALOG)).toEqual(expect.arrayContaining(TABLES.records as object[]));
    expect(await listDrafts(db, CATALOG)).toHaveLength(TABLES.drafts!.length);
  }
  return isNew ? 'new' : 'old';
};

describe('a database that is written anew', () => {
  test('holds every row, what was recorded sealed, and nothing is left beside it', async () => {
    const shares: number[] = [];
    expect(await anew({ onShare: (share) => shares.push(share) })).toBe(true);
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('new');
    expect(await names()).toEqual([name]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    db.close();
  });
  test.each(MOMENTS)('killed at “%s”, the device has all of the old or all of the new', async (moment) => {
    await new Promise<void>((resolve, reject) => {
      // It never goes on from there, as one that is dead does not.
      anew({
        at: (here) => (here === moment ? new Promise<void>(() => resolve()) : Promise.resolve()),
      }).catch(reject);
    });
    dropKey(vault.id);
    browser();
    const db = openDatabase(name);
    const state = await stateOf(db);
    expect(state).toBe(moment === 'gone' || moment === 'back' ? 'new' : 'old');
    await sweepBeside(db, shaped);
    expect(await names()).toEqual([name]);
    // And it can be used, and encrypted after all.
    await addRecords(db, [entry({ id: 'eintrag-danach', catalog: CATALOG })], null);
    if (state === 'old') expect(await anew()).toBe(true);
    expect((await listRecords(db, CATALOG)).map(({ id }) => id)).toContain('eintrag-danach');
    db.close();
  });
  test('killed again while it is brought to its end, it is brought there the next time', async () => {
    await new Promise<void>((resolve) => {
      void anew({ at: (here) => (here === 'back' ? new Promise<void>(() => resolve()) : Promise.resolve()) });
    });
    browser();
    // A second one dies half way through filling.
    const half = shaped(name);
    await half.table('columns').clear();
    await half.table('folders').clear();
    half.close();
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('new');
    db.close();
  });
  test('does not take the place of the old where it does not read as what was written', async () => {
    let n = 0;
    const asked = rewrite({
      name,
      shaped,
      settings: [],
      onShare: () => undefined,
      beforeSwitch: () => Promise.reject(new Error('must not come so far')),
      turn: (_table, row) => Promise.resolve(row),
      isSame: () => Promise.resolve(++n < 30),
    });
    await expect(asked).rejects.toThrow('not what was written');
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('old');
    expect(await names()).toEqual([name]);
    db.close();
  });
  test('on a full disk says so, and the old stays', async () => {
    const bulkPut = vi.fn();
    const asked = anew({
      shaped: (wanted) => {
        const made = shaped(wanted);
        if (wanted !== name)
          made.use({
            stack: 'dbcore',
            name: 'full',
            create: (core) => ({
              ...core,
              table: (table) => ({
                ...core.table(table),
                mutate: (request) => {
                  bulkPut();
                  return table === 'records'
                    ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
                    : core.table(table).mutate(request);
                },
              }),
            }),
          });
        return made;
      },
    });
    expect(isQuota(await asked.catch((cause: unknown) => cause))).toBe(true);
    expect(bulkPut).toHaveBeenCalled();
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('old');
    expect(await names()).toEqual([name]);
    db.close();
  });
  test('lets who uses it meanwhile wait: what they type is in the new one, and sealed', async () => {
    const [one, other] = [openDatabase(name), openDatabase(name, undefined, 'strict')];
    await Promise.all([one.records.count(), other.records.count()]);
    const before = await one.records.count();
    const writing: Promise<unknown>[] = [];
    const draft = {
      ...(TABLES.drafts![0] as { key: string }),
      key: JSON.stringify([CATALOG, 'x', '2026-11-20']),
      at: 9,
    };
    await anew({
      at: (moment) => {
        const id = `eintrag-${moment}-1`;
        writing.push(addRecords(other, [entry({ id, catalog: CATALOG })], null));
        writing.push(keepDraft(one, draft as never));
        return Promise.resolve();
      },
    });
    await Promise.all(writing);
    expect(await one.records.count()).toBe(before + MOMENTS.length);
    expect((await one.records.toArray()).every(isSealed)).toBe(true);
    expect((await other.drafts.toArray()).every(isSealed)).toBe(true);
    expect((await listDrafts(other, CATALOG)).map(({ key: at }) => at)).toContain(draft.key);
    for (const db of [one, other]) db.close();
  });
  test('is not written anew where nobody could be made to wait', async () => {
    vi.unstubAllGlobals();
    expect(await anew()).toBe(false);
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('old');
    db.close();
  });
  test('that was removed on purpose does not come back', async () => {
    await new Promise<void>((resolve) => {
      void anew({
        at: (here) => (here === 'whole' ? new Promise<void>(() => resolve()) : Promise.resolve()),
      });
    });
    browser();
    const db = openDatabase(name);
    await sweepBeside(db, shaped);
    await db.delete();
    const again = openDatabase(name);
    expect(await again.records.count()).toBe(0);
    await settle(again, shaped);
    expect(await again.records.count()).toBe(0);
    again.close();
  });
});
