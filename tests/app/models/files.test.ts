// The app's own files: without a service worker nothing can be kept, and that is said.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('a page without a service worker says why, and brings nothing', async () => {
  expect(await (await app.model('files')).repair()).toBe(0);
  expect(app.state.offline.value).toMatchObject({
    kind: 'impossible',
    issue: { code: 'SERVICE_WORKER_MISSING' },
  });
});
