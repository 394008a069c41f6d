// This device: the version on it, and everything off it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('another window with an unsaved input holds a new version back, until a person wants it anyway', async () => {
  const locks = { held: [{ name: 'cockpit-input' }] };
  Object.assign(navigator, { locks: { query: () => Promise.resolve(locks) } });
  const device = await app.model('device');
  await device.update();
  expect(app.state.update.value).toBe('otherInput');
  app.state.update.value = 'taken';
  await device.update(true);
  expect(app.reloaded).toEqual([undefined]);
});
