// Steps of the oracle in the browser: what stands on tile, page, slide, paper, in the minutes and in the first picture is read, and held
// against the plain reckoning.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Folder } from '../../src/core/folders/folder.ts';
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { seenTrouble, type Seen } from '../oracle/check.ts';
import { rowsOf, shownOf, type Town } from '../oracle/demo.ts';
import { headlineTrouble, sentencesTrouble, written, type Language } from '../oracle/read.ts';
import { asSeen, factsOf, presentOf, type Case, type Facts } from '../oracle/reckon.ts';
import { settled } from '../support/chromium.ts';
import { go } from './session-steps.ts';

const FOLDER = 'orakel-0001';
export type Figure = { one: Case; facts: Facts; id: string };

/** `fetched`: when the rows came; what lies ahead of that was foretold. Unit: ms since 1970. */
export const figuresOf = (
  town: Town,
  definitions: readonly IndicatorDefinition[],
  now: number,
  fetched: number,
): Figure[] =>
  definitions.map((definition) => {
    const { rows, ahead } = rowsOf(town, definition);
    const one: Case = { definition, rows, ahead, now, fetched };
    const seen = asSeen(one);
    return { id: definition.id, one, facts: factsOf({ ...seen, rows: shownOf(seen.rows) }) };
  });

/** A folder with a page for each figure, as the app keeps it. */
export const putFolder = (page: Page, folder: Folder): Promise<void> =>
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
        figure: textOf(value?.querySelector(':scope > span:not(.sr)') ?? null),
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

export const readFigure = async (page: Page, figure: Figure): Promise<Read> => {
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
export const troubleOn = (
  read: Read,
  figure: Figure,
  language: Language,
  look: 'whole' | 'slide',
): string[] => {
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
  // `zuletzt kritisch: 575 cm um 20:45, …`, `letzter Wert vor 3 Tagen: 46 von 52 Kräften`.
  const told =
    /(?:zuletzt (?:kritisch|zu beobachten)|letzter Wert [^:]+|last (?:critical|to be watched)|last value [^:]+): (.+?)(?:, | · |$)/;
  const value = present.large === 'now' ? said.split(', ')[0]! : (told.exec(said)?.[1] ?? said);
  const troubles = seenTrouble(
    {
      status: present.status,
      isOld: present.large === 'old',
      figure: present.large === 'none' ? '–' : (last?.state ?? value),
      // What stands on a tile line by line is a list here.
      line: said.replaceAll(', ', ' · '),
    },
    one,
    language,
  );
  if (last?.state != null && present.large !== 'none' && !value.startsWith(last.state))
    troubles.push(`minutes: ${said}, is ${last.state}`);
  const foretold = facts.outlook?.foretold;
  if ((foretold != null) !== /nach Vorhersage|By the forecast/i.test(said))
    troubles.push('minutes: forecast');
  if (foretold && !said.includes(written(foretold.period, language))) troubles.push('minutes: another day');
  return troubles;
};

/** What is false anywhere, with where it stands. */
type Notes = { found: string[]; at: (where: string, figure: Figure, troubles: readonly string[]) => void };
export const notes = (language: Language, when = ''): Notes => {
  const found: string[] = [];
  return {
    found,
    at: (where, { id }, troubles) =>
      troubles.forEach((one) => found.push(`${where} ${language}${when} ${id}: ${one}`)),
  };
};

/** The page starts again in a language, where its clock shows a time. */
export const startAt = async (
  page: Page,
  url: string,
  language: Language,
  now: number | null,
): Promise<void> => {
  await page.evaluate((one) => localStorage.setItem('cockpit.language', one), language);
  await page.goto('about:blank');
  if (now !== null) await page.clock.setFixedTime(now);
  await page.goto(url);
  await settled(page).catch(() => undefined);
};
export const tilesOn = async (
  page: Page,
  figures: readonly Figure[],
  language: Language,
  note: Notes,
): Promise<void> => {
  await go(page, '#/lage?blatt=alle');
  await expect.poll(() => page.locator('article.tile').count()).toBe(figures.length);
  const tiles = new Map((await readTiles(page)).map((one) => [one.id, one]));
  for (const figure of figures) {
    const tile = tiles.get(figure.id);
    note.at('tile', figure, tile ? seenTrouble(tile, figure.one, language) : ['is not there']);
  }
};
export const paperOn = async (
  page: Page,
  figures: readonly Figure[],
  language: Language,
  note: Notes,
): Promise<void> => {
  await go(page, `#/sitzung/${FOLDER}`);
  await expect.poll(() => page.locator('.sessionpage .value.big').count()).toBe(figures.length);
  // What paper shows is made when it is asked for, once the page listens.
  const asked = () => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheeted = () => asked().then(() => page.locator('.handout .sheet .value.big').count());
  await expect.poll(sheeted).toBe(figures.length);
  const sheets = await readParts(page, '.handout .sheet');
  figures.forEach((figure, i) => note.at('paper', figure, troubleOn(sheets[i]!, figure, language, 'whole')));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const minutes = (await page.locator('#minutes').inputValue()).replaceAll('\u00a0', ' ').split('\n');
  for (const figure of figures) {
    const line = minutes.find((one) => one.startsWith(`- ${figure.one.definition.title}: `));
    note.at('minutes', figure, minuteTrouble(line, figure, language));
  }
};
const READING = {
  de: {
    prepare: 'Sitzung vorbereiten',
    whole: 'unverändert seit dem Festhalten',
    save: 'Lesefassung speichern',
  },
  en: { prepare: 'Prepare session', whole: 'unchanged since it was frozen', save: 'Save reading version' },
} as const;
/** The folder as a file for readers without the app, frozen before where it is not yet: read in a window of its own. */
export const readingOn = async (
  page: Page,
  id: string,
  figures: readonly Figure[],
  language: Language,
  note: Notes,
): Promise<void> => {
  await go(page, `#/sitzung/${id}`);
  const { prepare, whole, save } = READING[language];
  const saving = page.getByRole('button', { name: save });
  const preparing = page.getByRole('button', { name: prepare });
  await saving.or(preparing).first().waitFor();
  if (await preparing.isVisible()) await preparing.click();
  await page.getByText(whole).waitFor();
  const download = page.waitForEvent('download');
  await saving.click();
  const html = await readFile(await (await download).path(), 'utf8');
  const reader = await page.context().newPage();
  await reader.setContent(html);
  const sheets = await readParts(reader, '.handout .sheet');
  expect(sheets.length).toBe(figures.length);
  figures.forEach((figure, i) =>
    note.at('reading version', figure, troubleOn(sheets[i]!, figure, language, 'whole')),
  );
  await reader.close();
};

export const slidesOn = async (
  page: Page,
  figures: readonly Figure[],
  language: Language,
  note: Notes,
): Promise<void> => {
  await page
    .getByRole('button', { name: language === 'de' ? 'Präsentieren' : 'Present', exact: true })
    .click();
  for (const [i, figure] of figures.entries()) {
    await page
      .locator('.stagehead')
      .getByText(`TOP ${i + 1}`, { exact: true })
      .waitFor();
    const [slide] = await readParts(page, '.stagebody');
    note.at('slide', figure, troubleOn(slide!, figure, language, 'slide'));
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
};
/** The picture that the service worker draws, where its clock shows a time; no script of the page runs. */
export const firstOn = async (
  context: BrowserContext,
  url: string,
  figures: readonly Figure[],
  language: Language,
  now: number,
  note: Notes,
): Promise<void> => {
  for (const worker of context.serviceWorkers())
    await worker.evaluate((time) => {
      Date.now = () => time;
    }, now);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(url);
  const tiles = await readTiles(page);
  expect(tiles.length).toBeGreaterThan(2);
  for (const tile of tiles) {
    const figure = figures.find(({ id }) => id === tile.id)!;
    note.at('first picture', figure, seenTrouble(tile, figure.one, language));
  }
  await page.close();
};
export const folderOf = (catalog: string, figures: readonly Figure[], day: string, id = FOLDER): Folder => ({
  id,
  catalog,
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
