import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../src/core/table/provenance.ts';
import type { Comparison } from '../../../src/core/compare/compare.ts';
import { classAt, classesOf, joinAreas, mapOf } from '../../../src/core/compare/map.ts';
import type { Outline, Outlines } from '../../../src/core/compare/outlines.ts';
import { regionKey } from '../../../src/core/values/ags.ts';

const outline = (says: Record<string, string>, x = 0): Outline => ({
  says: Object.entries(says),
  path: `M${x} 0l10 0 0 10z`,
  box: [x, 0, x + 10, 10],
  middle: { x: x + 6, y: 3, room: 7 },
});
const of = (...areas: Outline[]): Outlines => ({ trouble: null, areas, skipped: 0 });
const SOURCE = { title: 'Umrisse' } as Provenance;
const answer = (
  areas: readonly (readonly [key: string, name: string, value: number])[],
  uncompared: Comparison['uncompared'] = [],
): Comparison => ({
  period: '2024',
  baseYear: null,
  own: null,
  areas: areas.map(([key, name, value], i) => ({ key, name, value, raw: value, base: null, place: i + 1 })),
  uncompared,
  median: null,
  sizeClass: null,
  periods: ['2024'],
  otherLevel: 0,
  history: [],
});

describe('classes', () => {
  test('hold about as many areas each, and bounds that occur', () => {
    expect(classesOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([
      { from: 1, to: 2, count: 2 },
      { from: 3, to: 4, count: 2 },
      { from: 5, to: 6, count: 2 },
      { from: 7, to: 8, count: 2 },
      { from: 9, to: 10, count: 2 },
    ]);
  });
  test('never part equal values', () => {
    expect(classesOf([1, 1, 1, 1, 1, 1, 1, 1, 5])).toEqual([
      { from: 1, to: 1, count: 8 },
      { from: 5, to: 5, count: 1 },
    ]);
    expect(classesOf([4])).toEqual([{ from: 4, to: 4, count: 1 }]);
    expect(classesOf([])).toEqual([]);
  });
  test('take every value once, in order, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 60 }),
        (values) => {
          const classes = classesOf(values);
          expect(classes.length).toBeLessThanOrEqual(5);
          classes.forEach((one, i) => {
            expect(one.from).toBeLessThanOrEqual(one.to);
            if (i > 0) expect(one.from).toBeGreaterThan(classes[i - 1]!.to);
            expect(values.filter((value) => classAt(classes, value) === i)).toHaveLength(one.count);
          });
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        },
      ),
    );
  });
});

describe('joining', () => {
  test.each([
    ['05515000', '05515000'],
    ['055150000000', '05515000'],
    ['05515', '05515000'],
    ['055665001008', '05566008'],
    ['5515', null],
    ['Nord', null],
  ])('the key %s is %s', (text, key) => {
    expect(regionKey(text)).toBe(key);
  });
  const joined = (outlines: Outline[], asked: { key: string; name: string }[]) => [
    ...joinAreas(outlines, asked),
  ];
  test('goes by keys of either length before names', () => {
    expect(
      joined(
        [outline({ ars: '055665001008', GEN: 'Bdorf' }), outline({ ars: '055665001004', GEN: 'Adorf' })],
        [
          { key: '05566008', name: 'Adorf' },
          { key: '05566004', name: 'Bdorf' },
        ],
      ),
    ).toEqual([
      [0, [0]],
      [1, [1]],
    ]);
  });
  test('puts several parts under one key together, but not two places of one name', () => {
    expect(
      joined([outline({ ags: '05566008' }), outline({ ags: '05566008' })], [{ key: '05566008', name: 'A' }]),
    ).toEqual([[0, [0, 1]]]);
    expect(
      joined(
        [outline({ name: 'Neustadt' }), outline({ name: 'Neustadt' }), outline({ name: ' ALTSTADT ' })],
        [
          { key: 'Neustadt', name: 'Neustadt' },
          { key: 'Altstadt', name: 'Altstadt' },
        ],
      ),
    ).toEqual([[1, [2]]]);
    expect(
      joined(
        [outline({ name: 'Neustadt' })],
        [
          { key: '1', name: 'Neustadt' },
          { key: '2', name: 'Neustadt' },
        ],
      ),
    ).toEqual([]);
  });
  test('takes no postcode for the key of a district, and no number of a row for anything', () => {
    expect(joined([outline({ plz: '09162' })], [{ key: '09162', name: 'München' }])).toEqual([]);
    expect(joined([outline({ id: '1' })], [{ key: '1', name: 'Nord' }])).toEqual([]);
  });
  test('gives no name of an object a meaning', () => {
    expect(joined([outline({ name: '__proto__' })], [{ key: 'constructor', name: 'constructor' }])).toEqual(
      [],
    );
  });
});

describe('a map', () => {
  const five = ['A', 'B', 'C', 'D', 'E'].map((name, i) => outline({ name }, i * 20));
  test('holds each area with its class, and names what has no partner on either side', () => {
    const found = mapOf(
      answer(
        [
          ['A', 'A', 9],
          ['C', 'C', 4],
          ['X', 'X', 1],
        ],
        [{ key: 'D', name: 'D', reason: 'secret' }],
      ),
      of(...five),
      SOURCE,
    );
    expect(found?.areas.map(({ key, class: at }) => [key, at])).toEqual([
      ['A', 1],
      ['C', 0],
      ['D', null],
    ]);
    // The value of X is not drawn, so the classes do not count it.
    expect(found?.classes).toEqual([
      { from: 4, to: 4, count: 1 },
      { from: 9, to: 9, count: 1 },
    ]);
    expect(found?.lacking).toEqual(['X']);
    // E lies outside of what is compared.
    expect(found?.around.map(({ name }) => name)).toEqual(['B']);
    expect(found?.box).toEqual([-4, -4, 78, 18]);
  });
  test.each([
    [
      'fewer than three areas are known',
      [
        ['A', 'A', 1],
        ['B', 'B', 2],
      ],
    ],
    ['fewer than half of the areas are known', 'ABCTUVW'.split('').map((one, i) => [one, one, i])],
  ] as [string, [string, string, number][]][])('is not made where %s', (_why, areas) => {
    expect(mapOf(answer(areas), of(...five), SOURCE)).toBeNull();
  });
  test('is made where just half are known', () => {
    const half = 'ABCUVW'.split('').map((one, i) => [one, one, i] as const);
    expect(mapOf(answer(half), of(...five), SOURCE)?.lacking).toEqual(['U', 'V', 'W']);
  });
  test('is not made of outlines that could not be read', () => {
    expect(
      mapOf(answer([['A', 'A', 1]]), { trouble: 'projection', areas: [], skipped: 0 }, SOURCE),
    ).toBeNull();
  });
});
