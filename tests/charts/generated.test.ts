// Whatever the figure or the grouping, its periods, its limits and the room: each word stands where it says, and says what is true there.
// CHART_CASES=20000 runs as many; tests/e2e/charts.test.ts measures them in a browser.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../src/charts/layout.ts';
import { thinnedModel } from '../../src/charts/SvgChart.tsx';
import { runs } from '../support/runs.ts';
import { charts } from './made.ts';
import { measured } from './letters.ts';
import { rectOf, sizeOf, troubleOfPlaces } from './proofs.ts';
import { troubleOfWords } from './proofs-words.ts';

const CASES = Number(process.env.CHART_CASES ?? runs(1_000, 150));

/** Width and height of the drawing, px of its letters: pages, paper, sessions and stages. */
const SIZES = [
  [760, 384, 13],
  [330, 240, 13],
  [270, 240, 13],
  [680, 215, 11],
  [760, 260, 14],
  [640, 256, 14],
  [300, 200, 14],
  [350, 260, 14],
  [1120, 369, 22],
] as const;

test(
  `in ${CASES} made-up charts nothing is said falsely, cut, or written over something else`,
  () => {
    fc.assert(
      fc.property(charts, fc.constantFrom(...SIZES), (made, [width, height, size]) => {
        const model = thinnedModel(made.model);
        const layout = layoutOf(model, width, height, size);
        const shown = { model, layout, width, height, size };
        const rects = layout.texts.map((one) => {
          const letters = sizeOf(one, size);
          return rectOf(one, measured(one.text, letters), letters);
        });
        const trouble = [...troubleOfPlaces(shown, rects), ...troubleOfWords(shown, made)];
        expect(trouble, made.note).toEqual([]);
      }),
      { numRuns: CASES },
    );
  },
  Math.max(120_000, CASES * 60),
);
