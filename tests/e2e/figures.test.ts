// Workbooks that hold their figures apart: on twelve sheets, in the groups of a pivot, in units that differ, in years side by side. A clerk
// brings each to the right figures, and goes on from there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { xlsxOf } from '../support/workbooks.ts';
import { sheetSteps } from './sheet-steps.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});
const { open, read, ensure, result, take, press } = sheetSteps(() => page);

const MONTHS = 'Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember'.split(
  ',',
);

describe('a clerk', () => {
  test('reads twelve sheets of the same shape as one, with the month as a column', async () => {
    await open(
      'belegung.xlsx',
      xlsxOf(
        MONTHS.map((name, i) => ({
          name,
          rows: [
            [`Belegung im ${name}`],
            ['Einrichtung', 'Plätze', 'Kinder'],
            ['Regenbogen', 50, 40 + i],
            ['Waldkinder', 30, 20 + i],
            ['Am Markt', 25, 21],
            ['Summe', 105, 81 + 2 * i],
          ],
        })),
      ),
    );
    await page.getByText('Mehrere Blätter haben dieselben Spalten.').first().waitFor();
    const joined = page.locator('#import-sheet option').filter({ hasText: 'Januar – Dezember (12)' });
    await page.getByLabel('Blatt', { exact: true }).selectOption((await joined.getAttribute('value'))!);
    await read();
    expect(await result()).toEqual({
      names: ['Blatt', 'Einrichtung', 'Plätze', 'Kinder'],
      // 12 x 105, and 12 x 81 with 2 x (0 + 1 + … + 11).
      sums: ['unsere Summe', '', '1.260', '1.104'],
    });
    expect(await take('Belegung des Jahres')).toContain('36 Zeilen');
  });
  test('sees that the groups of a pivot add up what is below them', async () => {
    await open(
      'pivot.csv',
      'Zeilenbeschriftungen;Plan;Ist\n10 Verwaltung;100;90\nPersonal;60;55\nSachkosten;40;35\n20 Bauen;50;52\nPersonal;30;31\nSachkosten;20;21\nGesamtergebnis;150;142\n',
    );
    for (const line of [2, 5, 8]) await ensure('Summe', 'total', line);
    expect((await result()).sums).toEqual(['unsere Summe', '150', '142']);
    expect(await page.locator('.sheet-sums [data-agrees="false"]').count()).toBe(0);
  });
  test('has words of scale brought to one unit, and puts right what has none', async () => {
    await open('umsatz.csv', 'Betrieb;Umsatz\nBäder;12,3 Mio. €\nBus;850 Tsd. €\nStrom;1,2 Mrd. €\n');
    expect((await result()).sums.at(-1)).toMatch(/^1\.213\.150\.000/);
    await open('umsatz-gemischt.csv', 'Betrieb;Umsatz\nBäder;12,3 T€\nBus;850\nStrom;20 T€\n');
    expect((await result()).sums).toEqual([]);
    await page.getByRole('gridcell', { name: '850', exact: true }).click();
    await page.getByLabel('Inhalt der Zelle').fill('850 T€');
    await press('Ändern');
    expect((await result()).sums.at(-1)).toMatch(/^882,3/);
  });
  test('is asked about tables side by side under one title, and takes them apart or leaves them as one', async () => {
    const side =
      'Haushalt 2023\nOrt;Betrag;;Amt;Stellen\nNord;10;;Bauamt;3\nSüd;20;;Schulamt;4\nWest;5;;Kasse;2\n';
    await open('nebeneinander.csv', side);
    const question = page
      .getByRole('alert')
      .filter({ hasText: 'Hier stehen wohl 2 Tabellen nebeneinander.' });
    await question.waitFor();
    // Nothing is taken over before it is answered.
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
    await page.getByText('Hier stehen wohl 2 Tabellen nebeneinander.').first().waitFor();
    await page.getByRole('button', { name: 'Zurück', exact: true }).click();
    await press('Einzeln, zuerst die linke');
    expect((await result()).names).toEqual(['Ort', 'Betrag']);
    expect((await result()).sums.at(-1)).toBe('35');
    await question.waitFor({ state: 'detached' });
    await open('nebeneinander.csv', side);
    await question.waitFor();
    await press('Nein, es ist eine Tabelle');
    await question.waitFor({ state: 'detached' });
    expect((await result()).names).toEqual(['Ort', 'Betrag', 'Amt', 'Stellen']);
  });
  test('is told above the sheet that a column asks something, is led there, and answers by a tap', async () => {
    await open('tage.csv', 'Tag;Ort;Wert\n03/04/2024;Nord;3\n05/06/2024;Süd;4\n07/08/2024;West;5\n');
    const told = page.getByText('Zu 1 Spalte ist noch etwas zu klären:');
    await told.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Spalte „Tag“' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /Tag und Monat sind nicht zu unterscheiden.*03\.04\.2024.*04\.03\.2024/,
    );
    await press('04.03.2024');
    await told.waitFor({ state: 'detached' });
    await take('Werte nach Tagen');
  });
  test('explores a budget with its years side by side, below each other by one tap', async () => {
    await open('haushalt.csv', 'Produkt;2023;2024;2025\nStraßen;10;20;30\nSchulen;40;50;60\n');
    await take('Haushalt nach Produkten');
    await page.getByRole('button', { name: 'Zum Datensatz' }).click();
    await page.getByRole('heading', { level: 1, name: 'Haushalt nach Produkten' }).waitFor();
    await page.getByText('2 von 2 Zeilen').waitFor();
    await page.getByRole('button', { name: 'Zeiträume untereinander' }).click();
    await page.getByText('6 von 6 Zeilen').waitFor();
    await page.getByRole('columnheader', { name: /^Jahr/ }).waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('gedreht=zeit');
    await page.getByRole('button', { name: 'Diagramm' }).click();
    await page.getByRole('heading', { name: /Summe nach Jahr/ }).waitFor();
    // The address is the state: one year alone, after a reload too.
    await page.evaluate(
      () => (location.hash = `${location.hash.split('?')[0]!}?gedreht=zeit&f=Jahr~ist~2024`),
    );
    await page.getByText('2 von 6 Zeilen').waitFor();
    await page.reload();
    await page.getByText('2 von 6 Zeilen').waitFor();
    await page.getByRole('button', { name: /Wieder nebeneinander/ }).click();
    await page.getByText('2 von 2 Zeilen').waitFor();
    // A filter of a column that is not there any more is named.
    await page.getByText(/Jahr/).first().waitFor();
  });
  test('met no error and no violation of the policy', () => expect(trouble).toEqual([]));
});
