// A broken row in any table of the schema: the others are found, nothing throws, and it is named by its table.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftKey, emptyDraft } from '../../src/core/records/draft.ts';
import { knownOf } from '../../src/core/records/sheet.ts';
import { recordsTable } from '../../src/core/records/table.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase, TableName } from '../../src/store/tables.ts';
import { BrokenColumn } from '../../src/store/columns.ts';
import { readColumns } from '../../src/store/datasets.ts';
import { listDatasets } from '../../src/store/listed.ts';
import { situationOf } from '../../src/sync/situation.ts';
import { listFolders } from '../../src/store/folders.ts';
import { listNotes, listQuestions } from '../../src/store/notes.ts';
import { listBatches } from '../../src/store/outbox.ts';
import { listOwn } from '../../src/store/own-indicators.ts';
import { listChecks } from '../../src/store/checks.ts';
import { putLocalSource } from '../../src/store/local-sources.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { keepDraft, listDrafts, readDraft } from '../../src/store/drafts.ts';
import { BANNER } from '../../src/app/text/frame.ts';
import { NEWEST, tablesAt } from '../../src/store/backup.ts';
import { brokenRows } from '../../src/store/rows.ts';
import { savedState } from '../../src/store/saved.ts';
import { dumpOf, NOW } from '../support/dec2b7f.ts';
import { entry } from '../support/records.ts';

const URL = entry().catalog;
const SOURCE = {
  name: 'quelle',
  title: 'Quelle',
  address: 'https://a.example/x.csv',
  kind: 'file' as never,
  slice: {} as never,
  licence: null,
  publisher: null,
  attribution: null,
  updateHours: 24,
};
const KEY = draftKey(URL, 'feuerwehr', '2026-11-23');
const folder = {
  id: 'mappe-1',
  catalog: URL,
  municipality: 'Musterhausen',
  name: 'Rat',
  body: 'Gemeinderat',
  date: '2026-11-24',
  pages: [
    {
      id: 's1',
      item: 'TOP 1',
      title: 'Plätze',
      isClosed: false,
      blocks: [{ id: 'b', kind: 'text', text: 'x' }],
    },
  ],
  frozen: null,
  decisions: [],
  events: [],
  changed: 1,
};
const own = {
  id: 'eigene-1',
  dataset: 'd1',
  definition: {
    id: 'eigene-1',
    title: 'T',
    unit: '',
    kind: 'count',
    cadence: 'daily',
    direction: 'up',
    measure: { kind: 'value', of: { resource: 'd1' } },
  },
  choice: {},
  at: 1,
};
const dataset = {
  id: 'd1',
  catalog: URL,
  name: 'd1',
  title: 'D',
  version: 1,
  rows: 0,
  fields: [],
  stats: [],
  segments: [],
  issues: [],
  provenance: {},
};
const draft = { ...emptyDraft(KEY), fields: [{ field: 'fahrzeuge', text: '7', none: null }], at: 1 };
const note = { id: 'lage', place: 'lage', title: 'Lage', text: 'x', at: 1 };
const question = { id: 'q1', text: 'x', item: '', folder: null, at: 1, done: null };
const batch = {
  id: 'b1',
  catalog: URL,
  name: 'x.zip',
  entries: [],
  bytes: new Uint8Array(1),
  made: 1,
  sentAt: null,
};
/** Of every table of the schema, one that is added later too. */
const NAMES = [...tablesAt(NEWEST).keys()] as TableName[];
const DEVICE = dumpOf('geraet').tables;
const OWN: Partial<Record<TableName, object>> = {
  records: entry(),
  drafts: draft,
  folders: folder,
  indicators: own,
  datasets: dataset,
  notes: note,
  questions: question,
  outbox: batch,
};
const wholeOf = (table: TableName): object => {
  const row = OWN[table] ?? DEVICE[table]?.[0];
  if (!row) throw new Error(`${table}: say here what a whole row of it is`);
  return row;
};
/** How some are listed by the app. */
const list: Partial<Record<TableName, (db: CockpitDatabase) => Promise<readonly object[]>>> = {
  records: (db) => listRecords(db, URL),
  drafts: (db) => listDrafts(db, URL),
  folders: listFolders,
  indicators: listOwn,
  datasets: (db) => listDatasets(db, URL),
  notes: listNotes,
  questions: listQuestions,
  outbox: (db) => listBatches(db, URL),
  checks: listChecks,
};

let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`rows-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

/** Every member of a row taken away or made nonsense, one at a time, but for what the tables are indexed by. */
const damaged = (whole: object, keep: readonly string[]): object[] =>
  Object.keys(whole)
    .filter((name) => !keep.includes(name))
    .flatMap((name) =>
      [undefined, null, 7, 'Unsinn', [null], { a: 1 }].map((value, i) => ({
        ...whole,
        id: `kaputt-${name}-${i}`,
        [name]: value,
      })),
    );

/** A row of next to nothing, whose key no other has. */
const nothingIn = (table: TableName): object => {
  const names = [tablesAt(NEWEST).get(table)!].flat();
  const isCounted = table === 'columns';
  const key = names.map((name) => [name, isCounted && name !== 'dataset' ? 1 : 'kaputt-1']);
  if (table === 'settings') return { key: 'sources', value: { 0: 'kaputt' } };
  return { catalog: URL, at: 1, place: 'kaputt', ...(Object.fromEntries(key) as object) };
};

describe.each(NAMES)('%s', (table) => {
  test('a row that the app wrote is whole', async () => {
    await db.table(table).put(wholeOf(table));
    await db.table(table).bulkPut(DEVICE[table] ?? []);
    expect(await brokenRows(db)).toEqual([]);
    expect(await db.table(table).toArray()).toHaveLength(await db.table(table).count());
  });
  test('a row that holds next to nothing hides no other one, is found by nobody, and is named', async () => {
    const [whole, broken] = [wholeOf(table), nothingIn(table)];
    await db.table(table).put(whole);
    await db.table(table).put(broken);
    const keys = await db.table(table).toCollection().primaryKeys();
    const key = keys.find((one) => JSON.stringify(one).includes('kaputt') || one === 'sources');
    expect(await db.table(table).toArray()).toEqual([whole]);
    expect(await db.table(table).get(key as string)).toBeUndefined();
    expect(await db.table(table).bulkGet([key as string])).toEqual([undefined]);
    const seen: object[] = [];
    await db.table(table).each((row: object) => seen.push(row));
    expect(seen).toEqual([whole]);
    expect(
      await db
        .table(table)
        .filter(() => true)
        .toArray(),
    ).toEqual([whole]);
    if (list[table]) expect(await list[table](db)).toEqual([whole]);
    // It stays where it is, and goes into a backup.
    expect(await db.table(table).count()).toBe(2);
    expect(await brokenRows(db)).toEqual([{ table, count: 1 }]);
    for (const language of ['de', 'en'] as const)
      for (const count of [1, 2]) expect(BANNER[language].tables[table](count)).not.toBe('');
    await savedState(db);
  });
  test('what comes whole takes the place of a broken one', async () => {
    const whole = wholeOf(table) as Record<string, unknown>;
    const names = [tablesAt(NEWEST).get(table)!].flat();
    const broken =
      table === 'settings'
        ? { key: 'sources', value: 7 }
        : Object.fromEntries(names.map((name) => [name, whole[name]]));
    await db.table(table).put(broken);
    expect(await brokenRows(db)).toEqual([{ table, count: 1 }]);
    if (table === 'settings') await putLocalSource(db, SOURCE);
    else if (table === 'records') await addRecords(db, [entry()], null);
    else if (table === 'drafts') await keepDraft(db, draft);
    else await db.table(table).put(whole);
    expect(await brokenRows(db)).toEqual([]);
  });
});

test('whatever is missing or nonsense in an entry, sheet and table of recorded values are made of the others', async () => {
  await db.records.put(entry());
  const rows = damaged(entry(), ['id', 'catalog']);
  for (const row of rows) await db.table('records').put(row);
  const entries = await listRecords(db, URL);
  const organisation = {
    id: 'feuerwehr',
    title: 'Feuerwehr',
    recording: [{ name: 'fahrzeuge', title: 'Fahrzeuge', unit: 'Fahrzeuge', kind: 'number' }],
  };
  expect(() => recordsTable(entries, [organisation] as never)).not.toThrow();
  expect(() => knownOf(organisation as never, '2026-11-23', entries)).not.toThrow();
  expect(entries).toContainEqual(entry());
});
test('a broken draft is as good as none: the sheet opens, and it stays where it is', async () => {
  await db.table('drafts').put({ key: KEY });
  expect(await readDraft(db, KEY)).toBeNull();
  expect(await db.drafts.count()).toBe(1);
});
test('a damaged column takes the value of its figures alone, and is never taken for the whole', async () => {
  for (const name of ['catalogs', 'datasets', 'columns', 'settings'] as const)
    await db.table(name).bulkPut(DEVICE[name]!);
  const before = (await situationOf(db, NOW))!;
  const valued = (of: typeof before) =>
    of.results.filter(({ latest }) => latest?.value != null).map(({ id }) => id);
  expect(valued(before).length).toBeGreaterThan(0);
  const rows = (await db.columns.toArray()).filter(({ kind }) => kind === 'number');
  for (const row of rows) await db.table('columns').put({ ...row, data: 'kaputt' });
  const after = (await situationOf(db, NOW))!;
  expect(after.results).toHaveLength(before.results.length);
  expect(valued(after).length).toBeLessThan(valued(before).length);
  await expect(readColumns(db, rows[0]!.dataset)).rejects.toThrow(BrokenColumn);
  expect(await brokenRows(db)).toEqual([{ table: 'columns', count: rows.length }]);
});
