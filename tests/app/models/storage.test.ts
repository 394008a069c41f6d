// How much is stored, and whether the browser keeps it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('what the browser says is shown, and asking it to keep is followed by another look', async () => {
  const storage = await app.model('storage');
  await storage.measure();
  expect(app.state.storage.value).toEqual({ used: 10, quota: 100, persisted: false });
  let isKept = false;
  Object.assign(navigator.storage, {
    persist: () => Promise.resolve((isKept = true)),
    persisted: () => Promise.resolve(isKept),
  });
  await storage.askPersist();
  expect(app.state.storage.value.persisted).toBe(true);
});
