// Recorded values under a passphrase, behind the pages: what is kept for the front page, what a session shows, what is sent and taken.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import {
  SEALED_KEY,
  SEALED_PLACE,
  SNAPSHOT_KEY,
  type SealedSituation,
  type Situation,
} from '../../src/core/catalog/situation.ts';
import { differenceOf, type Picture } from '../../src/core/folders/picture.ts';
import { effectiveAt } from '../../src/core/indicators/status.ts';
import { acknowledging, withAcknowledged } from '../../src/core/records/acknowledged.ts';
import { writeHandover } from '../../src/files/handover.ts';
import { createHandover } from '../../src/importer/handover.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { writeOutbox } from '../../src/store/outbox.ts';
import { addRecords, listRecords } from '../../src/store/records.ts';
import { readSnapshot, removeSnapshots } from '../../src/store/snapshot.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import { sealAll } from '../../src/store/vault-rows.ts';
import { dropKey, holdKey, newVault, unseal, VAULT_KEY } from '../../src/store/vault.ts';
import { takeCollected } from '../../src/sync/collected.ts';
import { sendOutbox } from '../../src/sync/outbox.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { refreshSnapshot } from '../../src/sync/snapshot.ts';
import { takePictures } from '../../src/workers/pictures.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { entry } from '../support/records.ts';

const URL = 'https://amt.example/datapackage.json';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const made = (n: number) =>
  entry({ id: `entry-${String(n).padStart(4, '0')}`, catalog: URL, value: 4_711, at: n });
const found = readCatalog(
  JSON.stringify({
    resources: [{ name: 'gesammelt', path: 'erfassung.zip', cockpit: { records: true } }],
    cockpit: {
      version: 1,
      municipality: { name: 'Musterhausen' },
      areas: [{ id: 'schutz', title: 'Schutz' }],
      organisations: [
        {
          id: 'feuerwehr',
          area: 'schutz',
          title: 'Feuerwehr',
          recording: [{ name: 'fahrzeuge', title: 'Fahrzeuge', unit: 'Fahrzeuge' }],
        },
      ],
      recording: { outbox: 'https://dav.example/ordner/' },
      indicators: [
        {
          id: 'fahrzeuge',
          title: 'Einsatzbereite Fahrzeuge',
          unit: 'Fahrzeuge',
          kind: 'count',
          area: 'schutz',
          direction: 'up',
          measure: { kind: 'value', of: { resource: 'erfassung', field: 'fahrzeuge', time: 'tag' } },
          cadence: 'daily',
        },
      ],
    },
  }),
  URL,
);
if (!found.ok) throw new Error(JSON.stringify(found.issues));
const catalog = found.value;

let db: CockpitDatabase;
let vault: string;
let isAsked: boolean;
const ports = (): SyncPorts =>
  ({
    db,
    clock: { now: () => NOW },
    lock: { exclusive: (_name: string, job: () => unknown) => job() },
    put: () => {
      isAsked = true;
      return Promise.resolve({ ok: true, issues: [], value: { status: 201, isHtml: false } });
    },
    sha256: () => Promise.resolve('f'.repeat(64)),
    announce: () => undefined,
  }) as unknown as SyncPorts;

beforeEach(async () => {
  isAsked = false;
  db = openDatabase(`protected-${crypto.randomUUID()}`);
  await subscribeTo(db, catalog, 'x', NOW, []);
  await writeOutbox(db, URL, { on: true, device: 'aaaaa', user: '' });
  await addRecords(db, [made(1)], null);
  const fresh = await newVault('vier Wörter zum Merken', 15);
  await db.settings.put({ key: VAULT_KEY, value: fresh.vault });
  vault = fresh.vault.id;
  holdKey(vault, fresh.key);
  await sealAll(db, fresh.vault, fresh.key);
  key = fresh.key;
});
let key: CryptoKey;
afterEach(async () => {
  await removeSnapshots();
  await db.delete();
});

const kept = async () => ({
  open: (await readSnapshot(SNAPSHOT_KEY)) as Situation,
  sealed: (await readSnapshot(SEALED_KEY)) as SealedSituation | null | undefined,
});

describe('the kept front page', () => {
  test('says in the open that a figure is locked, never that it is missing, and holds it sealed', async () => {
    await refreshSnapshot(db, NOW);
    const { open, sealed } = await kept();
    expect(JSON.stringify(open)).not.toContain('4711');
    expect(open.protection).toBe('locked');
    const [result] = open.results;
    expect(effectiveAt(result!, NOW)).toMatchObject({
      status: 'noCurrentData',
      shown: null,
      emptiness: 'locked',
    });
    expect(deriveTile(result!, NOW, 'de')).toMatchObject({ figure: '–', line: 'gesperrt', asOf: '' });
    expect(result!.issues.map((one) => one.code)).toEqual(['RECORDS_LOCKED']);
    const full = (await unseal(key, SEALED_PLACE, sealed!.sealed)) as Situation;
    expect([sealed!.vault, full.protection, full.evaluatedAt]).toEqual([vault, 'open', NOW]);
    expect(full.results[0]!.lastValue!.value).toBe(4_711);
  });
  test('says in the open nothing of who took note of a figure and why, and knows it with the passphrase', async () => {
    const old = NOW + 90 * 864e5;
    await refreshSnapshot(db, old);
    const full = async (): Promise<Situation> =>
      (await unseal(key, SEALED_PLACE, (await kept()).sealed!.sealed)) as Situation;
    const made = { catalog: URL, by: 'Stabsstelle', reason: 'abgemeldet', at: old };
    const before = { ...(await full()).results[0]!, rating: 'critical' as const };
    await addRecords(db, [acknowledging(before, made, 'noted-0001')!], null);
    const [noted] = withAcknowledged([before], await listRecords(db, URL));
    expect(noted!.acknowledged).toMatchObject({ by: 'Stabsstelle', reason: 'abgemeldet' });
    await refreshSnapshot(db, old);
    expect(JSON.stringify((await kept()).open)).not.toContain('Stabsstelle');
    // It is no report: the figure stays what it was.
    expect((await full()).results[0]!.lastValue!.value).toBe(4_711);
  });
  test('evaluated while it is locked, leaves what is sealed as it was and the figure locked', async () => {
    await refreshSnapshot(db, NOW);
    const before = await kept();
    dropKey(vault);
    await refreshSnapshot(db, NOW + 1);
    const after = await kept();
    expect(after.sealed).toEqual(before.sealed);
    expect(after.open.evaluatedAt).toBe(NOW + 1);
    expect(after.open.results[0]!.after).toEqual([{ startsAt: 0, emptiness: 'locked' }]);
    expect(JSON.stringify(after.open)).not.toContain('4711');
  });
  test('is whole again, and nothing sealed beside it, once nothing is protected', async () => {
    await refreshSnapshot(db, NOW);
    await db.settings.delete(VAULT_KEY);
    await db.records.clear();
    await addRecords(db, [made(1)], null);
    await refreshSnapshot(db, NOW + 1);
    const { open, sealed } = await kept();
    expect([open.protection, sealed]).toEqual([undefined, null]);
    expect(open.results[0]!.lastValue!.value).toBe(4_711);
  });
});

describe('while it is locked', () => {
  beforeEach(() => dropKey(vault));
  test('a session shows an empty place that says so, and calls nothing newer that it cannot know', async () => {
    const [taken, next] = await takePictures(db, [
      { id: 'b1', kind: 'indicator', indicator: 'fahrzeuge' },
      { id: 'b2', kind: 'table', title: 'Danach', dataset: 'fort', query: {}, columns: null },
    ]);
    const live = JSON.parse(taken!.json) as Picture;
    expect(JSON.parse(next!.json)).toEqual({ kind: 'gone', what: 'dataset', name: 'Danach' });
    expect(live).toEqual({ kind: 'gone', what: 'locked', name: 'Einsatzbereite Fahrzeuge' });
    holdKey(vault, key);
    const [open] = await takePictures(db, [{ id: 'b1', kind: 'indicator', indicator: 'fahrzeuge' }]);
    const frozen = JSON.parse(open!.json) as Picture;
    expect(frozen.kind).toBe('indicator');
    expect(differenceOf(frozen, live)).toEqual({ kind: 'locked' });
  });
  test('nothing is sent, and it goes on once the passphrase was typed', async () => {
    expect(await sendOutbox(ports(), true)).toMatchObject({
      kind: 'waiting',
      issue: { code: 'RECORDS_LOCKED' },
    });
    expect(isAsked).toBe(false);
    holdKey(vault, key);
    expect(await sendOutbox(ports(), true)).toEqual({ kind: 'sent', files: 1 });
  });
  test('a collected file and a hand-over wait; nothing is taken half', async () => {
    const bytes = await writeHandover(URL, [made(2)]);
    const spec = { name: 'gesammelt' } as Parameters<typeof takeCollected>[2];
    expect(await takeCollected(ports(), URL, spec, bytes)).toMatchObject({
      kind: 'failed',
      issues: [{ code: 'RECORDS_LOCKED' }],
    });
    const session = createHandover(db, () => NOW);
    expect(await session.open(bytes, 'a.zip', URL)).toMatchObject({
      ok: false,
      issues: [{ code: 'RECORDS_LOCKED' }],
    });
    expect(await db.records.count()).toBe(1);
    holdKey(vault, key);
    expect(await takeCollected(ports(), URL, spec, bytes)).toMatchObject({ kind: 'changed', rows: 1 });
    expect(await listRecords(db, URL)).toEqual([made(1), made(2)]);
  });
});
