import { expect, test } from 'vitest';
import { parted } from '../../src/i18n/parted.ts';

const marked = (text: string, words: string[], language: 'de' | 'en' = 'en'): string =>
  parted(text, words, language)
    .map((part) => (part.lang ? `[${part.text}]` : part.text))
    .join('');

test('published words stand out of an English sentence, and of no German one', () => {
  expect(marked('Fell from 16 to 3 Plätze, 1 Plätze less', ['Plätze'])).toBe(
    'Fell from 16 to 3 [Plätze], 1 [Plätze] less',
  );
  expect(marked('Von 16 auf 3 Plätze gefallen', ['Plätze'], 'de')).toBe('Von 16 auf 3 Plätze gefallen');
});
test('the longest word counts, and none inside of another', () =>
  expect(marked('Kita Nord: 12 Kitas, Kita', ['Kita', 'Kita Nord'])).toBe('[Kita Nord]: 12 Kitas, [Kita]'));
test('signs belong to no language', () =>
  expect(marked('12 % of 40 €', ['%', '€', ''])).toBe('12 % of 40 €'));
