import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../../../src/core/query/group.ts';
import type { Aggregate } from '../../../src/core/query/tally.ts';
import { rowsFor } from '../../../src/core/query/rows.ts';
import type { Column, Table } from '../../../src/core/table/dataset.ts';
import { tableOf } from '../../support/tables.ts';

const rows = [
  ['2026-01-15', 'Nord', 3],
  ['2026-01-20', 'Süd', 4],
  ['2026-02-03', 'Nord', 5],
  ['2026-02-28', 'Nord', null],
  ['2026-04-01', 'Süd', '-'],
  ['2026-04-02', 'Ost', '.'],
];
const table = tableOf(['zeit', 'ort', 'wert'], rows);
const of = (spec: Record<string, unknown>) =>
  groupRows(table, null, { x: 'ort', y: 'wert', aggregate: 'sum', ...spec });
/** Labels and values alone. */
const valuesOf = ({ labels, series }: ReturnType<typeof groupRows>) => ({
  labels,
  series: series.map(({ name, values }) => ({ name, values })),
});

describe('groups', () => {
  test.each([
    ['sum', [null, null, 4]],
    ['mean', [null, null, 2]],
    ['min', [3, null, 0]],
    ['max', [5, null, 4]],
    ['last', [null, null, 0]],
    ['count', [3, 1, 2]],
  ] as const)(
    'by region: %s; a dash counts as zero; a sum, a mean or a last value that lacks a cell is none',
    (aggregate, values) =>
      expect(valuesOf(of({ aggregate }))).toEqual({
        labels: ['Nord', 'Ost', 'Süd'],
        series: [{ name: '', values }],
      }),
  );
  test('say how many cells are missing in each, and how many have a value', () => {
    const { series } = of({});
    expect(series[0]).toMatchObject({ lacks: [1, 1, 0], counts: [2, 0, 2] });
  });
  test('with the rows that have a value alone, the sum is there', () =>
    expect(
      valuesOf(
        groupRows(table, rowsFor(table, { filter: [{ column: 'wert', known: true }] }), {
          x: 'ort',
          y: 'wert',
          aggregate: 'sum',
        }),
      ),
    ).toEqual({ labels: ['Nord', 'Süd'], series: [{ name: '', values: [8, 4] }] }));
  test('the last value is that of the newest time wherever its row stands; two of one time are none', () => {
    const mixed = tableOf(
      ['zeit', 'ort', 'wert'],
      [
        ['2026-03', 'Nord', 7],
        ['2026-01', 'Nord', 3],
        ['2026-02', 'Süd', 1],
        ['2026-02', 'Süd', 2],
        [null, 'Süd', 9],
      ],
    );
    const last = groupRows(mixed, null, { x: 'ort', y: 'wert', aggregate: 'last', time: 'zeit' });
    expect(last.series[0]).toEqual({
      name: '',
      values: [7, null],
      times: ['2026-03', null],
      lacks: [0, 0],
      counts: [1, 2],
    });
    expect(groupRows(mixed, null, { x: 'ort', y: 'wert', aggregate: 'last', time: 'weg' }).labels).toEqual(
      [],
    );
  });
  test('rows that are in no group are counted, series that are left out are named', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const many = tableOf(
      ['ort', 'art', 'wert'],
      [...names.flatMap((art, i) => names.slice(i).map(() => ['Nord', art, 1])), [null, 'a', 1]],
    );
    const groups = groupRows(many, null, { x: 'ort', y: 'wert', series: 'art', aggregate: 'sum' });
    expect(groups.outside).toBe(1);
    expect(groups.series.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(groups.others).toEqual([
      { name: 'e', rows: 2 },
      { name: 'f', rows: 1 },
    ]);
  });
  test('by month, split by region, with gaps as gaps', () =>
    expect(valuesOf(of({ x: 'zeit', per: 'month', series: 'ort' }))).toEqual({
      labels: ['2026-01', '2026-02', '2026-04'],
      series: [
        { name: 'Nord', values: [3, null, null] },
        { name: 'Süd', values: [4, null, 0] },
        { name: 'Ost', values: [null, null, null] },
      ],
    }));
  test.each([
    ['week', ['2026-W03', '2026-W04', '2026-W06', '2026-W09', '2026-W14']],
    ['quarter', ['2026-Q1', '2026-Q2']],
    ['year', ['2026']],
  ] as const)('by %s', (per, labels) => expect(of({ x: 'zeit', per }).labels).toEqual(labels));
  test('what is longer than the period asked for is in none, a week is where its Thursday is', () =>
    expect(
      groupRows(
        tableOf(
          ['zeit', 'wert'],
          [
            ['2026', 1],
            ['2026-W05', 2],
            ['2026-02', 4],
          ],
        ),
        null,
        { x: 'zeit', y: 'wert', aggregate: 'sum', per: 'month' },
      ),
    ).toMatchObject({ labels: ['2026-01', '2026-02'], series: [{ name: '', values: [2, 4] }], outside: 1 }));
  test('the largest ones first, those without a value last; what is left over is named, and added up where it can be', () => {
    expect(of({ top: 1 })).toMatchObject({
      labels: ['Süd'],
      rest: { labels: 2, names: ['Nord', 'Ost'], value: null },
    });
    expect(of({ aggregate: 'count', top: 1 })).toMatchObject({
      labels: ['Nord'],
      rest: { labels: 2, names: ['Süd', 'Ost'], value: 3 },
    });
    expect(of({ top: 3 }).rest).toBeNull();
  });
  test('of chosen rows only', () =>
    expect(
      valuesOf(
        groupRows(table, rowsFor(table, { filter: [{ column: 'ort', equals: ['Süd'] }] }), {
          x: 'ort',
          y: 'wert',
          aggregate: 'sum',
        }),
      ),
    ).toEqual({ labels: ['Süd'], series: [{ name: '', values: [4] }] }));
  test('of columns that are not there are none', () => expect(of({ x: 'weg' }).labels).toEqual([]));
  test('named like a part of JavaScript are groups', () =>
    expect(
      groupRows(tableOf(['ort', 'wert'], [['__proto__', 2]]), null, { x: 'ort', y: 'wert', aggregate: 'sum' })
        .labels,
    ).toEqual(['__proto__']));
});

const column = (
  name: string,
  type: 'number' | 'date',
  data: Int8Array | Int16Array | Int32Array | Float64Array,
  scale = 0,
): Column => ({
  field: { name, type, role: type === 'date' ? 'time' : null },
  length: data.length,
  vector: { kind: 'number', data, scale },
  marks: null,
});

test('agree with the plainest way to do it, in every kind of array', () => {
  /** The array of each kind, how many times a number each of its numbers is, and which one says that there is none. */
  const KINDS = {
    i8: { arrayOf: (all: number[]) => Int8Array.from(all), times: 1, none: -128 },
    i16: { arrayOf: (all: number[]) => Int16Array.from(all), times: 1, none: -32768 },
    i32: { arrayOf: (all: number[]) => Int32Array.from(all), times: 1e6, none: -2147483648 },
    f64: { arrayOf: (all: number[]) => Float64Array.from(all), times: 0.25, none: NaN },
  };
  type Kind = keyof typeof KINDS;
  const kinds = fc.constantFrom<Kind>('i8', 'i16', 'i32', 'f64');
  const value = fc.option(fc.integer({ min: -127, max: 127 }), { nil: null });
  const back = (kind: Kind, one: number): number => one * KINDS[kind].times;
  const make = (kind: Kind, values: (number | null)[]) => {
    const { arrayOf, none } = KINDS[kind];
    return arrayOf(values.map((one) => (one === null ? none : back(kind, one))));
  };
  fc.assert(
    fc.property(
      kinds,
      kinds,
      fc.array(fc.tuple(value, value), { maxLength: 40 }),
      fc.constantFrom<Aggregate>('sum', 'mean', 'min', 'max', 'count', 'last'),
      (kx, ky, cells, aggregate) => {
        const one: Table = {
          name: 't',
          hidden: false,
          headerRows: [1],
          rows: cells.length,
          columns: [
            column(
              'x',
              'number',
              make(
                kx,
                cells.map(([x]) => x),
              ),
            ),
            column(
              'y',
              'number',
              make(
                ky,
                cells.map(([, y]) => y),
              ),
              1,
            ),
          ],
        };
        const groups = new Map<number, number[]>();
        const lacking = new Map<number, number>();
        const lastLacks = new Set<number>();
        for (const [x, y] of cells) {
          if (x === null) continue;
          const list = groups.get(back(kx, x)) ?? [];
          groups.set(back(kx, x), list);
          if (aggregate === 'count') list.push(1);
          else if (y !== null) list.push(back(ky, y) / 10);
          else lacking.set(back(kx, x), (lacking.get(back(kx, x)) ?? 0) + 1);
          if (y === null) lastLacks.add(back(kx, x));
          else lastLacks.delete(back(kx, x));
        }
        const expected = [...groups].sort(([a], [b]) => a - b);
        const got = groupRows(one, null, { x: 'x', y: 'y', aggregate });
        expect(got.labels.map(Number)).toEqual(expected.map(([x]) => x));
        expected.forEach(([x, list], i) => {
          const sum = list.reduce((a, b) => a + b, 0);
          const wanted = {
            sum,
            mean: sum / list.length,
            min: Math.min(...list),
            max: Math.max(...list),
            count: list.length,
            last: list.at(-1)!,
          }[aggregate];
          expect(got.series[0]!.lacks[i]).toBe(
            aggregate === 'last' ? Number(lastLacks.has(x)) : (lacking.get(x) ?? 0),
          );
          const isWhole =
            aggregate === 'last'
              ? !lastLacks.has(x)
              : !['sum', 'mean'].includes(aggregate) || !lacking.has(x);
          if (list.length === 0 || !isWhole) expect(got.series[0]!.values[i]).toBeNull();
          else expect(got.series[0]!.values[i]).toBeCloseTo(wanted, 6);
        });
      },
    ),
  );
});
