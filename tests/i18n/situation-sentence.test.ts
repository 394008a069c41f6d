import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '../../src/core/indicators/status.ts';
import { situationSentence } from '../../src/i18n/situation-sentence.ts';

const counts = (
  critical: number,
  watch: number,
  noCurrentData: number,
  good: number,
  unrated = 0,
  lastCritical = 0,
  lastWatch = 0,
): Counts => ({
  critical,
  watch,
  noCurrentData,
  good,
  unrated,
  lastCritical,
  lastWatch,
  all: critical + watch + noCurrentData + good + unrated,
});

describe('the first line', () => {
  test.each([
    [[0, 0, 0, 0], 'Keine Kennzahlen.'],
    [[0, 0, 0, 12], 'Alle 12 Kennzahlen sind in Ordnung.'],
    [[0, 0, 0, 1], 'Die Kennzahl ist in Ordnung.'],
    [
      [1, 2, 1, 8],
      '1 von 12 Kennzahlen ist kritisch, 2 sind zu beobachten. Bei 1 Kennzahl fehlen aktuelle Daten.',
    ],
    [
      [3, 1, 2, 6],
      '3 von 12 Kennzahlen sind kritisch, 1 ist zu beobachten. Bei 2 Kennzahlen fehlen aktuelle Daten.',
    ],
    [[1, 0, 0, 0], 'Die Kennzahl ist kritisch.'],
    [[0, 1, 0, 0], 'Die Kennzahl ist zu beobachten.'],
    [[0, 2, 0, 10], 'Von 12 Kennzahlen ist keine kritisch, 2 sind zu beobachten.'],
    [[0, 2, 1, 9], '2 von 12 Kennzahlen sind zu beobachten. Bei 1 Kennzahl fehlen aktuelle Daten.'],
    [[0, 0, 3, 9], '9 von 12 Kennzahlen sind in Ordnung. Bei 3 Kennzahlen fehlen aktuelle Daten.'],
    [[0, 0, 12, 0], 'Bei allen 12 Kennzahlen fehlen aktuelle Daten.'],
    [[0, 0, 1, 0], 'Für die Kennzahl fehlen aktuelle Daten.'],
    [[0, 0, 0, 11, 1], '11 von 12 Kennzahlen sind in Ordnung. 1 Kennzahl ohne Bewertung.'],
    [[0, 0, 0, 0, 3], '3 Kennzahlen ohne Bewertung.'],
    [[0, 0, 2, 0, 3], 'Bei 2 Kennzahlen fehlen aktuelle Daten. 3 Kennzahlen ohne Bewertung.'],
    [
      [1, 2, 3, 6, 0, 1, 1],
      '1 von 12 Kennzahlen ist kritisch, 1 war zuletzt kritisch, 2 sind zu beobachten, 1 war zuletzt zu beobachten. Bei 3 Kennzahlen fehlen aktuelle Daten.',
    ],
    [
      [0, 1, 2, 9, 0, 2],
      '2 von 12 Kennzahlen waren zuletzt kritisch, 1 ist zu beobachten. Bei 2 Kennzahlen fehlen aktuelle Daten.',
    ],
    [
      [0, 0, 12, 0, 0, 3],
      '3 von 12 Kennzahlen waren zuletzt kritisch. Bei allen 12 Kennzahlen fehlen aktuelle Daten.',
    ],
    [[0, 0, 1, 0, 0, 1], 'Die Kennzahl war zuletzt kritisch. Für die Kennzahl fehlen aktuelle Daten.'],
  ] as const)('for %j', (given, text) =>
    expect(situationSentence(counts(...(given as unknown as [number, number, number, number])), 'de')).toBe(
      text,
    ),
  );
  test('never says that all are in order where one is not, or is not known', () => {
    const n = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(n, n, n, n, n, (...given) => {
        const [critical, watch, noCurrentData, good, unrated] = given;
        const de = situationSentence(counts(...given), 'de'),
          en = situationSentence(counts(...given), 'en');
        const fine = good > 0 && critical + watch + noCurrentData + unrated === 0;
        expect(/^(Alle|Die Kennzahl ist in Ordnung)/.test(de)).toBe(fine);
        expect(/^All .*in order|^The one figure is in order/.test(en)).toBe(fine);
        expect(de.includes('kritisch')).toBe(
          critical > 0 || (watch > 0 && noCurrentData === 0 && critical + watch + good + unrated > 1),
        );
        if (noCurrentData > 0) expect(de).toContain('fehlen aktuelle Daten');
        expect(de).not.toMatch(/undefined|NaN|\b1 Kennzahlen|Von 1 /);
      }),
    );
  });
});
