import { expect, test } from 'vitest';
import { isRate, proposeComparison } from '../../src/app/pages/compare/propose.ts';
import type { Field } from '../../src/core/table/dataset.ts';

const field = (name: string, given: Partial<Field> = {}): Field => ({
  name,
  type: 'number',
  role: 'measure',
  ...given,
});
const per = (measure: Field) => {
  const fields = [field('ags', { type: 'text', role: 'region' }), measure, field('einwohner')];
  return proposeComparison({ id: 'd', fields, stats: [] }, null)!.query.per;
};

test('what has no sum is not divided by people: one rule for sums and comparisons', () => {
  for (const one of [
    field('Hebesatz'),
    field('Luft', { unit: '°C' }),
    field('Deckungsgrad'),
    field('Wert', { percent: true }),
    field('Wert', { adds: 'mean' }),
  ])
    expect([one.name, isRate(one), per(one)]).toEqual([one.name, true, null]);
  for (const one of [field('Einsätze'), field('Plätze'), field('Quote', { adds: 'sum' })])
    expect([one.name, isRate(one), per(one)?.each]).toEqual([one.name, false, 1000]);
});
