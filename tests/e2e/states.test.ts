// What a page looks like on a device on which something is wrong, missing, or of two minds: photographed and compared as all pages are.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { cameraOf, photographed, type Camera } from '../pages/camera.ts';
import { newProfile, openBrowser, settled } from '../support/chromium.ts';
import { putRows, rowsOf } from '../support/database.ts';
import { MOMENT, serveThen, standStill } from '../support/fixed.ts';
import type { WebSpace } from '../support/host.ts';
import { quota } from '../support/quota.ts';
import { filmed } from '../support/y4m.ts';

/** Not that of the pages: both are looked at at once. */
const PORT = 41732;
const FIELD = 'Schutzanzüge vorrätig (Stück)';
const FAULT = 'a fault is mended, not kept';
const HANDED = 'it is of two screens';

let app: WebSpace, camera: Camera;
const open: BrowserContext[] = [];

/** A device that was never here. */
const another = async (options: Parameters<typeof openBrowser>[1] = {}): Promise<Page> => {
  const context = await openBrowser(await newProfile(), {
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    ...options,
  });
  open.push(context);
  await standStill(context);
  const page = await context.newPage();
  await page.goto(app.url);
  return page;
};
/** One that has its data. */
const filled = async (options: Parameters<typeof openBrowser>[1] = {}): Promise<Page> => {
  const page = await another(options);
  await page.locator('article.tile').first().waitFor({ timeout: 60_000 });
  await settled(page);
  return page;
};
const go = async (page: Page, hash: string, ready = 'main h1'): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/datenschutz'));
  await page.getByRole('heading', { level: 1, name: 'Datenschutz' }).waitFor();
  await page.evaluate((to) => (location.hash = to), hash);
  await page.locator(ready).first().waitFor();
};
const state = async (name: string, page: Page, offPaper?: string): Promise<void> =>
  expect(await photographed(camera, name, page, offPaper)).toEqual([]);

beforeAll(async () => {
  app = await serveThen(PORT);
  camera = await cameraOf(await filled());
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => app.close());

test('of a first start: frames of tiles, until data come', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((opened) => (release = opened));
  app.hold = (path) => (/^demo\/(?!datapackage)/.test(path) ? gate : undefined);
  const page = await another();
  await page.locator('.tile.skeleton h3').first().waitFor();
  await page.getByText(/zum ersten Mal geholt: 0/).waitFor();
  await state('erster-start', page, 'it lasts a moment');
  delete app.hold;
  release();
});

test('on a device that is full: nothing typed is called saved', async () => {
  const page = await filled();
  await go(page, '#/erfassung', '.recorded input');
  await quota(page.context(), page, app.url, 1000);
  await page.getByLabel(FIELD).fill('17');
  await page
    .getByText(/Der Speicher auf diesem Gerät ist voll/)
    .first()
    .waitFor();
  await state('geraet-voll', page, FAULT);
});

test('of a tablet that is locked', async () => {
  const page = await filled();
  await go(page, '#/einstellungen/geraet');
  await page.getByLabel('Neue PIN').fill('4711');
  await page.getByLabel('PIN wiederholen').fill('4711');
  await page.getByRole('button', { name: 'PIN setzen' }).click();
  await page.getByRole('button', { name: 'Jetzt sperren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gesperrt' }).waitFor();
  await state('gesperrt', page, 'what is locked is kept from paper too');
});

test('of a tablet whose people know the app as it looked before: told once, in a line', async () => {
  const page = await filled();
  const anew = async (): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(app.url);
    await page.locator('article.tile').first().waitFor();
    await settled(page);
  };
  await page.evaluate(() => localStorage.setItem('cockpit.born', 'yes'));
  await anew();
  await page.getByText('Neu: Suchen können Sie oben').waitFor();
  await state('neu', page, 'what lies above all pages is of the screen');
  await page.getByRole('button', { name: 'Verstanden' }).click();
  await page.getByText('Neu: Suchen können Sie oben').waitFor({ state: 'detached' });
  await anew();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Neu: Suchen können Sie oben').count()).toBe(0);
});

test('of an address that gives nothing', async () => {
  const page = await filled();
  await go(page, '#/daten/quelle');
  await page.getByLabel('Adresse', { exact: true }).fill(`${app.url}gibtsnicht.csv`);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('heading', { name: 'zurzeit nicht abrufbar' }).waitFor();
  await state('quelle-fehler', page, FAULT);
});

describe('of sources that do not answer', () => {
  const lost = /^demo\/.*(pflege|kita)/;
  let whole: Map<string, Buffer>;
  beforeAll(() => {
    whole = new Map(app.files);
    expect([...whole.keys()].filter((path) => lost.test(path)).length).toBeGreaterThan(1);
  });
  afterEach(() => {
    app.files = new Map(whole);
  });
  const lose = (): void =>
    [...whole.keys()].filter((path) => lost.test(path)).forEach((path) => app.files.delete(path));
  const both = async (name: string, page: Page): Promise<void> => {
    const wrong = await photographed(camera, `lage-${name}`, page);
    await go(page, '#/daten', '.rowlink');
    await page.getByText('liegt nichts').first().waitFor();
    wrong.push(...(await photographed(camera, `daten-${name}`, page)));
    expect(wrong).toEqual([]);
  };
  test('on a device that never had their data', async () => {
    lose();
    await both('nie', await filled());
  });
  test('on a device that has older ones', async () => {
    const page = await filled();
    lose();
    // What is unchanged is not asked for.
    const catalog = JSON.parse(whole.get('demo/datapackage.json')!.toString()) as {
      resources: { path: string; hash: string }[];
    };
    for (const one of catalog.resources)
      if (lost.test(`demo/${one.path}`)) one.hash = `sha256:${'0'.repeat(64)}`;
    app.files.set('demo/datapackage.json', Buffer.from(JSON.stringify(catalog)));
    await go(page, '#/daten', '.rowlink');
    await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
    await page.getByText('liegt nichts mehr').first().waitFor();
    await settled(page);
    await go(page, '#/lage', 'article.tile');
    await both('ohne-antwort', page);
  });
});

describe('from tablet to tablet', () => {
  const recorded = async (): Promise<Page> => {
    const page = await filled();
    await go(page, '#/erfassung', '.recorded input');
    await page.getByLabel(FIELD).fill('31');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).waitFor();
    return page;
  };
  test('what was typed is looked at, kept, and read by another as codes', async () => {
    const page = await recorded();
    await state('erfassung-pruefen', page, 'it is looked at, then kept');
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
    await state('erfassung-erfasst', page);
    await page.getByRole('button', { name: 'Als Codes zeigen' }).click();
    const code = page.locator('.codes svg');
    await code.waitFor();
    const pause = page.getByRole('button', { name: 'Anhalten' });
    const isOne = (await pause.count()) === 0;
    if (!isOne) await pause.click();
    await code.scrollIntoViewIfNeeded();
    await state('weitergabe-codes', page, HANDED);
    // The other one sees the first of them, and one of another turn; so it goes on to look.
    const drawn = `${await code.getAttribute('viewBox')}|${await code.locator('path').getAttribute('d')}`;
    const other = await filled(await filmed([isOne ? '29 29 29 29|' : drawn]));
    await go(other, '#/einstellungen/weitergabe');
    await other.getByRole('button', { name: 'Codes mit der Kamera lesen' }).click();
    await other.locator('video').waitFor();
    if (!isOne) await other.locator('.codes progress').waitFor();
    await other.waitForFunction(() => document.querySelector('video')!.videoWidth > 0);
    await state('weitergabe-kamera', other, HANDED);
  });
  test('two values for one day lie side by side, until a person decides', async () => {
    const page = await recorded();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
    const mine = (await rowsOf(page, 'records')).find(({ value }) => value === 31);
    expect(mine).toMatchObject({ at: MOMENT });
    const id = '00000000-0000-4000-8000-00000000ffff';
    await putRows(page, 'records', [{ ...mine, id, value: 27, by: 'Wachleitung', at: MOMENT - 3_600_000 }]);
    await page.goto('about:blank');
    await page.goto(`${app.url}#/erfassung`);
    await page.getByRole('button', { name: /27.*nehmen/ }).waitFor();
    await state('erfassung-zwei-werte', page);
    await page.getByRole('button', { name: /27.*nehmen/ }).scrollIntoViewIfNeeded();
    await state('erfassung-zwei-werte-unten', page, HANDED);
  });
  test('without a camera, it is said what can be done instead', async () => {
    const page = await filled();
    await go(page, '#/einstellungen/weitergabe');
    await page.getByRole('button', { name: 'Codes mit der Kamera lesen' }).click();
    await page.getByText('die Werte als Datei weiter').first().waitFor();
    await state('weitergabe-ohne-kamera', page, FAULT);
  });
});

describe('without a municipality', () => {
  let page: Page;
  const emptied = async (): Promise<Page> => {
    const on = await filled();
    await go(on, '#/einstellungen/loeschen');
    await on.locator('#erase').fill('Musterhausen');
    await on.getByRole('button', { name: 'Alle Daten löschen' }).click();
    await on.getByRole('heading', { level: 1, name: 'Willkommen beim Gemeinde-Cockpit' }).waitFor();
    return on;
  };
  test('each page says what will be there, and the step to it', async () => {
    page = await emptied();
    const wrong: string[] = [];
    for (const [name, hash] of [
      ['leer-lage', '#/lage'],
      ['leer-kennzahl', '#/lage/pflegeplaetze'],
      ['leer-daten', '#/daten'],
      ['leer-datensatz', '#/daten/gibtsnicht'],
      ['leer-erfassung', '#/erfassung'],
      ['leer-sitzung', '#/sitzung'],
      ['leer-suche', '#/suche'],
      ['leer-einstellungen', '#/einstellungen'],
      ['leer-adresse', '#/einstellungen/adresse'],
    ] as const) {
      await go(page, hash);
      await page.waitForFunction(() => !/wird geladen|…$/.test(document.querySelector('main')!.innerText));
      wrong.push(...(await photographed(camera, name, page, 'there is nothing on it')));
    }
    expect(wrong).toEqual([]);
  });
  test('whose data the browser removed', async () => {
    const on = await filled();
    const cdp = await on.context().newCDPSession(on);
    await on.goto('about:blank');
    await cdp.send('Storage.clearDataForOrigin', {
      origin: new URL(app.url).origin,
      storageTypes: 'indexeddb',
    });
    await on.goto(app.url);
    await on
      .getByRole('button', { name: /erneut|noch einmal|neu/i })
      .first()
      .waitFor();
    await state('verloren', on, FAULT);
  });
});
