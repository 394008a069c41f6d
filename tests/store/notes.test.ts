import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import {
  listNotes,
  listQuestions,
  putNote,
  putQuestion,
  readNote,
  removeQuestion,
} from '../../src/store/notes.ts';

let n = 0;
let db: CockpitDatabase;
beforeEach(() => {
  db = openDatabase(`notes-${n++}`);
});
const note = (place: string, text: string, at: number) => ({ id: place, place, title: place, text, at });
const question = (id: string, at: number, done: number | null = null) => ({
  id,
  text: id,
  item: '',
  folder: null,
  at,
  done,
});

test('one note a page, the newest first; without text it is gone', async () => {
  await putNote(db, note('/lage', 'a', 1));
  await putNote(db, note('/daten', 'b', 2));
  await putNote(db, note('/lage', 'c', 3));
  expect((await listNotes(db)).map(({ text }) => text)).toEqual(['c', 'b']);
  await putNote(db, note('/lage', '  ', 4));
  expect(await readNote(db, '/lage')).toBeNull();
  expect(await listNotes(db)).toHaveLength(1);
});
test('open questions stand before those that are done', async () => {
  await putQuestion(db, question('alt', 1));
  await putQuestion(db, question('erledigt', 9, 10));
  await putQuestion(db, question('neu', 5));
  expect((await listQuestions(db)).map(({ id }) => id)).toEqual(['neu', 'alt', 'erledigt']);
  await removeQuestion(db, 'neu');
  expect(await listQuestions(db)).toHaveLength(2);
});
