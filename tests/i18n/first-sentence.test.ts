// What is said of an address that is looked at for the first time: nothing of data that nobody has, nor of asking again by itself.
import { expect, test } from 'vitest';
import { error, type IssueCode } from '../../src/core/values/issue.ts';
import { firstSentence, sentence } from '../../src/i18n/issues.ts';
import { catalog } from '../../src/i18n/languages/de/issues/catalog.ts';
import { sources } from '../../src/i18n/languages/de/issues/sources.ts';

const HELD =
  /bisherigen|nichts mehr|Wir versuchen|nachgeholt|so far|any more|We will|will be fetched|alten Zahlen|Die App (versucht|holt die Daten)/;
/** What a first look at an address can meet; the others of a catalog compare with what is held. */
const CODES = [
  ...Object.keys(sources),
  ...Object.keys(catalog).filter((code) => /^(CATALOG_|HASH_MISMATCH|BYTES_|LENGTH_)/.test(code)),
] as IssueCode[];

test.each(['de', 'en', 'leicht'] as const)('in %s', (language) => {
  const of = (say: typeof firstSentence): string[] => CODES.map((code) => say(error(code), language));
  expect(of(firstSentence).filter((said) => HELD.test(said))).toEqual([]);
  expect(of(sentence).filter((said) => HELD.test(said)).length).toBeGreaterThan(10);
});
test('that gives nothing', () =>
  expect(firstSentence(error('HTTP_NOT_FOUND'), 'de')).toBe(
    'Unter dieser Adresse liegt nichts. Es wurde nichts geändert. Bitte prüfen Sie die Adresse.',
  ));
