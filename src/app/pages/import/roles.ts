// The roles of lines: a word, a sign and a colour each. Words are in text.ts, colours in the style sheet.
import type { LineRole } from '../../../core/table/sheet-reading.ts';
import { own } from '../../../core/values/own.ts';

/** By the letter that a reading gives a line. */
const ROLE_OF: Readonly<Record<string, LineRole>> = {
  m: 'title',
  h: 'header',
  g: 'group',
  d: 'data',
  e: 'total',
  n: 'note',
  '.': 'out',
};
export const SIGNS: Readonly<Record<LineRole | 'other', string>> = {
  title: 'T',
  header: '≡',
  group: '▸',
  data: '#',
  total: 'Σ',
  note: '*',
  out: '–',
  other: '·',
};
export const ROLES: readonly LineRole[] = ['title', 'header', 'group', 'data', 'total', 'note', 'out'];
export const roleOf = (letter: string): LineRole | 'other' => own(ROLE_OF, letter) ?? 'other';
