import { expect, test } from 'vitest';
import { allTexts } from '../support/texts.ts';

/** Words that both languages share. */
const SHARED = new Set([
  ...['PIN', 'Filter', 'Import', 'Format', 'Text', 'Codes', 'Online', 'Offline'],
  ...['April', 'August', 'September', 'November'],
  ...['plus', 'minus', 'CSV', 'Excel', 'OpenDocument', 'Leichte Sprache'],
]);

/** What holds in law is said in German, and easy German is German; names of figures of the made-up municipality are no words. */
const GERMAN = /^legal\.legal\.(until|easy)\.|^samples\..*\.indicator$/;

const untranslated = (german: unknown, english: unknown, path: string): string[] => {
  if (typeof german === 'string')
    return german === english && /\p{L}{3}/u.test(german) && !SHARED.has(german) && !GERMAN.test(path)
      ? [`${path}: ${german}`]
      : [];
  if (typeof german !== 'object' || german === null) return [];
  return Object.entries(german).flatMap(([key, one]) =>
    untranslated(one, (english as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
};

test('every text has an English one of its own', async () => {
  const all = await allTexts();
  expect(all.length).toBeGreaterThan(25);
  expect(all.flatMap((one) => untranslated(one.de, one.en, one.name))).toEqual([]);
});
