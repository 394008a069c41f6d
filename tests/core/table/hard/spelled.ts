// Spellings of times and keys that only the name of their column proves, and those that it forbids.
import type { Hard } from './kinds.ts';

const counted = (name: string, ...times: readonly string[]): string =>
  `${name};Fälle\n${times.map((one, i) => `${one};${300 + i}\n`).join('')}`;

export const SPELLED: readonly Hard[] = [
  {
    kind: 'a letter, its number and two digits of the year, under a name that says what they are',
    file: 'short.csv',
    content:
      'Tertial;Quartal;Zeitraum;Fälle\nT1/25;1Q25;H1/25;300\nT2/25;2Q25;H2/25;301\nT3/25;4Q25;H1/26;302\n',
    is: {
      cells: {
        Tertial: ['2025-T1', '2025-T2', '2025-T3'],
        Quartal: ['2025-Q1', '2025-Q2', '2025-Q4'],
        Zeitraum: ['2025-H1', '2025-H2', '2026-H1'],
      },
    },
  },
  {
    kind: 'the same letters under a name of a door stay texts',
    file: 'door.csv',
    content: counted('Tür', 'T1/25', 'T2/25', 'T3/25'),
    is: { types: { Tür: 'text' }, warns: [] },
  },
  {
    kind: 'two years of a budget are none of a school: named',
    file: 'budget.csv',
    content: 'Haushaltsjahr;Doppelhaushalt;Ansatz\n2022/23;2022/2023;100\n2024/25;2024/2025;110\n',
    is: { types: { Haushaltsjahr: 'text', Doppelhaushalt: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'pairs of years that do not overlap, as a budget of two years has them: named',
    file: 'pairs.csv',
    content: counted('Jahr', '2020/21', '2022/23', '2024/25'),
    is: { types: { Jahr: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'school years of which each second one is there stay some',
    file: 'pairs2.csv',
    content: counted('Schuljahr', '2020/21', '2022/23', '2024/25'),
    is: { cells: { Schuljahr: ['2020/21', '2022/23', '2024/25'] } },
  },
  {
    kind: 'terms of universities are no periods that we know: named',
    file: 'terms.csv',
    content: counted('Semester', 'WS 2023/24', 'SoSe 2024', 'WS 2024/25'),
    is: { types: { Semester: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'years by an apostrophe and two digits: named',
    file: 'apostrophe.csv',
    content: counted('Jahr', "'21", "'22", "'23"),
    is: { types: { Jahr: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'weeks of which one lacks its year: named',
    file: 'weeks.csv',
    content: counted('Woche', 'KW52/2023', '2024KW01', 'W02-2024', '3. KW'),
    is: { types: { Woche: 'text' }, says: ['TIME_UNREAD'] },
  },
  {
    kind: 'more spellings of days',
    file: 'days.csv',
    content:
      'Datum;Tag;Termin;Fälle\n2024-1-5;05.Jan.2024;"Freitag, den 5. Januar 2024";1\n2024-12-1;01.Dez.2024;"Sonntag, den 1. Dezember 2024";2\n',
    is: {
      cells: {
        Datum: ['2024-01-05', '2024-12-01'],
        Tag: ['2024-01-05', '2024-12-01'],
        Termin: ['2024-01-05', '2024-12-01'],
      },
    },
  },
  {
    kind: 'numbers of accounts and costs are keys',
    file: 'keys.csv',
    content:
      'Buchungsstelle;Kostenträger;Debitor;Inventarnr;DIN 276;Betrag\n11110.501;1110101;100234;17;310;5,50\n11110.502;1110102;100235;23;320;7,10\n21110.54;2110101;200111;31;330;9,20\n',
    is: {
      roles: {
        Buchungsstelle: 'key',
        Kostenträger: 'key',
        Debitor: 'key',
        Inventarnr: 'key',
        'DIN 276': 'key',
        Betrag: 'measure',
      },
    },
  },
  {
    kind: 'one sign of per cent among counts: the column is no sum',
    file: 'share.csv',
    content: counted('Anzahl', '12', '8', '12 %', '14', '9'),
    is: { types: { Anzahl: 'text' }, says: ['UNITS_DIFFER'] },
  },
  {
    kind: 'one sign of per cent among many counts: named, and no value',
    file: 'slip.csv',
    content: counted('Anzahl', ...Array.from({ length: 60 }, () => '10'), '12 %'),
    is: { sums: { Anzahl: 600 }, warns: ['NOT_A_NUMBER'] },
  },
  {
    kind: 'another unit than the name says, in some cells',
    file: 'other.csv',
    content: counted('Fläche in ha', '12', '8', '3 km²', '14'),
    is: { types: { 'Fläche in ha': 'text' }, says: ['UNITS_DIFFER'] },
  },
  {
    kind: 'cents beside euros, pieces beside weights',
    file: 'cents.csv',
    content: 'Preis;Menge;Nr\n12 ct;30 Stück;N1\n1,50 €;200 kg;N2\n80 ct;7 Stück;N3\n',
    is: { types: { Preis: 'text', Menge: 'text' }, warns: ['UNITS_DIFFER', 'UNITS_DIFFER'] },
  },
  {
    kind: 'a sign before the currency',
    file: 'sign.csv',
    content: 'Nr;Betrag\nN1;EUR 1.234,56\nN2;-€ 12,00\nN3;€ -5,00\nN4;+ EUR 10,00\n',
    is: { sums: { Betrag: 1227.56 }, units: { Betrag: '€' } },
  },
  {
    kind: 'classes as names below one name that is merged over them',
    file: 'classes.xlsx',
    content: [
      {
        name: 'T',
        merges: ['A2:A3', 'B2:E2', 'F2:F3'],
        rows: [
          ['Schülerinnen und Schüler'],
          ['Standort', 'Klassenstufe', null, null, null, 'insgesamt'],
          [null, 5, 6, 7, 8, null],
          ['Nord', 50, 48, 52, 47, 197],
          ['Süd', 30, 28, 32, 27, 117],
          ['West', 80, 78, 82, 77, 317],
        ],
      },
    ],
    is: { heads: [2, 3], rows: 3, sums: { 'Klassenstufe – 5': 160, insgesamt: 631 } },
  },
  {
    kind: 'a row of letters that number the columns',
    file: 'letters.csv',
    content:
      'Nr;Merkmal;Männer;Frauen\na;b;c;d\n1;Beschäftigte;1200;1100\n2;Arbeitslose;90;80\n3;Azubis;45;40\n',
    is: { names: ['Nr', 'Merkmal', 'Männer', 'Frauen'], sums: { Männer: 1335 } },
  },
  {
    kind: 'columns that are numbered by a word in short',
    file: 'numbered.csv',
    content: 'Leistung;Fälle;Ausgaben\nSp. 1;Sp. 2;Sp. 3\nWohngeld;310;420\nHilfe;120;800\nBlinde;7;31\n',
    is: { names: ['Leistung', 'Fälle', 'Ausgaben'], sums: { Fälle: 437 } },
  },
  {
    kind: 'a decimal comma that cut the last column: named',
    file: 'cut.csv',
    content: 'Ort,Zahl,Betrag\nA,1,10,50\nB,2,20,25\nC,3,5,75\n',
    is: { says: ['RAGGED_ROWS'] },
  },
  {
    kind: 'units per time and area',
    file: 'per.csv',
    content: 'Haus;Strom [MWh/a];Abfluss (m³/s);Besuche je Woche\nA;1,5;2,5;10\nB;2,5;3,5;12\nC;3,5;1,5;11\n',
    is: { units: { 'Strom [MWh/a]': 'MWh/a', 'Abfluss (m³/s)': 'm³/s' } },
  },
  {
    kind: 'days that a program made of classes of age: named',
    file: 'ages.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Alter', 'Anzahl'],
          ['0-2', 120],
          [{ n: 45446, format: 'd-mmm' }, 300],
          [{ n: 45572, format: 'd-mmm' }, 440],
          ['über 10', 210],
        ],
      },
    ],
    is: { types: { Alter: 'text' }, says: ['DAYS_AMONG'] },
  },
  {
    kind: 'a day among amounts: named, and no sum',
    file: 'amounts.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Ort', 'Note'],
          ['A', 2.5],
          ['B', { n: 45446, format: 'dd.mm.' }],
          ['C', 1.5],
        ],
      },
    ],
    is: { types: { Note: 'text' }, says: ['DAYS_AMONG'] },
  },
];
