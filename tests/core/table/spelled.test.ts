// More ways in which people write amounts, keys and days: each read as it is meant, or named; none becomes another number in silence.
import { describe, expect, test } from 'vitest';
import { columnOf as readColumn, digitColumnOf, type SeenColumn } from '../../support/column.ts';

/** Read as a file; a column of many different numbers, which is kept as digits, means the same. */
const columnOf = async (name: string, cells: readonly string[]): Promise<SeenColumn> => {
  const seen = await readColumn(name, cells);
  expect(digitColumnOf(name, cells)).toEqual(seen);
  return seen;
};

describe('amounts', () => {
  test.each([
    [['1.234,56 Soll', '200,00 Haben', '5,00 Soll']],
    [['S 1.234,56', 'H 200,00', 'S 5,00']],
    [['1.234,56 S', '200,00H', '5,00 S']],
  ])('debit is below zero, however it is written: %j', async (cells) => {
    const seen = await columnOf('Saldo', cells);
    expect(seen.values).toEqual([-1234.56, 200, -5]);
    expect(seen.codes).toContain('BRACKETS_NEGATIVE');
  });
  test.each([
    ['12,5 v. H.', '7,5 v.H.'],
    ['12,5 Prozent', '7,5 %'],
  ])('shares in words are shares: %s, %s', async (...cells) => {
    expect(await columnOf('Quote', cells)).toMatchObject({
      type: 'number',
      unit: '%',
      values: [0.125, 0.075],
    });
  });
  test('thousands beside plain ones are never added', async () => {
    const seen = await columnOf('Umsatz', ['12,3 T€', '850', '20 T€']);
    expect(seen.type).toBe('text');
    expect(seen.codes).toContain('UNITS_DIFFER');
  });
  test('stars before an amount are a mark, as those behind it are', async () => {
    const seen = await columnOf('Betrag', [
      '*1.000,00',
      '**2.234,50',
      '* -12,50',
      '**20,00**',
      '***1.234,00 €',
    ]);
    expect(seen).toMatchObject({ type: 'number', values: [1000, 2234.5, -12.5, 20, 1234] });
  });
  test.each([
    ['years of birth', ['*1954', '*1961', '*1980']],
    ['stars of hotels', ['***', '****', '**']],
    ['grades in words', ['*gut', '**sehr gut', '*gut']],
  ])('%s are no amounts', async (_, cells) => expect((await columnOf('Angabe', cells)).type).toBe('text'));
});

describe('fillers', () => {
  test('far above all others are asked about as those below zero', async () => {
    const seen = await columnOf('Messwert', ['12', '9999', '13', '9999', '10']);
    expect(seen.values).toEqual([12, null, 13, null, 10]);
    expect(seen.codes).toContain('FILLER_VALUE');
    expect((await columnOf('Messwert', ['12', '9999', '13'])).codes).toContain('FILLER_VALUE');
    for (const name of ['Kaufpreis', 'Gebühr EUR', 'Schulden €'])
      expect((await columnOf(name, ['12', '9999', '13'])).codes).toEqual([]);
  });
  test('in decimals, and in a column kept as digits, are none the less', async () => {
    const cells = Array.from({ length: 12_000 }, (_, i) => (i % 5 === 0 ? '9999' : `${i % 100},${10 + i}`));
    const seen = await columnOf('Messwert', cells);
    expect(seen.values.slice(0, 3)).toEqual([null, 1.11, 2.12]);
    expect(seen.codes).toContain('FILLER_VALUE');
  });
  test('other nines as large as the rest are values, and hide no filler below zero', async () => {
    const seen = await columnOf('Messwert', ['12345', '999', '999', '-9999', '23456', '-9999']);
    expect(seen.values).toEqual([12345, 999, 999, null, 23456, null]);
  });
  test.each([
    ['among thousands', ['1.234', '9999', '2.345', '9999', '12,5']],
    ['among others of their size', ['1200', '9999', '1300', '9999']],
    ['among amounts', ['12.345,00', '9999', '1,00', '9999']],
  ])('a number of nines %s is a number', async (_, cells) => {
    const seen = await columnOf('Messwert', cells);
    expect(seen.values).toContain(9999);
    expect(seen.codes).not.toContain('FILLER_VALUE');
  });
  test('below zero, once among money, are a sum of money', async () => {
    const cells = ['12,50', '-99,00', '13,25'];
    expect((await columnOf('Betrag', cells)).values).toContain(-99);
    expect((await columnOf('Pegel', cells)).codes).toContain('FILLER_VALUE');
  });
});

describe('keys', () => {
  test.each(['Wahlbezirk', 'Stimmbezirk', 'Urwahlbezirk', 'Wahlkreis', 'Bezirk', 'Flurstück'])(
    '%s numbers places, and counts nothing',
    async (name) => {
      expect(await columnOf(name, ['11', '12', '9999', '9999'])).toMatchObject({
        type: 'number',
        role: 'key',
        values: [11, 12, 9999, 9999],
      });
      expect((await columnOf(name, ['0101', '1103'])).values).toEqual(['0101', '1103']);
    },
  );
  test('a count of precincts is a count', async () =>
    expect(await columnOf('Wahlbezirke', ['101', '102'])).toMatchObject({ type: 'number', role: 'measure' }));
  test.each([
    [['5315000.0', '5316000.0'], ['5315000', '5316000'], true],
    [["'05315000", "'05316000"], ['05315000', '05316000'], false],
    [["'5315000", '5316000.0'], ['5315000', '5316000'], true],
  ])('what another program put around a key is no part of it: %j', async (cells, keys, isShort) => {
    const seen = await columnOf('AGS', cells);
    expect(seen).toMatchObject({ type: 'text', role: 'region', values: keys });
    expect(seen.codes.includes('KEY_SHORT')).toBe(isShort);
  });
  test('an exponent as no program writes it is the number of a file', async () =>
    expect(await columnOf('Vorgang', ['1E05', '2E06', '3E07'])).toMatchObject({
      type: 'text',
      values: ['1E05', '2E06', '3E07'],
    }));
  test.each(['5315000.0', "'05315000"])('what stands around %s goes among thousands of keys', async (odd) => {
    const cells = Array.from({ length: 6_000 }, (_, i) => `${5316000 + i}.0`).with(3_000, odd);
    const seen = await columnOf('AGS', cells);
    expect(seen.values.slice(2_999, 3_001)).toEqual(['5318999', odd.replace("'", '').replace('.0', '')]);
  });
  test('points that group thousands are no end of a key', async () =>
    expect((await columnOf('Konto', ['531.000', '532.000'])).values).toEqual(['531.000', '532.000']));
  test('powers of ten are numbers', async () =>
    expect((await columnOf('Vorgang', ['1,5E+06', '2,0E+05'])).values).toEqual([1_500_000, 200_000]));
  test('2.1 beside 2.10 are chapters', async () =>
    expect(await columnOf('Ziffer', ['1.1', '2.10', '2.1', '1.2'])).toMatchObject({
      type: 'text',
      role: 'key',
    }));
  test.each([[['1.10', '2.20', '3.30']], [['1.1', '2.2', '3.3']], [['2,1', '2,10']]])(
    'decimals stay decimals: %j',
    async (cells) => expect((await columnOf('Wert', cells)).type).toBe('number'),
  );
});

describe('days', () => {
  test.each([
    [['05/2024', '06/2024']],
    [['202405', '202406']],
    [['2024-05', '2024-06']],
    [['05.2024', '06.2024']],
  ])('under a week they are weeks, never months: %j', async (cells) =>
    expect(await columnOf('Kalenderwoche', cells)).toMatchObject({
      type: 'period',
      values: ['2024-W05', '2024-W06'],
    }),
  );
  test('a week that no year has is named', async () => {
    const seen = await columnOf('KW', ['05/2024', '52/2024', '60/2024']);
    expect(seen.values).toEqual(['2024-W05', '2024-W52', null]);
    expect(seen.codes).toContain('NOT_A_DATE');
  });
  test('of birth lie in the past', async () =>
    expect((await columnOf('Geburtsdatum', ['01.02.34', '03.04.56', '05.06.19'])).values).toEqual([
      '1934-02-01',
      '1956-04-03',
      '2019-06-05',
    ]));
  test('of birth with all four digits of the year are as they stand', async () =>
    expect((await columnOf('Geburtsdatum', ['01.02.34', '01.02.2034'])).values).toEqual([
      '1934-02-01',
      '2034-02-01',
    ]));
  test('of a contract may lie ahead', async () =>
    expect((await columnOf('Vertragsende', ['01.02.34'])).values).toEqual(['2034-02-01']));
  test('before a slash are asked about where each could be a month', async () => {
    expect((await columnOf('Datum', ['01/02/2024', '03/04/2024'])).codes).toContain('DATE_AMBIGUOUS');
    expect((await columnOf('Datum', ['01/01/2024', '02/02/2024'])).codes).not.toContain('DATE_AMBIGUOUS');
    expect((await columnOf('Datum', ['01/02/2024', '31/04/2024', '13/04/2024'])).codes).not.toContain(
      'DATE_AMBIGUOUS',
    );
  });
});

describe('what is no number', () => {
  test.each([
    [['<5', '12'], 'NOT_A_NUMBER'],
    [['12', 'viel', '5', '7', '8'], 'ALMOST_NUMBERS'],
  ])('is named in the shortest column: %j', async (cells, code) =>
    expect((await columnOf('Zahl', cells)).codes).toContain(code),
  );
});

describe('decimals of three digits', () => {
  const weights = (odd: readonly string[], sign = ','): string[] => [
    ...odd,
    ...Array.from({ length: 99 }, (_, i) => `${100 + i * 7}${sign}${101 + i * 8}`),
  ];
  test('are decimals where one begins with 0: no group of thousands does', async () => {
    const seen = await columnOf('Menge t', weights(['0,744']));
    expect([seen.values[0], seen.values[1]]).toEqual([0.744, 100.101]);
    expect(seen.codes).toEqual([]);
  });
  test.each(['0', '5 €'])('are asked about beside a single %s', async (odd) => {
    expect((await columnOf('Menge t', weights([odd]))).codes).toContain('NUMBER_AMBIGUOUS');
  });
  test('are no thousands because of a slip that begins with 0', async () => {
    const seen = await columnOf('Betrag', ['0.125', ...Array.from({ length: 60 }, (_, i) => `${i},50`)]);
    expect([seen.values[0], seen.values[1]]).toEqual([null, 0.5]);
    expect(seen.codes).toContain('NOT_A_NUMBER');
  });
});

describe('letters of debit and credit', () => {
  test.each([
    ['Linie', ['S1', 'S2', 'S3']],
    ['Linie', ['5', '10', 'S1', 'S2', '12']],
    ['Entgeltgruppe', ['S 2', 'S 4', 'S 15']],
    ['Halle', ['H1', 'H2', 'H4']],
    ['Zone', ['1S', '2S', '1H']],
    ['Kanal', ['12 S', '14 H']],
  ])('%s %j is named so, and counts nothing', async (name, cells) => {
    const seen = await columnOf(name, cells);
    expect([seen.type, seen.values]).toEqual(['text', cells]);
  });
});
