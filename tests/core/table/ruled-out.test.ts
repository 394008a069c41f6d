// What the cells of a line rule out holds whatever else it looks like: figures are no names, and names of fields are.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

type Rows = readonly (readonly TestCell[])[];
const read = async (rows: Rows, merges: string[] = []) => {
  const found = await readTables(xlsxOf([{ name: 't', rows, merges }]), { name: 't.xlsx' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  return found.value.tables.map(({ headerRows, rows: count, columns, around }) => ({
    head: headerRows,
    count,
    names: columns.map(({ field }) => field.name),
    notes: around?.notes ?? [],
  }));
};
const PLACES = 'Markt,Oberau,Dom,Turmfeld,Seegarten,Altfeld,Pflugdorf,Birkenau,Bahnhof'.split(',');
const HEAD: Rows = [
  ['Wahl in Musterland am 7.3.1993'],
  ['Schlüssel', 'Gebiet', 'Berechtigte', 'Wählende', null, 'Stimmen', null],
  [null, null, null, 'insgesamt', 'mit Schein', 'ungültig', 'gültig'],
];
const places = (i: number, name: string): readonly TestCell[] => [
  `43100${i}`,
  name,
  1910 + i * 977,
  1378 + i * 611,
  57 + i * 31,
  51 + i * 13,
  1327 + i * 598,
];

describe('figures', () => {
  test.each([
    ['of all of them, without a key', [null, 'Land', 54_123, 34_567, 1_203, 899, 33_668]],
    ['below a blank line', [null, 'Land', 54_123, 34_567, 1_203, 899, 33_668]],
  ])('right below the names are no names: %s', async (_what, whole) => {
    const rows = [...HEAD, whole, ...PLACES.map((name, i) => places(i, name))];
    const [table] = await read(rows);
    expect(table!.head).toEqual([2, 3]);
    expect(table!.names).not.toContain('Berechtigte – 54123');
  });
  test('a lone large number below names is none', async () => {
    const rows: Rows = [
      ['Jahr', 'Gemeinde', 'Bevölkerung', 'Hebesatz', null, null],
      [null, null, null, 'Steuer A', 'Steuer B', 'Steuer C'],
      [null, 'Musterland insgesamt', 291_474, null, null, null],
      [],
      ...PLACES.map((name, i) => [2021, name, 8994 + 5310 * i, 300 + i * 10, 380 + i * 7, 350 + i * 9]),
    ];
    expect((await read(rows, ['D1:F1']))[0]!.head).toEqual([1, 2]);
  });
  test('numbers of columns are names, also with slips, and so are classes that go up', async () => {
    const counted = ['', '', 4, 5, 4, 6, 7];
    const rows = [...HEAD, counted, ...PLACES.map((name, i) => places(i, name))];
    expect((await read(rows))[0]!.count).toBe(PLACES.length);
    const classes: Rows = [
      ['Ort', 'Haushalte mit Personen', null, null, null],
      [null, 100, 250, 500, 1000],
      ...PLACES.map((name, i) => [name, 31 + i * 7, 43 + i * 3, 54 + i, 12 + i * 11]),
    ];
    expect((await read(classes, ['B1:E1']))[0]!.head).toEqual([1, 2]);
  });
});

test('a day alone above the names is none of them', async () => {
  const rows: Rows = [
    ['Gemeinderatswahl (vorläufige Daten)'],
    ['Gemeinderatswahlen'],
    ['12.06.1994'],
    [null, null, 'Berechtigte', 'Insgesamt', 'Gültige'],
    [null, null, 'Anzahl', 'Wähler', 'Stimmen'],
    ...PLACES.map((name, i) => [14_001 + i, name, 2910 + i * 977, 1378 + i * 611, 1057 + i * 31]),
  ];
  expect((await read(rows))[0]!.head).toEqual([4, 5]);
});

test('a year above a blank line is none of the names', async () => {
  const rows: Rows = [
    ['Gebäude nach Heizung'],
    [2015],
    [],
    [null, null, 'Gebäude', null, null],
    [null, null, 'Total', 'Etagenheizung', 'Fernwärme'],
    [],
    ...PLACES.map((name, i) => [i + 1, name, 539 + i * 211, 95 + i * 13, 444 + i * 31]),
  ];
  expect((await read(rows))[0]!.head).not.toContain(2);
});

test('in a table of GENESIS lines without a label above the figures are names, though over one column', async () => {
  const text = [
    'GENESIS-Tabelle: 45213-0005',
    'Umsatz im Gastgewerbe: Musterland',
    ';;;Preise',
    ';;;in konstanten Preisen',
    ';;;Originalwerte',
    ...PLACES.flatMap((_, year) =>
      ['Januar', 'Februar'].map((month) => `55;${2010 + year};${month};9${year},3`),
    ),
    '__________',
    'Stand: 25.06.2020 / 11:09:56',
  ].join('\r\n');
  const found = await readTables(new TextEncoder().encode(text), { name: 't.csv' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  expect(found.value.tables[0]!.headerRows).toEqual([3, 4, 5]);
});

test('names of fields are names, and so are those for people above them', async () => {
  const rows: Rows = [
    ['Kennziffer 2015', 'Name 2015', 'Lage', null],
    ['krs15', 'krs15name', 'raumt2010', 'lage_kreis'],
    ...PLACES.map((name, i) => [1001 + i, name, (i % 4) + 1, i % 2 === 0 ? 'zentral' : 'peripher']),
  ];
  const [table] = await read(rows, ['C1:D1']);
  expect([table!.head, table!.count]).toEqual([[1, 2], PLACES.length]);
});

test('what stands below a drawn line is remarked, and no record', async () => {
  const rows = [
    ...HEAD,
    ...PLACES.map((name, i) => places(i, name)),
    ['______________'],
    ['Zu den Wahlen:'],
    ['Die Stadt gehört nach dem Gesetz zum Kreis.'],
    ['© Amt für Statistik, Musterland'],
  ];
  const [table] = await read(rows);
  expect(table!.count).toBe(PLACES.length);
  expect(table!.notes.join(' ')).toContain('gehört nach dem Gesetz');
});

test('signs with their meaning behind a gap are no records', async () => {
  const rows = [
    ...HEAD,
    ...PLACES.map((name, i) => places(i, name)),
    [],
    [],
    [0, 'angetreten, keine Stimme erhalten'],
    ['-', 'nicht zur Wahl angetreten'],
  ];
  expect((await read(rows))[0]!.count).toBe(PLACES.length);
});

test('a fact and its value above titles are none of the names', async () => {
  const text = [
    'Region;Musterland',
    'Stand;April',
    'Jahr;2021',
    'Indikator;Arbeitslose',
    ';',
    'Hinweise:;Es sind Mittel eines Jahres.',
    ';',
    'Merkmal;Arbeitslose;Anteil in %',
    'unter 25 Jahre;226.596;9',
    '25 bis 55 Jahre;1.775.421;68',
    '55 Jahre und älter;611.340;23',
  ].join('\r\n');
  const found = await readTables(new TextEncoder().encode(text), { name: 't.csv' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  expect(found.value.tables[0]!.headerRows).toEqual([8]);
});

test('years above labels call the records below them', async () => {
  const months = ['Februar', 'Mai', 'August', 'November'];
  const rows: Rows = [
    ['Jahr und Monat', 'Wohnen', 'Büro', 'Gewerbe'],
    ...[2019, 2020, 2021].flatMap((year) => [
      [year, null, null, null],
      ...months.map((name, i) => [name, 88.1 + i + (year - 2019) * 3, 87.4 + i * 1.1, 90.2 + i * 0.7]),
    ]),
  ];
  const [table] = await read(rows);
  expect([table!.count, table!.names]).toEqual([12, ['Jahr und Monat', 'Wohnen', 'Büro', 'Gewerbe', 'Jahr']]);
});

test('the same names under another name of the labels are another table', async () => {
  const names = ['Berechtigte', 'Wählende', 'Ungültige', 'Gültige'];
  const records = (from: number): Rows =>
    PLACES.map((name, i) => [`${name} ${from}`, 1910 + i * 977, 1378 + i * 611, 57 + i * 31, 1327 + i * 598]);
  const rows = [['Ortsteil', ...names], ...records(1), [], ['Stadtbezirk', ...names], ...records(2)];
  expect((await read(rows)).map(({ count }) => count)).toEqual([PLACES.length, PLACES.length]);
});

test('a line that names the labels of the head below it belongs to it', async () => {
  const rows: Rows = [
    ['Ständige Bevölkerung'],
    [],
    ['Alter', 'Bestand am 31. Dezember', null, null, null, null, null],
    [null, 'Zusammen', null, null, 'Hiesige', null, null],
    [null, 'Total', 'Mann', 'Frau', 'Total', 'Mann', 'Frau'],
    ...PLACES.map((_, i) => [
      `${i * 10} bis ${i * 10 + 9} Jahre`,
      9710 + i * 351,
      4821 + i * 174,
      4889 + i * 177,
      7710 + i * 211,
      3821 + i * 99,
      3889 + i * 112,
    ]),
  ];
  expect((await read(rows))[0]!.head).toEqual([3, 4, 5]);
});
