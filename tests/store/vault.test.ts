import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { draftKey, emptyDraft, withField, type Draft } from '../../src/core/records/draft.ts';
import type { Entry } from '../../src/core/records/entry.ts';
import type { Batch } from '../../src/core/records/outbox.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import {
  bytesOfBatch,
  changeBatch,
  forgetPasswords,
  hasPassword,
  listBatches,
  putBatch,
  readPassword,
  writePassword,
} from '../../src/store/outbox.ts';
import { addRecords, listRecordIds, listRecords } from '../../src/store/records.ts';
import { keepDraft, listDrafts, readDraft, showsMore } from '../../src/store/drafts.ts';
import { asKept } from '../../src/store/sealing.ts';
import { findUnreadable, removeUnreadable } from '../../src/store/unreadable.ts';
import { eraseSealed, openAll, sealAll } from '../../src/store/vault-rows.ts';
import {
  changeVault,
  dropKey,
  holdKey,
  Locked,
  newVault,
  openVault,
  readVault,
  rewrapped,
  seal,
  unseal,
  VAULT_KEY,
  type Vault,
} from '../../src/store/vault.ts';
import { runs } from '../support/runs.ts';

const CATALOG = 'https://amt.example/catalog.json';
const SECRET = 'Siebzehn Betten im Keller';
const entry = (n: number): Entry => ({
  id: `entry-${String(n).padStart(6, '0')}`,
  catalog: CATALOG,
  organisation: 'klinik',
  field: 'betten',
  day: '2026-11-20',
  value: `${SECRET} ${n}`,
  emptiness: null,
  unit: '',
  by: 'Pflegeleitung',
  at: 1_760_000_000_000 + n,
  telephone: null,
  replaces: [],
  reason: 'Zählung',
});
const KEY = draftKey(CATALOG, 'klinik', '2026-11-21');
const draft = (text: string, at = 5): Draft => ({
  key: KEY,
  fields: [{ field: 'betten', text, none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at,
});
/** One key stroke on top of what a window shows. */
const typed = (text: string, on: Draft, field = 'betten'): Draft => ({
  ...withField(on, { field, text, none: null }),
  at: on.at + 1,
});
/** What is typed by field. */
const texts = async (): Promise<unknown> =>
  Object.fromEntries(((await readDraft(db, KEY))?.fields ?? []).map(({ field, text }) => [field, text]));
const batch = (n: number): Batch => ({
  id: `b${n}`,
  catalog: CATALOG,
  name: `erfassung-${n}.zip`,
  entries: [entry(n).id],
  bytes: new TextEncoder().encode(`${SECRET} ${n}`),
  made: n,
  sentAt: null,
  tries: 0,
  nextTry: 0,
  problem: null,
});

/** All bytes that the database holds, as text. */
const onDisk = async (db: CockpitDatabase): Promise<string> => {
  const rows = await Promise.all(db.tables.map((table) => table.toArray() as Promise<unknown[]>));
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value,
  );
};

const databases: CockpitDatabase[] = [];
const fresh = (): CockpitDatabase => {
  const db = openDatabase(`vault-${crypto.randomUUID()}`);
  databases.push(db);
  return db;
};
const protect = async (db: CockpitDatabase): Promise<{ vault: Vault; key: CryptoKey }> => {
  const made = await newVault('vier Wörter zum Merken', 15);
  await db.settings.put({ key: VAULT_KEY, value: made.vault });
  holdKey(made.vault.id, made.key);
  return made;
};
let db: CockpitDatabase;
beforeEach(() => {
  db = fresh();
});
afterEach(async () => {
  await forgetPasswords();
  for (const one of databases.splice(0)) await one.delete();
});

describe('what was recorded, under a passphrase', () => {
  test('is read as it was written, and lies nowhere in the open', async () => {
    await protect(db);
    expect(await addRecords(db, [entry(1), entry(2)], null)).toBe(2);
    expect(await addRecords(db, [entry(2), entry(3)], null)).toBe(1);
    await keepDraft(db, draft(SECRET));
    await putBatch(db, batch(1));
    await writePassword(db, CATALOG, 'geheim-17');
    expect(await listRecords(db, CATALOG)).toEqual([entry(1), entry(2), entry(3)]);
    expect(await readDraft(db, KEY)).toEqual(draft(SECRET));
    expect(await listDrafts(db, CATALOG)).toEqual([draft(SECRET)]);
    const [held] = await listBatches(db, CATALOG);
    expect(new TextDecoder().decode(await bytesOfBatch(db, held!))).toBe(`${SECRET} 1`);
    expect(await readPassword(db, CATALOG)).toBe('geheim-17');
    const disk = await onDisk(db);
    for (const word of ['Siebzehn', 'Pflegeleitung', 'Zählung']) expect(disk).not.toContain(word);
  });

  test('cannot be read without it, and is never taken for nothing', async () => {
    const { vault } = await protect(db);
    await addRecords(db, [entry(1)], null);
    await keepDraft(db, draft('3'));
    await putBatch(db, batch(1));
    await writePassword(db, CATALOG, 'geheim-17');
    dropKey(vault.id);
    await expect(listRecords(db, CATALOG)).rejects.toBeInstanceOf(Locked);
    await expect(readDraft(db, KEY)).rejects.toBeInstanceOf(Locked);
    await expect(listDrafts(db, CATALOG)).rejects.toBeInstanceOf(Locked);
    await expect(addRecords(db, [entry(2)], null)).rejects.toBeInstanceOf(Locked);
    await expect(keepDraft(db, draft('4'))).rejects.toBeInstanceOf(Locked);
    await expect(asKept(db, draft('4'))).rejects.toBeInstanceOf(Locked);
    await expect(putBatch(db, batch(2))).rejects.toBeInstanceOf(Locked);
    await expect(bytesOfBatch(db, (await listBatches(db, CATALOG))[0]!)).rejects.toBeInstanceOf(Locked);
    await expect(readPassword(db, CATALOG)).rejects.toBeInstanceOf(Locked);
    // What needs no passphrase goes on.
    expect(await listRecordIds(db, CATALOG)).toEqual([entry(1).id]);
    expect(await hasPassword(CATALOG)).toBe(true);
    expect(await db.drafts.count()).toBe(1);
  });

  test('opens by its passphrase alone, also after that was changed', async () => {
    const { vault } = await protect(db);
    await addRecords(db, [entry(1)], null);
    dropKey(vault.id);
    expect(await openVault(vault, 'vier Wörter zum Vergessen')).toBeNull();
    // The same letters, written another way.
    expect(await openVault(vault, 'vier Wörter zum Merken')).not.toBeNull();
    expect(await rewrapped(vault, 'falsch', 'ganz neue Wörter')).toBeNull();
    const changed = (await rewrapped(vault, 'vier Wörter zum Merken', 'ganz neue Wörter'))!;
    await db.settings.put({ key: VAULT_KEY, value: changed });
    expect(await openVault(changed, 'vier Wörter zum Merken')).toBeNull();
    holdKey(changed.id, (await openVault(changed, 'ganz neue Wörter'))!);
    expect(await listRecords(db, CATALOG)).toEqual([entry(1)]);
  });

  test('is bound to its place, and a changed byte is noticed', async () => {
    const { vault, key } = await protect(db);
    await addRecords(db, [entry(1), entry(2)], null);
    const [one, other] = (await db.records.toArray()) as { id: string; sealed: Uint8Array }[];
    await expect(unseal(key, `entry ${other!.id}`, one!.sealed)).rejects.toThrow();
    await db.table('records').update(other!.id, { sealed: one!.sealed });
    dropKey(vault.id);
    holdKey(vault.id, key);
    await expect(listRecords(db, CATALOG)).rejects.toThrow();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const sealed = await seal(key, 'x', { value: 17 });
        sealed[at % sealed.length]! ^= by;
        await expect(unseal(key, 'x', sealed)).rejects.toThrow();
      }),
      { numRuns: runs(50) },
    );
  });

  test('is the same content under another seal each time', async () => {
    const { key } = await protect(db);
    const [one, other] = [await seal(key, 'x', entry(1)), await seal(key, 'x', entry(1))];
    expect(one).not.toEqual(other);
    expect(await unseal(key, 'x', one)).toEqual(await unseal(key, 'x', other));
  });

  test('refuses an identity with another content, as in the open', async () => {
    await protect(db);
    await addRecords(db, [entry(1)], null);
    await expect(addRecords(db, [{ ...entry(1), value: 'anders' }, entry(2)], null)).rejects.toThrow();
    expect(await listRecords(db, CATALOG)).toEqual([entry(1)]);
  });

  test('a draft is never overtaken by an older one', async () => {
    await protect(db);
    const kept = Array.from({ length: 40 }, (_, i) => keepDraft(db, draft('x'.repeat(i + 1), i)));
    await Promise.all(kept);
    expect((await readDraft(db, KEY))!.at).toBe(39);
    const last = keepDraft(db, draft('noch einer', 40));
    await keepDraft(db, emptyDraft(KEY));
    await last;
    expect(await readDraft(db, KEY)).toBeNull();
    void keepDraft(db, draft('wird übernommen', 41));
    await addRecords(db, [entry(1)], draft('wird übernommen', 41));
    expect(await readDraft(db, KEY)).toBeNull();
  });

  test.each([false, true])('two windows that type for one day keep both, sealed: %s', async (isSealed) => {
    if (isSealed) await protect(db);
    const other = openDatabase(db.name);
    // Each key stroke is told with what that window alone has typed so far.
    const windows = [
      { db, mine: emptyDraft(KEY), field: 'betten' },
      { db: other, mine: emptyDraft(KEY), field: 'notaufnahme' },
    ];
    const strokes: Promise<Draft>[] = [];
    for (let i = 1; i <= 12; i++)
      for (const one of windows) {
        const next = typed(`${i}`, one.mine, one.field);
        strokes.push(keepDraft(one.db, next, one.mine));
        one.mine = next;
      }
    const kept = await Promise.all(strokes);
    expect(await texts()).toEqual({ betten: '12', notaufnahme: '12' });
    // The last one to be kept shows both to its window.
    expect(kept.at(-1)!.fields).toHaveLength(2);
    // One window takes over what it shows; what the other typed since stays a draft.
    const shown = (await readDraft(db, KEY))!;
    await keepDraft(other, typed('13', shown, 'notaufnahme'), shown);
    await addRecords(db, [entry(1)], shown);
    expect(await texts()).toMatchObject({ notaufnahme: '13', betten: '' });
    await addRecords(db, [entry(2)], (await readDraft(db, KEY))!);
    expect(await db.drafts.count()).toBe(0);
    other.close();
  });
});

describe('a draft that the database did not take', () => {
  let first: Draft, second: Draft;
  beforeEach(async () => {
    first = typed('4', emptyDraft(KEY));
    await keepDraft(db, first, emptyDraft(KEY));
    db.close({ disableAutoOpen: true });
    second = typed('5', first);
    await expect(keepDraft(db, second, first)).rejects.toThrow();
    await db.open();
  });

  test('is kept whole with the next key stroke, and with what another window typed meanwhile', async () => {
    const other = openDatabase(db.name);
    await keepDraft(other, typed('7', first, 'notaufnahme'), first);
    other.close();
    await keepDraft(db, typed('1', second, 'funk'), second);
    expect(await texts()).toEqual({ betten: '5', notaufnahme: '7', funk: '1' });
  });
  test('leaves nothing old behind once it was taken over', async () => {
    await addRecords(db, [entry(1)], second);
    expect(await readDraft(db, KEY)).toBeNull();
  });
  test('and was found beside the database after a start, is not undone by what lies in it', async () => {
    const again = openDatabase(db.name);
    expect(await readDraft(again, KEY)).toEqual(first);
    showsMore(again, KEY, first);
    await keepDraft(again, typed('1', second, 'funk'), second);
    again.close();
    expect(await texts()).toEqual({ betten: '5', funk: '1' });
  });
});

describe('protecting what is there already, and taking that away', () => {
  const fill = async (): Promise<void> => {
    await addRecords(
      db,
      Array.from({ length: 450 }, (_, i) => entry(i)),
      null,
    );
    await keepDraft(db, draft(SECRET));
    await putBatch(db, batch(1));
    await writePassword(db, CATALOG, 'geheim-17');
  };
  const check = async (): Promise<void> => {
    expect(await listRecords(db, CATALOG)).toEqual(Array.from({ length: 450 }, (_, i) => entry(i)));
    expect(await readDraft(db, KEY)).toEqual(draft(SECRET));
    const [held] = await listBatches(db, CATALOG);
    expect(new TextDecoder().decode(await bytesOfBatch(db, held!))).toBe(`${SECRET} 1`);
    expect(await readPassword(db, CATALOG)).toBe('geheim-17');
  };

  test('seals all of it and opens all of it', async () => {
    await fill();
    const { vault, key } = await protect(db);
    // Mixed, as after a battery that died: everything can be read.
    await check();
    const shares: number[] = [];
    expect(await sealAll(db, vault, key, (share) => shares.push(share))).toBe(452);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(await onDisk(db)).not.toContain('Siebzehn');
    await check();
    expect(await sealAll(db, vault, key)).toBe(0);
    await openAll(db, vault, key);
    expect(await readVault(db)).toBeNull();
    dropKey(vault.id);
    await check();
    expect(await onDisk(db)).toContain('Siebzehn');
  });

  test('what is typed and recorded meanwhile is neither lost nor left in the wrong state', async () => {
    await fill();
    const { vault, key } = await protect(db);
    const typing = async (): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await keepDraft(db, draft(`getippt ${i}`, 10 + i));
        await addRecords(db, [entry(1_000 + i)], null);
      }
    };
    await Promise.all([sealAll(db, vault, key), typing()]);
    expect((await readDraft(db, KEY))!.at).toBe(39);
    expect(await onDisk(db)).not.toContain('Siebzehn');
    await Promise.all([
      openAll(db, vault, key),
      (async () => {
        for (let i = 0; i < 30; i++) await addRecords(db, [entry(2_000 + i)], null);
      })(),
    ]);
    expect(await readVault(db)).toBeNull();
    dropKey(vault.id);
    expect((await listRecords(db, CATALOG)).length).toBe(450 + 60);
    expect((await readDraft(db, KEY))!.at).toBe(39);
  });

  test('a file and a password that are written while it is set up are sealed too', async () => {
    let go = (): void => undefined;
    const sealed = new Promise<void>((resolve) => (go = resolve));
    /** The same database, whose settings tell late what they held. */
    const late = new Proxy(db, {
      get: (target, name) => {
        if (name === 'settings')
          return Object.assign(Object.create(target.settings) as typeof target.settings, {
            get: (key: string) => target.settings.get(key).then((held) => sealed.then(() => held)),
          });
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? (found.bind(target) as unknown) : found;
      },
    });
    const writing = Promise.all([putBatch(late, batch(1)), writePassword(late, CATALOG, 'geheim-17')]);
    const { vault, key } = await protect(db);
    await sealAll(db, vault, key);
    go();
    await writing;
    expect(await onDisk(db)).not.toContain('Siebzehn');
    expect(await readPassword(db, CATALOG)).toBe('geheim-17');
    dropKey(vault.id);
    await expect(readPassword(db, CATALOG)).rejects.toBeInstanceOf(Locked);
  });

  test('a batch that was on its way meanwhile stays what it was turned into', async () => {
    const { vault, key } = await protect(db);
    await putBatch(db, batch(1));
    await openAll(db, vault, key);
    await changeBatch(db, 'b1', { tries: 1, nextTry: 9, problem: 'OUTBOX_UNSURE' });
    const [held] = await listBatches(db, CATALOG);
    expect(held).toMatchObject({ tries: 1, nextTry: 9 });
    expect(new TextDecoder().decode(await bytesOfBatch(db, held!))).toBe(`${SECRET} 1`);
    await db.outbox.clear();
    await changeBatch(db, 'b1', { sentAt: 1 });
    expect(await db.outbox.count()).toBe(0);
  });

  test('a password sealed by a key that is gone is typed anew and blocks nothing', async () => {
    const first = await protect(db);
    await writePassword(db, CATALOG, 'geheim-17');
    const other = await protect(db);
    expect(await readPassword(db, CATALOG)).toBeNull();
    await openAll(db, other.vault, other.key);
    expect(await hasPassword(CATALOG)).toBe(false);
    expect(await readVault(db)).toBeNull();
    dropKey(first.vault.id);
  });

  test('another passphrase is set only over the one that was read', async () => {
    const { vault } = await protect(db);
    const [one, other] = [
      (await rewrapped(vault, 'vier Wörter zum Merken', 'erste neue Wörter'))!,
      (await rewrapped(vault, 'vier Wörter zum Merken', 'zweite neue Wörter'))!,
    ];
    expect(await changeVault(db, one, vault)).toBe(true);
    expect(await changeVault(db, other, vault)).toBe(false);
    expect(await openVault((await readVault(db))!, 'erste neue Wörter')).not.toBeNull();
  });

  test('ends half way with everything readable, and goes on', async () => {
    await fill();
    const { vault, key } = await protect(db);
    const stop = new Error('the battery');
    let steps = 0;
    const dying = (): void => {
      if (++steps === 2) throw stop;
    };
    await expect(sealAll(db, vault, key, dying)).rejects.toBe(stop);
    await check();
    await sealAll(db, vault, key);
    steps = 0;
    await expect(openAll(db, vault, key, dying)).rejects.toBe(stop);
    expect(await readVault(db)).not.toBeNull();
    await check();
    await sealAll(db, vault, key);
    expect(await onDisk(db)).not.toContain('Siebzehn');
    await check();
  });

  test('a lost passphrase costs what it protects, and nothing else', async () => {
    await fill();
    const { vault, key } = await protect(db);
    await sealAll(db, vault, key);
    await db.notes.put({ id: 'n', place: '#/lage', title: '', text: 'bleibt', at: 1 });
    dropKey(vault.id);
    expect(await eraseSealed(db)).toBe(450);
    expect(await readVault(db)).toBeNull();
    expect([await db.records.count(), await db.drafts.count(), await db.outbox.count()]).toEqual([0, 0, 0]);
    expect(await db.notes.count()).toBe(1);
    expect(await hasPassword(CATALOG)).toBe(false);
    // It begins anew, in the open.
    await addRecords(db, [entry(1)], null);
    expect(await listRecords(db, CATALOG)).toEqual([entry(1)]);
  });
});

describe('what does not open by the right key', () => {
  const spoil = async (table: 'records' | 'drafts', key: string): Promise<void> => {
    const row = (await db.table(table).get(key)) as { sealed: Uint8Array };
    await db.table(table).update(key, { sealed: row.sealed.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) });
  };
  let vault: Vault, key: CryptoKey;
  beforeEach(async () => {
    ({ vault, key } = await protect(db));
    await addRecords(
      db,
      Array.from({ length: 450 }, (_, i) => entry(i)),
      null,
    );
    await keepDraft(db, draft(SECRET));
    await putBatch(db, batch(1));
  });

  test('is nothing where all is whole', async () => {
    expect(await findUnreadable(db, key)).toBeNull();
    expect(await removeUnreadable(db, vault, key)).toBe(0);
    expect(await db.records.count()).toBe(450);
  });

  test('is counted with the time it is from, keeps all from being read, and goes alone', async () => {
    for (const n of [3, 240]) await spoil('records', entry(n).id);
    await spoil('drafts', KEY);
    dropKey(vault.id);
    holdKey(vault.id, key);
    await expect(listRecords(db, CATALOG)).rejects.toBeInstanceOf(Locked);
    expect(await findUnreadable(db, key)).toEqual({
      entries: 2,
      drafts: 1,
      readable: 448,
      from: entry(3).at,
      to: entry(240).at,
    });
    expect(await removeUnreadable(db, vault, key)).toBe(3);
    expect((await listRecords(db, CATALOG)).map(({ id }) => id)).toEqual(
      Array.from({ length: 450 }, (_, i) => entry(i).id).filter((_, i) => i !== 3 && i !== 240),
    );
    expect(await readDraft(db, KEY)).toBeNull();
    expect(await findUnreadable(db, key)).toBeNull();
    expect(await listBatches(db, CATALOG)).toHaveLength(1);
  });

  test('of what waits to be sent, is made anew from the entries', async () => {
    const [held] = await listBatches(db, CATALOG);
    await db.outbox.put({ ...held!, bytes: held!.bytes.slice(1) });
    expect(await findUnreadable(db, key)).toMatchObject({ entries: 0, drafts: 0, readable: 450, from: null });
    await removeUnreadable(db, vault, key);
    expect(await listBatches(db, CATALOG)).toEqual([]);
    expect(await db.records.count()).toBe(450);
  });

  test('stays where it is protected in another way meanwhile', async () => {
    await spoil('records', entry(3).id);
    await db.settings.put({ key: VAULT_KEY, value: { ...vault, id: crypto.randomUUID() } });
    expect(await removeUnreadable(db, vault, key)).toBe(0);
    expect(await db.records.count()).toBe(450);
  });
});
