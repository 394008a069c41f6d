// Numbers that name something are added up nowhere: by the word above them, or by what they are.
import { describe, expect, test } from 'vitest';
import { columnOf as readColumn, digitColumnOf, type SeenColumn } from '../../support/column.ts';

const columnOf = async (name: string, cells: readonly string[]): Promise<SeenColumn> => {
  const seen = await readColumn(name, cells);
  expect(digitColumnOf(name, cells)).toEqual(seen);
  return seen;
};
const plain = ['12', '7', '45', '19', '30'];

describe('keys', () => {
  test.each(['OBJECTID', 'Listenplatz', 'Beleg', 'Case number', 'Invoice no', 'Durchwahl'])(
    'stand under %s',
    async (name) => expect((await columnOf(name, plain)).role).toBe('key'),
  );
  test.each(['Bescheid', 'EAN', 'Bestand', 'X'])('are ten digits and more, under %s', async (name) => {
    const seen = await columnOf(name, ['5105012345', '5105012352', '5105098711', '5105012377']);
    expect(seen.role).toBe('key');
  });
  test.each(['Fachbereich', 'Amt', 'Tarifstelle'])('keep their last zero under %s', async (name) => {
    const seen = await columnOf(name, ['10.10', '10.20', '20.30']);
    expect(seen).toMatchObject({ type: 'text', role: 'key', values: ['10.10', '10.20', '20.30'] });
  });
});

test.each(['Bezirk 1', 'Wahlkreis 12', 'Abteilung A', 'Messstation IV'])(
  'what is counted under one of several, %s, is no key',
  async (name) => expect((await columnOf(name, plain)).role).toBe('measure'),
);

test('keys of which a program kept the first digits are no amounts', async () => {
  const cells = ['2,61E+08', '2,62E+08', '2,61E+08'];
  expect(await columnOf('IK', cells)).toMatchObject({ type: 'text', role: 'key', values: cells });
  expect((await columnOf('Wert', cells)).role).toBe('measure');
});

describe('amounts', () => {
  test.each([
    ['Anzahl Belege', plain],
    ['Rechnung', plain],
    ['Gemeinde', plain],
    ['Schule', plain],
    ['Total number', plain],
    ['Population number', plain],
    ['Plätze', plain],
    ['Zimmer', plain],
    ['Rang', plain],
    ['Haus', plain],
    ['Pupil number', plain],
    ['Average number', plain],
    ['Persons no', plain],
    ['bis', ['20000', '30000', '40000', '50000']],
    ['Steuerkraft', ['5105012345', '5105012352', '5105098711']],
    ['2023', ['1234567890', '2345678901', '3345678901']],
    ['Wert', ['1234567891', '1345678915', '1456789123']],
    ['Bytes', ['9081234567', '1234567895', '2345678961']],
    ['Wert in €', ['5105012345', '5105012352', '5105098711']],
    ['Bruttoinlandsprodukt', ['3601000000', '3473260000', '3403730000']],
    ['Zugriffe', ['5105012345', '51050123', '510509']],
  ])('are what stands under %s: %j', async (name, cells) => {
    expect((await columnOf(name, cells)).role).toBe('measure');
  });
});

test('a count of five digits at a day of reference is no day', async () => {
  const seen = await columnOf('Einwohner am Stichtag', ['23456', '41234', '38765', '29871']);
  expect(seen.role).toBe('measure');
});
