// Private notes and open questions: kept on this device, done means on the disk.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
});
afterEach(() => app.end());

const note = { id: '#/lage', place: '#/lage', title: 'Lage', text: 'Nachfragen', at: 1 };
const question = { id: 'q-1', text: 'Wie viele?', item: 'TOP 3', folder: null, at: 1, done: null };

test('a note is read where it was written, and one without text goes', async () => {
  const notes = await app.model('notes');
  expect(await notes.read('#/lage')).toBeNull();
  await notes.keep(note);
  expect(await notes.read('#/lage')).toEqual(note);
  await notes.keep({ ...note, text: ' ' });
  expect(await notes.list()).toEqual([]);
});
test('open questions stand before answered ones', async () => {
  const notes = await app.model('notes');
  await notes.keepQuestion({ ...question, id: 'q-2', at: 9, done: 10 });
  await notes.keepQuestion(question);
  expect((await notes.questions()).map(({ id }) => id)).toEqual(['q-1', 'q-2']);
  await notes.removeQuestion('q-1');
  expect((await notes.questions()).map(({ id }) => id)).toEqual(['q-2']);
});
