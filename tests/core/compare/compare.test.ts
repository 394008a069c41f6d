import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAreas, medianOf, type Comparison } from '../../../src/core/compare/compare.ts';
import { parseComparison, sizeClass, type ComparisonQuery } from '../../../src/core/compare/question.ts';
import { comparisonSentence } from '../../../src/i18n/comparison.ts';
import type { Table } from '../../../src/core/table/dataset.ts';
import { readTables } from '../../../src/formats/read.ts';
import { runs } from '../../support/runs.ts';

const tableOf = async (text: string): Promise<Table> => {
  const reading = await readTables(new TextEncoder().encode(text), { name: 't' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.tables[0]!;
};
const QUERY: ComparisonQuery = {
  dataset: 'd',
  measure: 'plaetze',
  area: 'ags',
  name: 'gemeinde',
  time: 'jahr',
  filter: [],
  per: null,
  size: null,
  period: null,
  who: { kind: 'all' },
  own: '05999002',
};
const PER = { dataset: 'd', column: 'einwohner', area: 'ags', time: 'jahr', each: 1000 };
const HEAD = 'ags;gemeinde;jahr;plaetze;einwohner\n';
const ROWS = [
  '05999001;Adorf;2023;10;1000',
  '05999001;Adorf;2024;12;1000',
  '05999002;Musterhausen;2023;90;4000',
  '05999002;Musterhausen;2024;80;4000',
  '05999003;Cdorf;2023;50;5000',
  '05999003;Cdorf;2024;.;5000',
  '05999004;Dstadt;2023;600;60000',
  '05999004;Dstadt;2024;660;60000',
  '05999005;Edorf;2023;20;4000',
];
const DATA = HEAD + ROWS.join('\n');
const compared = async (query: Partial<ComparisonQuery> = {}, text = DATA): Promise<Comparison> => {
  const table = await tableOf(text);
  const found = compareAreas({ ...QUERY, ...query }, table, table);
  if ('kind' in found) throw new Error(found.kind);
  return found;
};
const short = ({ areas }: Comparison) => areas.map(({ name, value, place }) => [place, name, value]);

describe('a comparison', () => {
  test("is of one period, the newest of one's own area; who has no value in it is listed apart with the reason", async () => {
    const found = await compared();
    expect([found.period, found.periods, found.own]).toEqual(['2024', ['2023', '2024'], '05999002']);
    expect(short(found)).toEqual([
      [1, 'Dstadt', 660],
      [2, 'Musterhausen', 80],
      [3, 'Adorf', 12],
    ]);
    expect(found.uncompared).toEqual([
      { key: '05999003', name: 'Cdorf', reason: 'secret' },
      { key: '05999005', name: 'Edorf', reason: 'notReported' },
    ]);
    expect(found.median).toBe(80);
  });
  test('per inhabitant turns the places round, and names value and base', async () => {
    const found = await compared({ per: PER });
    expect(short(found)).toEqual([
      [1, 'Musterhausen', 20],
      [2, 'Adorf', 12],
      [3, 'Dstadt', 11],
    ]);
    expect(found.areas[0]).toMatchObject({ raw: 80, base: 4000 });
    expect(found.baseYear).toBeNull();
  });
  test('never takes inhabitants of an older year: who has none for the year is named', async () => {
    const table = await tableOf(DATA);
    const base = await tableOf(
      'ags;jahr;einwohner\n05999001;2022;1000\n05999002;2024;4000\n05999004;2021;60000\n',
    );
    const found = compareAreas({ ...QUERY, per: PER }, table, base) as Comparison;
    expect(found.baseYear).toBeNull();
    expect(short(found).map(([, name]) => name)).toEqual(['Musterhausen']);
    for (const name of ['Adorf', 'Dstadt'])
      expect(found.uncompared.find((one) => one.name === name)?.reason).toBe('noBase');
    for (const { values } of found.history)
      expect(values.filter((one) => one !== null).length).toBeLessThanOrEqual(1);
  });
  const said = (found: Comparison, each: number | null): string =>
    comparisonSentence(
      { kind: 'comparison', measure: 'Plätze', unit: '', each, sources: [], answer: found },
      'de',
    );
  test('where nobody lives is no place without a number', async () => {
    const rows = [...ROWS.slice(0, 4), '05999006;Forst;2024;7;0', '05999007;Gdorf;2024;8;'];
    const found = await compared({ per: PER }, HEAD + rows.join('\n'));
    expect(found.uncompared).toEqual([
      { key: '05999006', name: 'Forst', reason: 'nobody' },
      { key: '05999007', name: 'Gdorf', reason: 'noBase' },
    ]);
    expect(said(found, 1000)).toBe(
      'Musterhausen (2024): höchster Wert von 2, 20,0. In der Mitte (Median): 16,0. Für diesen Zeitraum nicht verglichen: 1 ohne Einwohner, 1 ohne Einwohnerzahl für dasselbe Jahr.',
    );
    // As reported it has a place as all have.
    expect((await compared({}, HEAD + rows.join('\n'))).areas.map(({ name }) => name)).toContain('Forst');
  });
  test('who may belong to the class of sizes or not is told, and one without inhabitants belongs to the smallest', async () => {
    const rows = [
      '05999001;Adorf;2024;12;1000',
      '05999002;Musterhausen;2024;80;4000',
      '05999004;Dstadt;2024;660;60000',
      '05999006;Forst;2024;7;0',
      '05999007;Gdorf;2024;8;',
    ];
    const of = (own: string) => compared({ who: { kind: 'class' }, size: PER, own }, HEAD + rows.join('\n'));
    const found = await of('05999002');
    expect(found.uncompared).toEqual([{ key: '05999007', name: 'Gdorf', reason: 'noSize' }]);
    expect(found.areas.map(({ name }) => name)).not.toContain('Gdorf');
    expect(said(found, null)).toContain('1 ohne Einwohnerzahl, daher ohne Größe.');
    expect((await of('05999001')).areas.map(({ name }) => name)).toContain('Forst');
  });
  test("one's own area is never left out without its name", async () => {
    const found = await compared({ own: '05999003', period: '2024' });
    expect(said(found, null)).toMatch(
      /^Cdorf \(2024\): nicht verglichen, geheim\. 3 Gebiete im Vergleich \(2024\)\. /,
    );
  });
  test('chooses the newest year that has inhabitants too', async () => {
    const table = await tableOf(DATA);
    const base = await tableOf('ags;jahr;einwohner\n05999001;2023;1000\n05999002;2023;4000\n');
    const found = compareAreas({ ...QUERY, per: PER }, table, base) as Comparison;
    expect(found.period).toBe('2023');
    expect(found.areas.every(({ base: people }) => people === 1000 || people === 4000)).toBe(true);
  });
  test('values that nothing dates say of when the inhabitants are', async () => {
    const base = await tableOf('ags;jahr;einwohner\n1;2022;1000\n1;2023;2000\n');
    const found = compareAreas(
      { ...QUERY, time: null, own: null, per: PER },
      await tableOf(`${HEAD}1;A;2024;5;1\n`),
      base,
    ) as Comparison;
    expect([found.period, found.baseYear, found.areas[0]?.base]).toEqual([null, '2023', 2000]);
  });
  test('never takes inhabitants of a later year, and none of zero', async () => {
    const table = await tableOf(DATA);
    const base = await tableOf('ags;jahr;einwohner\n05999001;2025;1000\n05999002;2024;0\n');
    expect((compareAreas({ ...QUERY, per: PER }, table, base) as Comparison).areas).toEqual([]);
  });
  test('among its own size class leaves the others out', async () => {
    const found = await compared({ who: { kind: 'class' }, size: PER, period: '2023' });
    expect(found.sizeClass).toEqual({ from: 0, to: 5000 });
    expect(short(found).map(([, name]) => name)).toEqual(['Musterhausen', 'Edorf', 'Adorf']);
  });
  test("among chosen ones always has one's own", async () => {
    const found = await compared({ who: { kind: 'chosen', keys: ['05999001'] } });
    expect(short(found).map(([, name]) => name)).toEqual(['Musterhausen', 'Adorf']);
  });
  test('gives equal values the same place', async () => {
    const found = await compared(
      { time: null, own: null },
      `${HEAD}1;A;2024;5;1\n2;B;2024;7;1\n3;C;2024;7;1\n4;D;2024;1;1\n`,
    );
    expect(short(found).map(([place, name]) => [place, name])).toEqual([
      [1, 'B'],
      [1, 'C'],
      [3, 'A'],
      [4, 'D'],
    ]);
    expect(found.median).toBe(6);
  });
  test('is refused where an area has several values, and says what could tell them apart', async () => {
    const table = await tableOf(
      'ags;gemeinde;jahr;traeger;plaetze\n05999001;Adorf;2024;Kirche;3\n05999001;Adorf;2024;Gemeinde;4\n05999002;Musterhausen;2024;Kirche;1\n',
    );
    expect(compareAreas(QUERY, table, null)).toEqual({ kind: 'several', columns: ['traeger'] });
    const one = compareAreas({ ...QUERY, filter: [{ column: 'traeger', equals: ['Kirche'] }] }, table, null);
    expect(short(one as Comparison)).toEqual([
      [1, 'Adorf', 3],
      [2, 'Musterhausen', 1],
    ]);
  });
  test('names only columns that tell the values of one area apart', async () => {
    const table = await tableOf(
      'ags;gemeinde;jahr;kreis;traeger;plaetze\n05999001;Adorf;2024;Ost;Kirche;3\n05999001;Adorf;2024;Ost;Gemeinde;4\n05999002;Musterhausen;2024;West;Kirche;1\n',
    );
    expect(compareAreas(QUERY, table, null)).toEqual({ kind: 'several', columns: ['traeger'] });
  });
  test('leaves districts and states of official tables out, unless they are chosen', async () => {
    const text = `${HEAD}DG;Deutschland;2024;9000;9\n05;Land;2024;900;9\n05999;Kreis;2024;100;9\n${ROWS.join('\n')}\n`;
    const found = await compared({}, text);
    expect([short(found), found.otherLevel]).toEqual([short(await compared()), 3]);
    const without = await compared({ own: null }, text);
    expect(short(without).map(([, name]) => name)).toEqual(['Dstadt', 'Musterhausen', 'Adorf']);
    const districts = await compared({ own: '05999' }, text);
    expect(short(districts).map(([, name]) => name)).toEqual(['Kreis']);
    const chosen = await compared({ who: { kind: 'chosen', keys: ['05999'] } }, text);
    expect(short(chosen).map(([, name]) => name)).toEqual(['Kreis', 'Musterhausen']);
    expect(chosen.otherLevel).toBe(0);
  });
  test('takes numbers of districts of any length for what they are', async () => {
    const found = await compared({ own: null }, `${HEAD}1;A;2024;5;1\n10;B;2024;7;1\n11;C;2024;6;1\n`);
    expect([short(found).length, found.otherLevel]).toEqual([3, 0]);
  });
  test('knows an area by AGS and by ARS', async () => {
    const table = await tableOf(DATA.replaceAll(/^05999(\d{3})/gm, '059990000$1'));
    const base = await tableOf(
      'ags;jahr;einwohner\n05999001;2024;1000\n05999002;2024;4000\n05999004;2024;60000\n',
    );
    const found = compareAreas({ ...QUERY, per: PER }, table, base) as Comparison;
    expect(found.own).toBe('059990000002');
    expect(short(found)).toEqual(short(await compared({ per: PER })));
  });
  test('is refused where the columns are not there any more', async () => {
    const table = await tableOf(DATA);
    expect(compareAreas({ ...QUERY, measure: 'fort' }, table, null)).toEqual({ kind: 'columns' });
    expect(compareAreas({ ...QUERY, per: PER }, table, null)).toEqual({ kind: 'columns' });
    expect(compareAreas({ ...QUERY, filter: [{ column: 'fort', equals: [] }] }, table, null)).toEqual({
      kind: 'columns',
    });
  });
  test("over time leaves gaps where a value or that year's inhabitants are missing", async () => {
    const found = await compared({ per: PER });
    expect(found.history.find(({ name }) => name === 'Adorf')?.values).toEqual([10, 12]);
  });
  test('does not mind the order of rows, and ranks as counting does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: 25 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        async (keys, stream) => {
          const rows = keys.map((key) => [key, stream.next().value as number] as const);
          const text = (list: typeof rows) =>
            `${HEAD}${list.map(([key, value]) => `05999${key};Ort ${key};2024;${value};1000`).join('\n')}\n`;
          const one = await compared({ own: null }, text(rows));
          expect(await compared({ own: null }, text([...rows].reverse()))).toEqual(one);
          for (const area of one.areas)
            expect(area.place).toBe(1 + rows.filter(([, value]) => value > area.value).length);
          const below = rows.filter(([, value]) => value < one.median!).length;
          const above = rows.filter(([, value]) => value > one.median!).length;
          expect(Math.max(below, above) * 2).toBeLessThanOrEqual(rows.length);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

test('size classes begin at their bound', () => {
  expect([4_999, 5_000, 19_999, 20_000, 50_000, 100_000].map(sizeClass)).toEqual([0, 1, 1, 2, 3, 4]);
});
test.each([
  [[], null],
  [[3], 3],
  [[1, 4], 2.5],
  [[1, 2, 9], 2],
] as const)('the median of %j is %s', (list, expected) => {
  expect(medianOf(list)).toBe(expected);
});
test('a question passes its door as it was, and nothing else passes', () => {
  const whole: ComparisonQuery = { ...QUERY, per: PER, size: PER, filter: [{ column: 'a', equals: ['b'] }] };
  const { each: _each, ...size } = PER;
  expect(parseComparison(JSON.parse(JSON.stringify(whole)))).toEqual({ ...whole, size });
  for (const bad of [
    null,
    1,
    [],
    {},
    { ...whole, who: { kind: 'x' } },
    { ...whole, per: { ...PER, each: 0 } },
    { ...whole, filter: [{}] },
    { ...whole, own: 3 },
  ])
    expect(parseComparison(bad)).toBeNull();
});
