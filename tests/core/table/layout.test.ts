import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/core/table/layout.ts';
import { partsOf } from '../../../src/core/table/parts.ts';
import { TableBuilder } from '../../../src/core/table/build.ts';
import type { RawTable } from '../../../src/core/table/raw.ts';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

/** A sheet of text; an empty line is one in the file. */
const sheet = (text: string): RawTable => {
  const builder = new TableBuilder(100);
  text.split('\n').forEach((line, i) => {
    if (line !== '') builder.push(line.split(';'), i + 1);
  });
  return builder.finish('t');
};
const column = (table: RawTable, i: number): string[] =>
  Array.from({ length: table.rows }, (_, row) => table.columns[i]!.get(row));

describe('totals', () => {
  const text =
    'Bezirk;Ort;Einwohner\nNord;A;10\nNord;B;20\nSumme Nord;;30\nSüd;C;5\nSüd;D;6\nSumme Süd;;11\nGesamt;;41';
  test('are left out wherever they add up, and kept beside the data', () => {
    const layout = layoutOf(sheet(text), { headerRows: [1], dropTotals: true });
    expect(layout.totals.left).toEqual([
      { row: 4, label: 'Summe Nord', cells: ['Summe Nord', '', '30'] },
      { row: 7, label: 'Summe Süd', cells: ['Summe Süd', '', '11'] },
      { row: 8, label: 'Gesamt', cells: ['Gesamt', '', '41'] },
    ]);
    expect(column(layout.body, 2)).toEqual(['10', '20', '5', '6']);
    expect(layout.letters).toBe('hddeddee');
  });
  test('that do not add up stay', () =>
    expect(
      layoutOf(sheet(text.replace('41', '142')), { headerRows: [1], dropTotals: true }).totals.left,
    ).toHaveLength(2));
  test('stay where a person wants them', () =>
    expect(layoutOf(sheet(text), { headerRows: [1], keepTotals: true }).to).toBe(8));
  const leftOf = (lines: string): string[] =>
    layoutOf(sheet(lines), { headerRows: [1], dropTotals: true }).totals.left.map(({ label }) => label);
  test.each([
    [
      'a balance is what comes in less what goes out',
      '4011;100\n4012;50\n* Erträge;150\n5011;80\n5012;20\n* Aufwand;100\n** Saldo;50',
      ['* Erträge', '* Aufwand', '** Saldo'],
    ],
    ['a mean is none of the values', 'Nord;10,0\nSüd;20,5\nWest;30,0\nDurchschnitt;20,2', ['Durchschnitt']],
    ['a mean that is another stays', 'Nord;10,0\nSüd;20,5\nWest;30,0\nDurchschnitt;25,2', []],
    [
      'rows of a pivot that add up those below them',
      '10;100\nPersonal;60\nSache;40\n20;50\nPersonal;30\nSache;20\nGesamtergebnis;150',
      ['10', '20', 'Gesamtergebnis'],
    ],
    [
      'one of its rows that does not',
      '10;100\nPersonal;60\nSache;41\n20;50\nPersonal;30\nSache;20\nGesamtergebnis;150',
      [],
    ],
  ])('%s', (_, lines, labels) => expect(leftOf(`Konto;Betrag\n${lines}`)).toEqual(labels));
  test('small decimals are compared as finely as they are written', () =>
    expect(leftOf('Ort;a;b\nA;0,2;0,3\nB;0,1;0,2\nC;0,2;0,1\nD;0,3;0,4\nE;0,4;0,2')).toEqual([]));
  test('what adds up all others without a word for it is left out, and asked about', () => {
    const layout = layoutOf(
      sheet('Ortsteil;Einwohner;Haushalte\nNord;100;40\nSüd;200;90\nWest;50;20\nWeidenburg;350;150'),
    );
    expect(layout.totals.left.map(({ row }) => row)).toEqual([5]);
    expect(layout.confidence).toBeLessThan(0.95);
    expect(layout.doubt).toBe(4);
  });
  test('rows of different units add up to nothing', () =>
    expect(
      leftOf(
        'Merkmal;Einheit;Wert\nA;EUR;10\nB;EUR;20\nSumme;EUR;30\nQuote;%;5\nQuote Süd;%;6\nQuote gesamt;%;11',
      ),
    ).toEqual([]));
  test('of one unit they do', () =>
    expect(leftOf('Merkmal;Einheit;Wert\nA;EUR;10\nB;EUR;20\nC;EUR;5\nSumme;EUR;35')).toEqual(['Summe']));
  test('a word that is one of the categories is none', () => {
    const long =
      'Jahr;Geschlecht;Wert\n2020;männlich;1\n2020;weiblich;2\n2020;Insgesamt;3\n2021;männlich;4\n2021;weiblich;5\n2021;Insgesamt;9';
    expect(layoutOf(sheet(long), { headerRows: [1], dropTotals: true }).totals.left).toEqual([]);
  });
});

describe('labels', () => {
  test('that are written once are filled down, and said', () => {
    const layout = layoutOf(sheet('Amt;Art;Wert\n10;Personal;1\n;Sache;2\n20;Personal;3\n;Sache;4'), {
      headerRows: [1],
    });
    expect(layout.made).toEqual([{ name: 'Amt', count: 2, how: 'filled' }]);
    expect(column(layout.body, 0)).toEqual(['10', '10', '20', '20']);
  });
  test('lines of them become a column', () => {
    const layout = layoutOf(
      sheet('Alter;2020;2021\nMänner\nunter 18;1;2\n18 und mehr;3;4\nFrauen\nunter 18;5;6\n18 und mehr;7;8'),
      {
        headerRows: [1],
        lines: [
          { line: 2, as: 'group' },
          { line: 5, as: 'group' },
        ],
      },
    );
    expect(layout.names).toEqual(['Alter', '2020', '2021', 'Gruppe']);
    expect(column(layout.body, 3)).toEqual(['Männer', 'Männer', 'Frauen', 'Frauen']);
    expect(layout.letters).toBe('hgddgdd');
  });
});

describe('heads', () => {
  test('a row of column numbers and a year with a note', () => {
    const layout = layoutOf(sheet('Kreis;2020 1);2021p\n1;2;3\nNord;5;6\nSüd;7;8'), { headerRows: [1, 2] });
    expect(layout.names).toEqual(['Kreis', '2020', '2021']);
  });
  test('a unit in the title holds for all columns, one in a row for those at its right', () => {
    const lines = [{ line: 1, as: 'title' as const }];
    const title = layoutOf(sheet('Angaben in Tsd. EUR\nOrt;Plan;Ist\nNord;5;6\nSüd;7;8'), {
      headerRows: [2],
      lines,
    });
    expect(title.units).toEqual(['Tsd. €', 'Tsd. €', 'Tsd. €']);
    const row = layoutOf(sheet('Ort;Plan;Ist\n;Anzahl;\nNord;5;6\nSüd;7;8'), { headerRows: [1, 2] });
    expect([row.names, row.units]).toEqual([
      ['Ort', 'Plan', 'Ist'],
      ['', 'Anzahl', 'Anzahl'],
    ]);
  });
  test('a name broken over two lines is one word', () =>
    expect(layoutOf(sheet('Ort;Bevölke-\n;rung\nNord;5\nSüd;7'), { headerRows: [1, 2] }).names[1]).toBe(
      'Bevölkerung',
    ));
});

describe('what stands above a head, with an empty line between', () => {
  const DATA = Array.from({ length: 9 }, (_, i) => [`${i} bis ${i + 1}`, 100 + i * 3, 90 + i * 2, 80 + i]);
  const HEAD = [
    ['Alter', 'Überlebende', 'Gestorbene', 'Gestorbene'],
    ['in Jahren', 'im Alter x', 'im Alter x', 'bis unter x+1'],
  ];
  const heads = async (rows: readonly (readonly TestCell[])[], merges: string[] = []) => {
    const found = await readTables(xlsxOf([{ name: 't', rows: [...rows, ...DATA], merges }]), {
      name: 't.xlsx',
    });
    if (!found.ok) throw new Error(found.issues[0]?.code);
    const { headerRows, around } = found.value.tables[0]!;
    return { headerRows, titles: around?.titles ?? [] };
  };
  test.each([
    ['once', [['Männlich']], [5, 6]],
    ['on each printed page', [[null, 'Weiblich', null, 'Weiblich']], [5, 6]],
    ['in two lines', [['Deutschland'], ['Weiblich']], [6, 7]],
  ])('one word, %s, is a title and no part of the names', async (_how, words, wanted) => {
    const { headerRows, titles } = await heads([['Sterbetafel 2021/2023'], [], ...words, [], ...HEAD]);
    expect(headerRows).toEqual(wanted);
    expect(titles.join(' ')).toContain(words.at(-1)!.find((one) => one !== null));
  });
  test('one word below a title that stands in its column is a title', async () => {
    const rows = [[null, 'Sterbetafel 2021/2023'], [], [null, 'Weiblich'], [], ...HEAD];
    expect((await heads(rows)).headerRows).toEqual([5, 6]);
  });
  test('one word over later columns is their name', async () => {
    const rows = [['Sterbetafel 2021/2023'], [], [null, 'Weiblich'], [], ...HEAD];
    expect((await heads(rows)).headerRows).toEqual([3, 5, 6]);
  });
  test('a word merged over some of the columns is their name', async () => {
    const rows = [['Sterbetafel 2021/2023'], [], [null, 'Weiblich'], [], ...HEAD];
    expect((await heads(rows, ['B3:D3'])).headerRows).toEqual([3, 5, 6]);
  });
});

describe('records of two lines each', () => {
  const read = async (body: readonly (readonly TestCell[])[]) => {
    const rows = [['Objekt', 'Ansatz'], ['Adresse', 'Ergebnis'], ...body];
    const found = await readTables(xlsxOf([{ name: 't', rows }]), { name: 't.xlsx' });
    return found.issues.map(({ code }) => code);
  };
  test('are never added up without a question', async () => {
    const body = [
      ['Rathaus', 1000],
      ['Marktplatz 1', 900],
      ['Schule', 2000],
      ['Schulweg 3', 2100],
      ['Bauhof', 500],
      ['Am Tor 9', 450],
    ];
    expect(await read(body)).toContain('LAYOUT_UNKNOWN');
  });
  const listed = async (...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const found = await readTables(bytes, { name: 't.csv' });
    return found.issues.map(({ code }) => code);
  };
  test.each<[string, readonly string[]]>([
    [
      'words and days by turns',
      [
        'Maßnahme;Kosten;Termin',
        'Neubau Kita;1200;01.03.2025',
        'Amt 65;800;geplant',
        'Radweg;300;15.09.2025',
        'Amt 66;120;im Bau',
        'Sporthalle;2400;01.11.2026',
        'Amt 65;310;geplant',
      ],
    ],
    [
      'words, and what begins with a number',
      [
        'Einrichtung;Anschrift',
        'Kita Regenbogen;Hauptstr. 1',
        'Frau Meier;55116 Mainz',
        'Kita Arche;Kirchgasse 7',
        'Herr Huber;55118 Mainz',
        'Kita Wald;Am Forst 3',
        'Frau Kunz;55120 Mainz',
      ],
    ],
    [
      'a label that comes again below each other one',
      ['Bereich;Januar', 'Strom;100', 'Ist;98', 'Gas;200', 'Ist;210', 'Wasser;50', 'Ist;49', 'Summe;707'],
    ],
    [
      'the sum below each month',
      ['Ort;Fälle;Tage', 'Jan;10;1', 'Summe;12;3', 'Feb;20;2', 'Summe;15;4', 'Mrz;30;3', 'Summe;18;5'],
    ],
    [
      'a part of each',
      ['Art;Betrag', 'Strom;100', 'davon;20', 'Gas;200', 'davon;30', 'Wasser;50', 'davon;10'],
    ],
  ])('under one line of names: %s', async (_what, lines) =>
    expect(await listed(...lines)).toContain('LAYOUT_UNKNOWN'),
  );
  const told = (two: string, ...labels: readonly string[]): string[] =>
    two.split(';').map((value, i) => `${labels[i]};${value}`);
  test.each<[string, readonly string[]]>([
    ['with a label written once', ['Ort;Art;Zahl', 'A;m;1', ';w;2', 'B;m;3', ';w;4', 'C;m;5', ';w;6']],
    ['of which every second value is secret', ['Ort;Zahl', 'A;1', 'B;.', 'C;3', 'D;.', 'E;4', 'F;.']],
    ['whose years come again', ['Jahr;Zahl', '2021;1', '2022;5', '2021;2', '2022;6', '2021;3', '2022;7']],
    [
      'whose values are years and inhabitants',
      [
        'Jahr;Merkmal;Wert',
        ...[2019, 2020, 2021].flatMap((year, i) => [
          `${year};Einwohner;${2011 + i}`,
          `${year};Haushalte;81${i}`,
        ]),
      ],
    ],
    [
      'that tell the same two by turns',
      ['Merkmal;Wert', ...['1960;40', '1970;35', '1988;60'].flatMap((two) => told(two, 'Baujahr', 'Plätze'))],
    ],
    [
      'that tell a day and a number by turns',
      [
        'Merkmal;Wert',
        ...['1.3.2024;3', '1.4.2024;4', '1.5.2024;12'].flatMap((two) => told(two, 'Beginn', 'Dauer')),
      ],
    ],
    [
      'that tell a number and a name by turns',
      [
        'Merkmal;Wert',
        ...['3011;Huber', '812;Kunz', '1205;Meier'].flatMap((two) => told(two, 'Einwohner', 'Bürgermeister')),
      ],
    ],
    [
      'each with another label',
      [
        'Merkmal;Wert',
        'Einwohner;3011',
        'Bürgermeister;Huber',
        'Fläche;1250',
        'Kreis;Süd',
        'Haushalte;1402',
        'Land;Hessen',
      ],
    ],
  ])('are none %s', async (_what, lines) => expect(await listed(...lines)).not.toContain('LAYOUT_UNKNOWN'));
  test('are not seen where lines do not differ by turns', async () => {
    const body = ['Rathaus', 'Schule 2', 'Schule 3', 'Bauhof', 'Kita 1', 'Bad'].map((name, i) => [
      name,
      100 * i + 7,
    ]);
    expect(await read(body)).not.toContain('LAYOUT_UNKNOWN');
  });
});

describe('several tables on a sheet', () => {
  const rows = (from: number): string =>
    Array.from({ length: 8 }, (_, i) => `Ort ${i};${from + i};${from + 3 * i}`).join('\n');
  const first = `Ort;Einwohner;Fläche\n${rows(100)}`;
  test('are tables of their own', () => {
    const parts = partsOf(sheet(`${first}\n\nTabelle 2: Haushalte\nOrt;Haushalte;Autos\n${rows(40)}`)).tables;
    expect(parts.map(({ name, rows: count }) => [name, count])).toEqual([
      ['t', 9],
      ['t (2)', 10],
    ]);
  });
  test('the same head once more is no other table', () =>
    expect(partsOf(sheet(`${first}\n${first}`)).tables).toHaveLength(1));
});

test('the same names under a title of their own are another table, under that of the first one they are not', () => {
  const rows = 'Nord;100\nSüd;200\nWest;300';
  const of = (title: string): string =>
    `Tabelle 1: Einwohner\nOrt;Zahl\n${rows}\n\n${title}\nOrt;Zahl\n${rows}\n`;
  expect(partsOf(sheet(of('Tabelle 2: Haushalte'))).tables.map(({ rows: count }) => count)).toEqual([5, 5]);
  for (const title of ['Tabelle 1: Einwohner', 'noch: Tabelle 1', 'Seite 2'])
    expect(partsOf(sheet(of(title))).tables, title).toHaveLength(1);
});

test('a total over rows of different units stays, since nothing adds up, and is named', async () => {
  const content = 'Kennzahl;Einheit;Wert\nEinwohner;Personen;10\nSchulden;EUR;30\nFläche;ha;5\nSumme;;45\n';
  const read = await readTables(new TextEncoder().encode(content), { name: 'x.csv', dropCategories: true });
  expect(read.issues).toContainEqual(
    expect.objectContaining({
      code: 'TOTAL_KEPT',
      severity: 'warning',
      params: { row: 5, text: 'Summe;45', name: 'Summe' },
    }),
  );
});
