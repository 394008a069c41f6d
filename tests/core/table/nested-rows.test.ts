// A land, its districts, their municipalities: rows that add up others are found by their figures, whatever they are called.
import { describe, expect, test } from 'vitest';
import type { Corrections } from '../../../src/core/table/corrections.ts';
import { understood } from '../../support/understood.ts';

const read = async (lines: readonly string[], levels?: Corrections['levels']) => {
  const { table, issues } = await understood(lines, levels ? { levels } : {});
  const { columns, rows } = table;
  const counted = columns.find(({ field }) => field.name === 'Berechtigte')!.vector.data as Float64Array;
  const asked = issues.find(({ code }) => code === 'LEVELS_KEPT');
  return { rows, sum: Array.from(counted).reduce((sum, one) => sum + one, 0), asked };
};
type Place = { name: string; figures: readonly number[] };
const added = (name: string, parts: readonly Place[]): Place => ({
  name,
  figures: parts[0]!.figures.map((_, i) => parts.reduce((sum, one) => sum + one.figures[i]!, 0)),
});
const NAMES = 'Altfeld,Birkenau,Dornau,Eschbach,Fluren,Grünau'.split(',');
const place = (district: number, i: number): Place => ({
  name: `${NAMES[i]!} ${district}`,
  figures: [1917 + district * 1013 + i * 877, 1204 + district * 611 + i * 499, 311 + district * 97 + i * 43],
});
const parts = [1, 2, 3].map((district) => NAMES.map((_, i) => place(district, i)));
const districts = parts.map((some, i) => added(`Kreis ${i + 1}`, some));
const land = added('Musterland', districts);
const lineOf = ({ name, figures }: Place): string => [name, ...figures].join(';');
const HEAD = 'Gebiet;Berechtigte;Wählende;Briefe';

describe('rows that add up others', () => {
  const orders: readonly [string, readonly Place[]][] = [
    ['each above its parts', [land, ...districts.flatMap((one, i) => [one, ...parts[i]!])]],
    ['all of them before a list of the parts', [land, ...districts, ...parts.flat()]],
  ];
  test.each(orders)('are asked about, and are totals by one word: %s', async (_order, places) => {
    const lines = [HEAD, ...places.map(lineOf)];
    const before = await read(lines);
    expect(before.rows).toBe(22);
    expect(before.asked).toMatchObject({ severity: 'error', params: { count: 4 } });
    const [whole] = land.figures;
    expect(await read(lines, 'total')).toEqual({ rows: 18, sum: whole, asked: undefined });
    expect(await read(lines, 'data')).toMatchObject({ rows: 22, asked: undefined });
  });

  test('each below its parts, to the end of all, need no word', async () => {
    const places = [...districts.flatMap((one, i) => [...parts[i]!, one]), land];
    const [whole] = land.figures;
    expect(await read([HEAD, ...places.map(lineOf)])).toEqual({ rows: 18, sum: whole, asked: undefined });
  });

  test('are found though a column speaks against it: weighted figures are near, shares are none', async () => {
    const weighted = ({ name, figures: [a, b, c] }: Place, i: number): string => {
      const near = a! * (1 + ((i % 5) - 2) / 1000);
      return [name, a, b, c, 7 * a! + b!, 3 * b! + c!, near.toFixed(2).replace('.', ','), `52,${i}`].join(
        ';',
      );
    };
    const places = [land, ...districts.flatMap((one, i) => [one, ...parts[i]!])];
    const { asked } = await read([`${HEAD};Stimmen;Sitze;gewichtet;Anteil`, ...places.map(weighted)]);
    expect(asked?.params?.count).toBe(4);
  });

  test('are found by several columns together, also where a point parts decimals', async () => {
    const written = ({ name, figures: [a, b, c] }: Place): string =>
      [name, ...[a!, b!, c!, 7 * a! + b!, 3 * b! + c!].map((one) => (one / 4).toFixed(2))].join(';');
    // Without the land they are no one tree: one column alone would not do.
    const places = districts.flatMap((one, i) => [one, ...parts[i]!]);
    const { asked } = await read([`${HEAD};Stimmen;Sitze`, ...places.map(written)]);
    expect(asked?.params?.count).toBe(3);
  });

  test('are found where each figure was rounded by itself', async () => {
    const rounded = ({ name, figures }: Place): string =>
      [name, ...figures.map((one) => (one / 7.3).toFixed(2))].join(',');
    const places = [land, ...districts.flatMap((one, i) => [one, ...parts[i]!])];
    const { asked } = await read([HEAD.replaceAll(';', ','), ...places.map(rounded)]);
    expect(asked?.params?.count).toBe(4);
  });

  test('by chance are none: years that are planned alike are one agreement', async () => {
    const amounts = [12_500, 4_300, 8_200, 3_100, 9_700, 2_600, 7_100, 1_900, 650, 8_800];
    const plans = amounts.map((one, i) => [`Vorhaben ${i + 1}`, one, one, one, one, one, one].join(';'));
    const { asked } = await read(['Vorhaben;Berechtigte;2025;2026;2027;2028;2029', ...plans]);
    expect(asked).toBeUndefined();
  });

  test('where none adds up anything, nothing is asked', async () => {
    expect((await read([HEAD, ...parts.flat().map(lineOf)])).asked).toBeUndefined();
  });

  test('of one label each is a total or none is', async () => {
    const places = [land, ...districts.flatMap((one, i) => [one, ...parts[i]!])];
    const alike = places.map(({ figures }) => lineOf({ name: 'Ausgaben', figures }));
    expect((await read([HEAD, ...alike])).asked).toBeUndefined();
  });
});
