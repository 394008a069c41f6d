// Whatever the app writes it takes back: over everything the store can hold, times to come and damaged rows included.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/records/entry.ts';
import { createFrames } from '../../src/files/backup.ts';
import { closeAll } from '../../src/files/backup-file.ts';
import { openFile } from '../../src/files/backup-open.ts';
import type { Part } from '../../src/files/description.ts';
import { readHandover, writeHandover } from '../../src/files/handover.ts';
import { createHandover } from '../../src/importer/handover.ts';
import { NEWEST, readAll } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { heldDeviceKey, deviceKey } from '../../src/store/device-key.ts';
import { listOthers, listRecords } from '../../src/store/records.ts';
import { newSigningKey } from '../../src/files/signature.ts';
import { applyBackup, createBackup, openBackup } from '../../src/workers/backup.ts';
import { partsFor } from '../support/backup.ts';
import { memorySpill } from '../support/spill.ts';
import { CATALOG, dumpOf, NOW } from '../support/dec2b7f.ts';
import { entry } from '../support/records.ts';
import { runs } from '../support/runs.ts';

/** What may stand in a member by accident: also what no version ever wrote. */
const anything = fc.oneof(
  fc.constantFrom(undefined, null, true, '', NaN, -1, 'x', new Uint8Array([1]), new Date(0)),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Parts of files of a later version. */
const parts = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('momente', 'lagen'),
    path: fc.constantFrom('momente.json', 'ordner/lagen.bin'),
    bytes: fc.uint8Array({ maxLength: 40 }),
  }),
  { maxLength: 4, selector: ({ path, bytes }) => `${path} ${String(bytes)}` },
);
const idOf = (n: number): string => `eintrag-neu-${String(n).padStart(3, '0')}`;
const DAY = 86_400_000;
const entries: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(
    fc.record({
      n: fc.nat(40),
      at: fc.integer({ min: 0, max: NOW + 4_000 * DAY }),
      day: fc.constantFrom('1990-01-01', '2026-11-23', '2026-11-26', '2031-02-28', '2099-12-31'),
      value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean()),
      by: fc.string({ maxLength: 50 }),
    }),
    { selector: ({ n }) => n, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ n, value, ...part }) =>
      entry({ ...part, id: idOf(n), catalog: CATALOG, value: Object.is(value, -0) ? 0 : value }),
    ),
  );
const others = fc
  .uniqueArray(fc.nat(9), { maxLength: 3 })
  .map((list) =>
    list.map((n) => ({ id: `moment-000${n}`, catalog: CATALOG, at: NOW + n, kind: 'moment', more: [n] })),
  );
const { tables } = dumpOf('geraet');
const NAMES = Object.keys(tables);
/** Members of rows of the device that are set to something else; its key stays what it is. */
const damages = fc.array(
  fc.record({ table: fc.constantFrom(...NAMES), row: fc.nat(), member: fc.nat(), value: anything }),
  { maxLength: 4 },
);
const KEYS = new Set(['id', 'key', 'url', 'hash', 'address', 'dataset', 'catalog', 'fingerprint']);
const COLUMN_KEYS = new Set([...KEYS, 'version', 'column', 'segment']);
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

const device = async (added: readonly object[], spoilt: Damage): Promise<CockpitDatabase> => {
  const db = openDatabase(`round-${crypto.randomUUID()}`);
  for (const name of NAMES) await db.table(name).bulkPut(tables[name]!);
  await db.table('records').bulkPut(added);
  for (const { table, row, member, value } of spoilt) {
    const rows = (await db.table(table).toArray()) as Record<string, unknown>[];
    const one = rows[row % rows.length];
    if (!one) continue;
    const keys = table === 'columns' ? COLUMN_KEYS : KEYS;
    const names = Object.keys(one).filter((name) => !keys.has(name));
    if (names.length > 0) await db.table(table).put({ ...one, [names[member % names.length]!]: value });
  }
  return db;
};
const back = async (db: CockpitDatabase): Promise<{ db: CockpitDatabase; odd: number }> => {
  const made = await createBackup(partsFor(db, NOW), { passphrase: null, settings: {}, version: 't' });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const other = openDatabase(`round-${crypto.randomUUID()}`);
  const opened = await openBackup(partsFor(other, NOW), made.value.file, 'x', null);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const { held, preview } = opened.value;
  expect((await applyBackup(partsFor(other, NOW), held, preview.entries, 'replace')).ok).toBe(true);
  return { db: other, odd: preview.odd };
};
const asideOf = (db: CockpitDatabase) => db.settings.where('key').startsWith('aside:').toArray();

describe('everything that a device can hold', () => {
  test('comes back from its backup; what was damaged is aside, named, and in the next backup again', async () => {
    await fc.assert(
      fc.asyncProperty(entries, others, damages, async (list, more, spoilt) => {
        const db = await device([...list, ...more], spoilt);
        const first = await back(db);
        expect(await listRecords(first.db, CATALOG)).toEqual(await listRecords(db, CATALOG));
        expect(await listOthers(first.db, CATALOG)).toEqual(await listOthers(db, CATALOG));
        const aside = await asideOf(first.db);
        for (const name of NAMES.filter((one) => !['columns', 'settings'].includes(one))) {
          const kept = aside.filter(({ value }) => (value as { table: string }).table === name).length;
          expect((await first.db.table(name).count()) + kept, name).toBe(await db.table(name).count());
        }
        const second = await back(first.db);
        expect(second.odd).toBe(0);
        expect(await asideOf(second.db)).toEqual(aside);
        for (const one of [db, first.db, second.db]) await one.delete();
      }),
      { numRuns: runs(15) },
    );
  });
  test('that was recorded comes back from its own hand-over, and to another tablet by a word', async () => {
    await fc.assert(
      fc.asyncProperty(entries, others, async (list, more) => {
        const db = await device([...list, ...more], []);
        const written = await createHandover(db, () => NOW).write(CATALOG, 'all');
        if (!written.ok) throw new Error(JSON.stringify(written.issues));
        const own = createHandover(db, () => NOW);
        expect(await own.open(written.value, 'a.zip', CATALOG)).toMatchObject({
          ok: true,
          value: { fresh: 0, ahead: null, clashes: 0 },
        });
        const other = openDatabase(`round-${crypto.randomUUID()}`);
        const session = createHandover(other, () => NOW);
        expect((await session.open(written.value, 'a.zip', CATALOG)).ok).toBe(true);
        await session.merge(true);
        expect(await listRecords(other, CATALOG)).toEqual(await listRecords(db, CATALOG));
        expect(await listOthers(other, CATALOG)).toEqual(await listOthers(db, CATALOG));
        for (const one of [db, other]) await one.delete();
      }),
      { numRuns: runs(10) },
    );
  });
  test('but for the key of the tablet', async () => {
    const key = await deviceKey(newSigningKey);
    expect(key?.private.extractable).toBe(false);
    expect((await heldDeviceKey())?.private.algorithm).toEqual(key?.private.algorithm);
    const names = (await openDatabase(`round-${crypto.randomUUID()}`).open()).tables.map(({ name }) => name);
    expect(names).not.toContain('keys');
  });
  test('and what a later version put into a file goes on with the next one, from tablet to tablet', async () => {
    const shapes = (given: readonly Part[]) => given.map(({ bytes }) => [...bytes].join()).sort();
    await fc.assert(
      fc.asyncProperty(entries, parts, async (list, later) => {
        const unique = later.filter(({ path }, i) => later.findIndex((one) => one.path === path) === i);
        // Two tablets bring other contents of one path.
        const files = [unique, later.filter((one) => !unique.includes(one)).slice(0, 1)];
        const db = openDatabase(`round-${crypto.randomUUID()}`);
        const session = createHandover(db, () => NOW);
        for (const given of files) {
          const bytes = await writeHandover(CATALOG, list, { now: NOW, parts: given });
          expect((await session.open(bytes, 'a.zip', CATALOG)).ok).toBe(true);
          await session.merge(true);
        }
        const held = shapes(files.flat());
        // With its next hand-over, and with its backup by way of another device.
        const { db: restored } = await back(db);
        for (const one of [db, restored]) {
          const written = await createHandover(one, () => NOW).write(CATALOG, 'today');
          const read = written.ok && (await readHandover(written.value, 'b.zip', CATALOG, NOW));
          if (!read || !read.ok) throw new Error('not read');
          expect(shapes(read.value.parts)).toEqual(held);
          // Nothing is there twice when it comes back.
          expect((await createHandover(db, () => NOW).open(written.value, 'b.zip', CATALOG)).ok).toBe(true);
        }
        const before = await db.records.count();
        const again = createHandover(db, () => NOW);
        const own = await again.write(CATALOG, 'all');
        if (!own.ok) throw new Error('not written');
        await again.open(own.value, 'c.zip', CATALOG);
        await again.merge(true);
        expect(await db.records.count()).toBe(before);
        for (const one of [db, restored]) await one.delete();
      }),
      { numRuns: runs(10) },
    );
  });
  test.each(['replace', 'merge'] as const)('and in a backup (%s)', async (mode) => {
    const LATER: Part = { name: 'momente', path: 'momente.json', bytes: new Uint8Array([1, 2]) };
    const partsIn = async (file: Blob): Promise<readonly Part[]> => {
      const opened = await openFile(file, null);
      if (opened.kind !== 'open') throw new Error(opened.kind);
      return opened.others();
    };
    const db = await device([], []);
    const spill = memorySpill();
    const frames = createFrames(spill, 512, () => new ArrayBuffer(0));
    frames.head({ app: 'gemeinde-cockpit', created: NOW, schema: NEWEST, version: '9', settings: {} });
    await readAll(db, frames.table, frames.row);
    const file = await closeAll(spill, frames.end(), { created: NOW, seal: null, parts: [LATER] });
    const other = openDatabase(`round-${crypto.randomUUID()}`);
    const opened = await openBackup(partsFor(other, NOW), file, 'x', null);
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    for (let round = 0; round < 2; round++)
      await applyBackup(partsFor(other, NOW), opened.value.held, 0, mode);
    const made = await createBackup(partsFor(other, NOW), { passphrase: null, settings: {}, version: 't' });
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    expect(await partsIn(made.value.file)).toEqual([LATER]);
    for (const one of [db, other]) await one.delete();
  });
});
