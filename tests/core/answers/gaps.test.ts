// Where a line breaks, held against the plain words of it: a step longer than three usual ones, the usual one being the one in the middle.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaksOf } from '../../../src/core/answers/gaps.ts';
import { berlin, elapsedAt } from '../../../src/core/values/berlin.ts';
import { runs } from '../../support/runs.ts';

const MINUTE = 60_000;
/** As Germany's clock told it. Unit: minutes. */
const passed = (from: number, to: number): number => (berlin(to * MINUTE) - berlin(from * MINUTE)) / MINUTE;
/** Days and hours of eighty years, but for the days around the night in which a clock shows an hour twice. Unit: minutes since 1970. */
const isPlain = (place: number): boolean => {
  const day = new Date(place * MINUTE);
  return day.getUTCMonth() !== 9 || day.getUTCDate() < 25;
};
const PLACE = fc.integer({ min: 0, max: 42_000_000 }).filter(isPlain);

test('minutes pass between any two places as the clocks of the country tell them, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(fc.array(PLACE, { minLength: 2, maxLength: 20 }), (places) => {
      const [first] = places;
      for (const place of places) expect(elapsedAt(place) - elapsedAt(first!)).toBe(passed(first!, place));
    }),
    { numRuns: runs(2_000) },
  );
});

test('a step longer than three usual ones breaks the line, whether most steps are alike or none', () => {
  let broken = 0;
  fc.assert(
    fc.property(
      PLACE,
      fc.array(fc.constantFrom(60, 60, 120, 240, 1440, 10_080), { minLength: 2, maxLength: 40 }),
      (from, lengths) => {
        const places = [from];
        for (const length of lengths) places.push(places.at(-1)! + length);
        fc.pre(places.every(isPlain));
        const steps = places.slice(1).map((place, i) => passed(places[i]!, place));
        const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1]!;
        const expected = steps.flatMap((step, i) => (step > 3 * usual ? [i + 1] : []));
        broken += expected.length;
        expect([...breaksOf(places, [], undefined)]).toEqual(expected);
      },
    ),
    { numRuns: runs(2_000) },
  );
  expect(broken).toBeGreaterThan(50);
});
