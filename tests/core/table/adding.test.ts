import { describe, expect, test } from 'vitest';
import { addingOf, isOneSide } from '../../../src/core/table/adding.ts';
import type { Field } from '../../../src/core/table/dataset.ts';
import { tableOf } from '../../support/tables.ts';
import { proposal } from '../../../src/core/query/sense.ts';

const field = (name: string, given: Partial<Field> = {}): Field => ({
  name,
  type: 'number',
  role: 'measure',
  ...given,
});
const time = field('Datum', { type: 'date', role: 'time' });
const text = (name: string): Field => field(name, { type: 'text', role: 'dimension' });

describe('the way of a column', () => {
  test.each([
    [field('Auslastung', { unit: '%' }), 'mean', 'share'],
    [field('Anteil', { percent: true }), 'mean', 'share'],
    [field('Index'), 'mean', 'rate'],
    [field('Preis', { unit: '€/m²' }), 'mean', 'rate'],
    [field('Temperatur'), 'mean', 'level'],
    [field('Wert', { unit: '°C' }), 'mean', 'level'],
    [field('Wasserstand', { unit: 'cm' }), 'mean', 'level'],
    [field('Pegel Musterbach in cm'), 'mean', 'level'],
    [field('Einwohner'), 'latest', 'stock'],
    [field('Schuldenstand', { unit: '€' }), 'latest', 'stock'],
    [field('Einsätze'), 'sum', 'amount'],
    [field('Ist', { unit: '€' }), 'sum', 'amount'],
    [field('Wasserstand', { adds: 'sum' }), 'sum', 'given'],
    [field('Einsätze', { adds: 'none' }), 'none', 'given'],
  ] as const)('%o', (one, adds, reason) => expect(addingOf(one, [time, one])).toEqual({ adds, reason }));
  // Names as offices write them.
  test.each([
    ['mean', ['Deckungsgrad', 'Versorgungsgrad_Kita', 'Geburtenziffer', '7-Tage-Inzidenz', 'Zufriedenheit']],
    ['mean', ['Note', 'Hebesatz', 'pct', 'Ø Wartezeit', 'Mittlere Wartezeit', 'Anteil v.H.']],
    ['mean', ['temp_c', 'Lufttemp.', 'Wasserhöhe', 'Ozon', 'PM10', 'Feinstaub']],
    ['latest', ['EW', 'Bestände', 'Arbeitslose', 'Fälle kumuliert', 'Kredite']],
    [
      'latest',
      ['Plätze', 'plaetze', 'Kita-Plätze', 'Betten', 'Intensivbetten', 'Beschäftigte', 'Mitglieder'],
    ],
    [
      'latest',
      ['Schüler', 'Grundschüler', 'Schülerinnen und Schüler', 'Schülerzahl', 'Haushalte', 'Privathaushalte'],
    ],
    ['latest', ['Einwohner', 'Einwohnerinnen und Einwohner', 'Kinder', 'Kinder unter 3', 'kinder']],
    ['latest', ['Fahrzeuge', 'Zugelassene Fahrzeuge', 'Einsatzfahrzeuge', 'Pkw']],
    [
      'mean',
      ['Wartezeit', 'Bearbeitungsdauer', 'Reaktionszeit', 'Hilfsfrist', 'Klassengröße', 'Lebenserwartung'],
    ],
    ['mean', ['Rang', 'Platzierung', 'Score', 'Faktor', 'Mietspiegel', 'Wahlbeteiligung', 'DTV']],
    ['mean', ['Windstärke', 'CO2-Konzentration', 'Nitratgehalt']],
    [
      'latest',
      ['Stellen', 'Stellen (VZÄ)', 'Vollzeitäquivalente', 'Personal', 'Mitarbeitende', 'Auszubildende'],
    ],
    [
      'latest',
      ['Bewohner', 'Geflüchtete', 'Leistungsempfänger', 'Bedarfsgemeinschaften', 'Pflegebedürftige'],
    ],
    [
      'latest',
      ['Wohnungen', 'leerstehende Wohnungen', 'Warteliste', 'offene Anträge', 'Unerledigte', 'Belegung'],
    ],
    [
      'latest',
      ['Treibstoffvorrat', 'Wohnfläche', 'Hausanschlüsse', 'Ladepunkte', 'Forderungen', 'Liquidität'],
    ],
    [
      'sum',
      ['Genehmigte Wohnungen', 'Fertiggestellte Wohnungen', 'Vermittelte Geflüchtete', 'Erledigte Anträge'],
    ],
    [
      'sum',
      ['Personalkosten', 'Stellenanzeigen', 'Gehalt', 'Einrang', 'Einsatzkräfte', 'Angebote Wohnungen neu'],
    ],
    ['sum', ['Neue Plätze', 'Zugänge Betten', 'Geschaffene Plätze']],
    [
      'sum',
      ['Geburten', 'Zuzüge', 'Fortzüge', 'Zugezogene Einwohner', 'Neue Schüler', 'Eingeschulte Kinder'],
    ],
    ['sum', ['Geborene Kinder', 'Verletzte Kinder', 'Abgeschleppte Fahrzeuge', 'Neuzulassungen Pkw']],
    ['sum', ['Haushaltsansatz', 'Kinderwagen', 'Schülerfahrten', 'Besuche Kinder', 'Einsätze Fahrzeuge']],
    ['sum', ['Notenpulte', 'Neugeborene', 'Gradierungen', 'Einsätze', 'Templer', 'Fälle', 'Ausgaben']],
  ] as const)('%s: %j', (adds, names) => {
    for (const name of names) {
      const one = field(name);
      expect([name, addingOf(one, [time, one]).adds]).toEqual([name, adds]);
    }
  });
  test('money spent on what is there is an amount, and money that is there a stock', () => {
    const euro = (name: string): Field => field(name, { unit: '€' });
    const ways = ['Zuschuss Kita-Plätze', 'Sanierung Wohnungen', 'Personal', 'Kassenkredite', 'Forderungen'];
    expect(ways.map((name) => addingOf(euro(name), [time, euro(name)]).adds)).toEqual([
      'sum',
      'sum',
      'sum',
      'latest',
      'latest',
    ]);
  });
  test.each([
    'Ertrag/Aufwand',
    'Aufwand / Ertrag',
    'Erträge/Aufwendungen',
    'Ertrag_Aufwand',
    'Ertrag oder Aufwand',
    'Einnahmen/Ausgaben',
    'Einzahlung/Auszahlung',
    'Soll/Haben',
    'Soll/Haben-Kennzeichen',
    'E/A',
    'S/H',
    'S/H-Kz.',
  ])('what comes in and what goes out in one column: %s', (name) => {
    for (const unit of ['€', 'Tsd. €', undefined]) {
      const amount = field('Wert', unit === undefined ? {} : { unit });
      expect(addingOf(amount, [text(name), time, amount]).reason).toBe('bothWays');
    }
    const people = field('Wert', { unit: 'Personen' });
    expect(addingOf(people, [text(name), time, people]).adds).toBe('sum');
  });
  test('an amount of an account without its sign of money, and units by their other names', () => {
    const amount = field('Betrag');
    expect(addingOf(amount, [text('Konto-Nr.'), amount]).reason).toBe('bothWays');
    const count = field('Anzahl');
    expect(addingOf(count, [text('Konto'), count]).adds).toBe('sum');
    const value = field('Wert');
    for (const name of ['Mengeneinheit', 'Messeinheit', 'ME'])
      expect(addingOf(value, [text(name), value]).reason).toBe('mixedUnits');
  });
  test('mixed units and accounts of both ways say nothing together', () => {
    const value = field('Messwert');
    expect(addingOf(value, [time, text('Einheit'), value])).toEqual({ adds: 'none', reason: 'mixedUnits' });
    const amount = field('Ansatz', { unit: '€' });
    expect(addingOf(amount, [text('Kontenart'), amount])).toEqual({ adds: 'none', reason: 'bothWays' });
  });
});

test('a column of words that tells what comes in from what goes out is known by its words', () => {
  const read = (kinds: readonly string[]) => {
    const table = tableOf(
      ['Art', 'Betrag'],
      kinds.map((kind, i) => [kind, 100 + i]),
    );
    const fields = table.columns.map(({ field: one }) => one);
    return addingOf(fields[1]!, fields).reason;
  };
  for (const [one, other] of [
    ['Ertrag', 'Aufwand'],
    ['Erträge', 'Aufwendungen'],
    ['Einzahlung', 'Auszahlung'],
    ['Einnahmen', 'Ausgaben'],
    ['Soll', 'Haben'],
    ['S', 'H'],
    ['E', 'A'],
  ] as const)
    expect([one, read([one, other, one])]).toEqual([one, 'bothWays']);
  for (const kinds of [
    ['Ertrag', 'Ertrag'],
    ['Soll', 'Ist'],
    ['Personal', 'Sachaufwand'],
    ['S', 'S'],
    // Letters among others are letters of something else.
    ['S', 'H', 'R'],
  ])
    expect([kinds, read(kinds)]).toEqual([kinds, 'amount']);
});

test('vehicles that pass by within an hour are added up', () => {
  const hour = field('Zeit', { type: 'datetime', role: 'time' });
  const one = field('Fahrzeuge');
  expect(addingOf(one, [hour, one]).adds).toBe('sum');
});

describe('what is fixed keeps nothing apart', () => {
  const stock = field('Plätze');
  const money = field('Betrag', { unit: '€' });
  const art = field('Art', { type: 'text', role: 'dimension', bothWays: true });
  test('a stock adds up at one date, inferred or given, and nowhere else', () => {
    const fields = [time, text('Einrichtung'), stock];
    expect(addingOf(stock, fields, ['Datum']).adds).toBe('sum');
    expect(addingOf(stock, fields, ['Einrichtung']).adds).toBe('latest');
    const given = field('Wert', { adds: 'latest' });
    expect(addingOf(given, [time, given], ['Datum']).adds).toBe('sum');
    expect(addingOf(given, [time, given]).adds).toBe('latest');
    expect(addingOf(field('Wert', { adds: 'none' }), [time], ['Datum']).adds).toBe('none');
  });
  test('amounts add up on one side and in one account; of which unit they are is asked elsewhere', () => {
    expect(addingOf(money, [art, text('Konto'), money], ['Art']).adds).toBe('sum');
    expect(addingOf(money, [art, text('Konto'), money], ['Konto']).adds).toBe('sum');
    expect(addingOf(money, [art, text('Ort'), money], ['Ort']).reason).toBe('bothWays');
    // One group of accounts still holds both.
    expect(addingOf(money, [text('Kontengruppe'), money], ['Kontengruppe']).reason).toBe('bothWays');
    const value = field('Messwert');
    expect(addingOf(value, [text('Einheit'), value], ['Einheit']).reason).toBe('mixedUnits');
    const level = field('Wasserstand');
    expect(addingOf(level, [time, level], ['Datum']).adds).toBe('mean');
  });
  test('several words are one side where all are', () => {
    expect(isOneSide(['Ertrag', 'ordentliche Erträge'])).toBe(true);
    expect(isOneSide(['S'])).toBe(true);
    expect(isOneSide(['Ertrag', 'Aufwand'])).toBe(false);
    expect(isOneSide(['2024', '2025'])).toBe(false);
    expect(isOneSide([])).toBe(false);
  });
});

test('no sum is proposed of what does not add up', () => {
  const shape = (fields: Field[]) => ({
    fields,
    stats: fields.map(() => ({
      count: 9,
      missing: 0,
      marks: {},
      distinct: 9,
      min: null,
      max: null,
      sum: null,
    })),
  });
  const proposed = (...fields: Field[]) => proposal(shape(fields))?.aggregate;
  expect(proposed(time, field('Wasserstand'))).toBe('mean');
  expect(proposed(time, field('Füllstand', { unit: '%' }))).toBe('mean');
  expect(proposed(time, text('Einheit'), field('Messwert'))).toBe('count');
  expect(proposed(text('Ort'), text('Kontenart'), field('Ansatz', { unit: '€' }))).toBe('count');
  // Each kind of account is one side.
  expect(proposed(text('Kontenart'), field('Ansatz', { unit: '€' }))).toBe('sum');
  expect(proposed(time, field('Einsätze'))).toBe('sum');
  // At each date those of all places.
  expect(proposed(text('Ort'), time, field('Einwohner'))).toBe('sum');
});
