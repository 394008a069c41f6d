// A full device, in a real browser: at a record, a draft, an import, a sync, a restore. Said in German, nothing lost, and room can be made.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp, today } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, subscribe } from '../support/chromium.ts';
import { brokenDatasets, countsOf, rowsOf } from '../support/database.ts';
import { quota } from '../support/quota.ts';
import { startPublisher, type Publisher } from '../support/publisher.ts';

const FIELD = 'Schutzanzüge vorrätig (Stück)';
const FULL = 'Der Speicher auf diesem Gerät ist voll.';

let app: Served, publisher: Publisher;
beforeAll(async () => {
  app = await serveApp();
  publisher = await startPublisher(today());
});
afterAll(async () => {
  await app.close();
  await publisher.close();
});

const goTo = (page: Page, hash: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = to), hash);
describe('a full device', () => {
  let context: BrowserContext, page: Page;
  beforeAll(async () => {
    context = await openBrowser(await newProfile(), { acceptDownloads: true });
    page = await openApp(context, app.url);
    await settled(page);
    await quota(context, page, app.url, 1000);
  });
  afterAll(() => context.close());

  test('takes no record and no draft, says so, and keeps what was typed on the screen and on the device', async () => {
    await goTo(page, '#/erfassung');
    await page.getByLabel(FIELD).fill('17');
    await page.getByText('Entwurf gespeichert').waitFor();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByText(`${FULL} Ihre Eingaben stehen noch hier.`).waitFor();
    expect(await rowsOf(page, 'records')).toEqual([]);
    expect(await rowsOf(page, 'drafts')).toEqual([]);
    await page.reload();
    await page.getByLabel(FIELD).waitFor();
    expect(await page.getByLabel(FIELD).inputValue()).toBe('17');
  });

  test('takes no import, says so where it would be stored, and nothing is half there', async () => {
    await goTo(page, '#/daten/import');
    await page.getByLabel('Datei', { exact: true }).setInputFiles({
      name: 'werte.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Ort;Wert\n${Array.from({ length: 5000 }, (_, i) => `Ort ${i};${i}`).join('\n')}\n`,
      ),
    });
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Titel').waitFor();
    const before = await countsOf(page);
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByText(`${FULL} Es wurde nichts übernommen.`).first().waitFor();
    expect(await countsOf(page)).toEqual(before);
  });

  test('can still be saved; what is restored without room changes nothing', async () => {
    await goTo(page, '#/einstellungen/sicherung');
    const before = await countsOf(page);
    // Saving is what a person does when it is full: it works past the files of the app.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sicherung erstellen' }).click();
    const buffer = await readFile(await (await download).path());
    await page.getByText('Die Sicherung ist fertig').waitFor();
    await page
      .getByLabel('Datei der Sicherung')
      .setInputFiles({ name: 'x.gcsicherung', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Ersetzen' }).click();
    await page.getByText(`${FULL} Es wurde nichts übernommen.`).first().waitFor();
    expect(await countsOf(page)).toEqual(before);
    expect(await brokenDatasets(page)).toEqual([]);
    await goTo(page, '#/lage');
    await page.locator('article.tile').first().waitFor();
  });

  test('lets room be made: a dataset goes when a person takes it off, what was recorded is not even offered', async () => {
    await goTo(page, '#/einstellungen/speicher');
    await page.locator('summary', { hasText: 'Platz schaffen' }).click();
    const before = await rowsOf(page, 'datasets');
    const offers = page.getByRole('button', { name: /vom Gerät entfernen$/ });
    await expect.poll(() => offers.count(), { timeout: 20_000 }).toBe(5);
    const largest = [...before].sort((one, other) => Number(other.bytes) - Number(one.bytes))[0]!;
    expect(await offers.first().getAttribute('aria-label')).toBe(
      `${String(largest.title)} vom Gerät entfernen`,
    );
    await offers.first().click();
    await expect.poll(async () => (await rowsOf(page, 'datasets')).length).toBe(before.length - 1);
    expect((await rowsOf(page, 'datasets')).map((one) => one.id)).not.toContain(largest.id);
  });

  test('takes over what was typed as soon as there is room', async () => {
    await quota(context, page, app.url);
    await goTo(page, '#/erfassung');
    await page.getByLabel(FIELD).waitFor();
    expect(await page.getByLabel(FIELD).inputValue()).toBe('17');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
    expect((await rowsOf(page, 'records')).map((one) => one.value)).toEqual([17]);
  });
});

test('a sync without room says so and leaves the old values; a dataset taken off the device stays away, and comes back when wanted', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  await settled(page);
  await subscribe(page, publisher.catalogUrl);
  await page.getByText('Testdorf').first().waitFor();
  await goTo(page, '#/lage');
  const tile = page.getByRole('article', { name: 'Freie Plätze' });
  await tile.getByText('42').waitFor();
  await settled(page);
  await quota(context, page, app.url, 1000);
  publisher.setValue(41);
  await goTo(page, '#/daten');
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await page.getByText(`${FULL} Neue Werte konnten nicht übernommen werden`).waitFor();
  await goTo(page, '#/lage');
  await tile.getByText('42').waitFor();
  expect(await brokenDatasets(page)).toEqual([]);
  await quota(context, page, app.url);
  publisher.setValue(42);
  await goTo(page, '#/einstellungen/speicher');
  await page.locator('summary', { hasText: 'Platz schaffen' }).click();
  const takeOff = page.getByRole('button', { name: /^plaetze vom Gerät entfernen$/i });
  await takeOff.click();
  await page.getByText('Zurzeit nicht auf diesem Gerät').waitFor();
  publisher.requests.length = 0;
  await goTo(page, '#/daten');
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await expect.poll(() => publisher.requests.some((one) => one.path === '/datapackage.json')).toBe(true);
  await settled(page);
  expect(publisher.requests.filter((one) => one.path === '/plaetze.csv')).toEqual([]);
  await goTo(page, '#/einstellungen/speicher');
  await page.locator('summary', { hasText: 'Platz schaffen' }).click();
  await page.getByRole('button', { name: /^Wieder abrufen/ }).click();
  await goTo(page, '#/lage');
  await tile.getByText('42').waitFor();
  publisher.setValue(42);
  await context.close();
});
