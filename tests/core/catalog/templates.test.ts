import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/core/catalog/catalog.ts';
import { checkTemplates } from '../../../src/core/catalog/templates.ts';

const indicator = (organisation: string, change: Partial<Indicator>): Indicator =>
  ({ id: 'x', title: 'X', organisation, ...change }) as Indicator;
const check = (indicators: Indicator[]) =>
  checkTemplates({
    organisationTypes: [{ id: 'fw', title: 'Feuerwehr', requires: ['fahrzeuge', 'Atemschutzgeräte'] }],
    organisations: [
      { id: 'nord', title: 'Wache Nord', area: 'a', type: 'fw' },
      { id: 'rat', title: 'Rathaus', area: 'a' },
    ],
    indicators,
  });

test('an organisation that has what its type prescribes is right, by template name or by title', () =>
  expect(
    check([indicator('nord', { template: 'fahrzeuge' }), indicator('nord', { title: 'Atemschutzgeräte' })]),
  ).toEqual([]));
test('what is missing is named with its organisation, even where another organisation has it', () =>
  expect(
    check([indicator('rat', { template: 'fahrzeuge' }), indicator('nord', { title: 'Atemschutzgeräte' })]),
  ).toEqual([
    {
      code: 'TEMPLATE_UNMET',
      severity: 'warning',
      place: { path: 'cockpit.organisations[0]' },
      params: { name: 'fahrzeuge', organisation: 'Wache Nord', type: 'Feuerwehr' },
    },
  ]));
