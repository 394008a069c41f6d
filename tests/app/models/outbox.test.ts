// What waits for the folder of the administration.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { CATALOG, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('a catalog that names no folder has none', async () => {
  expect(await (await app.model('outbox')).view(CATALOG)).toBeNull();
});
test('what is set is kept, and sending waits while another run ends', async () => {
  const outcomes = [{ kind: 'busy' }, { kind: 'sent', entries: 2 }];
  await app.end();
  app = await tryModels({ answer: () => outcomes.shift() });
  expect(await (await app.model('outbox')).send(true)).toEqual({ kind: 'sent', entries: 2 });
  expect(app.asked).toEqual([
    { type: 'outbox', isAsked: true },
    { type: 'outbox', isAsked: true },
  ]);
});
