import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { isQuota, openDatabase, SCHEMA } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import {
  datasetId,
  putDataset,
  readColumns,
  removeDataset,
  type NewDataset,
} from '../../src/store/datasets.ts';

let n = 0;
let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`test-${n++}`);
});

const dataset = async (text: string): Promise<NewDataset> => {
  const reading = await readTables(new TextEncoder().encode(text), { name: 'r' });
  if (!reading.ok) throw new Error('reading');
  const table = reading.value.tables[0]!;
  return {
    id: 'd',
    catalog: 'c',
    name: 'r',
    title: 'R',
    description: null,
    table,
    recipe: 'x',
    issues: [],
    provenance: {
      source: null,
      catalog: null,
      resource: 'r',
      title: 'R',
      publisher: null,
      licence: null,
      attribution: null,
      asOf: null,
      fetched: '',
      sha256: text,
      bytes: text.length,
      format: 'csv',
      encoding: 'utf-8',
    },
  };
};
const TEXT =
  'tag;ort;wert\n2026-01-01;A;1,5\n2026-01-02;B;-\n2026-01-03;A;.\n2026-01-04;C;40000,25\n2026-01-05;B;\n';
const cells = async (names?: string[]) => {
  const found = await readColumns(db, 'd', names);
  return (
    found &&
    Array.from({ length: found.table.rows }, (_, row) =>
      found.table.columns.map((column) => cellAt(column, row)),
    )
  );
};

describe('a dataset in the store', () => {
  test('comes back as it went in, in one segment or in many', async () => {
    const one = await dataset(TEXT);
    await putDataset(db, one, 1);
    const whole = await cells();
    expect(whole).toEqual([
      ['2026-01-01', 'A', 1.5],
      ['2026-01-02', 'B', { mark: '-' }],
      ['2026-01-03', 'A', { mark: '.' }],
      ['2026-01-04', 'C', 40000.25],
      ['2026-01-05', 'B', null],
    ]);
    await putDataset(db, one, 2, 2);
    expect((await db.datasets.get('d'))!.segments).toEqual([2, 2, 1]);
    expect(await cells()).toEqual(whole);
  });
  test('gives only the columns asked for', async () => {
    await putDataset(db, await dataset(TEXT), 1);
    expect(await cells(['wert', 'gibt es nicht'])).toEqual([
      [1.5],
      [{ mark: '-' }],
      [{ mark: '.' }],
      [40000.25],
      [null],
    ]);
  });
  test('replaces the old whole, and leaves nothing of it behind', async () => {
    await putDataset(db, await dataset(TEXT), 1);
    await putDataset(db, await dataset('tag;wert\n2026-02-01;7\n'), 2);
    expect(await cells()).toEqual([['2026-02-01', 7]]);
    expect(await db.columns.count()).toBe(2);
  });
  test('is untouched where the new one cannot be written, at whichever write', async () => {
    await putDataset(db, await dataset(TEXT), 1);
    const before = await cells();
    const next = await dataset('tag;ort;wert\n2026-03-01;Z;9\n');
    for (let at = 0; at < 4; at++) {
      let writes = 0;
      const fail = (): void => {
        if (writes++ === at) throw new DOMException('full', 'QuotaExceededError');
      };
      db.columns.hook('creating', fail);
      db.datasets.hook('updating', fail);
      await expect(putDataset(db, next, 2)).rejects.toSatisfy((cause: unknown) => isQuota(cause));
      db.columns.hook('creating').unsubscribe(fail);
      db.datasets.hook('updating').unsubscribe(fail);
      expect(await cells()).toEqual(before);
    }
  });
  test('goes with all its columns', async () => {
    await putDataset(db, await dataset(TEXT), 1);
    await removeDataset(db, 'd');
    expect([await cells(), await db.columns.count()]).toEqual([null, 0]);
  });
  test('has the same name on every tablet, and another for another catalog', () => {
    expect(datasetId('https://a/x', 'Pflege & Heime')).toBe(datasetId('https://a/x', 'Pflege & Heime'));
    expect(datasetId('https://a/x', 'Pflege')).not.toBe(datasetId('https://b/x', 'Pflege'));
    expect(datasetId('https://a/x', '../../__proto__')).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('versions of the database', () => {
  test.each(SCHEMA.map(({ version }) => version))(
    'version %s is upgraded to a newer one with its data',
    async (version) => {
      const name = `upgrade-${version}-${n++}`;
      const old = openDatabase(
        name,
        SCHEMA.filter((one) => one.version <= version),
      );
      await old.settings.put({ key: 'subscribed', value: 'https://a/x' });
      // As that version wrote it: what today writes goes into tables that it did not have.
      await putDataset(db, await dataset(TEXT), 1);
      await old.datasets.bulkPut(await db.datasets.toArray());
      await old.columns.bulkPut(await db.columns.toArray());
      old.close();
      const next = openDatabase(name, [...SCHEMA, { version: 99, stores: { extra: 'id' } }]);
      db = next;
      expect((await next.settings.get('subscribed'))!.value).toBe('https://a/x');
      expect((await cells())!.length).toBe(5);
    },
  );
  test('an old tab lets a newer version through and never writes in the old shape again', async () => {
    const name = `tabs-${n++}`;
    const old = openDatabase(name);
    await old.open();
    const next = new Dexie(name);
    for (const { version, stores } of SCHEMA) next.version(version).stores(stores);
    next.version(99).stores({ extra: 'id' });
    await next.open();
    await expect(old.settings.put({ key: 'x', value: 1 })).rejects.toThrow();
    next.close();
  });
});

test.each([
  ['2026-01-05T08:00', true, { stand: Date.parse('2026-01-05T07:00:00Z') }],
  ['2026-01-05T08:00', undefined, {}],
  ['2026-01-05', true, {}],
  [null, undefined, {}],
] as const)(
  'the Stand of its rows is held where it is told with its time: %s, %s',
  async (asOf, told, held) => {
    const given = await dataset(TEXT);
    const provenance = { ...given.provenance, asOf, ...(told && { isStandTold: told }) };
    await putDataset(db, { ...given, provenance }, 0);
    const found = (await readColumns(db, 'd'))!.table;
    expect('stand' in found ? { stand: found.stand } : {}).toEqual(held);
  },
);
