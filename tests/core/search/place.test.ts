import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../../src/core/search/place.ts';
import { tableOf } from '../../support/tables.ts';

const yearly = tableOf(
  ['zeit', 'ort', 'wartende', 'plaetze'],
  [
    ['2025', 'Nord', 12, 40],
    ['2024', 'Nord', 10, null],
    ['2024', 'Süd', 3, 20],
    ['2025', 'Süd', '.', 21],
    [null, 'Nord', 99, 99],
  ],
);
const ask = (value: string, words: string[] = [], table = yearly) =>
  placeAnswer(
    table,
    { column: 'ort', value, words },
    table.columns.map(() => ({
      count: 4,
      missing: 0,
      marks: {},
      distinct: 2,
      min: '2024',
      max: '2025',
      sum: null,
    })),
  );

describe('a place', () => {
  test('has the value of its newest row, with the one before, for the column that was asked for', () =>
    expect(ask('Nord', ['wartende'])).toEqual({
      rows: 3,
      isChosen: true,
      more: 0,
      // A year, the next one, and a year of grace.
      overdueAt: Date.parse('2028-01-02T00:00+01:00'),
      figures: [
        {
          kind: 'one',
          measure: 'wartende',
          unit: '',
          time: '2025',
          now: { value: 12, sign: null, emptiness: null },
          before: { time: '2024', value: 10 },
        },
      ],
    }));
  test('has all columns where none was named, each by itself, and nothing to compare with what is missing', () => {
    const { figures, isChosen } = ask('Nord', ['unbekannt']);
    expect(isChosen).toBe(false);
    expect(figures.map((one) => [one.measure, one.kind === 'one' && one.before])).toEqual([
      ['wartende', { time: '2024', value: 10 }],
      ['plaetze', null],
    ]);
  });
  test('whose newest value is withheld has none, and not the older one', () =>
    expect(ask('Süd', ['wartende']).figures[0]).toMatchObject({
      now: { value: null, sign: '.', emptiness: 'secret' },
      time: '2025',
    }));
  test('with several rows of the newest time is never added up: they are listed by what tells them apart', () => {
    const ages = tableOf(
      ['zeit', 'ort', 'alter', 'zahl'],
      [
        ['2025', 'Nord', 'unter 3', 5],
        ['2025', 'Nord', '3 bis 6', 7],
        ['2024', 'Nord', 'unter 3', 4],
      ],
    );
    expect(ask('Nord', [], ages).figures).toEqual([
      {
        kind: 'several',
        measure: 'zahl',
        unit: '',
        time: '2025',
        rows: 2,
        by: 'alter',
        of: [
          { name: 'unter 3', value: 5, sign: null, emptiness: null },
          { name: '3 bis 6', value: 7, sign: null, emptiness: null },
        ],
      },
    ]);
  });
  test('with more rows than can be listed says how many', () => {
    const many = tableOf(
      ['ort', 'strasse', 'zahl'],
      Array.from({ length: 20 }, (_, i) => ['Nord', `Weg ${i}`, i]),
    );
    expect(ask('Nord', [], many).figures).toMatchObject([{ kind: 'several', rows: 20, by: null, of: [] }]);
  });
  test('that is not there has no rows and no figures', () =>
    expect(ask('West')).toEqual({ rows: 0, isChosen: false, more: 0, figures: [], overdueAt: null }));
});
