// Every model that can be asked for is made by the app's own builder, and is tried in a file of its name.
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import type { Models } from '../../../src/app/models/types.ts';

let app: Tried;
afterEach(() => app.end());

/** The actions of each. A model without a line here does not compile. */
const ACTIONS: { readonly [Name in keyof Models]: readonly (keyof Models[Name])[] } = {
  alarm: ['state', 'set'],
  backup: ['state', 'create', 'open', 'apply', 'cancel', 'handedOver', 'takeOff', 'wantBack', 'leftOut'],
  clock: ['look', 'confirm', 'deny', 'answered'],
  device: ['deleteAll', 'update', 'licences'],
  figures: ['series', 'own', 'save', 'remove', 'attempt'],
  files: ['repair'],
  folders: [
    'list',
    'add',
    'change',
    'remove',
    'live',
    'kept',
    'isWhole',
    'prepare',
    'unfreeze',
    'whole',
    'pack',
    'open',
    'receive',
    'watch',
  ],
  imports: ['begin', 'done', 'undo', 'remove', 'setAdding'],
  lock: ['watch', 'now'],
  notes: ['list', 'read', 'keep', 'questions', 'keepQuestion', 'removeQuestion'],
  outbox: ['view', 'set', 'send', 'onNews'],
  recording: ['records', 'addRecords', 'draft', 'keepDraft', 'drafts', 'handover'],
  search: ['find', 'place'],
  sources: ['explore', 'preview', 'add', 'remove', 'cancel', 'checks'],
  storage: ['measure', 'askPersist'],
  sync: ['run', 'cancel', 'subscribe', 'unsubscribe', 'probe', 'hear'],
  tables: ['open', 'chart', 'valuesOf', 'counts', 'exportAs'],
  vault: [
    'state',
    'create',
    'finish',
    'unlock',
    'lock',
    'change',
    'setMinutes',
    'remove',
    'unreadable',
    'removeUnreadable',
    'erase',
    'watch',
  ],
};
const NAMES = Object.keys(ACTIONS) as (keyof Models)[];

test.each(NAMES.filter((name) => name !== 'lock'))('%s is made, the same one every time', async (name) => {
  app = await tryModels();
  const model = await app.model(name);
  expect(Object.keys(model).sort()).toEqual([...ACTIONS[name]].sort());
  expect(await app.model(name)).toBe(model);
});

test('the lock is of the page, and where it does not come the next who asks has it tried again', async () => {
  app = await tryModels();
  await expect(app.model('lock')).rejects.toThrow('no page');
});

/** What is tried under another name. */
const ELSEWHERE: Partial<Record<keyof Models, string>> = {
  lock: 'tests/app/pin.test.ts',
};
test.each(NAMES)('%s is tried', (name) => {
  const file = ELSEWHERE[name] ?? `tests/app/models/${name}.test.ts`;
  expect(existsSync(file), `write ${file}`).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(/\btest(\.each)?\b/);
});
