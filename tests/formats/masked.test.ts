// Numbers that a format keeps from being seen: what is secret on the sheet is read as the sheet shows it.
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { formatClass, seenInstead } from '../../src/formats/workbook/number-format.ts';
import { xlsxOf } from '../support/workbooks.ts';

describe('what is seen instead of a number', () => {
  test.each([
    [';;;', 3, ''],
    ['"•"', 3, '•'],
    ['"x"', 3, 'x'],
    ['[<5]"< 5";0', 3, '< 5'],
    ['[<5]"< 5";0', 12, null],
    ['[<=5][Red]"k. A.";General', 5, 'k. A.'],
    ['#,##0;;', -3, ''],
    ['"Ja";;"Nein"', 1, 'Ja'],
    ['"Ja";;"Nein"', 0, 'Nein'],
  ])('%s of %d is %j', (code, n, seen) => expect(seenInstead(formatClass(code), n)).toBe(seen));
  test.each([
    ['0;-0;"-"', 0],
    ['#,##0 "€";[Red]-#,##0 "€";', 0],
    ['0;-0;;@', 0],
    ['', 5],
    ['General', 5],
    ['@', 5],
    ['Standard', 5],
    ['0%', 5],
    ['[h]:mm', 5],
    ['dd.mm.yyyy', 45_000],
    ['[>=1000]#,##0," Tsd.";0', 5],
    ['_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* "-"?? €_-;_-@_-', 0],
  ])('%s shows %d', (code, n) => expect(seenInstead(formatClass(code), n)).toBeNull());
});

test('a masked number is in no value and in no sum', async () => {
  const masked = { n: 3, format: '"•"' };
  const rows = [
    ['Ort', 'Fälle'],
    ['Nord', 120],
    ['Süd', masked],
    ['West', { n: 2, format: ';;;' }],
    ['Ost', { n: 45, format: '0;-0;"-"' }],
    ['Mitte', { n: 0, format: '0;-0;"-"' }],
  ];
  const read = await readTables(xlsxOf([{ name: 'T', rows }]), { name: 'x.xlsx' });
  if (!read.ok) throw new Error('not read');
  const table = read.value.tables[0]!;
  expect(table.stats[1]!.sum).toBe(165);
  expect(JSON.stringify(Array.from({ length: 5 }, (_, row) => cellAt(table.columns[1]!, row)))).not.toMatch(
    /[23](?![0-9])/,
  );
});
