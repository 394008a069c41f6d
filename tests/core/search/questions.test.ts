// The questions of a council, asked of the demo municipality as a tablet holds it.
import { describe, expect, test } from 'vitest';
import { datasetEntry, figureEntries } from '../../../src/core/search/entries.ts';
import type { SearchedPage } from '../../../src/core/search/pages.ts';
import { readQuestion } from '../../../src/core/search/question.ts';
import { buildIndex } from '../../../src/core/search/build.ts';
import type { Entry } from '../../../src/core/search/entry.ts';
import { findIn, type Hit } from '../../../src/core/search/search.ts';
import { pages as english } from '../../../src/i18n/languages/en/pages.ts';
import { pages as german } from '../../../src/i18n/languages/de/pages.ts';
import { parseDate } from '../../../src/core/values/period.ts';
import { load } from '../../support/demo.ts';
import { CRISIS, EIGHTH, ELEVENTH, NINTH, SEVENTH, TENTH } from './questions-blind.ts';
import { TWELFTH } from './questions-twelfth.ts';
import { AGAIN, FIFTH, FOURTH, LATER, QUESTIONS, THIRD, TODAY, UNSEEN, type Asked } from './questions.ts';

const demo = await load(TODAY);
const indexOf = (): ReturnType<typeof buildIndex> => {
  const entries: Entry[] = figureEntries(demo.catalog, []);
  for (const resource of demo.catalog.resources) {
    const table = demo.tables.get(resource.name)!;
    const parent = entries.length;
    entries.push(
      datasetEntry({
        id: resource.name,
        name: resource.name,
        title: resource.title ?? resource.name,
        provenance: {},
        fields: table.columns.map(({ field }) => field),
      }),
    );
    for (const { field, vector } of table.columns)
      if (field.type === 'text' && field.role !== 'key' && vector.kind === 'codes')
        for (const value of vector.dict.slice(1))
          entries.push({
            doc: { kind: 'value', dataset: resource.name, column: field.name, value },
            title: value,
            parts: [],
            parent,
          });
  }
  return buildIndex(entries);
};
const index = indexOf();
const pagesOf = (words: typeof german): SearchedPage[] =>
  Object.entries(words).map(([address, [title, about, asked]]) => ({
    address: `/${address}`,
    title,
    about,
    asked,
  }));
const [inGerman, inEnglish] = [pagesOf(german), pagesOf(english)];

const nameOf = (hit: Hit | undefined): string => {
  if (hit === undefined) return '';
  const { doc, title } = hit;
  if (doc.kind === 'indicator') return doc.id;
  return doc.kind === 'page' ? `page ${doc.address}` : `${doc.kind} ${title}`;
};
/** What stands first, as `questions.ts` writes it. */
const first = (question: string, pages = inGerman): string => {
  const { hits, time, until, state } = findIn(index, readQuestion(question, parseDate(TODAY)!), pages);
  const span = until === time ? time : `${time}..${until}`;
  const said = [state === null ? '' : `state:${state}`, time === null ? '' : ` @${span}`];
  return nameOf(hits[0]) + said.join('');
};
const wrong = (all: readonly Asked[]): [string, string, Asked[1]][] =>
  all.flatMap(([question, right, language]) => {
    const got = first(question, language === 'en' ? inEnglish : inGerman);
    return [right].flat().includes(got) ? [] : [[question, got, right]];
  });

describe('a question of a council', () => {
  test('has the right answer first', () => expect(wrong(QUESTIONS)).toEqual([]));
  test('has it first among forty that came later', () => expect(wrong(LATER)).toEqual([]));
  test('has it first among those of an acceptance', () => expect(wrong(AGAIN)).toEqual([]));
  test('has it first among those of a third one', () => expect(wrong(THIRD)).toEqual([]));
  test('has it first among those of a fourth one, of which some ask where something is done', () =>
    expect(wrong(FOURTH)).toEqual([]));
  test('has it first among those of a fifth and a sixth one', () => expect(wrong(FIFTH)).toEqual([]));
  test.each([
    ['a seventh', SEVENTH],
    ['an eighth', EIGHTH],
    ['a ninth', NINTH],
    ['a tenth', TENTH],
    ['a crisis', CRISIS],
    ['a twelfth', TWELFTH],
  ])('has it first among those of %s', (_, all) => expect(wrong(all)).toEqual([]));
  test('has it nine times of ten where nobody looked while the search was built', () => {
    for (const all of [UNSEEN, ELEVENTH]) {
      const failures = wrong(all);
      expect(failures.length, JSON.stringify(failures, null, 1)).toBeLessThanOrEqual(all.length / 10);
    }
  });
});
