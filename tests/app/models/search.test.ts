// Questions in words, answered from this device alone.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryModels, type Tried } from '../../support/models.ts';
import { publish } from '../../support/session.ts';

const PAGES = [
  {
    address: '/einstellungen/sicherung',
    title: 'Sicherung',
    about: 'Alles als Datei',
    asked: 'Backup sichern',
  },
];

let app: Tried;
beforeEach(async () => {
  app = await tryModels();
  await publish(app.db);
});
afterEach(() => app.end());

test('a figure is found by a word of its title, and what is nowhere is said', async () => {
  const search = await app.model('search');
  const found = await search.find('Plätze', '2026-11-24' as never, PAGES);
  expect(found.hits.map(({ title }) => title)).toContain('Freie Plätze');
  expect((await search.find('Einhorn', '2026-11-24' as never, PAGES)).hits).toEqual([]);
});

test('a page of the app is found, first where it is what is asked for, in the words of the language that is spoken', async () => {
  const search = await app.model('search');
  const first = async (words: string, pages = PAGES) =>
    (await search.find(words, '2026-11-24' as never, pages)).hits[0]?.doc;
  expect(await first('Wie mache ich ein Backup?')).toEqual({
    kind: 'page',
    address: '/einstellungen/sicherung',
  });
  expect(await first('Plätze')).toMatchObject({ kind: 'indicator' });
  expect(await first('back up', [{ ...PAGES[0]!, title: 'Backup', asked: 'back up save' }])).toMatchObject({
    kind: 'page',
  });
});
