// Days, periods and keys whose spelling only the whole column or its name explains.
import type { Hard } from './kinds.ts';

const counted = (name: string, ...times: readonly string[]): string =>
  `${name};Fälle\n${times.map((one, i) => `${one};${300 + i}\n`).join('')}`;

export const TIMES: readonly Hard[] = [
  {
    kind: 'months as a month and two digits',
    file: 'a.csv',
    content: counted('Monat', '1.24', '2.24', '10.24', '12.24'),
    is: { types: { Monat: 'period' }, cells: { Monat: ['2024-01', '2024-02', '2024-10', '2024-12'] } },
  },
  {
    kind: 'months as numbers of a workbook, which lose a zero',
    file: 'b.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Monat', 'Fälle'],
          [1.2, 300],
          [2.2, 310],
          [11.2, 290],
        ],
      },
    ],
    is: { types: { Monat: 'period' }, cells: { Monat: ['2020-01', '2020-02', '2020-11'] } },
  },
  {
    kind: 'weeks and quarters with two digits of the year',
    file: 'c.csv',
    content: 'Woche;Quartal;Fälle\n5.24;1.24;1\n14.24;2.24;2\n40.24;4.24;3\n',
    is: {
      cells: {
        Woche: ['2024-W05', '2024-W14', '2024-W40'],
        Quartal: ['2024-Q1', '2024-Q2', '2024-Q4'],
      },
    },
  },
  {
    kind: 'a month that no calendar has: named, and never a sum',
    file: 'd.csv',
    content: counted('Monat', '1.24', '14.24', '3.24'),
    is: { types: { Monat: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'months of a workbook as plain numbers are no amounts',
    file: 'e.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Monat', 'Fälle'],
          [1, 300],
          [2, 310],
          [3, 290],
        ],
      },
    ],
    is: { roles: { Monat: 'time', Fälle: 'measure' } },
  },
  {
    kind: 'a year in the name of an amount makes it no time',
    file: 'f.csv',
    content: 'Kita;Plätze im Jahr 2023;Plätze im Jahr 2024\nArche;30;32\nKobolde;18;18\nWald;20;22\n',
    is: { roles: { 'Plätze im Jahr 2023': 'measure', 'Plätze im Jahr 2024': 'measure' } },
  },
  {
    kind: 'English days in words',
    file: 'g.csv',
    content: counted('Datum', 'Jan 5, 2024', 'February 6 2024', 'Mar. 7th, 2024'),
    is: { cells: { Datum: ['2024-01-05', '2024-02-06', '2024-03-07'] } },
  },
  {
    kind: 'English days, the number first',
    file: 'h.csv',
    content: counted('Datum', '5 January 2024', '6th February 2024', '07-Mar-2024'),
    is: { cells: { Datum: ['2024-01-05', '2024-02-06', '2024-03-07'] } },
  },
  {
    kind: 'the month first, as one day proves for all',
    file: 'i.csv',
    content: counted('Datum', '01/31/2024', '02/06/2024', '12/13/2024'),
    is: { cells: { Datum: ['2024-01-31', '2024-02-06', '2024-12-13'] } },
  },
  {
    kind: 'both orders in one column: named',
    file: 'j.csv',
    content: counted('Datum', '01/31/2024', '31/12/2024', '02/06/2024'),
    is: { types: { Datum: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'Austrian months',
    file: 'k.csv',
    content: counted('Monat', 'Jänner 2024', 'Feber 2024', 'März 2024'),
    is: { cells: { Monat: ['2024-01', '2024-02', '2024-03'] } },
  },
  {
    kind: 'school years by two digits each',
    file: 'l.csv',
    content: counted('Schuljahr', '21/22', '22/23', '23/24'),
    is: { cells: { Schuljahr: ['2021/22', '2022/23', '2023/24'] } },
  },
  {
    kind: 'school years with the word in each cell',
    file: 'm.csv',
    content: counted('Jahrgang', 'Schuljahr 21/22', 'SJ 22/23', 'Schuljahr 2023/24'),
    is: { cells: { Jahrgang: ['2021/22', '2022/23', '2023/24'] } },
  },
  {
    kind: 'school years with a dash',
    file: 'n.csv',
    content: counted('Schuljahr', '2021-2022', '2022-2023', '2023–2024'),
    is: { cells: { Schuljahr: ['2021/22', '2022/23', '2023/24'] } },
  },
  {
    kind: 'spans of years under a name that does not say of what: named',
    file: 'o.csv',
    content: counted('Jahr', '2021-2022', '2022-2023', '2023-2024'),
    is: { types: { Jahr: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'numbers before a label under a name that says nothing',
    file: 'p.csv',
    content: 'Gr;Bezeichnung;Betrag\n10;Personal;500\n20;Sachkosten;310\n30;Zinsen;10\n',
    is: { roles: { Gr: 'key', Betrag: 'measure' }, says: ['KEY_GUESSED'] },
  },
  {
    kind: 'the same in a workbook, counted from one',
    file: 'q.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Lfd', 'Straße', 'Länge'],
          [1, 'Hauptstraße', 500],
          [2, 'Ringweg', 310],
          [3, 'Am Bach', 10],
        ],
      },
    ],
    is: { roles: { Lfd: 'key', Länge: 'measure' }, says: ['KEY_GUESSED'] },
  },
  {
    kind: 'an amount before a label stays one',
    file: 'r.csv',
    content: 'Plätze;Kita;Kinder\n50;Regenbogen;48\n25;Arche;20\n30;Wald;30\n',
    is: { roles: { Plätze: 'measure' }, sums: { Plätze: 105 } },
  },
  {
    kind: 'numbers in steps behind the label, under an empty header',
    file: 'key-a.csv',
    content: 'Bezeichnung;;Betrag\nPersonal;10;500\nSachkosten;20;310\nZinsen;30;10\nUmlage;40;70\n',
    is: { roles: { 'Spalte 2': 'key', Betrag: 'measure' }, says: ['KEY_GUESSED'] },
  },
  {
    kind: 'numbers of products in front of their amounts, the label last',
    file: 'key-b.csv',
    content:
      ';Betrag;Bezeichnung\n111;500;Rat\n112;310;Personalamt\n121;10;Statistik\n122;70;Ordnung\n126;40;Feuerwehr\n127;33;Rettung\n',
    is: { roles: { 'Spalte 1': 'key', Betrag: 'measure' }, says: ['KEY_GUESSED'] },
  },
  {
    kind: 'the same in a workbook, each for a label that comes again',
    file: 'key-c.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Jahr', 'Kennung', 'Betrag', 'Bereich'],
          [2022, 36, 500, 'Jugend'],
          [2022, 21, 310, 'Schulen'],
          [2022, 54, 10, 'Verkehr'],
          [2023, 36, 520, 'Jugend'],
          [2023, 21, 300, 'Schulen'],
          [2023, 54, 12, 'Verkehr'],
        ],
      },
    ],
    is: { roles: { Kennung: 'key', Betrag: 'measure' }, says: ['KEY_GUESSED'] },
  },
  {
    kind: 'amounts of one width that grow, under a short header, stay amounts',
    file: 'key-d.csv',
    content: 'Ort;Ist;Soll\nNord;100;110\nSüd;200;190\nOst;300;310\nWest;400;380\n',
    is: { roles: { Ist: 'measure', Soll: 'measure' }, sums: { Ist: 1000 } },
  },
  {
    kind: 'amounts of one width under an empty header, in no order and in no steps, stay amounts',
    file: 'key-e.csv',
    content: 'Ort;;Kinder\nNord;48;10\nSüd;20;12\nOst;30;15\nWest;61;9\nMitte;95;30\nHafen;99;31\n',
    is: { roles: { 'Spalte 2': 'measure' }, sums: { 'Spalte 2': 353 } },
  },
  {
    kind: 'numbers in steps that the file itself adds up are amounts',
    file: 'key-f.csv',
    content: 'Ort;;Kinder\nNord;10;18\nSüd;20;12\nOst;30;15\nWest;40;9\nSumme;100;54\n',
    is: { roles: { 'Spalte 2': 'measure' }, sums: { 'Spalte 2': 100 }, totals: [6] },
  },
  {
    kind: 'years under an empty header are years',
    file: 'x.csv',
    content: ';Einwohner;Fläche\n2021;1200;12,5\n2022;1250;12,5\n2023;1311;12,6\n',
    is: { roles: { 'Spalte 1': 'time', Einwohner: 'measure' }, sums: { Einwohner: 3761 } },
  },
  {
    kind: 'years under an empty header before a label are years',
    file: 'x.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          [null, 'Ort', 'Einwohner'],
          [2021, 'Nord', 1200],
          [2022, 'Nord', 1250],
          [2021, 'Süd', 900],
          [2022, 'Süd', 911],
        ],
      },
    ],
    is: { roles: { 'Spalte 1': 'time', Ort: 'dimension', Einwohner: 'measure' } },
  },
];
