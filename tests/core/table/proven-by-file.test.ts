// What one column of a file proves, the others need not ask: thousands of people, `0,980` beside semicolons, sums of money.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { columnOf } from '../../support/column.ts';

const read = async (lines: readonly string[]) => {
  const found = await readTables(new TextEncoder().encode(`${lines.join('\n')}\n`), { name: 'x.csv' });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  const [table] = found.value.tables;
  return {
    sums: table!.stats.map(({ sum }) => sum),
    names: table!.columns.map(({ field }) => field.name),
    codes: found.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    sure: table!.around!.confidence,
  };
};

describe('proven by another column', () => {
  test.each([
    [
      ['Monat;Rest [t];Bio [t]', 'Jan;192,310;88,120', 'Feb;175,004;79,950', 'Mrz;0,980;101,233'],
      [368.294, 269.303],
    ],
    [
      ['Ort;Fläche km²;Dichte', 'A;12,345;1.204', 'B;8,100;980', 'C;101,230;45'],
      [121.675, 2229],
    ],
    [
      ['Ort;Einwohner;Wert', 'A;1.204;3.100', 'B;2.310;5.250', 'C;7.120;1.010'],
      [10634, 9360],
    ],
    [
      ['Ort;Haushalte;Median EUR', 'A;1.200;38.400', 'B;980;41.100', 'C;2.310;35.900'],
      [4490, 115400],
    ],
  ])('%j', async (lines, sums) => {
    const seen = await read(lines);
    expect(seen.codes).toEqual([]);
    expect(seen.sums.slice(1)).toEqual(sums);
  });
  test('a point in a file of commas is proven by none of these', async () => {
    const seen = await read(['Ort,Menge,Wert', 'A,1.204,3.100', 'B,2.310,5.250', 'C,7.120,1.010']);
    expect(seen.codes).toContain('NUMBER_AMBIGUOUS');
  });
});

describe('sums of money', () => {
  test.each(['Baukosten €', 'Ansatz', 'Auszahlungen', 'Betrag EUR', 'Betrag', 'EUR'])(
    'have cents or none: %s',
    async (name) => {
      const seen = await columnOf(name, ['420.000', '18.500', '95.000']);
      expect(seen).toMatchObject({ values: [420000, 18500, 95000], codes: [] });
    },
  );
  test.each([
    ['Preis €', ['1.789', '1.799', '1.769']],
    ['Gebühr je m³', ['1.234', '2.100', '3.050']],
    ['Kosten Mio. €', ['1.234', '2.100', '3.050']],
    ['Kosten €', ['1,234', '2,100', '3,050']],
    ['Solarertrag MWh', ['1.250', '2.400', '3.999']],
    ['Aufwand (h)', ['1.250', '2.400', '3.999']],
    ['Mehraufwand Stunden', ['1.250', '2.400', '3.999']],
    ['Ernteertrag', ['1.250', '2.400', '3.999']],
    ['Betrag', ['1.084', '1.799', '1.769']],
    ['EUR', ['1.084', '1.799', '1.769']],
    ['Ertrag', ['1.250', '2.400', '3.999']],
  ])('prices and millions may have three digits: %s', async (name, cells) =>
    expect((await columnOf(name, cells)).codes).toContain('NUMBER_AMBIGUOUS'),
  );
});

describe('what is counted', () => {
  test.each([
    'Fahrgäste',
    'Fahrgäste m',
    'Einwohner (Personen)',
    'Medien (Stück)',
    'Kinder von 3 bis 6 Jahren',
  ])('comes in whole pieces: %s', async (name) =>
    expect(await columnOf(name, ['1.250', '2.400', '3.999'])).toMatchObject({
      values: [1250, 2400, 3999],
      codes: [],
    }),
  );
  test.each([
    'Gewicht Rinder',
    'PKW-Länge m',
    'CO2 Pkw (kg)',
    'Strom Betten MWh',
    'Behälter m³',
    'Bäume Höhe',
  ])('but its size may have three digits: %s', async (name) =>
    expect((await columnOf(name, ['1.250', '2.400', '3.999'])).codes).toContain('NUMBER_AMBIGUOUS'),
  );
});

describe('cells of programs', () => {
  test('nothing with a unit is zero', async () => {
    expect(await columnOf('Nachträge', ['45.210,00 €', '0,50 €', '- €', ' -   € '])).toMatchObject({
      type: 'number',
      unit: '€',
      codes: [],
    });
  });
  test('no change is zero', async () => {
    expect(await columnOf('Veränderung', ['+1,2 %', '-0,4 %', '±0,0 %'])).toMatchObject({
      type: 'number',
      unit: '%',
      codes: [],
    });
  });
  test('what is per something has the unit', async () => {
    expect(await columnOf('Preis', ['3,50 €/Tag', '12,00 €/Tag'])).toMatchObject({
      values: [3.5, 12],
      unit: '€/Tag',
    });
  });
  test('kinds of cost are called by numbers', async () => {
    expect(await columnOf('Kostenart', ['400000', '400000', '410000'])).toMatchObject({ role: 'key' });
  });
});

test('amounts with units above numbers without any are names, and shown to a person', async () => {
  const seen = await read([
    'Einkommen;25 Std.;35 Std.;45 Std.',
    'bis 20.000;0,00;0,00;0,00',
    'bis 30.000;42,00;58,00;76,00',
    'bis 40.000;80,00;112,00;144,00',
  ]);
  expect(seen.names).toEqual(['Einkommen', '25 Std.', '35 Std.', '45 Std.']);
  expect(seen.sums.slice(1)).toEqual([122, 170, 220]);
  expect(seen.sure).toBeLessThan(0.95);
});
