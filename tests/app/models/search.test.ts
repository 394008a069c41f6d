// Questions in words, answered from this device alone.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { publish } from '../../support/session.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('a figure is found by a word of its title, and what is nowhere is said', async () => {
  const search = await app.model('search');
  const found = await search.find('Plätze', '2026-11-24' as never);
  expect(found.hits.map(({ title }) => title)).toContain('Freie Plätze');
  expect((await search.find('Einhorn', '2026-11-24' as never)).hits).toEqual([]);
});
