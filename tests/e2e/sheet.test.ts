// A clerk brings sheets that people laid out for the eye to the right figures: by finger or mouse, by keys, step by step and back.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const { open, read, head, roleOfLine, mark, ensure, column, press, result, take } = sheetSteps(() => page);

const KITA = xlsxOf([
  {
    name: 'Belegung',
    merges: ['A3:A5', 'B3:G3', 'B4:C4', 'D4:E4', 'F4:G4', 'H3:H5'],
    rows: [
      ['Kinder in Tageseinrichtungen der Gemeinde Musterhausen'],
      ['Anzahl der Kinder am 1. März, Stand 15.10.2026'],
      ['Träger, Einrichtung', 'betreute Kinder', null, null, null, null, null, 'Plätze'],
      [null, 2024, null, 2025, null, 2026],
      [null, 'unter 3', '3 bis 6', 'unter 3', '3 bis 6', 'unter 3', '3 bis 6'],
      ['Kommunale Träger'],
      ['Regenbogen', 28, 84, 30, 82, 31, 85, 132],
      ['Sternschnuppe', 22, 66, 21, 70, 24, 69, 110],
      ['Freie Träger'],
      ['Waldkinder', 14, 46, 16, 44, 15, 47, 72],
      ['Am Markt', 36, 104, 35, 108, 38, 106, 168],
      ['Villa Kunterbunt', 27, 78, '.', 76, 29, 80, 130],
      ['Zusammen', 127, 378, '.', 380, 137, 387, 612],
      ['mit Förderbedarf', 9, 31, 11, 33, 12, 34, '–'],
      ['1) 2025 unter 3 Jahren: Wert geheim zu halten.'],
      ['Quelle: Jugendamt Musterhausen'],
    ],
  },
]);

describe('three merged rows of a head, groups, a total and a line below it', () => {
  test('become a table by year and age, and the total of the file agrees', async () => {
    await open('kita.xlsx', KITA);
    await mark('Kopf', 3, 5);
    await mark('Weglassen', 14);
    await column('B', 'G');
    await press(/^Spalten zu Zeilen machen/);
    expect((await result()).names).toEqual([
      'Träger, Einrichtung',
      'Plätze',
      'Gruppe',
      'Jahr',
      'Alter',
      'betreute Kinder',
    ]);
    // Places now stand in several rows, and children of three years are nobody's sum.
    expect((await result()).sums).toEqual([]);
    await page.getByText('Zeile 13 „Zusammen“ stimmt mit unserer Summe überein.').waitFor();
    await page.getByRole('gridcell', { name: '82', exact: true }).click();
    const panel = page.getByRole('region', { name: 'So wird die Zahl gelesen' });
    await panel.getByText('Kommunale Träger').waitFor();
    expect(await panel.textContent()).toMatch(/82.*Regenbogen.*2025.*3 bis 6/s);
  });
  test('each step is taken back and made again', async () => {
    await press('Rückgängig');
    expect((await result()).names).toHaveLength(9);
    await press('Rückgängig');
    await page
      .locator('.sheet-line[data-role="data"]')
      .filter({ has: head(14) })
      .waitFor();
    await press('Wiederholen');
    await press('Wiederholen');
    expect((await result()).names).toHaveLength(6);
  });
  test('a reload finds it where it was, and cancelling forgets it', async () => {
    await page.reload();
    await read();
    await page.getByText('Zeile 13 „Zusammen“ stimmt mit unserer Summe überein.').waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).last().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel('Datei', { exact: true }).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
  });
  test('the next file of the shape takes two taps', async () => {
    await open('kita.xlsx', KITA);
    await mark('Kopf', 3, 5);
    await mark('Weglassen', 14);
    await column('B', 'G');
    await press(/^Spalten zu Zeilen machen/);
    expect(await take('Kita-Belegung')).toMatch(/^30 /);
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.evaluate(() => (location.hash = '#/daten/import'));
    await page.getByLabel('Datei', { exact: true }).setInputFiles({
      name: 'kita-neu.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(KITA),
    });
    await page.getByText('Diese Form ist bekannt.').waitFor();
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('30 Zeilen übernommen.').waitFor();
  });
});

describe('sheets as offices make them', () => {
  test('a title row, a key column and years across', async () => {
    await open(
      'einwohner.csv',
      'Einwohner der Ortsteile;;;;\nSchlüssel;Ortsteil;2021;2022 1);2023\n01;Nord;100;110;120\n02;Süd;200;190;210\n03;Ost;50;60;55\n1) Zensus;;;;\n',
    );
    await ensure('Titel', 'title', 1);
    await ensure('Kopf', 'header', 2);
    await ensure('Fußnote', 'note', 6);
    await column('C', 'E');
    await press(/^Spalten zu Zeilen machen/);
    const { names, sums } = await result();
    expect([names.slice(0, 3), sums.at(-1)]).toEqual([['Schlüssel', 'Ortsteil', 'Jahr'], '1.095']);
  });
  test('a row of column numbers, subtotals and plan beside result', async () => {
    await open(
      'haushalt.csv',
      'Produktgruppe;Bezeichnung;Plan 2024;Ist 2024;Plan 2025;Ist 2025\n1;2;3;4;5;6\n01.01.01;Rat;10;9;11;12\n01.01.02;Bürgermeister;20;21;22;23\n01.01;Summe;30;30;33;35\n02.01.01;Ordnung;5;6;7;8\n02.01.02;Wahlen;1;1;2;1\n02.01;Summe;6;7;9;9\nInsgesamt;;36;37;42;44\n',
    );
    await mark('Weglassen', 2);
    await mark('Summe', 5);
    await mark('Summe', 8);
    await mark('Summe', 9);
    await column('C', 'F');
    await press(/^Spalten zu Zeilen machen/);
    const { names, sums } = await result();
    expect(names).toEqual(['Produktgruppe', 'Bezeichnung', 'Jahr', 'Plan', 'Ist']);
    expect(sums.slice(3)).toEqual(['78', '81']);
    expect(await page.locator('.sheet-sums [data-agrees="true"]').count()).toBe(3);
    expect(await page.locator('.sheet-sums [data-agrees="false"]').count()).toBe(0);
  });
  test('two tables on a sheet, each by itself', async () => {
    await open(
      'zwei.csv',
      'Ort;Plätze\nNord;1\nSüd;2\nHundesteuer;Betrag\nerster Hund;90\nzweiter Hund;120\n',
    );
    if ((await page.getByLabel('Blatt', { exact: true }).count()) === 0) {
      await head(4).click();
      await press('Hier beginnt eine weitere Tabelle');
    }
    expect((await result()).sums).toEqual(['unsere Summe', '3']);
    await take('Plätze der Orte');
    await page.getByRole('button', { name: 'Nächste Tabelle des Blatts' }).click();
    await read();
    expect(await result()).toEqual({ names: ['Hundesteuer', 'Betrag'], sums: ['unsere Summe', '210'] });
  });
  test('labels that stand once, a column without a name, and a slip of the keys', async () => {
    await open(
      'plaetze.csv',
      'Träger;;Plätze\nStadt;Regenbogen;1O\n;Sternschnuppe;20\nKirche;Waldkinder;5\n;Am Markt;7\nStadt;Hafen;8\n;Berg;3\n',
    );
    await ensure('Daten', 'data', 2);
    await ensure('Kopf', 'header', 1);
    await column('A');
    const fill = page.getByRole('button', { name: 'Leere Zellen nach unten auffüllen' });
    if ((await fill.getAttribute('aria-pressed')) !== 'true')
      await press('Leere Zellen nach unten auffüllen');
    await column('B');
    await page.getByLabel('Name der Spalte').fill('Einrichtung');
    await page.getByLabel('Name der Spalte').press('Tab');
    await read();
    await page.getByRole('gridcell', { name: '1O', exact: true }).click();
    await page.getByLabel('Inhalt der Zelle').fill('10');
    await press('Ändern');
    expect(await result()).toEqual({
      names: ['Träger', 'Einrichtung', 'Plätze'],
      sums: ['unsere Summe', '', '53'],
    });
    await page.getByText('Zeile 2: „1O“ → „10“').waitFor();
    const cells = await page
      .getByRole('region', { name: 'So wird die Tabelle' })
      .locator('tbody tr')
      .allTextContents();
    expect(cells[1]).toMatch(/^Stadt/);
  });
});

const VEREINE = xlsxOf([
  {
    name: 'Vereine',
    merges: ['B2:C2', 'D2:E2'],
    rows: [
      ['Vereine und ihre Mitglieder'],
      ['Verein', 'Jugend', null, 'Erwachsene'],
      [null, 2024, 2025, 2024, 2025],
      ...Array.from({ length: 40 }, (_, i) => [`Verein ${i + 1}`, i, i + 1, i + 2, i + 3]),
      ['Quelle: Sportamt'],
    ],
  },
]);

describe('with the keyboard alone', () => {
  beforeEach(async () => {
    await open('vereine.xlsx', VEREINE);
  });
  test('the grid is one tab stop, and its keys lead where the pattern says', async () => {
    const grid = page.getByRole('grid');
    await grid.focus();
    const active = () => grid.getAttribute('aria-activedescendant');
    await page.keyboard.press('Control+Home');
    expect(await active()).toBe('blatt-0--1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe('blatt-1-0');
    await page.keyboard.press('End');
    expect(await active()).toBe('blatt-1-4');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Home');
    expect(await active()).toMatch(/^blatt-\d+--1$/);
    await page.keyboard.press('Control+End');
    await page.locator('#blatt-43-4').waitFor();
    expect(await active()).toBe('blatt-43-4');
    expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(0);
  });
  test('lines are chosen and marked, and undone', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Zeile 4–6').waitFor();
    await page.keyboard.press('Enter');
    // Titel, Kopf, Gruppe, Daten, Summe, Fußnote, Weglassen
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .locator('.sheet-line[data-role="out"]')
      .filter({ has: head(6) })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page
      .locator('.sheet-line[data-role="data"]')
      .filter({ has: head(6) })
      .waitFor();
  });
});

describe('what is asked', () => {
  const ASKED = [
    'Ort;Plätze;Messwert',
    'Nord;10;1.234',
    'Süd;20;2.345',
    'Summe;7;3.456',
    'West;5;1.111',
    'Ost;6;1.411',
    'Gesamtsumme;9;2.222',
  ];
  const heard = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  test('hands the focus on to the next question, and the last one to the heading of the step', async () => {
    await open('gefragt.csv', ASKED.join('\n'));
    await page.getByRole('button', { name: 'Eine Summe: zählt nicht mit (Zeile 4)' }).press('Enter');
    await expect.poll(heard).toMatch(/^Zeile 7 sieht nach einer Summe aus/);
    await page.getByRole('button', { name: 'Keine Summe: zählt mit (Zeile 7)' }).press('Enter');
    await expect.poll(heard).toMatch(/^Spalte „Messwert“/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(heard).toBe('Schritt 2: Vorschau');
  });
  test('of the step of checking does the same', async () => {
    await open('gefragt.csv', ASKED.slice(0, 3).join('\n'));
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
    await page.getByRole('button', { name: '1.234', exact: true }).press('Enter');
    await expect.poll(heard).toBe('Schritt 3: Prüfen');
  });
  test('of the head is asked once, above the sheet, and a head that is chosen leaves its list open', async () => {
    await open('unsicher.csv', 'Nord;10\nSüd;20\n');
    await page.getByText('(unsicher)').waitFor();
    expect(await page.getByText('Wofür steht sie?').count()).toBe(0);
    const list = page.getByLabel('Überschrift', { exact: true });
    await list.selectOption('1');
    await read();
    expect(await list.evaluate((one) => one.checkVisibility())).toBe(true);
  });
});

describe('for everybody', () => {
  for (const width of [390, 1180])
    for (const theme of ['light', 'dark', 'contrast'])
      test(`axe finds nothing at ${width} px, ${theme}`, async () => {
        await page.setViewportSize({ width, height: 820 });
        await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme);
        await open('vereine.xlsx', VEREINE);
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
  test('no error and no violation of the policy came up', () => {
    expect(trouble).toEqual([]);
  });
});

describe('a hundred thousand rows of two hundred columns', () => {
  test('are scrolled to the far corner with a few hundred cells in the page', async () => {
    await page.setViewportSize({ width: 1180, height: 820 });
    const names = Array.from({ length: 200 }, (_, i) => `S${i}`).join(';');
    const rest = ';1'.repeat(199);
    const rows = Array.from({ length: 100_000 }, (_, i) => `Ort ${i}${rest}`).join('\n');
    const path = join(await mkdtemp(join(tmpdir(), 'blatt-')), 'gross.csv');
    await writeFile(path, `${names}\n${rows}\n`);
    await open(path);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await page.locator('#blatt-100000-199').waitFor();
    expect(await page.locator('[role="gridcell"]').count()).toBeLessThan(1_500);
    expect(await roleOfLine(100_001).getAttribute('data-role')).toBe('data');
  }, 240_000);
});
