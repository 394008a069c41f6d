// Between now and the moment that is told as the next one, no word on any tile changes; at it, some may.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWordAt } from '../../src/core/answers/next-word.ts';
import { countsAt } from '../../src/core/indicators/status.ts';
import type { IndicatorResult } from '../../src/core/indicators/result.ts';
import { situationSentence } from '../../src/i18n/situation-sentence.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { load } from '../support/demo.ts';

const DAY = 86_400_000;
const TODAY = '2026-11-20';
/** Everything that is said at a moment. Where the small line ends is no word. */
const said = (results: readonly IndicatorResult[], now: number): string =>
  JSON.stringify([
    situationSentence(countsAt(results, now), 'de'),
    ...results.map((one) => ({ ...deriveTile(one, now, 'de'), spark: null })),
  ]);

test('what is said holds until the next moment, whatever the clock', async () => {
  const results = [...(await load(TODAY)).results.values()];
  const noon = Date.parse(`${TODAY}T12:00:00Z`);
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -2 * DAY, max: 3 * DAY }), fc.integer({ min: -40 * DAY, max: 900 * DAY })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (shift, part) => {
        const now = noon + shift;
        const next = nextWordAt(results, now);
        expect(next).toBeGreaterThan(now);
        const before = said(results, now);
        for (const at of [now + Math.floor((next - 1 - now) * part), next - 1])
          expect(said(results, at)).toBe(before);
      },
    ),
    { numRuns: 300 },
  );
});
