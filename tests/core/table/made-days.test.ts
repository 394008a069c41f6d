// Programs make days of ranges: what is one among ranges is named, in the head and below it.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { columnOf } from '../../support/column.ts';
import { xlsxOf } from '../../support/workbooks.ts';

const codesOf = async (bytes: Uint8Array, name: string): Promise<string[]> => {
  const read = await readTables(bytes, { name });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.issues.map(({ code }) => code);
};
const csv = (head: string): Uint8Array =>
  new TextEncoder().encode(`${head}\n2021;120;130;160;230\n2022;118;133;158;240\n2023;110;129;165;238\n`);

describe('days', () => {
  test('in the head of a workbook', async () => {
    const day = (n: number) => ({ n, format: 'dd. mmm' });
    const rows = [
      ['Jahr', '0-2', day(45415), day(45541), '10-15'],
      [2021, 120, 130, 160, 230],
      [2022, 118, 133, 158, 240],
    ];
    const bytes = xlsxOf([
      {
        name: 'T',
        rows: rows,
      },
    ]);
    expect(await codesOf(bytes, 'x.xlsx')).toContain('HEAD_DAYS');
  });
  test('in the head of a text', async () => {
    expect(await codesOf(csv('Jahr;0-2;03. Mai;06. Sep;10-15'), 'x.csv')).toContain('HEAD_DAYS');
    expect(await codesOf(csv('Jahr;0-2;3-5;6-9;10-15'), 'x.csv')).not.toContain('HEAD_DAYS');
    expect(await codesOf(csv('Jahr;Jan 24;Feb 24;Mrz 24;Apr 24'), 'x.csv')).not.toContain('HEAD_DAYS');
  });
  test.each([
    ['Altersgruppe', ['0-2', '03. Mai', '06. Sep', '10-15'], true],
    ['Klasse', ['1-3', '4-Jun', '10-20'], true],
    ['Altersgruppe', ['0-2', '3-5', '6-9', '10-15'], false],
    ['Tag', ['03. Mai', '04. Mai'], false],
  ])('in a column: %s %j', async (name, cells, is) =>
    expect((await columnOf(name, cells)).codes.includes('DAYS_AMONG')).toBe(is),
  );
});
