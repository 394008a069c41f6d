// From tablet to tablet: by a file that is shared or opened, by codes in front of a camera, by a folder of the administration.
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { collect } from '../../src/cli/publishing/collect.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { addEntries } from '../support/database.ts';
import { newProfile, openApp, openBrowser, settled, subscribe, watch } from '../support/chromium.ts';
import { startWebdav, type Dav } from '../support/webdav.ts';
import { filmed } from '../support/y4m.ts';

const FIELD = 'Schutzanzüge vorrätig (Stück)';
let app: Served;
const open: BrowserContext[] = [];
beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  for (const one of open) await one.close();
  await app.close();
});
const tablet = async (options: Parameters<typeof openBrowser>[1] = {}): Promise<Page> => {
  const context = await openBrowser(await newProfile(), options);
  open.push(context);
  const page = await openApp(context, app.url);
  await settled(page);
  return page;
};
const toRecording = async (page: Page, field = FIELD): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByLabel(field).waitFor();
};
const record = async (page: Page, value: string, field = FIELD): Promise<void> => {
  await page.getByLabel(field).fill(value);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
};
const fileOf = async (page: Page): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als Datei speichern' }).click();
  return readFile(await (await download).path());
};

describe('a file from another tablet', () => {
  let file: Buffer, page: Page;
  beforeAll(async () => {
    const first = await tablet({ acceptDownloads: true });
    await toRecording(first);
    await record(first, '31');
    file = await fileOf(first);
    page = await tablet();
  });
  test('shared to the app, it lies in the preview of the recording', async () => {
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
      .setInputFiles({ name: 'erfassung.zip', mimeType: 'application/zip', buffer: file });
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="teilen"]')!.submit());
    await page.getByText('Neue Einträge: 1. Schon vorhanden: 0.').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/erfassung');
    expect(await page.evaluate(() => caches.has('cockpit-geteilt'))).toBe(false);
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await page.getByText('Für diesen Tag erfasst').count()).toBe(0);
  });
  test('chosen as a table, it is named for what it is and leads where it belongs', async () => {
    await page.evaluate(() => (location.hash = '#/daten/import'));
    await page
      .getByLabel('Datei', { exact: true })
      .setInputFiles({ name: 'erfassung.zip', mimeType: 'application/zip', buffer: file });
    await page.getByText('enthält erfasste Werte von einem anderen Gerät').waitFor();
    await page.getByRole('button', { name: 'In der Erfassung öffnen' }).click();
    await page.getByText('Neue Einträge: 1. Schon vorhanden: 0.').waitFor();
    await page.getByRole('button', { name: 'Einträge übernehmen' }).click();
    await page.getByText('Für diesen Tag erfasst: 31 Stück').waitFor();
  });
  test('a table given here is told from a damaged file, and leads to the import', async () => {
    await toRecording(page);
    await page
      .getByLabel('Datei öffnen')
      .and(page.locator('input'))
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Ort;Wert\nNord;1\n') });
    await page.getByText('enthält keine erfassten Werte').waitFor();
    await page.getByRole('link', { name: 'Tabelle importieren' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  });
});

test('where there is no share sheet it is said what to do instead; where there is one it gets the file', async () => {
  const page = await tablet();
  await toRecording(page);
  await record(page, '31');
  const instead = page.getByText('Dieser Browser kann Dateien nicht selbst teilen. Speichern Sie die Datei');
  await instead.waitFor();
  expect(await page.getByRole('button', { name: 'Teilen', exact: true }).count()).toBe(0);
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ files }: { files: File[] }) => {
        // Not the title of the window: the app gives it back its own.
        (globalThis as { shared?: string }).shared = files[0]!.name;
        return Promise.resolve();
      },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'Teilen', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as { shared?: string }).shared))
    .toMatch(/^erfassung-.*\.zip$/);
  expect(await instead.count()).toBe(0);
});

test('of many entries the latest are given alone, as codes or as a file, and that does not count as saved', async () => {
  const page = await tablet({ acceptDownloads: true });
  await addEntries(page, 300, 'alt');
  await toRecording(page);
  await record(page, '31');
  await page.getByRole('button', { name: 'Als Codes zeigen' }).click();
  await page.getByText('Für Codes sind es zu viele Einträge (höchstens 200)').waitFor();
  const scope = page.getByLabel('Was weitergegeben wird');
  expect(await scope.locator('option').allTextContents()).toEqual([
    'Alle Einträge (301)',
    'Heute erfasst (1)',
    'In den letzten 7 Tagen erfasst (1)',
    'In den letzten 31 Tagen erfasst (1)',
  ]);
  await scope.selectOption('today');
  await page.locator('.codes svg').waitFor();
  const part = await fileOf(page);
  const other = await tablet();
  await toRecording(other);
  await other
    .getByLabel('Datei öffnen')
    .and(other.locator('input'))
    .setInputFiles({ name: 'erfassung.zip', mimeType: 'application/zip', buffer: part });
  await other.getByText('Neue Einträge: 1. Schon vorhanden: 0.').waitFor();
  await other.getByText(/^Die neuen sind vom \d\d\.\d\d\.\d{4}\.$/).waitFor();
  const unsaved = page.getByText('Einträge stehen bisher nur auf diesem Gerät');
  await page.evaluate(() => (location.hash = '#/einstellungen/sicherung'));
  await unsaved.waitFor();
  await toRecording(page);
  await fileOf(page);
  await page.evaluate(() => (location.hash = '#/einstellungen/sicherung'));
  await page.getByRole('heading', { name: 'Sicherung' }).waitFor();
  await expect.poll(() => unsaved.count()).toBe(0);
});

describe('codes on a screen', () => {
  test('are read by a camera in any order, looked at and merged like a file', async () => {
    const first = await tablet();
    await toRecording(first);
    await record(first, '31');
    await record(first, '33');
    await first.getByRole('button', { name: 'Als Codes zeigen' }).click();
    await first.getByRole('button', { name: 'Anhalten' }).click();
    const total = Number(
      /von (\d+)/.exec((await first.locator('.codes svg').getAttribute('aria-label'))!)![1],
    );
    const pictures: string[] = [];
    for (let i = 0; i < total; i++) {
      const code = first.locator('.codes svg');
      pictures.push(`${await code.getAttribute('viewBox')}|${await code.locator('path').getAttribute('d')}`);
      await first.getByRole('button', { name: 'Nächster Code' }).click();
    }
    expect(new Set(pictures).size).toBe(total);
    expect(total).toBeGreaterThan(1);
    const second = await tablet(await filmed([...pictures].reverse()));
    const trouble = watch(second);
    await toRecording(second);
    await second.getByRole('button', { name: 'Codes mit der Kamera lesen' }).click();
    await second.getByText('Neue Einträge: 2. Schon vorhanden: 0.').waitFor({ timeout: 60_000 });
    // The camera is off again as soon as all is read.
    expect(await second.locator('video').count()).toBe(0);
    await second.getByRole('button', { name: 'Einträge übernehmen' }).click();
    await second.getByText('Für diesen Tag erfasst: 33 Stück').waitFor();
    expect(trouble).toEqual([]);
  });
  test('without a camera a sentence says so, and the way by file remains', async () => {
    const page = await tablet();
    await toRecording(page);
    await page.getByRole('button', { name: 'Codes mit der Kamera lesen' }).click();
    await page.getByText('die Werte als Datei weiter').first().waitFor();
    expect(await page.getByRole('button', { name: 'Datei öffnen' }).isEnabled()).toBe(true);
  });
});

describe('a folder that the catalog names', () => {
  let dav: Dav, publisher: Server, catalogUrl: string;
  let collected: string;
  beforeAll(async () => {
    dav = await startWebdav();
    collected = join(await mkdtemp(join(tmpdir(), 'cockpit-collected-')), 'erfassung.zip');
    const catalog = {
      name: 'testdorf',
      title: 'Testdorf',
      resources: [
        { name: 'gesammelt', path: 'erfassung.zip', updateHours: 0.25, cockpit: { records: true } },
      ],
      cockpit: {
        version: 1,
        municipality: { name: 'Testdorf' },
        areas: [{ id: 'feuerwehr', title: 'Feuerwehr' }],
        organisations: [
          {
            id: 'wehr',
            title: 'Wehr',
            area: 'feuerwehr',
            recording: [{ name: 'wagen', title: 'Wagen', unit: 'Wagen', decimals: 0, maximum: 9 }],
          },
        ],
        indicators: [
          {
            id: 'wagen',
            title: 'Wagen bereit',
            area: 'feuerwehr',
            kind: 'number',
            unit: 'Wagen',
            measure: { kind: 'value', of: { resource: 'erfassung', field: 'wagen', time: 'tag' } },
            direction: 'up',
            cadence: 'daily',
          },
        ],
        dashboards: [{ id: 'lage', title: 'Lage', indicators: ['wagen'] }],
        recording: { outbox: dav.url },
      },
    };
    publisher = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'no-cache');
      if (request.url === '/datapackage.json') response.end(JSON.stringify(catalog));
      else
        readFile(collected).then(
          (bytes) => response.end(bytes),
          () => {
            response.statusCode = 404;
            response.end();
          },
        );
    });
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    catalogUrl = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/datapackage.json`;
  });
  afterAll(async () => {
    publisher.closeAllConnections();
    await new Promise((resolve) => publisher.close(resolve));
    await dav.close();
  });
  const follow = async (page: Page): Promise<void> => {
    await subscribe(page, catalogUrl);
    await page.getByText(catalogUrl).last().waitFor();
    await settled(page);
    await toRecording(page, 'Wagen (Wagen)');
  };

  test('gets what was recorded without a network, once there is one, exactly once; other tablets sync it', async () => {
    const first = await tablet();
    const trouble = watch(first);
    await follow(first);
    await first.getByText('Noch nichts weitergegeben').waitFor();
    await first.getByRole('button', { name: 'Weitergabe einschalten' }).click();
    await first.getByText('Weitergabe eingeschaltet').waitFor();
    await first.context().setOffline(true);
    await record(first, '7', 'Wagen (Wagen)');
    await first.getByText('1 Eintrag wartet auf Weitergabe').waitFor();
    await first.getByText('Es besteht keine Verbindung. Ihre Einträge sind auf diesem Gerät').waitFor();
    expect((await dav.files()).size).toBe(0);
    // The line breaks after the folder stored it: nothing was confirmed, so it is offered again.
    dav.fault = 'stored';
    await first.context().setOffline(false);
    await expect.poll(async () => (await dav.files()).size, { timeout: 60_000 }).toBe(1);
    await first.getByText('Die Ablage antwortet nicht').waitFor({ timeout: 60_000 });
    dav.fault = 'none';
    await first.getByRole('button', { name: 'Jetzt weitergeben' }).click();
    await first.getByText(/Alles weitergegeben am/).waitFor();
    expect((await dav.files()).size).toBe(1);
    expect(dav.requests.filter((one) => one.method === 'PUT').at(-1)?.status).toBe(412);
    expect(trouble).toEqual([]);

    expect(await collect([dav.folder, collected, '--catalog', catalogUrl])).toBe(0);
    const second = await tablet();
    await follow(second);
    await second.getByText('Für diesen Tag erfasst: 7 Wagen').waitFor();
    await second.evaluate(() => (location.hash = '#/lage'));
    await second.locator('article.tile').getByText('7').first().waitFor();
  });
  test('gets it with every window closed, by the sync that the browser was asked for, exactly once', async () => {
    const page = await tablet();
    const context = page.context();
    await follow(page);
    await page.getByRole('button', { name: 'Weitergabe einschalten' }).click();
    await page.getByText('Weitergabe eingeschaltet').waitFor();
    await expect
      .poll(() => page.getByText(/Alles weitergegeben am|Noch nichts weitergegeben/).count())
      .toBe(1);
    const before = (await dav.files()).size;
    await context.setOffline(true);
    await record(page, '4', 'Wagen (Wagen)');
    await page.getByText('1 Eintrag wartet auf Weitergabe').waitFor();
    const tags = (): Promise<string[]> =>
      page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
          sync: { getTags: () => Promise<string[]> };
        };
        return registration.sync.getTags();
      });
    await expect.poll(tags).toContain('weitergeben');
    // A window of the same origin that does not show the app: from it the browser is driven, and no event of a page can send.
    const other = await context.newPage();
    const cdp = await context.newCDPSession(other);
    const registrations: { registrationId: string; scopeURL: string }[] = [];
    cdp.on('ServiceWorker.workerRegistrationUpdated', (event) => registrations.push(...event.registrations));
    await cdp.send('ServiceWorker.enable');
    await expect.poll(() => registrations.some((one) => one.scopeURL === app.url)).toBe(true);
    await page.close();
    await context.setOffline(false);
    expect((await dav.files()).size).toBe(before);
    const { registrationId } = registrations.find((one) => one.scopeURL === app.url)!;
    const { origin } = new URL(app.url);
    for (let times = 0; times < 2; times++) {
      await cdp.send('ServiceWorker.dispatchSyncEvent', {
        origin,
        registrationId,
        tag: 'weitergeben',
        lastChance: false,
      });
      await expect.poll(async () => (await dav.files()).size, { timeout: 30_000 }).toBe(before + 1);
    }
    const again = await context.newPage();
    await again.goto(`${app.url}#/erfassung`);
    await again.getByText(/Alles weitergegeben am/).waitFor();
    expect((await dav.files()).size).toBe(before + 1);
  });
  test('asks for a password once, and says so while entries wait', async () => {
    dav.login = 'amt:geheim';
    const page = await tablet();
    await follow(page);
    await page.getByRole('button', { name: 'Weitergabe einschalten' }).click();
    await page.getByText('Weitergabe eingeschaltet').waitFor();
    await record(page, '6', 'Wagen (Wagen)');
    await page.getByText('Name oder Kennwort fehlt oder nicht stimmt').waitFor();
    await page.getByLabel('Name bei der Ablage').fill('amt');
    await page.getByLabel('Kennwort der Ablage').fill('geheim');
    await page.getByRole('button', { name: 'Speichern und weitergeben' }).click();
    await page.getByText(/Alles weitergegeben am/).waitFor();
    const everywhere = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map((one) => one.name!);
      return { names, local: JSON.stringify(localStorage) };
    });
    expect(everywhere.names).toContain('gemeinde-cockpit-secrets');
    expect(everywhere.local).not.toContain('geheim');
    dav.login = null;
  });
  test('that forbids browsers is told from one that is not there at all', async () => {
    dav.fault = 'nocors';
    const page = await tablet();
    await follow(page);
    await page.getByRole('button', { name: 'Weitergabe einschalten' }).click();
    await record(page, '5', 'Wagen (Wagen)');
    await page.getByText('antwortet nicht oder lässt diese App nicht zu').waitFor();
    await page.getByText('1 Eintrag wartet auf Weitergabe').waitFor();
    dav.fault = 'none';
  });
});
