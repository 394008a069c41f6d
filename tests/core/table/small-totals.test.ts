// Totals of short tables: what is one by its place and its figures, and what only looks like one.
import { expect, test } from 'vitest';
import { openTables, withParts } from '../../../src/formats/open.ts';
import { understandTable } from '../../../src/formats/text-table.ts';

/** The sum of the second column, its records, and what is said: read as an import does. */
const read = async (rows: readonly string[]) => {
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  const opened = await openTables(bytes, { name: 't' });
  if (!opened.ok) throw new Error('opened');
  const [sheet] = withParts(opened.value, 't').tables;
  const found = understandTable(sheet!, { corrections: {}, dropTotals: true }, {});
  if (!found.ok) throw new Error('understood');
  return {
    sum: found.value.table.stats[1]?.sum,
    rows: found.value.table.rows,
    codes: found.issues.map(({ code }) => code),
  };
};

test.each<[string, readonly string[], number, number]>([
  ['a last row without a name', ['Amt;Stellen', 'Bauamt;5', 'Kasse;6', ';11'], 11, 2],
  [
    'a last row without a name in several columns',
    ['Amt;m;w', 'Bauamt;5;1', 'Kasse;6;2', 'Rat;1;1', ';12;4'],
    12,
    3,
  ],
  [
    'a last row without a name, beside a density of the whole',
    ['Ortsteil;Einwohner;je km²', 'Mitte;2412;812,5', 'Nord;1120;95,2', 'Süd;980;140,1', ';4512;201,4'],
    4_512,
    3,
  ],
  ['what a page hands on', ['Beleg;Betrag', '101;10', '102;20', 'Übertrag;30', '103;40', 'Summe;70'], 70, 3],
  ['what a page begins with', ['Beleg;Betrag', 'Übertrag;30', '103;45', '104;50', 'Summe;125'], 125, 3],
  [
    'what adds up two single rows in several columns',
    ['Ort;2021;2022', '1 Mitte;12000;12100', '2 Nord;8000;7900', '1+2;20000;20000'],
    20_000,
    2,
  ],
  [
    'what ends each of several blocks, with nothing below',
    [
      'Monat;2023;2024',
      'Jan;100;120',
      'Feb;110;130',
      '1/6;210;250',
      'Mrz;90;95',
      'Apr;100;101',
      '2/6;190;196',
    ],
    400,
    4,
  ],
  [
    'what two balances give',
    [
      'Art;2024',
      'Einzahlungen lfd.;100',
      'Auszahlungen lfd.;90',
      'Saldo lfd.;10',
      'Einzahlungen inv.;50',
      'Auszahlungen inv.;80',
      'Saldo inv.;-30',
      'Finanzmittelsaldo;-20',
    ],
    320,
    4,
  ],
  ['what two single rows leave', ['Art;Betrag', 'Erträge;1000', 'Aufwendungen;800', 'Saldo;200'], 1800, 2],
  [
    'what two single rows leave, among others',
    ['Art;Betrag', 'Einzahlungen;500', 'Auszahlungen;450', 'Überschuss;50', 'Kredite;70'],
    1020,
    3,
  ],
  [
    'two blocks that add up, and what they leave',
    [
      'Art;Betrag',
      'Steuern;1200',
      'Zuwendungen;800',
      'Ordentliche Erträge;2000',
      'Personal;900',
      'Sachkosten;700',
      'Ordentliche Aufwendungen;1600',
      'Ordentliches Ergebnis;400',
    ],
    3600,
    4,
  ],
  [
    'what adds up blocks and all of them without a word',
    [
      'Pos;Betrag',
      'Personal;10',
      'Sachkosten;21',
      'laufend;31',
      'Bau;5',
      'Kauf;7',
      'investiv;12',
      'Haushalt;43',
    ],
    43,
    4,
  ],
])('%s is none of the data', async (_what, rows, sum, count) => {
  const found = await read(rows);
  expect([found.sum, found.rows]).toEqual([sum, count]);
  expect(found.codes).toContain('TOTAL_ROWS');
});

test.each<[string, readonly string[], number]>([
  ['without a name and adding up nothing', ['Amt;Stellen', 'Bauamt;5', 'Kasse;6', ';12'], 23],
  ['without a name like others', ['Amt;Stellen', 'Bauamt;5', ';6', 'Kasse;2', ';13'], 26],
  [
    'that two rows do not leave',
    ['Art;Betrag', 'Erträge;1000', 'Aufwendungen;800', 'Finanzergebnis;-30'],
    1770,
  ],
])('a last row %s is a record', async (_what, rows, sum) => {
  expect((await read(rows)).sum).toBe(sum);
});

test.each<[string, readonly string[], number]>([
  [
    'a last record whose name is missing, beside a sparse column that adds up',
    ['Ort;Einwohner;Fläche;Brände', 'Mitte;2412;81;0', 'Nord;1120;95;1', 'Süd;980;14;0', ';1500;60;1'],
    4,
  ],
  [
    'a record that is called a result, and is the difference of the two before by chance',
    ['Thema;Fragen', 'Service;7', 'Zeit;4', 'Ergebnis der Umfrage;3', 'Räume;5', 'Personal;6'],
    5,
  ],
  [
    'small figures with an English point that add up in two blocks by chance',
    ['Site,2021', 'A,1.5', 'B,2.0', 'C,3.5', 'D,0.5', 'E,0.5', 'F,1.0'],
    6,
  ],
  [
    'single digits that add up in two columns by chance',
    ['Ort;m;w', 'A;1;2', 'B;2;3', 'C;3;5', 'D;1;1', 'E;1;2', 'F;2;3'],
    6,
  ],
])('%s stays one of the data', async (_what, rows, count) => {
  expect((await read(rows)).rows).toBe(count);
});
