// Units by their one list: beside a number, in the name of a column, above a table. None becomes another, and no word of a name becomes one.
import { describe, expect, test } from 'vitest';
import { knownUnit, sameUnit, scaleOf, splitUnit } from '../../../src/core/values/units.ts';
import { unitOfHeader, unitOfTitle } from '../../../src/core/values/unit-names.ts';

describe('in the name of a column', () => {
  test.each([
    ['Mio. EUR', 'Mio. €'],
    ['Mrd. EUR', 'Mrd. €'],
    ['Tsd EUR', 'Tsd. €'],
    ['Mio €', 'Mio. €'],
    ['1000 EUR', 'Tsd. €'],
    ['Betrag in Hunderttausend €', 'Hunderttausend €'],
    ['Betrag Halbmillion €', 'Halbmillion €'],
    ['Umsatz Mio. EUR', 'Mio. €'],
    ['Umsatz, Mio. €', 'Mio. €'],
    ['Umsatz: Mio. €', 'Mio. €'],
    ['Umsatz - Mio. €', 'Mio. €'],
    ['Umsatz/Mio. €', 'Mio. €'],
    ['Umsatz_Mio_EUR', 'Mio. €'],
    ['umsatz_teur', 'teur'],
    ['umsatz_eur', '€'],
    ['T EUR', 'Tsd. €'],
    ['1 000 EUR', 'Tsd. €'],
    ['Umsatz 1.000 EUR', 'Tsd. €'],
    ['Betrag in 100 €', '100 €'],
    ['Betrag in 10.000 EUR', '10.000 EUR'],
    ['Ansatz 2024 EUR', '€'],
    ['Wärme Mio. kWh', 'Mio. kWh'],
    ['Wärme 1000 kWh', 'Tsd. kWh'],
    ['Wasser Tsd. m³', 'Tsd. m³'],
    ['Fahrten in Tsd. km', 'Tsd. km'],
    ['Fläche 1000 ha', 'Tsd. ha'],
    ['Umsatz EUR (Tsd.)', 'Tsd. €'],
    ['Umsatz EUR in Tsd.', 'Tsd. €'],
    ['Kosten EUR/Std.', 'EUR/Std.'],
    ['Preis ct/kWh', 'ct/kWh'],
    ['Betrag (EUR, brutto)', '€'],
    ['Spend (€ thousands)', 'Tsd. €'],
    ['Kosten (£)', '£'],
    ['Spend (£m)', 'Mio. £'],
    ['£000', 'Tsd. £'],
    ['Cost (GBP)', 'GBP'],
    ['% change', '%'],
    ['Anteil v. H.', '%'],
    ['Kosten/TEUR', 'TEUR'],
    ['TEUR', 'TEUR'],
    ['€', '€'],
    ['Prozent', '%'],
    ['Dauer in Tagen', 'Tage'],
    ['Rate ‰', '‰'],
    ['Sterberate (Promille)', '‰'],
    ['Population (000s)', 'Tsd.'],
    ['Population, thousands', 'Tsd.'],
    ['Preis CHF', 'CHF'],
    ['Menge t', 't'],
    ['Ansatz (EUR) 2024', '€'],
    ['Erlöse in EUR – 2022', '€'],
    ['Veränd. in % – 2023/2022', '%'],
    ['Erträge in T€ – Plan 2024', 'T€'],
    ['Pacht €/m²', '€/m²'],
    ['Strom [kWh]', 'kWh'],
  ])('%s counts in %s', (name, unit) => expect(unitOfHeader(name)).toBe(unit));
  test.each([
    'Konto 1000',
    '1000',
    '2024',
    'Anzahl',
    'Zahlung bar',
    'Pflege Grad',
    'Fläche in ha – Waldanteil',
    'Kosten in € – Stellen',
    'Kosten je Fall',
    'Tage',
    'Stück',
    'Ort/Teil',
    'Produkt 1.000',
  ])('%s names no unit', (name) => expect(unitOfHeader(name)).toBeNull());
});

describe('above a table', () => {
  test.each([
    ['Gesamtergebnisplan (in Tsd. EUR)', 'Tsd. €'],
    ['Haushalt 2024 (in Tsd. EUR)', 'Tsd. €'],
    ['Alle Angaben: Mio. €', 'Mio. €'],
    ['Erträge nach Arten [TEUR]', 'TEUR'],
    ['- in Euro -', '€'],
    ['Einzahlungen, in 1.000 Euro', 'Tsd. €'],
    ['Amounts in £ thousand', 'Tsd. £'],
    ['Expenditure, £m', 'Mio. £'],
    ['Unit: kWh', 'kWh'],
    ['EUR', '€'],
    ['in v. H.', '%'],
    ['Alle Beträge in T€', 'T€'],
    ['Haushalt; Beträge in Tausend Euro', 'Tsd. €'],
  ])('%s counts in %s', (title, unit) => expect(unitOfTitle(title)).toBe(unit));
  test.each([
    'Haushalt 2024',
    'Kinder in Tageseinrichtungen',
    'Stadtbücherei (Kinder)',
    'Teil 1, Band 1000',
    'Angaben ohne Gewähr',
    'Abgang, Zugang, Bestand',
  ])('%s says no unit', (title) => expect(unitOfTitle(title)).toBeNull());
});

describe('beside a number', () => {
  test.each([
    ['€ 5,2 Mio.', '5,2', 'Mio. €'],
    ['£1.2m', '1.2', '£m'],
    ['€ 5,00', '5,00', '€'],
    ['12 Tsd. €', '12', 'Tsd. €'],
    ['5 m', '5', 'm'],
    ['12,5 v. H.', '12,5', '%'],
  ])('%s', (text, number, unit) => expect(splitUnit(text)).toEqual({ number, unit }));
  test.each(['€ 5 km', '3 Eier', '5 1/2', '12-34', '12 M'])('%s is no amount', (text) =>
    expect(splitUnit(text)).toBeNull(),
  );
});

test('each scale counts the base that stands beside it', () => {
  expect(scaleOf('Mio. €')).toEqual({ factor: 1e6, base: '€' });
  expect(scaleOf('£m')).toEqual({ factor: 1e6, base: '£' });
  expect(scaleOf('T€')).toEqual({ factor: 1e3, base: '€' });
  expect(scaleOf('Tsd.')).toEqual({ factor: 1e3, base: '' });
  expect(scaleOf('kWh')).toEqual({ factor: 1, base: 'kWh' });
  expect(sameUnit('qm')).toBe(sameUnit('m2'));
  expect(knownUnit('Fälle je')).toBeNull();
});

describe('what is no unit of a name', () => {
  test.each([
    'Ärzte je 1 000 Einwohner',
    'Betten je 1.000 Einwohner',
    'Pkw je 1000 EW',
    'Geborene auf 1000 Einwohner',
    'Fälle je 100.000 Einwohner',
    'Plätze je 100 Kinder',
    'Kosten EUR je 1000 Einwohner',
    'Einkommen unter 1000 EUR',
    'Haushalte mit 1000 EUR',
    'Aufträge über 1 Mio. EUR',
    'Betriebe bis 100 ha',
    'Lauf 100 m',
    'Lauf 1000 m',
    'Erträge (100)',
    'Personalaufwand (1000)',
    '2022 – je 1 000 Einwohner',
  ])('%s', (name) => expect(unitOfHeader(name)).toBeNull());
  test.each(['Preis M €', 'Eintritt m €', 'Tarif K EUR'])('%s names a kind, in euros', (name) =>
    expect(scaleOf(unitOfHeader(name) ?? '').factor).toBe(1),
  );
});
test.each([
  ['Umsatz T EUR', 1e3],
  ['Fläche 1000 ha', 1e3],
  ['Umsatz in 1.000', 1e3],
  ['Kosten in 100 €', 1e2],
])('%s keeps its scale', (name, factor) => expect(scaleOf(unitOfHeader(name)!).factor).toBe(factor));
test('a year is no week', () => {
  expect(sameUnit('Jahr')).not.toBe(sameUnit('Woche'));
});
