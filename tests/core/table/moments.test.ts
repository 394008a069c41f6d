// Days and moments that stand as bare numbers or with two digits of the year: read as what they are, or asked about.
import { describe, expect, test } from 'vitest';
import { columnOf as readColumn, digitColumnOf, type SeenColumn } from '../../support/column.ts';
import { openTables } from '../../../src/formats/open.ts';
import { readTables } from '../../../src/formats/read.ts';
import { understandTable } from '../../../src/formats/text-table.ts';

const columnOf = async (name: string, cells: readonly string[]): Promise<SeenColumn> => {
  const seen = await readColumn(name, cells);
  expect(digitColumnOf(name, cells)).toEqual(seen);
  return seen;
};

describe('births', () => {
  test.each([
    [
      'of old people lie behind us',
      ['03.02.31', '14.11.28', '20.06.41'],
      ['1931-02-03', '1928-11-14', '1941-06-20'],
    ],
    [
      'of children are of this century',
      ['03.02.19', '14.11.22', '20.06.24'],
      ['2019-02-03', '2022-11-14', '2024-06-20'],
    ],
    ['with all digits stand as they are', ['03.02.1931', '14.11.2028'], ['1931-02-03', '2028-11-14']],
    ['old and young', ['03.02.51', '14.11.24'], ['1951-02-03', '2024-11-14']],
  ])('%s', async (_, cells, days) => {
    expect((await columnOf('Geburtsdatum', cells)).values).toEqual(days);
  });
  test('other days may lie ahead', async () => {
    expect((await columnOf('Fertigstellung', ['03.02.31', '14.11.28'])).values).toEqual([
      '2031-02-03',
      '2028-11-14',
    ]);
  });
});

describe('moments', () => {
  test.each([
    ['timestamp', ['1704067200', '1704070800', '1704074400']],
    ['Zeit', ['1704067200000', '1704070800000', '1704074400000']],
  ])('as seconds or thousandths under %s', async (name, cells) => {
    const seen = await columnOf(name, cells);
    expect(seen).toMatchObject({ type: 'datetime', role: 'time' });
    expect(seen.values[0]).toBe('2024-01-01T00:00');
  });
  test.each([
    ['Wert', ['1704067200', '1704070800', '1704074000']],
    ['Zeit', ['12', '15', '20']],
    ['Stand', ['9704067200', '9704070800', '9704074411']],
  ])('are none under %s: %j', async (name, cells) => {
    expect((await columnOf(name, cells)).type).not.toBe('datetime');
  });
});

describe('days of a workbook as numbers', () => {
  test('are asked about, and read where a person says so', async () => {
    const bytes = new TextEncoder().encode('Datum;Fälle\n45292;3\n45293;5\n45300;8\n');
    const read = await readTables(bytes, { name: 'x.csv' });
    if (!read.ok) throw new Error('not read');
    expect(read.issues.map(({ code }) => code)).toContain('DATE_SERIAL');
    const opened = await openTables(bytes, { name: 'x.csv' });
    if (!opened.ok) throw new Error('not opened');
    const corrections = { columns: [{ name: 'Datum', type: 'date' as const }] };
    const said = understandTable(opened.value.tables[0]!, { corrections }, {});
    expect(said.ok && said.value.table.stats[0]).toMatchObject({ min: '2024-01-01', max: '2024-01-09' });
  });
  test.each([
    ['Datum', ['2021', '2022', '2023']],
    ['Datum', ['20240101', '20240102', '20240103']],
    ['Einwohner', ['45292', '45293', '45300']],
  ])('are none under %s: %j', async (name, cells) => {
    expect((await columnOf(name, cells)).codes).not.toContain('DATE_SERIAL');
  });
});

describe('numbers from 1 to 4 of each year', () => {
  const all = ['2022', '2023'].flatMap((year) => ['1', '2', '3', '4'].map((n) => `${n}/${year}`));
  test.each(['Zeit', 'Berichtszeitraum'])('are quarters under %s', async (name) => {
    const lines = [...all, '1/2024'].reverse().map((text, i) => `${text};${10 + i * 7}`);
    const bytes = new TextEncoder().encode(`${name};Fälle\n${lines.join('\n')}\n`);
    const read = await readTables(bytes, { name: 'x.csv' });
    if (!read.ok) throw new Error('not read');
    expect(read.value.tables[0]!.stats[0]).toMatchObject({ min: '2022-Q1', max: '2024-Q1' });
  });
  test.each([
    ['Monat', ['1/2022', '2/2022', '3/2022']],
    ['Zeit', all.slice(0, 4)],
    ['Zeit', [...all, '5/2023']],
    ['Zeit', all.map((text) => `0${text}`)],
  ])('are months under %s where they need not be: %j', async (name, cells) => {
    expect((await columnOf(name, cells)).values[0]).toBe('2022-01');
  });
});

test('two digits under a year are no year of their own', async () => {
  const seen = await columnOf('Jahr', ['19', '20', '21', '22']);
  expect(seen.type).toBe('text');
  expect(seen.codes).toContain('TIME_UNREAD');
  expect((await columnOf('Jahr', ['2019', '2020', '2021'])).role).toBe('time');
  expect((await columnOf('Alter', ['19', '20', '21', '22'])).role).toBe('measure');
});
