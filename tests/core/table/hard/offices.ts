// Sheets as single offices hand them over: budget, waste, building, schools, energy.
import type { Hard } from './kinds.ts';

export const OFFICES: readonly Hard[] = [
  {
    kind: 'a budget whose signs say what is added up, numbered in front',
    file: 'a.csv',
    content:
      'Ergebnishaushalt 2025;;;\nAngaben in TEUR;;;\nNr.;Ertrags- und Aufwandsarten;Ansatz 2024;Ansatz 2025\n1;Steuern und ähnliche Abgaben;12.300;12.900\n2;+ Zuwendungen und allgemeine Umlagen;8.100;8.400\n3;+ Sonstige Transfererträge;300;310\n4;= Ordentliche Erträge;20.700;21.610\n5;- Personalaufwendungen;9.000;9.400\n6;- Versorgungsaufwendungen;700;720\n7;- Sach- und Dienstleistungen;6.500;6.800\n8;= Ordentliche Aufwendungen;16.200;16.920\n9;= Ordentliches Ergebnis (4 ./. 8);4.500;4.690\n',
    is: {
      rows: 6,
      sums: { 'Ansatz 2024': 36900, 'Ansatz 2025': 38530 },
      units: { 'Ansatz 2024': 'TEUR' },
      totals: [7, 11, 12],
    },
  },
  {
    kind: 'the same without names of the columns, of whose head the reading is not sure',
    file: 'a2.csv',
    content:
      'Haushalt;;;\n;;2024;2025\n1;Steuern und ähnliche Abgaben;12.300;12.900\n2;+ Zuwendungen und allgemeine Umlagen;8.100;8.400\n3;+ Sonstige Transfererträge;300;310\n4;= Ordentliche Erträge;20.700;21.610\n5;- Personalaufwendungen;9.000;9.400\n6;- Versorgungsaufwendungen;700;720\n7;- Sach- und Dienstleistungen;6.500;6.800\n8;= Ordentliche Aufwendungen;16.200;16.920\n9;= Ordentliches Ergebnis (4 ./. 8);4.500;4.690\n',
    is: {
      rows: 6,
      sums: { '2024': 36900, '2025': 38530 },
      totals: [6, 10, 11],
      warns: ['LAYOUT_UNSURE'],
    },
  },
  {
    kind: 'investments with what goes out and comes in below',
    file: 'b.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Investition', 'Ansatz 2025', 'Plan 2026'],
          ['I-0815 Neubau Kita', 500000, 300000],
          ['  Auszahlungen', 700000, 400000],
          ['  Einzahlungen', -200000, -100000],
          ['I-0816 Radweg', 80000, 0],
          ['  Auszahlungen', 100000, 0],
          ['  Einzahlungen', -20000, 0],
        ],
      },
    ],
    is: { rows: 4, sums: { 'Ansatz 2025': 580000, 'Plan 2026': 300000 }, totals: [2, 5] },
  },
  {
    kind: 'a sum in the second column, behind numbers of the rows',
    file: 'c.csv',
    content: 'Nr.;Maßnahme;Kosten\n1;Brücke;100\n2;Straße;250\n3;Platz;80\n4;Summe;430\n',
    is: { rows: 3, sums: { Kosten: 430 }, totals: [5] },
  },
  {
    kind: 'waste: amounts and amounts a head, indented parts, a grand total over both',
    file: 'd.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Abfallmengen', 't', 'kg/Einw.'],
          ['Hausmüll', 5200, 130],
          ['Wertstoffe', 4100, 102.5],
          [{ text: 'Papier', indent: 1 }, 2400, 60],
          [{ text: 'Glas', indent: 1 }, 900, 22.5],
          [{ text: 'Leichtverpackungen', indent: 1 }, 800, 20],
          ['Bioabfall', 3000, 75],
          ['Insgesamt', 12300, 307.5],
        ],
      },
    ],
    is: { rows: 5, sums: { t: 12300 }, totals: [3, 8] },
  },
  {
    kind: 'building permits: some of the first row, which small numbers seem to add up to with the next',
    file: 'e.csv',
    content:
      'Baugenehmigungen;Jan.;Feb.;März;April\nWohngebäude;5;7;3;9\ndar. Einfamilienhäuser;3;4;2;6\nNichtwohngebäude;2;1;1;0\n',
    is: { rows: 2, sums: { 'Jan.': 7, April: 9 }, totals: [3], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'land use: a total that no word names, above it a parent',
    file: 'f.csv',
    content:
      'Flächennutzung;ha;%\nSiedlung;820;18,1\nVerkehr;310;6,8\nVegetation;3.350;73,9\n   Landwirtschaft;2.100;46,3\n   Wald;1.200;26,5\n   Sonstige;50;1,1\nGewässer;55;1,2\nGemeindegebiet;4.535;100\n',
    is: { rows: 6, sums: { ha: 4535 }, totals: [4, 9], asks: true },
  },
  {
    kind: 'an enterprise of the town: what two parents leave is no data',
    file: 'g.csv',
    content:
      'Position;2023;2024\n1. Umsatzerlöse;5.000;5.200\n   a) Strom;3.000;3.100\n   b) Gas;2.000;2.100\n2. Materialaufwand;3.500;3.600\n   a) Energiebezug;3.300;3.380\n   b) Fremdleistungen;200;220\n3. Jahresüberschuss;1.500;1.600\n',
    is: { rows: 4, sums: { 2023: 8500, 2024: 8800 }, totals: [2, 5, 8] },
  },
  {
    kind: 'debts: the unit of the title is none of the years',
    file: 'h.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Schulden der Gemeinde'],
          ['in 1.000 €'],
          ['Jahr', 'Kreditmarkt', 'Kassenkredite'],
          [2020, 12300, 500],
          [2021, 11800, 0],
          [2022, 11100, 250],
        ],
      },
    ],
    is: { units: { Jahr: null, Kreditmarkt: 'Tsd. €', Kassenkredite: 'Tsd. €' }, roles: { Jahr: 'time' } },
  },
  {
    kind: 'projects: the month of completion is a month',
    file: 'i.csv',
    content:
      'Nr;Vorhaben;Beginn;Fertigstellung;Kosten\n1;Kreisel;03/2023;11/2023;450 T€\n2;Brücke;05/2024;12/2025;1,2 Mio. €\n3;Radweg;09/2024;03/2025;90 T€\n',
    is: {
      types: { Beginn: 'period', Fertigstellung: 'period' },
      sums: { Kosten: 1740000 },
      units: { Kosten: '€' },
    },
  },
  {
    kind: 'population by age: ranges are no days, a quarter is the Stand',
    file: 'j.xlsx',
    content: [
      {
        name: 'T',
        merges: ['B3:C3', 'D3:E3'],
        rows: [
          ['Bevölkerung nach Alter und Geschlecht'],
          ['Stand: 4. Quartal 2024'],
          ['Alter von … bis unter … Jahren', 'Deutsche', null, 'Ausländer', null],
          [null, 'm', 'w', 'm', 'w'],
          ['0 – 6', 100, 95, 20, 22],
          ['6 – 18', 210, 205, 41, 38],
          ['18 – 65', 900, 920, 180, 175],
          ['65 +', 300, 410, 20, 25],
        ],
      },
    ],
    is: { heads: [3, 4], rows: 4, sums: { 'Deutsche – m': 1510, 'Ausländer – w': 260 }, asOf: '2024-Q4' },
  },
];
