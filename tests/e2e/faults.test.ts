// A network and a publisher that fail in every way we know: one German sentence, the old data stay, the rest still syncs.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp, today } from '../support/app.ts';
import { newProfile, openBrowser, settled, subscribe } from '../support/chromium.ts';
import { startPublisher, type Fault, type Publisher } from '../support/publisher.ts';

let app: Served, publisher: Publisher, context: BrowserContext, page: Page;

beforeAll(async () => {
  app = await serveApp();
  publisher = await startPublisher(today());
  context = await openBrowser(await newProfile());
  page = await context.newPage();
  await page.goto(app.url);
  await page.locator('article.tile').first().waitFor();
  await settled(page);
  await subscribe(page, publisher.catalogUrl);
  await page.getByText('Testdorf').first().waitFor();
  // The data are there, before anything goes wrong.
  await page.evaluate(() => (location.hash = '#/lage'));
  await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor();
  await settled(page);
});
afterAll(async () => {
  await context.close();
  await app.close();
  await publisher.close();
});
beforeEach(() => {
  publisher.faults.clear();
  publisher.requests.length = 0;
});

const update = async (): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
};
const valueOf = async (title: string): Promise<string> => {
  await page.evaluate(() => (location.hash = '#/lage'));
  const tile = page.getByRole('article', { name: title });
  await tile.waitFor();
  return (await tile.locator('.value').textContent())!.replaceAll('\u00a0', ' ');
};

const NO_ANSWER =
  /Die Quelle antwortet nicht oder erlaubt keinen Abruf aus dem Browser\. Die bisherigen Daten bleiben\. Wir versuchen es später wieder\./;
/** Half of the file came, with nothing that tells so but what was there before. */
const HALF =
  /Die Quelle liefert nur noch \d+ statt 60 Zeilen\. Die bisherigen Daten bleiben\. Prüfen Sie, ob das gewollt ist\./;

describe('a dataset that fails', () => {
  test.each<[Fault, RegExp]>([
    ['refuse', NO_ANSWER],
    ['reset', /abgebrochen oder unvollständig/],
    ['gone', /liegt nichts mehr/],
    ['missing', /liegt nichts mehr/],
    ['busy', /überlastet/],
    ['broken', /Störung/],
    ['login', /verlangt eine Anmeldung/],
    ['html', /Statt Daten kam eine Webseite/],
    ['loop', NO_ANSWER],
    ['private', NO_ANSWER],
    ['badgzip', /Die Datei ist leer\. Bitte prüfen Sie, ob sie vollständig gespeichert wurde\./],
    ['endless', /zu groß für dieses Gerät/],
    ['columns', /Spalte „frei“ fehlt/],
    ['older', /älteren Stand/],
    ['fewer', /statt 60 Zeilen/],
    // Without CORS headers a known address is still read: the browser puts the 304 together with the headers it keeps.
    ['empty', /leer/],
    ['units', /rund 1\.000-mal so groß/],
    ['portal', /Statt Daten kam eine Webseite/],
    ['hidden', NO_ANSWER],
    ['cut', HALF],
    ['short', HALF],
  ])('%s: says so, keeps the old value, and the rest still syncs', async (fault, sentence) => {
    publisher.faults.set('/plaetze.csv', fault);
    await update();
    const cell = page.locator('.rowlink', { hasText: 'plaetze' });
    await expect.poll(() => cell.textContent(), { timeout: 30_000 }).toMatch(sentence);
    expect(await cell.textContent()).toMatch(/bisherigen Daten bleiben|leer/);
    await settled(page);
    expect(await cell.textContent()).not.toMatch(/Error|TypeError|undefined|Failed/);
    expect(publisher.requests.some((one) => one.path === '/betten.csv')).toBe(true);
    expect(await valueOf('Freie Plätze')).toContain('42');
    publisher.faults.clear();
    await update();
    await expect.poll(() => cell.textContent(), { timeout: 20_000 }).toMatch(/neu übernommen|unverändert/);
    expect(await valueOf('Freie Plätze')).toContain('42');
  });

  test.each<Fault>(['private', 'hidden'])(
    '%s: an address inside of the network, where the data lie, is never asked',
    async (fault) => {
      const before = publisher.inside.length;
      publisher.faults.set('/plaetze.csv', fault);
      await update();
      const cell = page.locator('.rowlink', { hasText: 'plaetze' });
      // What the one before left is said until this one is asked for.
      await expect.poll(() => publisher.requests.some((one) => one.path === '/plaetze.csv')).toBe(true);
      await expect.poll(() => cell.textContent(), { timeout: 30_000 }).toMatch(NO_ANSWER);
      await settled(page);
      expect(publisher.inside.slice(before)).toEqual([]);
      // Who may go there is answered.
      const there = await fetch(publisher.insideUrl);
      expect([there.status, (await there.text()).split(/\r?\n/)[0]]).toEqual([200, 'datum;frei']);
      expect(publisher.inside.slice(before)).toEqual(['/plaetze.csv']);
    },
  );

  test('held-back data are taken over when a person says so', async () => {
    publisher.faults.set('/plaetze.csv', 'older');
    await update();
    const row = page.locator('.rowlink', { hasText: 'plaetze' });
    await row.getByText('zurückgehalten').waitFor();
    await row.getByRole('link').click();
    const origin = page.getByRole('region', { name: 'Herkunft und Verlauf' });
    const accept = page.getByRole('button', { name: 'Neue Daten trotzdem übernehmen' });
    await accept.waitFor();
    expect(await page.locator('main').textContent()).toMatch(/älteren Stand \(.*\) als den vorhandenen \(/);
    expect(await origin.textContent()).toMatch(
      /zurückgehalten.*Zuletzt gelungen.*Abrufjede Stunde.*Nächster Abruf.*Zuletzt geändert.*60 Zeilen.*Verlauf/,
    );
    await accept.click();
    // What changed is told: the day went back.
    await expect
      .poll(() => origin.textContent(), { timeout: 20_000 })
      .toMatch(/neu übernommen.*Stand .* → .*geänderte Werte in: /);
    expect(await accept.count()).toBe(0);
    await page.evaluate(() => (location.hash = '#/lage'));
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('Keine aktuellen Daten').waitFor();
    publisher.faults.clear();
    await update();
    await expect.poll(() => valueOf('Freie Plätze'), { timeout: 20_000 }).toContain('42');
  });
});

describe('an address that is wrong', () => {
  test.each([
    ['nicht einmal eine adresse', /keine Internetadresse/],
    ['http://daten.example.de/datapackage.json', /nicht verschlüsselt/],
    ['https://user:geheim@example.de/x', /Zugangsdaten/],
    ['https://192.168.1.1/datapackage.json', /privaten Netz/],
    ['javascript:alert(1)', /keine Internetadresse/],
    ['https://gibt-es-nicht.example/datapackage.json', /antwortet nicht/],
  ])('%s gets its sentence, and nothing changes', async (address, sentence) => {
    await subscribe(page, address);
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 }).toMatch(sentence);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address');
    expect(await valueOf('Freie Plätze')).toContain('42');
  });
  test.each<[Fault, RegExp]>([
    ['html', /Webseite/],
    ['badjson', /kein Katalog/],
    ['badschema', /passen nicht zu ihrer Richtung/],
    ['newer', /neuere Fassung/],
    ['nocors', /erlaubt keinen Abruf/],
    ['missing', /liegt nichts\. Es wurde nichts geändert/],
  ])('a catalog that is %s is refused, the one held stays', async (fault, sentence) => {
    publisher.faults.set('/datapackage.json', fault);
    await subscribe(page, publisher.catalogUrl);
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 }).toMatch(sentence);
    expect(await valueOf('Freie Plätze')).toContain('42');
  });
});
