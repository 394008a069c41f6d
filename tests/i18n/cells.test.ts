import { expect, test } from 'vitest';
import { unitBeside } from '../../src/i18n/cells.ts';

test.each([
  ['Niederschlag', 'mm', ' (mm)'],
  ['Niederschlag mm', 'mm', ''],
  ['Verbrauch_kWh', 'kWh', ''],
  ['Betrag in €', '€', ''],
  ['Damm', 'mm', ' (mm)'],
  ['€', '€', ''],
  ['Anzahl', '', ''],
  ['Anzahl', undefined, ''],
])('beside "%s" the unit %s is told once', (name, unit, told) => {
  expect(unitBeside(name, unit)).toBe(told);
});
