// The part of a table that was asked for, and nothing else of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slice } from '../../../src/core/table/slice-wanted.ts';
import { cellText } from '../../../src/core/table/cell-text.ts';
import { sliceTable } from '../../../src/core/table/slice.ts';
import { readTables } from '../../../src/formats/read.ts';
import { runs } from '../../support/runs.ts';

const tableOf = async (csv: string) => {
  const found = await readTables(new TextEncoder().encode(csv), { name: 'a.csv' });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value.tables[0]!;
};
const CSV =
  'ags;monat;art;wert\n05999999;2024-11;a;1\n05999999;2024-12;b;2\n05999998;2024-12;a;3\n05999999;2025-01;a;.\n';
const values = async (slice: Slice, column = 3): Promise<readonly string[] | string> => {
  const found = sliceTable(await tableOf(CSV), slice, 'r');
  if (!found.ok) return found.issues.map(({ code }) => code).join();
  const { table } = found.value;
  return Array.from({ length: table.rows }, (_, row) => cellText(table.columns[column]!, row));
};

describe('a slice', () => {
  test.each<[string, Slice, readonly string[] | string]>([
    ['nothing', {}, ['1', '2', '3', '.']],
    ['a region', { region: { column: 'ags', oneOf: ['05999998'] } }, ['3']],
    ['a number where a number stands', { categories: [{ column: 'wert', oneOf: ['2', '3'] }] }, ['2', '3']],
    ['a month on', { time: { column: 'monat', from: '2024-12' } }, ['2', '3', '.']],
    ['to the end of a year', { time: { column: 'monat', to: '2024' } }, ['1', '2', '3']],
    ['a quarter', { time: { column: 'monat', from: '2024-Q4', to: '2024-Q4' } }, ['1', '2', '3']],
    [
      'all at once',
      {
        region: { column: 'ags', oneOf: ['05999999'] },
        time: { column: 'monat', from: '2024-12' },
        categories: [{ column: 'art', oneOf: ['a'] }],
      },
      ['.'],
    ],
    ['what is not there', { region: { column: 'ags', oneOf: ['5999999'] } }, 'SLICE_EMPTY'],
    ['a column that is not there', { columns: ['wert', 'preis'] }, 'SLICE_COLUMN'],
    [
      'a column named as the language names its own',
      { region: { column: '__proto__', oneOf: ['x'] } },
      'SLICE_COLUMN',
    ],
  ])('%s', async (_name, slice, expected) => expect(await values(slice)).toEqual(expected));

  test('of columns keeps their order, their signs and their statistics', async () => {
    const found = sliceTable(
      await tableOf(CSV),
      { columns: ['wert', 'ags'], region: { column: 'ags', oneOf: ['05999999'] } },
      'r',
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        offered: 4,
        taken: 3,
        table: { rows: 3, stats: [{ count: 2, sum: 3, marks: { '.': 1 } }, { distinct: 1 }] },
      },
    });
  });

  test('takes every row of every region once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('01', '02', '03'), { minLength: 2, maxLength: 60 }),
        async (keys) => {
          const table = await tableOf(`ags;n\n${keys.map((key, i) => `05${key}0000;${i}`).join('\n')}\n`);
          const taken = [...new Set(keys)].map((key) => {
            const found = sliceTable(table, { region: { column: 'ags', oneOf: [`05${key}0000`] } }, 'r');
            return found.ok ? found.value.taken : 0;
          });
          expect(taken.reduce((sum, n) => sum + n, 0)).toBe(keys.length);
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
