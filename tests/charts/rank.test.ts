// The parts of a ranking, by their places: no value lies under the line of the median, whatever the values and the width.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankFrame, type RankInput } from '../../src/charts/rank.ts';
import { excerpt } from '../../src/core/answers/comparison.ts';
import type { ComparedArea } from '../../src/core/compare/compare.ts';
import { comparedText } from '../../src/i18n/comparison.ts';
import { runs } from '../support/runs.ts';
import { measured } from './letters.ts';

const SIZE = 14;

const UNITS = ['', '€', 'Plätze', 'Fälle je 100.000 Einwohner', '%'];
const NAMES = [
  'Ä',
  'HAMM',
  'Nordwestmecklenburg',
  'Mühlhausen im Täle',
  'WWW MMMMM WWW',
  'Samtgemeinde Oberharz am Brocken',
];
/** Width and letters: of a page, of paper and of a slide. Unit: px. */
const ROOMS = [
  [280, 14],
  [320, 14],
  [560, 14],
  [1_100, 14],
  [760, 14],
  [760, 18],
] as const;
/** As the page of comparison makes it: the whole ranking, or what is shown of it. */
const compared = fc
  .record({
    many: fc.constantFrom(1, 2, 3, 31, 400),
    own: fc.nat(400),
    seed: fc.nat(1_000),
    scale: fc.constantFrom(0.0003, 1, 100, 1e6, 1e9),
    isSigned: fc.boolean(),
    unit: fc.constantFrom(...UNITS),
    most: fc.constantFrom(8, 14, Infinity),
    room: fc.constantFrom(...ROOMS),
  })
  .map(({ many, own, seed, scale, isSigned, unit, most, room: [width, size] }) => {
    const value = (i: number): number => ((i * 7_919 + seed * 31) % 1_009) - (isSigned ? 300 : 0);
    const areas: ComparedArea[] = Array.from({ length: many }, (_, i) => ({
      key: String(i),
      name: `${NAMES[(i + seed) % NAMES.length]!} ${i}`,
      value: Number((value(i) * scale).toPrecision(9)),
      raw: 1,
      base: null,
      place: i + 1,
    })).sort((a, b) => b.value - a.value);
    const text = (one: number): string => comparedText(one, { each: null, unit }, 'de');
    const middle = areas[Math.floor(many / 2)]!.value;
    const mine = String(own % many);
    const input: RankInput = {
      rows: excerpt(areas, mine, most).map(
        (area) =>
          area && {
            name: `${area.place}. ${area.name}`,
            value: area.value,
            label: text(area.value),
            bare: comparedText(area.value, { each: null, unit: '' }, 'de'),
            isOwn: area.key === mine,
          },
      ),
      median: many === 1 ? null : { value: middle, label: `Median ${text(middle)}`, bare: 'Median' },
      width,
      size,
    };
    return { input, most };
  });

test('in every ranking the own bar is in sight, and no word leaves the picture or lies on another or on a bar', () =>
  fc.assert(
    fc.property(compared, ({ input, most }) => {
      const { rows, width, size } = input;
      const frame = rankFrame(input);
      expect(rows.filter((row) => row?.isOwn)).toHaveLength(1);
      expect(rows.filter((row) => row !== null).length).toBeLessThanOrEqual(most);
      frame.rows.forEach(({ name, bar, label, y }, i) => {
        const row = rows[i]!;
        if (row?.isOwn) expect(name).toMatch(/^▸ /);
        expect(frame.names - 8 - measured(name, size)).toBeGreaterThanOrEqual(-0.5);
        if (row === null) return;
        expect(label.text).toContain(/[\d.,]+/.exec(row.label)![0]);
        expect(label.x + measured(label.text, size)).toBeLessThanOrEqual(width + 0.5);
        expect(bar.x).toBeGreaterThanOrEqual(frame.names - 0.5);
        expect(label.x).toBeGreaterThanOrEqual(bar.x + bar.width);
        expect(bar.width).toBeGreaterThan(0);
        expect(y + size + 5).toBeLessThanOrEqual(frame.height);
      });
      // Bars are as long as their values say, from one foot.
      const known = rows.flatMap((row, i) => (row ? [{ value: row.value, bar: frame.rows[i]!.bar }] : []));
      const longest = known.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
      known.forEach(({ value, bar }) => {
        const wanted = Math.abs(value / (longest.value || 1)) * longest.bar.width;
        expect(Math.abs(bar.width - wanted)).toBeLessThanOrEqual(1 + longest.bar.width * 1e-6);
      });
      if (longest.value !== 0) expect(longest.bar.width).toBeGreaterThan(14);
      if (!frame.median) return;
      const { label } = frame.median;
      const wide = measured(label.text, size);
      const left = label.x - { start: 0, end: wide }[label.anchor];
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(left + wide).toBeLessThanOrEqual(width + 0.5);
    }),
    { numRuns: runs(2_000, 300) },
  ));

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
            bare: '',
            isOwn: i === 0,
          })),
      ),
      median: fc.constantFrom(...values).map((value) => ({ value, label: 'Mitte', bare: 'Mitte' })),
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
    { name: 'Nord', value: 100, label: '100', bare: '100', isOwn: false },
    { name: 'Süd', value: 1, label: '1', bare: '1', isOwn: true },
  ];
  const { median, top, height } = rankFrame({
    rows,
    median: { value: 50, label: 'Mitte', bare: 'Mitte' },
    width: 600,
    size: SIZE,
  });
  expect(median!.lines).toEqual([[top - 4, height - 4]]);
  const close = rankFrame({
    rows,
    median: { value: 3, label: 'Mitte', bare: 'Mitte' },
    width: 600,
    size: SIZE,
  });
  const { y } = close.rows[1]!;
  expect(close.median!.lines.every(([from, to]) => to <= y || from >= y + SIZE)).toBe(true);
  expect(close.median!.lines.length).toBeGreaterThan(0);
});
