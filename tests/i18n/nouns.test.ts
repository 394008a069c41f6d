import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dativePlural, singular } from '../../src/i18n/languages/de/grammar/nouns.ts';
import { counting } from '../../src/i18n/values.ts';

test.each([
  ['Plätze', 'Plätzen'],
  ['Kräfte', 'Kräften'],
  ['Fachkräfte', 'Fachkräften'],
  ['Beschäftigte', 'Beschäftigten'],
  ['Geräte', 'Geräten'],
  ['Haushalte', 'Haushalten'],
  ['Kinder', 'Kindern'],
  ['Einwohner', 'Einwohnern'],
  ['Tage', 'Tagen'],
  ['Personen', 'Personen'],
  ['Betten', 'Betten'],
  ['Autos', 'Autos'],
  ['freie Plätze', 'freien Plätzen'],
  ['Anträge je Tag', 'Anträgen je Tag'],
  ['Meter', 'Meter'],
  ['Ampere', 'Ampere'],
  ['Dezibel', 'Dezibel'],
  ['Liter', 'Liter'],
  ['Stunden', 'Stunden'],
  ['Prozent', 'Prozent'],
  ['Grad', 'Grad'],
  ['%', '%'],
  ['€', '€'],
  ['cm', 'cm'],
  ['je 1.000', 'je 1.000'],
  ['Schülerinnen und Schüler', 'Schülerinnen und Schülern'],
  ['freie Plätze und offene Fälle', 'freien Plätzen und offenen Fällen'],
  ['Plätze oder Betten', 'Plätzen oder Betten'],
  ['Tsd. Haushalte', 'Tsd. Haushalten'],
  ['€ je Einwohner', '€ je Einwohner'],
  ['kWh je Einwohner', 'kWh je Einwohner'],
  ['% der Haushalte', '% der Haushalte'],
  ['m² Fläche', 'm² Fläche'],
  ['Kinder unter 3 Jahren', 'Kindern unter 3 Jahren'],
  ['Praktika', 'Praktika'],
  ['', ''],
])('%s: %s', (plural, dative) => expect(dativePlural(plural)).toBe(dative));

// What no rule covers has no word: `1` alone is right beside the name of the figure, `1 Kinder` never is.
test.each([
  ['Plätze', 'Platz'],
  ['Kitaplätze', 'Kitaplatz'],
  ['Kinder', 'Kind'],
  ['Schulkinder', 'Schulkind'],
  ['Fachkräfte', 'Fachkraft'],
  ['Verkehrsunfälle', 'Verkehrsunfall'],
  ['Wohnungen', 'Wohnung'],
  ['Schülerinnen', 'Schülerin'],
  ['Gebäude', 'Gebäude'],
  ['Anträge je Tag', 'Antrag je Tag'],
  ['Kinder unter 3 Jahren', 'Kind unter 3 Jahren'],
  ['Euro', 'Euro'],
  ['€', '€'],
  ['% der Haushalte', '% der Haushalte'],
  ['Meter', 'Meter'],
  ['EW', 'EW'],
  ['kWh', 'kWh'],
  ['m² Fläche', 'm² Fläche'],
  ['Tsd. Haushalte', 'Tsd. Haushalte'],
  ['', ''],
  ['Beschäftigte', ''],
  ['Arbeitslose', ''],
  ['freie Plätze', ''],
  ['Schülerinnen und Schüler', ''],
  ['Praktika', ''],
])('one of %s: %s', (unit, one) => expect(singular(unit)).toBe(one));

test('a number of one never stands before a plural', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  expect(['1', '−1', '+1', '2', '1,5', '11'].map((one) => plain(counting(one, 'Kinder', 'de')))).toEqual([
    '1 Kind',
    '−1 Kind',
    '+1 Kind',
    '2 Kinder',
    '1,5 Kinder',
    '11 Kinder',
  ]);
  expect(counting('1', 'Beschäftigte', 'en')).toBe('1');
});

test('what is in the dative stays in it', () =>
  fc.assert(
    fc.property(fc.constantFrom('Plätze', 'Kinder', 'Mittel', 'Autos', 'Personen', '%', 'kWh'), (unit) => {
      expect(dativePlural(dativePlural(unit))).toBe(dativePlural(unit));
    }),
  ));
