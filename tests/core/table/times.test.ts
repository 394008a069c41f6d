import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTimes, JOINED } from '../../../src/core/table/join-times.ts';
import { mergeTables } from '../../../src/core/table/merge.ts';
import { firstDays, firstMonthOf, periodOfParts, readPeriod } from '../../../src/core/table/times.ts';
import { cellAt, type Table } from '../../../src/core/table/dataset.ts';
import { CELL, CellColumn } from '../../../src/core/table/cells.ts';
import { TableBuilder } from '../../../src/core/table/build.ts';
import { dayNumber, dayToIso } from '../../../src/core/values/period.ts';
import { typeTable } from '../../../src/formats/text-table.ts';
import type { TypingOptions } from '../../../src/formats/typing-options.ts';

const read = (rows: readonly (readonly string[])[], options: TypingOptions = {}) => {
  const builder = new TableBuilder(100);
  rows.forEach((row, i) => builder.push([...row], i + 1));
  const typed = typeTable(builder.finish('t'), options, {});
  if (!typed.ok) throw new Error(JSON.stringify(typed.issues));
  return { table: typed.value, issues: typed.issues };
};
const column = (table: Table, name: string): unknown[] => {
  const found = table.columns.find(({ field }) => field.name === name)!;
  return Array.from({ length: table.rows }, (_, row) => cellAt(found, row));
};
const typeOf = (table: Table, name: string) =>
  table.columns.find(({ field }) => field.name === name)!.field.type;

describe('a period as people write it', () => {
  test.each([
    ['2025/26', '2025/26'],
    ['2025/2026', '2025/26'],
    ['Schuljahr 2025/26', '2025/26'],
    ['Kitajahr 2025/2026', '2025/26'],
    ['Kindergartenjahr 2025-26', '2025/26'],
    ['1999/00', '1999/00'],
    ['2026-T2', '2026-T2'],
    ['T2 2026', '2026-T2'],
    ['2026 T2', '2026-T2'],
    ['2. Tertial 2026', '2026-T2'],
    ['II. Tertial 2026', '2026-T2'],
    ['Tertial 2/2026', '2026-T2'],
    ['3. Quartal 2026', '2026-Q3'],
    ['10/2025', '2025-10'],
  ])('%s', (text, period) => expect(readPeriod(text)).toBe(period));
  test.each(['2025/27', '2025/25', '2025-26', '2026-T4', 'Schuljahr 2025/27'])('%s is none', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
  test('a year of two begins in the month that its column names', () => {
    expect(readPeriod('2025/26', { firstMonth: 9 })).toBe('2025/26-09');
    expect(firstMonthOf('Kitajahr (ab September)')).toBe(9);
    expect(firstMonthOf('Kitajahr ab 1.9.')).toBe(9);
    expect(firstMonthOf('Kitajahr')).toBeNull();
  });
});

describe('a month written as its first day', () => {
  const rows = ['01.09.2026', '01.10.2026', '01.11.2026'];
  test('is a month, and it is said', () => {
    const { table, issues } = read([['Monat', 'Kinder'], ...rows.map((day) => [day, '7'])]);
    expect(typeOf(table, 'Monat')).toBe('period');
    expect(column(table, 'Monat')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(issues.some(({ code }) => code === 'DAYS_ARE_PERIODS')).toBe(true);
  });
  test('one alone is a month where its column says so', () =>
    expect(
      column(
        read([
          ['Monat', 'Kinder'],
          ['01.09.2026', '7'],
        ]).table,
        'Monat',
      ),
    ).toEqual(['2026-09']));
  test('a count on the first of each year stays one of a day', () => {
    const { table } = read([['Stichtag', 'Kinder'], ...rows.map((day) => [day, '7'])]);
    expect(column(table, 'Stichtag')).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  });
  test('days of which one is no first stay days', () => {
    const { table } = read([['Monat', 'Kinder'], ...rows.map((day) => [day, '7']), ['02.11.2026', '7']]);
    expect(typeOf(table, 'Monat')).toBe('date');
  });
  test('a workbook says it by days of its own', () => {
    const builder = new CellColumn(4, {
      kinds: Uint8Array.from([CELL.text, CELL.date, CELL.date, CELL.date]),
      values: Float64Array.from([0, dayNumber(2026, 9, 1), dayNumber(2026, 10, 1), dayNumber(2026, 11, 1)]),
      pool: ['Datum'],
      unit: null,
    });
    const raw = {
      name: 'Blatt',
      hidden: false,
      columns: [builder],
      rows: 4,
      lines: Uint32Array.from([1, 2, 3, 4]),
      widths: Uint16Array.from([1, 1, 1, 1]),
      isGrid: true,
    };
    const typed = typeTable(raw, {}, {});
    expect(typed.ok && column(typed.value, 'Datum')).toEqual(['2026-09', '2026-10', '2026-11']);
    const asDays = typeTable(raw, { corrections: { columns: [{ name: 'Datum', type: 'date' }] } }, {});
    expect(asDays.ok && column(asDays.value, 'Datum')).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  });
  test('a person who says period of a Stichtag gets months, of other days gets days', () => {
    const as = (name: string, days: string[]) =>
      column(
        read([[name, 'Kinder'], ...days.map((day) => [day, '7'])], {
          corrections: { columns: [{ name, type: 'period' }] },
        }).table,
        name,
      );
    expect(as('Stichtag', rows)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(as('Stichtag', ['02.09.2026', '01.10.2026'])).toEqual(['2026-09-02', '2026-10-01']);
  });
  test('a published date without a day in its pattern is a month', () => {
    const schema = (field: object) => ({
      schema: { fields: [{ name: 'Monat', ...field }], missingValues: [''] },
    });
    const of = (field: object, ...texts: string[]) =>
      column(read([['Monat'], ...texts.map((text) => [text])], schema(field)).table, 'Monat');
    expect(of({ type: 'date', format: '%Y-%m' }, '2026-11')).toEqual(['2026-11']);
    expect(of({ type: 'date', format: '%m/%Y' }, '11/2026')).toEqual(['2026-11']);
    expect(of({ type: 'date', format: '%Y' }, '2026')).toEqual(['2026']);
    expect(of({ type: 'date', format: '%d.%m.%Y' }, '01.11.2026')).toEqual(['2026-11-01']);
    expect(of({ type: 'yearmonth' }, '01.11.2026', '02.11.2026')).toEqual(['2026-11', null]);
    expect(of({ type: 'string', format: 'period', firstMonth: 9 }, '2025/26')).toEqual(['2025/26-09']);
  });
  test('months join days of the same months that are held from before', () => {
    const held = read(
      [
        ['Monat', 'Kinder'],
        ['01.09.2026', '7'],
      ],
      {
        corrections: { columns: [{ name: 'Monat', type: 'date' }] },
      },
    ).table;
    const next = read([
      ['Monat', 'Kinder'],
      ['01.09.2026', '8'],
      ['01.10.2026', '9'],
    ]).table;
    const merged = mergeTables(held, next, 'merge', ['Monat']);
    expect(merged.ok && merged.value.report).toEqual({ added: 1, changed: 1, same: 0, vanished: 0 });
    expect(merged.ok && column(merged.value.table, 'Monat')).toEqual(['2026-09', '2026-10']);
  });
  test('only firsts become months, by property', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 12 }), (days) => {
        const firsts = days.every((day) => dayToIso(day).endsWith('-01'));
        expect(firstDays('Monat', days) !== null).toBe(firsts);
        expect(firstDays('Stichtag', days)).toBeNull();
      }),
    ));
});

describe('a year and its part in two columns', () => {
  test.each([
    ['2026', '47', 'week', '2026-W47'],
    ['2026', 'KW 5', 'week', '2026-W05'],
    ['2026', '53', 'week', '2026-W53'],
    ['2025', '53', 'week', null],
    ['2026', '0', 'week', null],
    ['2026', '3', 'month', '2026-03'],
    ['2026', '13', 'month', null],
    ['2026', 'März', 'month', '2026-03'],
    ['2026', 'Mrz', 'month', '2026-03'],
    ['2026', 'Jun', 'month', '2026-06'],
    ['2026', 'Ju', 'month', null],
    ['2026', 'Q3', 'quarter', '2026-Q3'],
    ['2026', 'III', 'quarter', '2026-Q3'],
    ['2026', '3. Quartal', 'quarter', '2026-Q3'],
    ['2026', '5', 'quarter', null],
    ['2026', '2', 'third', '2026-T2'],
    ['2026', '2', 'half', '2026-H2'],
    ['26', '2', 'half', null],
  ] as const)('%s and %s by %s', (year, part, kind, period) =>
    expect(periodOfParts(year, part, kind)).toBe(period),
  );
  test('are one time, and the two are no time of their own any more', () => {
    const { table, issues } = read([
      ['Jahr', 'KW', 'Gäste'],
      ['2025', '52', '5'],
      ['2026', '1', '6'],
    ]);
    expect(column(table, JOINED)).toEqual(['2025-W52', '2026-W01']);
    expect(table.columns.map(({ field }) => field.role)).toEqual([
      'dimension',
      'dimension',
      'measure',
      'time',
    ]);
    expect(issues.some(({ code }) => code === 'TIMES_JOINED')).toBe(true);
    expect(joinTimes(table).table).toBe(table);
  });
  test('a pair that is no period, or a column of days beside them, joins nothing', () => {
    const names = (rows: string[][]) => read(rows).table.columns.map(({ field }) => field.name);
    expect(
      names([
        ['Jahr', 'KW', 'Gäste'],
        ['2025', '53', '5'],
      ]),
    ).not.toContain(JOINED);
    expect(
      names([
        ['Datum', 'Jahr', 'Monat', 'Gäste'],
        ['05.03.2025', '2025', '3', '5'],
      ]),
    ).not.toContain(JOINED);
  });
});
