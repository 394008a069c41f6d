import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, baseOf, baseReader, fold, isNear, wordsOf } from '../../../src/core/search/fold.ts';
import { readQuestion } from '../../../src/core/search/question.ts';
import { buildIndex } from '../../../src/core/search/build.ts';
import { WEIGHTS, type Entry, type Index } from '../../../src/core/search/entry.ts';
import { findIn } from '../../../src/core/search/search.ts';

import { parseDate } from '../../../src/core/values/period.ts';
import { runs } from '../../support/runs.ts';

const TODAY = parseDate('2026-11-28')!;
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
const find = (of: Index, question: string) => findIn(of, readQuestion(question, TODAY));
const index = buildIndex(entries);
const titles = (question: string): string[] => find(index, question).hits.map(({ title }) => title);

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
    expect(titles('plaetze KRIPPE')).toEqual(['Freie Krippenplätze', 'Wartende Familien']);
    expect(titles('Strasse')).toEqual(['Straßen mit Schäden']);
    expect(titles('Mondfahrt')).toEqual([]);
  });
  test('forgives one letter, only where nothing fits as written', () => {
    expect(titles('Kripenplätze')[0]).toBe('Freie Krippenplätze');
    expect(titles('Schulle Sanirung')).toEqual(['Schulen']);
    expect(titles('Zel')).toEqual(['Zell']);
  });
  test('finds a place together with what its dataset is about, and says which words ask for a column', () => {
    const { hits, totals } = find(index, 'Öhringen Sanierung');
    expect(hits).toMatchObject([
      { doc: { kind: 'value', dataset: 'schulen', column: 'ort', value: 'Öhringen' }, rest: ['sanierung'] },
    ]);
    expect(totals.value).toBe(1);
  });
  test('names the words that nothing here knows', () =>
    expect(find(index, 'Zell Raumfahrt')).toMatchObject({
      hits: [{ title: 'Zell' }],
      unknown: ['raumfahrt'],
    }));
  test('is answered by any of its words, by what holds most of them first', () => {
    expect(titles('Straßen Mondfahrt Schäden')).toEqual(['Straßen mit Schäden']);
    expect(titles('Krippe Wartende Mondfahrt')).toEqual(['Wartende Familien']);
  });
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
          const forward = find(index, words.join(' ')),
            backward = find(index, words.toReversed().join(' '));
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
            expect(find(own, name).hits.map(({ title }) => title)).toContain(name);
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
        // Words without others that mean the same.
        fc.constantFrom('kit', 'latz', 'or', 'nord', 'rei', 'tz'),
        (all, word) => {
          const own = buildIndex(all.map((words, i) => indicator(String(i), words.join(' '))));
          const fits = (text: string): boolean =>
            text.split(' ').some((one) => (word.length < 3 ? one.startsWith(word) : one.includes(word)));
          expect(find(own, word).totals.indicator).toBe(all.filter((words) => fits(words.join(' '))).length);
        },
      ),
    ));
});

test('words are the same whether a text is read as a whole or piece by piece', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Plätze',
      'Ärzte',
      'ΑΣ',
      'Straße-9',
      'e\u0308a',
      '\u0308',
      'aE',
      'Ue',
      '3,5',
      'K',
      '\u0011',
      'ı',
      '日本',
    ),
    fc.string({ maxLength: 5 }),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (texts) => {
      const read = baseReader((word) => word);
      for (const text of texts.map((pieces) => pieces.join(' '))) {
        expect(read(text)).toEqual(wordsOf(baseOf(fold(text))));
        // Once more, from what it remembers.
        expect(read(text)).toEqual(wordsOf(baseOf(fold(text))));
      }
    }),
    { numRuns: runs(3_000) },
  );
});
