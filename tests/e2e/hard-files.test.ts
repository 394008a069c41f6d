// A clerk brings each of the small files that went wrong once to the right figures. A file without a case here fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { CORPUS, hasCorpus } from '../support/corpus.ts';
import { sheetSteps } from './sheet-steps.ts';

let app: Served, context: BrowserContext, page: Page;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});
const { open, read, mark, press, result } = sheetSteps(() => page);

const change = async (cell: string, to: string): Promise<void> => {
  await page.getByRole('gridcell', { name: cell, exact: true }).click();
  await page.getByLabel('Inhalt der Zelle').fill(to);
  await press('Ändern');
};
/** The step after the sheet says it, with its place. */
const said = async (text: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: 'Prüfen' }).waitFor();
  await page.getByText(text).first().waitFor();
};
const confirm = (): Promise<void> => press(/^Ja, das (ist|sind)/);

/** `sums`: of the columns that have one, in their order. `does`: what the clerk does before; most need nothing. */
type Case = {
  names?: readonly string[];
  sums: readonly string[];
  does?: () => Promise<void>;
  then?: () => Promise<void>;
};
const CASES: Readonly<Record<string, Case>> = {
  'aktenzeichen.csv': { sums: ['600'] },
  'aneinandergehaengt.csv': { sums: ['3'] },
  'anfuehrung-rueckstrich.csv': { sums: ['11'] },
  'ansi-euro.csv': { names: ['Posten', 'Betrag (€)', 'Änderung'], sums: ['1.345,5', '−1,5'] },
  'bericht-html.xls': { sums: ['1.246,5'] },
  'betrag-strich.csv': { sums: ['1.484', '−32.800'] },
  'breite-zeile-wird-kopf.csv': { does: confirm, sums: [], then: () => said(/Zeile 3/) },
  'datum-schreibweisen.csv': { sums: ['6'] },
  'dos-umlaute.csv': { names: ['Straße', 'Größe'], sums: ['39'] },
  'eine-spalte-komma.csv': { names: ['Wert'], sums: ['7,5'] },
  'einheit-im-titel.csv': {
    names: ['Amt', 'Ansatz 2023 (Tsd. €)', 'Ansatz 2024 (Tsd. €)'],
    sums: ['3.579,5', '3.710'],
  },
  'einheit-kopf.csv': { sums: ['26', '26', '26', '26', '26', '190'] },
  'einheiten-je-zeile.xlsx': { does: confirm, sums: [], then: () => said(/mischt Einheiten/) },
  'einheiten-verschieden.csv': { names: ['Gesellschaft', 'Umsatz (€)'], sums: ['1.213.150.000'] },
  'export.slk': { names: ['Ort', 'Wert'], sums: ['26'] },
  'fehlwert-999.csv': { names: ['Station', 'Niederschlag mm'], sums: ['21,3'], then: () => said(/-999/) },
  'format-skaliert.xlsx': { names: ['Gesellschaft', 'Umsatz (€)'], sums: ['14.350.000'] },
  'formel-leer.xlsx': { sums: ['10'], then: () => said(/Formel/) },
  'gefiltert-ausgeblendet.xlsx': { does: confirm, sums: ['36', '36.000'], then: () => said(/ausgeblendet/) },
  'gemeindeverzeichnis.xlsx': { sums: ['175,39', '331.398'] },
  'gleich-anfuehrung.csv': { sums: ['3'] },
  'hochgestellt.xlsx': { sums: ['8.022'] },
  'insgesamt-oben.csv': { sums: ['41'] },
  'jahreskopf-fussnote.csv': {
    does: () => press('Zu Zeilen machen'),
    names: ['Ort', 'Jahr', 'Wert'],
    sums: ['132'],
  },
  'klammer-negativ.csv': {
    sums: [],
    then: async () => {
      await page.getByRole('region', { name: 'So wird die Tabelle' }).getByText('−45.300').waitFor();
    },
  },
  'komma-mehrdeutig.csv': { does: () => press('1,25'), sums: ['6,85'] },
  'kopf-verbunden-3.xlsx': {
    sums: ['1.506', '1.512', '1.518', '1.524', '1.530', '1.536'],
  },
  'nul-zeichen.csv': { sums: ['3'] },
  'pivot.xlsx': { does: confirm, sums: ['11', '13', '24'] },
  'produkt-2.10.csv': { sums: ['610,6'] },
  'produktgruppe.csv': { sums: ['1.000,5'] },
  // What has no sign is put right in its cell.
  'prozent-gemischt.xlsx': { does: confirm, sums: [], then: () => said(/Prozent/) },
  'spaltennummern.xlsx': { does: confirm, sums: ['36.008', '36.016', '36.024'] },
  'steuer-tabelle-schmal.csv': { sums: ['10', '11', '12', '13'] },
  'tippfehler-tausender.csv': {
    does: () => change('12.34', '12340'),
    sums: ['185.053'],
  },
  'titel-mit-zahl.csv': { does: confirm, sums: ['6'] },
  'umlaut-namen.zip': { sums: ['5'] },
  'verbunden-im-koerper.xlsx': { sums: ['71'] },
  'zeichen-punkt-strich.csv': { sums: ['25'] },
  'zeile-zu-breit.csv': { does: () => mark('Weglassen', 10), sums: ['322', '202'] },
  'zwei-tabellen.csv': { sums: ['30'] },
  'zwischensummen.csv': { sums: ['41'] },
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
else
  describe('a clerk', () => {
    const folder = join(CORPUS, 'round2/import');
    const files = readdirSync(folder).filter((name) => !/\.(py|json)$/.test(name));
    test('has a case for each file', () => expect(Object.keys(CASES).sort()).toEqual(files.sort()));
    test.each(files)('brings %s to the right figures', async (file) => {
      const { names, sums, does, then } = CASES[file]!;
      await open(join(folder, file));
      await does?.();
      await read();
      const found = await result();
      expect(found.sums.filter((sum) => sum !== '' && sum !== 'unsere Summe')).toEqual(sums);
      if (names) expect(found.names).toEqual(names);
      await then?.();
    });
  });
