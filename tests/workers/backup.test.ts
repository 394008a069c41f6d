import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Outlines } from '../../src/core/compare/outlines.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import type { Entry } from '../../src/core/records/entry.ts';
import { mergeEntries } from '../../src/core/records/merge.ts';
import { createFrames, readFrames, type Head } from '../../src/files/backup.ts';
import { BEFORE_ALL, BEFORE_EACH, closeAll } from '../../src/files/backup-file.ts';
import { readTables } from '../../src/formats/read.ts';
import { stageColumns, sweepColumns } from '../../src/store/backup-apply.ts';
import { MAX_ENTRIES } from '../../src/store/backup-check.ts';
import { keyOf, NEWEST, readAll, tablesAt } from '../../src/store/backup.ts';
import { openDatabase, SCHEMA } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { putDataset, readColumns } from '../../src/store/datasets.ts';
import { putImport, undoImport } from '../../src/store/imports.ts';
import { listRecords } from '../../src/store/records.ts';
import { readDraft } from '../../src/store/drafts.ts';
import { applyBackup, createBackup, openBackup, type BackupParts } from '../../src/workers/backup.ts';
import { partsFor as partsOf } from '../support/backup.ts';
import { memorySpill } from '../support/spill.ts';
import { runs } from '../support/runs.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
let n = 0;
const fresh = (schema = SCHEMA): CockpitDatabase => openDatabase(`backup-${n++}`, schema);
let db: CockpitDatabase;
beforeEach(() => {
  db = fresh();
});

const partsFor = (given: CockpitDatabase): BackupParts => partsOf(given, NOW);

const URL = 'https://a.example/datapackage.json';
const entry = (id: number, more: Partial<Entry> = {}): Entry => ({
  id: `entry-${String(id).padStart(6, '0')}`,
  catalog: URL,
  organisation: 'feuerwehr',
  field: 'anzuege',
  day: '2026-11-23',
  value: id,
  emptiness: null,
  unit: 'Stück',
  by: 'Leitung',
  at: NOW - 1000 + id,
  telephone: null,
  replaces: [],
  reason: '',
  ...more,
});
const table = async (value: number) => {
  const text = `tag;ort;wert\n2026-01-01;A;${value}\n2026-01-02;B;-\n2026-01-03;A;40000,25\n`;
  const reading = await readTables(new TextEncoder().encode(text), { name: 'r' });
  if (!reading.ok) throw new Error('reading');
  return reading.value.tables[0]!;
};
const dataset = async (id: string, value: number) => ({
  id,
  catalog: URL,
  name: id,
  title: id,
  description: null,
  table: await table(value),
  recipe: 'x',
  issues: [],
  provenance: { fetched: '' } as never,
});
const draft = (key: string, text: string, at = 5) => ({
  key,
  fields: [{ field: 'anzuege', text, none: null }],
  telephoneBy: '',
  telephoneAt: '',
  reason: '',
  at,
});

const outlines = (name: string): Outlines => ({
  trouble: null,
  skipped: 0,
  areas: [{ says: [['name', name]], path: 'M0 0l9 0 0 9z', box: [0, 0, 9, 9], middle: null }],
});
const calledIn = async (given: CockpitDatabase, id: string): Promise<string | undefined> =>
  (await given.shapes.get(id))?.outlines.areas[0]?.says[0]?.[1];

const DEFINITION = IndicatorDefinition.parse({
  id: 'i',
  title: 'Eins',
  area: 'eigene',
  unit: '',
  kind: 'count',
  direction: 'up',
  cadence: 'daily',
  measure: { kind: 'value', of: { resource: 'eins', field: 'wert', time: 'tag' } },
  limits: [],
});
/** Rows of tables whose shape is looked at. */
const ROWS: Readonly<Record<string, object>> = {
  folders: {
    catalog: URL,
    municipality: '',
    name: 'x',
    body: '',
    date: '',
    pages: [
      {
        id: 'p1',
        item: 'TOP 1',
        title: 'Eins',
        isClosed: false,
        blocks: [
          { id: 'b1', kind: 'indicator', indicator: 'i' },
          { id: 'b2', kind: 'text', text: 'Vorschlag' },
        ],
      },
    ],
    frozen: null,
    decisions: [],
    events: [],
    changed: 1,
  },
  pictures: { json: JSON.stringify({ kind: 'gone', what: 'dataset', name: 'x' }) },
  notes: { place: '/lage', title: '', text: 'eine Notiz', at: 1 },
  questions: { text: 'Wie viele?', item: '', folder: null, at: 1, done: null },
  outbox: {
    catalog: URL,
    name: 'erfassung.zip',
    entries: ['entry-000001'],
    bytes: new Uint8Array([1, 2]),
    made: 1,
    sentAt: null,
    tries: 0,
    nextTry: 0,
    problem: null,
  },
  checks: { checkedAt: 1, reach: 'direct', issue: null, bytes: null, lastModified: null, content: null },
};

/** Something in every table there is: what a table of the future holds is made from its key. */
const fill = async (given: CockpitDatabase): Promise<void> => {
  await given.catalogs.put({
    url: URL,
    catalog: {
      url: URL,
      title: '',
      description: null,
      municipality: null,
      areas: [],
      organisationTypes: [],
      organisations: [],
      indicators: [],
      dashboards: [],
      resources: [],
    },
    sha256: '',
    fetched: 1,
    warnings: [],
    schemaVersion: 1,
  });
  await putDataset(given, await dataset('eins', 1), 10);
  await putImport(
    given,
    await dataset('zwei', 2),
    {
      fingerprint: 'f',
      corrections: {} as never,
      title: '',
      publisher: '',
      licence: '',
      dataset: 'zwei',
      used: 1,
    },
    20,
  );
  await putImport(
    given,
    await dataset('zwei', 3),
    {
      fingerprint: 'f',
      corrections: {} as never,
      title: '',
      publisher: '',
      licence: '',
      dataset: 'zwei',
      used: 1,
    },
    30,
  );
  await given.sync.put({ catalog: URL, asked: {}, catalogAsked: null, lastRun: null, lastSuccess: null });
  await given.settings.put({ key: 'subscribed', value: URL });
  await given.indicators.put({
    id: 'i',
    dataset: 'eins',
    definition: DEFINITION,
    choice: {} as never,
    at: 1,
  });
  await given.records.bulkPut([entry(1), entry(2)]);
  await given.drafts.put(draft('d', '17'));
  for (const one of ['eins', 'zwei']) await given.shapes.put({ dataset: one, outlines: outlines('alt') });
  for (const [name, path] of tablesAt(NEWEST)) {
    if (!given.tables.some((one) => one.name === name) || (await given.table(name).count()) > 0) continue;
    const key = Object.fromEntries([path].flat().map((part) => [part, `${name}-key`]));
    await given.table(name).put({ ...(ROWS[name] ?? { name: 'x', data: new Uint8Array([1, 2]) }), ...key });
  }
};
const contentOf = async (given: CockpitDatabase): Promise<unknown[]> => {
  const all: unknown[] = [];
  await readAll(
    given,
    (name) => all.push(name),
    (row) => all.push(structuredClone(row)),
  );
  return all;
};
/** Restored datasets get versions of their own: what counts is which is older, and who names which. */
const ranked = (rows: readonly unknown[]): unknown[] => {
  const versions = new Map<string, Set<number>>();
  type Versioned = { id?: string; dataset?: string; version?: number; value?: { before?: Versioned } };
  const idOf = (one: Versioned): string => String(one.dataset ?? one.id);
  for (const one of rows as Versioned[])
    if (typeof one.version === 'number')
      versions.set(idOf(one), (versions.get(idOf(one)) ?? new Set()).add(one.version));
  const rank = <Row extends Versioned>(one: Row): Row => ({
    ...one,
    version: [...(versions.get(idOf(one)) ?? [])].sort((a, b) => a - b).indexOf(one.version!),
  });
  return (rows as Versioned[]).map((one) => {
    if (typeof one === 'object' && typeof one.version === 'number') return rank(one);
    return one.value?.before ? { ...one, value: { before: rank(one.value.before) } } : one;
  });
};
const make = async (given: CockpitDatabase, passphrase: string | null = null): Promise<Blob> => {
  const made = await createBackup(partsFor(given), {
    passphrase,
    settings: { language: 'de' },
    version: '0.1.0',
  });
  if (!made.ok) throw new Error('not made');
  return made.value.file;
};
const restore = async (
  given: CockpitDatabase,
  file: Blob,
  mode: 'merge' | 'replace',
  passphrase: string | null = null,
) => {
  const parts = partsFor(given);
  const opened = await openBackup(parts, file, 'x', passphrase);
  if (!opened.ok) return opened;
  const { preview, held } = opened.value;
  return applyBackup(parts, held, preview.entries, mode);
};
const codes = (result: { ok: boolean; issues: readonly { code: string }[] }): string[] => {
  expect(result.ok).toBe(false);
  return result.issues.map((one) => one.code);
};

describe('a backup', () => {
  test('knows every table of the schema by its key', () => {
    const names = [...tablesAt(NEWEST).keys()];
    const declared = SCHEMA.flatMap(({ stores }) => Object.entries(stores)).filter(
      ([, spec]) => spec !== null,
    );
    expect(names.sort()).toEqual([...new Set(declared.map(([name]) => name))].sort());
    // A key that is not in the row could not be restored.
    for (const path of tablesAt(NEWEST).values())
      expect([path].flat().every((part) => part !== '')).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['records', 'drafts', 'folders', 'pictures', 'outbox']));
  });
  test.each([null, 'ein langes Kennwort'])(
    'holds every row of every table, whatever its type (%s)',
    async (word) => {
      await fill(db);
      const before = await contentOf(db);
      expect(before.filter((one) => typeof one === 'string')).toHaveLength(tablesAt(NEWEST).size);
      const file = await make(db, word);
      const other = fresh();
      await other.records.put(entry(99));
      expect((await restore(other, file, 'replace', word)).ok).toBe(true);
      const after = await contentOf(other);
      // What was put in place says when it was saved, and that entries are to be read anew.
      const mark = { key: 'backup', value: { at: NOW, entries: 2 } };
      const marks = [mark, { key: 'restored', value: NOW }].map((one) => JSON.stringify(one));
      const isOwn = (one: unknown): boolean =>
        marks.includes(JSON.stringify(one)) || (one as { key?: string }).key === 'recordsJournal';
      expect(ranked(after.filter((one) => !isOwn(one)))).toEqual(ranked(before));
      expect(await other.settings.get('backup')).toEqual(mark);
      expect((await readColumns(other, 'zwei'))!.table.columns[2]!.vector.data).toEqual(
        (await readColumns(db, 'zwei'))!.table.columns[2]!.vector.data,
      );
      expect(await undoImport(other, 'zwei')).toBe(true);
      expect((await readColumns(other, 'zwei'))!.table.rows).toBe(3);
    },
  );
  test('says what it holds before anything is changed', async () => {
    await fill(db);
    const file = await make(db);
    const other = fresh();
    await other.records.bulkPut([entry(1), entry(50), entry(51)]);
    const before = await contentOf(other);
    const opened = await openBackup(partsFor(other), file, 'x', null);
    expect(opened.ok && opened.value.preview).toEqual({
      created: NOW,
      entries: 2,
      here: 3,
      onlyHere: 2,
      datasets: 2,
      folders: 1,
      catalog: URL,
      isOther: false,
      odd: 0,
      protection: 'none',
    });
    expect(await contentOf(other)).toEqual(before);
  });
  test.each(SCHEMA.map(({ version }) => version))(
    'of version %s of the database is restored into the newest',
    async (version) => {
      const schema = SCHEMA.filter((one) => one.version <= version);
      const old = fresh(schema);
      // What today writes goes into tables that an older version did not have.
      const today = fresh();
      await fill(today);
      for (const name of tablesAt(version).keys())
        await old.table(name).bulkPut(await today.table(name).toArray());
      const file = await handmade({ schema: version }, await rowsIn(old, version));
      expect((await restore(db, file, 'replace')).ok).toBe(true);
      for (const name of tablesAt(version).keys()) {
        const rows = (await db.table(name).toArray()).filter(
          (one: { key?: string }) => !['backup', 'restored', 'recordsJournal'].includes(one.key ?? ''),
        );
        expect(ranked(rows), name).toEqual(ranked(await old.table(name).toArray()));
      }
      expect(db.tables.map((one) => one.name).sort()).toEqual([...tablesAt(NEWEST).keys()].sort());
      expect(
        await indexedDB.databases().then((all) => all.filter((one) => one.name!.includes('upgrade'))),
      ).toEqual([]);
    },
  );
});

describe('merging', () => {
  test('unites entries, keeps what is here, and takes datasets and folders only where they are newer', async () => {
    await fill(db);
    const file = await make(db);
    const other = fresh();
    await other.settings.put({ key: 'subscribed', value: URL });
    await other.records.bulkPut([entry(2), entry(3)]);
    await other.drafts.put(draft('d', 'hier getippt', 1));
    await putDataset(other, await dataset('eins', 77), 999);
    await putDataset(other, await dataset('zwei', 88), 3);
    await other.table('folders').put({ ...ROWS.folders, id: 'folders-key', name: 'hier', changed: 5 });
    expect(await restore(other, file, 'merge')).toMatchObject({ ok: true, value: { entries: 1 } });
    expect((await listRecords(other, URL)).map((one) => one.value)).toEqual([1, 2, 3]);
    expect((await readDraft(other, 'd'))!.fields[0]!.text).toBe('hier getippt');
    expect((await other.table('folders').get('folders-key')).name).toBe('hier');
    const value = async (id: string): Promise<number> =>
      (await readColumns(other, id))!.table.columns[2]!.vector.data[0]! / 10 ** 2;
    expect(await value('eins')).toBe(77);
    expect((await readColumns(other, 'zwei'))!.record.provenance).toBeDefined();
    expect(await value('zwei')).toBe(3);
    // Nothing of the one before is left behind.
    const kept = await other.datasets.toArray();
    for (const column of await other.columns.toArray())
      expect(kept.some((one) => one.id === column.dataset && one.version === column.version)).toBe(true);
  });
  test('brings outlines with the dataset that they belong to, and never without it', async () => {
    await fill(db);
    const file = await make(db);
    const other = fresh();
    await other.settings.put({ key: 'subscribed', value: URL });
    // Newer here, and without outlines: those of the backup are of other content.
    await putDataset(other, await dataset('eins', 77), 999);
    await putDataset(other, { ...(await dataset('zwei', 88)), outlines: outlines('hier') }, 3);
    await restore(other, file, 'merge');
    expect([await calledIn(other, 'eins'), await calledIn(other, 'zwei')]).toEqual([undefined, 'alt']);
    // Newer in the backup, and without outlines there: those that are here go.
    await db.shapes.clear();
    const later = fresh();
    await putDataset(later, { ...(await dataset('zwei', 88)), outlines: outlines('hier') }, 3);
    await restore(later, await make(db), 'merge');
    expect(await later.shapes.count()).toBe(0);
  });
  test('keeps the outlines that an undone import brings back', async () => {
    await putDataset(db, { ...(await dataset('drei', 1)), outlines: outlines('alt') }, 10);
    const recipe = { fingerprint: 'g', corrections: {}, title: '', publisher: '', licence: '' };
    await putImport(db, await dataset('drei', 2), { ...recipe, dataset: 'drei', used: 1 }, 20);
    const other = fresh();
    await restore(other, await make(db), 'replace');
    expect(await calledIn(other, 'drei')).toBeUndefined();
    expect(await undoImport(other, 'drei')).toBe(true);
    expect(await calledIn(other, 'drei')).toBe('alt');
  });
  test('does not bring datasets of another municipality, and follows the own address on', async () => {
    await fill(db);
    const file = await make(db);
    const other = fresh();
    await other.settings.put({ key: 'subscribed', value: 'https://b.example/x' });
    const opened = await openBackup(partsFor(other), file, 'x', null);
    expect(opened.ok && opened.value.preview.isOther).toBe(true);
    await restore(other, file, 'merge');
    expect((await other.settings.get('subscribed'))!.value).toBe('https://b.example/x');
    expect((await other.datasets.toArray()).map((one) => one.id)).toEqual(['zwei']);
    expect(await other.catalogs.count()).toBe(0);
    expect(await other.records.count()).toBe(2);
  });
  test('twice is as once, and both orders give the same entries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), async (one, two) => {
        const [left, right] = [fresh(), fresh()];
        await left.records.bulkPut(one.map((i) => entry(i)));
        await right.records.bulkPut(two.map((i) => entry(i)));
        const [a, b] = [await make(left), await make(right)];
        await restore(left, b, 'merge');
        await restore(left, b, 'merge');
        await restore(right, a, 'merge');
        const both = mergeEntries(
          one.map((i) => entry(i)),
          two.map((i) => entry(i)),
        );
        expect(await left.records.orderBy('id').toArray()).toEqual(both);
        expect(await right.records.orderBy('id').toArray()).toEqual(both);
      }),
      { numRuns: runs(15) },
    );
  });
  test('is refused where one identity has two contents, and nothing is changed', async () => {
    await db.records.bulkPut([entry(1), entry(2)]);
    const file = await make(db);
    const other = fresh();
    await other.records.bulkPut([entry(2, { value: 999 })]);
    const before = await contentOf(other);
    expect(codes(await restore(other, file, 'merge'))).toEqual(['BACKUP_CLASH']);
    expect(await contentOf(other)).toEqual(before);
  });
});

/** Rows of all tables of a version, in order. */
type Rows = readonly (readonly [string, readonly unknown[]])[];
const rowsIn = (given: CockpitDatabase, version: number): Promise<Rows> =>
  Promise.all(
    [...tablesAt(version).keys()].map(async (name) => [name, await given.table(name).toArray()] as const),
  );
const handmade = async (head: Partial<Head>, rows: Rows): Promise<Blob> => {
  const spill = memorySpill();
  const frames = createFrames(spill, 512, () => new ArrayBuffer(0));
  frames.head({ app: 'gemeinde-cockpit', created: NOW, schema: NEWEST, version: '0', settings: {}, ...head });
  for (const [name, list] of rows) {
    frames.table(name);
    for (const row of list) frames.row(row);
  }
  return closeAll(spill, frames.end(), { created: NOW, seal: null });
};

describe('a file that is not in order', () => {
  const changed = async (name: string, change: (rows: unknown[]) => unknown[]): Promise<Blob> => {
    const source = fresh();
    await fill(source);
    const rows = await rowsIn(source, NEWEST);
    return handmade(
      {},
      rows.map(([one, list]) => [one, one === name ? change([...list]) : list]),
    );
  };
  const first = (more: object) => (rows: unknown[]) => [
    { ...(rows[0] as object), ...more },
    ...rows.slice(1),
  ];
  const column = (more: (row: { data: { length: number } }) => object) => (rows: unknown[]) =>
    rows.map((row, i) => (i === 0 ? { ...(row as object), ...more(row as never) } : row));

  test.each<[string, string, (rows: unknown[]) => unknown[]]>([
    ['an entry twice', 'records', (rows) => [rows[0], ...rows]],
    ['entries out of order', 'records', (rows) => [...rows].reverse()],
  ])('with %s is refused, and nothing is changed', async (_what, name, change) => {
    await db.records.put(entry(7));
    const before = await contentOf(db);
    expect(codes(await restore(db, await changed(name, change), 'replace'))).toEqual(['BACKUP_DAMAGED']);
    expect(await contentOf(db)).toEqual(before);
  });
  test.each<[string, string, (rows: unknown[]) => unknown[]]>([
    ['an entry without a key', 'records', first({ id: undefined })],
    ['an entry with a member too many', 'records', first({ html: '<b>' })],
    ['an entry of no known emptiness', 'records', first({ value: null, emptiness: 'x' })],
    ['a row that is a list', 'settings', () => [[1]]],
    ['a row of another prototype', 'settings', (rows) => [new Date(), ...rows]],
    ['a key that is no key', 'settings', first({ key: { a: 1 } })],
    ['a draft without fields', 'drafts', first({ fields: null })],
    ['a dataset that promises rows without columns', 'columns', (rows) => rows.slice(1)],
    ['a column of text for numbers', 'columns', column(() => ({ data: 'abc' }))],
    ['a column of numbers as a plain list', 'columns', column(() => ({ data: [1, 2, 3] }))],
    ['a column that is too short', 'columns', column(() => ({ data: new Uint8Array(1) }))],
    ['a column of no kind', 'columns', column(() => ({ kind: 'toString' }))],
    [
      'codes past the words',
      'columns',
      (rows) =>
        rows.map((row) =>
          (row as { kind: string }).kind === 'codes' ? { ...(row as object), dict: [] } : row,
        ),
    ],
    ['marks that are none', 'columns', column(() => ({ marks: { rows: [1], signs: [1], alphabet: 1 } }))],
    ['segments that do not add up', 'datasets', first({ rows: 1e15 })],
    ['a folder without pages', 'folders', first({ pages: { length: 3 } })],
    [
      'a page with a part of no kind',
      'folders',
      first({ pages: [{ id: 'p', item: '', title: '', isClosed: false, blocks: [{ id: 'b', kind: 'x' }] }] }),
    ],
    ['a folder frozen by a word', 'folders', first({ frozen: 'ja' })],
    ['a picture that cannot be drawn', 'pictures', first({ json: '{"kind":"chart"}' })],
    ['a picture that is no JSON', 'pictures', first({ json: '<svg>' })],
    ['a note that is a list', 'notes', first({ text: ['x'] })],
    ['a question without a day', 'questions', first({ at: '2026' })],
    ['a figure without a measure', 'indicators', first({ definition: { id: 'i' } })],
    ['a file to send without content', 'outbox', first({ bytes: 'PK' })],
    ['a catalog without lists', 'catalogs', first({ catalog: { url: URL } })],
    ['a source that was asked in no known way', 'sync', first({ asked: { eins: { state: 1 } } })],
    ['a way of reading without columns', 'recipes', first({ corrections: null })],
    ['a check without an outcome', 'checks', first({ reach: 3 })],
  ])('%s is laid aside alone; all else is taken back', async (_what, name, change) => {
    const file = await changed(name, change);
    const opened = await openBackup(partsFor(db), file, 'x', null);
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    const { odd } = opened.value.preview;
    expect(odd).toBeGreaterThan(0);
    const applied = await applyBackup(partsFor(db), opened.value.held, 2, 'replace');
    expect(applied.ok).toBe(true);
    // Nothing of it is where a page would show it: what is there now is in order.
    const again = await openBackup(partsFor(db), await make(db), 'x', null);
    expect(again.ok && again.value.preview.odd).toBe(0);
    const kept = await db.settings.where('key').startsWith('aside:').toArray();
    // Columns that fit no manifest are of no use; their manifest is kept.
    expect(kept.length).toBe(name === 'columns' ? new Set(kept.map(({ key }) => key)).size : odd);
    expect(kept.length).toBeGreaterThan(0);
  });
  test('is put in place by one step: ended right before it, the device is as it was', async () => {
    const source = fresh();
    await fill(source);
    const file = await make(source);
    await db.records.put(entry(7));
    const opened = await openBackup(partsFor(db), file, 'x', null);
    if (!opened.ok) throw new Error('not opened');
    const seen: unknown[] = [];
    const ended = applyBackup(
      {
        ...partsFor(db),
        beforeSwitch: async () => {
          seen.push(await db.records.toArray(), await db.datasets.count());
          throw new Error('killed');
        },
      },
      opened.value.held,
      2,
      'replace',
    );
    await expect(ended).rejects.toThrow('killed');
    expect(seen).toEqual([[entry(7)], 0]);
    expect(await db.records.toArray()).toEqual([entry(7)]);
  });
  test('what was recorded in a future that never was comes back', async () => {
    const ahead = [entry(1, { at: NOW + 3 * 365 * 86_400_000 }), entry(2, { day: '2029-11-27' })];
    await db.records.bulkPut(ahead);
    const other = fresh();
    expect((await restore(other, await make(db), 'replace')).ok).toBe(true);
    expect(await listRecords(other, URL)).toEqual(ahead);
  });
  test('is not called ready where it does not open again', async () => {
    await fill(db);
    const spoilt = (): ReturnType<BackupParts['spill']> => {
      const spill = memorySpill();
      const file = async (around: Parameters<typeof spill.file>[0]): Promise<Blob> => {
        const bytes = new Uint8Array(await (await spill.file(around)).arrayBuffer());
        bytes[BEFORE_ALL + BEFORE_EACH + 40]! ^= 1;
        return new Blob([bytes]);
      };
      return Promise.resolve({ ...spill, file });
    };
    const made = await createBackup(
      { ...partsFor(db), spill: spoilt },
      { passphrase: null, settings: {}, version: '0' },
    );
    expect(codes(made)).toEqual(['BACKUP_UNREADABLE']);
  });
  test('of a newer version, of no version, with a table missing, unknown or in another order', async () => {
    const source = fresh();
    await fill(source);
    const rows = await rowsIn(source, NEWEST);
    const [one, two, ...rest] = rows;
    for (const [file, code] of [
      [await handmade({ schema: NEWEST + 1 }, rows), 'BACKUP_NEWER'],
      [await handmade({ schema: 0 }, rows), 'BACKUP_DAMAGED'],
      [await handmade({ schema: 1.5 }, rows), 'BACKUP_DAMAGED'],
      [await handmade({ app: 'other' as never }, rows), 'BACKUP_DAMAGED'],
      [await handmade({ settings: { a: 1 } as never }, rows), 'BACKUP_DAMAGED'],
      [await handmade({}, rows.slice(1)), 'BACKUP_DAMAGED'],
      [await handmade({}, rows.slice(0, -1)), 'BACKUP_DAMAGED'],
      [await handmade({}, [...rows, ['__proto__', []]]), 'BACKUP_DAMAGED'],
      [await handmade({}, [two!, one!, ...rest]), 'BACKUP_DAMAGED'],
      [await handmade({}, [...rows, rows[0]!]), 'BACKUP_DAMAGED'],
      [new Blob(['PK\u0003\u0004']), 'BACKUP_FOREIGN'],
      [new Blob(['Ort;Wert\nA;1\n']), 'BACKUP_FOREIGN'],
      [new Blob([]), 'BACKUP_FOREIGN'],
    ] as const)
      expect(codes(await restore(db, file, 'replace'))).toEqual([code]);
    expect(await db.records.count()).toBe(0);
  });
  test('under a passphrase says so, and refuses a wrong one', async () => {
    await fill(db);
    const file = await make(db, 'ein langes Kennwort');
    const other = fresh();
    expect(codes(await restore(other, file, 'replace'))).toEqual(['BACKUP_PASSPHRASE']);
    expect(codes(await restore(other, file, 'replace', 'falsch'))).toEqual(['BACKUP_WRONG_PASSPHRASE']);
    expect(await other.records.count()).toBe(0);
  });
  test('with more than a million entries is refused; with one fewer it is not', async () => {
    const five = fresh();
    await five.records.bulkPut(Array.from({ length: 5 }, (_, i) => entry(i)));
    const file = await make(five);
    const looked = (maxEntries: number) => openBackup({ ...partsFor(db), maxEntries }, file, 'x', null);
    expect(codes(await looked(4))).toEqual(['BACKUP_TOO_MANY']);
    expect(await looked(5)).toMatchObject({ ok: true, value: { preview: { entries: 5 } } });
    expect(MAX_ENTRIES).toBe(1_000_000);
  });
});

describe('writing that fails', () => {
  test('half way through the columns leaves the old to be seen, and the next start sweeps what it left', async () => {
    await fill(db);
    const other = fresh();
    await fill(other);
    const before = await contentOf(other);
    const opened = await openBackup(partsFor(other), await make(db), 'x', null);
    if (!opened.ok) throw new Error('not opened');
    // As a device that dies after the first part: columns are there that no manifest names.
    const { spill, pieces, total } = opened.value.held;
    const next = readFrames(spill, pieces, total);
    let table = '';
    await stageColumns(
      other,
      () => {
        for (let frame = next(); frame; frame = next()) {
          if (frame.kind === 'table') table = frame.name;
          if (frame.kind === 'row') return { table, row: frame.row as Record<string, unknown>, bytes: 1 };
        }
        return null;
      },
      NOW,
    );
    expect(await other.columns.count()).toBeGreaterThan(
      before.filter((one) => (one as { segment?: 0 }).segment === 0).length,
    );
    expect((await readColumns(other, 'zwei'))!.table.rows).toBe(3);
    expect(await sweepColumns(other)).toBeGreaterThan(0);
    expect(await contentOf(other)).toEqual(before);
    expect(await sweepColumns(other)).toBe(0);
  });
  test('at whichever row leaves all as it was', async () => {
    await fill(db);
    const file = await make(db);
    const other = fresh();
    await other.records.bulkPut([entry(60), entry(61)]);
    const before = await contentOf(other);
    for (let at = 1; at < 12; at += 2) {
      const parts = partsFor(other);
      const opened = await openBackup(parts, file, 'x', null);
      if (!opened.ok) throw new Error('not opened');
      let written = 0;
      const { add } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.add = function (...given: Parameters<typeof add>) {
        if (written++ === at) throw new DOMException('full', 'QuotaExceededError');
        return add.apply(this, given);
      };
      const applied = await applyBackup(parts, opened.value.held, 2, 'replace').finally(() => {
        IDBObjectStore.prototype.add = add;
      });
      expect(codes(applied)).toEqual(['QUOTA']);
      expect(await contentOf(other)).toEqual(before);
    }
  });
  test('a key is read only from what the row itself has', () => {
    expect(keyOf('toString', {})).toBeUndefined();
    expect(keyOf(['a', 'b'], { a: 1, b: Number.NaN })).toBeUndefined();
    expect(keyOf(['a', 'b'], { a: 'x', b: 2 })).toEqual(['x', 2]);
  });
});
