// Every text with a count that is made by `counted`, found by walking through all texts: with none, one and two, in both languages.
import { describe, expect, test } from 'vitest';
import { counted, isCounted, type Counted } from '../../src/i18n/counted.ts';
import { allTexts } from '../support/texts.ts';

type Found = { path: string; de: Counted<string[]>; en: Counted<string[]> };
const pairs = (german: unknown, english: unknown, path: string): Found[] => {
  if (isCounted(german)) return isCounted(english) ? [{ path, de: german, en: english }] : [];
  if (typeof german !== 'object' || german === null) return [];
  return Object.entries(german).flatMap(([key, one]) =>
    pairs(one, (english as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
};
const all = (await allTexts()).flatMap((one) => pairs(one.de, one.en, one.name));

const REST = ['erstens', 'zweitens', 'drittens'];
/** Words that a number of one must not stand before. */
const AFTER_ONE = {
  de: /(^|\s)1 (\p{L}+e )?(Zeilen|Werte|Gruppen|Spalten|Reihen|Einträge|Gebiete|Seiten|Dateien|neue Zeilen)\b/u,
  en: /(^|\s)1 (\p{L}+ )?(rows|values|groups|columns|series|entries|areas|pages|files)\b/u,
} as const;

test('texts with a count are found', () => expect(all.length).toBeGreaterThan(55));

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

/** Texts that name a number and are made otherwise, each with the reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'lock.vault unreadable.entries': 'a time of day',
  'backup.backup takeOffOne': 'the name of a file',
  'backup.backup preview': 'two counts, each with its noun',
  'backup.backup contains': 'two counts, each with its noun',
  'explore.explore has': 'the name of a column',
  'search.search per': 'a base of 1,000, never one',
  'compare.comparison converted': 'a base of 1,000, never one',
  'compare.comparison perInhabitants': 'a base of 1,000, never one',
  'compare.comparison sizeClass': 'limits of a class of size, never one',
  'claims.ahead breakLegend': 'a year',
  'claims.groups from': 'periods by their names',
  'claims.groups to': 'periods by their names',
  'claims.ahead seriesBreak': 'a year',
  'claims.ahead recount': 'a year',
  'claims.ahead inhabitants': 'a year',
  'claims.headlines everyState': 'a state',
  'claims.reading upTo': 'a value with its unit',
  'data.every hours': 'never one, which is told otherwise',
  'data.every days': 'never one, which is told otherwise',
  'first.formats clock': 'a time of day',
  'first.sentences silence': 'a span with its noun',
  'claims.calculation outlookBut': 'a column and its words',
  'claims.calculation outlookAfter': 'a day',
  'notfall.notfall saved': 'stands alone, without what the app is made of',
  'notfall.notfall wait': 'stands alone, without what the app is made of',
};
/** The words of the situation are chosen by their counts: tests/i18n/situation-sentence.test.ts reads them all. */
const OWN_TEST = /^first\.situation /;
const NOUN = {
  de: /(^|[\s(„])2 (\p{Ll}+ )?\p{Lu}\p{Ll}+/u,
  en: /(^|[\s(“])2 (\p{L}+ ){0,2}\p{Ll}+s\b/u,
} as const;

const saidWith = (text: (...given: unknown[]) => unknown, at: number, n: unknown): string => {
  const rest = typeof n === 'number' ? 7 : 'xyz';
  const given = Array.from({ length: Math.max(text.length, 1) }, (_, i) => (i === at ? n : rest));
  try {
    const said = text(...given);
    return typeof said === 'string' ? said.replaceAll('\u00a0', ' ') : '';
  } catch {
    // It takes something else than texts or numbers.
    return '';
  }
};
const counting = (one: unknown, path: string, language: 'de' | 'en'): string[] => {
  if (typeof one === 'object' && one !== null)
    return Object.entries(one).flatMap(([key, inner]) =>
      counting(inner, path === '' ? key : `${path}.${key}`, language),
    );
  if (typeof one !== 'function' || isCounted(one)) return [];
  const text = one as (...given: unknown[]) => unknown;
  const isCount = Array.from({ length: Math.max(text.length, 1) }, (_, at) => at).some((at) =>
    ['2', 2].some((n) => NOUN[language].test(saidWith(text, at, n))),
  );
  return isCount ? [path] : [];
};

test('no text with a count is made otherwise', async () => {
  const found = new Set<string>();
  for (const { name, ...texts } of await allTexts())
    for (const language of ['de', 'en'] as const)
      for (const path of counting(texts[language], '', language)) found.add(`${name} ${path}`);
  const unknown = [...found].filter((one) => OTHERWISE[one] === undefined && !OWN_TEST.test(one));
  expect(unknown).toEqual([]);
  expect(Object.keys(OTHERWISE).filter((one) => !found.has(one))).toEqual([]);
});
