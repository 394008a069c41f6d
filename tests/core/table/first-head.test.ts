// Where the first head of a sheet begins and ends: titles and numbers of tables above it, years and names of labels below it.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

type Rows = readonly (readonly TestCell[])[];
const read = async (rows: Rows, merges: string[] = []) => {
  const found = await readTables(xlsxOf([{ name: 't', rows, merges }]), { name: 't.xlsx' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  const [table] = found.value.tables;
  return {
    head: table!.headerRows,
    count: table!.rows,
    names: table!.columns.map(({ field }) => field.name),
  };
};
const PLACES = 'Markt,Oberau,Dom,Turmfeld,Seegarten,Altfeld,Pflugdorf,Birkenau,Bahnhof'.split(',');
const YEARS = [2019, 2020, 2021, 2022];
const figures = (i: number): number[] => YEARS.map((_, k) => 1312 + i * 977 + k * 31);

describe('above the names', () => {
  test('a title and a number in a later column are titles, also where a link stands beside the table', async () => {
    const rows: Rows = [
      [null, null, null, null, null, null, null, null, 1],
      [null, '1.1 Gewinnung nach Trägern'],
      [null, 1],
      [null, 'Träger', 'Einheit', ...YEARS],
      ...PLACES.map((name, i) => [null, name, 'PJ', ...figures(i)]),
    ];
    const found = await read(rows);
    expect([found.head, found.names.slice(0, 3)]).toEqual([[4], ['Träger', 'Einheit', '2019']]);
  });
  test('so are those over keys without a name, with blank lines between', async () => {
    const rows: Rows = [
      [],
      [null, 'Bilanz – Musterland'],
      [],
      [null, 'Veröffentlicht: 06.09.2023'],
      [null, 'Amt für Finanzen'],
      [],
      [null, '1 000 EUR', ...YEARS],
      ...PLACES.map((name, i) => [100 + i, name, ...figures(i).map((n) => n + 0.25)]),
    ];
    expect((await read(rows)).head).toEqual([7]);
  });
  test.each(['1.03', 'Tabelle  26', 'T 09.03.03.10'])(
    'the number of a table at the right is no name: %s',
    async (no) => {
      const rows: Rows = [
        ['Beschäftigte Ausländer nach Staaten'],
        ['Jahresdurchschnitt 2023'],
        [null, null, no === '1.03' ? 1.03 : no],
        ['Zeile', 'Bezeichnung', 'Land'],
        ...PLACES.map((name, i) => [i + 1, name, 1312 + i * 977]),
      ];
      const found = await read(rows);
      expect([found.head, found.names[2]]).toEqual([[4], 'Land']);
    },
  );
  test('a long first line and a year alone are no name of labels that have none', async () => {
    const rows: Rows = [
      ['Durchschnittlicher Preis in Euro nach Bauperiode und Kanton: Wohnungen', null, null, null, null],
      [2023],
      [null, 'Bauperiode', null, null, null],
      [null, 'Total', null, 'Vor 1919', null],
      [null, 'Preis', 'Intervall', 'Preis', 'Intervall'],
      ...PLACES.map((name, i) => [name, 1451 + i * 37, 3 + (i % 4), 1385 + i * 29, 10 + (i % 5)]),
    ];
    const found = await read(rows);
    expect([found.head, found.names[1]]).toEqual([[3, 4, 5], 'Bauperiode – Total – Preis']);
  });
  test('a letterhead is no name: a sender, a number and a page beside titles', async () => {
    const rows: Rows = [
      ['Land Muster', 'Statistik über Einrichtungen der Pflege'],
      ['04', 'S 6 Vergütungen am 15.12.2023'],
      ['Blatt 1', 'S 6.1 Durchschnittliche Vergütungen'],
      [null, 'EUR pro Person und Tag'],
      ['Art der Vergütung', 'Markt', 'Oberau', 'Dom'],
      ...PLACES.map((name, i) => [name, 40.25 + i, 38.5 + i * 2, 44.75 + i]),
    ];
    const found = await read(rows, ['B1:D1', 'B2:D2', 'B3:D3', 'B4:D4']);
    expect([found.head, found.names]).toEqual([[5], ['Art der Vergütung', 'Markt', 'Oberau', 'Dom']]);
  });
  test('a short word over labels without a name is their name', async () => {
    const rows: Rows = [
      ['Tabelle 12. Nutzung der Medien'],
      [],
      ['Siehe Hinweise'],
      [],
      ['Medium'],
      [null, 'Einheit', ...YEARS],
      [],
      ['Haushalte mit'],
      ...PLACES.map((name, i) => [name, 'Tausend', ...figures(i)]),
    ];
    expect((await read(rows)).head).toEqual([5, 6]);
  });
});

describe('below the names', () => {
  test('words below classes name the labels beside them', async () => {
    const rows: Rows = [
      ['Belastung lediger Personen'],
      [],
      [null, null, null, 'Einkommen in Euro', null, null, null],
      [null, null, null, 12_500, 15_000, 17_500, 20_000],
      ['Kreis', 'Schlüssel', 'Gemeinde'],
      ...PLACES.map((name, i) => [
        'MU',
        261 + i,
        name,
        0.704 + i / 100,
        1.259 + i / 90,
        1.799,
        2.329 + i / 80,
      ]),
    ];
    const found = await read(rows, ['D3:G3']);
    expect([found.head, found.names.slice(0, 3)]).toEqual([
      [3, 4, 5],
      ['Kreis', 'Schlüssel', 'Gemeinde'],
    ]);
  });
  test('a year below the name of one column is none of a record', async () => {
    const rows: Rows = [
      ['Kennziffer', 'Raumeinheit', 'Lage'],
      [null, null, 2017],
      ...PLACES.map((name, i) => [`0100${i}`, name, (i % 3) + 1]),
    ];
    const found = await read(rows);
    expect([found.head, found.count]).toEqual([[1, 2], PLACES.length]);
  });
  test('cells alone behind a gap call the records', async () => {
    const rows: Rows = [
      ['Ausstattung der Häuser'],
      [],
      ['Art', null, 'Häuser', 'Betten', 'Plätze'],
      [],
      ['Häuser mit'],
      [null, 'unter … Betten'],
      ...PLACES.map((_, i) => [null, (i + 1) * 50, 7 + i, 501 + i * 97, i * 3]),
    ];
    expect((await read(rows, ['A3:B3'])).head).toEqual([3]);
  });
  test('names below a merged one are names, whatever codes they carry', async () => {
    const rows: Rows = [
      ['Haushalte nach Ort'],
      [],
      ['Anzahl in Tausend', null, 'Anzahl in Tausend', null, null, null],
      ['Ort (Ebene 2)', null, 'Markt <M11>', 'Oberau <M21>', 'Dom <M12>', 'Turmfeld <M31>'],
      ...YEARS.map((year, i) => [null, year, ...[1, 2, 3, 4].map((k) => 109.8 * k + i * 1.3)]),
    ];
    expect((await read(rows, ['A3:B3', 'C3:F3', 'A4:B4'])).head).toEqual([3, 4]);
  });
});

describe('a merged name of the labels ends the head', () => {
  test('though the first records have few figures or none', async () => {
    const rows: Rows = [
      ['2018 (bis 4. Dezember)'],
      ['Kreis', 'Total', 'Maßnahmen', null, null, 'Entzug', null],
      [null, null, 'a', 'b', 'c', 'Entzug', 'Verweigerung'],
      ['AG', 1, null, null, null, null, 1],
      ['AI'],
      ['AR'],
      ['BE', 4, null, 1, null, 3, null],
      ['BL'],
      ['GE', 7, 2, null, 1, 3, 1],
      ['ZH', 9, 1, 2, null, 2, 4],
    ];
    const found = await read(rows, ['C2:E2', 'F2:G2', 'B2:B3', 'A2:A3']);
    expect([found.head, found.names[0]]).toEqual([[2, 3], 'Kreis']);
  });
});

test('names of other columns behind a gap are those of another table', async () => {
  const rows = [
    'Fahrzeugart;Q1;Q2;Q3;Q4',
    'Pkw;42;307;823;875',
    'Lkw;453;509;50;460',
    'Bus;380;77;761;200',
    '',
    'Kostenart;Fälle;Quote in %;Kosten',
    'Personal;761;677;353',
    'Miete;342;167;853',
    'Energie;551;508;635',
    'Porto;564;422;319',
  ];
  const found = await readTables(new TextEncoder().encode(rows.join('\r\n')), { name: 't.csv' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  expect(found.value.tables.map(({ headerRows, rows: count }) => [headerRows, count])).toEqual([
    [[1], 3],
    [[6], 4],
  ]);
});
