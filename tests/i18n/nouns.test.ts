import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dativePlural } from '../../src/i18n/languages/de/grammar/nouns.ts';

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

test('what is in the dative stays in it', () =>
  fc.assert(
    fc.property(fc.constantFrom('Plätze', 'Kinder', 'Mittel', 'Autos', 'Personen', '%', 'kWh'), (unit) => {
      expect(dativePlural(dativePlural(unit))).toBe(dativePlural(unit));
    }),
  ));
