// Small tables for tests, typed by the same code that types published files.
import { TableBuilder } from '../../src/core/table/build.ts';
import type { Table } from '../../src/core/table/dataset.ts';
import { typeTable } from '../../src/formats/text-table.ts';

const TYPE = (name: string, values: unknown[]): Record<string, string> => {
  if (name === 'zeit') return { type: 'string', format: 'period' };
  const isNumber =
    values.some((value) => typeof value === 'number') ||
    values.every((value) => value === null || ['.', '-', '/', 'x', '...'].includes(String(value)));
  return { type: isNumber ? 'number' : 'string' };
};

/** Columns by name; numbers are numbers, signs of statistics are signs, null is empty. */
export const tableOf = (
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Table => {
  const builder = new TableBuilder(100);
  builder.push([...names], 1);
  rows.forEach((row, i) =>
    builder.push(
      row.map((cell) => (cell === null ? '' : String(cell))),
      i + 2,
    ),
  );
  const fields = names.map((name, i) => ({
    name,
    ...TYPE(
      name,
      rows.map((row) => row[i]),
    ),
  }));
  const typed = typeTable(
    builder.finish('r'),
    { schema: { fields, missingValues: ['', '-', '.', '...', 'x', '/'] } },
    {},
  );
  if (!typed.ok) throw new Error(JSON.stringify(typed.issues));
  return typed.value;
};
