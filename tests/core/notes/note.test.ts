import { expect, test } from 'vitest';
import { placeOf } from '../../../src/core/notes/note.ts';

test.each([
  ['', '/lage'],
  ['#/', '/lage'],
  ['#/lage/', '/lage'],
  ['#/lage/pflege?x=1', '/lage/pflege'],
  ['#/daten/a%2Fb?f=ort~da', '/daten/a%2Fb'],
])('the address %s belongs to the page %s', (hash, place) => expect(placeOf(hash)).toBe(place));
