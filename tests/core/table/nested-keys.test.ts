// Keys of regions say what stands above what, also where figures lack and nothing adds up.
import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../../src/core/table/corrections.ts';
import { understood } from '../../support/understood.ts';

const read = async (lines: readonly string[], levels?: Corrections['levels']) => {
  const { table, issues } = await understood(lines, levels ? { levels } : {});
  return { rows: table.rows, asked: issues.find(({ code }) => code === 'LEVELS_KEPT') };
};
const NAMES = 'Altfeld,Birkenau,Dornau,Eschbach'.split(',');
/** Districts of two lands, some of which have no figure; what stands above them counts what is secret too. */
const records = (keyOf: (key: string) => string, day: string): string[] => [
  `${day};DG;Musterstaat;90210;71`,
  ...[1, 2].flatMap((land) => [
    `${day};${keyOf(`0${land}`)};  Musterland ${land};${40_217 + land * 1013};${30 + land}`,
    ...NAMES.map(
      (name, i) =>
        `${day};${keyOf(`0${land}00${i + 1}`)};      ${name} ${land}, Kreis;${i === 2 ? '.' : 7013 + i * 811 + land * 97};${i === 1 ? '-' : 5 + i}`,
    ),
  ]),
];
const HEAD = 'Stichtag;;;Berechtigte;Betriebe';
const isWritten = (key: string): string => key;
const isBare = (key: string): string => String(Number(key));

describe('keys of several levels', () => {
  test.each([
    ['as they are written', isWritten],
    ['that lost their zeros', isBare],
  ])('call for a word, and one takes all above others out: %s', async (_what, keyOf) => {
    const lines = [HEAD, ...records(keyOf, '31.12.2022'), ...records(keyOf, '31.12.2023')];
    const before = await read(lines);
    expect([before.rows, before.asked?.params?.count]).toEqual([22, 6]);
    expect(await read(lines, 'total')).toEqual({ rows: 16, asked: undefined });
  });
  test.each<[string, (i: number) => string]>([
    ['numbers that count through', (i) => String(i + 1)],
    ['numbers of four digits among short ones', (i) => String(i % 2 === 0 ? i + 1 : 5000 + i * 37)],
    ['postcodes', (i) => String(10_115 + i * 97)],
    ['keys of districts alone', (i) => `0500${i}`],
  ])('are no others: %s', async (_what, keyOf) => {
    const lines = Array.from(
      { length: 30 },
      (_, i) => `${keyOf(i)};Ort ${i};${1013 + ((i * 7919) % 4001)};${(i * 31) % 17}`,
    );
    expect((await read(['Nr;Name;Wert;Fälle', ...lines])).asked).toBeUndefined();
  });
});
