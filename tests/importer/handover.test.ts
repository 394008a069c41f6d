// Files handed from tablet to tablet through real databases: whoever meets whom first, all end with the same.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/records/entry.ts';
import { standingOf } from '../../src/core/records/merge.ts';
import type { Scope } from '../../src/core/records/scope.ts';
import { writeHandover } from '../../src/files/handover.ts';
import { createHandover } from '../../src/importer/handover.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { entry } from '../support/records.ts';
import { runs } from '../support/runs.ts';

const CATALOG = entry().catalog;
const NOW = Date.UTC(2026, 10, 24);
const open: CockpitDatabase[] = [];
const tablet = (): CockpitDatabase => {
  const db = openDatabase(`handover-${Math.random()}`);
  open.push(db);
  return db;
};
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});
/** Each of its own identity: made on different tablets. */
const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
});
const idOf = (n: number): string => `entry-${String(n).padStart(4, '0')}`;
/** The same number is the same entry, wherever it is met. */
const made = (n: number): Entry =>
  entry({
    id: idOf(n),
    value: n % 3,
    field: n % 2 ? 'a' : 'b#maximum',
    at: n,
    replaces: n % 3 === 0 && n > 2 ? [idOf(n - 3)] : [],
  });
const standing = async (db: CockpitDatabase) =>
  [...standingOf(await listRecords(db, CATALOG))].sort(([one], [other]) => (one < other ? -1 : 1));
const written = async (db: CockpitDatabase, scope: Scope): Promise<Uint8Array> => {
  const made = await createHandover(db, () => NOW).write(CATALOG, scope);
  if (!made.ok) throw new Error(made.issues[0]!.code);
  return made.value;
};
const give = async (file: Uint8Array, to: CockpitDatabase): Promise<void> => {
  const session = createHandover(to, () => NOW);
  expect((await session.open(file, 'erfassung.zip', CATALOG)).ok).toBe(true);
  await session.merge();
};

describe('files merged into databases', () => {
  test('give the same standing in any order, and again', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async (lists) => {
        const files = await Promise.all(lists.map((list) => writeHandover(CATALOG, list.map(made))));
        const forward = tablet(),
          backward = tablet(),
          twice = tablet();
        for (const file of files) await give(file, forward);
        for (const file of [...files].reverse()) await give(file, backward);
        for (const file of [...files, ...files]) await give(file, twice);
        expect(await standing(backward)).toEqual(await standing(forward));
        expect(await standing(twice)).toEqual(await standing(forward));
        // A tablet that gathered everything hands on everything.
        const last = tablet();
        await give(await written(forward, 'all'), last);
        expect(await standing(last)).toEqual(await standing(forward));
      }),
      { numRuns: runs(25) },
    );
  });
  test('the same entries are the same bytes, whoever wrote them', async () => {
    const one = tablet(),
      other = tablet();
    const list = [1, 2, 5, 7].map(made);
    await addRecords(one, list, null);
    await addRecords(other, [...list].reverse(), null);
    const [first, second] = await Promise.all([one, other].map((db) => written(db, 'all')));
    expect(second).toEqual(first);
  });
  test('opening changes nothing, and says what merging would do', async () => {
    const db = tablet();
    await addRecords(db, [made(1)], null);
    const session = createHandover(db, () => NOW);
    const file = await writeHandover(CATALOG, [made(1), { ...made(3), value: 9 }]);
    expect(await session.open(file, 'a.zip', CATALOG)).toMatchObject({
      ok: true,
      value: { fresh: 1, known: 1, conflicts: 1, days: ['2026-11-23', '2026-11-23'], by: ['Wachleitung'] },
    });
    expect(await listRecords(db, CATALOG)).toEqual([made(1)]);
    expect(await session.merge()).toBe(1);
    expect(await session.merge()).toBe(0);
  });
  test('of a part of the entries bring that part; the rest may come later, or before', async () => {
    const db = tablet();
    const old = entry({ id: 'entry-alt', value: 3, at: NOW - 9 * 86_400_000 });
    const correction = entry({ id: 'entry-neu', value: 4, at: NOW - 3_600_000, replaces: [old.id] });
    await addRecords(db, [old, correction], null);
    const [lately, all] = [await written(db, 'week'), await written(db, 'all')];
    const first = tablet(),
      second = tablet();
    await give(lately, first);
    expect(await listRecords(first, CATALOG)).toEqual([correction]);
    await give(all, first);
    await give(all, second);
    await give(lately, second);
    expect(await standing(second)).toEqual(await standing(first));
    expect([...(await standing(first))].map(([, one]) => one.kind === 'value' && one.entry)).toEqual([
      correction,
    ]);
  });
  test('hold what lies in the future, and are not made where the app itself would refuse them', async () => {
    const db = tablet();
    await addRecords(db, [entry({ id: 'entry-uhr', at: NOW + 3 * 86_400_000 })], null);
    // One's own value from the future is given on, and comes back.
    const file = await written(db, 'all');
    const back = createHandover(db, () => NOW);
    expect(await back.open(file, 'a.zip', CATALOG)).toMatchObject({
      ok: true,
      value: { known: 1, ahead: null },
    });
    const elsewhere = tablet();
    const session = createHandover(elsewhere, () => NOW);
    expect(await session.open(file, 'a.zip', CATALOG)).toMatchObject({
      ok: true,
      value: { fresh: 0, ahead: { count: 1, last: '2026-11-23' } },
    });
    expect(await session.merge()).toBe(0);
    expect(await session.merge(true)).toBe(1);
    const many = tablet();
    await addRecords(many, [made(1), made(2), made(5), entry({ id: 'entry-heute', at: NOW })], null);
    const limited = createHandover(many, () => NOW, 3);
    expect(await limited.write(CATALOG, 'all')).toMatchObject({
      ok: false,
      issues: [{ code: 'HANDOVER_TOO_MANY' }],
    });
    expect((await limited.write(CATALOG, 'today')).ok).toBe(true);
  });
  test('another content under a known identity stands beside it, until a person decides', async () => {
    const db = tablet();
    await addRecords(db, [made(1)], null);
    const session = createHandover(db, () => NOW);
    const forged = await writeHandover(CATALOG, [made(2), { ...made(1), value: 77 }]);
    expect(await session.open(forged, 'a.zip', CATALOG)).toMatchObject({
      ok: true,
      value: { fresh: 2, clashes: 1, conflicts: 1 },
    });
    expect(await session.merge()).toBe(2);
    expect(await session.open(forged, 'a.zip', CATALOG)).toMatchObject({ ok: true, value: { fresh: 0 } });
    expect(await listRecords(db, CATALOG)).toEqual(expect.arrayContaining([made(1), made(2)]));
    // Whoever replaces one of the two replaces what came under its name.
    const [head] = [...standingOf(await listRecords(db, CATALOG)).values()].filter(
      (one) => one.kind === 'conflict',
    );
    const decided = { ...made(1), id: 'entry-wort', replaces: [made(1).id], value: 5, at: NOW };
    await addRecords(db, [decided], null);
    expect(head!.heads).toHaveLength(2);
    const after = [...standingOf(await listRecords(db, CATALOG)).values()];
    expect(after.filter((one) => one.kind === 'conflict')).toEqual([]);
  });
  test('hostile texts and names stay texts', async () => {
    const db = tablet();
    const hostile = entry({
      id: 'hostile-1',
      organisation: '__proto__',
      field: 'constructor',
      value: '=HYPERLINK("https://evil.example")<img src=x onerror=alert(1)>',
      by: '<script>',
    });
    await give(await writeHandover(CATALOG, [hostile]), db);
    expect(await listRecords(db, CATALOG)).toEqual([hostile]);
    expect(standingOf([hostile]).size).toBe(1);
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});
