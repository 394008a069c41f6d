// Labels that are written once and meant for the rows below them, one beside the other: none of them is missing in silence.
import { expect, test } from 'vitest';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

const read = async (lines: readonly string[]) => {
  const reading = await readTables(new TextEncoder().encode(lines.join('\n')), { name: 'x.csv' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const table = reading.value.tables[0]!;
  return {
    codes: reading.issues.map(({ code }) => code),
    columns: table.columns.map((column) =>
      Array.from({ length: table.rows }, (_, row) => cellAt(column, row)),
    ),
  };
};

test('a product and what it is called are filled down beside an account', async () => {
  const { columns, codes } = await read([
    'Produkt;Bezeichnung;Konto;Ansatz',
    '11101;Rat;501100;100',
    ';;541200;200',
    '12601;Feuerwehr;501100;300',
    ';;541200;400',
  ]);
  expect(columns[0]).toEqual(['11101', '11101', '12601', '12601']);
  expect(columns[1]).toEqual(['Rat', 'Rat', 'Feuerwehr', 'Feuerwehr']);
  expect(codes).toContain('FILLED_DOWN');
});
test('three levels, of which the inner changes within the outer', async () => {
  const { columns } = await read([
    'Land;Kreis;Ort;EW',
    'BY;OAL;Altdorf;10',
    ';;Bergen;20',
    ';LL;Celle;30',
    'HE;MTK;Dorf;40',
    ';;Egern;50',
  ]);
  expect(columns[0]).toEqual(['BY', 'BY', 'BY', 'HE', 'HE']);
  expect(columns[1]).toEqual(['OAL', 'OAL', 'LL', 'MTK', 'MTK']);
});
test('a year in the first row alone', async () => {
  const { columns } = await read(['Jahr;Ort;Zahl', '2023;Nord;10', ';Süd;20', ';West;30', ';Ost;40']);
  expect(new Set(columns[0]).size).toBe(1);
});
test.each([
  ['values that lack', ['Telefon;Fax;Zahl', '0531 1;0531 9;5', ';;6', '0531 3;;7', ';0531 7;8']],
  [
    'an outer label without an inner one',
    ['Amt;Team;Ort;Zahl', 'Bau;Hoch;Nord;1', 'Ordnung;;Süd;2', ';Tief;West;3', ';;Ost;4'],
  ],
  ['amounts behind them', ['Titel;Art;Zahl', 'Rat;neu;1', ';;2', 'Tat;alt;3', ';;4']],
])('what is no outline stays as it is: %s', async (_, lines) => {
  const { codes } = await read(lines);
  expect(codes).not.toContain('FILLED_DOWN');
});

test.each([
  ['Budget', 1000, 2000],
  ['Einwohner', 120, 80],
  ['Fläche (ha)', 12.5, 7],
])('%s over several rows together counts once, wherever its column stands', async (name, first, second) => {
  for (const at of [1, 4]) {
    const put = (row: TestCell[], cell: TestCell): TestCell[] => [
      ...row.slice(0, at),
      cell,
      ...row.slice(at),
    ];
    const rows = [
      put(['Ort', 'Träger', 'Projekt', 'Kosten'], name),
      put(['Nord', 'Stadt', 'Weg', 400], first),
      put([null, 'Kirche', 'Steg', 500], null),
      put(['Süd', 'Stadt', 'Bad', 900], second),
      put([null, 'Verein', 'Platz', 800], null),
      put(['West', 'Stadt', 'Halle', 700], 5),
    ];
    const letter = 'ABCDE'[at]!;
    const merges = ['A2:A3', 'A4:A5', `${letter}2:${letter}3`, `${letter}4:${letter}5`];
    const reading = await readTables(xlsxOf([{ name: 't', rows, merges }]), { name: 't.xlsx' });
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const table = reading.value.tables[0]!;
    expect(table.stats[at]!.sum).toBe(Number(first) + Number(second) + 5);
    expect(cellAt(table.columns[0]!, 1)).toBe('Nord');
    const said = reading.issues.filter(({ code }) => code === 'AMOUNT_MERGED');
    expect(said.map(({ place, params }) => [place?.column, params?.count])).toEqual([[name, 2]]);
  }
});
test('a number that is merged down as a label holds for its rows', async () => {
  const rows = [
    ['Bezirk', 'Ort', 'Kosten'],
    [11, 'Nord', 400],
    [null, 'Süd', 500],
    [12, 'West', 900],
    [null, 'Ost', 800],
  ];
  const reading = await readTables(xlsxOf([{ name: 't', rows, merges: ['A2:A3', 'A4:A5'] }]), {
    name: 't.xlsx',
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { columns, rows: n } = reading.value.tables[0]!;
  const bezirke = Array.from({ length: n }, (_, row) => String(cellAt(columns[0]!, row)));
  expect(bezirke).toEqual(['11', '11', '12', '12']);
});
