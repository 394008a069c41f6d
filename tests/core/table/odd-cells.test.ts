// One odd cell among many turns no column, and what belongs to a name is no mark.
import { describe, expect, test } from 'vitest';
import { columnOf, digitColumnOf } from '../../support/column.ts';
import { readTables } from '../../../src/formats/read.ts';

const thirds = (sign: ',' | '.'): string[] =>
  Array.from({ length: 60 }, (_, i) => `${2 + ((i * 37) % 900)}${sign}${101 + ((i * 131) % 899)}`);
const ASKS = expect.arrayContaining([expect.stringMatching(/^NUMBER_(AMBIGUOUS|SLIP|MIXED)$/)]);

describe('one cell of the other sign makes no thousands of many decimals in silence', () => {
  test.each(['0.5', '12.5', '0.125', '1,234.50', '1234.5', '5 $'])(
    'decimals with a comma, and %s',
    async (odd) => expect((await columnOf('Menge t', [...thirds(','), odd])).codes).toEqual(ASKS),
  );
  test.each(['0,5', '12,5', '0,125', '1234,5'])('decimals with a point, and %s', async (odd) =>
    expect((await columnOf('Menge t', [...thirds('.'), odd])).codes).toEqual(ASKS),
  );
  test.each(['1.234,50', '1.234.567'])('%s shows how thousands are written', async (odd) => {
    const seen = await columnOf('Betrag', [...thirds('.'), odd]);
    expect(seen.values[0]).toBe(2101);
    expect(seen.codes).toEqual([]);
  });
});

describe('a slip is named with its cell', () => {
  test('among twenty', async () => {
    const cells = [...Array.from({ length: 19 }, (_, i) => `1.${200 + i}`), '1.2o4'];
    const seen = await columnOf('Zähler', [...cells.slice(0, 4), '87', ...cells.slice(5)]);
    expect(seen).toMatchObject({ type: 'number', rows: [21] });
    expect(seen.codes).toEqual(['NOT_A_NUMBER']);
  });
  test.each(['1.2o4', '12O', '12..5', '1.204,', '1,234,5'])('among a few: %s', async (odd) => {
    const seen = await columnOf('Fälle', ['12', '7', '118', odd, '33']);
    expect(seen.type).toBe('number');
    expect(seen.values).toEqual([12, 7, 118, null, 33]);
    expect(seen.codes).toContain('NOT_A_NUMBER');
  });
  test.each([
    ['Nr', ['1', '1.1', '1.1.1', '2', '2.1']],
    ['Haus', ['1', '2', '3a', '4']],
    ['Abschnitt', ['1', '2', '2.1.3']],
  ])('the numbers of chapters and houses are none: %s %j', async (name, cells) =>
    expect((await columnOf(name, cells)).type).toBe('text'),
  );
});

describe('a letter or a sign behind what is numbered is a part of its name', () => {
  test.each([
    ['Raum', ['1 p', '2 p', '3 p']],
    ['Raum', ['1', '2 p', '3']],
    ['Haus', ['1 e', '2 e']],
    ['Wohnung', ['1 r', '2 r', '3 s']],
    ['Note', ['1-', '2-', '3+']],
    ['Note', ['2-', '3-', '1-']],
    ['Parzelle', ['12 s', '14', '15 s']],
  ])('%s %j', async (name, cells) =>
    expect(await columnOf(name, cells)).toMatchObject({ type: 'text', values: cells }),
  );
  test('a mark behind a figure is one', async () => {
    expect(await columnOf('Einwohner', ['120 p', '95 p', '80 p'])).toMatchObject({
      type: 'number',
      values: [120, 95, 80],
    });
    expect(await columnOf('Saldo', ['120,00-', '95,00'])).toMatchObject({ values: [-120, 95] });
  });
});

describe('a filler', () => {
  test.each([
    ['PM10', ['18', '9999', '21', '17', '19']],
    ['Temperatur', ['3,5', '-999', '4,1', '2,8']],
  ])('that stands once, far above or below all others, is asked about: %s', async (name, cells) => {
    const seen = await columnOf(name, cells);
    expect(seen.codes).toContain('FILLER_VALUE');
    expect(seen.values).toContain(null);
  });
  test('is none among numbers of its size', async () => {
    expect((await columnOf('Fälle', ['999', '812', '1200', '77'])).codes).toEqual([]);
  });
});

describe('the signs of English statistics', () => {
  test('stand in place of a number or beside it', async () => {
    const seen = await columnOf('Applications', [
      '1,234 [r]',
      '[c]',
      '2,712',
      '[x]',
      '1,457',
      '[low]',
      '[z]',
      '980 [note 3]',
    ]);
    expect(seen).toMatchObject({ type: 'number' });
    expect(seen.values).toEqual([1234, null, 2712, null, 1457, null, null, 980]);
    expect(seen.codes).not.toContain('NOT_A_NUMBER');
  });
});

test('words of keys inside a longer name count something', async () => {
  expect(await columnOf('Verkauf ISBN', ['12', '13', '15'])).toMatchObject({
    type: 'number',
    role: 'measure',
  });
  expect(await columnOf('Scans Barcode', ['3', '4', '5'])).toMatchObject({ type: 'number', role: 'measure' });
});

test.each(['~', '^', ';'])('a backslash at the end of a quoted cell ends no cell (%s)', async (sign) => {
  const lines = [
    ['Pfad', 'Zahl', 'Ort'],
    ['C:\\Daten\\', '12', 'A'],
    ['C:\\Alt\\', '7', 'B'],
  ];
  const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(sign)).join('\r\n');
  const found = await readTables(new TextEncoder().encode(text), { name: 'x.csv' });
  if (!found.ok) throw new Error('not read');
  const [table] = found.value.tables;
  expect([table!.rows, table!.columns.length, table!.stats[1]!.sum]).toEqual([2, 3, 19]);
});

describe('a count below zero stands for no value', () => {
  test.each(['-1', '-9'])('%s', async (filler) => {
    const cells = ['18', filler, '21', '17', '1', '9'];
    for (const seen of [await columnOf('Fälle', cells), digitColumnOf('Fälle', cells)])
      expect([seen.values, seen.codes]).toEqual([[18, null, 21, 17, 1, 9], ['FILLER_VALUE']]);
  });
  test.each<[string, string[]]>([
    ['Saldo', ['18', '-1', '21', '17', '19']],
    ['Veränderung Einwohner', ['18', '-1', '21', '17', '19']],
    ['Fälle', ['18', '-1', '21', '-17', '19']],
  ])('but not under %s among %j', async (name, cells) => {
    expect((await columnOf(name, cells)).codes).toEqual([]);
  });
});
