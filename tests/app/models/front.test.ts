// What is shown of all that is held: the app's own builder over a database in memory.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { CATALOG, DATASET, publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

test('without a catalog nothing is shown, and where there was one it is said that it is lost', async () => {
  await app.front.refresh();
  expect(app.state.situation.value).toEqual({ kind: 'none' });
  app.settings.set('cockpit.subscribed', CATALOG);
  await app.front.refresh();
  expect(app.state.situation.value).toEqual({ kind: 'lost' });
});

test('what a sync brought is shown with its datasets and the state of its sources, and the address is kept', async () => {
  await publish(app.db);
  await app.begin();
  const shown = app.state.situation.value;
  expect(shown.kind === 'ready' && shown.situation.results.map(({ id }) => id)).toEqual(['frei']);
  expect(app.state.datasets.value?.map(({ id, rows }) => [id, rows])).toEqual([[DATASET, 4]]);
  expect(app.state.sync.value.resources.map(({ name }) => name)).toEqual(['plaetze']);
  expect(app.settings.get('cockpit.subscribed')).toBe(CATALOG);
});

test('data that the browser removed are told of at the next start', async () => {
  app.settings.set('cockpit.born', 'yes');
  await app.begin();
  expect(app.state.situation.value).toEqual({ kind: 'lost' });
});

test('a database that does not answer is said, and nothing is thrown', async () => {
  app.db.close({ disableAutoOpen: true });
  await app.begin();
  expect(app.state.situation.value).toMatchObject({ kind: 'broken', issue: { code: 'STORAGE_UNAVAILABLE' } });
});
