import { describe, expect, test } from 'vitest';
import { formDraft, formKey, isFormKey, textsOf } from '../../../src/core/records/begun-form.ts';
import { draftKey, emptyDraft, isEmptyDraft, placeOfDraft } from '../../../src/core/records/draft.ts';

const KEY = formKey('quelle');
const START = { address: '', words: '', since: '' };
const TYPED = { address: 'https://daten.example', words: 'Pegel', since: '' };

describe('a form that was begun', () => {
  test('comes back as it was', () => {
    expect(textsOf(formDraft(KEY, TYPED, '', 1), START, '')).toEqual(TYPED);
  });
  test('gives its fields and no others, and what nobody typed as it began', () => {
    const before = formDraft(KEY, { address: 'https://a.example', __proto__x: 'y', gone: 'z' }, '', 1);
    expect(textsOf(before, { ...START, since: '01.01.2026' }, '')).toEqual({
      address: 'https://a.example',
      words: '',
      since: '01.01.2026',
    });
  });
  test('is none of a form that began from something else', () => {
    const before = formDraft(KEY, TYPED, 'https://a.example', 1);
    expect(textsOf(before, START, 'https://b.example')).toBeNull();
    expect(textsOf(before, START, '')).toBeNull();
    expect(textsOf(before, START, 'https://a.example')).toEqual(TYPED);
  });
  test('is given up by an empty draft, and is of no day of recording', () => {
    expect(isEmptyDraft(formDraft(KEY, null, 'x', 1))).toBe(true);
    expect(isEmptyDraft(formDraft(KEY, TYPED, '', 1))).toBe(false);
    expect(placeOfDraft(KEY)?.catalog).toBe('formular');
    expect([isFormKey(KEY), isFormKey(draftKey('https://x', 'a', '2026-11-29')), isFormKey('x')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test('and nothing was begun where nothing is kept', () => {
    expect(textsOf(null, START, '')).toBeNull();
    expect(textsOf(emptyDraft(KEY), START, '')).toBeNull();
  });
});
