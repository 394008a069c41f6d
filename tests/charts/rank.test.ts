// The parts of a ranking, by their places: no value lies under the line of the median, whatever the values and the width.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankFrame, type RankInput } from '../../src/charts/rank.ts';

const SIZE = 14;
const ranking = fc
  .array(fc.double({ min: -50, max: 2_000, noNaN: true }), { minLength: 1, maxLength: 12 })
  .chain((values) =>
    fc.record({
      width: fc.integer({ min: 280, max: 900 }),
      rows: fc.constant(
        values
          .toSorted((one, other) => other - one)
          .map((value, i) => ({
            name: `Gemeinde ${i}`,
            value,
            label: value.toFixed(2).replace('.', ','),
            isOwn: i === 0,
          })),
      ),
      median: fc.constantFrom(...values).map((value) => ({ value, label: 'Mitte' })),
      size: fc.constant(SIZE),
    }),
  );
const crossed = (input: RankInput): number => {
  const { rows, median } = rankFrame(input);
  return rows.filter(
    ({ y, label }) =>
      label.x < median!.x &&
      median!.x < label.x + label.width &&
      median!.lines.some(([from, to]) => from < y + SIZE && to > y),
  ).length;
};

test('the line of the median breaks where a value stands', () =>
  fc.assert(fc.property(ranking, (input) => crossed(input) === 0)));

test('it is there where none stands, as high as the bars', () => {
  const rows = [
    { name: 'Nord', value: 100, label: '100', isOwn: false },
    { name: 'Süd', value: 1, label: '1', isOwn: true },
  ];
  const { median, top, height } = rankFrame({
    rows,
    median: { value: 50, label: 'Mitte' },
    width: 600,
    size: SIZE,
  });
  expect(median!.lines).toEqual([[top - 4, height - 4]]);
  const close = rankFrame({ rows, median: { value: 3, label: 'Mitte' }, width: 600, size: SIZE });
  const { y } = close.rows[1]!;
  expect(close.median!.lines.every(([from, to]) => to <= y || from >= y + SIZE)).toBe(true);
  expect(close.median!.lines.length).toBeGreaterThan(0);
});
