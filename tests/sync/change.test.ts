// Only what changed is evaluated again; what comes of it is the same as if everything had been made anew.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { acknowledging } from '../../src/core/records/acknowledged.ts';
import { columnFrom } from '../../src/core/table/rebuild.ts';
import { HANDED, putContests } from '../../src/store/contests.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { datasetId, putDataset, removeDataset } from '../../src/store/datasets.ts';
import { putOwn, removeOwn } from '../../src/store/own-indicators.ts';
import {
  addOthers,
  addRecords,
  listRecords,
  recordsSince,
  type HeldRecords,
} from '../../src/store/records.ts';
import { removeSnapshots } from '../../src/store/snapshot.ts';
import { putCatalog, subscribeTo } from '../../src/store/subscribe.ts';
import { eraseSealed } from '../../src/store/vault-rows.ts';
import { situationOf, type ReadRecords } from '../../src/sync/situation.ts';
import { refreshSnapshot } from '../../src/sync/snapshot.ts';
import { entry } from '../support/records.ts';
import { runs } from '../support/runs.ts';

const URL = 'https://amt.example/datapackage.json';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

const limit = (watch: number, critical: number) => ({
  watch,
  critical,
  from: '2020-01-01',
  reason: 'Beschluss',
  author: 'Rat',
});
const figure = (id: string, resource: string, field: string, more: object = {}) => ({
  id,
  title: id,
  unit: 'Stück',
  kind: 'count',
  area: 'schutz',
  direction: 'up',
  measure: { kind: 'value', of: { resource, field, time: 'tag' } },
  cadence: 'daily',
  limits: [limit(5, 3)],
  ...more,
});
const catalogOf = (edition: number) => {
  const found = readCatalog(
    JSON.stringify({
      resources: ['a', 'b', 'leute'].map((name) => ({ name, path: `${name}.csv` })),
      population: { resource: 'leute', field: 'wert', time: 'tag' },
      cockpit: {
        version: 1,
        municipality: { name: `Musterhausen ${edition}` },
        areas: [{ id: 'schutz', title: 'Schutz' }],
        organisations: ['feuerwehr', 'wasser'].map((id) => ({
          id,
          area: 'schutz',
          title: id,
          recording: ['fahrzeuge', 'leute'].map((name) => ({ name, title: name, unit: 'Stück' })),
        })),
        indicators: [
          figure('a', 'a', 'wert', { perInhabitants: 1000 }),
          figure('b', 'b', 'wert', edition % 2 === 1 ? { limits: [limit(50, 30)] } : {}),
          ...['feuerwehr', 'wasser'].map((organisation) =>
            figure(`recorded-${organisation}`, 'erfassung', 'fahrzeuge', {
              measure: {
                kind: 'value',
                of: { resource: 'erfassung', field: 'fahrzeuge', time: 'tag', filter: { organisation } },
              },
            }),
          ),
        ],
      },
    }),
    URL,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

const dataset = (name: string, values: readonly number[], from: number) => {
  const make = (field: Parameters<typeof columnFrom>[0], number: (row: number) => number) =>
    columnFrom(field, values.length, { number, text: () => null, mark: () => null });
  const columns = [
    make({ name: 'tag', type: 'date', role: 'time' }, (row) => Math.floor(from / DAY) - row),
    make({ name: 'wert', type: 'number', role: 'measure' }, (row) => values[row]!),
  ];
  return {
    id: datasetId(URL, name),
    catalog: URL,
    name,
    title: name,
    description: null,
    table: {
      name,
      hidden: false,
      headerRows: [],
      rows: values.length,
      columns: columns.map(({ column }) => column),
      stats: columns.map(({ stats }) => stats),
    },
    provenance: {
      source: null,
      catalog: URL,
      resource: name,
      title: name,
      publisher: null,
      licence: null,
      attribution: null,
      asOf: null,
      fetched: '',
      sha256: 'f'.repeat(64),
      bytes: 0,
      format: 'csv',
      encoding: null,
    },
    recipe: '',
    issues: [],
  } satisfies Parameters<typeof putDataset>[1];
};

let db: CockpitDatabase;
afterEach(async () => {
  await removeSnapshots();
  await db.delete();
});

type Step =
  | { kind: 'record'; organisation: string; field: string; day: number; value: number; replaces: boolean }
  | { kind: 'data'; name: string; values: number[]; ahead: number }
  | { kind: 'remove'; name: string }
  | { kind: 'contest' | 'forget' | 'own' | 'note' | 'other' | 'none' }
  | { kind: 'time'; by: number }
  | { kind: 'catalog'; edition: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant<Step>({ kind: 'none' }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      organisation: fc.constantFrom('feuerwehr', 'wasser'),
      field: fc.constantFrom('fahrzeuge', 'leute'),
      day: fc.integer({ min: -4, max: 3 }),
      value: fc.integer({ min: 0, max: 9 }),
      replaces: fc.boolean(),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('data' as const),
      name: fc.constantFrom('a', 'b', 'leute'),
      values: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      ahead: fc.integer({ min: -2, max: 3 }),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom('a', 'b') }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constantFrom('contest', 'forget', 'own', 'note', 'other') }),
    weight: 3,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('time' as const), by: fc.integer({ min: -2, max: 3 }) }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('catalog' as const), edition: fc.integer({ min: 0, max: 3 }) }),
    weight: 1,
  },
) as fc.Arbitrary<Step>;

const own = {
  id: 'own-1',
  dataset: datasetId(URL, 'b'),
  at: 1,
  choice: {},
  definition: catalogOf(0).indicators[1]!,
} as unknown as Parameters<typeof putOwn>[1];

describe('an evaluation after a change', () => {
  test('gives what an evaluation of everything gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
        db = openDatabase(`change-${crypto.randomUUID()}`);
        await removeSnapshots();
        await subscribeTo(db, catalogOf(0), 'x', NOW, []);
        let now = NOW,
          at = 0,
          held: HeldRecords | null = null;
        const read: ReadRecords = async (catalog) => (held = await recordsSince(db, catalog, held));
        const id = (): string => `entry-${String((++at * 7919) % 10_007).padStart(5, '0')}`;
        for (const one of steps) {
          if (one.kind === 'record') {
            const day = new Date(NOW + one.day * DAY).toISOString().slice(0, 10);
            const same = (await listRecords(db, URL)).filter(
              (held) => held.day === day && held.field === one.field,
            );
            const { organisation, field, value } = one;
            const replaces = one.replaces ? same.map((held) => held.id) : [];
            await addRecords(
              db,
              [entry({ id: id(), catalog: URL, organisation, field, day, value, replaces, at })],
              null,
            );
          } else if (one.kind === 'data')
            await putDataset(db, dataset(one.name, one.values, NOW + one.ahead * DAY), NOW + at++);
          else if (one.kind === 'remove') await removeDataset(db, datasetId(URL, one.name));
          else if (one.kind === 'contest') {
            const [first, second] = await listRecords(db, URL);
            if (first && second) await putContests(db, URL, HANDED, [[second.id, first.id]]);
          } else if (one.kind === 'forget') await eraseSealed(db);
          else if (one.kind === 'own')
            await ((await db.indicators.count()) > 0 ? removeOwn(db, own.id) : putOwn(db, own));
          else if (one.kind === 'other') await addOthers(db, [{ id: id(), catalog: URL, at, kind: 'later' }]);
          else if (one.kind === 'note') {
            const noted = (await situationOf(db, now))?.results.find(({ rating }) => rating === 'critical');
            const made = noted && acknowledging(noted, { catalog: URL, by: 'Leitung', reason: '', at }, id());
            if (made) await addRecords(db, [made], null);
          } else if (one.kind === 'time') now += one.by * DAY;
          else if (one.kind === 'catalog')
            await putCatalog(db, catalogOf(one.edition), `x${one.edition}`, NOW + at++, []);
          const changed = await refreshSnapshot(db, now, read);
          const anew = await situationOf(db, now);
          expect({ ...changed, made: null }).toEqual({ ...anew, made: null });
          expect(new Map(changed!.made!.inputs)).toEqual(new Map(anew!.made!.inputs));
        }
        await db.delete();
      }),
      { numRuns: runs(60) },
    );
  });

  test('reads the columns of no figure that did not change', async () => {
    db = openDatabase(`change-${crypto.randomUUID()}`);
    await subscribeTo(db, catalogOf(0), 'x', NOW, []);
    for (const name of ['a', 'b', 'leute']) await putDataset(db, dataset(name, [4, 5, 6], NOW), NOW);
    await addRecords(db, [entry({ catalog: URL })], null);
    let held: HeldRecords | null = null;
    const read: ReadRecords = async (catalog) => (held = await recordsSince(db, catalog, held));
    await refreshSnapshot(db, NOW, read);
    // Whoever reads a column of them now finds none. What figures are divided by is read for those that did change.
    await db.columns.filter((one) => one.dataset !== datasetId(URL, 'leute')).delete();
    await addRecords(db, [entry({ id: 'entry-0002', catalog: URL, day: '2026-11-22', value: 2 })], null);
    const entries = held!.read;
    const after = (await refreshSnapshot(db, NOW + 1, read))!;
    const valueOf = (id: string) => after.results.find((one) => one.id === id)?.lastValue?.value;
    expect([valueOf('a'), valueOf('b'), valueOf('recorded-feuerwehr')]).toEqual([4, 4, 7]);
    // Those that were held are the same ones, not others of the same content.
    expect(held!.read).toHaveLength(2);
    expect(held!.read).toContain(entries[0]);
  });
});
