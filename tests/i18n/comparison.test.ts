import { describe, expect, test } from 'vitest';
import { FEW } from '../../src/core/answers/comparison.ts';
import { comparisonSentence, fewText } from '../../src/i18n/comparison.ts';
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

describe('the rank', () => {
  const among = (values: readonly number[], better: 'up' | 'down' | null, language: 'de' | 'en' = 'de') => {
    // As compare.ts gives them: the largest first; a0 is one's own.
    const made = picture(values);
    const areas = [...made.answer.areas].sort((one, other) => other.value - one.value);
    return comparisonSentence({ ...made, answer: { ...made.answer, areas } }, language, better);
  };
  const others = (n: number): number[] => Array.from({ length: n }, (_, i) => 100 + i);
  test.each([
    [[90, 80, 70, ...others(28)], 'down', 'drittniedrigster Wert von 31 (niedriger ist besser)'],
    [[500, ...others(30)], 'down', 'höchster Wert von 31 (niedriger ist besser)'],
    [[500, 600, ...others(29)], 'up', 'zweithöchster Wert von 31 (höher ist besser)'],
    [[50, ...others(3)], null, 'niedrigster Wert von 4,'],
    [
      [100, 100, ...others(4)],
      'down',
      'niedrigster Wert von 6, gleichauf mit anderen (niedriger ist besser)',
    ],
    [[113.5, ...others(30)], 'up', '15.-niedrigster Wert von 31 (höher ist besser)'],
  ] as const)('of %j, %s is better: %s', (values, better, text) => {
    expect(among(values, better)).toContain(`Musterhausen (2024): ${text}`);
    expect(among(values, better)).not.toContain('Platz');
  });
  test('in English', () =>
    expect(among([90, 80, 70, ...others(28)], 'down', 'en')).toContain(
      '3rd lowest value of 31 (lower is better)',
    ));
});
