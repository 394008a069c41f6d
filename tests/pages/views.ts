// Every page of the app and its main states, as a person gets to them.
import type { Page } from 'playwright-core';
import { ROWS } from '../../src/app/pages/settings/rows.tsx';

export type View = {
  name: string;
  hash: string;
  /** What is there when the page is whole. */
  ready: string;
  /** What a person does there. */
  act?: (page: Page) => Promise<void>;
  /** Why nobody prints it. Missing: its first sheet is looked at. */
  offPaper?: string;
};

const FORM = 'a form that is filled in on the screen, and holds nothing to take along';
const PANEL = 'a panel is of the screen: the page below it is printed as it is without';
const BUDGET = 'Haushaltsplan nach Produkten';
const NEIGHBOURS = 'Kita-Warteliste im Vergleich';

/** The one folder of the samples whose name begins so. */
const folder = (begin: string) => async (page: Page) => {
  await page.getByRole('link', { name: new RegExp(`^${begin}`) }).click();
  await page.locator('.sessionpage').first().waitFor();
};

const SHEET = [
  ['Kinder in Tageseinrichtungen'],
  ['Stand 15.10.2026'],
  ['Einrichtung', '2024', '2025', '2026'],
  ['Kommunale Träger'],
  ['Regenbogen', '112', '112', '116'],
  ['Sternschnuppe', '88', '91', '93'],
  ['Freie Träger'],
  ['Waldkinder', '60', '60', '62'],
  ['Zusammen', '260', '263', '271'],
  ['Quelle: Jugendamt Musterhausen'],
]
  .map((line) => line.join(';'))
  .join('\n');
/** By its name on the page of data. */
const dataset = (title: string) => async (page: Page) => {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByText(/^[\d.]+ von [\d.]+ Zeilen$/).waitFor();
  await page.locator('.datatable:not([aria-busy="true"]) td').first().waitFor();
};
const first =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const tapped = (name: string | RegExp, ready: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator(ready).first().waitFor();
};
const filled = (file: string, text: string) => async (page: Page) => {
  const field = page.getByLabel('Datei', { exact: true });
  await field.setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await page.locator('.sheet-line[data-role]').first().waitFor();
};
const forward = (to: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('heading', { name: to }).waitFor();
};

/** Some of its rows, summed up, two years beside each other. */
const grouped = async (page: Page): Promise<void> => {
  await dataset(BUDGET)(page);
  await page.evaluate(
    () =>
      (location.hash +=
        '?entlang=produktbereich&wert=ergebnis&als=sum&getrennt=jahr&f=kontenart~ist~Personalaufwendungen~Abschreibungen'),
  );
  await page.locator('.chart canvas[width]').first().waitFor();
};

/** Of a device on which the demo municipality is looked at. */
export const VIEWS: readonly View[] = [
  { name: 'lage', hash: '#/lage?blatt=lage', ready: 'article.tile' },
  {
    name: 'lage-auswahl',
    hash: '#/lage?blatt=lage',
    ready: 'article.tile',
    act: async (page) => {
      await page.locator('.headline .actions button').click();
      await page.getByRole('button', { name: 'Zeigen', exact: true }).waitFor();
    },
    offPaper: PANEL,
  },
  {
    name: 'lage-stand',
    hash: '#/lage?blatt=lage',
    ready: 'article.tile',
    act: async (page) => {
      await page.locator('.line button').first().click();
      await page.locator('.panel').waitFor();
    },
    offPaper: PANEL,
  },
  {
    name: 'lage-mehr',
    hash: '#/lage?blatt=lage',
    ready: 'article.tile',
    act: tapped('Mehr', '.panel'),
    offPaper: PANEL,
  },
  { name: 'kennzahl', hash: '#/lage/pflegeplaetze', ready: '.detail canvas[width]' },
  { name: 'kennzahl-pegel', hash: '#/lage/pegel-vorhersage', ready: '.detail canvas[width]' },
  { name: 'kennzahl-jahr', hash: '#/lage/einwohner-jahr', ready: '.detail canvas[width]' },
  { name: 'kennzahl-alt', hash: '#/lage/notstrom', ready: '.detail .facts' },
  { name: 'kennzahl-still', hash: '#/lage/pegel-muehlbach', ready: '.detail .facts' },
  { name: 'daten', hash: '#/daten', ready: '.rowlink' },
  { name: 'datensatz', hash: '#/daten', ready: '.rowlink', act: dataset(BUDGET) },
  {
    name: 'datensatz-diagramm',
    hash: '#/daten',
    ready: '.rowlink',
    act: first(dataset(BUDGET), tapped('Diagramm', '.chart canvas[width]')),
  },
  { name: 'datensatz-gruppiert', hash: '#/daten', ready: '.rowlink', act: grouped },
  {
    name: 'datensatz-gruppiert-tabelle',
    hash: '#/daten',
    ready: '.rowlink',
    act: first(grouped, tapped('Tabelle', '.datatable td')),
  },
  {
    name: 'datensatz-spalte',
    hash: '#/daten',
    ready: '.rowlink',
    act: first(dataset(BUDGET), tapped(/^Produktbereich/, '.datatable [aria-expanded="true"]')),
    offPaper: PANEL,
  },
  {
    name: 'datensatz-filter',
    hash: '#/daten',
    ready: '.rowlink',
    act: first(dataset(BUDGET), async (page) => {
      await page.getByRole('button', { name: 'Filter hinzufügen' }).click();
      await page.getByRole('combobox', { name: 'Spalte', exact: true }).selectOption('produktbereich');
      await page.getByRole('checkbox', { name: /^Sport/ }).waitFor();
    }),
    offPaper: PANEL,
  },
  {
    name: 'vergleich',
    hash: '#/daten',
    ready: '.rowlink',
    act: async (page) => {
      await dataset(NEIGHBOURS)(page);
      await page.evaluate(() => (location.hash = `${location.hash.split('?')[0]!}/vergleich`));
      await page.locator('.areamap').waitFor();
    },
  },
  {
    name: 'eigene',
    hash: '#/daten',
    ready: '.rowlink',
    act: async (page) => {
      await dataset(BUDGET)(page);
      await page.evaluate(() => (location.hash = `${location.hash.split('?')[0]!}/kennzahl`));
      await page.getByLabel('Titel').waitFor();
    },
    offPaper: FORM,
  },
  { name: 'quelle', hash: '#/daten/quelle', ready: 'main .button', offPaper: FORM },
  { name: 'import', hash: '#/daten/import', ready: 'main input[type=file]', offPaper: FORM },
  {
    name: 'import-blatt',
    hash: '#/daten/import',
    ready: 'main h1',
    act: filled('kita.csv', SHEET),
  },
  {
    name: 'import-pruefen',
    hash: '#/daten/import',
    ready: 'main h1',
    act: first(filled('kita.csv', SHEET), forward('Prüfen')),
  },
  {
    name: 'import-angaben',
    hash: '#/daten/import',
    ready: 'main h1',
    act: first(filled('kita.csv', SHEET), forward('Prüfen'), forward('Angaben')),
    offPaper: FORM,
  },
  { name: 'erfassung', hash: '#/erfassung', ready: '.recorded input' },
  { name: 'sitzung', hash: '#/sitzung', ready: '.folder' },
  { name: 'sitzung-mappe', hash: '#/sitzung', ready: '.folder', act: folder('Ratssitzung') },
  { name: 'sitzung-entwurf', hash: '#/sitzung', ready: '.folder', act: folder('Finanz') },
  {
    name: 'sitzung-praesentation',
    hash: '#/sitzung',
    ready: '.folder',
    act: first(
      folder('Ratssitzung'),
      tapped('Präsentieren', '.stagebody'),
      tapped(/^Weiter/, '.stagebody svg'),
    ),
    offPaper: 'it is for a wall: what is printed is its folder',
  },
  {
    name: 'sitzung-niederschrift',
    hash: '#/sitzung',
    ready: '.folder',
    act: first(folder('Ratssitzung'), async (page) => {
      await page.getByText('Für die Niederschrift', { exact: true }).first().click();
      await page.locator('#minutes').scrollIntoViewIfNeeded();
    }),
  },
  { name: 'suche-leer', hash: '#/suche', ready: 'main h1', offPaper: FORM },
  { name: 'suche', hash: '#/suche?q=was%20ist%20kritisch', ready: 'main article.tile' },
  { name: 'suche-nichts', hash: '#/suche?q=xyzzy', ready: 'main h1' },
  { name: 'einstellungen', hash: '#/einstellungen', ready: '.rowlink' },
  ...ROWS.map((name) => ({
    name: `einstellungen-${name}`,
    hash: `#/einstellungen/${name}`,
    ready: 'main .card',
    // The first one carries the address for the next tablet.
    ...(name !== 'adresse' && { offPaper: FORM }),
  })),
  { name: 'impressum', hash: '#/impressum', ready: 'h1' },
  { name: 'datenschutz', hash: '#/datenschutz', ready: 'h1' },
  { name: 'barrierefreiheit', hash: '#/barrierefreiheit', ready: 'h1' },
  { name: 'leichte-sprache', hash: '#/leichte-sprache', ready: 'main h1' },
  {
    name: 'unbekannt',
    hash: '#/gibtsnicht',
    ready: 'main h1',
    offPaper: 'there is nothing on it',
  },
  // What is chosen here counts on all pages after it.
  { name: 'lage-alle', hash: '#/lage?blatt=alle', ready: 'article.tile' },
];
