// One's own place among others, read back from the sentence and held against the plainest counting.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparisonPicture } from '../../src/core/folders/picture.ts';
import { comparisonSentence } from '../../src/i18n/comparison.ts';
import { betterSaid, isNumber, placeSaid } from './read.ts';
import { runs } from '../support/runs.ts';

const CASES = Number(process.env.ORACLE_CASES ?? runs(1500));

type Said = {
  place: number;
  end: 'low' | 'high';
  of: number;
  isShared: boolean;
  better: string | null;
  value: string;
  median: string;
};
const read = (text: string, language: 'de' | 'en'): Said => {
  const m = (
    language === 'de'
      ? /^Ort 0 \(2025\): (.*?)(niedrigster|höchster) Wert von (\d+)(, gleichauf mit anderen)?(?: \((niedriger|höher) ist besser\))?, (.+?)\. In der Mitte \(Median\): (.+?)\.(?: |$)/
      : /^Ort 0 \(2025\): (?:(\d+)(?:st|nd|rd|th) )?(lowest|highest) value of (\d+)(, level with others)?(?: \((lower|higher) is better\))?, (.+?)\. In the middle \(median\): (.+?)\.(?: |$)/
  ).exec(text);
  if (!m) throw new Error(`nobody knows: ${text}`);
  const [, nth = '', end, of, shared, better, value, median] = m;
  return {
    place: placeSaid(nth, language),
    end: /niedrig|lowest/.test(end!) ? 'low' : 'high',
    of: Number(of),
    isShared: shared !== undefined,
    better: betterSaid(better),
    value: value!,
    median: median!,
  };
};

test(`in ${CASES} generated comparisons the place is the counted one, from the nearer end, with what is better`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('up' as const, 'down' as const, null),
      (values, better) => {
        const sorted = [...values].sort((a, b) => b - a);
        const middle =
          (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
        const picture: ComparisonPicture = {
          kind: 'comparison',
          measure: 'M',
          unit: '',
          each: null,
          sources: [],
          answer: {
            period: '2025',
            baseYear: null,
            own: 'a0',
            areas: values
              .map((value, i) => ({
                key: `a${i}`,
                name: `Ort ${i}`,
                value,
                raw: value,
                base: null,
                place: 1,
              }))
              .sort((a, b) => b.value - a.value),
            uncompared: [],
            otherLevel: 0,
            median: middle,
            sizeClass: null,
            periods: ['2025'],
            history: [],
          },
        };
        const mine = values[0]!;
        const lower = values.filter((one) => one < mine).length;
        const higher = values.filter((one) => one > mine).length;
        for (const language of ['de', 'en'] as const) {
          const said = read(comparisonSentence(picture, language, better), language);
          expect(said.place).toBe((said.end === 'low' ? lower : higher) + 1);
          expect(said.place, 'told from the nearer end').toBeLessThanOrEqual(
            (said.end === 'low' ? higher : lower) + 1,
          );
          expect(said.of).toBe(values.length);
          expect(said.isShared).toBe(values.filter((one) => one === mine).length > 1);
          expect(said.better).toBe(better);
          expect(isNumber(said.value, mine, language)).toBe(true);
          expect(isNumber(said.median, middle, language)).toBe(true);
        }
      },
    ),
    { numRuns: CASES },
  );
});
