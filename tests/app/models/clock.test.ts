// Whether the clock can be believed, by the word of a person where it cannot.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { CATALOG, publish } from '../../support/session.ts';
import { entry } from '../../support/records.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('a clock far after all that is known is asked about once, and believed by a word', async () => {
  const DAY = 86_400_000;
  let now = Date.parse('2026-11-24T08:00:00Z');
  await app.end();
  app = await tryModels({ now: () => now });
  await publish(app.db);
  await (await app.model('recording')).addRecords([entry({ catalog: CATALOG, at: now - 1 })], null);
  const clock = await app.model('clock');
  expect((await clock.look()).kind).toBe('fine');
  now += 100 * DAY;
  expect(await clock.look()).toMatchObject({ kind: 'ahead', isDenied: false });
  await clock.deny();
  expect(app.state.clock.value).toMatchObject({ kind: 'ahead', isDenied: true });
  await clock.confirm();
  expect(app.state.clock.value).toEqual({ kind: 'fine' });
});
