// The small line of a tile is to scale in time, and a silence is seen at its right end.
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluate } from '../../src/core/indicators/evaluate.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { Sparkline } from '../../src/ui/Sparkline.tsx';
import { tableOf } from '../support/tables.ts';

/** Where along the width the points of the line stand. Unit: of the drawing, 3 to 117. */
const places = (rows: (string | number)[][], now: string): number[] => {
  const definition = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
    direction: 'none',
    cadence: 'monthly',
  });
  const result = evaluate(definition, () => tableOf(['zeit', 'wert'], rows), {});
  const { spark, limits } = deriveTile(result, Date.parse(now), 'de');
  const svg = Sparkline({ ...spark, limits }) as VNode<{ children: unknown[] }>;
  const line = svg.props.children.flat().find((one) => {
    const { props } = one as VNode<{ d: string; class?: string }>;
    return props.class === undefined;
  }) as VNode<{ d: string }>;
  return [...line.props.d.matchAll(/[ML]([\d.]+) /g)].map((m) => Number(m[1]));
};

test('ten days are ten times as wide as one', () => {
  const [first, second, third] = places(
    [
      ['2026-11-01', 1],
      ['2026-11-11', 2],
      ['2026-11-12', 3],
    ],
    '2026-11-12T12:00:00Z',
  );
  expect((second! - first!) / (third! - second!)).toBeCloseTo(10, 0);
  expect(third).toBe(117);
});

test('months without a row leave their room', () => {
  const [first, second, third] = places(
    [
      ['2026-01', 1],
      ['2026-07', 2],
      ['2026-10', 3],
    ],
    '2026-11-12T12:00:00Z',
  );
  expect((second! - first!) / (third! - second!)).toBeCloseTo(2, 1);
});

test('an old value does not stand at the right end, where the present is', () => {
  const rows = [
    ['2026-01-01', 1],
    ['2026-02-01', 2],
  ];
  expect(places(rows, '2026-02-02T12:00:00Z').at(-1)).toBe(117);
  const [first, last] = places(rows, '2026-12-01T12:00:00Z');
  expect(first).toBe(3);
  expect(last).toBeLessThan(20);
});

describe('the end of the line', () => {
  const perHead = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure: {
      kind: 'ratio',
      of: { resource: 'r', field: 'wert', time: 'zeit' },
      to: 'inhabitants',
      per: 1000,
    },
    direction: 'none',
    cadence: 'yearly',
    graceDays: 700,
  });
  const tileOf = (known: readonly string[]) => {
    const rows = ['2010', '2012', '2020', '2024'].map((year) => [year, 10]);
    const population = { years: known.map((year) => ({ year, number: 1000, kind: null })), single: null };
    const result = evaluate(perHead, () => tableOf(['zeit', 'wert'], rows), { population });
    return deriveTile(result, Date.parse('2025-06-01'), 'de');
  };

  test('is the first value that is drawn, and not a year without one', () => {
    const { from, stand, spark } = tileOf(['2020', '2024']);
    expect([from, stand]).toEqual(['2020', '2024']);
    expect(spark.values).toEqual([10, null, null, null, 10]);
    expect(spark.times).toHaveLength(5);
  });
  test('is not named where nothing is drawn', () => {
    expect(tileOf(['2024'])).toMatchObject({ from: null, stand: '2024', figure: '10' });
    expect(tileOf([])).toMatchObject({ from: null, stand: null, figure: '–' });
  });
});
