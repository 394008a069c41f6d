// Three digits behind a comma or a point: decimals or thousands, by the whole column and its file, and never in silence where both may be.
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { readTables } from '../../../src/formats/read.ts';

const WORDS = ['Nord', 'Ost', 'Süd', 'West'];
/** Numbers of which each has three digits behind the sign, as measured ones have. */
const thirds = (count: number, sign: ',' | '.', from = 2): string[] =>
  Array.from({ length: count }, (_, i) => `${from + ((i * 37) % 900)}${sign}${101 + ((i * 131) % 899)}`);
const read = async (name: string, cells: readonly string[], separator: ';' | ',' = ';') => {
  const quoted = (text: string): string => (text.includes(separator) ? `"${text}"` : text);
  const lines = cells.map((cell, i) => `${WORDS[i % 4]!} ${i}${separator}${quoted(cell)}`);
  const text = [`Ort${separator}${name}`, ...lines].join('\n');
  const reading = await readTables(new TextEncoder().encode(`${text}\n`), { name: 'x.csv' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const column = reading.value.tables[0]!.columns[1]!;
  const values = Array.from({ length: cells.length }, (_, row) => cellAt(column, row));
  const codes = reading.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { type: column.field.type, role: column.field.role, values, codes };
};
const ASKS = expect.arrayContaining([expect.stringMatching(/^NUMBER_(AMBIGUOUS|SLIP|MIXED)$/)]);

describe('decimals', () => {
  test.each([
    ['a comma', ','],
    ['a point', '.'],
  ] as const)(
    'one value below 1 among hundreds proves them: no thousand begins with a zero (%s)',
    async (_, sign) => {
      const cells = [...thirds(199, sign), `0${sign}744`];
      const found = await read('Menge', cells, sign === ',' ? ';' : ',');
      expect(found.values).toEqual(cells.map((cell) => Number(cell.replace(',', '.'))));
      expect(found.codes).toEqual([]);
    },
  );
  test.each([
    ['a comma and three digits alone are asked about, whatever parts the cells', thirds(60, ',')],
    [
      'a point and a zero before three digits is how a sheet shows half a thousand too',
      [...thirds(60, '.'), '0.500'],
    ],
    [
      'whole numbers below a thousand speak against it',
      [...thirds(60, '.'), '812', '97', '455', '310', '0.125'],
    ],
  ])('%s', async (_, cells) => {
    expect((await read('Menge t', cells)).codes).toEqual(ASKS);
  });
  test('what is counted is whole, and a slip among it is named', async () => {
    const found = await read('Betriebe', [...thirds(60, '.'), '0.125']);
    expect([found.values[0], found.values.at(-1)]).toEqual([2101, null]);
    expect(found.codes).toEqual(['NOT_A_NUMBER']);
  });
  test('a point and three digits are decimals in a file of commas where one of them has fewer, as programs write them', async () => {
    const cells = [...thirds(30, '.', 10), '41.75'];
    const found = await read('Usage', cells, ',');
    expect(found).toMatchObject({ codes: [], values: cells.map(Number) });
  });
  test.each(['0', '5', '5 €', '5 p', '1E3'])(
    'one cell without a sign turns no column of hundreds into thousands (%s)',
    async (odd) => {
      const cells = [...thirds(399, '.'), odd];
      const found = await read('Menge', cells);
      const [first] = found.values;
      expect(first === 2101 ? ASKS.asymmetricMatch(found.codes) : first === 2.101).toBe(true);
    },
  );
});

describe('thousands', () => {
  test('among whole numbers without four digits, a point parts them', async () => {
    const found = await read('Menge', ['1.204', '987', '12.310', '455', '3.001', '78']);
    expect(found).toMatchObject({ codes: [], values: [1204, 987, 12310, 455, 3001, 78] });
  });
  test.each(['Einwohner', 'Population', 'Households', 'Number of cases'])(
    'what is counted is whole: a comma in quotes parts the thousands of %s',
    async (name) => {
      const found = await read(name, ['58,805', '231,767', '25,223', '104,100'], ',');
      expect(found).toMatchObject({ codes: [], values: [58805, 231767, 25223, 104100] });
    },
  );
  test('dollars and pounds have cents or none', async () => {
    const found = await read(
      'Median income',
      ['"$62,660"', '"$58,101"', '"$71,002"'].map((one) => one.slice(1, -1)),
      ',',
    );
    expect(found).toMatchObject({ codes: [], values: [62660, 58101, 71002] });
  });
  test('a point and three digits alone are asked about', async () => {
    expect((await read('Menge', thirds(40, '.'))).codes).toEqual(ASKS);
    expect((await read('Menge', thirds(40, '.'), ',')).codes).toEqual(ASKS);
  });
  test.each([
    [['1.234,50', '12,5', '1.204,00', '99,90'], '0.125'],
    [['1,234.50', '12.5', '1,204.00', '99.90'], '0,125'],
  ])('a decimal of another country among many is named, and never times thousand', async (others, odd) => {
    const cells = [...Array.from({ length: 60 }, (_, i) => others[i % 4]!), odd];
    const found = await read('Wert', cells);
    expect(found.values.at(-1)).not.toBe(125);
    expect(found.codes.length).toBeGreaterThan(0);
  });
});

describe('debit and credit', () => {
  test.each([
    ['Linie', ['S1', 'S2', 'S3', 'S7']],
    ['Linie', ['S1', 'S2', '5', '10', '12']],
    ['Entgeltgruppe', ['S 2', 'S 4', 'S 9', 'S 15']],
    ['Halle', ['H1', 'H2', 'H3', 'H4']],
    ['Zone', ['1S', '2S', '1H']],
    ['Kanal', ['12 S', '14 H', '15 H']],
    ['Kennung', ['S12', 'H4', 'S7']],
  ])('letters of lines, halls and pay groups are none: %s', async (name, cells) => {
    expect(await read(name, cells)).toMatchObject({ type: 'text', values: cells });
  });
  test.each([
    ['Saldo', ['120 S', '80 H', '15 S']],
    ['Wert', ['1.234,50 S', '80,00 H', '15,10 S']],
    ['Betrag', ['S 120,00', 'H 80,00', 'S 15,00']],
    ['Endbestand', ['1200 S', '300 H', '50 S']],
    ['Kumuliert', ['1.200,50 S', '35,00 H', '12,10 S', '0', '0', '0', '0', '0']],
    ['2023', ['1200 S', '300 H', '50 S']],
  ])('amounts have them: %s', async (name, cells) => {
    const found = await read(name, cells);
    expect(found.values.slice(0, 3).map((value) => Math.sign(Number(value)))).toEqual([-1, 1, -1]);
  });
  test('one letter among hundreds of whole numbers is named with its cell', async () => {
    const cells = [...Array.from({ length: 99 }, (_, i) => String(10 + i)), '5 S'];
    const found = await read('Anzahl', cells);
    expect(found.values.at(-1)).toBeNull();
    expect(found.codes).toEqual(['NOT_A_NUMBER']);
  });
});

describe('marks and signs around an amount with its unit', () => {
  test.each([
    ['83,88 EUR 1)', 83.88, ' EUR'],
    ['13,9 Mio. €*', 13.9, ' Mio. €'],
    ['47,9 EUR²', 47.9, ' EUR'],
    ['(551,4) km', 551.4, ' km'],
    ['124 km p', 124, ' km'],
    ['EUR –340,00', -340, ' EUR'],
    ['€–7', -7, ' €'],
    ['+ 1,2', 1.2, ''],
  ])('%s', async (odd, value, unit) => {
    const found = await read('Wert', [...['12,5', '7,25', '99,0', '1,5'].map((one) => one + unit), odd]);
    expect(found.type).toBe('number');
    const amount = Number(found.values.at(-1));
    // Brackets are a minus where money stands.
    expect(odd.startsWith('(') ? Math.abs(amount) : amount).toBeCloseTo(value);
  });
});
