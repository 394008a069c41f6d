// New entries sent to a real WebDAV server: once each, whatever breaks; collected there, and back on another tablet.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { collect } from '../../src/cli/publishing/collect.ts';
import { fetchPut } from '../../src/connectors/put.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import type { Entry } from '../../src/core/records/entry.ts';
import { waitingOf } from '../../src/core/records/outbox.ts';
import { readHandover, writeHandover } from '../../src/files/handover.ts';
import { standingOf } from '../../src/core/records/merge.ts';
import { readTables } from '../../src/formats/read.ts';
import { createHandover } from '../../src/importer/handover.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import {
  collectedIds,
  forgetPasswords,
  listBatches,
  writeOutbox,
  writePassword,
} from '../../src/store/outbox.ts';
import { forgetDeviceKey } from '../../src/store/device-key.ts';
import { addRecords, listRecordIds, listRecords } from '../../src/store/records.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import { sendOutbox } from '../../src/sync/outbox.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { syncResource } from '../../src/sync/resource.ts';
import type { ResourceOutcome } from '../../src/sync/outcome.ts';
import { entry } from '../support/records.ts';
import { startWebdav, type Dav } from '../support/webdav.ts';
import { runs } from '../support/runs.ts';

// On loopback, as the server of these tests is: a catalog on the web may not name this machine.
const CATALOG = 'http://127.0.0.1:9/datapackage.json';
const HOUR = 3_600_000;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const made = (n: number, part: Partial<Entry> = {}): Entry =>
  entry({
    id: `entry-${String(n).padStart(4, '0')}`,
    catalog: CATALOG,
    day: '2024-05-06',
    at: n,
    value: n,
    ...part,
  });

const catalogWith = (outbox: string): Catalog => {
  const found = readCatalog(
    JSON.stringify({
      resources: [{ name: 'gesammelt', path: 'erfassung.zip', cockpit: { records: true } }],
      cockpit: { version: 1, municipality: { name: 'Musterhausen' }, recording: { outbox } },
    }),
    CATALOG,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

let dav: Dav;
let now: number;
let online: boolean;
const opened: CockpitDatabase[] = [];
beforeAll(async () => {
  dav = await startWebdav();
});
afterAll(() => dav.close());
beforeEach(() => {
  now = Date.parse('2026-11-23T12:00:00Z');
  online = true;
  dav.fault = 'none';
  dav.login = null;
});
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
  for (const name of (await dav.files()).keys()) await rm(join(dav.folder, name), { recursive: true });
  await forgetPasswords();
});

/** A lock that all tablets of a test share would be wrong: each device has its own. */
const locks = new WeakMap<CockpitDatabase, Set<string>>();
const portsOf = (db: CockpitDatabase): SyncPorts => ({
  http: { get: () => Promise.reject(new Error('not asked')) },
  put: fetchPut({ rules: { origin: null, hosts: null }, probe: () => Promise.resolve(online) }),
  clock: { now: () => now },
  lock: {
    exclusive: async (name, job) => {
      const held = locks.get(db) ?? new Set();
      locks.set(db, held);
      if (held.has(name)) return null;
      held.add(name);
      try {
        return await job();
      } finally {
        held.delete(name);
      }
    },
  },
  random: () => 0.5,
  db,
  read: readTables,
  sha256: (bytes) => Promise.resolve(sha256(bytes)),
  announce: () => undefined,
  saveData: () => false,
});
const tablet = async (device: string, outbox = dav.url): Promise<CockpitDatabase> => {
  const db = openDatabase(`outbox-${Math.random()}`);
  opened.push(db);
  await subscribeTo(db, catalogWith(outbox), 'x', now, []);
  await writeOutbox(db, CATALOG, { on: true, device, user: '' });
  return db;
};
const send = (db: CockpitDatabase, isAsked = true) => sendOutbox(portsOf(db), isAsked);
const waiting = async (db: CockpitDatabase): Promise<number> =>
  waitingOf(
    await listRecordIds(db, CATALOG),
    await listBatches(db, CATALOG),
    await collectedIds(db, CATALOG),
  );
/** Identities in the folder, file by file. */
const stored = async (): Promise<string[][]> => {
  const lists: string[][] = [];
  for (const [name, bytes] of await dav.files()) {
    const read = await readHandover(bytes, name, CATALOG, now);
    lists.push(read.ok ? read.value.entries.map((one) => one.id) : [`broken: ${name}`]);
  }
  return lists;
};

describe('sending to a WebDAV folder', () => {
  test('stores what is new, once, as a file that any tablet reads', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1), made(2)], null);
    expect(await waiting(db)).toBe(2);
    expect(await send(db)).toEqual({ kind: 'sent', files: 1 });
    expect([await waiting(db), await stored()]).toEqual([0, [['entry-0001', 'entry-0002']]]);
    expect(await send(db)).toEqual({ kind: 'sent', files: 0 });
    await addRecords(db, [made(3)], null);
    expect(await send(db)).toEqual({ kind: 'sent', files: 1 });
    expect((await stored()).flat().sort()).toEqual(['entry-0001', 'entry-0002', 'entry-0003']);
    expect(
      [...(await dav.files()).keys()].every((name) => /^erfassung-aaaaa-[0-9a-f]{24}\.zip$/.test(name)),
    ).toBe(true);
  });
  test('the line breaks after it was stored: offered again under its name, it counts as arrived', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    dav.fault = 'stored';
    expect(await send(db)).toMatchObject({ kind: 'waiting', issue: { code: 'OUTBOX_NO_ANSWER' } });
    expect([await waiting(db), await stored()]).toEqual([1, [['entry-0001']]]);
    await addRecords(db, [made(2)], null);
    dav.fault = 'none';
    dav.requests.length = 0;
    expect(await send(db)).toEqual({ kind: 'sent', files: 2 });
    expect(dav.requests.map((one) => one.status)).toEqual([412, 201]);
    expect([await waiting(db), (await stored()).flat().sort()]).toEqual([0, ['entry-0001', 'entry-0002']]);
  });
  test.each<[number, string]>([
    [401, 'OUTBOX_REFUSED'],
    [403, 'OUTBOX_REFUSED'],
    [404, 'OUTBOX_NO_FOLDER'],
    [405, 'OUTBOX_NOT_WRITABLE'],
    [409, 'OUTBOX_NO_FOLDER'],
    [413, 'OUTBOX_TOO_LARGE'],
    [423, 'OUTBOX_LOCKED'],
    [500, 'OUTBOX_UNSURE'],
    [507, 'OUTBOX_FULL'],
  ])('an answer of %i leaves everything queued, says %s, and it goes on later', async (status, code) => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    dav.fault = status;
    expect(await send(db, false)).toMatchObject({ kind: 'waiting', issue: { code } });
    expect([await waiting(db), await stored()]).toEqual([1, []]);
    dav.fault = 'none';
    dav.requests.length = 0;
    // Not at once by itself, but as soon as a person wants it, or later.
    expect(await send(db, false)).toMatchObject({ kind: 'waiting', issue: { code } });
    expect(dav.requests).toEqual([]);
    now += HOUR;
    expect(await send(db, false)).toEqual({ kind: 'sent', files: 1 });
    expect(await waiting(db)).toBe(0);
  });
  test('a folder that is not there is the word of the server itself', async () => {
    const db = await tablet('aaaaa', `${dav.url}fehlt/`);
    await addRecords(db, [made(1)], null);
    expect(await send(db)).toMatchObject({ kind: 'waiting', issue: { code: 'OUTBOX_NO_FOLDER' } });
    expect(await waiting(db)).toBe(1);
  });
  test('without a network it waits, and goes on with the first one', async () => {
    const db = await tablet('aaaaa', 'http://127.0.0.1:9/');
    await addRecords(db, [made(1)], null);
    online = false;
    expect(await send(db, false)).toMatchObject({ kind: 'waiting', issue: { code: 'OFFLINE' } });
    await subscribeTo(db, catalogWith(dav.url), 'y', now, []);
    online = true;
    expect(await send(db, false)).toEqual({ kind: 'sent', files: 1 });
  });
  test('never follows a redirect, neither with entries nor with the password', async () => {
    const other = await startWebdav();
    try {
      const db = await tablet('aaaaa');
      await writeOutbox(db, CATALOG, { on: true, device: 'aaaaa', user: 'amt' });
      await writePassword(db, CATALOG, 'geheim');
      await addRecords(db, [made(1)], null);
      dav.fault = { to: `${other.url}x.zip` };
      expect(await send(db)).toMatchObject({ kind: 'waiting', issue: { code: 'OUTBOX_MOVED' } });
      expect([other.requests, await other.files()]).toEqual([[], new Map()]);
    } finally {
      await other.close();
    }
  });
  test('a password is sent to the folder and kept apart: in no file, no table, no log', async () => {
    const logs = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    dav.login = 'amt:geheim-17';
    expect(await send(db)).toMatchObject({ kind: 'waiting', issue: { code: 'OUTBOX_REFUSED' } });
    await writeOutbox(db, CATALOG, { on: true, device: 'aaaaa', user: 'amt' });
    await writePassword(db, CATALOG, 'geheim-17');
    expect(await send(db)).toEqual({ kind: 'sent', files: 1 });
    const given = await createHandover(db, () => now).write(CATALOG, 'all');
    const everything = [
      JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray()))),
      Buffer.from(given.ok ? given.value : []).toString('latin1'),
      JSON.stringify(logs.map((one) => one.mock.calls)),
    ].join(' ');
    expect(given.ok).toBe(true);
    expect(everything).not.toContain('geheim-17');
    for (const one of logs) one.mockRestore();
  });
  test('does nothing where nobody switched it on, or it was switched off', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    await writeOutbox(db, CATALOG, { on: false, device: 'aaaaa', user: '' });
    dav.requests.length = 0;
    expect(await send(db)).toEqual({ kind: 'off' });
    expect(dav.requests).toEqual([]);
  });
  test('two at once on one device: one sends, the other says that it is busy', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    const outcomes = await Promise.all([send(db), send(db)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['busy', 'sent']);
    expect(await stored()).toEqual([['entry-0001']]);
  });
  test('whatever breaks in whatever order: in the end every entry is there, in one file', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.constant<'record'>('record'),
        fc.constantFrom<Dav['fault']>('none', 'stored', 500, 423, 507),
      ),
      { maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        for (const name of (await dav.files()).keys()) await rm(join(dav.folder, name));
        const db = await tablet('aaaaa');
        let n = 0;
        for (const step of list) {
          if (step === 'record') await addRecords(db, [made(++n)], null);
          else {
            dav.fault = step;
            await send(db);
          }
        }
        dav.fault = 'none';
        expect((await send(db)).kind).toBe('sent');
        expect(await waiting(db)).toBe(0);
        expect((await stored()).flat().sort()).toEqual(Array.from({ length: n }, (_, i) => made(i + 1).id));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('the collected file', () => {
  const out = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'collected-')), 'erfassung.zip');
  const take = (db: CockpitDatabase, bytes: Uint8Array): Promise<ResourceOutcome> => {
    const catalog = catalogWith(dav.url);
    const http: SyncPorts['http'] = {
      get: (url) =>
        Promise.resolve({
          ok: true,
          issues: [],
          value: { url, bytes, mediaType: null, lastModified: null },
        }),
    };
    return syncResource({ ...portsOf(db), http }, catalog, catalog.resources[0]!, {
      signal: new AbortController().signal,
      accept: false,
      onBytes: () => undefined,
    });
  };
  test('brings what one tablet sent to the others, which do not send it again', async () => {
    const one = await tablet('aaaaa'),
      other = await tablet('bbbbb');
    await addRecords(one, [made(1), made(2)], null);
    await addRecords(other, [made(3)], null);
    await send(one);
    await send(other);
    const file = await out();
    expect(await collect([dav.folder, file, '--catalog', CATALOG])).toBe(0);
    const third = await tablet('ccccc');
    expect(await take(third, await readFile(file))).toMatchObject({ kind: 'changed', rows: 3 });
    expect(await listRecords(third, CATALOG)).toEqual([made(1), made(2), made(3)]);
    expect(await take(third, await readFile(file))).toMatchObject({ kind: 'unchanged' });
    expect([await waiting(third), await send(third)]).toEqual([0, { kind: 'sent', files: 0 }]);
    // The same entries are the same file: nothing is written, nothing fetched.
    const before = (await stat(file)).mtimeMs;
    expect(await collect([dav.folder, file, '--catalog', CATALOG])).toBe(0);
    expect((await stat(file)).mtimeMs).toBe(before);
  });
  const correctedBy = async (more: readonly string[] = []): Promise<Uint8Array> => {
    const one = await tablet('aaaaa'),
      other = await tablet('bbbbb');
    await addRecords(one, [made(1, { value: 9 })], null);
    await addRecords(other, [made(2, { value: 1, replaces: ['entry-0001'] })], null);
    await send(one);
    // All tablets of this test are one browser: each signs by a key of its own.
    await forgetDeviceKey();
    await send(other);
    const file = await out();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await collect([dav.folder, file, '--catalog', CATALOG, ...more]);
    expect(said.mock.calls.flat().join()).toMatch(/entry-0002/);
    said.mockRestore();
    return readFile(file);
  };
  test('never lets one tablet replace what another recorded: a person decides', async () => {
    const third = await tablet('ccccc');
    await take(third, await correctedBy());
    const [standing] = [...standingOf(await listRecords(third, CATALOG)).values()];
    expect(standing).toMatchObject({ kind: 'conflict', heads: [{ value: 9 }, { value: 1 }] });
    // Deciding on a tablet holds there, also when it was collected again.
    await addRecords(third, [made(3, { value: 1, replaces: ['entry-0001', 'entry-0002'] })], null);
    await forgetDeviceKey();
    await send(third);
    const file = await out();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await collect([dav.folder, file, '--catalog', CATALOG]);
    said.mockRestore();
    await take(third, await readFile(file));
    expect([...standingOf(await listRecords(third, CATALOG)).values()]).toMatchObject([{ kind: 'value' }]);
  });
  test('lets a tablet correct itself, though the file that says so is gone meanwhile', async () => {
    const one = await tablet('aaaaa');
    const file = await out();
    await addRecords(one, [made(1)], null);
    await send(one);
    await addRecords(one, [made(2, { replaces: ['entry-0001'] })], null);
    await send(one);
    expect(await collect([dav.folder, file, '--catalog', CATALOG])).toBe(0);
    for (const name of (await dav.files()).keys()) await rm(join(dav.folder, name));
    expect(await collect([dav.folder, file, '--catalog', CATALOG])).toBe(0);
    const third = await tablet('ccccc');
    await take(third, await readFile(file));
    expect([...standingOf(await listRecords(third, CATALOG)).values()]).toMatchObject([
      { kind: 'value', entry: { value: 2 } },
    ]);
  });
  test('what two people said differently stands side by side on the third tablet', async () => {
    const one = await tablet('aaaaa'),
      other = await tablet('bbbbb');
    await addRecords(one, [made(1, { value: 7 })], null);
    await addRecords(other, [made(2, { value: 9 })], null);
    await send(one);
    await send(other);
    const file = await out();
    await collect([dav.folder, file, '--catalog', CATALOG]);
    const third = createHandover(await tablet('ccccc'), () => now);
    expect(await third.open(await readFile(file), 'a.zip', CATALOG)).toMatchObject({
      ok: true,
      value: { fresh: 2, conflicts: 1 },
    });
  });
  test('leaves out what is damaged or of another municipality, and says so', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    await send(db);
    const [[, bytes]] = [...(await dav.files())] as [[string, Uint8Array]];
    await writeFile(join(dav.folder, 'x-halb.zip'), bytes.subarray(0, 200));
    await writeFile(join(dav.folder, 'x-notiz.txt'), 'nichts');
    const elsewhere = 'https://anderswo.de/datapackage.json';
    await writeFile(
      join(dav.folder, 'x-fremd.zip'),
      await writeHandover(elsewhere, [made(9, { catalog: elsewhere })]),
    );
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = await out();
    expect(await collect([dav.folder, file, '--catalog', CATALOG])).toBe(1);
    expect(said.mock.calls.flat().map((one) => String(one).split(':')[0])).toEqual([
      'x-fremd.zip',
      'x-halb.zip',
    ]);
    said.mockRestore();
    const read = await readHandover(await readFile(file), 'a', CATALOG, now);
    expect(read.ok && read.value.entries).toEqual([made(1)]);
  });
  test('that is no such file, of another address, or forged, changes nothing', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    const codes = async (bytes: Uint8Array): Promise<unknown> => {
      const outcome = await take(db, bytes);
      return [outcome.kind, 'issues' in outcome && outcome.issues[0]?.code];
    };
    const elsewhere = 'https://anderswo.de/datapackage.json';
    expect(await codes(Buffer.from('<html>'))).toEqual(['failed', 'HANDOVER_FOREIGN']);
    expect(await codes(await writeHandover(elsewhere, [made(2, { catalog: elsewhere })]))).toEqual([
      'failed',
      'HANDOVER_OTHER',
    ]);
    expect(await listRecords(db, CATALOG)).toEqual([made(1)]);
  });
  test('with another content for an entry that is here brings both, and all others', async () => {
    const db = await tablet('aaaaa');
    await addRecords(db, [made(1)], null);
    const forged = await writeHandover(CATALOG, [made(2, { field: 'b' }), made(1, { value: 99 })]);
    expect(await take(db, forged)).toMatchObject({
      kind: 'changed',
      rows: 2,
      issues: [{ code: 'RECORDS_CLASH', params: { count: 1 } }],
    });
    const all = await listRecords(db, CATALOG);
    expect(all.map(({ value }) => value).sort()).toEqual([1, 2, 99]);
    expect([...standingOf(all).values()].map(({ kind }) => kind).sort()).toEqual(['conflict', 'value']);
  });
  test('with something from the future brings all else, and says so', async () => {
    const db = await tablet('aaaaa');
    const file = await writeHandover(CATALOG, [made(1), made(2, { at: now + 9e9 })]);
    expect(await take(db, file)).toMatchObject({
      kind: 'changed',
      rows: 1,
      issues: [{ code: 'HANDOVER_FUTURE', params: { count: 1 } }],
    });
  });
});
