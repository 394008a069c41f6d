// Batches for the folder of the administration are signed in the two other engines too, by one key that stays in the tablet.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readHandover } from '../../src/files/handover.ts';
import { serveApp } from '../support/app.ts';
import {
  firefoxPath,
  openFirefox,
  openWebKit,
  tap,
  type,
  until,
  webkitPath,
  type Tab,
} from '../support/engines.ts';
import { startWebdav, type Dav } from '../support/webdav.ts';

const catalogFor = (outbox: string): object => ({
  name: 'testdorf',
  title: 'Testdorf',
  resources: [{ name: 'gesammelt', path: 'erfassung.zip', updateHours: 0.25, cockpit: { records: true } }],
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
    recording: { outbox },
  },
});

const says = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;
const has = (button: string): string =>
  `[...document.querySelectorAll('button')].some((one) => one.textContent.trim() === ${JSON.stringify(button)})`;

/** Signers of the files that lie there, of which each is whole and has a fitting signature. */
const signersIn = async (dav: Dav, catalog: string): Promise<(string | null)[]> =>
  Promise.all(
    [...(await dav.files()).values()].map(async (bytes) => {
      const read = await readHandover(bytes, 'a', catalog, Date.now());
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      return read.value.signer;
    }),
  );

const filesIn = async (dav: Dav, count: number): Promise<void> =>
  void (await expect.poll(async () => (await dav.files()).size, { timeout: 60_000 }).toBe(count));

const record = async (tab: Tab, value: string): Promise<void> => {
  await until(tab, `document.querySelector('#app input')`);
  await tab.evaluate(type('Wagen (Wagen)', value));
  await until(tab, has('Prüfen'));
  await tab.evaluate(tap('Prüfen'));
  await until(tab, has('Übernehmen'));
  await tab.evaluate(tap('Übernehmen'));
  await until(tab, says('Die Werte stehen auf diesem Gerät'));
};

const signing = async (tab: Tab): Promise<void> => {
  const app = await serveApp();
  const dav = await startWebdav();
  const publisher = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url === '/datapackage.json') return void response.end(JSON.stringify(catalogFor(dav.url)));
    response.statusCode = 404;
    response.end();
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/datapackage.json`;
  try {
    await tab.goto(app.url);
    await until(tab, `document.querySelectorAll('article.tile').length > 0`, 60_000);
    await tab.evaluate(`(location.hash = '#/einstellungen/speicher', true)`);
    await until(tab, says('Offline bereit'), 60_000);
    await tab.evaluate(`(location.hash = '#/einstellungen/adresse', true)`);
    await until(tab, `document.getElementById('address')`);
    await tab.evaluate(type('Adresse', url));
    await tab.evaluate(tap('Übernehmen'));
    await until(tab, `/Testdorf/.test(document.querySelector('.top').innerText)`, 30_000);
    await tab.evaluate(`(location.hash = '#/erfassung', true)`);
    await until(tab, has('Weitergabe einschalten'), 30_000);
    await tab.evaluate(tap('Weitergabe einschalten'));
    await until(tab, says('Weitergabe eingeschaltet'));
    await record(tab, '7');
    await filesIn(dav, 1);
    // The same key after a start, though nobody can read it.
    await tab.evaluate(`(window.isBefore = true, setTimeout(() => location.reload(), 50), true)`);
    await until(tab, `window.isBefore === undefined && ${says('Für diesen Tag erfasst: 7')}`, 60_000);
    await record(tab, '6');
    await filesIn(dav, 2);
    const [one, other] = await signersIn(dav, url);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).toBe(one);
    await tab.evaluate(`(new Promise((resolve, reject) => {
      const opening = indexedDB.open('gemeinde-cockpit-keys');
      opening.onerror = () => reject(new Error('keys'));
      opening.onsuccess = () => {
        const all = opening.result.transaction('keys').objectStore('keys').getAll();
        all.onsuccess = () => resolve(all.result[0].pair.private);
      };
    }).then((key) => crypto.subtle.exportKey('pkcs8', key)).then(
      () => { window.exported = 'read' },
      (cause) => { window.exported = cause.name },
    ), true)`);
    await until(tab, `window.exported === 'InvalidAccessError'`);
  } finally {
    await tab.close();
    publisher.closeAllConnections();
    publisher.close();
    await dav.close();
    await app.close();
  }
};

describe('a batch is signed', () => {
  test(
    firefoxPath ? 'in Firefox' : 'in Firefox: ran without it, it is not installed here',
    async () => {
      if (firefoxPath) await signing(await openFirefox(firefoxPath));
    },
    240_000,
  );
  test(
    webkitPath ? 'in WebKit' : 'in WebKit: ran without it, it is not installed here',
    async () => {
      if (webkitPath) await signing(await openWebKit(webkitPath));
    },
    240_000,
  );
});
