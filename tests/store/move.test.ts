// Encryption writes the database anew: a device that dies at any moment of it, or is full, has all of the old or all of the new; who uses the
// database meanwhile waits, and loses nothing.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSealed } from '../../src/core/records/sealed.ts';
import { isQuota, openDatabase, shaped } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import {
  removeDatabase,
  rewrite,
  settle,
  sweepBeside,
  type Moment,
  type Move,
} from '../../src/store/move.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { keepDraft, listDrafts } from '../../src/store/drafts.ts';
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
const NO_MOVE: Omit<Move, 'name'> = {
  shaped,
  settings: [],
  onShare: () => undefined,
  beforeSwitch: () => Promise.reject(new Error('must not come so far')),
  turn: (_table, row) => Promise.resolve(row),
  isSame: () => Promise.resolve(true),
};
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
    // The vault, and in a copy how far the move has come.
    const inSettings = db.backendDB().name === name ? 1 : 2;
    const marks = isNew && table === 'settings' ? inSettings : 0;
    expect(found.length - own.length, table).toBe(marks);
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
    expect(await settle(name, shaped)).toBe(name);
    expect(await again.records.count()).toBe(0);
    again.close();
  });
});

describe('where no room is left once the old one is gone', () => {
  let isFull: boolean;
  const draft = {
    ...(TABLES.drafts![0] as { key: string }),
    key: JSON.stringify([CATALOG, 'x', '2026-11-20']),
    at: 9,
  };
  const idsOf = async (db: CockpitDatabase): Promise<string[]> =>
    (await listRecords(db, CATALOG)).map(({ id }) => id);
  beforeEach(async () => {
    isFull = true;
    const { put } = IDBObjectStore.prototype;
    // Nothing more fits into the place of the old one.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (isFull && this.transaction.db.name === name && this.name === 'records')
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await new Promise<void>((resolve) => {
      void anew({ at: (here) => (here === 'gone' ? new Promise<void>(() => resolve()) : Promise.resolve()) });
    });
    browser();
  });
  afterEach(() => vi.restoreAllMocks());

  test('the new one is opened where it lies, whole, and what is written into it stays', async () => {
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('new');
    await addRecords(db, [entry({ id: 'eintrag-eng-1', catalog: CATALOG })], null);
    expect(await names()).toContain(`${name}-neu`);
    // It takes no third one beside it.
    expect(await rewrite({ ...NO_MOVE, name: db.name })).toBe(false);
    db.close();
    const again = openDatabase(name);
    expect(await idsOf(again)).toContain('eintrag-eng-1');
    await sweepBeside(again, shaped);
    expect(await idsOf(again)).toContain('eintrag-eng-1');
    again.close();
  });
  test('who encrypts is told that it is done, as it is, and the half of it that found no room is gone', async () => {
    isFull = false;
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('new');
    isFull = true;
    // Waiting for room takes no time here.
    vi.stubGlobal('setTimeout', (done: () => void) => setImmediate(done));
    const other = await newVault('andere Wörter zum Merken', 15);
    const asked = rewrite({
      ...NO_MOVE,
      name,
      settings: [{ key: 'vault', value: other.vault }],
      beforeSwitch: () => Promise.resolve(),
    });
    expect(await asked).toBe(true);
    expect((await names()).filter((one) => one === name)).toEqual([]);
    expect((await readVault(db))?.id).toBe(other.vault.id);
    expect(await db.records.count()).toBe(TABLES.records!.length);
    db.close();
  });
  test('it comes to its place once there is room, under an open window, which loses nothing', async () => {
    const one = openDatabase(name);
    await addRecords(one, [entry({ id: 'eintrag-eng-1', catalog: CATALOG })], null);
    isFull = false;
    const other = openDatabase(name);
    const writing = keepDraft(one, draft as never);
    expect(await idsOf(other)).toContain('eintrag-eng-1');
    await writing;
    await addRecords(one, [entry({ id: 'eintrag-eng-2', catalog: CATALOG })], null);
    expect(await idsOf(other)).toEqual(expect.arrayContaining(['eintrag-eng-1', 'eintrag-eng-2']));
    expect((await listDrafts(other, CATALOG)).map(({ key: at }) => at)).toContain(draft.key);
    expect([one, other].map((db) => db.backendDB().name)).toEqual([name, name]);
    expect(await names()).toEqual([name]);
    for (const db of [one, other]) db.close();
  });
  test('it is not even tried where the browser says that there is none', async () => {
    isFull = false;
    vi.stubGlobal('navigator', {
      locks: createLocks(),
      storage: { estimate: () => Promise.resolve({ usage: 60, quota: 100 }) },
    });
    const db = openDatabase(name);
    expect(await stateOf(db)).toBe('new');
    expect(await names()).toContain(`${name}-neu`);
    db.close();
    browser();
    const again = openDatabase(name);
    expect(await stateOf(again)).toBe('new');
    expect(await names()).toEqual([name]);
    again.close();
  });
  test('what a restored backup takes away of its marks changes nothing', async () => {
    const db = openDatabase(name);
    await db.settings.clear();
    await db.settings.put({ key: 'subscribed', value: CATALOG });
    const count = await db.records.count();
    db.close();
    const again = openDatabase(name);
    expect([await again.records.count(), (await again.settings.toArray()).length]).toEqual([count, 1]);
    again.close();
    isFull = false;
    const last = openDatabase(name);
    expect([await last.records.count(), last.backendDB().name]).toEqual([count, name]);
    expect(await names()).toEqual([name]);
    last.close();
  });
  test('many windows at once find the same, again and again', async () => {
    for (let round = 0; round < 12; round++) {
      const all = [1, 2, 3].map(() => openDatabase(name));
      const counts = await Promise.all(all.map((db) => db.records.count()));
      expect(new Set(counts)).toEqual(new Set([TABLES.records!.length + round]));
      await addRecords(all[round % 3]!, [entry({ id: `eintrag-runde-${round}`, catalog: CATALOG })], null);
      for (const db of all) db.close();
    }
    expect(await names()).toContain(`${name}-neu`);
  });
  test('removed on purpose it is gone from both places', async () => {
    const db = openDatabase(name);
    await db.records.count();
    await removeDatabase(db, shaped);
    expect(await names()).toEqual([]);
    const again = openDatabase(name);
    expect(await again.records.count()).toBe(0);
    again.close();
  });
});
