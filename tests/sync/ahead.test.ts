// A value that a wrong clock dated into the future, behind the pages: front page, detail and picture show what is right today.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { effectiveAt } from '../../src/core/indicators/status.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { addRecords } from '../../src/store/records.ts';
import { removeSnapshots } from '../../src/store/snapshot.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import { refreshSnapshot } from '../../src/sync/snapshot.ts';
import { takePictures } from '../../src/workers/pictures.ts';
import { entry } from '../support/records.ts';

const URL = 'https://amt.example/datapackage.json';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const FUTURE = Date.parse('2029-11-27T12:00:00Z');
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
beforeEach(async () => {
  db = openDatabase(`ahead-${crypto.randomUUID()}`);
  await subscribeTo(db, catalog, 'x', NOW, []);
  await addRecords(db, [entry({ catalog: URL, day: '2029-11-27', value: 12, at: FUTURE })], null);
});
afterEach(async () => {
  await removeSnapshots();
  await db.delete();
});
const shown = async (): Promise<number | null | undefined> => {
  const situation = await refreshSnapshot(db, NOW);
  return effectiveAt(situation!.results[0]!, NOW).shown?.value;
};

test('alone it shows nothing, and no source line from the future', async () => {
  expect(await shown()).toBeUndefined();
  expect((await refreshSnapshot(db, NOW))!.provenance.erfassung).toBeUndefined();
});
test('the right value of today is shown beside it, on the front page and in a picture', async () => {
  await addRecords(db, [entry({ id: 'entry-0002', catalog: URL, value: 15, at: NOW })], null);
  expect(await shown()).toBe(15);
  const blocks = [{ kind: 'indicator' as const, id: 'b', indicator: 'fahrzeuge', title: '', note: '' }];
  const [picture] = await takePictures(db, blocks as never, NOW);
  expect(picture!.json).toContain('"value":15');
  expect(picture!.json).not.toContain('2029');
});
