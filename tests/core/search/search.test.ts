import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, fold, isNear, wordsOf } from '../../../src/core/search/fold.ts';
import { buildIndex, findIn, WEIGHTS, type Entry } from '../../../src/core/search/search.ts';

const indicator = (id: string, title: string, rest: string[] = []): Entry => ({
  doc: { kind: 'indicator', id },
  title,
  parts: rest.map((text) => [text, WEIGHTS.description] as const),
  parent: -1,
});
const entries: Entry[] = [
  indicator('krippe', 'Freie Krippenplätze', ['Plätze für Kinder unter drei Jahren']),
  indicator('warten', 'Wartende Familien', ['Wartende für einen Platz in der Krippe']),
  indicator('strasse', 'Straßen mit Schäden'),
  {
    doc: { kind: 'dataset', id: 'schulen' },
    title: 'Schulen',
    parts: [['ort sanierung kosten', WEIGHTS.column]],
    parent: -1,
  },
  {
    doc: { kind: 'value', dataset: 'schulen', column: 'ort', value: 'Öhringen' },
    title: 'Öhringen',
    parts: [],
    parent: 3,
  },
  {
    doc: { kind: 'value', dataset: 'schulen', column: 'ort', value: 'Zell' },
    title: 'Zell',
    parts: [],
    parent: 3,
  },
];
const index = buildIndex(entries);
const titles = (question: string): string[] => findIn(index, question).hits.map(({ title }) => title);

describe('words', () => {
  test('are compared without case, umlauts, ß and accents', () => {
    expect(fold('STRAßE Café a\u0308')).toBe('strasse cafe ae');
    expect(wordsOf('Kita-Plätze (2025), 1.000 €')).toEqual(['kita', 'plaetze', '2025', '1', '000']);
  });
  test('that only ask are left out, unless there are no others', () => {
    expect(asked('Wie viele freie Plätze gibt es in der Krippe?')).toEqual(['freie', 'plaetze', 'krippe']);
    expect(asked('Wie ist das')).toEqual(['wie', 'ist', 'das']);
  });
  test.each([
    ['krippe', 'krippenplaetze', true],
    ['kripe', 'krippenplaetze', true],
    ['krippee', 'krippenplaetze', true],
    ['krpipe', 'krippenplaetze', true],
    ['brippe', 'krippenplaetze', true],
    ['schulle', 'schulen', true],
    ['strase', 'strassen', true],
    ['klippo', 'krippenplaetze', false],
    ['haus', 'maut', false],
  ])('%s is near the beginning of %s: %s', (word, token, expected) =>
    expect(isNear(word, token)).toBe(expected),
  );
});

describe('a question', () => {
  test('finds by beginnings, parts of compounds, in any order, all words', () => {
    expect(titles('Krippe')).toEqual(['Freie Krippenplätze', 'Wartende Familien']);
    expect(titles('Krippe Wartende')).toEqual(['Wartende Familien']);
    expect(titles('plaetze KRIPPE')).toEqual(['Freie Krippenplätze']);
    expect(titles('Strasse')).toEqual(['Straßen mit Schäden']);
    expect(titles('Krippe Mondfahrt')).toEqual([]);
  });
  test('forgives one letter, only where nothing fits as written', () => {
    expect(titles('Kripenplätze')).toEqual(['Freie Krippenplätze']);
    expect(titles('Schulle Sanirung')).toEqual(['Schulen']);
    expect(titles('Zel')).toEqual(['Zell']);
  });
  test('finds a place together with what its dataset is about, and says which words ask for a column', () => {
    const { hits, totals } = findIn(index, 'Öhringen Sanierung');
    expect(hits).toMatchObject([
      { doc: { kind: 'value', dataset: 'schulen', column: 'ort', value: 'Öhringen' }, rest: ['sanierung'] },
    ]);
    expect(totals.value).toBe(1);
  });
  test('names the words that nothing here knows', () =>
    expect(findIn(index, 'Zell Raumfahrt')).toMatchObject({ hits: [], unknown: ['raumfahrt'] }));
  test('of nothing, one letter or signs finds nothing', () => {
    for (const question of ['', ' ', 'x', '?!', '%%%']) expect(titles(question)).toEqual([]);
  });
  test('finds the same in every order of its words', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['krippe', 'frei', 'platz', 'zell', 'sanierung', 'schul', 'oehringen', 'kripe'], {
          minLength: 1,
        }),
        (words) => {
          const forward = findIn(index, words.join(' ')),
            backward = findIn(index, words.toReversed().join(' '));
          expect(backward.hits.map(({ doc, score }) => [doc, score])).toEqual(
            forward.hits.map(({ doc, score }) => [doc, score]),
          );
        },
      ),
    ));
  test('finds every title by itself, whatever it is called', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
            fc.constantFrom('Maßnahmen der Stadt', 'Wie viele?', '__proto__', 'A B', 'Öl', 'constructor'),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (names) => {
          const own = buildIndex(names.map((name, i) => indicator(String(i), name)));
          for (const name of names) {
            if (asked(name).join('').length < 2) continue;
            expect(findIn(own, name).hits.map(({ title }) => title)).toContain(name);
          }
        },
      ),
    ));
  test('agrees with looking at every text, for words as they are written', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('kita', 'platz', 'krippe', 'frei', 'ort', 'nord'), { minLength: 1 }),
          {
            minLength: 1,
            maxLength: 10,
          },
        ),
        fc.constantFrom('kit', 'latz', 'krippe', 'or', 'nord', 'rei', 'tz'),
        (all, word) => {
          const own = buildIndex(all.map((words, i) => indicator(String(i), words.join(' '))));
          const fits = (text: string): boolean =>
            text.split(' ').some((one) => (word.length < 3 ? one.startsWith(word) : one.includes(word)));
          expect(findIn(own, word).totals.indicator).toBe(
            all.filter((words) => fits(words.join(' '))).length,
          );
        },
      ),
    ));
});
