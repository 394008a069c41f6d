// A language in which every text of the packs stands in marks: what is shown without them is translated by nobody.
// Published names, units and states are in the language of the municipality, and stay.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { figureOf } from '../../src/core/answers/figure.ts';
import type { IssueCode } from '../../src/core/values/issue.ts';
import { writeFront } from '../../src/app/written.tsx';
import { calculationSentence } from '../../src/i18n/calculation.ts';
import { figureHeadline } from '../../src/i18n/chart-headline.ts';
import { figureSentences } from '../../src/i18n/chart-sentences.ts';
import { figureRows } from '../../src/i18n/figure-rows.ts';
import { sentence } from '../../src/i18n/issues.ts';
import { first, packs } from '../../src/i18n/languages/de/index.ts';
import { sentences as issues } from '../../src/i18n/languages/de/issues.ts';
import { readingAid } from '../../src/i18n/reading.ts';
import * as english from '../../src/i18n/languages/en/index.ts';
import { giveWords, type Words } from '../../src/i18n/words.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { load, situationOf } from '../support/demo.ts';

/** Days are taken apart and put together again by what shows them: their names are not marked. */
const UNMARKED = new Set(['formats', 'values']);

const marked = (given: unknown): unknown => {
  if (typeof given === 'string') return `⟦${given}⟧`;
  if (typeof given === 'function')
    return Object.assign(
      (...rest: unknown[]) => marked((given as (...all: unknown[]) => unknown)(...rest)),
      given,
    );
  if (Array.isArray(given)) return given.map(marked);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, marked(one)]));
};
const pack = (given: object): object =>
  Object.fromEntries(
    Object.entries(given).map(([subject, one]) => [subject, UNMARKED.has(subject) ? one : marked(one)]),
  );
// A worker has an address without a hash.
vi.stubGlobal('location', new URL('http://127.0.0.1/sw.js'));
const speakInstead = async (
  from: Pick<typeof english, 'first' | 'packs'>,
  made: (given: object) => object,
): Promise<void> => {
  giveWords('en', 'first', made(from.first) as Words['first']);
  for (const [name, bring] of Object.entries(from.packs))
    giveWords('en', name as keyof typeof packs, made(await bring()) as never);
};
// It stands in the place of English.
await speakInstead({ first, packs }, pack);
afterAll(() => speakInstead(english, (given) => given));

/** What is left of a text without its marked parts and without what was published. Shape: words of two letters and more. */
const bare = (text: string, published: readonly string[]): string[] => {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const one of [...published].sort((a, b) => b.length - a.length))
    if (one !== '') rest = rest.replaceAll(one, ' ');
  return rest.match(/\p{L}{2,}/gu) ?? [];
};
const textsOf = (given: unknown): string[] => {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsOf) : [];
};
const MONTHS = first.formats.months.flatMap((name) => [name, name.slice(0, 3)]);
const OF_FORMATS = [
  ...MONTHS,
  ...Object.values(first.formats.span).flat(),
  ...['KW', 'Uhr', 'Quartal', 'Halbjahr'],
];
const OTHERS = ['Tertial', 'vor', 'von', 'heute', 'gestern'];

test('what is not marked is found', () => {
  expect(bare('⟦Stand ⟦gestern⟧⟧: 12 Plätze', ['Plätze'])).toEqual([]);
  expect(bare('⟦Stand⟧ Data', [])).toEqual(['Data']);
});

test('every issue is said by its pack', () => {
  for (const code of Object.keys(issues) as IssueCode[])
    expect(bare(sentence({ code, severity: 'error', place: { row: 1, column: 'x' } }, 'en'), [])).toEqual([]);
});

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
describe('the demo', async () => {
  const demo = await load(TODAY);
  const { catalog, results } = demo;
  test.each([...results])('%s is said by the packs', (_id, full) => {
    const published = [...textsOf(full.definition), ...OF_FORMATS, ...OTHERS];
    const figure = figureOf(full, 'all', NOW);
    const tile = deriveTile(full, NOW, 'en');
    const said = [
      figureHeadline(figure, 'en'),
      figureSentences(figure, 'en'),
      readingAid(full.definition, full.limits, 'en'),
      calculationSentence(full.definition, 'en'),
      tile.line,
      tile.brief,
      tile.since,
      tile.asOf,
      ...figureRows(full, 'en').flatMap((row) => [row.value, row.rating]),
    ];
    for (const text of said) expect(bare(text, published), text).toEqual([]);
  });

  test('the first page has no word of its own', () => {
    const situation = situationOf(demo, NOW);
    const html = writeFront(situation, { language: 'en' }, NOW);
    const shown = html
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&amp;', '&');
    const said = [...html.matchAll(/(?:aria-label|placeholder|title)="([^"]*)"/g)].map((one) => one[1]!);
    const published = [
      ...textsOf([
        catalog.municipality,
        catalog.title,
        catalog.areas,
        catalog.organisations,
        catalog.dashboards,
      ]),
      ...situation.results.flatMap(({ definition }) => textsOf(definition)),
      ...OF_FORMATS,
      ...OTHERS,
    ];
    expect(bare([shown, ...said].join('\n'), published)).toEqual([]);
  });
});
