// A table of JSON values as a raw table, so that texts in it are read by the same rules as any other text.
import { ColumnBuilder, type RawTable } from '../../core/table/raw.ts';
import { narrow, statsOf } from '../../core/table/vectors.ts';
import type { TypedColumn } from '../../core/table/typing.ts';
import type { JsonTable } from './json.ts';

/** Line 1 holds the names, so that the rows of issues count from 2. */
export const rawOfJson = (table: JsonTable, name: string): RawTable => {
  const rows = table.rows.length + 1;
  return {
    name,
    hidden: false,
    rows,
    lines: Uint32Array.from({ length: rows }, (_, i) => i + 1),
    widths: new Uint16Array(rows).fill(table.names.length),
    columns: table.names.map((header, i) => {
      const builder = new ColumnBuilder();
      builder.push(header);
      for (const row of table.rows) {
        const value = row[i];
        builder.push(value === null || value === undefined ? '' : String(value));
      }
      return builder.finish();
    }),
  };
};

/** A column whose values are all JSON numbers (or all booleans) needs no rule. Missing: null where it holds text too. */
export const directColumn = (table: JsonTable, i: number): TypedColumn | null => {
  let numbers = 0,
    booleans = 0,
    others = 0;
  for (const row of table.rows) {
    const value = row[i];
    if (value === null || value === undefined) continue;
    if (typeof value === 'number') numbers++;
    else if (typeof value === 'boolean') booleans++;
    else others++;
  }
  if (others > 0 || (numbers > 0 && booleans > 0) || numbers + booleans === 0) return null;
  const values = Float64Array.from(table.rows, (row) => {
    const value = row[i];
    return value === null || value === undefined ? NaN : Number(value);
  });
  const type = numbers > 0 ? 'number' : 'boolean';
  const vector = narrow(values);
  const name = table.names[i]!;
  return {
    column: {
      field: { name, type, role: type === 'number' ? 'measure' : 'dimension' },
      length: values.length,
      vector,
      marks: null,
    },
    stats: statsOf(type, vector, values, null, 0),
    issues: [],
  };
};
