// The core journey in the two other engines, since most town-hall tablets are iPads: install the worker, subscribe, sync,
// lose the network, reload, read a tile, open a chart, import a workbook and a CSV, and save it again.
import { describe, expect, test } from 'vitest';
import { serveApp, today } from '../support/app.ts';
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
import { xlsxOf } from '../support/workbooks.ts';
import { startPublisher } from '../support/publisher.ts';

const tile = (title: string): string =>
  `[...document.querySelectorAll('article.tile')].find((one) => one.querySelector('h3').textContent === ${JSON.stringify(title)})`;

/** Gives the page a file as the chooser of the system would. */
const choose = (name: string, content: Uint8Array): string => `(() => {
  const bytes = Uint8Array.from(atob(${JSON.stringify(Buffer.from(content).toString('base64'))}), (one) => one.charCodeAt(0));
  const given = new DataTransfer();
  given.items.add(new File([bytes], ${JSON.stringify(name)}));
  const input = document.getElementById('import-file');
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
})()`;
const MAY = xlsxOf([
  {
    name: 'Plätze',
    rows: [
      ['Ort', 'Monat', 'Plätze'],
      ['Nord', '2025-05', 10],
      ['Süd', '2025-05', '-'],
    ],
  },
]);

/** A file that two workers read at once, where the device has more than one core. */
const large = async (tab: Tab): Promise<void> => {
  await tab.evaluate(`(location.hash = '#/daten/import', true)`);
  await until(tab, `document.getElementById('import-file')`);
  await tab.evaluate(`(() => {
    const lines = Array.from({ length: 200000 }, (_, i) => 'Ort ' + (i % 400) + ';2025-05;' + i);
    const given = new DataTransfer();
    given.items.add(new File(['Ort;Monat;Plätze\\n' + lines.join('\\n')], 'gross.csv'));
    const input = document.getElementById('import-file');
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`);
  await until(tab, `/200.000 Zeilen/.test(document.body.innerText)`, 60_000);
};

/** So much that the engine unpacks it. */
const LONG = xlsxOf([
  {
    name: 'Plätze',
    rows: [
      ['Ort', 'Monat', 'Plätze'],
      ...Array.from({ length: 12_345 }, (_, i) => [`Ort ${i}`, '2025-05', (i * 7919) % 100_003]),
    ],
  },
]);
/** The same with another checksum in its directory, as if its sheet were not the one that was packed. */
const OTHER = LONG.slice();
OTHER[Buffer.from(OTHER).lastIndexOf('xl/worksheets/sheet1.xml') - 30]! ^= 1;
const packed = async (tab: Tab): Promise<void> => {
  for (const [name, content, says] of [
    ['falsch.xlsx', OTHER, 'beschädigt'],
    ['lang.xlsx', LONG, '12.345 Zeilen'],
  ] as const) {
    await tab.evaluate(`(location.hash = '#/daten/import', true)`);
    await until(tab, `document.getElementById('import-file')`);
    await tab.evaluate(choose(name, content));
    await until(tab, `document.body.innerText.includes(${JSON.stringify(says)})`, 60_000);
  }
  await tab.evaluate(tap('Abbrechen'));
};

const press = (key: string): string =>
  `(window.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true })), true)`;
const HEAD = `document.querySelector('.stage h1').textContent`;

/** A folder of two pages, frozen, shown on the wall and printed, without a network. */
const session = async (tab: Tab): Promise<void> => {
  for (const id of ['frei', 'belegt']) {
    await tab.evaluate(`(location.hash = '#/lage/${id}', true)`);
    await until(tab, `document.querySelector('.tosession .button')`);
    await tab.evaluate(`(document.querySelector('.tosession .button').click(), true)`);
    await until(tab, `/ist jetzt eine Seite/.test(document.querySelector('.tosession').textContent)`);
  }
  await tab.evaluate(
    `([...document.querySelectorAll('.tosession a')].find((one) => one.textContent === 'Mappe ansehen').click(), true)`,
  );
  await until(tab, `document.querySelectorAll('.sessionpage .chart-svg').length === 2`);
  await tab.evaluate(tap('Sitzung vorbereiten'));
  await until(tab, `/unverändert seit dem Festhalten/.test(document.body.innerText)`);
  await tab.evaluate(tap('Präsentieren'));
  await until(tab, `${HEAD} === 'Freie Plätze' && /42/.test(document.querySelector('.stage').textContent)`);
  await until(tab, `getComputedStyle(document.querySelector('nav')).display === 'none'`);
  await tab.evaluate(press('ArrowRight'));
  await until(tab, `${HEAD} === 'Belegte Betten'`);
  await tab.evaluate(press('PageUp'));
  await until(tab, `${HEAD} === 'Freie Plätze'`);
  await tab.evaluate(press('Escape'));
  await until(tab, `!document.querySelector('.stage') && document.querySelector('.checkcode')`);
  await until(tab, `/unverändert seit dem Festhalten/.test(document.body.innerText)`);
  // The page listens a moment after the presentation has ended: asked until it does.
  await until(
    tab,
    `(dispatchEvent(new Event('beforeprint')), document.querySelectorAll('.handout .sheet svg.chart-svg').length === 2)`,
  );
  await tab.evaluate(`(dispatchEvent(new Event('afterprint')), true)`);
  await until(tab, `!document.querySelector('.handout')`);
};

/** The device in one file, without a network, and back out of it. */
const backup = async (tab: Tab): Promise<void> => {
  await tab.evaluate(`(location.hash = '#/einstellungen/sicherung', true)`);
  await until(
    tab,
    `[...document.querySelectorAll('button')].some((one) => one.textContent.trim() === 'Sicherung erstellen')`,
  );
  await tab.evaluate(
    `(window.made = null, window.give = URL.createObjectURL.bind(URL), URL.createObjectURL = (blob) => ((window.made = blob), window.give(blob)), true)`,
  );
  await tab.evaluate(tap('Sicherung erstellen'));
  await until(tab, `window.made && /Letzte Sicherung: (?!noch keine)/.test(document.body.innerText)`, 60_000);
  await tab.evaluate(`(() => {
    const given = new DataTransfer();
    given.items.add(new File([window.made], 'sicherung.gcsicherung'));
    const input = [...document.querySelectorAll('input[type=file]')].at(-1);
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`);
  await until(
    tab,
    `[...document.querySelectorAll('button')].some((one) => one.textContent.trim() === 'Ersetzen')`,
    60_000,
  );
  await tab.evaluate(tap('Ersetzen'));
  await until(tab, `/ist eingespielt/.test(document.body.innerText)`, 60_000);
};

/** Recorded values under a passphrase: the key reaches the worker, goes with the last window, and comes back. */
const protect = async (tab: Tab): Promise<void> => {
  const toCard = `(location.hash = '#/einstellungen/verschluesselung', true)`;
  await tab.evaluate(toCard);
  await until(tab, `document.querySelector('#verschluesselung form')`);
  await tab.evaluate(type('Neues Kennwort', 'vier Wörter zum Merken'));
  await tab.evaluate(type('Noch einmal das neue Kennwort', 'vier Wörter zum Merken'));
  await tab.evaluate(tap('Verschlüsseln'));
  await until(tab, `/verschlüsselt und gerade entsperrt/.test(document.body.innerText)`, 60_000);
  await tab.evaluate(`(setTimeout(() => location.reload(), 50), true)`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await until(tab, `/verschlüsselt und gesperrt/.test(document.body.innerText)`, 60_000);
  await tab.evaluate(`(location.hash = '#/lage', true)`);
  await until(
    tab,
    `/Erfasste Werte sind gesperrt/.test(document.querySelector('.banner')?.innerText ?? '')`,
    30_000,
  );
  await tab.evaluate(toCard);
  await until(tab, `document.querySelector('#verschluesselung form')`);
  await tab.evaluate(type('Kennwort', 'vier Wörter zum Merken'));
  await tab.evaluate(tap('Entsperren'));
  await until(tab, `/verschlüsselt und gerade entsperrt/.test(document.body.innerText)`, 60_000);
  await tab.evaluate(`(location.hash = '#/lage', true)`);
  await until(tab, `!/Erfasste Werte sind gesperrt/.test(document.body.innerText)`, 30_000);
};

/** A PIN in two windows: the one that was open before it was set is locked, opened and freed with the other. */
const twoWindows = async (tab: Tab, url: string): Promise<void> => {
  const isLocked = `document.querySelector('main.lock') && !document.getElementById('app').checkVisibility()`;
  const isOpen = `!document.querySelector('main.lock') && document.getElementById('app').checkVisibility()`;
  const other = await tab.second();
  await other.goto(url);
  await until(other, `document.querySelectorAll('article.tile').length > 0`, 60_000);
  await tab.evaluate(`(location.hash = '#/einstellungen/geraet', true)`);
  await until(tab, `document.getElementById('pin-new')`);
  await tab.evaluate(type('Neue PIN (mindestens 4 Zeichen)', '4711'));
  await tab.evaluate(type('PIN wiederholen', '4711'));
  await tab.evaluate(tap('PIN setzen'));
  await until(tab, `/Eine PIN ist gesetzt/.test(document.body.innerText)`);
  await tab.evaluate(tap('Jetzt sperren'));
  await until(tab, isLocked);
  await until(other, isLocked);
  await other.evaluate(type('PIN', '4711'));
  await other.evaluate(tap('Entsperren'));
  await until(other, isOpen);
  await until(tab, isOpen);
  await tab.evaluate(tap('PIN entfernen'));
  await until(tab, `/PIN entfernt/.test(document.body.innerText)`);
  await other.close();
};

const journey = async (tab: Tab): Promise<void> => {
  const app = await serveApp(),
    publisher = await startPublisher(today());
  try {
    await tab.goto(app.url);
    await until(tab, `document.querySelectorAll('article.tile').length === 12`, 60_000);
    await twoWindows(tab, app.url);
    await tab.evaluate(`(location.hash = '#/einstellungen/speicher', true)`);
    await until(tab, `/Offline bereit/.test(document.body.innerText)`, 60_000);
    await tab.evaluate(`(location.hash = '#/einstellungen/adresse', true)`);
    await until(tab, `document.getElementById('address')`);
    await tab.evaluate(type('Adresse', publisher.catalogUrl));
    await tab.evaluate(tap('Übernehmen'));
    await until(tab, `/Testdorf/.test(document.querySelector('.top').innerText)`, 30_000);
    await tab.evaluate(`(location.hash = '#/lage', true)`);
    await until(tab, `/42/.test(${tile('Freie Plätze')}.textContent)`);
    await app.close();
    await publisher.close();
    await tab.evaluate(`(setTimeout(() => location.reload(), 50), true)`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await until(tab, `/42/.test(${tile('Freie Plätze')}.textContent)`, 30_000);
    await until(tab, `/Offline/.test(document.querySelector('.line').textContent)`, 30_000);
    await tab.evaluate(`(${tile('Freie Plätze')}.querySelector('a').click(), true)`);
    await until(tab, `document.querySelector('.chart canvas').width > 100`);
    await tab.evaluate(
      `(document.querySelector('.chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true })), true)`,
    );
    await until(tab, `/42/.test(document.querySelector('.said').textContent)`);
    expect(await tab.evaluate(`document.querySelector('h1').textContent`)).toContain('Freie Plätze');
    await tab.evaluate(`(location.hash = '#/daten/import', true)`);
    await until(tab, `document.getElementById('import-file')`);
    await tab.evaluate(choose('mai.xlsx', MAY));
    await until(tab, `/Vorschau/.test(document.querySelector('h2')?.textContent ?? '')`, 30_000);
    await tab.evaluate(tap('Weiter'));
    await until(tab, `/Prüfen/.test(document.querySelector('h2')?.textContent ?? '')`);
    await tab.evaluate(tap('Weiter'));
    await until(tab, `document.getElementById('import-title')`);
    await tab.evaluate(tap('Übernehmen'));
    await until(tab, `/2 Zeilen übernommen/.test(document.body.innerText)`, 30_000);
    await tab.evaluate(tap('Weitere Tabelle'));
    await until(tab, `document.getElementById('import-file')`);
    await tab.evaluate(
      choose('juni.csv', new TextEncoder().encode('Ort;Monat;Plätze\nNord;2025-05;11\nSüd;2025-06;7\n')),
    );
    await until(tab, `/Diese Form ist bekannt/.test(document.body.innerText)`, 30_000);
    await until(tab, `/1 neue Zeile/.test(document.body.innerText)`);
    await tab.evaluate(tap('Übernehmen'));
    await until(tab, `/2 Zeilen übernommen/.test(document.body.innerText)`, 30_000);
    await tab.evaluate(
      `([...document.querySelectorAll('a')].find((one) => one.textContent === 'Zum Datensatz').click(), true)`,
    );
    await until(tab, `/3 von 3 Zeilen/.test(document.body.innerText)`, 30_000);
    await tab.evaluate(tap('Als Datei speichern ▾'));
    await tab.evaluate(tap('Excel'));
    await until(tab, `/Die Datei ist gespeichert/.test(document.body.innerText)`, 30_000);
    await packed(tab);
    await large(tab);
    await session(tab);
    await backup(tab);
    await protect(tab);
  } finally {
    await tab.close();
    await app.close().catch(() => undefined);
    await publisher.close().catch(() => undefined);
  }
};

describe('the core journey', () => {
  test(
    firefoxPath ? 'in Firefox' : 'in Firefox: ran without it, it is not installed here',
    async () => {
      if (firefoxPath) await journey(await openFirefox(firefoxPath));
    },
    180_000,
  );
  test(
    webkitPath ? 'in WebKit' : 'in WebKit: ran without it, it is not installed here',
    async () => {
      if (webkitPath) await journey(await openWebKit(webkitPath));
    },
    180_000,
  );
});
