// Session folders over real stores: what is frozen stays, whatever comes after; what is newer is told; nothing is overwritten.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FolderActions } from '../../../src/app/models/folders.ts';
import { shownOf } from '../../../src/app/pages/session/state.ts';
import { addPage, changePage, decide, unfreeze } from '../../../src/core/folders/edit.ts';
import type { Folder } from '../../../src/core/folders/folder.ts';
import { asOfOf, differenceOf, type Picture } from '../../../src/core/folders/picture.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { CockpitDatabase } from '../../../src/store/tables.ts';
import { removeDataset } from '../../../src/store/datasets.ts';
import { actionsOn, CATALOG, DATASET, folder, publish } from '../../support/session.ts';

let db: CockpitDatabase, actions: FolderActions;
beforeEach(async () => {
  db = openDatabase(`folders-${Math.random()}`);
  await publish(db);
  actions = actionsOn(db);
});
afterEach(() => db.delete());

const stored = async (id: string): Promise<Folder> => (await db.folders.get(id))!;
const frozenFolder = async (id = 'mappe-0001'): Promise<Folder> => {
  await actions.add(folder(id));
  const done = await actions.prepare(await stored(id));
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return done.value;
};
/** Every byte that a frozen folder consists of. */
const bytesOf = async (): Promise<string> =>
  JSON.stringify([await db.folders.toArray(), await db.pictures.orderBy('hash').toArray()]);
const CHANGED = {
  critical: 11,
  rows: '2026-11-23;Nord;3\n2026-11-23;Süd;6\n2026-11-24;Nord;1\n2026-11-24;Süd;2\n',
  // What lies ahead when it is fetched stays an outlook.
  fetched: '2026-11-24T12:00:00.000Z',
};

describe('a frozen folder', () => {
  test('stays byte for byte the same when limits and values change, and its check code holds', async () => {
    const kept = await frozenFolder();
    expect(kept.frozen!.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
    const before = await bytesOf();
    await publish(db, CHANGED);
    expect(await bytesOf()).toBe(before);
    expect(await actions.isWhole(await stored(kept.id))).toBe(true);
    const shown = await shownOf(actions, await stored(kept.id), CATALOG);
    const picture = shown.pictures.get('mappe-0001-b-frei') as Extract<Picture, { kind: 'indicator' }>;
    expect(picture.full.lastValue).toMatchObject({ period: '2026-11-23', value: 10 });
    expect(picture.full.definition.limits[0]).toMatchObject({ critical: 5 });
    expect(picture.sources).toMatchObject([{ title: 'Plätze', asOf: '2026-11-23' }]);
  });

  test('says what is newer by now, with both values and both days', async () => {
    const kept = await frozenFolder();
    expect((await shownOf(actions, kept, CATALOG)).differences.size).toBe(0);
    await publish(db, CHANGED);
    const { differences, isComparable } = await shownOf(actions, kept, CATALOG);
    expect(isComparable).toBe(true);
    expect(differences.get('mappe-0001-b-frei')).toMatchObject({
      kind: 'value',
      before: { period: '2026-11-23', value: 10 },
      after: { period: '2026-11-24', value: 3 },
    });
    expect(differences.get('mappe-0001-b-heime')).toMatchObject({ kind: 'data', cells: 2 });
    expect(differences.get('mappe-0001-b-tabelle')).toMatchObject({ kind: 'data' });
  });

  test('tells corrected earlier values and other limits apart from a new value', async () => {
    const kept = await frozenFolder();
    const differs = async () => (await shownOf(actions, kept, CATALOG)).differences.get('mappe-0001-b-frei');
    await publish(db, {
      rows: '2026-11-22;Nord;5\n2026-11-22;Süd;8\n2026-11-23;Nord;3\n2026-11-23;Süd;7\n',
    });
    expect(await differs()).toEqual({ kind: 'corrected', values: 1 });
    await publish(db, { critical: 6 });
    expect(await differs()).toEqual({ kind: 'limits' });
  });

  test('goes on showing what it showed when its dataset is deleted', async () => {
    const kept = await frozenFolder();
    await removeDataset(db, DATASET);
    const shown = await shownOf(actions, kept, CATALOG);
    expect(shown.pictures.get('mappe-0001-b-heime')).toMatchObject({
      kind: 'chart',
      labels: ['Nord', 'Süd'],
    });
    expect(shown.differences.get('mappe-0001-b-heime')).toEqual({ kind: 'gone' });
  });

  test('cannot be changed until it is unfrozen, which is recorded with its reason', async () => {
    const kept = await frozenFolder();
    const page = kept.pages[0]!.id;
    await actions.change(kept.id, (one) => changePage(one, page, { title: 'Anders' }));
    expect((await stored(kept.id)).pages[0]!.title).toBe('Pflege');
    const loose = await actions.unfreeze(kept.id, 'Tippfehler im Titel');
    expect(loose.ok && loose.value!.frozen).toBeNull();
    expect((await stored(kept.id)).events.map(({ kind, code, reason }) => [kind, code, reason])).toEqual([
      ['frozen', kept.frozen!.code, ''],
      ['unfrozen', kept.frozen!.code, 'Tippfehler im Titel'],
    ]);
    expect(await db.pictures.count()).toBe(0);
    await actions.change(kept.id, (one) => changePage(one, page, { title: 'Anders' }));
    expect((await stored(kept.id)).pages[0]!.title).toBe('Anders');
  });

  test('takes decisions against its state, and none without one', async () => {
    const kept = await frozenFolder();
    await actions.change(kept.id, (one) => decide(one, ' Beschluss 12/2026 ', 7));
    expect((await stored(kept.id)).decisions).toEqual([
      { at: 7, text: 'Beschluss 12/2026', code: kept.frozen!.code },
    ]);
    expect(decide(unfreeze(kept, 8, 'x'), 'Beschluss 13/2026', 9).decisions).toEqual([]);
    // A decision is no part of what was frozen.
    expect(await actions.isWhole(await stored(kept.id))).toBe(true);
  });

  test('costs little more when ten show the same', async () => {
    await frozenFolder('mappe-0000');
    const size = async (): Promise<number> => JSON.stringify(await db.pictures.toArray()).length;
    const one = await size();
    for (let i = 1; i < 10; i++) await frozenFolder(`mappe-000${i}`);
    expect(await size()).toBe(one);
    const undo = await actions.remove('mappe-0000');
    expect(await size()).toBe(one);
    await undo();
    expect((await actions.list()).length).toBe(10);
    for (const { id } of await actions.list()) await actions.remove(id);
    expect(await db.pictures.count()).toBe(0);
  });

  test('is not made of a folder that another window has just changed', async () => {
    await actions.add(folder());
    const seen = await stored('mappe-0001');
    await actionsOn(db).change('mappe-0001', (one) => addPage(one, 'Neu', [], () => 'seite-neu'));
    const done = await actions.prepare(seen);
    expect(done.ok ? 'frozen' : done.issues.map(({ code }) => code)).toEqual(['FOLDER_CHANGED']);
    expect((await stored('mappe-0001')).frozen).toBeNull();
    expect(await db.pictures.count()).toBe(0);
  });

  test('holds what was typed right before the tap, though the screen had not caught up', async () => {
    await actions.add(folder());
    const seen = await stored('mappe-0001');
    const { id } = seen.pages[0]!;
    for (const title of ['P', 'Pf', 'Pflege im Norden'])
      void actions.change('mappe-0001', (one) => changePage(one, id, { title }));
    const done = await actions.prepare(seen);
    expect(done.ok && done.value.pages[0]!.title).toBe('Pflege im Norden');
    expect(await actions.isWhole(await stored('mappe-0001'))).toBe(true);
  });

  test('is not made where another window wrote between what was seen and what was typed', async () => {
    await actions.add(folder());
    const seen = await stored('mappe-0001');
    const { id } = seen.pages[0]!;
    await actions.change('mappe-0001', (one) => changePage(one, id, { title: 'Pflege' }));
    await actionsOn(db).change('mappe-0001', (one) => addPage(one, 'Neu', [], () => 'seite-neu'));
    await actions.change('mappe-0001', (one) => changePage(one, id, { title: 'Pflege im Norden' }));
    const done = await actions.prepare(seen);
    expect(done.ok ? 'frozen' : done.issues.map(({ code }) => code)).toEqual(['FOLDER_CHANGED']);
  });

  test('is known as damaged where a kept picture or a page is not what was frozen', async () => {
    const kept = await frozenFolder();
    const hash = kept.frozen!.pictures['mappe-0001-b-frei']!;
    const held = (await db.pictures.get(hash))!;
    await db.pictures.put({ hash, json: held.json.replace('"value":10', '"value":12') });
    const shown = await shownOf(actions, kept, CATALOG);
    expect(shown.damaged).toEqual(new Set(['mappe-0001-b-frei']));
    expect(shown.pictures.has('mappe-0001-b-frei')).toBe(false);
    await db.folders.put({ ...kept, name: 'Dezember' });
    expect((await shownOf(actions, await stored(kept.id), CATALOG)).isWhole).toBe(false);
  });
});

describe('an open folder', () => {
  test('shows the live data, and a sentence where there are none any more', async () => {
    await actions.add(folder());
    await publish(db, CHANGED);
    const now = await shownOf(actions, await stored('mappe-0001'), CATALOG);
    expect(now.pictures.get('mappe-0001-b-frei')).toMatchObject({ full: { lastValue: { value: 3 } } });
    await removeDataset(db, DATASET);
    const gone = await shownOf(actions, await stored('mappe-0001'), CATALOG);
    expect(gone.pictures.get('mappe-0001-b-tabelle')).toEqual({
      kind: 'gone',
      what: 'dataset',
      name: 'Alle Werte',
    });
    expect(gone.pictures.get('mappe-0001-b-frei')).toMatchObject({ full: { lastValue: null } });
  });

  test('keeps what two windows change at the same time', async () => {
    await actions.add(folder());
    const other = actionsOn(db);
    const { id } = (await stored('mappe-0001')).pages[0]!;
    await Promise.all([
      actions.change('mappe-0001', (one) => changePage(one, id, { title: 'Pflege und Heime' })),
      other.change('mappe-0001', (one) => changePage(one, id, { item: 'TOP 7' })),
    ]);
    expect((await stored('mappe-0001')).pages[0]).toMatchObject({ title: 'Pflege und Heime', item: 'TOP 7' });
  });
});

describe('a folder as a file', () => {
  const packed = async (kept: Folder): Promise<File> =>
    new File([await actions.pack(await actions.whole(kept), '<p>x</p>')], 'mappe.zip');
  test('opens on another tablet with the same check code and the same bytes', async () => {
    const kept = await frozenFolder();
    const file = await packed(kept);
    const next = openDatabase(`folders-next-${Math.random()}`);
    const there = actionsOn(next);
    const opened = await there.open(file);
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    const first = await there.receive(opened.value);
    expect(first.ok && first.value.kind).toBe('added');
    const shown = await shownOf(there, (await next.folders.get(kept.id))!, null);
    expect([shown.isWhole, shown.isComparable, shown.damaged.size]).toEqual([true, false, 0]);
    expect(await next.pictures.orderBy('hash').toArray()).toEqual(
      await db.pictures.orderBy('hash').toArray(),
    );
    const again = await there.receive(opened.value);
    expect(again.ok && again.value.kind).toBe('known');
    expect(await next.folders.count()).toBe(1);
    await next.delete();
  });

  test('never takes the place of another state of the same folder', async () => {
    const kept = await frozenFolder();
    const file = await packed(kept);
    await actions.unfreeze(kept.id, 'weiter');
    await actions.change(kept.id, (one) => changePage(one, one.pages[0]!.id, { title: 'Neuer Titel' }));
    const opened = await actions.open(file);
    const received = opened.ok && (await actions.receive(opened.value));
    expect(received && received.ok && received.value.kind).toBe('copy');
    const all = await actions.list();
    expect(all.map((one) => one.pages[0]!.title).sort()).toEqual(['Neuer Titel', 'Pflege']);
    const copy = all.find((one) => one.frozen)!;
    expect(copy.id).not.toBe(kept.id);
    expect(await actions.isWhole(copy)).toBe(true);
  });
});

test('a picture of another kind than before is told as other data', () => {
  const gone: Picture = { kind: 'gone', what: 'dataset', name: 'x' };
  const table: Picture = { kind: 'table', fields: [], rows: [], total: 0, sources: [] };
  expect(differenceOf(gone, gone)).toBeNull();
  expect(differenceOf(table, gone)).toEqual({ kind: 'gone' });
  expect(differenceOf(gone, table)).toMatchObject({ kind: 'data' });
});

test('the Stand of a comparison is the period of its values, not what its file or the inhabitants know beyond it', () => {
  const comparison = (period: string | null, value: number): Picture =>
    ({
      kind: 'comparison',
      answer: { period, areas: [{ key: 'a', value }] },
      sources: [{ asOf: '2025-12-31' }, { asOf: '2026-06-30' }],
    }) as unknown as Picture;
  expect(asOfOf(comparison('2023', 1))).toBe('2023');
  expect(differenceOf(comparison('2023', 1), comparison('2024', 2))).toMatchObject({
    kind: 'data',
    before: '2023',
    after: '2024',
  });
  // Without periods only the measure's own file can say it, never that of the inhabitants.
  expect(asOfOf(comparison(null, 1))).toBe('2025-12-31');
});
