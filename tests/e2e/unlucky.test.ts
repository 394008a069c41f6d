// A login page and lost files in the two other engines, since most town-hall tablets are iPads.
import { describe, expect, test } from 'vitest';
import { firefoxPath, openFirefox, openWebKit, until, webkitPath, type Tab } from '../support/engines.ts';
import { builtFiles, startWebSpace } from '../support/host.ts';

const reloaded = async (tab: Tab, then: string): Promise<void> => {
  await tab.evaluate(`(window.isBefore = true, setTimeout(() => location.reload(), 50), true)`);
  await until(tab, `window.isBefore === undefined && (${then})`, 60_000);
};
const evict = async (tab: Tab): Promise<void> => {
  await tab.evaluate(
    `(caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => { window.isEvicted = true }), true)`,
  );
  await until(tab, `window.isEvicted`);
};

/** A login page in place of one file; then every file taken away, with a line and without one. */
const unlucky = async (tab: Tab): Promise<void> => {
  const space = await startWebSpace(builtFiles());
  space.caching = 'no-store';
  space.login = (path) => path.startsWith('assets/Search-');
  const says = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;
  try {
    await tab.goto(`${space.url}#/einstellungen/speicher`);
    await until(tab, says('kam nicht vollständig auf dieses Gerät'), 60_000);
    expect(await tab.evaluate(says('Offline bereit'))).toBe(false);
    space.login = () => false;
    await reloaded(tab, says('Offline bereit'));
    await evict(tab);
    await reloaded(tab, says('Offline bereit'));
    await space.close();
    await tab.evaluate(`(location.hash = '#/suche', true)`);
    await reloaded(tab, `document.querySelector('main h1').textContent === 'Suche'`);
    await evict(tab);
    await reloaded(tab, `${says('Die App startet nicht')} && ${says('Als Datei sichern')}`);
  } finally {
    await tab.close();
    await space.close().catch(() => undefined);
  }
};

describe('an unlucky day', () => {
  test(
    firefoxPath ? 'in Firefox' : 'in Firefox: ran without it, it is not installed here',
    async () => {
      if (firefoxPath) await unlucky(await openFirefox(firefoxPath));
    },
    240_000,
  );
  test(
    webkitPath ? 'in WebKit' : 'in WebKit: ran without it, it is not installed here',
    async () => {
      if (webkitPath) await unlucky(await openWebKit(webkitPath));
    },
    240_000,
  );
});
