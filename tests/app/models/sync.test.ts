// Runs asked of the agent, and what the line is like.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { CATALOG } from '../../support/session.ts';

let app: Tried;
afterEach(() => app.end());
const online = () => Promise.resolve(new Response('{}'));

describe('a run', () => {
  test('is asked for until nothing is left', async () => {
    const left = [2, 1, 0];
    app = await tryModels({ answer: () => ({ kind: 'done', left: left.shift() }), fetchFile: online });
    await app.sync.run('timer');
    expect(app.asked).toHaveLength(3);
    expect(app.state.sync.value).toMatchObject({ connection: 'online', running: null, queued: false });
  });
  test('that a person wants is not lost to another one that still ends; one by the clock is', async () => {
    const busy = () => [{ kind: 'busy' }, { kind: 'busy' }, { kind: 'done', left: 0 }];
    let outcomes = busy();
    app = await tryModels({ answer: () => outcomes.shift(), fetchFile: online });
    await app.sync.run('button');
    expect(app.asked).toHaveLength(3);
    outcomes = busy();
    await app.sync.run('timer');
    expect(app.asked).toHaveLength(4);
  });
  test('without a network waits for one where a person asked for it', async () => {
    app = await tryModels();
    await app.sync.run('timer');
    expect(app.state.sync.value).toMatchObject({ connection: 'offline', queued: false });
    await app.sync.run('button');
    expect(app.state.sync.value.queued).toBe(true);
  });
  test('takes over what was held back by its name', async () => {
    app = await tryModels({ fetchFile: online });
    await app.sync.run('button', ['plaetze']);
    expect(app.asked).toEqual([{ type: 'sync', reason: 'button', accept: ['plaetze'] }]);
  });
});

test('an address that is refused changes nothing, and its issues come back', async () => {
  const issues = [{ code: 'NOT_FOUND', severity: 'error' }];
  app = await tryModels({ answer: () => ({ ok: false, issues }) });
  expect(await app.sync.subscribe('https://x.example')).toEqual(issues);
  expect(app.settings.has('cockpit.subscribed')).toBe(false);
});
test('one that is taken is kept and fetched', async () => {
  app = await tryModels({
    answer: ({ type }) =>
      type === 'subscribe' ? { ok: true, value: CATALOG, issues: [] } : { kind: 'done', left: 0 },
    fetchFile: online,
  });
  expect(await app.sync.subscribe('x.example')).toEqual([]);
  expect(app.settings.get('cockpit.subscribed')).toBe(CATALOG);
  await expect.poll(() => app.asked.map(({ type }) => type)).toEqual(['subscribe', 'sync']);
  await app.sync.unsubscribe();
  expect(app.settings.has('cockpit.subscribed')).toBe(false);
});

test('what the agent tells of a run is shown, and its end takes it away', async () => {
  app = await tryModels();
  const running = { reason: 'timer', done: 1, total: 4, current: 'plaetze', bytes: 9 };
  app.sync.hear({ kind: 'full' });
  expect(app.state.sync.value.isFull).toBe(true);
  app.sync.hear({ kind: 'progress', ...running });
  expect(app.state.sync.value).toMatchObject({ running, isFull: false });
  app.sync.hear({ kind: 'connection', online: false });
  app.sync.hear({ kind: 'done', at: 1 });
  expect(app.state.sync.value).toMatchObject({ running: null, connection: 'offline' });
});
