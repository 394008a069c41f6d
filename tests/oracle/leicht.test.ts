// Leichte Sprache says what the German says: the same numbers, the same states, the same direction, in generated cases and of every figure
// of the demo. Each of its sentences, and each part of a list, is short.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/core/answers/figure.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import type { FullResult } from '../../src/core/answers/figure.ts';
import { countsAt } from '../../src/core/indicators/status.ts';
import { figureHeadline } from '../../src/i18n/chart-headline.ts';
import { figureSentences } from '../../src/i18n/chart-sentences.ts';
import type { Language } from '../../src/i18n/locale.ts';
import { readingAid } from '../../src/i18n/reading.ts';
import { STATUS } from '../../src/i18n/sentences.ts';
import { situationBrief, situationSentence } from '../../src/i18n/situation-sentence.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { load } from '../support/demo.ts';
import { runs } from '../support/runs.ts';
import { given, held } from './cases.ts';

/** German words and what stands for them. A word of each pair is said as often as the other. */
const WORDS: readonly (readonly [german: RegExp, easy: RegExp])[] = [
  [/(?<!\p{L})kritisch(?!\p{L})/giu, /(?<!\p{L})schlecht(?!\p{L})/giu],
  [/zu beobachten|(?<!\p{L})Beobachten/gu, /zum Aufpassen|(?<!\p{L})Aufpassen(?=:)/gu],
  [/in Ordnung/gi, /(?<!\p{L})gut(?!\p{L})/giu],
  [/gestiegen/g, /größer geworden/g],
  [/gefallen/g, /kleiner geworden/g],
  [/(?<!\p{L})mehr als/gu, /(?<!\p{L})mehr als/gu],
  [/(?<!\p{L})weniger als/gu, /(?<!\p{L})weniger als/gu],
  [/nicht erreicht/g, /nicht geschafft/g],
  [/erreicht/g, /geschafft/g],
  [/unter (?=\d)/g, /unter (?=\d)/g],
  [/über (?=\d)/g, /über (?=\d)/g],
];

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
/** What municipalities publish stands in quotation marks, and is the same in both. */
const quoted = (text: string): string[] => text.match(/„[^“]*“/g) ?? [];
const unquoted = (text: string): string => text.replace(/„[^“]*“/g, '„“').replaceAll('einmal', '1-mal');
const numbers = (text: string): string[] => (unquoted(text).match(/\d+(?:[.,:]\d+)*/g) ?? []).sort();
const differs = (german: string, easy: string): string[] => {
  const found: string[] = [];
  if (numbers(german).join(' ') !== numbers(easy).join(' ')) found.push('numbers');
  if (quoted(german).sort().join(' ') !== quoted(easy).sort().join(' ')) found.push('states');
  for (const [one, other] of WORDS) {
    const count = (text: string, word: RegExp): number => unquoted(text).match(word)?.length ?? 0;
    // A published state may be a word that is also one of ours (`gut`): it is in both.
    const published = one.source === other.source ? 0 : count(easy, one) - count(german, other);
    if (count(german, one) - published !== count(easy, other))
      found.push(`${one.source}: ${count(german, one)}, ${other.source}: ${count(easy, other)}`);
  }
  return found.map((one) => `${one}\n  ${german}\n  ${easy}`);
};

const saidOf = (full: FullResult, now: number, language: Language): Readonly<Record<string, string>> => {
  const figure = figureOf(full, 'all', now);
  const tile = deriveTile(full, now, language);
  return {
    headline: plain(figureHeadline(figure, language)),
    sentences: plain(figureSentences(figure, language)),
    line: plain(tile.line),
    brief: plain(tile.brief),
    value: plain(`${tile.figure} ${tile.unit} ${tile.since}`),
    reading: plain(readingAid(full.definition, full.limits, language)),
    situation: situationSentence(countsAt([full], now), language),
    situationBrief: situationBrief(countsAt([full], now), language),
  };
};
const troubles = (full: FullResult, now: number): string[] => {
  const [german, easy] = [saidOf(full, now, 'de'), saidOf(full, now, 'leicht')];
  return Object.entries(german).flatMap(([name, text]) => differs(text, easy[name]!));
};

test('what says something else is found', () => {
  expect(
    differs('In 3 Tagen von 12 auf 5 gefallen', 'Die Zahl ist in 3 Tagen kleiner geworden. 12. 5.'),
  ).toEqual([]);
  expect(
    differs('In 3 Tagen von 12 auf 5 gefallen', 'Die Zahl ist in 3 Tagen größer geworden. 12. 5.'),
  ).not.toEqual([]);
  expect(differs('2 sind kritisch', '3 sind schlecht')).not.toEqual([]);
  expect(differs('2 sind kritisch', '2 sind gut')).not.toEqual([]);
});

const CASES = runs(600);
test(`in ${CASES} generated cases it says what the German says`, () => {
  fc.assert(
    fc.property(given, (made) => {
      const { definition, now, knowsNow, population } = made.one;
      const table = held(made);
      const full = evaluateFully(definition, () => table, {
        ...(knowsNow && { now }),
        ...(population && { population: { years: population, single: null } }),
      });
      expect(troubles(full, now)).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

const TODAY = '2026-11-28';
describe('every figure of the demo', async () => {
  const { results } = await load(TODAY);
  const now = Date.parse(`${TODAY}T07:00:00Z`);
  test.each([...results])('%s', (_id, full) => {
    expect(troubles(full, now)).toEqual([]);
    const { headline, sentences, situation, reading } = saidOf(full, now, 'leicht');
    for (const text of [headline!, sentences!, situation!, reading!])
      for (const one of unquoted(text).split(/\.(?=\s|$)|\), /))
        expect(one.trim().split(/\s+/).length, one).toBeLessThanOrEqual(16);
  });
  test('all of them', () => {
    const counts = countsAt([...results.values()], now);
    expect(
      differs(situationSentence(counts, 'de'), situationSentence(counts, 'leicht')),
      situationSentence(counts, 'leicht'),
    ).toEqual([]);
  });
});

test('each state has a word of its own', () => {
  expect(new Set(Object.values(STATUS.leicht)).size).toBe(Object.keys(STATUS.de).length);
  expect(Object.keys(STATUS.leicht).sort()).toEqual(Object.keys(STATUS.de).sort());
});
