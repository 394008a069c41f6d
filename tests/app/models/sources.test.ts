// Finding out what an address is, and adding it: asked of the agent, shown and fetched once it is taken.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { LocalSource } from '../../../src/store/local-sources.ts';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
afterEach(() => app.end());
const source = { name: 'messwerte', title: 'Messwerte' } as LocalSource;

test('only what was said is asked', async () => {
  app = await tryModels({ answer: () => ({ ok: false, issues: [] }) });
  const sources = await app.model('sources');
  await sources.explore({ address: 'x.example', words: '', since: '2026-01-01' });
  await sources.cancel();
  expect(app.asked).toEqual([
    { type: 'explore', address: 'x.example', since: '2026-01-01' },
    { type: 'cancel', what: 'look' },
  ]);
  expect(await sources.checks()).toEqual([]);
});
test('one that is taken is told to every window and fetched; one that is refused is not', async () => {
  let isTaken = false;
  app = await tryModels({
    answer: ({ type }) => (type === 'addSource' ? { ok: isTaken, issues: [] } : { kind: 'done', left: 0 }),
  });
  const sources = await app.model('sources');
  await sources.add(source);
  expect([app.asked.length, app.told.length]).toEqual([1, 0]);
  isTaken = true;
  await sources.add(source);
  await expect.poll(() => app.asked.map(({ type }) => type)).toEqual(['addSource', 'addSource', 'sync']);
  expect(app.told).toHaveLength(1);
  // Once when it was told, once at the end of the run: the database is not closed under it.
  await expect.poll(() => vi.mocked(navigator.storage.estimate).mock.calls.length).toBe(2);
});
