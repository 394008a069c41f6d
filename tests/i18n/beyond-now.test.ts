import { expect, test } from 'vitest';
import { lackText } from '../../src/i18n/values.ts';
import { foretoldText, inhabitantsText } from '../../src/i18n/beyond-now.ts';
import { inhabitantsIn } from '../../src/core/indicators/population.ts';
import type { Period } from '../../src/core/values/period.ts';

test('what is missing is named', () => {
  expect(lackText({ kind: 'inhabitants', year: '2012' }, 'de')).toBe('Einwohnerzahl für 2012 fehlt');
  expect(lackText({ kind: 'parts', names: ['Sonnenhof'] }, 'de')).toBe('Sonnenhof fehlt');
  expect(lackText({ kind: 'parts', names: ['A', 'B'] }, 'de')).toBe('A, B fehlen');
});
test('what is foretold is told with its day or year', () => {
  const told = (rating: 'critical' | 'watch', period: string, isPast = false) =>
    foretoldText({ rating, period: period as Period, isPast }, 'de');
  expect(told('critical', '2026-11-29')).toBe('Wird nach Vorhersage am 29.11.2026 kritisch.');
  expect(told('watch', '2028')).toBe('Wird nach Vorhersage zu beobachten: 2028.');
  expect(told('critical', '2026', true)).toBe('Nach Vorhersage kritisch: 2026; ein Wert dazu fehlt noch.');
  expect(foretoldText({ rating: 'watch', period: '2026' as Period, isPast: true }, 'en')).toBe(
    'By the forecast to be watched: 2026; a value of it is still missing.',
  );
  expect(foretoldText(null, 'de')).toBe('');
});
test('inhabitants are told with their year and how they were counted', () => {
  expect(inhabitantsText({ year: '2022', number: 15_480, kind: 'census' }, 'de')).toBe(
    '15.480 Einwohner (2022, Zensus)',
  );
  expect(inhabitantsText({ year: '2023', number: 15_480, kind: null }, 'en')).toBe(
    '15,480 inhabitants (2023)',
  );
  const single = { number: 15_842, asOf: null };
  const undated = inhabitantsIn({ years: [], single }, '2024' as Period, '2024')!;
  expect(inhabitantsText(undated, 'de')).toBe('15.842 Einwohner (ohne Angabe des Jahres)');
});
