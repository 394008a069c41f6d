// A look at a Parquet file of tens of megabytes moves what is looked at, and what is chosen of it is checked before it is moved.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Slice } from '../../src/core/table/slice-wanted.ts';
import type { Http } from '../../src/core/ports.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { preview } from '../../src/sync/preview.ts';
import { network } from '../connectors/http.ts';

let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`glance-${Math.random()}`);
});
afterEach(() => db.delete());

const N = 2_000_000;
const ADDRESS = 'https://daten.musterhausen.de/land.parquet';
const key = (i: number): string => `05${String(Math.floor(i / 5000)).padStart(6, '0')}`;
/** Sorted by place, in groups of a tenth, with nothing that packs. */
const fileOf = (groups: number): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      codec: 'UNCOMPRESSED',
      columnData: [
        { name: 'ags', data: Array.from({ length: N }, (_, i) => key(i)), type: 'STRING' },
        { name: 'jahr', data: Int32Array.from({ length: N }, (_, i) => 2000 + (i % 25)), type: 'INT32' },
        {
          name: 'wert',
          data: Array.from({ length: N }, (_, i) => (i % 7 === 3 ? null : Math.sqrt(i))),
          type: 'DOUBLE',
          nullable: true,
        },
        { name: 'menge', data: Float64Array.from({ length: N }, (_, i) => i / 3), type: 'DOUBLE' },
      ],
      rowGroupSize: N / groups,
    }),
  );
const many = fileOf(10);
const one = fileOf(1);

const look = async (file: Uint8Array, slice: Slice) => {
  const http = network(() => file);
  let moved = 0;
  const counted: Http = {
    get: async (url, options) => {
      const reply = await http.get(url, options);
      if (reply.ok) moved += reply.value.bytes.length;
      return reply;
    },
  };
  const ports: SyncPorts = {
    http: counted,
    clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
    lock: { exclusive: (_name, job) => job() },
    random: () => 0.5,
    db,
    read: readTables,
    sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    announce: () => undefined,
    saveData: () => false,
  };
  const found = await preview(
    ports,
    { address: ADDRESS, kind: 'parquet', slice },
    new AbortController().signal,
  );
  return { found, moved, asked: http.asked.length };
};

describe.each([
  ['of many groups', many],
  ['of one group', one],
])('a large file %s', (_name, file) => {
  test('is shown by its beginning, with its columns, its count and its span of time', async () => {
    const { found, moved, asked } = await look(file, {});
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    expect(found.value).toMatchObject({
      names: ['ags', 'jahr', 'wert', 'menge'],
      total: N,
      offered: N,
      isGlance: true,
      asOf: null,
      times: [{ column: 'jahr', from: '2000-01-01', to: '2024-12-31' }],
      barrier: { code: 'SOURCE_TOO_LARGE' },
    });
    expect(found.value.rows.slice(0, 4)).toEqual([
      ['05000000', 2000, 0, 0],
      ['05000000', 2001, 1, 1 / 3],
      ['05000000', 2002, Math.SQRT2, 2 / 3],
      ['05000000', 2003, null, 1],
    ]);
    expect(found.value.choices).toMatchObject([{ column: 'ags', isRegion: true, isPart: true }]);
    expect(found.value.choices[0]!.values).toContain('05000399');
    expect(moved).toBeLessThan(3.5e6);
    expect(moved).toBeLessThan(file.length / 12);
    expect(asked).toBeLessThan(20);
  });
});

describe('a part of a large file', () => {
  test('that is small is read, and counted', async () => {
    const slice: Slice = { region: { column: 'ags', oneOf: ['05000007'] }, columns: ['menge'] };
    const { found } = await look(fileOf(200), slice);
    expect(found).toMatchObject({
      ok: true,
      value: { isGlance: false, total: 5000, offered: N, names: ['menge'], barrier: null },
    });
  });
  test('says at most how many rows it has, what it costs, and shows none where none were seen', async () => {
    const { found, moved } = await look(many, { region: { column: 'ags', oneOf: ['05000079'] } });
    expect(found).toMatchObject({
      ok: true,
      value: { isGlance: true, total: N / 10, offered: N, rows: [], barrier: null },
    });
    expect(moved).toBeLessThan(3.5e6);
  });
  test('that lies all over the file says so instead of moving it', async () => {
    const { found, moved } = await look(many, { categories: [{ column: 'jahr', oneOf: ['2003'] }] });
    expect(found).toMatchObject({
      ok: true,
      value: { total: N, barrier: { code: 'SOURCE_COSTLY', params: { name: 'jahr' } } },
    });
    expect(found.ok && found.value.rows.map((row) => row[1])).toEqual(Array(8).fill(2003));
    expect(moved).toBeLessThan(3.5e6);
  });
  test('that nobody has is an empty slice', async () => {
    const { found } = await look(many, { region: { column: 'ags', oneOf: ['09999999'] } });
    expect(found.issues.map(({ code }) => code)).toEqual(['SLICE_EMPTY']);
  });
});
