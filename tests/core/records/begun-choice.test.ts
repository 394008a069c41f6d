import { describe, expect, test } from 'vitest';
import { begunChoice, begunDraft, begunKey, isBegunChoice } from '../../../src/core/records/begun-choice.ts';
import type { OwnChoice } from '../../../src/core/indicators/own.ts';
import { draftKey, emptyDraft, isEmptyDraft, placeOfDraft } from '../../../src/core/records/draft.ts';

const KEY = begunKey('kitas', '');
const CHOICE: OwnChoice = {
  title: 'Freie Plätze',
  field: 'frei',
  time: 'tag',
  filter: { ort: 'Nord', __proto__x: 'y' },
  ranges: { plaetze: { from: 3, to: 20 }, art: { oneOf: ['a', 'b'] } },
  parts: { column: 'kita', expect: ['A', 'B'], severalRows: true },
  calc: { kind: 'share', field: 'plaetze', filter: {} },
  aggregate: 'sum',
  direction: 'up',
  cadence: 'monthly',
  watch: { low: '20', high: '' },
  critical: { low: '5,', high: '' },
};

describe('a choice that was begun', () => {
  test('comes back as it was, half a number too', () => {
    expect(begunChoice(begunDraft(KEY, CHOICE, 1))).toEqual(CHOICE);
    for (const calc of [
      { kind: 'plus', fields: ['a'] },
      { kind: 'index', period: '2020' },
      { kind: 'since', period: '2020-12' },
      { kind: 'minus', field: 'a', filter: {} },
    ] as const)
      expect(begunChoice(begunDraft(KEY, { ...CHOICE, calc, parts: null }, 1))).toEqual({
        ...CHOICE,
        calc,
        parts: null,
      });
  });
  test('is given up by an empty draft, and is of no day of recording', () => {
    expect(isEmptyDraft(begunDraft(KEY, null, 1))).toBe(true);
    expect(isEmptyDraft(begunDraft(KEY, CHOICE, 1))).toBe(false);
    expect(placeOfDraft(KEY)?.catalog).toBe('eigene-kennzahl');
    expect([
      isBegunChoice(KEY),
      isBegunChoice(draftKey('https://x', 'a', '2026-11-29')),
      isBegunChoice('x'),
    ]).toEqual([true, false, false]);
  });
  test.each(['{', '[]', 'null', '{"title":1}', JSON.stringify({ ...CHOICE, more: 1 })])(
    'of another version or of nobody is none: %s',
    (text) => {
      expect(begunChoice({ ...emptyDraft(KEY), fields: [{ field: 'choice', text, none: null }] })).toBeNull();
    },
  );
  test('and nothing was begun where nothing is kept', () => {
    expect(begunChoice(null)).toBeNull();
    expect(begunChoice(emptyDraft(KEY))).toBeNull();
  });
});
