// What the search says of the pages of the app: each is there, is called as it calls itself, and is found by what it is called.
import { describe, expect, test } from 'vitest';
import { pagesFor, readPage } from '../../src/core/search/pages.ts';
import { asked } from '../../src/core/search/fold.ts';
import { routeOf } from '../../src/app/routes.ts';
import { searchedPages } from '../../src/app/pages/search/pages.ts';
import { loadAllWords, words } from '../../src/i18n/words.ts';

await loadAllWords();
const shell = words('first', 'shell');
const settings = words('settings', 'settings');
const backup = words('backup', 'backup');
const lock = words('lock', 'lock');
const vault = words('lock', 'vault');
const alarm = words('settings', 'alarm');
const importing = words('importing', 'importing');
const source = words('data', 'source');
const all = (): boolean => true;

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const pages = searchedPages(language, all);
  test.each(pages.map(({ address }) => address))('%s is a page', (address) => {
    expect(routeOf(`#${address}`).page.id).not.toBe('unknown');
  });
  test('each is called as it calls itself', () => {
    const text = settings[language];
    const titles = Object.fromEntries(pages.map(({ address, title }) => [address.slice(1), title]));
    expect(titles).toEqual({
      ...shell[language].sections,
      ...shell[language].legal,
      'daten/import': importing[language].title,
      'daten/quelle': source[language].title,
      'einstellungen/adresse': text.source,
      'einstellungen/sicherung': backup[language].title,
      'einstellungen/speicher': text.storage,
      'einstellungen/weitergabe': text.sending,
      'einstellungen/geraet': lock[language].title,
      'einstellungen/verschluesselung': vault[language].title,
      'einstellungen/anzeige': text.look,
      'einstellungen/benachrichtigung': alarm[language].title,
      'einstellungen/app': text.app,
      'einstellungen/loeschen': text.erase,
    });
  });
  test.each(pages.map(({ title, address }) => [title, address]))('%s leads to %s', (title, address) => {
    const naming = asked(title);
    expect(
      pagesFor(
        pages.map(readPage),
        naming,
        naming.map(() => 1),
      ).map((hit) => hit.address),
    ).toContain(address);
  });
});

test('what a tablet does not open is not told of', () => {
  const opens = (place: string): boolean => !place.startsWith('#/erfassung');
  expect(searchedPages('de', opens).map(({ address }) => address)).not.toContain('/erfassung');
});
