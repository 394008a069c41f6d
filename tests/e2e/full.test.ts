// A device that is full, at each kind of write: said in a sentence, nothing half there, and everything of before as it was. What is written
// where stands in one list; a table that no kind of it names fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { writeHandover } from '../../src/files/handover.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import type { TableName } from '../../src/store/tables.ts';
import { serveApp, today } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, subscribe } from '../support/chromium.ts';
import { countsOf, rowsOf } from '../support/database.ts';
import { startPublisher, type Publisher } from '../support/publisher.ts';
import { quota } from '../support/quota.ts';
import { entry } from '../support/records.ts';
import { folderOf, go } from './session-steps.ts';

const FIELD = 'Schutzanzüge vorrätig (Stück)';
const FULL = /Der Speicher auf diesem Gerät ist voll\.|doppelt so viel Platz/;
/** Where a person looks: that it was not saved. */
const SAID =
  /konnten? nicht gespeichert werden|ließ sich nicht speichern|Der Speicher auf diesem Gerät ist voll\.|doppelt so viel Platz/i;

let app: Served, publisher: Publisher;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  app = await serveApp();
  publisher = await startPublisher(today());
});
afterAll(async () => {
  for (const context of opened) await context.close();
  await app.close();
  await publisher.close();
});

type Case = {
  /** What it writes, where there is room. */
  tables: readonly TableName[];
  act: (page: Page) => Promise<unknown>;
  /** Nobody typed it: what is shown is shown, and the banner alone says that it is not kept. */
  isAside?: boolean;
};
const ofDemo = async (page: Page): Promise<string> =>
  String((await rowsOf(page, 'settings')).find(({ key }) => key === 'subscribed')!.value);
/** `name` gives a file a head of its own, so that it is asked how to read it. */
const importing = async (page: Page, name: string): Promise<void> => {
  await go(page, '#/daten/import');
  await page.getByLabel('Datei', { exact: true }).setInputFiles({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Ort;Monat;${name}\n${['Nord', 'Süd'].flatMap((ort) => Array.from({ length: 9 }, (_, i) => `${ort};2025-0${i + 1};${i + 7}`)).join('\n')}\n`,
    ),
  });
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Titel').waitFor();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
};
const KINDS: Readonly<Record<string, Case>> = {
  'a value and its draft': {
    tables: ['records', 'drafts', 'settings'],
    act: async (page) => {
      await go(page, '#/erfassung');
      await page.getByLabel(FIELD).fill('17');
      await page.getByRole('button', { name: 'Prüfen' }).click();
      await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    },
  },
  'a value to compare with': {
    tables: ['records'],
    act: async (page) => {
      await go(page, '#/erfassung');
      await page.getByText('Vergleichswerte', { exact: true }).click();
      await page.getByLabel('Art', { exact: true }).selectOption('maximum');
      await page.getByLabel('Neuer Wert').fill('12');
      await page.getByLabel('Grund', { exact: true }).fill('Leihfahrzeuge');
      await page.getByRole('button', { name: 'Vergleichswert speichern' }).click();
    },
  },
  'entries of another tablet': {
    tables: ['records', 'settings'],
    act: async (page) => {
      const catalog = await ofDemo(page);
      const entries = Array.from({ length: 300 }, (_, i) =>
        entry({ id: `fremde-${String(i).padStart(6, '0')}`, catalog, field: `feld${i}` }),
      );
      await go(page, '#/erfassung');
      await page
        .getByLabel('Datei öffnen')
        .and(page.locator('input'))
        .setInputFiles({
          name: 'erfassung.zip',
          mimeType: 'application/zip',
          buffer: Buffer.from(await writeHandover(catalog, entries)),
        });
      await page.getByRole('button', { name: 'Einträge übernehmen' }).click();
    },
  },
  'a session': {
    tables: ['folders'],
    act: async (page) => {
      await go(page, '#/sitzung');
      await page.getByRole('button', { name: 'Neue Sitzung' }).click();
      await page.getByLabel('Name der Sitzung').fill('Volles Gerät');
      await page.getByRole('button', { name: 'Anlegen' }).click();
    },
  },
  'a page of a session': {
    tables: ['folders'],
    act: async (page) => {
      await go(page, '#/sitzung');
      await page.locator('.folder a').first().click();
      await page.getByRole('button', { name: 'Seite anfügen' }).click();
    },
  },
  'freezing a session': {
    tables: ['folders', 'pictures'],
    act: async (page) => {
      await go(page, '#/sitzung');
      await page.locator('.folder a').first().click();
      await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
    },
  },
  'a private note': {
    tables: ['notes'],
    act: async (page) => {
      await go(page, '#/lage/pflegeplaetze');
      await page.getByRole('button', { name: /^Notiz/ }).click();
      await page.locator('#private-note').fill('Frau Meier nach Betten fragen');
    },
  },
  'an open question': {
    tables: ['questions'],
    act: async (page) => {
      await go(page, '#/suche');
      await page.getByRole('heading', { level: 1, name: 'Suche' }).waitFor();
      await page.locator('#search-words').fill('Mondbasis Marsflug');
      await page.getByRole('button', { name: 'Als offene Frage merken' }).click();
    },
  },
  'a figure of one’s own': {
    tables: ['indicators'],
    act: async (page) => {
      await go(page, '#/daten');
      await page.getByRole('link', { name: 'Plaetze' }).first().click();
      await page.getByRole('button', { name: 'Kennzahl anlegen' }).click();
      await page.getByLabel('Titel').fill('Plätze am Ort');
      await page.getByLabel('Nur Zeilen mit Ort').selectOption('Nord');
      await page.getByLabel('Was ist gut?').selectOption('up');
      await page.getByLabel('Beobachten').fill('20');
      await page.getByLabel('Kritisch').fill('5');
      await page.getByRole('button', { name: 'Speichern' }).click();
    },
  },
  'a source that is looked at': {
    tables: ['checks'],
    isAside: true,
    act: async (page) => {
      await go(page, '#/daten/quelle');
      await page
        .getByLabel('Adresse', { exact: true })
        .fill(publisher.catalogUrl.replace('datapackage.json', 'plaetze.csv'));
      await page.getByRole('button', { name: 'Prüfen' }).click();
    },
  },
  'another municipality': {
    tables: ['catalogs', 'settings', 'sync', 'datasets', 'columns', 'shapes', 'partial'],
    act: (page) => subscribe(page, publisher.catalogUrl),
  },
  encryption: {
    tables: ['records', 'drafts', 'outbox', 'settings'],
    act: async (page) => {
      await go(page, '#/einstellungen/verschluesselung');
      const card = page.locator('#verschluesselung');
      await card.getByLabel('Neues Kennwort', { exact: true }).fill('vier Wörter zum Merken');
      await card.getByLabel('Noch einmal das neue Kennwort').fill('vier Wörter zum Merken');
      await card.getByRole('button', { name: 'Verschlüsseln' }).click();
    },
  },
};

/** Written by an import, which quota.test.ts tries. */
const ELSEWHERE: readonly TableName[] = ['recipes'];
/** Everything that is stored, but what tells how a run went. */
const allOf = async (page: Page): Promise<Readonly<Record<string, unknown>>> => {
  const all: Record<string, unknown> = {};
  for (const table of Object.keys(await countsOf(page)))
    all[table] = table === 'columns' ? (await countsOf(page))[table] : await rowsOf(page, table);
  return JSON.parse(JSON.stringify(all)) as typeof all;
};

describe('a full device', () => {
  let page: Page, before: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    const context = await openBrowser(await newProfile());
    opened.push(context);
    page = await openApp(context, app.url);
    await settled(page);
    await folderOf(page);
    await importing(page, 'Plaetze');
    await page.getByText('Zeilen übernommen').waitFor();
    await settled(page);
    before = await allOf(page);
    await quota(context, page, app.url, 1000);
  }, 180_000);

  test('every table is written by one of the kinds that are tried', async () => {
    const named = new Set([...ELSEWHERE, ...Object.values(KINDS).flatMap(({ tables }) => tables)]);
    expect([...named].sort()).toEqual(Object.keys(await countsOf(page)).sort());
  });
  test.each(Object.keys(KINDS))('takes not %s: says so, and everything is as it was', async (kind) => {
    await page.goto('about:blank');
    await page.goto(app.url);
    await page.locator('article.tile').first().waitFor();
    await settled(page);
    await KINDS[kind]!.act(page);
    if (!KINDS[kind]!.isAside) await page.locator('main, .notepanel').getByText(SAID).first().waitFor();
    await page.getByText(FULL).first().waitFor();
    expect(await allOf(page)).toEqual(before);
  });
});

test('takes no note of a figure that fell silent: says so, and what was typed stands there', async () => {
  publisher.setValue(3);
  const context = await openBrowser(await newProfile());
  opened.push(context);
  const page = await openApp(context, app.url);
  await settled(page);
  await subscribe(page, publisher.catalogUrl);
  await page.getByText('Testdorf').first().waitFor();
  await settled(page);
  await page.clock.install({ time: Date.now() + 8 * 86_400_000 });
  await go(page, '#/lage/frei');
  await page.reload();
  await page.getByLabel('Grund', { exact: true }).waitFor();
  await page.clock.resume();
  await quota(context, page, app.url, 1000);
  await page.getByLabel('Ihre Funktion').fill('Leitung');
  await page.getByLabel('Grund', { exact: true }).fill('Meldung kommt morgen');
  await page.getByRole('button', { name: 'Zur Kenntnis genommen' }).click();
  await page.locator('main').getByText(SAID).first().waitFor();
  await page.getByText(FULL).first().waitFor();
  expect(await rowsOf(page, 'records')).toEqual([]);
  expect(await page.getByLabel('Grund', { exact: true }).inputValue()).toBe('Meldung kommt morgen');
  publisher.setValue(42);
});
