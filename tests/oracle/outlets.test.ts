// One figure, told in five places: on its tile, its page, a slide, on paper and in the minutes. In generated cases each is read back from
// what is drawn or written, and they say the same: the state, the value with its unit, the Stand, and what stands beside them.
import fc from 'fast-check';
import { h } from 'preact';
import render from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Course } from '../../src/app/pages/figure/Course.tsx';
import { Head } from '../../src/app/pages/figure/Head.tsx';
import { BlockView, type Look } from '../../src/app/pages/session/BlockView.tsx';
import { minutesText } from '../../src/app/pages/session/model.ts';
import { SESSION } from '../../src/app/pages/session/text.ts';
import { figureOf, isDrawn, usualRange, type FullResult } from '../../src/core/answers/figure.ts';
import type { Block, Folder } from '../../src/core/folders/folder.ts';
import type { Picture } from '../../src/core/folders/picture.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { period as periodText } from '../../src/i18n/format.ts';
import { figureHeadline } from '../../src/i18n/chart-headline.ts';
import { figureSentences } from '../../src/i18n/chart-sentences.ts';
import { deriveTile, TILE } from '../../src/tiles/indicator/tile.ts';
import { TileView } from '../../src/tiles/indicator/View.tsx';
import { runs } from '../support/runs.ts';
import { given, held, type Given } from './cases.ts';

// Each is drawn ten times.
const ASKED = process.env.ORACLE_CASES;
const CASES = ASKED === undefined ? runs(400) : Math.ceil(Number(ASKED) / 10);
type Language = 'de' | 'en';
const LANGUAGES = ['de', 'en'] as const;
const LOOKS = ['screen', 'stage', 'paper'] as const;

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
/** What a person reads: without marks of the eye alone, without drawings. */
const read = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<table.*?<\/table>/gs, ' ')
    .replace(/<(\w+)[^>]* aria-hidden="true"[^>]*>.*?<\/\1>/gs, ' ')
    // Whole paragraphs stand apart.
    .replace(/<\/?(?:p|h\d|div)\b[^>]*>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => SIGNS[name]!)
    .replace(/\s+/g, ' ');
/** What stands on the mark of the state. */
const markIn = (html: string, language: Language): string =>
  stateIn(read(/class="status".*?<\/svg>(.*?)<\/span><\/span>/s.exec(html)?.[1] ?? ''), language);

/** States as they are written on marks and in minutes; the longer before what it holds. */
const STATES: Readonly<Record<Language, readonly (readonly [words: string, state: string])[]>> = {
  de: [
    ['zuletzt kritisch', 'lastCritical'],
    ['zuletzt zu beobachten', 'lastWatch'],
    ['keine aktuellen daten', 'noCurrentData'],
    ['ohne bewertung', 'unrated'],
    ['kritisch', 'critical'],
    ['beobachten', 'watch'],
    ['in ordnung', 'good'],
  ],
  en: [
    ['last critical', 'lastCritical'],
    ['last to be watched', 'lastWatch'],
    ['no current data', 'noCurrentData'],
    ['not rated', 'unrated'],
    ['critical', 'critical'],
    ['watch', 'watch'],
    ['in order', 'good'],
  ],
};
const stateIn = (text: string, language: Language): string =>
  STATES[language].find(([words]) => text.toLowerCase().includes(words))?.[1] ?? `nobody knows: ${text}`;

/** Numbers as they are written, with their signs, times and dates. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/[+−]?\d[\d.,:/]*\d|[+−]?\d/g)].map(([one]) => one);

/** What is expected, at the end of a line. */
const AHEAD = /(?:Wird nach Vorhersage|Nach Vorhersage|By the forecast) .*\.$/;
const block = { id: 'b', kind: 'indicator', indicator: 'x' } as unknown as Block;
const minutes = (full: FullResult, at: number, language: Language): string => {
  const folder = {
    id: 'f',
    name: 'Rat',
    body: '',
    date: '',
    frozen: null,
    decisions: [],
    pages: [{ id: 'p', item: '', title: 'Seite', isClosed: false, blocks: [block] }],
  } as unknown as Folder;
  const pictures = new Map<string, Picture>([['b', { kind: 'indicator', full, sources: [] }]]);
  const line = minutesText(folder, pictures, at, SESSION[language], language)
    .split('\n')
    .find((one) => one.startsWith('- '))!;
  return line.replace(`- ${full.definition.title}: `, '').replace(/\s+/g, ' ').trim();
};
const slide = (full: FullResult, at: number, language: Language, look: Look): string =>
  render(h(BlockView, { block, picture: { kind: 'indicator', full, sources: [] }, at, language, look }));
/** The page of a figure, as far as it tells of its values. */
const page = (full: FullResult, at: number, language: Language): string => {
  const services = { language: { value: language }, now: { value: at } } as never;
  const situation = { provenance: {}, own: [] } as never;
  return render(h(Head, { result: full, services })) + render(h(Course, { full, situation, services }));
};

/** What the outlets say otherwise than each other. Shape: empty where all say the same. */
const troubleOf = (made: Given, language: Language): string[] => {
  const { one } = made;
  const at = one.now;
  const full = evaluateFully(one.definition, () => held(made), {
    ...(one.knowsNow && { now: at }),
    ...(one.population && { population: { years: one.population, single: null } }),
  });
  const tile = deriveTile(full, at, language);
  const trouble: string[] = [];
  const must = (where: string, text: string, part: string): void => {
    const plain = part.replace(/\s+/g, ' ').trim();
    if (plain !== '' && !text.toLowerCase().includes(plain.toLowerCase()))
      trouble.push(`${where} does not say „${plain}“: ${text}`);
  };
  const drawn: [where: string, html: string][] = [
    ['tile', render(h(TileView, { tile, language }))],
    ['page', page(full, at, language)],
    ...LOOKS.map((look): [string, string] => [look, slide(full, at, language, look)]),
  ];
  const [onTile, onPage, ...slides] = drawn.map(([where, html]) => [where, read(html)] as const);
  const inMinutes = minutes(full, at, language);
  const foretold = AHEAD.exec(inMinutes)?.[0] ?? '';
  // For the ear a dash is a word.
  const dash = TILE[language].noValue;
  const large = tile.figure === '–' ? dash : `${tile.figure}${tile.unit === '' ? '' : ` ${tile.unit}`}`;
  const now = inMinutes.replace(foretold, '');
  const states = [
    ...drawn.map(([where, html]) => [where, markIn(html, language)]),
    ['minutes', stateIn(tile.isOld ? now : now.replace(large, ''), language)],
  ];
  if (new Set(states.map(([, state]) => state)).size > 1) trouble.push(`states: ${states.join(' ')}`);
  const stand = full.lastValue === null ? '' : asOf(full, language);
  // An old value stands in the line of the minutes, with what it last meant.
  const inLine = tile.isOld ? tile.figure : large.replace(dash, '–');
  for (const [where, text] of [onPage!, ...slides, ['minutes', inMinutes] as const]) {
    must(where, text, tile.line);
    must(where, text, stand);
    must(where, text, where === 'minutes' ? inLine : large);
  }
  must('tile', onTile![1], tile.line);
  must('tile', onTile![1], large);
  if (full.lastValue === null) must('tile', onTile![1], tile.asOf);
  const figure = figureOf(full, usualRange(full.series), at);
  if (isDrawn(figure)) {
    const sentences = figureSentences(figure, language);
    for (const [where, text] of [onPage!, ...slides]) {
      must(where, text, figureHeadline(figure, language));
      if (where !== 'stage') must(where, text, sentences);
    }
    must('sentences', sentences, foretold);
  }
  // What the minutes say of the time to come, page and slides say.
  for (const [where, text] of [onPage!, ...slides]) must(where, text, foretold);
  // No number stands in the minutes that the slide does not have.
  const known = new Set(numbersIn(slides[0]![1]));
  const more = numbersIn(inMinutes).filter((number) => !known.has(number));
  if (more.length > 0) trouble.push(`minutes alone say ${more.join(' ')}: ${inMinutes} — ${slides[0]![1]}`);
  return trouble;
};

/** In full, as it must stand wherever there is room. */
const asOf = (full: FullResult, language: Language): string =>
  `${language === 'de' ? 'Stand' : 'as of'} ${periodText(full.lastValue!.period, language)}`;

test(
  `in ${CASES} generated cases tile, page, slide, paper and minutes say the same`,
  () =>
    fc.assert(
      fc.property(given, (made) => {
        for (const language of LANGUAGES)
          expect(troubleOf(made, language), JSON.stringify(made.cells)).toEqual([]);
      }),
      { numRuns: CASES },
    ),
  Math.max(120_000, CASES * 200),
);
