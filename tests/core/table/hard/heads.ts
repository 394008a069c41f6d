// Heads of every form: several rows, merged or written once, years, units, numbers of columns, names of other languages.
import type { Hard } from './kinds.ts';

export const HEADS: readonly Hard[] = [
  {
    kind: 'years across below a title and a gap',
    file: 'a.csv',
    content:
      'Baugenehmigungen in den Gemeinden des Kreises;;;;\n;;;;\nGemeinde;2019;2020;2021;2022\nAltdorf;12;14;9;11\nBurgau;30;28;33;31\nCleeberg;5;7;6;8\n',
    is: { heads: [3], rows: 3, sums: { 2019: 47, 2022: 50 } },
  },
  {
    kind: 'years with notes and signs of provisional values',
    file: 'b.csv',
    content:
      'Kreis;2020¹⁾;2021 2);2022p;2023 (vorl.)\nNord;100;110;120;130\nSüd;90;95;97;99\nWest;10;11;12;13\n',
    is: { heads: [1], rows: 3 },
  },
  {
    kind: 'pairs of years',
    file: 'c.csv',
    content:
      'Schulform;2020 / 2021;2021 / 2022;2022 / 2023\nGrundschule;400;410;420\nGymnasium;700;690;680\nGesamtschule;300;320;340\n',
    is: { heads: [1], rows: 3 },
  },
  {
    kind: 'the same years under two groups, written once',
    file: 'd.csv',
    content:
      'Stadtteil;Zuzüge;;;Fortzüge;;\n;2021;2022;2023;2021;2022;2023\nMitte;120;130;125;100;99;101\nOst;80;82;79;70;75;77\nWest;60;61;66;50;52;49\n',
    is: {
      heads: [1, 2],
      rows: 3,
      names: [
        'Stadtteil',
        'Zuzüge – 2021',
        'Zuzüge – 2022',
        'Zuzüge – 2023',
        'Fortzüge – 2021',
        'Fortzüge – 2022',
        'Fortzüge – 2023',
      ],
      sums: { 'Zuzüge – 2021': 260, 'Fortzüge – 2023': 227 },
    },
  },
  {
    kind: 'three merged rows',
    file: 'e.xlsx',
    content: [
      {
        name: 'Pflege',
        merges: ['A2:A4', 'B2:G2', 'B3:D3', 'E3:G3'],
        rows: [
          ['Pflegebedürftige nach Art der Versorgung'],
          ['Kreis', 'Pflegebedürftige'],
          [null, 2019, null, null, 2021],
          [null, 'ambulant', 'stationär', 'Pflegegeld', 'ambulant', 'stationär', 'Pflegegeld'],
          ['Aurach', 120, 80, 300, 130, 82, 333],
          ['Birk', 90, 60, 210, 95, 66, 240],
          ['Celle-Land', 45, 30, 99, 47, 29, 110],
          ['Dorn', 33, 22, 70, 30, 25, 77],
        ],
      },
    ],
    is: {
      heads: [2, 3, 4],
      rows: 4,
      sums: { 'Pflegebedürftige – 2019 – ambulant': 288, 'Pflegebedürftige – 2021 – Pflegegeld': 760 },
    },
  },
  {
    kind: 'a row of column numbers with a key in front',
    file: 'f.xlsx',
    content: [
      {
        name: 'T',
        merges: ['B2:B3', 'C2:E2'],
        rows: [
          ['Wahlberechtigte nach Kreisen'],
          [null, 'Kreis', 'Wahlberechtigte'],
          [null, null, 2013, 2017, 2021],
          ['AGS', 1, 2, 3, 4],
          [101, 'Braun', 183000, 182500, 181000],
          [102, 'Salz', 75000, 74200, 73000],
          [103, 'Wolf', 88000, 89500, 90000],
          [151, 'Gif', 133000, 134500, 136000],
        ],
      },
    ],
    is: {
      heads: [2, 3, 4],
      rows: 4,
      names: ['AGS', 'Kreis', 'Wahlberechtigte – 2013', 'Wahlberechtigte – 2017', 'Wahlberechtigte – 2021'],
    },
  },
  {
    kind: 'districts as names of columns, the whole in front',
    file: 'g.xlsx',
    content: [
      {
        name: 'Umzüge',
        merges: ['A2:A3', 'B2:I2'],
        rows: [
          ['Umzüge innerhalb der Stadt 2023'],
          ['vom Bezirk', 'zogen in den Bezirk'],
          [null, 'insg.', 1, 2, 3, 4, 5, 6, 7],
          ...[1, 2, 3, 4, 5, 6, 7].map((d) => [
            d,
            70 + d * 7,
            ...[10, 11, 9, 12, 10, 8, 10].map((n) => n + d),
          ]),
        ],
      },
    ],
    is: { heads: [2, 3], rows: 7, sums: { 'zogen in den Bezirk – 1': 98, 'zogen in den Bezirk – 7': 98 } },
  },
  {
    kind: 'a unit row with several units',
    file: 'h.csv',
    content:
      'Gemeinde;Fläche;Einwohner;Dichte\n;km²;Anzahl;Einw. je km²\nAdorf;12,5;1.250;100\nBdorf;8,0;1.600;200\nCdorf;20,0;2.002;100,1\n',
    is: { heads: [1, 2], rows: 3, units: { Fläche: 'km²', Einwohner: 'Anzahl' }, sums: { Fläche: 40.5 } },
  },
  {
    kind: 'a unit over merged cells',
    file: 'i.xlsx',
    content: [
      {
        name: 'Energie',
        merges: ['A2:A3', 'B3:C3', 'D3:E3'],
        rows: [
          ['Verbrauch der Gebäude'],
          ['Gebäude', 'Strom 2022', 'Strom 2023', 'Kosten 2022', 'Kosten 2023'],
          [null, 'kWh', null, 'EUR'],
          ['Rathaus', 50000, 48000, 16000, 15500],
          ['Schule', 90000, 91000, 28000, 28500],
          ['Bad', 210000, 205000, 64000, 63000],
        ],
      },
    ],
    is: {
      heads: [2, 3],
      rows: 3,
      units: { 'Strom 2022': 'kWh', 'Strom 2023': 'kWh', 'Kosten 2022': '€', 'Kosten 2023': '€' },
    },
  },
  {
    kind: 'units that stand in different rows of the head',
    file: 'j.xlsx',
    content: [
      {
        name: 'Alter',
        merges: ['A2:A4', 'B2:G2', 'B4:D4', 'E3:G3', 'E5:G5'],
        rows: [
          ['Personen mit Zuwanderungsgeschichte'],
          ['Altersgruppe von … bis unter … Jahre', 'Personen'],
          [null, 'Männer', 'Frauen', 'Insgesamt', 'Anteil an der Altersgruppe'],
          [null, '1000', null, null, 'Männer', 'Frauen', 'Insgesamt'],
          [null, null, null, null, 'Prozent'],
          ['1', '2', '3', '4', '5', '6', '7'],
          ['0 – 5', 50.1, 48.2, 98.3, 38.1, 38.9, 38.5],
          ['5 – 15', 90.4, 85.1, 175.5, 33.2, 33.4, 33.3],
          ['15 – 25', 80.7, 72.2, 152.9, 28.8, 28.1, 28.5],
          ['25 – 65', 310.5, 312.6, 623.1, 24.1, 24.4, 24.2],
          ['65 und mehr', 70.9, 80.8, 151.7, 9.1, 8.4, 8.7],
        ],
      },
    ],
    is: { heads: [2, 3, 4, 5, 6], rows: 5 },
  },
  {
    kind: 'unit in the title in words',
    file: 'k.csv',
    content:
      'Finanzplan;;;\n(Angaben in Tausend Euro);;;\nBereich;2024;2025;2026\nVerwaltung;1.250;1.300;1.320\nSchulen;980;1.010;1.040\nStraßen;2.200;1.900;2.100\n',
    is: { heads: [3], rows: 3, sums: { 2024: 4430 }, units: { 2024: 'Tsd. €' } },
  },
  {
    kind: 'names broken over two lines',
    file: 'l.csv',
    content:
      'Gemeinde;Einwohner;Fläche;Steuer-\n;insgesamt;in ha;kraft\nAdorf;1.250;700;812\nBdorf;1.600;912;701\nCdorf;2.002;1.402;655\n',
    is: { heads: [1, 2], rows: 3 },
  },
  {
    kind: 'two rows of data only',
    file: 'm.csv',
    content:
      'Haushaltsvermerk;Ansatz 2024;Ansatz 2025\nErträge;1.200,00;1.300,00\nAufwendungen;1.100,00;1.250,00\n',
    is: { heads: [1], rows: 2, sums: { 'Ansatz 2024': 2300 } },
  },
  {
    kind: 'one row of data only',
    file: 'n.csv',
    content: 'Gemeinde;Einwohner;Fläche in ha\nAdorf;1.250;700\n',
    is: { heads: [1], rows: 1 },
  },
  {
    kind: 'the label column has no name',
    file: 'o.csv',
    content: ';Jan;Feb;Mrz;Apr\nStrom;100;90;80;70\nGas;200;180;150;90\nWasser;30;31;29;33\n',
    is: { heads: [1], rows: 3, sums: { Jan: 330 } },
  },
  {
    kind: 'names in English',
    file: 'p.csv',
    content:
      'Table 3: Visitors by month,,,\nMonth,Adults,Children,Total revenue (EUR)\nJanuary,120,80,"1,240.50"\nFebruary,130,70,"1,310.00"\nMarch,150,95,"1,602.25"\n',
    is: { heads: [2], rows: 3, sums: { Adults: 400, 'Total revenue (EUR)': 4152.75 } },
  },
  {
    kind: 'names in technical words',
    file: 'q.csv',
    content:
      'id|stn_name|val_max|val_min|ts\n1|Brücke|12.5|3.1|2024-01-01\n2|Wehr|11.9|2.8|2024-01-02\n3|Hafen|13.0|3.3|2024-01-03\n',
    is: { heads: [1], rows: 3, sums: { val_max: 37.4 } },
  },
  {
    kind: 'titles in pairs above',
    file: 'r.csv',
    content:
      'Mandant:;4711;;\nHaushaltsjahr:;2024;;\nStand:;30.06.2024;;\n;;;\nKonto;Bezeichnung;Ansatz;Ergebnis\n4011000;Grundsteuer A;12.000,00;11.998,50\n4012000;Grundsteuer B;480.000,00;481.230,11\n4013000;Gewerbesteuer;1.900.000,00;2.034.111,00\n',
    is: { heads: [5], rows: 3, sums: { Ansatz: 2392000, Ergebnis: 2527339.61 }, asOf: '2024-06-30' },
  },
  {
    kind: 'parties above number and share',
    file: 'u.csv',
    content:
      'Wahlkreis;Wähler;CDU;;SPD;\n;;Anzahl;%;Anzahl;%\n001 Nord;700;300;42,9;200;28,6\n002 Süd;800;350;43,8;250;31,3\n003 West;600;250;41,7;200;33,3\n',
    is: {
      heads: [1, 2],
      names: ['Wahlkreis', 'Wähler', 'CDU – Anzahl', 'CDU – %', 'SPD – Anzahl', 'SPD – %'],
      sums: { 'CDU – Anzahl': 900, 'SPD – Anzahl': 650 },
    },
  },
  {
    kind: 'parties above number and share, beside columns of one row',
    file: 'u2.csv',
    content:
      'Wahlbezirk;Wähler;Wahlbeteiligung;CDU;;SPD;\n;;in %;abs.;%;abs.;%\n0101 Rathaus;612;59,8;201;33,2;180;29,8\n0102 Schule;540;54,7;190;35,4;177;33,0\n0103 Bücherei;701;63,2;250;36,2;221;32,0\n',
    is: {
      heads: [1, 2],
      names: ['Wahlbezirk', 'Wähler', 'Wahlbeteiligung', 'CDU – abs.', 'CDU – %', 'SPD – abs.', 'SPD – %'],
      units: { 'CDU – %': '%', 'CDU – abs.': null },
    },
  },
  {
    kind: 'a year with two notes',
    file: 'u3.csv',
    content:
      'Abfallart;2021;2022 1);2023 2) p\nHausmüll;12,5;12,9;12,0\nPapier;3,1;3,0;2,9\nBio;5,1;5,0;4,9\n',
    is: { heads: [1], names: ['Abfallart', '2021', '2022', '2023'] },
  },
  {
    kind: 'chapters beside thousands',
    file: 'v.csv',
    content: 'Nr.;Titel;Ansatz 2025 EUR\n1.1;Straßenbau;250.000\n1.2;Brücken;80.000\n1.10;Radwege;45.500\n',
    is: { heads: [1], sums: { 'Ansatz 2025 EUR': 375500 }, says: [] },
  },
  {
    kind: 'classes of age across with a total',
    file: 's.csv',
    content:
      'Bezirk;unter 3;3 - 6;6 - 10;10 und mehr;insgesamt\nNord;30;28;41;200;299\nSüd;22;25;30;180;257\nOst;12;14;18;90;134\n',
    is: { heads: [1], rows: 3, sums: { insgesamt: 690 } },
  },
  {
    kind: 'months across with a sum',
    file: 't.csv',
    content:
      'Messstelle;Jan 24;Feb 24;Mrz 24;Apr 24;Summe\nBachstr.;51,2;40,1;33,0;28,4;152,7\nWehr;48,0;39,9;30,2;27,7;145,8\n',
    is: { heads: [1], rows: 2, sums: { 'Jan 24': 99.2 } },
  },
];
