// What is saved, and making room: the file itself is made by a worker (tests/workers/backup.test.ts).
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { entry } from '../../support/records.ts';
import { CATALOG, DATASET, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('what was recorded is unsaved until it was given away', async () => {
  const backup = await app.model('backup');
  await (await app.model('recording')).addRecords([entry({ catalog: CATALOG, at: 1 })], null);
  expect((await backup.state()).unsaved).toBe(1);
  await backup.handedOver(1);
  expect((await backup.state()).unsaved).toBe(0);
});
test('a dataset that is taken off is left out until it is wanted back', async () => {
  const backup = await app.model('backup');
  await backup.takeOff(DATASET);
  expect((await backup.leftOut()).map(({ id }) => id)).toEqual([DATASET]);
  await backup.wantBack(DATASET);
  expect(await backup.leftOut()).toEqual([]);
});
