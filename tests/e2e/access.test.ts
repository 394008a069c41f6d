// Every page for everybody: axe in all themes, narrow and zoomed, by keyboard, in forced colours and on paper.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe, tooSmall, tooWide } from '../support/axe.ts';
import { xlsxOf } from '../support/workbooks.ts';
import { newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';

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

/** Has everything that an import asks or says: titles, totals, a number that could be two, years across, an error. */
const KITA = xlsxOf([
  {
    name: 'Kita',
    rows: [
      ['Kindertagesstätten in Testdorf'],
      ['Ort', 'AGS', 'Fläche', '2021', '2022', '2023'],
      ['Nord', '05515000', '1.234', 10, 11, { xml: '<c r="F3" t="e"><v>#DIV/0!</v></c>' }],
      ['Süd', '05515001', '2.500', 20, 21, 22],
      ['Summe', null, null, 30, 32, 22],
      ['1) vorläufig'],
    ],
  },
  { name: 'Notizen', state: 'hidden', rows: [['intern'], ['x']] },
]);

const PAGES = [
  '#/lage',
  'choice open',
  'menu open',
  'state open',
  '#/lage/pflegeplaetze',
  '#/lage/trinkwasser-qualitaet',
  '#/lage/kita-warteliste',
  '#/daten',
  '#/daten/quelle',
  'dataset',
  'explored',
  'note open',
  '#/suche',
  '#/suche?q=pflege',
  '#/suche?q=Schulträgeraufgaben',
  '#/suche?q=mondbasis',
  'own indicator',
  '#/daten/import',
  'import preview',
  'import check',
  'import details',
  '#/erfassung',
  'recording opened',
  '#/sitzung',
  'folder',
  'frozen folder',
  'stage',
  'talk',
  '#/einstellungen',
  '#/einstellungen/adresse',
  'room',
  '#/einstellungen/weitergabe',
  '#/einstellungen/geraet',
  '#/einstellungen/anzeige',
  '#/einstellungen/benachrichtigung',
  '#/einstellungen/app',
  '#/einstellungen/loeschen',
  'backup passphrase',
  'backup preview',
  'encryption',
  'locked figure',
  'locked recording',
  'locked encryption',
  '#/impressum',
  '#/leichte-sprache',
  '#/gibt-es-nicht',
] as const;

/** One open folder being edited, one frozen with something newer beside it; both are made once. */
const openFolder = async (what: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.locator('article.tile').first().waitFor();
  await page.evaluate(() => (location.hash = '#/sitzung'));
  await page.getByRole('button', { name: 'Neue Sitzung' }).waitFor();
  await page.waitForTimeout(100);
  const name = what === 'folder' ? 'Offen' : 'Fest';
  if ((await page.getByRole('link', { name, exact: true }).count()) === 0) {
    await page.getByRole('button', { name: 'Neue Sitzung' }).click();
    await page.getByLabel('Name der Sitzung').fill(name);
    if ((await page.getByLabel('Vorlage').count()) > 0)
      await page.getByLabel('Vorlage').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByRole('button', { name: 'Seite anfügen' }).click();
    await page.getByRole('button', { name: 'Seite bearbeiten' }).click();
    await page.getByLabel('Kennzahl anfügen').selectOption('pflegeplaetze');
    await page.locator('.chart-svg').first().waitFor();
    await page.getByRole('button', { name: 'Text anfügen' }).click();
    await page.getByLabel('Text', { exact: true }).fill('Vorschlag: Kenntnisnahme.');
    if (name === 'Fest') {
      await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
      await page.getByText('unverändert seit dem Festhalten').waitFor();
    }
  } else await page.getByRole('link', { name, exact: true }).click();
  await page.locator('.sessionpage .chart-svg').first().waitFor();
  if (what === 'folder' && (await page.getByLabel('Titel der Seite').count()) === 0)
    await page.getByRole('button', { name: 'Seite bearbeiten' }).click();
  if (what === 'stage') {
    await page.getByRole('button', { name: 'Präsentieren' }).click();
    await page.locator('.stage .chart-svg').waitFor();
    await page.getByText('Mehr', { exact: true }).click();
  } else if (what === 'talk') await page.evaluate(() => (location.hash = `${location.hash}/notizen`));
};

let backup: Buffer | null = null;
/** The page of the backup with what it asks for. */
const openBackup = async (isPreview: boolean): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.locator('article.tile').first().waitFor();
  await page.evaluate(() => (location.hash = '#/einstellungen/sicherung'));
  if (!isPreview) {
    await page.getByLabel('Mit einem Kennwort verschlüsseln').check();
    await page.getByRole('button', { name: 'Sicherung erstellen' }).click();
    await page.getByText('Das Kennwort ist zu kurz.').waitFor();
    return;
  }
  if (!backup) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sicherung erstellen' }).click();
    backup = await readFile(await (await download).path());
  }
  await page
    .getByLabel('Datei der Sicherung')
    .setInputFiles({ name: 'x.gcsicherung', mimeType: 'application/octet-stream', buffer: backup });
  await page.getByRole('button', { name: 'Ersetzen' }).waitFor();
};

/** Recorded values under a passphrase, open and locked; the last of them takes it away again. */
const openProtected = async (what: string): Promise<void> => {
  const card = page.locator('#verschluesselung');
  await page.evaluate(() => (location.hash = '#/einstellungen/verschluesselung'));
  const setUp = card.getByLabel('Neues Kennwort', { exact: true }),
    change = card.getByText('Kennwort ändern'),
    locked = card.getByText('verschlüsselt und gesperrt');
  await setUp.or(change).or(locked).first().waitFor();
  if (what === 'encryption') {
    await setUp.fill('vier Wörter zum Merken');
    await card.getByLabel('Noch einmal das neue Kennwort').fill('vier Wörter zum Vergessen');
    await card.getByRole('button', { name: 'Verschlüsseln' }).click();
    await card.getByText('Die beiden Eingaben sind verschieden').waitFor();
    expect(await axe(page)).toEqual([]);
    await card.getByLabel('Noch einmal das neue Kennwort').fill('vier Wörter zum Merken');
    await card.getByRole('button', { name: 'Verschlüsseln' }).click();
    await change.click();
    await card.getByText('Verschlüsselung aufheben').click();
    await card.getByText('Was nicht verschlüsselt ist').click();
    return;
  }
  if (!(await locked.isVisible())) await card.getByRole('button', { name: 'Jetzt sperren' }).click();
  await locked.waitFor();
  if (what === 'locked figure') {
    await page.evaluate(() => (location.hash = '#/lage/schutzanzuege'));
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByLabel('Kennwort', { exact: true }).fill('falsch');
    await page.keyboard.press('Enter');
    await page.getByText('Das war nicht das Kennwort').waitFor();
  } else if (what === 'locked recording') {
    await page.evaluate(() => (location.hash = '#/erfassung'));
    await page.getByText('verschlüsselt und gesperrt').waitFor();
  } else await card.getByText('Kennwort vergessen').click();
};

const open = async (hash: string): Promise<void> => {
  if (hash === 'dataset') {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Messwerte der Sensoren' }).click();
    await page.getByText(/von 105\.120 Zeilen/).waitFor();
  } else if (hash === 'explored') {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Haushaltsplan nach Produkten' }).click();
    await page.getByText(/von 5\.040 Zeilen/).waitFor();
    await page.evaluate(
      () =>
        (location.hash +=
          '?entlang=kontenart&wert=ergebnis&als=sum&getrennt=jahr&f=produktbereich~ist~Kultur~Sport&f=weg~da'),
    );
    await page.getByText('Weggelassen: weg', { exact: false }).waitFor();
    await page.getByText('Filter hinzufügen').click();
    await page.getByRole('combobox', { name: 'Spalte', exact: true }).selectOption('produktbereich');
    await page.getByRole('checkbox', { name: /^Sport/ }).waitFor();
    await page.locator('.chart canvas').waitFor();
  } else if (hash === 'room') {
    await page.evaluate(() => (location.hash = '#/einstellungen/speicher'));
    await page.locator('summary', { hasText: 'Platz schaffen' }).click();
    await page
      .getByRole('button', { name: /vom Gerät entfernen$/ })
      .first()
      .waitFor();
  } else if (hash === 'note open') {
    await page.evaluate(() => (location.hash = '#/impressum'));
    await page.getByRole('heading', { level: 1, name: 'Impressum' }).waitFor();
    const note = page.locator('.extras').getByRole('button', { name: /^Notiz/ });
    // Where there is little room it is in the menu.
    if (!(await note.isVisible())) await page.getByRole('button', { name: 'Mehr', exact: true }).click();
    await note.click();
    await page.locator('#private-note').waitFor();
  } else if (hash === 'choice open' || hash === 'menu open' || hash === 'state open') {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    await page.evaluate(() => (location.hash = '#/lage'));
    const name = { 'choice open': /^Auswahl/, 'menu open': /^Mehr$/, 'state open': /Daten von|heute/ }[hash];
    await page.getByRole('button', { name }).click();
    await page.locator('.panel').waitFor();
  } else if (hash === 'own indicator') {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('link', { name: 'Messwerte der Sensoren' }).click();
    await page.getByRole('button', { name: 'Kennzahl anlegen' }).click();
    await page.getByLabel('Titel').fill('Probe');
    await page.getByLabel('Was ist gut?').selectOption('corridor');
    await page.locator('article.tile').waitFor();
  } else if (['folder', 'frozen folder', 'stage', 'talk'].includes(hash)) {
    await openFolder(hash);
  } else if (hash === 'recording opened') {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    await page.evaluate(() => (location.hash = '#/erfassung'));
    await page.getByText('Vergleichswerte', { exact: true }).click();
    await page.getByRole('button', { name: 'Codes mit der Kamera lesen' }).click();
    await page.getByText('die Werte als Datei weiter').first().waitFor();
  } else if (hash === 'encryption' || hash.startsWith('locked ')) await openProtected(hash);
  else if (hash.startsWith('backup ')) await openBackup(hash === 'backup preview');
  else if (hash.startsWith('import ')) {
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    await page.evaluate(() => (location.hash = '#/daten/import'));
    await page.getByLabel('Datei', { exact: true }).setInputFiles({
      name: 'kita.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(KITA),
    });
    await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
    for (let taps = ['import preview', 'import check', 'import details'].indexOf(hash); taps > 0; taps--)
      await page.getByRole('button', { name: 'Weiter' }).click();
    await page.waitForTimeout(100);
  } else {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForFunction(
      () =>
        document.querySelector('main h1') !== null &&
        !/wird geladen/.test(document.querySelector('main')!.textContent),
    );
    if (hash.includes('?q='))
      await page
        .getByText(/Treffer|Keine Antwort/)
        .first()
        .waitFor();
  }
  if (hash === '#/lage/kita-warteliste') await page.locator('.areamap').waitFor();
  if (hash.startsWith('#/lage/')) await page.locator('.chart canvas').waitFor();
  await page.waitForTimeout(150);
};

const MODES = {
  light: { scheme: 'light', forced: 'none', size: [1180, 820] },
  dark: { scheme: 'dark', forced: 'none', size: [1180, 820] },
  forced: { scheme: 'light', forced: 'active', size: [1180, 820] },
  narrow: { scheme: 'light', forced: 'none', size: [320, 640] },
  zoomed: { scheme: 'dark', forced: 'none', size: [590, 410] },
} as const;

describe.each(Object.entries(MODES))('%s', (_name, mode) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: mode.scheme, forcedColors: mode.forced });
    await page.setViewportSize({ width: mode.size[0], height: mode.size[1] });
  });
  test.each(PAGES)('%s: axe finds nothing, nothing is too wide, targets are large enough', async (hash) => {
    await open(hash);
    expect(await axe(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    if (hash !== 'locked encryption') return;
    // The next mode begins without.
    await page.getByLabel('Ja, die verschlüsselten Werte').check();
    await page.getByRole('button', { name: 'Verschlüsselte Werte löschen' }).click();
    await page.getByText('Gelöscht:').waitFor();
  });
});

describe('by keyboard', () => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1180, height: 820 });
  });
  test('a tile is reached, opened, its chart read, and focus is on the heading', async () => {
    await open('#/lage');
    await page.locator('body').press('Tab');
    for (let i = 0; i < 40; i++) {
      if (await page.evaluate(() => document.activeElement?.textContent === 'Freie Pflegeplätze')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.chart canvas').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toContain('Freie Pflegeplätze');
    const chart = page.getByRole('application');
    await chart.focus();
    await chart.press('End');
    await expect
      .poll(() => page.locator('.said').textContent())
      .toMatch(/3\sPlätze, kritisch\. Wert \d+ von \d+\./);
    await chart.press('ArrowLeft');
    await expect.poll(() => page.locator('.said').textContent()).toMatch(/4\sPlätze, kritisch/);
    await chart.press('Escape');
    await expect.poll(() => page.locator('.said').textContent()).toMatch(/Tippen Sie/);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
  test('a table of a hundred thousand rows keeps few rows in the page and scrolls to its end', async () => {
    await open('dataset');
    const box = page.getByRole('region', { name: 'Tabelle' });
    await box.focus();
    await box.press('End');
    await expect
      .poll(() => box.locator('tbody tr[aria-rowindex]').last().getAttribute('aria-rowindex'), {
        timeout: 10_000,
      })
      .toBe('105121');
    expect(await box.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(70);
    await expect
      .poll(() => box.locator('tbody tr[aria-rowindex]').last().textContent(), { timeout: 10_000 })
      .toMatch(/Uhr/);
  });
});

describe('in forced colours and on paper', () => {
  test('the current page differs from the others without any colour of ours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('#/lage');
    const edges = await page
      .locator('nav a')
      .evaluateAll((links) =>
        links.map(
          (link) => getComputedStyle(link).borderInlineStartColor + getComputedStyle(link).textDecorationLine,
        ),
      );
    expect(new Set(edges).size).toBe(2);
    await page.emulateMedia({ forcedColors: 'none' });
  });
  test('status has its own shape and edge, so that grey print tells it', async () => {
    await open('#/lage');
    const looks = await page
      .locator('article.tile')
      .evaluateAll((tiles) =>
        tiles.map((tile) => [
          tile.getAttribute('data-status'),
          `${getComputedStyle(tile).borderInlineStartStyle}${getComputedStyle(tile).borderInlineStartWidth}`,
          [...tile.querySelectorAll('.status svg *')]
            .map((shape) => shape.tagName + (shape.getAttribute('d') ?? ''))
            .join(),
        ]),
      );
    const byStatus = new Map(looks.map(([status, edge, shape]) => [status, [edge, shape]] as const));
    expect(byStatus.size).toBe(4);
    expect(new Set([...byStatus.values()].map(([edge]) => edge)).size).toBe(4);
    expect(new Set([...byStatus.values()].map(([, shape]) => shape)).size).toBe(4);
  });
  test('the printout is a tagged PDF with a language and a title', async () => {
    await open('#/lage/pflegeplaetze');
    const cdp = await context.newCDPSession(page);
    const { data } = await cdp.send('Page.printToPDF', { generateTaggedPDF: true, preferCSSPageSize: true });
    const pdf = Buffer.from(data, 'base64').toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(de\)/);
    expect(pdf).toMatch(/\/Title/);
  });
});
