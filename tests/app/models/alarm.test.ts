// Notices are off until a person wants them, and refused where the browser has none.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('a browser without notices says so, and the wish is kept all the same', async () => {
  const alarm = await app.model('alarm');
  expect(await alarm.state()).toBe('missing');
  expect(await alarm.set(true)).toBe('missing');
});
test('what the browser denies is denied, whatever is wished; what it grants is on', async () => {
  const Notification = { permission: 'denied' };
  Object.assign(globalThis, { Notification });
  try {
    const alarm = await app.model('alarm');
    expect(await alarm.state()).toBe('off');
    expect(await alarm.set(true)).toBe('denied');
    Notification.permission = 'granted';
    expect(await alarm.state()).toBe('on');
    expect(await alarm.set(false)).toBe('off');
  } finally {
    Reflect.deleteProperty(globalThis, 'Notification');
  }
});
