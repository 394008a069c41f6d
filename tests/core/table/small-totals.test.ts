// Totals of short tables: what is one by its place and its figures, and what only looks like one.
import { expect, test } from 'vitest';
import { openTables } from '../../../src/formats/open.ts';
import { withParts } from '../../../src/formats/separate.ts';
import { understandTable } from '../../../src/formats/text-table.ts';
import { readRows as read } from '../../support/read-rows.ts';

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
  [
    'a row that adds up all others, beside a share of the whole',
    [
      'Bezirk;insgesamt;Männer;Männeranteil in %',
      'Nord;500;240;48,0',
      'Süd;400;202;50,5',
      'West;300;156;52,0',
      'Stadt;1200;598;49,8',
    ],
    1_200,
    3,
  ],
  [
    'the mean of degrees and the sum of the rain',
    [
      'Monat;Regen mm;Temperatur °C',
      'Jan;60;1,0',
      'Feb;50;3,0',
      'Mrz;55;5,0',
      'Jahresmittel / Jahressumme;165;3,0',
    ],
    165,
    3,
  ],
  ['a total of signs alone', ['Ort;Plätze', 'Nord;10', 'Süd;20', 'West;x', 'Zusammen;•'], 30, 3],
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
  [
    'a total that names its rows, which stand anywhere',
    [
      'Amt;Betrag;Posten',
      'Summe Hauptamt;300,50;',
      'Bauamt;200,00;Brücken',
      'Hauptamt;100,50;Papier',
      'Bauamt;500,00;Straßen',
      'Hauptamt;200,00;Porto',
      'Summe Bauamt;700,00;',
      'Gesamtsumme;1.000,50;',
    ],
    1000.5,
    4,
  ],
  [
    'a total of each number in front, sorted by amount',
    [
      'Produkt;Ansatz',
      '1112;400',
      'Summe Produkt 1112;530',
      '1111;150',
      '1112;130',
      'Summe Produkt 1111;150',
    ],
    680,
    3,
  ],
  [
    'a balance that comes again in each part',
    [
      'Teilhaushalt;2024',
      'Erträge;120100',
      'Aufwendungen;500300',
      'Saldo;-380200',
      'Erträge;80100',
      'Aufwendungen;300200',
      'Saldo;-220100',
    ],
    1000700,
    4,
  ],
  [
    'the mean, the least, the most and the middle',
    ['Ort;Wert', 'A;12', 'B;10', 'C;17', 'Mittelwert;13', 'Minimum;10', 'Maximum;17', 'Median;12'],
    39,
    3,
  ],
  [
    'what a total is compared with below it',
    ['Monat;Besucher', 'Jan;1210', 'Feb;1105', 'Mrz;1630', 'Summe;3945', 'Vorjahr;3800', 'Veränderung;145'],
    3945,
    3,
  ],
  [
    'what is noted below a total',
    ['Art;2024', 'A;50', 'B;900', 'Summe;950', 'nachrichtlich: Umlage;220'],
    950,
    2,
  ],
  [
    'stars in a cell of their own',
    ['Stelle;Plan', '101;1000', '102;500', '*;1500', '201;800', '202;400', '*;1200', '**;2700'],
    2_700,
    4,
  ],
  ['a Greek letter', ['Wache;Einsätze', 'Mitte;412', 'Nord;98', 'Süd;77', 'Σ;587'], 587, 3],
  [
    'a word that begins with the whole, below two totals',
    [
      'Bau;Plan',
      'Dach;100',
      'Fenster;50',
      'Summe Hülle;150',
      'Heizung;80',
      'Elektro;60',
      'Summe Technik;140',
      'Gesamtkosten;290',
    ],
    290,
    4,
  ],
  [
    'what a page begins with, by its number',
    ['Beleg;Betrag', '101;10', '102;20', 'Übertrag;30', 'Übertrag von Seite 1;30', '103;40', 'Summe;70'],
    70,
    3,
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
  ['below the total of all others', ['Art;Betrag', 'A;100', 'B;200', 'Summe;300', 'Sonderposten;40'], 340],
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
    'a last place that is no sum, beside a share',
    ['Bezirk;Einwohner;Anteil in %', 'Nord;500;48,0', 'Süd;400;50,5', 'West;300;52,0', 'Ost;1100;49,8'],
    4,
  ],
  [
    'an account that is called a result behind its number',
    ['Konto;Art;Betrag', '4001;Steuern;500', '4002;Gebühren;70', '4003;Zinsergebnis;40', '4004;Miete;30'],
    4,
  ],
  [
    'the newest year of a list, which has a share',
    ['Jahr;Geburten;Quote', '2021;10;1,5', '2022;12;2,5', '2023;22;2,0'],
    3,
  ],
  [
    'what is called a total and says in words why',
    ['Ort;Plätze', 'Nord;10', 'Süd;20', 'Zusammen;siehe Anlage'],
    3,
  ],
  [
    'what is called a whole of each group, of which nothing is known',
    ['Art;Kinder', 'm;10', 'w;12', 'insgesamt;x', 'm;11', 'w;13', 'insgesamt;x'],
    6,
  ],
  [
    'a place of a name that begins so, without a figure',
    ['Ort;Plätze', 'Nord;10', 'Gesamtschule;x', 'Süd;7'],
    3,
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
  [
    'a kind of school that is called as a whole would be, and adds up the two above by chance',
    ['Schule;Klassen', 'Realschule;10', 'Gymnasium;20', 'Gesamtschule;30', 'Förderschule;7', 'Summe;67'],
    4,
  ],
  [
    'a balance that is one in some places only',
    ['Art;2024', 'Erträge;1201', 'Aufwand;1003', 'Saldo;198', 'Erträge;1200', 'Aufwand;1000', 'Saldo;300'],
    6,
  ],
])('%s stays one of the data', async (_what, rows, count) => {
  expect((await read(rows)).rows).toBe(count);
});

test('a row below the total of all others that no word explains is shown for one tap', async () => {
  const rows = ['Art;Betrag', 'A;100', 'B;200', 'Summe;300', 'Sonderposten;40'];
  expect((await read(rows)).codes).toContain('LAYOUT_UNSURE');
});

test('a total in brackets names its rows', async () => {
  const rows = [
    'Bezirk;Zahl',
    'Mitte (Summe);900',
    'Nord;300',
    'Mitte;500',
    'Nord (Summe);700',
    'Nord;400',
    'Mitte;400',
  ];
  expect([(await read(rows)).rows, (await read(rows)).sum]).toEqual([4, 1600]);
});

test('what may be called a result without being a sum stays with a word and no question', async () => {
  const bytes = new TextEncoder().encode(
    'Frage;Ja;Nein\nParken;40;60\nBus;70;30\nErgebnis zufrieden;61;41\n',
  );
  const opened = await openTables(bytes, { name: 't' });
  if (!opened.ok) throw new Error('opened');
  const found = understandTable(withParts(opened.value, 't').tables[0]!, { dropTotals: true }, {});
  const levels = found.issues.map(({ code, severity }) => `${code} ${severity}`);
  expect(levels).toEqual(['TOTAL_KEPT warning']);
});

test('a row that is called a sum, and is none, is named wherever it stands', async () => {
  const rows = ['Art;Betrag', 'A;100', 'Summe;310', 'B;200', 'C;55'];
  expect((await read(rows)).codes).toContain('TOTAL_KEPT');
});

test('what is called a sum and counts stands in the sheet as what counts', async () => {
  const bytes = new TextEncoder().encode('Art;Betrag\nA;100\nSumme;310\nB;200\nC;55\n');
  const opened = await openTables(bytes, { name: 't' });
  if (!opened.ok) throw new Error('opened');
  const found = understandTable(opened.value.tables[0]!, { dropTotals: true }, {});
  expect(found.ok && [found.value.table.rows, found.value.layout.letters]).toEqual([4, 'hdddd']);
});

test.each<[string, readonly string[], number]>([
  [
    'the word of a total behind the one year of all rows',
    ['Jahr;Stadtteil;Fälle', '2023;Nord;61', '2023;Süd;72', '2023;West;58', '2023;Insgesamt;191'],
    3,
  ],
  [
    'the word of a total behind the key of the place',
    ['AGS;Art;Fälle', '05315000;Haus;61', '05315000;Auto;72', '05315000;Boot;58', '05315000;Summe;191'],
    3,
  ],
  [
    'the word of a total in one of two years',
    [
      'Jahr;Stadtteil;Fälle',
      '2022;Nord;50',
      '2022;Süd;70',
      '2023;Nord;61',
      '2023;Süd;72',
      '2023;Insgesamt;133',
    ],
    4,
  ],
])('%s is none of the data, whatever column it stands in', async (_what, rows, count) => {
  const found = await read(rows);
  const isSaid = found.codes.some((code) => code === 'TOTAL_ROWS' || code === 'TOTAL_CATEGORY');
  expect([found.rows, isSaid]).toEqual([count, true]);
});
