// Steps from one grouping to another, and from a grouping to an own figure: what was proposed stays what is proposed.
import { expect, test } from 'vitest';
import { along, measured } from '../../src/app/pages/dataset/grouping.ts';
import { menuOf } from '../../src/app/pages/dataset/columns.ts';
import { VIEW } from '../../src/app/pages/dataset/text.ts';
import { givenChoice } from '../../src/app/pages/own/given.ts';
import type { DatasetSummary } from '../../src/app/models/types.ts';
import { searchOf, emptyExploration, type Exploration } from '../../src/core/query/exploration.ts';
import type { Field } from '../../src/core/table/dataset.ts';

const FIELDS: Field[] = [
  { name: 'Datum', type: 'date', role: 'time' },
  { name: 'Einrichtung', type: 'text', role: 'dimension' },
  { name: 'Plätze', type: 'number', role: 'measure' },
  { name: 'Auslastung', type: 'number', role: 'measure', unit: '%' },
  { name: 'Einsätze', type: 'number', role: 'measure' },
];
const summary = {
  id: 'd',
  fields: FIELDS,
  stats: FIELDS.map(() => ({
    count: 9,
    missing: 0,
    marks: {},
    distinct: 5,
    min: null,
    max: '2025-10-01',
    sum: null,
  })),
} as unknown as DatasetSummary;
const byDate = { x: 'Datum', y: 'Plätze', aggregate: 'sum' } as const;
const byPlace = { x: 'Einrichtung', y: 'Plätze', aggregate: 'last', time: 'Datum' } as const;

test('a stock is a sum along its time and the newest value of each place, there and back', () => {
  expect(along(byDate, 'Einrichtung', summary, [])).toEqual(byPlace);
  expect(along(byPlace, 'Datum', summary, [])).toEqual(byDate);
  const october = [{ column: 'Datum', equals: ['2025-10-01'] }];
  expect(along(byDate, 'Einrichtung', summary, october)).toMatchObject({ aggregate: 'sum' });
});
test('what a person chose stays', () => {
  expect(along({ ...byDate, aggregate: 'max' }, 'Einrichtung', summary, [])).toMatchObject({
    aggregate: 'max',
  });
  expect(measured({ ...byDate, aggregate: 'min' }, 'Auslastung', summary, [])).toMatchObject({
    aggregate: 'min',
  });
});
test('another value is put together in its own way', () => {
  expect(measured(byDate, 'Auslastung', summary, [])).toMatchObject({ aggregate: 'mean' });
  expect(measured(byPlace, 'Einsätze', summary, [])).toMatchObject({ aggregate: 'sum' });
  expect(measured(byDate, '', summary, [])).toMatchObject({ aggregate: 'count' });
});
test('the menu of a stock offers its sums along time and its newest values along places', () => {
  const named = (group: Exploration['group'], column: number) =>
    menuOf(FIELDS[column]!, summary, { sort: null, filter: [], group }, {} as never, 'de').map(
      ({ name }) => name,
    );
  expect(named(byDate, 2)).toContain(VIEW.de.sum);
  expect(named(byPlace, 2)).toContain(VIEW.de.last);
  expect(named(byPlace, 2)).not.toContain(VIEW.de.sum);
  expect(named(byPlace, 3)).not.toContain(VIEW.de.sum);
  expect(named(byPlace, 4)).toContain(VIEW.de.sum);
});
test('an own figure of a stock adds up its places at each date', () => {
  const given = (group: Exploration['group']) =>
    givenChoice(summary, new URLSearchParams(searchOf({ ...emptyExploration('d'), group }))).choice;
  expect(given(byDate)).toMatchObject({ field: 'Plätze', time: 'Datum', aggregate: 'sum' });
  expect(given(byPlace)).toMatchObject({ field: 'Plätze', aggregate: 'sum' });
  expect(given({ ...byDate, y: 'Auslastung', aggregate: 'mean' })).toMatchObject({ aggregate: 'mean' });
  expect(given({ ...byPlace, y: 'Auslastung' })).toMatchObject({ aggregate: 'value' });
});
