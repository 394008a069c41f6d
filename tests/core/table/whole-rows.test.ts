// Rows that add up others without a word that says so: the more and the larger the figures that fit, the surer.
import { describe, expect, test } from 'vitest';
import { readRows as read } from '../../support/read-rows.ts';

test.each<[string, readonly string[], number, string?]>([
  [
    'both sexes of one year',
    ['Jahr;Geschlecht;Fälle', '2023;m;613', '2023;w;702', '2023;m/w;1315'],
    1315,
    'Fälle',
  ],
  [
    'a town above its parts, beside a share',
    ['Ort;Fälle;Anteil in %', 'Musterstadt;1719;31,0', 'Nord;613;48,5', 'Süd;702;12,0', 'West;404;75,3'],
    1719,
  ],
  [
    'two amounts, beside what no name calls a rate',
    [
      'Straßen;Länge (km);innerorts;Zustand',
      'Bund;12,4;3,1;2,3',
      'Land;20,8;6,0;2,9',
      'Kreis;31,0;8,8;3,0',
      'Ort;88,8;71,2;3,4',
      'Netz;153,0;89,1;3,1',
    ],
    153,
  ],
  [
    'the county below subtotals that a word tells',
    [
      'Amt;Posten;Betrag;Stellen',
      'Bauamt;Miete;1.204,50;12',
      ';Porto;311,20;7',
      ';Bauamt gesamt;1.515,70;19',
      'Kasse;Miete;918,31;31',
      ';Porto;402,08;5',
      ';Kasse gesamt;1.320,39;36',
      'Landkreis Musterland;;2.836,09;55',
    ],
    2836.09,
    'Betrag',
  ],
])('%s: the row goes, and is shown for one tap', async (_what, rows, sum, name) => {
  const found = await read(rows);
  expect(found.codes).toContain('LAYOUT_UNSURE');
  expect(name === undefined ? found.sum : found.sums[name]).toBeCloseTo(sum, 6);
});

test('a row that may add up the others by chance stays, and is shown for one tap', async () => {
  const rows = [
    'Ort;Fälle;Dichte',
    'Nord;1200;410,5',
    'Süd;800;220,0',
    'Ost;500;120,0',
    'Gemeinde;2500;245,1',
  ];
  const found = await read(rows);
  expect([found.rows, found.codes.includes('LAYOUT_UNSURE')]).toEqual([4, true]);
});

test.each<[string, readonly string[]]>([
  ['round figures', ['Straße;Länge m', 'A-Str.;500', 'B-Str.;300', 'C-Str.;200', 'D-Str.;1000']],
  ['multiples of one figure', ['Platz;Fläche', 'Eins;100,5', 'Zwei;201', 'Drei;301,5']],
  [
    'small counts of what is called as its group is',
    ['Team;Name;Tore', 'A;A;3', 'A;B;1', 'A;C;2', 'B;B;5', 'B;A;1', 'B;C;4'],
  ],
  [
    'a village within the municipality that is called so',
    ['Gemeinde;Ort;Hunde', 'A;A;25', 'A;B;12', 'A;C;13', 'D;B;118', 'D;D;300', 'D;E;182'],
  ],
  ['days', ['Datum;kWh', '31.12.2021;12041', '31.12.2022;8713', '31.12.2023;20754']],
  ['months', ['Monat;Besuche', 'Januar;1204', 'Februar;871', 'März;1413', 'April;3488']],
  ['quarters', ['Quartal;Besuche', 'Q1 2023;1204', 'Q2 2023;871', 'Q3 2023;1413', 'Q4 2023;3488']],
  ['school years', ['Schuljahr;Schüler', '2021/22;1204', '2022/23;871', '2023/24;2075']],
  ['days of a week', ['Wochentag;Besuche', 'Montag;1204', 'Dienstag;871', 'Mittwoch;2075']],
  ['hours', ['Uhrzeit;Kfz', '06:00;1204', '07:00;871', '08:00;2075']],
  ['years from the last one', ['Jahr;Ort;Fälle', '2023;A;20754', '2022;A;8713', '2021;A;12041']],
  ['small counts', ['Ort;Kitas;Schulen', 'A;1;2', 'B;1;1', 'Stadtmitte;2;3']],
])('%s that add up by chance ask nothing', async (_what, rows) => {
  const found = await read(rows);
  expect([found.rows, found.codes]).toEqual([rows.length - 1, []]);
});

describe('a row that is called as its group', () => {
  const head = 'Amt;Posten;Betrag;je Einwohner';
  const bau = ['Bauamt;Miete;209;25,7', 'Bauamt;Porto;326;79,8', ';Bauamt;535;9,2'];
  const kasse = ['Kasse;Miete;61;4,2', ';Porto;754;45,3', ';Kasse;815;34,2'];
  test.each<[string, readonly string[], number, number]>([
    ['adds it up', [head, ...bau, ...kasse], 4, 1350],
    ['adds it up, of one row as well', [head, ...bau, 'Kasse;Miete;61;4,2', ';Kasse;61;5,0'], 3, 596],
    ['stands above it', [head, 'Bauamt;Bauamt;535;9,2', ...bau.slice(0, 2), ...kasse], 4, 1350],
  ])('%s', async (_what, rows, count, sum) => {
    const found = await read(rows);
    expect([found.rows, found.sums.Betrag, found.codes.includes('LAYOUT_UNSURE')]).toEqual([
      count,
      sum,
      false,
    ]);
  });
  test('is one of its posts where it adds up nothing', async () => {
    expect((await read([head, ...bau.slice(0, 2), ';Bauamt;536;9,2', ...kasse])).rows).toBe(6);
  });
});

test('the word of a total that ends each block is none of what comes again in them', async () => {
  const block = (name: string, a: number, b: number): string[] => [
    name,
    `Miete;${a};1,5`,
    `Porto;${b};2,5`,
    `Summe;${a + b};9,7`,
  ];
  const rows = ['Posten;Betrag;je Einwohner', ...block('Bauamt', 684, 250), ...block('Kasse', 168, 741)];
  expect((await read([...rows, ...block('Schulamt', 338, 529)])).sums.Betrag).toBe(2710);
});

test('the whole of a year below its months goes', async () => {
  const found = await read(['Monat;Fälle', 'Jan;1204', 'Feb;871', 'Mrz;1413', 'Jahr 2023;3488']);
  expect([found.rows, found.codes]).toEqual([3, ['TOTAL_ROWS', 'LAYOUT_UNSURE']]);
});

test.each<[string, readonly string[], number]>([
  [
    'a last row over a row that adds up two of the others',
    [
      'Art;m;w;zusammen',
      'deutsch;400;420;820',
      'EU;50;40;90',
      'sonstige;30;20;50',
      'andere;80;60;140',
      'Kern;480;480;960',
    ],
    5,
  ],
  [
    'a region with its state below it',
    [
      'Kreis;Einwohner;Betten je 1 000 Einw.',
      'A;100.000;6,1',
      'B;150.000;5,2',
      'C;50.000;7,0',
      'Region;300.000;5,8',
      'Land;6.300.000;5,6',
    ],
    5,
  ],
])('%s is shown for one tap', async (_what, rows, count) => {
  const found = await read(rows);
  expect([found.rows, found.codes]).toEqual([count, ['LAYOUT_UNSURE']]);
});

test.each<[string, readonly string[]]>([
  ['round counts in their order', ['Stufe;Betrag', 'A;100', 'B;200', 'C;300', 'D;600', 'E;1000']],
  [
    'districts of one kind',
    ['Ort;Fälle', 'Bezirk A;10', 'Bezirk B;20', 'Bezirk C;30', 'Bezirk D;60', 'Bezirk E;80'],
  ],
  ['small counts of which one adds up two others', ['Ort;m;w', 'A;1;2', 'B;2;1', 'C;3;3', 'D;4;2', 'E;7;5']],
])('%s ask nothing', async (_what, rows) => {
  const found = await read(rows);
  expect([found.rows, found.codes]).toEqual([rows.length - 1, []]);
});
