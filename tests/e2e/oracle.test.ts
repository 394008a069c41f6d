// The oracle over every figure of the demo, read from the real pages: tile, page, slide, paper and minutes, in German and English.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Folder } from '../../src/core/folders/folder.ts';
import { demoTables } from '../../src/cli/demo/tables.ts';
import { seenTrouble, type Seen } from '../oracle/check.ts';
import { rowsOf, shownOf, type Town } from '../oracle/demo.ts';
import { headlineTrouble, sentencesTrouble, written, type Language } from '../oracle/read.ts';
import { factsOf, presentOf, type Case, type Facts } from '../oracle/reckon.ts';
import { DIST, serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { load } from '../support/demo.ts';
import { go } from './session-steps.ts';

const FOLDER = 'orakel-0001';
type Figure = { one: Case; facts: Facts; id: string };

const figuresOf = async (day: string): Promise<Figure[]> => {
  const demo = await load(day);
  const { population } = JSON.parse(new TextDecoder().decode(demo.files.get('datapackage.json'))) as {
    population: { year: number; number: number }[];
  };
  const town: Town = {
    tables: new Map(demoTables(Date.parse(day) / 864e5).map((one) => [one.name, one])),
    people: new Map(population.map((one) => [String(one.year), one.number])),
  };
  const now = Date.now();
  return demo.catalog.indicators.map((definition) => {
    const { rows, ahead } = rowsOf(town, definition);
    return {
      id: definition.id,
      one: { definition, rows, ahead, now },
      facts: factsOf({ definition, rows: shownOf(rows), ahead, now }),
    };
  });
};

/** A folder with a page for each figure, as the app keeps it. */
const putFolder = (page: Page, folder: Folder): Promise<void> =>
  page.evaluate(
    (one) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('folders', 'readwrite');
          writing.objectStore('folders').put(one);
          writing.oncomplete = () => (opening.result.close(), resolve());
          writing.onerror = () => reject(new Error(String(writing.error)));
        };
      }),
    folder,
  );

type Read = Seen & { headline: string; sentences: string };
/** What stands on the parts of a page, all at once. Shape: by the order in which they stand. */
const readParts = (page: Page, parts: string): Promise<Read[]> =>
  page.evaluate((selector) => {
    const textOf = (node: Element | null | undefined): string =>
      (node?.textContent ?? '').replaceAll('\u00a0', ' ').trim();
    return [...document.querySelectorAll(selector)].map((part) => {
      const value = part.querySelector('.value.big');
      const told = part.querySelector('p > strong');
      const line = part.querySelector('.headfigure > p:not(.value):not(.muted)');
      return {
        status: textOf(part.querySelector('.status')),
        isOld: value?.classList.contains('old') === true,
        figure: textOf({ textContent: value?.firstChild?.textContent ?? '' } as Element),
        line: textOf(line),
        headline: textOf(told).replace(/\.$/, ''),
        sentences: textOf(told?.parentElement).slice(textOf(told).length).trim(),
      };
    });
  }, parts);

const readTiles = (page: Page): Promise<(Seen & { id: string })[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article.tile')].map((tile) => ({
      id: decodeURIComponent(tile.querySelector('a')!.getAttribute('href')!.replace('#/lage/', '')),
      status: tile.dataset.status ?? '',
      isOld: tile.querySelector('.value')!.classList.contains('old'),
      figure: tile.querySelector('.value > span:not(.sr)')!.textContent!,
      line: tile.querySelector('.change .sr')!.textContent!.replaceAll('\u00a0', ' '),
    })),
  );

const isDrawn = ({ one, facts }: Figure): boolean =>
  facts.known.length + (one.ahead ?? []).filter(({ value }) => value !== null).length >= 2;

const readFigure = async (page: Page, figure: Figure): Promise<Read> => {
  await go(page, `#/lage/${encodeURIComponent(figure.id)}`);
  await page.getByRole('heading', { level: 1, name: figure.one.definition.title }).waitFor();
  await page.locator('.headcard .value.big').waitFor();
  if (isDrawn(figure)) await page.locator('.chartbox h2').waitFor();
  return page.evaluate(() => {
    const textOf = (selector: string): string =>
      (document.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ').trim();
    const value = document.querySelector('.headcard .value.big')!;
    const large = value.cloneNode(true) as Element;
    for (const beside of large.querySelectorAll('.sr, small')) beside.remove();
    return {
      status: textOf('.headcard .status'),
      isOld: value.classList.contains('old'),
      figure: large.textContent.replaceAll('\u00a0', ' ').trim(),
      line: textOf('.headcard .value + p'),
      headline: textOf('.chartbox h2'),
      sentences: textOf('.chartbox h2 + p'),
    };
  });
};

const MARKS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    critical: 'Kritisch',
    watch: 'Beobachten',
    good: 'In Ordnung',
    unrated: 'Ohne Bewertung',
    noCurrentData: 'Keine aktuellen Daten',
    lastCritical: 'zuletzt kritisch',
    lastWatch: 'zuletzt zu beobachten',
  },
  en: {
    critical: 'Critical',
    watch: 'Watch',
    good: 'In order',
    unrated: 'Not rated',
    noCurrentData: 'No current data',
    lastCritical: 'last critical',
    lastWatch: 'last to be watched',
  },
};
/** What is false on a part, or is not said there. */
const troubleOn = (read: Read, figure: Figure, language: Language, look: 'whole' | 'slide'): string[] => {
  const { one, facts } = figure;
  const isOld = presentOf(one).large !== 'now';
  const ask = { facts, definition: one.definition, language, isOld };
  const { status, need } = presentOf(one);
  const troubles = seenTrouble({ ...read, status }, one, language);
  if (!read.status.startsWith(MARKS[language][need]!)) troubles.push(`is marked ${read.status}, is ${need}`);
  if (!isDrawn(figure)) return read.headline === '' ? troubles : [...troubles, 'draws what has no course'];
  const headline = headlineTrouble(read.headline, ask);
  if (headline !== null) troubles.push(`„${read.headline}“ ${headline}`);
  if (look === 'whole') return [...troubles, ...sentencesTrouble(read.sentences, ask)];
  const foretold = facts.outlook?.foretold;
  if ((foretold == null) !== (read.sentences === '')) troubles.push('tells a forecast that is none, or none');
  if (foretold && !read.sentences.includes(written(foretold.period, language)))
    troubles.push('foretells another day');
  return troubles;
};

const minuteTrouble = (line: string | undefined, { one, facts }: Figure, language: Language): string[] => {
  if (line === undefined) return ['is not in the minutes'];
  const { title } = one.definition;
  const present = presentOf(one);
  const last = one.rows.findLast((row) => row.value !== null || row.state !== null);
  const said = line.slice(`- ${title}: `.length);
  const told =
    language === 'de'
      ? /zuletzt (?:kritisch|zu beobachten): ([^,]+)/
      : /last (?:critical|to be watched): ([^,]+)/;
  const value = (present.large === 'now' ? said : (told.exec(said)?.[1] ?? said)).split(', ')[0]!;
  const troubles = seenTrouble(
    {
      status: present.status,
      isOld: present.large === 'old',
      figure: present.large === 'none' ? '–' : last?.state == null ? value : last.state,
      // What stands on a tile line by line is a list here.
      line: said.replaceAll(', ', ' · '),
    },
    one,
    language,
  );
  if (last?.state != null && present.large === 'now' && !said.startsWith(last.state))
    troubles.push(`minutes: ${said}, is ${last.state}`);
  const foretold = facts.outlook?.foretold;
  if ((foretold != null) !== /nach Vorhersage|By the forecast/i.test(said))
    troubles.push('minutes: forecast');
  if (foretold && !said.includes(written(foretold.period, language))) troubles.push('minutes: another day');
  return troubles;
};

test('every figure of the demo is told truly on tile, page, slide, paper and in the minutes', async () => {
  const app = await serveApp();
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  const { day } = JSON.parse(await readFile(join(DIST, 'version.json'), 'utf8')) as { day: string };
  const figures = await figuresOf(day);
  expect(figures.length).toBeGreaterThan(50);
  const url = await page.evaluate(() => new URL('demo/datapackage.json', document.baseURI).href);
  await putFolder(page, {
    id: FOLDER,
    catalog: url,
    municipality: 'Musterhausen',
    name: 'Alle Kennzahlen',
    body: 'Rat',
    date: day,
    pages: figures.map(({ id, one }, i) => ({
      id: `s-${i}`,
      item: `TOP ${i + 1}`,
      title: one.definition.title,
      isClosed: false,
      blocks: [{ id: `b-${i}`, kind: 'indicator' as const, indicator: id }],
    })),
    frozen: null,
    decisions: [],
    events: [],
    changed: 1,
  });
  const found: string[] = [];
  const note = (where: string, { id }: Figure, language: Language, troubles: readonly string[]): void => {
    for (const one of troubles) found.push(`${where} ${language} ${id}: ${one}`);
  };
  for (const language of ['de', 'en'] as const) {
    await page.evaluate((one) => localStorage.setItem('cockpit.language', one), language);
    await go(page, '#/lage?blatt=alle');
    await page.reload();
    await settled(page).catch(() => undefined);
    await expect.poll(() => page.locator('article.tile').count()).toBe(figures.length);
    const tiles = new Map((await readTiles(page)).map((one) => [one.id, one]));
    for (const figure of figures) {
      const tile = tiles.get(figure.id);
      note('tile', figure, language, tile ? seenTrouble(tile, figure.one, language) : ['is not there']);
      note('page', figure, language, troubleOn(await readFigure(page, figure), figure, language, 'whole'));
    }
    await go(page, `#/sitzung/${FOLDER}`);
    await expect.poll(() => page.locator('.sessionpage .value.big').count()).toBe(figures.length);
    // What paper shows is made when it is asked for.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('.handout .sheet .value.big').count()).toBe(figures.length);
    const sheets = await readParts(page, '.handout .sheet');
    figures.forEach((figure, i) =>
      note('paper', figure, language, troubleOn(sheets[i]!, figure, language, 'whole')),
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const minutes = (await page.locator('#minutes').inputValue()).replaceAll('\u00a0', ' ').split('\n');
    for (const figure of figures)
      note(
        'minutes',
        figure,
        language,
        minuteTrouble(
          minutes.find((line) => line.startsWith(`- ${figure.one.definition.title}: `)),
          figure,
          language,
        ),
      );
    await page
      .getByRole('button', { name: language === 'de' ? 'Präsentieren' : 'Present', exact: true })
      .click();
    for (const [i, figure] of figures.entries()) {
      await page
        .locator('.stagehead')
        .getByText(`TOP ${i + 1}`, { exact: true })
        .waitFor();
      const [slide] = await readParts(page, '.stagebody');
      note('slide', figure, language, troubleOn(slide!, figure, language, 'slide'));
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
  await app.close();
});
