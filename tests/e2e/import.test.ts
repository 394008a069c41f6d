// A clerk brings a table: what is tapped is counted, what is broken says so, nothing is lost, and all of it without a network.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { forgetImport, newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { odsOf, xlsxOf } from '../support/workbooks.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[], profile: string;
let taps = 0;

beforeAll(async () => {
  app = await serveApp();
  profile = await newProfile();
  context = await openBrowser(profile);
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

const bytes = (content: string | Uint8Array): Buffer => Buffer.from(content);
const start = async (): Promise<void> => {
  taps = 0;
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await forgetImport(page);
  await page.evaluate(() => (location.hash = '#/daten/import'));
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
};
const choose = async (name: string, content: string | Uint8Array): Promise<void> => {
  taps++;
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes(content) });
};
const tap = async (name: string): Promise<void> => {
  taps++;
  await page.getByRole('button', { name, exact: true }).click();
};

const MAY = xlsxOf([
  {
    name: 'Plätze',
    rows: [
      ['Freie Plätze im Mai'],
      ['Ort', 'Monat', 'Plätze'],
      ['Nord', '2025-05', 10],
      ['Süd', '2025-05', '-'],
    ],
  },
]);
const JUNE = 'Ort;Monat;Plätze\nNord;2025-05;11\nSüd;2025-06;7\n';

describe('a workbook nobody has seen', () => {
  test('is taken over with four taps, and is a dataset like any other', async () => {
    await start();
    await choose('mai.xlsx', MAY);
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    await tap('Weiter');
    await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
    await tap('Weiter');
    await page.getByLabel('Titel').waitFor();
    expect(await page.getByLabel('Titel').inputValue()).toBe('Freie Plätze im Mai');
    await tap('Übernehmen');
    await page.getByText('2 Zeilen übernommen.').waitFor();
    expect(taps).toBeLessThanOrEqual(4);
    await page.getByRole('button', { name: 'Zum Datensatz' }).click();
    await page.getByText('2 von 2 Zeilen').waitFor();
    expect(await page.locator('main').textContent()).toMatch(/Importiert.*, aus der Datei „mai\.xlsx“/);
  });
  test('the next one of its shape takes two taps, says what changes, and is undone by one', async () => {
    await start();
    await choose('juni.csv', JUNE);
    await page.getByText('Diese Form ist bekannt.').waitFor();
    expect(await page.locator('main').textContent()).toMatch(/1 neue Zeile.*1 geänderte Zeile/s);
    await tap('Übernehmen');
    await page.getByText('2 Zeilen übernommen.').waitFor();
    expect(taps).toBe(2);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Es ist alles wie vorher.').waitFor();
    await page.evaluate(() => (location.hash = '#/daten'));
    const row = page.getByRole('listitem').filter({ hasText: 'Freie Plätze im Mai' });
    expect(await row.textContent()).toContain('2');
    await row.getByRole('link').click();
    await page.getByText('2 von 2 Zeilen').waitFor();
  });
});

test('the same table in thousands is not taken over by two taps: the question comes first, in words', async () => {
  const costs = (factor: number): string =>
    ['Kostenstelle;Ansatz', ...Array.from({ length: 12 }, (_, i) => `K${i};${(i + 1) * 3000 * factor}`)].join(
      '\n',
    );
  await start();
  await choose('ansatz.csv', costs(1));
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  await tap('Weiter');
  await tap('Weiter');
  await tap('Übernehmen');
  await page.getByText('12 Zeilen übernommen.').waitFor();
  await start();
  await choose('ansatz-teuro.csv', costs(0.001));
  const question = page.getByRole('group', { name: /^Bitte vorher prüfen/ });
  await question.waitFor();
  expect(await question.textContent()).toContain(
    'Die Werte in „Ansatz“ waren bisher rund 1.000-mal so groß.',
  );
  const take = page.getByRole('button', { name: 'Übernehmen', exact: true });
  await take.click({ force: true });
  expect(await take.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Bitte beantworten Sie zuerst die Frage oben').waitFor();
  await question.getByRole('checkbox').check();
  await take.click();
  await page.getByText('12 Zeilen übernommen.').waitFor();
  expect(trouble).toEqual([]);
});

test('what is saved as a file is the same table when it is brought back', async () => {
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('link', { name: 'Freie Plätze im Mai' }).click();
  await page.getByText('2 von 2 Zeilen').waitFor();
  for (const [button, ending] of [
    ['Excel', 'xlsx'],
    ['OpenDocument', 'ods'],
    ['CSV', 'csv'],
    ['Datenpaket', 'zip'],
  ] as const) {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Freie Plätze im Mai' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als Datei speichern' }).click();
    await page.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`Freie Plätze im Mai.${ending}`);
    const content = await readFile((await file.path())!);
    await start();
    await choose(file.suggestedFilename(), content);
    await page.getByText('Diese Form ist bekannt.').waitFor();
    expect([button, await page.locator('main').textContent()]).toEqual([
      button,
      expect.stringMatching(/0 neue Zeilen0 geänderte Zeilen2 gleiche Zeilen/),
    ]);
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  }
});

test('a person makes a figure from it by choosing, sees it on the front page, and takes it away again', async () => {
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('link', { name: 'Freie Plätze im Mai' }).click();
  await page.getByRole('button', { name: 'Kennzahl anlegen' }).click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Bitte geben Sie einen Titel ein.').waitFor();
  await page.getByLabel('Titel').fill('Freie Plätze Nord');
  await page.getByText('Es gibt mehrere Zeilen je Zeitraum.').waitFor();
  await page.getByLabel('Nur Zeilen mit Ort').selectOption('Nord');
  await page.getByText('Es gibt mehrere Zeilen je Zeitraum.').waitFor({ state: 'detached' });
  await page.getByLabel('Was ist gut?').selectOption('up');
  await page.getByLabel('Beobachten').fill('20');
  await page.getByLabel('Kritisch').fill('30');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('„Kritisch“ muss schlechter sein').waitFor();
  // Nothing that was chosen is lost to a look at another page, however soon after the last key, or to a restart.
  await page.getByLabel('Kritisch').evaluate((field: HTMLInputElement) => {
    field.value = '5,5';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    location.hash = '#/lage';
  });
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await page.goBack();
  await page.getByText('Hier steht noch, was Sie begonnen').waitFor();
  await page.reload();
  await page.getByText('Hier steht noch, was Sie begonnen').waitFor();
  expect(await page.getByLabel('Titel').inputValue()).toBe('Freie Plätze Nord');
  expect(await page.getByLabel('Nur Zeilen mit Ort').inputValue()).toBe('Nord');
  await page.getByText(/Höher ist besser\. Beobachten unter 20, kritisch unter 5,5\./).waitFor();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Kennzahl ist gespeichert.').waitFor();
  expect(await page.getByText('Hier steht noch, was Sie begonnen').count()).toBe(0);
  expect(await page.getByLabel('Titel').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Zur Lage' }).click();
  const own = page
    .getByRole('region', { name: 'Eigene Kennzahlen' })
    .getByRole('article', { name: 'Freie Plätze Nord' });
  // The value is of May 2025: it is old, and cannot look fine or merely to be watched.
  expect((await own.textContent())!.replaceAll('\u00a0', ' ')).toMatch(
    /zuletzt zu beobachten.*10.*Keine aktuellen Daten/,
  );
  await own.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Freie Plätze Nord' }).waitFor();
  await page.getByText('importiert von Datei „mai.xlsx“').first().waitFor();
  await page.getByRole('button', { name: 'Bearbeiten oder entfernen' }).click();
  await page.getByRole('button', { name: 'Bearbeiten: Freie Plätze Nord' }).click();
  await page.getByText('Sie bearbeiten eine vorhandene Kennzahl.').waitFor();
  expect(await page.getByLabel('Kritisch').inputValue()).toBe('5,5');
  expect(await page.getByLabel('Nur Zeilen mit Ort').inputValue()).toBe('Nord');
  await page.getByLabel('Titel').fill('Plätze im Norden');
  // Enter in a field saves: nobody needs a pointer.
  await page.getByLabel('Titel').press('Enter');
  await page.getByText('Die Kennzahl ist gespeichert.').waitFor();
  await page.getByRole('link', { name: 'Plätze im Norden' }).waitFor();
  expect(await page.getByRole('link', { name: 'Freie Plätze Nord' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Entfernen: Plätze im Norden' }).click();
  await page.getByText('Die Kennzahl ist entfernt.').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('button', { name: 'Entfernen: Plätze im Norden' }).click();
  await page.getByText('Die Kennzahl ist entfernt.').waitFor();
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  expect(await page.getByRole('region', { name: 'Eigene Kennzahlen' }).count()).toBe(0);
});

test('an import that is left right after the last key goes on with it', async () => {
  await start();
  await choose('kitas.csv', 'Monat;Kinder\n2026-09;40\n2026-10;41\n2026-11;43\n');
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  await tap('Weiter');
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  await tap('Weiter');
  await page.getByLabel('Titel').evaluate((field: HTMLInputElement) => {
    field.value = 'Kinder im Herbst';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    location.hash = '#/lage';
  });
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await page.evaluate(() => (location.hash = '#/daten/import'));
  await page.getByLabel('Titel').waitFor();
  expect(await page.getByLabel('Titel').inputValue()).toBe('Kinder im Herbst');
});

test('a sum remembers its parts: one that lacks means no value and its name, and a difference says how it is reckoned', async () => {
  await start();
  const rows = [
    '09;Sonnenhof;40;8',
    '09;Am Bach;30;6',
    '10;Sonnenhof;41;5',
    '10;Am Bach;29;6',
    '11;Am Bach;31;7',
  ];
  await choose('kitas.csv', `Monat;Kita;Kinder;Fehlend\r\n${rows.map((row) => `2026-${row}\r\n`).join('')}`);
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  await tap('Weiter');
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  await tap('Weiter');
  await page.getByLabel('Titel').fill('Kitas');
  await tap('Übernehmen');
  await page.getByText('5 Zeilen übernommen.').waitFor();
  await page.getByRole('button', { name: 'Zum Datensatz' }).click();
  await page.getByRole('button', { name: 'Kennzahl anlegen' }).click();
  await page.getByLabel('Titel').fill('Kinder in Kitas');
  await page.getByLabel('Wert aus Spalte', { exact: true }).selectOption('Kinder');
  await page.getByLabel('Mehrere Zeilen').selectOption('sum');
  await expect.poll(() => page.getByLabel('Teile aus Spalte').inputValue()).toBe('Kita');
  expect(await page.getByRole('checkbox', { name: 'Sonnenhof' }).isChecked()).toBe(true);
  await page.getByText('Sonnenhof fehlt').waitFor();
  await page.getByLabel('Rechnen').selectOption('minus');
  await page.getByLabel('Anderer Wert aus Spalte').selectOption('Fehlend');
  await page.getByText(/Summe von „Kinder“ über „Kita“ .* minus Summe von „Fehlend“/).waitFor();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Kennzahl ist gespeichert.').waitFor();
  await page.getByRole('link', { name: 'Kinder in Kitas' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kinder in Kitas' }).waitFor();
  await page.getByText(/Daten bearbeitet: berechnet als Summe von „Kinder“/).waitFor();
  await page.getByText(/Prüfsumme \(SHA-256\): [0-9a-f]{64}/).waitFor();
  await page.getByRole('row', { name: /November 2026 Sonnenhof fehlt/ }).waitFor();
  await page.getByRole('row', { name: /Oktober 2026 59/ }).waitFor();
});

test('a figure whose table is gone says so, and can still be taken away', async () => {
  await start();
  await choose('bad.csv', 'Monat;Gäste\r\n2025-05;120\r\n2025-06;130\r\n2025-07;90\r\n');
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  await tap('Weiter');
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  await tap('Weiter');
  await page.getByLabel('Titel').fill('Gäste im Bad');
  await tap('Übernehmen');
  await page.getByText('3 Zeilen übernommen.').waitFor();
  await page.getByRole('button', { name: 'Zum Datensatz' }).click();
  await page.getByRole('button', { name: 'Kennzahl anlegen' }).click();
  expect(await page.getByLabel('Neue Werte kommen').inputValue()).toBe('monthly');
  await page.getByLabel('Titel').fill('Badegäste');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Kennzahl ist gespeichert.').waitFor();
  await page.goBack();
  await page.locator('main').getByRole('button', { name: 'Mehr', exact: true }).click();
  await page.getByRole('button', { name: 'Vom Gerät entfernen' }).click();
  await page.getByRole('button', { name: 'Entfernen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Daten', exact: true }).waitFor();
  await page.evaluate(() => (location.hash = '#/lage'));
  const tile = page.getByRole('article', { name: 'Badegäste' });
  // What the table said is said no more.
  await tile.filter({ hasNotText: /120|130|90/ }).waitFor();
  expect(await tile.textContent()).toContain('Keine aktuellen Daten');
  await tile.getByRole('link').click();
  await page.getByText('Eigene Kennzahl auf diesem Gerät').waitFor();
  await page.getByRole('button', { name: 'Bearbeiten oder entfernen' }).click();
  await page.getByText('Diesen Datensatz gibt es auf diesem Gerät nicht.').waitFor();
  await page.getByRole('button', { name: 'Entfernen: Badegäste' }).click();
  await page.getByText('Die Kennzahl ist entfernt.').waitFor();
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('heading', { level: 1, name: 'Lage' }).waitFor();
  await tile.waitFor({ state: 'detached' });
});

/** What is asked of the worker waits until `goOn`. */
const holdWorker = (): Promise<void> =>
  page.evaluate(() => {
    const { prototype } = Worker;
    const real = prototype.postMessage;
    const held: (() => void)[] = [];
    prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      held.push(() => Reflect.apply(real, this, given));
    };
    Object.assign(globalThis, {
      goOn: () => {
        prototype.postMessage = real;
        for (const send of held.splice(0)) send();
      },
    });
  });
const goOn = (): Promise<void> => page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());

/** The field for the unit of a table, of which the worker reads nothing anew until `goOn`. */
const unitBeforeAnswers = async (): Promise<Locator> => {
  await start();
  await choose('flaeche.csv', 'Ort;Fläche;Nummer\nNord;12;7\nSüd;25;8\n');
  const unit = page.getByLabel('Einheit: Fläche');
  await unit.waitFor();
  await holdWorker();
  return unit;
};

describe('what was understood wrongly', () => {
  test('is corrected: how numbers are written, what a column is, what is left out', async () => {
    await start();
    await choose('flaeche.csv', 'Ort;Fläche;Nummer\nNord;1.234;7\nSüd;2.500;8\n');
    await page.getByText('kann mit Tausendertrennung').waitFor();
    await page.getByRole('button', { name: '1,234', exact: true }).click();
    await page.getByText('kann mit Tausendertrennung').waitFor({ state: 'detached' });
    await page.getByLabel('Art: Nummer').selectOption('text');
    await page.getByLabel('Einheit: Fläche').fill('ha');
    await page.getByLabel('Einheit: Fläche').blur();
    await page.getByLabel('Art: Ort').selectOption('skip');
    await page.getByRole('button', { name: 'Weiter' }).click();
    const table = page.getByRole('region', { name: 'So wird übernommen' });
    const shown = async (): Promise<string> => (await table.textContent())!.replace(/\s+/g, ' ');
    await expect.poll(shown).toBe('So wird übernommenFläche (ha)Nummer1,23472,58');
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  });
  test('what is typed stays when the file has been read once more in the midst of it', async () => {
    const unit = await unitBeforeAnswers();
    await page.getByLabel('Art: Nummer').selectOption('text');
    await unit.fill('ha');
    await goOn();
    await page.getByLabel('Einheit: Nummer').waitFor({ state: 'detached' });
    expect(await unit.inputValue()).toBe('ha');
    await unit.blur();
    await page.getByRole('button', { name: 'Weiter' }).click();
    const table = page.getByRole('region', { name: 'So wird übernommen' });
    await table.getByText('Fläche (ha)').waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  });
  test('what is said while the last word is still read holds as well', async () => {
    const unit = await unitBeforeAnswers();
    await unit.fill('ha');
    await unit.blur();
    await page.getByLabel('Art: Nummer').selectOption('text');
    await page.getByLabel('Art: Ort').selectOption('skip');
    await goOn();
    await page.getByRole('button', { name: 'Weiter' }).click();
    const table = page.getByRole('region', { name: 'So wird übernommen' });
    const shown = async (): Promise<string> => (await table.textContent())!.replace(/\s+/g, ' ');
    await expect.poll(shown).toBe('So wird übernommenFläche (ha)Nummer127258');
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  });
  test('is corrected: what was written as text is a number, when the clerk says so', async () => {
    await start();
    await choose('menge.csv', 'Kennung;Menge\nA1;"007"\nA2;"012"\nA3;"100"\nA4;"033"\n');
    await page.getByLabel('Art: Menge').selectOption('number');
    await page.getByRole('button', { name: 'Weiter' }).click();
    const table = page.getByRole('region', { name: 'So wird übernommen' });
    await table.getByText('33', { exact: true }).waitFor();
    expect(await table.locator('tbody tr').allTextContents()).toEqual(['A17', 'A212', 'A3100', 'A433']);
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  });
  test('is said with its line: a quotation mark that nobody closed', async () => {
    await start();
    await choose('offen.csv', 'Ort;Verein;Wert\nNord;"TSV Nord;1\nSüd;TSV Süd;2\nOst;TSV Ost;3\n');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('In Zeile 2 fehlt ein schließendes Anführungszeichen.').first().waitFor();
    const rows = page.getByRole('region', { name: 'So wird übernommen' }).locator('tbody tr');
    expect(await rows.allTextContents()).toEqual(['Nord"TSV Nord1', 'SüdTSV Süd2', 'OstTSV Ost3']);
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
    await page.getByLabel('Datei', { exact: true }).waitFor();
  });
  test('what decides a figure is asked, stands in the way, and is answered with one tap each', async () => {
    await start();
    const quote = { n: 0.125, format: '0.0%' };
    const rows = [quote, quote, 7.5, quote].map((cell, i) => [`Ort ${i}`, cell, [12, -999, 14, 13][i]!]);
    await choose('quoten.xlsx', xlsxOf([{ name: 'T', rows: [['Ort', 'Quote', 'Pegel'], ...rows] }]));
    const sheet = page.getByRole('region', { name: 'Spalten', exact: true });
    await sheet.getByText('7,5 hat kein Prozentzeichen').waitFor();
    for (const step of ['Weiter', 'Weiter']) await tap(step);
    await page.getByText('Bitte klären Sie zuerst').waitFor();
    await tap('Zurück');
    const open = page.locator('section').filter({ hasText: 'Entscheidung nötig (2)' });
    await open.getByRole('button', { name: '7,5 %', exact: true }).click();
    await page.getByText('Entscheidung nötig (1)').waitFor();
    await page.getByRole('button', { name: 'fehlender Wert', exact: true }).click();
    await page.getByText('Entscheidung nötig').waitFor({ state: 'detached' });
    expect(await page.getByRole('region', { name: 'So wird übernommen' }).textContent()).toContain('7,5');
    await tap('Weiter');
    await tap('Übernehmen');
    await page.getByText('4 Zeilen übernommen.').waitFor();
  });
  test('a row that is called a sum and adds up nothing is asked about, and counts or not by one tap', async () => {
    await start();
    await choose('kosten.csv', 'Posten;Betrag\nMiete;100\nStrom;200\nWasser;300\nSumme;610\n');
    await page.getByText('Zeile 5 sieht nach einer Summe aus').waitFor();
    for (const step of ['Weiter', 'Weiter']) await tap(step);
    await page.getByText('Bitte klären Sie zuerst').waitFor();
    for (const step of ['Zurück', 'Zurück']) await tap(step);
    await tap('Eine Summe: zählt nicht mit (Zeile 5)');
    await page.getByText('Zeile 5 sieht nach einer Summe aus').waitFor({ state: 'detached' });
    for (const step of ['Weiter', 'Weiter', 'Übernehmen']) await tap(step);
    await page.getByText('3 Zeilen übernommen.').waitFor();
  });
  test('a remark leads to its cell', async () => {
    await start();
    const rows = Array.from({ length: 25 }, (_, i) => `Ort ${i};${i === 13 ? 'drei' : i}`).join('\n');
    await choose('werte.csv', `Ort;Wert\n${rows}\n`);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('„drei“ ist keine Zahl').waitFor();
    await page.getByRole('button', { name: 'Stelle zeigen: Zeile 15' }).click();
    expect(await page.getByRole('region', { name: 'So steht es in der Datei' }).textContent()).toContain(
      'Zeile 15 ◂Ort 13drei',
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['leer.csv', '', 'ist leer'],
    ['seite.xlsx', '<!doctype html><html><table><tr><td>1.234,5', 'Webseite'],
    ['bild.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'Bild'],
    ['halb.xlsx', MAY.slice(0, 300), 'unvollständig'],
    [
      'geheim.ods',
      odsOf('', '', { 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' }),
      'Kennwort',
    ],
    [
      'bombe.ods',
      odsOf(
        '<table:table table:name="T"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
      ),
      'Zellen',
    ],
  ])('%s says so in one sentence, and nothing is stored', async (name, content, words) => {
    await start();
    const before = await datasets();
    await choose(name, content);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/Error|undefined|null|NaN/);
    expect(await datasets()).toBe(before);
    // The page lives: the next file is read.
    await choose('gut.csv', 'a;b\n1;2\n');
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).first().click();
  });
  test('text under the name of a workbook is read as text only when a person says so', async () => {
    await start();
    await choose('export.xlsx', 'Ort;Wert\nNord;1.234,5\n');
    await page.getByRole('button', { name: 'Als Text lesen' }).click();
    await page.getByRole('region', { name: 'Spalten' }).getByText('1.234,5').waitFor();
  });
});

const datasets = (): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('datasets').objectStore('datasets').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );

test('a file shared to the app is there to be taken over', async () => {
  await start();
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: 'teilen' });
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name: 'datei', id: 'geteilt' });
    form.append(input);
    document.body.append(form);
  });
  await page
    .locator('#geteilt')
    .setInputFiles({ name: 'geteilt äöü.csv', mimeType: 'text/csv', buffer: bytes('Ort;Wert\nNord;1,5\n') });
  await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="teilen"]')!.submit());
  await page.getByText('geteilt äöü.csv').waitFor();
  expect(await page.evaluate(() => caches.has('cockpit-geteilt'))).toBe(false);
  await page.getByRole('button', { name: 'Abbrechen' }).first().click();
});

test('a large file is read while the page stays alive, and can be cancelled', async () => {
  await start();
  const line = (i: number): string =>
    `${String(i % 400).padStart(8, '0')};Gemeinde ${i % 4000};${i},5;2025-${String((i % 12) + 1).padStart(2, '0')}`;
  const text = `AGS;Gemeinde;Wert;Monat\n${Array.from({ length: 300_000 }, (_, i) => line(i)).join('\n')}\n`;
  await page.evaluate(() => {
    const state = window as { drawn?: number };
    state.drawn = 0;
    const tick = (): void => {
      state.drawn = state.drawn! + 1;
      requestAnimationFrame(tick);
    };
    tick();
  });
  await choose('gross.csv', text);
  await page.getByRole('button', { name: 'Abbrechen' }).first().click();
  await page.getByLabel('Datei', { exact: true }).waitFor();
  await choose('gross.csv', text);
  // Handing over the file is the driver's work, and not measured.
  await page.evaluate(() => ((window as { drawn?: number }).drawn = 0));
  await page.getByText('300.000 Zeilen').first().waitFor({ timeout: 60_000 });
  // A page's thread that did the reading would stand still for all of it, and draw nothing before the end.
  expect(await page.evaluate(() => (window as { drawn?: number }).drawn)).toBeGreaterThan(5);
  // Half of it was read on another core, and nothing of either half is lost or doubled.
  const worker = page.workers().find((one) => one.url().includes('import.worker'))!;
  const [cores, started] = await worker.evaluate(() => [
    navigator.hardwareConcurrency,
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('half.worker')).length,
  ]);
  expect(started).toBe(cores === 1 ? 0 : 1);
  await tap('Weiter');
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  const values = Array.from({ length: 300_000 }, (_, i) => i + 0.5).reduce((sum, one) => sum + one, 0);
  await page
    .getByText(new RegExp(`${values.toLocaleString('de')}`))
    .first()
    .waitFor({ state: 'attached' });
  await tap('Abbrechen');
});

test('rows that add up others count only when a person says so: one tap takes all of them out', async () => {
  const places = [1, 2, 3].map((district) =>
    Array.from({ length: 6 }, (_, i) => [1917 + district * 1013 + i * 877, 1204 + district * 611 + i * 499]),
  );
  const added = (some: readonly (readonly number[])[]): number[] =>
    [0, 1].map((at) => some.reduce((sum, one) => sum + one[at]!, 0));
  const districts = places.map(added);
  const lines = [
    'Gebiet;Berechtigte;Wählende',
    ['Musterland', ...added(districts)].join(';'),
    ...districts.flatMap((one, d) => [
      [`Kreis ${d + 1}`, ...one].join(';'),
      ...places[d]!.map((figures, i) => [`Ort ${d + 1}${i + 1}`, ...figures].join(';')),
    ]),
  ];
  await start();
  await choose('wahl.csv', lines.join('\n'));
  await page.getByText('4 Zeilen sind Summen anderer Zeilen').waitFor();
  await page.getByText('22 Zeilen').first().waitFor();
  await tap('Es sind Summen: sie zählen nicht mit');
  await page.getByText('4 Zeilen sind Summen anderer Zeilen').waitFor({ state: 'detached' });
  await page.getByText('18 Zeilen').first().waitFor();
  await tap('Abbrechen');
});

test('all of it works without a network, after a restart of the browser', async () => {
  await app.close();
  await context.close();
  context = await openBrowser(profile);
  page = await openApp(context, app.url);
  const offline = watch(page);
  await page.evaluate(() => (location.hash = '#/daten/import'));
  await choose('juni.csv', JUNE);
  await page.getByText('Diese Form ist bekannt.').waitFor({ timeout: 30_000 });
  await tap('Übernehmen');
  await page.getByText('2 Zeilen übernommen.').waitFor();
  await page.getByRole('button', { name: 'Zum Datensatz' }).click();
  await page.getByText('3 von 3 Zeilen').waitFor();
  expect([offline, trouble]).toEqual([[], []]);
});
