// Tables that people bring: taken back and removed, told to every window.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { DATASET, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('what was imported once cannot be taken back to something before', async () => {
  expect(await (await app.model('imports')).undo(DATASET)).toBe(false);
  expect(app.told).toHaveLength(1);
});
test('a removed dataset is gone from the pages', async () => {
  await app.front.refresh();
  expect(app.state.datasets.value).toHaveLength(1);
  await (await app.model('imports')).remove(DATASET);
  expect(app.state.datasets.value).toEqual([]);
});
