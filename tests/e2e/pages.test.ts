// Each page in its main states, photographed by a clock that stands, and compared with the pictures that were accepted; and nothing on them
// moves by itself once it is there.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { own } from '../../src/core/values/own.ts';
import { forgetImport, newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { MOMENT, serveThen, standStill } from '../support/fixed.ts';
import { quota } from '../support/quota.ts';
import type { WebSpace } from '../support/host.ts';
import { albumOf, small, isAccepting, type Machine } from '../support/pictures.ts';
import { VIEWS, type View } from '../pages/views.ts';

// A word that changed is about 60 of the 240,000 dots of a page.
const differs = albumOf({ folder: 'pages/pictures', tolerance: 0.0002 });
/** Whole pictures for a look at them, where new ones are accepted. */
const LARGE = join(import.meta.dirname, '../../test-output/pages');
/** What the README and shops show. */
const SHOWN: Readonly<Record<string, string>> = { 'lage-1180-light': 'wide', 'lage-390-light': 'narrow' };
const SHOP = join(import.meta.dirname, '../../public/screenshots');

const LIGHT = ['light', { colorScheme: 'light', forcedColors: 'none' }] as const;
const DARK = ['dark', { colorScheme: 'dark', forcedColors: 'none' }] as const;
const FORCED = ['forced', { colorScheme: 'light', forcedColors: 'active' }] as const;
type Mode = typeof LIGHT | typeof DARK | typeof FORCED;
const SIZES = [
  { width: 1180, height: 820, modes: [LIGHT, DARK], more: [FORCED] },
  { width: 820, height: 1180, modes: [], more: [LIGHT] },
  { width: 390, height: 844, modes: [LIGHT, DARK], more: [FORCED] },
] as const;

let app: WebSpace, context: BrowserContext, page: Page, machine: Machine;

/** What moved by itself since it was last asked. */
const SHIFTS = `{
  const found = [];
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  const nameOf = (node) => node === null ? '?' : node.nodeType === 1 ? node.tagName.toLowerCase() + (node.className ? '.' + node.className : '') : nameOf(node.parentElement);
  const take = (all) => { for (const one of all) found.push(...one.sources.map(({ node, previousRect, currentRect }) =>
    nameOf(node) + ' ' + Math.round(previousRect.y) + ' > ' + Math.round(currentRect.y))); };
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.moved = () => { take(observer.takeRecords()); return found.splice(0); };
}\n`;
const moved = (): Promise<string[]> => page.evaluate('moved()');

const frames = (): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Two pictures in a row that are the same; where one is the accepted one already, that. */
const photo = async (name: string, on = page): Promise<string | null> => {
  let before: Buffer | null = null;
  let why: string | null = null;
  // What lies under the pointer looks otherwise.
  await on.mouse.move(0, 0);
  for (let tries = 0; tries < 12; tries++) {
    const large = await on.screenshot({ animations: 'disabled', caret: 'hide' });
    const isStill = before?.equals(large) ?? false;
    before = large;
    if (isAccepting && !isStill) continue;
    if (isAccepting) await writeFile(join(LARGE, `${name}.png`), large);
    const shown = own(SHOWN, name);
    if (isAccepting && shown !== undefined) await writeFile(join(SHOP, `${shown}.png`), large);
    why = await differs(name, small(large), machine);
    if (why === null) return null;
  }
  return why;
};

/** Gives what moved on the way. */
const enter = async ({ hash, ready, act }: View): Promise<string[]> => {
  await page.emulateMedia(LIGHT[1]);
  await page.evaluate(() => (location.hash = '#/datenschutz'));
  await page.locator('main h1').waitFor();
  await forgetImport(page);
  await page.evaluate((to) => (location.hash = to), hash);
  await frames();
  // The first picture of the page is the answer to the tap; what moves after it does so by itself.
  await moved();
  await page.locator(`main :is(${ready})`).first().waitFor();
  await frames();
  const found = await moved();
  await act?.(page);
  // What a tap of a person moves is not by itself.
  await moved();
  return found;
};

beforeAll(async () => {
  await mkdir(LARGE, { recursive: true });
  app = await serveThen();
  context = await openBrowser(await newProfile(), {
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  await standStill(context);
  await context.addInitScript(SHIFTS);
  page = await openApp(context, app.url);
  await settled(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A heading tells whether this machine draws letters as the one that the pictures were taken on.
  const heading = await page.locator('h1').screenshot({ animations: 'disabled' });
  machine = { letters: (await differs('letters', heading, { letters: true })) === null };
  if (!machine.letters)
    console.info('letters are drawn otherwise on this machine: only measures are compared');
  // What a day of work leaves: a folder, a draft, a note.
  await page.evaluate(() => (location.hash = '#/sitzung'));
  await page.getByRole('button', { name: 'Beispielmappe ansehen' }).click();
  await page.getByText(/Stand festgehalten .*, Prüfzeichen/).waitFor();
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('button', { name: 'Später' }).click();
});
afterAll(async () => {
  await context.close();
  await app.close();
});

describe.each(VIEWS)('$name', (view) => {
  test('looks as it was accepted, and nothing on it moves by itself', async () => {
    const wrong: string[] = [];
    for (const { width, height, modes, more } of SIZES) {
      const wanted: readonly Mode[] = [...modes, ...(view.isMain ? more : [])];
      if (wanted.length === 0) continue;
      await page.setViewportSize({ width, height });
      const before = await enter(view);
      for (const [mode, media] of wanted) {
        await page.emulateMedia(media);
        const why = await photo(`${view.name}-${width}-${mode}`);
        if (why !== null) wrong.push(why);
        // Other colours have other edges.
        if (media === wanted[0]![1]) before.push(...(await moved()));
      }
      wrong.push(...before.map((what) => `${view.name} at ${width}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
});

/** A sheet of A4 between its margins. Unit: px. */
const SHEET = { width: 680, height: 980 };

describe.each(VIEWS.filter(({ isMain }) => isMain))('$name on paper', (view) => {
  test('is the sheet that was accepted', async () => {
    await page.setViewportSize({ width: 1180, height: 820 });
    await enter(view);
    await page.setViewportSize(SHEET);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ ...LIGHT[1], media: 'print' });
    try {
      expect(await photo(`${view.name}-papier`)).toBeNull();
    } finally {
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: null });
    }
  });
});

/** A state that is no page of its own, in two sizes, light and dark. */
const state = async (name: string, on: Page): Promise<void> => {
  const wrong: string[] = [];
  for (const { width, height, modes } of SIZES)
    for (const [mode, media] of modes) {
      await on.setViewportSize({ width, height });
      await on.emulateMedia(media);
      const why = await photo(`${name}-${width}-${mode}`, on);
      if (why !== null) wrong.push(why);
    }
  expect(wrong).toEqual([]);
};
/** A device that was never here. */
const another = async (): Promise<{ other: BrowserContext; on: Page }> => {
  const other = await openBrowser(await newProfile(), { reducedMotion: 'reduce', deviceScaleFactor: 1 });
  await standStill(other);
  const on = await other.newPage();
  await on.goto(app.url);
  return { other, on };
};

describe('a state', () => {
  test('of a first start: frames of tiles, until data come', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((open) => (release = open));
    app.hold = (path) => (/^demo\/(?!datapackage)/.test(path) ? gate : undefined);
    const { other, on } = await another();
    await on.locator('.tile.skeleton h3').first().waitFor();
    await on.getByText(/zum ersten Mal geholt: 0/).waitFor();
    await state('erster-start', on);
    delete app.hold;
    release();
    await other.close();
  });
  test('without a network', async () => {
    await page.evaluate(() => (location.hash = '#/lage?blatt=lage'));
    await context.setOffline(true);
    await page.locator('.line[data-net="offline"]').waitFor();
    await state('lage-offline', page);
    await context.setOffline(false);
    await page.locator('.line[data-net="online"]').waitFor();
  });
  const choose = async (name: string, text: string): Promise<void> => {
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.evaluate(() => (location.hash = '#/datenschutz'));
    await page.locator('main h1').waitFor();
    await forgetImport(page);
    await page.evaluate(() => (location.hash = '#/daten/import'));
    await page
      .getByLabel('Datei', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  test('of a file that cannot be read: an error, and what to do', async () => {
    await choose('leer.csv', '');
    await page.locator('main .note.bad').first().waitFor();
    await state('import-fehler', page);
  });
  test('of a table with its years side by side, then below each other', async () => {
    await choose('haushalt.csv', 'Produkt;2023;2024;2025\nStraßen;10;20;30\nSchulen;40;50;60\n');
    for (const name of ['Weiter', 'Weiter', 'Übernehmen'])
      await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Zum Datensatz' }).click();
    await page.getByText('2 von 2 Zeilen').waitFor();
    await state('datensatz-nebeneinander', page);
    await page.getByRole('button', { name: 'Zeiträume untereinander' }).click();
    await page.getByText('6 von 6 Zeilen').waitFor();
    await state('datensatz-untereinander', page);
  });
  test('on a device that is full: nothing typed is called saved', async () => {
    const { other, on } = await another();
    await on.locator('article.tile').first().waitFor({ timeout: 60_000 });
    await settled(on);
    await on.evaluate(() => (location.hash = '#/erfassung'));
    await on.locator('.recorded input').first().waitFor();
    await quota(other, on, app.url, 1000);
    await on.getByLabel('Schutzanzüge vorrätig (Stück)').fill('17');
    await on
      .getByText(/Der Speicher auf diesem Gerät ist voll/)
      .first()
      .waitFor();
    await state('geraet-voll', on);
    await other.close();
  });
  test('of a tablet that is locked', async () => {
    const { other, on } = await another();
    await on.locator('article.tile').first().waitFor({ timeout: 60_000 });
    await settled(on);
    await on.evaluate(() => (location.hash = '#/einstellungen/geraet'));
    await on.getByLabel('Neue PIN').fill('4711');
    await on.getByLabel('PIN wiederholen').fill('4711');
    await on.getByRole('button', { name: 'PIN setzen' }).click();
    await on.getByRole('button', { name: 'Jetzt sperren' }).click();
    await on.getByRole('heading', { level: 1, name: 'Gesperrt' }).waitFor();
    await state('gesperrt', on);
    await other.close();
  });
  test('with two banners at once: a clock that is doubted, and entries that are only here', async () => {
    app.date = MOMENT + 3 * 86_400_000;
    // Put off at the beginning of this file.
    await page.evaluate(() => localStorage.removeItem('cockpit.backup-later'));
    await page.goto('about:blank');
    await page.goto(`${app.url}#/sitzung`);
    await page.getByText('Geht die Uhr dieses Geräts richtig?').waitFor();
    await page.getByRole('button', { name: '1 weiterer Hinweis' }).waitFor();
    // Both take one line, and none of the twelve tiles is under it.
    const high = await page.locator('#app > [role="status"]').evaluate((node) => node.clientHeight);
    expect(high).toBeLessThanOrEqual(64);
    await state('hinweise', page);
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.getByRole('button', { name: '1 weiterer Hinweis' }).click();
    await page.getByRole('button', { name: 'Später' }).waitFor();
    await state('hinweise-offen', page);
  });
});
