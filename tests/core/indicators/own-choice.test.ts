import { describe, expect, test } from 'vitest';
import { choiceIn } from '../../../src/core/indicators/own-choice.ts';
import type { OwnChoice } from '../../../src/core/indicators/own.ts';

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

describe('a kept choice', () => {
  test('comes back as it was, half a number too', () => {
    expect(choiceIn(JSON.stringify(CHOICE))).toEqual(CHOICE);
    for (const calc of [
      { kind: 'plus', fields: ['a'] },
      { kind: 'index', period: '2020' },
      { kind: 'since', period: '2020-12' },
      { kind: 'minus', field: 'a', filter: {} },
    ] as const) {
      const choice = { ...CHOICE, calc, parts: null };
      expect(choiceIn(JSON.stringify(choice))).toEqual(choice);
    }
  });
  test.each(['{', '[]', 'null', '{"title":1}', JSON.stringify({ ...CHOICE, more: 1 })])(
    'of another version or of nobody is none: %s',
    (text) => {
      expect(choiceIn(text)).toBeNull();
    },
  );
});
