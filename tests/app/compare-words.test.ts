import { describe, expect, test } from 'vitest';
import { comparisonSentence, FEW, fewText } from '../../src/app/pages/compare/words.ts';
import type { ComparisonPicture } from '../../src/core/folders/picture.ts';

const picture = (raws: readonly number[], more: { each?: number | null; otherLevel?: number } = {}) =>
  ({
    kind: 'comparison',
    measure: 'Wartende',
    unit: '',
    each: more.each === undefined ? 1000 : more.each,
    sources: [],
    answer: {
      period: '2024',
      baseYear: null,
      own: 'a0',
      areas: raws.map((raw, i) => ({
        key: `a${i}`,
        name: i === 0 ? 'Musterhausen' : `Ort ${i}`,
        value: raw,
        raw,
        base: 1000,
        place: i + 1,
      })),
      uncompared: [],
      otherLevel: more.otherLevel ?? 0,
      median: null,
      sizeClass: null,
      periods: ['2024'],
      history: [],
    },
  }) satisfies ComparisonPicture;

describe('the caution with small numbers', () => {
  test('begins below ten, and names the own area where it is one of them', () => {
    expect(fewText(picture([FEW, 20]), 'de')).toBeNull();
    expect(fewText(picture([20, FEW - 1]), 'de')).toContain(
      'In einem Gebiet ist der gemeldete Wert kleiner als 10.',
    );
    expect(fewText(picture([9, 0, 20]), 'de')).toContain(
      'In 2 Gebieten ist der gemeldete Wert kleiner als 10, auch in Musterhausen.',
    );
    expect(fewText(picture([9, 0, 20]), 'en')).toContain(
      'In 2 areas the reported value is below 10, in Musterhausen too.',
    );
  });
  test('is not given for values as they were reported', () => {
    expect(fewText(picture([1, 2], { each: null }), 'de')).toBeNull();
  });
});
test('areas of other levels are said where there are any', () => {
  expect(comparisonSentence(picture([20], { otherLevel: 3 }), 'de')).toMatch(/bleiben außen vor: 3\.$/);
  expect(comparisonSentence(picture([20]), 'de')).not.toContain('außen vor');
});
