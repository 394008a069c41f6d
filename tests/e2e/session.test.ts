// A session in a real browser: a folder from what is seen, frozen, presented, printed, handed over; and what is newer beside it.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { fingersOf } from '../support/touch.ts';
import { folderOf, go } from './session-steps.ts';

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const open = async (): Promise<{ context: BrowserContext; page: Page; trouble: string[] }> => {
  const context = await openBrowser(await newProfile(), { acceptDownloads: true });
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  return { context, page, trouble };
};

const FIELD = 'Schutzanzüge vorrätig (Stück)';
const record = async (page: Page, value: string): Promise<void> => {
  await go(page, '#/erfassung');
  await page.getByLabel(FIELD).fill(value);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
};
const toFolder = async (page: Page): Promise<void> => {
  await go(page, '#/sitzung');
  await page.locator('.folder a').first().click();
  await page.locator('.sessionpage').first().waitFor();
};
const freeze = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
  await page.getByText('unverändert seit dem Festhalten').waitFor();
  return page.locator('.page > .card .checkcode strong').innerText();
};

test('an empty page says what will be there; of the made-up municipality there is a frozen folder, a draft, a note and a record begun to look at', async () => {
  const { context, page, trouble } = await open();
  await go(page, '#/sitzung');
  await page.getByRole('heading', { name: 'Noch keine Mappe' }).waitFor();
  expect(await page.locator('.emptyframe li').count()).toBe(3);
  const primary = await page.getByRole('button', { name: 'Neue Sitzung' }).boundingBox();
  await page.getByRole('button', { name: 'Beispielmappe ansehen' }).click();
  await page.getByText(/Stand festgehalten .*, Prüfzeichen/).waitFor();
  expect(await page.locator('.folder a').allInnerTexts()).toEqual([
    'Ratssitzung (Beispiel)',
    'Finanzausschuss (Beispiel)',
  ]);
  expect(await page.getByRole('button', { name: 'Neue Sitzung' }).boundingBox()).toEqual(primary);
  await page.getByRole('link', { name: 'Ratssitzung (Beispiel)' }).click();
  await page.locator('.sessionpage').nth(4).waitFor();
  await page.getByText('unverändert seit dem Festhalten').waitFor();
  await go(page, '#/suche');
  await page.getByText('Ab wann sind die Zimmer frei?').waitFor();
  await go(page, '#/erfassung');
  await expect.poll(() => page.getByLabel('Schutzanzüge vorrätig (Stück)').inputValue()).toBe('38');
  await page.getByText('2 von 4 ausgefüllt').waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

test('a folder is made in two taps a page, arranged by keyboard and by hand, and survives a restart', async () => {
  const profile = await newProfile();
  const context = await openBrowser(profile);
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  await folderOf(page);
  await page.getByRole('link', { name: 'Mappe ansehen' }).click();
  const titles = (): Promise<string[]> => page.locator('.pagehead h3').allInnerTexts();
  await expect.poll(titles).toEqual(['TOP 1 Freie Pflegeplätze', 'TOP 2 Trinkwasserqualität']);
  await page.getByRole('button', { name: 'Seite anfügen' }).click();
  await expect.poll(titles).toHaveLength(3);
  await page.getByRole('button', { name: 'Seite bearbeiten' }).nth(2).click();
  await page.getByLabel('Titel der Seite').fill('Ausrüstung');
  await page.getByLabel('Nichtöffentlich').check();
  await page.getByLabel('Kennzahl anfügen').selectOption('schutzanzuege');
  await page.getByRole('button', { name: 'Text anfügen' }).click();
  await page.getByLabel('Text', { exact: true }).fill('Vorschlag: Kenntnisnahme.');
  await expect
    .poll(titles)
    .toEqual([
      'TOP 1 Freie Pflegeplätze',
      'TOP 2 Trinkwasserqualität',
      expect.stringContaining('TOP 3 Ausrüstung'),
    ]);
  await page.getByRole('button', { name: 'Verschieben: TOP 3 Ausrüstung' }).press('ArrowUp');
  await expect.poll(async () => (await titles())[1]).toContain('Ausrüstung');
  await page.getByText('„Ausrüstung“ steht jetzt an Stelle 2 von 3.').waitFor({ state: 'attached' });
  const handle = page.getByRole('button', { name: 'Verschieben: TOP 3 Ausrüstung' });
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [
    (await handle.boundingBox())!,
    (await page.locator('.sessionpage').first().boundingBox())!,
  ];
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, Math.max(5, to.y + to.height - 30), { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await titles())[0]).toContain('Ausrüstung');
  await context.close();
  const again = await openBrowser(profile);
  const after = await openApp(again, app.url);
  await toFolder(after);
  expect(await after.locator('.pagehead h3').allInnerTexts()).toEqual([
    expect.stringContaining('TOP 3 Ausrüstung'),
    'TOP 1 Freie Pflegeplätze',
    'TOP 2 Trinkwasserqualität',
  ]);
  await after.getByText('Vorschlag: Kenntnisnahme.').first().waitFor();
  expect(trouble).toEqual([]);
  await again.close();
});

test('frozen figures stay, what is newer stands beside them with both values, and unfreezing is recorded', async () => {
  const { context, page, trouble } = await open();
  await record(page, '44');
  await folderOf(page);
  await go(page, '#/lage/schutzanzuege');
  await page.getByRole('button', { name: 'In die Sitzung' }).first().click();
  await page.getByText('ist jetzt eine Seite').waitFor();
  await toFolder(page);
  const code = await freeze(page);
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  await page.getByText('Seit dem Festhalten hat sich nichts geändert.').waitFor();
  await record(page, '17');
  await page.reload();
  await toFolder(page);
  await page.getByText('Bei 1 Teil gibt es seit dem Festhalten Neueres.').waitFor();
  await page.getByText(/Inzwischen neuer: 17\sStück .*In der Mappe: 44\sStück/).waitFor();
  const third = page.locator('.sessionpage').nth(2);
  expect(await third.locator('.value.big').innerText()).toMatch(/^44/);
  expect(await page.locator('.page > .card .checkcode strong').innerText()).toBe(code);
  await page.getByLabel('Beschluss', { exact: true }).fill('Beschluss 12/2026');
  await page.getByRole('button', { name: 'Zu diesem Stand vermerken' }).click();
  await page.getByText(`Beschluss 12/2026 → Stand ${code}`).first().waitFor();
  await page.getByText('Für die Niederschrift').first().click();
  const minutes = await page.locator('#minutes').inputValue();
  expect(minutes).toContain(`Prüfzeichen ${code}`);
  expect(minutes).toMatch(/TOP 3 .*\n- .*: 44\sStück, .*Stand .*Quelle: /);
  await page.getByText('Stand wieder lösen').click();
  await page.getByLabel('Grund').fill('Zahl berichtigt');
  await page.getByRole('button', { name: 'Stand lösen', exact: true }).click();
  await page.getByRole('button', { name: 'Sitzung vorbereiten' }).waitFor();
  await expect.poll(() => third.locator('.value.big').innerText()).toMatch(/^17/);
  await page.getByText('Verlauf', { exact: true }).click();
  await page.getByText(`Stand ${code} gelöst. Grund: Zahl berichtigt`).waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

test('the next session says what is newer in its agenda, and is shown, printed and handed over from the list in one tap', async () => {
  const { context, page, trouble } = await open();
  await record(page, '44');
  await go(page, '#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').fill('Winter');
  await page.getByLabel('Tag der Sitzung').fill('2099-01-05');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Winter' }).waitFor();
  await go(page, '#/lage/schutzanzuege');
  await page.getByRole('button', { name: 'In die Sitzung „Winter“' }).click();
  await page.getByRole('link', { name: 'Mappe ansehen' }).click();
  await go(page, '#/sitzung');
  const next = page.getByRole('region', { name: /^Nächste Sitzung/ });
  // It is not frozen yet: that is what is to be done with it.
  await next.getByRole('button', { name: /^Weiter vorbereiten ?: Winter$/ }).click();
  await freeze(page);
  await record(page, '17');
  await go(page, '#/sitzung');
  await next.getByText(/in der Mappe 44\sStück, inzwischen 17\sStück/).waitFor();
  const folder = await next.getByRole('link', { name: 'Winter', exact: true }).getAttribute('href');
  const act = async (name: string): Promise<void> => {
    await go(page, '#/sitzung');
    await next.getByRole('button', { name: new RegExp(`^${name} ?: Winter$`) }).click();
  };
  await page.evaluate(() => {
    const counted = globalThis as unknown as { printed: number };
    counted.printed = 0;
    globalThis.print = () => void counted.printed++;
  });
  const printed = (): Promise<unknown> => page.evaluate('printed');
  await act('Präsentieren');
  await page.locator('.stagebody').waitFor();
  await page.getByRole('button', { name: 'Beenden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Winter' }).waitFor();
  // Whoever loads the page anew finds the folder.
  expect(await page.evaluate(() => location.hash)).toBe(folder);
  expect(await printed()).toBe(0);
  await act('Drucken');
  await expect.poll(printed).toBe(1);
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  await page.getByRole('button', { name: 'Beenden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Winter' }).waitFor();
  expect(await printed()).toBe(1);
  await act('Weitergeben');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Weitergeben');
  expect(trouble).toEqual([]);
  await context.close();
});

test('the rows of a dataset become a complete table on paper, its head again on each page', async () => {
  const { context, page, trouble } = await open();
  await go(page, '#/daten');
  await page.getByRole('link', { name: 'Kita-Warteliste im Vergleich' }).click();
  await page.getByRole('button', { name: 'Tabelle einfügen oder andere Sitzung wählen' }).click();
  await page.getByRole('button', { name: 'Tabelle in eine neue Mappe' }).click();
  await page.getByRole('link', { name: 'Mappe ansehen' }).click();
  await page.locator('.sessionpage tbody tr').first().waitFor();
  await freeze(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  // 41 municipalities, five years.
  expect(await page.locator('.handout tbody tr').count()).toBe(205);
  expect(await page.locator('.handout thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  expect(await page.locator('.sheethead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  expect([...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(3);
  expect(trouble).toEqual([]);
  await context.close();
});

test('the presentation goes by keys and taps, shows nothing else, and says what the device cannot do', async () => {
  const { context, page, trouble } = await open();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', { value: undefined });
  });
  await folderOf(page);
  await page.reload();
  await toFolder(page);
  await page.getByRole('button', { name: 'Seite bearbeiten' }).nth(1).click();
  await page.getByLabel('Nichtöffentlich').check();
  await page.getByText('nichtöffentlich', { exact: true }).first().waitFor();
  const code = await freeze(page);
  await page.getByText('Notizen für den Vortrag').first().click();
  await page.getByLabel('Notiz für den Vortrag').first().fill('Herr Muster fragt nach.');
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  await page
    .getByRole('heading', { name: '1 Seite ist nichtöffentlich. Soll sie gezeigt werden?' })
    .waitFor();
  await page.getByRole('button', { name: 'Alle Seiten zeigen' }).click();
  const heading = page.locator('.stage h1');
  await expect.poll(() => heading.innerText()).toBe('Freie Pflegeplätze');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText(`Stand ${code}`, { exact: false }).and(page.locator('.state')).waitFor();
  await page.getByText('Dieses Gerät hält den Bildschirm nicht von selbst an.').waitFor();
  for (const part of ['.top', 'nav', '.foot'])
    expect(await page.locator(part).first().isVisible()).toBe(false);
  for (const [key, title] of [
    ['ArrowRight', 'Trinkwasserqualität'],
    ['ArrowRight', 'Trinkwasserqualität'],
    ['PageUp', 'Freie Pflegeplätze'],
    ['PageDown', 'Trinkwasserqualität'],
    ['Home', 'Freie Pflegeplätze'],
    ['End', 'Trinkwasserqualität'],
    ['ArrowLeft', 'Freie Pflegeplätze'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => heading.innerText(), { message: key }).toBe(title);
  }
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Wieder zeigen' }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Wieder zeigen' }).waitFor({ state: 'detached' });
  const chart = page.locator('.stage .drawing');
  await chart.focus();
  await chart.press('ArrowUp');
  await expect.poll(() => page.locator('.stage .said').innerText()).toMatch(/3\sPlätze, kritisch/);
  await page.getByRole('button', { name: 'Diagramm groß' }).click();
  await page.getByRole('button', { name: 'Ganze Seite' }).click();
  const box = (await chart.locator('svg').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await expect.poll(() => page.locator('.stage .said').innerText()).toMatch(/Wert \d+ von \d+\./);
  // Nothing of what happens meanwhile comes up.
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  expect(await page.locator('.banner').filter({ visible: true }).count()).toBe(0);
  const popup = context.waitForEvent('page');
  await page.getByText('Mehr', { exact: true }).click();
  await page.getByLabel('Darstellung').selectOption('dark');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.getByRole('button', { name: 'Notizen in zweitem Fenster' }).click();
  const notes = await popup;
  await notes.getByRole('heading', { level: 2, name: 'TOP 1 Freie Pflegeplätze' }).waitFor();
  await notes.getByText('Herr Muster fragt nach.').waitFor();
  expect(await page.getByText('Herr Muster').filter({ visible: true }).count()).toBe(0);
  await notes.getByText('Danach: TOP 2 Trinkwasserqualität').waitFor();
  await notes.getByRole('button', { name: 'Weiter' }).click();
  await expect.poll(() => heading.innerText()).toBe('Trinkwasserqualität');
  await notes.getByRole('heading', { level: 2, name: 'TOP 2 Trinkwasserqualität' }).waitFor();
  await notes.close();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Präsentieren' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => ({ ...document.documentElement.dataset })))
    .toEqual(expect.not.objectContaining({ presenting: 'true', theme: 'dark' }));
  expect(await page.locator('nav').first().isVisible()).toBe(true);
  // Without the page that is not for the public.
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  await page.getByRole('button', { name: 'Ohne nichtöffentliche Seiten' }).click();
  await page.getByText('1 von 1', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Beenden' }).click();
  expect(trouble).toEqual([]);
  await context.close();
});

test('on a tablet a finger turns the pages; scrolling, and two fingers, do not', async () => {
  const context = await openBrowser(await newProfile(), { hasTouch: true });
  const page = await openApp(context, app.url);
  await settled(page);
  await folderOf(page);
  await toFolder(page);
  await page.getByRole('button', { name: 'Präsentieren' }).click();
  const heading = page.locator('.stage h1');
  await heading.waitFor();
  const drag = fingersOf(await context.newCDPSession(page));
  const [first, second] = ['Freie Pflegeplätze', 'Trinkwasserqualität'];
  const is = (title: string) => expect.poll(() => heading.innerText()).toBe(title);
  await is(first);
  await drag([{ x: 800, y: 250 }], [{ x: 400, y: 260 }]);
  await is(second);
  await drag([{ x: 400, y: 250 }], [{ x: 800, y: 240 }]);
  await is(first);
  await drag([{ x: 600, y: 500 }], [{ x: 580, y: 200 }]);
  await drag(
    [
      { x: 500, y: 300 },
      { x: 700, y: 300 },
    ],
    [
      { x: 300, y: 300 },
      { x: 900, y: 300 },
    ],
  );
  await drag([{ x: 600, y: 250 }], [{ x: 590, y: 252 }]);
  await is(first);
  // It was not only slow: the next swipe turns from there.
  await drag([{ x: 800, y: 250 }], [{ x: 400, y: 250 }]);
  await is(second);
  await context.close();
});

test('the printout has a sheet per item with the check code on each, sharp charts, and is a tagged PDF', async () => {
  const { context, page } = await open();
  await folderOf(page);
  await toFolder(page);
  const code = await freeze(page);
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.getByRole('button', { name: 'Drucken' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
  expect(await page.title()).toBe(`Sitzung im November ${code}`);
  await page.emulateMedia({ media: 'print' });
  const sheets = await page.locator('.handout .sheet').evaluateAll((nodes) =>
    nodes.map((node) => ({
      text: (node as HTMLElement).innerText,
      charts: node.querySelectorAll('svg.chart-svg').length,
      canvases: node.querySelectorAll('canvas').length,
      rows: node.querySelectorAll('tbody tr').length,
    })),
  );
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(sheet).toMatchObject({ charts: 1, canvases: 0, rows: 12 });
    // The margins number the pages; a second numbering would contradict them.
    expect(sheet.text.split(code).length).toBe(2);
    expect(sheet.text).not.toMatch(/Seite \d/);
    expect(sheet.text).toMatch(/Quelle: .*Stand \d{2}\.\d{2}\.\d{4}/);
  }
  expect(await page.getByText('Beispieldaten einer erfundenen Gemeinde').isVisible()).toBe(true);
  for (const gone of ['.top', 'nav', '.foot', '.page > .card', '.pages'])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  const wide = await page
    .locator('.handout *')
    .evaluateAll(
      (nodes) => nodes.filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length,
    );
  expect(wide).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.handout').count()).toBe(0);
  await page.emulateMedia({ media: null });
  // The browser's own print brings the same sheets.
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang \(de\)/);
  expect([...pdf.matchAll(/\/Type \/Page\b/g)]).toHaveLength(3);
  await context.close();
});

test('a folder travels as one file, is checked, and is read without the app', async () => {
  const one = await open();
  await folderOf(one.page);
  await toFolder(one.page);
  const code = await freeze(one.page);
  const saved = async (name: string): Promise<Buffer> => {
    const download = one.page.waitForEvent('download');
    await one.page.getByRole('button', { name }).click();
    return readFile(await (await download).path());
  };
  const zip = await saved('Mappe als Datei speichern');
  const html = await saved('Lesefassung speichern');
  const other = await open();
  await go(other.page, '#/sitzung');
  const give = (buffer: Buffer): Promise<void> =>
    other.page
      .getByLabel('Mappe öffnen')
      .and(other.page.locator('input'))
      .setInputFiles({ name: 'mappe.zip', mimeType: 'application/zip', buffer });
  await give(zip.subarray(0, zip.length - 60));
  await other.page.getByText('unvollständig, beschädigt oder wurde verändert').waitFor();
  await give(Buffer.from('TOP 1;3'));
  await other.page.getByText('Diese Datei ist keine Sitzungsmappe').waitFor();
  expect(await other.page.locator('.folder').count()).toBe(0);
  await give(zip);
  await other.page.getByText(`„Sitzung im November“, Stand ${code}, aus Musterhausen.`).waitFor();
  await other.page.getByRole('button', { name: 'Übernehmen' }).click();
  await other.page.getByRole('link', { name: 'Mappe ansehen' }).click();
  await other.page.getByText('unverändert seit dem Festhalten').waitFor();
  expect(await other.page.locator('.page > .card .checkcode strong').innerText()).toBe(code);
  await go(other.page, '#/sitzung');
  await give(zip);
  await other.page.getByRole('button', { name: 'Übernehmen' }).click();
  await other.page.getByText('mit demselben Stand ist schon auf diesem Gerät').waitFor();
  expect(await other.page.locator('.folder').count()).toBe(1);
  // Chosen where tables are imported, it is led to where it belongs.
  await go(other.page, '#/daten/import');
  await other.page
    .getByLabel('Datei', { exact: true })
    .setInputFiles({ name: 'mappe.zip', mimeType: 'application/zip', buffer: zip });
  await other.page.getByText(`„Sitzung im November“, Stand ${code}, aus Musterhausen.`).waitFor();
  // The reading version: no script, no network, the same code and the same figures.
  const plain = await openBrowser(await newProfile(), { javaScriptEnabled: false, offline: true });
  const page = await plain.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html.toString('utf8'));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sitzung im November');
  expect((await page.locator('main').innerText()).split(code).length).toBeGreaterThan(5);
  expect(await page.locator('svg.chart-svg').count()).toBe(2);
  expect(html.toString('utf8')).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"<]*\.(js|css|woff2)/);
  expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  await plain.close();
  await one.context.close();
  await other.context.close();
});
