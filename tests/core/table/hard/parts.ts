// Rows and the rows that they are made of: never both in one sum.
import type { Hard } from './kinds.ts';

const POSITIONS = ['Steuern', 'Gebühren', 'Personal', 'Sachkosten'] as const;
const SUMS = { Plan: 700, Ist: 700 };

export const PARTS: readonly Hard[] = [
  {
    kind: 'davon in a row of its own',
    file: 'a.csv',
    content: 'Position;Betrag\nErträge;300\ndavon:;\nSteuern;200\nGebühren;100\n',
    is: {
      rows: 2,
      sums: { Betrag: 300 },
      totals: [2],
      cells: { Position: ['Steuern', 'Gebühren'], Gruppe: ['Erträge', 'Erträge'] },
    },
  },
  {
    kind: 'davon in a row of its own, the amount alone follows it',
    file: 'b.csv',
    content:
      'Merkmal;2022;2023\nErträge;300;310\ndavon:;;\nSteuern;200;205\ndavon:;;\nGrundsteuer;50;55\nGewerbesteuer;150;150\nGebühren;100;105\nZinsen;4;5\n',
    is: {
      rows: 4,
      sums: { 2022: 304, 2023: 315 },
      totals: [2, 4],
      cells: { Gruppe: ['Erträge – Steuern', 'Erträge – Steuern', 'Erträge', null] },
    },
  },
  {
    kind: 'davon in front of the first part',
    file: 'c.csv',
    content:
      'Position;Betrag\nErträge;300\ndavon Steuern;200\nGebühren;100\nAufwand;500\ndavon Personal;150\nSachkosten;350\n',
    is: { rows: 4, sums: { Betrag: 800 }, totals: [2, 5] },
  },
  {
    kind: 'davon in a column of its own',
    file: 'd.csv',
    content:
      'Position;Art;Teil;Betrag\nErträge;;;300\n;davon;Steuern;200\n;davon;Gebühren;100\nAufwand;;;500\n;davon;Personal;150\n;davon;Sachkosten;350\n',
    is: { rows: 4, sums: { Betrag: 800 }, totals: [2, 5], cells: { Teil: POSITIONS } },
  },
  {
    kind: 'some of a row are left out, and it stays',
    file: 'e.csv',
    content:
      'Position;Betrag\nErträge;300\nAufwand;500\ndarunter Personal;150\ndarunter Zinsen;20\nRücklage;90\n',
    is: { rows: 3, sums: { Betrag: 890 }, totals: [4, 5], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'the same whole parted twice, and some of it',
    file: 'f.csv',
    content:
      'Merkmal;2022;2023\nBevölkerung;1000;1010\ndavon männlich;490;495\ndavon weiblich;510;515\ndavon unter 18;200;205\ndavon 18 und älter;800;805\ndarunter Senioren;210;212\n',
    is: { rows: 2, sums: { 2022: 1000, 2023: 1010 }, totals: [2, 5, 6, 7], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'some of it in a row of its own, which nobody sees the end of',
    file: 'g.csv',
    content: 'Merkmal;Anzahl\nBevölkerung;1000\ndarunter:;\nAusländer;120\nSenioren;200\n',
    is: { sums: { Anzahl: 1000 }, says: ['PARTS_LEFT', 'PARTS_UNSURE', 'LAYOUT_UNSURE'] },
  },
  {
    kind: 'numbers of three levels in a column',
    file: 'h.csv',
    content:
      'Nr;Position;Plan;Ist\n1;Erträge;300;310\n1.1;Steuern;200;205\n1.1.1;Grundsteuer;50;55\n1.1.2;Gewerbesteuer;150;150\n1.2;Gebühren;100;105\n2;Aufwand;400;390\n2.1;Personal;250;240\n2.2;Sachkosten;150;150\n',
    is: {
      rows: 5,
      sums: SUMS,
      totals: [2, 3, 7],
      cells: { Gruppe: ['Erträge – Steuern', 'Erträge – Steuern', 'Erträge', 'Aufwand', 'Aufwand'] },
    },
  },
  {
    kind: 'numbers of a workbook',
    file: 'i.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Nr.', 'Position', 'Plan', 'Ist'],
          [1, 'Erträge', 300, 310],
          [1.1, 'Steuern', 200, 205],
          [1.2, 'Gebühren', 100, 105],
          [2, 'Aufwand', 400, 390],
          [2.1, 'Personal', 250, 240],
          [2.2, 'Sachkosten', 150, 150],
        ],
      },
    ],
    is: { rows: 4, sums: SUMS, totals: [2, 5], cells: { Position: POSITIONS } },
  },
  {
    kind: 'numbers in front of the label',
    file: 'j.csv',
    content:
      'Position;Plan;Ist\n1 Erträge;300;310\n1.1 Steuern;200;205\n1.2 Gebühren;100;105\n2 Aufwand;400;390\n2.1 Personal;250;240\n2.2 Sachkosten;150;150\n',
    is: { rows: 4, sums: SUMS, totals: [2, 5] },
  },
  {
    kind: 'letters, Roman and other numbers in front of the label',
    file: 'k.csv',
    content:
      'Position;Plan;Ist\nA. Erträge;300;310\nI. Steuern;200;205\n1. Grundsteuer;50;55\n2. Gewerbesteuer;150;150\nII. Gebühren;100;105\nB. Aufwand;400;390\nI. Personal;250;240\nII. Sachkosten;150;150\n',
    is: { rows: 5, sums: SUMS, totals: [2, 3, 7] },
  },
  {
    kind: 'keys that grow longer by level',
    file: 'l.csv',
    content:
      'Produkt;Bezeichnung;Plan;Ist\n11;Innere Verwaltung;300;310\n111;Steuerung;200;205\n1111;Rat;50;55\n1112;Bürgermeister;150;150\n112;Personal;100;105\n12;Sicherheit;400;390\n121;Statistik;250;240\n122;Ordnung;150;150\n',
    is: { rows: 5, sums: SUMS, totals: [2, 3, 7] },
  },
  {
    kind: 'dashes',
    file: 'm.csv',
    content:
      'Position;Plan;Ist\nErträge;300;310\n- Steuern;200;205\n- Gebühren;100;105\nAufwand;400;390\n- Personal;250;240\n- Sachkosten;150;150\n',
    is: { rows: 4, sums: SUMS, totals: [2, 5] },
  },
  {
    kind: 'blanks in front, parents above',
    file: 'n.csv',
    content:
      'Position;Plan;Ist\nErträge;300;310\n  Steuern;200;205\n  Gebühren;100;105\nAufwand;400;390\n  Personal;250;240\n  Sachkosten;150;150\n',
    is: { rows: 4, sums: SUMS, totals: [2, 5] },
  },
  {
    kind: 'blanks in front, parents below',
    file: 'o.csv',
    content:
      'Position;Plan;Ist\n  Steuern;200;205\n  Gebühren;100;105\nErträge;300;310\n  Personal;250;240\n  Sachkosten;150;150\nAufwand;400;390\n',
    is: { rows: 4, sums: SUMS, totals: [4, 7] },
  },
  {
    kind: 'indents of the office program',
    file: 'p.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Position', 'Plan', 'Ist'],
          ['Erträge', 300, 310],
          [{ text: 'Steuern', indent: 1 }, 200, 205],
          [{ text: 'Grundsteuer', indent: 2 }, 50, 55],
          [{ text: 'Gewerbesteuer', indent: 2 }, 150, 150],
          [{ text: 'Gebühren', indent: 1 }, 100, 105],
          ['Aufwand', 400, 390],
          [{ text: 'Personal', indent: 1 }, 250, 240],
          [{ text: 'Sachkosten', indent: 1 }, 150, 150],
        ],
      },
    ],
    is: { rows: 5, sums: SUMS, totals: [2, 3, 7] },
  },
  {
    kind: 'indented rows that do not add up are asked about',
    file: 'q.csv',
    content:
      'Position;Plan;Ist\nErträge;300;310\n  Steuern;200;205\n  Gebühren;90;101\nAufwand;400;390\n  Personal;250;240\n  Sachkosten;150;150\n',
    is: { totals: [5], says: ['PARTS_UNSURE', 'LAYOUT_UNSURE'] },
  },
  {
    kind: 'numbers of levels in digits alone that do not add up are asked about',
    file: 'codes-a.csv',
    content:
      'Nr.;Art;2022;2023\n40;Steuern;1916;2166\n401;Grundsteuer;790;624\n402;Gewerbesteuer;342;558\n50;Gebühren;857;1790\n501;Abfall;70;762\n502;Abwasser;59;389\n',
    is: { totals: [], says: ['PARTS_UNSURE'] },
  },
  {
    kind: 'the same, the parts above what they stand under',
    file: 'codes-b.csv',
    content:
      'Nr.;Art;2022\n401;Grundsteuer;858,6\n402;Gewerbesteuer;169,9\n40;Steuern;1720,4\n501;Abfall;293,0\n502;Abwasser;497,8\n50;Gebühren;1454,3\n',
    is: { totals: [], says: ['PARTS_UNSURE'] },
  },
  {
    kind: 'numbers of rows in the order of texts are no levels',
    file: 'codes-c.csv',
    content:
      'Nr.;Straße;Fälle\n1;Ahornweg;90\n10;Bachgasse;20\n11;Talweg;30\n2;Seestraße;80\n3;Parkweg;12\n4;Ring;7\n5;Markt;9\n6;Feldweg;4\n7;Hof;3\n8;Damm;2\n9;Kai;1\n',
    is: { rows: 11, sums: { Fälle: 258 }, asks: false },
  },
  {
    kind: 'numbers that begin alike are no levels where what looks like a part is more',
    file: 'codes-d.csv',
    content:
      'Linie;Ziel;Fahrgäste\n4;Nord;210\n41;Hafen;390\n42;Ost;80\n5;West;300\n51;Süd;20\n52;Mitte;25\n',
    is: { rows: 6, sums: { Fahrgäste: 1025 }, asks: false },
  },
  {
    kind: 'dashes above what they stand under, which do not add up',
    file: 'dash-above.csv',
    content:
      'Art;2022;2023\n- Grundsteuer;4;308\n- Gewerbesteuer;651;118\n- Hundesteuer;427;240\nSteuern;1196;789\nGebühren;858;300\n',
    is: { totals: [], says: ['PARTS_UNSURE'] },
  },
  {
    kind: 'numbers above what they stand under, which do not add up',
    file: 'numbers-above.csv',
    content:
      'Nr.;Art;2022\n1.1;Grundsteuer;672\n1.2;Gewerbesteuer;570\n1;Steuern;1308\n2.1;Abfall;487\n2.2;Abwasser;322\n2;Gebühren;976\n',
    is: { totals: [], says: ['PARTS_UNSURE'] },
  },
  {
    kind: 'nothing but the figures says so: one tap',
    file: 'r.csv',
    content:
      'Position;Plan;Ist\nErträge;300;310\nSteuern;200;205\nGebühren;100;105\nAufwand;400;390\nPersonal;250;240\nSachkosten;150;150\n',
    is: { rows: 4, sums: SUMS, totals: [2, 5], says: ['LAYOUT_UNSURE'] },
  },
  {
    kind: 'a grand total and a balance over parents',
    file: 's.csv',
    content:
      'Position;Plan;Ist\nErträge;500;510\ndavon Steuern;400;405\ndavon Gebühren;100;105\nAufwand;400;390\ndavon Personal;250;240\ndavon Sachkosten;150;150\nSaldo;100;120\n',
    is: { rows: 4, sums: { Plan: 900, Ist: 900 }, totals: [2, 5, 8] },
  },
  {
    kind: 'means of parts are no sums, and nothing is asked',
    file: 't.csv',
    content:
      'Stadtteil;Durchschnittsalter\nNord;44,1\n  Nordend;42,0\n  Nordfeld;46,5\nSüd;40,2\n  Südend;39,1\n  Südfeld;41,7\n',
    is: { rows: 6, totals: [], asks: false },
  },
  {
    kind: 'a label written once stands in the first of its rows, which is no parent',
    file: 'u.csv',
    content:
      'Amt;Maßnahme;Betrag\nBauamt;Brücke;310\n;Straße;200\n;Radweg;100\nSchulamt;Turnhalle;580\n;Mensa;500\n;Hof;70\n',
    is: { rows: 6, sums: { Betrag: 1760 }, totals: [], asks: false },
  },
  {
    kind: 'a whole before its groups, all of them parted in the same way: only the groups count',
    file: 'across-a.csv',
    content:
      'Merkmal;2022;2023\nBevölkerung;1000;1010\ndavon männlich;490;495\ndavon weiblich;510;515\nunter 18;200;205\ndavon männlich;90;95\ndavon weiblich;110;110\nab 18;800;805\ndavon männlich;400;400\ndavon weiblich;400;405\n',
    is: { rows: 4, sums: { 2022: 1000, 2023: 1010 }, totals: [2, 3, 4, 5, 8], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'the same without a word, by the figures alone',
    file: 'across-b.csv',
    content:
      'Fahrzeuge;2022;2023\nAlle;1000;1010\nprivat;490;495\nöffentlich;510;515\nPkw;200;205\nprivat;90;95\nöffentlich;110;110\nBusse;300;305\nprivat;150;150\nöffentlich;150;155\nLkw;500;500\nprivat;250;250\nöffentlich;250;250\n',
    is: { rows: 6, sums: { 2022: 1000, 2023: 1010 }, totals: [2, 3, 4, 5, 8, 11], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'the same with indents, the whole below its groups',
    file: 'across-c.csv',
    content:
      'Fahrzeuge;2022;2023\nPkw;200;205\n  privat;90;95\n  öffentlich;110;110\nBusse;300;305\n  privat;150;150\n  öffentlich;150;155\nAlle Fahrzeuge;500;510\n  privat;240;245\n  öffentlich;260;265\n',
    is: { rows: 4, sums: { 2022: 500, 2023: 510 }, totals: [2, 5, 8, 9, 10], says: ['PARTS_LEFT'] },
  },
  {
    kind: 'a part and the next row are not the row before, though half of one would do',
    file: 'stellen.csv',
    content:
      'Besoldungsgruppe;Stellen 2024;Stellen 2025;besetzt\nA 15;1,00;1,00;1,00\nA 13;3,00;4,00;3,00\ndavon Teilzeit;1,50;1,50;1,50\nA 9;2,50;2,50;2,00\nA 6;10,25;11,25;9,75\n',
    is: { rows: 4, sums: { 'Stellen 2024': 16.75, 'Stellen 2025': 18.75, besetzt: 15.75 }, totals: [4] },
  },
];
