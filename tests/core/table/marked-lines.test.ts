// What a file itself shows of its lines, by merged cells and by the marks of those who wrote it, holds whatever they look like.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

const read = async (bytes: Uint8Array, name: string) => {
  const found = await readTables(bytes, { name });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  const { headerRows, rows, columns } = found.value.tables[0]!;
  return { headerRows, rows, names: columns.map(({ field }) => field.name) };
};
const workbook = (rows: readonly (readonly TestCell[])[], merges: string[]) =>
  read(xlsxOf([{ name: 't', rows, merges }]), 't.xlsx');
const text = (lines: readonly string[]) =>
  read(new TextEncoder().encode(`${lines.join('\r\n')}\r\n`), 't.csv');
const PLACES = 'Markt,Oberau,Dom,Turmfeld,Seegarten,Altfeld,Pflugdorf,Birkenau,Bahnhof'.split(',');

describe('merged cells', () => {
  test('the head begins where the name of its labels does, whatever stands at the right of the titles', async () => {
    const blank = [null, null, null, null];
    const rows: (readonly TestCell[])[] = [
      ['Statistik der Einsätze', ...blank, 'Tabelle 01'],
      ['Grundtabelle', ...blank, 'Bereich: Land, Zeitraum: 2024'],
      ['V1.1 erstellt am 03.02.2025', ...blank, 'Einsätze nach Art'],
      ['Schlüssel', 'Art', 'Kreis', 'Einsätze', 'davon nachts', null],
      [null, null, null, null, 'Anzahl', 'in %'],
      [1, 2, 3, 4, 5, 6],
      ...PLACES.flatMap((name, i) => [
        ['----', 'Einsätze insgesamt', name, 587 + i * 31, 100 + i, 17.5 + i],
        ['0101', 'Brände', name, 87 + i * 3, 10 + i, 11.5 + i],
      ]),
    ];
    const found = await workbook(rows, ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4']);
    expect(found.headerRows?.filter((row) => row !== 6)).toEqual([4, 5]);
    expect(found.names[3]).toBe('Einsätze');
  });

  test('names above all columns are no title, though one of them has a day', async () => {
    const rows: (readonly TestCell[])[] = [
      ['Daten der Stadtteile'],
      ['Gebiet', 'Bevölkerung am 31.12.2024', null, 'Wohnen', null],
      [null, 'Einwohner', 'Kinder', 'Wohnungen', 'Fläche'],
      [null, 'Anzahl der Einwohner', 'Anzahl der Kinder', 'Anzahl der Wohnungen', 'Fläche in ha'],
      ...PLACES.map((name, i) => [name, 1675 + i * 97, 162 + i * 11, 900 + i * 41, 24.5 + i]),
    ];
    const found = await workbook(rows, ['A2:A4', 'B2:C2', 'D2:E2']);
    expect(found.headerRows).toEqual([2, 3, 4]);
    expect(found.names[1]).toContain('Bevölkerung');
  });

  test('numbers of the columns below names that are merged down are none of their own', async () => {
    const rows: (readonly TestCell[])[] = [
      ['Pendler nach Wohnort und Arbeitsort'],
      ['Stichtag: 30.06.2024'],
      ['Wohnort', null, 'Arbeitsort', null, 'Insgesamt', 'Männer', 'Frauen'],
      [null, null, null, null, 1, 2, 3],
      ...PLACES.map((name, i) => [
        `0900${i}`,
        name,
        `0100${i}`,
        `Burg ${name}`,
        110 + i * 7,
        60 + i * 4,
        50 + i * 3,
      ]),
    ];
    const found = await workbook(rows, ['A3:B4', 'C3:D4', 'A1:G1']);
    expect(found.headerRows).toContain(3);
    expect([found.rows, found.names[4]?.startsWith('Insgesamt')]).toEqual([PLACES.length, true]);
  });

  test.each([[true], [false]])(
    'what is merged alike again below figures is none of the names (%s)',
    async (isWritten) => {
      const year = (n: number): TestCell[] => (isWritten ? [n, n, n, n] : [n]);
      const records = (by: number): TestCell[][] =>
        PLACES.map((name, i) => [name, 661 + i * 31 + by, 36 + i, 5.5 + i]);
      const rows: (readonly TestCell[])[] = [
        ['Beschäftigte nach Abschluss'],
        ['Land', 'Insgesamt', 'Davon', null],
        [null, null, 'mit Abschluss', null],
        [null, 'Anzahl', 'Anzahl', 'in %'],
        year(2024),
        ...records(0),
        [2023],
        ...records(5),
        [2022],
        ...records(9),
      ];
      const again = [6, 7].map((_, k) => 5 + (k + 1) * (PLACES.length + 1)).map((row) => `A${row}:D${row}`);
      const found = await workbook(rows, ['A2:A4', 'B2:B3', 'C2:D2', 'C3:D3', 'A5:D5', ...again]);
      expect(found.headerRows).toEqual([2, 3, 4]);
      expect(found.rows).toBe(3 * PLACES.length);
    },
  );
});

test.each([
  [['Bevölkerung (Anzahl);;;;']],
  [['31.12.2011;;;;']],
  [['(von 2011 bis 2015);;;;', 'Flächenerhebung nach Art der Nutzung;;;;', '31.12.2011;;;;']],
])('a table of the data base of the statistical offices: %j is above its names', async (above) => {
  const lines = [
    'GENESIS-Tabelle: 12411-001',
    'Bevölkerung: Gemeinden, Stichtage (letzten 3);;;;',
    ...above,
    ';;31.12.2011;31.12.2012;31.12.2013',
    ...PLACES.map((name, i) => `0900${i};  ${name};${12443 + i * 97};${12519 + i * 89};${12604 + i * 83}`),
  ];
  const found = await text(lines);
  expect(found.headerRows).toEqual([3 + above.length]);
  expect(found.rows).toBe(PLACES.length);
});
