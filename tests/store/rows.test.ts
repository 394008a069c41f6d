// A broken row in any table that pages list: the others are shown, nothing throws, and it is counted by table.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftKey, emptyDraft } from '../../src/core/records/draft.ts';
import { knownOf } from '../../src/core/records/sheet.ts';
import { recordsTable } from '../../src/core/records/table.ts';
import { openDatabase, type CockpitDatabase } from '../../src/store/database.ts';
import { listDatasets } from '../../src/store/datasets.ts';
import { listFolders } from '../../src/store/folders.ts';
import { listNotes, listQuestions } from '../../src/store/notes.ts';
import { listBatches } from '../../src/store/outbox.ts';
import { listOwn } from '../../src/store/own-indicators.ts';
import { listDrafts, listRecords, readDraft } from '../../src/store/records.ts';
import { brokenRows, LISTED, type ListedTable } from '../../src/store/rows.ts';
import { savedState } from '../../src/store/saved.ts';
import { entry } from '../support/records.ts';

const URL = entry().catalog;
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
const WHOLE: Readonly<Record<ListedTable, object>> = {
  records: entry(),
  drafts: draft,
  folders: folder,
  indicators: own,
  datasets: dataset,
  notes: note,
  questions: question,
  outbox: batch,
};
/** How each is listed by the app. */
const list: Readonly<Record<ListedTable, (db: CockpitDatabase) => Promise<readonly object[]>>> = {
  records: (db) => listRecords(db, URL),
  drafts: (db) => listDrafts(db, URL),
  folders: listFolders,
  indicators: listOwn,
  datasets: (db) => listDatasets(db, URL),
  notes: listNotes,
  questions: listQuestions,
  outbox: (db) => listBatches(db, URL),
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

describe.each(LISTED)('%s', (table) => {
  test('a row that the app wrote is whole', async () => {
    await db.table(table).put(WHOLE[table]);
    expect(await list[table](db)).toEqual([WHOLE[table]]);
    expect(await brokenRows(db)).toEqual([]);
  });
  test('a row that holds next to nothing hides no other one, and is counted', async () => {
    await db.table(table).put(WHOLE[table]);
    const key =
      table === 'drafts' ? { key: JSON.stringify([URL, 'x', 'y']) } : { id: 'kaputt-1', catalog: URL, at: 1 };
    await db.table(table).put({ ...key, place: 'kaputt' });
    expect(await list[table](db)).toEqual([WHOLE[table]]);
    expect(await brokenRows(db)).toEqual([{ table, count: 1 }]);
    await savedState(db);
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
