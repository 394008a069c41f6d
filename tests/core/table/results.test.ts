// Results of budgets, profit and loss, flows of cash and elections: made of what stands before them (or below), also of other results.
import { describe, expect, test } from 'vitest';
import { readRows as read } from '../../support/read-rows.ts';

test.each<[string, readonly string[], number, string, number]>([
  [
    'of profit and loss, numbered in their labels',
    [
      'GuV 2023;EUR',
      '1. Umsatzerlöse;1.200.000',
      '2. Sonstige Erträge;50.000',
      '3. Materialaufwand;-400.000',
      '4. Personalaufwand;-830.000',
      '5. Betriebsergebnis;20.000',
      '6. Zinsen;-5.000',
      '7. Steuern;-3.000',
      '8. Jahresüberschuss;12.000',
    ],
    6,
    'EUR',
    12_000,
  ],
  [
    'of flows of cash, of results alone',
    [
      'Zahlungsart;EUR',
      'Einzahlungen aus laufender Verwaltungstätigkeit;1.000',
      'Auszahlungen aus laufender Verwaltungstätigkeit;-900',
      'Saldo aus laufender Verwaltungstätigkeit;100',
      'Einzahlungen aus Investitionstätigkeit;200',
      'Auszahlungen aus Investitionstätigkeit;-450',
      'Saldo aus Investitionstätigkeit;-250',
      'Finanzmittelüberschuss/-fehlbetrag;-150',
      'Aufnahme von Krediten;200',
      'Tilgung;-80',
      'Saldo aus Finanzierungstätigkeit;120',
      'Änderung des Bestandes;-30',
      'Anfangsbestand;90',
      'Endbestand;60',
    ],
    7,
    'EUR',
    60,
  ],
  [
    'of a budget in the form of the state, with signs and the rows that make them',
    [
      'Nr.;Arten;Ansatz',
      '01;Steuern;8200',
      '02;+ Zuwendungen;3100',
      '10;= Ordentliche Erträge;11300',
      '11;- Personalaufwendungen;3500',
      '12;- Transferaufwendungen;7600',
      '17;= Ordentliche Aufwendungen;11100',
      '18;= Ordentliches Ergebnis (Zeilen 10 und 17);200',
      '19;+ Finanzerträge;45',
      '20;- Zinsen;120',
      '21;= Finanzergebnis (Zeilen 19 und 20);-75',
      '22;= Ergebnis der Verwaltungstätigkeit (Zeilen 18 und 21);125',
    ],
    6,
    'Ansatz',
    22_565,
  ],
  [
    'of an election, above what makes them',
    [
      'Merkmal;Nord;Süd',
      'Wahlberechtigte;1000;1500',
      'Wähler;600;900',
      'Ungültige Stimmen;10;20',
      'Gültige Stimmen;590;880',
      'CDU;300;400',
      'SPD;200;380',
      'FDP;90;100',
    ],
    5,
    'Nord',
    1600,
  ],
  [
    'of votes, above a share',
    [
      'Partei;Bezirk 1;Bezirk 2',
      'CDU;100;120',
      'SPD;80;140',
      'FDP;20;40',
      'gültige Stimmen;200;300',
      'Wahlbeteiligung in %;61,2;58,0',
    ],
    3,
    'Bezirk 1',
    200,
  ],
])('results %s are none of the data', async (_what, rows, count, name, sum) => {
  const found = await read(rows);
  expect([found.rows, found.sums[name], found.asked]).toEqual([count, sum, []]);
});

describe('a statement whose rows bear their numbers', () => {
  const rows = (result: number): string[] => [
    'Arten;Ergebnis 2024;Plan 2025',
    '01 - Steuern;8.204;8.310',
    '02 - Zuwendungen;3.117;3.205',
    '03 = ordentliche Erträge;11.321;11.515',
    '04 - Personalaufwendungen;3.519;3.608',
    '05 - Transferaufwendungen;7.633;7.741',
    '06 = ordentliche Aufwendungen;11.152;11.349',
    '07 = Ergebnis der Verwaltungstätigkeit (03 und 06);169;166',
    '08 - Finanzerträge;45;41',
    '09 - Zinsen;128;133',
    `10 = Finanzergebnis (08 und 09);-83;${result}`,
    '11 = Jahresergebnis (07 und 10);86;74',
  ];
  test('asks nothing where each result is made as it says', async () => {
    const found = await read(rows(-92));
    expect([found.rows, found.sums['Plan 2025'], found.asked]).toEqual([6, 23_038, []]);
  });
  test('is not taken apart by halves where one lost its sign: each result is named, and stays', async () => {
    const found = await read(rows(92));
    expect([found.rows, found.asked]).toEqual([11, []]);
    expect(found.codes.filter((code) => code === 'TOTAL_KEPT')).toHaveLength(5);
  });
});

test('answers of a survey are no results, though one is the sum of two others', async () => {
  const rows = ['Antwort;Anzahl', '1 = sehr gut;127', '2 = gut;312', '3 = mittel;439', '4 = schlecht;58'];
  const found = await read(rows);
  expect([found.rows, found.sums['Anzahl']]).toEqual([4, 936]);
});

test.each([
  'Ergebnisrücklage',
  'Jahresüberschuss Vorjahr',
  'Ergebnisse offen',
  'Ergebnisdarstellung',
  'Endbestand Lager A',
  'Überschuss an Bewerbern',
])('%s is none of the rows before it, though it is as much as they are', async (name) => {
  const found = await read(['Merkmal;Anzahl', 'Vorträge;12', 'Berichte;9', `${name};21`, 'Anlagen;5']);
  expect([found.rows, found.asked]).toEqual([4, []]);
});

test('a result that nothing before it makes stays', async () => {
  const rows = ['GuV;EUR', 'Erlöse;1.200', 'Aufwand;-803', 'Betriebsergebnis;398', 'Zinsen;-7'];
  expect((await read(rows)).rows).toBe(4);
});

describe('levels of signs in a column of their own', () => {
  const head = 'Nr.;Art;2021;Anteil in %';
  const some = (sign: string, name: string, [one, two]: readonly [number, number]): string[] => [
    `${sign};${name};${one + two};51,0`,
    `1.;${name}steuer;${one};3,1`,
    `2.;${name}gebühr;${two};91,4`,
  ];
  test.each([
    ['letters', ['A.', 'B.', 'C.']],
    ['Roman numbers', ['I.', 'II.', 'III.']],
  ])('%s, where one group has no parts and a share stands there', async (_what, [first, second, third]) => {
    const rows = [head, ...some(first!, 'Grund', [613, 208]), ...some(second!, 'Hunde', [71, 404])];
    const found = await read([...rows, `${third};Zinsen;97;4,4`]);
    expect([found.rows, found.sums['2021']]).toEqual([5, 1393]);
  });
  test('parts that do not add up are asked about', async () => {
    const rows = [
      head,
      'A.;Steuern;900;1,0',
      ...some('A.', 'Grund', [613, 208]).slice(1),
      'B.;Zinsen;97;4,4',
    ];
    expect((await read(rows)).codes).toContain('PARTS_UNSURE');
  });
});

describe('a result of posts that are all above zero', () => {
  const posts = ['Posten;EUR', 'Umsatzerlöse;1000', 'Personalaufwand;402', 'Materialaufwand;200'];
  test('is what income leaves over expense, and income is no sum of the others', async () => {
    const found = await read([...posts, 'Betriebsergebnis;398']);
    expect([found.rows, found.sum, found.codes]).toEqual([3, 1602, ['TOTAL_ROWS']]);
  });
  test.each([
    ['expense', posts],
    ['signs', ['Posten;EUR', 'Umsatz;1000', 'Personal;-402', 'Material;-200']],
  ])('is named where nothing makes it, by %s', async (_what, rows) => {
    const found = await read([...rows, 'Betriebsergebnis;397']);
    expect([found.rows, found.codes]).toEqual([4, ['TOTAL_KEPT']]);
  });
  test.each<[string, readonly string[]]>([
    ['companies', ['Betrieb;Betriebsergebnis 2023', 'Stadtwerke;398', 'Bäder;-120', 'Bus;-300']],
    [
      'one post that comes again each year',
      [
        'Jahr;Posten;EUR',
        '2022;Umsatz;1000',
        '2022;Jahresergebnis;39',
        '2023;Umsatz;1040',
        '2023;Jahresergebnis;51',
      ],
    ],
  ])('asks nothing of %s', async (_what, rows) => {
    expect((await read(rows)).codes).toEqual([]);
  });
});
