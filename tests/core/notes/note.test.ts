import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote, parseQuestion, placeOf } from '../../../src/core/notes/note.ts';

test.each([
  ['', '/lage'],
  ['#/', '/lage'],
  ['#/lage/', '/lage'],
  ['#/lage/pflege?x=1', '/lage/pflege'],
  ['#/daten/a%2Fb?f=ort~da', '/daten/a%2Fb'],
])('the address %s belongs to the page %s', (hash, place) => expect(placeOf(hash)).toBe(place));

const note = { id: '/lage', place: '/lage', title: 'Lage', text: 'fragen', at: 1 };
const question = { id: 'q', text: 'Was?', item: 'TOP 7', folder: null, at: 1, done: null };
test('a note or question from a backup is exactly that, or nothing', () => {
  expect(parseNote({ ...note, more: 1 })).toEqual(note);
  expect(parseQuestion({ ...question, more: 1 })).toEqual(question);
  for (const bad of [
    { ...note, id: '/daten' },
    { ...note, place: 'lage', id: 'lage' },
    { ...note, text: 'x'.repeat(20_001) },
    { ...note, at: -1 },
    { ...note, title: null },
  ])
    expect(parseNote(bad)).toBeNull();
  for (const bad of [
    { ...question, text: ' ' },
    { ...question, done: 'ja' },
    { ...question, folder: 3 },
    { ...question, id: '' },
  ])
    expect(parseQuestion(bad)).toBeNull();
});
test('anything at all is read without an error', () =>
  fc.assert(
    fc.property(fc.anything(), (given) => {
      parseNote(given);
      parseQuestion(given);
    }),
  ));
