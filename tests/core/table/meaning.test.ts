// What cells mean, decided by their column: money with its minus, units and words of scale, keys that look like dates, dates as people write.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { columnOf as column, type SeenColumn as Seen } from '../../support/column.ts';

const sum = ({ values }: Seen): number => values.reduce<number>((all, one) => all + (Number(one) || 0), 0);

describe('money', () => {
  test('in brackets is below zero where the column is one of amounts, and it is said', async () => {
    const seen = await column('Ansatz 2024 in EUR', [
      '12.500,00',
      '(45.300,00)',
      '1.250.000,00',
      '(980.000,50)',
    ]);
    expect(sum(seen)).toBeCloseTo(237_199.5, 6);
    expect(seen.codes).toContain('BRACKETS_NEGATIVE');
  });
  test('brackets of official statistics stay a sign', async () => {
    const seen = await column('Erwerbstätige', ['12', '(45)', '17']);
    expect(sum(seen)).toBe(74);
  });
  test.each([
    [['1.234,-', '250,--', '12,— €'], 1496],
    [['12.500,00 €', '45.300,00 €-'], -32_800],
    [['- 1.234,50', '1.000,00'], -234.5],
    [['1.234,50 -', '1.000,00'], -234.5],
    [['\u20111.234,50', '1.000,00'], -234.5],
    [['(45 €)', '100 €'], 55],
    [['1.000,00 S', '400,00 H'], -600],
  ])('%j', async (cells, right) => expect(sum(await column('Saldo', cells))).toBeCloseTo(right, 6));
});

describe('units', () => {
  test('words of scale that differ are brought to one unit', async () => {
    const seen = await column('Umsatz', ['12,3 Mio. €', '850 Tsd. €', '1,2 Mrd. €']);
    expect(seen).toMatchObject({ type: 'number', unit: '€' });
    expect(sum(seen)).toBeCloseTo(1_213_150_000, 3);
    expect(seen.codes).toContain('UNITS_JOINED');
  });
  test.each([
    [['12,3 Mio. €', '850', '1,2 Mio. €']],
    [['12 ha', '5 %', '3 €', '7 Tage']],
    [['12 €', '5 $', '3 CHF']],
  ])('that do not add up keep the column a text, with a word: %j', async (cells) => {
    const seen = await column('Wert', cells);
    expect(seen.type).toBe('text');
    expect(seen.codes).toContain('UNITS_DIFFER');
  });
  test('one unit throughout is kept as it is written', async () => {
    expect(await column('Umsatz', ['12,3 Mio. €', '850,5 Mio. €'])).toMatchObject({
      unit: 'Mio. €',
      values: [12.3, 850.5],
    });
  });
  test('a number without a per cent sign among others is named', async () => {
    const seen = await column('Quote', ['12,5 %', '7,5', '30 %', '14 %']);
    expect(seen.codes).toContain('PERCENT_PLAIN');
    expect(seen.rows[seen.codes.indexOf('PERCENT_PLAIN')]).toBe(3);
  });
  test.each([
    ['Ansatz (in 1.000 €)', 'Tsd. €'],
    ['Ansatz in Tausend Euro', 'Tsd. €'],
    ['Ansatz in Mio. EUR', 'Mio. €'],
    ['Ansatz [Tsd. EUR]', 'Tsd. €'],
    ['Ansatz (k€)', 'Tsd. €'],
    ['Preis (€/m²)', '€/m²'],
    ['Strom in GWh', 'GWh'],
    ['NO2 (µg/m³)', 'µg/m³'],
    ['Wasserstand in cm', 'cm'],
    ['Zahl (vorläufig)', null],
    ['Schüler in Klasse', null],
  ])('of a header: %s', async (name, unit) => expect((await column(name, ['12', '14'])).unit).toBe(unit));
});

describe('a slip', () => {
  test('among a few is asked about', async () => {
    const seen = await column('Einwohner', ['1.234', '12.34', '123.456', '45.678', '2.345']);
    expect(seen.codes).toContain('NUMBER_SLIP');
  });
  test('among many is named by its cell and turns nothing', async () => {
    const cells = Array.from({ length: 60 }, (_, i) => `${i + 1}.${String(100 + i)}`);
    const seen = await column('Einwohner', [...cells, '12.34']);
    expect(seen.values[0]).toBe(1100);
    expect(seen.values[60]).toBeNull();
    expect(seen.codes).toEqual(['NOT_A_NUMBER']);
    expect(seen.rows).toEqual([62]);
  });
  test('of thousands or decimals is said as it was read', async () => {
    const read = await readTables(new TextEncoder().encode('Stoff;Menge t\nA;1,250\nB;3,475\n'), {
      name: 'x.csv',
    });
    expect(read.issues.find(({ code }) => code === 'NUMBER_AMBIGUOUS')?.params).toMatchObject({
      as: 'decimals',
    });
  });
});

describe('keys', () => {
  test.each([
    ['PGR', ['01.01.01', '01.01.02', '11.13.01', '21.01.05']],
    ['Teil', ['01.01.01', '01.01.02', '11.12.01']],
    ['Aktenzeichen', ['12/2024', '11/2024', '03/2025']],
    ['Vorgang', ['12/2024', '11/2024', '03/2025']],
    ['Produkt', ['1.1', '1.2', '2.1', '2.10']],
    ['Aktenzeichen', ['1E05', '2E07', '3E01']],
    ['Hausnummer', ['1', '2', '14']],
  ])('%s %j stay what they are', async (name, cells) => {
    const seen = await column(name, cells);
    expect(seen.type).toBe('text');
    expect(seen.values).toEqual(cells);
  });
  test.each([
    ['PLZ', ['4103', '12345'], 5],
    ['AGS', ['5315000', '12345678'], 8],
    ['ARS', ['53150000000', '123456789012'], 12],
    ['Kreis', ['5315', '12345'], 5],
  ])('%s that lost a zero are named', async (name, cells, length) => {
    const read = await readTables(new TextEncoder().encode(`Ort;${name}\nA;${cells[0]}\nB;${cells[1]}\n`), {
      name: 'x.csv',
    });
    expect(read.issues.find(({ code }) => code === 'KEY_SHORT')?.params).toMatchObject({ length });
  });
});

describe('dates as people write them', () => {
  test.each([
    ['lang', ['31. Januar 2024', '1. Februar 2024', '28. März 2024'], 'date'],
    ['wochentag', ['Mi, 31.01.2024', 'Do, 01.02.2024'], 'date'],
    ['kompakt', ['20240131', '20240201', '20240328'], 'date'],
    ['Tag', ['31/01/2024', '01/02/2024'], 'date'],
    ['Tag', ['2024/01/31', '2024/02/01'], 'date'],
    ['monat_punkt', ['01.2024', '02.2024', '11.2024'], 'period'],
    ['monat_strich', ['Jan-24', 'Feb-24', 'Mrz-24'], 'period'],
    ['monat_zahl', ['202401', '202402', '202403'], 'period'],
    ['Monat', ['Febr. 2024', 'Sept. 2024'], 'period'],
    ['Monat', ['2024/05', '2024/06'], 'period'],
    ['Quartal', ['Q1 23', 'Q2 23'], 'period'],
    ['Schuljahr', ['2022/23', '2023/24'], 'period'],
    ['Geburtsdatum', ['01.02.34', '05.11.61'], 'date'],
  ])('%s %j', async (name, cells, type) => {
    const seen = await column(name, cells);
    expect(seen.type).toBe(type);
    expect(seen.values).not.toContain(null);
    expect(seen.values).not.toContain('');
  });
  test('six digits under another name stay an amount', async () => {
    expect((await column('Betrag', ['202401', '202402'])).type).toBe('number');
  });
});

describe('what is no number', () => {
  test('signs of the statistical offices stay signs', async () => {
    const seen = await column('Betriebe', ['12', '•', '5', '—', '8']);
    expect(seen.type).toBe('number');
    expect(sum(seen)).toBe(25);
  });
  test('a star is one of them, also in a third of the cells', async () => {
    const seen = await column('Zugang', ['12', '*', '5', '8', '*', '7', '*', '9', '4']);
    expect([seen.type, sum(seen), seen.codes]).toEqual(['number', 45, []]);
  });
  test('stars of a rating stay text', async () => {
    expect((await column('Sterne', ['*', '***', '**', '*', '****'])).type).toBe('text');
  });
  test.each(['< 5', 'ca. 500', '#DIV/0!', '± 3'])('%s is named with its cell', async (odd) => {
    const seen = await column('Fälle', ['12', odd, '5', '8']);
    expect(seen.type).toBe('number');
    expect(seen.values).toEqual([12, null, 5, 8]);
    expect(seen.rows[seen.codes.indexOf('NOT_A_NUMBER')]).toBe(3);
  });
  test('another text keeps a short column a text, and is named', async () => {
    const seen = await column('Fälle', ['12', '5', '8', 'siehe dort', '7', '9', '11', '4', '13']);
    expect(seen.type).toBe('text');
    expect(seen.rows[seen.codes.indexOf('ALMOST_NUMBERS')]).toBe(5);
  });
  test('a filler is asked about and not counted', async () => {
    const seen = await column('Niederschlag mm', ['1,1', '2,2', '-999', '0,4']);
    expect(seen.values).toEqual([1.1, 2.2, null, 0.4]);
    expect(seen.codes).toContain('FILLER_VALUE');
  });
  test('where others are below zero too, nothing is taken for a filler', async () => {
    const seen = await column('Saldo', ['1', '-999', '-5', '4']);
    expect(sum(seen)).toBe(-999);
  });
  test.each(['2345¹', '2345 1)', '2345*'])('a note sign is no digit: %s', async (noted) => {
    const seen = await column('Einwohner', ['1000', noted, '2000']);
    expect(sum(seen)).toBe(5345);
  });
});
