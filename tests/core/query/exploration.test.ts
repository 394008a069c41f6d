import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyExploration,
  explorationOf,
  searchOf,
  type Exploration,
} from '../../../src/core/query/exploration.ts';
import { blockOf } from '../../../src/core/folders/block.ts';
import { AGGREGATES, parseChartQuery, parseTableQuery, PERS } from '../../../src/core/query/queries.ts';

/** As a browser writes and reads an address. */
const through = (exploration: Exploration) =>
  explorationOf(
    exploration.dataset,
    new URLSearchParams(new URLSearchParams(searchOf(exploration)).toString()),
  );

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const word = fc.oneof(name, fc.constantFrom('~', '!', '!t', '~~!!', '&f=x', '#', '%41', '__proto__', 'ä ö'));
const filter = fc.oneof(
  fc.record({ column: word, equals: fc.array(fc.oneof(word, fc.constant('')), { maxLength: 4 }) }),
  fc.record({ column: word, contains: word }),
  fc.record({ column: word, from: word, to: word }),
  fc.record({ column: word, from: word }),
  fc.record({ column: word, to: word }),
  fc.record({ column: word, known: fc.constant(true as const) }),
);
const group = fc
  .record(
    {
      x: word,
      y: word,
      aggregate: fc.constantFrom(...AGGREGATES),
      series: word,
      per: fc.constantFrom(...PERS),
      top: fc.integer({ min: 1, max: 60 }),
      time: word,
      calc: fc.oneof(
        fc.record({
          kind: fc.constantFrom('minus' as const, 'share' as const, 'ratio' as const),
          field: word,
        }),
        fc.record({
          kind: fc.constant('plus' as const),
          fields: fc.array(word, { minLength: 1, maxLength: 4 }),
        }),
        fc.record({
          kind: fc.constantFrom('index' as const, 'since' as const),
          period: fc.constantFrom('2020', '2020-12', '2020-12-31', '2025/26', '2026-T2'),
        }),
      ),
    },
    { requiredKeys: ['x', 'y', 'aggregate'] },
  )
  .map((one) => one as NonNullable<Exploration['group']>);
const exploration: fc.Arbitrary<Exploration> = fc.record(
  {
    dataset: name,
    filter: fc.array(filter, { maxLength: 5 }),
    group: fc.option(group),
    draw: fc.option(fc.constantFrom('line' as const, 'bar' as const, 'share' as const)),
    sort: fc.option(fc.record({ column: word, descending: fc.boolean() })),
    hidden: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    turned: fc.constant(true as const),
  },
  { requiredKeys: ['dataset', 'filter', 'group', 'draw', 'sort'] },
);

describe('an exploration', () => {
  test('comes back from its address as it was', () =>
    fc.assert(
      fc.property(exploration, (one) => {
        expect(through(one)).toEqual({ exploration: one, isWhole: true });
      }),
    ));
  test('of any address is an exploration, whose own address is the same one', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'f',
              'entlang',
              'wert',
              'als',
              'je',
              'top',
              'bild',
              'aufsteigend',
              'getrennt',
              'x',
            ),
            fc.oneof(word, fc.constantFrom('sum', 'a~ist~b', 'a~von~~', 'a~da', 'line', '7', '-1', '1e9')),
          ),
        ),
        (pairs) => {
          const { exploration: found } = explorationOf('d', new URLSearchParams(pairs));
          expect(through(found).exploration).toEqual(found);
        },
      ),
    ));
  test('reads like words', () =>
    expect(
      new URLSearchParams(
        searchOf({
          ...emptyExploration('kita'),
          filter: [{ column: 'ort', equals: ['Nord', 'Süd'] }],
          group: { x: 'jahr', y: 'wert', aggregate: 'sum', per: 'year' },
        }),
      ).toString(),
    ).toBe('entlang=jahr&wert=wert&als=sum&je=year&f=ort%7Eist%7ENord%7ES%C3%BCd'));
  test.each([
    'f=ort~wer~x',
    'f=ort~ist~a&f=nichts',
    'entlang=x&wert=y&als=produkt',
    'entlang=x&wert=y&als=sum&top=99999',
    'bild=torte',
    `f=${'x'.repeat(600)}~da`,
  ])('says where a part of its address was not understood: %s', (address) =>
    expect(explorationOf('d', new URLSearchParams(address)).isWhole).toBe(false),
  );
  test('leaves out all filters where one is not understood, so that none is missing unseen', () => {
    const { exploration: found, isWhole } = explorationOf('d', new URLSearchParams('f=a~da&f=a~wie'));
    expect([found.filter, isWhole]).toEqual([[], false]);
  });
  test('becomes a block of a session: chart where it is grouped, else the table', () => {
    const one: Exploration = {
      ...emptyExploration('d'),
      filter: [{ column: 'a', known: true }],
      sort: { column: 'a', descending: true },
    };
    expect(blockOf(one, 'b1', 'Titel')).toEqual({
      id: 'b1',
      kind: 'table',
      title: 'Titel',
      dataset: 'd',
      query: { filter: one.filter, sort: one.sort },
      columns: null,
    });
    const chart = blockOf({ ...one, group: { x: 'a', y: 'b', aggregate: 'sum' }, draw: 'share' }, 'b2', 'T');
    expect(chart).toEqual({
      id: 'b2',
      kind: 'chart',
      title: 'T',
      query: { x: 'a', y: 'b', aggregate: 'sum', dataset: 'd', filter: one.filter },
      draw: 'bar',
    });
    expect(chart.kind === 'chart' && parseChartQuery(chart.query)).toEqual(
      chart.kind === 'chart' && chart.query,
    );
  });
});

describe('queries from outside', () => {
  test('are exactly what the type says, or nothing', () => {
    const good = { dataset: 'd', x: 'a', y: '', aggregate: 'count', per: 'year', top: 3, filter: [] };
    expect(parseChartQuery({ ...good, evil: 1 })).toEqual(good);
    for (const bad of [
      null,
      1,
      {},
      { ...good, y: 4 },
      { ...good, aggregate: 'sum' },
      { ...good, top: 1.5 },
      { ...good, top: 0 },
      { ...good, per: 'constructor' },
      { ...good, filter: [{ column: '' }] },
      { ...good, filter: [{ column: 'a', equals: [1] }] },
      { ...good, filter: Array.from({ length: 21 }, () => ({ column: 'a', known: true })) },
    ])
      expect(parseChartQuery(bad)).toBeNull();
    expect(parseTableQuery({ sort: { column: 'a', descending: 'yes' } })).toBeNull();
    expect(parseTableQuery({ sort: null })).toBeNull();
    expect(parseTableQuery({})).toEqual({});
  });
  test('never throw', () =>
    fc.assert(
      fc.property(fc.anything(), (given) => {
        parseChartQuery(given);
        parseTableQuery(given);
      }),
    ));
});
