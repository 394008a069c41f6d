// What comes out of the printer: one sheet for a figure, whatever it holds, and nothing on it that only a screen needs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { go } from './session-steps.ts';
import { sheetSteps } from './sheet-steps.ts';

let app: Served, context: BrowserContext, page: Page, cdp: CDPSession;
beforeAll(async () => {
  app = await serveApp();
  context = await openBrowser(await newProfile(), { reducedMotion: 'reduce' });
  page = await openApp(context, app.url);
  await settled(page);
  cdp = await context.newCDPSession(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
});

/** Pages of the printout of what is shown. Its `afterprint` can come later than the file: it is waited for, so that it takes nothing away that comes next. */
const sheets = async (): Promise<number> => {
  const printed = await page.evaluateHandle(() => ({
    over: new Promise<void>((over) => addEventListener('afterprint', () => over(), { once: true })),
  }));
  const { data } = await cdp.send('Page.printToPDF', { generateTaggedPDF: true, preferCSSPageSize: true });
  await printed.evaluate(({ over }) => over);
  return [
    ...Buffer.from(data, 'base64')
      .toString('latin1')
      .matchAll(/\/Type \/Page\b/g),
  ].length;
};
/** What is looked at while the page lies as on paper, 180 mm wide. */
const onPaper = async <T>(look: () => Promise<T>): Promise<T> => {
  await page.setViewportSize({ width: 680, height: 980 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  try {
    return await look();
  } finally {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1180, height: 820 });
  }
};
const openFigure = async (id: string): Promise<void> => {
  await go(page, `#/lage/${id}`);
  await page.locator('.detail .facts').waitFor();
  await page.locator('.detail .chartbox canvas[width], .detail .nochart').first().waitFor();
};

describe('a figure on paper', () => {
  test('is one sheet, for every figure of the municipality', { timeout: 240_000 }, async () => {
    const catalog = (await (await fetch(`${app.url}demo/datapackage.json`)).json()) as {
      cockpit: { indicators: { id: string }[] };
    };
    const many: string[] = [];
    for (const { id } of catalog.cockpit.indicators) {
      await openFigure(id);
      const count = await sheets();
      if (count !== 1) many.push(`${id}: ${count}`);
    }
    expect(many).toEqual([]);
  });
  test('carries its chart at a size that is read, its bands told apart, and when it was printed', async () => {
    await openFigure('pflegeplaetze');
    await onPaper(async () => {
      const small = await page
        .locator('.detail .chartbox svg text')
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().height > 0)
            .map((one) => Math.round(one.getBoundingClientRect().height)),
        );
      expect(small.length).toBeGreaterThan(4);
      // 7 pt and its room above and below.
      expect(Math.min(...small)).toBeGreaterThanOrEqual(10);
      expect(await page.locator('.detail canvas').first().isVisible()).toBe(false);
      const bands = await page
        .locator('.detail .band')
        .evaluateAll((all) => all.map((one) => `${one.classList[1]} ${getComputedStyle(one).opacity}`));
      expect(new Set(bands.map((one) => one.split(' ')[1])).size).toBe(2);
      const head = await page.locator('.top').innerText();
      expect(head).toMatch(/Musterhausen/);
      expect(head).toMatch(/abgerufen \d\d\.\d\d\.\d{4}, \d\d:\d\d · gedruckt \d\d\.\d\d\.\d{4}, \d\d:\d\d/);
      expect(head).not.toMatch(/heute/);
      for (const gone of ['Tippen Sie', 'In eine neue Sitzung', 'Speichern', 'Wert an einem Tag'])
        expect(await page.getByText(gone).first().isVisible(), gone).toBe(false);
    });
  });
});

test('the front page is one sheet, and a critical mark is dark with light words', async () => {
  await go(page, '#/lage');
  await page.locator('article.tile').first().waitFor();
  expect(await sheets()).toBe(1);
  await onPaper(async () => {
    const mark = await page
      .locator('.tile .status[data-status="critical"]')
      .first()
      .evaluate((node) => {
        const { backgroundColor, color, printColorAdjust } = getComputedStyle(node);
        return { backgroundColor, color, printColorAdjust };
      });
    expect(mark).toEqual({
      backgroundColor: 'rgb(0, 0, 0)',
      color: 'rgb(255, 255, 255)',
      printColorAdjust: 'exact',
    });
  });
});

test.each([
  ['#/daten', '.rowlink'],
  ['#/suche?q=was%20ist%20kritisch', 'main article.tile'],
  ['#/suche?q=Pflegeplätze%20vor%20einem%20Jahr', 'main article.tile'],
  ['#/einstellungen', '.rowlink'],
  ['#/sitzung', 'main h1'],
  ['#/erfassung', '.recorded'],
])('%s is one sheet', async (hash, there) => {
  await go(page, hash);
  await page.locator(there).first().waitFor();
  expect(await sheets()).toBe(1);
});

test('a comparison begins on the sheet that carries its name, and none of its parts lies on another', async () => {
  await go(page, '#/daten');
  await page.getByRole('link', { name: 'Kita-Warteliste im Vergleich', exact: true }).click();
  await page.locator('.datatable:not([aria-busy="true"]) td').first().waitFor();
  await go(page, `${new URL(page.url()).hash.split('?')[0]!}/vergleich`);
  await page.locator('.areamap').waitFor();
  // Name, ranking, map, and all areas in a table of two sheets at most.
  expect(await sheets()).toBeLessThanOrEqual(4);
});

test('a table says which of its rows stand on paper', async () => {
  await go(page, '#/daten');
  await page.getByRole('link', { name: 'Haushaltsplan nach Produkten' }).click();
  await page.locator('main tbody tr[aria-rowindex]').first().waitFor();
  const said = page.getByText(/^Auf diesem Blatt stehen die Zeilen/);
  expect(await said.isVisible()).toBe(false);
  // Both of one moment: on paper the table is taller, and is drawn anew.
  const [text, rows] = await onPaper(() =>
    page.evaluate(() => [
      document.querySelector('.onpaper')?.textContent,
      document.querySelectorAll('main tbody tr[aria-rowindex]').length,
    ]),
  );
  expect(rows).toBeGreaterThan(10);
  expect(text).toContain(`Zeilen 1 bis ${rows} von 5.040`);
});

test('what stood around a table in its file stands under it on paper', async () => {
  const { open } = sheetSteps(() => page);
  await open(
    'haushalt.csv',
    'Haushalt der Stadt (Angaben in Tsd. EUR)\nStand: 31.12.2023\nAmt;Ertrag\nBauamt;100\nSchulamt;200\nKasse;150\nSumme;450\nOhne Eigenbetriebe.\n',
  );
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('button', { name: 'Zum Datensatz' }).click();
  await page.locator('main tbody tr[aria-rowindex]').first().waitFor();
  const text = await onPaper(() => page.locator('.around').innerText());
  for (const said of [
    'Haushalt der Stadt (Angaben in Tsd. EUR)',
    'Stand: 31.12.2023',
    'Ohne Eigenbetriebe.',
    'Summe',
  ])
    expect(text).toContain(said);
  expect(text).toMatch(/450/);
  const unit = await onPaper(() =>
    page.getByRole('region', { name: 'Tabelle', exact: true }).locator('thead').innerText(),
  );
  expect(unit).toMatch(/Tsd\. €/);
});

test('in a folder words alone take no sheet of their own, and pages are numbered once', async () => {
  await go(page, '#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').fill('Papier');
  // Where it is tried again, the folder of the first try offers its agenda.
  const template = page.locator('#folder-template');
  if ((await template.count()) > 0) await template.selectOption('');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Papier' }).waitFor();
  for (const [i, indicator] of [null, 'kita-warteliste', null].entries()) {
    await page.getByRole('button', { name: 'Seite anfügen' }).click();
    const one = page.locator('.sessionpage').nth(i);
    await one.getByRole('button', { name: 'Seite bearbeiten' }).click();
    if (indicator === null) {
      await one.getByRole('button', { name: 'Text anfügen' }).click();
      await one.getByLabel('Text', { exact: true }).fill('Ein Satz.');
    } else {
      await one.getByLabel('Kennzahl anfügen').selectOption(indicator);
      await one.locator('.chart-svg').first().waitFor();
    }
    await expect.poll(() => page.locator('.sessionpage').count()).toBe(i + 1);
  }
  // Stored anew while it lies on paper, as a word typed a moment ago is: the paper stays.
  await onPaper(async () => {
    expect(await page.locator('.handout').count()).toBe(1);
    await page.emulateMedia({ media: null });
    await page.getByText('Name der Sitzung, Gremium', { exact: false }).click();
    await page.getByLabel('Gremium').fill('Gemeinderat');
    await page.locator('.session .lead', { hasText: 'Gemeinderat' }).waitFor();
    expect(await page.locator('.handout').count()).toBe(1);
  });
  // The first words stand below the contents, the last below the figure.
  await expect.poll(sheets).toBe(2);
  await onPaper(async () => {
    expect(await page.locator('.handout').innerText()).not.toMatch(/Seite \d/);
    expect(await page.locator('.top').isVisible()).toBe(false);
  });
});
