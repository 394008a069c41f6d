// Every text with a count that is made by `counted`, found by walking through all texts: with none, one and two, in both languages.
import { describe, expect, test } from 'vitest';
import { counted, isCounted, type Counted } from '../../src/i18n/counted.ts';

const MODULES = import.meta.glob<Record<string, unknown>>(
  ['../../src/app/**/*.{ts,tsx}', '../../src/i18n/*.ts', '!../../src/app/notfall/{page,start}.ts'],
  {},
);
type Found = { path: string; de: Counted<string[]>; en: Counted<string[]> };
const pairs = (german: unknown, english: unknown, path: string): Found[] => {
  if (isCounted(german)) return isCounted(english) ? [{ path, de: german, en: english }] : [];
  if (typeof german !== 'object' || german === null) return [];
  return Object.entries(german).flatMap(([key, one]) =>
    pairs(one, (english as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
};
const all: Found[] = [];
for (const [path, load] of Object.entries(MODULES))
  for (const [name, texts] of Object.entries(await load()))
    if (typeof texts === 'object' && texts !== null && 'de' in texts && 'en' in texts)
      all.push(...pairs(texts.de, texts.en, `${path} ${name}`));

const REST = ['erstens', 'zweitens', 'drittens'];
/** Words that a number of one must not stand before. */
const AFTER_ONE = {
  de: /(^|\s)1 (\p{L}+e )?(Zeilen|Werte|Gruppen|Spalten|Reihen|Einträge|Gebiete|Seiten|Dateien|neue Zeilen)\b/u,
  en: /(^|\s)1 (\p{L}+ )?(rows|values|groups|columns|series|entries|areas|pages|files)\b/u,
} as const;

test('texts with a count are found', () => expect(all.length).toBeGreaterThan(15));

describe.each(all)('$path', (found) => {
  test.each(['de', 'en'] as const)('%s', (language) => {
    const say = found[language];
    const [none, one, two] = [0, 1, 2].map((n) => say(n, ...REST)) as [string, string, string];
    // The count is told of none and of two alike, or stands in another part of the sentence.
    expect(none.includes('0')).toBe(two.includes('2'));
    // Of one it is said in words of their own: no other number fits into them.
    expect(one.replace('1', '2')).not.toBe(two);
    expect(one).not.toMatch(AFTER_ONE[language]);
    expect(one).not.toContain('#');
    for (const text of [none, one, two]) expect(text).not.toMatch(/\{\d\}|undefined|NaN|^\s*$/);
    // What stands beside the count is told in each of them, or in none.
    expect(one.includes('erstens')).toBe(two.includes('erstens'));
    expect(one.includes('zweitens')).toBe(two.includes('zweitens'));
  });
});

test('a large count is written as people write it, and text from outside stays what it is', () => {
  const text = counted<[names: string]>('de', '1 Zeile ({0})', '# Zeilen ({0})');
  expect(text(1_234_567, 'a')).toBe('1.234.567 Zeilen (a)');
  expect(text(2, '# {0} $&')).toBe('2 Zeilen (# {0} $&)');
});
