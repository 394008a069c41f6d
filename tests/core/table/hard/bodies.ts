// Bodies of every form: groups, totals anywhere, labels written once, several tables.
import type { Hard } from './kinds.ts';

export const BODIES: readonly Hard[] = [
  {
    kind: 'groups in lines of their own',
    file: 'a.csv',
    content:
      'Haushalte;2021;2022\nEinpersonenhaushalte;;\nunter 30;120;125\n30 bis 60;200;205\nMehrpersonenhaushalte;;\nmit Kindern;300;298\nohne Kinder;280;284\n',
    is: {
      rows: 4,
      sums: { 2021: 900 },
      cells: {
        Gruppe: [
          'Einpersonenhaushalte',
          'Einpersonenhaushalte',
          'Mehrpersonenhaushalte',
          'Mehrpersonenhaushalte',
        ],
      },
    },
  },
  {
    kind: 'davon and indents',
    file: 'b.xlsx',
    content: [
      {
        name: 'T',
        rows: [
          ['Art der Fläche', 'ha'],
          ['Siedlung', 300],
          ['  davon:'],
          ['    Wohnbau', 180],
          ['    Gewerbe', 120],
          ['Vegetation', 700],
          ['  davon:'],
          ['    Wald', 400],
          ['    Acker', 300],
        ],
      },
    ],
    is: { heads: [1] },
  },
  {
    kind: 'subtotals and a grand total with words',
    file: 'c.csv',
    content:
      'Amt;Maßnahme;Kosten\n10;Umbau;100,00\n10;Möbel;50,50\nSumme Amt 10;;150,50\n20;Software;75,25\n20;Geräte;24,75\nSumme Amt 20;;100,00\nGesamtsumme;;250,50\n',
    is: { rows: 4, sums: { Kosten: 250.5 }, totals: [4, 7, 8] },
  },
  {
    kind: 'the total stands on top and is called after the town',
    file: 'd.csv',
    content:
      'Stadtteil;Einwohner;Haushalte\nMusterstadt gesamt;1.000;500\nMitte;400;220\nNord;350;170\nSüd;250;110\n',
    is: { rows: 3, sums: { Einwohner: 1000, Haushalte: 500 }, totals: [2] },
  },
  {
    kind: 'stars for levels of totals',
    file: 'e.csv',
    content:
      'Kontengruppe;Plan;Ist\nSteuern;500,00;510,00\nZuweisungen;300,00;290,00\n* Erträge;800,00;800,00\nPersonal;400,00;410,00\nSachkosten;250,00;240,00\n* Aufwand;650,00;650,00\n** Saldo;150,00;150,00\n',
    is: { rows: 4, sums: { Plan: 1450 }, totals: [4, 7, 8] },
  },
  {
    kind: 'a pivot with its words',
    file: 'f.csv',
    content:
      'Zeilenbeschriftungen;Summe von Betrag;Anzahl von Nr\nBauhof;300,00;3\nFuhrpark;200,00;2\nGrünpflege;100,00;1\nKultur;90,00;2\nMuseum;60,00;1\nTheater;30,00;1\nGesamtergebnis;390,00;5\n',
    is: { rows: 4, sums: { 'Summe von Betrag': 390 } },
  },
  {
    kind: 'a pivot in tabular form',
    file: 'g.csv',
    content:
      'Amt;Kostenart;2023;2024\n10;Personal;5;6\n;Sachkosten;2;3\n10 Ergebnis;;7;9\n20;Personal;1;2\n;Sachkosten;3;4\n20 Ergebnis;;4;6\nGesamtergebnis;;11;15\n',
    is: { rows: 4, sums: { 2023: 11, 2024: 15 }, cells: { Amt: [10, 10, 20, 20] } },
  },
  {
    kind: 'subtotals of one word below offices that stand in each row',
    file: 's.csv',
    content:
      'Amt;Posten;Betrag\n10;a;110,50\n10;b;222,10\nZwischensumme;;332,60\n20;c;41,00\n20;d;57,20\nZwischensumme;;98,20\nSumme;;430,80\n',
    is: { rows: 4, sums: { Betrag: 430.8 }, totals: [4, 7, 8] },
  },
  {
    kind: 'a mean at the end',
    file: 'h.csv',
    content: 'Kita;Plätze;Kinder\nRegenbogen;50;40\nWaldkinder;30;20\nAm Markt;40;30\nDurchschnitt;40;30\n',
    is: { rows: 3, sums: { Plätze: 120 }, totals: [5] },
  },
  {
    kind: 'labels written once',
    file: 'i.csv',
    content:
      'Träger;Einrichtung;Plätze\nStadt;Regenbogen;50\n;Sternschnuppe;40\nKirche;Arche;30\n;St. Anna;25\nVerein;Waldkinder;20\n;Kobolde;18\n',
    is: { rows: 6, cells: { Träger: ['Stadt', 'Stadt', 'Kirche', 'Kirche', 'Verein', 'Verein'] } },
  },
  {
    kind: 'labels merged over rows',
    file: 'j.xlsx',
    content: [
      {
        name: 'T',
        merges: ['A2:A4', 'A5:A6'],
        rows: [
          ['Amt', 'Maßnahme', 'Betrag'],
          ['Bauamt', 'Brücke', 100],
          [null, 'Straße', 200],
          [null, 'Radweg', 50],
          ['Schulamt', 'Turnhalle', 500],
          [null, 'Mensa', 70],
        ],
      },
    ],
    is: {
      rows: 5,
      cells: { Amt: ['Bauamt', 'Bauamt', 'Bauamt', 'Schulamt', 'Schulamt'] },
      sums: { Betrag: 920 },
    },
  },
  {
    kind: 'two tables with a gap and titles',
    file: 'k.csv',
    content:
      'Tabelle 1: Plätze;;\nKita;2023;2024\nRegenbogen;50;52\nWaldkinder;30;30\nAm Markt;25;26\n;;\nTabelle 2: Personal;;\nKita;Stellen;davon Teilzeit\nRegenbogen;8;3\nWaldkinder;5;4\nAm Markt;4;2\n',
    is: { tables: ['k.csv', 'k.csv (2)'], rows: 3 },
  },
  {
    kind: 'two tables without a gap',
    file: 'l.csv',
    content:
      'Straße;Länge in m\nHauptstraße;1200\nRingweg;800\nAm Bach;450\nPlatz;Fläche in m²;Bänke\nMarkt;2500;12\nAnger;1800;8\nSchulhof;900;4\n',
    is: { tables: ['l.csv', 'l.csv (2)'], rows: 3 },
  },
  {
    kind: 'a total in a category of one dimension',
    file: 'm.csv',
    content:
      'Jahr;Geschlecht;Anzahl\n2021;männlich;10\n2021;weiblich;12\n2021;insgesamt;22\n2022;männlich;11\n2022;weiblich;14\n2022;insgesamt;25\n2023;männlich;9\n2023;weiblich;13\n2023;insgesamt;22\n',
    is: { rows: 6, sums: { Anzahl: 69 } },
  },
  {
    kind: 'totals in categories of two dimensions',
    file: 'n.csv',
    content:
      'Ortsteil;Geschlecht;Alter;Personen\n' +
      ['Nord', 'Süd']
        .flatMap((place, p) =>
          (
            [
              ['m', 1],
              ['w', 2],
              ['insgesamt', 3],
            ] as const
          ).flatMap(([sex, s]) =>
            (
              [
                ['unter 18', 10],
                ['18 und mehr', 40],
                ['zusammen', 50],
              ] as const
            ).map(([age, a]) => `${place};${sex};${age};${a * s * (p + 1)}`),
          ),
        )
        .join('\n') +
      '\n',
    is: { rows: 8, sums: { Personen: 450 } },
  },
  {
    kind: 'a share below the total',
    file: 'q.csv',
    content:
      'Kita;Plätze;belegt;frei\nSonne;50;45;5\nMond;40;38;2\nSterne;60;60;0\nSumme;150;143;7\nAuslastung in %;;95,3;\n',
    is: { rows: 3, sums: { Plätze: 150, belegt: 143 }, totals: [5, 6] },
  },
  {
    kind: 'a total in short',
    file: 'r.csv',
    content: 'Bezirk;m;w;d;zus.\nMitte;10;12;0;22\nNord;8;9;1;18\nSüd;7;7;0;14\nzus.;25;28;1;54\n',
    is: { rows: 3, sums: { m: 25 }, totals: [5] },
  },
  {
    kind: 'a note and a source below',
    file: 'o.csv',
    content:
      'Gemeinde;Betten;Gäste\nAdorf;120;3400\nBdorf;80;2100\nCdorf;40;900\n1) ohne Camping;;\nQuelle: Statistisches Landesamt;;\n',
    is: { rows: 3, sums: { Betten: 240 } },
  },
  {
    kind: 'a head that comes again on each page',
    file: 'p.csv',
    content:
      'Nr;Name;Betrag\n1;Huber;10,00\n2;Maier;20,00\n3;Schmid;30,00\nNr;Name;Betrag\n4;Bauer;40,00\n5;Vogt;50,00\n6;Lang;60,00\n',
    is: { rows: 6, sums: { Betrag: 210 } },
  },
  {
    kind: 'totals between headings that all add up, though the layout is not sure',
    file: 'between-a.csv',
    content:
      'Kategorie;Ist\nErträge;\nSteuern;800\nGebühren;200\nSumme Erträge;1000\nAufwendungen;\nPersonal;700\nSachkosten;400\nSumme Aufwendungen;1100\nJahresergebnis;-100\n',
    is: {
      rows: 4,
      sums: { Ist: 2100 },
      totals: [5, 9, 10],
      types: { Ist: 'number' },
      roles: { Ist: 'measure' },
    },
  },
  {
    kind: 'one of them that adds up nothing, and all between are named',
    file: 'between-b.csv',
    content:
      'Kategorie;Ist\nErträge;\nSteuern;800\nGebühren;200\nSumme Erträge;1000\nAufwendungen;\nPersonal;700\nSachkosten;400\nSumme Aufwendungen;1150\nJahresergebnis;-100\n',
    is: { says: ['TOTAL_KEPT'] },
  },
];
