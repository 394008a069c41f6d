import { expect, test } from 'vitest';
import type { Provenance } from '../../src/core/table/provenance.ts';
import { fetchedText, sourceLine } from '../../src/i18n/source.ts';

const one: Provenance = {
  source: 'https://daten.example/wasser.csv',
  catalog: null,
  resource: 'wasser',
  title: 'Trinkwasser',
  publisher: 'Stadtwerke',
  licence: { name: 'dl-de/by-2-0', title: null, url: null },
  attribution: null,
  asOf: '2026-11-21',
  fetched: '2026-11-21T17:04:00Z',
  sha256: '',
  bytes: 1,
  format: 'csv',
  encoding: null,
};

test('the source line names publisher, title, Stand, licence and what was changed', () =>
  expect(sourceLine(one, 'de', 'je 1.000 Einwohner umgerechnet')).toBe(
    'Quelle: Stadtwerke, „Trinkwasser“, Stand 21.11.2026, dl-de/by-2-0, Daten bearbeitet: je 1.000 Einwohner umgerechnet',
  ));
test("a publisher's own wording comes first, a missing licence is said", () => {
  expect(
    sourceLine({ ...one, attribution: '© Stadtwerke Musterhausen', licence: null, asOf: null }, 'de'),
  ).toBe('Quelle: © Stadtwerke Musterhausen, Lizenz ungeklärt');
  expect(sourceLine({ ...one, publisher: null }, 'en')).toBe(
    'Source: unknown publisher, “Trinkwasser”, as of 21 Nov 2026, dl-de/by-2-0',
  );
});
test('fetched is told in German time, and a broken time does not break the page', () => {
  expect(fetchedText(one, 'de')).toBe('abgerufen 21.11.2026, 18:04');
  expect(fetchedText({ ...one, fetched: 'gestern' }, 'de')).toBe('abgerufen –');
});
